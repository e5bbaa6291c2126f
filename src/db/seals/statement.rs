//! What a statement does to a sealed table: enough of its text is read to know the rows before and after.

use crate::db::value::Value;
use crate::error::{Error, Result, codes};

use super::list::{self, SEALED, Table};

/// What happens to rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Insert,
    Update,
    Delete,
}

/// A statement on a sealed table.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    pub verb: Verb,
    pub place: usize,
    /// From WHERE on; empty where all rows are meant.
    rest: &'a str,
}

impl<'a> Change<'a> {
    /// Nothing of a statement that reads, and of one on a table that is not sealed.
    ///
    /// # Errors
    /// Of a form that cannot be followed: whoever writes such a statement on a sealed table finds it in the first test.
    pub fn of(sql: &'a str) -> Result<Option<Change<'a>>> {
        let Some((verb, place, rest)) = target(sql) else { return Ok(None) };
        let upper = rest.to_ascii_uppercase();
        let followed = match verb {
            Verb::Insert => !upper.contains("DO UPDATE"),
            Verb::Update => upper.trim_start().starts_with("SET "),
            Verb::Delete => true,
        };
        if !followed || upper.contains("RETURNING") {
            let what = format!("a sealed table cannot follow this statement: {sql}");
            return Err(Error::failed(codes::DB_SEALS, what));
        }
        let rest = if verb == Verb::Insert { "" } else { condition(rest) };
        Ok(Some(Change { verb, place, rest }))
    }

    pub fn table(&self) -> &'static Table {
        &SEALED[self.place]
    }

    /// The rows that this statement will change or remove, with the parameters that are left.
    pub fn rows_before(&self, columns: &str, args: &[Value]) -> (String, Vec<Value>) {
        let (rest, kept) = renumbered(self.rest, args);
        (format!("SELECT {columns} FROM {} {rest}", self.table().name), kept)
    }
}

/// The verb of a statement on a sealed table, the table's place, and the text behind its name.
fn target(sql: &str) -> Option<(Verb, usize, &str)> {
    let text = sql.trim_start();
    let (verb, rest) = [("INSERT INTO ", Verb::Insert), ("UPDATE ", Verb::Update), ("DELETE FROM ", Verb::Delete)]
        .iter()
        .find_map(|(word, verb)| Some((*verb, text.strip_prefix(word)?)))?;
    let rest = rest.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some((verb, list::place(&rest[..end])?, &rest[end..]))
}

/// The WHERE of the statement itself, and not of a query in its brackets.
fn condition(text: &str) -> &str {
    let (mut depth, mut quoted) = (0, false);
    for (at, c) in text.char_indices() {
        match c {
            '\'' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => depth -= 1,
            'W' if !quoted
                && depth == 0
                && text[at..].starts_with("WHERE")
                && text[..at].ends_with(char::is_whitespace) =>
            {
                return &text[at..];
            }
            _ => {}
        }
    }
    ""
}

/// Gives the parameters that a part of a statement uses numbers from 1 on: PostgreSQL takes no others.
fn renumbered(text: &str, args: &[Value]) -> (String, Vec<Value>) {
    let (mut written, mut used) = (String::with_capacity(text.len()), Vec::<usize>::new());
    let mut left = text;
    while let Some(at) = left.find('$') {
        let digits = left[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = left[at + 1..at + 1 + digits].parse().expect("a numbered parameter");
        let new = used.iter().position(|known| *known == number).unwrap_or_else(|| {
            used.push(number);
            used.len() - 1
        });
        written.push_str(&left[..at]);
        written.push_str(&format!("${}", new + 1));
        left = &left[at + 1 + digits..];
    }
    written.push_str(left);
    (written, used.iter().map(|number| args[number - 1].clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_statement_changes_is_read_from_its_text() {
        for (sql, verb, table, rest) in [
            ("INSERT INTO audit (id) VALUES ($1)", Verb::Insert, "audit", ""),
            ("UPDATE orders SET status = $2 WHERE id = $1", Verb::Update, "orders", "WHERE id = $1"),
            (
                "UPDATE payout SET status = (SELECT 'x' FROM y WHERE z = 1), reason = 'WHERE'\n WHERE id = $1 AND status = $2",
                Verb::Update,
                "payout",
                "WHERE id = $1 AND status = $2",
            ),
            (
                "DELETE FROM commission_rule WHERE ruleset_id = $1",
                Verb::Delete,
                "commission_rule",
                "WHERE ruleset_id = $1",
            ),
            ("UPDATE payout_settlement SET live = 0", Verb::Update, "payout_settlement", ""),
        ] {
            let change = Change::of(sql).ok().flatten().unwrap_or_else(|| panic!("{sql}"));
            assert_eq!((change.verb, change.table().name, change.rest), (verb, table, rest));
        }
        for sql in ["SELECT id FROM audit", "UPDATE product SET on_hand = 1", "INSERT INTO store_zone (a) VALUES (1)"] {
            assert!(matches!(Change::of(sql), Ok(None)), "{sql}");
        }
    }

    #[test]
    fn rows_before_take_only_the_parameters_they_use() {
        let args: Vec<Value> = [10, 20, 30].into_iter().map(Value::Int).collect();
        let change = Change::of(
            "UPDATE maturity SET released_on = $2 WHERE order_id = $3 AND (CAST($1 AS BIGINT) IS NULL OR store_id = $1)",
        );
        let (sql, kept) = change.expect("a form that is followed").expect("a change").rows_before("order_id", &args);
        assert_eq!(
            sql,
            "SELECT order_id FROM maturity WHERE order_id = $1 AND (CAST($2 AS BIGINT) IS NULL OR store_id = $2)"
        );
        assert_eq!(kept, [Value::Int(30), Value::Int(10)]);
    }

    #[test]
    fn what_cannot_be_followed_is_refused() {
        for sql in [
            "INSERT INTO currency (code) VALUES ($1) ON CONFLICT (code) DO UPDATE SET exponent = 3",
            "DELETE FROM currency RETURNING code",
        ] {
            let refused = Change::of(sql).expect_err(sql);
            assert!(refused.message().contains("cannot follow"), "{refused}");
        }
    }
}
