//! Writes a report into a folder: the one that `lilium report` would show, as of the slot.
//!
//! The program asks itself for it, so a file has the very bytes that a person would get. The name comes from the slot: a
//! job that runs twice writes the same file again, whole or not at all.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value as Json;

use crate::base::Problem;
use crate::error::{Error, Kind as Failure, Result};
use crate::jobs::schedules::rules::{Missed, Overlap, Policy};

use super::{Call, Kind, Outside, When, Work, no_key, only, text};

pub const KIND: Kind = Kind {
    name: "report",
    about: "write a report into a folder, as `lilium report` shows it",
    arguments: "report=sales|settlements|cash|earnings period=PERIOD by=WHAT format=csv|tsv|json|ndjson|table folder=PATH",
    when: When::Never,
    policy: Policy { missed: Missed::Latest, window_s: 3 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 50,
    timeout_s: 1_800,
    check,
    key_of: no_key,
    keeps_key: false,
    work: Work::Outside(run),
};

const REPORTS: [&str; 4] = ["sales", "settlements", "cash", "earnings"];
const FORMATS: [&str; 5] = ["csv", "tsv", "json", "ndjson", "table"];

fn check(args: &Json) -> Result<(), Problem> {
    only(args, &["report", "period", "by", "format", "folder"])?;
    let of = |key: &str, known: &[&str]| match text(args, key) {
        Some(value) if known.contains(&value) => Ok(()),
        _ => Err(Problem::new(format!("{key:?} is one of {}", known.join(", ")))),
    };
    of("report", &REPORTS)?;
    if !args["format"].is_null() {
        of("format", &FORMATS)?;
    }
    match text(args, "folder") {
        Some(folder) if Path::new(folder).is_absolute() => Ok(()),
        _ => Err(Problem::new("\"folder\" is a folder's whole path")),
    }
}

fn run(place: &mut Outside<'_>, call: &Call<'_>) -> Result<String> {
    let (report, format) = (text(call.args, "report").unwrap_or_default(), text(call.args, "format").unwrap_or("csv"));
    let folder = PathBuf::from(text(call.args, "folder").unwrap_or_default());
    let name = format!("{report}-{}.{format}", call.due.stored().replace(':', ""));
    let target = folder.join(name);
    let mut file = tempfile::NamedTempFile::new_in(&folder).map_err(|e| unwritable(&folder, &e))?;
    let out = file.reopen()?;
    ask(place, call, report, format, out)?;
    file.as_file_mut().sync_all()?;
    file.persist(&target).map_err(|e| unwritable(&target, &e.error))?;
    Ok(format!("wrote {}", target.display()))
}

/// Asks this program for the report. The address of the database may hold a secret: it goes by the environment.
fn ask(place: &mut Outside<'_>, call: &Call<'_>, report: &str, format: &str, out: std::fs::File) -> Result<()> {
    let mut command = Command::new(&place.site.program);
    command.env("LILIUM_DB", &place.site.database).args(["--no-config", "--no-input", "--quiet", "--format", format]);
    command.args([
        "--now",
        &call.due.stored(),
        "report",
        report,
        "--period",
        text(call.args, "period").unwrap_or("yesterday"),
    ]);
    if let Some(by) = text(call.args, "by") {
        command.args(["--by", by]);
    }
    let mut child = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).spawn()?;
    loop {
        if let Some(status) = child.try_wait()? {
            let mut said = String::new();
            if let Some(mut stderr) = child.stderr.take() {
                std::io::Read::read_to_string(&mut stderr, &mut said)?;
            }
            return if status.success() { Ok(()) } else { Err(refused(report, said.trim())) };
        }
        if (place.stop)() {
            let _ = child.kill();
            let _ = child.wait();
            return Err(Error::new(Failure::Failed, "job.stopped", "the report was stopped"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn refused(report: &str, said: &str) -> Error {
    Error::failed("job.report", format!("the report of {report} was refused"))
        .because(said.lines().next().unwrap_or_default())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Error {
    Error::failed("job.folder", format!("{} cannot be written", path.display())).because(error)
}
