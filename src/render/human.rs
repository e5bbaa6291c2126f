//! Cells and headings as people read them; shared by the table and the detail
//! layouts. Texts come out safe and held (see [`arabic`](super::arabic)).

use anstyle::AnsiColor;

use super::amount::{Grouping, push_amount};
use super::arabic::hold;
use super::cell::code_text;
use super::fields::{Field, Part};
use super::safe::safe;
use super::split::push_codes;
use super::status::color_of;
use super::{Cell, Column, Kind, Row};

const NOTHING: &str = "—";

/// Where the currency of an amount is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    /// Beside the amount.
    InCell,
    /// In the heading, once for all rows.
    InHead,
}

/// The value of a field, safe to show and ready to measure.
pub(super) fn shown(field: &Field, kind: Kind, row: &Row, place: Code) -> String {
    let cell = row.get(field.at).unwrap_or(&Cell::Null);
    match (&field.part, cell) {
        (Part::Whole, cell) => shown_cell(cell, kind, place),
        (Part::Minor, Cell::Money { minor, .. }) => minor.to_string(),
        (Part::Minor, _) => NOTHING.to_owned(),
        (Part::Currency(columns), _) => {
            let mut codes = String::new();
            push_codes(&mut codes, columns, row);
            if codes.is_empty() { NOTHING.to_owned() } else { codes }
        }
    }
}

/// A cell in words.
pub(super) fn shown_cell(cell: &Cell, kind: Kind, place: Code) -> String {
    match cell {
        Cell::Null => NOTHING.to_owned(),
        Cell::Int(basis_points) if kind == Kind::Rate => {
            let mut out = String::new();
            push_amount(&mut out, *basis_points, 2, Grouping::None);
            out + "%"
        }
        Cell::Int(number) => number.to_string(),
        Cell::Text(text) => hold(&safe(text)).into_owned(),
        Cell::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Cell::Time { local, .. } => safe(local).into_owned(),
        Cell::Money { minor, code, exponent } => {
            let mut out = String::new();
            push_amount(&mut out, *minor, *exponent, Grouping::Thousands);
            if place == Code::InCell {
                out.push(' ');
                out.push_str(code_text(code));
            }
            out
        }
    }
}

/// The heading of a field.
pub(super) fn head(field: &Field, column: &Column) -> String {
    match &field.part {
        Part::Whole => column.head.to_owned(),
        Part::Minor => format!("{} minor", column.head),
        Part::Currency(_) if field.name == "currency" => "Currency".to_owned(),
        Part::Currency(_) => format!("{} currency", column.head),
    }
}

/// The one currency all these rows have in that field.
pub(super) fn shared_code(field: &Field, rows: &[Row]) -> Option<[u8; 3]> {
    if field.part != Part::Whole {
        return None;
    }
    let mut codes = rows.iter().filter_map(|row| match row.get(field.at) {
        Some(Cell::Money { code, .. }) => Some(*code),
        _ => None,
    });
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// The colour of a field's value.
pub(super) fn color(kind: Kind, cell: Option<&Cell>) -> Option<AnsiColor> {
    match cell {
        Some(Cell::Text(status)) if kind == Kind::Status => color_of(status),
        _ => None,
    }
}
