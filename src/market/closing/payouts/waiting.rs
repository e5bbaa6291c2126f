//! Whose money waits, and why: every store that is owed something, or owes, with a reason that has a code.

use super::prepare;
use super::rules::PayoutStatus;
use super::rules::{self, Decision, Minimum};
use super::sql::{self, Payout, Unpaid};
use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::closing::disputes::{self, Dispute};
use crate::market::closing::dues::{self, Owed};
use crate::market::core::settings::Marketplace;

/// One balance that was not paid.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub store_id: StoreId,
    pub store: String,
    pub currency: Currency,
    /// `ready`, `on_its_way`, `held`, `carried` or `billed`.
    pub outcome: &'static str,
    pub minor: i64,
    /// Why, for machines: `under_minimum`, `no_note`, `needs_approval`, `unknown`, `disputed`, `owes`…
    pub code: &'static str,
    pub why: String,
}

/// All balances that wait, in order of store.
pub fn waiting(tx: &mut Tx<'_>, marketplace: &Marketplace, store: Option<StoreId>) -> Result<Vec<Waiting>> {
    let mut all: Vec<Waiting> = Vec::new();
    for unpaid in sql::unpaid(tx, store)? {
        let owes = if unpaid.stopped { prepare::owes(tx, unpaid.store_id, &unpaid.currency)? } else { 0 };
        all.push(settled(&unpaid, owes, marketplace));
    }
    all.extend(sql::open(tx, store)?.iter().map(|payout| prepared(payout, marketplace)));
    all.extend(disputes::open_ones(tx, store)?.iter().map(|dispute| disputed(dispute, marketplace)));
    all.extend(sql::carried(tx, store)?.iter().map(|owing| carried(owing, marketplace)));
    all.extend(dues::owed(tx, store)?.into_iter().map(|owed| billed(owed, marketplace)));
    all.sort_by_key(|waiting| waiting.store_id);
    Ok(all)
}

fn settled(unpaid: &Unpaid, owes: i64, marketplace: &Marketplace) -> Waiting {
    let currency = marketplace.stored_currency(&unpaid.currency);
    let minimum = rules::minimum(unpaid.own_minimum, marketplace.payout_minimum.of(currency));
    let decision = match owes {
        0 => rules::decide(unpaid.settled_minor, 1, minimum.map(|minimum| minimum.minor)),
        _ => Decision::Hold("owes"),
    };
    let (outcome, code, why) = match decision {
        Decision::Hold("owes") => {
            let command = dues::offset_command(&unpaid.store, currency, owes, unpaid.settled_minor);
            ("held", "owes", format!("{}; {command}", why_held("owes", currency, minimum)))
        }
        Decision::Hold(code) => ("held", code, why_held(code, currency, minimum)),
        Decision::Pay { .. } => ("ready", "settled", format!("lilium payout prepare --store {}", unpaid.store)),
    };
    let (store_id, store) = (unpaid.store_id, unpaid.store.clone());
    Waiting { store_id, store, currency, outcome, minor: unpaid.settled_minor, code, why }
}

/// The sentence behind a reason of [`rules::decide`].
pub fn why_held(code: &str, currency: Currency, minimum: Option<Minimum>) -> String {
    match (code, minimum) {
        ("under_minimum", Some(Minimum { minor, own: true })) => {
            format!("less than its own minimum of {}", currency.with_code(minor))
        }
        ("under_minimum", Some(Minimum { minor, .. })) => {
            format!("less than the minimum of {}", currency.with_code(minor))
        }
        ("no_account", _) => "it has no bank account".to_owned(),
        ("owes", _) => "it is closed, or suspended for its dues, and owes: that comes first".to_owned(),
        _ => "no note can pay it".to_owned(),
    }
}

fn prepared(payout: &Payout, marketplace: &Marketplace) -> Waiting {
    let (shown, currency) = (Prefix::PAYOUT.show(payout.id), marketplace.stored_currency(&payout.currency));
    let unapproved =
        rules::waits_for_approval(payout.status, payout.amount_minor, marketplace.payout_approval.of(currency));
    let (outcome, code, why) = match payout.status {
        PayoutStatus::Prepared if unapproved => {
            ("held", "needs_approval", format!("{shown} waits for a second person"))
        }
        PayoutStatus::Prepared => ("on_its_way", "prepared", format!("{shown} is prepared")),
        PayoutStatus::Approved => ("on_its_way", "approved", format!("{shown} is approved")),
        PayoutStatus::Sent => ("on_its_way", "sent", format!("{shown} waits for its outcome")),
        PayoutStatus::Unknown => ("held", "unknown", format!("{shown}: nobody knows whether it was paid")),
        ended @ (PayoutStatus::Confirmed | PayoutStatus::Failed) => {
            ("ended", ended.as_str(), format!("{shown} has ended"))
        }
    };
    let (store_id, store) = (payout.store_id, payout.store.clone());
    Waiting { store_id, store, currency, outcome, minor: payout.settled_minor, code, why }
}

fn disputed(dispute: &Dispute, marketplace: &Marketplace) -> Waiting {
    let currency = marketplace.stored_currency(&dispute.currency);
    let why = format!("{} holds {}: {}", Prefix::DISPUTE.show(dispute.id), dispute.line_ref(), dispute.reason);
    let (store_id, store) = (dispute.store_id, dispute.store.clone());
    Waiting { store_id, store, currency, outcome: "held", minor: dispute.amount_minor, code: "disputed", why }
}

fn billed(owed: Owed, marketplace: &Marketplace) -> Waiting {
    let (store_id, currency) = (owed.store_id, marketplace.stored_currency(&owed.currency));
    let why = format!("billed; lilium dues list --open --store {}", owed.store);
    Waiting { store_id, store: owed.store, currency, outcome: "billed", minor: -owed.left, code: "dues", why }
}

fn carried(owing: &Unpaid, marketplace: &Marketplace) -> Waiting {
    let currency = marketplace.stored_currency(&owing.currency);
    let why = "owes the platform; taken from what it earns next".to_owned();
    let (store_id, store) = (owing.store_id, owing.store.clone());
    Waiting { store_id, store, currency, outcome: "carried", minor: owing.settled_minor, code: "owes", why }
}
