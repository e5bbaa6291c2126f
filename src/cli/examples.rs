//! Help below each command: an example where its own help has none, and where the global options are.

use clap::{Arg, Command};

/// Command lines, without the program's name.
const LINES: &[&str] = &[
    "audit list --subject ORD-000012 --format detail",
    "cash deposit list --status prepared",
    "cash difference list",
    "cash expense list --driver ali --period this-month",
    "cash float back ali 20000",
    "cash float out ali 20000",
    "cash flow --period this-week",
    "cash handover list --driver ali --limit 5",
    "cash held ali",
    "cash mapping list",
    "cash mapping remove aramex",
    "cash mapping show aramex",
    "cash pending --store noor",
    "cash reconciliation list",
    "cash reconciliation show REC-000003 --outcome short",
    "cash trace ORD-000012",
    "cash where",
    "category add Tea --parent Drinks --name-ar شاي",
    "category export categories.csv",
    "category import categories.csv",
    "category list",
    "category move Tea --to 'Hot drinks'",
    "category remove Tea --reassign-to Drinks",
    "category tree",
    "category update Tea --name-ar شاي",
    "channel list",
    "channel remove sms",
    "channel test sms",
    "commission rule lint",
    "commission rule list",
    "commission rule move tea --before large",
    "commission rule show tea",
    "commission ruleset activate --from 2026-04-01",
    "commission ruleset export > rules.toml",
    "commission ruleset import rules.toml",
    "commission ruleset list",
    "currency add USD --cash-increment 0.25",
    "currency list",
    "customer add nour --name 'Nour Market' --phone +9647701234567",
    "customer address add nour shop --zone KRK --line '14 Ramadan Street'",
    "customer address default nour shop",
    "customer address list nour",
    "customer address remove nour depot",
    "customer address update nour shop --line '15 Ramadan Street'",
    "customer balance",
    "customer export customers.csv",
    "customer import customers.csv --dry-run",
    "customer list --search nour",
    "customer show nour",
    "customer update nour --email nour@example.com",
    "db migrate",
    "db status",
    "demo",
    "dispute list --status all",
    "dispute show DSP-000001",
    "doctor",
    "driver add ali --name 'Ali Hassan' --phone +9647701234567",
    "driver export drivers.csv",
    "driver import drivers.csv",
    "driver list",
    "driver show ali",
    "driver update ali --status inactive",
    "dues announcement list",
    "dues check --dry-run",
    "dues list --overdue",
    "dues show DUE-000003",
    "dues terms show noor",
    "dues write-off list --status all",
    "email hold list",
    "email lint",
    "email status",
    "email suppression list",
    "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
    "invoice list --store noor",
    "invoice show INV-000003",
    "job list --status dead",
    "job retry JOB-000012",
    "job show JOB-000012",
    "job status",
    "ledger balance",
    "ledger journal --order ORD-000012",
    "ledger verify",
    "man order",
    "op status restock-monday",
    "order accept ORD-000012",
    "order cancel ORD-000012 --reason 'ordered twice'",
    "order dispatch ORD-000012 --driver ali",
    "order expire ORD-000012",
    "order export orders.csv",
    "order fail ORD-000012 --reason 'nobody was there'",
    "order history ORD-000012",
    "order import orders.csv",
    "order list --open",
    "order prepare ORD-000012",
    "order reject ORD-000012 --reason 'sold out'",
    "order retry ORD-000012",
    "order show ORD-000012",
    "payout fail PAY-000003 --reason 'wrong account'",
    "payout list --status sent",
    "payout returned PAY-000003 --reason 'account closed'",
    "payout send PAY-000003",
    "payout show PAY-000003",
    "payout unknown PAY-000003 --reason 'the bank does not answer'",
    "preference list --recipient store:noor",
    "product export products.csv --store noor",
    "product history noor/TEA-48",
    "product import products.csv",
    "product list --store noor --stock-below 10",
    "product show noor/TEA-48",
    "product update noor/TEA-48 --price 27000",
    "report cash --period yesterday",
    "report earnings --period last-month",
    "report sales --by store --period last-month",
    "report settlements --by store --period last-month",
    "return export returns.csv",
    "return import returns.csv",
    "return list --store noor --period this-month",
    "return proposal list",
    "return show RET-000003",
    "schedule enable settlement",
    "schedule list",
    "schedule show settlement",
    "setting list",
    "settlement list --unpaid",
    "settlement preview --date yesterday",
    "settlement show SET-000012",
    "statement show SET-000012",
    "statement verify al-noor.csv --stored",
    "store activate noor",
    "store add noor --name-en Noor --zones 'KRK:3000;RSF:5000' --commission-rate 8%",
    "store adjustment list",
    "store adjustment show ADP-000001",
    "store approve noor",
    "store balance noor",
    "store close noor",
    "store export stores.csv",
    "store import stores.csv",
    "store list --zone KRK",
    "store reject noor --reason 'no trade licence'",
    "store show noor",
    "store suspend noor --reason 'two weeks without an answer'",
    "store update noor --min-order 20000",
    "zone add KRK --name-en Karkh",
    "zone export zones.csv",
    "zone import zones.csv",
    "zone list",
    "zone remove KRK",
    "zone show KRK",
    "zone update KRK --name-ar الكرخ",
];

/// The tree with an example on each command that has none of its own.
pub fn with_examples(tree: Command) -> Command {
    below(tree, "")
}

fn below(command: Command, path: &str) -> Command {
    command.mut_subcommands(|sub| {
        let path = format!("{path} {}", sub.get_name()).trim().to_owned();
        if sub.has_subcommands() { below(sub, &path) } else { leaf(sub, &path) }
    })
}

fn leaf(command: Command, path: &str) -> Command {
    let mut help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    if !shows(&help, path)
        && let Some(line) = LINES.iter().find(|line| is_of(line, path))
    {
        help = format!("{help}\n\nExample:\n  lilium {line}").trim_start().to_owned();
    }
    let short = format!("{}\n\n{OPTIONS_PAGE}", short(&command, path, &help)).trim_start().to_owned();
    let room = room(&command, &short);
    let long = format!("{help}\n\n{OPTIONS_PAGE}").trim_start().to_owned();
    briefly(command, room).after_help(short).after_long_help(long)
}

/// Where the options are that every command takes.
pub const OPTIONS_PAGE: &str = "Global options: lilium help options";

/// So many lines has the short help of a command at most; what it leaves out is in `--help`.
const SHORT_HELP: usize = 29;
/// So many letters of an option's text are on one line, about.
const SHORT_LINE: usize = 60;
/// So many letters of what is said below the options are on one line, about.
const LONG_LINE: usize = 92;
/// So much is said below the options on `-h`, in letters, and only where there are few options.
const SHORT_NOTES: usize = 500;

/// What `-h` says below the options: examples, and notes where there is room.
fn short(command: &Command, path: &str, help: &str) -> String {
    let options = command.get_arguments().filter(|arg| is_own(arg)).count();
    let has_room = options <= 5 && help.len() <= SHORT_NOTES;
    let parts = help.split("\n\n").filter(|part| has_room || part.starts_with("Example") || shows(part, path));
    parts.collect::<Vec<_>>().join("\n\n")
}

/// How many lines the short help has left for options: beside them it has what the command does, its usage, headings,
/// arguments, `--help` itself, and the text below.
fn room(command: &Command, below: &str) -> usize {
    let text: usize = below.lines().map(|line| 1 + line.chars().count() / LONG_LINE).sum();
    let positionals = command.get_arguments().filter(|arg| arg.is_positional()).count();
    SHORT_HELP.saturating_sub(10 + positionals + text)
}

/// The command with as many options on its short help as there is room for.
fn briefly(command: Command, room: usize) -> Command {
    let mut lines = 0;
    command.mut_args(|arg| {
        if !is_own(&arg) || arg.is_positional() || arg.is_required_set() {
            return arg;
        }
        let values: usize = arg.get_possible_values().iter().map(|value| value.get_name().len() + 2).sum();
        let text = arg.get_help().map(|text| text.to_string().len()).unwrap_or_default() + values;
        lines += 1 + text / SHORT_LINE;
        if lines > room { arg.hide_short_help(true) } else { arg }
    })
}

fn is_own(arg: &Arg) -> bool {
    !arg.is_global_set() && arg.get_id() != "help"
}

/// Whether a command line is one of this command.
fn is_of(line: &str, path: &str) -> bool {
    line.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether a help has an example of this command.
fn shows(help: &str, path: &str) -> bool {
    examples(help).any(|line| is_of(line, path))
}

/// The command lines of a help, without the program's name and what is said beside them.
fn examples(help: &str) -> impl Iterator<Item = &str> {
    help.lines().filter_map(|line| {
        let command = line[line.find("  lilium ")?..].trim_start().trim_start_matches("lilium ");
        command.split("  ").next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words as a shell would part them, as far as examples need it.
    fn words(line: &str) -> Vec<String> {
        let (mut words, mut word, mut quoted, mut any) = (Vec::new(), String::new(), false, false);
        for letter in line.chars() {
            match letter {
                '\'' => (quoted, any) = (!quoted, true),
                ' ' if !quoted => {
                    if any || !word.is_empty() {
                        words.push(std::mem::take(&mut word));
                    }
                    any = false;
                }
                letter => word.push(letter),
            }
        }
        if any || !word.is_empty() {
            words.push(word);
        }
        let end = words.iter().position(|word| word.starts_with(['#', '<', '>', '|'])).unwrap_or(words.len());
        words.truncate(end);
        words.retain(|word| word != "\\");
        words
    }

    fn leaves(command: &Command, path: &str, visit: &mut impl FnMut(&str, &Command)) {
        for sub in command.get_subcommands() {
            let path = format!("{path} {}", sub.get_name()).trim().to_owned();
            if sub.has_subcommands() { leaves(sub, &path, visit) } else { visit(&path, sub) }
        }
    }

    #[test]
    fn every_command_has_an_example_that_is_understood() {
        let (tree, mut wrong) = (crate::cli::command(), Vec::new());
        leaves(&tree, "", &mut |path, command| {
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            let help = help.replace("\\\n", " ");
            let mut found = 0;
            for line in examples(&help).filter(|line| is_of(line, path)) {
                found += 1;
                let argv = [vec!["lilium".to_owned()], words(line)].concat();
                let argv: Vec<std::ffi::OsString> = argv.iter().map(Into::into).collect();
                if let Err(error) = crate::cli::tree::parse(&argv) {
                    wrong.push(format!("{line}: {}", error.to_string().lines().next().unwrap_or_default()));
                }
            }
            if found == 0 {
                wrong.push(format!("{path}: no example"));
            }
        });
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn every_line_is_of_a_command() {
        let mut paths = Vec::new();
        leaves(&crate::cli::command(), "", &mut |path, _| paths.push(path.to_owned()));
        for line in LINES {
            assert!(paths.iter().any(|path| is_of(line, path)), "{line} is of no command");
        }
    }
}
