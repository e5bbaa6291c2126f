//! Words that a reader has to guess at, where everybody knows another one.

use std::fs;
use std::path::{Path, PathBuf};

use super::has_word;
use super::source::sources;

/// What is not written in strings, comments and pages, and what is written instead.
const INSTEAD: &[(&str, &str)] = &[
    ("told", "notified, reported, shown, set"),
    ("anew", "again"),
    ("mend", "fix"),
    ("mends", "fixes"),
    ("mended", "fixed"),
    ("names nobody", "unknown"),
    ("in other hands", "taken over by another"),
    ("comes to nothing", "is zero"),
    ("more than nothing", "greater than zero"),
    ("parted by", "separated by"),
    ("go on behind", "start after"),
    ("lies under", "see"),
];

/// Behind `is no` these are plain; so is `there is no`.
const AFTER_IS_NO: &[&str] = &["longer", "more", "way", "other", "room", "greater", "such", "use", "need"];

/// Names and quotations that keep a word, by the end of the file's path.
const KEPT: &[(&str, &str)] = &[
    ("tests/support/tidy/words.rs", ""),
    // A field of JSON and CSV has this name, and so have columns of queries.
    ("doctor/sql.rs", "told"),
    ("reconciliation/sql/stage.rs", "told"),
    ("reconciliation/sql/kept.rs", "told"),
];

/// Strings and comments of the sources and tests, and what people read beside them.
pub fn plain_words(root: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for folder in ["src", "tests"] {
        for source in sources(&root.join(folder)) {
            let path = source.path.display().to_string();
            let strings = source.literals.iter().filter(|literal| literal.text.contains(' '));
            let comments = (1..).zip(source.text.lines()).filter_map(|(number, line)| {
                let (_, comment) = line.split_once("//")?;
                Some((number, comment))
            });
            let texts = strings.map(|literal| (literal.line, literal.text.as_str())).chain(comments);
            found.extend(texts.filter_map(|(line, text)| Some(source.at(line, &judged(&path, text)?))));
        }
    }
    for page in pages(root) {
        let text = fs::read_to_string(&page).expect("a readable page");
        let path = page.display().to_string();
        let in_session = path.ends_with(".session");
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !in_session || line.starts_with("# "));
        found.extend(lines.filter_map(|(number, line)| Some(format!("{path}:{number}: {}", judged(&path, line)?))));
    }
    found
}

fn pages(root: &Path) -> Vec<PathBuf> {
    let mut pages: Vec<PathBuf> = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| root.join(name)).into();
    for folder in ["src/cli/topics", "tests/sessions"] {
        let entries = fs::read_dir(root.join(folder)).expect("a readable folder");
        pages.extend(entries.map(|entry| entry.expect("an entry").path()));
    }
    pages.retain(|page| page.is_file());
    pages.sort();
    pages
}

fn judged(path: &str, text: &str) -> Option<String> {
    let text = without_names(text);
    let kept = |word: &str| KEPT.iter().any(|(end, kept)| path.ends_with(end) && (kept.is_empty() || *kept == word));
    let banned = INSTEAD.iter().find(|(word, _)| has_word(&text.to_lowercase(), word) && !kept(word));
    let is_no = says_is_no(&text) && !kept("is no");
    match banned {
        Some((word, instead)) => Some(format!("{word:?}: write {instead}")),
        None => is_no.then(|| "\"is no …\": write is not a …".to_owned()),
    }
}

/// The text without code and without the names of values: between backticks or braces.
fn without_names(text: &str) -> String {
    let (mut plain, mut until) = (String::new(), None);
    for letter in text.chars() {
        match (until, letter) {
            (Some(end), letter) if letter == end => until = None,
            (Some(_), _) => {}
            (None, '`') => until = Some('`'),
            (None, '{') => until = Some('}'),
            (None, letter) => plain.push(letter),
        }
    }
    plain
}

fn says_is_no(text: &str) -> bool {
    text.match_indices(" is no ").any(|(at, phrase)| {
        let before = text[..at].rsplit(' ').next().unwrap_or_default();
        let after = text[at + phrase.len()..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        !before.eq_ignore_ascii_case("there") && !AFTER_IS_NO.contains(&after)
    })
}
