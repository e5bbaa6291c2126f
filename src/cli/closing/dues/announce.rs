//! `lilium dues announcement`: payments that are announced and not here yet.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::cells;
use crate::error::Result;
use crate::market::closing::dues::rules::DuesMethod;
use crate::market::closing::dues::{self, Announcement, AnnouncementFilter};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Column, Done, Kind, Row, Show};

use super::pay::{payment, reply};
use crate::cli::list::{Called, First, ListArgs, Listing};

#[derive(Subcommand, Debug)]
pub enum AnnouncementCommand {
    /// Note that a bank payment is on its way; until it is confirmed or fails, no other is taken
    #[command(after_help = "Example:\n  lilium dues announcement add noor 3750 --reference 'TRX 5521'")]
    Add(AnnounceArgs),
    /// List payments that are announced and have not arrived
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only in this status
        #[arg(long, value_parser = ["announced", "confirmed", "failed", "all"], default_value = "announced")]
        status: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Confirm that an announced payment is in the bank, and book it
    #[command(after_help = "Example:\n  lilium dues announcement confirm DAN-000001")]
    Confirm {
        /// Ref of the announced payment
        payment: String,
        /// Take more than what is due; the rest is the store's own money
        #[arg(long)]
        allow_credit: bool,
    },
    /// Record that an announced payment will not arrive (with --reason)
    #[command(after_help = "Example:\n  lilium dues announcement fail DAN-000001 --reason 'recalled by the bank'")]
    Fail {
        /// Ref of the announced payment
        payment: String,
    },
}

pub fn run(app: &mut App, command: AnnouncementCommand) -> Result<()> {
    match command {
        AnnouncementCommand::Add(args) => announce(app, &args),
        AnnouncementCommand::List { store, status, list } => self::list(app, store.as_deref(), &status, &list),
        AnnouncementCommand::Confirm { payment, allow_credit } => confirm(app, &payment, allow_credit),
        AnnouncementCommand::Fail { payment } => fail(app, &payment),
    }
}

#[derive(Args, Debug)]
pub struct AnnounceArgs {
    /// Slug, ref or unique beginning
    store: String,
    /// Amount in the store's currency
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// Number of the transfer; announced once
    #[arg(long)]
    reference: String,
    /// More than what is due may come; the rest is the store's own money
    #[arg(long)]
    allow_credit: bool,
}

fn announce(app: &mut App, args: &AnnounceArgs) -> Result<()> {
    let reference = &text::reference(&args.reference)?;
    let done = app.change("dues.announce", args, |tx, act| {
        let (slug, payment) =
            payment(tx, act, &args.store, &args.amount, DuesMethod::Bank, reference, args.allow_credit)?;
        let (id, new) = dues::announce(tx, act, &payment)?;
        let (shown, amount) = (Prefix::DUE_ANNOUNCEMENT.show(id), payment.currency.with_code(payment.amount));
        Ok(if new {
            let message = format!("{shown}: {amount} are on their way from {slug}; nothing is booked yet");
            let next = Some(format!("lilium dues announcement confirm {shown}"));
            Done { message, changed: vec![shown], next, ..Done::default() }
        } else {
            let message = format!("{shown} was announced before under this reference");
            Done { message, unchanged: vec![shown], ..Done::default() }
        })
    })?;
    Ok(app.screen.done(&done)?)
}

fn confirm(app: &mut App, announcement: &str, allow_credit: bool) -> Result<()> {
    let done = app.change("dues.confirm", &(announcement, allow_credit), |tx, act| {
        let id = dues::find_announcement(tx, announcement)?;
        let Announcement { store, currency, amount_minor, .. } = dues::announcement(tx, id)?;
        let currency = act.marketplace.stored_currency(&currency);
        let money = |minor| currency.with_code(minor);
        let paid = dues::confirm(tx, act, id, allow_credit)?;
        Ok(reply(&paid, &format!("{store} paid {}", money(amount_minor)), money))
    })?;
    Ok(app.screen.done(&done)?)
}

fn fail(app: &mut App, announcement: &str) -> Result<()> {
    let done = app.change("dues.fail", &announcement, |tx, act| {
        let id = dues::find_announcement(tx, announcement)?;
        let shown = Prefix::DUE_ANNOUNCEMENT.show(id);
        Ok(if dues::fail(tx, act, id)? {
            Done { message: format!("{shown} failed; nothing was booked"), changed: vec![shown], ..Done::default() }
        } else {
            Done { message: format!("{shown} failed already"), unchanged: vec![shown], ..Done::default() }
        })
    })?;
    Ok(app.screen.done(&done)?)
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("reference", "Reference", Kind::Text, Show::Always),
    Column::new("day", "Announced", Kind::Day, Show::Always),
    Column::new("payment", "Payment", Kind::Ref, Show::Table(1)),
    Column::new("actor", "By", Kind::Text, Show::Wide),
    Column::new("reason", "Reason", Kind::Text, Show::Wide),
];

fn row(announcement: &Announcement, marketplace: &Marketplace) -> Row {
    vec![
        Prefix::DUE_ANNOUNCEMENT.show(announcement.id).into(),
        announcement.store.clone().into(),
        announcement.status.into(),
        cells::stored(announcement.amount_minor, &announcement.currency, marketplace),
        announcement.reference.clone().into(),
        announcement.on.to_string().into(),
        announcement.payment_id.map(|id| Prefix::DUE_PAYMENT.show(id)).into(),
        announcement.actor.clone().into(),
        announcement.reason.clone().into(),
    ]
}

fn list(app: &mut App, store: Option<&str>, status: &str, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = AnnouncementFilter { store, status: cells::status(status) };
    let listing = Listing {
        noun: "payments",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::DUE_ANNOUNCEMENT),
        first: First::Newest,
        id: |announcement: &Announcement| announcement.id,
        row: &row,
    };
    listing.query(app, &dues::ANNOUNCEMENTS, &filter)
}
