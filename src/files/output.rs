//! A new file: written beside its place, synced, and renamed; the folder is synced, too.

use std::fs::{self, File, Metadata, Permissions};
use std::io::{self, ErrorKind, Seek, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

use crate::error::{Error, Kind, Result, codes};

use super::leftover;
use super::place::{Existing, Place, folder_of, unwritable};

/// A file that is not whole yet. It takes its place by [`NewFile::finish`]; until then it is gone when dropped.
#[derive(Debug)]
pub struct NewFile {
    place: Place,
    part: PathBuf,
    /// Locked for as long as this lives: a part that nobody has locked is what a dead process left.
    file: File,
}

impl NewFile {
    pub(super) fn begin(place: Place) -> Result<NewFile> {
        let folder = folder_of(&place.path).to_owned();
        let (part, file) = leftover::new_part(&folder, place.mode).map_err(|e| unwritable(&place.path, &e))?;
        Ok(NewFile { place, part, file })
    }

    /// Where the bytes are until the file is finished, for a program or an engine that writes them itself.
    pub fn part(&self) -> &Path {
        &self.part
    }

    /// The same file once more, for a program that writes it.
    pub fn reopen(&self) -> Result<File> {
        self.file.try_clone().map_err(|e| self.failed(&e))
    }

    /// Begins again with nothing.
    pub fn restart(&mut self) -> Result<()> {
        self.file.set_len(0).and_then(|()| self.file.rewind()).map_err(|e| self.failed(&e))
    }

    /// Puts everything on the disk while the file still has no name: what can fail for want of room fails here.
    pub fn sync(&mut self) -> Result<()> {
        self.file.sync_all().map_err(|e| self.failed(&e))
    }

    /// Takes its place, for good.
    ///
    /// # Errors
    /// Kind `Usage` when somebody else has written a file of that name meanwhile.
    pub fn finish(self) -> Result<()> {
        let folder = folder_of(&self.place.path).to_owned();
        let path = self.place.path.clone();
        self.finish_unsynced()?;
        sync_folder(&folder).map_err(|e| unwritable(&path, &e))
    }

    /// The same, where many files go into one folder, which is synced once behind them.
    pub fn finish_unsynced(mut self) -> Result<()> {
        self.keep_mode_and_owner()?;
        self.sync()?;
        self.rename().map_err(|e| match e.kind() {
            ErrorKind::AlreadyExists => {
                Error::new(Kind::Usage, codes::FILE_EXISTS, format!("{} exists already", self.place.path.display()))
            }
            _ => self.failed(&e),
        })
    }

    fn keep_mode_and_owner(&self) -> Result<()> {
        let Some(before) = &self.place.before else { return Ok(()) };
        keep_mode_and_owner(&self.file, before).map_err(|e| self.failed(&e))
    }

    fn rename(&self) -> io::Result<()> {
        let (from, to) = (&self.part, &self.place.path);
        if self.place.existing != Existing::Refuse {
            return fs::rename(from, to);
        }
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            // A file system that cannot ask and rename at once may know a second name for a file.
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => match fs::hard_link(from, to) {
                Err(e) if e.kind() == ErrorKind::AlreadyExists => Err(e),
                Err(_) if to.exists() => Err(ErrorKind::AlreadyExists.into()),
                Err(_) => fs::rename(from, to),
                Ok(()) => fs::remove_file(from),
            },
            renamed => Ok(renamed?),
        }
    }

    fn failed(&self, error: &io::Error) -> Error {
        unwritable(&self.place.path, error)
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        leftover::remove_part(&self.part);
    }
}

/// Gives a file the mode of the one whose place it takes, and its owner where that is allowed.
pub fn keep_mode_and_owner(file: &File, before: &Metadata) -> io::Result<()> {
    let mine = file.metadata()?;
    let mut mode = before.mode() & 0o7777;
    let differs = (before.uid(), before.gid()) != (mine.uid(), mine.gid());
    if differs && fchown(file, Some(before.uid()), Some(before.gid())).is_err() {
        // Another owner's file is ours now; what its group could do, another group must not.
        let group = before.gid() == mine.gid() || fchown(file, None, Some(before.gid())).is_ok();
        mode &= if group { 0o0777 } else { 0o0707 };
    }
    file.set_permissions(Permissions::from_mode(mode))
}

/// Puts the names of a folder on the disk: a rename is lost in a power cut without it.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some file systems cannot sync a folder; some folders may be written and not read.
        Err(e) if matches!(e.kind(), ErrorKind::InvalidInput | ErrorKind::PermissionDenied) => Ok(()),
        synced => synced,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    fn begun(path: &Path, existing: Existing) -> NewFile {
        let mut file = Place::look(path, existing).and_then(Place::begin).expect("a place");
        file.write_all(b"new").expect("written");
        file
    }

    #[test]
    fn a_file_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.csv");
        drop(begun(&path, Existing::Refuse));
        assert!(names(folder.path()).is_empty());
        begun(&path, Existing::Refuse).finish().expect("finished");
        assert_eq!(names(folder.path()), ["a.csv"]);
        assert_eq!(fs::metadata(&path).expect("a file").mode() & 0o777, 0o600);
    }

    #[test]
    fn a_file_that_came_meanwhile_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.csv");
        let file = begun(&path, Existing::Refuse);
        fs::write(&path, "theirs").expect("a file");
        assert_eq!(file.finish().expect_err("a file").code(), codes::FILE_EXISTS);
        assert_eq!(fs::read_to_string(&path).expect("a file"), "theirs");
        assert_eq!(names(folder.path()), ["a.csv"]);
    }

    #[test]
    fn the_mode_of_a_file_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.csv");
        for mode in [0o644, 0o640, 0o600, 0o664] {
            fs::write(&path, "old").expect("a file");
            fs::set_permissions(&path, Permissions::from_mode(mode)).expect("a mode");
            begun(&path, Existing::Replace).finish().expect("finished");
            assert_eq!(fs::metadata(&path).expect("a file").mode() & 0o777, mode);
            assert_eq!(fs::read_to_string(&path).expect("a file"), "new");
        }
    }

    #[test]
    fn a_long_name_has_room() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(format!("{}.csv", "n".repeat(251)));
        begun(&path, Existing::Refuse).finish().expect("finished");
        assert!(path.exists());
    }
}
