//! Closed settlements and their lines, as they are read.

use crate::args;
use crate::base::{Day, Instant, Period, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;

use super::super::rules::Sums;
use crate::market::books::adjustments::rules::AdjustmentKind;
use crate::market::books::store_account::{Amounts, LineKind};

crate::stored! {
    /// What became of a settlement. It is derived from what happened since its close, and in no column.
    pub enum SettlementStatus {
        Billed = "billed",
        /// Withheld whole.
        Reserved = "reserved",
        Carried = "carried",
        /// Zero.
        Even = "even",
        Paid = "paid",
        /// Held whole.
        Disputed = "disputed",
        /// Kept whole, or the rest held.
        Offset = "offset",
        /// It waits for its payout.
        Closed = "closed",
    }
}

/// A closed settlement.
#[derive(Clone, Debug)]
pub struct Settlement {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub first_day: Day,
    pub last_day: Day,
    pub sums: Sums,
    pub opening_minor: i64,
    pub payable_minor: i64,
    pub invoiced_minor: i64,
    pub carried_minor: i64,
    /// Withheld; below zero: taken from what earlier closes withheld.
    pub reserved_minor: i64,
    pub digest: String,
    pub closed_at: Instant,
    pub closed_by: String,
    /// When it was verified last, and by whom.
    pub verified: Option<(Instant, String)>,
    /// What disputes took of the payable amount; what they give back comes on a later settlement.
    pub disputed_minor: i64,
    /// What offsets kept of the payable amount, for what the store owes.
    pub offset_minor: i64,
    pub status: SettlementStatus,
    pub payout_id: Option<i64>,
    /// The invoice of its commission; none where there was no commission.
    pub invoice: Option<Issued>,
}

/// The invoice of a settlement's commission: its number, and what of it is netted and what the store has to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issued {
    pub id: i64,
    /// What of both is tax on the commission.
    pub tax_minor: i64,
    pub netted_minor: i64,
    pub payable_minor: i64,
}

impl Issued {
    /// How the store pays it, in words that every form of a statement has.
    pub fn describe(&self, amount: impl Fn(i64) -> String) -> String {
        match (self.netted_minor, self.payable_minor) {
            (_, 0) => "netted".into(),
            (0, _) => "owed by the store".into(),
            (netted, owed) => format!("netted {}, owed by the store {}", amount(netted), amount(owed)),
        }
    }
}

impl From<Row> for Settlement {
    fn from(row: Row) -> Self {
        let sums = Sums { lines: row.int("lines"), orders: row.int("orders"), amounts: Amounts::of_row(&row) };
        Settlement {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            first_day: row.day("first_day"),
            last_day: row.day("last_day"),
            sums,
            opening_minor: row.int("opening_minor"),
            payable_minor: row.int("payable_minor"),
            invoiced_minor: row.int("invoiced_minor"),
            carried_minor: row.int("carried_minor"),
            reserved_minor: row.int("reserved_minor"),
            disputed_minor: row.int("disputed_minor"),
            offset_minor: row.int("offset_minor"),
            digest: row.string("digest"),
            closed_at: row.instant("closed_at"),
            closed_by: row.string("closed_by"),
            verified: row.opt_instant("verified_at").map(|at| (at, row.string("verified_by"))),
            status: row.get("status"),
            payout_id: row.opt_int("payout_id"),
            invoice: row.opt_int("invoice_id").map(|id| Issued {
                id,
                tax_minor: row.int("invoice_tax_minor"),
                netted_minor: row.int("netted_minor"),
                payable_minor: row.int("due_commission_minor"),
            }),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Settlement> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a settlement"))
}

/// What to show of the settlements.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    /// Those whose last day lies in here.
    pub period: Option<Period>,
    /// Only what waits for a payout.
    pub unpaid: bool,
    /// Only those that somebody verified, or that nobody did.
    pub verified: Option<bool>,
    /// Only those of this payout, also where it failed.
    pub payout: Option<i64>,
}

/// Settlements, in order of id.
pub static LIST: ListQuery<Filter, Settlement> = ListQuery {
    columns: "t.id, t.store_id, s.slug, t.currency, t.first_day, t.last_day, t.lines, t.orders, t.goods_minor,
        t.delivery_minor, t.rounding_minor, t.commission_minor, t.tax_minor, t.collected_minor, t.other_minor, t.net_minor, t.opening_minor,
        t.payable_minor, t.invoiced_minor, t.carried_minor, t.reserved_minor, t.digest, t.closed_at, t.closed_by, k.at AS verified_at, k.actor AS verified_by, ps.payout_id,
        i.id AS invoice_id, i.netted_minor, i.payable_minor AS due_commission_minor, i.tax_minor AS invoice_tax_minor,
        CASE WHEN t.invoiced_minor > 0 THEN 'billed' WHEN t.payable_minor = 0 AND t.reserved_minor > 0 THEN 'reserved'
             WHEN t.payable_minor = 0 AND t.carried_minor < 0 THEN 'carried' WHEN t.payable_minor = 0 THEN 'even' WHEN p.status = 'confirmed' THEN 'paid'
             WHEN t.payable_minor = (SELECT SUM(h.settled_minor) FROM dispute h WHERE h.settlement_id = t.id) THEN 'disputed'
             WHEN t.payable_minor = COALESCE((SELECT SUM(h.settled_minor) FROM dispute h WHERE h.settlement_id = t.id), 0)
                                    + (SELECT SUM(f.amount_minor) FROM due_offset f WHERE f.settlement_id = t.id) THEN 'offset' ELSE 'closed' END AS status,
        (SELECT CAST(COALESCE(SUM(h.settled_minor), 0) AS BIGINT) FROM dispute h WHERE h.settlement_id = t.id) AS disputed_minor,
        (SELECT CAST(COALESCE(SUM(f.amount_minor), 0) AS BIGINT) FROM due_offset f WHERE f.settlement_id = t.id) AS offset_minor",
    from: "settlement t",
    shown: "JOIN store s ON s.id = t.store_id
   LEFT JOIN payout_settlement ps ON ps.settlement_id = t.id AND ps.live = 1 LEFT JOIN payout p ON p.id = ps.payout_id
   LEFT JOIN invoice i ON i.settlement_id = t.id
   LEFT JOIN settlement_check k ON k.id = (SELECT MAX(c.id) FROM settlement_check c WHERE c.settlement_id = t.id)",
    key: "t.id",
    conditions: &[
        Condition::value("t.store_id = {}", |f| f.store.into()),
        Condition::value("t.last_day >= {}", |f| f.period.map(|days| days.first).into()),
        Condition::value("t.last_day <= {}", |f| f.period.map(|days| days.last).into()),
        Condition::flag("t.payable_minor > COALESCE((SELECT SUM(d.settled_minor) FROM dispute d WHERE d.settlement_id = t.id), 0)
             + COALESCE((SELECT SUM(f.amount_minor) FROM due_offset f WHERE f.settlement_id = t.id), 0) AND NOT EXISTS (
         SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id AND x.live = 1)", |f| f.unpaid),
        Condition::value("t.id IN (SELECT z.settlement_id FROM payout_settlement z WHERE z.payout_id = {})", |f| f.payout.into()),
        Condition::flag("EXISTS (SELECT 1 FROM settlement_check c WHERE c.settlement_id = t.id)", |f| f.verified == Some(true)),
        Condition::flag("NOT EXISTS (SELECT 1 FROM settlement_check c WHERE c.settlement_id = t.id)", |f| f.verified == Some(false)),
    ],
    ..ListQuery::of(Settlement::from)
};

/// One line of a closed settlement.
#[derive(Clone, Debug)]
pub struct SettledLine {
    pub kind: LineKind,
    /// Of an adjustment's line.
    pub adjustment_kind: Option<AdjustmentKind>,
    pub subject: i64,
    pub due_on: Day,
    pub amounts: Amounts,
    /// What an adjustment, a write-off or a dispute was for.
    pub why: Option<String>,
}

/// The lines of a settlement, in the order of its digest.
pub fn lines(tx: &mut Tx<'_>, settlement: i64) -> Result<Vec<SettledLine>> {
    let rows = tx.all(
        "SELECT l.kind, d.kind AS adjustment_kind, l.subject_id, l.due_on, l.goods_minor, l.delivery_minor, l.rounding_minor,
                l.commission_minor, l.tax_minor, l.collected_minor, l.other_minor, l.net_minor, 
                COALESCE(d.reason, w.reason, CASE WHEN l.kind = 'dispute' THEN x.reason ELSE x.resolution_reason END) AS why
           FROM settlement t CROSS JOIN store_line l
           LEFT JOIN adjustment d ON l.kind = 'adjustment' AND d.id = l.subject_id
           LEFT JOIN write_off w ON l.kind = 'write_off' AND w.id = l.subject_id
           LEFT JOIN dispute x ON l.kind IN ('dispute', 'dispute_back', 'dispute_lost') AND x.id = l.subject_id
          WHERE t.id = $1 AND l.store_id = t.store_id AND l.currency = t.currency
            AND l.due_on >= t.first_day AND l.due_on <= t.last_day ORDER BY l.due_on, l.id",
        args![settlement],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| SettledLine {
            kind: row.get("kind"),
            adjustment_kind: row.opt_get("adjustment_kind"),
            subject: row.int("subject_id"),
            due_on: row.day("due_on"),
            amounts: Amounts::of_row(&row),
            why: row.opt_string("why"),
        })
        .collect())
}
