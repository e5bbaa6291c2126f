//! `lilium man`: manual pages, from the same text as `--help`.

use std::io::Write;
use std::path::PathBuf;

use clap::Args;
use clap_mangen::Man;

use crate::app::App;
use crate::error::{Error, Result};
use crate::files::{Place, sync_folder};

use super::output::ForceArg;

#[derive(Args, Debug)]
#[command(after_help = "Examples:\n  lilium man | man -l -\n  lilium man --dir ~/.local/share/man/man1")]
pub struct ManArgs {
    /// Write one page per command into this folder [default: the main page to standard output]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    force: ForceArg,
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
    let look = |(name, _): &(String, _)| Place::look(&dir.join(format!("{name}.1")), args.force.existing());
    let places = pages.iter().map(look).collect::<Result<Vec<_>>>()?;
    for (place, (_, command)) in places.into_iter().zip(&pages) {
        let mut file = place.open_to_all().begin()?;
        file.write_all(page(command.clone())?.as_bytes())?;
        file.finish_unsynced()?;
    }
    sync_folder(dir).map_err(|e| Error::failed("output", format!("cannot write {}", dir.display())).because(e))?;
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
