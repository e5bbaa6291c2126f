//! Rows that one process at a time works on: jobs, mails, calls of gateways.
//!
//! A row is claimed under a lease, with a fence: a number that grows with every claim. Whoever writes how his work ended
//! names that number and himself, so one who was asleep while another took the row over changes nothing. What is left
//! behind is found again once its lease has passed. A table of such rows has the columns `state`, `fence`, `runner` and
//! `lease_until`; one that is tried again by itself, and given up when it is too old, has `next_at` and `expires_at`.

use crate::args;
use crate::base::Instant;
use crate::error::Result;

use super::{Row, Stored, Tx, Value};

/// A table of such rows.
#[derive(Clone, Copy, Debug)]
pub struct Leased {
    pub table: &'static str,
    /// The state of a row that somebody works on.
    pub in_hand: &'static str,
    /// A state in which a row waits to hear from the one who had it: his late word is still taken.
    pub unheard: Option<&'static str>,
}

/// Under which name a row is claimed, when, and until when.
#[derive(Clone, Copy, Debug)]
pub struct Lease<'a> {
    pub runner: &'a str,
    pub now: Instant,
    pub until: Instant,
}

/// A claimed row: who has it, and which time that it was claimed.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    pub id: i64,
    pub fence: i64,
    pub runner: &'a str,
}

/// Columns, each with what is written into it.
pub type Set<'a> = &'a [(&'static str, Value)];

impl Leased {
    /// The statement that claims. `which` names the rows, by `$3`, the moment of the claim, and parameters behind it;
    /// `set` is what the claim writes besides; `answers` are the columns it answers.
    pub fn claiming(&self, which: &str, set: &str, answers: &str) -> String {
        let Leased { table, in_hand, .. } = self;
        format!(
            "UPDATE {table} SET state = '{in_hand}', fence = fence + 1, runner = $1, lease_until = $2, {set} WHERE {which}
             RETURNING {answers}"
        )
    }

    /// Claims rows by such a statement; answers them in no order.
    pub fn claim(&self, tx: &mut Tx<'_>, sql: &str, lease: Lease<'_>, more: &[Value]) -> Result<Vec<Row>> {
        tx.all(sql, &[args![lease.runner, lease.until, lease.now], more].concat())
    }

    /// Writes into a row that its holder still has; answers false when it is taken over by another, and changes nothing
    /// then.
    pub fn write(&self, tx: &mut Tx<'_>, held: Held<'_>, set: Set<'_>) -> Result<bool> {
        self.write_if(tx, held, set, &format!("state = '{}' AND runner = $3", self.in_hand), "")
    }

    /// Takes a row out of its holder's hands; answers false when it is taken over by another, and changes nothing then.
    pub fn leave(&self, tx: &mut Tx<'_>, held: Held<'_>, set: Set<'_>) -> Result<bool> {
        let late = self.unheard.map(|state| format!(" OR state = '{state}'")).unwrap_or_default();
        let guard = format!("((state = '{}' AND runner = $3){late})", self.in_hand);
        self.write_if(tx, held, set, &guard, ", runner = NULL, lease_until = NULL")
    }

    fn write_if(&self, tx: &mut Tx<'_>, held: Held<'_>, set: Set<'_>, guard: &str, more: &str) -> Result<bool> {
        let columns: Vec<String> = (4..).zip(set).map(|(at, (column, _))| format!("{column} = ${at}")).collect();
        let sql =
            format!("UPDATE {} SET {}{more} WHERE id = $1 AND fence = $2 AND {guard}", self.table, columns.join(", "));
        let mut args = args![held.id, held.fence, held.runner].to_vec();
        args.extend(set.iter().map(|(_, value)| value.clone()));
        Ok(tx.execute(&sql, &args)? > 0)
    }

    /// The holder still works on it.
    pub fn renew(&self, tx: &mut Tx<'_>, held: Held<'_>, until: Instant) -> Result<bool> {
        self.write(tx, held, &[("lease_until", Value::from(until))])
    }

    /// Frees what was left behind: rows whose lease has passed at `$1`. Answers those columns of them.
    pub fn free(&self, tx: &mut Tx<'_>, set: &str, args: &[Value], answers: &str) -> Result<Vec<Row>> {
        let Leased { table, in_hand, .. } = self;
        let sql = format!(
            "UPDATE {table} SET {set}, runner = NULL, lease_until = NULL WHERE state = '{in_hand}' AND lease_until <= $1
             RETURNING {answers}"
        );
        tx.all(&sql, args)
    }

    /// Is something due, or left behind by one whose lease has passed?
    pub fn is_waiting(&self, tx: &mut Tx<'_>, now: Instant) -> Result<bool> {
        let Leased { table, in_hand, .. } = self;
        let due = format!("SELECT id FROM {table} WHERE next_at IS NOT NULL AND next_at <= $1 LIMIT 1");
        let left = format!("SELECT id FROM {table} WHERE state = '{in_hand}' AND lease_until <= $1 LIMIT 1");
        Ok(tx.one(&due, args![now])?.is_some() || tx.one(&left, args![now])?.is_some())
    }

    /// Gives up what waited too long, and writes `set`; answers how many.
    pub fn expire(&self, tx: &mut Tx<'_>, now: Instant, set: &str) -> Result<u64> {
        let sql = format!(
            "UPDATE {} SET state = 'expired', next_at = NULL{set} WHERE next_at <= $1 AND expires_at <= $1",
            self.table
        );
        tx.execute(&sql, args![now])
    }

    /// Forgets what was written before a moment and has ended, in one of these states.
    pub fn prune(&self, tx: &mut Tx<'_>, before: Instant, ended: &[impl Stored]) -> Result<u64> {
        let states: Vec<String> = ended.iter().map(|state| format!("'{}'", state.as_str())).collect();
        let sql = format!("DELETE FROM {} WHERE created_at < $1 AND state IN ({})", self.table, states.join(", "));
        tx.execute(&sql, args![before])
    }
}
