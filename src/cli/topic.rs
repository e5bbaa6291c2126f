//! `lilium help`: pages on topics, which are also section 7 of the manual.
//!
//! A page is a text file: its first line says what it is about, a line in capitals is a heading, and indented lines
//! are shown as they are.

use std::process::ExitCode;

use clap::Args;

use crate::error::{Error, Result};
use crate::render::Screen;

#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  lilium help money\n  lilium help order deliver")]
pub struct HelpArgs {
    /// Topic, or the words of a command [default: list the topics]
    #[arg(value_name = "TOPIC")]
    words: Vec<String>,
}

/// A page that belongs to no single command.
pub struct Topic {
    pub name: &'static str,
    text: &'static str,
}

/// All pages, in the order in which they are listed.
pub const TOPICS: &[Topic] = &[
    Topic { name: "money", text: include_str!("topics/money.txt") },
    Topic { name: "import", text: include_str!("topics/import.txt") },
    Topic { name: "schedules", text: include_str!("topics/schedules.txt") },
    Topic { name: "mail", text: include_str!("topics/mail.txt") },
    Topic { name: "backup", text: include_str!("topics/backup.txt") },
    Topic { name: "time", text: include_str!("topics/time.txt") },
    Topic { name: "options", text: include_str!("topics/options.txt") },
    Topic { name: "formats", text: include_str!("topics/formats.txt") },
    Topic { name: "errors", text: include_str!("topics/errors.txt") },
    Topic { name: "exit-codes", text: include_str!("topics/exit-codes.txt") },
    Topic { name: "environment", text: include_str!("topics/environment.txt") },
    Topic { name: "databases", text: include_str!("topics/databases.txt") },
    Topic { name: "performance", text: include_str!("topics/performance.txt") },
];

impl Topic {
    /// What the page is about, in one line.
    pub fn about(&self) -> &'static str {
        self.text.lines().next().unwrap_or_default()
    }

    /// The page without its first line.
    pub fn body(&self) -> &'static str {
        self.text.split_once("\n\n").map_or("", |(_, body)| body)
    }
}

/// Is this `lilium help` by itself, or of a word that is not a command? The other ones mean `--help`.
pub fn is_asked(words: &[&str]) -> bool {
    let topic = |word: &str| TOPICS.iter().any(|topic| topic.name == word);
    let noun = |word: &str| super::tree::whole().find_subcommand(word).is_some();
    match words {
        ["help"] => true,
        ["help", word] => topic(word) || !noun(word),
        _ => false,
    }
}

/// Shows a page, or the list of them.
pub fn run(screen: &mut Screen, args: &HelpArgs) -> Result<ExitCode> {
    let text = match &args.words[..] {
        [] => list(),
        [word] => page(word)?,
        words => return Err(unknown(&words.join(" "))),
    };
    screen.text(&text)?;
    screen.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn list() -> String {
    let lines: String = TOPICS.iter().map(|topic| format!("  {:<12} {}\n", topic.name, topic.about())).collect();
    format!(
        "Topics:\n{lines}\n  lilium help TOPIC          read one\n  lilium --help              all commands
  lilium help options        the options that every command takes
  lilium NOUN --help         the commands of a noun\n  lilium NOUN VERB --help    one command, with examples\n"
    )
}

fn page(word: &str) -> Result<String> {
    let topic = TOPICS.iter().find(|topic| topic.name == word).ok_or_else(|| unknown(word))?;
    Ok(format!("{}: {}\n\n{}", topic.name, topic.about(), topic.body()))
}

fn unknown(word: &str) -> Error {
    Error::usage(format!("there is no help on {word:?}")).hint("lilium help")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_fit_a_terminal_and_have_a_first_line() {
        for topic in TOPICS {
            let (about, blank) = (topic.about(), topic.text.lines().nth(1));
            assert!(!about.is_empty() && !about.ends_with('.') && blank == Some(""), "{}: {about:?}", topic.name);
            for line in topic.text.lines() {
                assert!(line.chars().count() <= 80, "{}: {line}", topic.name);
            }
        }
    }

    #[test]
    fn every_option_of_all_commands_is_on_their_page() {
        let page = page("options").expect("a page");
        let tree = super::super::command();
        for name in tree.get_arguments().filter(|arg| arg.is_global_set()).filter_map(|arg| arg.get_long()) {
            assert!(page.contains(&format!("--{name} ")), "--{name} is not on the page");
        }
    }

    #[test]
    fn what_is_no_topic_is_a_command() {
        for (words, asked) in [
            (&["help"][..], true),
            (&["help", "money"], true),
            (&["help", "backup"], true),
            (&["help", "order"], false),
            (&["help", "monney"], true),
            (&["help", "order", "list"], false),
        ] {
            assert_eq!(is_asked(words), asked, "{words:?}");
        }
    }

    /// The program's own variables, but for those that only a debug build looks at.
    #[test]
    fn the_environment_is_listed_whole() {
        let page = page("environment").expect("a page");
        let arguments = super::super::command();
        let variables = arguments.get_arguments().filter_map(|arg| arg.get_env()?.to_str());
        for name in variables.chain(["LILIUM_LOG", "LILIUM_BUSY_SECONDS", "LILIUM_SMTP_PASSWORD"]) {
            assert!(page.contains(&format!("  {name} ")), "{name} is not on the page");
        }
    }
}
