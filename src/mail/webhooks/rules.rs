//! What a channel may be, how a body is signed, and what a gateway's answer means. Pure.

use crate::base::{Problem, text};
use crate::mail::outbox::rules::{MailState, Verdict};

crate::stored! {
    /// Where a delivery is.
    pub enum DeliveryState {
        Queued = "queued",
        Sending = "sending",
        Delivered = "delivered",
        Deferred = "deferred",
        Expired = "expired",
        Dead = "dead",
    }
}

impl DeliveryState {
    /// What the state of a mail is for a delivery. A gateway knows a repeat by its id: one that may have come is tried
    /// again.
    pub fn of_mail(state: MailState) -> DeliveryState {
        match state {
            MailState::Queued => DeliveryState::Queued,
            MailState::Sending => DeliveryState::Sending,
            MailState::Sent => DeliveryState::Delivered,
            MailState::Deferred | MailState::Unknown => DeliveryState::Deferred,
            MailState::Expired => DeliveryState::Expired,
            MailState::Bounced | MailState::Suppressed | MailState::Dead => DeliveryState::Dead,
        }
    }
}

/// A name that can be in a command and in a variable.
pub fn name(name: &str) -> Result<(), Problem> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let taken = ["email", "inbox"].contains(&name);
    if (1..=32).contains(&name.len()) && name.chars().all(fits) && !taken {
        return Ok(());
    }
    Err(Problem::new(format!(
        "{name:?} is not a valid channel name: use small letters, digits and -, and not email or inbox"
    )))
}

/// Where a gateway listens: over TLS, or on this machine.
pub fn url(url: &str) -> Result<(), Problem> {
    let wrong = || {
        Problem::new(format!(
            "{:?} is not a valid gateway address: use https://…, or http://127.0.0.1:PORT/…",
            shown(url)
        ))
    };
    let (scheme, rest) = url.split_once("://").ok_or_else(wrong)?;
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let (host_name, _) = host.rsplit_once(':').unwrap_or((host, ""));
    let here = ["127.0.0.1", "localhost", "[::1]"].contains(&host_name);
    let plain = !url.contains(|c: char| c.is_whitespace() || c.is_control()) && !host.contains('@') && !host.is_empty();
    if plain && (scheme == "https" || (scheme == "http" && here)) { Ok(()) } else { Err(wrong()) }
}

/// An address without what may be secret in it.
pub fn shown(url: &str) -> &str {
    url.split('?').next().unwrap_or_default()
}

/// The variable that holds a channel's secret.
pub fn secret_variable(name: &str) -> String {
    format!("LILIUM_CHANNEL_SECRET_{}", name.to_uppercase().replace('-', "_"))
}

/// The signature of a body at a moment: HMAC-SHA256 over `TIMESTAMP.BODY`, in hex.
pub fn signature(secret: &[u8], timestamp: i64, body: &str) -> String {
    text::hmac(secret, &format!("{timestamp}.{body}"))
}

/// Judges an answer by its status, in the words that a mail's answer is judged in. Only what is said of the delivery itself
/// ends it. Who does not know us, is not there, has moved, or asks for patience says nothing of the delivery: the way to him is
/// closed, as it is when there is no answer at all.
pub fn judge(status: Option<u16>) -> Verdict {
    match status {
        Some(200..=299) => Verdict::Sent,
        Some(408 | 425 | 500..=599) => Verdict::Deferred { slow: false },
        Some(400 | 410 | 413 | 422) => Verdict::Dead { policy: false },
        _ => Verdict::Transport,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of RFC 4231, test case 2, shaped as ours.
    #[test]
    fn a_signature_is_hmac_sha256() {
        let signed = signature(b"Jefe", 1, "x");
        assert_eq!(signed.len(), 64);
        assert_ne!(signed, signature(b"Jefe", 2, "x"));
        assert_ne!(signed, signature(b"Jefe", 1, "y"));
        let known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        assert_eq!(text::hmac(b"Jefe", "what do ya want for nothing?"), known);
    }

    #[test]
    fn an_answer_is_judged_by_its_status() {
        let (deferred, dead) = (Verdict::Deferred { slow: false }, Verdict::Dead { policy: false });
        for (verdict, statuses) in [
            (Verdict::Sent, &[200, 202, 204][..]),
            (deferred, &[408, 425, 500, 502, 503, 504]),
            (dead, &[400, 410, 413, 422]),
            (Verdict::Transport, &[301, 307, 401, 402, 403, 404, 405, 407, 429, 451]),
        ] {
            for status in statuses {
                assert_eq!(judge(Some(*status)), verdict, "{status}");
            }
        }
        assert_eq!(judge(None), Verdict::Transport);
    }

    #[test]
    fn a_gateway_is_reached_over_tls_or_on_this_machine() {
        for good in
            ["https://sms.example/send?k=1", "http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:9/x"]
        {
            assert_eq!(url(good), Ok(()), "{good}");
        }
        for bad in
            ["http://sms.example/", "ftp://a/", "sms.example", "https://", "https://u:p@a.example/", "https://a b/"]
        {
            assert!(url(bad).is_err(), "{bad}");
        }
        assert_eq!(shown("https://sms.example/send?key=secret"), "https://sms.example/send");
        assert_eq!(secret_variable("sms-iq"), "LILIUM_CHANNEL_SECRET_SMS_IQ");
        assert!(name("sms-iq").is_ok() && name("email").is_err() && name("SMS").is_err() && name("").is_err());
    }
}
