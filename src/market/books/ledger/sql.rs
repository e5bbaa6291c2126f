//! The book as stored, and as read.

use std::collections::HashMap;

use super::{AccountKind, EntryKind};
use crate::args;
use crate::base::{Day, Instant};
use crate::db::{Column, Condition, Cursor, ListQuery, Row, Table, Tx};
use crate::error::Result;

use super::chain::Link;
use super::{Account, Entry};

pub fn last_link(tx: &mut Tx<'_>) -> Result<Link> {
    let sql = format!("{LINKS} ORDER BY id DESC LIMIT 1");
    Ok(tx.one(&sql, &[])?.map_or_else(Link::origin, Link::from))
}

pub(super) const LINKS: &str =
    "SELECT id, first_entry, last_entry, recorded_at, actor, reason, content_hash, chain_hash FROM ledger_link";

pub fn insert_link(tx: &mut Tx<'_>, link: &Link) -> Result<()> {
    tx.execute(
        "INSERT INTO ledger_link (id, first_entry, last_entry, recorded_at, actor, reason, content_hash, chain_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            link.id,
            link.first_entry,
            link.last_entry,
            &link.recorded_at,
            &link.actor,
            link.reason.as_deref(),
            &link.content_hash,
            &link.chain_hash
        ],
    )?;
    Ok(())
}

/// All accounts by code and currency.
pub fn chart(tx: &mut Tx<'_>) -> Result<HashMap<(String, String), i64>> {
    let mut chart = HashMap::new();
    tx.each("SELECT id, code, currency FROM account", &[], |row| {
        chart.insert((row.string("code"), row.string("currency")), row.int("id"));
        Ok(())
    })?;
    Ok(chart)
}

pub fn account_id(tx: &mut Tx<'_>, code: &str, currency: &str) -> Result<Option<i64>> {
    let row = tx.one("SELECT id FROM account WHERE code = $1 AND currency = $2", args![code, currency])?;
    Ok(row.map(|row| row.int("id")))
}

pub fn open_account(tx: &mut Tx<'_>, account: Account, currency: &str) -> Result<i64> {
    let id = tx.next_id("account")?;
    tx.execute(
        "INSERT INTO account (id, code, currency, kind, role, holder_id, debit_minor, credit_minor)
         VALUES ($1, $2, $3, $4, $5, $6, 0, 0)",
        args![id, account.code(), currency, account.kind().as_str(), account.role(), account.holder()],
    )?;
    Ok(id)
}

/// An entry as it is written.
struct EntryRow {
    id: i64,
    entry: Entry,
    occurred_at: String,
    business_date: String,
}

static ENTRY: Table<EntryRow> = Table {
    name: "entry",
    columns: &[
        Column::int("id", |row| row.id),
        Column::text("kind", |row| row.entry.kind.as_str()),
        Column::int("subject_id", |row| row.entry.subject),
        Column::text("occurred_at", |row| &row.occurred_at),
        Column::text("business_date", |row| &row.business_date),
        Column::text("currency", |row| row.entry.currency.code()),
    ],
};

/// A posting as it is written.
struct PostingRow {
    entry: i64,
    seq: i64,
    account: i64,
    minor: i64,
}

static POSTING: Table<PostingRow> = Table {
    name: "posting",
    columns: &[
        Column::int("entry_id", |row| row.entry),
        Column::int("seq", |row| row.seq),
        Column::int("account_id", |row| row.account),
        Column::int("amount_minor", |row| row.minor),
    ],
};

pub fn insert_entries(
    tx: &mut Tx<'_>,
    first_id: i64,
    entries: Vec<Entry>,
    accounts: &HashMap<(Account, [u8; 3]), i64>,
) -> Result<()> {
    let mut postings = Vec::with_capacity(entries.len() * 3);
    for (id, entry) in (first_id..).zip(&entries) {
        for (seq, (account, minor)) in (1..).zip(&entry.postings) {
            let account = accounts[&(*account, entry.currency_key())];
            postings.push(PostingRow { entry: id, seq, account, minor: *minor });
        }
    }
    let row = |(id, entry): (i64, Entry)| {
        let (occurred_at, business_date) = (entry.occurred_at.stored(), entry.business_date.to_string());
        EntryRow { id, entry, occurred_at, business_date }
    };
    let rows: Vec<EntryRow> = (first_id..).zip(entries).map(row).collect();
    tx.insert(&ENTRY, rows)?;
    tx.insert(&POSTING, postings)
}

impl From<Row> for Link {
    fn from(row: Row) -> Self {
        Link {
            id: row.int("id"),
            first_entry: row.int("first_entry"),
            last_entry: row.int("last_entry"),
            recorded_at: row.string("recorded_at"),
            actor: row.string("actor"),
            reason: row.opt_string("reason"),
            content_hash: row.string("content_hash"),
            chain_hash: row.string("chain_hash"),
        }
    }
}

/// The balance of one account: debit positive.
pub fn balance_of(tx: &mut Tx<'_>, account: Account, currency: &str) -> Result<i64> {
    let row = tx.one(
        "SELECT debit_minor - credit_minor AS balance FROM account WHERE code = $1 AND currency = $2",
        args![account.code(), currency],
    )?;
    Ok(row.map_or(0, |row| row.int("balance")))
}

/// An account with its balance.
#[derive(Clone, Debug)]
pub struct Balance {
    pub account: String,
    pub kind: AccountKind,
    pub currency: String,
    pub debit_minor: i64,
    pub credit_minor: i64,
    pub balance_minor: i64,
}

/// Which balances: accounts whose code begins with `account`, postings up to and with `until`, of entries up to and
/// with `known`.
#[derive(Clone, Debug, Default)]
pub struct BalanceFilter {
    pub account: Option<String>,
    pub until: Option<Day>,
    pub known: Option<i64>,
}

/// What was in the book at a moment. The chain is the order of knowing: its newest link recorded by then, and all
/// before it, whatever a clock said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// The last entry.
    pub entry: i64,
    /// The moment.
    pub at: Instant,
}

/// What was in the book at a moment.
pub fn known_at(tx: &mut Tx<'_>, moment: Instant) -> Result<Known> {
    let sql = "SELECT COALESCE(MAX(last_entry), 0) AS known FROM ledger_link WHERE recorded_at <= $1";
    let entry = tx.one(sql, args![moment])?.map_or(0, |row| row.int("known"));
    Ok(Known { entry, at: moment })
}

/// All balances that match, in order of code; accounts that net to zero are kept when they moved.
pub fn balances(tx: &mut Tx<'_>, filter: &BalanceFilter) -> Result<Vec<Balance>> {
    let rows = match (filter.until, filter.known) {
        (None, None) => tx.all(BALANCES, args![filter.account.as_deref()])?,
        (until, known) => tx.all(BALANCES_AT, args![filter.account.as_deref(), until, known])?,
    };
    Ok(rows
        .into_iter()
        .map(|row| Balance {
            account: row.string("code"),
            kind: row.get("kind"),
            currency: row.string("currency"),
            debit_minor: row.int("debit"),
            credit_minor: row.int("credit"),
            balance_minor: row.int("debit") - row.int("credit"),
        })
        .collect())
}

const BALANCES: &str = "SELECT code, kind, currency, debit_minor AS debit, credit_minor AS credit FROM account
  WHERE CAST($1 AS TEXT) IS NULL OR substr(code, 1, length(CAST($1 AS TEXT))) = $1 ORDER BY code, currency";

const BALANCES_AT: &str = "SELECT a.code, a.kind, a.currency,
        CAST(SUM(CASE WHEN p.amount_minor > 0 THEN p.amount_minor ELSE 0 END) AS BIGINT) AS debit,
        CAST(SUM(CASE WHEN p.amount_minor < 0 THEN -p.amount_minor ELSE 0 END) AS BIGINT) AS credit
   FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
  WHERE (CAST($1 AS TEXT) IS NULL OR substr(a.code, 1, length(CAST($1 AS TEXT))) = $1)
    AND (CAST($2 AS TEXT) IS NULL OR e.business_date <= $2) AND (CAST($3 AS BIGINT) IS NULL OR e.id <= $3)
  GROUP BY a.id, a.code, a.kind, a.currency ORDER BY a.code, a.currency";

/// One posting with its entry, as the journal shows it.
#[derive(Clone, Debug)]
pub struct JournalLine {
    pub entry: i64,
    pub seq: i64,
    pub business_date: Day,
    pub kind: EntryKind,
    pub subject: i64,
    pub account: String,
    pub currency: String,
    pub amount_minor: i64,
}

/// Which postings the journal shows.
#[derive(Clone, Debug, Default)]
pub struct JournalFilter {
    pub account: Option<String>,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub order: Option<i64>,
    /// Up to and with this entry.
    pub known: Option<i64>,
}

/// The journal, in order of entry and posting.
static JOURNAL: ListQuery<JournalFilter, JournalLine> = ListQuery {
    columns: "e.id, p.seq, e.business_date, e.kind, e.subject_id, a.code, e.currency, p.amount_minor",
    from: "entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id",
    key: "e.id",
    conditions: &[
        Condition::value("substr(a.code, 1, length(CAST({} AS TEXT))) = {}", |f| f.account.as_deref().into()),
        Condition::value("e.business_date >= {}", |f| f.from.into()),
        Condition::value("e.business_date <= {}", |f| f.until.into()),
        Condition::value(
            "((e.subject_id = {} AND e.kind IN ('delivery', 'commission', 'release', 'door_short', 'door_over'))
         OR (e.kind IN ('return', 'return_commission') AND e.subject_id IN (SELECT r.id FROM order_return r WHERE r.order_id = {})))",
            |f| f.order.into(),
        ),
        Condition::value("e.id <= {}", |f| f.known.into()),
    ],
    ..ListQuery::of(JournalLine::from)
};

impl From<Row> for JournalLine {
    fn from(row: Row) -> Self {
        JournalLine {
            entry: row.int("id"),
            seq: row.int("seq"),
            business_date: row.day("business_date"),
            kind: row.get("kind"),
            subject: row.int("subject_id"),
            account: row.string("code"),
            currency: row.string("currency"),
            amount_minor: row.int("amount_minor"),
        }
    }
}

/// One page of postings behind (entry, seq): entries the way the cursor runs, the postings of each in their order.
pub fn journal(tx: &mut Tx<'_>, filter: &JournalFilter, after: (Cursor, i64), limit: i64) -> Result<Vec<JournalLine>> {
    let (sign, order) = (after.0.sign(), after.0.order("e.id"));
    let behind = format!("e.id {sign}= {{1}} AND (e.id {sign} {{1}} OR p.seq > {{2}})");
    let matching = JOURNAL.matching(filter).and_both(&behind, after.0, after.1);
    JOURNAL.rows(tx, &format!("{} {order}, p.seq LIMIT {limit}", matching.sql()), matching.args())
}

/// How many postings match.
pub fn journal_count(tx: &mut Tx<'_>, filter: &JournalFilter) -> Result<i64> {
    JOURNAL.count(tx, filter)
}
