//! Anchors: how far the audit and the book reached at one moment, in one line that can be kept elsewhere.
//!
//! A chain proves that nothing within it was changed. That its end was cut off, or that all of it was written again, only
//! somebody can tell who remembers how it went on: each line of a file of anchors is such a memory.

use std::fmt;

use serde_json::{Value as Json, json};

use crate::base::Instant;
use crate::db::Tx;
use crate::db::seals::{self, Fault};
use crate::error::Result;

use super::sql::{self, Fork};

/// One line of a file of anchors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Counts the lines of its file.
    pub n: i64,
    /// Links and rows of the audit, and the hash of the last link.
    pub audit: (i64, i64, String),
    /// Links and entries of the book, and the hash of the last link.
    pub ledger: (i64, i64, String),
    pub at: String,
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chain = |(links, rows, head): &(i64, i64, String)| json!([links, rows, head]);
        let (audit, ledger) = (chain(&self.audit), chain(&self.ledger));
        write!(f, "{}", json!({ "n": self.n, "audit": audit, "ledger": ledger, "at": self.at }))
    }
}

/// Reads one line.
pub fn read(line: &str) -> Option<Anchor> {
    let json: Json = serde_json::from_str(line).ok()?;
    let chain = |name: &str| {
        let [links, rows, head] = json.get(name)?.as_array()?.as_slice() else { return None };
        Some((links.as_i64()?, rows.as_i64()?, head.as_str()?.to_owned()))
    };
    let at = json.get("at")?.as_str()?.to_owned();
    Some(Anchor { n: json.get("n")?.as_i64()?, audit: chain("audit")?, ledger: chain("ledger")?, at })
}

/// How many links the audit has.
pub fn links(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(seals::last(tx)?.id)
}

/// The anchor of this moment.
pub fn now(tx: &mut Tx<'_>, n: i64, at: Instant) -> Result<Anchor> {
    let last = seals::last(tx)?;
    let audit = (last.id, last.last_audit, last.chain_hash);
    Ok(Anchor { n, audit, ledger: sql::last_of_book(tx)?, at: at.stored() })
}

/// What came of a look for anchors.
#[derive(Debug, Default)]
pub struct Checked {
    pub faults: Vec<Fault>,
    /// Anchors of what was there before a copy was put back, in a sentence for each copy.
    pub notes: Vec<String>,
}

/// Does a copy that was put back explain that this anchor's link is not there? It was written before that, and reached
/// further than the copy and not further than what was replaced.
fn explains(fork: &Fork, anchor: &Anchor) -> bool {
    let links = anchor.audit.0;
    fork.link <= links && fork.replaced.is_none_or(|most| links <= most) && anchor.at <= fork.at
}

fn noted(fork: &Fork, anchors: usize) -> String {
    let Fork { copy, at, .. } = fork;
    let counted = if anchors == 1 { "1 anchor is".to_owned() } else { format!("{anchors} anchors are") };
    format!("{counted} of what was there before the restore of {copy} at {at}: look for them in what was kept of it")
}

/// What of these anchors does not hold: each must be in the chains, and none may cover less than the one before. Those
/// of what a copy took the place of are only counted.
pub fn check(tx: &mut Tx<'_>, anchors: &[Anchor]) -> Result<Checked> {
    let forks = sql::forks(tx)?;
    let mut explained = vec![0; forks.len()];
    let numbers: Vec<i64> = anchors.iter().map(|anchor| anchor.audit.0).collect();
    let links = seals::links(tx, &numbers)?;
    let mut faults = Vec::new();
    let (mut before, mut last): (Option<&Anchor>, i64) = (None, 0);
    for anchor in anchors {
        let there = links.get(&anchor.audit.0).is_some_and(|link| link.chain_hash == anchor.audit.2);
        if anchor.n > last
            && !there
            && let Some(at) = forks.iter().rposition(|fork| explains(fork, anchor))
        {
            (explained[at], last) = (explained[at] + 1, anchor.n);
            continue;
        }
        let mut found = |what: String| {
            faults.push(Fault { check: "audit_anchor", subject: anchor.n.to_string(), what });
        };
        let (number, rows, head) = &anchor.audit;
        match links.get(number) {
            None if *number > 0 => found(format!("link {number} of the audit is gone: its end was cut off")),
            Some(link) if (&link.chain_hash, &link.last_audit) != (head, rows) => {
                found(format!("link {number} of the audit is another one: the chain was written again"));
            }
            _ => {}
        }
        let (number, entries, head) = &anchor.ledger;
        match sql::link_of_book(tx, *number)? {
            None if *number > 0 => found(format!("link {number} of the book is gone: its end was cut off")),
            Some(link) if (&link.0, &link.1) != (entries, head) => {
                found(format!("link {number} of the book is another one: the chain was written again"));
            }
            _ => {}
        }
        if anchor.n <= last || before.is_some_and(|before| !follows(before, anchor)) {
            found("it covers less than the anchor before it".to_owned());
        }
        (before, last) = (Some(anchor), anchor.n);
    }
    let notes = forks.iter().zip(explained).filter(|(_, count)| *count > 0);
    Ok(Checked { faults, notes: notes.map(|(fork, count)| noted(fork, count)).collect() })
}

fn follows(before: &Anchor, after: &Anchor) -> bool {
    let grew = |one: &(i64, i64, String), two: &(i64, i64, String)| one.0 <= two.0 && one.1 <= two.1;
    before.n < after.n && grew(&before.audit, &after.audit) && grew(&before.ledger, &after.ledger)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(n: i64, links: i64, rows: i64) -> Anchor {
        let chain = |links, rows| (links, rows, "ab".repeat(32));
        Anchor { n, audit: chain(links, rows), ledger: chain(2, 5), at: "2026-03-01T09:00:00.000000Z".into() }
    }

    #[test]
    fn a_line_comes_back_as_it_was_written() {
        let one = anchor(1, 7, 12);
        assert_eq!(read(&one.to_string()), Some(one));
        for line in
            ["", "{}", "[]", "{\"n\":1}", "hello", "{\"n\":1,\"audit\":[1,2],\"ledger\":[1,2,\"x\"],\"at\":\"x\"}"]
        {
            assert_eq!(read(line), None, "{line}");
        }
    }

    // (restore's link, links before it) and an anchor's (links, moment)
    #[test]
    fn a_restore_explains_what_was_linked_after_its_copy_and_before_itself() {
        let fork = |link, replaced| Fork { link, at: "2026-03-02T09:00:00Z".into(), copy: "c".into(), replaced };
        let (early, late) = ("2026-03-01T09:00:00Z", "2026-03-03T09:00:00Z");
        for (fork, links, at, explained) in [
            (fork(5, Some(9)), 4, early, false),
            (fork(5, Some(9)), 5, early, true),
            (fork(5, Some(9)), 9, early, true),
            (fork(5, Some(9)), 10, early, false),
            (fork(5, None), 10, early, true),
            (fork(5, Some(9)), 7, late, false),
        ] {
            let anchor = Anchor { at: at.into(), ..anchor(1, links, 12) };
            assert_eq!(explains(&fork, &anchor), explained, "{fork:?} {anchor:?}");
        }
    }

    #[test]
    fn anchors_only_grow() {
        assert!(follows(&anchor(1, 7, 12), &anchor(2, 7, 12)));
        assert!(follows(&anchor(1, 7, 12), &anchor(2, 8, 14)));
        assert!(!follows(&anchor(1, 7, 12), &anchor(1, 8, 14)));
        assert!(!follows(&anchor(1, 7, 12), &anchor(2, 6, 12)));
        assert!(!follows(&anchor(1, 7, 12), &anchor(2, 8, 11)));
    }
}
