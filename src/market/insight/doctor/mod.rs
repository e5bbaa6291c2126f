//! Everything that must always be true, as checks with names. Reads only; repairs nothing: what is found here is
//! fixed by a person, with a new entry or from a backup.

mod identity;
mod rules;
mod sql;
mod stored;

use crate::args;
use crate::base::{Day, Prefix};
use crate::db::{Row, Tx};
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::{self, Finding};
use crate::market::closing::settlement::{self, Late};
use crate::market::core::settings::Marketplace;
use crate::market::parties::preferences;

/// Findings kept of one check; the others are counted.
const KEPT: usize = 10;

/// One check.
pub struct Check {
    pub name: &'static str,
    /// What is true when it finds nothing.
    pub meaning: &'static str,
    how: How,
}

#[derive(Clone, Copy)]
enum How {
    Storage,
    References,
    /// What the schema is beside what the steps make.
    Schema,
    /// Found by the walk through the book.
    Book,
    /// Found by going through all sealed rows.
    Seals,
    Digests,
    OrderMoves,
    /// Names and the keys they are found by.
    Names,
    /// What stored text names.
    Stored,
    /// What nobody has settled in time.
    Late,
    /// Money that nothing would ever release.
    Unreleased,
    /// Schedules whose slots are decided beyond today.
    Ahead,
    /// Addresses that mail cannot use.
    Addresses,
    /// Each row that this returns is a finding.
    Sql(&'static str),
    /// The same, through indexes.
    Seek(&'static str),
}

/// What one check found.
pub struct Outcome {
    pub name: &'static str,
    pub meaning: &'static str,
    pub count: u64,
    /// The first of them.
    pub first: Vec<Finding>,
}

/// All checks, in the order in which they run.
pub fn checks() -> Vec<Check> {
    let engine = [("storage", How::Storage), ("references", How::References), ("schema", How::Schema)];
    let ledger = ledger::INVARIANTS.iter().map(|(name, sql)| (*name, How::Sql(sql)));
    let lines = (ledger::SETTLEMENT_LINES.0, How::Seek(ledger::SETTLEMENT_LINES.1));
    let invoices = (sql::INVOICE_LINES.0, How::Seek(sql::INVOICE_LINES.1));
    let computed = [
        lines,
        invoices,
        ("settlement_digest", How::Digests),
        ("order_moves", How::OrderMoves),
        ("names", How::Names),
        ("stored_references", How::Stored),
        ("settlement_late", How::Late),
        ("unreleased", How::Unreleased),
        ("schedule_ahead", How::Ahead),
        ("addresses", How::Addresses),
    ];
    let own = sql::CHECKS.iter().map(|(name, sql)| (*name, How::Sql(sql)));
    let named = |(name, how)| Check { name, meaning: rules::meaning(name), how };
    let book = ledger::BOOK_CHECKS.iter().map(|(name, meaning)| Check { name, meaning, how: How::Book });
    let seals = ledger::SEAL_CHECKS.iter().map(|(name, meaning)| Check { name, meaning, how: How::Seals });
    engine.map(named).into_iter().chain(book).chain(seals).chain(ledger.chain(computed).chain(own).map(named)).collect()
}

/// Runs the checks named, or all of them when none is, as of a business date.
///
/// # Errors
/// A name that no check has.
pub fn run(tx: &mut Tx<'_>, marketplace: &Marketplace, today: Day, named: &[String]) -> Result<Vec<Outcome>> {
    let mut checks = checks();
    if let Some(unknown) = named.iter().find(|name| checks.iter().all(|check| check.name != **name)) {
        return Err(Error::not_found(codes::DOCTOR_CHECK, format!("no check is named {unknown:?}"))
            .hint("lilium doctor --list"));
    }
    checks.retain(|check| named.is_empty() || named.iter().any(|name| name == check.name));
    let walks = checks.iter().any(|check| matches!(check.how, How::Book));
    let book = if walks { ledger::walk(tx)?.findings } else { Vec::new() };
    let seals =
        if checks.iter().any(|check| matches!(check.how, How::Seals)) { ledger::sealed(tx)?.1 } else { Vec::new() };
    let asked = Asked { marketplace, today, book: &book, seals: &seals };
    let mut outcomes: Vec<Outcome> = Vec::with_capacity(checks.len());
    for check in &checks {
        match one(tx, check, &asked) {
            Ok(outcome) => outcomes.push(outcome),
            Err(error) if outcomes.iter().all(|outcome| outcome.count == 0) => return Err(error),
            Err(error) => {
                // What was found is worth more than the error of a sum over it; nothing is read behind an error.
                let mut failed = Outcome { name: check.name, meaning: check.meaning, count: 0, first: Vec::new() };
                failed.add(Finding::uncomputed(check.name, &error));
                outcomes.push(failed);
                break;
            }
        }
    }
    Ok(outcomes)
}

/// What checks that are more than a query look at.
struct Asked<'a> {
    marketplace: &'a Marketplace,
    today: Day,
    book: &'a [Finding],
    seals: &'a [Finding],
}

fn one(tx: &mut Tx<'_>, check: &Check, asked: &Asked<'_>) -> Result<Outcome> {
    let Check { name, meaning, how } = *check;
    let mut outcome = Outcome { name, meaning, count: 0, first: Vec::new() };
    match how {
        How::Storage => tx.storage_faults()?.iter().for_each(|row| outcome.row(row)),
        How::References => tx.reference_faults()?.iter().for_each(|row| outcome.row(row)),
        How::Schema => {
            let faults = tx.schema_faults()?.into_iter();
            faults.for_each(|(subject, what)| outcome.add(Finding { check: name, subject, what }));
        }
        How::Book => asked.book.iter().filter(|found| found.check == name).for_each(|found| outcome.add(found.clone())),
        How::Seals => {
            asked.seals.iter().filter(|found| found.check == name).for_each(|found| outcome.add(found.clone()))
        }
        How::Digests => settlement::broken_digests(tx)?.into_iter().for_each(|id| outcome.digest(id)),
        How::Late => settlement::late(tx, asked.marketplace, asked.today)?.iter().for_each(|late| outcome.late(late)),
        How::Unreleased => {
            let (gate, through) = gate(tx, asked.marketplace)?;
            tx.each(sql::UNRELEASED, args![gate, through], |row| outcome.take(&row))?;
        }
        How::Ahead => {
            // Tomorrow's slots may be decided where the business day ends late.
            let later = asked.marketplace.calendar.day_start(asked.today).plus_seconds(2 * 86_400);
            tx.each(sql::SCHEDULE_AHEAD, args![later], |row| outcome.take(&row))?;
        }
        How::Names => identity::look(tx, &mut outcome)?,
        How::Stored => stored::look(tx, asked.today, &mut outcome)?,
        How::Addresses => preferences::unusable(tx, asked.marketplace, |who| outcome.address(who))?,
        How::OrderMoves => tx.each(&sql::order_moves(), &[], |row| outcome.take(&row))?,
        How::Sql(sql) => tx.each(sql, &[], |row| outcome.take(&row))?,
        How::Seek(sql) => tx.seek(sql, &[], |row| outcome.take(&row))?,
    }
    Ok(outcome)
}

/// The gate in force, and the last day on which another one may have been.
fn gate(tx: &mut Tx<'_>, marketplace: &Marketplace) -> Result<(&'static str, String)> {
    let changed = tx.one(sql::GATE_CHANGED, &[])?.map(|row| marketplace.calendar.business_day(row.instant("at")));
    Ok((marketplace.release.as_str(), changed.map_or_else(String::new, |day| day.to_string())))
}

impl Outcome {
    fn add(&mut self, finding: Finding) {
        self.count += 1;
        if self.first.len() < KEPT {
            self.first.push(finding);
        }
    }

    fn say(&mut self, subject: String, what: String) {
        self.add(Finding { check: self.name, subject, what });
    }

    fn row(&mut self, row: &Row) {
        self.add(Finding::of(self.name, row));
    }

    fn take(&mut self, row: &Row) -> Result<()> {
        self.row(row);
        Ok(())
    }

    fn late(&mut self, late: &Late) {
        let what = format!(
            "its period that ended on {} is not settled: lilium settlement run --date yesterday",
            late.ended_on
        );
        self.add(Finding { check: self.name, subject: format!("{} {}", late.store, late.currency), what });
    }

    fn address(&mut self, who: String) {
        let verb = if who.starts_with(Prefix::STORE.letters()) { "store" } else { "customer" };
        let what = match who.as_str() {
            "operator" => "no mail can go to its address: lilium setting set operator.email ADDRESS".to_owned(),
            who => format!("no mail can go to its address: lilium {verb} update {who} --email ADDRESS"),
        };
        self.add(Finding { check: self.name, subject: who, what });
    }

    fn digest(&mut self, settlement: i64) {
        let what = "the lines are not those that were closed".to_owned();
        self.add(Finding { check: self.name, subject: Prefix::SETTLEMENT.show(settlement), what });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_a_name_of_its_own_and_a_meaning() {
        let checks = checks();
        for (at, check) in checks.iter().enumerate() {
            assert!(!check.meaning.is_empty(), "{}: say in rules.rs what it is about", check.name);
            assert!(checks[..at].iter().all(|other| other.name != check.name), "{} is there twice", check.name);
        }
        assert_eq!(
            checks.len(),
            rules::count() + ledger::BOOK_CHECKS.len() + ledger::SEAL_CHECKS.len(),
            "rules.rs names checks that do not exist"
        );
        assert_eq!(checks.len(), 105, "the only place that counts them");
    }
}
