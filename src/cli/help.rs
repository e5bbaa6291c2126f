//! Help that belongs to no single command.

use crate::market::exchange::imports::Known;

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
    fn the_first_page_fits_a_screen() {
        let page = super::super::command().render_help().to_string();
        assert!(page.lines().count() <= 50, "{} lines\n{page}", page.lines().count());
    }
}
