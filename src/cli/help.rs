//! Help that belongs to no single command.

/// Shown below `lilium --help`.
pub const EXAMPLES: &str = "\
Examples:
  lilium demo                                    a settled marketplace to look around in
  lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad
  lilium product import products.csv             a catalogue, all rows or none
  lilium order list --open                       what waits for somebody
  lilium settlement run --date yesterday         close the day; safe to run again
  lilium report settlements --by store --period last-month --format csv

Exit codes:
  0 done, or done before · 1 failed · 2 usage · 3 not found · 4 not allowed · 5 conflict
  6 input invalid, nothing written · 7 a check found something · 8 bulk partly done
  9 busy, nothing written · 10 config or schema · 11 outside service · 12 outcome unknown

The marketplace is a SQLite file, or a PostgreSQL database that a team shares (--db, LILIUM_DB).
A SQLite file belongs to whoever may read it; names in its audit attribute, they do not protect.";

/// Adds what every command's help ends with.
pub fn with_topics(command: clap::Command) -> clap::Command {
    command.arg_required_else_help(true)
}
