//! A stored thing, declared once: its table, and each column with its name and its value on one line.
//!
//! The list of a SELECT, a bulk insert, a stage and an update come from that one declaration. A column cannot be written
//! with the value of another, and a new one is one line.

use std::sync::Arc;

use crate::error::Result;

use super::tx::Tx;
use super::value::{Field, Rows, Value};

/// A table, and those of its columns that a `T` fills.
pub struct Table<T: 'static> {
    pub name: &'static str,
    pub columns: &'static [Column<T>],
}

/// A column: its name, and where its value comes from.
pub struct Column<T> {
    pub name: &'static str,
    get: Get<T>,
}

enum Get<T> {
    Int(fn(&T) -> i64),
    OptInt(fn(&T) -> Option<i64>),
    Text(fn(&T) -> &str),
    OptText(fn(&T) -> Option<&str>),
    Made(fn(&T) -> Value),
}

impl<T> Column<T> {
    /// A number that is always there.
    pub const fn int(name: &'static str, get: fn(&T) -> i64) -> Column<T> {
        Column { name, get: Get::Int(get) }
    }

    /// A number, or nothing.
    pub const fn opt_int(name: &'static str, get: fn(&T) -> Option<i64>) -> Column<T> {
        Column { name, get: Get::OptInt(get) }
    }

    /// A text that is always there.
    pub const fn text(name: &'static str, get: fn(&T) -> &str) -> Column<T> {
        Column { name, get: Get::Text(get) }
    }

    /// A text, or nothing.
    pub const fn opt_text(name: &'static str, get: fn(&T) -> Option<&str>) -> Column<T> {
        Column { name, get: Get::OptText(get) }
    }

    /// A text or nothing that the row does not hold as it is stored, such as a day. A bulk insert with such a column
    /// copies its rows; where there are very many, let the row hold the text.
    pub const fn made(name: &'static str, get: fn(&T) -> Value) -> Column<T> {
        Column { name, get: Get::Made(get) }
    }

    /// The value of this column in a row.
    pub fn value(&self, row: &T) -> Value {
        match self.get {
            Get::Made(get) => get(row),
            _ => self.field(row).into(),
        }
    }

    fn field<'a>(&self, row: &'a T) -> Field<'a> {
        match self.get {
            Get::Int(get) => Field::Int(get(row)),
            Get::OptInt(get) => get(row).map_or(Field::Null, Field::Int),
            Get::Text(get) => Field::Text(get(row)),
            Get::OptText(get) => get(row).map_or(Field::Null, Field::Text),
            Get::Made(_) => unreachable!("the column {} is made; its rows are copied", self.name),
        }
    }

    fn is_made(&self) -> bool {
        matches!(self.get, Get::Made(_))
    }

    /// The type both engines know for it.
    fn kind(&self) -> &'static str {
        if matches!(self.get, Get::Int(_) | Get::OptInt(_)) { "BIGINT" } else { "TEXT" }
    }
}

impl<T> Table<T> {
    /// The columns for a SELECT: `p.id, p.sku, …`.
    pub fn select(&self, alias: &str) -> String {
        let columns: Vec<String> = self.columns.iter().map(|column| format!("{alias}.{}", column.name)).collect();
        columns.join(", ")
    }

    /// All columns but some, for an update.
    pub fn columns_but(&self, kept: &[&str]) -> impl Iterator<Item = &'static Column<T>> {
        self.columns.iter().filter(move |column| !kept.contains(&column.name))
    }

    /// What an UPDATE sets of all columns but some, to parameters from this number on.
    pub fn assignments(&self, kept: &[&str], first: usize) -> String {
        let columns = self.columns_but(kept).zip(first..);
        columns.map(|(column, number)| format!("{} = ${number}", column.name)).collect::<Vec<_>>().join(", ")
    }

    fn names(&self) -> Vec<&'static str> {
        self.columns.iter().map(|column| column.name).collect()
    }
}

/// Rows whose values are read where they are.
struct Held<T: 'static> {
    columns: &'static [Column<T>],
    rows: Vec<T>,
}

impl<T: Send + Sync> Rows for Held<T> {
    fn len(&self) -> usize {
        self.rows.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        self.columns[column].field(&self.rows[row])
    }
}

fn rows_of<T: Send + Sync>(table: &Table<T>, rows: Vec<T>) -> Arc<dyn Rows> {
    let columns = table.columns;
    if !columns.iter().any(Column::is_made) {
        return Arc::new(Held { columns, rows });
    }
    let copied = |row: &T| columns.iter().map(|column| column.value(row)).collect();
    Arc::new(rows.iter().map(copied).collect::<Vec<Vec<Value>>>())
}

impl Tx<'_> {
    /// Appends rows to their table, see [`Tx::bulk`].
    ///
    /// # Errors
    /// Of a sealed table of which a column is not declared, and those of the engine.
    pub fn insert<T: Send + Sync>(&mut self, table: &Table<T>, rows: Vec<T>) -> Result<()> {
        self.bulk_rows(table.name, &table.names(), rows_of(table, rows))
    }

    /// An empty temporary table with these rows, for joining them against stored ones. Its column `id` is called
    /// `row_id`: a bulk write leaves an `id` to the engine where it can, and this one is not a key of its table.
    pub fn stage_rows<T: Send + Sync>(&mut self, stage: &str, table: &Table<T>, rows: Vec<T>) -> Result<()> {
        let staged = |column: &Column<T>| if column.name == "id" { "row_id" } else { column.name };
        let names: Vec<&str> = table.columns.iter().map(staged).collect();
        let typed: Vec<String> = table.columns.iter().map(|c| format!("{} {}", staged(c), c.kind())).collect();
        self.stage(stage, &typed.join(", "))?;
        self.bulk_rows(stage, &names, rows_of(table, rows))?;
        self.analyse(stage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Thing {
        id: i64,
        name: String,
        note: Option<String>,
        day: crate::base::Day,
    }

    static HELD: Table<Thing> = Table {
        name: "thing",
        columns: &[
            Column::int("id", |t| t.id),
            Column::text("name", |t| &t.name),
            Column::opt_text("note", |t| t.note.as_deref()),
        ],
    };

    static MADE: Table<Thing> =
        Table { name: "thing", columns: &[Column::int("id", |t| t.id), Column::made("day", |t| t.day.into())] };

    fn things() -> Vec<Thing> {
        let thing = |id, name: &str, note: Option<&str>| Thing {
            id,
            name: name.to_owned(),
            note: note.map(str::to_owned),
            day: crate::db::written_day("2026-03-01").unwrap_or_default(),
        };
        vec![thing(1, "cup", None), thing(2, "plate", Some("blue"))]
    }

    #[test]
    fn every_column_is_written_with_its_own_value() {
        let rows = rows_of(&HELD, things());
        let written = |row| (0..3).map(|column| rows.field(row, column)).collect::<Vec<_>>();
        assert_eq!(rows.len(), 2);
        assert_eq!(written(0), [Field::Int(1), Field::Text("cup"), Field::Null]);
        assert_eq!(written(1), [Field::Int(2), Field::Text("plate"), Field::Text("blue")]);
    }

    #[test]
    fn values_that_are_made_are_written_like_those_that_are_held() {
        let rows = rows_of(&MADE, things());
        assert_eq!([rows.field(1, 0), rows.field(1, 1)], [Field::Int(2), Field::Text("2026-03-01")]);
    }

    #[test]
    fn lists_of_columns_come_from_the_declaration() {
        assert_eq!(HELD.select("t"), "t.id, t.name, t.note");
        let changed: Vec<&str> = HELD.columns_but(&["id"]).map(|column| column.name).collect();
        assert_eq!(changed, ["name", "note"]);
        assert_eq!(HELD.assignments(&["id"], 2), "name = $2, note = $3");
        assert_eq!(HELD.columns.iter().map(Column::kind).collect::<Vec<_>>(), ["BIGINT", "TEXT", "TEXT"]);
    }
}
