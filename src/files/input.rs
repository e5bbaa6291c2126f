//! A file that somebody named, opened to be read: a regular one, or standard input, never more of it than expected.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, IsTerminal, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use crate::error::{Code, Error, Kind, Result, codes};

/// What kind of file is read, and how large it may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The stable code of the failure to read it.
    pub code: &'static Code,
    pub most_bytes: u64,
    /// What to name instead of something that is not a file.
    pub wanted: &'static str,
}

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;

impl Input {
    /// Rows to import. Read in pieces, so the bound is that of the disk that standard input is copied to.
    pub const ROWS: Input = Input {
        code: codes::IMPORT_UNREADABLE,
        most_bytes: 16 * 1024 * MIB,
        wanted: "a CSV file, or - for standard input",
    };
    pub const RULES: Input =
        Input { code: codes::RULES_UNREADABLE, most_bytes: 16 * MIB, wanted: "a TOML file of rules" };
    pub const STATEMENT: Input =
        Input { code: codes::STATEMENT_UNREADABLE, most_bytes: 512 * MIB, wanted: "an exported statement" };
    pub const MESSAGES: Input =
        Input { code: codes::BOUNCES_UNREADABLE, most_bytes: 256 * MIB, wanted: "a message, a mailbox or a maildir" };
    pub const CONFIG: Input = Input { code: codes::CONFIG_UNREADABLE, most_bytes: MIB, wanted: "a TOML file" };
    pub const TEMPLATE: Input = Input { code: codes::MAIL_TEMPLATE, most_bytes: MIB, wanted: "a text file" };
    pub const SECRET: Input = Input { code: codes::SECRET_UNREADABLE, most_bytes: 64 * KIB, wanted: "a file" };
    /// What reads it says so in its own words.
    pub const CERTIFICATE: Input = Input { code: codes::DB_SSLROOTCERT, most_bytes: 4 * MIB, wanted: "a PEM file" };
    /// A short line a day.
    pub const ANCHORS: Input = Input { code: codes::ANCHORS, most_bytes: 64 * MIB, wanted: "a file of anchors" };
    pub const REFS: Input = Input { code: codes::IMPORT_UNREADABLE, most_bytes: 16 * MIB, wanted: "one ref a line" };

    /// Opens a regular file without waiting for anybody.
    ///
    /// # Errors
    /// Kind `NotFound` when there is none, `Usage` when it is something else, `Invalid` when it is too large.
    pub fn open(self, path: &Path) -> Result<File> {
        let file = open_regular(path).map_err(|e| self.unopened(path, &e))?;
        let seen = file.metadata().map_err(|e| self.unopened(path, &e))?;
        if seen.len() > self.most_bytes {
            return Err(self.too_large(&path.display().to_string()));
        }
        Ok(file)
    }

    /// All bytes of a file, or of standard input for `-`.
    pub fn read(self, path: &Path) -> Result<Vec<u8>> {
        if path == Path::new("-") {
            return self.read_stdin();
        }
        let file = self.open(path)?;
        self.take(file, &path.display().to_string())
    }

    /// [`Input::read`] of a text.
    pub fn read_text(self, path: &Path) -> Result<String> {
        String::from_utf8(self.read(path)?).map_err(|e| {
            Error::invalid(self.code, format!("{} is not text in UTF-8", path.display()))
                .because(format!("byte {} is not UTF-8", e.utf8_error().valid_up_to() + 1))
        })
    }

    /// What is on standard input.
    pub fn read_stdin(self) -> Result<Vec<u8>> {
        self.take(piped_stdin(self)?, "(stdin)")
    }

    fn take(self, from: impl Read, name: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = from.take(self.most_bytes + 1).read_to_end(&mut bytes);
        read.map_err(|e| self.unopened(Path::new(name), &e))?;
        if bytes.len() as u64 > self.most_bytes { Err(self.too_large(name)) } else { Ok(bytes) }
    }

    fn too_large(self, name: &str) -> Error {
        let (most, unit) = match self.most_bytes {
            bytes if bytes >= MIB => (bytes / MIB, "MiB"),
            bytes => (bytes / KIB, "KiB"),
        };
        Error::invalid(self.code, format!("{name} is larger than {most} {unit}: it cannot be {}", self.wanted))
    }

    fn unopened(self, path: &Path, error: &io::Error) -> Error {
        let shown = path.display();
        let kind = match error.kind() {
            ErrorKind::NotFound => Kind::NotFound,
            ErrorKind::InvalidInput => Kind::Usage,
            _ => Kind::Failed,
        };
        if kind == Kind::Usage {
            return Error::new(kind, self.code, format!("{shown} is not a file")).hint(format!("name {}", self.wanted));
        }
        Error::new(kind, self.code, format!("cannot read {shown}")).because(error)
    }
}

/// Opens a file; anything else is `InvalidInput`. A pipe that nobody writes would keep us waiting, a device is looked at
/// before it is opened.
pub(super) fn open_regular(path: &Path) -> io::Result<File> {
    let other = || io::Error::from(ErrorKind::InvalidInput);
    if !fs::metadata(path)?.is_file() {
        return Err(other());
    }
    let at_once = rustix::fs::OFlags::NONBLOCK.bits() as i32;
    let file = OpenOptions::new().read(true).custom_flags(at_once).open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(other()) }
}

fn piped_stdin(kind: Input) -> Result<io::StdinLock<'static>> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Err(Error::usage("standard input is a terminal, not a file").hint(format!("name {}", kind.wanted)));
    }
    Ok(stdin.lock())
}

/// Standard input as an unnamed file, which can be read twice.
pub fn spooled_input(kind: Input) -> Result<File> {
    let mut file = tempfile::tempfile()?;
    let copied = io::copy(&mut piped_stdin(kind)?.take(kind.most_bytes + 1), &mut file)?;
    if copied > kind.most_bytes {
        return Err(kind.too_large("(stdin)"));
    }
    file.flush()?;
    file.rewind()?;
    Ok(file)
}

/// The bytes of a file that holds a secret.
///
/// # Errors
/// Kind `Config` when it cannot be read, when others than its owner and its group can, or when nothing is in it.
pub fn read_secret(path: &Path) -> Result<Vec<u8>> {
    let unreadable = |error: Error| error.behind(Error::config(codes::SECRET_UNREADABLE, "a secret cannot be read"));
    let shown = path.display();
    let file = Input::SECRET.open(path).map_err(unreadable)?;
    let mode = file.metadata()?.mode() & 0o777;
    if mode & 0o007 != 0 {
        return Err(Error::config(
            codes::SECRET_OPEN,
            format!("{shown} holds a secret that everybody can read or change"),
        )
        .because(format!("its mode is {mode:04o}"))
        .hint(format!("chmod o= {shown}")));
    }
    let secret = Input::SECRET.take(file, &shown.to_string()).map_err(unreadable)?;
    if secret.trim_ascii().is_empty() {
        return Err(Error::config(codes::SECRET_EMPTY, format!("{shown} is empty: a secret belongs in it"))
            .hint(format!("openssl rand -hex 32 > {shown}")));
    }
    Ok(secret)
}

/// Looks at a file whose secret is needed later: perhaps by somebody else, or on another host. Answers what is worth a
/// warning.
///
/// # Errors
/// Those of [`read_secret`], where no other time or place would make it better.
pub fn look_at_secret(path: &Path) -> Result<Option<String>> {
    match Input::SECRET.open(path) {
        Ok(_) => read_secret(path).map(|_| None),
        Err(error) => match error.kind() {
            Kind::NotFound => Ok(Some(format!("there is no {} here yet", path.display()))),
            Kind::Failed => Ok(Some(format!("{} cannot be read by you", path.display()))),
            _ => Err(error),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn only_files_of_a_size_are_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let small = Input { most_bytes: 4, ..Input::RULES };
        let code = |path: &Path| small.read(path).map_err(|error| error.exit());
        fs::write(at("four"), "1234").expect("a file");
        fs::write(at("five"), "12345").expect("a file");
        rustix::fs::mkfifoat(rustix::fs::CWD, at("pipe"), rustix::fs::Mode::RUSR).expect("a pipe");
        assert_eq!(code(&at("four")), Ok(b"1234".to_vec()));
        assert_eq!(code(&at("five")), Err(6));
        assert_eq!(code(&at("none")), Err(3));
        assert_eq!(code(&at("pipe")), Err(2), "at once");
        for other in [folder.path(), Path::new("/dev/zero"), Path::new("/dev/null")] {
            assert_eq!(code(other), Err(2), "{}", other.display());
        }
    }

    #[test]
    fn a_secret_is_not_everybodys() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        fs::write(&path, "s").expect("a file");
        for (mode, code) in [
            (0o600, Ok(b"s".to_vec())),
            (0o640, Ok(b"s".to_vec())),
            (0o644, Err(codes::SECRET_OPEN)),
            (0o602, Err(codes::SECRET_OPEN)),
        ] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("a mode");
            assert_eq!(read_secret(&path).map_err(|error| error.code()), code, "{mode:o}");
        }
        assert_eq!(read_secret(folder.path()).expect_err("a folder").exit(), 10);
    }

    #[test]
    fn a_secret_is_something() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret");
        let look = |path: &Path| look_at_secret(path).map_err(|error| (error.code(), error.exit()));
        assert_eq!(look(&path), Ok(Some(format!("there is no {} here yet", path.display()))));
        for (text, found) in [("", false), ("\n", false), (" \t\r\n", false), ("s\n", true)] {
            fs::write(&path, text).expect("a file");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("a mode");
            assert_eq!(read_secret(&path).is_ok(), found, "{text:?}");
            assert_eq!(look(&path), if found { Ok(None) } else { Err((codes::SECRET_EMPTY, 10)) }, "{text:?}");
        }
        for other in [folder.path(), Path::new("/dev/zero"), Path::new("/dev/null")] {
            assert_eq!(look(other), Err((codes::SECRET_UNREADABLE, 2)), "{}", other.display());
        }
        fs::write(&path, vec![b'x'; 65 * 1024]).expect("a file");
        assert_eq!(look(&path), Err((codes::SECRET_UNREADABLE, 6)), "too large");
    }
}
