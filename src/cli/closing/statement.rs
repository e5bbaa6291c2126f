//! `lilium statement`: the document of a closed settlement, and the check of one in hand.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::args::FormatArg;
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::closing::dispute;
use crate::cli::language::LanguageArg;
use crate::cli::output::{self, OutputArgs};
use crate::error::{Error, Kind as Failure, Result, codes};
use crate::files::{Input, Written};
use crate::market::closing::settlement;
use crate::market::closing::statements::html;
use crate::market::closing::statements::{self, Statement, StatementLine};
use crate::render::{Column, Footer, Format as Listed, Kind, Row, Screen, Show};

#[derive(Subcommand, Debug)]
pub enum StatementCommand {
    /// Show a statement: opening, lines by kind, closing
    Show {
        /// Settlement ref
        settlement: String,
        /// As it stood at this moment, or at the end of this day; a closed statement never changes
        #[arg(long, value_name = "TIME")]
        known_at: Option<String>,
    },
    /// Write a statement to a file; its ending says how
    #[command(after_help = "Examples:
  lilium statement export SET-000012 al-noor.csv               # can be checked by anyone
  lilium statement export SET-000012 al-noor.html --language ar    # to print, right to left")]
    Export {
        /// Settlement ref
        settlement: String,
        #[command(flatten)]
        output: OutputArgs,
        /// A file to check and compute with, or a page to print [default: by the file's ending, else csv]
        #[arg(long, short = 'o', value_parser = formats())]
        format: Option<FormatArg>,
        /// Language of a page
        #[arg(long, value_enum, default_value_t = LanguageArg::En)]
        language: LanguageArg,
    },
    /// Check an exported CSV by itself: every cell, every sum, the digest; exit 7 when something is wrong
    Verify {
        /// Exported statement; - reads standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Compare it with what is stored, too
        #[arg(long)]
        stored: bool,
    },
}

const LINES: &[Column] = &[
    Column::new("subject", "For", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(6)),
    Column::new("due_on", "Day", Kind::Day, Show::Table(5)),
    Column::new("prior", "Earlier", Kind::Day, Show::Table(4)),
    Column::new("about", "About", Kind::Text, Show::Table(7)),
    Column::new("goods", "Goods", Kind::Money, Show::Always),
    Column::new("delivery", "Delivery", Kind::Money, Show::Part),
    Column::new("rounding", "Rounding", Kind::Money, Show::Part),
    Column::new("commission", "Commission", Kind::Money, Show::Always),
    Column::new("tax", "Tax", Kind::Money, Show::Part),
    Column::new("collected", "Collected", Kind::Money, Show::Part),
    Column::new("other", "Other", Kind::Money, Show::Part),
    Column::new("net", "Net", Kind::Money, Show::Always),
];

pub fn run(app: &mut App, command: StatementCommand) -> Result<ExitCode> {
    match command {
        StatementCommand::Show { settlement, known_at } => {
            show(app, &settlement, known_at.as_deref())?;
            if known_at.is_none() {
                dispute::beside(app, &settlement)?;
            }
        }
        StatementCommand::Export { settlement, output, format: _, language } => {
            export(app, &settlement, &output, language)?
        }
        StatementCommand::Verify { file, stored } => return verify(app, &file, stored),
    }
    Ok(ExitCode::SUCCESS)
}

fn show(app: &mut App, text: &str, known_at: Option<&str>) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = settlement::find(tx, text)?;
        if let Some(known) = clocks::known(tx, marketplace, known_at)?
            && !settlement::was_known(tx, id, known)?
        {
            let (shown, at) = (Prefix::SETTLEMENT.show(id), marketplace.calendar.display(known.at));
            return Err(Error::not_found(codes::STATEMENT_NOT_YET, format!("{shown} was not closed by {at}"))
                .hint(format!("lilium statement show {shown}")));
        }
        let statement = statements::build(tx, marketplace, id)?;
        let whole = !screen.format_of_list().is_machine() && !screen.has_fields();
        if whole {
            screen.text(&heading(&statement))?;
        }
        list(screen, &statement)?;
        if whole {
            screen.text(&closing(&statement))?;
        }
        Ok(())
    })
}

fn list(screen: &mut Screen, statement: &Statement) -> Result<()> {
    let mut list = screen.list("lines", LINES)?;
    for (_, lines) in statement.by_kind() {
        for line in lines {
            list.row(row(statement, line))?;
        }
    }
    let net = cells::money(statement.settlement.sums.amounts.net, statement.currency);
    Ok(list.end(Footer { sums: vec![("net", net)], ..Footer::default() })?)
}

fn row(statement: &Statement, line: &StatementLine) -> Row {
    let money = |minor| cells::money(minor, statement.currency);
    let prior = line.happened_on.filter(|_| statement.is_prior(line));
    let mut row: Row = vec![
        line.subject_ref().into(),
        line.kind.into(),
        line.due_on.to_string().into(),
        prior.map(|day| day.to_string()).into(),
        line.about.clone().into(),
    ];
    row.extend(line.amounts.listed().map(money));
    row
}

fn amount(statement: &Statement, minor: i64) -> String {
    statement.currency.with_code(minor)
}

fn heading(statement: &Statement) -> String {
    let s = &statement.settlement;
    let days = crate::base::Period { first: s.first_day, last: s.last_day };
    let opening = amount(statement, s.opening_minor);
    format!("{} of {}, {days}\nopening  {opening}\n\n", Prefix::SETTLEMENT.show(s.id), s.store)
}

fn closing(statement: &Statement) -> String {
    let s = &statement.settlement;
    let (net, payable) = (amount(statement, s.sums.amounts.net), amount(statement, s.payable_minor));
    let billed = match s.invoiced_minor {
        0 => String::new(),
        billed => format!("billed   {}\n", amount(statement, billed)),
    };
    let reserved = match s.reserved_minor {
        0 => String::new(),
        drawn if drawn < 0 => format!("drawn    {} from what was withheld before\n", amount(statement, -drawn)),
        withheld => format!("withheld {}\n", amount(statement, withheld)),
    };
    let invoice = s.invoice.map_or(String::new(), |invoice| {
        let of = amount(statement, s.sums.amounts.commission + s.sums.amounts.tax);
        format!(
            "invoice  {} of {of} {}, {}\n",
            Prefix::INVOICE.show(invoice.id),
            if invoice.tax_minor == 0 { "commission" } else { "commission with tax" },
            invoice.describe(|minor| amount(statement, minor))
        )
    });
    format!(
        "\nnet      {net}\npayable  {payable}\n{billed}carried  {}\n{reserved}{invoice}digest   {}\n",
        amount(statement, s.carried_minor),
        s.digest
    )
}

/// A file that can be checked, and a page.
const WRITTEN: &[Written] =
    &[Written { name: "csv", endings: &["csv"] }, Written { name: "html", endings: &["html", "htm"] }];

fn formats() -> impl TypedValueParser<Value = FormatArg> {
    PossibleValuesParser::new(["csv", "html"]).map(|name| match name.as_str() {
        "html" => FormatArg::Html,
        _ => FormatArg::Of(Listed::Csv),
    })
}

fn export(app: &mut App, text: &str, file: &OutputArgs, lang: LanguageArg) -> Result<()> {
    output::export(app, file, "statement", WRITTEN, |tx, marketplace, format, sink| {
        let id = settlement::find(tx, text)?;
        let statement = statements::build(tx, marketplace, id)?;
        let content =
            if format.name == "html" { html::page(&statement, lang.into()) } else { statements::write_csv(&statement) };
        sink(content.as_bytes())?;
        Ok(1)
    })
}

fn verify(app: &mut App, file: &Path, stored: bool) -> Result<ExitCode> {
    let shown = file.display();
    let content = Input::STATEMENT.read_text(file)?;
    let mut checked = statements::check(&content)?;
    if stored {
        let differs =
            app.read(|tx, marketplace| statements::same_as_stored(tx, marketplace, &content, &checked.settlement))?;
        checked.faults.extend(differs);
    }
    if app.screen.format_of_list().is_machine() && app.screen.asked_for_format() {
        app.screen.record(VERIFIED, verified(&shown.to_string(), &checked, stored))?;
        return Ok(exit_of(&checked));
    }
    for fault in checked.faults.iter().take(20) {
        app.screen.warn(&format!("{shown}:{}: {}", fault.line, fault.what));
    }
    if checked.faults.is_empty() {
        let lines = cells::counted(checked.lines, "line");
        let against = if stored { ", and as stored" } else { "" };
        app.screen.talk(&format!("{shown}: {} of {}, {lines}: whole{against}", checked.settlement, checked.store));
    }
    Ok(exit_of(&checked))
}

fn exit_of(checked: &statements::Checked) -> ExitCode {
    if checked.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(Failure::Finding as u8) }
}

const VERIFIED: &[Column] = &[
    Column::new("file", "File", Kind::Text, Show::Always),
    Column::new("settlement", "Settlement", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("lines", "Lines", Kind::Int, Show::Always),
    Column::new("stored", "Compared with what is stored", Kind::Flag, Show::Always),
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("findings", "Findings", Kind::Int, Show::Always),
    Column::new("rows", "Rows", Kind::Text, Show::Always),
];

fn verified(file: &str, checked: &statements::Checked, stored: bool) -> Row {
    let rows: Vec<String> = checked.faults.iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect();
    vec![
        file.to_owned().into(),
        checked.settlement.clone().into(),
        checked.store.clone().into(),
        checked.lines.into(),
        stored.into(),
        if rows.is_empty() { "ok" } else { "findings" }.into(),
        (rows.len() as i64).into(),
        rows.join("; ").into(),
    ]
}
