//! `lilium ledger export`: the book for programs that are not ours.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::app::App;
use crate::error::Result;
use crate::market::ledger::export::{self, Format};

use crate::render::Format as Listed;

use super::super::args::FormatArg;
use super::super::{import, report};

pub const HELP: &str = "\
Amounts are exact, debits positive. Every entry carries its ref, kind, subject and moment; what is on the
accounts at the end of each month (ledger: at the end) stands behind them as assertions, equal to
lilium ledger balance. A period begins with opening balances. The program of the format then checks it all:

  lilium ledger export book.journal                       hledger -f book.journal check --strict
  lilium ledger export book.beancount --format beancount  bean-check book.beancount
  lilium ledger export book.ledger --format ledger        ledger -f book.ledger --pedantic balance
  lilium ledger export --format csv --period 2026-03";

/// The global `--format` with values of its own: in a file for another program, a table has no place.
#[derive(Args, Debug)]
pub struct ExportArgs {
    /// File to write [default: standard output]
    file: Option<PathBuf>,
    /// The program that shall read it [default: hledger]
    #[arg(long, short = 'o', value_parser = book_formats())]
    format: Option<FormatArg>,
    /// Only entries of these business dates
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
}

fn book_formats() -> impl TypedValueParser<Value = FormatArg> {
    PossibleValuesParser::new(["hledger", "beancount", "ledger", "csv"]).map(|name| match name.as_str() {
        "beancount" => FormatArg::Beancount,
        "ledger" => FormatArg::Ledger,
        "csv" => FormatArg::Of(Listed::Csv),
        _ => FormatArg::Hledger,
    })
}

pub fn run(app: &mut App, args: &ExportArgs) -> Result<()> {
    let format = match args.format {
        Some(FormatArg::Beancount) => Format::Beancount,
        Some(FormatArg::Ledger) => Format::Ledger,
        Some(FormatArg::Of(_)) => Format::Csv,
        _ => Format::Hledger,
    };
    let now = app.clock.now();
    let period = args.period.clone();
    import::export(app, args.file.as_deref(), "entries", |tx, shop, sink| {
        let period = period.map(|text| report::period(&text, shop, now)).transpose()?;
        export::export(tx, shop, format, period, sink)
    })
}
