//! `lilium customer balance | settle`: what customers owe, and are owed.

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::{Currency, Prefix, text};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::cli::{cells, typed_ref};
use crate::db::Cursor;
use crate::error::Result;
use crate::market::books::ledger::{self, JournalFilter};
use crate::market::cash::customer_balances::rules::{Open, Way};
use crate::market::cash::customer_balances::{self, Standing, Wanted};
use crate::market::core::agreed;
use crate::market::core::settings::Marketplace;
use crate::market::parties::customers;
use crate::render::{Column, Done, Footer, Kind, Show};

#[derive(Args, Debug)]
pub struct BalanceArgs {
    /// Code, ref or unique beginning; shows what the balance is made of [default: all with something open]
    customer: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct SettleArgs {
    /// Code, ref or unique beginning
    customer: String,
    /// How much
    amount: String,
    #[command(flatten)]
    way: WayArgs,
    /// Where the money comes to, or goes from
    #[arg(long, value_enum, default_value = "depot", conflicts_with_all = ["offset", "write_off"])]
    via: ViaArg,
    /// Number of the receipt or the transfer; the same one again is the same settlement
    #[arg(long, value_name = "NUMBER")]
    reference: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The customer's ref once more, for a refund or a write-off where nobody can be asked
    #[arg(long, value_name = "REF")]
    confirm: Option<String>,
}

#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub struct WayArgs {
    /// The customer pays what was short at a door
    #[arg(long)]
    receive: bool,
    /// The customer is paid back what was too much
    #[arg(long)]
    refund: bool,
    /// What the customer is owed pays what the customer owes
    #[arg(long)]
    offset: bool,
    /// The customer will not pay: give it up, for a --reason
    #[arg(long)]
    write_off: bool,
}

/// Choices of `--via`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViaArg {
    /// Cash in the safe
    Depot,
    /// Money in the bank
    Bank,
}

impl SettleArgs {
    fn way(&self) -> Way {
        let bank = self.via == ViaArg::Bank;
        // The command line asks for one of them, and for no more.
        match self.way {
            WayArgs { receive: true, .. } => Way::Receive { bank },
            WayArgs { refund: true, .. } => Way::Refund { bank },
            WayArgs { offset: true, .. } => Way::Offset,
            WayArgs { .. } => Way::WriteOff,
        }
    }

    fn amount(&self, currency: Currency) -> Result<i64> {
        Ok(currency.parse(&self.amount)?)
    }
}

const OPEN: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("code", "Customer", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Table(1)),
    Column::new("owes", "Owes", Kind::Money, Show::Always),
    Column::new("owed", "Is owed", Kind::Money, Show::Always),
];

const EVENTS: &[Column] = &[
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("event", "Event", Kind::Text, Show::Always),
    Column::new("ref", "For", Kind::Ref, Show::Always),
    Column::new("owes", "Owes", Kind::Money, Show::Always),
    Column::new("owed", "Is owed", Kind::Money, Show::Always),
];

fn currency(marketplace: &Marketplace, code: Option<&str>) -> Result<Currency> {
    code.map_or(Ok(marketplace.currency), |code| marketplace.coin(code).map(|coin| coin.currency))
}

pub fn balance(app: &mut App, args: &BalanceArgs) -> Result<()> {
    match &args.customer {
        Some(customer) => events(app, customer, args.currency.as_deref()),
        None => all(app, args),
    }
}

fn all(app: &mut App, args: &BalanceArgs) -> Result<()> {
    let currency = app.read(|_, marketplace| currency(marketplace, args.currency.as_deref()))?;
    let listing = Listing {
        noun: "customers",
        columns: OPEN,
        args: &args.list,
        called: Called::Ref(Prefix::CUSTOMER),
        first: First::Oldest,
        id: |standing: &Standing| standing.customer,
        row: &|standing, _| {
            vec![
                Prefix::CUSTOMER.show(standing.customer).into(),
                standing.code.clone().into(),
                standing.name.clone().into(),
                cells::money(standing.open.owes, currency),
                cells::money(standing.open.owed, currency),
            ]
        },
    };
    listing.show(
        app,
        |tx, after, limit| customer_balances::LIST.page(tx, &currency, after, limit),
        |tx, _| {
            Ok((
                customer_balances::LIST.count(tx, &currency)?,
                footer(customer_balances::sums(tx, currency)?, currency),
            ))
        },
    )
}

fn footer(open: Open, currency: Currency) -> Vec<(&'static str, crate::render::Cell)> {
    vec![("owed by them", cells::money(open.owes, currency)), ("owed to them", cells::money(open.owed, currency))]
}

/// Postings shown of one customer; more are in the journal.
const EVENTS_MAX: i64 = 1_000;

/// What made the balance what it is, as it was booked.
fn events(app: &mut App, customer: &str, code: Option<&str>) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let (currency, id) = (currency(marketplace, code)?, customers::find(tx, customer)?);
        let account = format!("customer:{}:", Prefix::CUSTOMER.show(id));
        let filter = JournalFilter { account: Some(account), ..JournalFilter::default() };
        let lines = ledger::journal(tx, &filter, (Cursor::OLDEST, 0), EVENTS_MAX)?;
        let total = ledger::journal_count(tx, &filter)?;
        let open = customer_balances::open(tx, id, currency)?;
        let mut list = screen.list("postings", EVENTS)?;
        for line in lines.iter().filter(|line| line.currency == currency.code()) {
            let owes = line.account.ends_with(":receivable");
            let money = |minor: i64| cells::money(minor, currency);
            list.row(vec![
                line.business_date.to_string().into(),
                line.kind.into(),
                line.kind.subject_prefix().show(line.subject).into(),
                money(if owes { line.amount_minor } else { 0 }),
                money(if owes { 0 } else { -line.amount_minor }),
            ])?;
        }
        let note = (total > EVENTS_MAX).then(|| "more in the ledger journal".to_owned());
        Ok(list.end(Footer { sums: footer(open, currency), note, ..Footer::default() })?)
    })
}

pub fn settle(app: &mut App, args: &SettleArgs) -> Result<()> {
    let way = args.way();
    // Without a reason a write-off is refused where it would be booked.
    let agreed = if way != Way::WriteOff || app.reason.is_some() { ask(app, args)? } else { false };
    let done = app.change("customer.settle", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let customer = customers::find(tx, &args.customer)?;
        let amount = args.amount(currency)?;
        let reference = args.reference.as_deref().map(text::reference).transpose()?;
        let reference = reference.as_deref();
        let done = customer_balances::settle(tx, act, &Wanted { customer, currency, way, amount, reference })?;
        let shown = Prefix::CUSTOMER_SETTLEMENT.show(done.id);
        if done.repeated {
            let message = format!("{shown} was booked before under this reference");
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        }
        agreed::unchanged(agreed, true)?;
        let (code, amount) = (customers::by_id(tx, customer)?.code, currency.with_code(amount));
        let did = match way {
            Way::Receive { .. } => format!("{code} paid {amount}"),
            Way::Refund { .. } => format!("{code} was paid back {amount}"),
            Way::Offset => format!("{amount} that {code} was owed paid what {code} owed"),
            Way::WriteOff => format!("{amount} of {code} are written off"),
        };
        let message = format!("{shown}: {did}; {}", still(done.open, currency));
        let from_bank = matches!(way, Way::Refund { bank: true });
        let warnings =
            if from_bank { cells::bank_overdrawn(tx, act.marketplace, currency.code())? } else { Vec::new() };
        Ok(Done { message, changed: vec![shown], warnings, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn still(open: Open, currency: Currency) -> String {
    let amount = |minor| currency.with_code(minor);
    match (open.owes, open.owed) {
        (0, 0) => "nothing is open now".to_owned(),
        (owes, 0) => format!("{} still owed by the customer", amount(owes)),
        (0, owed) => format!("{} still owed to the customer", amount(owed)),
        (owes, owed) => format!("{} still owed by the customer, {} to the customer", amount(owes), amount(owed)),
    }
}

/// Money that leaves, or is given up, takes the ref in full, twice. What is refused anyway needs no question, and is not
/// booked without one when it fits a moment later: answers whether it was agreed to.
fn ask(app: &mut App, args: &SettleArgs) -> Result<bool> {
    let way = args.way();
    let did = match way {
        Way::Refund { .. } => "pay back",
        Way::WriteOff => "write off",
        Way::Receive { .. } | Way::Offset => return Ok(true),
    };
    let (shown, question) = app.read(|tx, marketplace| {
        let currency = currency(marketplace, args.currency.as_deref())?;
        let customer = customers::find(tx, &args.customer)?;
        let (amount, open) = (args.amount(currency)?, customer_balances::open(tx, customer, currency)?);
        let question = format!("{did} {} of {}", currency.with_code(amount), customers::by_id(tx, customer)?.code);
        let fits = customer_balances::rules::after(open, way, amount).is_ok();
        Ok((Prefix::CUSTOMER.show(customer), fits.then_some(question)))
    })?;
    let Some(question) = question else { return Ok(false) };
    typed_ref::ask(app, &shown, &question, args.confirm.as_deref(), "nothing was settled")?;
    Ok(true)
}
