//! Rows in columns: no box, two blanks between, never wider than the screen.

use anstyle::{AnsiColor, Style as TextStyle};
use tabled::Table;
use tabled::builder::Builder;
use tabled::settings::formatting::AlignmentStrategy;
use tabled::settings::object::{Cell as At, Columns};
use tabled::settings::{Alignment, Color, Padding, Style};

use super::arabic::{hold, isolate, release};
use super::cell::code_text;
use super::fields::{Field, Part};
use super::fit::{Demand, GAP, fit};
use super::human::{self, Code};
use super::measure::{shorten, width, wrap};
use super::terminal::Terminal;
use super::{Cell, Column, Kind, Row, Show};

/// Columns that say why: what they say goes on below, and is not cut.
const EXPLAINING: &[&str] = &["about", "error", "meaning", "next", "note", "reason", "reply", "what", "why"];

/// Added to the drop number of an amount that is nothing in every row: it goes before all others.
const NOTHING: u8 = 100;

/// A finished table.
pub(super) struct Fitted {
    pub text: String,
    /// The names of the fields there was no room for.
    pub dropped: Vec<String>,
}

/// The rows as a table, or nothing if the screen is too narrow for one.
pub(super) fn table(
    fields: &[Field],
    columns: &[Column],
    rows: &[Row],
    header: bool,
    terminal: &Terminal,
) -> Option<Fitted> {
    let build = |head: Head| -> (Vec<Filled>, Option<Vec<(usize, usize)>>) {
        let built: Vec<Filled> =
            fields.iter().map(|field| Filled::new(field, &columns[field.at], rows, head)).collect();
        let demands: Vec<Demand> = built.iter().map(Filled::demand).collect();
        let kept = fit(&demands, terminal.width);
        (built, kept)
    };
    let (mut built, mut kept) = build(if header { Head::OneLine } else { Head::None });
    let adds_up = fields.iter().any(|field| columns[field.at].show == Show::Part);
    if adds_up && header && kept.as_ref().is_none_or(|kept| kept.len() < fields.len()) {
        // The currency below the heading makes room before anything else has to go.
        (built, kept) = build(Head::TwoLines);
    }
    let kept = kept?;
    let dropped = (0..fields.len())
        .filter(|at| kept.iter().all(|(kept, _)| kept != at))
        .map(|at| fields[at].name.clone())
        .collect();
    let filled: Vec<(&Filled, usize)> = kept.iter().map(|(at, w)| (&built[*at], *w)).collect();
    let text = lay_out(&filled, terminal, header);
    Some(Fitted { text, dropped })
}

/// How headings are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Head {
    None,
    OneLine,
    /// The currency is below.
    TwoLines,
}

/// A column with its heading and texts.
struct Filled<'a> {
    field: &'a Field,
    column: &'a Column,
    /// The heading first, unless it is not wanted.
    texts: Vec<String>,
    colors: Vec<Option<AnsiColor>>,
    /// Amounts, and all of them nothing.
    nothing: bool,
}

impl<'a> Filled<'a> {
    fn new(field: &'a Field, column: &'a Column, rows: &[Row], shown: Head) -> Filled<'a> {
        let header = shown != Head::None;
        let mut head = human::head(field, column);
        // Without a heading there is no other place for the currency.
        let code = human::shared_code(field, rows).filter(|_| header);
        let place = if code.is_some() { Code::InHead } else { Code::InCell };
        if let Some(code) = code {
            let between = if shown == Head::TwoLines { '\n' } else { ' ' };
            head = format!("{head}{between}{}", code_text(&code));
        }
        let cell = |row| human::shown(field, column.kind, row, place);
        let heads = header.then(|| hold(&head).into_owned());
        let head_colors = header.then_some(None);
        let color = |row: &Row| human::color(column.kind, row.get(field.at));
        let zero = |row: &Row| matches!(row.get(field.at), None | Some(Cell::Null | Cell::Money { minor: 0, .. }));
        Filled {
            field,
            column,
            nothing: column.kind == Kind::Money && rows.iter().all(zero),
            texts: heads.into_iter().chain(rows.iter().map(cell)).collect(),
            colors: head_colors.into_iter().chain(rows.iter().map(color)).collect(),
        }
    }

    fn demand(&self) -> Demand {
        let always = self.column.show == Show::Always;
        let whole = self.field.part == Part::Whole;
        Demand {
            width: self.texts.iter().flat_map(|text| text.split('\n')).map(width).max().unwrap_or(0),
            drop: match self.column.show {
                Show::Table(priority) if !self.field.stays => {
                    Some(if self.nothing { priority.saturating_add(NOTHING) } else { priority })
                }
                Show::Part if !self.field.stays => self.nothing.then_some(NOTHING),
                _ => None,
            },
            shrinks: whole && !always && self.column.kind == Kind::Text,
        }
    }

    fn is_number(&self) -> bool {
        self.column.kind.is_number() && !matches!(self.field.part, Part::Currency(_))
    }

    fn text(&self, line: usize, limit: usize, tty: bool) -> String {
        let isolated = |text: &str| if tty { isolate(text).into_owned() } else { text.to_owned() };
        if EXPLAINING.contains(&self.column.name) {
            let lines: Vec<String> = wrap(&self.texts[line], limit).into_iter().map(isolated).collect();
            return lines.join("\n");
        }
        let lines: Vec<String> = self.texts[line].split('\n').map(|text| isolated(&shorten(text, limit))).collect();
        lines.join("\n")
    }
}

fn lay_out(filled: &[(&Filled, usize)], terminal: &Terminal, header: bool) -> String {
    let lines = filled.first().map_or(0, |(column, _)| column.texts.len());
    let mut builder = Builder::with_capacity(lines, filled.len());
    for line in 0..lines {
        let texts = filled.iter();
        builder.push_record(texts.map(|(column, w)| column.text(line, *w, terminal.out_tty)));
    }
    let mut table = builder.build();
    table.with(Style::empty()).with(Padding::new(0, GAP, 0, 0));
    for (at, (column, _)) in filled.iter().enumerate() {
        if column.is_number() {
            table.modify(Columns::one(at), Alignment::right());
            table.modify(Columns::one(at), AlignmentStrategy::PerLine);
        }
        if terminal.out_color {
            color_cells(&mut table, at, &column.colors);
        }
    }
    let is_stacked = header && filled.iter().any(|(column, _)| column.texts[0].contains('\n'));
    let heads = if terminal.out_color && header { 1 + usize::from(is_stacked) } else { 0 };
    finish(&table.to_string(), heads)
}

fn color_cells(table: &mut Table, at: usize, colors: &[Option<AnsiColor>]) {
    for (line, color) in colors.iter().enumerate() {
        if let Some(color) = color {
            let style = color.on_default();
            let (on, off) = (style.render().to_string(), style.render_reset().to_string());
            table.modify(At::new(line, at), Color::new(on, off));
        }
    }
}

/// Puts the alefs back, trims the line ends and marks the lines of the heading.
fn finish(laid_out: &str, heads: usize) -> String {
    let mut out = String::with_capacity(laid_out.len());
    for (at, line) in release(laid_out).lines().enumerate() {
        let line = line.trim_end();
        if at < heads {
            let bold = TextStyle::new().bold();
            out.push_str(&format!("{bold}{line}{bold:#}"));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    out
}
