//! What a result's columns are: declared once per noun, as constants.

use super::Format;

/// What a column holds; decides alignment, colour and how JSON writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The reference people type back.
    Ref,
    /// Free text; the only kind that may be shortened.
    Text,
    /// A plain number.
    Int,
    /// An amount with its currency.
    Money,
    /// A state word, coloured on a terminal.
    Status,
    /// A calendar day.
    Day,
    /// A moment in time.
    Instant,
    /// Yes or no.
    Flag,
    /// A rate; an integer is taken as basis points.
    Rate,
}

impl Kind {
    /// The word shown by `--fields ?`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Ref => "ref",
            Kind::Text => "text",
            Kind::Int => "int",
            Kind::Money => "money",
            Kind::Status => "status",
            Kind::Day => "day",
            Kind::Instant => "instant",
            Kind::Flag => "flag",
            Kind::Rate => "rate",
        }
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Kind::Int | Kind::Money | Kind::Rate)
    }
}

/// Where a column appears when nobody names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// Everywhere; never dropped and never shortened.
    Always,
    /// In tables while there is room: the highest number goes first.
    Table(u8),
    /// An amount that adds up with the others of its row: never dropped while it is something in any row. Where a table
    /// has no room for all of them, each row is shown as lines.
    Part,
    /// In `wide`, `detail` and the machine formats.
    Wide,
    /// In the machine formats, and when named in `--fields`.
    Machine,
}

/// One column of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The key in JSON and CSV, and the name in `--fields`.
    pub name: &'static str,
    /// The heading people see.
    pub head: &'static str,
    /// What the cells hold.
    pub kind: Kind,
    /// Where the column appears by default.
    pub show: Show,
}

impl Column {
    /// A column, usable in constants.
    pub const fn new(name: &'static str, head: &'static str, kind: Kind, show: Show) -> Column {
        Column { name, head, kind, show }
    }

    pub(super) fn shown_by_default(&self, format: Format) -> bool {
        match self.show {
            Show::Always | Show::Table(_) | Show::Part => true,
            Show::Wide => format != Format::Table,
            Show::Machine => format.is_machine(),
        }
    }
}
