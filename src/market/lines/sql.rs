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
            10 => Field::Int(line.collected),
            11 => Field::Int(line.other),
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
        "collected_minor",
        "other_minor",
        "net_minor",
    ];
    tx.bulk("store_line", &columns, lines)
}

pub fn anything_closed(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.one("SELECT id FROM settlement LIMIT 1", &[])?.is_some())
}

/// The day behind the last closed one, for those (store, currency, day) that lie in a closed period.
pub fn days_behind_the_closed(
    tx: &mut Tx<'_>,
    days: Vec<(i64, Currency, Day)>,
) -> Result<HashMap<(i64, Currency, Day), Day>> {
    tx.stage("stage_line_day", "store_id BIGINT, currency TEXT, day TEXT")?;
    let by_code: HashMap<String, Currency> =
        days.iter().map(|(_, currency, _)| (currency.code().to_owned(), *currency)).collect();
    let rows: Vec<Vec<Value>> =
        days.iter().map(|(store, currency, day)| args![*store, currency.code(), *day].to_vec()).collect();
    tx.bulk("stage_line_day", &["store_id", "currency", "day"], Rc::new(rows))?;
    tx.analyse("stage_line_day")?;
    let mut open = HashMap::new();
    tx.each(
        "SELECT d.store_id, d.currency, d.day,
                (SELECT MAX(t.last_day) FROM settlement t WHERE t.store_id = d.store_id AND t.currency = d.currency) AS closed
           FROM stage_line_day d
          WHERE EXISTS (SELECT 1 FROM settlement t WHERE t.store_id = d.store_id AND t.currency = d.currency
                           AND t.first_day <= d.day AND t.last_day >= d.day)",
        &[],
        |row| {
            let currency = by_code[row.text("currency")];
            let next = row.day("closed").succ_opt().expect("a day after the last closed one");
            open.insert((row.int("store_id"), currency, row.day("day")), next);
            Ok(())
        },
    )?;
    Ok(open)
}
