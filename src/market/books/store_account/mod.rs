//! A store's lines: what made its available balance what it is, one line per event, each settled once.
//!
//! Whoever posts on a store's available account writes the line here in the same transaction.

pub mod rules;
mod sql;

use std::collections::HashMap;

use crate::base::{Currency, Day, Prefix, StoreId, crash, days_after};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::rules::Sale;
use crate::market::core::Act;

pub use rules::Amounts;

crate::stored! {
    /// What a line is about; with its subject it is unique.
    pub enum LineKind {
        /// An order's earning. Subject: the order.
        Sale = "sale",
        /// Cash a driver gave straight to the store. Subject: the handover.
        DirectCash = "direct_cash",
        /// What no note could pay of a payout. Subject: the payout.
        PayoutRest = "payout_rest",
        /// A penalty, a fee, a correction. Subject: the adjustment.
        Adjustment = "adjustment",
        /// What a store paid beyond its dues. Subject: the payment.
        DuesExcess = "dues_excess",
        /// What was settled before, and is kept instead of paid out. Subject: the payment of dues.
        Offset = "offset",
        /// What of it went to the store's bills. Subject: the payment of dues.
        OffsetDues = "offset_dues",
        /// Goods that came back. Subject: the return.
        Return = "return",
        /// What a close withheld comes back. Subject: the settlement that withheld it.
        ReserveBack = "reserve_back",
        /// What its account owed and is not expected any more. Subject: the write-off.
        WriteOff = "write_off",
        /// A line of its account is contested from here on; what is held of its available balance. Subject: the dispute.
        Dispute = "dispute",
        /// A dispute ended for the store. Subject: the dispute.
        DisputeBack = "dispute_back",
        /// A dispute ended for the platform; moves nothing of the account. Subject: the dispute.
        DisputeLost = "dispute_lost",
    }
}

impl LineKind {
    /// What its subject is an id of.
    pub fn subject_prefix(self) -> Prefix {
        match self {
            LineKind::Sale => Prefix::ORDER,
            LineKind::DirectCash => Prefix::HANDOVER,
            LineKind::PayoutRest => Prefix::PAYOUT,
            LineKind::Adjustment => Prefix::ADJUSTMENT,
            LineKind::DuesExcess | LineKind::Offset | LineKind::OffsetDues => Prefix::DUE_PAYMENT,
            LineKind::Return => Prefix::RETURN,
            LineKind::ReserveBack => Prefix::SETTLEMENT,
            LineKind::WriteOff => Prefix::WRITE_OFF,
            LineKind::Dispute | LineKind::DisputeBack | LineKind::DisputeLost => Prefix::DISPUTE,
        }
    }
}

/// One line, in minor units of its currency. What the store gains is positive in `net`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub store: StoreId,
    pub currency: Currency,
    pub kind: LineKind,
    pub subject: i64,
    /// The business date of the event; the line falls due on it, or on the first open date after it.
    pub day: Day,
    pub amounts: Amounts,
}

/// What a return takes from its store, and gives back to it. Minor units, all of them nothing or more.
#[derive(Clone, Copy, Debug)]
pub struct TakenBack {
    pub id: i64,
    pub goods: i64,
    pub delivery: i64,
    pub commission: i64,
    pub tax: i64,
    /// What of the door's rounding ends, where the store carries it; below zero where it rounded down.
    pub rounding: i64,
    /// What the store hands out itself.
    pub by_store: i64,
}

impl Line {
    /// The line of a sale on the day its money became available.
    pub fn of_sale(sale: &Sale, day: Day) -> Line {
        let by_store = sale.by_store();
        Line {
            store: sale.store,
            currency: sale.currency,
            kind: LineKind::Sale,
            subject: sale.order,
            day,
            amounts: Amounts {
                goods: sale.goods,
                delivery: sale.store_delivery(),
                rounding: if by_store { sale.rounding } else { 0 },
                commission: sale.commission,
                tax: sale.tax,
                collected: if by_store { sale.due() } else { 0 },
                ..Amounts::default()
            }
            .netted(),
        }
    }

    /// The line of goods that came back.
    pub fn of_return(back: &TakenBack, store: StoreId, currency: Currency, day: Day) -> Line {
        let amounts = Amounts {
            goods: -back.goods,
            delivery: -back.delivery,
            rounding: -back.rounding,
            commission: -back.commission,
            tax: -back.tax,
            collected: -back.by_store,
            ..Amounts::default()
        };
        Line { store, currency, kind: LineKind::Return, subject: back.id, day, amounts: amounts.netted() }
    }

    /// A line that is neither sale nor fee.
    pub fn other(kind: LineKind, subject: i64, store: StoreId, currency: Currency, day: Day, minor: i64) -> Line {
        let amounts = Amounts { other: minor, ..Amounts::default() }.netted();
        Line { store, currency, kind, subject, day, amounts }
    }

    /// What the line adds to the store's available balance.
    pub fn net(&self) -> i64 {
        self.amounts.net
    }
}

/// Writes lines. One whose day lies in a closed period of its store falls due on the first open date: closed days
/// never change.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, lines: Vec<Line>) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    crash::at("lines.before");
    let late = open_days(tx, act, lines.iter().map(|line| (line.store, line.currency, line.day)).collect())?;
    let row = |(id, line): (i64, Line)| {
        let due = late.get(&(line.store, line.currency, line.day)).copied().unwrap_or(line.day).to_string();
        sql::LineRow { id, line, due }
    };
    let rows = (tx.next_id("store_line")?..).zip(lines).map(row).collect();
    sql::insert_many(tx, rows)?;
    crash::at("lines.added");
    Ok(())
}

/// A store, what it trades in, and a business date.
pub type StoreDay = (StoreId, Currency, Day);

/// The first open date for each of the given that lies in a closed period: the day behind the account's last close,
/// and not before today, since the runs of the days between have passed.
pub fn open_days(tx: &mut Tx<'_>, act: &Act<'_>, days: Vec<StoreDay>) -> Result<HashMap<StoreDay, Day>> {
    let mut accounts: Vec<(StoreId, Currency)> = days.iter().map(|(store, currency, _)| (*store, *currency)).collect();
    accounts.sort_unstable();
    accounts.dedup();
    let closed = sql::closed_through(tx, accounts)?;
    let today = act.today();
    let open = |(store, currency, day): StoreDay| {
        let through = *closed.get(&(store, currency)).filter(|through| day <= **through)?;
        Some(((store, currency, day), days_after(through, 1).max(today)))
    };
    Ok(days.into_iter().filter_map(open).collect())
}
