//! `lilium cash reconciliation`: what came out of files that were compared.

use clap::{Subcommand, ValueEnum};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::exchange::reconciliation::rules::{Against, Outcome};
use crate::market::exchange::reconciliation::{self, Line, Reconciliation, Which};
use crate::render::{Cell, Column, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum ReconciliationCommand {
    /// List the files that were compared
    List {
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show every line of a compared file, with what to do about it now
    Show {
        /// Reconciliation ref
        reconciliation: String,
        /// Only this outcome
        #[arg(long, value_enum)]
        outcome: Option<OutcomeArg>,
        #[command(flatten)]
        list: ListArgs,
    },
}

/// Choices of `--outcome`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutcomeArg {
    Matched,
    Short,
    Over,
    Missing,
    Unknown,
    Duplicate,
}

impl OutcomeArg {
    fn outcome(self) -> Outcome {
        match self {
            OutcomeArg::Matched => Outcome::Matched,
            OutcomeArg::Short => Outcome::Short,
            OutcomeArg::Over => Outcome::Over,
            OutcomeArg::Missing => Outcome::Missing,
            OutcomeArg::Unknown => Outcome::Unknown,
            OutcomeArg::Duplicate => Outcome::Duplicate,
        }
    }
}

const RECONCILIATIONS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("at", "When", Kind::Instant, Show::Table(3)),
    Column::new("file", "File", Kind::Text, Show::Always),
    Column::new("against", "Against", Kind::Text, Show::Always),
    Column::new("driver", "Driver", Kind::Text, Show::Table(2)),
    Column::new("first_day", "From", Kind::Day, Show::Table(4)),
    Column::new("last_day", "To", Kind::Day, Show::Table(5)),
    Column::new("currency", "Currency", Kind::Text, Show::Wide),
    Column::new("lines", "Lines", Kind::Int, Show::Always),
    Column::new("differing", "Differ", Kind::Int, Show::Always),
    Column::new("actor", "Who", Kind::Text, Show::Table(6)),
];

pub const LINES: &[Column] = &[
    Column::new("line", "Line", Kind::Int, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("named", "In the file", Kind::Text, Show::Table(4)),
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("expected", "Ours", Kind::Money, Show::Table(2)),
    Column::new("told", "Theirs", Kind::Money, Show::Table(1)),
    Column::new("fee", "Fee", Kind::Money, Show::Wide),
    Column::new("difference", "Difference", Kind::Money, Show::Always),
    Column::new("note", "Why", Kind::Text, Show::Table(3)),
    Column::new("next", "Next", Kind::Text, Show::Wide),
];

pub fn run(app: &mut App, command: &ReconciliationCommand) -> Result<()> {
    match command {
        ReconciliationCommand::List { list } => show_list(app, list),
        ReconciliationCommand::Show { reconciliation, outcome, list } => {
            let id = app.read(|tx, _| reconciliation::find(tx, reconciliation))?;
            show_kept(app, id, Which { outcome: outcome.map(OutcomeArg::outcome), differing: false }, list)
        }
    }
}

fn show_list(app: &mut App, args: &ListArgs) -> Result<()> {
    let day = |day: Option<crate::base::Day>| day.map_or(Cell::Null, |day| day.to_string().into());
    let listing = Listing {
        noun: "reconciliations",
        columns: RECONCILIATIONS,
        args,
        called: Called::Ref(Prefix::RECONCILIATION),
        first: First::Newest,
        id: |kept: &Reconciliation| kept.id,
        row: &|kept, marketplace| {
            vec![
                Prefix::RECONCILIATION.show(kept.id).into(),
                cells::time(kept.at, marketplace),
                kept.file.clone().into(),
                kept.against.as_str().into(),
                kept.driver.clone().into(),
                day(kept.first_day),
                day(kept.last_day),
                kept.currency.clone().into(),
                kept.lines.into(),
                kept.differing.into(),
                kept.actor.clone().into(),
            ]
        },
    };
    listing.query(app, &reconciliation::LIST, &())
}

/// Lines of a comparison that was kept. `--after` takes the number of a line in the answer.
pub fn show_kept(app: &mut App, id: i64, which: Which, args: &ListArgs) -> Result<()> {
    let (kept, marketplace) = app.read(|tx, marketplace| Ok((reconciliation::by_id(tx, id)?, marketplace.clone())))?;
    let listing = Listing {
        noun: if which.differing { "differences" } else { "lines" },
        columns: LINES,
        args,
        called: Called::Number,
        first: First::Oldest,
        id: |line: &Line| line.seq,
        row: &|line, marketplace| row(line, &kept, marketplace),
    };
    listing.show(
        app,
        |tx, after, limit| reconciliation::lines(tx, &marketplace, id, which, after, limit),
        |tx, _| Ok((reconciliation::line_count(tx, id, which)?, Vec::new())),
    )
}

/// Lines of a comparison that was not kept.
pub fn show_some(app: &mut App, kept: &Reconciliation, lines: &[Line]) -> Result<()> {
    app.show(|_, marketplace, screen| {
        let cap = screen.page_cap().unwrap_or(usize::MAX);
        let mut list = screen.list("differences", LINES)?;
        for line in lines.iter().take(cap) {
            list.row(row(line, kept, marketplace))?;
        }
        Ok(list.end(Footer { total: u64::try_from(kept.differing).ok(), ..Footer::default() })?)
    })
}

fn row(line: &Line, kept: &Reconciliation, marketplace: &Marketplace) -> Row {
    let prefix = match kept.against {
        Against::Collections => Prefix::ORDER,
        Against::Deposits => Prefix::DEPOSIT,
    };
    let money =
        |minor: Option<i64>| minor.map_or(Cell::Null, |minor| cells::stored(minor, &kept.currency, marketplace));
    let said = line.told.map_or(0, |told| told + line.fee.unwrap_or(0));
    vec![
        line.line.into(),
        line.outcome.as_str().into(),
        line.named.clone().into(),
        line.subject.map(|subject| prefix.show(subject)).into(),
        money(line.expected),
        money(line.told),
        money(line.fee),
        money(Some(said - line.expected.unwrap_or(0))),
        line.note.clone().into(),
        line.next.clone().into(),
    ]
}
