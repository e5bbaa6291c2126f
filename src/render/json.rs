//! Rows as JSON objects: exact numbers, amounts as objects, nothing rounded.

use std::fmt::Write;

use super::amount::{Grouping, push_amount};
use super::cell::code_text;
use super::fields::{Field, Part};
use super::safe::is_unsafe;
use super::split::push_codes;
use super::{Cell, Row};

/// Appends one object with the selected fields.
pub(super) fn push_object(out: &mut String, fields: &[Field], row: &Row) {
    out.push('{');
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_string(out, &field.name);
        out.push(':');
        push_field(out, field, row);
    }
    out.push('}');
}

/// Appends a JSON string, with direction-changing characters escaped too.
pub(super) fn push_string(out: &mut String, text: &str) {
    let plain = |c: char| !is_unsafe(c) && c != '"' && c != '\\';
    out.push('"');
    if text.chars().all(plain) {
        out.push_str(text);
    } else {
        text.chars().for_each(|c| push_escaped(out, c));
    }
    out.push('"');
}

fn push_escaped(out: &mut String, c: char) {
    match c {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if is_unsafe(c) => {
            c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
        _ => out.push(c),
    }
}

fn push_field(out: &mut String, field: &Field, row: &Row) {
    let cell = row.get(field.at).unwrap_or(&Cell::Null);
    match (&field.part, cell) {
        (Part::Whole, cell) => push_cell(out, cell),
        (Part::Minor, Cell::Money { minor, .. }) => push_int(out, *minor),
        (Part::Minor, _) => out.push_str("null"),
        (Part::Currency(columns), _) => push_currency(out, columns, row),
    }
}

fn push_cell(out: &mut String, cell: &Cell) {
    match cell {
        Cell::Null => out.push_str("null"),
        Cell::Int(number) => push_int(out, *number),
        Cell::Text(text) => push_string(out, text),
        Cell::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Cell::Time { stored, .. } => push_string(out, stored),
        Cell::Money { minor, code, exponent } => {
            out.push_str("{\"minor\":");
            push_int(out, *minor);
            out.push_str(",\"amount\":\"");
            push_amount(out, *minor, *exponent, Grouping::None);
            out.push_str("\",\"currency\":");
            push_string(out, code_text(code));
            out.push('}');
        }
    }
}

fn push_currency(out: &mut String, columns: &[usize], row: &Row) {
    let mut codes = String::new();
    push_codes(&mut codes, columns, row);
    if codes.is_empty() {
        out.push_str("null");
    } else {
        push_string(out, &codes);
    }
}

fn push_int(out: &mut String, number: i64) {
    // Writing to a String cannot fail.
    let _ = write!(out, "{number}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_survives_the_round_trip() {
        for text in ["", "a\"b\\c", "\n\r\t\0\x1b\x7f", "\u{85}\u{202e}\u{2028}", "الأمل 👩‍👧"] {
            let mut out = String::new();
            push_string(&mut out, text);
            let back: String = serde_json::from_str(&out).unwrap();
            assert_eq!(back, text);
            assert!(!out.chars().any(is_unsafe), "{out}");
        }
    }
}
