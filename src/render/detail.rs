//! One line per field, for single records and for narrow screens.

use super::arabic::{hold, isolate, release};
use super::fields::Field;
use super::fit::GAP;
use super::human::{self, Code};
use super::measure::{shorten, width, wrap};
use super::terminal::Terminal;
use super::{Column, Row};

/// The records one below the other, a blank line between them.
pub(super) fn detail(fields: &[Field], columns: &[Column], rows: &[Row], terminal: &Terminal) -> String {
    let heads = heads(fields, columns, terminal.width / 2);
    let mut out = String::new();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        for (head, field) in heads.iter().zip(fields) {
            push_field(&mut out, head, field, &columns[field.at], row, terminal);
        }
    }
    release(&out)
}

/// The headings, all padded to the width of the widest.
fn heads(fields: &[Field], columns: &[Column], limit: usize) -> Vec<String> {
    let head = |field: &Field| {
        let head = human::head(field, &columns[field.at]);
        shorten(&hold(&head), limit.saturating_sub(GAP))
    };
    let mut heads: Vec<String> = fields.iter().map(head).collect();
    let widest = heads.iter().map(|head| width(head)).max().unwrap_or(0);
    for head in &mut heads {
        let blanks = widest + GAP - width(head);
        head.extend(std::iter::repeat_n(' ', blanks));
    }
    heads
}

fn push_field(out: &mut String, head: &str, field: &Field, column: &Column, row: &Row, terminal: &Terminal) {
    let value = human::shown(field, column.kind, row, Code::InCell);
    let color = human::color(column.kind, row.get(field.at)).filter(|_| terminal.out_color);
    let style = color.map(|color| color.on_default()).unwrap_or_default();
    let indent = width(head);
    for (at, line) in wrap(&value, terminal.width - indent).iter().enumerate() {
        let line = if terminal.out_tty { isolate(line) } else { (*line).into() };
        let lead = if at == 0 { head } else { &" ".repeat(indent) };
        let line = format!("{lead}{style}{line}{style:#}");
        out.push_str(line.trim_end());
        out.push('\n');
    }
}
