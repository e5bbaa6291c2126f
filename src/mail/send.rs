//! Sending: what is due leaves, and what became of it is written down.
//!
//! Claim and finish are transactions of their own; between them there is none. Several processes may do this at once: a row is
//! claimed by one, and who has lost his lease writes nothing.

use std::sync::Arc;
use std::time::{Duration, Instant as Monotonic};

use crate::base::{Clock, crash};
use crate::db::{Db, Ending, Tx};
use crate::error::Result;

use super::alarms::Teller;
use super::config::{MailConfig, Way};
use super::holds::{self, Scope};
use super::limits::Limits;
use super::message::masked;
use super::outbox::rules::{Answer, Mailed, Phase, Verdict, judge, settle};
use super::outbox::{self, Claimed, Finish};
use super::pump::{self, Force, Source, Supply};
use super::suppression;
use super::transport::{Line, Parcel};

/// What became of the mails of one drain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drained {
    pub sent: i64,
    pub deferred: i64,
    pub bounced: i64,
    pub dead: i64,
    pub unknown: i64,
    pub expired: i64,
    /// Put back untried: the way was closed, or a limit was reached.
    pub put_back: i64,
    /// Written by somebody else meanwhile.
    pub fenced: i64,
    /// Why the way is closed, when it is.
    pub closed: Option<String>,
}

/// How long a program or a folder may take.
const LONGEST_LOCAL: Duration = Duration::from_secs(600);
/// Seconds that a lease outlasts the longest dialogue: to give it up, and to write that down.
const LEASE_SPARE_S: i64 = 120;

/// Sends what is due, up to `limit` mails, until `stop` says so.
///
/// # Errors
/// Those of the database; what was on its way is found again when its lease has passed.
pub fn drain(
    db: &mut Db,
    config: &MailConfig,
    clock: Clock,
    runner: &str,
    stop: &dyn Fn() -> bool,
    limit: usize,
) -> Result<Drained> {
    if config.way == Way::Off {
        return Ok(Drained::default());
    }
    let longest = match &config.way {
        Way::Smtp(server) => server.longest(),
        _ => LONGEST_LOCAL,
    };
    let limits = Limits::new(config.rate, config.domain_rate);
    let mut sending = Sending {
        db,
        clock,
        runner,
        stop,
        longest,
        left: limit,
        limits,
        since: Monotonic::now(),
        done: Drained::default(),
    };
    sending.tidy()?;
    let make = || {
        let mut line = Line::new(config);
        Box::new(move |mail: &Claimed| line.hand(&parcel(mail))) as pump::Hand<Claimed, Answer>
    };
    pump::run(Force { workers: config.connections, longest }, &make, &mut sending)?;
    Ok(sending.done)
}

fn parcel(mail: &Claimed) -> Parcel<'_> {
    Parcel { from: &mail.envelope_from, to: &mail.rcpt, message_id: &mail.message_id, bytes: &mail.mime }
}

struct Sending<'a> {
    db: &'a mut Db,
    clock: Clock,
    runner: &'a str,
    stop: &'a dyn Fn() -> bool,
    longest: Duration,
    left: usize,
    limits: Limits,
    since: Monotonic,
    done: Drained,
}

impl<'a> Sending<'a> {
    /// Finds again what dead senders left, and gives up what is too old.
    fn tidy(&mut self) -> Result<()> {
        let teller = self.teller();
        let (rescued, expired) = self.db.write(Ending::Commit, |tx| {
            let rescued = outbox::rescue(tx, teller.now)?;
            for mail in rescued.iter().filter(|mail| mail.parked) {
                teller.mail_is_parked(tx, mail.id, &mail.kind, "none, its sender stopped on the way")?;
            }
            Ok((rescued.len(), outbox::expire(tx, teller.now)?))
        })?;
        if rescued > 0 {
            tracing::warn!(rescued, "mails whose sender stopped on the way");
        }
        self.done.expired += expired as i64;
        Ok(())
    }

    fn teller(&self) -> Teller<'a> {
        Teller { runner: self.runner, now: self.clock.now() }
    }

    /// What the limits let through of what was claimed; the rest goes back for as long as it has to wait.
    fn within_limits(&mut self, mails: Vec<Claimed>) -> Result<Vec<Claimed>> {
        let (elapsed, now, mut kept, mut back) = (self.since.elapsed(), self.clock.now(), Vec::new(), Vec::new());
        for mail in mails {
            match self.limits.take(&mail.domain, elapsed) {
                Ok(()) => kept.push(mail),
                Err(wait) => back.push((mail, now.plus_seconds(wait.as_secs() as i64 + 1))),
            }
        }
        if !back.is_empty() {
            self.done.put_back += back.len() as i64;
            let runner = self.runner;
            self.db.write(Ending::Commit, |tx| {
                back.iter().try_for_each(|(mail, next_at)| outbox::release(tx, mail, runner, *next_at))
            })?;
        }
        Ok(kept)
    }
}

impl Source<Claimed, Answer> for Sending<'_> {
    fn claim(&mut self, limit: usize) -> Result<Supply<Claimed>> {
        let wanted = match self.limits.allowance(limit.min(self.left), self.since.elapsed()) {
            Ok(wanted) => wanted as i64,
            Err(wait) => return Ok(Supply::Wait(wait)),
        };
        let (clock, runner) = (self.clock, self.runner);
        let lease_s = self.longest.as_secs() as i64 + LEASE_SPARE_S;
        let (mails, hold) = self.db.write(Ending::Commit, |tx| {
            // Asked once the database is ours: who waited long for it must not begin with half a lease.
            let now = clock.now();
            let lease_until = now.plus_seconds(lease_s);
            let hold = holds::of(tx, &Scope::Transport.name())?;
            match holds::allowance(hold.as_ref(), now, wanted) {
                0 => Ok((Vec::new(), hold)),
                wanted => Ok((outbox::claim(tx, runner, now, lease_until, wanted)?, hold)),
            }
        })?;
        if let Some(hold) = hold.filter(|hold| hold.until > clock.now()) {
            self.done.closed = Some(hold.reason);
        }
        let claimed = mails.len();
        let mails = self.within_limits(mails)?;
        self.left -= mails.len();
        if !mails.is_empty() {
            crash::at("mail.claimed");
        }
        match (claimed, mails.len()) {
            // All went back to wait: that is not the end of what there is.
            (1.., 0) => Ok(Supply::Wait(Duration::from_millis(1))),
            _ => Ok(Supply::Jobs(mails)),
        }
    }

    fn finish(&mut self, done: Vec<(Arc<Claimed>, Option<Answer>)>) -> Result<()> {
        let ends: Vec<End> = done.into_iter().map(|(mail, answer)| End::new(mail, answer)).collect();
        if ends.iter().any(|end| end.verdict == Verdict::Sent) {
            crash::at("mail.accepted");
        }
        let teller = self.teller();
        let written = self.db.write(Ending::Commit, |tx| {
            let mut written = Drained::default();
            for end in &ends {
                end.write(tx, teller, &mut written)?;
            }
            told_holds(tx, &ends, teller)?;
            Ok(written)
        })?;
        self.done.add(&written);
        Ok(())
    }

    fn stopped(&self) -> bool {
        self.left == 0 || (self.stop)()
    }
}

/// How one try ended.
struct End {
    mail: Arc<Claimed>,
    answer: Answer,
    verdict: Verdict,
}

impl End {
    /// Who never came back may have sent it.
    fn new(mail: Arc<Claimed>, answer: Option<Answer>) -> End {
        let lost = || Answer { phase: Phase::Text, code: None, text: "no end in time".to_owned() };
        let answer = answer.unwrap_or_else(lost);
        let verdict = judge(&answer);
        End { mail, answer, verdict }
    }

    fn write(&self, tx: &mut Tx<'_>, teller: Teller<'_>, told: &mut Drained) -> Result<()> {
        let Teller { runner, now } = teller;
        let Claimed { attempt, unknowns, at_most_once, expires_at, .. } = *self.mail;
        let settled = settle(self.verdict, &Mailed { attempt, unknowns, at_most_once, expires_at }, now);
        let finish = Finish {
            mail: &self.mail,
            runner,
            settled,
            sent_at: (settled.state == "sent").then_some(now),
            code: self.answer.code.map(i64::from),
            enhanced: self.answer.enhanced(),
            reply: &self.answer.text,
        };
        if !outbox::finish(tx, &finish)? {
            told.fenced += 1;
            return Ok(());
        }
        tracing::info!(
            mail = self.mail.id,
            to = masked(&self.mail.rcpt),
            state = settled.state,
            code = self.answer.code
        );
        told.count(self.verdict, settled.state);
        if self.verdict == (Verdict::Bounced { suppress: true }) {
            suppression::note(tx, &self.mail.rcpt, &self.answer.text, "smtp", now)?;
        }
        if settled.is_parked() {
            teller.mail_is_parked(tx, self.mail.id, &self.mail.kind, &self.answer.text)?;
        }
        Ok(())
    }
}

/// Failures and successes of the ways that these mails took.
fn told_holds(tx: &mut Tx<'_>, ends: &[End], teller: Teller<'_>) -> Result<()> {
    let now = teller.now;
    let held = holds::all(tx)?;
    let works = |tx: &mut Tx<'_>, scope: Scope| match held.iter().any(|hold| hold.scope == scope.name()) {
        true => holds::succeeded(tx, &scope),
        false => Ok(()),
    };
    for end in ends {
        let reason = &end.answer.text;
        match end.verdict {
            Verdict::Transport => drop(holds::failed(tx, &Scope::Transport, reason, now)?),
            Verdict::Deferred { slow: true } => {
                holds::failed(tx, &Scope::Domain(end.mail.domain.clone()), reason, now)?;
            }
            Verdict::Dead { policy: true } => refused_for_policy(tx, end, teller)?,
            Verdict::Sent => {
                works(tx, Scope::Domain(end.mail.domain.clone()))?;
                works(tx, Scope::Kind(end.mail.kind.clone()))?;
            }
            _ => {}
        }
    }
    // Whoever answered about a recipient is there.
    let reached = ends.iter().any(|end| end.answer.phase != Phase::Connection && end.answer.code.is_some());
    if reached { works(tx, Scope::Transport) } else { Ok(()) }
}

/// Refused for who we are or what we write: after some in a row the kind waits, and the operator hears of it.
fn refused_for_policy(tx: &mut Tx<'_>, end: &End, teller: Teller<'_>) -> Result<()> {
    let hold = holds::failed(tx, &Scope::Kind(end.mail.kind.clone()), &end.answer.text, teller.now)?;
    if hold.failures == holds::rules::FAILURES_OPEN {
        teller.kind_is_refused(tx, &end.mail.kind, &hold)
    } else {
        Ok(())
    }
}

impl Drained {
    fn count(&mut self, verdict: Verdict, state: &str) {
        match (verdict, state) {
            (Verdict::Transport, _) => self.put_back += 1,
            (_, "sent") => self.sent += 1,
            (_, "deferred") => self.deferred += 1,
            (_, "bounced") => self.bounced += 1,
            (_, "dead") => self.dead += 1,
            (_, "expired") => self.expired += 1,
            _ => self.unknown += 1,
        }
    }

    fn add(&mut self, more: &Drained) {
        self.sent += more.sent;
        self.deferred += more.deferred;
        self.bounced += more.bounced;
        self.dead += more.dead;
        self.unknown += more.unknown;
        self.expired += more.expired;
        self.put_back += more.put_back;
        self.fenced += more.fenced;
    }
}
