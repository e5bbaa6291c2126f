//! What every import and export shares: its flags, its summary, its rejects file, where its bytes go.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::Notation;
use crate::db::Tx;
use crate::error::{Error, Kind, Result};
use crate::market::Act;
use crate::market::imports::{Imported, Mode, Options, Rejects, Source, refuse_if_any};
use crate::market::settings::Shop;
use crate::render::{Done, Screen};

/// Flags of every import.
#[derive(Args, Debug, Clone)]
pub struct ImportArgs {
    /// CSV file in UTF-8, separated by comma, semicolon or tab; - reads standard input
    #[arg(value_name = "FILE")]
    pub file: String,
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
    pub fn open(&self) -> Result<Source> {
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
    let progress = app.screen.progress("rows written", None);
    let done = app.change(op, &(args.options(), content), |tx, act| {
        let (imported, rejected) = write(tx, act, &mut |row| progress.set(row))?;
        rejects = rejected;
        refuse_if_any(&rejects, args.options())?;
        Ok(tell(&imported))
    });
    progress.finish();
    drop(progress);
    if rejects.count() > 0 {
        write_rejects(app, args, source, &rejects)?;
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
    if refused.is_err() {
        write_rejects(app, args, source, rejects)?;
    }
    refused
}

fn write_rejects(app: &App, args: &ImportArgs, source: &Source, rejects: &Rejects) -> Result<()> {
    match &args.rejects {
        Some(path) if !app.dry_run => replace(path, |file| rejects.write(source, file)),
        _ => Ok(()),
    }
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

/// Sends an export to a file, whole or not at all, or to standard output.
pub fn export(
    app: &mut App,
    file: Option<&Path>,
    noun: &str,
    write: impl FnOnce(&mut Tx<'_>, &Shop, &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<u64>,
) -> Result<()> {
    let Some(path) = file.filter(|path| *path != Path::new("-")) else {
        return app.show(|tx, shop, screen| {
            write(tx, shop, &mut |bytes| Ok(screen.text(&String::from_utf8_lossy(bytes))?)).map(drop)
        });
    };
    let mut rows = 0;
    replace(path, |file| {
        rows = app.read(|tx, shop| write(tx, shop, &mut |bytes| Ok(file.write_all(bytes)?)))?;
        Ok(())
    })?;
    app.screen.talk(&format!("wrote {rows} {noun} to {}", path.display()));
    Ok(())
}

/// Writes a file beside its place and renames it, readable by its owner only.
pub fn replace(path: &Path, write: impl FnOnce(&mut std::fs::File) -> Result<()>) -> Result<()> {
    if path.exists() && !path.is_file() {
        return Err(Error::usage(format!("{} is not a file", path.display())));
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:08x}.part", fastrand::u32(..)));
    let part = path.with_file_name(name);
    let unwritable = |e: std::io::Error| Error::failed("output", format!("cannot write {}", path.display())).because(e);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part).map_err(unwritable)?;
    let written = write(&mut file).and_then(|()| Ok(file.sync_all()?));
    match written {
        Ok(()) => std::fs::rename(&part, path).map_err(unwritable),
        Err(error) => {
            // Half a file is worse than none; the error is the one to tell.
            let _ = std::fs::remove_file(&part);
            Err(error)
        }
    }
}
