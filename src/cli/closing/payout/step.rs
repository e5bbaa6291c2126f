//! Steps of payouts that book nothing, for one or several at once.

use super::StepArgs;
use crate::app::App;
use crate::base::Prefix;
use crate::cli::each::{self, Each, Verb};
use crate::error::Result;
use crate::market::closing::payouts;

pub fn run(app: &mut App, op: &'static str, args: &StepArgs, target: &str, verb: Verb) -> Result<()> {
    if args.payouts.len() > 1 {
        let sum = sum(app, args)?;
        app.confirm(&format!("{} payouts of {sum} become {target}", args.payouts.len()))?;
    }
    let (refs, prefix) = (&args.payouts, Prefix::PAYOUT);
    each::run(app, &Each { op, refs, prefix, find: payouts::find, target, verb }, args)
}

/// The amounts of the payouts, by currency.
fn sum(app: &mut App, args: &StepArgs) -> Result<String> {
    app.read(|tx, marketplace| {
        let mut sums = std::collections::BTreeMap::<String, i64>::new();
        for text in &args.payouts {
            let id = payouts::find(tx, text)?;
            let payout = payouts::by_id(tx, id)?;
            *sums.entry(payout.currency).or_default() += payout.amount_minor;
        }
        let amount =
            |(code, minor): (&String, &i64)| format!("{} {code}", marketplace.stored_currency(code).grouped(*minor));
        Ok(sums.iter().map(amount).collect::<Vec<_>>().join(" and "))
    })
}
