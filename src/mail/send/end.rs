//! How a try ended, and all that it means: for the mail, for its address, and for the way that it took.

use std::sync::Arc;

use crate::db::Tx;
use crate::error::Result;

use super::Drained;
use crate::mail::alarms::AlarmSink;
use crate::mail::holds::{self, Scope};
use crate::mail::message::masked;
use crate::mail::outbox::rules::{Answer, MailState, Mailed, Phase, Verdict, judge, settle};
use crate::mail::outbox::{self, Claimed, Finish};
use crate::mail::suppression::{self, SuppressionSource};

/// How one try ended.
pub struct End {
    mail: Arc<Claimed>,
    answer: Answer,
    pub verdict: Verdict,
}

impl End {
    /// Who never came back may have sent it.
    pub fn new(mail: Arc<Claimed>, answer: Option<Answer>) -> End {
        let lost = || Answer { phase: Phase::Text, code: None, text: "no end in time".to_owned() };
        let answer = answer.unwrap_or_else(lost);
        let verdict = judge(&answer);
        End { mail, answer, verdict }
    }

    pub fn write(&self, tx: &mut Tx<'_>, alarms: AlarmSink<'_>, told: &mut Drained) -> Result<()> {
        let AlarmSink { runner, now } = alarms;
        let Claimed { attempt, unknowns, at_most_once, expires_at, .. } = *self.mail;
        let settled = settle(self.verdict, &Mailed { attempt, unknowns, at_most_once, expires_at }, now);
        let finish = Finish {
            mail: &self.mail,
            runner,
            settled,
            sent_at: (settled.state == MailState::Sent).then_some(now),
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
            state = settled.state.as_str(),
            code = self.answer.code
        );
        told.count(self.verdict, settled.state);
        if self.verdict == Verdict::Transport {
            told.failure = Some(self.answer.text.clone());
        }
        if self.verdict == (Verdict::Bounced { suppress: true }) {
            suppression::note(tx, &self.mail.rcpt, &self.answer.text, SuppressionSource::Smtp, now)?;
        }
        if settled.is_parked() {
            alarms.mail_is_parked(tx, self.mail.id, &self.mail.kind, &self.answer.text)?;
        }
        Ok(())
    }
}

/// Failures and successes of the ways that these mails took.
pub fn report_holds(tx: &mut Tx<'_>, ends: &[End], alarms: AlarmSink<'_>, way: &str) -> Result<()> {
    let now = alarms.now;
    let held = holds::all(tx)?;
    let works = |tx: &mut Tx<'_>, scope: Scope| match held.iter().any(|hold| hold.scope == scope.name()) {
        true => holds::succeeded(tx, &scope),
        false => Ok(()),
    };
    for end in ends {
        let reason = &end.answer.text;
        match end.verdict {
            Verdict::Transport => drop(holds::way_failed(tx, reason, now, way)?),
            Verdict::Deferred { slow: true } => {
                holds::failed(tx, &Scope::Domain(end.mail.domain.clone()), reason, now)?;
            }
            Verdict::Dead { policy: true } => refused_for_policy(tx, end, alarms)?,
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
fn refused_for_policy(tx: &mut Tx<'_>, end: &End, alarms: AlarmSink<'_>) -> Result<()> {
    let hold = holds::failed(tx, &Scope::Kind(end.mail.kind.clone()), &end.answer.text, alarms.now)?;
    if hold.failures == holds::rules::FAILURES_OPEN {
        alarms.kind_is_refused(tx, &end.mail.kind, &hold)
    } else {
        Ok(())
    }
}
