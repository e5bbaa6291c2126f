//! `lilium job tick`: one pass.

use std::process::ExitCode;
use std::time::Duration;

use crate::app::App;
use crate::cli::cells::counted;
use crate::cli::signals::notify_when_asked;
use crate::error::{Error, Kind, Result};
use crate::jobs::Ended;
use crate::jobs::tick::{self, OneShotRunner, Pass};
use crate::render::Done;

use super::run::{context, said};

pub fn tick(app: &mut App, max_time: u64) -> Result<ExitCode> {
    if app.dry_run {
        return Err(Error::usage("a pass cannot be tried out").hint("lilium job status"));
    }
    let begun = app.begin_unkeyed()?;
    app.require_released("the pass")?;
    let context = context(app)?;
    let runner = OneShotRunner::open(&context)?;
    let asked = notify_when_asked(runner.leaver())?;
    let (mut told, mut warnings) = (Vec::new(), Vec::new());
    let pass = tick::tick(runner, Duration::from_secs(max_time), &mut |job, ended| {
        let list = if matches!(ended, Ended::Failed { .. }) { &mut warnings } else { &mut told };
        list.push(said(job.id, &job.kind, ended));
    })?;
    if pass.posted.held > 0 {
        let held = counted(pass.posted.held, "message");
        warnings.push(format!("{held} did not leave: lilium email status, lilium channel delivery list"));
    }
    app.was_carried_out(begun, "lilium job list");
    told.iter().for_each(|line| app.screen.talk(line));
    let done = Done { op: "job.tick", message: sentence(&pass), counts: counts(&pass), warnings, ..Done::default() };
    app.screen.done(&done)?;
    Ok(if asked.is_asked() || pass.failed == 0 { asked.exit() } else { ExitCode::from(Kind::Failed as u8) })
}

fn counts(pass: &Pass) -> Vec<(&'static str, i64)> {
    vec![
        ("slots", pass.decided.slots),
        ("queued", pass.decided.queued),
        ("rescued", pass.rescued),
        ("done", pass.done),
        ("failed", pass.failed),
        ("given_back", pass.other),
        ("events", pass.posted.events),
        ("sent", pass.posted.sent),
        ("held", pass.posted.held),
    ]
}

fn sentence(pass: &Pass) -> String {
    let mut message = format!("decided {}, did {}", counted(pass.decided.slots, "slot"), counted(pass.done, "job"));
    for (count, what) in [(pass.rescued, "taken over"), (pass.failed, "failed"), (pass.other, "given back")] {
        if count > 0 {
            message.push_str(&format!(", {count} {what}"));
        }
    }
    let posted = pass.posted;
    if posted.events + posted.sent + posted.held > 0 {
        message.push_str(&format!(
            "; processed {}, sent {}",
            counted(posted.events, "event"),
            counted(posted.sent, "message")
        ));
    }
    if pass.left {
        message.push_str("; it was time to stop, and more is ready: lilium job tick");
    }
    message
}
