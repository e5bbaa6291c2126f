//! Reading the file into the table beside the books, a chunk at a time.

use crate::args;
use crate::base::{Calendar, Currency, Day, Period, Prefix, Problem, text};
use crate::csv::{Fields, Known, Rejects, Source, Strangers, each_record_of};
use crate::db::{Tx, Value};
use crate::error::{Error, Result, codes};

use crate::market::exchange::reconciliation::mapping::Mapping;
use crate::market::exchange::reconciliation::rules::Against;
use crate::market::exchange::reconciliation::{parse, sql};

/// Lines written at a time.
const CHUNK: usize = 4_000;

const NAME: usize = 0;
const AMOUNT: usize = 1;

/// How a file is read, and into which money.
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub mapping: &'a Mapping,
    pub against: Against,
    pub currency: Currency,
    pub calendar: &'a Calendar,
}

/// What was read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Read {
    pub lines: i64,
    /// From the first day that the file names to the last.
    pub period: Option<Period>,
}

/// Lays the file beside the books.
///
/// # Errors
/// Kind `Invalid` with every bad value and its place; nothing is compared then.
pub fn load(tx: &mut Tx<'_>, source: &Source, reading: Reading<'_>) -> Result<Read> {
    let mapping = reading.mapping;
    let named = |name: Option<&'_ String>| name.map_or("", String::as_str).to_owned();
    let (date, fee) = (named(mapping.date.as_ref()), named(mapping.fee.as_ref()));
    let mut known = vec![column(&mapping.order), column(&mapping.amount)];
    let date = (!date.is_empty()).then(|| push(&mut known, &date));
    let fee = (!fee.is_empty()).then(|| push(&mut known, &fee));
    sql::begin(tx)?;
    let (mut rejects, mut chunk, mut days) = (Rejects::default(), Vec::with_capacity(CHUNK), Days::default());
    let taken = each_record_of(source, &known, Strangers::Ignored, &mut rejects, |mut fields| {
        chunk.extend(line(&mut fields, reading, date, fee, &mut days));
        if chunk.len() == CHUNK {
            sql::put(tx, std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK)))?;
        }
        Ok(())
    });
    let (lines, _) = taken.map_err(|error| unreadable(source, &error))?;
    if rejects.count() > 0 {
        return Err(refused(source, &rejects));
    }
    sql::put(tx, chunk)?;
    sql::resolve(tx, reading.against)?;
    Ok(Read { lines, period: days.0 })
}

fn column(name: &str) -> Known<'_> {
    Known::required(name)
}

fn push<'k>(known: &mut Vec<Known<'k>>, name: &'k str) -> usize {
    known.push(column(name));
    known.len() - 1
}

/// The days that a file spans.
#[derive(Default)]
struct Days(Option<Period>);

impl Days {
    fn add(&mut self, day: Day) {
        let period = self.0.get_or_insert(Period::of_day(day));
        *period = Period { first: period.first.min(day), last: period.last.max(day) };
    }
}

/// One line, as it is put beside the books; nothing when it was refused.
fn line(
    fields: &mut Fields<'_>,
    reading: Reading<'_>,
    date: Option<usize>,
    fee: Option<usize>,
    days: &mut Days,
) -> Option<Vec<Value>> {
    let money = |typed: &str| parse::amount(typed, reading.mapping.decimal, reading.currency);
    let name = fields.read(NAME, |typed| called(typed, reading.against));
    let amount = fields.read(AMOUNT, money);
    let fee = match fee {
        Some(fee) => fields.optional(fee, money)?.unwrap_or(0),
        None => 0,
    };
    if let Some(date) = date
        && let Some(day) = fields.optional(date, |typed| parse::day(typed, reading.calendar))?
    {
        days.add(day);
    }
    let (name, amount) = (name?, amount?);
    let subject = subject(name, reading.against);
    let line = i64::try_from(fields.source.line_of(fields.offset)).unwrap_or(i64::MAX);
    Some(args![line, name, text::code_key(name), subject, amount, fee].to_vec())
}

fn called(typed: &str, against: Against) -> Result<&str, Problem> {
    match (typed.trim(), against) {
        ("", Against::Collections) => Err(Problem::new("no order is given here")),
        ("", Against::Deposits) => Err(Problem::new("no slip is given here")),
        _ => text::code(typed, 120),
    }
}

/// What a full ref names. A bare number is not a ref in a file: it is more often a name that lost its zeros.
fn subject(name: &str, against: Against) -> Option<i64> {
    let prefix = match against {
        Against::Collections => Prefix::ORDER,
        Against::Deposits => Prefix::DEPOSIT,
    };
    prefix.read_full(&text::ascii_digits(name))
}

fn refused(source: &Source, rejects: &Rejects) -> Error {
    let (count, verb) = match rejects.count() {
        1 => ("1 line".to_owned(), "is"),
        many => (format!("{many} lines"), "are"),
    };
    let message = format!("{count} of {} {verb} not valid; nothing was compared", source.name());
    Error::invalid(codes::RECONCILE_INVALID, message)
        .rows(rejects.first().to_vec())
        .more(rejects.more())
        .hint("fix the file, or say how it is written: --decimal comma, --delimiter semicolon, --currency CODE")
}

/// A file that is wrong as a whole, in the words of a comparison.
fn unreadable(source: &Source, error: &Error) -> Error {
    if error.row_errors().is_empty() {
        return Error::new(error.kind(), error.code(), error.message());
    }
    let named = "name its columns: --order-column, --amount-column; its separator: --delimiter";
    let hint = error.hint_text().filter(|_| error.code() == codes::IMPORT_ENCODING).unwrap_or(named);
    let compared = Error::invalid(error.code(), format!("{} cannot be compared; nothing was kept", source.name()))
        .rows(error.row_errors().to_vec())
        .hint(hint);
    error.causes().iter().fold(compared, |compared, cause| compared.because(cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_ref_is_itself_and_a_number_is_a_name() {
        for (name, want) in [
            ("ORD-000431", Some(431)),
            ("ord-431", Some(431)),
            ("ORD-٤٣١", Some(431)),
            ("431", None),
            ("000431", None),
            ("٤٣١", None),
            ("GRP-000431", None),
            ("A-431", None),
            ("Total", None),
        ] {
            assert_eq!(subject(name, Against::Collections), want, "{name}");
        }
        assert_eq!(subject("DEP-3", Against::Deposits), Some(3));
        assert_eq!(subject("3", Against::Deposits), None);
    }
}
