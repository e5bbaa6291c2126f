//! A mail as bytes: multipart text and HTML, a stable Message-ID, and headers that say that a program wrote it.
//!
//! The bytes are made once, when the mail is put into the outbox: every try sends the same.

use std::path::Path;
use std::time::SystemTime;

use lettre::Message;
use lettre::message::dkim::DkimSigningKey;
use lettre::message::dkim::{DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Attachment as Attached, Mailbox, MultiPart, SinglePart};
use sha2::{Digest, Sha256};

use crate::base::{Instant, Language, text};
use crate::error::{Error, Result, codes};
use crate::files::read_secret;

use super::config::{Dkim, MailConfig};
use super::planned::is_optional;
use super::words::one_line;
use crate::mail::templates::{Attachment, RenderedMessage};

/// A mail, before it is bytes.
pub struct Letter<'a> {
    pub message_id: &'a str,
    pub kind: &'a str,
    pub to: Mailbox,
    pub language: Language,
    pub printed: &'a RenderedMessage,
    pub attachments: &'a [Attachment],
    pub at: Instant,
}

/// The identity that mails leave under: sender, and the key that signs them.
pub struct Sender<'a> {
    config: &'a MailConfig,
    dkim: Option<DkimConfig>,
    secret: Vec<u8>,
}

impl<'a> Sender<'a> {
    /// # Errors
    /// Kind `Config` when the key or the secret cannot be read, or is none.
    pub fn new(config: &'a MailConfig) -> Result<Sender<'a>> {
        let dkim = config.dkim.as_ref().map(signature).transpose()?;
        let secret = config.return_path_secret_file.as_deref().map(secret).transpose()?.unwrap_or_default();
        Ok(Sender { config, dkim, secret })
    }

    /// The bytes of a mail; ASCII, unless an address is not.
    ///
    /// # Errors
    /// Kind `Invalid` when an address cannot be in a header.
    pub fn bytes(&self, letter: &Letter<'_>) -> Result<String> {
        let date: SystemTime = letter.at.utc().into();
        let mut builder = Message::builder()
            .message_id(Some(letter.message_id.to_owned()))
            .date(date)
            .from(self.config.from.clone())
            .to(letter.to.clone())
            .subject(&letter.printed.subject)
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", letter.language.code()));
        if let Some(reply_to) = &self.config.reply_to {
            builder = builder.reply_to(reply_to.clone());
        }
        if let Some(address) = self.config.unsubscribe.as_deref().filter(|_| is_optional(letter.kind)) {
            builder = builder.raw_header(header("List-Unsubscribe", &unsubscribe(address, letter.kind)));
        }
        let mut message = builder.multipart(body(letter)).map_err(unfit)?;
        if let Some(dkim) = &self.dkim {
            message.sign(dkim);
        }
        String::from_utf8(message.formatted()).map_err(unfit)
    }

    /// The address that a bounce of this mail comes back to: one of its own, where a return path is set.
    pub fn envelope_from(&self, message_id: &str) -> String {
        let token = message_id.trim_start_matches('<').split('@').next().unwrap_or_default();
        match self.config.return_path.as_deref().and_then(|path| path.split_once('@')) {
            Some((local, domain)) => format!("{local}+{token}@{domain}"),
            None => self.config.from.email.to_string(),
        }
    }

    /// `<kind.hash@domain>`: the same for the same cause and address, and no other's. The hash is HMAC-SHA256 under the
    /// secret; without one whoever knows the cause can work it out, and with it the way back of a mail he has not seen.
    pub fn message_id(&self, kind: &str, cause: &str) -> String {
        format!("<{kind}.{}@{}>", &text::hmac(&self.secret, cause)[..24], self.config.domain)
    }
}

/// An address with the name of whom it reaches.
///
/// # Errors
/// Kind `Invalid` when it is not an address.
pub fn mailbox(name: &str, address: &str) -> Result<Mailbox> {
    let email = address
        .parse()
        .map_err(|_| Error::invalid(codes::MAIL_ADDRESS, format!("{} is not a valid mail address", masked(address))))?;
    Ok(Mailbox::new(Some(one_line(name)).filter(|name| !name.is_empty()), email))
}

/// An address as logs show it: `n***@example.com`.
pub fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((local, domain)) => format!("{}***@{domain}", local.chars().next().unwrap_or('*')),
        None => "***".to_owned(),
    }
}

/// `<mailto:address?subject=unsubscribe%20kind>`; whoever reads it there sees from whom it comes.
fn unsubscribe(address: &str, kind: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"@.-_+~".contains(&byte);
    let encoded = |byte: u8| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    let to: String = address.bytes().map(encoded).collect();
    format!("<mailto:{to}?subject=unsubscribe%20{kind}>")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Boundaries come from the Message-ID: the same mail is the same bytes.
fn body(letter: &Letter<'_>) -> MultiPart {
    let token = text::hex(&Sha256::digest(letter.message_id.as_bytes()));
    let (outer, inner) = (format!("=_{}", &token[..24]), format!("=_{}", &token[24..48]));
    let both = MultiPart::alternative()
        .boundary(inner)
        .singlepart(SinglePart::plain(letter.printed.text.clone()))
        .singlepart(SinglePart::html(letter.printed.html.clone()));
    if letter.attachments.is_empty() {
        return both;
    }
    let mixed = MultiPart::mixed().boundary(outer).multipart(both);
    letter.attachments.iter().fold(mixed, |mixed, file| {
        let kind = ContentType::parse(file.content_type).expect("a content type of ours");
        mixed.singlepart(Attached::new(file.name.clone()).body(file.text.clone(), kind))
    })
}

fn signature(dkim: &Dkim) -> Result<DkimConfig> {
    let shown = dkim.key_file.display();
    let unread = |e: Error| e.behind(Error::config(codes::MAIL_DKIM, format!("cannot read the DKIM key {shown}")));
    let text = read_secret(&dkim.key_file).map_err(unread)?;
    let text = String::from_utf8_lossy(&text);
    let algorithm = if text.contains("-----BEGIN") { DkimSigningAlgorithm::Rsa } else { DkimSigningAlgorithm::Ed25519 };
    let key = DkimSigningKey::new(text.trim(), algorithm).map_err(|e| {
        Error::config(codes::MAIL_DKIM, format!("{shown} is not a valid DKIM key"))
            .because(e)
            .hint("openssl genrsa -traditional 2048, or 32 bytes of an ed25519 key in base64")
    })?;
    let signed = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "List-Unsubscribe", "MIME-Version"];
    let headers = signed.map(HeaderName::new_from_ascii_str).into();
    let relaxed = DkimCanonicalizationType::Relaxed;
    let canonicalization = DkimCanonicalization { header: relaxed, body: relaxed };
    Ok(DkimConfig::new(dkim.selector.clone(), dkim.domain.clone(), key, headers, canonicalization))
}

/// The text of a file that holds a secret.
fn secret(path: &Path) -> Result<Vec<u8>> {
    let wrong = |what: &str| {
        Error::config(codes::MAIL_SECRET, format!("the secret of the return path, {}, {what}", path.display()))
    };
    let text = read_secret(path).map_err(|error| error.behind(wrong("cannot be used")))?;
    match text.trim_ascii() {
        short if short.len() < 16 => Err(wrong("is shorter than 16 letters").hint("openssl rand -hex 32")),
        secret => Ok(secret.to_owned()),
    }
}

fn unfit(error: impl std::fmt::Display) -> Error {
    Error::invalid(codes::MAIL_MESSAGE, "the mail cannot be written").because(error)
}

#[cfg(test)]
mod tests {
    use super::super::config::MailFile;
    use super::*;

    fn config() -> MailConfig {
        let text =
            "transport = \"off\"\nfrom = \"Noor <no-reply@noor.example>\"\nreturn_path = \"bounces@noor.example\"";
        MailConfig::read(&toml::from_str::<MailFile>(text).expect("a section")).expect("a configuration")
    }

    fn bytes(printed: &RenderedMessage, name: &str, attachments: &[Attachment]) -> String {
        of_kind("order_status", printed, name, attachments)
    }

    fn of_kind(kind: &str, printed: &RenderedMessage, name: &str, attachments: &[Attachment]) -> String {
        let config = MailConfig { unsubscribe: Some("stop&go@noor.example".into()), ..config() };
        let sender = Sender::new(&config).expect("a sender");
        let id = sender.message_id(kind, "7");
        let to = mailbox(name, "nour@example.com").expect("an address");
        let at = Instant::parse("2026-03-01T09:00:00Z").expect("a moment");
        let letter = Letter { message_id: &id, kind, to, language: Language::Arabic, printed, attachments, at };
        let first = sender.bytes(&letter).expect("a mail");
        assert_eq!(first, sender.bytes(&letter).expect("a mail"), "the same mail is the same bytes");
        first
    }

    fn printed(subject: &str) -> RenderedMessage {
        let text = "مرحبًا\n.\nفي الطريق\n".to_owned();
        RenderedMessage { subject: subject.into(), lead: String::new(), html: "<p>مرحبًا</p>".into(), text }
    }

    #[test]
    fn a_mail_is_ascii_and_says_who_wrote_it() {
        let file = Attachment { name: "SET-1.csv".into(), content_type: "text/csv", text: "a,ب\n".into() };
        let bytes = bytes(&printed("الطلب"), "نور", &[file]);
        assert!(bytes.is_ascii());
        for line in [
            "Message-ID: <order_status.",
            "Date: Sun, 01 Mar 2026 09:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Language: ar",
            "multipart/mixed",
            "multipart/alternative",
            "filename=\"SET-1.csv\"",
        ] {
            assert!(bytes.contains(line), "{line} in\n{bytes}");
        }
    }

    #[test]
    fn only_what_a_reader_can_do_without_says_how_to_stop_it() {
        for (kind, _, _) in crate::market::parties::preferences::KINDS {
            let line = format!("List-Unsubscribe: <mailto:stop%26go@noor.example?subject=unsubscribe%20{kind}>");
            let optional = ["low_stock", "back_in_stock", "report"].contains(&kind);
            let bytes = of_kind(kind, &printed("x"), "x", &[]);
            assert_eq!((bytes.contains(&line), bytes.contains("List-Unsubscribe")), (optional, optional), "{kind}");
        }
    }

    #[test]
    fn no_text_becomes_a_header() {
        for evil in ["x\r\nBcc: all@example.com", "x\nBcc: all@example.com", "x\u{2028}Bcc: all@example.com"] {
            let bytes = bytes(&printed(&one_line(evil)), evil, &[]);
            let headers = bytes.split("\r\n\r\n").next().unwrap_or_default();
            assert!(!headers.lines().any(|line| line.starts_with("Bcc:")), "{headers}");
        }
        assert!(mailbox("x", "a@b.example\r\nBcc: c@d.example").is_err());
    }

    #[test]
    fn every_mail_has_a_way_back_of_its_own() {
        let config = config();
        let sender = Sender::new(&config).expect("a sender");
        let id = sender.message_id("low_stock", "1");
        let back = sender.envelope_from(&id);
        assert!(back.starts_with("bounces+low_stock.") && back.ends_with("@noor.example"), "{back}");
        assert_ne!(id, sender.message_id("low_stock", "2"));
        // With a secret it is another one, and the same again.
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        let with = |text: &str| {
            std::fs::write(&path, text).expect("a secret");
            std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("a mode");
            let config = MailConfig { return_path_secret_file: Some(path.clone()), ..config.clone() };
            Sender::new(&config).map(|sender| sender.message_id("low_stock", "1")).map_err(|error| error.to_string())
        };
        let first = with("0123456789abcdef\n").expect("a secret");
        assert_eq!(with("0123456789abcdef").as_ref(), Ok(&first));
        assert!(first != id && with("0123456789abcdeF").is_ok_and(|other| other != first));
        assert!(with("short").is_err_and(|why| why.contains("shorter than 16")));
        assert_eq!(masked("nour@example.com"), "n***@example.com");
    }
}
