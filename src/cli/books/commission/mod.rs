//! `lilium commission`: the rules by which the platform earns, and what they come to.

mod explain;
mod replay;
mod rule;
mod ruleset;

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::cli::noun::Noun;
use crate::error::Result;

#[derive(Subcommand, Debug)]
pub enum CommissionCommand {
    /// Manage the ordered list of rules; edits go to a draft
    Rule(Box<Noun<rule::RuleCommand>>),
    /// Manage versions of the list; activating the draft puts it in force
    Ruleset(Noun<ruleset::RulesetCommand>),
    /// Show every rule that was tried for an order's lines, and the arithmetic
    #[command(after_help = "Example:\n  lilium commission explain ORD-000012")]
    Explain {
        /// Order ref, or order ref/SKU for one line
        order: String,
    },
    /// Show what other rules would have charged for what was delivered; nothing is written
    #[command(after_help = "Examples:
  lilium commission replay --period last-month --rules draft.toml
  lilium commission replay --period 2026-03                          # the live rules: no difference")]
    Replay(replay::ReplayArgs),
}

pub fn run(app: &mut App, command: CommissionCommand) -> Result<ExitCode> {
    match command {
        CommissionCommand::Rule(command) => return rule::run(app, command.verb),
        CommissionCommand::Ruleset(command) => ruleset::run(app, command.verb)?,
        CommissionCommand::Explain { order } => return explain::run(app, &order),
        CommissionCommand::Replay(args) => replay::run(app, &args)?,
    }
    Ok(ExitCode::SUCCESS)
}
