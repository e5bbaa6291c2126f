//! `lilium cash repay | forgive`: what drivers owe from charged shortages.

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::typed_ref;
use crate::error::Result;
use crate::market::books::ledger::rules::Repaid;
use crate::market::cash::repayments::{self, Repayment};
use crate::market::core::agreed;
use crate::market::parties::drivers;
use crate::render::Done;

use super::{currency, format_amount};

#[derive(Args, Debug)]
pub struct RepayArgs {
    /// Code, ref or unique beginning
    driver: String,
    /// What is paid back
    amount: String,
    /// Where the money is now
    #[arg(long, value_enum, default_value = "depot")]
    to: PlaceArg,
    /// Number of the receipt or the transfer; the same one again is the same payment
    #[arg(long, value_name = "NUMBER")]
    reference: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

#[derive(Args, Debug)]
pub struct ForgiveArgs {
    /// Code, ref or unique beginning
    driver: String,
    /// Only this much [default: all that is owed]
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// The driver's ref once more, where nobody can be asked
    #[arg(long, value_name = "REF")]
    confirm: Option<String>,
}

/// Where money is, or comes from.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceArg {
    /// Cash in the safe
    Depot,
    /// Money in the bank
    Bank,
}

pub fn repay(app: &mut App, args: &RepayArgs) -> Result<()> {
    let how = if args.to == PlaceArg::Depot { Repaid::Depot } else { Repaid::Bank };
    let done = app.change("cash.repay", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let driver = drivers::find(tx, &args.driver)?;
        let amount = Some(currency.parse(&args.amount)?);
        let reference = args.reference.as_deref().map(text::reference).transpose()?;
        let reference = reference.as_deref();
        let done = repayments::repay(tx, act, &Repayment { driver, currency, amount, how, reference })?;
        let shown = Prefix::REPAYMENT.show(done.id);
        if done.repeated {
            let message = format!("{shown} was booked before under this reference");
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        }
        let (name, left) = (drivers::by_id(tx, driver)?.code, format_amount(done.left, currency));
        let message =
            format!("{shown}: {name} paid back {}, and owes {left} now", format_amount(done.amount, currency));
        Ok(Done { message, changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

pub fn forgive(app: &mut App, args: &ForgiveArgs) -> Result<()> {
    // Without a reason it is refused where it would be booked.
    let agreed = if app.reason.is_some() { ask(app, args)? } else { None };
    let done = app.change("cash.forgive", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let driver = drivers::find(tx, &args.driver)?;
        let amount = args.amount.as_deref().map(|text| currency.parse(text)).transpose()?;
        let wanted = Repayment { driver, currency, amount, how: Repaid::Forgiven, reference: None };
        let done = repayments::repay(tx, act, &wanted)?;
        agreed::unchanged(agreed, Some(done.amount))?;
        let (shown, name) = (Prefix::REPAYMENT.show(done.id), drivers::by_id(tx, driver)?.code);
        let (amount, left) = (format_amount(done.amount, currency), format_amount(done.left, currency));
        let message = format!("{shown}: {amount} of {name} are forgiven, who owes {left} now");
        Ok(Done { message, changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

/// Money that is given up takes the ref in full, twice. Where nothing is owed the refusal says more. Answers the amount that was agreed to.
fn ask(app: &mut App, args: &ForgiveArgs) -> Result<Option<i64>> {
    let (shown, asked) = app.read(|tx, marketplace| {
        let currency = currency(marketplace, args.currency.as_deref())?;
        let driver = drivers::find(tx, &args.driver)?;
        let owed = repayments::owed(tx, driver, currency)?;
        let amount = args.amount.as_deref().map_or(Ok(owed), |text| currency.parse(text))?;
        let question =
            format!("give up {} that {} owes", format_amount(amount, currency), drivers::by_id(tx, driver)?.code);
        Ok((Prefix::DRIVER.show(driver), (owed >= amount && amount > 0).then_some((amount, question))))
    })?;
    let Some((amount, question)) = asked else { return Ok(None) };
    typed_ref::ask(app, &shown, &question, args.confirm.as_deref(), "nothing was forgiven")?;
    Ok(Some(amount))
}
