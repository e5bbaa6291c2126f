//! Values that cross between the program and a database, and rows read back by column name.
//!
//! Only three shapes exist on both engines: nothing, a 64-bit integer, text. Money is minor units, days and
//! instants are fixed-width text, flags are 0 and 1. A float never passes here.

use std::rc::Rc;

use crate::base::Id;
use crate::error::{Error, Result, codes};

/// One bound parameter or one field read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
}

/// A field borrowed for a bulk write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field<'a> {
    Null,
    Int(i64),
    Text(&'a str),
}

/// So many rows are worth a thread of their own beside the one that writes them.
pub const MANY: usize = 500;

/// Rows for a bulk write, addressed by position so that nothing is copied on the way. Sealed rows are hashed by another
/// thread while they are written.
pub trait Rows: Send + Sync {
    fn len(&self) -> usize;
    fn field(&self, row: usize, column: usize) -> Field<'_>;
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Rows for Vec<Vec<Value>> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        self[row][column].field()
    }
}

impl Value {
    pub fn field(&self) -> Field<'_> {
        match self {
            Value::Null => Field::Null,
            Value::Int(int) => Field::Int(*int),
            Value::Text(text) => Field::Text(text),
        }
    }
}

impl Value {
    /// The number of a column that is never null.
    pub fn into_int(self) -> i64 {
        match self {
            Value::Int(int) => int,
            other => panic!("no number: {other:?}"),
        }
    }

    /// The word of a column that is never null; see [`Row::get`].
    pub fn into_word<T: super::Stored>(self, name: &str) -> T {
        super::stored::word(&self.into_text(), name)
    }

    /// The text of a column that is never null.
    pub fn into_text(self) -> String {
        match self {
            Value::Text(text) => text,
            other => panic!("no text: {other:?}"),
        }
    }
}

impl From<Field<'_>> for Value {
    fn from(field: Field<'_>) -> Self {
        match field {
            Field::Null => Value::Null,
            Field::Int(int) => Value::Int(int),
            Field::Text(text) => Value::Text(text.to_owned()),
        }
    }
}

impl From<i64> for Value {
    fn from(int: i64) -> Self {
        Value::Int(int)
    }
}

impl<K> From<Id<K>> for Value {
    fn from(id: Id<K>) -> Self {
        Value::Int(id.get())
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Value::Int(i64::from(flag))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Value::Text(text.clone())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Null, Into::into)
    }
}

impl From<crate::base::Day> for Value {
    fn from(day: crate::base::Day) -> Self {
        // A longer year would be sorted wrongly, and could not be read back.
        Value::Text(day.min(crate::base::last_day()).to_string())
    }
}

impl From<crate::base::Instant> for Value {
    fn from(instant: crate::base::Instant) -> Self {
        Value::Text(instant.stored())
    }
}

/// Builds the parameters of one statement: `args![id, name, None::<i64>]`.
#[macro_export]
macro_rules! args {
    ($($value:expr),* $(,)?) => { &[$($crate::db::Value::from($value)),*] as &[$crate::db::Value] };
}

/// One row, read by column name.
///
/// A name that the statement does not return is a mistake in the program, and the getters panic with it. A value that the
/// schema does not allow there was put in behind the program's back: it ends what is under way as an error, which
/// [`caught`] takes up.
#[derive(Clone, Debug)]
pub struct Row {
    pub(super) names: Rc<[String]>,
    pub(super) values: Vec<Value>,
}

impl Row {
    /// The values in the order of the statement's columns, for the few readers that see rows by the ten thousand.
    pub fn into_values<const N: usize>(self) -> [Value; N] {
        <[Value; N]>::try_from(self.values)
            .unwrap_or_else(|values| panic!("{} columns where {N} are read", values.len()))
    }

    fn value(&self, name: &str) -> &Value {
        match self.names.iter().position(|known| known == name) {
            Some(at) => &self.values[at],
            None => panic!("no column {name:?} among {:?}", self.names),
        }
    }

    pub fn int(&self, name: &str) -> i64 {
        self.opt_int(name).unwrap_or_else(|| damaged(name, "nothing"))
    }

    pub fn opt_int(&self, name: &str) -> Option<i64> {
        match self.value(name) {
            Value::Int(int) => Some(*int),
            Value::Null => None,
            Value::Text(text) => damaged(name, &format!("the text {text:?}")),
        }
    }

    /// The number of a thing.
    pub fn id<K>(&self, name: &str) -> Id<K> {
        Id::new(self.int(name))
    }

    /// Like [`Row::id`], or nothing.
    pub fn opt_id<K>(&self, name: &str) -> Option<Id<K>> {
        self.opt_int(name).map(Id::new)
    }

    pub fn text(&self, name: &str) -> &str {
        self.opt_text(name).unwrap_or_else(|| damaged(name, "nothing"))
    }

    pub fn opt_text(&self, name: &str) -> Option<&str> {
        match self.value(name) {
            Value::Text(text) => Some(text),
            Value::Null => None,
            Value::Int(int) => damaged(name, &format!("the number {int}")),
        }
    }

    /// Like [`Row::text`], owned.
    pub fn string(&self, name: &str) -> String {
        self.text(name).to_owned()
    }

    /// Like [`Row::opt_text`], owned.
    pub fn opt_string(&self, name: &str) -> Option<String> {
        self.opt_text(name).map(str::to_owned)
    }

    pub fn flag(&self, name: &str) -> bool {
        self.int(name) != 0
    }

    /// A stored business date.
    pub fn day(&self, name: &str) -> crate::base::Day {
        stored_day(self.text(name), name)
    }

    pub fn opt_day(&self, name: &str) -> Option<crate::base::Day> {
        self.opt_text(name).map(|text| stored_day(text, name))
    }

    /// A stored instant.
    pub fn instant(&self, name: &str) -> crate::base::Instant {
        stored_instant(self.text(name), name)
    }

    pub fn opt_instant(&self, name: &str) -> Option<crate::base::Instant> {
        self.opt_text(name).map(|text| stored_instant(text, name))
    }
}

/// Ends what is under way with an error: a stored value is not what the schema allows.
pub(super) fn damaged(column: &str, holds: &str) -> ! {
    let what = format!("a stored value cannot be read: the column {column} holds {holds}");
    let error = Error::failed(codes::DB_DAMAGED, what)
        .because("it was changed behind the program's back")
        .hint("lilium ledger verify; lilium doctor; or restore the newest backup that is whole");
    std::panic::resume_unwind(Box::new(error))
}

/// Runs `work`; a stored value that cannot be read is an error of it. What was begun in the database goes with it.
///
/// # Errors
/// Those of `work`, and kind `Failed` for a damaged value.
pub fn caught<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or_else(|panic| {
        match panic.downcast::<Error>() {
            Ok(error) => Err(*error),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// A day as it is stored in a column of this name, for the few readers that see rows by the ten thousand.
pub fn stored_day(text: &str, name: &str) -> crate::base::Day {
    written_day(text).unwrap_or_else(|| damaged(name, &format!("{text:?}, which is not a day")))
}

/// Reads the stored form only, exactly `2026-03-01`: a close reads one a line, and a general parser shows there.
pub fn written_day(text: &str) -> Option<crate::base::Day> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
    let digit = |sum: u32, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'));
    let number = |digits: &[u8]| digits.iter().try_fold(0, digit);
    let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
    crate::base::Day::from_ymd_opt(year, number(&[e, f])?, number(&[g, h])?)
}

fn stored_instant(text: &str, name: &str) -> crate::base::Instant {
    crate::base::Instant::parse(text).unwrap_or_else(|_| damaged(name, &format!("{text:?}, which is not a time")))
}
