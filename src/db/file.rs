//! Where a SQLite file may live, and who may touch it.
//!
//! The file holds money and belongs to one user: it is created 0600, never through a symbolic link, and never
//! opened by somebody else's account (SQLite would leave journal files behind that lock the owner out).

use std::fs::{self, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt};
use std::path::Path;

use crate::error::{Error, Kind, Result};

/// Refuses what is missing, no plain file, a link, or somebody else's.
pub fn check_existing(path: &str) -> Result<()> {
    let seen = match fs::symlink_metadata(path) {
        Ok(seen) => seen,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(missing(path)),
        Err(e) => return Err(Error::failed("db.unreachable", format!("cannot look at {path}")).because(e)),
    };
    if seen.is_symlink() {
        return Err(link(path));
    }
    if !seen.is_file() {
        return Err(Error::config("db.not_a_file", format!("{path} is not a file")).hint("name a file with --db"));
    }
    if seen.len() == 0 {
        return Err(Error::config("db.empty", format!("{path} is empty, not a marketplace"))
            .hint(format!("remove it and run `lilium init --db {path} …`")));
    }
    let me = rustix::process::geteuid().as_raw();
    if seen.uid() != me {
        return Err(foreign(path, seen.uid()));
    }
    Ok(())
}

/// Creates the empty file, readable by its owner only.
pub fn create_private(path: &str) -> Result<()> {
    let parent = Path::new(path).parent().filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent.filter(|parent| !parent.is_dir()) {
        return Err(Error::config("db.no_folder", format!("the folder {} does not exist", parent.display()))
            .hint(format!("mkdir -p {}", parent.display())));
    }
    if fs::symlink_metadata(path).is_ok_and(|seen| seen.is_symlink()) {
        return Err(link(path));
    }
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Error::conflict("db.exists", format!("{path} exists already"))
            .hint("name another file with --db; nothing is ever overwritten"),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Error::failed("db.read_only", format!("{path} cannot be created here"))
                .because(e)
                .hint("name a writable place with --db")
        }
        _ => Error::failed("db.unreachable", format!("{path} cannot be created")).because(e),
    })
}

/// A folder beside the file, for its owner only; one that is there stays as it is.
pub fn create_private_folder(path: &Path) -> Result<()> {
    let made = fs::DirBuilder::new().mode(0o700).recursive(true).create(path);
    made.map_err(|e| Error::failed("db.unreachable", format!("{} cannot be created", path.display())).because(e))
}

/// A whole number of seconds from the environment.
pub fn env_seconds(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn missing(path: &str) -> Error {
    Error::config("db.missing", format!("there is no marketplace at {path}"))
        .hint(format!("lilium init --db {path} --name NAME --currency CODE --timezone ZONE"))
}

fn link(path: &str) -> Error {
    let target = fs::canonicalize(path).map_or_else(|_| "its target".into(), |target| target.display().to_string());
    Error::config("db.link", format!("{path} is a symbolic link, which could be swapped under a running command"))
        .hint(format!("name the file itself: --db {target}"))
}

fn foreign(path: &str, owner: u32) -> Error {
    Error::new(Kind::Denied, "db.foreign_owner", format!("{path} belongs to another user (uid {owner})"))
        .hint(format!("run the command as its owner: sudo -u '#{owner}' lilium …"))
}
