//! A noun of the command tree: what lies below it is built only when a command line names it.

use std::cell::RefCell;

use clap::{Arg, ArgMatches, Args, Command, FromArgMatches, Subcommand};

thread_local! {
    /// The words of the command line that is being read, while only what they name is to be built.
    pub static WORDS: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// A noun with its verbs, which are built when the noun is asked for.
#[derive(Debug)]
pub struct Noun<V> {
    pub verb: V,
}

impl<V: Subcommand> Args for Noun<V> {
    fn augment_args(noun: Command) -> Command {
        let noun = noun.subcommand_required(true).arg_required_else_help(true);
        pruned(V::augment_subcommands(noun).mut_subcommands(with_negatives))
    }

    fn augment_args_for_update(noun: Command) -> Command {
        Self::augment_args(noun)
    }
}

impl<V: Subcommand> FromArgMatches for Noun<V> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Ok(Noun { verb: V::from_arg_matches(matches)? })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.verb.update_from_arg_matches(matches)
    }
}

/// A value may begin with a minus: what it means is better refused by name than as an unknown flag.
pub fn with_negatives(command: Command) -> Command {
    command.allow_negative_numbers(true)
}

/// The command without the children that no word names, while a branch is being built.
pub fn pruned(command: Command) -> Command {
    WORDS.with_borrow(|words| match words {
        Some(words) => without_others(command, words),
        None => command,
    })
}

/// clap has no way to take a child away, so what is kept moves to a new command; its help is never shown.
fn without_others(mut command: Command, words: &[String]) -> Command {
    let named = |child: &&mut Command| words.iter().any(|word| word == child.get_name());
    let kept: Vec<Command> = command.get_subcommands_mut().filter(named).map(std::mem::take).collect();
    let args: Vec<Arg> = command.get_arguments().cloned().collect();
    let bare = Command::new(command.get_name().to_owned()).subcommand_required(true).disable_help_subcommand(true);
    let bare = bare.args(args).subcommands(kept);
    match command.get_version() {
        Some(version) => bare.version(version.to_owned()),
        None => bare,
    }
}
