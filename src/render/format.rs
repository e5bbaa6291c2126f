//! The output formats by name, and which of them are for programs.

use std::str::FromStr;

/// A way to write a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One line per record, fitted to the screen.
    Table,
    /// A table with the wide columns as well.
    Wide,
    /// One line per field.
    Detail,
    /// One array of objects, or one object.
    Json,
    /// One object per line.
    Ndjson,
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// One reference per line.
    Ids,
    /// The number of records.
    Count,
}

impl Format {
    /// Every format, in the order of [`Format::NAMES`].
    pub const ALL: &[Format] = &[
        Format::Table,
        Format::Wide,
        Format::Detail,
        Format::Json,
        Format::Ndjson,
        Format::Csv,
        Format::Tsv,
        Format::Ids,
        Format::Count,
    ];

    /// The names accepted by [`Format::parse`].
    pub const NAMES: &[&str] = &["table", "wide", "detail", "json", "ndjson", "csv", "tsv", "ids", "count"];

    /// The format of that name.
    pub fn parse(name: &str) -> Option<Format> {
        let at = Format::NAMES.iter().position(|known| *known == name)?;
        Some(Format::ALL[at])
    }

    /// The name as typed after `--format`.
    pub fn name(self) -> &'static str {
        Format::NAMES[self as usize]
    }

    /// Whether programs read this format: never shortened, coloured or capped.
    pub fn is_machine(self) -> bool {
        !matches!(self, Format::Table | Format::Wide | Format::Detail)
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Format, String> {
        Format::parse(name).ok_or_else(|| {
            let known = Format::NAMES.join(", ");
            format!("unknown format {name:?}; known: {known}")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_formats_agree() {
        assert_eq!(Format::ALL.len(), Format::NAMES.len());
        for (format, name) in Format::ALL.iter().zip(Format::NAMES) {
            assert_eq!(Format::parse(name), Some(*format));
            assert_eq!(format.name(), *name);
        }
        assert!("tabel".parse::<Format>().is_err());
    }
}
