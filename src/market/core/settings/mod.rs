//! The marketplace's own settings: name, zone, currency, commission, release gate. They live in the database,
//! so that everybody who works on it sees the same days and the same money.

mod known;
mod limits;
pub mod rules;
mod sql;

pub use known::{KNOWN, Known};
pub use limits::Limits;
pub use rules::{CeilingAction, ReleaseGate, Stage, Stages};

use serde_json::json;

use crate::base::{Calendar, Currency, Language, Notation, Problem, Rate, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

/// The key of the number by which a marketplace is distinguished from every other one. Nobody reads or sets it.
const ID: &str = "marketplace.id";

/// A currency as this marketplace uses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coin {
    pub currency: Currency,
    /// The smallest note or coin at the door, in minor units.
    pub cash_increment: i64,
}

/// The settings as one transaction sees them.
#[derive(Clone, Debug)]
pub struct Marketplace {
    pub name: String,
    pub calendar: Calendar,
    pub currency: Currency,
    pub commission: Rate,
    /// Tax on commissions, on top of them.
    pub commission_tax: Rate,
    /// Tax that prices contain.
    pub goods_tax: Rate,
    pub release: ReleaseGate,
    /// Days that a store's money waits once its gate is passed, where the store has none of its own.
    pub hold_days: i64,
    /// The share of what sales brought that a close withholds, where the store has none of its own.
    pub reserve: Rate,
    /// Days until what was withheld comes back.
    pub reserve_days: i64,
    /// The most cash a driver carries who has no ceiling of its own, in minor units of `currency`.
    pub ceiling: Option<i64>,
    pub ceiling_action: CeilingAction,
    /// Notes and coins by currency, as the setting writes them.
    pub denominations: String,
    pub coins: Vec<Coin>,
    /// Minutes that a store has to accept an order.
    pub accept_minutes: Option<i64>,
    /// Hours without a step after which an order stands still.
    pub stale_hours: Option<i64>,
    /// Days after a period's end from which its settlement is late.
    pub settlement_late_days: Option<i64>,
    /// Above this a second person approves a payout.
    pub payout_approval: Limits,
    /// Below this a settled balance is not paid out yet.
    pub payout_minimum: Limits,
    /// Above this a second person approves an adjustment.
    pub adjustment_approval: Limits,
    /// Above this a second person approves what a store would owe by a return.
    pub return_debit: Limits,
    /// A debit below this is carried on, where it would be billed.
    pub dues_threshold: Limits,
    /// The day of the month on which debits are billed; none: with every close.
    pub dues_billing_day: Option<i64>,
    /// What unpaid dues do to a store.
    pub dues_stages: Stages,
    /// Units left of a product at which its store is notified.
    pub stock_low: Option<i64>,
    /// The language of who has chosen none.
    pub language: Language,
    /// Where alerts go.
    pub operators: Vec<String>,
    pub payer: Payer,
}

/// The marketplace's own account, from which stores are paid by bank; empty where it is not set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Payer {
    pub name: String,
    pub account: String,
    pub bic: String,
}

impl Payer {
    pub fn is_iban(&self) -> bool {
        text::iban(&self.account).is_ok()
    }
}

/// What `init` decides.
pub struct NewMarketplace<'a> {
    pub name: &'a str,
    pub currency: Currency,
    pub cash_increment: i64,
    pub timezone: &'a str,
    pub day_cutoff_hour: i64,
    pub week_start: &'a str,
}

impl Marketplace {
    /// Reads the settings of an initialised marketplace.
    pub fn load(tx: &mut Tx<'_>) -> Result<Marketplace> {
        let stored = sql::all(tx)?;
        let coins = sql::coins(tx)?;
        let value = |key: &str| {
            let known = KNOWN.iter().find(|known| known.key == key);
            stored.iter().find(|(stored, _)| stored == key).map_or(known.map_or("", |k| k.default), |(_, value)| value)
        };
        let code = value("marketplace.currency");
        let home = coins.iter().find(|coin| coin.currency.code() == code).ok_or_else(not_initialised)?;
        let cutoff = value("day.cutoff_hour").parse().map_err(|_| not_initialised())?;
        Ok(Marketplace {
            name: value("marketplace.name").to_owned(),
            calendar: Calendar::new(value("marketplace.timezone"), cutoff, value("week.start"))?,
            currency: home.currency,
            commission: Rate::parse(value("commission.rate"))?,
            commission_tax: Rate::parse(value("commission.tax"))?,
            goods_tax: Rate::parse(value("goods.tax"))?,
            release: value("release.gate").parse()?,
            hold_days: rules::hold_days(value("release.hold_days"))?,
            reserve: Rate::parse(value("reserve.rate"))?,
            reserve_days: rules::days(value("reserve.days"), 1..=365)?,
            accept_minutes: rules::accept_minutes(value("order.accept_minutes"))?,
            stale_hours: rules::stale_hours(value("order.stale_hours"))?,
            settlement_late_days: rules::late_days(value("settlement.late_days"))?,
            payout_approval: Limits::stored(value("payout.approval_limit"), home.currency, &coins)?,
            payout_minimum: Limits::stored(value("payout.minimum"), home.currency, &coins)?,
            adjustment_approval: Limits::stored(value("adjustment.approval_limit"), home.currency, &coins)?,
            return_debit: Limits::stored(value("return.debit_limit"), home.currency, &coins)?,
            dues_threshold: Limits::stored(value("dues.threshold"), home.currency, &coins)?,
            dues_billing_day: rules::billing_day(value("dues.billing_day"))?,
            dues_stages: Stages::parse(value("dues.stages"))?,
            stock_low: rules::low_stock(value("stock.low"))?,
            language: value("mail.language").parse()?,
            operators: value("operator.email").split(',').filter(|to| !to.is_empty()).map(str::to_owned).collect(),
            payer: Payer {
                name: value("payer.name").to_owned(),
                account: value("payer.account").to_owned(),
                bic: value("payer.bic").to_owned(),
            },
            ceiling: Some(value("cash.ceiling"))
                .filter(|text| !text.is_empty())
                .map(|text| rules::ceiling(text, home.currency, Notation::Point))
                .transpose()?,
            ceiling_action: value("cash.ceiling_action").parse()?,
            denominations: value("currency.denominations").to_owned(),
            coins,
        })
    }

    /// The currency `code` as this marketplace uses it.
    pub fn coin(&self, code: &str) -> Result<Coin> {
        self.coins.iter().find(|coin| coin.currency.code().eq_ignore_ascii_case(code)).copied().ok_or_else(|| {
            Error::not_found(codes::CURRENCY_NOT_FOUND, format!("this marketplace does not use {code}"))
                .hint(format!("lilium currency add {code}"))
        })
    }

    /// The notes and coins of a currency, in minor units; empty when nobody has named them.
    pub fn notes(&self, currency: Currency) -> Result<Vec<i64>, Problem> {
        let notes = rules::notes_of(&self.denominations, currency.code());
        notes.map(|note| currency.read(note, Notation::Point)).collect()
    }

    /// The currency of a stored row; every stored code is known.
    pub fn stored_currency(&self, code: &str) -> Currency {
        self.coin(code).map_or_else(|_| panic!("stored currency {code} is unknown"), |coin| coin.currency)
    }
}

fn not_initialised() -> Error {
    Error::config(codes::DB_MISSING, "this database was not initialised to the end")
        .hint("lilium init --name NAME --currency CODE --timezone ZONE")
}

/// Writes the settings of a new marketplace.
pub fn init(tx: &mut Tx<'_>, new: &NewMarketplace<'_>) -> Result<Marketplace> {
    check_increment(new.cash_increment)?;
    Calendar::new(new.timezone, new.day_cutoff_hour, new.week_start)?;
    sql::add_coin(tx, Coin { currency: new.currency, cash_increment: new.cash_increment })?;
    for (key, value) in [
        ("marketplace.name", new.name.to_owned()),
        ("marketplace.currency", new.currency.code().to_owned()),
        ("marketplace.timezone", new.timezone.to_owned()),
        ("day.cutoff_hour", new.day_cutoff_hour.to_string()),
        ("week.start", new.week_start.to_owned()),
        (ID, format!("{:032x}", fastrand::u128(..))),
    ] {
        sql::put(tx, key, &value)?;
    }
    Marketplace::load(tx)
}

/// The marketplace's own number, drawn when it was made; nothing for one that was made before there were any.
pub fn id(tx: &mut Tx<'_>) -> Result<Option<String>> {
    sql::one(tx, ID)
}

/// Every setting with its value.
pub fn list(tx: &mut Tx<'_>) -> Result<Vec<(&'static Known, String)>> {
    let stored = sql::all(tx)?;
    let value = |known: &Known| {
        stored
            .iter()
            .find(|(key, _)| key == known.key)
            .map_or_else(|| known.default.to_owned(), |(_, value)| value.clone())
    };
    Ok(KNOWN.iter().map(|known| (known, value(known))).collect())
}

/// Changes one setting; answers its old and new value.
pub fn set(tx: &mut Tx<'_>, act: &Act<'_>, key: &str, value: &str) -> Result<(String, String)> {
    let known = find(key)?;
    let wanted = fitting(key, (known.check)(value)?, act.marketplace)?;
    let current = list(tx)?.into_iter().find(|(known, _)| known.key == key).map(|(_, value)| value).unwrap_or_default();
    if current != wanted {
        sql::put(tx, key, &wanted)?;
        // What depends on other settings is read where it is used: a value that cannot be is refused here.
        Marketplace::load(tx)?;
        let change = audit::Change {
            action: "setting.set",
            noun: "setting",
            subject: 0,
            before: Some(json!({ key: current })),
            after: Some(json!({ key: wanted })),
        };
        audit::record(tx, act, change)?;
    }
    Ok((current, wanted))
}

/// What the marketplace was called when a row of the audit was written.
pub fn name_at(tx: &mut Tx<'_>, marketplace: &Marketplace, audit: i64) -> Result<String> {
    let key = "marketplace.name";
    let Some(before) = sql::changed_after(tx, key, audit)? else { return Ok(marketplace.name.clone()) };
    let before: serde_json::Value = serde_json::from_str(&before).unwrap_or_default();
    Ok(before[key].as_str().map_or_else(|| marketplace.name.clone(), str::to_owned))
}

/// Amounts are read in this marketplace's currencies; what was understood is kept, not what was typed.
fn fitting(key: &str, value: String, marketplace: &Marketplace) -> Result<String> {
    match key {
        "cash.ceiling" if !value.is_empty() => {
            let minor = rules::ceiling(&value, marketplace.currency, Notation::Unstated)?;
            Ok(marketplace.currency.format(minor))
        }
        "payout.approval_limit"
        | "payout.minimum"
        | "adjustment.approval_limit"
        | "return.debit_limit"
        | "dues.threshold" => Ok(Limits::kept(&value, marketplace.currency, &marketplace.coins)?),
        "currency.denominations" => {
            let parts = value.split(';').filter(|part| !part.trim().is_empty());
            Ok(parts.map(|part| notes_kept(part, marketplace)).collect::<Result<Vec<_>>>()?.join(";"))
        }
        _ => Ok(value),
    }
}

/// The notes of one currency, such as `IQD:250,500`, as they are kept.
fn notes_kept(part: &str, marketplace: &Marketplace) -> Result<String> {
    let (code, _) = part
        .split_once(':')
        .ok_or_else(|| Problem::with(part, "is not a currency with its notes; write it like IQD:250,500,1000"))?;
    let currency = marketplace.coin(code.trim())?.currency;
    let notes = rules::notes_of(part, code.trim()).map(|note| currency.parse(note));
    let notes = notes.collect::<Result<Vec<_>, _>>()?;
    if notes.iter().any(|note| *note <= 0) {
        return Err(Problem::with(part, "names a note of nothing").into());
    }
    let notes: Vec<String> = notes.into_iter().map(|note| currency.short(note)).collect();
    Ok(format!("{}:{}", currency.code(), notes.join(",")))
}

/// The setting named `key`.
pub fn find(key: &str) -> Result<&'static Known> {
    KNOWN.iter().find(|known| known.key == key).ok_or_else(|| {
        let names: Vec<_> = KNOWN.iter().map(|known| known.key).collect();
        Error::not_found(
            codes::SETTING_NOT_FOUND,
            format!("no setting is named {key:?}; there are {}", names.join(", ")),
        )
        .hint("lilium setting list")
    })
}

/// The smallest amount of cash, which amounts are rounded to.
///
/// # Errors
/// Kind `Usage` when it is zero or less.
pub fn check_increment(minor: i64) -> Result<()> {
    if minor > 0 { Ok(()) } else { Err(Error::usage("--cash-increment must be more than zero")) }
}

/// Adds a currency that stores may trade in.
pub fn add_coin(tx: &mut Tx<'_>, act: &Act<'_>, coin: Coin) -> Result<bool> {
    check_increment(coin.cash_increment)?;
    if let Ok(known) = act.marketplace.coin(coin.currency.code()) {
        return if known == coin { Ok(false) } else { Err(coin_differs(known)) };
    }
    sql::add_coin(tx, coin)?;
    let after = json!({ "code": coin.currency.code(), "exponent": coin.currency.exponent(), "cash_increment": coin.cash_increment });
    let change =
        audit::Change { action: "currency.add", noun: "currency", subject: 0, before: None, after: Some(after) };
    audit::record(tx, act, change)?;
    Ok(true)
}

fn coin_differs(known: Coin) -> Error {
    let Coin { currency, cash_increment } = known;
    Error::conflict(
        codes::CURRENCY_EXISTS,
        format!(
            "{} is in use with {} decimals and a cash increment of {cash_increment}",
            currency.code(),
            currency.exponent()
        ),
    )
    .hint("lilium currency list")
}
