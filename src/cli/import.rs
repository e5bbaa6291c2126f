//! What every import shares: its flags, its summary, its rejects file.

use std::fs;
use std::io::stdin;
use std::os::fd::AsFd;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::{Instant, Notation};
use crate::csv::{Rejects, Source};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::files::{NewFile, Place, choose};
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;
use crate::market::exchange::imports::{Change, Imported, Mode, Options, plain, refuse_if_any};
use crate::render::{Done, Failure, Planned, Screen};

use super::output::{self, CSV, ForceArg, OutputArgs};
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
    /// Decimal mark of the file; says that three digits after it are decimals, not thousands
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
        Options { mode, keep_going: self.keep_going, shown: 0 }
    }
}

/// Opens the file to import; looks first whether rejected rows can be written where they shall go.
pub fn open(app: &mut App, args: &ImportArgs) -> Result<Source> {
    rejects_place(app, args)?;
    let failure = Failure { code: codes::INTERRUPTED.name.into(), message: NOTHING.into(), ..Failure::default() };
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

/// Writes staged rows in one transaction and reports what came of them.
pub fn write(
    app: &mut App,
    op: &'static str,
    args: &ImportArgs,
    source: &Source,
    write: impl FnMut(&mut Tx<'_>, &Act<'_>, Options, &mut dyn FnMut(u64)) -> Result<(Imported, Rejects)>,
) -> Result<ExitCode> {
    write_and_tell(app, op, args, source, write, |imported| summary(op, source.name(), imported))
}

/// [`write`], reported in words of its own.
pub fn write_and_tell(
    app: &mut App,
    op: &'static str,
    args: &ImportArgs,
    source: &Source,
    mut write: impl FnMut(&mut Tx<'_>, &Act<'_>, Options, &mut dyn FnMut(u64)) -> Result<(Imported, Rejects)>,
    tell: impl Fn(&Imported) -> Done,
) -> Result<ExitCode> {
    let bytes = if app.dry_run { 0 } else { source.bytes()? };
    app.db()?.prepare_for_bulk(bytes)?;
    let content = if app.key.is_some() { args.content(source)? } else { String::new() };
    let mut rejects = Rejects::default();
    let mut file = rejects_place(app, args)?.map(Place::begin).transpose()?;
    let progress = app.screen.progress("rows written", None);
    let options = options(app, args);
    let done = app.change(op, &(args.options(), content), |tx, act| {
        let (imported, rejected) = write(tx, act, options, &mut |row| progress.set(row))?;
        rejects = rejected;
        // On the disk before anything is committed: what is committed then has its rejects, too.
        write_rejects(file.as_mut(), source, &rejects)?;
        refuse_if_any(&rejects, options)?;
        let Imported { changes, .. } = &imported;
        let mut first: Vec<Planned> = changes.first.iter().map(planned).collect();
        // Writing goes by key; people read a file from top to bottom.
        first.sort_by_key(|change| change.line);
        Ok(Done { changes: first, more_changes: changes.more, ..tell(&imported) })
    });
    progress.finish();
    drop(progress);
    let refused = done.as_ref().is_err_and(|error| !error.row_errors().is_empty());
    if let Some(file) = file.filter(|_| rejects.count() > 0 && (refused || done.is_ok())) {
        file.finish()?;
    }
    let mut done = done?;
    let refused = refuse_if_any(&rejects, args.options());
    if refused.is_ok() {
        warn(&mut done, &rejects);
    }
    if let (Some(path), true, false) = (&args.rejects, rejects.count() > 0, app.dry_run) {
        done.next = Some(format!("correct {} and import it", path.display()));
    }
    app.screen.done(&done)?;
    refused?;
    Ok(if rejects.count() > 0 { ExitCode::from(Kind::Partial as u8) } else { ExitCode::SUCCESS })
}

/// A dry run goes through the whole file, so that everything is reported at once, and keeps what it would change.
fn options(app: &App, args: &ImportArgs) -> Options {
    /// More is for a person's patience no plan, and for memory too much.
    const PLANNED_MAX: usize = 10_000;
    let options = args.options();
    if app.dry_run {
        Options { keep_going: true, shown: app.screen.page_cap().unwrap_or(PLANNED_MAX), ..options }
    } else {
        options
    }
}

fn planned(change: &Change) -> Planned {
    let Change { line, action, name, values } = change.clone();
    Planned { line, action, name, values }
}

/// The first rejected rows.
fn warn(done: &mut Done, rejects: &Rejects) {
    const SHOWN: usize = 20;
    for error in rejects.first().iter().take(SHOWN) {
        let place = if error.header.is_empty() { String::new() } else { format!("{}: ", error.header) };
        done.warnings.push(format!("{}:{}: {place}{}", error.file, error.line, error.message));
    }
    let more = rejects.first().len().saturating_sub(SHOWN) as u64 + rejects.more();
    if more > 0 {
        done.warnings.push(format!("… and {more} more"));
    }
}

/// Imports a file of a small noun. What it is read against is asked for again when it is written.
pub fn read_file<N: plain::Noun>(
    app: &mut App,
    op: &'static str,
    args: &ImportArgs,
    noun: impl Fn(&mut Tx<'_>, &Marketplace, Instant) -> Result<N>,
) -> Result<ExitCode> {
    let source = open(app, args)?;
    let at = app.clock.now();
    let mut reading = app.read(|tx, marketplace| noun(tx, marketplace, at))?;
    let staged = watched(&app.screen, "rows read", |watch| plain::stage(&mut reading, &source, watch))?;
    // Also where rows are bad already: the others are looked at too, so that everything wrong is named at once.
    write(app, op, args, &source, |tx, act, options, watch| {
        let mut noun = noun(tx, act.marketplace, act.at)?;
        plain::write(tx, act, &mut noun, &source, &staged, options, watch)
    })
}

/// Stops an all-or-nothing import whose file has bad rows; they go to the rejects file.
pub fn check(app: &App, args: &ImportArgs, source: &Source, rejects: &Rejects) -> Result<()> {
    let refused = refuse_if_any(rejects, options(app, args));
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
    refuse_same_file(&args.file, path)?;
    let place = Place::look(path, args.force.existing())?;
    Ok((!app.dry_run).then_some(place))
}

/// Rejected rows in the place of all rows would lose the good ones: under whatever name, it is the same file.
fn refuse_same_file(input: &Path, rejects: &Path) -> Result<()> {
    let Ok(goes) = fs::metadata(rejects) else { return Ok(()) };
    let comes = if input == Path::new("-") {
        stdin().as_fd().try_clone_to_owned().and_then(|input| fs::File::from(input).metadata())
    } else {
        fs::metadata(input)
    };
    // What cannot be looked at is refused where it is opened.
    let same = comes.is_ok_and(|comes| (comes.dev(), comes.ino()) == (goes.dev(), goes.ino()));
    if !same {
        return Ok(());
    }
    let shown = rejects.display();
    Err(Error::usage(format!("--rejects {shown} is the file that is imported")).hint("--rejects rejects.csv"))
}

fn write_rejects(file: Option<&mut NewFile>, source: &Source, rejects: &Rejects) -> Result<()> {
    let Some(file) = file.filter(|_| rejects.count() > 0) else { return Ok(()) };
    file.restart()?;
    rejects.write(source, &mut *file)?;
    file.sync()
}

fn summary(op: &'static str, file: &str, imported: &Imported) -> Done {
    /// More names than these are only counted.
    const NAMED_MAX: usize = 10;
    let Imported { read, created, updated, unchanged, rejected, made, named, .. } = imported;
    let mut message = format!(
        "{file}: read {read} = created {created} + updated {updated} + unchanged {unchanged} + rejected {rejected}"
    );
    if !made.is_empty() {
        let made: Vec<String> = made.iter().map(|(what, count)| super::cells::counted_of(*count, what)).collect();
        message.push_str(&format!(" · made {}", made.join(", ")));
        if !named.is_empty() {
            let first: Vec<&str> = named.iter().take(NAMED_MAX).map(String::as_str).collect();
            let more = if named.len() > NAMED_MAX { ", …" } else { "" };
            message.push_str(&format!(" ({}{more})", first.join(", ")));
        }
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

/// Flags of every export.
#[derive(Args, Debug, Clone)]
pub struct ExportArgs {
    #[command(flatten)]
    pub output: OutputArgs,
    /// Begin with a byte order mark: some spreadsheets read Arabic only with it
    #[arg(long)]
    pub bom: bool,
}

/// Sends CSV to a file or to standard output, as its flags say.
pub fn export_csv(
    app: &mut App,
    args: &ExportArgs,
    noun: &str,
    write: impl FnOnce(&mut Tx<'_>, &Marketplace, &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<u64>,
) -> Result<()> {
    output::export(app, &args.output, noun, CSV, |tx, marketplace, _, sink| {
        if args.bom {
            sink("\u{feff}".as_bytes())?;
        }
        write(tx, marketplace, sink)
    })
}
