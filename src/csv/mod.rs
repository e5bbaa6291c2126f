//! Reading CSV: a file as records with the place of every error, cells as values, and rows sorted in bounded memory.
//!
//! It knows nothing of what a row is about: imports, couriers' and banks' files are read by it, each with its own columns.
//! It never touches the database.

mod fields;
mod header;
mod lines;
mod numbers;
mod quotes;
mod records;
mod rejects;
mod sorter;
mod source;
mod spool;
mod unreadable;
mod values;

pub use fields::{Fields, Keep, keep_unset, line_of, refuse, refuse_as};
pub use header::{Header, HeaderOf, Known, Strangers};
pub use numbers::Numbers;
pub use records::{each_record, each_record_of};
pub use rejects::Rejects;
pub use sorter::{Sorted, Sorter};
pub use source::Source;
pub use spool::{Packer, Unpacker};
pub use values::{flag, word, word_of};
