//! `lilium completions`: scripts for five shells. Those in the folder `completions` are compared with these by a
//! test.

use clap::Args;
use clap_complete::{Shell, generate};

use crate::app::App;
use crate::error::Result;

#[derive(Args, Debug)]
#[command(after_help = "Example:\n  lilium completions bash > ~/.local/share/bash-completion/completions/lilium")]
pub struct CompletionsArgs {
    /// Shell to write for
    #[arg(value_enum)]
    shell: Shell,
}

/// The shells, with the names of their files.
pub const SHELLS: [(Shell, &str); 5] = [
    (Shell::Bash, "lilium.bash"),
    (Shell::Zsh, "_lilium"),
    (Shell::Fish, "lilium.fish"),
    (Shell::PowerShell, "_lilium.ps1"),
    (Shell::Elvish, "lilium.elv"),
];

/// The completion script for a shell.
pub fn script(shell: Shell) -> String {
    let mut script = Vec::new();
    generate(shell, &mut crate::cli::command(), "lilium", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

pub fn run(app: &mut App, args: &CompletionsArgs) -> Result<()> {
    Ok(app.screen.text(&script(args.shell))?)
}
