//! One open transaction: the only thing a verb can reach the database through.

use std::sync::Arc;

use crate::base::crash;
use crate::error::Result;

use super::value::{Field, MANY, Row, Rows, Value};
use super::{dialect, postgres, seals, sqlite};

/// An open transaction on either engine.
pub struct Tx<'a> {
    pub(super) engine: Engine<'a>,
    pub(super) keeper: seals::Keeper,
}

pub(super) enum Engine<'a> {
    Sqlite(&'a sqlite::Sqlite),
    Postgres(postgres::Open<'a>),
}

impl<'a> Tx<'a> {
    pub(super) fn new(engine: Engine<'a>) -> Tx<'a> {
        Tx { engine, keeper: seals::Keeper::default() }
    }
}

impl Tx<'_> {
    /// Runs one statement; answers how many rows it touched.
    pub fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        tracing::debug!(sql, "execute");
        crash::at("statement");
        if let Some(change) = seals::followed(self, sql)? {
            return seals::execute(self, &change, sql, args);
        }
        match &mut self.engine {
            Engine::Sqlite(sqlite) => sqlite.execute(sql, args),
            Engine::Postgres(open) => open.execute(sql, args),
        }
    }

    /// Feeds every row to `take` as it arrives; memory does not grow with the result.
    ///
    /// # Errors
    /// Of a statement that changes a sealed table: that goes through [`Tx::execute`], which follows it.
    pub fn each(&mut self, sql: &str, args: &[Value], mut take: impl FnMut(Row) -> Result<()>) -> Result<()> {
        seals::none_followed(self, sql)?;
        self.plain_each(sql, args, &mut take)
    }

    /// [`Tx::each`] of any statement.
    pub(super) fn plain_each(
        &mut self,
        sql: &str,
        args: &[Value],
        take: &mut dyn FnMut(Row) -> Result<()>,
    ) -> Result<()> {
        tracing::debug!(sql, "query");
        crash::at("statement");
        match &mut self.engine {
            Engine::Sqlite(sqlite) => sqlite.each(sql, args, take),
            Engine::Postgres(open) => open.each(sql, args, take),
        }
    }

    pub(super) fn plain_all(&mut self, sql: &str, args: &[Value]) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.plain_each(sql, args, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Feeds the fields of every row to `take`, in order and without copying them: for going through whole tables.
    pub(super) fn scan(&mut self, sql: &str, take: &mut dyn FnMut(&[Field<'_>]) -> Result<()>) -> Result<()> {
        tracing::debug!(sql, "scan");
        match &mut self.engine {
            Engine::Sqlite(sqlite) => sqlite.scan(sql, take),
            Engine::Postgres(open) => open.scan(sql, take),
        }
    }

    /// [`Tx::each`] for a join that must go through its indexes, row by row from the left: its cost then follows what
    /// it finds. SQLite keeps to the order of a CROSS JOIN; PostgreSQL cannot know that the ranges are narrow, and
    /// would read whole tables.
    pub fn seek(&mut self, sql: &str, args: &[Value], take: impl FnMut(Row) -> Result<()>) -> Result<()> {
        self.by_index(|tx| tx.each(sql, args, take))
    }

    fn by_index<T>(&mut self, work: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        if let Engine::Sqlite(_) = self.engine {
            return work(self);
        }
        self.batch(dialect::POSTGRES_SEEK)?;
        let done = work(self)?;
        self.batch(dialect::POSTGRES_SEEK_OVER)?;
        Ok(done)
    }

    /// All rows of a result that is known to be small.
    pub fn all(&mut self, sql: &str, args: &[Value]) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        self.each(sql, args, |row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn one(&mut self, sql: &str, args: &[Value]) -> Result<Option<Row>> {
        Ok(self.all(sql, args)?.into_iter().next())
    }

    /// Appends many rows to a table: one set-based insert on SQLite, COPY on PostgreSQL.
    pub fn bulk(&mut self, table: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<()> {
        self.bulk_rows(table, columns, Arc::new(rows))
    }

    /// [`Tx::bulk`] of rows that are read where they are.
    pub(super) fn bulk_rows(&mut self, table: &str, columns: &[&str], rows: Arc<dyn Rows>) -> Result<()> {
        tracing::debug!(table, rows = rows.len(), "bulk");
        if rows.is_empty() {
            return Ok(());
        }
        crash::at("statement");
        let followed = rows.clone();
        seals::bulk(self, table, columns, &*followed, |tx| match &mut tx.engine {
            Engine::Sqlite(sqlite) => sqlite.bulk(table, columns, rows),
            Engine::Postgres(open) => open.bulk(table, columns, &*rows),
        })?;
        let_go(followed);
        Ok(())
    }

    /// An empty temporary table of this connection, for joining a batch of keys against stored rows.
    /// `columns` is its SQL column list in the types both engines know: BIGINT and TEXT.
    pub fn stage(&mut self, name: &str, columns: &str) -> Result<()> {
        self.batch(&format!("DROP TABLE IF EXISTS {name}; CREATE TEMP TABLE {name} ({columns})"))
    }

    /// Makes PostgreSQL's planner know a table that was just filled; it would guess until its own time comes.
    pub fn analyse(&mut self, name: &str) -> Result<()> {
        match self.engine {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(_) => self.batch(&format!("ANALYZE {name}")),
        }
    }

    /// How far a table has got: the highest number in a column that counts up.
    pub fn reached(&mut self, name: &str, column: &str) -> Result<i64> {
        let row = self.one(&format!("SELECT COALESCE(MAX({column}), 0) AS highest FROM {name}"), &[])?;
        Ok(row.map_or(0, |row| row.int("highest")))
    }

    /// [`Tx::analyse`] of a table that grew by a tenth, and by a thousand, since it had got to `before`. Reading a
    /// sample of a large table that hardly changed costs more than the planner gains.
    pub fn analyse_grown(&mut self, name: &str, column: &str, before: i64) -> Result<()> {
        const LEAST: i64 = 1_000;
        if matches!(self.engine, Engine::Sqlite(_)) {
            return Ok(());
        }
        let grown = self.reached(name, column)? - before;
        if grown > LEAST && grown.saturating_mul(10) > before { self.analyse(name) } else { Ok(()) }
    }

    /// The next free id of a table whose ids have no gaps. Safe because there is one writer at a time.
    pub fn next_id(&mut self, table: &str) -> Result<i64> {
        let row = self.one(&format!("SELECT COALESCE(MAX(id), 0) + 1 AS next FROM {table}"), &[])?;
        Ok(row.map_or(1, |row| row.int("next")))
    }

    /// What the engine finds wrong with its storage: rows of `subject` and `what`.
    pub fn storage_faults(&mut self) -> Result<Vec<Row>> {
        self.all(self.dialect(dialect::SQLITE_STORAGE, dialect::POSTGRES_STORAGE), &[])
    }

    /// References that lead nowhere, or that nothing checks: rows of `subject` and `what`.
    pub fn reference_faults(&mut self) -> Result<Vec<Row>> {
        self.all(self.dialect(dialect::SQLITE_REFERENCES, dialect::POSTGRES_REFERENCES), &[])
    }

    fn dialect(&self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        if matches!(self.engine, Engine::Sqlite(_)) { sqlite } else { postgres }
    }

    /// What the planner says about a statement, a line a step. For tests of cost, never for decisions.
    pub fn explain(&mut self, sql: &str, args: &[Value]) -> Result<Vec<String>> {
        let (before, column) = match self.engine {
            Engine::Sqlite(_) => ("EXPLAIN QUERY PLAN", "detail"),
            Engine::Postgres(_) => ("EXPLAIN", "QUERY PLAN"),
        };
        Ok(self.all(&format!("{before} {sql}"), args)?.into_iter().map(|row| row.string(column)).collect())
    }

    /// [`Tx::explain`] of a statement that goes through [`Tx::seek`].
    pub fn explain_seek(&mut self, sql: &str, args: &[Value]) -> Result<Vec<String>> {
        self.by_index(|tx| tx.explain(sql, args))
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<()> {
        match &mut self.engine {
            Engine::Sqlite(sqlite) => sqlite.batch(sql),
            Engine::Postgres(open) => open.batch(sql),
        }
    }
}

/// Frees rows that were written. Where they are many, their texts cost a tenth of writing them: another thread frees them.
fn let_go(rows: Arc<dyn Rows>) {
    if rows.len() >= MANY {
        // Without a thread to be had, they are freed here.
        let _ = std::thread::Builder::new().spawn(move || drop(rows));
    }
}
