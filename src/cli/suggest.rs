//! What was meant: a command line that could not be read is compared with the whole tree.

use std::ffi::OsString;

use clap::Command;

/// Words for an action that other programs use, and ours.
const WORDS: &[(&str, &str)] = &[
    ("create", "add"),
    ("new", "add"),
    ("edit", "update"),
    ("change", "update"),
    ("set", "update"),
    ("delete", "remove"),
    ("rm", "remove"),
    ("retire", "remove"),
    ("get", "show"),
    ("view", "show"),
    ("ls", "list"),
    ("create", "prepare"),
    ("create", "place"),
    ("create", "open"),
    ("add", "place"),
    ("add", "open"),
    ("add", "prepare"),
    ("create", "enqueue"),
    ("add", "enqueue"),
];

/// Commands under a name that somebody may look for, and where they are.
const MOVED: &[(&str, &str)] = &[
    ("cash list", "cash handover list"),
    ("cash decide", "cash difference decide"),
    ("cash confirm", "cash deposit confirm"),
    ("channel retry", "channel delivery retry"),
    ("customer unwatch", "customer watch remove"),
    ("dues announce", "dues announcement add"),
    ("dues announced", "dues announcement list"),
    ("dues confirm", "dues announcement confirm"),
    ("dues fail", "dues announcement fail"),
    ("dues approve", "dues write-off approve"),
    ("dues reject", "dues write-off reject"),
    ("email release", "email hold release"),
    ("email suppress", "email suppression add"),
    ("email send-test", "email test"),
    ("job dead", "job list"),
    ("order return", "return add"),
    ("payout results", "payout result import"),
    ("return approve", "return proposal approve"),
    ("return reject", "return proposal reject"),
    ("schedule defaults", "schedule add"),
    ("store adjust", "store adjustment add"),
];

/// Flags under a name that somebody may look for, and ours.
const FLAGS: &[(&str, &str)] = &[
    ("state", "status"),
    ("all-states", "status"),
    ("lang", "language"),
    ("name", "name-en"),
    ("of", "recipient"),
    ("count", "limit"),
    ("on", "date"),
    ("collection", "collection-model"),
    ("all", "all-stores"),
];

/// How far a command line was understood.
pub struct Understood {
    /// The words of the command: `order list`.
    pub path: Vec<String>,
    /// The first word that is none of its commands, and all that follow.
    rest: Vec<String>,
}

/// Follows a command line down the tree.
pub fn understood(tree: &Command, argv: &[OsString]) -> Understood {
    let (mut here, mut path) = (tree, Vec::new());
    let mut words = argv.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
    while let Some(word) = words.next() {
        if word.starts_with('-') {
            if takes_a_value(tree, here, &word) {
                words.next();
            }
            continue;
        }
        match here.find_subcommand(&word) {
            Some(next) => {
                here = next;
                path.push(word);
            }
            None => {
                let rest = std::iter::once(word).chain(words).filter(|word| !word.starts_with('-')).collect();
                return Understood { path, rest };
            }
        }
    }
    Understood { path, rest: Vec::new() }
}

/// Whether the next word belongs to this flag.
fn takes_a_value(tree: &Command, here: &Command, flag: &str) -> bool {
    let mut args = here.get_arguments().chain(tree.get_arguments());
    let named = |arg: &&clap::Arg| match flag.strip_prefix("--") {
        Some(long) => arg.get_long() == Some(long),
        None => flag.len() == 2 && arg.get_short() == flag.chars().nth(1),
    };
    args.find(named).is_some_and(|arg| arg.get_action().takes_values())
}

fn at<'a>(tree: &'a Command, path: &[String]) -> Option<&'a Command> {
    path.iter().try_fold(tree, |here, word| here.find_subcommand(word))
}

/// The command that was probably meant; nothing rather than something far away.
pub fn command(tree: &Command, understood: &Understood) -> Option<String> {
    let (path, word) = (&understood.path, understood.rest.first()?);
    let here = at(tree, path)?;
    let told = [path.join(" "), word.clone()].join(" ").trim().to_owned();
    let whole = |name: &str| Some([path.join(" "), name.to_owned()].join(" ").trim().to_owned());
    if let Some((_, new)) = MOVED.iter().find(|(old, _)| *old == told) {
        return Some((*new).to_owned());
    }
    if let Some(noun) = singular(here, word) {
        return whole(&noun);
    }
    let known = |name: &str| here.find_subcommand(name).is_some();
    if let Some((_, ours)) = WORDS.iter().find(|(other, ours)| other == word && known(ours)) {
        return whole(ours);
    }
    if let Some(swapped) = swapped(tree, path, understood) {
        return Some(swapped);
    }
    let names: Vec<&str> = here.get_subcommands().map(Command::get_name).collect();
    if let Some(near) = nearest(word, &names) {
        return whole(near);
    }
    elsewhere(tree, word)
}

/// A noun under its plural: its list, where it has one that asks for nothing.
fn singular(here: &Command, word: &str) -> Option<String> {
    let stems = [
        word.strip_suffix("ies").map(|stem| format!("{stem}y")),
        word.strip_suffix("es").map(str::to_owned),
        word.strip_suffix('s').map(str::to_owned),
    ];
    let noun = stems.into_iter().flatten().find_map(|stem| here.find_subcommand(stem))?;
    let listed = noun.find_subcommand("list").map(|_| " list").unwrap_or_default();
    Some(format!("{}{listed}", noun.get_name()))
}

/// A verb before its noun: `list orders`.
fn swapped(tree: &Command, path: &[String], understood: &Understood) -> Option<String> {
    let [verb, noun, ..] = &understood.rest[..] else { return None };
    let here = at(tree, path)?;
    let noun = here.find_subcommand(noun).or_else(|| {
        let name = singular(here, noun)?;
        here.find_subcommand(name.split(' ').next().unwrap_or_default())
    })?;
    let ours = WORDS.iter().filter(|(other, _)| other == verb).map(|(_, ours)| *ours);
    let verb = std::iter::once(verb.as_str()).chain(ours).find(|verb| noun.find_subcommand(verb).is_some())?;
    Some([path.join(" "), noun.get_name().to_owned(), verb.to_owned()].join(" ").trim().to_owned())
}

/// The one place in the tree where a command has this name, or this plural.
fn elsewhere(tree: &Command, word: &str) -> Option<String> {
    let mut found = Vec::new();
    collect(tree, &mut Vec::new(), word, &mut found);
    match &found[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

fn collect(here: &Command, path: &mut Vec<String>, word: &str, found: &mut Vec<String>) {
    if let Some(name) = here.find_subcommand(word).map(|it| it.get_name().to_owned()).or_else(|| singular(here, word)) {
        found.push([path.join(" "), name].join(" ").trim().to_owned());
    }
    for sub in here.get_subcommands() {
        path.push(sub.get_name().to_owned());
        collect(sub, path, word, found);
        path.pop();
    }
}

/// The flag that was probably meant.
pub fn flag(tree: &Command, understood: &Understood, typed: &str) -> Option<String> {
    let typed = typed.strip_prefix("--")?.split('=').next()?;
    let here = at(tree, &understood.path)?;
    let names: Vec<&str> =
        here.get_arguments().filter(|arg| !arg.is_hide_set()).filter_map(clap::Arg::get_long).collect();
    let renamed = FLAGS.iter().find(|(old, new)| *old == typed && names.contains(new)).map(|(_, new)| *new);
    renamed.or_else(|| nearest(typed, &names)).map(|name| format!("--{name}"))
}

/// The nearest of some names, when it is near: a slip in a short word, two in a long one.
fn nearest<'a>(word: &str, names: &[&'a str]) -> Option<&'a str> {
    match near(word, names).as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// Those of some names that are equally near, when they are near.
pub fn near<'a>(word: &str, names: &[&'a str]) -> Vec<&'a str> {
    let bound = (word.chars().count() / 3).clamp(1, 2);
    let near = names.iter().map(|name| (distance(word, name), *name)).filter(|(far, _)| *far <= bound);
    let least = near.clone().map(|(far, _)| far).min();
    near.filter(|(far, _)| Some(*far) == least).map(|(_, name)| name).collect()
}

/// Letters added, left out, changed, or two swapped.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let changed = last[j] + usize::from(a != b);
            let mut least = changed.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[other.len()]
}

/// The command to type: a list as it is, anything else with its help.
pub fn hint(tree: &Command, meant: &str) -> String {
    let words: Vec<String> = meant.split(' ').map(str::to_owned).collect();
    let ready = at(tree, &words).is_some_and(|command| {
        command.get_name() == "list" && !command.get_arguments().any(clap::Arg::is_required_set)
    });
    if ready { format!("lilium {meant}") } else { format!("lilium {meant} --help") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(line: &str) -> Option<String> {
        let argv: Vec<OsString> = format!("lilium {line}").split(' ').map(OsString::from).collect();
        let tree = crate::cli::command();
        command(&tree, &understood(&tree, &argv))
    }

    #[test]
    fn the_commonest_slips_are_understood() {
        for (typed, wanted) in [
            ("orders", "order list"),
            ("customers", "customer list"),
            ("payouts", "payout list"),
            ("categories", "category list"),
            ("stor", "store"),
            ("produts", "product"),
            ("order acept ORD-1", "order accept"),
            ("order lsit", "order list"),
            ("list orders", "order list"),
            ("accept order ORD-1", "order accept"),
            ("create store noor", "store add"),
            ("--db x.db orders", "order list"),
            ("-o json order shw", "order show"),
            ("store delete x", ""),
            ("driver edit ali", "driver update"),
            ("setting get x", "setting show"),
            ("payout create noor", "payout prepare"),
            ("dispute create ORD-1", "dispute open"),
            ("cash deposits", "cash deposit list"),
            ("cash differences", "cash difference list"),
            ("cash confirm DEP-1", "cash deposit confirm"),
            ("order return ORD-1", "return add"),
            ("order lines ORD-1", "order line list"),
            ("return proposals", "return proposal list"),
            ("schedule slots x", "schedule slot list"),
            ("job kinds", "job kind list"),
            ("email holds", "email hold list"),
            ("dues write-offs", "dues write-off list"),
            ("deposits", "cash deposit list"),
            ("explain", ""),
            ("xyzzy", ""),
            ("order xyzzy", ""),
        ] {
            assert_eq!(meant(typed).unwrap_or_default(), wanted, "{typed}");
        }
    }

    #[test]
    fn a_flag_is_offered_when_it_is_near_or_was_renamed() {
        let tree = crate::cli::command();
        for (line, typed, wanted) in [
            ("order list", "--stauts", "--status"),
            ("order list", "--state", "--status"),
            ("order list", "--desc", ""),
            ("statement export SET-1", "--lang", "--language"),
            ("store add noor", "--name", "--name-en"),
            ("order list", "--xyz", ""),
        ] {
            let argv: Vec<OsString> = format!("lilium {line}").split(' ').map(OsString::from).collect();
            let offered = flag(&tree, &understood(&tree, &argv), typed);
            assert_eq!(offered.unwrap_or_default(), wanted, "{line} {typed}");
        }
    }

    #[test]
    fn letters_are_counted() {
        for (one, other, wanted) in
            [("", "", 0), ("abc", "abc", 0), ("lsit", "list", 1), ("stor", "store", 1), ("desc", "yes", 2)]
        {
            assert_eq!((distance(one, other), distance(other, one)), (wanted, wanted), "{one} {other}");
        }
    }
}
