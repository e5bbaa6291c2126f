//! `lilium man`: manual pages, from the same text as `--help`.

use std::path::PathBuf;

use clap::Args;
use clap_mangen::Man;

use crate::app::App;
use crate::error::{Error, Result};

#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  lilium man | man -l -\n  lilium man --dir ~/.local/share/man/man1")]
pub struct ManArgs {
    /// Write one page per command into this folder [default: the main page to standard output]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
}

pub fn run(app: &mut App, args: &ManArgs) -> Result<()> {
    let mut command = super::command();
    command.build();
    let Some(dir) = &args.dir else {
        return Ok(app.screen.text(&page(command)?)?);
    };
    if !dir.is_dir() {
        return Err(
            Error::usage(format!("{} is not a folder", dir.display())).hint(format!("mkdir -p {}", dir.display()))
        );
    }
    let mut pages = Vec::new();
    collect(command, "lilium", &mut pages);
    for (name, command) in &pages {
        std::fs::write(dir.join(format!("{name}.1")), page(command.clone())?)?;
    }
    app.screen.talk(&format!("wrote {} pages to {}", pages.len(), dir.display()));
    Ok(())
}

fn collect(command: clap::Command, name: &str, pages: &mut Vec<(String, clap::Command)>) {
    for sub in command.get_subcommands() {
        collect(sub.clone(), &format!("{name}-{}", sub.get_name()), pages);
    }
    pages.push((name.to_owned(), command.display_name(name.to_owned()).name(name.to_owned())));
}

fn page(command: clap::Command) -> Result<String> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}
