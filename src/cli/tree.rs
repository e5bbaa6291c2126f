//! The command tree, built only as far as the command line asks.
//!
//! Building all of it costs more than most commands do. So what lies below a noun is deferred until somebody needs it,
//! and a command line is first read by the branch that its words name. What that branch refuses is read again by the
//! whole tree, which knows every name: help, errors and suggestions are always the whole tree's.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Args, Command, CommandFactory, FromArgMatches, Subcommand};

use super::args::Command as Nouns;
use super::noun::{WORDS, pruned, with_negatives};
use super::{Cli, Global};

/// The whole command tree. `build` on it fills in what is deferred.
pub fn whole() -> Command {
    without_blank(Cli::command().mut_subcommands(with_negatives))
}

/// Works with the branch of the tree that the words of a command line name, and perhaps a little more: a value may be
/// spelled like a command.
fn with_branch<T>(argv: &[OsString], work: impl FnOnce(&mut Command) -> T) -> T {
    let words: Vec<String> = argv.iter().skip(1).filter_map(|word| word.to_str().map(str::to_owned)).collect();
    let named = words.iter().any(|word| Nouns::has_subcommand(word));
    WORDS.set(Some(words));
    let done = work(&mut pruned(if named { whole() } else { bare() }));
    WORDS.set(None);
    done
}

/// The program without its commands, for a line that names none of them: `lilium --version`.
fn bare() -> Command {
    without_blank(Global::augment_args(Command::new("lilium").version(env!("CARGO_PKG_VERSION"))))
}

/// An empty variable counts as one that is not set, whatever it is for.
fn without_blank(command: Command) -> Command {
    let is_blank = |arg: &clap::Arg| arg.get_env().and_then(std::env::var_os).is_some_and(|value| value.is_empty());
    command.mut_args(|arg| if is_blank(&arg) { arg.env(clap::builder::Resettable::Reset) } else { arg })
}

/// Reads a command line.
///
/// # Errors
/// What clap refuses, and what it answers itself: help and version.
pub fn parse(argv: &[OsString]) -> Result<Cli, clap::Error> {
    let matches = match with_branch(argv, |branch| branch.try_get_matches_from_mut(argv)) {
        Err(error) if error.kind() != ErrorKind::DisplayVersion => super::command().try_get_matches_from(argv)?,
        done => done?,
    };
    Cli::from_arg_matches(&matches)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The words of every leaf, such as `lilium order list`.
    fn leaves(command: &Command, path: &[String], found: &mut Vec<Vec<OsString>>) {
        let path = [path, &[command.get_name().to_owned()]].concat();
        if !command.has_subcommands() {
            found.push(path.iter().map(OsString::from).collect());
        }
        for sub in command.get_subcommands() {
            leaves(sub, &path, found);
        }
    }

    fn all_leaves() -> Vec<Vec<OsString>> {
        let mut found = Vec::new();
        leaves(&super::super::command(), &[], &mut found);
        assert!(found.len() > 200, "{} commands only", found.len());
        found
    }

    fn names(command: &Command, found: &mut Vec<String>) {
        found.push(command.get_name().to_owned());
        command.get_subcommands().for_each(|sub| names(sub, found));
    }

    fn refusal(error: clap::Error) -> (ErrorKind, String) {
        (error.kind(), error.to_string())
    }

    // What a command costs before it begins cannot grow with commands that are not asked for.
    #[test]
    fn a_command_builds_what_its_words_name_and_nothing_else() {
        for leaf in all_leaves() {
            let mut built = Vec::new();
            with_branch(&leaf, |branch| {
                branch.build();
                names(branch, &mut built);
            });
            let words: BTreeSet<_> = leaf.iter().map(|word| word.to_string_lossy().into_owned()).collect();
            assert_eq!(built.iter().cloned().collect::<BTreeSet<_>>(), words, "{leaf:?} builds {built:?}");
        }
    }

    #[test]
    fn below_a_noun_nothing_is_built_before_somebody_asks() {
        for noun in whole().get_subcommands() {
            assert!(!noun.has_subcommands(), "{} is not a Noun<…>", noun.get_name());
            assert_eq!(noun.get_arguments().count(), 0, "{} has its arguments already", noun.get_name());
        }
    }

    // The doc comment of a deferred struct would take the place of the noun's own text.
    #[test]
    fn a_noun_says_the_same_before_and_after_it_is_built() {
        let (before, after) = (whole(), super::super::command());
        for (before, after) in before.get_subcommands().zip(after.get_subcommands()) {
            let text = |noun: &Command| noun.get_about().map(ToString::to_string);
            assert_eq!((before.get_name(), text(before)), (after.get_name(), text(after)));
        }
    }

    #[test]
    fn every_leaf_reads_alike_by_its_branch_and_by_the_whole_tree() {
        for leaf in all_leaves() {
            for more in [&["--limit", "3"][..], &["REF", "12.5", "-3"], &["--no-such-flag"]] {
                let argv = [&leaf[..], &more.iter().map(OsString::from).collect::<Vec<_>>()].concat();
                let whole = whole().try_get_matches_from(&argv).and_then(|matches| Cli::from_arg_matches(&matches));
                let (branch, whole) = (parse(&argv).map_err(refusal), whole.map_err(refusal));
                assert_eq!(format!("{branch:?}"), format!("{whole:?}"), "{argv:?}");
            }
        }
    }

    #[test]
    fn words_that_are_values_are_no_commands() {
        for line in [
            "lilium --db order zone list",
            "lilium --reason list zone list",
            "lilium order --reason show list --limit 3",
            "lilium --version",
            "lilium order --version",
            "lilium ordr list",
            "lilium order lst",
            "lilium list order",
            "lilium",
            "lilium order",
            "lilium cash float",
        ] {
            let argv: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            let whole =
                crate::cli::command().try_get_matches_from(&argv).and_then(|matches| Cli::from_arg_matches(&matches));
            let (branch, whole) = (parse(&argv).map_err(refusal), whole.map_err(refusal));
            assert_eq!(format!("{branch:?}"), format!("{whole:?}"), "{line}");
        }
    }
}
