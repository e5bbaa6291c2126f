//! `lilium currency`: what stores may trade in.

use clap::Subcommand;

use crate::app::App;
use crate::base::Currency;
use crate::cli::list::{ListArgs, Whole};
use crate::error::{Error, Result};
use crate::market::core::settings::{self, Coin};
use crate::render::{Column, Done, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum CurrencyCommand {
    /// List the currencies of this marketplace
    List(ListArgs),
    /// Add a currency
    Add {
        /// ISO 4217 code
        code: String,
        /// Decimals, when they differ from ISO 4217
        #[arg(long, value_name = "0..4")]
        exponent: Option<u8>,
        /// Smallest note or coin at the door, as an amount
        #[arg(long, value_name = "AMOUNT")]
        cash_increment: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("code", "Currency", Kind::Ref, Show::Always),
    Column::new("exponent", "Decimals", Kind::Int, Show::Always),
    Column::new("cash_increment", "Cash increment", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: CurrencyCommand) -> Result<()> {
    match command {
        CurrencyCommand::List(args) => list(app, &args),
        CurrencyCommand::Add { code, exponent, cash_increment } => add(app, &code, exponent, cash_increment.as_deref()),
    }
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|_, marketplace, screen| {
        let mut list = Whole::new(screen, "currencies", COLUMNS, args);
        for Coin { currency, cash_increment } in &marketplace.coins {
            let increment = currency.format(*cash_increment);
            list.row(vec![currency.code().into(), i64::from(currency.exponent()).into(), increment.into()]);
        }
        list.end(Footer::default())
    })
}

fn add(app: &mut App, code: &str, exponent: Option<u8>, cash_increment: Option<&str>) -> Result<()> {
    let currency = exponent.map_or_else(|| Currency::iso(code), |exponent| Currency::with_exponent(code, exponent));
    let currency = currency.map_err(|problem| Error::usage(problem.to_string()))?;
    let increment = cash_increment.map_or(Ok(1), |amount| currency.parse(amount))?;
    let coin = Coin { currency, cash_increment: increment };
    let done = app.change("currency.add", &coin, |tx, act| {
        let refs = vec![currency.code().to_owned()];
        Ok(if settings::add_coin(tx, act, coin)? {
            Done { message: format!("stores may trade in {} now", currency.code()), changed: refs, ..Done::default() }
        } else {
            Done { message: format!("{} was there already", currency.code()), unchanged: refs, ..Done::default() }
        })
    })?;
    Ok(app.screen.done(&done)?)
}
