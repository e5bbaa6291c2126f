//! The format of a file by the ending of its name.

use std::path::Path;

use crate::error::{Error, Result};

/// A format that a command writes, and the endings that ask for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Written {
    /// As typed after `--format`.
    pub name: &'static str,
    /// In small letters, without the point.
    pub endings: &'static [&'static str],
}

/// The format for a file: by its ending, by what was asked for, else the first that is known.
///
/// # Errors
/// Kind `Usage` when the ending is of none of them, when the format asked for is none of them, or when the two differ.
pub fn choose(path: Option<&Path>, asked: Option<&str>, known: &'static [Written]) -> Result<&'static Written> {
    let wanted = asked.map(|name| by_name(name, known)).transpose()?;
    let ending = path.and_then(Path::extension).map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(ending) = ending.filter(|ending| !ending.is_empty()) else {
        return Ok(wanted.unwrap_or(&known[0]));
    };
    let shown = path.unwrap_or(Path::new("")).display();
    let Some(found) = known.iter().find(|format| format.endings.contains(&ending.as_str())) else {
        return Err(Error::usage(format!("{shown}: the ending .{ending} is not one that this command writes"))
            .hint(format!("name a file that ends in {}", all_endings(known))));
    };
    match wanted {
        Some(wanted) if wanted != found => {
            let (by_ending, asked) = (found.name, wanted.name);
            Err(Error::usage(format!("{shown} is {by_ending} by its ending, but {asked} was asked for"))
                .hint(format!("leave the format out, or name a file that ends in .{}", wanted.endings[0])))
        }
        _ => Ok(found),
    }
}

fn by_name(name: &str, known: &'static [Written]) -> Result<&'static Written> {
    known.iter().find(|format| format.name == name).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|format| format.name).collect();
        Error::usage(format!("this command does not write {name}")).hint(format!("it writes {}", names.join(", ")))
    })
}

fn all_endings(known: &[Written]) -> String {
    let all: Vec<String> = known.iter().flat_map(|format| format.endings).map(|ending| format!(".{ending}")).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Written] =
        &[Written { name: "csv", endings: &["csv"] }, Written { name: "html", endings: &["html", "htm"] }];

    fn chosen(path: &str, asked: Option<&str>) -> Result<&'static str, String> {
        let path = (!path.is_empty()).then(|| Path::new(path));
        choose(path, asked, KNOWN).map(|format| format.name).map_err(|error| {
            assert_eq!(error.exit(), 2);
            format!("{error}; {}", error.hint_text().unwrap_or_default())
        })
    }

    #[test]
    fn the_ending_chooses_whatever_its_case() {
        for (path, asked, format) in [
            ("", None, "csv"),
            ("", Some("html"), "html"),
            ("a", None, "csv"),
            ("a.", Some("html"), "html"),
            (".csv", None, "csv"),
            ("a.b/c", None, "csv"),
            ("a.csv", None, "csv"),
            ("a.HTML", None, "html"),
            ("a.b.Htm", Some("html"), "html"),
        ] {
            assert_eq!(chosen(path, asked), Ok(format), "{path} {asked:?}");
        }
    }

    #[test]
    fn what_is_not_known_or_contradicts_is_refused() {
        for (path, asked, said) in [
            ("a.pdf", None, ".csv, .html, .htm"),
            ("a.pdf", Some("csv"), ".pdf"),
            ("a.csv.gz", None, ".gz"),
            ("a.csv", Some("html"), "ends in .html"),
            ("a.csv", Some("json"), "does not write json; it writes csv, html"),
            ("", Some("json"), "does not write json"),
        ] {
            let told = chosen(path, asked).expect_err(path);
            assert!(told.contains(said), "{path} {asked:?}: {told}");
        }
    }
}
