//! Every slot is decided once: however many come at once, whatever was edited before, and whatever is wrong with another.

use lilium::db::{Db, Ending};
use lilium::jobs::queue;

use crate::support::place::{TestMarketplace, engines};
use crate::world::{empty, number, rows, write};

fn tick(place: &TestMarketplace, now: &str) {
    assert_eq!(place.shell(&format!("lilium --now {now} job tick --quiet")).status, 0, "{now}");
}

/// More slots than one pass takes, some of them decided under another zone: none of the others is passed over.
#[test]
fn a_long_absence_leaves_no_slot_out() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium schedule add minutely --kind fault --at '* * * * *' --missed latest").ok();
        tick(&place, "2026-03-01T03:30:00Z");
        let decided = "SELECT COUNT(*) AS number FROM occurrence o JOIN schedule s ON s.id = o.schedule_id WHERE s.name = 'minutely'";
        assert_eq!(number(&place, decided), 180, "{engine:?}");
        // Two hours behind: the wall shows the last 120 of them again.
        place.shell("lilium --now 2026-03-01T03:30:00Z schedule update minutely --zone Europe/Paris").ok();
        tick(&place, "2026-03-03T03:30:00Z");
        assert_eq!(number(&place, decided), 180 + 2 * 1_440 - 120, "{engine:?}");
    }
}

/// More schedules than one transaction takes are decided by one pass, and each once.
#[test]
fn many_schedules_at_one_moment() {
    for engine in engines() {
        let place = empty(engine);
        let at = "'2026-03-01T00:30:00Z'";
        write(
            &place,
            &format!(
                "INSERT INTO schedule (id, name, kind, expr, zone, args, missed, window_s, grace_s, overlap, enabled, cursor_at,
                    next_due, created_at)
                 WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 1299)
                 SELECT i, 'many-' || CAST(i AS TEXT), 'fault', '0 4 * * *', 'Asia/Baghdad', '{{}}', 'all', 86400, 60, 'queue', 1,
                    {at}, '2026-03-01T01:00:00Z', {at} FROM n"
            ),
        );
        place.shell("lilium --now 2026-03-01T01:00:00Z job tick --max-time 0 --quiet").ok();
        let once = "SELECT COUNT(*) AS number FROM occurrence o JOIN job j ON j.id = o.job_id
          WHERE o.slot = '2026-03-01T04:00/0' AND j.dedup_key = 'many-' || CAST(o.schedule_id AS TEXT) || '@' || o.slot";
        assert_eq!(number(&place, once), 1_200, "{engine:?}");
        let next = "SELECT COUNT(*) AS number FROM schedule WHERE next_due = '2026-03-02T01:00:00Z'";
        assert_eq!(number(&place, next), 1_200, "{engine:?}");
    }
}

/// Two schedules that ask for the same thing at the same moment ask for one job.
#[test]
fn one_key_is_one_job_within_a_pass_too() {
    for engine in engines() {
        let place = empty(engine);
        for name in ["first", "second"] {
            place.shell(&format!("lilium schedule add {name} --kind settlement --at '0 4 * * *'")).ok();
        }
        tick(&place, "2026-03-01T01:00:00Z");
        let jobs = rows(&place, "SELECT dedup_key || ' ' || state AS row FROM job");
        assert_eq!(jobs, ["settlement 2026-02-28 done"], "{engine:?}");
        let slots = "SELECT COUNT(*) AS number FROM occurrence WHERE decision = 'queued' AND job_id = 1";
        assert_eq!(number(&place, slots), 2, "{engine:?}");
    }
}

/// A schedule in a zone that this program does not know waits, notifies the operator, and keeps no other from being decided.
#[test]
fn one_that_makes_no_sense_stops_no_other() {
    for engine in engines() {
        let place = empty(engine);
        for name in ["broken", "well"] {
            place.shell(&format!("lilium schedule add {name} --kind fault --at '0 4 * * *'")).ok();
        }
        write(&place, "UPDATE schedule SET zone = 'Mars/Olympus' WHERE name = 'broken'");
        for now in ["2026-03-01T01:00:05Z", "2026-03-01T01:00:07Z", "2026-03-01T01:02:00Z"] {
            tick(&place, now);
        }
        let decided = "SELECT s.name AS row FROM occurrence o JOIN schedule s ON s.id = o.schedule_id";
        assert_eq!(rows(&place, decided), ["well"], "{engine:?}");
        assert_eq!(
            number(&place, "SELECT COUNT(*) AS number FROM event WHERE kind = 'operator.alert'"),
            1,
            "{engine:?}"
        );
        let run = place.shell("lilium --now 2026-03-01T01:03:00Z schedule update broken --zone Asia/Baghdad --quiet");
        assert_eq!(run.status, 0, "{run:?}");
        tick(&place, "2026-03-01T01:03:00Z");
        assert_eq!(rows(&place, decided).len(), 2, "{engine:?}: its slot has waited");
    }
}

/// What was decided is forgotten once it is old, but not while its schedule's window reaches back to it.
#[test]
fn a_slot_is_kept_for_its_window() {
    for engine in engines() {
        let place = empty(engine);
        for (name, window) in [("short", "1d"), ("long", "300d")] {
            place
                .shell(&format!(
                    "lilium schedule add {name} --kind fault --at '0 4 * * *' --missed all --window {window}"
                ))
                .ok();
        }
        tick(&place, "2026-03-01T01:00:00Z");
        let left = "SELECT s.name AS row FROM occurrence o JOIN schedule s ON s.id = o.schedule_id ORDER BY s.name";
        let mut db = Db::open(place.db()).expect("the database");
        for (now, kept) in [
            ("2026-05-01T00:00:00Z", vec!["long", "short"]),
            ("2026-06-15T00:00:00Z", vec!["long"]),
            ("2027-03-01T00:00:00Z", vec![]),
        ] {
            let now = lilium::base::Instant::parse(now).expect("a moment");
            let before = now.plus_seconds(-90 * 86_400);
            db.write(Ending::Commit, |tx| queue::prune_slots(tx, now, before).map(drop)).expect("pruned");
            assert_eq!(rows(&place, left), kept, "{engine:?} {now:?}");
        }
    }
}
