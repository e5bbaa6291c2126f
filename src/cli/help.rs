//! Help that belongs to no single command.

use crate::market::imports::Known;

/// Shown below `lilium --help`.
pub const EXAMPLES: &str = "\
Examples:
  lilium demo                                 # a settled marketplace to look around in
  lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad
  lilium product import products.csv          # a catalogue, all rows or none
  lilium order list --open                    # what waits for somebody
  lilium settlement run --date yesterday      # close the day; safe to run again
  lilium report settlements --by store --period last-month --format csv

Exit codes:
  0 done, or done before · 1 failed · 2 usage · 3 not found · 4 not allowed · 5 conflict
  6 input invalid, nothing written · 7 a check found something · 8 bulk partly done
  9 busy, nothing written · 10 config or schema · 11 outside service · 12 outcome unknown

The marketplace is a SQLite file, or a PostgreSQL database that a team shares (--db, LILIUM_DB).
A SQLite file belongs to whoever may read it; names in its audit attribute, they do not protect.";

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
