//! `lilium cash reconcile`: a file beside the books.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::{Currency, Period, Prefix};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::ListArgs;
use crate::csv::Source;
use crate::db::{Cursor, Tx};
use crate::error::{Kind as Failure, Result};
use crate::market::core::settings::Marketplace;
use crate::market::exchange::reconciliation::mapping::{self, Mapping};
use crate::market::exchange::reconciliation::rules::{Against, Outcome};
use crate::market::exchange::reconciliation::{self, Line, Reconciliation, Sum, Wanted, Which};
use crate::market::parties::drivers;
use crate::render::Done;

use super::mapping::ColumnArgs;
use super::reconciliation::{LINES, show_kept, show_some};
use super::{currency, format_amount};

#[derive(Args, Debug)]
pub struct ReconcileArgs {
    /// CSV file in UTF-8; - reads standard input
    #[arg(value_name = "FILE")]
    file: std::path::PathBuf,
    /// What it is compared with
    #[arg(long, value_enum, default_value = "collections")]
    against: AgainstArg,
    /// Columns saved by `lilium cash mapping add`
    #[arg(long, value_name = "NAME", conflicts_with_all = ["order_column", "amount_column", "date_column", "fee_column",
        "delimiter"])]
    mapping: Option<String>,
    #[command(flatten)]
    columns: ColumnArgs,
    /// Driver or courier whose orders the file is about
    #[arg(long)]
    driver: Option<String>,
    /// Days whose orders or deposits must be in the file [default: those that its dates span]
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Currency of its amounts [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

/// Choices of `--against`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgainstArg {
    /// Cash that drivers took, order by order
    Collections,
    /// Cash taken to the bank, slip by slip
    Deposits,
}

impl AgainstArg {
    fn against(self) -> Against {
        match self {
            AgainstArg::Collections => Against::Collections,
            AgainstArg::Deposits => Against::Deposits,
        }
    }
}

/// What came out, as it is shown.
struct Came {
    kept: Reconciliation,
    sums: Vec<Sum>,
    /// A command for the first line of each outcome that wants one.
    next: Vec<(Outcome, String)>,
    /// Differing lines, where nothing was kept.
    some: Vec<Line>,
}

/// Lines of an outcome among which one that wants a command is looked for.
const LOOK: i64 = 100;

/// Lines shown of a dry run.
const DRY_LINES: i64 = 1_000;

pub fn run(app: &mut App, args: &ReconcileArgs) -> Result<ExitCode> {
    if args.driver.is_some() && args.against == AgainstArg::Deposits {
        return Err(crate::error::Error::usage("a deposit has no driver; leave --driver out"));
    }
    if app.screen.names_only("differences", LINES)? {
        return Ok(ExitCode::SUCCESS);
    }
    let format_amount = if args.mapping.is_none() { Some(args.columns.mapping()?) } else { None };
    let mut source = Source::open(&args.file)?;
    let (now, dry_run) = (app.clock.now(), app.dry_run);
    let content = if app.key.is_some() { source.digest()? } else { String::new() };
    let mut came = None;
    let done = app.change("cash.reconcile", &(request(args), content), |tx, act| {
        let mut mapping = match (&format_amount, &args.mapping) {
            (Some(told), _) => told.clone(),
            (None, name) => mapping::find(tx, name.as_deref().unwrap_or_default())?,
        };
        mapping.decimal = args.columns.notation().unwrap_or(mapping.decimal);
        if let Some(byte) = mapping.separator() {
            source.separate_by(byte);
        }
        let period = args.period.as_deref().map(|text| clocks::period(text, act.marketplace, now)).transpose()?;
        let wanted = wanted(tx, args, &mapping, act.marketplace, period)?;
        let done = reconciliation::reconcile(tx, act, &source, &wanted)?;
        if dry_run {
            came = Some(what_came(tx, act.marketplace, done.id, DRY_LINES)?);
        }
        let shown = Prefix::RECONCILIATION.show(done.id);
        let before = done.before.map(|before| before_told(&before, act.marketplace)).unwrap_or_default();
        Ok(if done.same {
            let message = format!("{before}, with the same result");
            Done { message, unchanged: vec![shown], ..Done::default() }
        } else {
            Done { message: before, changed: vec![shown], ..Done::default() }
        })
    })?;
    show_outcome(app, args, &done, came)
}

/// What makes it the same request: everything but how much of the answer is shown.
fn request(args: &ReconcileArgs) -> impl std::fmt::Debug + '_ {
    let ReconcileArgs { against, mapping, columns, driver, period, currency, .. } = args;
    (against, mapping, columns, driver, period, currency)
}

fn wanted<'a>(
    tx: &mut Tx<'_>,
    args: &ReconcileArgs,
    mapping: &'a Mapping,
    marketplace: &Marketplace,
    period: Option<Period>,
) -> Result<Wanted<'a>> {
    let driver = args.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?;
    let currency = currency(marketplace, args.currency.as_deref())?;
    Ok(Wanted { against: args.against.against(), mapping, currency, driver, period })
}

fn before_told(before: &Reconciliation, marketplace: &Marketplace) -> String {
    let (shown, at) = (Prefix::RECONCILIATION.show(before.id), marketplace.calendar.display(before.at));
    format!("this file was compared before: {shown}, {at}")
}

fn what_came(tx: &mut Tx<'_>, marketplace: &Marketplace, id: i64, some: i64) -> Result<Came> {
    let kept = reconciliation::by_id(tx, id)?;
    let sums = reconciliation::sums(tx, id)?;
    let mut next = Vec::new();
    for outcome in Outcome::ALL.iter().copied() {
        let which = Which { outcome: Some(outcome), differing: false };
        let first = reconciliation::lines(tx, marketplace, id, which, Cursor::OLDEST, LOOK)?
            .into_iter()
            .find_map(|line| line.next);
        next.extend(first.map(|command| (outcome, command)));
    }
    let which = Which { outcome: None, differing: true };
    let some =
        if some > 0 { reconciliation::lines(tx, marketplace, id, which, Cursor::OLDEST, some)? } else { Vec::new() };
    Ok(Came { kept, sums, next, some })
}

fn show_outcome(app: &mut App, args: &ReconcileArgs, done: &Done, came: Option<Came>) -> Result<ExitCode> {
    let dry = came.is_some();
    let came = match came {
        Some(came) => came,
        None => {
            let shown = done.changed.first().or(done.unchanged.first()).cloned().unwrap_or_default();
            app.read(|tx, marketplace| {
                let id = reconciliation::find(tx, &shown)?;
                what_came(tx, marketplace, id, 0)
            })?
        }
    };
    let differs = came.kept.differing > 0;
    if app.screen.wants_list() && differs && dry {
        show_some(app, &came.kept, &came.some)?;
    } else if app.screen.wants_list() && differs {
        show_kept(app, came.kept.id, Which { outcome: None, differing: true }, &args.list)?;
    }
    let money = app.read(|_, marketplace| Ok(marketplace.stored_currency(&came.kept.currency)))?;
    let dry = if dry { "dry run: " } else { "" };
    let again = if done.replayed { " (replayed)" } else { "" };
    app.screen.talk(&format!("{dry}{}{again}", summary(&came, money)));
    if !done.message.is_empty() {
        app.screen.talk(&done.message);
    }
    if came.kept.first_day.is_none() {
        app.screen.talk("no days: what is missing from the file was not looked for; add --period or --date-column");
    }
    for (outcome, command) in &came.next {
        app.screen.talk(&format!("next, {}: {command}", outcome.as_str()));
    }
    Ok(if differs { ExitCode::from(Failure::Finding as u8) } else { ExitCode::SUCCESS })
}

fn summary(came: &Came, currency: Currency) -> String {
    let Reconciliation { id, file, lines, first_day, last_day, driver, against, .. } = &came.kept;
    let shown = Prefix::RECONCILIATION.show(*id);
    let of = driver.as_ref().map_or_else(String::new, |driver| format!(" of {driver}"));
    let days = match (first_day, last_day) {
        (Some(first), Some(last)) => format!(", {}", Period { first: *first, last: *last }),
        _ => String::new(),
    };
    let parts: Vec<String> = came.sums.iter().map(|sum| part(sum, currency)).collect();
    let fee: i64 = came.sums.iter().map(|sum| sum.fee).sum();
    let fees = if fee > 0 { format!("; fees {}", format_amount(fee, currency)) } else { String::new() };
    let parts = if parts.is_empty() { "nothing to compare".to_owned() } else { parts.join(", ") };
    format!("{shown}: {file}, {} beside {}{of}{days}: {parts}{fees}", cells::counted(*lines, "line"), against.as_str())
}

/// One outcome with its sum: what differs where that says more.
fn part(sum: &Sum, currency: Currency) -> String {
    let (what, said) = (sum.outcome.as_str(), sum.told + sum.fee);
    let amount = |minor| format_amount(minor, currency);
    match sum.outcome {
        Outcome::Matched | Outcome::Missing => format!("{} {what} ({})", sum.rows, amount(sum.expected)),
        Outcome::Short => format!("{} {what} (by {})", sum.rows, amount(sum.expected - said)),
        Outcome::Over => format!("{} {what} (by {})", sum.rows, amount(said - sum.expected)),
        Outcome::Unknown | Outcome::Duplicate => format!("{} {what} ({})", sum.rows, amount(said)),
    }
}
