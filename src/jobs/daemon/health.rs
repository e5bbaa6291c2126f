//! The pages of a daemon's health, as text. Pure.

use std::fmt::Write;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::base::Instant;
use crate::jobs::schedules::rules::Decision;

use crate::jobs::daemon::stats::{Gauges, Stats};

/// An engine that has not made a pass for so long is stuck.
const STUCK: Duration = Duration::from_secs(5);

/// States of mails that have not left.
const OUTBOX: [&str; 5] = ["queued", "sending", "deferred", "unknown", "dead"];

/// Is the daemon well? Answers the status of the page, and its text.
pub fn health(stats: &Stats) -> (u16, String) {
    match stats.since_pass() {
        None => (503, "starting\n".into()),
        Some(since) if since > STUCK => (503, format!("stuck: the last pass was {} s ago\n", since.as_secs())),
        Some(_) if stats.clock_doubted.load(Ordering::Relaxed) => {
            (503, "nothing is decided: the clock is not believed\n".into())
        }
        Some(_) => (200, "well\n".into()),
    }
}

/// Everything that is counted, for Prometheus.
pub fn metrics(stats: &Stats, now: Instant) -> String {
    let mut page = String::new();
    stored(&mut page, &stats.read(), now);
    counted(&mut page, stats);
    page
}

/// What the database said when it was last asked.
fn stored(page: &mut String, gauges: &Gauges, now: Instant) {
    head(page, "lilium_jobs", "gauge", "jobs that are not done, by state");
    for (state, jobs) in &gauges.states {
        line(page, "lilium_jobs", &[("state", state.as_str())], *jobs);
    }
    head(page, "lilium_outbox", "gauge", "mails that have not left, by state");
    for state in OUTBOX {
        let mails = gauges.outbox.iter().find(|(known, ..)| known.as_str() == state).map_or(0, |(_, mails, _)| *mails);
        line(page, "lilium_outbox", &[("state", state)], mails);
    }
    head(page, "lilium_outbox_oldest_seconds", "gauge", "how long the oldest mail waits");
    let oldest = gauges.outbox.iter().filter_map(|(_, _, oldest)| *oldest).min();
    line(page, "lilium_outbox_oldest_seconds", &[], oldest.map_or(0, |at| now.seconds_since(at).max(0)));
    head(page, "lilium_oldest_ready_seconds", "gauge", "how long the oldest ready job waits");
    line(page, "lilium_oldest_ready_seconds", &[], gauges.oldest_ready.map_or(0, |at| now.seconds_since(at).max(0)));
    head(page, "lilium_settlement_lag_days", "gauge", "days since the oldest period ended that is not closed");
    line(page, "lilium_settlement_lag_days", &[], gauges.settlement_lag_days);
    head(page, "lilium_next_slot_timestamp", "gauge", "when the next slot comes");
    let next = gauges.next_due.map_or(0, |at| at.utc().timestamp());
    line(page, "lilium_next_slot_timestamp", &[], next);
    head(page, "lilium_schedule_last_success_timestamp", "gauge", "when a job of the schedule was last done");
    for (schedule, done) in &gauges.last_done {
        let unix = done.map_or(0, |at| at.utc().timestamp());
        line(page, "lilium_schedule_last_success_timestamp", &[("schedule", schedule)], unix);
    }
    if let Some(bytes) = gauges.log_bytes {
        head(page, "lilium_wal_bytes", "gauge", "size of the database's log");
        line(page, "lilium_wal_bytes", &[], bytes);
    }
}

/// What this daemon has counted since its start.
fn counted(page: &mut String, stats: &Stats) {
    head(page, "lilium_job_runs_total", "counter", "jobs that ended here, by kind and outcome");
    for ((kind, outcome), runs) in stats.runs() {
        line(page, "lilium_job_runs_total", &[("kind", &kind), ("outcome", outcome)], runs.count);
    }
    head(page, "lilium_job_seconds_total", "counter", "time that jobs took here, by kind and outcome");
    for ((kind, outcome), runs) in stats.runs() {
        let labels = [("kind", kind.as_str()), ("outcome", outcome)];
        line(page, "lilium_job_seconds_total", &labels, format!("{:.3}", runs.took.as_secs_f64()));
    }
    for (name, help, value) in [
        ("lilium_messages_sent_total", "mails and calls that left", stats.messages_sent.load(Ordering::Relaxed)),
        (
            "lilium_messages_held_total",
            "mails and calls that did not leave",
            stats.messages_held.load(Ordering::Relaxed),
        ),
        ("lilium_rescued_total", "jobs taken over from runners that are gone", stats.rescues.load(Ordering::Relaxed)),
    ] {
        head(page, name, "counter", help);
        line(page, name, &[], value);
    }
    for (name, help, value) in [
        ("lilium_timeouts_total", "jobs given up because they took too long", &stats.timeouts),
        ("lilium_clock_jumps_total", "times that the clock was set", &stats.jumps),
        ("lilium_database_put_back_total", "times that an earlier state of the database was found", &stats.put_back),
        ("lilium_database_lost_total", "times that the database could not be reached", &stats.losses),
        ("lilium_database_busy_total", "passes that another command's writing broke off", &stats.busy),
    ] {
        head(page, name, "counter", help);
        line(page, name, &[], value.load(Ordering::Relaxed));
    }
    head(page, "lilium_clock_doubted", "gauge", "1 while nothing is decided because the clock is not believed");
    line(page, "lilium_clock_doubted", &[], u8::from(stats.clock_doubted.load(Ordering::Relaxed)));
    head(page, "lilium_slots_total", "counter", "slots decided here, by decision");
    for (decision, slots) in Decision::ALL.iter().zip(&stats.slots) {
        line(page, "lilium_slots_total", &[("decision", decision.as_str())], slots.load(Ordering::Relaxed));
    }
    head(page, "lilium_slot_late_seconds", "gauge", "how late the newest slots were queued");
    line(page, "lilium_slot_late_seconds", &[], stats.late_s.load(Ordering::Relaxed));
}

fn head(page: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(page, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

fn line(page: &mut String, name: &str, labels: &[(&str, &str)], value: impl std::fmt::Display) {
    let labels: Vec<String> = labels.iter().map(|(key, text)| format!("{key}=\"{}\"", escaped(text))).collect();
    let _ = match labels.is_empty() {
        true => writeln!(page, "{name} {value}"),
        false => writeln!(page, "{name}{{{}}} {value}", labels.join(",")),
    };
}

/// A stored text cannot end a label.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::work::Ended;

    #[test]
    fn numbers_are_told_by_their_labels() {
        let stats = Stats::default();
        stats.ended("settlement", &Ended::Done(String::new()), Duration::from_millis(1_500));
        stats.set(crate::jobs::daemon::stats::Gauges {
            states: vec![(crate::jobs::queue::rules::JobState::Ready, 3)],
            last_done: vec![("a \"b\"".into(), None)],
            ..Default::default()
        });
        let page = metrics(&stats, Instant::parse("2026-03-01T09:00:00Z").expect("a moment"));
        for line in [
            "lilium_jobs{state=\"ready\"} 3",
            "lilium_job_runs_total{kind=\"settlement\",outcome=\"done\"} 1",
            "lilium_job_seconds_total{kind=\"settlement\",outcome=\"done\"} 1.500",
            "lilium_schedule_last_success_timestamp{schedule=\"a \\\"b\\\"\"} 0",
            "lilium_oldest_ready_seconds 0",
            "lilium_outbox{state=\"deferred\"} 0",
            "lilium_slots_total{decision=\"missed\"} 0",
            "lilium_settlement_lag_days 0",
        ] {
            assert!(page.lines().any(|known| known == line), "{line} is not in\n{page}");
        }
    }

    #[test]
    fn a_daemon_is_well_once_it_has_passed() {
        let stats = Stats::default();
        assert_eq!(health(&stats).0, 503);
        stats.passed();
        assert_eq!(health(&stats).0, 200);
        stats.clock_doubted.store(true, Ordering::Relaxed);
        assert_eq!(health(&stats).0, 503, "it decides nothing");
    }
}
