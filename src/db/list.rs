//! A list, declared once: where its rows come from, what may be asked of them, and in what order they come. A page, a
//! count, sums and the look-up of one row are made from that one declaration.

use crate::error::Result;

use super::cursor::Cursor;
use super::filter::Where;
use super::tx::Tx;
use super::value::{Row, Value};

/// How rows of one kind are read. `F` is what may be asked of them, `T` is what a row becomes.
pub struct ListQuery<F: 'static, T: 'static> {
    /// What is read of a row.
    pub columns: &'static str,
    /// The tables that conditions name; a count reads only these.
    pub from: &'static str,
    /// The joins that are only for what is shown. They neither add rows nor drop any.
    pub shown: &'static str,
    /// The number by which pages go on; no two rows share it.
    pub key: &'static str,
    /// Values that `columns` and `from` name as `$1` and on, whatever is asked.
    pub given: fn(&F) -> Vec<Value>,
    pub conditions: &'static [Condition<F>],
    pub read: fn(Row) -> T,
    /// Adds to the rows of a page what lies in other tables.
    pub complete: fn(&mut Tx<'_>, &mut [T]) -> Result<()>,
}

/// One thing that may be asked of the rows.
pub struct Condition<F> {
    sql: &'static str,
    asked: Asked<F>,
}

enum Asked<F> {
    Value(fn(&F) -> Value),
    Flag(fn(&F) -> bool),
    Always,
}

impl<F> Condition<F> {
    /// Asked when there is a value, which `{}` stands for.
    pub const fn value(sql: &'static str, asked: fn(&F) -> Value) -> Condition<F> {
        Condition { sql, asked: Asked::Value(asked) }
    }

    /// Asked when it is wanted.
    pub const fn flag(sql: &'static str, asked: fn(&F) -> bool) -> Condition<F> {
        Condition { sql, asked: Asked::Flag(asked) }
    }

    /// Asked each time.
    pub const fn always(sql: &'static str) -> Condition<F> {
        Condition { sql, asked: Asked::Always }
    }

    fn add(&self, to: Where, filter: &F) -> Where {
        match self.asked {
            Asked::Value(asked) => match asked(filter) {
                Value::Null => to,
                value => to.and(self.sql, Some(value)),
            },
            Asked::Flag(asked) => to.and_if(asked(filter), self.sql),
            Asked::Always => to.and_if(true, self.sql),
        }
    }
}

impl<F, T> ListQuery<F, T> {
    /// The parts that most lists do without, to fill a declaration up.
    pub const fn of(read: fn(Row) -> T) -> ListQuery<F, T> {
        ListQuery {
            columns: "",
            from: "",
            shown: "",
            key: "",
            given: |_| Vec::new(),
            conditions: &[],
            read,
            complete: |_, _| Ok(()),
        }
    }

    /// One page of what matches behind `after`, in order of the key.
    pub fn page(&self, tx: &mut Tx<'_>, filter: &F, after: Cursor, limit: i64) -> Result<Vec<T>> {
        let matching = self.matching(filter).and(&format!("{} {} {{}}", self.key, after.sign()), Some(after));
        let rest = format!("{} {} LIMIT {limit}", matching.sql(), after.order(self.key));
        let mut rows = self.rows(tx, &rest, matching.args())?;
        (self.complete)(tx, &mut rows)?;
        Ok(rows)
    }

    /// How many match.
    pub fn count(&self, tx: &mut Tx<'_>, filter: &F) -> Result<i64> {
        let rows = self.sums(tx, filter, "COUNT(*) AS matching", "")?;
        Ok(rows.first().map_or(0, |row| row.int("matching")))
    }

    /// Sums over what matches: what to read, and how to group it.
    pub fn sums(&self, tx: &mut Tx<'_>, filter: &F, columns: &str, group: &str) -> Result<Vec<Row>> {
        let matching = self.matching(filter);
        tx.all(&format!("SELECT {columns} FROM {}{} {group}", self.from, matching.sql()), matching.args())
    }

    /// The row with this number.
    pub fn by_key(&self, tx: &mut Tx<'_>, number: i64) -> Result<Option<T>> {
        Ok(self.rows(tx, &format!(" WHERE {} = $1", self.key), &[number.into()])?.pop())
    }

    /// The rows of a look-up of its own: all that follows the tables of the declaration, with its parameters.
    pub fn rows(&self, tx: &mut Tx<'_>, rest: &str, args: &[Value]) -> Result<Vec<T>> {
        Ok(tx.all(&format!("{}{rest}", self.select()), args)?.into_iter().map(self.read).collect())
    }

    /// The conditions that were asked for.
    pub fn matching(&self, filter: &F) -> Where {
        let given = Where::given((self.given)(filter));
        self.conditions.iter().fold(given, |matching, condition| condition.add(matching, filter))
    }

    /// The statement up to its conditions.
    pub fn select(&self) -> String {
        let joined = if self.shown.is_empty() { "" } else { " " };
        format!("SELECT {} FROM {}{joined}{}", self.columns, self.from, self.shown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Filter {
        store: Option<i64>,
        day: &'static str,
        open: bool,
    }

    static LIST: ListQuery<Filter, i64> = ListQuery {
        columns: "t.id, s.slug",
        from: "thing t JOIN maker m ON m.id = t.maker_id AND m.since <= $1",
        shown: "JOIN store s ON s.id = t.store_id",
        key: "t.id",
        given: |asked| vec![asked.day.into()],
        conditions: &[
            Condition::always("t.kind = 'cup'"),
            Condition::value("(t.store_id = {} OR m.store_id = {})", |asked| asked.store.into()),
            Condition::flag("t.left > 0", |asked| asked.open),
        ],
        ..ListQuery::of(|row| row.int("id"))
    };

    #[test]
    fn a_statement_has_only_what_was_asked_for() {
        let asked = |store, open| LIST.matching(&Filter { store, day: "2026-03-01", open });
        let (none, all) = (asked(None, false), asked(Some(7), true));
        assert_eq!(none.sql(), " WHERE t.kind = 'cup'");
        assert_eq!(none.args(), ["2026-03-01".into()]);
        assert_eq!(all.sql(), " WHERE t.kind = 'cup' AND (t.store_id = $2 OR m.store_id = $2) AND t.left > 0");
        assert_eq!(all.args(), ["2026-03-01".into(), Value::Int(7)]);
    }

    #[test]
    fn what_is_only_shown_is_joined_where_it_is_shown() {
        let select = "SELECT t.id, s.slug FROM thing t JOIN maker m ON m.id = t.maker_id AND m.since <= $1";
        assert_eq!(LIST.select(), format!("{select} JOIN store s ON s.id = t.store_id"));
        assert_eq!(
            ListQuery::<(), i64> { from: "thing", columns: "id", ..ListQuery::of(|_| 0) }.select(),
            "SELECT id FROM thing"
        );
    }
}
