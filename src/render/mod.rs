//! How results reach people and programs.
//!
//! A command hands over rows, an outcome or a failure; this module decides what
//! they look like: a table that fits the screen, CSV, JSON and so on. Data goes
//! to stdout, talk goes to stderr, and both pass through one [`Screen`].
//!
//! It must never read the database, change a value, count money in floats, or
//! let stored text drive the terminal.

mod amount;
mod arabic;
mod cell;
mod column;
mod delimited;
mod detail;
mod done;
mod error;
mod failure;
mod fields;
mod fit;
mod footer;
mod format;
mod human;
mod json;
mod list;
mod measure;
mod options;
mod output;
mod progress;
mod safe;
mod screen;
mod split;
mod status;
mod suggest;
mod table;
mod terminal;

#[cfg(test)]
mod tests;

pub use cell::{Cell, Row};
pub use column::{Column, Kind, Show};
pub use done::{Done, Planned};
pub use error::RenderError;
pub use failure::{Failure, RowFailure};
pub use footer::Footer;
pub use format::Format;
pub use list::List;
pub use options::{ColorChoice, Options, ProgressChoice};
pub use progress::Progress;
pub use safe::safe;
pub use screen::Screen;
