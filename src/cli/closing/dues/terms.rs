//! What a close does with a store's debit, and what becomes of a store that does not pay.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Currency, count_within};
use crate::cli::cells;
use crate::cli::choices::choices;
use crate::cli::replies::one;
use crate::error::Result;
use crate::market::closing::dues::rules::OnDebit;
use crate::market::closing::dues::{self, Terms};
use crate::market::core::settings::{Marketplace, Stages, rules};
use crate::market::parties::stores;
use crate::render::{Cell, Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum TermsCommand {
    /// Show what a close does with a store's debit
    Show {
        /// Slug, ref or unique beginning
        store: String,
    },
    /// Change the terms, from the next close on
    Update(TermsArgs),
}

#[derive(Args, Debug)]
#[command(after_help = "carry: a debit is taken from what the store earns next. invoice: the store is billed for it.
What is not set here, or set to `default`, is as the settings dues.threshold, dues.billing_day and dues.stages say.

Stages of a store whose oldest unpaid due is so many days overdue; `dues check` applies them, paying lifts them:
  hide     its products are not offered to customers (product list --offered); what is ordered is still taken
  block    it takes no new orders; those that were placed go on
  suspend  it is suspended; one that a person suspended stays so when it pays

Examples:
  lilium dues terms update noor --on-debit invoice --grace-days 10 --threshold 50000 --billing-day 1
  lilium dues terms update noor --stages hide:3,block:10,suspend:30")]
pub struct TermsArgs {
    /// Slug, ref or unique beginning
    store: String,
    /// What a close does with a debit
    #[arg(long, value_parser = choices::<OnDebit>())]
    on_debit: Option<OnDebit>,
    /// Days from the close until a due is overdue
    #[arg(long, value_name = "DAYS", value_parser = |text: &str| count_within(text, 0..=365))]
    grace_days: Option<i64>,
    /// Smallest debit that is billed, a smaller one is carried: an amount, none or default
    #[arg(long, value_name = "AMOUNT")]
    threshold: Option<String>,
    /// Day of the month on which it is billed, other closes carry: 1 to 31 (or the month's last), none or default
    #[arg(long, value_name = "DAY")]
    billing_day: Option<String>,
    /// Days overdue until it is hidden, blocked, suspended: hide:3,block:10,suspend:30, none or default
    #[arg(long)]
    stages: Option<String>,
}

const TERMS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("on_debit", "On a debit", Kind::Text, Show::Always),
    Column::new("grace_days", "Grace days", Kind::Int, Show::Always),
    Column::new("threshold", "Billed from", Kind::Money, Show::Always),
    Column::new("billing_day", "Billing day", Kind::Int, Show::Always),
    Column::new("stages", "Stages", Kind::Text, Show::Always),
    Column::new("own", "Of its own", Kind::Text, Show::Always),
];

fn row(slug: String, terms: &Terms, currency: Currency, marketplace: &Marketplace) -> Row {
    let own = [
        ("threshold", terms.threshold.is_some()),
        ("billing_day", terms.billing_day.is_some()),
        ("stages", terms.stages.is_some()),
    ];
    let own: Vec<&str> = own.iter().filter(|(_, own)| *own).map(|(name, _)| *name).collect();
    vec![
        slug.into(),
        terms.on_debit.into(),
        terms.grace_days.into(),
        cells::money(terms.threshold(marketplace, currency), currency),
        terms.billing_day(marketplace).map_or(Cell::Null, Cell::Int),
        terms.stages(marketplace).to_string().into(),
        own.join(" ").into(),
    ]
}

pub fn run(app: &mut App, command: &TermsCommand) -> Result<()> {
    match command {
        TermsCommand::Show { store } => show(app, store),
        TermsCommand::Update(args) => update(app, args),
    }
}

fn show(app: &mut App, store: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = stores::find(tx, store)?;
        let (store, terms) = (stores::by_id(tx, id)?, dues::terms(tx, id)?);
        let currency = marketplace.stored_currency(&store.currency);
        Ok(screen.record(TERMS, row(store.slug, &terms, currency, marketplace))?)
    })
}

fn update(app: &mut App, args: &TermsArgs) -> Result<()> {
    let done = app.change("dues.terms", args, |tx, act| {
        let id = stores::find(tx, &args.store)?;
        let currency = act.marketplace.stored_currency(&stores::by_id(tx, id)?.currency);
        let wanted = with_flags(dues::terms(tx, id)?, args, currency)?;
        Ok(one(dues::set_terms(tx, act, id, wanted)?, id.to_string(), "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_flags(mut terms: Terms, args: &TermsArgs, currency: Currency) -> Result<Terms> {
    terms.on_debit = args.on_debit.unwrap_or(terms.on_debit);
    terms.grace_days = args.grace_days.unwrap_or(terms.grace_days);
    match args.threshold.as_deref() {
        None => {}
        Some("default") => terms.threshold = None,
        Some("none") => terms.threshold = Some(0),
        Some(amount) => terms.threshold = Some(currency.parse(amount)?),
    }
    match args.billing_day.as_deref() {
        None => {}
        Some("default") => terms.billing_day = None,
        Some(day) => terms.billing_day = Some(rules::billing_day(day)?.unwrap_or(0)),
    }
    match args.stages.as_deref() {
        None => {}
        Some("default") => terms.stages = None,
        Some(stages) => terms.stages = Some(Stages::parse(stages)?.to_string()),
    }
    Ok(terms)
}
