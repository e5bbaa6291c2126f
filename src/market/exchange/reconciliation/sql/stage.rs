//! A file laid beside the books: its lines in a table of this connection, joined page by page.

use crate::args;
use crate::base::Period;
use crate::db::{Row, Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::rules::CollectorKind;

use super::super::rules::{Against, Booked, Holder, Told};

/// An empty table for the lines.
pub fn begin(tx: &mut Tx<'_>) -> Result<()> {
    tx.stage(
        "stage_told",
        "line BIGINT, named TEXT, name_key TEXT, subject BIGINT, several BIGINT, told BIGINT, fee BIGINT",
    )
}

/// Adds lines of (line, named, its fold, subject, told, fee).
pub fn put(tx: &mut Tx<'_>, rows: Vec<Vec<Value>>) -> Result<()> {
    tx.bulk("stage_told", &["line", "named", "name_key", "subject", "told", "fee"], rows)
}

/// Finds what each line is about: a ref is about itself, a name about the one thing that has it.
pub fn resolve(tx: &mut Tx<'_>, against: Against) -> Result<()> {
    tx.execute("CREATE INDEX stage_told_line ON stage_told (line)", &[])?;
    let steps = match against {
        Against::Collections => [ORDERS_GONE, ORDERS_BY_CODE, ORDERS_BOTH],
        Against::Deposits => [DEPOSITS_GONE, DEPOSITS_BY_SLIP, DEPOSITS_BOTH],
    };
    for step in steps {
        tx.execute(step, &[])?;
    }
    tx.execute("CREATE INDEX stage_told_subject ON stage_told (subject, line)", &[])?;
    tx.analyse("stage_told")
}

const ORDERS_BY_CODE: &str = "UPDATE stage_told SET several = x.orders, subject = CASE WHEN x.orders = 1 THEN x.id END
   FROM (SELECT t.line, MIN(o.id) AS id, COUNT(*) AS orders
           FROM stage_told t JOIN order_group g ON g.code_key = t.name_key JOIN orders o ON o.group_id = g.id
          WHERE t.subject IS NULL GROUP BY t.line) x
  WHERE x.line = stage_told.line";

// What is written like a ref and is none is a name.
const ORDERS_GONE: &str = "UPDATE stage_told SET subject = NULL
  WHERE subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.id = stage_told.subject)
    AND EXISTS (SELECT 1 FROM order_group g WHERE g.code_key = stage_told.name_key)";

// What is the ref of one and the name of another could be either.
const ORDERS_BOTH: &str = "UPDATE stage_told SET several = 2, subject = NULL
  WHERE subject IS NOT NULL AND EXISTS (SELECT 1 FROM order_group g JOIN orders o ON o.group_id = g.id
          WHERE g.code_key = stage_told.name_key AND o.id <> stage_told.subject)";

const DEPOSITS_GONE: &str = "UPDATE stage_told SET subject = NULL
  WHERE subject IS NOT NULL AND NOT EXISTS (SELECT 1 FROM deposit d WHERE d.id = stage_told.subject)
    AND EXISTS (SELECT 1 FROM deposit d WHERE d.slip = stage_told.name_key)";

const DEPOSITS_BOTH: &str = "UPDATE stage_told SET several = 2, subject = NULL
  WHERE subject IS NOT NULL AND EXISTS (SELECT 1 FROM deposit d
          WHERE d.slip = stage_told.name_key AND d.id <> stage_told.subject)";

const DEPOSITS_BY_SLIP: &str = "UPDATE stage_told SET several = 1, subject = d.id
   FROM deposit d WHERE d.slip = stage_told.name_key AND stage_told.subject IS NULL";

/// Lines behind `after` with what the books say, in their order.
pub fn judged(tx: &mut Tx<'_>, against: Against, after: i64, limit: i64) -> Result<Vec<(Told, Option<Booked>)>> {
    let sql = match against {
        Against::Collections => COLLECTED,
        Against::Deposits => DEPOSITED,
    };
    Ok(tx.all(sql, args![after, limit])?.iter().map(|row| (parse_row(row), booked(row, against))).collect())
}

const COLLECTED: &str = "SELECT t.line, t.named, t.subject, t.several, t.told, t.fee,
        (SELECT MIN(f.line) FROM stage_told f WHERE f.subject = t.subject) AS first_line,
        o.status, c.collector, c.driver_id, d.code AS driver, c.taken_minor AS expected, c.currency
   FROM stage_told t LEFT JOIN orders o ON o.id = t.subject LEFT JOIN collection c ON c.order_id = o.id
   LEFT JOIN driver d ON d.id = c.driver_id
  WHERE t.line > $1 ORDER BY t.line LIMIT $2";

const DEPOSITED: &str = "SELECT t.line, t.named, t.subject, t.several, t.told, t.fee,
        (SELECT MIN(f.line) FROM stage_told f WHERE f.subject = t.subject) AS first_line,
        b.status, COALESCE(b.confirmed_minor, b.amount_minor) AS expected, b.currency
   FROM stage_told t LEFT JOIN deposit b ON b.id = t.subject
  WHERE t.line > $1 ORDER BY t.line LIMIT $2";

fn parse_row(row: &Row) -> Told {
    let line = row.int("line");
    Told {
        line,
        named: row.string("named"),
        subject: row.opt_int("subject"),
        several: row.opt_int("several").unwrap_or(0),
        first: row.opt_int("first_line").unwrap_or(line),
        amount: row.int("told"),
        fee: row.int("fee"),
    }
}

fn booked(row: &Row, against: Against) -> Option<Booked> {
    let holder = match against {
        Against::Deposits => row.opt_text("status").map(|_| Holder::Bank),
        Against::Collections => row.opt_get("collector").map(|who| match who {
            CollectorKind::Driver => Holder::Driver(row.int("driver_id"), row.string("driver")),
            CollectorKind::Depot => Holder::Depot,
            CollectorKind::Store => Holder::Store,
            CollectorKind::Bank => Holder::Prepaid,
        }),
    };
    let cash = holder.map(|who| (who, row.int("expected"), row.string("currency")));
    Some(Booked { status: row.opt_string("status")?, cash })
}

/// What must be in a file and does not.
#[derive(Clone, Copy, Debug)]
pub struct Expected {
    pub subject: i64,
    pub minor: i64,
}

/// What the books expect in a period, of one driver or of all, and no line is about; behind `after`.
pub fn missing(
    tx: &mut Tx<'_>,
    against: Against,
    (currency, driver, period): (&str, Option<i64>, Period),
    after: i64,
    limit: i64,
) -> Result<Vec<Expected>> {
    let sql = match against {
        Against::Collections => COLLECTIONS_MISSING,
        Against::Deposits => DEPOSITS_MISSING,
    };
    let rows = tx.all(sql, args![currency, driver, period.first, period.last, after, limit])?;
    Ok(rows.into_iter().map(|row| Expected { subject: row.int("id"), minor: row.int("expected") }).collect())
}

const COLLECTIONS_MISSING: &str = "SELECT c.order_id AS id, c.taken_minor AS expected FROM collection c
  WHERE c.collector = 'driver' AND c.currency = $1 AND (CAST($2 AS BIGINT) IS NULL OR c.driver_id = $2)
    AND c.business_date >= $3 AND c.business_date <= $4 AND c.taken_minor > 0 AND c.order_id > $5
    AND NOT EXISTS (SELECT 1 FROM stage_told t WHERE t.subject = c.order_id)
  ORDER BY c.order_id LIMIT $6";

const DEPOSITS_MISSING: &str = "SELECT b.id, COALESCE(b.confirmed_minor, b.amount_minor) AS expected FROM deposit b
  WHERE b.currency = $1 AND CAST($2 AS BIGINT) IS NULL AND b.business_date >= $3 AND b.business_date <= $4 AND b.id > $5
    AND NOT EXISTS (SELECT 1 FROM stage_told t WHERE t.subject = b.id)
  ORDER BY b.id LIMIT $6";
