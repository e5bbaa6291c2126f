//! Feeling that a file is written to. Where the system says, waiting costs nothing; elsewhere one looks every little while.

use std::path::Path;
use std::time::Duration;

/// The log beside a SQLite file.
pub struct Log {
    #[cfg(target_os = "linux")]
    events: Option<std::os::fd::OwnedFd>,
}

/// Between two looks where the system does not tell.
const LOOK: Duration = Duration::from_millis(20);

impl Log {
    #[cfg(target_os = "linux")]
    pub fn new(path: &Path) -> Log {
        use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};
        let events = init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)
            .and_then(|events| add_watch(&events, path, WatchFlags::MODIFY).map(|_| events));
        Log { events: events.ok() }
    }

    #[cfg(not(target_os = "linux"))]
    pub fn new(_: &Path) -> Log {
        Log {}
    }

    /// Waits for a write, or for so long; answers whether there may have been one.
    #[cfg(target_os = "linux")]
    pub fn wait(&self, most: Duration) -> bool {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};
        let Some(events) = &self.events else { return look(most) };
        let most = Timespec::try_from(most).ok();
        if !matches!(poll(&mut [PollFd::new(events, PollFlags::IN)], most.as_ref()), Ok(1..)) {
            return false;
        }
        let mut told = [0_u8; 4096];
        while rustix::io::read(events, &mut told).is_ok_and(|read| read > 0) {}
        true
    }

    #[cfg(not(target_os = "linux"))]
    pub fn wait(&self, most: Duration) -> bool {
        look(most)
    }
}

fn look(most: Duration) -> bool {
    std::thread::sleep(most.min(LOOK));
    false
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn a_write_is_felt() {
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        let log = Log::new(file.path());
        assert!(!log.wait(Duration::ZERO));
        file.write_all(b"x").expect("written");
        assert!(log.wait(Duration::from_secs(60)));
        assert!(!log.wait(Duration::ZERO), "it is reported once");
        let nowhere = Log::new(Path::new("/nowhere/at-all-wal"));
        assert!(!nowhere.wait(Duration::ZERO));
    }
}
