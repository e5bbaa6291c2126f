//! A bell that wakes everybody who waits, or who comes to wait after it was rung.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

#[derive(Default)]
pub struct Notifier {
    rung: Mutex<u64>,
    heard: Condvar,
}

impl Notifier {
    pub fn ring(&self) {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.heard.notify_all();
    }

    /// How often it was rung: to be asked before one looks whether there is something to do.
    pub fn rung(&self) -> u64 {
        *self.rung.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until it has been rung more often than `before`, or for so long.
    pub fn wait(&self, before: u64, most: Duration) {
        let rung = self.rung.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = self.heard.wait_timeout_while(rung, most, |rung| *rung == before);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_late_has_heard_it() {
        let notifier = Notifier::default();
        let before = notifier.rung();
        notifier.ring();
        notifier.wait(before, Duration::from_secs(3_600));
        assert_eq!(notifier.rung(), before + 1);
    }
}
