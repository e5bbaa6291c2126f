//! The screen of one command: the only door to stdout and stderr.

use std::io;

use super::detail::detail;
use super::fields::{DESCRIBE, select};
use super::json::push_object;
use super::measure::wrap;
use super::output::Output;
use super::safe::{safe_data, safe_lines, safe_text};
use super::terminal::{Terminal, WIDTH_UNKNOWN};
use super::{ColorChoice, Column, Done, Failure, Format, List, Options, Progress, RenderError, Row, done, failure};

/// How many rows a table on a terminal shows unless set otherwise.
const PAGE_ROWS: usize = 50;

/// Everything a command says goes through here.
///
/// Call [`Screen::flush`] before leaving: a write that fails afterwards has
/// nobody to report to.
pub struct Screen {
    pub(super) options: Options,
    pub(super) terminal: Terminal,
    pub(super) output: Output,
    live: bool,
}

impl Screen {
    /// The screen of this process.
    pub fn new(options: Options) -> Screen {
        Screen { terminal: Terminal::detect(options.color), output: Output::process(), live: true, options }
    }

    /// A screen that writes data somewhere else, such as a file, and says nothing beside it. It is not a terminal.
    pub fn into(options: Options, out: impl io::Write + Send + 'static) -> Screen {
        let terminal = Terminal::pretend(ColorChoice::Never, WIDTH_UNKNOWN, false);
        Screen { terminal, output: Output::into(out), live: false, options }
    }

    /// A screen that keeps what it is given, for tests.
    pub fn capture(options: Options, width: usize, tty: bool) -> Screen {
        Screen { terminal: Terminal::pretend(options.color, width, tty), output: Output::kept(), live: false, options }
    }

    /// What a captured screen got: stdout and stderr.
    pub fn captured(&self) -> (String, String) {
        self.output.captured()
    }

    /// The format of a list: the one asked for, or the stream's own.
    pub fn format_of_list(&self) -> Format {
        let natural = if self.terminal.out_tty { Format::Table } else { Format::Tsv };
        self.options.format.unwrap_or(natural)
    }

    /// Does a change show the list of what it did? Not when asked to be quiet, unless a format was asked for too.
    pub fn wants_list(&self) -> bool {
        !self.options.quiet || self.options.format.is_some()
    }

    /// Did somebody choose how the result is shown, and not only the stream?
    pub fn asked_for_format(&self) -> bool {
        self.options.format.is_some()
    }

    /// Were fields chosen? Then only the thing they belong to is shown.
    pub fn has_fields(&self) -> bool {
        self.options.fields.is_some()
    }

    /// How many rows a list may show; nothing means all of them.
    pub fn page_cap(&self) -> Option<usize> {
        let endless = self.options.all || !self.terminal.out_tty || self.format_of_list().is_machine();
        let page = (!endless).then_some(PAGE_ROWS);
        self.options.limit.or(page)
    }

    /// How much of the next list to show: `--limit` and `--all`.
    pub fn limit_lists(&mut self, limit: Option<usize>, all: bool) {
        self.options.limit = limit;
        self.options.all = all;
    }

    /// The format when nobody asked for one, for output that is a story wherever it goes.
    pub fn prefer(&mut self, format: Format) {
        self.options.format.get_or_insert(format);
    }

    /// Starts a list; fails before the first row if a field is unknown.
    pub fn list(&mut self, noun: &'static str, columns: &'static [Column]) -> Result<List<'_>, RenderError> {
        let format = self.format_of_list();
        List::open(self, noun, columns, format)
    }

    /// Reads `--fields` before a change whose result is a list: a name that is wrong must not fail behind the commit.
    /// Answers true when only the names were asked for; they are shown then, and nothing is to be done.
    pub fn names_only(&mut self, noun: &'static str, columns: &'static [Column]) -> Result<bool, RenderError> {
        let request = self.options.fields.clone();
        if request.as_deref().map(str::trim) == Some(DESCRIBE) {
            return self.list(noun, columns)?.end_quietly().map(|_| true);
        }
        select(request.as_deref(), columns, self.format_of_list()).map(|_| false)
    }

    /// Shows one record: one field per line for people, one object in JSON.
    pub fn record(&mut self, columns: &'static [Column], row: Row) -> Result<(), RenderError> {
        let format = self.options.format.unwrap_or(Format::Detail);
        let request = self.options.fields.as_deref();
        let describing = request.map(str::trim) == Some(DESCRIBE);
        if describing || !matches!(format, Format::Json | Format::Detail) {
            let mut list = List::open(self, "records", columns, format)?;
            list.row(row)?;
            list.end_quietly()?;
            return Ok(());
        }
        let fields = select(request, columns, format)?;
        let mut text = String::new();
        if format == Format::Json {
            push_object(&mut text, &fields, &row);
            text.push('\n');
        } else {
            text = detail(&fields, columns, &[row], &self.terminal);
        }
        self.output.data(&text)?;
        Ok(self.flush()?)
    }

    /// Reports what a change did.
    pub fn done(&mut self, done: &Done) -> Result<(), RenderError> {
        done::report(self, done)
    }

    /// Writes text that is itself the data, such as a file's: a program gets the very bytes, and a terminal sees what it
    /// must not obey.
    pub fn text(&mut self, text: &str) -> Result<(), RenderError> {
        let shown = if self.terminal.out_tty { safe_data(text) } else { text.into() };
        Ok(self.output.data(&shown)?)
    }

    /// Writes a text of ours with styles in it; they are lost without colour.
    pub fn styled(&mut self, text: &str) -> Result<(), RenderError> {
        let plain = match self.terminal.out_color {
            true => text.into(),
            false => std::borrow::Cow::Owned(anstream::adapter::strip_str(text).to_string()),
        };
        let shown = if self.terminal.out_tty { safe_text(&plain) } else { plain };
        Ok(self.output.data(&shown)?)
    }

    /// Says a sentence on stderr, unless asked to be quiet.
    pub fn talk(&mut self, sentence: &str) {
        if !self.options.quiet {
            let text = safe_lines(sentence);
            let width = if self.terminal.err_tty { self.terminal.width } else { usize::MAX };
            let lines: Vec<&str> = text.lines().flat_map(|line| wrap(line, width)).collect();
            self.output.talk(&lines.join("\n"));
        }
    }

    /// Asks on stderr, even when asked to be quiet: somebody waits for an answer.
    pub fn ask(&mut self, question: &str) {
        self.output.talk(&safe_lines(question));
    }

    /// Warns on stderr, even when asked to be quiet.
    pub fn warn(&mut self, sentence: &str) {
        let yellow = anstyle::AnsiColor::Yellow.on_default().bold();
        let label = self.err_label("warning:", yellow);
        self.output.talk(&format!("{label} {}", safe_lines(sentence)));
    }

    /// Reports a failure on stderr: for people, or as one line of JSON.
    pub fn failure(&mut self, failure: &Failure) {
        let text = self.failure_text(failure);
        self.output.talk(&text);
    }

    /// What [`Screen::failure`] would write.
    pub fn failure_text(&self, failure: &Failure) -> String {
        if self.options.explicit_machine() {
            return failure::to_json(failure);
        }
        let red = anstyle::AnsiColor::Red.on_default().bold();
        failure::to_text(failure, &self.err_label("error:", red))
    }

    /// Counts the steps of a long job on stderr.
    pub fn progress(&self, noun: &'static str, total: Option<u64>) -> Progress {
        let talks = self.live && !self.options.quiet;
        let choice = talks.then_some(self.options.progress);
        let bars = self.output.bars();
        Progress::start(choice, self.terminal.err_tty, bars, noun, total)
    }

    /// Hands everything to the reader; a reader that left is not an error.
    pub fn flush(&mut self) -> io::Result<()> {
        self.output.flush()
    }

    fn err_label(&self, label: &str, style: anstyle::Style) -> String {
        let style = if self.terminal.err_color { style } else { anstyle::Style::new() };
        format!("{style}{label}{style:#}")
    }
}
