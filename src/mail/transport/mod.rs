//! The way out: a server, a folder, or the system's own sendmail. One [`Connection`] belongs to one thread, and says of each
//! mail what came back and how far it had come.

mod file;
mod guard;
mod sendmail;
mod smtp;

use std::path::PathBuf;
use std::time::Duration;

use lettre::address::Envelope;

use super::config::{MailConfig, Way};
use super::outbox::rules::{Answer, Phase};
use super::words::shortened;

/// What is handed over.
pub struct OutgoingMail<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub message_id: &'a str,
    pub bytes: &'a str,
}

/// A line to the outside.
pub enum Connection {
    Smtp(Box<smtp::Session>),
    File(PathBuf),
    /// The program, and how long it may take with one mail.
    Sendmail(PathBuf, Duration),
    Off,
}

impl Connection {
    pub fn new(config: &MailConfig) -> Connection {
        match &config.way {
            Way::Smtp(server) => Connection::Smtp(Box::new(smtp::Session::new(server.clone()))),
            Way::File(folder) => Connection::File(folder.clone()),
            Way::Sendmail(program, time) => Connection::Sendmail(program.clone(), *time),
            Way::Off => Connection::Off,
        }
    }

    /// Hands a mail over.
    pub fn hand(&mut self, mail: &OutgoingMail<'_>) -> Answer {
        match self {
            Connection::Smtp(session) => session.hand(mail),
            Connection::File(folder) => file::put(folder, mail),
            Connection::Sendmail(program, time) => sendmail::pipe(program, *time, mail),
            Connection::Off => closed("mail is off".into()),
        }
    }
}

/// Nothing is wrong with the mail: it cannot even be handed over.
fn closed(text: String) -> Answer {
    Answer { phase: Phase::Connection, code: None, text: shortened(&text) }
}

/// Sender and recipient; an address that is none bounces.
fn envelope(mail: &OutgoingMail<'_>) -> Result<Envelope, Answer> {
    let refused = |text: String| Answer { phase: Phase::Recipient, code: Some(553), text };
    let address = |text: &str| text.parse().map_err(|error| refused(format!("5.1.3 no address: {error}")));
    Envelope::new(Some(address(mail.from)?), vec![address(mail.to)?]).map_err(|error| refused(error.to_string()))
}

/// A failure with what is below it.
fn error_chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut below = error.source();
    while let Some(cause) = below {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        below = cause.source();
    }
    text
}
