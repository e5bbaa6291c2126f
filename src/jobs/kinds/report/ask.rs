//! The program asks itself for a report.

use std::fs::File;
use std::process::Command;

use crate::base::child::without_secrets;
use crate::error::{Error, Result};

use super::{Call, Outside, period, text};

/// Writes the report into `out`. The address of the database may hold a secret: it goes by the environment.
pub fn ask(place: &Outside<'_>, call: &Call<'_>, report: &str, format: &str, out: File) -> Result<()> {
    let mut command = Command::new(&place.context.program);
    without_secrets(&mut command);
    if let Some(password) = std::env::var_os("PGPASSWORD") {
        command.env("PGPASSWORD", password);
    }
    command.env("LILIUM_DB", &place.context.database).args([
        "--no-config",
        "--no-input",
        "--quiet",
        "--format",
        format,
    ]);
    command.args(["--now", &call.due.stored(), "report", report, "--period", period(call.args)]);
    if let Some(by) = text(call.args, "by") {
        command.args(["--by", by]);
    }
    place.run(&mut command, out, || Error::failed("job.report", format!("the report of {report} was refused")))
}
