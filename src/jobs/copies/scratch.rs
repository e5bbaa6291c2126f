//! A copy on its way back: beside the current marketplace, until it takes its place.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::base::Instant;
use crate::db::{self, Db, LastLook, Making, is_postgres};
use crate::error::{Error, Result, codes};
use crate::files::{folder_of, new_part, remove_part};

use super::tool;

/// What a file is, by how it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Sqlite,
    Dump,
}

impl Look {
    /// # Errors
    /// When it is not a regular file, or no copy of a marketplace.
    pub fn of(path: &Path) -> Result<Look> {
        let shown = path.display();
        let seen = fs::metadata(path).map_err(|e| {
            Error::not_found(codes::RESTORE_FILE, format!("the copy {shown} cannot be read")).because(e)
        })?;
        if !seen.is_file() {
            return Err(Error::usage(format!("{shown} is not a file")));
        }
        let mut start = [0; 16];
        let mut file = File::open(path)?;
        let whole = file.read_exact(&mut start).is_ok();
        match start {
            _ if whole && &start == b"SQLite format 3\0" => Ok(Look::Sqlite),
            _ if whole && start.starts_with(b"PGDMP") => Ok(Look::Dump),
            _ => Err(Error::invalid(codes::RESTORE_NOT_A_COPY, format!("{shown} is not a copy of a marketplace"))
                .hint("lilium backup FILE makes one")),
        }
    }
}

/// A new file beside the marketplace's, or a new database on its server. It goes when nothing comes of it.
pub struct Scratch {
    /// The address of the current marketplace.
    address: String,
    /// The new file, or the name of the new database.
    new: String,
    /// Where the current one is kept: a file, or the name of a database.
    pub saved: String,
    over: bool,
    /// Says to others that this one is at work, until it ends, however it ends.
    _held: Held,
}

enum Held {
    File { _locked: File },
    Database { _making: Box<Making> },
}

impl Scratch {
    /// Puts the copy beside the current marketplace.
    ///
    /// # Errors
    /// When the copy is of the other engine, is the marketplace itself, or cannot be read back.
    pub fn put(address: &str, copy: &Path, now: Instant, go_on: &dyn Fn() -> Result<()>) -> Result<Scratch> {
        let stamp = now.stored().replace([':', '-'], "").to_lowercase();
        match (Look::of(copy)?, is_postgres(address)) {
            (Look::Sqlite, false) => Self::file(address, copy, &stamp),
            (Look::Dump, true) => Self::database(address, copy, &stamp, go_on),
            (Look::Sqlite, true) => Err(other_engine(copy, "a SQLite file", "a PostgreSQL database")),
            (Look::Dump, false) => Err(other_engine(copy, "a dump of PostgreSQL", "a SQLite file")),
        }
    }

    fn file(address: &str, copy: &Path, stamp: &str) -> Result<Scratch> {
        let log = PathBuf::from(format!("{}-wal", copy.display()));
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            let text =
                format!("{} is not a copy but a marketplace at work: its journal lies beside it", copy.display());
            return Err(Error::usage(text).hint(format!("lilium --db {} backup FILE", copy.display())));
        }
        if let (Ok(one), Ok(other)) = (fs::canonicalize(copy), fs::canonicalize(address))
            && one == other
        {
            return Err(Error::usage(format!("{} is the marketplace itself", copy.display())));
        }
        let unwritable =
            |e| Error::failed(codes::RESTORE_WRITE, format!("no copy beside {address} can be written")).because(e);
        let (part, mut file) = new_part(folder_of(address), 0o600).map_err(unwritable)?;
        let written = File::open(copy).and_then(|mut copy| std::io::copy(&mut copy, &mut file));
        let synced = written.and_then(|_| file.sync_all());
        let scratch = Scratch {
            address: address.to_owned(),
            new: part.display().to_string(),
            saved: free_name(&format!("{address}.before-{stamp}")),
            over: false,
            _held: Held::File { _locked: file },
        };
        synced.map_err(unwritable).map(|()| scratch)
    }

    fn database(address: &str, copy: &Path, stamp: &str, go_on: &dyn Fn() -> Result<()>) -> Result<Scratch> {
        let current = db::database_name(address)?;
        let short = shortened(&current);
        let new = format!("{short}_restore_{:08x}", fastrand::u32(..));
        let saved = db::free_database(address, &format!("{short}_before_{stamp}"))?;
        let making = db::create_database(address, &new)?;
        let scratch = Scratch {
            address: address.to_owned(),
            new,
            saved,
            over: false,
            _held: Held::Database { _making: Box::new(making) },
        };
        let path = copy.display().to_string();
        let args = ["--exit-on-error", "--no-password", "--no-owner", "--single-transaction", &path];
        tool(address, Some(&scratch.new), "pg_restore", &args, go_on)?;
        Ok(scratch)
    }

    /// Opens the copy.
    pub fn open(&self) -> Result<Db> {
        match is_postgres(&self.address) {
            true => Db::open_any(&db::with_database(&self.address, &self.new)?),
            false => Db::open_any(&self.new),
        }
    }

    /// What is wrong with the copy, said of the file that the caller knows: the one beside the marketplace goes.
    pub fn of_the_copy(&self, file: &Path, error: Error) -> Error {
        let shown = file.display().to_string();
        let error = error.named(&self.new, &shown);
        match error.code() {
            codes::DB_NOT_OURS => error.hint("lilium backup FILE makes a copy of a marketplace"),
            codes::JOB_BACKUP | codes::DB_DAMAGED | codes::SEALS_DIFFER if !is_postgres(&self.address) => {
                error.hint(format!("lilium --db {shown} doctor"))
            }
            codes::JOB_BACKUP => error.hint("put an older copy back"),
            _ => error,
        }
    }

    /// The copy takes the place of the current marketplace, which is kept. Nobody may have either open.
    ///
    /// # Errors
    /// Kind `Busy` when somebody has, and what the last look finds: nothing was changed.
    pub fn swap(mut self, look: LastLook<'_>) -> Result<Option<String>> {
        match is_postgres(&self.address) {
            true => db::swap_databases(&self.address, &self.new, &self.saved, look)?,
            false => db::swap_files(&self.address, &self.new, &self.saved, look)?,
        }
        self.over = true;
        let kept = is_postgres(&self.address) || Path::new(&self.saved).exists();
        Ok(kept.then(|| self.saved.clone()))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if self.over {
            return;
        }
        if is_postgres(&self.address) {
            let _ = db::drop_database(&self.address, &self.new);
            return;
        }
        remove_part(Path::new(&self.new));
    }
}

/// What of a database's name leaves room for more: the server cuts names after 63 bytes.
fn shortened(name: &str) -> &str {
    let end = (0..=30.min(name.len())).rev().find(|end| name.is_char_boundary(*end));
    &name[..end.unwrap_or(0)]
}

/// The name, or with a number behind it where a file of that name was kept before.
fn free_name(name: &str) -> String {
    let names = std::iter::once(name.to_owned()).chain((2..).map(|number| format!("{name}-{number}")));
    names.take(10_000).find(|name| fs::symlink_metadata(name).is_err()).unwrap_or_else(|| name.to_owned())
}

fn other_engine(copy: &Path, found: &str, wanted: &str) -> Error {
    Error::usage(format!("{} is {found}, and the marketplace is {wanted}", copy.display()))
        .hint("name the marketplace that it is a copy of with --db")
}
