//! Running another program to its end.

use std::fs::File;
use std::io::{Read, Seek};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::error::{Error, Kind, Result, codes};

/// How often it is looked whether the program has ended, or shall.
const LOOK: Duration = Duration::from_millis(20);

/// Runs a program to its end, or ends it when `go_on` says so.
///
/// # Errors
/// When it cannot be run (code [`codes::JOB_PROGRAM`]), was stopped, or fails: with the first line it said.
pub fn run(command: &mut Command, out: File, go_on: &dyn Fn() -> Result<()>, failed: impl Fn() -> Error) -> Result<()> {
    let mut said = tempfile::tempfile()?;
    let spawned = command.stdin(Stdio::null()).stdout(out).stderr(said.try_clone()?).spawn();
    let mut child = spawned.map_err(|error| {
        let program = command.get_program().to_string_lossy();
        Error::new(Kind::Outside, codes::JOB_PROGRAM, format!("{program} cannot be run")).because(error)
    })?;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if let Err(stopped) = go_on() {
            let _ = child.kill();
            let _ = child.wait();
            return Err(stopped);
        }
        std::thread::sleep(LOOK);
    };
    let mut text = String::new();
    said.rewind()?;
    said.read_to_string(&mut text)?;
    if status.success() { Ok(()) } else { Err(failed().because(text.lines().next().unwrap_or_default())) }
}
