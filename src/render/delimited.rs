//! Rows as CSV and TSV, streamed: full values, one record after the other.

use std::fmt::Write;

use super::amount::{Grouping, push_amount};
use super::fields::{Field, Part};
use super::safe::safe;
use super::split::push_codes;
use super::{Cell, Format, Row};

/// Which of the two, and whether a terminal is watching.
#[derive(Clone, Copy)]
pub(super) struct Dialect {
    csv: bool,
    tty: bool,
}

impl Dialect {
    pub fn of(format: Format, tty: bool) -> Dialect {
        Dialect { csv: format == Format::Csv, tty }
    }

    /// Appends one finished line.
    pub fn push_line<'a>(self, out: &mut String, cells: impl Iterator<Item = &'a str>) {
        let start = out.len();
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                out.push(self.separator());
            }
            self.push_text(out, cell);
        }
        self.end_line(out, start);
    }

    /// Appends one record, ended by a line break.
    pub fn push_row(self, out: &mut String, fields: &[Field], row: &Row) {
        let start = out.len();
        for (at, field) in fields.iter().enumerate() {
            if at > 0 {
                out.push(self.separator());
            }
            self.push_field(out, field, row);
        }
        self.end_line(out, start);
    }

    fn push_field(self, out: &mut String, field: &Field, row: &Row) {
        let cell = row.get(field.at).unwrap_or(&Cell::Null);
        match (&field.part, cell) {
            (Part::Currency(columns), _) => push_codes(out, columns, row),
            (Part::Minor, Cell::Money { minor, .. }) => push_int(out, *minor),
            (Part::Minor, _) | (_, Cell::Null) => {}
            (_, Cell::Int(number)) => push_int(out, *number),
            (_, Cell::Flag(flag)) => out.push_str(if *flag { "true" } else { "false" }),
            (_, Cell::Time { stored, .. }) => self.push_text(out, stored),
            (_, Cell::Text(text)) if self.csv && is_formula(text) => self.push_text(out, &format!("'{text}")),
            (_, Cell::Text(text)) => self.push_text(out, text),
            (_, Cell::Money { minor, exponent, .. }) => {
                push_amount(out, *minor, *exponent, Grouping::None);
            }
        }
    }

    fn push_text(self, out: &mut String, text: &str) {
        // A program gets the stored bytes; a terminal must not obey them.
        let shown = if self.tty { safe(text) } else { text.into() };
        if self.csv {
            push_csv(out, &shown);
        } else {
            push_tsv(out, &shown);
        }
    }

    fn separator(self) -> char {
        if self.csv { ',' } else { '\t' }
    }

    fn end_line(self, out: &mut String, start: usize) {
        // Readers skip blank lines: a lone empty cell is quoted to count.
        if self.csv && out.len() == start {
            out.push_str("\"\"");
        }
        out.push('\n');
    }
}

/// Whether a spreadsheet would calculate the text instead of showing it. Apostrophes in front make no difference: one of
/// them is the guard, and reading takes it away.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

fn push_csv(out: &mut String, text: &str) {
    if !text.contains(['"', ',', '\n', '\r']) {
        return out.push_str(text);
    }
    out.push('"');
    for (at, piece) in text.split('"').enumerate() {
        if at > 0 {
            out.push_str("\"\"");
        }
        out.push_str(piece);
    }
    out.push('"');
}

fn push_tsv(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\\' => out.push_str("\\\\"),
            _ => out.push(c),
        }
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
    fn csv_reads_back_as_written() {
        let cells = ["a,b", "say \"hi\"", "two\nlines", "cr\r", " ", "الأمل", ""];
        let mut out = String::new();
        Dialect::of(Format::Csv, false).push_line(&mut out, cells.into_iter());
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(out.as_bytes());
        let back = reader.records().next().unwrap().unwrap();
        assert_eq!(back.iter().collect::<Vec<_>>(), cells);
    }

    #[test]
    fn tsv_keeps_one_record_on_one_line() {
        let mut out = String::new();
        Dialect::of(Format::Tsv, false).push_line(&mut out, ["a\tb", "c\nd\\"].into_iter());
        assert_eq!(out, "a\\tb\tc\\nd\\\\\n");
    }

    #[test]
    fn a_lone_empty_cell_is_still_a_record() {
        let mut out = String::new();
        Dialect::of(Format::Csv, false).push_line(&mut out, [""].into_iter());
        assert_eq!(out, "\"\"\n");
    }
}
