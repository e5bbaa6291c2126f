//! Postmen: they tell what has happened and send what is due, as soon as there is something. One for mails and one for calls,
//! so that neither waits for the other's slow servers.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use crate::db::Db;
use crate::error::Result;
use crate::jobs::delivery_pass;

use crate::jobs::daemon::Shared;

/// It looks this often, also when nobody wakes it: for mails whose time comes later.
const LOOK: Duration = Duration::from_secs(1);

/// What one carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    Mails,
    Calls,
}

pub fn start(shared: &Arc<Shared>, load: Channel) -> JoinHandle<()> {
    let shared = shared.clone();
    std::thread::spawn(move || {
        let mut db: Option<Db> = None;
        while !shared.in_flight.is_leaving() {
            let before = shared.notifier.rung();
            if let Err(error) = round(&shared, &mut db, load) {
                tracing::warn!(code = error.code().name, "the post was broken off: {error}");
                shared.stats.database_lost();
                db = None;
            }
            // Not at every ring: what is sent rings itself.
            shared.notifier.wait(before, LOOK);
        }
    })
}

fn round(shared: &Shared, db: &mut Option<Db>, load: Channel) -> Result<()> {
    if db.is_none() {
        *db = Some(shared.context.open()?);
    }
    let Some(open) = db else { return Ok(()) };
    if !open.read(|tx| delivery_pass::waits(tx, &shared.context))? {
        return Ok(());
    }
    let stop = || shared.in_flight.is_leaving();
    let posted = match load {
        Channel::Mails => delivery_pass::mails(&shared.context, open, &shared.name, &stop, false)?,
        Channel::Calls => delivery_pass::calls(&shared.context, open, &shared.name, &stop)?,
    };
    if posted.events + posted.sent + posted.held > 0 {
        tracing::info!(events = posted.events, sent = posted.sent, held = posted.held, "posted");
        shared.stats.posted(posted);
    }
    Ok(())
}
