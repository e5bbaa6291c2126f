//! A list being shown: streamed to programs, laid out at the end for people.

use super::delimited::Dialect;
use super::detail::detail;
use super::fields::{DESCRIBE, Field, select};
use super::json::push_object;
use super::split::split_amounts;
use super::table::table;
use super::{Cell, Column, Footer, Format, Kind, RenderError, Row, Screen, Show};

/// What `--fields ?` shows of each column.
const FIELD_COLUMNS: &[Column] = &[
    Column::new("name", "Name", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Always),
    Column::new("meaning", "Meaning", Kind::Text, Show::Always),
];

/// Records on their way to the reader; finish with [`List::end`].
#[must_use = "a list is complete only after end()"]
pub struct List<'a> {
    screen: &'a mut Screen,
    noun: &'static str,
    columns: &'static [Column],
    fields: Vec<Field>,
    format: Format,
    /// Rows waiting for the layout; empty in the streaming formats.
    waiting: Vec<Row>,
    shown: u64,
    /// The fields were asked for, not the records.
    described: bool,
    line: String,
}

impl<'a> List<'a> {
    pub(super) fn open(
        screen: &'a mut Screen,
        noun: &'static str,
        columns: &'static [Column],
        format: Format,
    ) -> Result<List<'a>, RenderError> {
        let request = screen.options.fields.clone();
        if request.as_deref().map(str::trim) == Some(DESCRIBE) {
            return List::describe(screen, noun, columns, format);
        }
        List::start(screen, noun, columns, format, request.as_deref())
    }

    /// Takes the next record, its cells in the order of the columns.
    pub fn row(&mut self, row: Row) -> Result<(), RenderError> {
        debug_assert_eq!(row.len(), self.columns.len(), "cells and columns differ");
        if self.closed() {
            return Ok(());
        }
        let first = self.shown == 0;
        self.shown += 1;
        self.line.clear();
        match self.format {
            Format::Table | Format::Wide | Format::Detail => {
                self.waiting.push(row);
                return Ok(());
            }
            Format::Count => return Ok(()),
            Format::Json => {
                self.line.push_str(if first { "[\n" } else { ",\n" });
                push_object(&mut self.line, &self.fields, &row);
            }
            Format::Ndjson => {
                push_object(&mut self.line, &self.fields, &row);
                self.line.push('\n');
            }
            Format::Csv | Format::Tsv => {
                let dialect = self.dialect();
                dialect.push_row(&mut self.line, &self.fields, &row);
            }
            Format::Ids => self.push_ref(&row),
        }
        Ok(self.screen.output.data(&self.line)?)
    }

    /// Whether nobody reads any more, so that fetching can stop.
    pub fn closed(&self) -> bool {
        self.described || self.screen.output.closed()
    }

    /// Completes the list and says how much of it was shown.
    pub fn end(self, footer: Footer) -> Result<(), RenderError> {
        if self.described {
            return Ok(self.screen.flush()?);
        }
        let total = footer.total.unwrap_or(self.shown);
        let (text, dropped) = self.closing(total);
        self.screen.output.data(&text)?;
        self.screen.flush()?;
        if self.wants_footer(&footer) {
            let sentence = footer.sentence(self.shown, self.noun, &dropped);
            self.screen.talk(&sentence);
        }
        Ok(())
    }

    /// Completes a list that is in a story and needs no footer.
    pub fn close(self) -> Result<(), RenderError> {
        self.end_quietly().map(drop)
    }

    fn describe(
        screen: &'a mut Screen,
        noun: &'static str,
        columns: &'static [Column],
        format: Format,
    ) -> Result<List<'a>, RenderError> {
        let mut list = List::start(screen, noun, FIELD_COLUMNS, format, None)?;
        for column in columns {
            let cells = [column.name, column.kind.name(), column.head];
            list.row(cells.map(Cell::from).to_vec())?;
        }
        let screen = list.end_quietly()?;
        let mut list = List::start(screen, noun, columns, Format::Ids, None)?;
        list.described = true;
        Ok(list)
    }

    fn start(
        screen: &'a mut Screen,
        noun: &'static str,
        columns: &'static [Column],
        format: Format,
        request: Option<&str>,
    ) -> Result<List<'a>, RenderError> {
        let mut fields = select(request, columns, format)?;
        if matches!(format, Format::Csv | Format::Tsv) {
            fields = split_amounts(fields, columns);
        }
        let mut list = List {
            screen,
            noun,
            columns,
            fields,
            format,
            waiting: Vec::new(),
            shown: 0,
            described: false,
            line: String::new(),
        };
        list.write_header()?;
        Ok(list)
    }

    fn write_header(&mut self) -> Result<(), RenderError> {
        if matches!(self.format, Format::Csv | Format::Tsv) && self.screen.options.header {
            let dialect = self.dialect();
            let names = self.fields.iter().map(|field| field.name.as_str());
            dialect.push_line(&mut self.line, names);
            self.screen.output.data(&self.line)?;
        }
        Ok(())
    }

    fn dialect(&self) -> Dialect {
        Dialect::of(self.format, self.screen.terminal.out_tty)
    }

    fn push_ref(&mut self, row: &Row) {
        let place = self.columns.iter().position(|column| column.kind == Kind::Ref);
        match row.get(place.unwrap_or(0)) {
            Some(Cell::Text(text)) => {
                let dialect = Dialect::of(Format::Tsv, self.screen.terminal.out_tty);
                dialect.push_line(&mut self.line, std::iter::once(text.as_str()));
            }
            Some(Cell::Int(number)) => self.line.push_str(&format!("{number}\n")),
            _ => {}
        }
    }

    fn table(&self) -> (String, Vec<String>) {
        if self.waiting.is_empty() {
            return (String::new(), Vec::new());
        }
        let Screen { options, terminal, .. } = &*self.screen;
        let fitted = table(&self.fields, self.columns, &self.waiting, options.header, terminal);
        fitted.map_or_else(|| (self.detail(), Vec::new()), |fitted| (fitted.text, fitted.dropped))
    }

    fn detail(&self) -> String {
        detail(&self.fields, self.columns, &self.waiting, &self.screen.terminal)
    }

    /// People always get the footer; programs only if something was left out.
    fn wants_footer(&self, footer: &Footer) -> bool {
        let cut = footer.is_cut(self.shown) && self.format != Format::Count;
        cut || !self.format.is_machine()
    }

    /// What is still to be written, and the fields there was no room for.
    fn closing(&self, total: u64) -> (String, Vec<String>) {
        let text = match self.format {
            Format::Json if self.shown == 0 => "[]\n".to_owned(),
            Format::Json => "\n]\n".to_owned(),
            Format::Count => format!("{total}\n"),
            Format::Detail => self.detail(),
            Format::Table | Format::Wide => return self.table(),
            _ => String::new(),
        };
        (text, Vec::new())
    }

    /// Completes a list that needs no footer: one record, or the field list.
    pub(super) fn end_quietly(self) -> Result<&'a mut Screen, RenderError> {
        let (text, _) = self.closing(self.shown);
        self.screen.output.data(&text)?;
        self.screen.flush()?;
        Ok(self.screen)
    }
}
