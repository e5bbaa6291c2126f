//! What a server's answer means for a mail, and when it is tried again. Pure.

use crate::base::Instant;

crate::stored! {
    /// Where a mail is.
    pub enum MailState {
        Queued = "queued",
        Sending = "sending",
        Sent = "sent",
        Deferred = "deferred",
        Bounced = "bounced",
        Expired = "expired",
        /// Its address gets no mail.
        Suppressed = "suppressed",
        /// It may have gone.
        Unknown = "unknown",
        Dead = "dead",
    }
}

crate::stored! {
    /// Whether a mail that may have gone is sent again.
    pub enum SendPolicy {
        AtLeastOnce = "at_least_once",
        AtMostOnce = "at_most_once",
    }
}

impl SendPolicy {
    /// That of a mail which must not come twice, or of any other.
    pub fn of(at_most_once: bool) -> SendPolicy {
        if at_most_once { SendPolicy::AtMostOnce } else { SendPolicy::AtLeastOnce }
    }
}

/// How far a mail had come when it was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Before any word of this mail's recipient: connection, greeting, TLS, sign-in, sender.
    Connection,
    /// The recipient, and the permission to send the text.
    Recipient,
    /// The text was sent.
    Text,
}

/// What came back: a code with its words, or nothing that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub phase: Phase,
    /// None when the connection broke, kept silent, or said what is not an answer.
    pub code: Option<u16>,
    pub text: String,
}

impl Answer {
    pub fn accepted() -> Answer {
        Answer { phase: Phase::Text, code: Some(250), text: String::new() }
    }

    /// The enhanced status that begins the words: `5.1.1`.
    pub fn enhanced(&self) -> Option<&str> {
        let word = self.text.split_whitespace().next()?;
        let parts: Vec<&str> = word.split('.').collect();
        let numbers = parts.len() == 3
            && parts.iter().all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
        (numbers && matches!(parts[0], "2" | "4" | "5")).then_some(word)
    }
}

/// What an answer means for the mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Sent,
    /// Later; `slow` when the whole domain asks for patience.
    Deferred {
        slow: bool,
    },
    /// The address takes no mail. `suppress`: and never will.
    Bounced {
        suppress: bool,
    },
    /// Refused for good. `policy`: for who we are or what we write, not for the address.
    Dead {
        policy: bool,
    },
    /// It may have gone.
    Unknown,
    /// Nothing is wrong with the mail: the way to the server is closed.
    Transport,
}

/// Judges an answer. 250 alone is success: what else sounds like it is the answer to something else.
pub fn judge(answer: &Answer) -> Verdict {
    match (answer.phase, answer.code) {
        (Phase::Connection, _) => Verdict::Transport,
        (Phase::Text, Some(250)) => Verdict::Sent,
        (Phase::Recipient, None) => Verdict::Deferred { slow: false },
        (_, Some(code @ 400..=499)) => {
            let slow = code == 421 || answer.enhanced().is_some_and(|status| status.starts_with("4.7."));
            Verdict::Deferred { slow }
        }
        (phase, Some(code @ 500..=599)) => refused(phase, code, answer.enhanced().unwrap_or_default()),
        (Phase::Text, _) => Verdict::Unknown,
        (Phase::Recipient, Some(_)) => Verdict::Deferred { slow: false },
    }
}

fn refused(phase: Phase, code: u16, enhanced: &str) -> Verdict {
    let class = |start: &str| enhanced.starts_with(start);
    match code {
        _ if enhanced == "5.2.2" => Verdict::Deferred { slow: false },
        _ if class("5.1.") || enhanced == "5.2.1" => Verdict::Bounced { suppress: true },
        _ if class("5.7.") => Verdict::Dead { policy: true },
        _ if !enhanced.is_empty() => Verdict::Dead { policy: false },
        // A mailbox that is full empties; one that is not there does not appear.
        552 => Verdict::Deferred { slow: false },
        550 | 551 | 553 if phase == Phase::Recipient => Verdict::Bounced { suppress: true },
        _ => Verdict::Dead { policy: phase == Phase::Text },
    }
}

/// Minutes before the second try, the third, and so on; then always the last.
const PAUSES_MIN: [i64; 7] = [1, 5, 15, 30, 60, 120, 240];

/// When the next try is, after so many.
pub fn next_try(now: Instant, attempts: i64) -> Instant {
    let at = usize::try_from(attempts - 1).unwrap_or(0).min(PAUSES_MIN.len() - 1);
    now.plus_seconds(PAUSES_MIN[at] * 60)
}

/// Tries of which nobody knows whether they went, before a person decides. A server that takes a mail and never says so would
/// else get it as often as there are tries.
pub const UNKNOWNS_MOST: i64 = 3;

/// How a mail stands after a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub state: MailState,
    pub attempt: i64,
    pub unknowns: i64,
    pub next_at: Option<Instant>,
}

impl Settled {
    /// Does it wait for a person, because nobody knows whether it went?
    pub fn is_parked(&self) -> bool {
        self.state == MailState::Unknown && self.next_at.is_none()
    }
}

/// A mail's own circumstances.
#[derive(Clone, Copy, Debug)]
pub struct Mailed {
    /// Tries before this one.
    pub attempt: i64,
    /// Those of them of which nobody knows whether they went.
    pub unknowns: i64,
    pub at_most_once: bool,
    pub expires_at: Instant,
}

/// Seconds after which a mail is looked at again that only a closed way has kept.
const WAY_CLOSED_S: i64 = 30;

/// What becomes of a mail. A closed way costs it no try.
pub fn settle(verdict: Verdict, mail: &Mailed, now: Instant) -> Settled {
    let attempt = mail.attempt + 1;
    let unknowns = mail.unknowns + i64::from(verdict == Verdict::Unknown);
    let ended = |state| Settled { state, attempt, unknowns, next_at: None };
    let later = |state| match next_try(now, attempt) {
        next if next >= mail.expires_at => ended(MailState::Expired),
        next => Settled { state, attempt, unknowns, next_at: Some(next) },
    };
    match verdict {
        Verdict::Sent => ended(MailState::Sent),
        Verdict::Deferred { .. } => later(MailState::Deferred),
        Verdict::Bounced { .. } => ended(MailState::Bounced),
        Verdict::Dead { .. } => ended(MailState::Dead),
        Verdict::Unknown if mail.at_most_once || unknowns >= UNKNOWNS_MOST => ended(MailState::Unknown),
        Verdict::Unknown => later(MailState::Unknown),
        Verdict::Transport => Settled {
            state: if mail.attempt == 0 { MailState::Queued } else { MailState::Deferred },
            attempt: mail.attempt,
            unknowns,
            next_at: Some(now.plus_seconds(WAY_CLOSED_S)),
        },
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::parse("2026-03-01T09:00:00Z").expect("a moment").plus_seconds(seconds)
    }

    #[test]
    fn every_answer_has_its_meaning() {
        use Phase::{Connection, Recipient, Text};
        let deferred = |slow| Verdict::Deferred { slow };
        let (gone, refused) = (Verdict::Bounced { suppress: true }, |policy| Verdict::Dead { policy });
        for (phase, code, text, verdict) in [
            (Text, Some(250), "2.0.0 queued", Verdict::Sent),
            (Text, Some(354), "go ahead", Verdict::Unknown),
            (Text, Some(220), "hello", Verdict::Unknown),
            (Text, None, "incomplete response", Verdict::Unknown),
            (Recipient, None, "timed out", deferred(false)),
            (Recipient, Some(421), "busy", deferred(true)),
            (Recipient, Some(450), "4.2.0 busy", deferred(false)),
            (Recipient, Some(451), "4.7.1 greylisted", deferred(true)),
            (Text, Some(452), "4.3.1 full", deferred(false)),
            (Recipient, Some(550), "5.1.1 no such user", gone),
            (Recipient, Some(550), "no such user", gone),
            (Recipient, Some(553), "bad mailbox", gone),
            (Recipient, Some(550), "5.2.1 disabled", gone),
            (Recipient, Some(552), "5.2.2 mailbox full", deferred(false)),
            (Recipient, Some(552), "mailbox full", deferred(false)),
            (Recipient, Some(550), "5.7.1 blocked", refused(true)),
            (Text, Some(550), "looks like spam", refused(true)),
            (Text, Some(552), "5.3.4 too big", refused(false)),
            (Recipient, Some(554), "no", refused(false)),
            (Text, Some(554), "5.6.0 bad mail", refused(false)),
            (Connection, Some(554), "go away", Verdict::Transport),
            (Connection, Some(535), "5.7.8 bad password", Verdict::Transport),
            (Connection, None, "connection refused", Verdict::Transport),
            (Connection, Some(250), "", Verdict::Transport),
        ] {
            assert_eq!(judge(&Answer { phase, code, text: text.into() }), verdict, "{phase:?} {code:?} {text}");
        }
    }

    #[test]
    fn the_enhanced_status_is_the_first_word_or_none() {
        for (text, status) in [
            ("5.1.1 no such user", Some("5.1.1")),
            ("5.10.123", Some("5.10.123")),
            ("no 5.1.1", None),
            ("1.2.3 x", None),
            ("5.1", None),
            ("5.1.1234", None),
            ("", None),
        ] {
            let answer = Answer { phase: Phase::Text, code: Some(550), text: text.into() };
            assert_eq!(answer.enhanced(), status, "{text}");
        }
    }

    #[test]
    fn a_try_ends_as_the_table_says() {
        let mail = |attempt, at_most_once| Mailed { attempt, unknowns: 0, at_most_once, expires_at: at(72 * 3600) };
        let settled = |state, attempt, next: Option<i64>| Settled {
            state,
            attempt,
            unknowns: i64::from(state == MailState::Unknown),
            next_at: next.map(at),
        };
        let deferred = Verdict::Deferred { slow: false };
        for (verdict, mail, told) in [
            (Verdict::Sent, mail(0, false), settled(MailState::Sent, 1, None)),
            (deferred, mail(0, false), settled(MailState::Deferred, 1, Some(60))),
            (deferred, mail(2, false), settled(MailState::Deferred, 3, Some(900))),
            (deferred, mail(9, false), settled(MailState::Deferred, 10, Some(4 * 3600))),
            (Verdict::Unknown, mail(0, false), settled(MailState::Unknown, 1, Some(60))),
            (Verdict::Unknown, mail(0, true), settled(MailState::Unknown, 1, None)),
            (Verdict::Transport, mail(0, false), settled(MailState::Queued, 0, Some(30))),
            (Verdict::Transport, mail(3, true), settled(MailState::Deferred, 3, Some(30))),
            (Verdict::Dead { policy: true }, mail(1, false), settled(MailState::Dead, 2, None)),
            (Verdict::Bounced { suppress: true }, mail(1, false), settled(MailState::Bounced, 2, None)),
        ] {
            assert_eq!(settle(verdict, &mail, at(0)), told, "{verdict:?}");
        }
    }

    #[test]
    fn who_may_have_sent_three_times_asks_a_person() {
        for (attempt, unknowns, next) in [(0, 0, Some(60)), (9, 1, Some(4 * 3600)), (2, 2, None), (20, 7, None)] {
            let mail = Mailed { attempt, unknowns, at_most_once: false, expires_at: at(72 * 3600) };
            let settled = settle(Verdict::Unknown, &mail, at(0));
            assert_eq!((settled.state, settled.next_at), (MailState::Unknown, next.map(at)));
            assert_eq!((settled.unknowns, settled.is_parked()), (unknowns + 1, next.is_none()));
        }
    }

    #[test]
    fn a_mail_is_given_up_after_three_days() {
        let mut mail = Mailed { attempt: 0, unknowns: 0, at_most_once: false, expires_at: at(72 * 3600) };
        let (mut now, mut tries) = (at(0), 0);
        loop {
            let settled = settle(Verdict::Deferred { slow: false }, &mail, now);
            tries += 1;
            mail.attempt = settled.attempt;
            match settled.next_at {
                Some(next) => now = next,
                None => break assert_eq!((settled.state, tries), (MailState::Expired, 24)),
            }
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Only a 250 after the text is success, and nothing before the recipient costs a try.
        #[test]
        fn nothing_else_is_success(code in prop::option::of(0u16..1000), text in ".{0,40}", phase in 0..3) {
            let phase = [Phase::Connection, Phase::Recipient, Phase::Text][phase as usize];
            let verdict = judge(&Answer { phase, code, text });
            prop_assert_eq!(verdict == Verdict::Sent, phase == Phase::Text && code == Some(250));
            let mail = Mailed { attempt: 4, unknowns: 0, at_most_once: false, expires_at: at(999_999) };
            prop_assert_eq!(settle(verdict, &mail, at(0)).attempt == 4, phase == Phase::Connection);
        }
    }
}
