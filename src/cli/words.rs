//! One word per action and one per flag, held over the whole tree: a new noun cannot bring its own.

use clap::{Arg, Command};

/// Words for what is called `add`, `show`, `list`, `update` or `remove`. `setting set` alone keeps its word.
const OTHER_WORDS: &[&str] = &[
    "create", "new", "make", "insert", "edit", "change", "modify", "set", "get", "view", "find", "delete", "del", "rm",
    "erase", "drop", "retire", "ls", "all",
];

/// Names that end in s and mean one thing.
const SINGULAR: &[&str] = &["address", "completions", "dues", "status", "terms"];

/// Flags that another flag is the word for.
const OTHER_FLAGS: &[(&str, &str)] = &[
    ("state", "status"),
    ("all-states", "status"),
    ("lang", "language"),
    ("locale", "language"),
    ("count", "limit"),
    ("max", "limit"),
    ("of", "recipient"),
    ("on", "date"),
    ("day", "date"),
    ("counted", "AMOUNT"),
    ("collection", "collection-model"),
];

/// Commands whose things have one name, in no language.
const ONE_NAME: &[&str] = &["init", "customer add", "customer update", "driver add", "driver update"];

/// Where `--max` and `--limit` mean an amount or a bound of their own.
const OWN_MEANING: &[(&str, &str)] = &[("commission rule add", "max"), ("commission rule update", "max")];

fn each(command: &Command, path: &str, visit: &mut impl FnMut(&str, &Command)) {
    for sub in command.get_subcommands() {
        let path = format!("{path} {}", sub.get_name()).trim().to_owned();
        visit(&path, sub);
        each(sub, &path, visit);
    }
}

fn leaves(visit: &mut impl FnMut(&str, &Command)) {
    each(&super::command(), "", &mut |path, command| {
        if !command.has_subcommands() {
            visit(path, command);
        }
    });
}

fn flag<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    command.get_arguments().find(|arg| arg.get_long() == Some(name))
}

#[test]
fn an_action_has_one_word() {
    let mut wrong = Vec::new();
    leaves(&mut |path, command| {
        if OTHER_WORDS.contains(&command.get_name()) && path != "setting set" {
            wrong.push(path.to_owned());
        }
    });
    assert!(wrong.is_empty(), "not add, show, list, update or remove: {wrong:?}");
}

#[test]
fn a_list_is_not_hidden_in_a_plural() {
    let mut wrong = Vec::new();
    each(&super::command(), "", &mut |path, command| {
        let name = command.get_name();
        if name.ends_with('s') && !SINGULAR.contains(&name) && !path.starts_with("report ") {
            wrong.push(path.to_owned());
        }
    });
    assert!(wrong.is_empty(), "a noun with a list, instead of {wrong:?}");
}

#[test]
fn a_flag_has_one_word() {
    let mut wrong = Vec::new();
    leaves(&mut |path, command| {
        for (other, ours) in OTHER_FLAGS {
            if flag(command, other).is_some() && !OWN_MEANING.contains(&(path, other)) {
                wrong.push(format!("{path}: {ours}, not --{other}"));
            }
        }
        if flag(command, "name").is_some() && !ONE_NAME.contains(&path) {
            wrong.push(format!("{path}: --name-en, not --name"));
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_amount_that_is_the_point_follows_the_ref() {
    leaves(&mut |path, command| {
        let amount = flag(command, "amount");
        assert!(amount.is_none_or(|arg| !arg.is_required_set()), "{path}: --amount is needed, so it is not a flag");
    });
}

#[test]
fn every_list_is_bounded_goes_on_and_turns_round() {
    let mut lists = 0;
    leaves(&mut |path, command| {
        if !matches!(command.get_name(), "list" | "journal") {
            return;
        }
        lists += 1;
        for name in ["limit", "all", "after", "reverse"] {
            assert!(flag(command, name).is_some(), "{path} has no --{name}");
        }
    });
    assert!(lists > 40, "{lists} lists only");
}
