//! One run: load what is due, net it per period, write the closes.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use crate::base::{Currency, Cycle, Day, Instant, Period};
use crate::db::Tx;
use crate::error::Result;
use crate::market::{Act, audit, ledger};

use super::Scope;
use super::rules::{self, LineDigest, Sums};
use super::sql::{self, NewSettlement, StoreCycle};

/// What a run did to one store, and why.
#[derive(Clone, Debug)]
pub struct StoreOutcome {
    pub store: i64,
    pub slug: String,
    /// `settled`, `already_settled`, `nothing_due` or `not_over`.
    pub outcome: &'static str,
    pub currency: Option<String>,
    pub periods: i64,
    pub sums: Sums,
    pub payable: i64,
    pub carried: i64,
    pub reason: String,
}

/// A run's outcome for every store, and the settlements it wrote.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub stores: Vec<StoreOutcome>,
    pub settlements: i64,
    pub already: i64,
    pub first: Option<i64>,
}

/// A period of one store being netted.
struct Open {
    sums: Sums,
    digest: LineDigest,
}

type Key = (i64, String, Day);

/// Everything a run decides on.
#[derive(Default)]
struct Due {
    open: Vec<(Key, Period, Open)>,
    /// Line and the key of its period, in order of line.
    claims: Vec<(i64, u32)>,
    keys: HashMap<Key, u32>,
    /// Where the line before went: lines come in order of day and store.
    last: Option<u32>,
    /// Stores with lines whose period is not over, or does not end in the range.
    waiting: BTreeMap<i64, Period>,
}

/// What a run would do now, without writing anything.
pub fn preview(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope) -> Result<Run> {
    let stores = sql::stores(tx, scope.store)?;
    let due = load(tx, act, scope, &stores)?;
    Ok(decide(tx, act, scope, &stores, due)?.0)
}

/// Closes everything that is due in the scope. A second run finds nothing left and says so.
pub fn run(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope) -> Result<Run> {
    let stores = sql::stores(tx, scope.store)?;
    let due = load(tx, act, scope, &stores)?;
    let claims = due.claims.clone();
    let (mut done, settlements, ids) = decide(tx, act, scope, &stores, due)?;
    if settlements.is_empty() {
        return Ok(done);
    }
    done.first = settlements.first().map(|settlement| settlement.id);
    write(tx, act, settlements, claims, &ids)?;
    Ok(done)
}

fn load(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope, stores: &BTreeMap<i64, StoreCycle>) -> Result<Due> {
    let week_start = act.shop.calendar.week_start;
    let today = act.today();
    let early = early_part(scope, stores, week_start);
    let first = early.as_ref().map_or(scope.period.first, |(days, _)| days.first);
    let closed = sql::closed_of_long_cycles(tx, &Period { first, last: scope.period.last })?;
    let mut due = Due::default();
    let mut periods: HashMap<(i64, Day), Period> = HashMap::new();
    let mut take = |line: sql::DueRow| {
        let Some(store) = stores.get(&line.store) else { return };
        let none = Vec::new();
        let period = *periods.entry((line.store, line.due_on)).or_insert_with(|| {
            let closed = closed.get(&(line.store, line.currency.clone())).unwrap_or(&none);
            rules::open_period(store.cycle, week_start, line.due_on, closed)
        });
        if scope.period.contains(period.last) && period.last < today {
            due.take(line, period);
        } else if period.last > scope.period.last || period.last >= today {
            due.waiting.entry(line.store).or_insert(period);
        }
    };
    if let Some((days, stores)) = &early {
        sql::each_early_line(tx, days, stores, &mut take)?;
    }
    sql::each_due_line(tx, &scope.period, scope.store, &mut take)?;
    due.claims.sort_unstable();
    Ok(due)
}

/// The days before the scope that periods ending in it begin on, and the stores with such periods. Daily stores
/// have none, so that a night's run reads one day.
fn early_part(
    scope: &Scope,
    stores: &BTreeMap<i64, StoreCycle>,
    week_start: chrono::Weekday,
) -> Option<(Period, Vec<i64>)> {
    let begins = |cycle: Cycle| {
        let period = cycle.period_of(scope.period.first, week_start);
        (period.first < scope.period.first && scope.period.contains(period.last)).then_some(period.first)
    };
    let weekly = begins(Cycle::Weekly);
    let monthly = begins(Cycle::Monthly);
    let of = |cycle: Cycle| match cycle {
        Cycle::Daily => None,
        Cycle::Weekly => weekly,
        Cycle::Monthly => monthly,
    };
    let early: Vec<i64> = stores.iter().filter(|(_, store)| of(store.cycle).is_some()).map(|(id, _)| *id).collect();
    let first = stores.values().filter_map(|store| of(store.cycle)).min()?;
    Some((Period { first, last: scope.period.first.pred_opt()? }, early))
}

/// How many lines of ended periods before the scope were never settled: a run was missed.
pub fn overdue(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope) -> Result<i64> {
    let stores = sql::stores(tx, scope.store)?;
    let week_start = act.shop.calendar.week_start;
    let ended = |store: &i64, day: Day| {
        stores.get(store).is_some_and(|store| store.cycle.period_of(day, week_start).last < scope.period.first)
    };
    let unclaimed = sql::unclaimed_before(tx, scope.period.first)?;
    Ok(unclaimed.iter().filter(|(store, day, _)| ended(store, *day)).map(|(_, _, lines)| lines).sum())
}

impl Due {
    fn take(&mut self, line: sql::DueRow, period: Period) {
        let slot = self.slot(&line, period);
        self.claims.push((line.line.id, slot));
        let (_, _, open) = &mut self.open[slot as usize];
        open.sums.add(&line.line);
        open.digest.add(&line.kind, line.subject, &line.due_text, &line.line);
    }

    /// Where the line's store, currency and period stand among the open ones.
    fn slot(&mut self, line: &sql::DueRow, period: Period) -> u32 {
        if let Some(last) = self.last {
            let (store, currency, first) = &self.open[last as usize].0;
            if *store == line.store && *first == period.first && *currency == line.currency {
                return last;
            }
        }
        let key = (line.store, line.currency.clone(), period.first);
        let next = self.open.len() as u32;
        let slot = *self.keys.entry(key.clone()).or_insert(next);
        if slot == next {
            let digest = LineDigest::new(line.store, &line.currency, &period);
            self.open.push((key, period, Open { sums: Sums::default(), digest }));
        }
        self.last = Some(slot);
        slot
    }
}

/// Nets each store's periods in order, each opening with what the one before carried.
fn decide(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    scope: &Scope,
    stores: &BTreeMap<i64, StoreCycle>,
    due: Due,
) -> Result<(Run, Vec<NewSettlement>, Vec<i64>)> {
    let mut carried =
        sql::carried(tx, due.open.iter().map(|((store, currency, _), ..)| (*store, currency.clone())).collect())?;
    let already = sql::settled_in(tx, scope)?;
    let first_id = tx.next_id("settlement")?;
    let mut ids = vec![0; due.keys.len()];
    let mut settlements = Vec::with_capacity(due.open.len());
    let mut in_order = due.open;
    in_order.sort_by(|(a, ..), (b, ..)| a.cmp(b));
    for (id, (key, period, open)) in (first_id..).zip(in_order) {
        let opening = carried.get(&(key.0, key.1.clone())).copied().unwrap_or(0);
        let outcome = rules::close(opening, open.sums.net);
        carried.insert((key.0, key.1.clone()), outcome.carried);
        ids[due.keys[&key] as usize] = id;
        let currency = act.shop.stored_currency(&key.1);
        settlements.push(NewSettlement {
            id,
            store: key.0,
            currency,
            period,
            sums: open.sums,
            outcome,
            digest: open.digest.finish(),
        });
    }
    let run = Run {
        stores: outcomes(stores, &settlements, &already, &due.waiting),
        settlements: settlements.len() as i64,
        already: already.values().sum(),
        first: None,
    };
    Ok((run, settlements, ids))
}

fn outcomes(
    stores: &BTreeMap<i64, StoreCycle>,
    settlements: &[NewSettlement],
    already: &HashMap<i64, i64>,
    waiting: &BTreeMap<i64, Period>,
) -> Vec<StoreOutcome> {
    let mut settled: BTreeMap<(i64, Currency), StoreOutcome> = BTreeMap::new();
    for close in settlements {
        let entry = settled.entry((close.store, close.currency)).or_insert_with(|| StoreOutcome {
            currency: Some(close.currency.code().to_owned()),
            outcome: "settled",
            ..StoreOutcome::none(close.store, &stores[&close.store].slug)
        });
        entry.periods += 1;
        entry.sums.join(&close.sums);
        entry.payable += close.outcome.payable;
        entry.carried = close.outcome.carried;
        entry.reason = match (entry.payable, entry.carried) {
            (0, 0) => "comes to nothing".into(),
            (0, _) => "owes the platform; carried".into(),
            _ => "payable".into(),
        };
    }
    let mut all: Vec<StoreOutcome> = settled.into_values().collect();
    let mut seen: Vec<i64> = all.iter().map(|outcome| outcome.store).collect();
    seen.dedup();
    for (id, store) in stores.iter().filter(|(id, _)| seen.binary_search(id).is_err()) {
        all.push(StoreOutcome::without(*id, store, already.get(id).copied(), waiting.get(id)));
    }
    all.sort_by_key(|outcome| outcome.store);
    all
}

impl StoreOutcome {
    fn none(store: i64, slug: &str) -> StoreOutcome {
        StoreOutcome {
            store,
            slug: slug.to_owned(),
            outcome: "nothing_due",
            currency: None,
            periods: 0,
            sums: Sums::default(),
            payable: 0,
            carried: 0,
            reason: String::new(),
        }
    }

    fn without(id: i64, store: &StoreCycle, already: Option<i64>, waiting: Option<&Period>) -> StoreOutcome {
        let (outcome, reason) = match (already, waiting) {
            (Some(1), _) => ("already_settled", "its settlement stands".to_owned()),
            (Some(count), _) => ("already_settled", format!("its {count} settlements stand")),
            (None, Some(period)) => ("not_over", format!("its {} period ends on {}", store.cycle, period.last)),
            (None, None) => ("nothing_due", "no lines are due in these days".to_owned()),
        };
        StoreOutcome { outcome, reason, ..StoreOutcome::none(id, &store.slug) }
    }
}

fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    settlements: Vec<NewSettlement>,
    claims: Vec<(i64, u32)>,
    ids: &[i64],
) -> Result<()> {
    let calendar = &act.shop.calendar;
    let mut ends: HashMap<Day, Instant> = HashMap::new();
    let mut entries = Vec::with_capacity(settlements.len());
    let mut changes = Vec::with_capacity(settlements.len());
    for close in &settlements {
        let last = close.period.last;
        let end = *ends.entry(last).or_insert_with(|| calendar.day_start(last.succ_opt().unwrap_or(last)));
        entries.push(ledger::rules::settled(close.id, close.store, close.outcome.payable, close.currency, end, last));
        changes.push((close.id, None, Some(audit_text(close))));
    }
    sql::insert_many(tx, act, settlements)?;
    sql::claim(tx, claims.into_iter().map(|(line, slot)| (line, ids[slot as usize])).collect())?;
    ledger::post(tx, act, entries)?;
    audit::record_batch(tx, act, "settlement.close", "settlement", changes)
}

fn audit_text(close: &NewSettlement) -> String {
    json!({
        "store": close.store, "currency": close.currency.code(), "first_day": close.period.first.to_string(),
        "last_day": close.period.last.to_string(), "net_minor": close.sums.net, "payable_minor": close.outcome.payable,
    })
    .to_string()
}
