//! Wakes the workers when somebody has put something into the queue.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use crate::error::Result;

use super::Shared;

const MOST: Duration = Duration::from_millis(500);

pub fn start(shared: &Arc<Shared>) -> JoinHandle<()> {
    let shared = shared.clone();
    std::thread::spawn(move || {
        while !shared.stats.is_over() {
            if let Err(error) = watch(&shared) {
                tracing::debug!(code = error.code().name, "the watch was broken off");
                let before = shared.notifier.rung();
                shared.notifier.wait(before, Duration::from_secs(1));
            }
        }
    })
}

fn watch(shared: &Shared) -> Result<()> {
    let mut db = shared.context.open()?;
    let mut watch = db.watch()?;
    while !shared.stats.is_over() {
        if db.wait_for_change(&mut watch, MOST)? {
            shared.notifier.ring();
        }
    }
    Ok(())
}
