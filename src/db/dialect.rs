//! The few places where the engines must differ, each with its reason.

/// SQLite takes the write lock at once: a reader that turns writer later fails without waiting.
pub const SQLITE_BEGIN_WRITE: &str = "BEGIN IMMEDIATE";
/// A deferred transaction is a consistent view under WAL and blocks nobody.
pub const SQLITE_BEGIN_READ: &str = "BEGIN DEFERRED";

/// PostgreSQL writers queue on this table, as SQLite's do on the file: refs have no gaps and the ledger's
/// chain has one head, so two writers at once could only fail and retry. LOCK TABLE is taken before the first
/// query because it does not freeze the snapshot; an advisory lock would.
pub fn postgres_begin_write(wait_s: u64) -> String {
    // Zero would mean to wait for ever.
    let wait_ms = wait_s.saturating_mul(1000).clamp(1, 1_000_000_000);
    format!(
        "SET LOCAL lock_timeout = {wait_ms}; SET LOCAL idle_in_transaction_session_timeout = '120s'; \
         LOCK TABLE writer IN EXCLUSIVE MODE"
    )
}

/// SQLite numbers `$N` by first appearance; `?N` means what PostgreSQL's `$N` means.
pub fn sqlite_text(sql: &str) -> String {
    sql.replace('$', "?")
}
