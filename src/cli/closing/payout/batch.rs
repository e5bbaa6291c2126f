//! Files of payouts for the bank, and the bank's answers.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells::{self, counted};
use crate::cli::import::{self, DecimalArg, ImportArgs, ModeArg};
use crate::cli::output::ForceArg;
use crate::error::{Error, Result};
use crate::files::{NewFile, Place, Written, choose};
use crate::market::closing::payouts::batch::{self, Batched};
use crate::market::closing::payouts::rules::BatchFormat;
use crate::market::core::settings::Coin;
use crate::market::exchange::imports::{self, Imported};
use crate::render::Done;
use clap::builder::PossibleValuesParser;

#[derive(Args, Debug)]
pub struct BatchArgs {
    /// Write the file of this batch again; it is the same, byte by byte
    batch: Option<String>,
    /// File to write: .csv, or .xml for a payment message
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    force: ForceArg,
    /// What the bank takes [default: by the file's ending, else csv]
    #[arg(long, value_parser = PossibleValuesParser::new(BatchFormat::NAMES.iter().copied()))]
    file_format: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE", conflicts_with = "batch")]
    currency: Option<String>,
}

/// The batch is kept first, its file written after: a file that could not be written is written again by its ref.
pub fn run(app: &mut App, args: &BatchArgs) -> Result<()> {
    if let Some(text) = &args.batch {
        return again(app, args, text);
    }
    let format = choose(Some(&args.out), args.file_format.as_deref(), WRITTEN)?.name;
    let wanted = BatchFormat::parse(format).unwrap_or(BatchFormat::Csv);
    // Before the payouts are sent: a place that cannot be written is found out in time.
    let place = Place::look(&args.out, args.force.existing())?;
    let mut file = (!app.dry_run).then(|| place.begin()).transpose()?;
    let done = app.change("payout.batch", &(&args.currency, format), |tx, act| {
        let currency = args
            .currency
            .as_deref()
            .map_or(Ok(act.marketplace.currency), |code| act.marketplace.coin(code).map(|coin| coin.currency))?;
        let batched = batch::create(tx, act, currency, wanted)?;
        if let (Some(id), Some(file)) = (batched.id, &mut file) {
            // On the disk before the payouts are sent: what is sent has its file.
            fill(file, &batch::file(tx, id)?.text)?;
        }
        let sum = currency.with_code(batched.total);
        Ok(reply(&batched, &sum, &args.out))
    })?;
    if let (Some(shown), Some(mut file)) = (done.changed.first(), file) {
        if done.replayed {
            let id = app.read(|tx, _| batch::find(tx, shown))?;
            let kept = app.read(|tx, _| batch::file(tx, id))?;
            fill(&mut file, &kept.text)?;
        }
        let again = format!("lilium payout batch {shown} --out FILE writes it again");
        file.finish().map_err(|error| error.because(again))?;
    }
    Ok(app.screen.done(&done)?)
}

/// What the bank takes.
const WRITTEN: &[Written] = &[
    Written { name: BatchFormat::Csv.as_str(), endings: &["csv"] },
    Written { name: BatchFormat::Pain001.as_str(), endings: &["xml"] },
];

/// Writes the file of a batch that was made before. Its format was chosen then.
fn again(app: &mut App, args: &BatchArgs, text: &str) -> Result<()> {
    let place = Place::look(&args.out, args.force.existing())?;
    let (id, kept) = app.read(|tx, _| {
        let id = batch::find(tx, text)?;
        Ok((id, batch::file(tx, id)?))
    })?;
    let shown = Prefix::BATCH.show(id);
    let chosen = choose(Some(&args.out), args.file_format.as_deref(), WRITTEN)?;
    let says = args.file_format.is_some() || args.out.extension().is_some();
    if let Some(own) = WRITTEN.iter().find(|format| says && format.name == kept.format.as_str() && *format != chosen) {
        return Err(Error::usage(format!("{shown} is kept as {}, not as {}", own.name, chosen.name))
            .hint(format!("name a file that ends in .{}", own.endings[0])));
    }
    if app.dry_run {
        app.screen.talk(&format!("dry run: would write {shown} to {}", args.out.display()));
        return Ok(());
    }
    let mut file = place.begin()?;
    fill(&mut file, &kept.text)?;
    file.finish()?;
    app.screen.talk(&format!("wrote {shown} to {}", args.out.display()));
    Ok(())
}

/// Puts the text of a batch on the disk, from the beginning.
fn fill(file: &mut NewFile, text: &str) -> Result<()> {
    file.restart()?;
    file.write_all(text.as_bytes())?;
    file.sync()
}

fn reply(batched: &Batched, sum: &str, out: &Path) -> Done {
    let held = |(id, why): &(i64, String)| format!("{} stays behind: {why}", Prefix::PAYOUT.show(*id));
    let warnings = batched.held.iter().map(held).collect();
    let Some(id) = batched.id else {
        return Done { message: "no payout can go to the bank; nothing changed".into(), warnings, ..Done::default() };
    };
    let (shown, payouts) = (Prefix::BATCH.show(id), counted(batched.payouts, "payout"));
    let message = format!("{shown}: {payouts} of {sum} sent; the bank's file is {}", out.display());
    Done { message, changed: vec![shown], warnings, counts: vec![("payouts", batched.payouts)], ..Done::default() }
}

#[derive(Args, Debug)]
pub struct ResultsArgs {
    /// CSV file in UTF-8; - reads standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Believe good rows when others are bad
    #[arg(long)]
    keep_going: bool,
    /// Write rejected rows here, with one more column that says why
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    #[command(flatten)]
    force: ForceArg,
    /// Decimal mark of the file; says that three digits after it are decimals, not thousands
    #[arg(long, value_enum, value_name = "MARK")]
    decimal: Option<DecimalArg>,
}

pub fn results(app: &mut App, args: ResultsArgs) -> Result<ExitCode> {
    let ResultsArgs { file, keep_going, rejects, force, decimal } = args;
    let args = ImportArgs { file, mode: ModeArg::Update, keep_going, rejects, force, decimal };
    let source = import::open(app, &args)?;
    let staged = imports::results::stage(&source)?;
    import::check(app, &args, &source, &staged.rejects)?;
    let exit = import::write_and_tell(
        app,
        "payout.results",
        &args,
        &source,
        |tx, act, _, _| imports::results::write(tx, act, &source, &staged),
        |imported| summary(source.name(), imported),
    )?;
    warn_overdrawn(app)?;
    Ok(exit)
}

fn warn_overdrawn(app: &mut App) -> Result<()> {
    let warnings = app.read(|tx, marketplace| {
        let of_coin = |coin: &Coin| cells::bank_overdrawn(tx, marketplace, coin.currency.code());
        marketplace.coins.iter().map(of_coin).collect::<Result<Vec<_>>>()
    })?;
    warnings.iter().flatten().for_each(|warning| app.screen.warn(warning));
    Ok(())
}

fn summary(file: &str, imported: &Imported) -> Done {
    let Imported { read, unchanged, rejected, made, .. } = imported;
    let mut counts = vec![("read", *read)];
    counts.extend(made.iter().copied().chain([("unchanged", *unchanged), ("rejected", *rejected)]));
    let parts: Vec<String> = counts[1..].iter().map(|(what, count)| format!("{what} {count}")).collect();
    Done { message: format!("{file}: read {read} = {}", parts.join(" + ")), counts, ..Done::default() }
}
