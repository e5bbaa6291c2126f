//! README and the pages of `lilium help`: what they print is run, or at least read as the program would read it.

use std::fs;
use std::path::Path;

use clap::error::ErrorKind;

use crate::support::place::{Engine, TestMarketplace, engines};

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// A fenced block: what is behind its fence, and its lines.
struct Block {
    info: String,
    lines: Vec<String>,
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if open => open = false,
            Some(info) => {
                open = true;
                blocks.push(Block { info: info.to_owned(), lines: Vec::new() });
            }
            None if open => blocks.last_mut().expect("an open block").lines.push(line.to_owned()),
            None => {}
        }
    }
    blocks
}

/// Whatever is marked `sh` and nothing else is run as it is printed, on a folder with nothing in it. PostgreSQL has its
/// address in the place of the file's name.
#[test]
fn the_readme_runs_as_printed() {
    let readme = blocks(&text("README.md"));
    let runnable: Vec<&Block> = readme.iter().filter(|block| block.info == "sh").collect();
    assert!(!runnable.is_empty(), "no block of README.md is marked sh");
    for engine in engines() {
        let place = TestMarketplace::new(engine);
        // The name of the database is all that differs between the engines.
        let lines = runnable.iter().flat_map(|block| &block.lines);
        let lines = lines.map(|line| match line.starts_with("export LILIUM_DB=") && engine == Engine::Postgres {
            true => format!("export LILIUM_DB='{}'", place.db()),
            false => line.clone(),
        });
        let script = lines.collect::<Vec<_>>().join("\n");
        let run = place.shell(&format!("set -eu; unset LILIUM_DB LILIUM_CLOCK_UNCHECKED\n{script}")).ok();
        for said in ["closed 2 periods of 2 stores", "PAY-000001 is confirmed and booked", "the book is whole"] {
            assert!(run.stderr.contains(said) || run.stdout.contains(said), "{engine:?}: {said}\n{run:#?}");
        }
    }
}

/// A block marked `console` shows the demo's marketplace: its commands answer what is printed below them.
#[test]
fn the_readme_shows_what_the_program_answers() {
    let place = TestMarketplace::new(Engine::Sqlite);
    place.shell("lilium demo").ok();
    let mut compared = 0;
    for block in blocks(&text("README.md")).iter().filter(|block| block.info == "console") {
        let Some(command) = block.lines.first().and_then(|line| line.strip_prefix("> ")) else { continue };
        let run = place.shell(&format!("COLUMNS=100 {command} --format table")).ok();
        assert_eq!(run.stdout.trim_end(), block.lines[1..].join("\n").trim_end(), "{command}");
        compared += 1;
    }
    assert!(compared > 0, "no block of README.md shows an answer");
}

/// Every command that is printed is one that the program reads.
#[test]
fn printed_commands_are_commands() {
    let readme = text("README.md");
    let mut lines: Vec<(String, String)> = Vec::new();
    for block in blocks(&readme) {
        let of = |line: &String| ("README.md".to_owned(), line.trim_start_matches("> ").to_owned());
        lines.extend(block.lines.iter().map(of));
    }
    lines.extend(readme.split('`').skip(1).step_by(2).map(|span| ("README.md".to_owned(), span.to_owned())));
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/topics")).expect("topics") {
        let path = entry.expect("a page").path();
        let page = fs::read_to_string(&path).expect("a page");
        // Sentences name commands too; what is indented is to be typed, some of it on two lines.
        let page = page.replace("\\\n", " ");
        let typed = page.lines().filter(|line| line.starts_with("  "));
        lines.extend(typed.map(|line| (path.display().to_string(), line.trim().to_owned())));
    }
    let (mut read, mut wrong) = (0, Vec::new());
    for (place, line) in lines {
        for words in commands(&line) {
            read += 1;
            if let Err(error) = lilium::cli::command().try_get_matches_from(&words) {
                let fine = matches!(
                    error.kind(),
                    ErrorKind::DisplayHelp
                        | ErrorKind::DisplayVersion
                        | ErrorKind::MissingRequiredArgument
                        | ErrorKind::MissingSubcommand
                        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
                );
                if !fine {
                    wrong.push(format!("{place}: {line}\n{error}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(read > 40, "{read} commands only");
}

/// The commands of ours on a line of shell, as words. Names in capitals mean something and are not read.
fn commands(line: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut words = Vec::new();
    for token in tokens(line) {
        match token.as_str() {
            "|" | ";" | "&&" => found.push(std::mem::take(&mut words)),
            ">" => words.push(">".to_owned()),
            _ => words.push(token),
        }
    }
    found.push(words);
    let ours = found.into_iter().filter_map(|words| {
        let at = words.iter().take(8).position(|word| word == "lilium")?;
        let plain = words[..at].iter().all(|word| word.contains('=') || at > 4);
        let words: Vec<String> = words[at..].iter().take_while(|word| *word != ">").cloned().collect();
        let stands_for = |word: &String| word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase());
        let noun = words.get(1).is_some_and(|word| !word.starts_with('…') && !stands_for(word));
        (plain && noun && !words.iter().skip(1).take(2).any(stands_for)).then_some(words)
    });
    ours.collect()
}

/// Words as a shell takes them apart: quotes, comments, and what is between commands.
fn tokens(line: &str) -> Vec<String> {
    let (mut tokens, mut word, mut quote, mut begun) = (Vec::new(), String::new(), None, false);
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (Some(_), _) => word.push(c),
            (None, '\'' | '"') => (quote, begun) = (Some(c), true),
            (None, '#') if !begun => break,
            (None, ' ' | ';' | '|' | '>') => {
                if begun {
                    tokens.push(std::mem::take(&mut word));
                }
                begun = false;
                if c != ' ' {
                    tokens.push(c.to_string());
                }
            }
            (None, _) => {
                word.push(c);
                begun = true;
            }
        }
    }
    if begun {
        tokens.push(word);
    }
    tokens
}

#[test]
fn the_first_screen_has_the_two_commands_and_the_page_is_short() {
    let readme = text("README.md");
    let commands: Vec<&str> = readme.lines().filter_map(|line| line.strip_prefix("$ ")).collect();
    assert_eq!(commands, ["cargo run --release -- demo", "cargo test"]);
    assert!(readme.lines().count() < 250, "{} lines", readme.lines().count());
    assert!(readme.lines().take(30).any(|line| line == "$ cargo test"), "not on the first screen");
}
