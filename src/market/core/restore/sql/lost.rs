//! What one state of a marketplace holds that another does not: row by row, since two different orders of one amount
//! are not the same order.

use std::collections::{BTreeMap, HashMap};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::core::settings::{self, Marketplace};

/// What is compared, and its rows: what makes one the same thing, and what may become of it later. Columns of the first
/// schema only, so that a marketplace of any age can be asked.
const LISTS: [(&str, &str); 14] = [
    (
        "order",
        "SELECT id, currency, due_minor AS minor, CAST(store_id AS TEXT) || ' ' || placed_at AS same,
                status || ' ' || CAST(due_minor AS TEXT) || ' ' || COALESCE(delivered_at, '') AS state FROM orders",
    ),
    (
        "collection of cash",
        "SELECT order_id AS id, currency, taken_minor AS minor,
                collector || ' ' || at || ' ' || CAST(taken_minor AS TEXT) AS same,
                COALESCE(released_on, '') || ' ' || CAST(COALESCE(handover_id, 0) AS TEXT) || ' '
                || CAST(COALESCE(deposit_id, 0) AS TEXT) AS state FROM collection",
    ),
    (
        "handover",
        "SELECT id, currency, counted_minor AS minor, CAST(driver_id AS TEXT) || ' ' || at || ' '
                || CAST(counted_minor AS TEXT) AS same, CAST(COALESCE(deposit_id, 0) AS TEXT) AS state FROM handover",
    ),
    (
        "decision on cash",
        "SELECT d.id, h.currency, d.amount_minor AS minor, d.kind || ' ' || d.at || ' ' || CAST(d.amount_minor AS TEXT)
                || ' ' || CAST(d.handover_id AS TEXT) AS same, '' AS state
           FROM cash_decision d JOIN handover h ON h.id = d.handover_id",
    ),
    (
        "deposit",
        "SELECT id, currency, amount_minor AS minor, slip || ' ' || at || ' ' || CAST(amount_minor AS TEXT) AS same,
                status || ' ' || CAST(COALESCE(confirmed_minor, 0) AS TEXT) AS state FROM deposit",
    ),
    (
        "move of a float",
        "SELECT id, currency, ABS(amount_minor) AS minor, CAST(driver_id AS TEXT) || ' ' || at || ' '
                || CAST(amount_minor AS TEXT) AS same, '' AS state FROM float_move",
    ),
    (
        "expense",
        "SELECT id, currency, ABS(amount_minor) AS minor, receipt || ' ' || at || ' ' || CAST(amount_minor AS TEXT) AS same,
                '' AS state FROM cash_expense",
    ),
    (
        "return",
        "SELECT r.id, o.currency, r.refund_minor AS minor, CAST(r.order_id AS TEXT) || ' ' || r.at || ' '
                || CAST(r.refund_minor AS TEXT) AS same, '' AS state FROM order_return r JOIN orders o ON o.id = r.order_id",
    ),
    (
        "adjustment",
        "SELECT id, currency, ABS(amount_minor) AS minor, CAST(store_id AS TEXT) || ' ' || kind || ' ' || at || ' '
                || CAST(amount_minor AS TEXT) AS same, '' AS state FROM adjustment",
    ),
    (
        "settlement",
        "SELECT id, currency, payable_minor AS minor, CAST(store_id AS TEXT) || ' ' || last_day || ' ' || digest || ' '
                || closed_at AS same, '' AS state FROM settlement",
    ),
    (
        "payment of dues",
        "SELECT id, currency, amount_minor AS minor, reference || ' ' || at || ' ' || CAST(amount_minor AS TEXT) AS same,
                '' AS state FROM due_payment",
    ),
    (
        "payout",
        "SELECT id, currency, amount_minor AS minor, CAST(store_id AS TEXT) || ' ' || created_at || ' '
                || CAST(settled_minor AS TEXT) AS same,
                status || ' ' || COALESCE(reference, '') AS state FROM payout",
    ),
    (
        "payment of a customer's balance",
        "SELECT id, currency, amount_minor AS minor, kind || ' ' || CAST(customer_id AS TEXT) || ' ' || at || ' '
                || CAST(amount_minor AS TEXT) AS same, '' AS state FROM customer_settlement",
    ),
    (
        "recorded change",
        "SELECT id, '' AS currency, 0 AS minor, at || ' ' || actor || ' ' || action || ' ' || noun || ' '
                || CAST(subject_id AS TEXT) AS same, '' AS state FROM audit WHERE noun <> 'seals'",
    ),
];

/// The rows of each list by their number: what makes each the same, and what became of it.
pub type Known = Vec<HashMap<i64, (u64, u64)>>;

/// Rows of one kind and currency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lost {
    pub what: &'static str,
    pub currency: String,
    /// How many are not there at all, and what they come to.
    pub missing: (i64, i64),
    /// How many are there as they were before.
    pub older: (i64, i64),
}

/// All that is compared of one state.
pub fn known(tx: &mut Tx<'_>) -> Result<Known> {
    LISTS.iter().map(|(_, sql)| rows(tx, sql)).collect()
}

fn rows(tx: &mut Tx<'_>, sql: &str) -> Result<HashMap<i64, (u64, u64)>> {
    let mut all = HashMap::new();
    tx.each(sql, &[], |row| {
        all.insert(row.int("id"), marks(&row));
        Ok(())
    })?;
    Ok(all)
}

/// What of this state is not in the other one.
pub fn lost(tx: &mut Tx<'_>, other: &Known) -> Result<Vec<Lost>> {
    let mut all = Vec::new();
    for ((what, sql), other) in LISTS.iter().zip(other) {
        let mut by_currency: BTreeMap<String, Lost> = BTreeMap::new();
        tx.each(sql, &[], |row| {
            let (same, state) = marks(&row);
            let found = other.get(&row.int("id"));
            if found == Some(&(same, state)) {
                return Ok(());
            }
            let currency = row.string("currency");
            let empty = Lost { what, currency: currency.clone(), ..Lost::default() };
            let sum = by_currency.entry(currency).or_insert(empty);
            let (count, minor) = match found {
                Some((known, _)) if *known == same => &mut sum.older,
                _ => &mut sum.missing,
            };
            *count += 1;
            *minor = minor.saturating_add(row.int("minor"));
            Ok(())
        })?;
        all.extend(by_currency.into_values());
    }
    Ok(all)
}

fn marks(row: &Row) -> (u64, u64) {
    let mark = |parts: &[&str]| {
        let mut hasher = DefaultHasher::new();
        parts.hash(&mut hasher);
        hasher.finish()
    };
    (mark(&[row.text("currency"), row.text("same")]), mark(&[row.text("state")]))
}

/// Where a marketplace began: two that began differently are not one at two times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    pub name: String,
    /// Whether its name was ever changed.
    renamed: bool,
    id: Option<String>,
    first_change: Option<String>,
    first_link: Option<String>,
}

impl Origin {
    /// Whether the other one cannot be this one at another time. What has no history yet is judged by its name.
    pub fn is_another(&self, other: &Origin) -> bool {
        let differ = |one: &Option<String>, other: &Option<String>| one.is_some() && other.is_some() && one != other;
        differ(&self.id, &other.id)
            || differ(&self.first_change, &other.first_change)
            || differ(&self.first_link, &other.first_link)
            || (self.name != other.name && !self.renamed && !other.renamed)
    }
}

pub fn origin(tx: &mut Tx<'_>) -> Result<Origin> {
    let first = "SELECT at || ' ' || actor || ' ' || action || ' ' || noun || ' ' || CAST(subject_id AS TEXT) AS mark
                   FROM audit WHERE noun <> 'seals' ORDER BY id LIMIT 1";
    let link = "SELECT chain_hash AS mark FROM ledger_link ORDER BY id LIMIT 1";
    let renamed =
        "SELECT id FROM audit WHERE action = 'setting.set' AND before_state LIKE '%\"marketplace.name\":%' LIMIT 1";
    Ok(Origin {
        name: Marketplace::load(tx)?.name,
        renamed: tx.one(renamed, &[])?.is_some(),
        id: settings::id(tx)?,
        first_change: tx.one(first, &[])?.map(|row| row.string("mark")),
        first_link: tx.one(link, &[])?.map(|row| row.string("mark")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_began_differently_is_another_marketplace() {
        let origin = |name: &str, renamed, change: &str, link: &str| Origin {
            name: name.to_owned(),
            renamed,
            id: None,
            first_change: (!change.is_empty()).then(|| change.to_owned()),
            first_link: (!link.is_empty()).then(|| link.to_owned()),
        };
        let noor = origin("Noor", false, "a", "1");
        for (other, another) in [
            (origin("Noor", false, "a", "1"), false),
            (origin("Noor", false, "", ""), false),
            (origin("Noor", false, "a", ""), false),
            (origin("Noor", false, "b", ""), true),
            (origin("Noor", false, "a", "2"), true),
            (origin("Dar", false, "a", "1"), true),
            (origin("Dar", true, "a", "1"), false),
            (origin("Dar", true, "b", "1"), true),
            (origin("Dar", false, "", ""), true),
        ] {
            assert_eq!((noor.is_another(&other), other.is_another(&noor)), (another, another), "{other:?}");
        }
        let with = |id: &str| Origin { id: Some(id.to_owned()), ..noor.clone() };
        assert!(with("1").is_another(&with("2")), "begun at the same moment by the same person");
        assert!(!with("1").is_another(&with("1")));
        assert!(!with("1").is_another(&noor), "a copy of before marketplaces had a number");
    }
}
