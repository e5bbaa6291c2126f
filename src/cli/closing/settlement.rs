//! `lilium settlement`: close a store's day, week or month.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Clock, Day, Period, Prefix, Trust};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::closing::dispute;
use crate::cli::list::{Called, First, ListArgs, Listing, Whole};
use crate::cli::noun::Noun;
use crate::error::{Code, Result, codes};
use crate::market::closing::payouts;
use crate::market::closing::settlement::{self, Filter, Run, Scope, Settlement, StoreOutcome};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Cell, Column, Done, Footer, Format, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum SettlementCommand {
    /// Show what a run would close now, and what is held back until when; nothing is closed
    Preview(RunArgs),
    /// Close every period that ends by the given days; safe to run again, and from several places at once
    #[command(
        after_help = "A store's periods close in order: what an earlier run missed is closed first, and reported. Money with hold days
is settled on the day it matures, however late the run is.

Examples:
  lilium settlement run --date yesterday
  lilium settlement run --period 2026-03-01..2026-03-31
As a cron line:
  15 1 * * *  lilium settlement run --date yesterday --quiet"
    )]
    Run(RunArgs),
    /// List closed settlements
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only those whose last day lies in this period
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        /// Only those that wait for a payout
        #[arg(long)]
        unpaid: bool,
        /// Only those that this payout pays, or was to pay
        #[arg(long, value_name = "PAYOUT")]
        payout: Option<String>,
        /// Only those that somebody verified, or that nobody did
        #[arg(long, value_parser = ["yes", "no"])]
        verified: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Compute a settlement's digest again from its lines, and keep who saw that it holds; exit 7 when it does not
    #[command(after_help = "Example:\n  lilium settlement verify SET-000012")]
    Verify {
        /// Settlement ref
        settlement: String,
    },
    /// Show a settlement with its lines
    Show {
        /// Settlement ref
        settlement: String,
    },
    /// List the lines of a settlement
    Line(Noun<LineCommand>),
}

#[derive(Subcommand, Debug)]
pub enum LineCommand {
    /// List every line, with what it changed
    #[command(after_help = "Example:\n  lilium settlement line list SET-000012")]
    List {
        /// Settlement ref
        settlement: String,
        #[command(flatten)]
        list: ListArgs,
    },
}

#[derive(Args, Debug)]
pub struct RunArgs {
    /// One business date: yesterday, 2026-03-01
    #[arg(long, value_name = "DAY", required_unless_present = "period", conflicts_with = "period")]
    date: Option<String>,
    /// A range of business dates: last-week, 2026-03, 2026-03-01..2026-03-31
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Only this store
    #[arg(long)]
    store: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

const OUTCOMES: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("periods", "Periods", Kind::Int, Show::Table(3)),
    Column::new("orders", "Orders", Kind::Int, Show::Table(4)),
    Column::new("goods", "Goods", Kind::Money, Show::Table(6)),
    Column::new("delivery", "Delivery", Kind::Money, Show::Wide),
    Column::new("commission", "Commission", Kind::Money, Show::Table(5)),
    Column::new("tax", "Tax", Kind::Money, Show::Wide),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("payable", "Payable", Kind::Money, Show::Always),
    Column::new("billed", "Billed", Kind::Money, Show::Wide),
    Column::new("carried", "Carried", Kind::Money, Show::Table(2)),
    Column::new("reserved", "Withheld", Kind::Money, Show::Wide),
    Column::new("held", "Held", Kind::Money, Show::Wide),
    Column::new("held_until", "Held until", Kind::Day, Show::Wide),
    Column::new("reason", "Why", Kind::Text, Show::Table(1)),
];

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("first_day", "From", Kind::Day, Show::Table(1)),
    Column::new("last_day", "To", Kind::Day, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("lines", "Lines", Kind::Int, Show::Wide),
    Column::new("orders", "Orders", Kind::Int, Show::Table(3)),
    Column::new("goods", "Goods", Kind::Money, Show::Table(4)),
    Column::new("delivery", "Delivery", Kind::Money, Show::Wide),
    Column::new("rounding", "Rounding", Kind::Money, Show::Wide),
    Column::new("commission", "Commission", Kind::Money, Show::Table(2)),
    Column::new("tax", "Tax", Kind::Money, Show::Wide),
    Column::new("collected", "Collected", Kind::Money, Show::Wide),
    Column::new("other", "Other", Kind::Money, Show::Wide),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("opening", "Opening", Kind::Money, Show::Wide),
    Column::new("payable", "Payable", Kind::Money, Show::Table(2)),
    Column::new("billed", "Billed", Kind::Money, Show::Wide),
    Column::new("carried", "Carried", Kind::Money, Show::Wide),
    Column::new("reserved", "Withheld", Kind::Money, Show::Wide),
    Column::new("disputed", "Disputed", Kind::Money, Show::Wide),
    Column::new("offset", "Offset", Kind::Money, Show::Wide),
    Column::new("payout", "Payout", Kind::Ref, Show::Wide),
    Column::new("invoice", "Invoice", Kind::Ref, Show::Wide),
    Column::new("closed_at", "Closed", Kind::Instant, Show::Wide),
    Column::new("closed_by", "By", Kind::Text, Show::Wide),
    Column::new("verified_at", "Verified", Kind::Instant, Show::Wide),
    Column::new("verified_by", "Verified by", Kind::Text, Show::Wide),
    Column::new("digest", "Digest", Kind::Text, Show::Machine),
];

fn row(s: &Settlement, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &s.currency, marketplace);
    vec![
        Prefix::SETTLEMENT.show(s.id).into(),
        s.store.clone().into(),
        s.first_day.to_string().into(),
        s.last_day.to_string().into(),
        s.status.into(),
        s.sums.lines.into(),
        s.sums.orders.into(),
        money(s.sums.amounts.goods),
        money(s.sums.amounts.delivery),
        money(s.sums.amounts.rounding),
        money(s.sums.amounts.commission),
        money(s.sums.amounts.tax),
        money(s.sums.amounts.collected),
        money(s.sums.amounts.other),
        money(s.sums.amounts.net),
        money(s.opening_minor),
        money(s.payable_minor),
        money(s.invoiced_minor),
        money(s.carried_minor),
        money(s.reserved_minor),
        money(s.disputed_minor),
        money(s.offset_minor),
        s.payout_id.map(|id| Prefix::PAYOUT.show(id)).into(),
        s.invoice.map(|invoice| Prefix::INVOICE.show(invoice.id)).into(),
        cells::time(s.closed_at, marketplace),
        s.closed_by.clone().into(),
        s.verified.as_ref().map_or(Cell::Null, |(at, _)| cells::time(*at, marketplace)),
        s.verified.as_ref().map(|(_, by)| by.clone()).into(),
        s.digest.clone().into(),
    ]
}

pub fn run(app: &mut App, command: SettlementCommand) -> Result<()> {
    match command {
        SettlementCommand::Preview(args) => preview(app, &args),
        SettlementCommand::Run(args) => settle(app, &args),
        SettlementCommand::Verify { settlement } => verify(app, &settlement),
        SettlementCommand::List { store, period, unpaid, payout, verified, list } => {
            let verified = verified.map(|said| said == "yes");
            let asked = Asked { store, period, unpaid, payout, verified };
            show_list(app, &asked, &list)
        }
        SettlementCommand::Show { settlement } => show(app, &settlement),
        SettlementCommand::Line(Noun { verb: LineCommand::List { settlement, list } }) => {
            lines(app, &settlement, &list)
        }
    }
}

fn scope(app: &mut App, args: &RunArgs) -> Result<Scope> {
    let now = app.clock.now();
    app.read(|tx, marketplace| {
        let period = match (&args.date, &args.period) {
            (Some(day), _) => one_day(clocks::period(day, marketplace, now)?, day)?,
            (None, Some(text)) => clocks::period(text, marketplace, now)?,
            (None, None) => unreachable!("clap requires one of them"),
        };
        let store = args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?;
        Ok(Scope { period, store })
    })
}

fn one_day(period: Period, typed: &str) -> Result<Period> {
    if period.first == period.last {
        return Ok(period);
    }
    Err(crate::error::Error::usage(format!("--date takes one day, not {typed}")).hint(format!("--period {typed}")))
}

fn preview(app: &mut App, args: &RunArgs) -> Result<()> {
    let scope = scope(app, args)?;
    let (run, today) = app.try_out(|tx, act| Ok((settlement::run(tx, act, &scope)?, act.today())))?;
    show_outcomes(app, &run, &args.list)?;
    app.screen.talk(&format!("preview: {}", summary(&run, &scope, today, "would close").message));
    Ok(())
}

fn settle(app: &mut App, args: &RunArgs) -> Result<()> {
    if app.screen.names_only("stores", OUTCOMES)? {
        return Ok(());
    }
    let scope = scope(app, args)?;
    let (mut outcome, clock, trust) = (Run::default(), app.clock, app.trust);
    let done = app.change("settlement.run", &scope, |tx, act| {
        outcome = settlement::run(tx, act, &scope)?;
        let warnings = too_early(clock, trust, act.marketplace, &outcome, &scope).into_iter().collect();
        Ok(Done { warnings, ..summary(&outcome, &scope, act.today(), "closed") })
    })?;
    if app.screen.wants_list() {
        show_outcomes(app, &outcome, &args.list)?;
    }
    if done.replayed || app.dry_run {
        app.screen.talk(if app.dry_run {
            "dry run: nothing was kept"
        } else {
            "this very request was carried out before"
        });
    }
    app.screen.talk(&done.message);
    done.warnings.iter().for_each(|warning| app.screen.warn(warning));
    Ok(())
}

/// Days that a clock of one's own closes, and the machine's clock has not seen the end of.
fn too_early(clock: Clock, trust: Trust, marketplace: &Marketplace, run: &Run, scope: &Scope) -> Option<String> {
    let today = marketplace.calendar.business_day(Clock::System.now());
    let early = clock.is_ahead_of_machine() && scope.period.last >= today && run.settlements > 0;
    (early && trust != Trust::Unchecked).then(|| {
        format!(
            "{} is not over by this machine's clock: what comes now falls on a later day, and commands without --now \
             are refused until then",
            scope.period.first.max(today)
        )
    })
}

fn summary(run: &Run, scope: &Scope, today: Day, did: &str) -> Done {
    let stores = |outcome: &str| run.stores.iter().filter(|store| store.outcome == outcome).count() as i64;
    let mut message = match run.settlements {
        0 if did == "closed" => format!("{}: nothing to close; nothing changed", scope.period),
        0 => format!("{}: nothing to close", scope.period),
        periods => {
            let (periods, stores) = (cells::counted(periods, "period"), cells::counted(stores("settled"), "store"));
            format!("{}: {did} {periods} of {stores}", scope.period)
        }
    };
    if run.missed > 0 {
        message.push_str(&format!("; {} of earlier days had been missed", run.missed));
    }
    for (outcome, told) in [
        ("already_settled", "settled before"),
        ("nothing_due", "with nothing due"),
        ("not_over", "not at the end of a period"),
    ] {
        match stores(outcome) {
            0 => {}
            count => message.push_str(&format!("; {} {told}", cells::counted(count, "store"))),
        }
    }
    if scope.period.last >= today {
        message.push_str(&format!("; {today} and later days are not over"));
    }
    Done { message, counts: vec![("settlements", run.settlements)], ..Done::default() }
}

fn show_outcomes(app: &mut App, run: &Run, args: &ListArgs) -> Result<()> {
    if run.stores.is_empty() {
        return Ok(());
    }
    app.screen.limit_lists(args.limit, args.all);
    app.show(|_, marketplace, screen| {
        let cap = screen.page_cap().unwrap_or(usize::MAX);
        let machine = screen.format_of_list().is_machine() && screen.format_of_list() != Format::Count;
        // A person wants to see what happened; a program wants every store.
        let everything = machine || run.stores.iter().all(|store| store.outcome == "nothing_due");
        let mut stores: Vec<&StoreOutcome> =
            run.stores.iter().filter(|s| everything || s.outcome != "nothing_due" || s.held.is_some()).collect();
        if !machine {
            stores.sort_by_key(|store| (store.outcome != "settled", store.store));
        }
        let mut list = screen.list("stores", OUTCOMES)?;
        for store in stores.iter().take(cap) {
            list.row(outcome_row(store, marketplace))?;
        }
        let sums = totals(run, marketplace);
        Ok(list.end(Footer { total: Some(stores.len() as u64), sums, ..Footer::default() })?)
    })
}

fn outcome_row(store: &StoreOutcome, marketplace: &Marketplace) -> Row {
    let money = |minor| store.currency.as_deref().map_or(Cell::Null, |code| cells::stored(minor, code, marketplace));
    vec![
        store.slug.clone().into(),
        store.outcome.into(),
        store.periods.into(),
        store.sums.orders.into(),
        money(store.sums.amounts.goods),
        money(store.sums.amounts.delivery),
        money(store.sums.amounts.commission),
        money(store.sums.amounts.tax),
        money(store.sums.amounts.net),
        money(store.payable),
        money(store.invoiced),
        money(store.carried),
        money(store.reserved),
        store.held.as_ref().map_or(Cell::Null, |held| money(held.minor)),
        store.held.as_ref().map(|held| held.until.to_string()).into(),
        store.reason.clone().into(),
    ]
}

fn totals(run: &Run, marketplace: &Marketplace) -> Vec<(&'static str, Cell)> {
    let mut payable = std::collections::BTreeMap::<&str, i64>::new();
    for store in &run.stores {
        if let Some(currency) = &store.currency {
            *payable.entry(currency).or_default() += store.payable;
        }
    }
    payable.into_iter().map(|(code, minor)| ("payable", cells::stored(minor, code, marketplace))).collect()
}

/// What a list of settlements is asked for.
struct Asked {
    store: Option<String>,
    period: Option<String>,
    unpaid: bool,
    payout: Option<String>,
    verified: Option<bool>,
}

/// Checked first and recorded then: a marketplace that can only be read can be checked, too.
fn verify(app: &mut App, text: &str) -> Result<()> {
    let (id, digest) = app.read(|tx, _| {
        let id = settlement::find(tx, text)?;
        Ok((id, settlement::check(tx, id)?))
    })?;
    let shown = Prefix::SETTLEMENT.show(id);
    let message = format!("{shown}: its lines are those that were closed, digest {digest}");
    let recorded = app.change("settlement.verify", &text, |tx, act| {
        settlement::verify(tx, act, id)?;
        Ok(Done { message: message.clone(), changed: vec![shown.clone()], ..Done::default() })
    });
    let done = match recorded {
        Err(error) if READ_ONLY.contains(&error.code()) => {
            let warnings = vec![format!("the check is not recorded: {error}")];
            Done { op: "settlement.verify", message, unchanged: vec![shown], warnings, ..Done::default() }
        }
        recorded => recorded?,
    };
    Ok(app.screen.done(&done)?)
}

/// The codes of a marketplace that can be read and not written.
const READ_ONLY: [&Code; 5] =
    [codes::DB_READ_ONLY, codes::DB_DENIED, codes::DB_FOREIGN_OWNER, codes::DB_DISK_FULL, codes::DB_IO];

fn show_list(app: &mut App, asked: &Asked, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let store = asked.store.as_deref().map(|store| stores::find(tx, store)).transpose()?;
        let period = asked.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        let payout = asked.payout.as_deref().map(|payout| payouts::find(tx, payout)).transpose()?;
        Ok(Filter { store, period, unpaid: asked.unpaid, payout, verified: asked.verified })
    })?;
    let listing = Listing {
        noun: "settlements",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::SETTLEMENT),
        first: First::Newest,
        id: |settlement: &Settlement| settlement.id,
        row: &row,
    };
    listing.query(app, &settlement::LIST, &filter)
}

fn show(app: &mut App, text: &str) -> Result<()> {
    let alone = app.screen.format_of_list().is_machine() || app.screen.has_fields();
    app.show(|tx, marketplace, screen| {
        let id = settlement::find(tx, text)?;
        Ok(screen.record(COLUMNS, row(&settlement::by_id(tx, id)?, marketplace))?)
    })?;
    if alone {
        return Ok(());
    }
    app.screen.text("\n")?;
    lines(app, text, &ListArgs::default())?;
    dispute::beside(app, text)
}

const LINES: &[Column] = &[
    Column::new("subject", "For", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(3)),
    Column::new("due_on", "Day", Kind::Day, Show::Table(4)),
    Column::new("goods", "Goods", Kind::Money, Show::Always),
    Column::new("delivery", "Delivery", Kind::Money, Show::Part),
    Column::new("rounding", "Rounding", Kind::Money, Show::Part),
    Column::new("commission", "Commission", Kind::Money, Show::Always),
    Column::new("tax", "Tax", Kind::Money, Show::Part),
    Column::new("collected", "Collected", Kind::Money, Show::Part),
    Column::new("other", "Other", Kind::Money, Show::Part),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("why", "Why", Kind::Text, Show::Wide),
];

fn lines(app: &mut App, text: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = settlement::find(tx, text)?;
        let settlement = settlement::by_id(tx, id)?;
        let money = |minor| cells::stored(minor, &settlement.currency, marketplace);
        let mut list = Whole::new(screen, "lines", LINES, args);
        for line in settlement::lines(tx, id)? {
            let mut row: Row = vec![
                line.kind.subject_prefix().show(line.subject).into(),
                line.adjustment_kind.map_or_else(|| line.kind.into(), Cell::from),
                line.due_on.to_string().into(),
            ];
            row.extend(line.amounts.listed().map(money));
            row.push(line.why.into());
            list.row(row);
        }
        list.end(Footer { sums: vec![("net", money(settlement.sums.amounts.net))], ..Footer::default() })
    })
}
