//! Writes a report into a folder, or mails it to the operator: the one that `lilium report` would show, as of the slot.
//!
//! The command and the job show it by one presenter, so a file has the very bytes that a person would get. The name comes
//! from the slot: a job that runs twice writes the same file again, whole or not at all, and mails it once.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::base::{Period, Problem};
use crate::error::{Error, Result, codes};
use crate::files::{Existing, NewFile, Place};
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::books::ledger::Clocks;
use crate::market::core::events::{self, Event, Report};
use crate::market::core::settings::Marketplace;
use crate::present::report as present;
use crate::render::{Format, Options, Screen};

use super::{Call, Kind, Outside, When, Work, flag, no_finds, no_key, only, text};

pub const KIND: Kind = Kind {
    name: "report",
    about: "write a report into a folder, or mail it to the operator, as `lilium report` shows it",
    arguments: "report=sales|settlements|cash|earnings period=PERIOD by=WHAT format=csv|tsv|json|ndjson|table folder=PATH mail=true",
    when: When::Never,
    policy: Policy { missed: Missed::Latest, window_s: 3 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 50,
    timeout_s: 1_800,
    check,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Outside(run),
};

const FORMATS: [&str; 5] = ["csv", "tsv", "json", "ndjson", "table"];
/// What is larger is not mailed but only reported: relays refuse it.
const MAILED_BYTES: u64 = 2 << 20;

fn check(args: &Json) -> Result<(), Problem> {
    only(args, &["report", "period", "by", "format", "folder", "mail"])?;
    let of = |key: &str, known: &[&str]| match text(args, key) {
        Some(value) if known.contains(&value) => Ok(()),
        _ => Err(Problem::new(format!("{key:?} is one of {}", known.join(", ")))),
    };
    report(args)?;
    if !args["format"].is_null() {
        of("format", &FORMATS)?;
    }
    Period::parse(period(args), chrono::NaiveDate::default(), chrono::Weekday::Mon)?;
    match (text(args, "folder"), flag(args, "mail")?) {
        (None, false) => Err(Problem::new("say folder=PATH, mail=true or both")),
        (Some(folder), _) if !Path::new(folder).is_absolute() => {
            Err(Problem::new("\"folder\" is a folder's whole path"))
        }
        _ => Ok(()),
    }
}

fn report(args: &Json) -> Result<present::Report, Problem> {
    if !args["by"].is_null() && text(args, "by").is_none() {
        return Err(Problem::new("\"by\" is a word"));
    }
    present::Report::read(text(args, "report").unwrap_or_default(), text(args, "by"))
}

fn period(args: &Json) -> &str {
    text(args, "period").unwrap_or("yesterday")
}

fn run(place: &mut Outside<'_>, call: &Call<'_>) -> Result<String> {
    let (report, format) = (text(call.args, "report").unwrap_or_default(), text(call.args, "format").unwrap_or("csv"));
    let name = name(call, report, format);
    let folder = text(call.args, "folder").map(PathBuf::from);
    let target = folder.map(|folder| folder.join(&name));
    // A report of a slot has a name of its own: what is there is what an earlier attempt wrote.
    let place_of = |target: &PathBuf| Place::look(target, Existing::Replace)?.begin();
    let mut file = target.as_ref().map(place_of).transpose()?;
    let mut written = match &file {
        Some(file) => file.reopen()?,
        None => tempfile::tempfile()?,
    };
    write(place, call, format, written.try_clone()?)?;
    if let Some(file) = &mut file {
        file.sync()?;
    }
    // Another attempt may have the job by now: then this file is not the one that counts.
    place.reach("written")?;
    file.map(NewFile::finish).transpose()?;
    let shown = target.as_ref().map(|target| target.display().to_string());
    let filed = shown.as_ref().map(|target| format!("wrote {target}"));
    let mailed = match flag(call.args, "mail")? {
        true => Some(mail(
            place,
            call,
            &mut written,
            Report { report: report.into(), name, path: shown, ..Report::default() },
        )?),
        false => None,
    };
    Ok(filed.into_iter().chain(mailed.map(str::to_owned)).collect::<Vec<_>>().join(", "))
}

/// Writes the report into `out`, as of the moment of the slot.
fn write(place: &mut Outside<'_>, call: &Call<'_>, format: &str, out: File) -> Result<()> {
    place.go_on()?;
    let asked = report(call.args)?;
    let options = Options { format: Format::parse(format), quiet: true, ..Options::default() };
    let mut screen = Screen::into(options, out);
    place.db.read(|tx| {
        let marketplace = Marketplace::load(tx)?;
        let today = marketplace.calendar.business_day(call.due);
        let period = Period::parse(period(call.args), today, marketplace.calendar.week_start)?;
        present::show(tx, &mut screen, &marketplace, asked, &period, &Clocks::default())
    })?;
    Ok(screen.flush()?)
}

/// `sales-zone-last-month-2026-03-01T003000Z.csv`: what it is about as far as that was said, and the slot.
fn name(call: &Call<'_>, report: &str, format: &str) -> String {
    let said = ["by", "period"].into_iter().filter_map(|key| text(call.args, key));
    let parts: Vec<&str> = std::iter::once(report).chain(said).collect();
    let plain = |sign: char| if sign.is_ascii_alphanumeric() { sign } else { '-' };
    let about: String = parts.join("-").chars().map(plain).collect();
    format!("{about}-{}.{format}", call.due.stored().replace(':', ""))
}

/// Records that the operator gets the report, once for this job; a file that is too large stays where it was written.
fn mail(place: &mut Outside<'_>, call: &Call<'_>, file: &mut File, mut report: Report) -> Result<&'static str> {
    let size = file.metadata()?.len();
    if size <= MAILED_BYTES {
        let mut text = String::new();
        file.rewind()?;
        file.read_to_string(&mut text)?;
        report.text = Some(text);
    } else if report.path.is_none() {
        return Err(Error::invalid(
            codes::JOB_REPORT,
            format!("a report of {} KiB is too large for a mail", size / 1024),
        )
        .hint("lilium schedule update NAME --set folder=PATH"));
    }
    place.write(call, |tx, act| {
        if act.marketplace.operators.is_empty() && report.path.is_none() {
            return Err(Error::invalid(codes::JOB_REPORT, "nobody gets it: the setting operator.email is empty")
                .hint("lilium setting set operator.email ADDRESS"));
        }
        let today = act.marketplace.calendar.business_day(call.due);
        let days = Period::parse(period(call.args), today, act.marketplace.calendar.week_start)?;
        let made = Report { first: days.first.to_string(), last: days.last.to_string(), ..report.clone() };
        events::record_once(tx, act, &Event::ReportMade(made), &format!("report:{}", call.job))
    })?;
    Ok("handed to the post for the operator")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_goes_somewhere() {
        let says =
            |args: &str| check(&serde_json::from_str(args).expect("JSON")).map_err(|problem| problem.to_string());
        assert_eq!(says(r#"{"report":"sales","folder":"/srv"}"#), Ok(()));
        assert_eq!(says(r#"{"report":"sales","mail":"true","period":"last-month"}"#), Ok(()));
        for (args, why) in [
            (r#"{"report":"sales"}"#, "folder=PATH, mail=true or both"),
            (r#"{"report":"sales","mail":false}"#, "folder=PATH, mail=true or both"),
            (r#"{"report":"sales","mail":"nour@example.com"}"#, "true or false"),
            (r#"{"report":"sales","folder":"reports","mail":true}"#, "whole path"),
            (r#"{"report":"sales","mail":true,"period":"soon"}"#, "soon"),
            (r#"{"report":"gifts","mail":true}"#, "one of sales"),
            (r#"{"report":"sales","mail":true,"by":"moon"}"#, "one of day, store"),
        ] {
            let told = says(args).expect_err(args);
            assert!(told.contains(why), "{args}: {told}");
        }
    }
}
