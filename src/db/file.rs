//! Where a SQLite file may live, and who may touch it.
//!
//! The file holds money and belongs to one user: it is created 0600, never through a symbolic link, and never
//! written by somebody else's account (SQLite would leave journal files behind that lock the owner out). It has one
//! name, for each name has a log of its own, and lies on a disk of this machine. Whoever may only read it, reads it.

use std::fs::{self, Metadata, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::fs::{Access as Wanted, AtFlags, CWD, accessat};

use crate::base::text::quoted;
use crate::error::{Error, Kind, Result, codes};
use crate::files::folder_of;

use super::network;

/// What may be done with a file, and what should be said of it.
pub struct Access {
    /// Why it may only be read, if so.
    pub denied: Option<Denied>,
    /// Others can see or change what they should not.
    pub remark: Option<String>,
}

/// Why a file may only be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    /// It belongs to another user.
    Owner(u32),
    /// It, or its folder, is not writable.
    Mode,
    /// The disk would not have it, in its own words.
    Disk(String),
}

/// Refuses what is missing, not a plain file, a link, a file of several names, on another machine's disk, or everybody's
/// to change.
pub fn check_existing(path: &str) -> Result<Access> {
    let seen = look(path)?;
    if seen.len() == 0 {
        return Err(Error::config(codes::DB_EMPTY, format!("{path} is empty, not a marketplace"))
            .hint(format!("lilium init --db {} --name NAME --currency CODE --timezone ZONE", quoted(path))));
    }
    if seen.nlink() > 1 {
        return Err(several_names(path, &seen));
    }
    let remark = exposed(path)?;
    network::require_local(path)?;
    let me = rustix::process::geteuid().as_raw();
    let denied = match seen.uid() {
        owner if owner != me => Some(Denied::Owner(owner)),
        _ => (!is_writable(path)).then_some(Denied::Mode),
    };
    Ok(Access { denied, remark })
}

/// What is at the path: a plain file.
fn look(path: &str) -> Result<Metadata> {
    let seen = match fs::symlink_metadata(path) {
        Ok(seen) => seen,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Err(missing(path)),
        Err(e) => return Err(Error::failed(codes::DB_UNREACHABLE, format!("cannot look at {path}")).because(e)),
    };
    if seen.is_symlink() {
        return Err(link(path));
    }
    if !seen.is_file() {
        return Err(Error::config(codes::DB_NOT_A_FILE, format!("{path} is not a file")).hint("name a file with --db"));
    }
    Ok(seen)
}

/// May we write the file, and files beside it?
fn is_writable(path: &str) -> bool {
    let may = |path: &Path| accessat(CWD, path, Wanted::WRITE_OK, AtFlags::EACCESS).is_ok();
    may(Path::new(path)) && may(folder_of(path))
}

/// Who else can see or change the file and its log.
fn exposed(path: &str) -> Result<Option<String>> {
    let files = ["", "-wal", "-shm"].map(|beside| format!("{path}{beside}"));
    let modes: Vec<(&String, u32)> =
        files.iter().filter_map(|file| Some((file, fs::symlink_metadata(file).ok()?.mode() & 0o777))).collect();
    if let Some((file, mode)) = modes.iter().find(|(_, mode)| mode & 0o002 != 0) {
        return Err(Error::config(
            codes::DB_EXPOSED,
            format!("everybody can change {file}: its figures prove nothing"),
        )
        .because(format!("its mode is {mode:04o}"))
        .hint(format!("chmod o= {}", quoted(file))));
    }
    let seen = |bits: u32| modes.iter().find(|(_, mode)| mode & bits != 0).map(|(file, _)| quoted(file));
    Ok(match (seen(0o004), seen(0o020)) {
        (Some(file), _) => Some(format!("everybody can read {file}; chmod o= {file} keeps it private")),
        (None, Some(file)) => Some(format!("its group can change {file}; chmod g-w {file} keeps it yours")),
        (None, None) => None,
    })
}

impl Denied {
    /// The refusal to write.
    pub fn error(&self, path: &str) -> Error {
        match self {
            Denied::Owner(owner) => foreign(path, *owner),
            Denied::Mode => super::sqlite::read_only(&format!("{path} can only be read here")),
            Denied::Disk(why) => {
                Error::failed(codes::DB_IO, format!("the disk takes no change of {path}; nothing was changed"))
                    .because(why)
                    .hint(format!("df {}", quoted(&folder_of(path).display().to_string())))
            }
        }
    }

    /// The refusal to read what waits in the log: who may only read the file cannot take it over.
    pub fn unread_log(&self, path: &str) -> Error {
        let who = match self {
            Denied::Owner(owner) => format!("sudo -u '#{owner}' lilium db status --db {}", quoted(path)),
            Denied::Mode | Denied::Disk(_) => {
                format!(
                    "run `lilium db status --db {}` once where the file and its folder can be written",
                    quoted(path)
                )
            }
        };
        let message = format!("{path}-wal holds changes of a command that did not end, and here it cannot be read");
        let error = Error::failed(codes::DB_LOG_WAITS, message).hint(who);
        if let Denied::Disk(why) = self { error.because(why) } else { error }
    }
}

/// Is there hardly any room left on the disk of a file?
pub fn is_full(path: &str) -> bool {
    const LEAST_BYTES: u64 = 64 * 1024;
    rustix::fs::statvfs(folder_of(path)).is_ok_and(|disk| {
        disk.f_bavail.saturating_mul(disk.f_frsize) < LEAST_BYTES || (disk.f_files > 0 && disk.f_favail == 0)
    })
}

/// An empty file that is there already, as a cut `init` leaves it, becomes its owner's alone.
pub fn adopt_empty(path: &str) -> Result<()> {
    let seen = look(path)?;
    let me = rustix::process::geteuid().as_raw();
    if seen.uid() != me {
        return Err(foreign(path, seen.uid()));
    }
    if seen.nlink() > 1 {
        return Err(several_names(path, &seen));
    }
    network::require_local(path)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
        .map_err(|e| Error::failed(codes::DB_READ_ONLY, format!("{path} cannot be made private")).because(e))
}

/// Creates the empty file, readable by its owner only.
pub fn create_private(path: &str) -> Result<()> {
    let parent = folder_of(path);
    if !parent.is_dir() {
        return Err(Error::config(codes::DB_NO_FOLDER, format!("the folder {} does not exist", parent.display()))
            .hint(format!("mkdir -p {}", parent.display())));
    }
    if fs::symlink_metadata(path).is_ok_and(|seen| seen.is_symlink()) {
        return Err(link(path));
    }
    network::require_local(&parent.display().to_string())?;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop).map_err(|e| match e.kind() {
        std::io::ErrorKind::AlreadyExists => Error::conflict(codes::DB_EXISTS, format!("{path} exists already"))
            .hint("name another file with --db; nothing is ever overwritten"),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Error::failed(codes::DB_READ_ONLY, format!("{path} cannot be created here"))
                .because(e)
                .hint("name a writable place with --db")
        }
        _ => Error::failed(codes::DB_UNREACHABLE, format!("{path} cannot be created")).because(e),
    })
}

/// A folder beside the file, for its owner only; one that is there stays as it is.
pub fn create_private_folder(path: &Path) -> Result<()> {
    let made = fs::DirBuilder::new().mode(0o700).recursive(true).create(path);
    made.map_err(|e| Error::failed(codes::DB_UNREACHABLE, format!("{} cannot be created", path.display())).because(e))
}

/// A whole number of seconds from the environment.
pub fn env_seconds(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn missing(path: &str) -> Error {
    Error::config(codes::DB_MISSING, format!("there is no marketplace at {path}"))
        .hint(format!("lilium init --db {path} --name NAME --currency CODE --timezone ZONE"))
}

fn link(path: &str) -> Error {
    let target = fs::canonicalize(path).map_or_else(|_| "its target".into(), |target| target.display().to_string());
    Error::config(codes::DB_LINK, format!("{path} is a symbolic link, which could be swapped under a running command"))
        .hint(format!("name the file itself: --db {target}"))
}

fn foreign(path: &str, owner: u32) -> Error {
    Error::new(Kind::Denied, codes::DB_FOREIGN_OWNER, format!("{path} belongs to another user (uid {owner})"))
        .hint(format!("run the command as its owner: sudo -u '#{owner}' lilium …"))
}

fn several_names(path: &str, seen: &Metadata) -> Error {
    let message = format!("{path} has {} names: under each of them SQLite keeps a log of its own", seen.nlink());
    Error::config(codes::DB_SEVERAL_NAMES, message)
        .because("two commands under two names would overwrite each other's changes")
        .hint(format!("find the others and remove them: find / -xdev -inum {}", seen.ino()))
}
