//! The same verb on one thing or several, named by their refs.

use crate::app::App;
use crate::base::Prefix;
use crate::cli::replies::moved;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::render::Done;

/// What a verb does to one thing; answers whether it was new.
pub type Verb = fn(&mut Tx<'_>, &Act<'_>, i64) -> Result<bool>;

/// Things and what becomes of them.
pub struct Each<'a> {
    pub op: &'static str,
    pub refs: &'a [String],
    pub prefix: Prefix,
    pub find: fn(&mut Tx<'_>, &str) -> Result<i64>,
    /// What they become: `approved`.
    pub target: &'a str,
    pub verb: Verb,
}

/// Does it to all of them, or to none.
pub fn run(app: &mut App, each: &Each<'_>, args: &impl std::fmt::Debug) -> Result<()> {
    let done = app.change(each.op, args, |tx, act| {
        let mut done = Done::default();
        for text in each.refs {
            let id = (each.find)(tx, text)?;
            let list = if (each.verb)(tx, act, id)? { &mut done.changed } else { &mut done.unchanged };
            list.push(each.prefix.show(id));
        }
        done.message = moved(&done, each.target);
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}
