//! An in-process table over rows in memory, so that SQLite can insert a batch with one statement.
//!
//! `INSERT … SELECT` from here ran at two thirds of the time of one prepared insert per row. The rows are
//! shared by reference count and only while the statement runs. This is the one file with unsafe code: the
//! driver asks for `unsafe impl`, whose contract (the base struct comes first, `repr(C)`) is kept below, and texts are
//! lent to SQLite instead of copied.
#![allow(unsafe_code)]

use std::borrow::Cow;
use std::cell::RefCell;
use std::ffi::{CStr, c_int};
use std::marker::PhantomData;
use std::sync::Arc;

use rusqlite::vtab::{Context, Filters, IndexInfo, Module, VTab, VTabConnection, VTabCursor, sqlite3_vtab};
use rusqlite::{Connection, Result, ffi};

use super::value::{Field, Rows};

/// The widest row that can pass.
pub const COLUMNS_MAX: usize = 32;

const SCHEMA: &CStr = c"CREATE TABLE x(c0,c1,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c15,c16,c17,c18,c19,c20,c21,c22,c23,c24,c25,c26,c27,c28,c29,c30,c31)";

thread_local! {
    /// The rows of the statement that runs now, if any. A connection never leaves its thread while it works.
    static ROWS: RefCell<Option<Arc<dyn Rows>>> = const { RefCell::new(None) };
}

/// Makes the table `bulk` known to a connection.
pub fn register(connection: &Connection) -> Result<()> {
    const MODULE: Module<BulkTable> = Module::eponymous_only_module();
    connection.create_module(c"bulk", &MODULE, None)
}

/// Runs `work` while the table `bulk` shows `rows`.
pub fn showing<T>(rows: Arc<dyn Rows>, work: impl FnOnce() -> T) -> T {
    ROWS.set(Some(rows));
    let done = work();
    ROWS.set(None);
    done
}

#[repr(C)]
struct BulkTable {
    base: sqlite3_vtab,
}

#[repr(C)]
struct BulkCursor<'vtab> {
    base: ffi::sqlite3_vtab_cursor,
    rows: Option<Arc<dyn Rows>>,
    at: usize,
    table: PhantomData<&'vtab BulkTable>,
}

unsafe impl<'vtab> VTab<'vtab> for BulkTable {
    type Aux = ();
    type Cursor = BulkCursor<'vtab>;

    fn connect(
        _db: &mut VTabConnection,
        _aux: Option<&()>,
        _module: &[u8],
        _database: &[u8],
        _table: &[u8],
        _args: &[&[u8]],
    ) -> Result<(Cow<'static, CStr>, Self)> {
        Ok((Cow::Borrowed(SCHEMA), BulkTable { base: sqlite3_vtab::default() }))
    }

    fn best_index(&self, info: &mut IndexInfo) -> Result<bool> {
        info.set_estimated_cost(1000.0);
        Ok(true)
    }

    fn open(&'vtab mut self) -> Result<BulkCursor<'vtab>> {
        let rows = ROWS.with_borrow(Clone::clone);
        Ok(BulkCursor { base: ffi::sqlite3_vtab_cursor::default(), rows, at: 0, table: PhantomData })
    }
}

unsafe impl VTabCursor for BulkCursor<'_> {
    fn filter(&mut self, _index: c_int, _name: Option<&str>, _args: &Filters<'_>) -> Result<()> {
        self.at = 0;
        Ok(())
    }

    fn next(&mut self) -> Result<()> {
        self.at += 1;
        Ok(())
    }

    fn eof(&self) -> bool {
        self.rows.as_ref().is_none_or(|rows| self.at >= rows.len())
    }

    fn column(&self, context: &mut Context, column: c_int) -> Result<()> {
        let (Some(rows), Ok(column)) = (&self.rows, usize::try_from(column)) else { return Ok(()) };
        match rows.field(self.at, column) {
            Field::Null => context.set_result(rusqlite::types::Null),
            Field::Int(int) => context.set_result(int),
            Field::Text(text) => lend(context, text),
        }
    }

    fn rowid(&self) -> Result<i64> {
        Ok(self.at as i64)
    }
}

// The driver's context is the pointer, and nothing else.
const _: () = assert!(size_of::<Context>() == size_of::<*mut ffi::sqlite3_context>());

/// Gives SQLite a text where it is. The rows outlive the statement (see [`showing`]), so nothing needs to be copied.
fn lend(context: &mut Context, text: &str) -> Result<()> {
    // SAFETY: the context holds one field, which is this pointer, checked above; SQLite made it for this call. The text
    // lives until the statement is over, and SQLite only reads it.
    unsafe {
        let raw = std::ptr::from_mut(context).cast::<*mut ffi::sqlite3_context>().read();
        let encoding = ffi::SQLITE_UTF8 as u8;
        ffi::sqlite3_result_text64(raw, text.as_ptr().cast(), text.len() as u64, ffi::SQLITE_STATIC(), encoding);
    }
    Ok(())
}
