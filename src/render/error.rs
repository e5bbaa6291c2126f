//! What can go wrong while showing a result.

use std::{fmt, io};

/// Why a result could not be shown.
#[derive(Debug)]
pub enum RenderError {
    /// Writing failed; a reader that went away is not an error.
    Io(io::Error),
    /// `--fields` names something the result does not have.
    UnknownField {
        /// The name as typed.
        field: String,
        /// The names that would have worked.
        known: Vec<String>,
        /// The nearest of them, if one is near.
        suggestion: Option<String>,
    },
}

impl fmt::Display for RenderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RenderError::Io(error) => write!(f, "cannot write the output: {error}"),
            RenderError::UnknownField { field, known, suggestion } => {
                write!(f, "unknown field {field:?}")?;
                if let Some(near) = suggestion {
                    write!(f, "; did you mean {near:?}?")?;
                }
                write!(f, " (fields: {})", known.join(", "))
            }
        }
    }
}

impl std::error::Error for RenderError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            RenderError::Io(error) => Some(error),
            RenderError::UnknownField { .. } => None,
        }
    }
}

impl From<io::Error> for RenderError {
    fn from(error: io::Error) -> RenderError {
        RenderError::Io(error)
    }
}
