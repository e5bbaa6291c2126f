//! A copy of the whole marketplace, checked before it counts as one.
//!
//! Of a SQLite file the copy is made by the engine while others work on, then opened and read through; of a PostgreSQL
//! database it is made and listed by that server's own tools, which must be installed here. The name comes from the
//! slot, the newest are kept.

use std::fs;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

use crate::base::Problem;
use crate::db::{Db, environment, is_postgres};
use crate::error::{Error, Kind as Failure, Result};
use crate::jobs::schedules::rules::{Missed, Overlap, Policy};
use crate::market::ledger;

use super::{Call, Kind, Outside, UNFOUND, When, Work, no_key, number, only, text};

pub const KIND: Kind = Kind {
    name: "backup",
    about: "copy the database into a folder and check the copy",
    arguments: "folder=PATH keep=NUMBER",
    when: When::Never,
    policy: Policy { missed: Missed::Latest, window_s: 2 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 70,
    timeout_s: 4 * 3_600,
    check,
    key_of: no_key,
    keeps_key: false,
    work: Work::Outside(run),
};

const KEEP: i64 = 14;

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
    let postgres = is_postgres(&place.site.database);
    let ending = if postgres { "dump" } else { "db" };
    let target = folder.join(format!("lilium-{}.{ending}", call.due.stored().replace(':', "")));
    let rough = folder.join(format!(".{}.part", target.file_name().unwrap_or_default().to_string_lossy()));
    let _ = fs::remove_file(&rough);
    place.reach("copying")?;
    let checked = if postgres { dump(place, &rough)? } else { copy(place, &rough)? };
    fs::File::open(&rough)?.sync_all()?;
    fs::rename(&rough, &target)?;
    fs::File::open(&folder)?.sync_all()?;
    let dropped = keep_newest(&folder, ending, keep(call.args)?)?;
    let size = fs::metadata(&target)?.len() / 1024;
    Ok(format!("wrote {}, {size} KiB, {checked}; {dropped} older removed", target.display()))
}

/// Copies a SQLite file, and reads the copy's book through.
fn copy(place: &mut Outside<'_>, rough: &Path) -> Result<String> {
    place.db.copy_to(&rough.display().to_string())?;
    place.reach("copied, checking the copy")?;
    let mut copied = Db::open(&rough.display().to_string())?;
    let found = copied.read(|tx| Ok((tx.storage_faults()?.len(), ledger::walk(tx)?)))?;
    drop(copied);
    for left in ["-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{left}", rough.display()));
    }
    match found {
        (0, walked) if walked.findings.is_empty() => Ok(format!("whole, ledger {}", &walked.ledger_hash[..12])),
        _ => Err(Error::failed("job.backup", "the copy is not whole").hint("lilium doctor")),
    }
}

/// Dumps a PostgreSQL database, and lists the dump. The address goes by the environment, since it may hold a secret.
fn dump(place: &mut Outside<'_>, rough: &Path) -> Result<String> {
    let address = environment(&place.site.database)?;
    let tool = |place: &Outside<'_>, program: &str, args: &[&str]| -> Result<String> {
        let mut command = Command::new(program);
        command.args(args).envs(address.iter().map(|(name, value)| (name, value)));
        let mut out = tempfile::tempfile()?;
        let failed = || Error::new(Failure::Outside, "job.tool", format!("{program} failed"));
        place.run(&mut command, out.try_clone()?, failed).map_err(asked_for)?;
        let mut text = String::new();
        out.rewind()?;
        out.read_to_string(&mut text)?;
        Ok(text)
    };
    let path = rough.display().to_string();
    tool(place, "pg_dump", &["--format=custom", "--no-password", "--file", &path])?;
    place.reach("copied, checking the copy")?;
    let listed = tool(place, "pg_restore", &["--list", &path])?;
    let tables = listed.lines().filter(|line| line.contains(" TABLE DATA ")).count();
    if tables == 0 {
        return Err(Error::failed("job.backup", "the dump holds no tables"));
    }
    Ok(format!("{tables} tables"))
}

/// A tool that is not installed is asked for.
fn asked_for(error: Error) -> Error {
    match error.code() {
        UNFOUND => error.hint("install the client programs of PostgreSQL on the host that runs the jobs"),
        _ => error,
    }
}

/// Removes all but the newest; answers how many went. Names tell their time, so the order is that of the names.
fn keep_newest(folder: &Path, ending: &str, keep: i64) -> Result<usize> {
    let ours = |name: &str| name.starts_with("lilium-") && name.ends_with(&format!(".{ending}"));
    let mut names: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| ours(&name.to_string_lossy())))
        .collect();
    names.sort();
    let most = usize::try_from(keep).unwrap_or(usize::MAX);
    let old = names.len().saturating_sub(most);
    names[..old].iter().try_for_each(fs::remove_file)?;
    Ok(old)
}
