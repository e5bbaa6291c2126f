//! Where SQL text may stand, and how its parameters are written.

use std::path::Path;

use super::source::{Source, sources};

const STATEMENTS: [&str; 9] = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "CREATE", "ALTER", "DROP", "PRAGMA"];

/// SQL is in `sql.rs` (or a folder `sql`), in `market/core/audit.rs` and below `db`.
pub fn sql_only_where_it_belongs(src: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources(src).iter().filter(|source| !may_hold_sql(source)) {
        let statements = source.literals.iter().filter(|literal| is_statement(&literal.text));
        found.extend(statements.map(|literal| source.at(literal.line, "SQL text")));
    }
    found
}

/// Parameters are `$1`: what PostgreSQL takes, and the adapter translates for SQLite.
pub fn dollars_are_numbered(src: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources(src) {
        let fragments = is_sql_file(&source);
        for literal in source.literals.iter().filter(|literal| fragments || is_statement(&literal.text)) {
            let wrong = wrong_parameters(&literal.text);
            found.extend(wrong.iter().map(|(line, what)| source.at(literal.line + line, what)));
        }
    }
    found
}

fn may_hold_sql(source: &Source) -> bool {
    source.parts[0] == "db" || source.parts == ["market", "core", "audit.rs"] || is_sql_file(source)
}

fn is_sql_file(source: &Source) -> bool {
    source.parts.iter().any(|part| part == "sql" || part == "sql.rs")
}

fn is_statement(text: &str) -> bool {
    // A backslash joins the first line to the next.
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\\');
    let after = STATEMENTS.iter().find_map(|word| start.strip_prefix(word));
    after.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// The offending places as lines from the literal's first, with what is wrong.
fn wrong_parameters(text: &str) -> Vec<(usize, &'static str)> {
    let (mut found, mut quoted) = (Vec::new(), false);
    for (number, line) in text.lines().enumerate() {
        let mut before = ' ';
        let mut characters = line.chars().peekable();
        while let Some(c) = characters.next() {
            let next = characters.peek().copied().unwrap_or(' ');
            match c {
                '\'' => quoted = !quoted,
                '-' if next == '-' && !quoted => break,
                // `{row:?}` is Rust's.
                '?' if !quoted && ![':', '#'].contains(&before) => {
                    found.push((number, "`?` is not a parameter, write `$1`"))
                }
                '$' if !quoted && !next.is_ascii_digit() => found.push((number, "`$` without a number")),
                _ => {}
            }
            before = c;
        }
    }
    found
}
