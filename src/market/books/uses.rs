//! Who names a thing in stored text: the one question before anything is removed.
//!
//! References between tables are the database's to keep. What is in the conditions of a rule or in a list of codes
//! is not, so it is looked for here.

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::commission::{self, Naming, Thing};
use crate::market::catalogue::{categories, products};
use crate::market::core::Act;
use crate::market::parties::zones;

/// Refuses to let a thing go while something names it.
///
/// # Errors
/// Kind `Conflict` with everything that names it.
pub fn none(tx: &mut Tx<'_>, act: &Act<'_>, thing: Thing, shown: &str) -> Result<()> {
    let naming = commission::naming(tx, act.today(), thing)?;
    let mut who: Vec<String> = naming.iter().map(describe).collect();
    if let Thing::Zone(id) = thing {
        let code = zones::by_id(tx, id)?.code;
        let listed = products::naming_zone(tx, &code)?;
        if listed > 0 {
            who.push(format!("{listed} products are sold there by name"));
        }
    }
    if who.is_empty() {
        return Ok(());
    }
    let error = Error::conflict(codes::REF_IN_USE, format!("{shown} cannot be removed: it is named elsewhere"));
    let error = who.into_iter().fold(error, |error, who| error.because(who));
    Err(match thing {
        Thing::Zone(_) if naming.is_empty() => error.hint(format!("lilium product list --zone {shown}")),
        _ => error.hint("lilium commission rule list"),
    })
}

fn describe(naming: &Naming) -> String {
    let Naming { ruleset, rule, from } = naming;
    match from {
        Some(from) => format!("the commission rule {rule:?} of version {ruleset}, in force from {from}"),
        None => format!("the commission rule {rule:?} of the draft"),
    }
}

/// Removes a category; its products and sub-categories go to `heir`, and the rules of the draft that name it name the
/// heir.
///
/// # Errors
/// Those of [`categories::remove`]; kind `Conflict` while a rule in force or to come names it, or one of the draft and
/// there is no heir.
pub fn remove_category(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, heir: Option<i64>) -> Result<(i64, i64)> {
    if let Some(heir) = heir.filter(|heir| *heir != id) {
        commission::reassign_in_draft(tx, act, id, heir)?;
    }
    let shown = Prefix::CATEGORY.show(id);
    let path = categories::tree(tx)?.path(id, act.marketplace.language);
    none(tx, act, Thing::Category(id), &format!("{shown} {path}"))?;
    categories::remove(tx, act, id, heir)
}
