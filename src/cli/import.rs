//! What every import shares: its flags, its summary, its rejects file.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::Notation;
use crate::db::Tx;
use crate::error::{Kind, Result};
use crate::files::{NewFile, Place, choose};
use crate::market::Act;
use crate::market::imports::{Imported, Mode, Options, Rejects, Source, refuse_if_any};
use crate::render::{Done, Failure, Screen};

use super::output::{CSV, ForceArg};
use super::signals;

/// Flags of every import.
#[derive(Args, Debug, Clone)]
pub struct ImportArgs {
    /// CSV file in UTF-8, separated by comma, semicolon or tab; - reads standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// What may happen to rows that exist, and to those that do not
    #[arg(long, value_enum, default_value = "upsert")]
    pub mode: ModeArg,
    /// Keep good rows when others are bad
    #[arg(long)]
    pub keep_going: bool,
    /// Write rejected rows here, in the file's own columns and one more that says why
    #[arg(long, value_name = "FILE")]
    pub rejects: Option<PathBuf>,
    /// What stands before the decimals in the file; three digits behind it could be thousands, until this says no
    #[arg(long, value_enum, value_name = "MARK")]
    pub decimal: Option<DecimalArg>,
    #[command(flatten)]
    pub force: ForceArg,
}

/// Choices of `--decimal`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalArg {
    Point,
    Comma,
}

impl DecimalArg {
    /// The notation it states; none when it is not given.
    pub fn notation(told: Option<DecimalArg>) -> Notation {
        match told {
            None => Notation::Unstated,
            Some(DecimalArg::Point) => Notation::Point,
            Some(DecimalArg::Comma) => Notation::Comma,
        }
    }
}

/// Choices of `--mode`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModeArg {
    Create,
    Update,
    Upsert,
}

impl ImportArgs {
    /// The file, whose numbers are written as was stated.
    fn open(&self) -> Result<Source> {
        let mut source = Source::open(&self.file)?;
        source.write_numbers_in(DecimalArg::notation(self.decimal));
        Ok(source)
    }

    /// What a repeat under the same key must bring again: the same bytes, to be read the same way.
    fn content(&self, source: &Source) -> Result<String> {
        let notation = source.notation().as_str().unwrap_or_default();
        Ok(format!("{}{notation}", source.digest()?))
    }

    pub fn options(&self) -> Options {
        let mode = match self.mode {
            ModeArg::Create => Mode::Create,
            ModeArg::Update => Mode::Update,
            ModeArg::Upsert => Mode::Upsert,
        };
        Options { mode, keep_going: self.keep_going }
    }
}

/// Opens the file to import; looks first whether rejected rows can be written where they shall go.
pub fn open(app: &mut App, args: &ImportArgs) -> Result<Source> {
    rejects_place(app, args)?;
    let failure = Failure { code: "interrupted".into(), message: NOTHING.into(), ..Failure::default() };
    app.stop = Some(signals::end_when_asked(app.screen.failure_text(&failure))?);
    args.open()
}

/// What somebody learns who interrupts an import.
const NOTHING: &str = "interrupted: nothing was written";

/// Reports progress every so many rows.
const EVERY: u64 = 2_000;

/// Runs `work` with a watcher that shows progress.
pub fn watched<T>(screen: &Screen, noun: &'static str, work: impl FnOnce(&mut dyn FnMut(u64)) -> T) -> T {
    let progress = screen.progress(noun, None);
    let done = work(&mut |row| {
        if row.is_multiple_of(EVERY) {
            progress.set(row);
        }
    });
    progress.finish();
    done
}

/// Writes staged rows in one transaction and tells what came of them.
pub fn write(
    app: &mut App,
    op: &'static str,
    args: &ImportArgs,
    source: &Source,
    write: impl FnMut(&mut Tx<'_>, &Act<'_>, &mut dyn FnMut(u64)) -> Result<(Imported, Rejects)>,
) -> Result<ExitCode> {
    write_and_tell(app, op, args, source, write, |imported| summary(op, source.name(), imported))
}

/// [`write`], told in words of its own.
pub fn write_and_tell(
    app: &mut App,
    op: &'static str,
    args: &ImportArgs,
    source: &Source,
    mut write: impl FnMut(&mut Tx<'_>, &Act<'_>, &mut dyn FnMut(u64)) -> Result<(Imported, Rejects)>,
    tell: impl Fn(&Imported) -> Done,
) -> Result<ExitCode> {
    let bytes = if app.dry_run { 0 } else { source.bytes()? };
    app.db()?.prepare_for_bulk(bytes)?;
    let content = if app.key.is_some() { args.content(source)? } else { String::new() };
    let mut rejects = Rejects::default();
    let mut file = rejects_place(app, args)?.map(Place::begin).transpose()?;
    let progress = app.screen.progress("rows written", None);
    let done = app.change(op, &(args.options(), content), |tx, act| {
        let (imported, rejected) = write(tx, act, &mut |row| progress.set(row))?;
        rejects = rejected;
        // On the disk before anything is committed: what is committed then has its rejects, too.
        write_rejects(file.as_mut(), source, &rejects)?;
        refuse_if_any(&rejects, args.options())?;
        Ok(tell(&imported))
    });
    progress.finish();
    drop(progress);
    let refused = done.as_ref().is_err_and(|error| !error.row_errors().is_empty());
    if let Some(file) = file.filter(|_| rejects.count() > 0 && (refused || done.is_ok())) {
        file.finish()?;
    }
    let mut done = done?;
    for error in rejects.first().iter().take(20) {
        let place = if error.header.is_empty() { String::new() } else { format!("{}: ", error.header) };
        done.warnings.push(format!("{}:{}: {place}{}", error.file, error.line, error.message));
    }
    if rejects.count() > 20 {
        done.warnings.push(format!("… and {} more rejected rows", rejects.count() - 20));
    }
    if let (Some(path), true, false) = (&args.rejects, rejects.count() > 0, app.dry_run) {
        done.next = Some(format!("mend {} and import it", path.display()));
    }
    app.screen.done(&done)?;
    Ok(if rejects.count() > 0 { ExitCode::from(Kind::Partial as u8) } else { ExitCode::SUCCESS })
}

/// Stops an all-or-nothing import whose file has bad rows; they go to the rejects file.
pub fn check(app: &App, args: &ImportArgs, source: &Source, rejects: &Rejects) -> Result<()> {
    let refused = refuse_if_any(rejects, args.options());
    if let (Err(_), Some(place)) = (&refused, rejects_place(app, args)?) {
        let mut file = place.begin()?;
        write_rejects(Some(&mut file), source, rejects)?;
        file.finish()?;
    }
    refused
}

/// Where rejected rows go, if they are to be kept.
fn rejects_place(app: &App, args: &ImportArgs) -> Result<Option<Place>> {
    let Some(path) = args.rejects.as_deref() else { return Ok(None) };
    choose(Some(path), None, CSV)?;
    let place = Place::look(path, args.force.existing())?;
    Ok((!app.dry_run).then_some(place))
}

fn write_rejects(file: Option<&mut NewFile>, source: &Source, rejects: &Rejects) -> Result<()> {
    let Some(file) = file.filter(|_| rejects.count() > 0) else { return Ok(()) };
    file.restart()?;
    rejects.write(source, &mut *file)?;
    file.sync()
}

fn summary(op: &'static str, file: &str, imported: &Imported) -> Done {
    let Imported { read, created, updated, unchanged, rejected, made } = imported;
    let mut message = format!(
        "{file}: read {read} = created {created} + updated {updated} + unchanged {unchanged} + rejected {rejected}"
    );
    if !made.is_empty() {
        let made: Vec<String> = made.iter().map(|(what, count)| super::cells::counted_of(*count, what)).collect();
        message.push_str(&format!(" · made {}", made.join(", ")));
    }
    if created + updated == 0 {
        message.push_str(" · nothing changed");
    }
    let counts = vec![
        ("read", *read),
        ("created", *created),
        ("updated", *updated),
        ("unchanged", *unchanged),
        ("rejected", *rejected),
    ];
    Done { op, message, counts: counts.into_iter().chain(made.iter().copied()).collect(), ..Done::default() }
}
