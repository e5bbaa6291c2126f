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
         LOCK TABLE writer IN EXCLUSIVE MODE; {POSTGRES_MARK}; {POSTGRES_DURABLE}"
    )
}

/// A server that answers a COMMIT before it is on its disk loses acknowledged orders in a power cut. Never less than the
/// server has: one that waits for other servers goes on to. Behind the lock, since a query freezes the snapshot.
const POSTGRES_DURABLE: &str = "SELECT set_config('synchronous_commit', 'on', true) \
     WHERE current_setting('synchronous_commit') IN ('off', 'local', 'remote_write')";
/// How safe the server's own commits are.
pub const POSTGRES_DURABILITY: &str = "SELECT current_setting('synchronous_commit') AS synchronous_commit, \
     current_setting('fsync') AS fsync, current_setting('full_page_writes') AS full_page_writes";

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

/// Who waits for work hears of it by the server; a SQLite file reports its changes itself.
pub const POSTGRES_LISTEN: &str = "LISTEN lilium_jobs";
pub const POSTGRES_RING: &str = "NOTIFY lilium_jobs";

/// The server's own moment, in the stored form.
pub const POSTGRES_CLOCK: &str =
    "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS now";

/// What the schema consists of: kind, name, the table it is on, and its definition in the engine's own words.
pub const SQLITE_SCHEMA: &str = "SELECT type AS kind, name, tbl_name AS on_table, COALESCE(sql, '') AS definition \
     FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'refinery_schema_history' \
     AND type IN ('table', 'index', 'trigger')";
pub const POSTGRES_SCHEMA: &str = "
    WITH here AS (SELECT oid FROM pg_namespace WHERE nspname = CAST($1 AS TEXT)),
    ours AS (SELECT c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity FROM pg_class c
              WHERE c.relnamespace = (SELECT oid FROM here) AND c.relkind IN ('r', 'p') AND c.relname <> 'refinery_schema_history')
    SELECT 'table' AS kind, CAST(relname AS TEXT) AS name, CAST(relname AS TEXT) AS on_table, '' AS definition FROM ours
    UNION ALL
    SELECT 'column', o.relname || '.' || a.attname, CAST(o.relname AS TEXT),
           format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || ' '
           || CAST(a.attidentity AS TEXT) || ' ' || COALESCE(pg_get_expr(d.adbin, d.adrelid), '') || ' ' || COALESCE(CAST(l.collname AS TEXT), '')
      FROM ours o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum LEFT JOIN pg_collation l ON l.oid = a.attcollation
    UNION ALL
    SELECT 'index', CAST(x.relname AS TEXT), CAST(o.relname AS TEXT),
           pg_get_indexdef(i.indexrelid) || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
      FROM ours o JOIN pg_index i ON i.indrelid = o.oid JOIN pg_class x ON x.oid = i.indexrelid
    UNION ALL
    SELECT 'constraint', o.relname || '.' || c.conname, CAST(o.relname AS TEXT), pg_get_constraintdef(c.oid)
      FROM ours o JOIN pg_constraint c ON c.conrelid = o.oid AND c.contype IN ('c', 'f', 'p', 'u', 'x')
    UNION ALL
    SELECT 'trigger', o.relname || '.' || t.tgname, CAST(o.relname AS TEXT), pg_get_triggerdef(t.oid) || ' ' || CAST(t.tgenabled AS TEXT)
      FROM ours o JOIN pg_trigger t ON t.tgrelid = o.oid AND NOT t.tgisinternal
    UNION ALL
    SELECT 'rule', o.relname || '.' || r.rulename, CAST(o.relname AS TEXT), pg_get_ruledef(r.oid)
      FROM ours o JOIN pg_rewrite r ON r.ev_class = o.oid
    UNION ALL
    SELECT 'policy', o.relname || '.' || p.polname, CAST(o.relname AS TEXT), CAST(p.polcmd AS TEXT) || ' '
           || COALESCE(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || COALESCE(pg_get_expr(p.polwithcheck, p.polrelid), '')
      FROM ours o JOIN pg_policy p ON p.polrelid = o.oid
    UNION ALL
    SELECT 'row security', CAST(relname AS TEXT), CAST(relname AS TEXT), CAST(relforcerowsecurity AS TEXT) FROM ours WHERE relrowsecurity
    UNION ALL
    SELECT 'function', p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', '', p.prosrc
      FROM pg_proc p WHERE p.pronamespace = (SELECT oid FROM here)
       AND NOT EXISTS (SELECT 1 FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e')";
pub const POSTGRES_HOME: &str = "SELECT CAST(current_schema() AS TEXT) AS home";
/// Where this session's temporary tables are.
pub const POSTGRES_BESIDE: &str =
    "SELECT CAST(nspname AS TEXT) AS home FROM pg_namespace WHERE oid = pg_my_temp_schema()";

/// What a marketplace needs of a database before it is made there.
pub const POSTGRES_FIT: &str = "SELECT CAST(current_setting('server_encoding') AS TEXT) AS encoding, \
     CAST(current_schema() AS TEXT) AS home, to_regclass('refinery_schema_history') IS NOT NULL \
     AND to_regclass('setting') IS NOT NULL AND to_regclass('ledger_link') IS NOT NULL AS ours";
/// The names that are taken there, but for what a cut start has left.
pub const POSTGRES_OTHERS: &str = "SELECT CAST(c.relname AS TEXT) FROM pg_class c \
     JOIN pg_namespace n ON n.oid = c.relnamespace \
     WHERE n.nspname = current_schema() AND c.relname <> 'refinery_schema_history' ORDER BY c.relname";

/// What each engine knows about its own storage: pages, indexes and CHECK constraints there, checksums here.
pub const SQLITE_STORAGE: &str = "SELECT 'database' AS subject, integrity_check AS what FROM pragma_integrity_check \
     WHERE integrity_check <> 'ok'";
pub const POSTGRES_STORAGE: &str = "SELECT CAST(datname AS TEXT) AS subject, \
     CAST(checksum_failures AS TEXT) || ' pages do not fit their checksums' AS what \
     FROM pg_stat_database WHERE datname = current_database() AND checksum_failures > 0";
/// SQLite checks references only where it is made to, so each is looked up; PostgreSQL always does, unless somebody
/// has switched it off.
pub const SQLITE_REFERENCES: &str = "SELECT \"table\" || COALESCE(' ' || CAST(\"rowid\" AS TEXT), '') AS subject, \
     'it refers to a row of ' || parent || ' that does not exist' AS what FROM pragma_foreign_key_check";
pub const POSTGRES_REFERENCES: &str = "SELECT CAST(conname AS TEXT) AS subject, 'the reference is not checked' AS what \
     FROM pg_constraint WHERE contype = 'f' AND NOT convalidated UNION ALL \
     SELECT CAST(tgname AS TEXT), 'the trigger is disabled' FROM pg_trigger WHERE tgenabled = 'D'";
