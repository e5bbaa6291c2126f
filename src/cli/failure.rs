//! Failures at the edge: one showing, one exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::error::{Error, Kind, RowError};
use crate::render::{Failure, Format, Options, RenderError, RowFailure, Screen};

use super::Global;
use super::args::early_options;

/// Shows a failure and answers its exit code.
pub fn show(screen: &mut Screen, error: &Error) -> ExitCode {
    screen.failure(&failure(error));
    // What could not be shown has been told as well as it can be.
    let _ = screen.flush();
    code(error.exit())
}

/// A failure before there was a screen.
pub fn early(global: &Global, error: &Error) -> ExitCode {
    show(&mut Screen::new(early_options(global)), error)
}

/// A command line that clap refused; help and version are no failures.
pub fn usage(argv: &[OsString], error: &clap::Error) -> ExitCode {
    let mut screen = Screen::new(Options { format: format_of(argv), ..Options::default() });
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let shown = screen.text(&error.render().ansi().to_string()).map_err(Error::from);
        return match shown.and_then(|()| screen.flush().map_err(Error::from)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => show(&mut screen, &error),
        };
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        screen.warn(&error.render().to_string());
        return code(Kind::Usage as i32);
    }
    let text = error.render().to_string();
    let mut paragraphs = text.trim().split("\n\n");
    let message = paragraphs.next().unwrap_or_default().trim_start_matches("error: ");
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest = paragraphs.find(|part| part.trim_start().starts_with("tip:") || part.starts_with("Usage:"));
    let hint = rest.map(|part| match part.trim().strip_prefix("Usage: ") {
        Some(usage) => help_of(usage),
        None => part.trim().trim_start_matches("tip: ").to_owned(),
    });
    let failure = Failure { exit: 2, code: "usage".into(), message, hint, ..Failure::default() };
    screen.failure(&failure);
    let _ = screen.flush();
    code(2)
}

/// A command that works when pasted; clap's own line names flags that were read from the environment.
fn help_of(usage: &str) -> String {
    let words = usage.split_whitespace().take_while(|word| !word.starts_with(['-', '<', '[']));
    words.chain(["--help"]).collect::<Vec<_>>().join(" ")
}

/// The format asked for on a command line that could not be parsed.
fn format_of(argv: &[OsString]) -> Option<Format> {
    let words: Vec<&str> = argv.iter().filter_map(|word| word.to_str()).collect();
    if words.contains(&"--json") {
        return Some(Format::Json);
    }
    let after = |flag: &str| words.iter().position(|word| *word == flag).and_then(|at| words.get(at + 1)).copied();
    let joined = words.iter().find_map(|word| word.strip_prefix("--format="));
    joined.or_else(|| after("--format")).or_else(|| after("-o")).and_then(Format::parse)
}

fn code(exit: i32) -> ExitCode {
    ExitCode::from(u8::try_from(exit).unwrap_or(1))
}

fn failure(error: &Error) -> Failure {
    Failure {
        exit: error.exit(),
        code: error.code().to_owned(),
        message: error.message().to_owned(),
        causes: error.causes().to_vec(),
        hint: error.hint_text().map(str::to_owned),
        rows: error.row_errors().iter().map(row).collect(),
    }
}

fn row(row: &RowError) -> RowFailure {
    RowFailure {
        file: row.file.clone(),
        line: row.line,
        column: row.column,
        header: row.header.clone(),
        value: row.value.clone(),
        code: row.code.to_owned(),
        message: row.message.clone(),
    }
}

impl From<RenderError> for Error {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Io(io) => Error::failed("output", "cannot write the output").because(io),
            RenderError::UnknownField { .. } => Error::usage(error.to_string()).hint("--fields '?' lists them"),
        }
    }
}
