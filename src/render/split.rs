//! An amount spread over plain columns, for formats without objects.
//!
//! `total` becomes `total_minor` and `total`, with one `currency` after the
//! last amount. A row that mixes currencies names them all, as in `KWD/BRL`:
//! one of them alone would be a lie.

use super::cell::code_text;
use super::fields::{Field, Part, money_columns};
use super::{Cell, Column, Kind, Row};

/// The fields as written: amounts split, their currency once, at the end.
pub(super) fn split_amounts(selected: Vec<Field>, columns: &[Column]) -> Vec<Field> {
    let is_amount = |field: &Field| field.part == Part::Whole && columns[field.at].kind == Kind::Money;
    let stated =
        columns.iter().any(|column| column.name == "currency") || selected.iter().any(|field| field.name == "currency");
    let last = selected.iter().rposition(is_amount).filter(|_| !stated);
    let mut fields = Vec::new();
    for (place, field) in selected.into_iter().enumerate() {
        let at = field.at;
        if is_amount(&field) {
            fields.push(derived(format!("{}_minor", field.name), at, Part::Minor));
        }
        fields.push(field);
        if last == Some(place) {
            let shared = Part::Currency(money_columns(columns));
            fields.push(derived("currency".to_owned(), at, shared));
        }
    }
    without_repeats(fields)
}

/// A part asked for by name may also come with its amount: keep the first.
fn without_repeats(fields: Vec<Field>) -> Vec<Field> {
    let mut kept: Vec<Field> = Vec::with_capacity(fields.len());
    for field in fields {
        if kept.iter().all(|other| other.name != field.name) {
            kept.push(field);
        }
    }
    kept
}

fn derived(name: String, at: usize, part: Part) -> Field {
    Field { name, at, part, stays: false }
}

/// Appends the distinct codes of these amounts: one, unless currencies mix.
pub(super) fn push_codes(out: &mut String, columns: &[usize], row: &Row) {
    let start = out.len();
    for at in columns {
        let Some(Cell::Money { code, .. }) = row.get(*at) else {
            continue;
        };
        let code = code_text(code);
        if out[start..].contains(code) {
            continue;
        }
        if out.len() > start {
            out.push('/');
        }
        out.push_str(code);
    }
}
