//! One link of the chain: what all sealed rows were after one transaction, and who wrote it when.

use sha2::{Digest, Sha256};

use crate::args;
use crate::base::text::hex;
use crate::db::tx::Tx;
use crate::db::value::Row;
use crate::error::Result;

use super::digest::State;
use super::list::{self, SEALED};

/// One link, as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub id: i64,
    /// The version of the list of columns that it covers.
    pub list_version: i64,
    /// The rows of the audit that came with it; the last is below the first where none did.
    pub first_audit: i64,
    pub last_audit: i64,
    pub at: String,
    pub actor: String,
    pub op_key: Option<String>,
    /// Over all tables in which the same is the same everywhere.
    pub content_hash: String,
    /// Over the tables that hold what is this database's own.
    pub local_hash: String,
    pub chain_hash: String,
}

impl Link {
    /// What is before the first link.
    fn origin() -> Link {
        Link {
            id: 0,
            list_version: 0,
            first_audit: 0,
            last_audit: 0,
            at: String::new(),
            actor: String::new(),
            op_key: None,
            content_hash: "0".repeat(64),
            local_hash: "0".repeat(64),
            chain_hash: "0".repeat(64),
        }
    }

    /// Are these the states that this link was written over, and can another link follow it?
    pub fn covers(&self, states: &[State]) -> bool {
        let rows = list::place("audit").map_or(0, |place| states[place].rows);
        hashes(states).each_ref() == [&self.content_hash, &self.local_hash]
            && self.last_audit == rows
            && self.id < i64::MAX
    }

    /// The hash this link must carry after the one before.
    pub fn chain_after(&self, previous: &str) -> String {
        let mut hasher = Sha256::new();
        for part in [
            previous,
            &self.content_hash,
            &self.local_hash,
            &self.list_version.to_string(),
            &self.first_audit.to_string(),
            &self.last_audit.to_string(),
            &self.at,
            &self.actor,
            self.op_key.as_deref().unwrap_or("\u{0}"),
        ] {
            // The length in front keeps two fields from passing for one.
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part.as_bytes());
        }
        hex(&hasher.finalize())
    }
}

impl From<Row> for Link {
    fn from(row: Row) -> Self {
        Link {
            id: row.int("id"),
            list_version: row.int("list_version"),
            first_audit: row.int("first_audit"),
            last_audit: row.int("last_audit"),
            at: row.string("at"),
            actor: row.string("actor"),
            op_key: row.opt_string("op_key"),
            content_hash: row.string("content_hash"),
            local_hash: row.string("local_hash"),
            chain_hash: row.string("chain_hash"),
        }
    }
}

/// The hashes over the states of all tables: of those whose content is the same everywhere, and of this database's own.
pub fn hashes(states: &[State]) -> [String; 2] {
    let mut hashers = [Sha256::new(), Sha256::new()];
    for (table, state) in SEALED.iter().zip(states) {
        hashers[usize::from(table.local)].update(state.digest(table.name).as_bytes());
    }
    hashers.map(|hasher| hex(&hasher.finalize()))
}

/// The next link after `last`.
pub fn after(last: &Link, states: &[State], at: String, actor: String, op_key: Option<String>) -> Link {
    let [content_hash, local_hash] = hashes(states);
    let mut link = Link {
        id: last.id.saturating_add(1),
        list_version: list::version(),
        first_audit: last.last_audit.saturating_add(1),
        last_audit: list::place("audit").map_or(0, |place| states[place].rows),
        at,
        actor,
        op_key,
        content_hash,
        local_hash,
        chain_hash: String::new(),
    };
    link.chain_hash = link.chain_after(&last.chain_hash);
    link
}

const LINKS: &str =
    "SELECT id, list_version, first_audit, last_audit, at, actor, op_key, content_hash, local_hash, chain_hash
   FROM audit_link";

/// The newest link.
pub fn last(tx: &mut Tx<'_>) -> Result<Link> {
    Ok(tx.one(&format!("{LINKS} ORDER BY id DESC LIMIT 1"), &[])?.map_or_else(Link::origin, Link::from))
}

/// Every link in order, one by one.
pub fn each(tx: &mut Tx<'_>, mut take: impl FnMut(&Link, &Link)) -> Result<Link> {
    let mut previous = Link::origin();
    tx.each(&format!("{LINKS} ORDER BY id"), &[], |row| {
        let link = Link::from(row);
        take(&previous, &link);
        previous = link;
        Ok(())
    })?;
    Ok(previous)
}

pub fn insert(tx: &mut Tx<'_>, link: &Link) -> Result<()> {
    tx.execute(
        "INSERT INTO audit_link (id, list_version, first_audit, last_audit, at, actor, op_key, content_hash, local_hash, chain_hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            link.id,
            link.list_version,
            link.first_audit,
            link.last_audit,
            &link.at,
            &link.actor,
            link.op_key.as_deref(),
            &link.content_hash,
            &link.local_hash,
            &link.chain_hash
        ],
    )?;
    Ok(())
}
