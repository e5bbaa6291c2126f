//! Parts of files whose writer is dead: the next writer of that folder takes them away.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// `.lilium-0123456789abcdef.part`; an engine that writes it may put its own files beside it.
const BEFORE: &str = ".lilium-";
const AFTER: &str = ".part";
const DIGITS: usize = 16;

/// A new part in a folder, locked for as long as the file is open. What the dead left there goes.
pub fn new_part(folder: &Path, mode: u32) -> io::Result<(PathBuf, File)> {
    sweep_once(folder);
    loop {
        let part = folder.join(new_name());
        let file = OpenOptions::new().read(true).write(true).create_new(true).mode(mode).open(&part)?;
        file.lock()?;
        // Between the two, somebody who swept could take it for a dead one's.
        if file.metadata().is_ok_and(|seen| seen.nlink() > 0) {
            return Ok((part, file));
        }
    }
}

/// A name that nobody has.
fn new_name() -> String {
    format!("{BEFORE}{:0DIGITS$x}{AFTER}", fastrand::u64(..))
}

/// Removes a part, and what an engine has put beside it.
pub fn remove_part(part: &Path) {
    for beside in ["", "-wal", "-shm", "-journal"] {
        let mut name = part.as_os_str().to_owned();
        name.push(beside);
        let _ = fs::remove_file(name);
    }
}

/// [`sweep`], once for each folder that this process writes: folders may hold a great many files.
fn sweep_once(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    let new = SWEPT.lock().is_ok_and(|mut swept| swept.insert(folder.to_owned()));
    if new {
        sweep(folder);
    }
}

/// Takes away the parts that nobody has locked.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let parts: BTreeSet<String> = names.filter_map(|name| part_of(&name).map(str::to_owned)).collect();
    for part in parts.iter().map(|name| folder.join(name)) {
        let living = File::open(&part).is_ok_and(|file| file.try_lock().is_err());
        if !living {
            remove_part(&part);
        }
    }
}

/// The part that a file is, or is beside.
fn part_of(name: &str) -> Option<&str> {
    let length = BEFORE.len() + DIGITS + AFTER.len();
    let part = name.get(..length)?;
    let digits = part.strip_prefix(BEFORE)?.strip_suffix(AFTER)?;
    digits.chars().all(|sign| sign.is_ascii_hexdigit()).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_dead_left_goes_and_nothing_else() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        let (dead, alive) = (".lilium-00000000000000aa.part", ".lilium-00000000000000bb.part");
        let mine = ["notes.part", ".lilium-notes.part", ".lilium-0000.part"];
        for name in [dead, alive, ".lilium-00000000000000aa.part-wal", ".lilium-00000000000000cc.part-shm"] {
            fs::write(at(name), "x").expect("a file");
        }
        mine.iter().for_each(|name| fs::write(at(name), "x").expect("a file"));
        let held = File::open(at(alive)).expect("a file");
        held.lock().expect("a lock");
        sweep(folder.path());
        let mut left: Vec<String> = fs::read_dir(folder.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        left.sort();
        let mut wanted: Vec<&str> = mine.to_vec();
        wanted.push(alive);
        wanted.sort_unstable();
        assert_eq!(left, wanted);
        assert_eq!(part_of(&new_name()).map(str::len), Some(new_name().len()));
    }
}
