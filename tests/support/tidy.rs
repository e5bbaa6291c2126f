//! Scans the sources for what the compiler does not refuse. Each check returns "path:line: what".

mod circles;
mod codes;
mod imports;
mod layers;
mod lexer;
mod paths;
mod source;
mod sql;
mod steps;
mod stored;
mod tokens;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub use circles::no_module_goes_round;
pub use codes::codes_are_used;
pub use imports::imports_go_one_way;
pub use sql::{dollars_are_numbered, sql_only_where_it_belongs};
pub use steps::{steps_follow, translated};
pub use stored::{lists_in_checks, words_are_those_of_the_schema};
pub use words::plain_words;

use lexer::is_word_char;
use source::sources;

const NOTES: [&str; 2] = ["TODO", "FIXME"];
const MACROS: [&str; 4] = ["todo!", "unimplemented!", "dbg!", "println!"];

/// Nothing unfinished, and no output past the renderer.
pub fn no_left_overs(src: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources(src) {
        for (number, (text, code)) in (1..).zip(source.text.lines().zip(source.code.lines())) {
            let notes = NOTES.iter().filter(|word| has_word(text, word));
            let macros = MACROS.iter().filter(|word| has_word(code, word));
            found.extend(notes.chain(macros).map(|word| source.at(number, word)));
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    let stands_alone =
        |at: usize| !line[..at].ends_with(is_word_char) && !line[at + word.len()..].starts_with(is_word_char);
    line.match_indices(word).any(|(at, _)| stands_alone(at))
}

/// Both engines have the same migrations, by name.
pub fn migrations_match(dir: &Path) -> Vec<String> {
    let (sqlite, postgres) = (dir.join("sqlite"), dir.join("postgres"));
    let mut found = missing(&sqlite, &postgres);
    found.extend(missing(&postgres, &sqlite));
    found
}

fn missing(here: &Path, there: &Path) -> Vec<String> {
    let only_here = &names(here) - &names(there);
    only_here.iter().map(|name| format!("{}:1: not in {}", here.join(name).display(), there.display())).collect()
}

fn names(dir: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    entries.map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned()).collect()
}
