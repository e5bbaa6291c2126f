//! Proof that the book is whole: every hash recomputed from what is stored, every entry balanced, every store's
//! balances explained by its lines and settlements. Reads only; repairs nothing.

use crate::db::{Row, Tx};
use crate::error::Result;

use super::chain::{Content, Link};
use super::sql::LINKS;

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
pub fn verify(tx: &mut Tx<'_>) -> Result<Verified> {
    let mut walk = Walk::new(tx)?;
    tx.each(BOOK, &[], |row| {
        walk.row(&row);
        Ok(())
    })?;
    let mut verified = walk.finish();
    for (check, sql) in INVARIANTS {
        tx.each(sql, &[], |row| {
            verified.findings.push(Finding { check, subject: row.string("subject"), what: row.string("what") });
            Ok(())
        })?;
    }
    Ok(verified)
}

const BOOK: &str = "SELECT e.id, e.kind, e.subject_id, e.occurred_at, e.business_date, e.currency, e.reverses,
        p.seq, p.amount_minor, a.code, a.currency AS account_currency
   FROM entry e LEFT JOIN posting p ON p.entry_id = e.id LEFT JOIN account a ON a.id = p.account_id
  ORDER BY e.id, p.seq";

/// Each query returns what violates it.
const INVARIANTS: &[(&str, &str)] = &[
    ("store_available", "SELECT s.slug AS subject,
            'available balance ' || CAST(COALESCE(b.booked, 0) AS TEXT) || ', lines and settlements say '
            || CAST(COALESCE(l.net, 0) - COALESCE(t.payable, 0) AS TEXT) AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(net_minor) AS BIGINT) AS net FROM store_line GROUP BY store_id) l ON l.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(payable_minor) AS BIGINT) AS payable FROM settlement GROUP BY store_id) t ON t.store_id = s.id
       LEFT JOIN (SELECT a.holder_id, CAST(-SUM(p.amount_minor) AS BIGINT) AS booked FROM account a JOIN posting p ON p.account_id = a.id
                   WHERE a.role = 'store_available' GROUP BY a.holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(l.net, 0) - COALESCE(t.payable, 0)"),
    ("store_settled", "SELECT s.slug AS subject, 'the settled balance is not what closed settlements still owe' AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(payable_minor) AS BIGINT) AS payable FROM settlement GROUP BY store_id) t ON t.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(settled_minor) AS BIGINT) AS paid FROM payout WHERE status = 'confirmed' GROUP BY store_id) x ON x.store_id = s.id
       LEFT JOIN (SELECT a.holder_id, CAST(-SUM(p.amount_minor) AS BIGINT) AS booked FROM account a JOIN posting p ON p.account_id = a.id
                   WHERE a.role = 'store_settled' GROUP BY a.holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(t.payable, 0) - COALESCE(x.paid, 0)"),
    ("settlement_lines", "SELECT CAST(t.id AS TEXT) AS subject, 'the lines do not add up to the settlement' AS what
       FROM settlement t LEFT JOIN (
            SELECT c.settlement_id, COUNT(*) AS lines, CAST(SUM(l.net_minor) AS BIGINT) AS net,
                   CAST(SUM(l.commission_minor) AS BIGINT) AS commission
              FROM settlement_claim c JOIN store_line l ON l.id = c.line_id GROUP BY c.settlement_id) x ON x.settlement_id = t.id
      WHERE x.lines IS NULL OR x.lines <> t.lines OR x.net <> t.net_minor OR x.commission <> t.commission_minor"),
    ("settlement_owner", "SELECT CAST(c.line_id AS TEXT) AS subject, 'the line is settled for another store, currency or period' AS what
       FROM settlement_claim c JOIN store_line l ON l.id = c.line_id JOIN settlement t ON t.id = c.settlement_id
      WHERE l.store_id <> t.store_id OR l.currency <> t.currency OR l.due_on < t.first_day OR l.due_on > t.last_day"),
    ("settlement_overlap", "SELECT CAST(x.id AS TEXT) AS subject, 'the period overlaps the one before' AS what
       FROM (SELECT id, first_day, LAG(last_day) OVER (PARTITION BY store_id, currency ORDER BY first_day) AS before FROM settlement) x
      WHERE x.before >= x.first_day"),
    ("settlement_booked", "SELECT CAST(t.id AS TEXT) AS subject, 'the payable amount is not in the book' AS what
       FROM settlement t LEFT JOIN entry e ON e.kind = 'settlement' AND e.subject_id = t.id
      WHERE (t.payable_minor > 0) <> (e.id IS NOT NULL)"),
    ("delivered_collected", "SELECT CAST(o.id AS TEXT) AS subject, 'delivered without a collection' AS what
       FROM orders o LEFT JOIN collection c ON c.order_id = o.id
      WHERE (o.status IN ('delivered', 'partially_delivered')) <> (c.order_id IS NOT NULL)"),
    ("order_status", "SELECT CAST(o.id AS TEXT) AS subject, 'the status is not that of the last event' AS what
       FROM orders o LEFT JOIN order_event e ON e.order_id = o.id
            AND e.seq = (SELECT MAX(x.seq) FROM order_event x WHERE x.order_id = o.id)
      WHERE e.to_status IS NULL OR e.to_status <> o.status"),
    ("stock", "SELECT CAST(p.id AS TEXT) AS subject, 'the stock is not the sum of its moves' AS what
       FROM product p LEFT JOIN (SELECT product_id, CAST(SUM(on_hand) AS BIGINT) AS on_hand, CAST(SUM(reserved) AS BIGINT) AS reserved
                                   FROM stock_move GROUP BY product_id) m ON m.product_id = p.id
      WHERE p.on_hand <> COALESCE(m.on_hand, 0) OR p.reserved <> COALESCE(m.reserved, 0)"),
];

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
        self.content.posting(row.text("code"), minor);
        self.sum += i128::from(minor);
        self.count += 1;
        self.verified.postings += 1;
        if row.text("account_currency") != row.text("currency") {
            self.found("entry_currency", self.entry, "a posting is on an account of another currency");
        }
    }

    fn begin_entry(&mut self, row: &Row) {
        let id = row.int("id");
        if id != self.entry + 1 {
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
        if link.id != self.previous.id + 1 || link.first_entry != self.previous.last_entry + 1 {
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
            let what = format!("entries {} to {} are missing", self.entry + 1, link.last_entry);
            self.found("chain_tail", link.id, what);
        } else if self.entry > self.previous.last_entry {
            self.found("chain_tail", self.entry, "entries stand outside the chain");
        }
        self.verified.ledger_hash = self.previous.content_hash.clone();
        self.verified.chain_hash = self.previous.chain_hash.clone();
        self.verified
    }
}
