//! What unpaid dues do to a store: it is hidden, takes no new orders, is suspended; and all of it is lifted when it pays.
//!
//! A stage follows from the oldest due that is not paid in full and from the store's terms, on today's business date.
//! Every move is a row that stays. A store that a person suspended is never let go by a payment.

pub mod rules;
mod sql;

use crate::base::{Prefix, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::settings::{Stage, Stages};
use crate::market::parties::stores;
use crate::market::parties::stores::rules::StoreStatus;

use rules::Oldest;
pub use sql::{Filter, LIST, Moved};

/// A store that owes or is at a stage, before and after a check.
#[derive(Clone, Debug)]
pub struct Standing {
    pub store_id: StoreId,
    pub store: String,
    pub was: Stage,
    pub now: Stage,
    pub days_overdue: i64,
    /// The store's own state after it.
    pub status: StoreStatus,
    pub why: String,
}

impl Standing {
    /// `applied`, `lifted` or `unchanged`.
    pub fn outcome(&self) -> &'static str {
        match self.now.cmp(&self.was) {
            std::cmp::Ordering::Greater => "applied",
            std::cmp::Ordering::Less => "lifted",
            std::cmp::Ordering::Equal => "unchanged",
        }
    }
}

/// Puts every store, or one, at the stage its dues have reached today. A second check finds nothing to do.
pub fn check(tx: &mut Tx<'_>, act: &Act<'_>, only: Option<StoreId>) -> Result<Vec<Standing>> {
    let owing = sql::owing(tx, only)?;
    owing.iter().map(|owing| put(tx, act, owing, reached(act, owing))).collect()
}

/// Lifts what a payment of the store has made needless; the next stage is left to [`check`].
pub fn lift(tx: &mut Tx<'_>, act: &Act<'_>, store: StoreId) -> Result<Option<Standing>> {
    let owing = sql::owing(tx, Some(store))?;
    let lifted = owing.iter().find(|owing| reached(act, owing) < owing.stage);
    lifted.map(|owing| put(tx, act, owing, reached(act, owing))).transpose()
}

fn reached(act: &Act<'_>, owing: &sql::Owing) -> Stage {
    let own = owing.stages.as_deref().map(|text| Stages::parse(text).expect("stored stages"));
    rules::stage(own.as_ref().unwrap_or(&act.marketplace.dues_stages), owing.oldest, act.today())
}

fn put(tx: &mut Tx<'_>, act: &Act<'_>, owing: &sql::Owing, stage: Stage) -> Result<Standing> {
    let days_overdue = rules::days_overdue(owing.oldest, act.today());
    let mut standing = Standing {
        store_id: owing.store_id,
        store: owing.store.clone(),
        was: owing.stage,
        now: stage,
        days_overdue,
        status: owing.status,
        why: why(owing.oldest, days_overdue),
    };
    if standing.was == standing.now {
        return Ok(standing);
    }
    let act = Act { reason: Some(&standing.why), ..*act };
    let before = stores::by_id(tx, owing.store_id)?;
    standing.status = stores::put_at_stage(tx, &act, &before, stage)?.status;
    sql::insert(tx, &act, &standing)?;
    Ok(standing)
}

fn why(oldest: Option<Oldest>, days_overdue: i64) -> String {
    match (oldest, days_overdue) {
        (None, _) => "all dues are paid".into(),
        (Some(oldest), 0) => format!("{} is due on {}", Prefix::DUE.show(oldest.due), oldest.due_on),
        (Some(oldest), 1) => format!("{} is 1 day overdue", Prefix::DUE.show(oldest.due)),
        (Some(oldest), days) => format!("{} is {days} days overdue", Prefix::DUE.show(oldest.due)),
    }
}
