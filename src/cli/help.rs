//! Help that belongs to no single command.

use crate::market::imports::Known;

/// What `lilium --help` shows, on one screen: the options that every command takes have a page of their own.
pub const FIRST_PAGE: &str = "\
{about}

{usage-heading} {usage}

Commands:
{subcommands}{after-help}";

/// Shown below `lilium --help`.
pub const EXAMPLES: &str = "\
Examples:
  lilium demo                                 # a settled marketplace to look around in
  lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad
Commands of a noun: lilium NOUN --help. Topics: lilium help. Options: lilium help options.";

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

/// Text below the help of an import: what there is to say, and the columns of its file, those it must have first.
pub fn of_import(text: &str, columns: &[Known]) -> String {
    let names = |required: bool| -> String {
        let names: Vec<&str> =
            columns.iter().filter(|known| known.required == required).map(|known| known.name).collect();
        names.join(",")
    };
    let text = if text.is_empty() { String::new() } else { format!("{text}\n\n") };
    format!("{text}Columns it must have:\n  {}\nColumns it may have:\n  {}", names(true), names(false))
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
    fn the_first_page_fits_a_screen() {
        let page = super::super::command().render_help().to_string();
        assert!(page.lines().count() <= 50, "{} lines\n{page}", page.lines().count());
    }
}
