//! The kinds of jobs. One file each: what it is given, when it comes by itself, and the verb that it calls.
//!
//! What a job is about comes from its slot, never from when it happens to run.

mod backup;
mod check;
mod dues;
mod expiry;
#[cfg(debug_assertions)]
mod fault;
mod maturity;
mod report;
mod retention;
mod settlement;

use serde_json::Value as Json;

use crate::base::{Instant, Problem};
use crate::db::{Db, Ending, Tx};
use crate::error::{Error, Kind as Failure, Result, codes};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, events};

use super::RunnerContext;
use super::policy::Policy;
use super::queue::{self, Claimed};

/// What a job is given.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    pub job: i64,
    pub args: &'a Json,
    /// The slot it is for, or when somebody asked for it.
    pub due: Instant,
    pub created_by: &'a str,
}

/// What a job that does something outside the database is given.
pub struct Outside<'a> {
    pub context: &'a RunnerContext,
    pub db: &'a mut Db,
    pub job: &'a Claimed,
    /// Has it been asked to stop?
    pub stop: &'a dyn Fn() -> bool,
}

impl Outside<'_> {
    /// Says how far it is, for whoever looks at the job.
    ///
    /// # Errors
    /// When it was asked to stop, or is taken over by another runner.
    fn reach(&mut self, progress: &str) -> Result<()> {
        self.go_on()?;
        self.db.write(Ending::Commit, |tx| queue::reach(tx, self.job, progress))
    }

    fn go_on(&self) -> Result<()> {
        go_on(self.stop)
    }

    /// Notifies the operator something, once under this name.
    fn notify_operator(&mut self, call: &Call<'_>, subject: &str, text: &str, once: &str) -> Result<()> {
        self.write(call, |tx, act| events::alert(tx, act, subject, text, Some(once)).map(drop))
    }

    /// Writes in the name of whoever asked for the job.
    fn write<T>(&mut self, call: &Call<'_>, mut work: impl FnMut(&mut Tx<'_>, &Act<'_>) -> Result<T>) -> Result<T> {
        let at = self.context.clock.now();
        self.db.write(Ending::Commit, |tx| {
            let marketplace = Marketplace::load(tx)?;
            work(tx, &Act { actor: call.created_by, at, reason: None, marketplace: &marketplace })
        })
    }
}

/// # Errors
/// When it was asked to stop.
fn go_on(stop: &dyn Fn() -> bool) -> Result<()> {
    match stop() {
        true => Err(Error::new(Failure::Failed, codes::JOB_STOPPED, "it was asked to stop")),
        false => Ok(()),
    }
}

type Inside = fn(&mut Tx<'_>, &Act<'_>, &Call<'_>) -> Result<String>;

/// How a kind does its work; it answers what it did, in a sentence.
#[derive(Clone, Copy)]
pub enum Work {
    /// All its effect is in the database, in the transaction that ends the job.
    Inside(Inside),
    /// Files and messages: done so that doing it again leaves the same, and ended afterwards.
    Outside(fn(&mut Outside<'_>, &Call<'_>) -> Result<String>),
}

/// A kind of job.
pub struct Kind {
    pub name: &'static str,
    pub about: &'static str,
    /// What it takes, for people; empty: nothing.
    pub arguments: &'static str,
    /// When it comes by itself, as minutes behind the beginning of the business day, or as an expression.
    pub when: When,
    pub policy: Policy,
    /// Lower comes first.
    pub priority: i64,
    /// A job that takes longer is given up, in seconds.
    pub timeout_s: u64,
    /// Are these arguments for it?
    pub check: fn(&Json) -> Result<(), Problem>,
    /// The same arguments with what they name called as it is stored.
    pub finds: fn(&mut Tx<'_>, &Json) -> Result<Json>,
    /// What it does once and for all; none: each slot is a thing of its own.
    pub key_of: fn(&Marketplace, &Json, Instant) -> Result<Option<String>>,
    /// Is the job kept for ever, because its key is?
    pub keeps_key: bool,
    pub work: Work,
}

/// The default time of a kind.
#[derive(Clone, Copy, Debug)]
pub enum When {
    /// Every day, so many minutes behind its beginning.
    Daily(u32),
    Expr(&'static str),
    /// Only where somebody makes a schedule of it.
    Never,
}

/// All kinds, in the order of `job kind list`.
pub const KINDS: [&Kind; 8] = [
    &settlement::KIND,
    &maturity::KIND,
    &dues::KIND,
    &expiry::KIND,
    &report::KIND,
    &backup::KIND,
    &retention::KIND,
    &check::KIND,
];

impl Kind {
    /// Its own expression in a marketplace whose business day begins at this hour.
    pub fn defaults(&self, cutoff_hour: u32) -> Option<String> {
        match self.when {
            When::Daily(minutes) => Some(format!("{} {} * * *", minutes % 60, (cutoff_hour + minutes / 60) % 24)),
            When::Expr(expr) => Some(expr.to_owned()),
            When::Never => None,
        }
    }

    /// The arguments as they are kept.
    ///
    /// # Errors
    /// For arguments with which a job could only fail.
    pub fn require(&self, tx: &mut Tx<'_>, args: &Json) -> Result<Json> {
        (self.check)(args)?;
        (self.finds)(tx, args)
    }

    pub fn key(&self, marketplace: &Marketplace, args: &Json, due: Instant) -> Result<Option<String>> {
        (self.key_of)(marketplace, args, due)
    }
}

/// The kind of this name.
pub fn find(name: &str) -> Result<&'static Kind> {
    let hidden = hidden();
    KINDS.into_iter().chain(hidden).find(|kind| kind.name == name).ok_or_else(|| {
        let names: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
        Error::not_found(codes::JOB_KIND, format!("no kind of job is named {name:?}; there are {}", names.join(", ")))
            .hint("lilium job kind list")
    })
}

/// Kinds for tests.
#[cfg(debug_assertions)]
fn hidden() -> Vec<&'static Kind> {
    vec![&fault::INSIDE, &fault::OUTSIDE]
}

#[cfg(not(debug_assertions))]
fn hidden() -> Vec<&'static Kind> {
    Vec::new()
}

/// Each slot is a thing of its own.
fn no_key(_: &Marketplace, _: &Json, _: Instant) -> Result<Option<String>> {
    Ok(None)
}

/// Nothing of the marketplace is named.
fn no_finds(_: &mut Tx<'_>, args: &Json) -> Result<Json> {
    Ok(args.clone())
}

/// A kind that takes nothing.
fn no_args(args: &Json) -> Result<(), Problem> {
    only(args, &[])
}

/// Are these the only arguments?
fn only(args: &Json, known: &[&str]) -> Result<(), Problem> {
    let Some(map) = args.as_object() else {
        return Err(Problem::new("arguments are an object like {\"store\":\"noor\"}"));
    };
    match map.keys().find(|key| !known.contains(&key.as_str())) {
        None => Ok(()),
        Some(key) if known.is_empty() => {
            Err(Problem::new(format!("{key:?} is not an argument of this job: it has none")))
        }
        Some(key) => Err(Problem::new(format!("{key:?} is not an argument of this job; it has {}", known.join(", ")))),
    }
}

/// A number among the arguments, from `least` to `most`; none where it is not given.
fn number(args: &Json, key: &str, least: i64, most: i64) -> Result<Option<i64>, Problem> {
    let value = match &args[key] {
        Json::Null => return Ok(None),
        Json::String(text) => text.parse().ok(),
        other => other.as_i64(),
    };
    match value {
        Some(number) if (least..=most).contains(&number) => Ok(Some(number)),
        _ => Err(Problem::new(format!("{key:?} is a number from {least} to {most}"))),
    }
}

/// A yes or no among the arguments; no where it is not given.
fn flag(args: &Json, key: &str) -> Result<bool, Problem> {
    match (&args[key], text(args, key)) {
        (Json::Null, _) => Ok(false),
        (Json::Bool(yes), _) => Ok(*yes),
        (_, Some("true")) => Ok(true),
        (_, Some("false")) => Ok(false),
        _ => Err(Problem::new(format!("{key:?} is true or false"))),
    }
}

/// A text among the arguments.
fn text<'a>(args: &'a Json, key: &str) -> Option<&'a str> {
    args[key].as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_have_names_times_and_sense() {
        for (at, kind) in KINDS.iter().enumerate() {
            assert!(KINDS[..at].iter().all(|other| other.name != kind.name), "{} is there twice", kind.name);
            assert!(!kind.about.is_empty() && kind.timeout_s > 0 && kind.policy.window_s > kind.policy.grace_s);
            if let Some(expr) = kind.defaults(23) {
                crate::jobs::cron::Cron::parse(&expr, chrono_tz::Asia::Baghdad)
                    .unwrap_or_else(|why| panic!("{}: {why}", kind.name));
            }
        }
    }

    #[test]
    fn a_business_day_that_begins_late_is_settled_late() {
        assert_eq!(settlement::KIND.defaults(0).as_deref(), Some("15 1 * * *"));
        assert_eq!(settlement::KIND.defaults(3).as_deref(), Some("15 4 * * *"));
    }
}
