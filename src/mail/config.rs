//! How mail leaves this machine: the `[mail]` section of the configuration file, read once and checked whole.
//!
//! Secrets are not in it: the password is read from a file or from LILIUM_SMTP_PASSWORD when a connection needs it.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::Mailbox;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result, codes};
use crate::files::read_secret;

/// The section as it is written. Every key is optional.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailFile {
    /// `smtp`, `file`, `sendmail` or `off`.
    pub transport: Option<String>,
    pub host: Option<String>,
    pub port: Option<u16>,
    /// `starttls` (the default), `tls` or `none`.
    pub tls: Option<String>,
    pub user: Option<String>,
    pub password_file: Option<PathBuf>,
    /// A certificate authority beside those of the system.
    pub ca_file: Option<PathBuf>,
    pub from: Option<String>,
    pub reply_to: Option<String>,
    /// Where bounces go; each mail gets an address of its own there.
    pub return_path: Option<String>,
    /// Who takes the wish of a reader for no more of a kind.
    pub unsubscribe: Option<String>,
    /// What makes Message-IDs, and the ways back that come from them, such that nobody can guess them.
    pub return_path_secret_file: Option<PathBuf>,
    /// The domain of Message-IDs; that of `from` unless set.
    pub domain: Option<String>,
    /// Where the file transport puts mails.
    pub directory: Option<PathBuf>,
    /// Templates that replace the program's own.
    pub templates: Option<PathBuf>,
    /// The program of the sendmail transport.
    pub sendmail: Option<PathBuf>,
    /// For each step up to the text.
    pub timeout_seconds: Option<u64>,
    /// For the answer to the final dot, and for the sendmail program's end: who has the mail may look long at it, and to give
    /// up then means to send it again.
    pub dot_timeout_seconds: Option<u64>,
    pub connections: Option<usize>,
    pub rate_per_minute: Option<u32>,
    pub domain_rate_per_minute: Option<u32>,
    pub expire_hours: Option<i64>,
    /// Kinds of which no mail may ever go twice.
    pub at_most_once: Option<Vec<String>>,
    pub dkim_selector: Option<String>,
    pub dkim_domain: Option<String>,
    pub dkim_key_file: Option<PathBuf>,
}

/// Which way mails go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    Smtp(Server),
    /// A file per mail, for tests and dry runs.
    File(PathBuf),
    /// The system's program, and how long it may take with one mail.
    Sendmail(PathBuf, Duration),
    /// There is no mail: events reach inboxes and channels alone.
    Off,
}

impl Way {
    /// The way as a digest, with the password that it takes now: another one is another way.
    pub fn digest(&self) -> String {
        let secret = match self {
            Way::Smtp(Server { password_file: Some(path), .. }) => read_secret(path).unwrap_or_default(),
            _ => std::env::var("LILIUM_SMTP_PASSWORD").unwrap_or_default().into_bytes(),
        };
        let told = Sha256::new().chain_update(format!("{self:?}")).chain_update(secret).finalize();
        told.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A server to hand mails to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub user: Option<String>,
    pub password_file: Option<PathBuf>,
    pub ca_file: Option<PathBuf>,
    /// For each step up to the text, and for the text with the answer to its final dot.
    pub timeout: Duration,
    pub dot_timeout: Duration,
}

/// Steps of a dialogue before its text: name, connection, greeting, TLS, names again, sign-in, sender, recipient, and once more
/// where the server had closed an old connection; and the reset behind it.
const STEPS: u32 = 16;

impl Server {
    /// How long one mail takes at the most when every answer comes at its last moment.
    pub fn longest(&self) -> Duration {
        self.timeout * STEPS + self.dot_timeout
    }
}

/// How the connection is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte.
    Wrapped,
    /// By STARTTLS, which must be there.
    Required,
    /// Not at all, because somebody wrote so.
    None,
}

/// Where a domain's public key is found, and the private one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dkim {
    pub selector: String,
    pub domain: String,
    pub key_file: PathBuf,
}

/// How mail leaves this machine.
#[derive(Debug, Clone)]
pub struct MailConfig {
    pub way: Way,
    pub from: Mailbox,
    pub reply_to: Option<Mailbox>,
    pub return_path: Option<String>,
    pub unsubscribe: Option<String>,
    pub return_path_secret_file: Option<PathBuf>,
    pub domain: String,
    pub templates: Option<PathBuf>,
    pub connections: usize,
    /// Mails a minute, over all and to one domain.
    pub rate: Option<u32>,
    pub domain_rate: Option<u32>,
    pub expire_hours: i64,
    pub at_most_once: Vec<String>,
    pub dkim: Option<Dkim>,
}

/// Hours after which a mail is given up, unless set.
pub const EXPIRE_HOURS: i64 = 72;
/// Seconds that a step may take, and the answer to the final dot, unless set.
const TIMEOUT_S: u64 = 30;
const DOT_TIMEOUT_S: u64 = 300;
/// The most connections at once.
const CONNECTIONS_MAX: usize = 10;

impl MailConfig {
    /// Checks a section.
    ///
    /// # Errors
    /// Kind `Config`, naming the key and what it may be.
    pub fn read(file: &MailFile) -> Result<MailConfig> {
        let way = way(file)?;
        let from = match &file.from {
            Some(from) => mailbox("from", from)?,
            None if way == Way::Off => mailbox("from", "lilium@localhost.invalid")?,
            None => return Err(missing("from", "from = \"Noor <no-reply@noor.example>\"")),
        };
        let domain = file.domain.clone().unwrap_or_else(|| from.email.domain().to_owned());
        let dkim = dkim(file, &domain)?;
        Ok(MailConfig {
            way,
            reply_to: file.reply_to.as_deref().map(|text| mailbox("reply_to", text)).transpose()?,
            return_path: file.return_path.as_deref().map(|text| address("return_path", text)).transpose()?,
            unsubscribe: file.unsubscribe.as_deref().map(|text| address("unsubscribe", text)).transpose()?,
            return_path_secret_file: file.return_path_secret_file.clone(),
            templates: file.templates.clone(),
            connections: within("connections", file.connections.unwrap_or(4), 1, CONNECTIONS_MAX)?,
            rate: rate("rate_per_minute", file.rate_per_minute)?,
            domain_rate: rate("domain_rate_per_minute", file.domain_rate_per_minute)?,
            expire_hours: within("expire_hours", file.expire_hours.unwrap_or(EXPIRE_HOURS), 1, 720)?,
            at_most_once: file.at_most_once.clone().unwrap_or_default(),
            dkim,
            from,
            domain,
        })
    }
}

fn way(file: &MailFile) -> Result<Way> {
    match file.transport.as_deref().unwrap_or("smtp") {
        "smtp" => Ok(Way::Smtp(server(file)?)),
        "file" => match &file.directory {
            Some(directory) => Ok(Way::File(directory.clone())),
            None => Err(missing("directory", "directory = \"/var/tmp/mails\"")),
        },
        "sendmail" => {
            let program = file.sendmail.clone().unwrap_or_else(|| "/usr/sbin/sendmail".into());
            Ok(Way::Sendmail(program, dot_timeout(file)?))
        }
        "off" => Ok(Way::Off),
        other => Err(wrong("transport", &format!("{other:?} is none of smtp, file, sendmail, off"))),
    }
}

fn server(file: &MailFile) -> Result<Server> {
    let tls = match file.tls.as_deref().unwrap_or("starttls") {
        "starttls" => Tls::Required,
        "tls" => Tls::Wrapped,
        "none" => Tls::None,
        other => return Err(wrong("tls", &format!("{other:?} is none of starttls, tls, none"))),
    };
    let usual = match tls {
        Tls::Wrapped => 465,
        Tls::Required => 587,
        Tls::None => 25,
    };
    Ok(Server {
        host: file.host.clone().ok_or_else(|| missing("host", "host = \"smtp.noor.example\""))?,
        port: file.port.unwrap_or(usual),
        tls,
        user: file.user.clone(),
        password_file: file.password_file.clone(),
        ca_file: file.ca_file.clone(),
        timeout: seconds("timeout_seconds", file.timeout_seconds, TIMEOUT_S)?,
        dot_timeout: dot_timeout(file)?,
    })
}

fn dkim(file: &MailFile, domain: &str) -> Result<Option<Dkim>> {
    let Some(key_file) = file.dkim_key_file.clone() else { return Ok(None) };
    let selector = file.dkim_selector.clone().ok_or_else(|| missing("dkim_selector", "dkim_selector = \"lilium\""))?;
    Ok(Some(Dkim { selector, domain: file.dkim_domain.clone().unwrap_or_else(|| domain.to_owned()), key_file }))
}

fn mailbox(key: &str, text: &str) -> Result<Mailbox> {
    text.parse().map_err(|_| {
        wrong(key, &format!("{text:?} is not a valid address; write it like Noor <no-reply@noor.example>"))
    })
}

fn address(key: &str, text: &str) -> Result<String> {
    Ok(mailbox(key, text)?.email.to_string())
}

fn rate(key: &str, rate: Option<u32>) -> Result<Option<u32>> {
    if rate == Some(0) { Err(wrong(key, "0 would send nothing; leave it out for no limit")) } else { Ok(rate) }
}

fn dot_timeout(file: &MailFile) -> Result<Duration> {
    seconds("dot_timeout_seconds", file.dot_timeout_seconds, DOT_TIMEOUT_S)
}

fn seconds(key: &str, told: Option<u64>, usual: u64) -> Result<Duration> {
    within(key, told.unwrap_or(usual), 1, 600).map(Duration::from_secs)
}

fn within<T: PartialOrd + std::fmt::Display>(key: &str, value: T, least: T, most: T) -> Result<T> {
    if value >= least && value <= most {
        return Ok(value);
    }
    Err(wrong(key, &format!("{value} is not from {least} to {most}")))
}

fn missing(key: &str, example: &str) -> Error {
    Error::config(codes::MAIL_CONFIG, format!("[mail] in the configuration file names no {key}")).hint(example)
}

fn wrong(key: &str, why: &str) -> Error {
    Error::config(codes::MAIL_CONFIG, format!("[mail] {key} in the configuration file: {why}"))
        .hint("lilium email --help shows a whole section")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<MailConfig> {
        MailConfig::read(&toml::from_str(text).expect("a section"))
    }

    #[test]
    fn tls_is_required_unless_somebody_writes_otherwise() {
        let base = "host = \"h\"\nfrom = \"Noor <a@noor.example>\"\n";
        for (more, tls, port) in [
            ("", Tls::Required, 587),
            ("tls = \"tls\"", Tls::Wrapped, 465),
            ("tls = \"none\"", Tls::None, 25),
            ("tls = \"none\"\nport = 2525", Tls::None, 2525),
        ] {
            let config = read(&format!("{base}{more}")).expect("a configuration");
            let Way::Smtp(server) = config.way else { panic!("no server") };
            assert_eq!((server.tls, server.port), (tls, port));
            assert_eq!(config.domain, "noor.example");
        }
    }

    #[test]
    fn what_is_missing_or_wrong_is_named() {
        for (text, named) in [
            ("from = \"a@b.example\"", "host"),
            ("host = \"h\"", "from"),
            ("host = \"h\"\nfrom = \"a b\"", "from"),
            ("host = \"h\"\nfrom = \"a@b.example\"\nunsubscribe = \"nobody\"", "unsubscribe"),
            ("transport = \"pigeon\"", "transport"),
            ("transport = \"file\"\nfrom = \"a@b.example\"", "directory"),
            ("host = \"h\"\nfrom = \"a@b.example\"\ntls = \"maybe\"", "tls"),
            ("host = \"h\"\nfrom = \"a@b.example\"\nconnections = 11", "connections"),
            ("host = \"h\"\nfrom = \"a@b.example\"\ndot_timeout_seconds = 0", "dot_timeout_seconds"),
            ("host = \"h\"\nfrom = \"a@b.example\"\nrate_per_minute = 0", "rate_per_minute"),
            ("host = \"h\"\nfrom = \"a@b.example\"\ndkim_key_file = \"k\"", "dkim_selector"),
            ("host = \"h\"\nfrom = \"a@b.example\"\nfrom_ = 1", ""),
        ] {
            match toml::from_str::<MailFile>(text) {
                Ok(file) => assert!(MailConfig::read(&file).unwrap_err().message().contains(named), "{text}"),
                Err(_) => assert_eq!(named, "", "{text}"),
            }
        }
        assert!(read("transport = \"off\"").is_ok());
    }
}
