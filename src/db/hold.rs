//! Locks that die with their process: how others see that a runner is gone.
//!
//! On SQLite a locked file beside the database, which the kernel unlocks; on PostgreSQL a lock of the session, which the
//! server drops with the connection. A name is held once and never used again.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::args;
use crate::error::{Error, Result, codes};

use super::tx::{Engine, Tx};
use super::{Db, file};

/// A name that is held for as long as this lives. On PostgreSQL the connection holds it.
pub struct ProcessLock {
    file: Option<(File, PathBuf)>,
}

impl ProcessLock {
    /// Is this still held when the connection is gone?
    pub fn outlives_its_connection(&self) -> bool {
        self.file.is_some()
    }
}

impl Drop for ProcessLock {
    fn drop(&mut self) {
        if let Some((_, path)) = &self.file {
            let _ = fs::remove_file(path);
        }
    }
}

impl Db {
    /// Holds a name.
    ///
    /// # Errors
    /// When somebody holds it, or the place for it cannot be written.
    pub fn hold(&mut self, name: &str) -> Result<ProcessLock> {
        match self {
            Db::Sqlite(sqlite) => {
                sqlite.require_writable()?;
                let path = place(sqlite.connection.path().unwrap_or_default(), name);
                file::create_private_folder(path.parent().unwrap_or(Path::new(".")))?;
                let held = File::create(&path)?;
                held.try_lock().map_err(|_| taken(name))?;
                Ok(ProcessLock { file: Some((held, path)) })
            }
            Db::Postgres(postgres) => {
                let row = postgres.client()?.query_one("SELECT pg_try_advisory_lock($1)", &[&key(name)])?;
                if row.get::<_, bool>(0) { Ok(ProcessLock { file: None }) } else { Err(taken(name)) }
            }
        }
    }
}

fn taken(name: &str) -> Error {
    Error::conflict(codes::DB_HELD, format!("{name} is held by another process"))
}

impl Tx<'_> {
    /// Is this name held by a living process? Never ask of a name that this very connection holds.
    pub fn is_held(&mut self, name: &str) -> Result<bool> {
        if let Engine::Sqlite(sqlite) = &self.engine {
            return Ok(is_locked(&place(sqlite.connection.path().unwrap_or_default(), name)));
        }
        let row = self.one(
            "SELECT CAST(CASE WHEN pg_try_advisory_xact_lock($1) THEN 0 ELSE 1 END AS BIGINT) AS held",
            args![key(name)],
        )?;
        Ok(row.is_some_and(|row| row.int("held") == 1))
    }
}

/// A file that nobody has locked is what a dead process left behind; it goes.
fn is_locked(path: &Path) -> bool {
    let Ok(file) = File::open(path) else { return false };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => true,
        Ok(()) | Err(TryLockError::Error(_)) => {
            let _ = fs::remove_file(path);
            false
        }
    }
}

fn place(database: &str, name: &str) -> PathBuf {
    PathBuf::from(format!("{database}-runners")).join(name)
}

fn key(name: &str) -> i64 {
    let digest = Sha256::digest(name.as_bytes());
    i64::from_be_bytes(digest[..8].try_into().expect("eight of thirty-two bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_held_until_it_is_let_go() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("x");
        assert!(!is_locked(&path), "nobody was here");
        let held = File::create(&path).expect("a file");
        held.try_lock().expect("free");
        assert!(is_locked(&path));
        drop(held);
        assert!(!is_locked(&path) && !path.exists(), "what the dead leave behind is cleared away");
    }
}
