//! What is at the place of a new file, and whether it may go.

use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::io::{ErrorKind, Read};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind, Result, codes};

use super::input::open_regular;
use super::output::NewFile;

/// What may be at the place of a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Nothing: what is there stays.
    Refuse,
    /// A file that somebody agreed to lose, or that this very thing wrote before; never a database.
    Replace,
    /// A copy of a database under a name that only copies have.
    ReplaceCopy,
}

impl Existing {
    /// What `--force` means.
    pub fn forced(force: bool) -> Existing {
        if force { Existing::Replace } else { Existing::Refuse }
    }
}

/// A place that was looked at and may be written.
#[derive(Debug)]
pub struct Place {
    pub(super) path: PathBuf,
    pub(super) existing: Existing,
    /// What is there and will go.
    pub(super) before: Option<Metadata>,
    /// Of a file that is new: its owner's alone.
    pub(super) mode: u32,
}

impl Place {
    /// Looks at a place before the work is done.
    ///
    /// # Errors
    /// Kind `Usage` for a file that exists and may not go, for a database and what belongs to it, for anything that is
    /// not a regular file, a link too: what it leads to should be named by its own name.
    pub fn look(path: &Path, existing: Existing) -> Result<Place> {
        let place = |before| Place { path: path.to_owned(), existing, before, mode: 0o600 };
        require_folder(path)?;
        require_not_beside(path)?;
        let seen = match fs::symlink_metadata(path) {
            Ok(seen) => seen,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(place(None)),
            Err(e) => return Err(unwritable(path, &e)),
        };
        if seen.is_symlink() {
            let target = fs::canonicalize(path).map_or_else(|_| "a file".into(), |target| target.display().to_string());
            return Err(refused(path, "it is a symbolic link").hint(format!("name the file itself: {target}")));
        }
        if !seen.is_file() {
            return Err(refused(path, "it is not a file").hint("name a new file, or - for standard output"));
        }
        if existing != Existing::ReplaceCopy {
            require_not_itself(path)?;
        }
        if existing == Existing::Refuse {
            return Err(Error::new(Kind::Usage, codes::FILE_EXISTS, format!("{} exists already", path.display())));
        }
        Ok(place(Some(seen)))
    }

    /// Lets everybody read it whom the user's mask lets: pages of a manual, nothing of the marketplace.
    pub fn open_to_all(self) -> Place {
        Place { mode: 0o666, ..self }
    }

    /// Begins to write.
    pub fn begin(self) -> Result<NewFile> {
        NewFile::begin(self)
    }
}

/// The folder of a file, as the system wants it named.
pub fn folder_of<P: AsRef<Path> + ?Sized>(path: &P) -> &Path {
    path.as_ref().parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn require_folder(path: &Path) -> Result<()> {
    if path.file_name().is_none() {
        return Err(refused(path, "it is not the name of a file"));
    }
    let folder = folder_of(path);
    if folder.is_dir() {
        return Ok(());
    }
    let shown = folder.display();
    Err(Error::new(Kind::Usage, codes::FILE_NO_FOLDER, format!("the folder {shown} does not exist"))
        .hint(format!("mkdir -p {shown}")))
}

fn refused(path: &Path, why: &str) -> Error {
    Error::new(Kind::Usage, codes::FILE_REFUSED, format!("{} is not written over: {why}", path.display()))
        .hint("name another file")
}

pub(super) fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    Error::failed(codes::OUTPUT, format!("cannot write {}", path.display())).because(error)
}

/// How a SQLite database begins, and how a copy of one on PostgreSQL.
const HEADERS: [&[u8]; 2] = [b"SQLite format 3\0", b"PGDMP"];

/// Is this a database or a copy of one, whoever's it is? Its first bytes say so; one that cannot be read could be one.
pub fn is_database(path: &Path) -> bool {
    let longest = HEADERS.iter().map(|header| header.len()).max().unwrap_or(0);
    let mut start = Vec::new();
    match open_regular(path) {
        Ok(file) => {
            let read = file.take(longest as u64).read_to_end(&mut start);
            read.is_err() || HEADERS.iter().any(|header| start.starts_with(header))
        }
        Err(error) => error.kind() == ErrorKind::PermissionDenied,
    }
}

/// What is not a file of ours to write, whoever agrees: a database, and what belongs to one.
///
/// # Errors
/// Kind `Usage`.
pub fn require_no_database(path: &Path) -> Result<()> {
    require_not_beside(path)?;
    require_not_itself(path)
}

fn require_not_itself(path: &Path) -> Result<()> {
    match is_database(path) {
        true => Err(refused(path, "it is a database")),
        false => Ok(()),
    }
}

fn require_not_beside(path: &Path) -> Result<()> {
    match belongs_to(path) {
        Some(database) => Err(refused(path, &format!("it belongs to the database {}", database.display()))),
        None => Ok(()),
    }
}

/// The database whose log, index, journal or folder of runners this is, by its name.
fn belongs_to(path: &Path) -> Option<PathBuf> {
    let beside = |name: &OsStr, endings: &[&str], folder: &Path| {
        let stem = endings.iter().find_map(|ending| name.as_bytes().strip_suffix(ending.as_bytes()))?;
        let database = folder.join(OsStr::from_bytes(stem));
        is_database(&database).then_some(database)
    };
    let folder = folder_of(path);
    beside(path.file_name()?, &["-wal", "-shm", "-journal", "-runners"], folder)
        .or_else(|| beside(folder.file_name()?, &["-runners"], folder_of(folder)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn what_exists_stays_and_a_database_always_does() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("plain.csv"), "mine").expect("a file");
        fs::write(at("shop.db"), b"SQLite format 3\0 and more").expect("a file");
        fs::write(at("copy.dump"), b"PGDMP and more").expect("a file");
        fs::create_dir(at("folder.csv")).expect("a folder");
        fs::create_dir(at("shop.db-runners")).expect("a folder");
        symlink(at("plain.csv"), at("link.csv")).expect("a link");
        symlink(at("nothing"), at("dangling.csv")).expect("a link");
        let code = |name: &str, existing| Place::look(&at(name), existing).map(drop).map_err(|error| error.code());
        for (name, refuse, replace) in [
            ("new.csv", Ok(()), Ok(())),
            ("plain.csv", Err(codes::FILE_EXISTS), Ok(())),
            ("shop.db", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("copy.dump", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("shop.db-wal", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("shop.db-shm", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("shop.db-journal", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("shop.db-runners/held", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("plain.csv-wal", Ok(()), Ok(())),
            ("folder.csv", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("link.csv", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("dangling.csv", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
            ("none/new.csv", Err(codes::FILE_NO_FOLDER), Err(codes::FILE_NO_FOLDER)),
            ("plain.csv/new.csv", Err(codes::FILE_NO_FOLDER), Err(codes::FILE_NO_FOLDER)),
            ("..", Err(codes::FILE_REFUSED), Err(codes::FILE_REFUSED)),
        ] {
            assert_eq!(code(name, Existing::Refuse), refuse, "{name}");
            assert_eq!(code(name, Existing::Replace), replace, "{name} by force");
        }
        for (name, refused) in [("shop.db", true), ("shop.db-wal", true), ("copy.dump", true), ("plain.csv", false)] {
            assert_eq!(require_no_database(&at(name)).is_err(), refused, "{name}");
        }
        assert_eq!(code("shop.db", Existing::ReplaceCopy), Ok(()));
        assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 7, "looking writes nothing");
    }
}
