//! One run: load what is due, net it per period, write the closes.

use std::collections::{BTreeMap, HashMap};

use serde_json::json;

use crate::base::{Currency, Day, Instant, Period, Rate, StoreId, days_after};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger;
use crate::market::books::store_account::LineKind;
use crate::market::cash::custody::hold_release::{self, HeldBack};
use crate::market::core::{Act, audit, events};

use super::Scope;
use super::rules::{self, AccountCursor, Billing, LineDigest, Sums, Terms};
use super::sql::{self, NewSettlement, StoreCycle};
use crate::market::closing::dues::{self, NewDue};
use crate::market::closing::invoices::{self, NewInvoice};
use crate::market::closing::reserves::{self, Reserves};

/// What a run did to one store, and why.
#[derive(Clone, Debug)]
pub struct StoreOutcome {
    pub store: StoreId,
    pub slug: String,
    /// `settled`, `already_settled`, `nothing_due` or `not_over`.
    pub outcome: &'static str,
    pub currency: Option<String>,
    pub periods: i64,
    pub sums: Sums,
    pub payable: i64,
    pub invoiced: i64,
    pub carried: i64,
    /// Withheld; below zero: taken from what earlier closes withheld.
    pub reserved: i64,
    /// What of its money is held back still, and until which day.
    pub held: Option<HeldBack>,
    pub reason: String,
}

/// A run's outcome for every store, and the settlements it wrote.
#[derive(Clone, Debug, Default)]
pub struct Run {
    pub stores: Vec<StoreOutcome>,
    pub settlements: i64,
    /// How many of them ended before the scope: nobody had closed them, and no period closes before an earlier one.
    pub missed: i64,
}

/// A period of one store being netted.
struct Open {
    store: StoreId,
    currency: String,
    period: Period,
    sums: Sums,
    digest: LineDigest,
    /// As it is invoiced: netted, and payable by the store.
    commission: (i64, i64),
}

/// Everything a run decides on.
struct Due {
    books: HashMap<(StoreId, String), AccountCursor>,
    /// In order of store, currency and day, as the lines come.
    open: Vec<Open>,
    /// Stores with lines whose period is not over, or does not end in the scope.
    waiting: BTreeMap<StoreId, Period>,
}

/// Closes everything that is due in the scope, with what has matured and what comes back by its end. A second run
/// finds nothing left and says so.
///
/// Where a store's money is withheld it goes in rounds: what comes back on a day must not have been taken by a debit
/// before, and joins the close of that day. So a late run settles what runs in time would have.
pub fn run(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope) -> Result<Run> {
    let until = scope.period.last.min(act.today());
    hold_release::mature(tx, act, until, scope.store)?;
    let stores = sql::stores(tx, scope.store)?;
    let already = sql::settled_in(tx, scope)?;
    let mut settlements: Vec<Vec<NewSettlement>> = Vec::new();
    let waiting = loop {
        let round = one_round(tx, act, scope, &stores, until)?;
        settlements.push(round.settlements);
        if !round.unfinished {
            break round.waiting;
        }
    };
    let settlements: Vec<&NewSettlement> = settlements.iter().flat_map(|round| round.iter()).collect();
    let mut done = Run {
        stores: outcomes(&stores, &settlements, &already, &waiting),
        settlements: settlements.len() as i64,
        missed: settlements.iter().filter(|close| close.period.last < scope.period.first).count() as i64,
    };
    done.report_held(hold_release::held_back(tx, until, scope.store)?);
    Ok(done)
}

/// What one round of a run closed.
struct Round {
    settlements: Vec<NewSettlement>,
    waiting: BTreeMap<StoreId, Period>,
    /// Something that was withheld came back behind it, and makes or joins another period.
    unfinished: bool,
}

fn one_round(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    scope: &Scope,
    stores: &BTreeMap<StoreId, StoreCycle>,
    until: Day,
) -> Result<Round> {
    let mut reserves = reserves::open(tx, act, scope.store)?;
    let mut due = load(tx, act, scope, stores)?;
    let waiting = std::mem::take(&mut due.waiting);
    let settlements = decide(tx, act, stores, due, &mut reserves)?;
    if !settlements.is_empty() {
        write(tx, act, stores, &settlements)?;
        reserves.write(tx)?;
    }
    let unfinished = reserves.release(tx, act, until)?;
    Ok(Round { settlements, waiting, unfinished })
}

fn load(tx: &mut Tx<'_>, act: &Act<'_>, scope: &Scope, stores: &BTreeMap<StoreId, StoreCycle>) -> Result<Due> {
    let week_start = act.marketplace.calendar.week_start;
    let end = scope.period.last.min(act.today().pred_opt().unwrap_or(scope.period.last));
    let mut due = Due { books: sql::books(tx)?, open: Vec::new(), waiting: BTreeMap::new() };
    sql::each_due_line(tx, scope, |line| {
        let cycle = stores[&line.store].cycle;
        if !due.extends_last(&line) {
            due.begin(&line, |closed| rules::open_period(cycle, week_start, line.due_on, closed));
        }
        due.add(line);
    })?;
    due.set_aside(end);
    Ok(due)
}

impl Due {
    /// Lines come in order, so a line belongs to the period of the line before or begins a new one.
    fn extends_last(&self, line: &sql::DueRow) -> bool {
        self.open.last().is_some_and(|open| {
            open.store == line.store && open.period.contains(line.due_on) && open.currency == line.currency
        })
    }

    fn begin(&mut self, line: &sql::DueRow, period: impl FnOnce(Day) -> Period) {
        let books = &self.books[&(line.store, line.currency.clone())];
        let period = period(books.through);
        let digest = LineDigest::new(line.store, &line.currency, &period);
        let (store, currency) = (line.store, line.currency.clone());
        self.open.push(Open { store, currency, period, sums: Sums::default(), digest, commission: (0, 0) });
    }

    fn add(&mut self, line: sql::DueRow) {
        let open = self.open.last_mut().expect("a period was begun");
        open.sums.add(line.kind == LineKind::Sale, &line.amounts);
        let (netted, payable) = rules::invoiced(&line.amounts, line.own_cash);
        open.commission = (open.commission.0 + netted, open.commission.1 + payable);
        open.digest.add(line.kind.as_str(), line.subject, &line.due_text, &line.amounts);
    }

    /// Leaves only the periods that end by this day.
    fn set_aside(&mut self, end: Day) {
        let waiting = self.open.extract_if(.., |open| open.period.last > end);
        self.waiting = waiting.map(|open| (open.store, open.period)).collect();
    }
}

/// Nets each store's periods in order, each opening with what the one before carried. A period in which a reserve
/// comes back is left for the next round.
fn decide(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    stores: &BTreeMap<StoreId, StoreCycle>,
    due: Due,
    reserves: &mut Reserves,
) -> Result<Vec<NewSettlement>> {
    let mut settlements: Vec<NewSettlement> = Vec::with_capacity(due.open.len());
    let (mut id, mut stopped) = (tx.next_id("settlement")?, None);
    for open in due.open {
        let currency = act.marketplace.stored_currency(&open.currency);
        let account = (open.store, currency);
        if stopped == Some(account) || reserves.is_due(open.store, currency, open.period.last) {
            stopped = Some(account);
            continue;
        }
        let before = settlements.last().filter(|last| (last.store, last.currency) == account);
        let books = match before {
            Some(close) => AccountCursor { through: close.period.last, carried: close.outcome.carried },
            None => due.books[&(open.store, open.currency)],
        };
        let store = &stores[&open.store];
        let billing = billing(act, store, currency, &open.period, books.through);
        let terms = terms(act, store, billing, reserves.left(open.store, currency))?;
        let outcome = rules::close(books.carried, &open.sums, &terms);
        reserves.book(id, open.store, currency, open.period.last, outcome.reserved, act.marketplace.reserve_days);
        let Open { store, period, sums, commission, .. } = open;
        let digest = open.digest.finish();
        settlements.push(NewSettlement { id, store, currency, period, sums, outcome, billing, digest, commission });
        id += 1;
    }
    Ok(settlements)
}

fn terms(act: &Act<'_>, store: &StoreCycle, billing: Billing, kept: i64) -> Result<Terms> {
    let reserve = store.reserve_ppm.map_or(Ok(act.marketplace.reserve), Rate::from_ppm)?;
    Ok(Terms { billing, reserve, kept })
}

/// Does this close bill? Days without a line have no close: a billing day among them is covered by the next one.
fn billing(act: &Act<'_>, store: &StoreCycle, currency: Currency, period: &Period, closed_through: Day) -> Billing {
    let Some(terms) = &store.billed else { return Billing::Carry };
    let since = rules::days_since(closed_through, period);
    match terms.billing_day(act.marketplace) {
        Some(day) if !rules::covers_billing_day(day, &since) => Billing::NotYet,
        _ => Billing::From(terms.threshold(act.marketplace, currency)),
    }
}

fn outcomes(
    stores: &BTreeMap<StoreId, StoreCycle>,
    settlements: &[&NewSettlement],
    already: &HashMap<StoreId, i64>,
    waiting: &BTreeMap<StoreId, Period>,
) -> Vec<StoreOutcome> {
    let mut settled: BTreeMap<(StoreId, Currency), StoreOutcome> = BTreeMap::new();
    for close in settlements {
        let entry = settled.entry((close.store, close.currency)).or_insert_with(|| StoreOutcome {
            currency: Some(close.currency.code().to_owned()),
            outcome: "settled",
            ..StoreOutcome::none(close.store, &stores[&close.store].slug)
        });
        entry.periods += 1;
        entry.sums.join(&close.sums);
        entry.payable += close.outcome.payable;
        entry.invoiced += close.outcome.invoiced;
        entry.carried = close.outcome.carried;
        entry.reserved += close.outcome.reserved;
        entry.reason = match (entry.payable, entry.invoiced, entry.carried) {
            (0, 0, 0) if entry.reserved < 0 => "its reserve pays what it owes".into(),
            (0, 0, 0) if entry.reserved > 0 => "withheld whole".into(),
            (0, 0, 0) => "is zero".into(),
            (0, 0, _) => why_carried(close),
            (0, _, _) => "owes the platform; billed".into(),
            (_, 0, _) if entry.reserved > 0 => "payable; a part is withheld".into(),
            (_, 0, _) => "payable".into(),
            _ => "payable, and billed for some days".into(),
        };
    }
    let mut all: Vec<StoreOutcome> = settled.into_values().collect();
    let mut seen: Vec<StoreId> = all.iter().map(|outcome| outcome.store).collect();
    seen.dedup();
    for (id, store) in stores.iter().filter(|(id, _)| seen.binary_search(id).is_err()) {
        all.push(StoreOutcome::without(*id, store, already.get(id).copied(), waiting.get(id)));
    }
    all.sort_by_key(|outcome| outcome.store);
    all
}

impl Run {
    /// Says of each store what is held back still.
    fn report_held(&mut self, held: Vec<HeldBack>) {
        let mut by_store: HashMap<StoreId, HeldBack> = held.into_iter().map(|held| (held.store, held)).collect();
        for store in &mut self.stores {
            store.held = by_store.remove(&store.store);
            if let Some(held) = &store.held {
                store.reason.push_str(&format!("; held until {}", held.until));
                store.currency.get_or_insert_with(|| held.currency.clone());
            }
        }
    }
}

fn why_carried(close: &NewSettlement) -> String {
    match close.billing {
        Billing::Carry => "owes the platform; carried".into(),
        Billing::NotYet => "owes the platform; carried until its billing day".into(),
        Billing::From(least) => {
            format!("owes less than the {} from which it is billed; carried", close.currency.with_code(least))
        }
    }
}

impl StoreOutcome {
    fn none(store: StoreId, slug: &str) -> StoreOutcome {
        StoreOutcome {
            store,
            slug: slug.to_owned(),
            outcome: "nothing_due",
            currency: None,
            periods: 0,
            sums: Sums::default(),
            payable: 0,
            invoiced: 0,
            carried: 0,
            reserved: 0,
            held: None,
            reason: String::new(),
        }
    }

    fn without(id: StoreId, store: &StoreCycle, already: Option<i64>, waiting: Option<&Period>) -> StoreOutcome {
        let (outcome, reason) = match (already, waiting) {
            (Some(1), _) => ("already_settled", "it has a settlement".to_owned()),
            (Some(count), _) => ("already_settled", format!("it has {count} settlements")),
            (None, Some(period)) => ("not_over", format!("its {} period ends on {}", store.cycle, period.last)),
            (None, None) => ("nothing_due", "no lines are due in these days".to_owned()),
        };
        StoreOutcome { outcome, reason, ..StoreOutcome::none(id, &store.slug) }
    }
}

fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    stores: &BTreeMap<StoreId, StoreCycle>,
    settlements: &[NewSettlement],
) -> Result<()> {
    let calendar = &act.marketplace.calendar;
    let mut ends: HashMap<Day, Instant> = HashMap::new();
    let mut entries = Vec::with_capacity(settlements.len());
    let mut changes = Vec::with_capacity(settlements.len());
    for close in settlements.iter() {
        let last = close.period.last;
        let end = *ends.entry(last).or_insert_with(|| calendar.day_start(last.succ_opt().unwrap_or(last)));
        let moved = close.outcome.payable - close.outcome.invoiced;
        let reserved = close.outcome.reserved;
        entries.push(ledger::rules::settled(close.id, close.store, moved, reserved, close.currency, end, last));
        changes.push((close.id, None, Some(audit_text(close))));
    }
    let (dues, invoices) = (billed(act, stores, settlements), invoiced(settlements));
    sql::insert_many(tx, act, settlements)?;
    invoices::insert_many(tx, act, invoices)?;
    dues::insert_many(tx, dues)?;
    ledger::post(tx, act, entries)?;
    audit::record_batch(tx, act, "settlement.close", "settlement", changes)?;
    events::record_closes(tx, act, settlements.iter().map(|close| close.id).collect())
}

/// The dues of a run; each is due so many days after it, however late the run is.
fn billed(act: &Act<'_>, stores: &BTreeMap<StoreId, StoreCycle>, settlements: &[NewSettlement]) -> Vec<NewDue> {
    let due = |close: &NewSettlement| {
        let days = stores[&close.store].billed.as_ref().map_or(0, |terms| terms.grace_days);
        let due_on = days_after(act.today(), days.unsigned_abs());
        let currency = close.currency.code().to_owned();
        NewDue { settlement: close.id, store: close.store, currency, amount: close.outcome.invoiced, due_on }
    };
    settlements.iter().filter(|close| close.outcome.invoiced > 0).map(due).collect()
}

/// An invoice for every close with commission, with the tax on it, in their order.
fn invoiced(settlements: &[NewSettlement]) -> Vec<NewInvoice> {
    let invoice = |close: &NewSettlement| {
        let (netted, payable) = close.commission;
        let currency = close.currency.code().to_owned();
        NewInvoice { settlement: close.id, store: close.store, currency, netted, payable, tax: close.sums.amounts.tax }
    };
    settlements
        .iter()
        .filter(|close| close.sums.amounts.commission + close.sums.amounts.tax != 0)
        .map(invoice)
        .collect()
}

fn audit_text(close: &NewSettlement) -> String {
    let mut told = json!({
        "store": close.store, "currency": close.currency.code(), "first_day": close.period.first.to_string(),
        "last_day": close.period.last.to_string(), "net_minor": close.sums.amounts.net, "payable_minor": close.outcome.payable,
        "invoiced_minor": close.outcome.invoiced,
    });
    if close.outcome.reserved != 0 {
        told["reserved_minor"] = close.outcome.reserved.into();
    }
    told.to_string()
}
