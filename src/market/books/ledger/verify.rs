//! Proof that the book is whole: every hash recomputed from what is stored, every entry balanced, every store's
//! balances explained by its lines and settlements. Reads only; repairs nothing.

mod sql;

use crate::db::seals::{self, Checked, Fault};
use crate::db::{Row, Tx};
use crate::error::{Error, Result};

use super::chain::{Content, Link};
use super::sql::LINKS;
use sql::BOOK;
pub use sql::{INVARIANTS, SETTLEMENT_LINES};

/// What one walk through the book can find, with what each is about.
pub const BOOK_CHECKS: &[(&str, &str)] = &[
    ("entry_gap", "entries are numbered without a gap"),
    ("entry_balance", "debits and credits of an entry are equal"),
    ("entry_postings", "an entry has two postings or more"),
    ("entry_currency", "a posting is in the currency of its account"),
    ("chain_gap", "no link of the hash chain is missing"),
    ("chain_content", "entries are what was booked"),
    ("chain_hash", "every link fits the one before"),
    ("chain_tail", "chain and book end at the same entry"),
];

/// What one walk through the seals can find, with what each is about.
pub const SEAL_CHECKS: &[(&str, &str)] = &[
    ("audit_chain", "no link of the audit's chain is missing or changed"),
    ("seal_states", "the seals of all tables are those of the newest link"),
    ("sealed_rows", "documents, terms, custody and audit are what was sealed"),
];

/// One thing that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub check: &'static str,
    pub subject: String,
    pub what: String,
}

/// What a verification went through, and what it found.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    pub links: i64,
    pub entries: i64,
    pub postings: i64,
    /// The content hash of the last link: equal on any engine that booked the same.
    pub ledger_hash: String,
    /// The chain hash of the last link: who booked it and when, too.
    pub chain_hash: String,
    pub findings: Vec<Finding>,
}

/// Goes through the whole book once, in order, in memory that does not grow with it.
pub fn walk(tx: &mut Tx<'_>) -> Result<Verified> {
    let mut walk = Walk::new(tx)?;
    tx.each(BOOK, &[], |row| {
        walk.row(&row);
        Ok(())
    })?;
    Ok(walk.finish())
}

/// The book, and what it must agree with.
pub fn verify(tx: &mut Tx<'_>) -> Result<Verified> {
    let mut verified = walk(tx)?;
    match invariants(tx) {
        Ok(findings) => verified.findings.extend(findings),
        Err(error) if verified.findings.is_empty() => return Err(error),
        Err(error) => verified.findings.push(Finding::uncomputed("ledger_sums", &error)),
    }
    Ok(verified)
}

fn invariants(tx: &mut Tx<'_>) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut found = |check, row: Row| {
        findings.push(Finding::of(check, &row));
        Ok(())
    };
    for (check, sql) in INVARIANTS {
        tx.each(sql, &[], |row| found(check, row))?;
    }
    let (check, sql) = SETTLEMENT_LINES;
    tx.seek(sql, &[], |row| found(check, row))?;
    Ok(findings)
}

/// The seals of all tables, and their chain.
pub fn sealed(tx: &mut Tx<'_>) -> Result<(Checked, Vec<Finding>)> {
    let mut checked = seals::check(tx)?;
    let findings = std::mem::take(&mut checked.faults).into_iter().map(Finding::from).collect();
    Ok((checked, findings))
}

impl Finding {
    /// What a check's query has found. Where a row is missing, so may be its name.
    pub fn of(check: &'static str, row: &Row) -> Finding {
        let text = |name: &str| row.opt_string(name).unwrap_or_else(|| "?".to_owned());
        Finding { check, subject: text("subject"), what: text("what") }
    }

    /// A check that failed over rows of which others have found that they are wrong: a sum of what cannot be, say.
    pub fn uncomputed(check: &'static str, error: &Error) -> Finding {
        Finding { check, subject: "?".to_owned(), what: format!("it cannot be computed over what was found: {error}") }
    }
}

impl From<Fault> for Finding {
    fn from(fault: Fault) -> Self {
        Finding { check: fault.check, subject: fault.subject, what: fault.what }
    }
}

/// The state of one pass over the book.
struct Walk {
    links: std::vec::IntoIter<Link>,
    current: Option<Link>,
    previous: Link,
    content: Content,
    entry: i64,
    sum: i128,
    count: i64,
    verified: Verified,
}

impl Walk {
    fn new(tx: &mut Tx<'_>) -> Result<Walk> {
        let links: Vec<Link> = tx.all(&format!("{LINKS} ORDER BY id"), &[])?.into_iter().map(Link::from).collect();
        let mut links = links.into_iter();
        let origin = Link::origin();
        Ok(Walk {
            current: links.next(),
            links,
            content: Content::after(&origin.content_hash),
            previous: origin,
            entry: 0,
            sum: 0,
            count: 2,
            verified: Verified::default(),
        })
    }

    fn found(&mut self, check: &'static str, subject: impl ToString, what: impl Into<String>) {
        self.verified.findings.push(Finding { check, subject: subject.to_string(), what: what.into() });
    }

    fn row(&mut self, row: &Row) {
        if row.int("id") != self.entry {
            self.end_entry();
            self.begin_entry(row);
        }
        let Some(minor) = row.opt_int("amount_minor") else { return };
        self.content.posting(row.opt_text("code").unwrap_or_default(), minor);
        self.sum += i128::from(minor);
        self.count += 1;
        if row.int("seq") != self.count {
            self.found("entry_postings", self.entry, "the postings are not numbered from 1 on");
        }
        self.verified.postings += 1;
        match row.opt_text("account_currency") {
            None => self.found("entry_currency", self.entry, "a posting is on an account that does not exist"),
            Some(currency) if currency != row.text("currency") => {
                self.found("entry_currency", self.entry, "a posting is on an account of another currency");
            }
            Some(_) => {}
        }
    }

    fn begin_entry(&mut self, row: &Row) {
        let id = row.int("id");
        if self.entry.checked_add(1) != Some(id) {
            self.found("entry_gap", id, format!("entry {} is followed by {id}", self.entry));
        }
        self.entry = id;
        (self.sum, self.count) = (0, 0);
        self.verified.entries += 1;
        let (kind, subject) = (row.text("kind"), row.int("subject_id"));
        let (at, day) = (row.text("occurred_at"), row.text("business_date"));
        self.content.entry(id, kind, subject, at, day, row.text("currency"), row.opt_int("reverses"));
    }

    fn end_entry(&mut self) {
        if self.sum != 0 {
            self.found("entry_balance", self.entry, format!("debits and credits differ by {}", self.sum));
        }
        if self.count < 2 {
            self.found("entry_postings", self.entry, "fewer than two postings");
        }
        if self.current.as_ref().is_some_and(|link| self.entry >= link.last_entry) {
            self.end_link();
        }
    }

    fn end_link(&mut self) {
        let Some(link) = self.current.take() else { return };
        let origin = Content::after("");
        let content = std::mem::replace(&mut self.content, origin).finish();
        self.check_link(&link, &content);
        self.verified.links += 1;
        self.content = Content::after(&link.content_hash);
        self.previous = link;
        self.current = self.links.next();
    }

    fn check_link(&mut self, link: &Link, content: &str) {
        let next = [self.previous.id, self.previous.last_entry].map(|last| last.checked_add(1));
        if next != [Some(link.id), Some(link.first_entry)] {
            self.found("chain_gap", link.id, "a link is missing before this one");
        }
        if link.content_hash != content {
            self.found(
                "chain_content",
                link.id,
                format!("entries {} to {} are not what was booked", link.first_entry, link.last_entry),
            );
        }
        if link.chain_hash != link.chain_after(&self.previous.chain_hash) {
            self.found("chain_hash", link.id, "the link does not fit the one before");
        }
    }

    fn finish(mut self) -> Verified {
        self.end_entry();
        if let Some(link) = &self.current {
            let what = format!("entries {} to {} are missing", self.entry.saturating_add(1), link.last_entry);
            self.found("chain_tail", link.id, what);
        } else if self.entry > self.previous.last_entry {
            self.found("chain_tail", self.entry, "entries are outside the chain");
        }
        self.verified.ledger_hash = self.previous.content_hash.clone();
        self.verified.chain_hash = self.previous.chain_hash.clone();
        self.verified
    }
}
