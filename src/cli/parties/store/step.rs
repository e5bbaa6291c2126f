//! `lilium store approve`, `suspend`, `close` and the other steps: some stores, all or none.

use crate::app::App;
use crate::base::Prefix;
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
            let shown = Prefix::STORE.show(id);
            let list = if stores::step(tx, act, id, step)? { &mut done.changed } else { &mut done.unchanged };
            list.push(shown);
        }
        done.message = moved(&done, step.target());
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

/// "STO-1, STO-2: active" and what was so before.
pub fn moved(done: &Done, target: &str) -> String {
    let told = |refs: &[String]| match refs {
        [first, _, _, _, ..] => format!("{first} and {} more", refs.len() - 1),
        few => few.join(", "),
    };
    match (done.changed.as_slice(), done.unchanged.as_slice()) {
        (changed, []) => format!("{}: {target} now", told(changed)),
        ([], unchanged) => format!("{}: {target} already", told(unchanged)),
        (changed, unchanged) => format!("{}: {target} now; {}: {target} already", told(changed), told(unchanged)),
    }
}
