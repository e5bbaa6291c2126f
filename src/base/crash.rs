//! Named points where a debug build can be made to die, so that tests see what a death there leaves behind.
//!
//! `LILIUM_CRASH_AT=ledger.posted` ends the process by SIGKILL when it first comes to that point, `ledger.posted:3`
//! when it comes there for the third time. Nothing is flushed, rolled back or said.
//! `LILIUM_STOP_AT` instead of it stops the process there as SIGSTOP does, until somebody lets it go on.
//! `LILIUM_LOG=lilium::base::crash=trace` says which points a command passes. In a release build [`at`] is empty, and
//! neither the variable nor the names of the points are in the program.

/// Every point, in the order in which a command that books comes by. A test dies at each of them.
pub const POINTS: [&str; 14] = [
    "write.begun",
    "statement",
    "ledger.before",
    "ledger.linked",
    "ledger.posted",
    "lines.before",
    "lines.added",
    "audit.before",
    "audit.recorded",
    "operation.before",
    "operation.recorded",
    "write.before_commit",
    "write.committed",
    "reply.printed",
];

/// Those of a mail on its way: claimed, and accepted by the server but not yet written down. Its own tests die there.
pub const MAIL_POINTS: [&str; 2] = ["mail.claimed", "mail.accepted"];

/// Those of a pass over the jobs, beside the points of the commands that it does.
pub const JOB_POINTS: [&str; 3] = ["jobs.decided", "jobs.claimed", "jobs.finished"];

/// Between the steps of a migration and the seals over what they leave.
pub const STEP_POINTS: [&str; 1] = ["steps.applied"];

#[cfg(debug_assertions)]
fn is_point(name: &str) -> bool {
    [&POINTS[..], &JOB_POINTS, &MAIL_POINTS, &STEP_POINTS].iter().any(|points| points.contains(&name))
}

/// Dies here, if that is what the environment asks for.
///
/// # Panics
/// When the point is not one of [`POINTS`] or [`JOB_POINTS`]: no test would know of it.
#[cfg(debug_assertions)]
pub fn at(point: &str) {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicU64, Ordering};

    static ASKED: OnceLock<Option<(String, u64, rustix::process::Signal)>> = OnceLock::new();
    static PASSED: AtomicU64 = AtomicU64::new(0);
    assert!(is_point(point), "{point} is not a point of the list");
    let asked = ASKED.get_or_init(asked);
    tracing::trace!(point, "passed");
    if let Some((name, time, signal)) = asked
        && name == point
        && PASSED.fetch_add(1, Ordering::Relaxed) + 1 == *time
    {
        let _ = rustix::process::kill_process(rustix::process::getpid(), *signal);
    }
}

#[cfg(not(debug_assertions))]
#[inline(always)]
pub fn at(_: &str) {}

#[cfg(debug_assertions)]
fn asked() -> Option<(String, u64, rustix::process::Signal)> {
    use rustix::process::Signal;
    let of = |name: &str, signal| std::env::var(name).ok().map(|text| (read(&text), signal));
    let found = of("LILIUM_CRASH_AT", Signal::KILL).or_else(|| of("LILIUM_STOP_AT", Signal::STOP));
    found.map(|((name, time), signal)| (name, time, signal))
}

/// `point` or `point:n`.
#[cfg(debug_assertions)]
fn read(text: &str) -> (String, u64) {
    let (point, time) = text.split_once(':').unwrap_or((text, "1"));
    assert!(is_point(point), "LILIUM_CRASH_AT: {point} is none of {POINTS:?}");
    (point.to_owned(), time.parse().expect("LILIUM_CRASH_AT: the number behind the colon"))
}
