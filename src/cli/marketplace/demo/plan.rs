//! What happens on each of the three days, in order of time.

use std::collections::BTreeMap;

use crate::base::{Day, Instant, parse_day};
use crate::error::{Error, Result, codes};

use super::fixtures;

/// The first business day; the third is a Thursday, on which a week ends in Baghdad.
const FIRST: &str = "2026-03-03";

/// One day of the story.
pub struct DayPlan {
    pub number: i64,
    pub date: Day,
    pub carts: Vec<CartPlan>,
}

/// One checkout.
pub struct CartPlan {
    pub at: Instant,
    pub customer: String,
    /// Store and SKU, with the quantity.
    pub lines: Vec<(String, i64)>,
    /// What becomes of each store's order, by slug.
    pub fates: BTreeMap<String, Fate>,
}

/// What becomes of one order.
pub struct Fate {
    pub kind: String,
    pub detail: String,
    pub driver: Option<String>,
}

/// Local time of a day as an instant: Baghdad is three hours ahead of UTC all year.
pub fn at(date: Day, hour: i64, minute: i64) -> Instant {
    let midnight = Instant::parse(&format!("{date}T00:00:00Z")).expect("a day's midnight");
    midnight.plus_seconds((hour - 3) * 3600 + minute * 60)
}

/// The three days as the fixture says them.
pub fn days() -> Result<Vec<DayPlan>> {
    let first = parse_day(FIRST)?;
    let mut carts: BTreeMap<(i64, i64), CartPlan> = BTreeMap::new();
    for row in fixtures::rows(fixtures::DAYS)? {
        let number = |column: usize| {
            row[column].parse::<i64>().map_err(|e| Error::failed(codes::DEMO, "a bad fixture").because(e))
        };
        let (cart, day) = (number(0)?, number(1)?);
        let (hour, minute) = row[2].split_once(':').unwrap_or(("0", "0"));
        let date = first + chrono::Days::new(u64::try_from(day - 1).unwrap_or(0));
        let plan = carts.entry((day, cart)).or_insert_with(|| CartPlan {
            at: at(date, hour.parse().unwrap_or(9), minute.parse().unwrap_or(0)),
            customer: row[3].to_owned(),
            lines: Vec::new(),
            fates: BTreeMap::new(),
        });
        plan.lines.push((format!("{}/{}", &row[4], &row[5]), number(6)?));
        let driver = (!row[7].is_empty()).then(|| row[7].to_owned());
        plan.fates.insert(row[4].to_owned(), Fate { kind: row[8].to_owned(), detail: row[9].to_owned(), driver });
    }
    let mut days: BTreeMap<i64, DayPlan> = BTreeMap::new();
    for ((day, _), cart) in carts {
        let date = first + chrono::Days::new(u64::try_from(day - 1).unwrap_or(0));
        days.entry(day).or_insert_with(|| DayPlan { number: day, date, carts: Vec::new() }).carts.push(cart);
    }
    Ok(days.into_values().collect())
}
