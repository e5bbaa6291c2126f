//! Help that belongs to no single command.

use clap::Command;

use crate::csv::Known;

/// The first page: the headings of the rooms, and the commands under each. A command by itself says what its own help
/// says; several that belong together share a line and a text, so that the page stays on one screen.
const HEADINGS: &[(&str, &[(&str, &str)])] = &[
    ("Catalogue", &[("category", ""), ("product", "")]),
    (
        "Parties",
        &[("zone", ""), ("store", ""), ("customer", ""), ("driver", ""), ("preference", ""), ("notification", "")],
    ),
    ("Sales", &[("order", ""), ("return", "")]),
    ("Cash", &[("cash", "")]),
    (
        "Settlement",
        &[("settlement", ""), ("statement", ""), ("invoice", ""), ("payout", ""), ("dues", ""), ("dispute", "")],
    ),
    ("Books", &[("commission", ""), ("ledger", "")]),
    ("Insight", &[("report", ""), ("doctor", "")]),
    ("Jobs and mail", &[("schedule", ""), ("job", ""), ("daemon", ""), ("email", ""), ("channel", "")]),
    (
        "Marketplace",
        &[
            ("init, demo", "Create a marketplace, or build a small one to look around in"),
            ("setting, currency", "Manage settings, and the currencies that stores trade in"),
            ("backup, restore", "Copy the whole marketplace into a file, and put a copy back"),
            ("audit, op", "Show who changed what, and whether a command was carried out"),
            ("explain", ""),
            ("db", ""),
            ("completions, man", "Print the completion script for a shell, write manual pages"),
            ("help", ""),
        ],
    ),
];

/// What is below the commands on the first page.
const WAYS_ON: &str = "\
Start:    lilium demo builds a settled marketplace to look around in; lilium init creates your own
Commands: lilium NOUN --help  Topics: lilium help  Options of every command: lilium help options";

/// What `lilium --help` shows, on one screen.
pub fn first_page(tree: &Command) -> String {
    let about = |name: &str| {
        let noun = tree.find_subcommand(name).and_then(Command::get_about);
        noun.map(ToString::to_string).unwrap_or_default()
    };
    let line = |(names, text): &(&str, &str)| {
        let text = if text.is_empty() { about(names) } else { (*text).to_owned() };
        format!("  {names:<18} {text}\n")
    };
    let heading = |(heading, lines): &(&str, &[(&str, &str)])| {
        format!("{heading}\n{}", lines.iter().map(line).collect::<String>())
    };
    let commands: String = HEADINGS.iter().map(heading).collect();
    format!("{{about}}\n\n{{usage-heading}} {{usage}}\n\n{commands}\n{WAYS_ON}")
}

/// Exit codes and what they mean, as every page of the manual lists them.
pub const EXITS: &[(u8, &str)] = &[
    (0, "done, done before, or the reader of the output went away"),
    (1, "failed: input or output, disk full"),
    (2, "usage, or a confirmation is missing"),
    (3, "not found, or ambiguous"),
    (4, "not allowed"),
    (5, "conflict: illegal step, duplicate, key reused"),
    (6, "input invalid, nothing was written"),
    (7, "a check found something"),
    (8, "bulk partly done"),
    (9, "busy, nothing was written"),
    (10, "configuration or schema"),
    (11, "an outside service failed"),
    (12, "outcome unknown: lilium op status KEY"),
    (130, "stopped by SIGINT (Ctrl-C)"),
    (143, "stopped by SIGTERM"),
];

/// What every import does with a file.
const IMPORT_RULES: &str = "\
All rows or none, unless --keep-going. --dry-run shows what would be made and changed, row by row, old → new.
A column that the file does not have keeps what is stored. An empty cell clears what can be empty; where something
must be it means the default, which something new gets, and is refused where another value is stored. Export writes a column _rev with what it saw: when it
comes back, values that nobody changed in the file stay as they are now, a stock count is applied as the difference
to what was exported, and a value changed on both sides is refused. Without _rev the file is taken as it is written.
An apostrophe before = + - @ (and before a digit in SKU, barcode and phone) guards a text against spreadsheets; export
writes it, import takes it away.";

/// Text below the help of an import: what there is to say, and the columns of its file, those it must have first.
pub fn of_import(text: &str, columns: &[Known]) -> String {
    let names = |is: fn(&&Known) -> bool| -> String {
        columns.iter().filter(is).map(|known| known.name).collect::<Vec<_>>().join(",")
    };
    let new = names(|known| known.for_new);
    let for_new = if new.is_empty() { String::new() } else { format!("Columns that a new row needs:\n  {new}\n") };
    let text = if text.is_empty() { String::new() } else { format!("{text}\n\n") };
    format!(
        "{text}{IMPORT_RULES}\n\nColumns it must have:\n  {}\n{for_new}Columns it may have:\n  {}",
        names(|known| known.required),
        names(|known| !known.required && !known.for_new)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_on_exit_codes_says_what_the_manual_says() {
        let page = include_str!("topics/exit-codes.txt");
        for (code, text) in EXITS {
            assert!(page.contains(&format!("{code:>4}  {text}\n")), "{code}  {text}");
        }
    }

    #[test]
    fn the_first_page_has_every_command_once_and_fits_a_screen() {
        let tree = super::super::command();
        let page = tree.clone().render_help().to_string();
        assert!(page.lines().count() <= 50, "{} lines\n{page}", page.lines().count());
        assert!(page.lines().all(|line| line.chars().count() <= 100), "a line is too long\n{page}");
        let mut listed: Vec<&str> =
            HEADINGS.iter().flat_map(|(_, lines)| lines.iter()).flat_map(|(names, _)| names.split(", ")).collect();
        let mut nouns: Vec<&str> = tree.get_subcommands().map(Command::get_name).collect();
        listed.sort_unstable();
        nouns.sort_unstable();
        assert_eq!(listed, nouns);
    }

    fn walk(command: &Command, path: &str, visit: &mut impl FnMut(&str, Command)) {
        for sub in command.get_subcommands() {
            let path = format!("{path} {}", sub.get_name());
            visit(&path, sub.clone());
            walk(sub, &path, visit);
        }
    }

    #[test]
    fn short_help_stays_under_thirty_lines() {
        let mut wrong = Vec::new();
        walk(&super::super::command(), "lilium", &mut |path, mut command| {
            let lines = command.render_help().to_string().lines().count();
            if lines >= 30 {
                wrong.push(format!("{path} -h: {lines} lines"));
            }
        });
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn options_of_every_command_are_shown_on_one_page_only() {
        let mut wrong = Vec::new();
        walk(&super::super::command(), "lilium", &mut |path, mut command| {
            for page in [command.render_help(), command.render_long_help()] {
                if page.to_string().contains("--idempotency-key") {
                    wrong.push(path.to_owned());
                }
            }
        });
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}
