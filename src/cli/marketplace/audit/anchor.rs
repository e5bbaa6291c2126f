//! `lilium audit anchor` and `lilium audit verify`: the audit's end, kept elsewhere and looked for again.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::base::text::quoted;
use crate::cli::cells::counted;
use crate::cli::findings;
use crate::error::{self, Error, Result, codes};
use crate::files::{self, Input};
use crate::market::books::ledger as book;
use crate::market::core::audit::anchors::{self, Anchor};
use crate::render::{Column, Done, Kind, Show};

#[derive(Args, Debug)]
pub struct AnchorArgs {
    /// Append the line to this file; it is made where there is none
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// A file that `audit anchor` wrote: every line must be in the chains
    #[arg(long, value_name = "FILE")]
    anchors: Option<PathBuf>,
}

const VERIFIED: &[Column] = &[
    Column::new("links", "Links", Kind::Int, Show::Always),
    Column::new("rows", "Audit rows", Kind::Int, Show::Always),
    Column::new("sealed_rows", "Sealed rows", Kind::Int, Show::Always),
    Column::new("anchors", "Anchors", Kind::Int, Show::Always),
    Column::new("findings", "Findings", Kind::Int, Show::Always),
    Column::new("audit_hash", "Audit hash", Kind::Ref, Show::Always),
    Column::new("chain_hash", "Chain hash", Kind::Ref, Show::Always),
];

const OP: &str = "audit.anchor";

pub fn anchor(app: &mut App, args: &AnchorArgs) -> Result<()> {
    let (begun, at) = (app.begin_unkeyed()?, app.clock.now());
    if args.to == Path::new("-") {
        return Err(Error::usage("anchors are kept in a file").hint("lilium audit anchor --to anchors.txt"));
    }
    files::require_no_database(&args.to)?;
    // Without a marketplace no file is made.
    app.db()?;
    // Several at once take turns, each from the read of the last line to the write of its own.
    let mut file = if app.dry_run { None } else { Some(open(&args.to)?) };
    let known = read(&args.to)?;
    let n = known.as_deref().and_then(<[Anchor]>::last).map_or(1, |last| last.n + 1);
    let anchor = app.read(|tx, _| anchors::now(tx, n, at))?;
    let (links, rows, head) = &anchor.audit;
    let shown = args.to.display().to_string();
    let last = known.as_deref().and_then(<[Anchor]>::last);
    if let Some(last) = last.filter(|last| (&last.audit, &last.ledger) == (&anchor.audit, &anchor.ledger)) {
        let message = format!("{shown}: line {}: already there: nothing was written since", last.n);
        let done = Done { op: OP, message, unchanged: vec![shown], dry_run: app.dry_run, ..Done::default() };
        return Ok(app.screen.done(&done)?);
    }
    let look = format!("lilium audit verify --anchors {}", quoted(&shown));
    let message = format!("{shown}: line {n}: {} with {} up to {head}", counted(*links, "link"), counted(*rows, "row"));
    if let Some(file) = &mut file {
        append(file, &args.to, &anchor, n == 1)?;
        app.was_carried_out(begun, &look);
    }
    let next = Some(look);
    let done = Done { op: OP, message, changed: vec![shown], next, dry_run: app.dry_run, ..Done::default() };
    Ok(app.screen.done(&done)?)
}

pub fn verify(app: &mut App, args: &VerifyArgs) -> Result<ExitCode> {
    let anchors = match &args.anchors {
        Some(path) => read(path)?.ok_or_else(|| {
            Error::not_found(codes::ANCHORS, format!("there is no file {}", path.display()))
                .hint("lilium audit anchor --to FILE")
        })?,
        None => Vec::new(),
    };
    let (checked, mut findings, found) = app.read(|tx, _| {
        let (checked, findings) = book::sealed(tx)?;
        Ok((checked, findings, anchors::check(tx, &anchors)?))
    })?;
    let anchors::Checked { faults, notes } = found;
    notes.iter().for_each(|note| app.screen.warn(note));
    findings.extend(faults.into_iter().map(book::Finding::from));
    let row = vec![
        checked.links.into(),
        checked.audit_rows.into(),
        checked.rows.into(),
        (anchors.len() as i64).into(),
        (findings.len() as i64).into(),
        checked.content_hash.into(),
        checked.chain_hash.into(),
    ];
    app.screen.record(VERIFIED, row)?;
    findings::show(app, &findings, "the audit is whole")
}

/// The anchors in a file; nothing where there is no file.
///
/// # Errors
/// A file that holds anything else, which is then not written to either.
fn read(path: &Path) -> Result<Option<Vec<Anchor>>> {
    let Some(file) = there(path)? else { return Ok(None) };
    let mut bytes = Vec::new();
    let read = file.take(Input::ANCHORS.most_bytes).read_to_end(&mut bytes);
    read.map_err(|e| Error::failed(Input::ANCHORS.code, format!("cannot read {}", path.display())).because(e))?;
    let text = String::from_utf8(bytes).map_err(|_| other(path, 1))?;
    let lines = (1..).zip(text.lines()).map(|(number, line)| anchors::read(line).ok_or_else(|| other(path, number)));
    lines.collect::<Result<_>>().map(Some)
}

/// The file, where there is one.
fn there(path: &Path) -> Result<Option<File>> {
    match Input::ANCHORS.open(path) {
        Err(e) if e.kind() == error::Kind::NotFound => Ok(None),
        opened => opened.map(Some),
    }
}

fn other(path: &Path, line: usize) -> Error {
    Error::usage(format!("{} is not a file of anchors: line {line}", path.display()))
        .hint("name a new file, or one that `lilium audit anchor` wrote")
}

/// The file, locked until it is closed.
fn open(path: &Path) -> Result<File> {
    there(path)?;
    let file = OpenOptions::new().append(true).create(true).mode(0o600).open(path).map_err(unwritable(path))?;
    file.lock().map_err(unwritable(path))?;
    Ok(file)
}

fn unwritable(path: &Path) -> impl Fn(std::io::Error) -> Error + '_ {
    move |e| Error::failed(codes::ANCHORS, format!("cannot write {}", path.display())).because(e)
}

/// The line is on the disk before it is said to be there.
fn append(file: &mut File, path: &Path, anchor: &Anchor, new: bool) -> Result<()> {
    let unwritable = unwritable(path);
    file.write_all(format!("{anchor}\n").as_bytes()).map_err(&unwritable)?;
    file.sync_all().map_err(&unwritable)?;
    if new {
        File::open(files::folder_of(path)).and_then(|folder| folder.sync_all()).map_err(&unwritable)?;
    }
    Ok(())
}
