//! What people do to schedules and jobs: try out, run, edit, interrupt, cancel, and set right what a clock did.

use crate::support::place::engines;
use crate::world::{empty, in_hand, number, rows, signal, sold, until, write};

const NIGHT: &str = "2026-03-06T09:00:00Z";

/// Tried out, a run changes nothing and says what it would do; a slot that is still to come is not used up.
#[test]
fn a_run_can_be_tried_out_and_not_be_ahead_of_its_time() {
    for engine in engines() {
        let place = sold(engine);
        let run = place.shell(&format!("lilium --now {NIGHT} --dry-run job run settlement"));
        assert_eq!(run.status, 0, "{run:?}");
        assert!(run.stderr.contains("settlement for 2026-03-06T01:15/0 would be done"), "{run:?}");
        let ahead = place.shell(&format!("lilium --now {NIGHT} job run settlement --at '2026-03-09 01:15'"));
        assert_eq!(ahead.status, 5, "{ahead:?}");
        for table in ["settlement", "job", "occurrence"] {
            assert_eq!(number(&place, &format!("SELECT COUNT(*) AS number FROM {table}")), 0, "{engine:?}: {table}");
        }
        // Queued for a day to come, it waits for that day.
        place.shell(&format!("lilium --now {NIGHT} job enqueue settlement --at '2026-03-09 01:15'")).ok();
        write(&place, "UPDATE job SET run_at = '2026-03-06T00:00:00Z'");
        let early = place.shell(&format!("lilium --now {NIGHT} job run settlement"));
        assert_eq!(early.status, 0, "{early:?}");
        place.shell(&format!("lilium --now {NIGHT} job tick"));
        let told = "SELECT last_error AS row FROM job WHERE last_error IS NOT NULL";
        assert_eq!(rows(&place, told), ["2026-03-08 is not over yet"], "{engine:?}");
    }
}

/// What came before an edit is decided as the schedule was, and what the edit names begins behind it.
#[test]
fn an_edit_leaves_the_past_alone() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium schedule add daily --kind fault --at '0 8 * * *' --missed all").ok();
        // Three mornings that nobody was there for; the next evening somebody moves it to eleven at night.
        let edit = place.shell("lilium --now 2026-03-03T15:00:00Z schedule update daily --at '0 23 * * *'");
        assert!(edit.stderr.contains("comes next at 2026-03-03 23:00"), "{edit:?}");
        let slots = "SELECT o.slot || ' ' || o.decision AS row FROM occurrence o ORDER BY o.slot";
        let mornings: Vec<String> = (1..=3).map(|day| format!("2026-03-0{day}T08:00/0 queued")).collect();
        assert_eq!(rows(&place, slots), mornings, "{engine:?}");
        // Moved back in the evening, the noon of today is over.
        let edit = place.shell("lilium --now 2026-03-03T15:00:00Z schedule update daily --at '0 12 * * *'");
        assert!(edit.stderr.contains("comes next at 2026-03-04 12:00"), "{edit:?}");
        assert_eq!(rows(&place, slots), mornings, "{engine:?}");
    }
}

/// Interrupted, a pass and a run give back what they have in hand: no attempt is spent, no runner lost.
#[test]
fn an_interrupted_job_is_given_back() {
    for engine in engines() {
        for (name, code) in [("INT", 130), ("TERM", 143)] {
            let place = empty(engine);
            place.shell("lilium schedule add hangs --kind fault-outside --set what=hang --at '* * * * *'").ok();
            let now = "2026-03-01T00:31:05Z";
            for words in [&["--now", now, "job", "tick"] as &[&str], &["--now", now, "job", "run", "hangs"]] {
                let mut child = place.spawn(words);
                until("it has it in hand", || in_hand(&place) == 1);
                signal(&child, name);
                assert_eq!(child.wait().expect("an end").code(), Some(code), "{engine:?} {words:?}");
                let left = "SELECT state || ' ' || CAST(attempt AS TEXT) || ' ' || CAST(lost AS TEXT) AS row FROM job";
                assert_eq!(rows(&place, left), ["ready 0 0"], "{engine:?} {words:?}");
            }
        }
    }
}

/// A job that fails under cron is heard of, quiet or not; a dead one is in the doctor's list until a person decides.
#[test]
fn what_fails_is_heard_of_and_what_is_dead_can_be_dropped() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium job enqueue fault --set what=refuse").ok();
        let pass = place.shell("lilium --now 2026-03-01T00:31:00Z job tick --quiet");
        assert_eq!((pass.status, pass.stdout.as_str()), (1, ""), "{pass:?}");
        assert!(pass.stderr.contains("warning: JOB-000001 fault: dead: on purpose"), "{pass:?}");
        let doctor = place.shell("lilium doctor --quiet");
        assert_eq!(doctor.status, 7, "{doctor:?}");
        assert!(doctor.stderr.contains("job_dead: 1: fault is dead: on purpose"), "{doctor:?}");
        let json = place.shell("lilium job attempt list JOB-1 --json");
        assert!(json.stdout.contains("\"outcome\":\"failed\""), "{json:?}");
        place.shell("lilium job cancel JOB-1 --reason 'it was a test'").ok();
        assert_eq!(place.shell("lilium doctor --quiet").status, 0);
        assert_eq!(rows(&place, "SELECT state AS row FROM job"), ["cancelled"]);
    }
}

/// Arguments with which a job could only fail are refused when they are said.
#[test]
fn arguments_are_looked_at_when_they_are_said() {
    for engine in engines() {
        let place = empty(engine);
        for (line, status) in [
            ("schedule update settlement --set store=nobody", 3),
            ("schedule update settlement --set store=", 3),
            ("schedule update settlement --unset store", 2),
            ("schedule add noon --kind settlement --at '0 12 * * *' --set store=nobody", 3),
            ("schedule add week --kind report --at '0 8 * * 1' --set report=sales --set mail=true --set by=moon", 6),
            ("schedule add week --kind report --at '0 8 * * 1' --set report=sales --set mail=true --set by=store", 0),
            ("schedule update week --unset by", 0),
            ("job enqueue settlement --set store=nobody", 3),
        ] {
            let run = place.shell(&format!("lilium {line}"));
            assert_eq!(run.status, status, "{engine:?} {run:?}");
        }
        let args = "SELECT args AS row FROM schedule WHERE name = 'week'";
        assert_eq!(rows(&place, args), [r#"{"report":"sales","mail":"true"}"#]);
    }
}

/// A clock that says that nobody was there for months decides nothing, unless a person says that it is right.
#[test]
fn a_clock_far_ahead_is_asked_about() {
    for engine in engines() {
        let place = empty(engine).thawed();
        write(&place, "UPDATE schedule SET cursor_at = '2020-01-01T00:00:00Z', next_due = '2020-01-02T00:00:00Z'");
        let pass = place.shell("lilium job tick");
        assert_eq!(pass.status, 10, "{pass:?}");
        assert!(pass.stderr.contains("--trust-clock"), "{pass:?}");
        assert_eq!(number(&place, "SELECT COUNT(*) AS number FROM occurrence"), 0);
        assert_eq!(place.shell("lilium job tick --trust-clock --quiet").status, 0);
        assert_eq!(place.shell("lilium job tick --quiet").status, 0);
    }
}

/// What a clock that was ahead has decided is found, taken back, and decided again when it comes.
#[test]
fn decisions_of_a_clock_that_was_ahead_are_taken_back() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium schedule add daily --kind fault --at '0 8 * * *' --missed latest").ok();
        let tick =
            |now: &str| assert_eq!(place.shell(&format!("lilium --now {now} job tick --quiet")).status, 0, "{now}");
        tick("2026-05-01T09:00:00Z");
        let doctor = place.shell("lilium --now 2026-03-02T00:00:00Z doctor --check schedule_ahead");
        assert_eq!(doctor.status, 7, "{doctor:?}");
        tick("2026-03-02T09:00:00Z");
        let done = "SELECT o.slot AS row FROM occurrence o JOIN job j ON j.id = o.job_id JOIN schedule s ON s.id = o.schedule_id
          WHERE s.name = 'daily' ORDER BY o.slot";
        assert_eq!(rows(&place, done), ["2026-05-01T08:00/0"], "{engine:?}: the clock of today decides nothing");
        let rewind = "lilium --now 2026-03-02T09:00:00Z schedule rewind";
        for name in ["daily", "settlement", "maturity", "dues", "expiry", "retention", "check"] {
            place.shell(&format!("{rewind} {name} --quiet")).ok();
        }
        assert!(place.shell(&format!("{rewind} daily")).stderr.contains("no slot to come is decided"));
        assert_eq!(place.shell("lilium --now 2026-03-02T09:00:00Z doctor --check schedule_ahead").status, 0);
        tick("2026-03-03T09:00:00Z");
        tick("2026-05-01T09:00:00Z");
        assert_eq!(rows(&place, done), ["2026-03-03T08:00/0", "2026-05-01T08:00/0"], "{engine:?}");
    }
}

/// A copy is its owner's alone from its first byte, bears its marketplace's name, and leaves nothing half.
#[test]
fn a_copy_is_private_and_named() {
    use std::os::unix::fs::PermissionsExt;
    for engine in engines() {
        let place = empty(engine);
        let folder = place.dir().join("copies");
        std::fs::create_dir(&folder).expect("a folder");
        place.shell(&format!("umask 022; lilium job enqueue backup --set folder={}", folder.display())).ok();
        let pass = place.shell("umask 022; lilium --now 2026-03-01T00:31:00Z job tick --quiet");
        assert_eq!(pass.status, 0, "{pass:?}");
        let names: Vec<_> = std::fs::read_dir(&folder).expect("a folder").flatten().collect();
        assert_eq!(names.len(), 1, "{engine:?}: {names:?}");
        let (name, mode) = (names[0].file_name(), names[0].metadata().expect("a file").permissions().mode());
        assert!(name.to_string_lossy().starts_with("lilium-noor-2026-03-01T003000Z."), "{name:?}");
        assert_eq!(mode & 0o777, 0o600, "{engine:?}");
    }
}
