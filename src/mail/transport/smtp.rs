//! One connection to a server, and what it says of each mail.
//!
//! The dialogue is error_chain step by step rather than by the library's `send`, for three reasons that were paid for: what a
//! refusal means depends on the step (554 to the greeting is not a verdict on a recipient), any positive code passes there for
//! success (354 too), and text and final dot go out in two writes, which costs 40 ms a mail. A connection on which anything
//! but a clean refusal was heard is never used again: its next answer could be the last mail's. Between the library and the
//! server stands a [`Guard`], so that a step ends in its time whatever the server sends.

use std::fmt;
use std::net::SocketAddr;
use std::time::Instant;

use lettre::Address;
use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{Certificate, SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::response::Response;

use super::guard::Guard;
use super::{OutgoingMail, closed, envelope, error_chain};
use crate::files::{Input, read_secret};
use crate::mail::config::{Server, Tls};
use crate::mail::outbox::rules::{Answer, Phase};
use crate::mail::words::shortened;

/// A server, and the connection to it while there is one.
pub struct Session {
    server: Server,
    connection: Option<(SmtpConnection, Guard)>,
}

impl Session {
    pub fn new(server: Server) -> Session {
        Session { server, connection: None }
    }

    /// Sends a mail; a connection that the server has closed since the last one is opened again, once.
    pub fn hand(&mut self, mail: &OutgoingMail<'_>) -> Answer {
        let envelope = match envelope(mail) {
            Ok(envelope) => envelope,
            Err(answer) => return answer,
        };
        let (reused, until) = (self.connection.is_some(), Instant::now() + self.server.longest());
        let answer = self.dialogue(&envelope, mail.bytes, until);
        let closed = reused && answer.phase == Phase::Connection && matches!(answer.code, None | Some(421));
        if closed { self.dialogue(&envelope, mail.bytes, until) } else { answer }
    }

    fn dialogue(&mut self, envelope: &Envelope, bytes: &str, until: Instant) -> Answer {
        let (mut connection, guard) = match self.connection.take().map_or_else(|| self.connect(until), Ok) {
            Ok(both) => both,
            Err(answer) => return answer,
        };
        guard.begin(self.server.timeout, until);
        let answer = match self.steps(&mut connection, &guard, envelope, bytes) {
            Ok(response) => answered(Phase::Text, &response),
            Err(answer) => explained(&guard, answer),
        };
        if may_go_on(&mut connection, &answer) {
            guard.rest();
            self.connection = Some((connection, guard));
        } else {
            connection.abort();
        }
        answer
    }

    fn steps(
        &self,
        connection: &mut SmtpConnection,
        guard: &Guard,
        envelope: &Envelope,
        bytes: &str,
    ) -> Result<Response, Answer> {
        ask(connection, envelope)?;
        guard.allow(self.server.dot_timeout);
        let taken = connection.command(Stuffed(bytes)).map_err(|error| heard(Phase::Text, &error));
        guard.allow(self.server.timeout);
        taken
    }

    fn connect(&self, until: Instant) -> Result<(SmtpConnection, Guard), Answer> {
        let Server { host, port, timeout, .. } = &self.server;
        let (guard, here) =
            Guard::dial(host, *port, *timeout, until).map_err(|error| closed(format!("Connection error: {error}")))?;
        let connection = self.greet(here).map_err(|answer| explained(&guard, answer))?;
        Ok((connection, guard))
    }

    /// Greeting, TLS and sign-in. The guard keeps the time; the library's own comes last.
    fn greet(&self, here: SocketAddr) -> Result<SmtpConnection, Answer> {
        let (tls, last) = (self.server.tls, self.server.longest() * 2);
        let parameters = (tls != Tls::None).then(|| self.tls()).transpose()?;
        let wrapped = parameters.as_ref().filter(|_| tls == Tls::Wrapped);
        let me = ClientId::default();
        let mut connection = SmtpConnection::connect(here, Some(last), &me, wrapped, None)
            .map_err(|error| heard(Phase::Connection, &error))?;
        if let Some(parameters) = parameters.filter(|_| tls == Tls::Required) {
            connection.starttls(&parameters, &me).map_err(|error| heard(Phase::Connection, &error))?;
        }
        if let Some(user) = &self.server.user {
            let secret = Credentials::new(user.clone(), self.password()?);
            if let Err(error) = connection.auth(DEFAULT_MECHANISMS, &secret) {
                connection.abort();
                return Err(heard(Phase::Connection, &error));
            }
        }
        Ok(connection)
    }

    fn tls(&self) -> Result<TlsParameters, Answer> {
        let mut builder = TlsParameters::builder(self.server.host.clone());
        if let Some(path) = &self.server.ca_file {
            let pem = Input::CERTIFICATE.read(path).map_err(|error| closed(error.message().to_owned()))?;
            let authority = Certificate::from_pem(&pem).map_err(|error| closed(error_chain(&error)))?;
            builder = builder.add_root_certificate(authority);
        }
        builder.build_rustls().map_err(|error| closed(error_chain(&error)))
    }

    /// Read again for every connection, so that a changed file is seen; never kept, never shown.
    fn password(&self) -> Result<String, Answer> {
        if let Ok(secret) = std::env::var("LILIUM_SMTP_PASSWORD") {
            let empty = || closed("LILIUM_SMTP_PASSWORD is empty".to_owned());
            return if secret.trim().is_empty() { Err(empty()) } else { Ok(secret) };
        }
        let Some(path) = &self.server.password_file else {
            return Err(closed("no password: set password_file or LILIUM_SMTP_PASSWORD".to_owned()));
        };
        let text = read_secret(path).map_err(|error| {
            let why = [&[error.message().to_owned()], error.causes()].concat();
            closed(why.join(": "))
        })?;
        Ok(String::from_utf8_lossy(&text).trim_end_matches(['\r', '\n']).to_owned())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some((connection, guard)) = &mut self.connection {
            guard.begin(self.server.timeout, Instant::now() + self.server.timeout);
            let _ = connection.quit();
        }
    }
}

/// Sender and recipient, up to the permission to send the text.
fn ask(connection: &mut SmtpConnection, envelope: &Envelope) -> Result<(), Answer> {
    let mut options = Vec::new();
    let ascii = |address: &Address| AsRef::<str>::as_ref(address).is_ascii();
    if !envelope.from().into_iter().chain(envelope.to()).all(ascii) {
        if !connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            let text = "5.6.7 the server takes no address in other letters than English ones".to_owned();
            return Err(Answer { phase: Phase::Recipient, code: Some(553), text });
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    said(connection.command(Mail::new(envelope.from().cloned(), options)), Phase::Connection, 250)?;
    for to in envelope.to() {
        // 251: the server knows a newer address and takes the mail for it.
        match said(connection.command(Rcpt::new(to.clone(), Vec::new())), Phase::Recipient, 250) {
            Err(answer) if answer.code != Some(251) => return Err(answer),
            _ => {}
        }
    }
    said(connection.command(Data), Phase::Recipient, 354).map(drop)
}

/// The answer to a step, when it is the one that step asks for.
fn said(answer: Result<Response, Error>, phase: Phase, wanted: u16) -> Result<Response, Answer> {
    match answer {
        Ok(response) if response.has_code(wanted) => Ok(response),
        Ok(response) => Err(answered(phase, &response)),
        Err(error) => Err(heard(phase, &error)),
    }
}

/// The whole text with its final dot, in one write. A line that begins with a dot gets another.
struct Stuffed<'a>(&'a str);

impl fmt::Display for Stuffed<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive('\n') {
            if line.starts_with('.') {
                out.write_str(".")?;
            }
            out.write_str(line)?;
        }
        out.write_str(if self.0.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}

/// Can the connection take another mail? Only after success, and after a refusal that a reset ends.
fn may_go_on(connection: &mut SmtpConnection, answer: &Answer) -> bool {
    match (answer.phase, answer.code) {
        (Phase::Text, Some(250)) => true,
        (_, Some(421)) | (Phase::Connection, _) => false,
        (_, Some(400..=599)) => connection.command(Rset).is_ok_and(|response| response.has_code(250)),
        _ => false,
    }
}

fn answered(phase: Phase, response: &Response) -> Answer {
    let text = response.message().collect::<Vec<_>>().join(" ");
    Answer { phase, code: Some(response.code().into()), text: shortened(&text) }
}

/// What a failure was: a refusal with its code, or nothing that can be read.
fn heard(phase: Phase, error: &Error) -> Answer {
    let text = match error.status() {
        // The library says the words of a refusal behind its own.
        Some(_) => std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string),
        None => error_chain(error),
    };
    Answer { phase, code: error.status().map(Into::into), text: shortened(&text) }
}

/// With what the guard says, where it gave the connection up: the library only saw it end.
fn explained(guard: &Guard, answer: Answer) -> Answer {
    match guard.why().filter(|_| answer.code.is_none()) {
        Some(text) => Answer { text, ..answer },
        None => answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_begin_with_a_dot_get_another() {
        for (text, sent) in [
            ("a\r\n.b\r\n..\r\n", "a\r\n..b\r\n...\r\n.\r\n"),
            ("", "\r\n.\r\n"),
            (".", "..\r\n.\r\n"),
            ("a\r\n", "a\r\n.\r\n"),
        ] {
            assert_eq!(Stuffed(text).to_string(), sent);
        }
    }
}
