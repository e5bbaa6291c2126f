//! `lilium payout`: pay stores what was settled.

use clap::Subcommand;

use crate::app::App;
use crate::base::Prefix;
use crate::error::{Error, Result};
use crate::market::settings::Shop;
use crate::market::settlement::payout::{self, Filter, Payout, Prepared};
use crate::market::stores;
use crate::render::{Cell, Column, Done, Kind, Row, Show};

use super::cells;
use super::list::{ListArgs, Listing};

#[derive(Subcommand, Debug)]
pub enum PayoutCommand {
    /// Prepare one payout per store over its closed, unpaid settlements
    Create {
        /// Store to pay
        #[arg(required_unless_present = "all_stores", conflicts_with = "all_stores")]
        store: Option<String>,
        /// Every store that is owed something
        #[arg(long)]
        all_stores: bool,
        /// How it is paid; cash is floored to what notes can make
        #[arg(long, value_parser = ["cash", "bank"], default_value = "bank")]
        method: String,
    },
    /// Payouts that match
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only in this state
        #[arg(long, value_parser = ["prepared", "confirmed"])]
        status: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// One payout
    Show {
        /// Payout ref
        payout: String,
    },
    /// The money has moved: book it
    #[command(after_help = "Example:\n  lilium payout confirm PAY-000003 --reference 'RCPT 118' --confirm PAY-000003")]
    Confirm {
        /// Payout ref, in full
        payout: String,
        /// Number of the bank transfer or the receipt; pays once
        #[arg(long)]
        reference: String,
        /// The payout's ref once more, where nobody can be asked
        #[arg(long, value_name = "REF")]
        confirm: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("method", "How", Kind::Text, Show::Table(2)),
    Column::new("settled", "Settled", Kind::Money, Show::Table(3)),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("rest", "Rest", Kind::Money, Show::Table(4)),
    Column::new("reference", "Reference", Kind::Text, Show::Table(1)),
    Column::new("created_at", "Prepared", Kind::Instant, Show::Wide),
    Column::new("created_by", "By", Kind::Text, Show::Wide),
    Column::new("confirmed_at", "Confirmed", Kind::Instant, Show::Wide),
];

fn row(payout: &Payout, shop: &Shop) -> Row {
    let money = |minor| cells::stored(minor, &payout.currency, shop);
    vec![
        Prefix::PAYOUT.show(payout.id).into(),
        payout.store.clone().into(),
        payout.status.clone().into(),
        payout.method.clone().into(),
        money(payout.settled_minor),
        money(payout.amount_minor),
        money(payout.rest_minor),
        payout.reference.clone().into(),
        cells::time(payout.created_at, shop),
        payout.created_by.clone().into(),
        payout.confirmed_at.map_or(Cell::Null, |at| cells::time(at, shop)),
    ]
}

pub fn run(app: &mut App, command: PayoutCommand) -> Result<()> {
    match command {
        PayoutCommand::Create { store, all_stores: _, method } => create(app, store.as_deref(), &method),
        PayoutCommand::List { store, status, list } => show_list(app, store.as_deref(), status, &list),
        PayoutCommand::Show { payout } => show(app, &payout),
        PayoutCommand::Confirm { payout, reference, confirm } => {
            confirm_paid(app, &payout, &reference, confirm.as_deref())
        }
    }
}

fn create(app: &mut App, store: Option<&str>, method: &str) -> Result<()> {
    let done = app.change("payout.create", &(store, method), |tx, act| {
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        let mut done = Done::default();
        let mut sums = std::collections::BTreeMap::<&str, i64>::new();
        let prepared = payout::create(tx, act, store, method)?;
        for prepared in &prepared {
            match prepared {
                Prepared::Payout { id, amount, currency, .. } => {
                    done.changed.push(Prefix::PAYOUT.show(*id));
                    *sums.entry(currency.code()).or_default() += amount;
                }
                Prepared::TooSmall { store, settled, currency } => done.warnings.push(format!(
                    "{} is owed {} {}, which no note can pay; it stays settled",
                    Prefix::STORE.show(*store),
                    currency.grouped(*settled),
                    currency.code()
                )),
            }
        }
        let amount =
            |(code, minor): (&&str, &i64)| format!("{} {code}", act.shop.stored_currency(code).grouped(*minor));
        let told: Vec<String> = sums.iter().map(amount).collect();
        done.message = match done.changed.len() {
            0 => "no store waits for a payout; nothing changed".into(),
            1 => format!("prepared {} of {} by {method}", done.changed[0], told.join(" and ")),
            payouts => format!("prepared {payouts} payouts of {} by {method}", told.join(" and ")),
        };
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

fn show_list(app: &mut App, store: Option<&str>, status: Option<String>, args: &ListArgs) -> Result<()> {
    let store = match store {
        Some(store) => Some(app.read(|tx, _| stores::find(tx, store))?),
        None => None,
    };
    let filter = Filter { store, status };
    let listing = Listing {
        noun: "payouts",
        columns: COLUMNS,
        args,
        read_ref: |text| Prefix::PAYOUT.read(text),
        show_ref: |payout: &Payout| Prefix::PAYOUT.show(payout.id),
        id: |payout| payout.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| payout::page(tx, &filter, after, limit),
        |tx, _| Ok((payout::count(tx, &filter)?, Vec::new())),
    )
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        let id = payout::find(tx, text)?;
        Ok(screen.record(COLUMNS, row(&payout::by_id(tx, id)?, shop))?)
    })
}

/// Money that leaves takes the payout's ref in full, twice.
fn confirm_paid(app: &mut App, text: &str, reference: &str, typed: Option<&str>) -> Result<()> {
    let reference = crate::base::text::name(reference, 120)?;
    let (shown, question) = app.read(|tx, shop| {
        let id = payout::find(tx, text)?;
        let payout = payout::by_id(tx, id)?;
        let currency = shop.stored_currency(&payout.currency);
        let question = format!("pay {} {} to {}", currency.grouped(payout.amount_minor), currency.code(), payout.store);
        Ok((Prefix::PAYOUT.show(id), question))
    })?;
    ask_ref(app, &shown, &question, typed)?;
    let done = app.change("payout.confirm", &(&shown, reference), |tx, act| {
        let id = payout::find(tx, &shown)?;
        Ok(if payout::confirm(tx, act, id, reference)? {
            Done {
                message: format!("{shown} is confirmed and booked"),
                changed: vec![shown.clone()],
                ..Done::default()
            }
        } else {
            Done { message: format!("{shown} was confirmed before"), unchanged: vec![shown.clone()], ..Done::default() }
        })
    })?;
    Ok(app.screen.done(&done)?)
}

fn ask_ref(app: &mut App, shown: &str, question: &str, typed: Option<&str>) -> Result<()> {
    use std::io::{BufRead, IsTerminal};
    let mut answer = String::new();
    let typed = match typed {
        Some(typed) => typed,
        None if app.dry_run => shown,
        None if app.no_input || !std::io::stdin().is_terminal() => {
            return Err(Error::usage(format!("{question}: this needs the ref typed once more"))
                .hint(format!("add --confirm {shown}")));
        }
        None => {
            app.screen.ask(&format!("{question}? type {shown} to go on"));
            std::io::stdin().lock().read_line(&mut answer)?;
            answer.trim()
        }
    };
    if typed == shown { Ok(()) } else { Err(Error::usage(format!("{typed:?} is not {shown}; nothing was paid"))) }
}
