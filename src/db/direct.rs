//! A first load goes straight into the SQLite file: a rollback journal instead of the write-ahead log.
//!
//! A load that is larger than what is there consists of new pages. The log would write each of them twice, and sum
//! it; a rollback journal has nothing to keep of a page that was not there, and is as safe (EXTRA also syncs the
//! folder, so that a commit that was answered stays). While it runs, readers wait: so only for such a load, and only
//! when nobody else has the file open. The next command that finds the file so brings the log back.

use rusqlite::Connection;

/// Smaller loads are quick either way.
const LEAST_BYTES: u64 = 8 * 1024 * 1024;

/// Is a load of a file of this size worth keeping readers out?
pub fn pays(load_bytes: u64, stored_bytes: u64) -> bool {
    load_bytes >= LEAST_BYTES && load_bytes > stored_bytes
}

/// Sets the log aside. False when someone else has the file open: then everything stays as it is.
pub fn begin(connection: &Connection) -> bool {
    set_mode(connection, "DELETE") && connection.execute_batch("PRAGMA synchronous = EXTRA").is_ok()
}

/// Sets the log aside; false when someone else has the file open.
pub fn set_aside(connection: &Connection) -> bool {
    set_mode(connection, "DELETE")
}

/// Has a load set the log aside, and not brought it back yet?
pub fn is_set_aside(connection: &Connection) -> bool {
    let found: rusqlite::Result<String> = connection.query_row("PRAGMA journal_mode", [], |row| row.get(0));
    found.is_ok_and(|mode| mode != "wal")
}

/// Brings the log back, unless a load is going on in another process.
pub fn end(connection: &Connection) {
    set_mode(connection, "WAL");
}

fn set_mode(connection: &Connection, mode: &str) -> bool {
    let set: rusqlite::Result<String> =
        connection.query_row(&format!("PRAGMA journal_mode = {mode}"), [], |row| row.get(0));
    set.is_ok_and(|now| now.eq_ignore_ascii_case(mode))
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_a_load_larger_than_what_is_there_keeps_readers_out() {
        const MIB: u64 = 1024 * 1024;
        for (load, stored, pays) in
            [(138 * MIB, MIB, true), (138 * MIB, 680 * MIB, false), (7 * MIB, MIB, false), (8 * MIB, 8 * MIB, false)]
        {
            assert_eq!(super::pays(load, stored), pays, "{load} into {stored}");
        }
    }
}
