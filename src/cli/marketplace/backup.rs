//! `lilium backup`: a checked copy of the whole marketplace.

use std::path::PathBuf;

use clap::Args;

use crate::app::App;
use crate::base::text::quoted;
use crate::cli::signals::stop_when_asked;
use crate::error::{Error, Result, codes};
use crate::files::{Existing, Place};
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

pub fn run(app: &mut App, args: &BackupArgs) -> Result<()> {
    let begun = app.begin_unkeyed()?;
    let (file, shown) = (&args.file, args.file.display().to_string());
    let place =
        Place::look(file, Existing::Refuse).map_err(|error| error.hint("name a file that does not exist yet"))?;
    app.db()?;
    if app.dry_run {
        let message = format!("the marketplace would be copied to {shown}");
        return Ok(app.screen.done(&Done { op: "backup", message, dry_run: true, ..Done::default() })?);
    }
    let asked = stop_when_asked()?;
    let mut copy = place.begin()?;
    let address = app.database.clone();
    let checked = copies::make(app.db()?, &address, copy.part(), &|| match asked.is_asked() {
        true => Err(Error::failed(codes::BACKUP_STOPPED, "interrupted: no copy was written")),
        false => Ok(()),
    })?;
    copy.sync()?;
    let size = std::fs::metadata(copy.part())?.len() / 1024;
    copy.finish()?;
    let look = format!("lilium restore {} --dry-run", quoted(&shown));
    app.was_carried_out(begun, look);
    let message = format!("wrote {shown}, {size} KiB, {checked}");
    let next = Some(format!("lilium restore {}", quoted(&shown)));
    Ok(app.screen.done(&Done { op: "backup", message, changed: vec![shown], next, ..Done::default() })?)
}
