//! Failures at the edge: one showing, one exit code.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::base::text::quoted;
use crate::error::{Error, Kind, RowError, codes};
use crate::render::{Failure, Format, Options, RenderError, RowFailure, Screen};

use super::Global;
use super::args::early_options;
use super::suggest;
use super::topic;

/// Shows a failure and answers its exit code. A hint keeps the `--db` that was typed.
pub fn show(screen: &mut Screen, error: &Error, db: Option<&str>) -> ExitCode {
    let code_of = error.code();
    debug_assert!(code_of.exits.iter().any(|exit| i32::from(*exit) == error.exit()), "{code_of} is not listed so");
    let mut failure = failure(error);
    if error.code() == codes::FILE_EXISTS && failure.hint.is_none() {
        failure.hint = Some(with_force(std::env::args_os().skip(1)));
    }
    if let (Some(db), Some(hint)) = (db, &failure.hint)
        && hint.starts_with("lilium ")
        && !hint.contains("--db ")
    {
        failure.hint = Some(hint.replacen("lilium ", &format!("lilium --db {db} "), 1));
    }
    screen.failure(&failure);
    // What could not be shown has been reported as well as it can be.
    let _ = screen.flush();
    code(error.exit())
}

/// The command that was typed, once more, with the consent to write over the file.
fn with_force(words: impl Iterator<Item = OsString>) -> String {
    let mut words: Vec<String> = words.map(|word| word.to_string_lossy().into_owned()).collect();
    for at in 0..words.len() {
        // An address may hold a password.
        if let Some(address) = words[at].strip_prefix("--db=") {
            words[at] = format!("--db={}", crate::db::shown(address));
        } else if at > 0 && words[at - 1] == "--db" {
            words[at] = crate::db::shown(&words[at]);
        }
    }
    let end = words.iter().position(|word| word == "--").unwrap_or(words.len());
    words.insert(end, "--force".to_owned());
    std::iter::once("lilium".to_owned())
        .chain(words.iter().map(|word| quoted(word).into_owned()))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A failure before there was a screen.
pub fn early(global: &Global, error: &Error) -> ExitCode {
    show(&mut Screen::new(early_options(global)), error, None)
}

/// A command line that clap refused; help and version are no failures.
pub fn usage(argv: &[OsString], error: &clap::Error) -> ExitCode {
    let mut screen = Screen::new(Options { format: format_of(argv), ..Options::default() });
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let shown = screen.styled(&error.render().ansi().to_string()).map_err(Error::from);
        return match shown.and_then(|()| screen.flush().map_err(Error::from)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => show(&mut screen, &error, None),
        };
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        screen.talk(error.render().to_string().trim_end());
        return code(Kind::Usage as i32);
    }
    // A variable of the environment counts as an argument, but is not a command.
    if error.kind() == ErrorKind::MissingSubcommand && argv.len() < 2 {
        screen.talk(super::command().render_help().to_string().trim_end());
        return code(Kind::Usage as i32);
    }
    let text = error.render().to_string();
    let mut paragraphs = text.trim().split("\n\n");
    let message = paragraphs.next().unwrap_or_default().trim_start_matches("error: ");
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let (message, hint) = with_suggestion(argv, error, message, &text);
    let failure = Failure { exit: 2, code: codes::USAGE.name.into(), message, hint, ..Failure::default() };
    screen.failure(&failure);
    let _ = screen.flush();
    code(2)
}

/// The message with what was probably meant, and the command to go on with.
fn with_suggestion(argv: &[OsString], error: &clap::Error, message: String, text: &str) -> (String, Option<String>) {
    let tree = super::command();
    let understood = suggest::understood(&tree, argv);
    let help = [&["lilium".to_owned()], &understood.path[..], &["--help".to_owned()]].concat().join(" ");
    let meant = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let meant = suggest::command(&tree, &understood);
            return match meant {
                Some(meant) => (format!("{message}; perhaps you mean {meant:?}"), Some(suggest::hint(&tree, &meant))),
                None => (message, Some(help)),
            };
        }
        ErrorKind::UnknownArgument => match error.get(ContextKind::InvalidArg) {
            Some(ContextValue::String(typed)) => suggest::flag(&tree, &understood, typed),
            _ => None,
        },
        _ => text.lines().find_map(|line| line.trim().strip_prefix("tip: a similar value exists: ")).map(str::to_owned),
    };
    let message = meant.map_or(message.clone(), |meant| format!("{message}; perhaps you mean {meant}"));
    (message, Some(help))
}

/// `lilium help order list` and `lilium order help` mean `--help`; topics have pages of their own.
pub fn help_as_flag(mut argv: Vec<OsString>) -> Vec<OsString> {
    let words: Vec<&str> = argv.iter().skip(1).filter_map(|word| word.to_str()).collect();
    if topic::is_asked(&words) {
        return argv;
    }
    let at = argv.iter().take(3).position(|word| word == "help");
    let only_words = argv.iter().skip(1).all(|word| !word.to_string_lossy().starts_with('-'));
    if let Some(at) = at.filter(|at| *at > 0 && only_words && (*at == 1 || argv.len() == 3)) {
        argv.remove(at);
        argv.push("--help".into());
    }
    argv
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
        code: error.code().name.to_owned(),
        message: error.message().to_owned(),
        causes: error.causes().to_vec(),
        hint: error.hint_text().map(str::to_owned),
        rows: error.row_errors().iter().map(row).collect(),
        more: error.more_rows(),
    }
}

fn row(row: &RowError) -> RowFailure {
    RowFailure {
        file: row.file.clone(),
        line: row.line,
        column: row.column,
        header: row.header.clone(),
        value: row.value.clone(),
        code: row.code.name.to_owned(),
        message: row.message.clone(),
    }
}

impl From<RenderError> for Error {
    fn from(error: RenderError) -> Self {
        match error {
            RenderError::Io(io) => Error::failed(codes::OUTPUT, "cannot write the output").because(io),
            RenderError::UnknownField { .. } => Error::usage(error.to_string()).hint("--fields '?' lists them"),
        }
    }
}
