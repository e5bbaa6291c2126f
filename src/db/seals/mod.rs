//! Seals: one link per committed transaction, over every row on which money or proof depends.
//!
//! Whatever a transaction does to a sealed table passes through [`Tx`], which hashes the rows before and after: there is
//! no verb that could forget it. A set-based statement gives its rows back (`RETURNING`), a bulk write is hashed as it is
//! written. At the commit the states of the tables that were touched are stored (`seal`), and one link is written
//! (`audit_link`): the hash over the states of *all* sealed tables, chained to the link before. So the newest link says what
//! every sealed row is, and an older one, kept elsewhere (`audit anchor`), what it was.
//!
//! The content of a link is the same on any engine in which the same was done, with the same salts. Keys of commands are
//! chance: they count in the chain, not in the content.
//!
//! What this finds: any change, behind the program's back, of what is sealed. What it cannot find by itself: somebody who
//! writes the whole chain again from some link on. An anchor that was kept elsewhere finds that.

mod check;
mod digest;
mod link;
mod list;
pub mod salt;
mod statement;

pub use check::{Begun, Checked, Fault, begun, check, links};
pub use link::{Link, last};
pub use list::{NOT_SEALED, SEALED, Table, version};

use std::collections::HashMap;

use crate::args;
use crate::error::{Error, Kind, Result, codes};

use super::tx::Tx;
use super::value::{MANY, Row, Rows, Value};
use digest::{Hasher, RowHash, State};
use statement::{Change, Verb};

/// What one transaction has done to sealed tables so far.
#[derive(Default)]
pub(super) struct Keeper {
    before: Option<Before>,
    /// By their place in the list.
    touched: Vec<Option<State>>,
    by: Option<By>,
    key: Option<String>,
    /// Nothing is followed: the seals are being begun, or renewed.
    off: bool,
}

/// What was sealed when the transaction began.
struct Before {
    states: Vec<State>,
    last: Link,
}

/// Who writes, and when.
struct By {
    at: String,
    actor: String,
}

impl Tx<'_> {
    /// Says for the link of this transaction who writes, and when. The first who says it counts.
    pub fn signed(&mut self, at: crate::base::Instant, actor: &str) {
        self.keeper.by.get_or_insert_with(|| By { at: at.stored(), actor: actor.to_owned() });
    }

    /// Says for the link of this transaction under which key its command is kept.
    pub fn keyed(&mut self, key: &str) {
        self.keeper.key = Some(key.to_owned());
    }

    /// Runs `work` without following it: for what brings the seals themselves into being.
    pub fn unfollowed<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.keeper.off = true;
        let done = work(self);
        self.keeper.off = false;
        done
    }
}

/// The change that a statement makes, when it is one that must be followed.
pub(super) fn followed<'a>(tx: &Tx<'_>, sql: &'a str) -> Result<Option<Change<'a>>> {
    if tx.keeper.off { Ok(None) } else { Change::of(sql) }
}

/// Refuses a statement that would change a sealed table past what follows it: the transaction is rolled back.
pub(super) fn none_followed(tx: &Tx<'_>, sql: &str) -> Result<()> {
    followed(tx, sql)?
        .map_or(Ok(()), |_| Err(unfollowable(format!("a change of a sealed table is not followed here: {sql}"))))
}

fn unfollowable(what: String) -> Error {
    Error::failed(codes::DB_SEALS, what)
}

/// Runs a statement on a sealed table; answers how many rows it touched.
pub(super) fn execute(tx: &mut Tx<'_>, change: &Change<'_>, sql: &str, args: &[Value]) -> Result<u64> {
    let columns = change.table().columns_of(list::version()).join(", ");
    if change.verb != Verb::Insert && change.table().gathering == list::Gathering::Chain {
        return Err(unfollowable(format!("a table that only grows was to be changed: {sql}")));
    }
    let mut before = 0;
    if change.verb == Verb::Update {
        let (rows, kept) = change.rows_before(&columns, args);
        before = follow(tx, change.place, &rows, &kept, Side::Before)?;
    }
    let sql = format!("{sql} RETURNING {columns}");
    let side = if change.verb == Verb::Delete { Side::Before } else { Side::After };
    let touched = follow(tx, change.place, &sql, args, side)?;
    if change.verb == Verb::Update && before != touched {
        return Err(unfollowable(format!("an update touched {touched} of {before} rows: {sql}")));
    }
    Ok(touched)
}

/// Are these rows as they were, which are taken out of the state of their table, or as they are now?
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Side {
    fn take(self, state: &mut State, row: &RowHash) {
        match self {
            Side::Before => state.remove(row),
            Side::After => state.add(row),
        }
    }
}

/// Runs a statement and takes every row that it gives into the state of its table, or out of it.
fn follow(tx: &mut Tx<'_>, place: usize, sql: &str, args: &[Value], side: Side) -> Result<u64> {
    let (table, mut hasher) = (&SEALED[place], Hasher::new(SEALED[place].name));
    let mut state = take_state(tx, place)?;
    let mut touched = 0;
    if table.salted.is_some() {
        for row in tx.plain_all(sql, args)? {
            let values = salted(tx, table, row, side)?;
            side.take(&mut state, &hasher.row(values.iter().map(Value::field)));
            touched += 1;
        }
    } else {
        tx.plain_each(sql, args, &mut |row: Row| {
            side.take(&mut state, &hasher.row(row.values.iter().map(Value::field)));
            touched += 1;
            Ok(())
        })?;
    }
    tx.keeper.touched[place] = Some(state);
    Ok(touched)
}

/// The row as it counts: its personal values hashed under the salt of its subject.
///
/// # Errors
/// Kind `Finding` when that of a row that was sealed is gone: under another one it would be another row.
fn salted(tx: &mut Tx<'_>, table: &Table, row: Row, side: Side) -> Result<Vec<Value>> {
    let (noun, subject) = (table.salted.map_or("", |(noun, _)| noun), row.values[0].clone().into_int());
    let personal = |(name, value): (&String, &Value)| matches!(value, Value::Text(_)) && table.is_salted(name);
    let has_personal = row.names.iter().zip(&row.values).any(personal);
    let mut salts = match side {
        _ if !has_personal => HashMap::new(),
        Side::Before => salt::stored(tx, noun, &[subject])?,
        Side::After => salt::made(tx, noun, &[subject])?,
    };
    let salt = salts.remove(&subject);
    if has_personal && salt.is_none() {
        return Err(salt::gone(table.name, noun, subject));
    }
    let salt = salt.unwrap_or_default();
    let hidden = |(name, value)| match value {
        Value::Text(text) if table.is_salted(name) => Value::Text(salt::hashed(&salt, name, &text)),
        value => value,
    };
    Ok(row.names.iter().map(String::as_str).zip(row.values).map(hidden).collect())
}

/// Writes rows of a bulk write, and takes them into the state of their table.
pub(super) fn bulk(
    tx: &mut Tx<'_>,
    table: &str,
    columns: &[&str],
    rows: &dyn Rows,
    write: impl FnOnce(&mut Tx<'_>) -> Result<()>,
) -> Result<()> {
    let Some(place) = list::place(table).filter(|_| !tx.keeper.off) else { return write(tx) };
    let sealed = &SEALED[place];
    if sealed.salted.is_some() {
        let what = format!("rows of {table} are written one by one: their personal values are hashed");
        return Err(unfollowable(what));
    }
    let places = places(sealed, columns)?;
    let state = take_state(tx, place)?;
    let gather = || gathered(state, table, &places, rows);
    let state = if rows.len() < MANY {
        write(tx)?;
        gather()
    } else {
        beside(gather, || write(tx))?
    };
    tx.keeper.touched[place] = Some(state);
    Ok(())
}

/// Where each column that counts stands among those that are written.
///
/// # Errors
/// Of a column that is left out: what the database then puts there would not be what was sealed.
fn places(sealed: &Table, columns: &[&str]) -> Result<Vec<usize>> {
    let place = |wanted: &'static str| {
        let left_out = || unfollowable(format!("rows of {} are written without their {wanted}", sealed.name));
        columns.iter().position(|column| *column == wanted).ok_or_else(left_out)
    };
    sealed.columns_of(list::version()).into_iter().map(place).collect()
}

fn gathered(mut state: State, table: &str, places: &[usize], rows: &dyn Rows) -> State {
    let mut hasher = Hasher::new(table);
    for row in 0..rows.len() {
        state.add(&hasher.row(places.iter().map(|column| rows.field(row, *column))));
    }
    state
}

/// Another thread hashes the rows, while the engine takes them in.
fn beside<T: Send>(gather: impl FnOnce() -> T + Send, write: impl FnOnce() -> Result<()>) -> Result<T> {
    std::thread::scope(|scope| {
        let gathering = scope.spawn(gather);
        write()?;
        gathering.join().map_err(|panic| std::panic::resume_unwind(panic))
    })
}

/// The state of a table, to be changed and put back.
fn take_state(tx: &mut Tx<'_>, place: usize) -> Result<State> {
    if tx.keeper.before.is_none() {
        let before = load(tx)?;
        tx.keeper.touched = before.states.iter().map(|_| None).collect();
        tx.keeper.before = Some(before);
    }
    let keeper = &mut tx.keeper;
    let Some(before) = &keeper.before else { unreachable!("loaded above") };
    Ok(keeper.touched[place].take().unwrap_or_else(|| before.states[place].clone()))
}

/// # Errors
/// Kind `Config` when the seals are those of an older list of columns; kind `Finding` when one is missing, or they are not
/// those of the newest link: a link over them would seal what somebody has changed.
fn load(tx: &mut Tx<'_>) -> Result<Before> {
    let (stored, last) = (check::stored(tx)?, link::last(tx)?);
    let states = stored.into_iter().collect::<Option<Vec<_>>>();
    let states = states.ok_or_else(|| differ("the seal of a table is missing"))?;
    if last.id == 0 && states.iter().any(|state| state.rows > 0) {
        return Err(differ("there are sealed rows, and no link"));
    }
    if last.id > 0 && !last.covers(&states) {
        return Err(differ("the seals of the tables are not those of the newest link"));
    }
    if SEALED.iter().zip(&states).any(|(table, state)| state.version != table.version()) {
        return Err(older());
    }
    Ok(Before { states, last })
}

fn differ(what: &str) -> Error {
    Error::new(Kind::Finding, codes::SEALS_DIFFER, format!("{what}; nothing is written over it"))
        .hint("lilium ledger verify; restore the newest backup that is whole")
}

fn older() -> Error {
    Error::config(codes::DB_UNSEALED, "the last step of a migration was cut off: not all rows are sealed")
        .hint("lilium db migrate")
}

/// Writes the link of this transaction, when it has touched a sealed table.
pub(super) fn close(tx: &mut Tx<'_>) -> Result<()> {
    let keeper = std::mem::take(&mut tx.keeper);
    let Some(Before { mut states, last }) = keeper.before else { return Ok(()) };
    let mut touched = vec![false; states.len()];
    for (place, state) in keeper.touched.into_iter().enumerate() {
        if let Some(state) = state {
            (states[place], touched[place]) = (state, true);
        }
    }
    let by = keeper.by.unwrap_or(By { at: String::new(), actor: String::new() });
    tx.unfollowed(|tx| {
        put_states(
            tx,
            states
                .iter()
                .zip(&touched)
                .enumerate()
                .filter(|(_, (_, touched))| **touched)
                .map(|(at, (state, _))| (at, state)),
        )?;
        let link = link::after(&last, &states, by.at, by.actor, keeper.key);
        link::insert(tx, &link)
    })
}

/// Stores the states of tables, in one statement.
fn put_states<'a>(tx: &mut Tx<'_>, states: impl Iterator<Item = (usize, &'a State)>) -> Result<()> {
    let (mut places, mut args) = (Vec::new(), Vec::new());
    for (at, state) in states {
        let first = args.len() + 1;
        let numbers: Vec<String> = (first..first + 6).map(|number| format!("${number}")).collect();
        places.push(format!("({})", numbers.join(", ")));
        let traces = state.traces.map(|trace| i64::try_from(trace).unwrap_or(i64::MAX));
        args.extend_from_slice(args![SEALED[at].name, state.version, state.rows, traces[0], traces[1], state.sum()]);
    }
    tx.execute(
        &format!(
            "INSERT INTO seal (name, version, row_count, trace, place_trace, sum) VALUES {}
             ON CONFLICT (name) DO UPDATE SET version = excluded.version, row_count = excluded.row_count,
                trace = excluded.trace, place_trace = excluded.place_trace, sum = excluded.sum",
            places.join(", ")
        ),
        &args,
    )?;
    Ok(())
}

/// Begins the seals: takes the rows that there are as they are, and writes the first link over them. A new database has
/// no rows and gets no link.
pub fn begin(tx: &mut Tx<'_>, by: Option<(crate::base::Instant, &str)>) -> Result<i64> {
    tx.unfollowed(|tx| {
        let mut states = Vec::with_capacity(SEALED.len());
        for table in SEALED {
            states.push(check::state_of(tx, table, table.version(), true)?);
        }
        put_states(tx, states.iter().enumerate())?;
        if let Some((at, actor)) = by {
            let link = link::after(&link::last(tx)?, &states, at.stored(), actor.to_owned(), None);
            link::insert(tx, &link)?;
        }
        Ok(states.iter().map(|state| state.rows).sum())
    })
}
