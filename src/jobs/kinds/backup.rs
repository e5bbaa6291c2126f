//! A copy of the whole marketplace, checked before it counts as one.
//!
//! The name comes from the slot, the newest are kept.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::base::{Instant, Problem};
use crate::db::is_postgres;
use crate::error::Result;
use crate::files::{Existing, Place};
use crate::jobs::copies;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::core::settings::Marketplace;

use super::{Call, Kind, Outside, When, Work, go_on, no_finds, no_key, number, only, text};

pub const KIND: Kind = Kind {
    name: "backup",
    about: "copy the database into a folder and check the copy",
    arguments: "folder=PATH keep=NUMBER",
    when: When::Never,
    policy: Policy { missed: Missed::Latest, window_s: 2 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 70,
    timeout_s: 4 * 3_600,
    check,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Outside(run),
};

const KEEP: i64 = 14;
/// Signs of a slot in a name: `2026-03-01T003000Z`.
const SLOT: usize = 18;

fn check(args: &Json) -> Result<(), Problem> {
    only(args, &["folder", "keep"])?;
    keep(args)?;
    match text(args, "folder") {
        Some(folder) if Path::new(folder).is_absolute() => Ok(()),
        _ => Err(Problem::new("\"folder\" is a folder's whole path")),
    }
}

fn keep(args: &Json) -> Result<i64, Problem> {
    Ok(number(args, "keep", 1, 1_000)?.unwrap_or(KEEP))
}

fn run(place: &mut Outside<'_>, call: &Call<'_>) -> Result<String> {
    let folder = PathBuf::from(text(call.args, "folder").unwrap_or_default());
    let postgres = is_postgres(&place.context.database);
    let name = place.db.read(|tx| Ok(name(&Marketplace::load(tx)?.name, call.due, postgres)))?;
    place.reach("copying")?;
    let target = folder.join(&name);
    // A copy of a slot has a name of its own: what is there is what an earlier attempt wrote.
    let mut rough = Place::look(&target, Existing::ReplaceCopy)?.begin()?;
    let Outside { context, db, stop, .. } = place;
    let checked = copies::make(db, &context.database, rough.part(), &|| go_on(*stop))?;
    rough.sync()?;
    let size = fs::metadata(rough.part())?.len() / 1024;
    // Another attempt may have the job by now: then this copy is not the one that counts.
    place.reach("copied and checked")?;
    rough.finish()?;
    let dropped = keep_newest(&folder, &name, keep(call.args)?)?;
    Ok(format!("wrote {}, {size} KiB, {checked}; {dropped} older removed", target.display()))
}

/// `lilium-noor-2026-03-01T003000Z.db`: of which marketplace, and when; the order of names is that of their times.
fn name(marketplace: &str, slot: Instant, postgres: bool) -> String {
    let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign.to_ascii_lowercase() } else { '-' };
    let marketplace: String = marketplace.chars().map(plain).collect();
    let marketplace = marketplace.trim_matches('-');
    let marketplace = if marketplace.is_empty() { "marketplace" } else { marketplace };
    let ending = if postgres { "dump" } else { "db" };
    format!("lilium-{marketplace}-{}.{ending}", slot.stored().replace(':', ""))
}

/// Removes all but the newest and the one that was just written, which may come late; answers how many went. Names tell
/// their time, so the order is that of the names.
fn keep_newest(folder: &Path, written: &str, keep: i64) -> Result<usize> {
    let like = written;
    // All but the time is the same, which is always as long: a marketplace of a longer name is another one.
    let time = like.len() - like.rfind('.').map_or(0, |dot| like.len() - dot) - SLOT;
    let (before, after) = (&like[..time], &like[time + SLOT..]);
    let ours = |name: &str| name.len() == like.len() && name.starts_with(before) && name.ends_with(after);
    let mut names: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| ours(&name.to_string_lossy())))
        .collect();
    names.sort();
    let most = usize::try_from(keep).unwrap_or(usize::MAX);
    let old = names.len().saturating_sub(most);
    let mut removed = 0;
    for path in names[..old].iter().filter(|path| !path.ends_with(written)) {
        match fs::remove_file(path) {
            // Another job may have the same to do.
            Err(e) if e.kind() != ErrorKind::NotFound => return Err(e.into()),
            gone => removed += usize::from(gone.is_ok()),
        }
    }
    Ok(removed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_marketplace_keeps_its_own_newest() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |day: i64| Instant::parse("2026-03-01T00:30:00Z").expect("a moment").plus_seconds(86_400 * day);
        assert_eq!(name("Noor", at(0), false), "lilium-noor-2026-03-01T003000Z.db");
        assert_eq!(name("نور", at(0), true), "lilium-marketplace-2026-03-01T003000Z.dump");
        for marketplace in ["Noor", "Noor West", "noor"] {
            (0..5).for_each(|day| {
                fs::write(folder.path().join(name(marketplace, at(day), false)), "x").expect("written")
            });
        }
        fs::write(folder.path().join("lilium-notes.db"), "x").expect("written");
        assert_eq!(keep_newest(folder.path(), &name("Noor", at(9), false), 2).expect("kept"), 3);
        let left: Vec<String> = fs::read_dir(folder.path())
            .expect("a folder")
            .flatten()
            .map(|e| e.file_name().to_string_lossy().into_owned())
            .collect();
        assert_eq!(left.iter().filter(|name| name.starts_with("lilium-noor-west")).count(), 5);
        assert_eq!(left.len(), 2 + 5 + 1, "{left:?}");
    }

    #[test]
    fn a_copy_that_comes_late_stays() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |day: i64| Instant::parse("2026-03-01T00:30:00Z").expect("a moment").plus_seconds(86_400 * day);
        let copy = |day| name("Noor", at(day), false);
        for day in [2, 3, 4] {
            fs::write(folder.path().join(copy(day)), "x").expect("written");
        }
        assert_eq!(keep_newest(folder.path(), &copy(2), 2).expect("kept"), 0);
        assert!(folder.path().join(copy(2)).exists());
        fs::write(folder.path().join(copy(5)), "x").expect("written");
        assert_eq!(keep_newest(folder.path(), &copy(5), 2).expect("kept"), 2, "the next one takes it along");
        let left = [4, 5].map(|day| folder.path().join(copy(day)).exists());
        assert_eq!(left, [true, true]);
    }
}
