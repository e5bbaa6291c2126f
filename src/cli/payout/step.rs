//! Steps of payouts that book nothing, for one or several at once.

use crate::app::App;
use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::Act;
use crate::market::settlement::payout;
use crate::render::Done;

use super::StepArgs;
use crate::cli::store::moved;

/// What a step does to one payout; answers whether it was new.
type Verb = fn(&mut Tx<'_>, &Act<'_>, i64) -> Result<bool>;

pub fn run(app: &mut App, op: &'static str, args: &StepArgs, target: &str, verb: Verb) -> Result<()> {
    if args.payouts.len() > 1 {
        let sum = sum(app, args)?;
        app.confirm(&format!("{} payouts of {sum} become {target}", args.payouts.len()))?;
    }
    let done = app.change(op, args, |tx, act| {
        let mut done = Done::default();
        for text in &args.payouts {
            let id = payout::find(tx, text)?;
            let list = if verb(tx, act, id)? { &mut done.changed } else { &mut done.unchanged };
            list.push(Prefix::PAYOUT.show(id));
        }
        done.message = moved(&done, target);
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

/// The amounts of the payouts, by currency.
fn sum(app: &mut App, args: &StepArgs) -> Result<String> {
    app.read(|tx, shop| {
        let mut sums = std::collections::BTreeMap::<String, i64>::new();
        for text in &args.payouts {
            let id = payout::find(tx, text)?;
            let payout = payout::by_id(tx, id)?;
            *sums.entry(payout.currency).or_default() += payout.amount_minor;
        }
        let amount = |(code, minor): (&String, &i64)| format!("{} {code}", shop.stored_currency(code).grouped(*minor));
        Ok(sums.iter().map(amount).collect::<Vec<_>>().join(" and "))
    })
}
