//! A store's lines as stored.

use std::collections::HashMap;
use std::rc::Rc;

use crate::args;
use crate::base::{Currency, Day};
use crate::db::{Field, Rows, Tx, Value};
use crate::error::Result;

use super::Line;

/// Lines with their ids and due days, for one batch.
pub struct LineRows {
    first_id: i64,
    lines: Vec<Line>,
    due: Vec<String>,
}

impl LineRows {
    pub fn new(first_id: i64, lines: Vec<Line>, due: &[Day]) -> LineRows {
        LineRows { first_id, lines, due: due.iter().map(Day::to_string).collect() }
    }
}

impl Rows for LineRows {
    fn len(&self) -> usize {
        self.lines.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        let line = &self.lines[row];
        match column {
            0 => Field::Int(self.first_id + row as i64),
            1 => Field::Int(line.store),
            2 => Field::Text(line.currency.code()),
            3 => Field::Text(line.kind.as_str()),
            4 => Field::Int(line.subject),
            5 => Field::Text(&self.due[row]),
            6 => Field::Int(line.goods),
            7 => Field::Int(line.delivery),
            8 => Field::Int(line.rounding),
            9 => Field::Int(line.commission),
            10 => Field::Int(line.tax),
            11 => Field::Int(line.collected),
            12 => Field::Int(line.other),
            _ => Field::Int(line.net()),
        }
    }
}

pub fn insert_many(tx: &mut Tx<'_>, lines: Rc<LineRows>) -> Result<()> {
    let columns = [
        "id",
        "store_id",
        "currency",
        "kind",
        "subject_id",
        "due_on",
        "goods_minor",
        "delivery_minor",
        "rounding_minor",
        "commission_minor",
        "tax_minor",
        "collected_minor",
        "other_minor",
        "net_minor",
    ];
    tx.bulk("store_line", &columns, lines)
}

/// How far each of these accounts is closed; one without lines is not there.
pub fn closed_through(tx: &mut Tx<'_>, accounts: Vec<(i64, Currency)>) -> Result<HashMap<(i64, Currency), Day>> {
    let mut closed = HashMap::new();
    if let [(store, currency)] = accounts[..] {
        let row = tx.one(CLOSED_THROUGH_ONE, args![store, currency.code()])?;
        closed.extend(row.map(|row| ((store, currency), row.day("closed_through"))));
        return Ok(closed);
    }
    let by_code: HashMap<&str, Currency> = accounts.iter().map(|(_, currency)| (currency.code(), *currency)).collect();
    tx.stage("stage_account", "store_id BIGINT, currency TEXT")?;
    let rows: Vec<Vec<Value>> =
        accounts.iter().map(|(store, currency)| args![*store, currency.code()].to_vec()).collect();
    tx.bulk("stage_account", &["store_id", "currency"], Rc::new(rows))?;
    tx.each(CLOSED_THROUGH, &[], |row| {
        closed.insert((row.int("store_id"), by_code[row.text("currency")]), row.day("closed_through"));
        Ok(())
    })?;
    Ok(closed)
}

const CLOSED_THROUGH_ONE: &str = "SELECT closed_through FROM store_account WHERE store_id = $1 AND currency = $2";

const CLOSED_THROUGH: &str = "SELECT a.store_id, a.currency, a.closed_through
   FROM stage_account s JOIN store_account a ON a.store_id = s.store_id AND a.currency = s.currency";
