//! `lilium restore`: put a copy back; nothing goes out of it before it is released.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::cli::cells::counted;
use crate::cli::signals::stop_when_asked;
use crate::cli::typed_ref;
use crate::db::{self, Db, Ending};
use crate::error::{Error, Kind, Result, codes};
use crate::jobs::copies::{self, Scratch};
use crate::market::core::Act;
use crate::market::core::audit::{self, anchors};
use crate::market::core::idempotency::{self, Request};
use crate::market::core::restore::{self, Known, Lost};
use crate::market::core::settings::Marketplace;
use crate::render::Done;

#[derive(Args, Debug)]
#[command(
    after_help = "The copy goes beside the current marketplace, is brought to this program's schema, read through, and compared:
what would be lost is shown, and the copy's file name is asked for. Then it takes the place of the current one, which is
kept under a name that is shown. Nobody may have the marketplace open: stop the daemon first.

After that no mail leaves, no job runs and nobody is paid until `lilium restore --release`: what went out since the copy
was made is not known in it. Compare with the bank and the mail server first.

Examples:
  lilium restore /srv/backups/before-the-move.db --dry-run
  lilium restore /srv/backups/before-the-move.db --confirm before-the-move.db
  lilium restore --release"
)]
pub struct RestoreArgs {
    /// Copy to put back, as `lilium backup` or a backup job wrote it
    #[arg(value_name = "FILE", required_unless_present = "release", conflicts_with = "release")]
    file: Option<PathBuf>,
    /// Let mails, jobs and payouts of a copy that was put back go
    #[arg(long)]
    release: bool,
    /// File name of the copy, instead of being asked for it
    #[arg(long, value_name = "NAME", requires = "file")]
    confirm: Option<String>,
}

pub fn run(app: &mut App, args: &RestoreArgs) -> Result<()> {
    match &args.file {
        Some(file) => put_back(app, file, args),
        None => release(app),
    }
}

fn put_back(app: &mut App, file: &Path, args: &RestoreArgs) -> Result<()> {
    let begun = app.begin_unkeyed()?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let asked = stop_when_asked()?;
    let scratch = Scratch::put(&app.database, file, app.clock.now(), &|| match asked.is_asked() {
        true => Err(Error::failed(codes::RESTORE_STOPPED, "interrupted: nothing was changed")),
        false => Ok(()),
    })?;
    let mut copy = scratch.open().map_err(|error| scratch.of_the_copy(file, error))?;
    let checked = ready(app, &mut copy).map_err(|error| scratch.of_the_copy(file, error))?;
    let shown = db::shown(&app.database);
    copy.read(|tx| idempotency::clock::require_behind(tx, app.clock, app.trust))?;
    let known = lost(app, &mut copy, file)?;
    let question = format!("replace {shown} by {name} ({checked})");
    typed_ref::ask_for(app, ("the file's name", &name), &question, args.confirm.as_deref(), "nothing was changed")?;
    let mut done = Done { op: "restore", changed: vec![shown.clone()], dry_run: app.dry_run, ..Done::default() };
    if app.dry_run {
        done.message = format!("{shown} would be replaced by {name}, {checked}");
        return Ok(app.screen.done(&done)?);
    }
    done.message = format!("{shown} is {name} now, {checked}");
    hold(app, &mut copy, (&name, known.links), &done.message)?;
    drop(copy);
    app.close();
    let saved = scratch.swap(&mut |current| known.require_still(current))?;
    app.was_carried_out(begun, "lilium db status");
    if let Some(saved) = saved {
        done.message.push_str(&format!("; what was there before is kept as {saved}"));
    }
    done.warnings.push("no mail leaves, no job runs and nobody is paid before this copy is released".to_owned());
    done.next = Some("lilium restore --release".to_owned());
    Ok(app.screen.done(&done)?)
}

/// Brings the copy to this program's schema and reads it through.
fn ready(app: &App, copy: &mut Db) -> Result<String> {
    if copy.migration_state()?.found == 0 {
        return Err(Error::config(codes::DB_MISSING, "the copy holds no marketplace"));
    }
    let (at, actor) = (app.clock.now(), &app.actor);
    let steps = copy.migrate(Ending::Commit, &mut |tx| audit::renew(tx, at, actor).map(drop))?;
    let checked = copies::verify(copy)?;
    Ok(if steps.is_empty() {
        checked
    } else {
        format!("{checked}, brought up by {}", counted(steps.len() as i64, "step"))
    })
}

/// What was seen of the current marketplace when it was compared with the copy.
struct Seen {
    in_copy: Known,
    /// How many links its audit had; not known of one that cannot be read, or has none.
    links: Option<i64>,
    lost: Option<Vec<String>>,
}

impl Seen {
    /// Somebody agreed to lose what was shown, and nothing more.
    ///
    /// # Errors
    /// Kind `Conflict` when something else would be lost by now.
    fn require_still(&self, current: &mut Db) -> Result<()> {
        let Some(before) = &self.lost else { return Ok(()) };
        let (lost, marketplace) = current.read(|tx| Ok((restore::lost(tx, &self.in_copy)?, Marketplace::load(tx)?)))?;
        let now = missing_all(&lost, &marketplace);
        if now == *before {
            return Ok(());
        }
        Err(Error::conflict(
            codes::RESTORE_CHANGED,
            "somebody wrote since it was shown what would be lost; nothing was changed",
        )
        .because(format!("would be lost now: {}", now.join("; ")))
        .hint("stop the daemon and other commands, then run it again"))
    }
}

fn missing_all(lost: &[Lost], marketplace: &Marketplace) -> Vec<String> {
    lost.iter().flat_map(|lost| missing(lost, marketplace)).collect()
}

/// What of the current marketplace is not in the copy, which must be of the same one.
fn lost(app: &mut App, copy: &mut Db, file: &Path) -> Result<Seen> {
    let (in_copy, theirs) = copy.read(|tx| Ok((restore::known(tx)?, restore::origin(tx)?)))?;
    let current = Db::open_any(&app.database).and_then(|mut db| {
        db.read(|tx| Ok((restore::origin(tx)?, restore::lost(tx, &in_copy)?, Marketplace::load(tx)?)))
    });
    let (ours, lost, marketplace) = match current {
        Ok(current) => current,
        Err(error) => {
            app.screen.warn(&format!("the current marketplace cannot be compared: {error}"));
            return Ok(Seen { in_copy, links: None, lost: None });
        }
    };
    let links = Db::open(&app.database).and_then(|mut db| db.read(anchors::links)).ok();
    if ours.is_another(&theirs) {
        return Err(another(&ours.name, &theirs.name, file));
    }
    if ours.name != theirs.name {
        app.screen.warn(&format!("the marketplace is named {:?} in the copy, not {:?}", theirs.name, ours.name));
    }
    let all = missing_all(&lost, &marketplace);
    match all.as_slice() {
        [] => app.screen.talk("no order, cash, settlement or payout of the current marketplace would be lost"),
        all => app.screen.warn(&format!("would be lost: {}", all.join("; "))),
    }
    Ok(Seen { in_copy, links, lost: Some(all) })
}

fn another(ours: &str, theirs: &str, file: &Path) -> Error {
    let text = match ours == theirs {
        true => {
            format!("the copy is of another marketplace that is named {theirs:?}, too: its history began otherwise")
        }
        false => format!("the copy is of another marketplace: {theirs:?}, not {ours:?}"),
    };
    Error::conflict(codes::RESTORE_ANOTHER, text)
        .hint(format!("put it back beside this one: lilium --db OTHER restore {}", file.display()))
}

/// "3 orders, 45,000 IQD", and "what became of 1 payout, 36,000 IQD".
fn missing(lost: &Lost, marketplace: &Marketplace) -> Vec<String> {
    let told = |(count, minor): (i64, i64), lead: &str| {
        let what = match lost.what.split_once(' ') {
            Some((first, rest)) if rest.starts_with("of ") || rest.starts_with("on ") => {
                format!("{} {rest}", counted(count, first))
            }
            _ => counted(count, lost.what),
        };
        let money = match lost.currency.as_str() {
            "" => String::new(),
            code => {
                let currency = marketplace.stored_currency(code);
                format!(", {} {}", currency.grouped(minor), currency.code())
            }
        };
        (count > 0).then(|| format!("{lead}{what}{money}"))
    };
    [told(lost.missing, ""), told(lost.older, "what became of ")].into_iter().flatten().collect()
}

/// Written into the copy before it takes its place: nothing goes out of it, whoever opens it first.
fn hold(app: &App, copy: &mut Db, (name, replaced): (&str, Option<i64>), told: &str) -> Result<()> {
    let (actor, at, reason) = (&app.actor, app.clock.now(), app.reason.as_deref());
    let key = format!("restore:{:016x}", fastrand::u64(..));
    copy.write(Ending::Commit, |tx| {
        let marketplace = Marketplace::load(tx)?;
        let act = Act { actor, at, reason, marketplace: &marketplace };
        restore::hold(tx, &act, name, replaced)?;
        // What the copy knows is history; from now on this clock counts.
        idempotency::clock::forget(tx)?;
        let reply = serde_json::json!({ "message": told, "changed": [], "unchanged": [] }).to_string();
        let request = Request { key: &key, op: "restore", fingerprint: &"0".repeat(64) };
        idempotency::record(tx, &act, request, &reply)
    })
}

fn release(app: &mut App) -> Result<()> {
    let waiting = app.read(|tx, _| match restore::held(tx)? {
        Some(_) => restore::waiting(tx).map(Some),
        None => Ok(None),
    })?;
    let Some(waiting) = waiting else {
        let message = "nothing is held: no copy was put back, or it was released before".to_owned();
        return Ok(app.screen.done(&Done { op: "restore.release", message, ..Done::default() })?);
    };
    let what = format!(
        "{} are processed, {} and {} go out, and {} can be paid",
        counted(waiting.events, "event"),
        counted(waiting.mails, "mail"),
        counted(waiting.jobs, "job"),
        counted(waiting.payouts, "payout")
    );
    app.confirm(&format!("release: {what}"))?;
    let done = app.change("restore.release", &(), |tx, act| {
        let Some(hold) = restore::release(tx, act)? else {
            return Err(Error::new(Kind::Conflict, codes::RESTORE_RELEASED, "it was released meanwhile"));
        };
        let message = format!("{} is released: {what}", hold.copy);
        Ok(Done { message, changed: vec![hold.copy], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
