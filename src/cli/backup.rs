//! `lilium backup`: a checked copy of the whole marketplace.

use std::fs::{self, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::cli::signals::stop_when_asked;
use crate::error::{Error, Result};
use crate::jobs::copies;
use crate::render::Done;

#[derive(Args, Debug)]
#[command(
    after_help = "The copy is made while others work on, read through, synced, and only then gets its name. Of PostgreSQL it is
what pg_dump writes; its client programs must be installed here. A schedule makes copies by itself:
  lilium schedule add nightly-copy --kind backup --at '30 3 * * *' --set folder=/srv/backups --set keep=14

Examples:
  lilium backup /srv/backups/before-the-move.db
  lilium restore /srv/backups/before-the-move.db"
)]
pub struct BackupArgs {
    /// File to write; it must not exist
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// A file that is not whole yet; it goes when nothing comes of it.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        for beside in ["", "-wal", "-shm", "-journal"] {
            let _ = fs::remove_file(format!("{}{beside}", self.0.display()));
        }
    }
}

pub fn run(app: &mut App, args: &BackupArgs) -> Result<()> {
    let (file, shown) = (&args.file, args.file.display().to_string());
    if fs::symlink_metadata(file).is_ok() {
        return Err(Error::usage(format!("{shown} exists already; a copy is never written over another file"))
            .hint(format!("lilium backup {shown}.new")));
    }
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let unwritable = |e| Error::failed("output", format!("cannot write {shown}")).because(e);
    app.db()?;
    if app.dry_run {
        let message = format!("the marketplace would be copied to {shown}");
        return Ok(app.screen.done(&Done { op: "backup", message, dry_run: true, ..Done::default() })?);
    }
    let asked = stop_when_asked()?;
    let mut name = std::ffi::OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(format!(".{:08x}.part", fastrand::u32(..)));
    let part = Part(folder.join(name));
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(&part.0).map_err(unwritable)?;
    let address = app.database.clone();
    let checked = copies::make(app.db()?, &address, &part.0, &|| match asked.is_asked() {
        true => Err(Error::failed("backup.stopped", "interrupted: no copy was written")),
        false => Ok(()),
    })?;
    // Unlike a rename, a link never takes the place of a file that has come meanwhile.
    fs::hard_link(&part.0, file).map_err(unwritable)?;
    drop(part);
    fs::File::open(folder)?.sync_all()?;
    let size = fs::metadata(file)?.len() / 1024;
    let message = format!("wrote {shown}, {size} KiB, {checked}");
    let next = Some(format!("lilium restore {shown}"));
    Ok(app.screen.done(&Done { op: "backup", message, changed: vec![shown], next, ..Done::default() })?)
}
