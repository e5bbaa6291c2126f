//! What a command may touch: the database, the clock, the screen, and who is asking.
//!
//! The doors to the database are here. A reader gets a consistent view; a change gets the write lock, an
//! idempotency key, and one commit.

mod ahead;
mod stop;
mod unkeyed;

use std::fmt::Debug;

use sha2::{Digest, Sha256};

use crate::base::{Clock, Trust, text};
use crate::db::{Db, Ending, Tx};
use crate::error::{Error, Kind, Result, codes};
use crate::jobs::clock_check;
use crate::mail::{MailConfig, MailFile};
use crate::market::core::idempotency::Operation;
use crate::market::core::idempotency::{self, Request};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, restore};
use crate::render::{Done, Screen};

pub use stop::Stop;
pub use unkeyed::Unkeyed;

/// Everything a command is given.
pub struct App {
    pub screen: Screen,
    pub clock: Clock,
    /// How far the clock is believed.
    pub trust: Trust,
    /// The address of the database; opened when first needed.
    pub database: String,
    /// The operating system's user.
    pub actor: String,
    pub reason: Option<String>,
    pub key: Option<String>,
    pub dry_run: bool,
    pub yes: bool,
    pub no_input: bool,
    /// The format that was typed with this command, by its name.
    pub asked_format: Option<String>,
    /// Where the configuration file is, if there is one.
    pub config: Option<std::path::PathBuf>,
    /// How mail leaves this machine, as the configuration file says.
    pub mail: Option<MailFile>,
    /// Watched by somebody who may interrupt a long change.
    pub stop: Option<Stop>,
    /// What was carried out, as the command that shows it: an answer that is lost must not look like a failure.
    carried_out: Option<String>,
    /// Was the key of the request used for a change?
    key_used: bool,
    /// Did somebody agree to a clock that is far ahead?
    agreed_ahead: bool,
    open: Option<Db>,
}

impl App {
    pub fn new(screen: Screen, clock: Clock, database: String, actor: String) -> App {
        App {
            screen,
            clock,
            trust: Trust::Compared,
            database,
            actor,
            reason: None,
            key: None,
            dry_run: false,
            yes: false,
            no_input: false,
            asked_format: None,
            config: None,
            mail: None,
            stop: None,
            carried_out: None,
            key_used: false,
            agreed_ahead: false,
            open: None,
        }
    }

    /// The open database.
    pub fn db(&mut self) -> Result<&mut Db> {
        if self.open.is_none() {
            let db = Db::open(&self.database)?;
            if let Some(remark) = db.remark() {
                self.screen.warn(remark);
            }
            self.open = Some(db);
        }
        Ok(self.open.as_mut().expect("opened above"))
    }

    /// Closes the database.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// How mail leaves this machine.
    ///
    /// # Errors
    /// Kind `Config` when the configuration file does not say, or says what cannot be.
    pub fn mail_config(&self) -> Result<MailConfig> {
        match &self.mail {
            Some(file) => MailConfig::read(file),
            None => Err(Error::config(codes::MAIL_NONE, "the configuration file has no section [mail]")
                .hint("lilium email --help shows one")),
        }
    }

    /// Uses a database that was just created.
    pub fn adopt(&mut self, db: Db) {
        self.open = Some(db);
    }

    /// Reads in one consistent view.
    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>, &Marketplace) -> Result<T>) -> Result<T> {
        self.db()?.read(|tx| {
            let marketplace = Marketplace::load(tx)?;
            work(tx, &marketplace)
        })
    }

    /// Reads in one consistent view while showing what was read.
    pub fn show<T>(&mut self, work: impl FnOnce(&mut Tx<'_>, &Marketplace, &mut Screen) -> Result<T>) -> Result<T> {
        self.db()?;
        let (Some(db), screen) = (self.open.as_mut(), &mut self.screen) else { unreachable!("opened above") };
        db.read(|tx| {
            let marketplace = Marketplace::load(tx)?;
            work(tx, &marketplace, screen)
        })
    }

    /// Changes the marketplace in one transaction and answers what was done.
    ///
    /// The same `--idempotency-key` with the same request answers again without doing it again. Under `--dry-run`
    /// the same code runs and nothing is kept.
    pub fn change(
        &mut self,
        op: &'static str,
        request: &impl Debug,
        mut work: impl FnMut(&mut Tx<'_>, &Act<'_>) -> Result<Done>,
    ) -> Result<Done> {
        self.require_near()?;
        let fingerprint = text::hex(&Sha256::digest(format!("{op} {request:?} {:?}", self.reason).as_bytes()));
        let key = self.key.clone().unwrap_or_else(|| format!("{op}:{:016x}", fastrand::u64(..)));
        let (keyed, stop) = (self.key.is_some(), self.stop.clone());
        (self.carried_out, self.key_used) = (None, true);
        let ending = if self.dry_run { Ending::RollBack } else { Ending::Commit };
        let (at, actor, reason) = (self.clock.now(), self.actor.clone(), self.reason.clone());
        let (dry_run, clock, trust) = (self.dry_run, self.clock, self.trust);
        let request = Request { key: &key, op, fingerprint: &fingerprint };
        let done = self.db()?.write(ending, |tx| {
            stop.iter().for_each(Stop::works);
            let marketplace = Marketplace::load(tx)?;
            let act = Act { actor: &actor, at, reason: reason.as_deref(), marketplace: &marketplace };
            if let Some(reply) = idempotency::replay(tx, request)? {
                return Ok(replayed(op, &reply));
            }
            let contradicted = clock_check::require(tx, clock, trust)?;
            let believed = contradicted.map(|newest| idempotency::clock::believe(tx, &act, op, &newest)).transpose()?;
            let mut done = Done { op, dry_run, ..work(tx, &act)? };
            done.warnings.extend(believed);
            // Somebody who named the request may ask for it, whatever it came to.
            if keyed || has_effect(&done) {
                idempotency::record(tx, &act, request, &stored(&done))?;
            }
            stop.iter().for_each(Stop::commits);
            Ok(done)
        });
        let look = format!("lilium op status {}", text::quoted(&key));
        if let (Ok(done), false) = (&done, dry_run)
            && (keyed || done.replayed || has_effect(done))
        {
            self.carried_out = Some(look.clone());
        }
        match &done {
            Ok(done) => tracing::info!(op, key, changed = done.changed.len(), replayed = done.replayed, "done"),
            Err(error) => tracing::info!(op, key, code = error.code().name, "refused"),
        }
        done.map_err(|error| match error.kind() {
            Kind::Unknown => error.hint(look),
            _ => error,
        })
    }

    /// Refuses a clock that cannot be right, for what is written without [`App::change`].
    ///
    /// # Errors
    /// Kind `Config`; the hint names the way out.
    pub fn require_clock(&mut self) -> Result<()> {
        let (clock, trust) = (self.clock, self.trust);
        clock_check::require_sense(clock, trust, self.db()?)
    }

    /// Records that something was carried out past [`App::change`], and what shows it. What was begun with
    /// [`App::begin_unkeyed`] alone can be carried out.
    pub fn was_carried_out(&mut self, _: Unkeyed, look: impl Into<String>) {
        self.carried_out = Some(look.into());
    }

    /// What was carried out so far is a part of something that failed: nobody wants to see that alone.
    pub fn is_half_done(&mut self) {
        self.carried_out = None;
    }

    /// A failure as it is said: what was committed before it did not fail.
    pub fn after_all(&mut self, error: Error) -> Error {
        match self.carried_out.take() {
            Some(look) => error.behind(
                Error::new(
                    Kind::Unknown,
                    codes::REPLY_LOST,
                    "it was carried out, but the answer could not be shown whole",
                )
                .hint(look),
            ),
            None => error,
        }
    }

    /// Refuses to let anything out of a copy that was put back and is not released.
    ///
    /// # Errors
    /// Kind `Conflict`; the hint names the way out.
    pub fn require_released(&mut self, what: &str) -> Result<()> {
        self.db()?.read(|tx| restore::require_released(tx, what))
    }

    /// Does something, answers what came of it, and keeps nothing.
    pub fn try_out<T>(&mut self, mut work: impl FnMut(&mut Tx<'_>, &Act<'_>) -> Result<T>) -> Result<T> {
        let (at, actor, reason) = (self.clock.now(), self.actor.clone(), self.reason.clone());
        self.db()?.write(Ending::RollBack, |tx| {
            let marketplace = Marketplace::load(tx)?;
            work(tx, &Act { actor: &actor, at, reason: reason.as_deref(), marketplace: &marketplace })
        })
    }

    /// What is known of a command by its idempotency key.
    pub fn operation(&mut self, key: &str) -> Result<Option<Operation>> {
        self.read(|tx, _| idempotency::by_key(tx, key))
    }

    /// Was a request of this name carried out before? Then its answer comes again, or it is refused for another input:
    /// either way nobody is asked.
    pub fn is_repeated(&mut self) -> Result<bool> {
        match self.key.clone() {
            Some(key) => Ok(self.operation(&key)?.is_some()),
            None => Ok(false),
        }
    }

    /// Asks before something that many will notice; not before what was carried out under the same key.
    ///
    /// # Errors
    /// Kind `Usage` when nobody can be asked; the command to paste is in the hint.
    pub fn confirm(&mut self, question: &str) -> Result<()> {
        use std::io::{BufRead, IsTerminal};
        if self.yes || self.dry_run || self.is_repeated()? {
            return Ok(());
        }
        if self.no_input || !std::io::stdin().is_terminal() {
            return Err(Error::usage(format!("{question} needs a yes")).hint("add --yes"));
        }
        self.screen.ask(&format!("{question}? type y to go on"));
        let mut answer = String::new();
        std::io::stdin().lock().read_line(&mut answer)?;
        if matches!(answer.trim(), "y" | "Y" | "yes") { Ok(()) } else { Err(declined()) }
    }
}

/// Did the command change anything? What an import only read, or found to be so, is not a change.
fn has_effect(done: &Done) -> bool {
    let neutral = |what: &str| matches!(what, "read" | "unchanged" | "rejected");
    !done.changed.is_empty() || done.counts.iter().any(|(what, count)| *count > 0 && !neutral(what))
}

fn declined() -> Error {
    Error::usage("not confirmed; nothing was changed")
}

fn stored(done: &Done) -> String {
    serde_json::json!({ "message": done.message, "changed": done.changed, "unchanged": done.unchanged }).to_string()
}

fn replayed(op: &'static str, reply: &str) -> Done {
    let json: serde_json::Value = serde_json::from_str(reply).unwrap_or_default();
    let texts = |key: &str| -> Vec<String> {
        json[key].as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
    };
    Done {
        op,
        message: json["message"].as_str().unwrap_or_default().to_owned(),
        changed: texts("changed"),
        unchanged: texts("unchanged"),
        replayed: true,
        ..Done::default()
    }
}
