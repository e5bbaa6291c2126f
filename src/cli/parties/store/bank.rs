//! `lilium store bank`: where a store's money goes when it is paid by bank.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::text;
use crate::cli::replies::one;
use crate::error::{Error, Result, codes};
use crate::market::parties::stores::bank::{self, BankAccount};
use crate::market::parties::stores::{self};
use crate::render::{Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum BankCommand {
    /// Show the account
    #[command(after_help = "Example:\n  lilium store bank show noor")]
    Show {
        /// Slug, ref or unique beginning
        store: String,
    },
    /// Change the account
    #[command(
        after_help = "Example:\n  lilium store bank update noor --holder 'Noor Trading' --iban IQ98NBIQ850123456789012"
    )]
    Update(BankArgs),
}

#[derive(Args, Debug)]
#[group(id = "changes", required = true, multiple = true, args = ["holder", "iban", "account", "bank_name", "bic"])]
pub struct BankArgs {
    /// Slug, ref or unique beginning
    store: String,
    /// Who the account belongs to, as the bank writes it
    #[arg(long, value_name = "NAME")]
    holder: Option<String>,
    /// International account number
    #[arg(long, conflicts_with = "account")]
    iban: Option<String>,
    /// Account number of one country, where there is no IBAN
    #[arg(long, value_name = "NUMBER")]
    account: Option<String>,
    /// Name of the bank
    #[arg(long, value_name = "NAME")]
    bank_name: Option<String>,
    /// Code of the bank
    #[arg(long)]
    bic: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("holder", "Holder", Kind::Text, Show::Always),
    Column::new("iban", "IBAN", Kind::Text, Show::Always),
    Column::new("account", "Account", Kind::Text, Show::Always),
    Column::new("bank_name", "Bank", Kind::Text, Show::Always),
    Column::new("bic", "BIC", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: &BankCommand) -> Result<()> {
    match command {
        BankCommand::Show { store } => show(app, store),
        BankCommand::Update(args) => update(app, args),
    }
}

fn update(app: &mut App, args: &BankArgs) -> Result<()> {
    let done = app.change("store.bank", args, |tx, act| {
        let id = stores::find(tx, &args.store)?;
        let wanted = with_flags(bank::of(tx, id)?.unwrap_or_default(), args)?;
        Ok(one(bank::set(tx, act, id, &wanted)?, id.to_string(), "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_flags(mut bank: BankAccount, args: &BankArgs) -> Result<BankAccount> {
    if let Some(holder) = &args.holder {
        bank.holder = text::bank_name(holder)?;
    }
    if let Some(iban) = &args.iban {
        (bank.iban, bank.account) = (Some(text::iban(iban)?), None);
    }
    if let Some(account) = &args.account {
        (bank.iban, bank.account) = (None, Some(text::account(account)?));
    }
    if let Some(name) = &args.bank_name {
        bank.bank = Some(text::bank_name(name)?);
    }
    if let Some(bic) = &args.bic {
        bank.bic = Some(text::bic(bic)?);
    }
    if bank.holder.is_empty() || (bank.iban.is_none() && bank.account.is_none()) {
        return Err(Error::usage("an account takes a holder and a number")
            .hint(format!("lilium store bank update {} --holder NAME --iban IBAN", args.store)));
    }
    Ok(bank)
}

fn show(app: &mut App, store: &str) -> Result<()> {
    app.show(|tx, _, screen| {
        let id = stores::find(tx, store)?;
        let slug = stores::by_id(tx, id)?.slug;
        let Some(bank) = bank::of(tx, id)? else {
            return Err(Error::not_found(codes::STORE_NO_BANK, format!("{slug} has no bank account"))
                .hint(format!("lilium store bank update {slug} --holder NAME --iban IBAN")));
        };
        let row: Row = vec![
            slug.into(),
            bank.holder.into(),
            bank.iban.into(),
            bank.account.into(),
            bank.bank.into(),
            bank.bic.into(),
        ];
        Ok(screen.record(COLUMNS, row)?)
    })
}
