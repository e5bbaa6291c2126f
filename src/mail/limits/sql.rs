//! Buckets as stored: all senders take from the same.

use crate::args;
use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;

use super::rules::Bucket;

pub fn of(tx: &mut Tx<'_>, scope: &str) -> Result<Option<Bucket>> {
    let row = tx.one("SELECT level, filled_at FROM mail_bucket WHERE scope = $1", args![scope])?;
    Ok(row.map(|row| Bucket { level: row.int("level"), filled_at: row.instant("filled_at") }))
}

pub fn put(tx: &mut Tx<'_>, scope: &str, bucket: Bucket, opens_at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO mail_bucket (scope, level, filled_at, opens_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (scope) DO UPDATE SET level = excluded.level, filled_at = excluded.filled_at, opens_at = excluded.opens_at",
        args![scope, bucket.level, bucket.filled_at, opens_at],
    )?;
    Ok(())
}

/// Forgets buckets that nobody has taken from since: they are full.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute("DELETE FROM mail_bucket WHERE filled_at < $1", args![before])
}
