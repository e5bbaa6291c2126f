//! Payments that are announced and not here yet.

use clap::Args;

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::cells;
use crate::error::Result;
use crate::market::settings::Shop;
use crate::market::settlement::dues::{self, Announcement, AnnouncementFilter};
use crate::market::stores;
use crate::render::{Column, Done, Kind, Row, Show};

use super::pay::{payment, told};
use crate::cli::list::{Called, ListArgs, Listing};

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

pub fn announce(app: &mut App, args: &AnnounceArgs) -> Result<()> {
    let reference = text::name(&args.reference, 120)?;
    let done = app.change("dues.announce", args, |tx, act| {
        let (slug, payment) = payment(tx, act, &args.store, &args.amount, "bank", reference, args.allow_credit)?;
        let (id, new) = dues::announce(tx, act, &payment)?;
        let (shown, amount) = (Prefix::DUE_ANNOUNCEMENT.show(id), payment.currency.with_code(payment.amount));
        Ok(if new {
            let message = format!("{shown}: {amount} are on their way from {slug}; nothing is booked yet");
            let next = Some(format!("lilium dues confirm {shown}"));
            Done { message, changed: vec![shown], next, ..Done::default() }
        } else {
            let message = format!("{shown} was announced before under this reference");
            Done { message, unchanged: vec![shown], ..Done::default() }
        })
    })?;
    Ok(app.screen.done(&done)?)
}

pub fn confirm(app: &mut App, announcement: &str, allow_credit: bool) -> Result<()> {
    let done = app.change("dues.confirm", &(announcement, allow_credit), |tx, act| {
        let id = dues::find_announcement(tx, announcement)?;
        let Announcement { store, currency, amount_minor, .. } = dues::announcement(tx, id)?;
        let currency = act.shop.stored_currency(&currency);
        let money = |minor| currency.with_code(minor);
        let paid = dues::confirm(tx, act, id, allow_credit)?;
        Ok(told(&paid, &format!("{store} paid {}", money(amount_minor)), money))
    })?;
    Ok(app.screen.done(&done)?)
}

pub fn fail(app: &mut App, announcement: &str) -> Result<()> {
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

fn row(announcement: &Announcement, shop: &Shop) -> Row {
    vec![
        Prefix::DUE_ANNOUNCEMENT.show(announcement.id).into(),
        announcement.store.clone().into(),
        announcement.status.clone().into(),
        cells::stored(announcement.amount_minor, &announcement.currency, shop),
        announcement.reference.clone().into(),
        announcement.on.to_string().into(),
        announcement.payment_id.map(|id| Prefix::DUE_PAYMENT.show(id)).into(),
        announcement.actor.clone().into(),
        announcement.reason.clone().into(),
    ]
}

pub fn list(app: &mut App, store: Option<&str>, ended: bool, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = AnnouncementFilter { store, ended };
    let listing = Listing {
        noun: "payments",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::DUE_ANNOUNCEMENT),
        id: |announcement: &Announcement| announcement.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| dues::announcements(tx, &filter, after, limit),
        |tx, _| Ok((dues::count_announcements(tx, &filter)?, Vec::new())),
    )
}
