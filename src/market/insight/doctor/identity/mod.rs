//! Is every stored key the fold of its name, and no two things' one?

mod sql;

use std::collections::{BTreeSet, HashMap};

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalogue::categories;

use super::Outcome;

/// A table with a natural key: its prefix, the column as typed and its fold, and within what the fold is unique.
struct Keyed {
    prefix: Option<Prefix>,
    table: &'static str,
    typed: &'static str,
    key: &'static str,
    scope: Option<&'static str>,
    fold: fn(&str) -> String,
}

const fn keyed(prefix: Option<Prefix>, table: &'static str, typed: &'static str, key: &'static str) -> Keyed {
    Keyed { prefix, table, typed, key, scope: None, fold: text::key }
}

const TABLES: &[Keyed] = &[
    keyed(Some(Prefix::ZONE), "zone", "code", "code_key"),
    keyed(Some(Prefix::STORE), "store", "slug", "slug"),
    keyed(Some(Prefix::CUSTOMER), "customer", "code", "code_key"),
    keyed(Some(Prefix::DRIVER), "driver", "code", "code_key"),
    Keyed { scope: Some("store_id"), ..keyed(Some(Prefix::PRODUCT), "product", "sku", "sku_key") },
    Keyed { fold: text::code_key, ..keyed(Some(Prefix::GROUP), "order_group", "code", "code_key") },
    Keyed { scope: Some("customer_id"), ..keyed(None, "address", "label", "label_key") },
    keyed(None, "cash_mapping", "name", "name_key"),
];

/// Everything that is wrong with stored keys.
pub fn look(tx: &mut Tx<'_>, outcome: &mut Outcome) -> Result<()> {
    for table in TABLES {
        keys(tx, table, outcome)?;
        twins(tx, table, outcome)?;
    }
    category_names(tx, outcome)
}

fn called(table: &Keyed, id: i64) -> String {
    table.prefix.map_or_else(|| format!("{} {id}", table.table), |prefix| prefix.show(id))
}

fn keys(tx: &mut Tx<'_>, table: &Keyed, outcome: &mut Outcome) -> Result<()> {
    sql::each(tx, table, |row| {
        if (table.fold)(row.text("typed")) != row.text("folded") {
            let what =
                format!("it is found by {:?}, which is not its name {:?}", row.text("folded"), row.text("typed"));
            outcome.say(called(table, row.int("id")), what);
        }
        Ok(())
    })
}

fn twins(tx: &mut Tx<'_>, table: &Keyed, outcome: &mut Outcome) -> Result<()> {
    sql::twins(tx, table, |row| {
        let what = format!("{} has the same name {:?}", called(table, row.int("other")), row.text("typed"));
        outcome.say(called(table, row.int("one")), what);
        Ok(())
    })
}

fn category_names(tx: &mut Tx<'_>, outcome: &mut Outcome) -> Result<()> {
    let mut stored: HashMap<i64, BTreeSet<(i64, String)>> = HashMap::new();
    sql::each_category_name(tx, |row| {
        stored.entry(row.int("category_id")).or_default().insert((row.int("parent_id"), row.string("key")));
        Ok(())
    })?;
    let mut taken: HashMap<(i64, String), i64> = HashMap::new();
    for category in categories::all(tx)? {
        let parent = category.parent_id.unwrap_or(0);
        let names: BTreeSet<(i64, String)> = category.keys().into_iter().map(|key| (parent, key)).collect();
        let shown = Prefix::CATEGORY.show(category.id);
        for name in &names {
            if let Some(other) = taken.insert(name.clone(), category.id) {
                outcome.say(shown.clone(), format!("{} has the same name {:?}", Prefix::CATEGORY.show(other), name.1));
            }
        }
        if stored.remove(&category.id).unwrap_or_default() != names {
            outcome.say(shown, "it is found by other names than its own".to_owned());
        }
    }
    for id in stored.into_keys() {
        outcome.say(Prefix::CATEGORY.show(id), "names are left of a category that does not exist".to_owned());
    }
    Ok(())
}
