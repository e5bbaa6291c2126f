//! The hash chain. `content` covers what was booked and nothing that depends on when or by whom, so two
//! engines, or a rebuilt database, can be compared by one hash. `chain` covers that and the circumstances.

use sha2::{Digest, Sha256};

use crate::base::text::hex;
use crate::market::core::Act;

use super::Entry;

/// One link: everything one post booked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub id: i64,
    pub first_entry: i64,
    pub last_entry: i64,
    pub recorded_at: String,
    pub actor: String,
    pub reason: Option<String>,
    pub content_hash: String,
    pub chain_hash: String,
}

impl Link {
    /// What is before the first link.
    pub fn origin() -> Link {
        Link {
            id: 0,
            first_entry: 0,
            last_entry: 0,
            recorded_at: String::new(),
            actor: String::new(),
            reason: None,
            content_hash: "0".repeat(64),
            chain_hash: "0".repeat(64),
        }
    }

    /// The hash this link must carry after `previous`.
    pub fn chain_after(&self, previous: &str) -> String {
        let mut hasher = Sha256::new();
        for part in [
            previous,
            &self.content_hash,
            &self.first_entry.to_string(),
            &self.last_entry.to_string(),
            &self.recorded_at,
            &self.actor,
            self.reason.as_deref().unwrap_or("\u{0}"),
        ] {
            // The length in front keeps two fields from passing for one.
            hasher.update(part.len().to_be_bytes());
            hasher.update(part.as_bytes());
        }
        hex(&hasher.finalize())
    }
}

/// Feeds entries and postings into a content hash in their canonical text form.
pub struct Content(Sha256);

impl Content {
    pub fn after(previous: &str) -> Content {
        let mut hasher = Sha256::new();
        hasher.update(previous.as_bytes());
        Content(hasher)
    }

    #[expect(clippy::too_many_arguments, reason = "the fields of one canonical line")]
    pub fn entry(
        &mut self,
        id: i64,
        kind: &str,
        subject: i64,
        at: &str,
        day: &str,
        currency: &str,
        reverses: Option<i64>,
    ) {
        let reverses = reverses.unwrap_or(0);
        self.0.update(format!("\nE\t{id}\t{kind}\t{subject}\t{at}\t{day}\t{currency}\t{reverses}").as_bytes());
    }

    pub fn posting(&mut self, account: &str, minor: i64) {
        self.0.update(format!("\nP\t{account}\t{minor}").as_bytes());
    }

    pub fn finish(self) -> String {
        hex(&self.0.finalize())
    }
}

/// The content hash after booking `entries` behind entry number `last_entry`.
pub fn extend(previous: &str, last_entry: i64, entries: &[Entry]) -> String {
    let mut content = Content::after(previous);
    for (id, entry) in (last_entry + 1..).zip(entries) {
        let (at, day) = (entry.occurred_at.stored(), entry.business_date.to_string());
        content.entry(id, entry.kind.as_str(), entry.subject, &at, &day, entry.currency.code(), None);
        for (account, minor) in &entry.postings {
            content.posting(&account.code(), *minor);
        }
    }
    content.finish()
}

/// The next link after `last`.
pub fn link(last: &Link, act: &Act<'_>, entries: usize, content_hash: String) -> Link {
    let mut link = Link {
        id: last.id + 1,
        first_entry: last.last_entry + 1,
        last_entry: last.last_entry + entries as i64,
        recorded_at: act.at.stored(),
        actor: act.actor.to_owned(),
        reason: act.reason.map(str::to_owned),
        content_hash,
        chain_hash: String::new(),
    };
    link.chain_hash = link.chain_after(&last.chain_hash);
    link
}
