//! What the imports of small nouns share: parsed rows in memory, one verb a row, and the same contract for all of them.
//!
//! A noun says how its cells are read and written, and which verbs make and change it. Products and orders come by the
//! million and have imports of their own.

use std::collections::HashMap;

use crate::base::text;
use crate::csv::{Fields, Header, HeaderOf, Keep, Known, Rejects, Source, each_record, keep_unset};
use crate::db::Tx;
use crate::error::{Code, Error, Kind, Result, codes};
use crate::market::core::Act;

use super::rev::{self, Rev};
use super::{Change, Imported, Mode, Options, Watch};

/// A noun that comes and goes as rows of a file.
pub trait Noun {
    type Item: Clone + 'static;

    /// What one is called: "zone".
    const NOUN: &'static str;
    /// The columns, in the order an export writes them; the last is `rev::REV`.
    const COLUMNS: &'static [Known<'static>];
    /// The columns of the key.
    const KEYS: &'static [usize];
    /// How each column keeps what is stored. Those of the key always do: another spelling of it is not a rename.
    const KEEPS: &'static [(usize, Keep<Self::Item>)];

    /// Reads one row; every fault of it is kept.
    fn parse(&self, fields: &mut Fields<'_>) -> Option<Self::Item>;

    /// What makes two rows the same thing, as it is compared.
    fn key(item: &Self::Item) -> String;

    /// What must agree between the rows of a file; answers the column that does not.
    fn agrees(&mut self, _item: &Self::Item, _source: &Source, _offset: u64) -> Result<(), (usize, String)> {
        Ok(())
    }

    /// The cells of a row, without `_rev`.
    fn cells(&self, item: &Self::Item) -> Vec<String>;

    /// What is stored under the row's key.
    fn stored(&mut self, tx: &mut Tx<'_>, item: &Self::Item) -> Result<Option<Self::Item>>;

    /// Makes what is not there; `set` are the columns with a value.
    ///
    /// # Errors
    /// Kinds `Conflict`, `Invalid` and `NotFound` reject the row; nothing of it may have been written.
    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, item: &Self::Item, set: u32) -> Result<()>;

    /// Answers whether anything changed.
    ///
    /// # Errors
    /// As for [`Noun::create`].
    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Self::Item, wanted: &Self::Item) -> Result<bool>;

    /// Ends the import: what the file made besides its rows is said, or goes when no row that was taken needs it.
    fn finish(&mut self, _tx: &mut Tx<'_>, _act: &Act<'_>, _done: &mut Imported) -> Result<()> {
        Ok(())
    }
}

/// A parsed row.
struct Row<T> {
    offset: u64,
    item: T,
    /// Columns without a value that need one.
    empty: u32,
    rev: String,
}

/// Rows that were read and wait to be written.
pub struct Staged<T> {
    rows: Vec<Row<T>>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Reads and checks a whole file, without looking at what is stored.
pub fn stage<N: Noun>(noun: &mut N, source: &Source, watch: Watch<'_>) -> Result<Staged<N::Item>> {
    let mut rejects = Rejects::default();
    let mut rows = Vec::new();
    let mut seen: HashMap<String, u64> = HashMap::new();
    let last = N::COLUMNS.len() - 1;
    let (read, header) = each_record(source, N::COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        let rev = fields.read(last, |text| Rev::read(text).map(|_| text.to_owned()));
        let Some((item, rev)) = noun.parse(&mut fields).zip(rev) else { return Ok(()) };
        if fields.rejects.contains(fields.offset) {
            return Ok(());
        }
        if let Some(first) = seen.insert(N::key(&item), fields.offset) {
            let message = format!("the {} is in the file twice; first on line {}", N::NOUN, source.line_of(first));
            fields.refuse(N::KEYS[0], &message);
        } else if let Err((column, message)) = noun.agrees(&item, source, fields.offset) {
            fields.refuse(column, &message);
        } else {
            rows.push(Row { offset: fields.offset, item, empty: fields.empty_columns(), rev });
        }
        Ok(())
    })?;
    Ok(Staged { rows, read, header, rejects })
}

/// Writes what was read, in the order of the file.
pub fn write<N: Noun>(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    noun: &mut N,
    source: &Source,
    staged: &Staged<N::Item>,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let origin = rev::origin(tx)?;
    let mut writer =
        Writer { noun, source, staged, options, origin, rejects: staged.rejects.clone(), done: Imported::default() };
    writer.done.read = staged.read;
    for (number, row) in (1..).zip(&staged.rows) {
        watch(number);
        match writer.row(tx, act, row) {
            Ok(()) => {}
            // Refused before anything was written, so the others may go on.
            Err(error) if is_about_a_row(&error) => {
                writer.reject(row, 0, codes::IMPORT_INVALID_VALUE, error.message());
            }
            Err(error) => return Err(error),
        }
    }
    let Writer { mut done, rejects, noun, .. } = writer;
    done.rejected = rejects.count();
    noun.finish(tx, act, &mut done)?;
    Ok((done.checked(), rejects))
}

struct Writer<'a, N: Noun> {
    noun: &'a mut N,
    source: &'a Source,
    staged: &'a Staged<N::Item>,
    options: Options,
    origin: String,
    rejects: Rejects,
    done: Imported,
}

impl<N: Noun> Writer<'_, N> {
    fn row(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, row: &Row<N::Item>) -> Result<()> {
        let rev = Rev::read(&row.rev)?.filter(|rev| rev.is_of(&self.origin));
        let stored = self.noun.stored(tx, &row.item)?;
        // However the file spells a key, the stored spelling is what was exported.
        let cells = self.noun.cells(stored.as_ref().unwrap_or(&row.item));
        if let Some(column) = rev.and_then(|rev| N::KEYS.iter().find(|key| !rev.saw(**key, &cells[**key]))) {
            self.reject(row, *column, codes::IMPORT_INVALID_VALUE, OTHER_KEY);
            return Ok(());
        }
        match (stored, self.options.mode) {
            (Some(_), Mode::Create) => {
                self.reject(row, 0, codes::IMPORT_INVALID_VALUE, &format!("the {} exists already", N::NOUN))
            }
            (None, Mode::Update) => {
                self.reject(row, 0, codes::IMPORT_INVALID_VALUE, &format!("there is no such {} to update", N::NOUN))
            }
            (None, _) => return self.create(tx, act, row),
            (Some(stored), _) => return self.update(tx, act, row, &stored),
        }
        Ok(())
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, row: &Row<N::Item>) -> Result<()> {
        let missing = row.empty & bits(N::COLUMNS, |known| known.for_new);
        if missing != 0 {
            let message = format!("a new {} needs {}", N::NOUN, self.staged.header.names(missing));
            self.reject(row, HeaderOf::first(missing), codes::IMPORT_INVALID_VALUE, &message);
            return Ok(());
        }
        self.noun.create(tx, act, &row.item, self.staged.header.mask & !row.empty)?;
        self.done.created += 1;
        let (source, noun) = (self.source, &*self.noun);
        self.done.changes.add(self.options, || Change {
            line: source.line_of(row.offset),
            action: "create",
            name: name::<N>(&noun.cells(&row.item)),
            values: Vec::new(),
        });
        Ok(())
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, row: &Row<N::Item>, stored: &N::Item) -> Result<()> {
        let (mut file, before) = (self.noun.cells(&row.item), self.noun.cells(stored));
        N::KEYS.iter().for_each(|key| file[*key].clone_from(&before[*key]));
        let mut set = self.staged.header.mask;
        let rev = Rev::read(&row.rev)?.filter(|rev| rev.is_of(&self.origin));
        let faults = faults(N::COLUMNS, row.empty & set, rev.as_ref(), &mut set, &file, &before);
        for fault in &faults {
            self.reject(row, fault.column, fault.code, &fault.message);
        }
        if !faults.is_empty() {
            return Ok(());
        }
        let keys = N::KEYS.iter().fold(0, |bits, key| bits | 1 << key);
        let empty = row.empty & bits(N::COLUMNS, |known| known.filled);
        let mut wanted = row.item.clone();
        keep_unset(&mut wanted, stored, set & !keys & !empty, N::KEEPS);
        let after = self.noun.cells(&wanted);
        if after == before || !self.noun.update(tx, act, stored, &wanted)? {
            self.done.unchanged += 1;
            return Ok(());
        }
        self.done.updated += 1;
        let source = self.source;
        self.done.changes.add(self.options, || Change {
            line: source.line_of(row.offset),
            action: "update",
            name: name::<N>(&after),
            values: differences(N::COLUMNS, &before, &after),
        });
        Ok(())
    }

    fn reject(&mut self, row: &Row<N::Item>, column: usize, code: &'static Code, message: &str) {
        let value = self.noun.cells(&row.item).swap_remove(column);
        let place = (column, value.as_str());
        crate::csv::refuse_as(&mut self.rejects, self.source, &self.staged.header, row.offset, place, code, message);
    }
}

/// The cells of the key.
fn name<N: Noun>(cells: &[String]) -> String {
    let named = N::KEYS.iter().map(|key| cells[*key].as_str()).filter(|cell| !cell.is_empty());
    named.collect::<Vec<_>>().join(" ")
}

/// A bit for each column of which `is` holds.
pub(super) fn bits(columns: &[Known<'_>], is: fn(&Known<'_>) -> bool) -> u32 {
    let columns = columns.iter().enumerate().filter(|(_, known)| is(known));
    columns.fold(0, |bits, (column, _)| bits | 1 << column)
}

/// What differs, column by column.
pub(super) fn differences(
    columns: &[Known<'static>],
    before: &[impl AsRef<str>],
    after: &[impl AsRef<str>],
) -> Vec<(&'static str, String, String)> {
    let both = before.iter().map(AsRef::as_ref).zip(after.iter().map(AsRef::as_ref));
    let differ = columns.iter().zip(both).filter(|(_, (before, after))| before != after);
    differ.map(|(known, (before, after))| (known.name, before.to_owned(), after.to_owned())).collect()
}

/// What is against one column of a row that changes something.
pub(super) struct Fault {
    pub(super) column: usize,
    pub(super) code: &'static Code,
    pub(super) message: String,
}

/// Everything against the cells of a row that changes what is stored; columns that the file did not change leave `set`.
pub(super) fn faults(
    columns: &[Known<'_>],
    empty: u32,
    rev: Option<&Rev<'_>>,
    set: &mut u32,
    file: &[impl AsRef<str>],
    stored: &[impl AsRef<str>],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    // What is read of an empty cell is the default; where that is stored, the row says nothing new. A default that
    // follows the key may be spelled as the file spells it.
    let other = |column: usize| {
        file.get(column).map(AsRef::as_ref).map(text::key) != stored.get(column).map(AsRef::as_ref).map(text::key)
    };
    let emptied = |column: &usize| empty & 1 << column != 0 && columns[*column].filled && other(*column);
    for column in (0..columns.len()).filter(emptied) {
        let message = "an empty cell cannot clear this; give a value, or leave the column out to keep what is stored";
        faults.push(Fault { column, code: codes::IMPORT_INVALID_VALUE, message: message.to_owned() });
    }
    let conflicts = rev.map_or(0, |rev| rev::settle(rev, set, file, stored));
    for (column, (file, stored)) in file.iter().map(AsRef::as_ref).zip(stored.iter().map(AsRef::as_ref)).enumerate() {
        let (file, stored): (&str, &str) = (file, stored);
        if conflicts & 1 << column != 0 {
            let message = format!("the file says {file:?}, the marketplace {stored:?}: both changed since the export");
            faults.push(Fault { column, code: codes::IMPORT_CONFLICT, message });
        } else if *set & 1 << column != 0 && columns[column].code && lost_zeros(file, stored) {
            let message = format!("stored is {stored:?}: a spreadsheet took its zeros; format the column as text");
            faults.push(Fault { column, code: codes::IMPORT_INVALID_VALUE, message });
        }
    }
    faults
}

/// A spreadsheet that takes a code for a number drops the zeros in front.
fn lost_zeros(file: &str, stored: &str) -> bool {
    !file.is_empty() && file != stored && stored.starts_with('0') && stored.trim_start_matches('0') == file
}

/// Is this error about a row, and not about the file or the database?
pub(super) fn is_about_a_row(error: &Error) -> bool {
    matches!(error.kind(), Kind::Conflict | Kind::Invalid | Kind::NotFound)
}

/// A key that is not the exported one, where a `_rev` is beside it: a spreadsheet or a slip of the hand changed it.
pub(super) const OTHER_KEY: &str = "this is not what was exported; if a spreadsheet changed it, format the column as \
                                    text; for something new empty _rev";
