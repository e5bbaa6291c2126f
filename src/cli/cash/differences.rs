//! `lilium cash difference`: what was short or over, and who bears it.

use clap::{Args, Subcommand, ValueEnum};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::cli::{cells, typed_ref};
use crate::error::{Error, Result, codes};
use crate::market::cash::discrepancies::{self, Choice, Difference, Wanted};
use crate::market::core::agreed;
use crate::market::parties::{customers, drivers};
use crate::render::{Column, Done, Kind, Show};

use super::format_amount;

#[derive(Subcommand, Debug)]
pub enum DifferenceCommand {
    /// List what handovers were short or over and is not decided
    List {
        /// Only this driver's
        #[arg(long)]
        driver: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Decide who bears what was missing, or gets what was too much
    #[command(after_help = "Every decision takes a --reason. The same decision for the same reason counts once.

Examples:
  lilium cash difference decide HND-000012 charge --reason 'agreed with ali'
  lilium cash difference decide HND-000012 write-off --amount 500 --reason 'torn note' --confirm HND-000012
  lilium cash difference decide HND-000013 customer-credit nour --reason 'paid twice'
  lilium cash difference decide HND-000013 gain --reason 'nobody asked for it in a month'")]
    Decide(DecideArgs),
}

pub fn run(app: &mut App, command: &DifferenceCommand) -> Result<()> {
    match command {
        DifferenceCommand::List { driver, list } => self::list(app, driver.as_deref(), list),
        DifferenceCommand::Decide(args) => decide(app, args),
    }
}

#[derive(Args, Debug)]
pub struct DecideArgs {
    /// Handover ref
    handover: String,
    /// What becomes of it
    #[arg(value_enum)]
    decision: ChoiceArg,
    /// Whose money it is, for customer-credit
    customer: Option<String>,
    /// Only this much of it [default: all that is open]
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,
    /// The handover's ref once more, for a write-off where nobody can be asked
    #[arg(long, value_name = "REF")]
    confirm: Option<String>,
}

/// Choices of `cash difference decide`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceArg {
    /// Short: the driver owes it
    Charge,
    /// Short: nobody owes it, it is gone
    WriteOff,
    /// Over: it is a customer's
    CustomerCredit,
    /// Over: it is nobody's
    Gain,
}

impl ChoiceArg {
    fn choice(self) -> Choice {
        match self {
            ChoiceArg::Charge => Choice::Charge,
            ChoiceArg::WriteOff => Choice::WriteOff,
            ChoiceArg::CustomerCredit => Choice::CustomerCredit,
            ChoiceArg::Gain => Choice::Gain,
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Handover", Kind::Ref, Show::Always),
    Column::new("driver", "Driver", Kind::Text, Show::Always),
    Column::new("side", "What", Kind::Status, Show::Always),
    Column::new("open", "Open", Kind::Money, Show::Always),
    Column::new("total", "Of", Kind::Money, Show::Table(3)),
    Column::new("since", "Since", Kind::Day, Show::Table(2)),
    Column::new("age_days", "Days", Kind::Int, Show::Table(1)),
    Column::new("actor", "Counted by", Kind::Text, Show::Table(4)),
];

fn list(app: &mut App, driver: Option<&str>, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    let (driver, today) = app.read(|tx, marketplace| {
        let driver = driver.map(|driver| drivers::find(tx, driver)).transpose()?;
        Ok((driver, marketplace.calendar.business_day(now)))
    })?;
    let listing = Listing {
        noun: "differences",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::HANDOVER),
        first: First::Newest,
        id: |difference: &Difference| difference.handover,
        row: &|difference, marketplace| {
            vec![
                Prefix::HANDOVER.show(difference.handover).into(),
                difference.driver.clone().into(),
                difference.side.as_str().into(),
                cells::stored(difference.open(), &difference.currency, marketplace),
                cells::stored(difference.total, &difference.currency, marketplace),
                difference.since.to_string().into(),
                (today - difference.since).num_days().into(),
                difference.actor.clone().into(),
            ]
        },
    };
    listing.show(
        app,
        |tx, after, limit| discrepancies::LIST.page(tx, &driver, after, limit),
        |tx, marketplace| {
            let sums = discrepancies::sums(tx, driver)?.into_iter().flat_map(|(code, short, over)| {
                let money = |minor| cells::stored(minor, &code, marketplace);
                [("short", money(short)), ("over", money(over))]
            });
            Ok((discrepancies::LIST.count(tx, &driver)?, sums.collect()))
        },
    )
}

fn decide(app: &mut App, args: &DecideArgs) -> Result<()> {
    let choice = args.decision.choice();
    match (&args.customer, choice) {
        (None, Choice::CustomerCredit) => {
            return Err(Error::usage("a credit needs its customer").hint(format!(
                "lilium cash difference decide {} customer-credit CUSTOMER --reason TEXT",
                args.handover
            )));
        }
        (Some(_), Choice::Charge | Choice::WriteOff | Choice::Gain) => {
            return Err(Error::usage(format!("{} takes no customer", choice.as_str())));
        }
        _ => {}
    }
    let asks = choice == Choice::WriteOff && app.reason.is_some();
    let agreed = if asks { ask(app, args)? } else { None };
    let done = app.change("cash.decide", args, |tx, act| {
        let handover = handover(&args.handover)?;
        let difference = discrepancies::by_handover(tx, handover)?;
        let currency = act.marketplace.stored_currency(&difference.currency);
        let amount = args.amount.as_deref().map(|text| currency.parse(text)).transpose()?;
        let customer = args.customer.as_deref().map(|customer| customers::find(tx, customer)).transpose()?;
        let shown = Prefix::HANDOVER.show(handover);
        let Some(decided) = discrepancies::decide(tx, act, &Wanted { handover, choice, amount, customer })? else {
            let message = format!("{shown}: decided so before");
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        };
        if asks {
            agreed::unchanged(agreed, Some(decided.amount))?;
        }
        let who = match choice {
            Choice::Charge => format!("{} owes {}", difference.driver, format_amount(decided.amount, currency)),
            Choice::WriteOff => format!("{} are written off", format_amount(decided.amount, currency)),
            Choice::CustomerCredit => {
                let customer = args.customer.as_deref().unwrap_or_default();
                format!("{} are credited to {customer}", format_amount(decided.amount, currency))
            }
            Choice::Gain => format!("{} are a gain", format_amount(decided.amount, currency)),
        };
        let open = match decided.still_open {
            0 => "nothing of it is open now".to_owned(),
            open => format!("{} stay open", format_amount(open, currency)),
        };
        Ok(Done {
            message: format!("{shown}: {who} ({}); {open}", Prefix::DECISION.show(decided.id)),
            changed: vec![shown],
            ..Done::default()
        })
    })?;
    Ok(app.screen.done(&done)?)
}

/// Money that is given up takes the ref in full, twice. What was decided before needs no question. Answers the amount
/// that was agreed to.
fn ask(app: &mut App, args: &DecideArgs) -> Result<Option<i64>> {
    let (shown, asked) = app.read(|tx, marketplace| {
        let id = handover(&args.handover)?;
        let difference = discrepancies::by_handover(tx, id)?;
        let currency = marketplace.stored_currency(&difference.currency);
        let amount = args.amount.as_deref().map_or(Ok(difference.open()), |text| currency.parse(text))?;
        let question = format!("write off {} of {}", format_amount(amount, currency), difference.driver);
        Ok((Prefix::HANDOVER.show(id), (difference.open() > 0).then_some((amount, question))))
    })?;
    let Some((amount, question)) = asked else { return Ok(None) };
    typed_ref::ask(app, &shown, &question, args.confirm.as_deref(), "nothing was written off")?;
    Ok(Some(amount))
}

fn handover(text: &str) -> Result<i64> {
    Prefix::HANDOVER.read(text).ok_or_else(|| {
        Error::not_found(codes::REF_NOT_FOUND, format!("no handover is named {text:?}"))
            .hint("lilium cash difference list")
    })
}
