//! `lilium ledger export`: the book for programs that are not ours.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::app::App;
use crate::cli::args::FormatArg;
use crate::cli::clocks;
use crate::cli::output::{self, OutputArgs};
use crate::error::Result;
use crate::files::Written;
use crate::market::books::ledger::export::{self, Format};
use crate::render::Format as Listed;

pub const HELP: &str = "\
Amounts are exact, debits positive. Every entry carries its ref, kind, subject and moment; what is on the
accounts at the end of each month (ledger: at the end) follows as assertions, equal to lilium ledger balance.
A period begins with opening balances. The program of the format then checks it all.

Examples:
  lilium ledger export book.journal                       hledger -f book.journal check --strict
  lilium ledger export book.beancount                     bean-check book.beancount
  lilium ledger export book.ledger                        ledger -f book.ledger --pedantic balance
  lilium ledger export --format csv --period 2026-03";

/// The global `--format` with values of its own: in a file for another program, a table has no place.
#[derive(Args, Debug)]
pub struct ExportArgs {
    #[command(flatten)]
    output: OutputArgs,
    /// The program that shall read it [default: by the file's ending, else hledger]
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

const WRITTEN: &[Written] = &[
    Written { name: "hledger", endings: &["journal", "hledger", "j"] },
    Written { name: "beancount", endings: &["beancount", "bean"] },
    Written { name: "ledger", endings: &["ledger", "ldg"] },
    Written { name: "csv", endings: &["csv"] },
];

pub fn run(app: &mut App, args: &ExportArgs) -> Result<()> {
    let now = app.clock.now();
    let period = args.period.clone();
    output::export(app, &args.output, "entries", WRITTEN, |tx, marketplace, format, sink| {
        let format = match format.name {
            "beancount" => Format::Beancount,
            "ledger" => Format::Ledger,
            "csv" => Format::Csv,
            _ => Format::Hledger,
        };
        let period = period.map(|text| clocks::period(&text, marketplace, now)).transpose()?;
        export::export(tx, marketplace, format, period, sink)
    })
}
