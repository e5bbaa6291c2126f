//! Where a command's file goes: the flags, the format, and the one road to the disk.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::db::Tx;
use crate::error::{Result, codes};
use crate::files::{Existing, Place, Written, choose};
use crate::market::core::settings::Marketplace;

// The file of an export. Not in the help: it would mean the command's own sentence.
#[derive(Args, Debug, Clone)]
pub struct OutputArgs {
    /// File to write; its ending chooses the format [default: standard output]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    pub force: ForceArg,
}

// The consent to lose what a file holds.
#[derive(Args, Debug, Clone, Copy)]
pub struct ForceArg {
    /// Write over a file that exists; a database is never written over
    #[arg(long)]
    force: bool,
}

impl ForceArg {
    pub fn existing(self) -> Existing {
        Existing::forced(self.force)
    }
}

impl OutputArgs {
    /// The file, unless it is standard output.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_deref().filter(|path| *path != Path::new("-"))
    }
}

/// Comma-separated values, where a command writes nothing else.
pub const CSV: &[Written] = &[Written { name: "csv", endings: &["csv"] }];

/// Writes the bytes of an export piece by piece, in the format that was chosen; answers how many things it wrote.
pub trait Exporting:
    FnOnce(&mut Tx<'_>, &Marketplace, &'static Written, &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<u64>
{
}

impl<F> Exporting for F where
    F: FnOnce(&mut Tx<'_>, &Marketplace, &'static Written, &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<u64>
{
}

/// Sends an export to a file, whole or not at all, or to standard output.
pub fn export(
    app: &mut App,
    output: &OutputArgs,
    noun: &str,
    known: &'static [Written],
    write: impl Exporting,
) -> Result<()> {
    let format = choose(output.path(), app.asked_format.as_deref(), known)?;
    let Some(path) = output.path() else {
        return app.show(|tx, marketplace, screen| {
            write(tx, marketplace, format, &mut |bytes| Ok(screen.text(&String::from_utf8_lossy(bytes))?)).map(drop)
        });
    };
    let mut file = Place::look(path, output.force.existing())?.begin()?;
    let failed = |e: std::io::Error| unwritable(path, &e);
    let rows =
        app.read(|tx, marketplace| write(tx, marketplace, format, &mut |bytes| file.write_all(bytes).map_err(failed)))?;
    file.finish()?;
    app.screen.talk(&format!("wrote {rows} {noun} to {}", path.display()));
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> crate::error::Error {
    crate::error::Error::failed(codes::OUTPUT, format!("cannot write {}", path.display())).because(error)
}
