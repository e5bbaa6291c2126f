//! Files of payouts for the bank, and the bank's answers.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::error::Result;
use crate::market::imports::{self, Imported};
use crate::market::settings::Coin;
use crate::market::settlement::payout::batch::{self, Batched};
use crate::render::Done;

use crate::cli::cells::{self, counted};
use crate::cli::import::{self, DecimalArg, ImportArgs, ModeArg};

#[derive(Args, Debug)]
pub struct BatchArgs {
    /// Write the file of this batch again; it is the same, byte by byte
    batch: Option<String>,
    /// File to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What the bank takes [default: pain001 for a file that ends in .xml, else csv]
    #[arg(long, value_parser = ["csv", "pain001"], conflicts_with = "batch")]
    file_format: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE", conflicts_with = "batch")]
    currency: Option<String>,
}

/// The batch is kept first, its file written after: a file that could not be written is written again by its ref.
pub fn run(app: &mut App, args: &BatchArgs) -> Result<()> {
    if let Some(text) = &args.batch {
        let id = app.read(|tx, _| batch::find(tx, text))?;
        write(app, id, &args.out)?;
        app.screen.talk(&format!("wrote {} to {}", Prefix::BATCH.show(id), args.out.display()));
        return Ok(());
    }
    let format = args.file_format.as_deref().unwrap_or_else(|| match args.out.extension() {
        Some(end) if end.eq_ignore_ascii_case("xml") => "pain001",
        _ => "csv",
    });
    let done = app.change("payout.batch", args, |tx, act| {
        let currency = args
            .currency
            .as_deref()
            .map_or(Ok(act.shop.currency), |code| act.shop.coin(code).map(|coin| coin.currency))?;
        let batched = batch::create(tx, act, currency, format)?;
        let sum = currency.with_code(batched.total);
        Ok(told(&batched, &sum, &args.out))
    })?;
    if let (Some(shown), false) = (done.changed.first(), app.dry_run) {
        let id = app.read(|tx, _| batch::find(tx, shown))?;
        write(app, id, &args.out).map_err(|error| {
            error.hint(format!("{shown} is kept; lilium payout batch {shown} --out FILE writes its file again"))
        })?;
    }
    Ok(app.screen.done(&done)?)
}

fn told(batched: &Batched, sum: &str, out: &Path) -> Done {
    let held = |(id, why): &(i64, String)| format!("{} stays behind: {why}", Prefix::PAYOUT.show(*id));
    let warnings = batched.held.iter().map(held).collect();
    let Some(id) = batched.id else {
        return Done { message: "no payout can go to the bank; nothing changed".into(), warnings, ..Done::default() };
    };
    let (shown, payouts) = (Prefix::BATCH.show(id), counted(batched.payouts, "payout"));
    let message = format!("{shown}: {payouts} of {sum} sent; the bank's file is {}", out.display());
    Done { message, changed: vec![shown], warnings, counts: vec![("payouts", batched.payouts)], ..Done::default() }
}

fn write(app: &mut App, id: i64, out: &Path) -> Result<()> {
    use std::io::Write;
    let text = app.read(|tx, _| batch::file(tx, id))?;
    import::replace(out, |file| Ok(file.write_all(text.as_bytes())?))
}

#[derive(Args, Debug)]
pub struct ResultsArgs {
    /// CSV file in UTF-8; - reads standard input
    #[arg(value_name = "FILE")]
    file: String,
    /// Believe good rows when others are bad
    #[arg(long)]
    keep_going: bool,
    /// Write rejected rows here, with one more column that says why
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    /// What stands before the decimals in the file; three digits behind it could be thousands, until this says no
    #[arg(long, value_enum, value_name = "MARK")]
    decimal: Option<DecimalArg>,
}

pub fn results(app: &mut App, args: ResultsArgs) -> Result<ExitCode> {
    let ResultsArgs { file, keep_going, rejects, decimal } = args;
    let args = ImportArgs { file, mode: ModeArg::Update, keep_going, rejects, decimal };
    let source = args.open()?;
    let staged = imports::results::stage(&source)?;
    import::check(app, &args, &source, &staged.rejects)?;
    let exit = import::write_and_tell(
        app,
        "payout.results",
        &args,
        &source,
        |tx, act, _| imports::results::write(tx, act, &source, &staged),
        |imported| summary(source.name(), imported),
    )?;
    warn_overdrawn(app)?;
    Ok(exit)
}

fn warn_overdrawn(app: &mut App) -> Result<()> {
    let warnings = app.read(|tx, shop| {
        let of_coin = |coin: &Coin| cells::bank_overdrawn(tx, shop, coin.currency.code());
        shop.coins.iter().map(of_coin).collect::<Result<Vec<_>>>()
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
