//! `lilium store adjustment add`: a penalty, a fee, a gift or a correction on a store's account.

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::choices::choices;
use crate::error::Result;
use crate::market::books::adjustments::rules::AdjustmentKind;
use crate::market::books::adjustments::{self, Made};
use crate::market::parties::stores;
use crate::render::Done;

#[derive(Args, Debug)]
#[command(
    after_help = "penalty, subscription and cod_fee are taken from the store, goodwill is given to it; a correction \
gives, and below zero takes. It stands on the store's next settlement, with its reason. Above the setting adjustment.approval_limit it waits for a \
second person: lilium store adjustment approve.

Examples:
  lilium store adjustment add noor 5000 --kind penalty --reason 'late three times'
  lilium store adjustment add noor -125 --kind correction --reason 'counted twice in PAY-000003'"
)]
pub struct AdjustArgs {
    /// Slug, ref or unique beginning
    store: String,
    /// Amount in the store's currency
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// What it is for
    #[arg(long, value_parser = choices::<AdjustmentKind>())]
    kind: AdjustmentKind,
}

pub fn run(app: &mut App, args: &AdjustArgs) -> Result<()> {
    let done = app.change("store.adjust", args, |tx, act| {
        let id = stores::find(tx, &args.store)?;
        let store = stores::by_id(tx, id)?;
        let currency = act.marketplace.stored_currency(&store.currency);
        let (kind, amount) = (args.kind, currency.parse(&args.amount)?);
        let (made, gain) = adjustments::adjust(tx, act, store.id, currency, kind, amount)?;
        let amount = format!("{} {}", currency.grouped(gain.abs()), currency.code());
        let way = if gain < 0 { "taken from" } else { "given to" };
        let what = format!("{amount} {way} {} as {}", store.slug, args.kind);
        Ok(match made {
            Made::Adjustment(id) => {
                let shown = Prefix::ADJUSTMENT.show(id);
                let message = format!("{shown}: {what}; it is settled with its next period");
                Done { message, changed: vec![shown], ..Done::default() }
            }
            Made::Proposal(id) => {
                let shown = Prefix::ADJUSTMENT_PROPOSAL.show(id);
                let message = format!("{shown}: {what} is proposed; above the limit it waits for a second person");
                let next = Some(format!("lilium store adjustment approve {shown} --as NAME"));
                Done { message, changed: vec![shown], next, ..Done::default() }
            }
        })
    })?;
    Ok(app.screen.done(&done)?)
}
