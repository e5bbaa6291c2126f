//! What the compiler does not refuse: layers, SQL out of place, left-overs, stale completions, dead test files.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use support::tidy;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn is_update() -> bool {
    std::env::var_os("LILIUM_UPDATE").is_some_and(|value| value == "1")
}

#[track_caller]
fn nothing(found: Vec<String>) {
    assert!(found.is_empty(), "{} found\n{}", found.len(), found.join("\n"));
}

#[test]
fn imports_go_one_way() {
    nothing(tidy::imports_go_one_way(&root().join("src")));
}

#[test]
fn modules_do_not_go_round() {
    nothing(tidy::no_module_goes_round(&root().join("src")));
}

#[test]
fn sql_stands_where_it_belongs() {
    nothing(tidy::sql_only_where_it_belongs(&root().join("src")));
}

#[test]
fn parameters_are_numbered() {
    nothing(tidy::dollars_are_numbered(&root().join("src")));
}

#[test]
fn codes_of_errors_are_used() {
    nothing(tidy::codes_are_used(&root().join("src")));
}

/// A way out that is a command is one that exists, with its flags.
#[test]
fn ways_out_of_errors_exist() {
    let tree = lilium::cli::command();
    let lost = lilium::error::codes::all().into_iter().filter_map(|code| {
        let (_, line) = code.way_out.split_once("lilium ")?;
        let line = line.split([';', ',']).next().unwrap_or_default().trim_end_matches('.');
        let (mut command, mut named) = (&tree, false);
        for word in line.split(' ') {
            let long = word.strip_prefix("--").map(|flag| flag.split('=').next().unwrap_or_default());
            let known = |command: &clap::Command, flag| command.get_arguments().any(|arg| arg.get_long() == Some(flag));
            match (long, command.find_subcommand(word)) {
                (Some("help"), _) => named = true,
                (Some(flag), _) if known(command, flag) || known(&tree, flag) => {}
                (Some(_), _) => return Some(format!("{}: {word} in {line:?}", code.name)),
                (None, Some(below)) => command = below,
                (None, None) if command.has_subcommands() => {
                    return Some(format!("{}: {word} in {line:?}", code.name));
                }
                (None, None) => {}
            }
            named = named || !command.has_subcommands();
        }
        (!named).then(|| format!("{}: {line:?} is not a whole command", code.name))
    });
    nothing(lost.collect());
}

#[test]
fn words_of_columns_are_those_of_their_types() {
    nothing(tidy::words_are_those_of_the_schema(&root().join("migrations/sqlite")));
}

#[test]
fn nothing_is_left_over() {
    nothing(tidy::no_left_overs(&root().join("src")));
}

#[test]
fn words_are_plain() {
    nothing(tidy::plain_words(root()));
}

/// The map, the journeys and the recipes name files that are there.
#[test]
fn named_files_exist() {
    let mut missing = Vec::new();
    for page in ["src/lib.rs", "CONTRIBUTING.md", "README.md"] {
        let text = fs::read_to_string(root().join(page)).expect("a readable page");
        let spans = text.split('`').skip(1).step_by(2);
        let paths =
            spans.filter(|span| ["src/", "tests/", "migrations/", "benches/"].iter().any(|top| span.starts_with(top)));
        let fixed = paths.filter(|path| !path.contains(['*', ' ']) && !path.contains("NAME") && !path.contains("NOUN"));
        missing.extend(fixed.filter(|path| !root().join(path).exists()).map(|path| format!("{page}: no {path}")));
    }
    nothing(missing);
}

#[test]
fn both_engines_have_the_same_steps() {
    nothing(tidy::migrations_match(&root().join("migrations")));
}

/// `LILIUM_UPDATE=1 cargo test --test tidy` writes those of PostgreSQL again.
#[test]
fn steps_of_postgresql_follow_from_those_of_sqlite() {
    nothing(tidy::steps_follow(&root().join("migrations"), is_update()));
}

#[test]
fn checks_have_no_lists_that_are_built_for_every_row() {
    nothing(tidy::lists_in_checks(&root().join("migrations/sqlite")));
}

#[test]
fn the_command_tree_is_sound() {
    lilium::cli::command().debug_assert();
}

/// `LILIUM_UPDATE=1 cargo test --test tidy` writes them again.
#[test]
fn completions_are_current() {
    let folder = root().join("completions");
    let mut stale = Vec::new();
    for (shell, name) in lilium::cli::SHELLS {
        let (path, wanted) = (folder.join(name), lilium::cli::script(shell));
        if fs::read_to_string(&path).ok().as_deref() == Some(&*wanted) {
            continue;
        }
        if is_update() {
            fs::create_dir_all(&folder).expect("a folder for completions");
            fs::write(&path, wanted).expect("a completion script");
        } else {
            stale.push(format!("{} is stale; LILIUM_UPDATE=1 cargo test --test tidy writes it", path.display()));
        }
    }
    nothing(stale);
}

/// A file with tests that no binary includes is never run.
#[test]
fn every_test_file_is_run() {
    let tests = root().join("tests");
    let mut reached = BTreeSet::new();
    for file in rust_files(&tests, false) {
        follow(&file, &mut reached);
    }
    let has_tests = |file: &PathBuf| fs::read_to_string(file).is_ok_and(|text| text.contains("#[test]"));
    let dead = rust_files(&tests, true).into_iter().filter(|file| !reached.contains(file) && has_tests(file));
    nothing(dead.map(|file| format!("{}: no test binary includes it", file.display())).collect());
}

fn rust_files(folder: &Path, deep: bool) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).expect("a readable folder").map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| match path.is_dir() {
            true if deep => rust_files(&path, true),
            true => Vec::new(),
            false => vec![path],
        })
        .filter(|path| path.extension().is_some_and(|end| end == "rs"))
        .collect()
}

fn follow(file: &Path, reached: &mut BTreeSet<PathBuf>) {
    if !reached.insert(file.to_owned()) {
        return;
    }
    let text = fs::read_to_string(file).expect("a readable file");
    let parent = file.parent().expect("a file has a folder");
    let own =
        if file.ends_with("mod.rs") || parent.ends_with("tests") { parent.to_owned() } else { file.with_extension("") };
    for path in text.lines().filter_map(placed).map(|path| parent.join(path)).filter(|path| path.exists()) {
        follow(&path, reached);
    }
    for name in text.lines().filter_map(declared) {
        for path in [own.join(format!("{name}.rs")), own.join(name).join("mod.rs")] {
            if path.exists() {
                follow(&path, reached);
            }
        }
    }
}

/// Where a module lies that is not where its name says.
fn placed(line: &str) -> Option<&str> {
    line.trim().strip_prefix("#[path = \"")?.strip_suffix("\"]")
}

fn declared(line: &str) -> Option<&str> {
    let line = line.trim().strip_prefix("pub ").unwrap_or(line.trim());
    line.strip_prefix("mod ")?.strip_suffix(';')
}
