//! Help that belongs to no single command.

use crate::market::imports::{Known, orders, products, stores};

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

/// Adds what help can only know at run time, and makes a bare noun show its help.
pub fn complete(command: clap::Command) -> clap::Command {
    helpful(command).mut_subcommands(|noun| match noun.get_name() {
        "store" => of_import(noun, stores::COLUMNS),
        "product" => of_import(noun, products::COLUMNS),
        "order" => of_import(noun, orders::COLUMNS),
        _ => noun,
    })
}

fn helpful(command: clap::Command) -> clap::Command {
    let branch = command.has_subcommands();
    let sub = |sub: clap::Command| if sub.has_subcommands() { helpful(sub) } else { with_negatives(sub) };
    command.arg_required_else_help(branch).mut_subcommands(sub)
}

/// A value may begin with a minus: what it means is better refused by name than as an unknown flag.
fn with_negatives(command: clap::Command) -> clap::Command {
    command.mut_args(|arg| if arg.get_action().takes_values() { arg.allow_negative_numbers(true) } else { arg })
}

fn of_import(noun: clap::Command, columns: &[Known]) -> clap::Command {
    noun.mut_subcommands(|verb| if verb.get_name() == "import" { with_columns(verb, columns) } else { verb })
}

/// The columns of a file, those it must have first.
fn with_columns(import: clap::Command, columns: &[Known]) -> clap::Command {
    let names = |required: bool| -> String {
        let names: Vec<&str> =
            columns.iter().filter(|known| known.required == required).map(|known| known.name).collect();
        names.join(",")
    };
    let before = import.get_after_help().map(|help| format!("{help}\n\n")).unwrap_or_default();
    import.after_help(format!(
        "{before}Columns it must have:\n  {}\nColumns it may have:\n  {}",
        names(true),
        names(false)
    ))
}
