//! `lilium store approve`, `suspend`, `close` and the other steps: some stores, all or none.

use crate::app::App;
use crate::cli::replies;
use crate::error::Result;
use crate::market::parties::stores;
use crate::market::parties::stores::rules::Step;
use crate::render::Done;

use super::StepArgs;

pub(super) fn step(app: &mut App, op: &'static str, args: &StepArgs, step: Step) -> Result<()> {
    if args.stores.len() > 1 {
        app.confirm(&format!("{} {} stores", step.verb(), args.stores.len()))?;
    } else if step == Step::Close {
        app.confirm(&format!("close {} for good", args.stores[0]))?;
    }
    let done = app.change(op, args, |tx, act| {
        let mut done = Done::default();
        for store in &args.stores {
            let id = stores::find(tx, store)?;
            let shown = id.to_string();
            let list = if stores::step(tx, act, id, step)? { &mut done.changed } else { &mut done.unchanged };
            list.push(shown);
        }
        done.message = replies::moved(&done, step.target().as_str());
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}
