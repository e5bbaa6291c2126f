//! What is on every account at the end of each month and of all: what a program that reads the file must find, too.

use crate::base::{Day, Period};
use crate::db::Tx;
use crate::error::Result;

use super::chart::Chart;
use super::{Out, Writer, sql};

/// Writes the balances behind the entries, month by month.
pub fn write(
    tx: &mut Tx<'_>,
    writer: &dyn Writer,
    chart: &mut Chart,
    (from, until): (Option<Day>, Option<Day>),
    out: &mut Out<'_>,
) -> Result<()> {
    let mut last: Option<Day> = None;
    sql::each_month(tx, from, until, |day, account, moved| {
        if let Some(before) = last.filter(|before| end_of_month(*before) < day) {
            writer.balances(&mut out.text, end_of_month(before), &chart.moved(), false);
            out.pass()?;
            last = None;
        }
        last = last.max(Some(day));
        chart.add(account, moved);
        Ok(())
    })?;
    // In a period without entries the opening balances stay as they are.
    if let Some(day) = last.or(until).filter(|_| !chart.moved().is_empty()) {
        writer.balances(&mut out.text, day, &chart.moved(), true);
    }
    Ok(())
}

fn end_of_month(day: Day) -> Day {
    Period::of_month(day).last
}
