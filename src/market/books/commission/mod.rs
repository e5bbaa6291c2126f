//! Commission: an ordered, versioned list of rules decides what the platform keeps of a line.
//!
//! A list is edited as a draft and activated from a day on; from then it never changes. An order line is given its
//! terms when the order is placed: the rule, its version, and all that the choice was made on. What a line is charged
//! follows from those terms alone, so no later edit of a rule, a store or a category reaches it.

pub mod charge;
mod explain;
pub mod lint;
mod named;
pub mod matching;
mod pricing;
mod replay;
pub mod rule;
mod sql;
pub mod wording;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde_json::json;

use crate::base::{Day, Rate, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};
use lint::Remark;
use matching::Context;
use rule::{Component, Rule};

pub use explain::{Explained, Tried, explain};
pub use named::{Fault, Naming, Thing, faults, naming, reassign_in_draft};
pub use pricing::{OwnRate, Priced, Pricer, RateSource};
pub use replay::{Replayed, StoreChange, replay};
pub use sql::Ruleset;

/// What a line is charged by, frozen when its order is placed.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Terms {
    /// The version that was in force; none when there were no rules yet.
    pub ruleset: Option<i64>,
    /// The rule that applied; none when the store's own rate or the marketplace's did.
    pub rule: Option<String>,
    pub components: Vec<Component>,
    pub context: Context,
}

impl Terms {
    /// A plain rate, as without rules.
    pub fn flat(rate: Rate, context: Context) -> Terms {
        Terms { ruleset: None, rule: None, components: vec![Component::of_rate(rate)], context }
    }
}

/// The terms a line was given, from what is stored of them.
pub fn frozen(terms: Option<&str>, ppm: i64, currency: &str) -> Result<Terms> {
    match terms {
        Some(text) => serde_json::from_str(text).map_err(|error| {
            Error::failed(codes::TERMS_UNREADABLE, "the commission terms of a line cannot be read as they are stored")
                .because(error)
                .hint("lilium doctor")
        }),
        None => {
            let context = Context { currency: currency.to_owned(), ..Context::default() };
            Ok(Terms::flat(Rate::from_ppm(ppm)?, context))
        }
    }
}

/// Every version, oldest first.
pub fn rulesets(tx: &mut Tx<'_>) -> Result<Vec<Ruleset>> {
    sql::rulesets(tx)
}

/// The version that `text` names: a number, `draft` or `live`.
pub fn find_ruleset(tx: &mut Tx<'_>, today: Day, text: &str) -> Result<i64> {
    let id = match text {
        "draft" => sql::draft(tx)?,
        "live" => sql::in_force(tx, today)?,
        number => number.parse().ok(),
    };
    match id {
        Some(id) if sql::ruleset(tx, id)?.is_some() => Ok(id),
        _ => Err(Error::not_found(codes::RULESET_NOT_FOUND, format!("there is no ruleset {text:?}"))
            .hint("lilium commission ruleset list")),
    }
}

/// The rules of a version, in order.
pub fn rules(tx: &mut Tx<'_>, ruleset: i64) -> Result<Vec<Rule>> {
    sql::rules(tx, ruleset)
}

/// The rules of versions, each read once.
#[derive(Default)]
struct Versions(HashMap<i64, Vec<Rule>>);

impl Versions {
    fn rules(&mut self, tx: &mut Tx<'_>, ruleset: i64) -> Result<&[Rule]> {
        Ok(match self.0.entry(ruleset) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(sql::rules(tx, ruleset)?),
        })
    }
}

/// The list to be looked at: the draft, or what is in force, or nothing.
pub fn current(tx: &mut Tx<'_>, today: Day) -> Result<Option<i64>> {
    match sql::draft(tx)? {
        Some(draft) => Ok(Some(draft)),
        None => sql::in_force(tx, today),
    }
}

/// Changes the draft; begins one from the rules in force when there is none.
///
/// # Errors
/// Those of `edit`; kind `Conflict` when two rules would have one name.
pub fn edit(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    edit: impl FnOnce(&mut Vec<Rule>) -> Result<()>,
) -> Result<bool> {
    let draft = draft(tx, act)?;
    let before = sql::rules(tx, draft)?;
    let mut after = before.clone();
    edit(&mut after)?;
    if before == after {
        return Ok(false);
    }
    if let Some(twice) = shared_name(&after) {
        return Err(Error::conflict(codes::RULE_EXISTS, format!("there is a rule {twice:?} already"))
            .hint(format!("lilium commission rule update {twice:?}")));
    }
    sql::replace_rules(tx, draft, &after)?;
    let change = audit::Change {
        action,
        noun: "ruleset",
        subject: draft,
        before: Some(json!(before)),
        after: Some(json!(after)),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}

/// A name that two rules have, in whatever spelling.
fn shared_name(rules: &[Rule]) -> Option<&str> {
    let mut seen = std::collections::HashMap::new();
    rules.iter().find_map(|rule| seen.insert(text::key(&rule.name), rule.name.as_str()))
}

fn draft(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<i64> {
    if let Some(draft) = sql::draft(tx)? {
        return Ok(draft);
    }
    let live = match sql::in_force(tx, act.today())? {
        Some(live) => sql::rules(tx, live)?,
        None => Vec::new(),
    };
    let id = tx.next_id("commission_ruleset")?;
    sql::insert_draft(tx, act, id)?;
    sql::replace_rules(tx, id, &live)?;
    Ok(id)
}

/// Puts the draft in force from a day on, for orders placed from then.
///
/// # Errors
/// Kind `Conflict` without a draft, or for a day that is over: what was placed then has its terms.
pub fn activate(tx: &mut Tx<'_>, act: &Act<'_>, from: Day) -> Result<Ruleset> {
    let Some(draft) = sql::draft(tx)? else {
        return Err(Error::conflict(
            codes::RULESET_NO_DRAFT,
            "there is no draft: the rules are as they were activated",
        )
        .hint("lilium commission rule add NAME --rate 8%"));
    };
    if from < act.today() {
        return Err(Error::conflict(codes::RULESET_PAST, format!("{from} is over; its orders have their terms"))
            .hint(format!("lilium commission ruleset activate --from {}", act.today())));
    }
    sql::activate(tx, act, draft, from)?;
    let after = json!({ "ruleset": draft, "from": from.to_string() });
    let change =
        audit::Change { action: "ruleset.activate", noun: "ruleset", subject: draft, before: None, after: Some(after) };
    audit::record(tx, act, change)?;
    Ok(sql::ruleset(tx, draft)?.expect("the draft"))
}

/// What is suspicious about a version, beside the one in force before it.
pub fn remarks(tx: &mut Tx<'_>, ruleset: i64, today: Day) -> Result<Vec<Remark>> {
    let rules = sql::rules(tx, ruleset)?;
    let before = match sql::in_force(tx, today)? {
        Some(live) if live != ruleset => sql::rules(tx, live)?,
        _ => Vec::new(),
    };
    let mut remarks = lint::remarks(&rules, &before, &sql::parents(tx)?);
    for (rule, missing) in named::missing(tx, &rules)? {
        remarks.push(Remark { rule, code: "dangling", what: format!("it names {missing}, which does not exist") });
    }
    Ok(remarks)
}
