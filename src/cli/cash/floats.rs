//! `lilium cash float`: change money out in the morning and back in the evening.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::error::Result;
use crate::market::cash::floats;
use crate::market::parties::drivers;
use crate::render::Done;

use super::{currency, format_amount};

#[derive(Subcommand, Debug)]
pub enum FloatCommand {
    /// Give change money from the depot to a driver
    Out(FloatArgs),
    /// Take change money back into the depot
    Back(FloatArgs),
}

#[derive(Args, Debug)]
pub struct FloatArgs {
    /// Code, ref or unique beginning
    driver: String,
    /// Change money
    amount: String,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

pub fn run(app: &mut App, command: &FloatCommand) -> Result<()> {
    let (args, out) = match command {
        FloatCommand::Out(args) => (args, true),
        FloatCommand::Back(args) => (args, false),
    };
    let op = if out { "cash.float_out" } else { "cash.float_back" };
    let done = app.change(op, args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let driver = drivers::find(tx, &args.driver)?;
        let amount = currency.parse(&args.amount)?;
        let way = if out { floats::Way::Out } else { floats::Way::Back };
        let (id, has) = floats::move_float(tx, act, driver, currency, (way, amount))?;
        let (shown, name) = (Prefix::FLOAT.show(id), drivers::by_id(tx, driver)?.code);
        let did = if out { "went out with" } else { "came back from" };
        let message = format!(
            "{shown}: {} of change money {did} {name}, who has {} now",
            format_amount(amount, currency),
            format_amount(has, currency)
        );
        Ok(Done { message, changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
