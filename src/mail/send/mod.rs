//! Sending: what is due leaves, and what became of it is written down.
//!
//! Claim and finish are transactions of their own; between them there is none. Several processes may do this at once: a row is
//! claimed by one, and who has lost his lease writes nothing.

mod end;
mod take;

use std::sync::Arc;
use std::time::Duration;

use crate::base::{Clock, Instant, crash};
use crate::db::{Db, Ending};
use crate::error::Result;
use crate::mail::outbox::rules::MailState;

use super::alarms::AlarmSink;
use super::config::{MailConfig, Way};
use super::holds;
use super::limits::Limits;
use super::outbox::rules::{Answer, Verdict};
use super::outbox::{self, Claimed};
use super::transport::{Connection, OutgoingMail};
use crate::mail::worker_pool::{self, Next, PoolSize, Source};
use end::End;
use take::{Taken, take};

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
    /// What the way failed of last, where it did.
    pub failure: Option<String>,
}

/// How long a program or a folder may take.
const LONGEST_LOCAL: Duration = Duration::from_secs(600);
/// Seconds that a lease outlasts the longest dialogue: to give it up, and to write that down.
const LEASE_SPARE_S: i64 = 120;

/// How a drain is made, and by whom.
#[derive(Clone, Copy)]
pub struct Round<'a> {
    pub runner: &'a str,
    /// Shall nothing more be begun?
    pub stop: &'a dyn Fn() -> bool,
    /// Mails at the most.
    pub limit: usize,
    /// Does it stay where a rate lets nothing go yet? Who comes again soon need not.
    pub stays: bool,
}

/// Sends what is due.
///
/// # Errors
/// Those of the database; what was on its way is found again when its lease has passed.
pub fn drain(db: &mut Db, config: &MailConfig, clock: Clock, round: &Round<'_>) -> Result<Drained> {
    if config.way == Way::Off {
        return Ok(Drained::default());
    }
    let longest = match &config.way {
        Way::Smtp(server) => server.longest(),
        Way::Sendmail(_, time) => LONGEST_LOCAL + *time,
        _ => LONGEST_LOCAL,
    };
    let mut sending = Sending {
        db,
        clock,
        round: *round,
        longest,
        way: config.way.digest(),
        left: round.limit,
        limits: Limits { rate: config.rate, domain_rate: config.domain_rate },
        opens_at: None,
        done: Drained::default(),
    };
    sending.tidy()?;
    let make = || {
        let mut connection = Connection::new(config);
        Box::new(move |mail: &Claimed| connection.hand(&parcel(mail))) as worker_pool::Handler<Claimed, Answer>
    };
    worker_pool::run(PoolSize { workers: config.connections, longest }, &make, &mut sending)?;
    Ok(sending.done)
}

fn parcel(mail: &Claimed) -> OutgoingMail<'_> {
    OutgoingMail { from: &mail.envelope_from, to: &mail.rcpt, message_id: &mail.message_id, bytes: &mail.mime }
}

struct Sending<'a> {
    db: &'a mut Db,
    clock: Clock,
    round: Round<'a>,
    longest: Duration,
    /// What the way to the server is, as a digest.
    way: String,
    left: usize,
    limits: Limits,
    /// Nothing goes before, for the limit over all.
    opens_at: Option<Instant>,
    done: Drained,
}

impl<'a> Sending<'a> {
    /// Finds again what dead senders left, and gives up what is too old.
    fn tidy(&mut self) -> Result<()> {
        let (alarms, limits, way) = (self.alarms(), self.limits, self.way.clone());
        let (rescued, expired) = self.db.write(Ending::Commit, |tx| {
            let rescued = outbox::rescue(tx, alarms.now)?;
            for mail in rescued.iter().filter(|mail| mail.parked) {
                alarms.mail_is_parked(tx, mail.id, &mail.kind, "none, its sender stopped on the way")?;
            }
            holds::forget_other_way(tx, &way)?;
            limits.prune(tx, alarms.now)?;
            Ok((rescued.len(), outbox::expire(tx, alarms.now)?))
        })?;
        if rescued > 0 {
            tracing::warn!(rescued, "mails whose sender stopped on the way");
        }
        self.done.expired += expired as i64;
        Ok(())
    }

    /// Until the limit over all opens; where time stands still it never does.
    fn wait(&self) -> Next<Claimed> {
        match (self.clock, self.opens_at) {
            _ if !self.round.stays => Next::Jobs(Vec::new()),
            (Clock::Fixed(_), _) | (_, None) => Next::Jobs(Vec::new()),
            (clock, Some(opens_at)) => Next::Wait(clock.until(opens_at).unwrap_or_default()),
        }
    }

    fn alarms(&self) -> AlarmSink<'a> {
        AlarmSink { runner: self.round.runner, now: self.clock.now() }
    }
}

impl Source<Claimed, Answer> for Sending<'_> {
    fn claim(&mut self, limit: usize) -> Result<Next<Claimed>> {
        if self.opens_at.is_some_and(|opens_at| self.clock.now() < opens_at) {
            return Ok(self.wait());
        }
        let wanted = limit.min(self.left) as i64;
        let (lease_s, clock) = (self.longest.as_secs() as i64 + LEASE_SPARE_S, self.clock);
        let (runner, limits) = (self.round.runner, self.limits);
        let Taken { mails, back, hold, opens_at } = self.db.write(Ending::Commit, |tx| {
            // Asked once the database is ours: who waited long for it must not begin with half a lease.
            let now = clock.now();
            take(tx, runner, now, now.plus_seconds(lease_s), limits, wanted)
        })?;
        if let Some(hold) = hold.filter(|hold| hold.until > clock.now()) {
            self.done.closed = Some(hold.reason);
        }
        self.done.put_back += back;
        self.left -= mails.len();
        self.opens_at = opens_at;
        if !mails.is_empty() {
            crash::at("mail.claimed");
        }
        match mails.is_empty() {
            true if opens_at.is_some() => Ok(self.wait()),
            // All went back to wait: that is not the end of what there is.
            true if back > 0 => Ok(Next::Wait(Duration::from_millis(1))),
            _ => Ok(Next::Jobs(mails)),
        }
    }

    fn finish(&mut self, done: Vec<(Arc<Claimed>, Option<Answer>)>) -> Result<()> {
        let ends: Vec<End> = done.into_iter().map(|(mail, answer)| End::new(mail, answer)).collect();
        if ends.iter().any(|end| end.verdict == Verdict::Sent) {
            crash::at("mail.accepted");
        }
        let (alarms, way) = (self.alarms(), self.way.clone());
        let written = self.db.write(Ending::Commit, |tx| {
            let mut written = Drained::default();
            for end in &ends {
                end.write(tx, alarms, &mut written)?;
            }
            end::report_holds(tx, &ends, alarms, &way)?;
            Ok(written)
        })?;
        self.done.add(&written);
        Ok(())
    }

    fn stopped(&self) -> bool {
        self.left == 0 || (self.round.stop)()
    }
}

impl Drained {
    fn count(&mut self, verdict: Verdict, state: MailState) {
        match (verdict, state) {
            (Verdict::Transport, _) => self.put_back += 1,
            (_, MailState::Sent) => self.sent += 1,
            (_, MailState::Deferred) => self.deferred += 1,
            (_, MailState::Bounced) => self.bounced += 1,
            (_, MailState::Dead) => self.dead += 1,
            (_, MailState::Expired) => self.expired += 1,
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
        self.failure = more.failure.clone().or(self.failure.take());
        self.fenced += more.fenced;
    }
}
