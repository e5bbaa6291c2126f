//! What the person running the command asked for.

use super::Format;

/// The global output flags.
#[derive(Clone, Debug)]
pub struct Options {
    /// `--format`; unset picks one for the stream.
    pub format: Option<Format>,
    /// `--fields`, as typed.
    pub fields: Option<String>,
    /// False with `--no-header`.
    pub header: bool,
    /// `--quiet`: no talk, but warnings and errors.
    pub quiet: bool,
    /// `--color`.
    pub color: ColorChoice,
    /// `--limit`.
    pub limit: Option<usize>,
    /// `--all`.
    pub all: bool,
    /// `--progress`.
    pub progress: ProgressChoice,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            format: None,
            fields: None,
            header: true,
            quiet: false,
            color: ColorChoice::Auto,
            limit: None,
            all: false,
            progress: ProgressChoice::Auto,
        }
    }
}

impl Options {
    /// Whether a program asked, in so many words, to read the answer.
    pub(super) fn explicit_machine(&self) -> bool {
        self.format.is_some_and(Format::is_machine)
    }
}

/// When to colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// As the stream and the environment suggest.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How to show that a long job moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProgressChoice {
    /// A bar on a terminal, plain lines elsewhere.
    #[default]
    Auto,
    /// A bar.
    Bar,
    /// A line every ten seconds.
    Plain,
    /// Nothing.
    None,
}
