//! Between a change and somebody who interrupts it: who was first.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

const WORKING: u8 = 0;
const COMMITTING: u8 = 1;
const STOPPED: u8 = 2;

/// Whether what is being written can still be left as if it had never begun.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicU8>);

impl Stop {
    /// Nothing is written yet, or not any more.
    pub(super) fn works(&self) {
        self.0.compare_exchange(COMMITTING, WORKING, Ordering::SeqCst, Ordering::SeqCst).ok();
    }

    /// From here on nobody can say that nothing was written. Does not come back when somebody has said so.
    pub(super) fn commits(&self) {
        while self.0.compare_exchange(WORKING, COMMITTING, Ordering::SeqCst, Ordering::SeqCst) == Err(STOPPED) {
            std::thread::park();
        }
    }

    /// Stops before the commit; false when it is too late for that.
    pub fn stop(&self) -> bool {
        self.0.compare_exchange(WORKING, STOPPED, Ordering::SeqCst, Ordering::SeqCst).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_one_wins() {
        let stop = Stop::default();
        stop.commits();
        assert!(!stop.stop(), "it is being committed");
        stop.works();
        assert!(stop.stop(), "and was rolled back");
    }
}
