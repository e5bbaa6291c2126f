//! What went wrong, which one, and what to try next.
//!
//! Every failure below the command line is one [`Error`]: a [`Kind`] that fixes the exit code, a stable
//! [`Code`] for machines, a sentence for people and, where there is one, a command that helps.
//! This module never prints.

use crate::base::Problem;

pub mod codes;

pub use codes::Code;

/// The family of a failure. Its number is the process's exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// I/O, a full disk, a bug.
    Failed = 1,
    /// The command line does not make sense, or a confirmation is missing.
    Usage = 2,
    /// No such thing, or several.
    NotFound = 3,
    /// Not signed in or not allowed.
    Denied = 4,
    /// Illegal transition, stale, duplicate, or a key used for something else.
    Conflict = 5,
    /// The input is not valid; nothing was written.
    Invalid = 6,
    /// A check found something.
    Finding = 7,
    /// A bulk command did a part.
    Partial = 8,
    /// Somebody else is writing; nothing was written.
    Busy = 9,
    /// Configuration or schema.
    Config = 10,
    /// An outside service failed.
    Outside = 11,
    /// The outcome is not known.
    Unknown = 12,
}

/// One failure, ready to be shown.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    kind: Kind,
    code: &'static Code,
    message: String,
    causes: Vec<String>,
    hint: Option<String>,
    rows: Vec<RowError>,
    more: u64,
}

/// One bad value of an input file and its place. `line` and `column` count from 1; 0 means "the whole file".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    pub file: String,
    pub line: u64,
    pub column: u64,
    pub header: String,
    pub value: String,
    pub code: &'static Code,
    pub message: String,
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// A failure of `kind`; `code` is one of [`codes`].
    pub fn new(kind: Kind, code: &'static Code, message: impl Into<String>) -> Self {
        Error(Box::new(Detail {
            kind,
            code,
            message: message.into(),
            causes: Vec::new(),
            hint: None,
            rows: Vec::new(),
            more: 0,
        }))
    }

    pub fn failed(code: &'static Code, message: impl Into<String>) -> Self {
        Self::new(Kind::Failed, code, message)
    }

    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, codes::USAGE, message)
    }

    pub fn not_found(code: &'static Code, message: impl Into<String>) -> Self {
        Self::new(Kind::NotFound, code, message)
    }

    pub fn conflict(code: &'static Code, message: impl Into<String>) -> Self {
        Self::new(Kind::Conflict, code, message)
    }

    pub fn invalid(code: &'static Code, message: impl Into<String>) -> Self {
        Self::new(Kind::Invalid, code, message)
    }

    pub fn config(code: &'static Code, message: impl Into<String>) -> Self {
        Self::new(Kind::Config, code, message)
    }

    /// Adds a command, or a short advice, that helps.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.0.hint = Some(hint.into());
        self
    }

    /// With one name in place of another one wherever it is reported.
    pub fn named(mut self, inner: &str, known: &str) -> Self {
        let renamed = |text: &str| text.replace(inner, known);
        self.0.message = renamed(&self.0.message);
        self.0.causes = self.0.causes.iter().map(|cause| renamed(cause)).collect();
        self.0.hint = self.0.hint.as_deref().map(renamed);
        self
    }

    /// Adds the failure below this one.
    pub fn because(mut self, cause: impl std::fmt::Display) -> Self {
        self.0.causes.push(cause.to_string());
        self
    }

    /// This failure as the reason of another, with its own reasons and its hint.
    pub fn behind(self, outer: Error) -> Error {
        let detail = *self.0;
        let mut outer = outer.because(detail.message);
        outer.0.causes.extend(detail.causes);
        outer.0.hint = outer.0.hint.or(detail.hint);
        outer
    }

    /// Adds the places of an input file.
    pub fn rows(mut self, rows: Vec<RowError>) -> Self {
        self.0.rows = rows;
        self
    }

    /// Adds how many more places there are than those listed.
    pub fn more(mut self, more: u64) -> Self {
        self.0.more = more;
        self
    }

    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    pub fn exit(&self) -> i32 {
        self.0.kind as i32
    }

    pub fn code(&self) -> &'static Code {
        self.0.code
    }

    pub fn message(&self) -> &str {
        &self.0.message
    }

    pub fn causes(&self) -> &[String] {
        &self.0.causes
    }

    pub fn hint_text(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }

    /// How many places are not among the row errors.
    pub fn more_rows(&self) -> u64 {
        self.0.more
    }

    pub fn row_errors(&self) -> &[RowError] {
        &self.0.rows
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Error {}

/// A value that is not what it should be is bad input: nothing was written.
impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Error::invalid(codes::INPUT_INVALID, problem.to_string())
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Error::failed(codes::IO, error.to_string())
    }
}
