//! The live schema beside the one that the steps make: what is missing, what somebody changed, what is not ours.
//!
//! The steps are run once more where nothing is kept: in memory on SQLite, as temporary tables on PostgreSQL. So both
//! sides are reported by the same engine in the same words, and no list of the schema has to be kept beside the steps.

use std::collections::{BTreeMap, BTreeSet};

use crate::args;
use crate::error::{Error, Result, codes};

use super::tx::{Engine, Tx};
use super::{dialect, migrate};

/// Things by kind and name, each with the table it is on and its definition.
type Listed = BTreeMap<(String, String), (String, String)>;

impl Tx<'_> {
    /// What differs, as a thing and a sentence. Tables of others are none of ours to judge; what they put on ours is.
    pub fn schema_faults(&mut self) -> Result<Vec<(String, String)>> {
        let (live, wanted) = match self.engine {
            Engine::Sqlite(_) => (listed(self, dialect::SQLITE_SCHEMA, &[])?, made_in_memory()?),
            Engine::Postgres(_) => made_beside(self)?,
        };
        Ok(differences(&live, &wanted))
    }
}

fn listed(tx: &mut Tx<'_>, sql: &str, args: &[super::Value]) -> Result<Listed> {
    let mut all = Listed::new();
    tx.each(sql, args, |row| {
        let definition = plain(&row.string("definition"));
        all.insert((row.string("kind"), row.string("name")), (row.string("on_table"), definition));
        Ok(())
    })?;
    Ok(all)
}

/// The definitions that SQLite keeps of a database made by the steps.
fn made_in_memory() -> Result<Listed> {
    migrate::in_memory()?.read(|tx| listed(tx, dialect::SQLITE_SCHEMA, &[]))
}

/// Lists the schema, makes it again as temporary tables, lists those, and drops them.
fn made_beside(tx: &mut Tx<'_>) -> Result<(Listed, Listed)> {
    let home = tx.one(dialect::POSTGRES_HOME, &[])?.map(|row| row.string("home")).unwrap_or_default();
    let live = listed(tx, dialect::POSTGRES_SCHEMA, args![&home])?;
    tx.batch("SAVEPOINT schema_beside")?;
    // What this connection has put aside for its own work is not a part of either.
    let aside = match tx.one(dialect::POSTGRES_BESIDE, &[])?.map(|row| row.string("home")) {
        Some(beside) => listed(tx, dialect::POSTGRES_SCHEMA, args![&beside])?,
        None => Listed::new(),
    };
    let quoted = home.replace('"', "\"\"");
    tx.batch(&format!("SET LOCAL search_path = pg_temp, \"{quoted}\""))?;
    // A function is never looked for among temporary things, unless it is named so.
    migrate::postgres_again(tx, |step| step.replace("EXECUTE FUNCTION ", "EXECUTE FUNCTION pg_temp."))?;
    let beside = tx.one(dialect::POSTGRES_BESIDE, &[])?.map(|row| row.string("home"));
    let beside = beside.ok_or_else(|| Error::failed(codes::DB_SCHEMA, "the steps made no table"))?;
    let mut wanted = listed(tx, dialect::POSTGRES_SCHEMA, args![&beside])?;
    wanted.retain(|thing, _| !aside.contains_key(thing));
    tx.batch("ROLLBACK TO SAVEPOINT schema_beside; RELEASE SAVEPOINT schema_beside")?;
    let unqualified = |all: Listed, schema: &str| -> Listed {
        let bare = |text: &str| text.replace(&format!("{schema}."), "").replace("pg_temp.", "");
        let bare = |text: &str| flat(&bare(text));
        all.into_iter().map(|(key, (table, definition))| (key, (table, bare(&definition)))).collect()
    };
    Ok((unqualified(live, &home), unqualified(wanted, &beside)))
}

/// Without what a definition may be written with and means nothing.
fn plain(definition: &str) -> String {
    definition.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A condition without the parentheses that mean nothing: a database that was dumped and put back holds
/// `(a AND b AND c)` where the step made `((a AND b) AND c)`.
fn flat(definition: &str) -> String {
    let tokens = tokens(definition);
    let mut left_out = BTreeSet::new();
    // Of each parenthesis that is open: where it is, and what joins what is in it.
    let mut open: Vec<(usize, BTreeSet<&str>)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "(" => open.push((at, BTreeSet::new())),
            ")" => {
                let Some((start, joins)) = open.pop() else { continue };
                let (before, after) = (start.checked_sub(1).and_then(|at| tokens.get(at)), tokens.get(at + 1));
                if is_nested(&joins, before.copied(), after.copied()) {
                    left_out.extend([start, at]);
                }
            }
            "AND" | "OR" => {
                if let Some((_, joins)) = open.last_mut() {
                    joins.insert(token);
                }
            }
            _ => {}
        }
    }
    let kept = tokens.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, token)| *token);
    kept.collect::<Vec<_>>().join(" ")
}

/// Whether what is joined in parentheses is itself only joined by the same word to what is around it.
fn is_nested(joins: &BTreeSet<&str>, before: Option<&str>, after: Option<&str>) -> bool {
    let (1, Some(join), Some(before), Some(after)) = (joins.len(), joins.first(), before, after) else { return false };
    (before == *join && [*join, ")"].contains(&after)) || (before == "(" && after == *join)
}

/// Words, parentheses, and what is in quotes.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '(' | ')' => 1,
            '\'' | '"' => rest[1..].find(first).map_or(rest.len(), |at| at + 2),
            _ => rest.find(|c: char| c.is_whitespace() || "()'\"".contains(c)).unwrap_or(rest.len()),
        };
        tokens.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    tokens
}

fn differences(live: &Listed, wanted: &Listed) -> Vec<(String, String)> {
    let subject = |(kind, name): &(String, String)| format!("{kind} {name}");
    let tables: BTreeSet<&String> = wanted.keys().filter(|(kind, _)| kind == "table").map(|(_, name)| name).collect();
    let mut found = Vec::new();
    for (key, (_, definition)) in wanted {
        match live.get(key) {
            None => found.push((subject(key), "it is missing".to_owned())),
            Some((_, other)) if other != definition => {
                found.push((subject(key), "it is not as the program made it".to_owned()));
            }
            Some(_) => {}
        }
    }
    for (key, (table, _)) in live.iter().filter(|(key, _)| !wanted.contains_key(key)) {
        if tables.contains(table) {
            found.push((subject(key), format!("the program did not put it on {table}")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(rows: &[(&str, &str, &str, &str)]) -> Listed {
        let owned = |text: &str| text.to_owned();
        rows.iter().map(|(kind, name, table, text)| ((owned(kind), owned(name)), (owned(table), owned(text)))).collect()
    }

    #[test]
    fn a_condition_is_compared_without_parentheses_that_mean_nothing() {
        for (nested, other, same) in [
            ("CHECK ((((a >= 0) AND (a <= b)) AND (b <= c)))", "CHECK (((a >= 0) AND (a <= b) AND (b <= c)))", true),
            ("CHECK (((a) AND ((b) AND (c))))", "CHECK (((a) AND (b) AND (c)))", true),
            ("CHECK ((((a) OR (b)) OR (c)))", "CHECK (((a) OR (b) OR (c)))", true),
            ("CHECK ((((a) OR (b)) AND (c)))", "CHECK (((a) OR (b) AND (c)))", false),
            ("CHECK (((NOT ((a) AND (b))) AND (c)))", "CHECK (((NOT (a) AND (b)) AND (c)))", false),
            ("CHECK ((((a) AND (b)) = (c)))", "CHECK (((a) AND (b) = (c)))", false),
            ("CHECK ((f((a) AND (b)) AND (c)))", "CHECK ((f (a) AND (b) AND (c)))", false),
            ("CHECK ((a = '((x AND y) AND z)'))", "CHECK ((a = '(x AND y AND z)'))", false),
            ("CHECK ((((a) AND (b)) AND (c)))", "CHECK (((a) AND (b)))", false),
        ] {
            assert_eq!(flat(nested) == flat(other), same, "{nested}: {}", flat(nested));
        }
    }

    #[test]
    fn what_is_missing_changed_or_foreign_is_named() {
        let wanted = listed(&[("table", "orders", "orders", "a"), ("index", "i", "orders", "b")]);
        let live = listed(&[
            ("table", "orders", "orders", "c"),
            ("trigger", "t", "orders", "d"),
            ("table", "theirs", "theirs", "e"),
            ("trigger", "u", "theirs", "f"),
        ]);
        let found: Vec<String> =
            differences(&live, &wanted).into_iter().map(|(subject, what)| format!("{subject}: {what}")).collect();
        assert_eq!(
            found,
            [
                "index i: it is missing",
                "table orders: it is not as the program made it",
                "trigger t: the program did not put it on orders"
            ]
        );
        assert!(differences(&wanted, &wanted).is_empty());
    }
}
