//! The seals recomputed from the rows, and the chain walked from its first link to its last.

use std::collections::HashMap;

use crate::db::tx::Tx;
use crate::db::value::Field;
use crate::error::Result;

use super::digest::{Hasher, State};
use super::link::{self, Link};
use super::list::{Gathering, SEALED, Table};
use super::salt;

/// One thing that is not as it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub check: &'static str,
    pub subject: String,
    pub what: String,
}

/// What was gone through, and what is not as it was sealed.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub links: i64,
    pub audit_rows: i64,
    /// Rows of all sealed tables.
    pub rows: i64,
    /// Of the last link: equal in any database in which the same was done.
    pub content_hash: String,
    /// Of the last link: by whom, when and under which keys, too.
    pub chain_hash: String,
    pub faults: Vec<Fault>,
}

/// Where a database stands with its seals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// There is no link yet.
    No,
    /// There are links, and the seals are not all of this list of columns: they are of an older one, or missing.
    Older,
    Yes,
}

/// Has this database seals, of the columns that this program knows?
pub fn begun(tx: &mut Tx<'_>) -> Result<Begun> {
    let stored = stored(tx)?;
    let current = SEALED
        .iter()
        .zip(&stored)
        .all(|(table, state)| state.as_ref().is_some_and(|state| state.version == table.version()));
    let linked = link::last(tx)?.id > 0;
    let some_rows = stored.iter().flatten().any(|state| state.rows > 0);
    // Once there is a link, rows are sealed again only when they are what it says: a seal that is missing proves nothing.
    Ok(match (linked, current) {
        (true, true) => Begun::Yes,
        (false, true) if !some_rows => Begun::Yes,
        (true, false) => Begun::Older,
        (false, _) => Begun::No,
    })
}

/// The stored states, by the places of their tables in the list; nothing where one is missing or cannot be read.
pub(super) fn stored(tx: &mut Tx<'_>) -> Result<Vec<Option<State>>> {
    let mut states: Vec<Option<State>> = vec![None; SEALED.len()];
    tx.each("SELECT name, version, row_count, trace, place_trace, sum FROM seal", &[], |row| {
        if let Some(place) = super::list::place(row.text("name")) {
            let traces = [row.int("trace"), row.int("place_trace")];
            let (version, rows) = (row.int("version"), row.int("row_count"));
            let table = &SEALED[place];
            states[place] = State::stored(table.gathering, version, rows, traces, row.text("sum"))
                .filter(|state| (1..=table.version()).contains(&state.version));
        }
        Ok(())
    })?;
    Ok(states)
}

/// Goes through all sealed rows, and through the chain.
pub fn check(tx: &mut Tx<'_>) -> Result<Checked> {
    let mut checked = Checked::default();
    let last = walk(tx, &mut checked)?;
    let stored = stored(tx)?;
    for (place, table) in SEALED.iter().enumerate() {
        let Some(state) = &stored[place] else {
            checked.found("seal_states", table.name, "its seal is missing, or cannot be read".into());
            continue;
        };
        // What this very transaction has written is not stored yet.
        let state = tx.keeper.touched.get(place).cloned().flatten().unwrap_or_else(|| state.clone());
        let now = state_of(tx, table, state.version, false)?;
        checked.rows += now.rows;
        if now != state {
            let subject = differing(tx, table, &now, &state)?;
            checked.found("sealed_rows", &subject, difference(&now, &state));
        }
    }
    for unknown in tx.all("SELECT name FROM seal ORDER BY name", &[])?.iter().map(|row| row.text("name")) {
        if super::list::place(unknown).is_none() {
            checked.found("seal_states", unknown, "a seal of a table that is not sealed".into());
        }
    }
    if checked.links == 0 && checked.rows > 0 {
        let what = format!("{} sealed rows, and no link: all links are gone", checked.rows);
        checked.found("audit_chain", "0", what);
    }
    let states: Option<Vec<State>> = stored.into_iter().collect();
    let newest = [&last.content_hash, &last.local_hash];
    if states.is_some_and(|states| checked.links > 0 && link::hashes(&states).each_ref() != newest) {
        let what = "the seals of the tables are not those of the newest link";
        checked.found("seal_states", &last.id.to_string(), what.into());
    }
    checked.audit_rows = last.last_audit;
    (checked.content_hash, checked.chain_hash) = (last.content_hash, last.chain_hash);
    Ok(checked)
}

impl Checked {
    fn found(&mut self, check: &'static str, subject: &str, what: String) {
        self.faults.push(Fault { check, subject: subject.to_owned(), what });
    }
}

/// Every link, in order; answers the last.
fn walk(tx: &mut Tx<'_>, checked: &mut Checked) -> Result<Link> {
    let (links, faults) = (&mut checked.links, &mut checked.faults);
    link::each(tx, |previous, link| {
        *links += 1;
        let mut found = |what: &str| {
            faults.push(Fault { check: "audit_chain", subject: link.id.to_string(), what: what.to_owned() });
        };
        if previous.id.checked_add(1) != Some(link.id) {
            found("a link is missing before this one");
        }
        let follows = previous.last_audit.checked_add(1) == Some(link.first_audit);
        if !follows || link.last_audit < previous.last_audit {
            found("its rows of the audit do not follow those of the link before");
        }
        if link.chain_hash != link.chain_after(&previous.chain_hash) {
            found("the link does not fit the one before");
        }
    })
}

/// The link with each of these numbers, as far as there is one.
pub fn links(tx: &mut Tx<'_>, numbers: &[i64]) -> Result<HashMap<i64, Link>> {
    let mut found = HashMap::new();
    let wanted: std::collections::HashSet<i64> = numbers.iter().copied().collect();
    link::each(tx, |_, link| {
        if wanted.contains(&link.id) {
            found.insert(link.id, link.clone());
        }
    })?;
    Ok(found)
}

fn difference(now: &State, sealed: &State) -> String {
    match now.rows - sealed.rows {
        0 => "not what was sealed".to_owned(),
        more if more > 0 => format!("{more} more than the {} that were sealed", sealed.rows),
        fewer => format!("{} fewer than the {} that were sealed", -fewer, sealed.rows),
    }
}

/// The table, and its row when a single one differs.
fn differing(tx: &mut Tx<'_>, table: &Table, now: &State, sealed: &State) -> Result<String> {
    let (column, name) = (table.columns[0], table.name);
    if ["code", "key"].contains(&column) {
        return Ok(name.to_owned());
    }
    let sql = format!("SELECT CAST(COALESCE(MAX({column}), 0) AS BIGINT) AS last FROM {name}");
    let last = tx.one(&sql, &[])?.map_or(0, |row| row.int("last"));
    // A row that was cut off lies behind the last.
    let found = now.differs_at(sealed, 1..=last.max(sealed.rows).saturating_add(1000));
    Ok(found.map_or_else(|| name.to_owned(), |row| format!("{name} {row}")))
}

/// What the rows of a table come to now. `salting` makes the salts that are missing; otherwise a value without one counts
/// as it is never sealed.
pub(super) fn state_of(tx: &mut Tx<'_>, table: &Table, version: i64, salting: bool) -> Result<State> {
    let columns = table.columns_of(version);
    let order = if table.gathering == Gathering::Chain { " ORDER BY id" } else { "" };
    let sql = format!("SELECT {} FROM {}{order}", columns.join(", "), table.name);
    let (mut state, mut hasher) = (State::empty(table.gathering, version), Hasher::new(table.name));
    let Some((noun, _)) = table.salted else {
        tx.scan(&sql, &mut |fields| {
            state.add(&hasher.row(fields.iter().copied()));
            Ok(())
        })?;
        return Ok(state);
    };
    let salts = salts(tx, table, noun, salting)?;
    tx.scan(&sql, &mut |fields| {
        let Field::Int(subject) = fields[0] else { return Ok(()) };
        let salt = salts.get(&subject).map_or("", String::as_str);
        let hidden: Vec<Option<String>> = columns
            .iter()
            .zip(fields)
            .map(|(name, field)| match field {
                Field::Text(text) if table.is_salted(name) => Some(salt::hashed(salt, name, text)),
                _ => None,
            })
            .collect();
        let fields = fields.iter().zip(&hidden).map(|(field, hidden)| hidden.as_deref().map_or(*field, Field::Text));
        state.add(&hasher.row(fields));
        Ok(())
    })?;
    Ok(state)
}

fn salts(tx: &mut Tx<'_>, table: &Table, noun: &str, salting: bool) -> Result<HashMap<i64, String>> {
    let mut subjects = Vec::new();
    tx.scan(&format!("SELECT {} FROM {}", table.columns[0], table.name), &mut |fields| {
        if let Field::Int(subject) = fields[0] {
            subjects.push(subject);
        }
        Ok(())
    })?;
    if salting { salt::made(tx, noun, &subjects) } else { salt::stored(tx, noun, &subjects) }
}
