//! A marketplace with mail, and short ways to look into it.

use lilium::base::{Clock, Instant};
use lilium::db::{Cursor, Db, Ending, Tx};
use lilium::error::Result;
use lilium::mail::outbox::{self, Filter, Mail};
use lilium::mail::{self, Drained, MailConfig, MailFile, notices::Taken};
use lilium::market::core::settings::Marketplace;
use lilium::market::core::{Act, events};

use crate::support::place::{Engine, TestMarketplace};

pub const NOW: &str = "2026-03-01T09:00:00Z";

pub fn at(seconds: i64) -> Instant {
    Instant::parse(NOW).expect("a moment").plus_seconds(seconds)
}

pub struct House {
    pub place: TestMarketplace,
    pub db: Db,
}

impl House {
    pub fn new(engine: Engine) -> House {
        let place = TestMarketplace::new(engine).at(NOW);
        place.shell("lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad").ok();
        let db = Db::open(place.db()).expect("the database");
        House { place, db }
    }

    pub fn runs(&self, commands: &[&str]) {
        for command in commands {
            self.place.shell(&format!("lilium {command}")).ok();
        }
    }

    /// Does something as the operator, some seconds after the beginning.
    pub fn does<T>(&mut self, seconds: i64, mut work: impl FnMut(&mut Tx<'_>, &Act<'_>) -> Result<T>) -> T {
        let done = self.db.write(Ending::Commit, |tx| {
            let marketplace = Marketplace::load(tx)?;
            work(tx, &Act { actor: "test", at: at(seconds), reason: None, marketplace: &marketplace })
        });
        done.unwrap_or_else(|error| panic!("{error}: {:?}", error.causes()))
    }

    /// An alert to these addresses, taken and waiting in the outbox.
    pub fn mails_to(&mut self, config: &MailConfig, seconds: i64, addresses: &[&str]) -> Taken {
        self.runs(&[&format!("setting set operator.email {}", addresses.join(","))]);
        self.does(seconds, |tx, act| events::alert(tx, act, "A subject", ".a line with a dot\nand another", None));
        self.tell(config, seconds)
    }

    pub fn tell(&mut self, config: &MailConfig, seconds: i64) -> Taken {
        mail::distribute(&mut self.db, config, Clock::Fixed(at(seconds)), "test", &|| false).expect("told")
    }

    pub fn drain(&mut self, config: &MailConfig, seconds: i64) -> Drained {
        let clock = Clock::Fixed(at(seconds));
        let drained = mail::drain(
            &mut self.db,
            config,
            clock,
            &mail::Round { runner: "test-runner", stop: &|| false, limit: usize::MAX, stays: true },
        );
        drained.unwrap_or_else(|error| panic!("{error}: {:?}", error.causes()))
    }

    pub fn mails(&mut self) -> Vec<Mail> {
        self.db.read(|tx| outbox::LIST.page(tx, &Filter::default(), Cursor::OLDEST, i64::MAX)).expect("mails")
    }

    /// The mail to this address.
    pub fn mail(&mut self, address: &str) -> Mail {
        self.mails().into_iter().find(|mail| mail.rcpt == address).unwrap_or_else(|| panic!("no mail to {address}"))
    }
}

/// A configuration for a server of the test, without TLS because somebody wrote so.
pub fn config(port: u16, more: impl FnOnce(&mut MailFile)) -> MailConfig {
    let mut file = MailFile {
        host: Some("127.0.0.1".into()),
        port: Some(port),
        tls: Some("none".into()),
        from: Some("Noor <no-reply@noor.example>".into()),
        timeout_seconds: Some(1),
        dot_timeout_seconds: Some(1),
        connections: Some(1),
        ..MailFile::default()
    };
    more(&mut file);
    MailConfig::read(&file).expect("a configuration")
}
