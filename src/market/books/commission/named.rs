//! What rules name: stores, categories, products and zones, by id. A rename is not a matter; a removal is refused while a
//! rule in force or to come names the thing.

use std::collections::BTreeSet;

use serde_json::json;

use crate::base::{Day, Prefix};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::{Act, audit};

use super::rule::{Conditions, Rule};
use super::sql;

/// Something that a rule can name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Store(i64),
    Category(i64),
    Product(i64),
    Zone(i64),
}

/// A rule that names a thing.
#[derive(Clone, Debug)]
pub struct Naming {
    pub ruleset: i64,
    pub rule: String,
    /// None: it is of the draft.
    pub from: Option<Day>,
}

/// Something wrong with a stored rule.
#[derive(Clone, Debug)]
pub struct Fault {
    pub ruleset: i64,
    pub rule: String,
    pub what: String,
}

impl Thing {
    fn is_named(self, when: &Conditions) -> bool {
        match self {
            Thing::Store(id) => when.stores.contains(&id),
            Thing::Category(id) => when.categories.contains(&id),
            Thing::Product(id) => when.products.contains(&id),
            Thing::Zone(id) => when.zones.contains(&id),
        }
    }
}

/// The rules that name a thing, of the draft and of the versions in force on a day or later.
pub fn naming(tx: &mut Tx<'_>, day: Day, thing: Thing) -> Result<Vec<Naming>> {
    let mut naming = Vec::new();
    for (ruleset, from) in sql::counting(tx, day)? {
        let named = sql::rules(tx, ruleset)?.into_iter().filter(|rule| thing.is_named(&rule.when));
        naming.extend(named.map(|rule| Naming { ruleset, rule: rule.name, from }));
    }
    Ok(naming)
}

/// Lets the rules of the draft name the heir of a category instead of it.
pub fn reassign_in_draft(tx: &mut Tx<'_>, act: &Act<'_>, gone: i64, heir: i64) -> Result<()> {
    let Some(draft) = sql::draft(tx)? else { return Ok(()) };
    let before = sql::rules(tx, draft)?;
    let mut after = before.clone();
    for rule in &mut after {
        follow(&mut rule.when.categories, gone, heir);
    }
    if before == after {
        return Ok(());
    }
    sql::replace_rules(tx, draft, &after)?;
    let change = audit::Change {
        action: "rule.reassign",
        noun: "ruleset",
        subject: draft,
        before: Some(json!(before)),
        after: Some(json!(after)),
    };
    audit::record(tx, act, change)
}

fn follow(named: &mut Vec<i64>, gone: i64, heir: i64) {
    named.iter_mut().filter(|id| **id == gone).for_each(|id| *id = heir);
    let mut seen = BTreeSet::new();
    named.retain(|id| seen.insert(*id));
}

/// The refs that rules name and nothing has, each with its rule.
pub(super) fn missing(tx: &mut Tx<'_>, rules: &[Rule]) -> Result<Vec<(String, String)>> {
    type Pick = fn(&Conditions) -> &Vec<i64>;
    let kinds: [(&str, Prefix, Pick); 4] = [
        ("store", Prefix::STORE, |when| &when.stores),
        ("category", Prefix::CATEGORY, |when| &when.categories),
        ("product", Prefix::PRODUCT, |when| &when.products),
        ("zone", Prefix::ZONE, |when| &when.zones),
    ];
    let mut missing = Vec::new();
    for (table, prefix, pick) in kinds {
        let named: BTreeSet<i64> = rules.iter().flat_map(|rule| pick(&rule.when)).copied().collect();
        let there = sql::ids(tx, table, &named)?;
        for rule in rules {
            let gone = pick(&rule.when).iter().filter(|id| !there.contains(*id));
            missing.extend(gone.map(|id| (rule.name.clone(), prefix.show(*id))));
        }
    }
    Ok(missing)
}

/// Rules that cannot be read, of every version; and names without a thing, of the draft and of the versions in force on
/// a day or later.
pub fn faults(tx: &mut Tx<'_>, day: Day) -> Result<Vec<Fault>> {
    let counting: Vec<i64> = sql::counting(tx, day)?.into_iter().map(|(id, _)| id).collect();
    let mut faults = Vec::new();
    for version in sql::rulesets(tx)? {
        let ruleset = version.id;
        let mut readable = Vec::new();
        for (rule, read) in sql::read_rules(tx, ruleset)? {
            match read {
                Ok(read) => readable.push(read),
                Err(error) => faults.push(Fault { ruleset, rule, what: error.message().to_owned() }),
            }
        }
        if counting.contains(&ruleset) {
            let fault = |(rule, gone)| Fault { ruleset, rule, what: format!("it names {gone}, which does not exist") };
            faults.extend(missing(tx, &readable)?.into_iter().map(fault));
        }
    }
    Ok(faults)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_follows_once() {
        for (named, after) in [
            (vec![1, 2], vec![9, 2]),
            (vec![2, 1, 9], vec![2, 9]),
            (vec![9, 1], vec![9]),
            (vec![1, 1], vec![9]),
            (vec![2], vec![2]),
        ] {
            let mut ids = named.clone();
            follow(&mut ids, 1, 9);
            assert_eq!(ids, after, "{named:?}");
        }
    }
}
