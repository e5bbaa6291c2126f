//! The few places where the engines must differ, each with its reason.

use std::time::Duration;

/// SQLite takes the write lock at once: a reader that turns writer later fails without waiting.
pub const SQLITE_BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// A deferred transaction is a consistent view under WAL and blocks nobody.
pub const SQLITE_BEGIN_READ: &str = "BEGIN DEFERRED";

/// PostgreSQL writers queue on this table, as SQLite's do on the file: refs have no gaps and the ledger's
/// chain has one head, so two writers at once could only fail and retry. LOCK TABLE is taken before the first
/// query because it does not freeze the snapshot; an advisory lock would.
pub fn postgres_begin_write(longest: Duration) -> String {
    // Zero would mean to wait for ever.
    let wait_ms = longest.as_millis().clamp(1, 1_000_000_000);
    format!(
        "SET LOCAL lock_timeout = {wait_ms}; SET LOCAL idle_in_transaction_session_timeout = '120s'; \
         LOCK TABLE writer IN EXCLUSIVE MODE; {POSTGRES_MARK}"
    )
}

/// Marks a session of the server, for as long as it lasts.
pub fn postgres_mark(mark: &str) -> String {
    format!("SET lilium.session = '{mark}'")
}
/// The mark of the session that answers.
pub const POSTGRES_MARK: &str = "SELECT current_setting('lilium.session', true)";

/// SQLite numbers `$N` by first appearance; `?N` means what PostgreSQL's `$N` means.
pub fn sqlite_text(sql: &str) -> String {
    sql.replace('$', "?")
}

/// Nested loops through indexes. Compiling such a plan would take longer than running it.
pub const POSTGRES_SEEK: &str = "SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; \
     SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off; SET LOCAL jit = off";
/// The planner's own choice again.
pub const POSTGRES_SEEK_OVER: &str = "SET LOCAL enable_hashjoin TO DEFAULT; SET LOCAL enable_mergejoin TO DEFAULT; \
     SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL enable_bitmapscan TO DEFAULT; SET LOCAL jit TO DEFAULT";

/// Who waits for work hears of it by the server; a SQLite file tells of its changes itself.
pub const POSTGRES_LISTEN: &str = "LISTEN lilium_jobs";
pub const POSTGRES_RING: &str = "NOTIFY lilium_jobs";

/// The server's own moment, in the stored form.
pub const POSTGRES_CLOCK: &str =
    "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS now";

/// What each engine knows about its own storage: pages, indexes and CHECK constraints there, checksums here.
pub const SQLITE_STORAGE: &str = "SELECT 'database' AS subject, integrity_check AS what FROM pragma_integrity_check \
     WHERE integrity_check <> 'ok'";
pub const POSTGRES_STORAGE: &str = "SELECT CAST(datname AS TEXT) AS subject, \
     CAST(checksum_failures AS TEXT) || ' pages do not fit their checksums' AS what \
     FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0";
/// SQLite checks references only where it is told to, so each is looked up; PostgreSQL always does, unless somebody
/// has switched it off.
pub const SQLITE_REFERENCES: &str = "SELECT \"table\" || COALESCE(' ' || CAST(\"rowid\" AS TEXT), '') AS subject, \
     'it refers to a row of ' || parent || ' that does not exist' AS what FROM pragma_foreign_key_check";
pub const POSTGRES_REFERENCES: &str = "SELECT CAST(conname AS TEXT) AS subject, 'the reference is not checked' AS what \
     FROM pg_constraint WHERE contype = 'f' AND NOT convalidated UNION ALL \
     SELECT CAST(tgname AS TEXT), 'the trigger is disabled' FROM pg_trigger WHERE tgenabled = 'D'";
