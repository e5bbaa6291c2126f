//! Deaths, stops, failures and crowds of one-pass runners.

use lilium::base::crash::{JOB_POINTS, POINTS};
use lilium::db::{Db, Ending};
use lilium::jobs::{queue, schedules};

use crate::support::place::{Engine, TestMarketplace, engines};
use crate::world::{empty, end, in_hand, is_stopped, number, rows, settled_once, signal, sold, until, whole};

const NIGHT: &str = "2026-03-06T09:00:00Z";
const SOON: &str = "2026-03-06T09:00:05Z";

fn tick(place: &TestMarketplace, now: &str) -> i32 {
    place.shell(&format!("lilium --now {now} job tick --quiet")).status
}

/// Killed at any point of a pass, at the first, second and third time it comes by, nothing is lost and nothing
/// happens twice; another runner goes on at once.
#[test]
fn a_death_anywhere_loses_nothing() {
    for engine in engines() {
        let sold = sold(engine);
        let points = ["write.begun", "statement", "ledger.posted", "write.before_commit", "write.committed"];
        assert!(points.iter().all(|point| POINTS.contains(point)));
        let mut deaths = 0;
        for point in points.into_iter().chain(JOB_POINTS) {
            for time in [1, 2, 3, 7] {
                let place = sold.copy();
                let at = format!("{point}:{time}");
                let mut dying =
                    place.spawn_with(&["--now", NIGHT, "job", "tick", "--quiet"], &[("LILIUM_CRASH_AT", &at)]);
                deaths += i64::from(!dying.wait().expect("an end").success());
                assert_eq!(tick(&place, SOON), 0, "{engine:?} {at}");
                settled_once(&place, SOON, &format!("{engine:?} {at}"));
                let twice = "SELECT COUNT(*) AS number FROM (SELECT dedup_key FROM job GROUP BY dedup_key HAVING COUNT(*) > 1) x";
                assert_eq!(number(&place, twice), 0, "{engine:?} {at}");
            }
        }
        assert!(deaths > 25, "{engine:?}: {deaths} deaths");
    }
}

/// Passes, people and schedules that all do the same at once: one statement a store and day.
#[test]
fn a_crowd_settles_once() {
    for engine in engines() {
        let place = sold(engine);
        let words: [&[&str]; 4] = [
            &["--now", NIGHT, "job", "tick", "--quiet"],
            &["--now", NIGHT, "settlement", "run", "--date", "yesterday", "--quiet"],
            &["--now", NIGHT, "job", "run", "settlement", "--quiet"],
            &["--now", SOON, "job", "tick", "--quiet"],
        ];
        let mut crowd: Vec<_> = (0..12).map(|n| (n % 4, place.spawn(words[n % 4]))).collect();
        for (what, child) in &mut crowd {
            let status = child.wait().expect("an end");
            assert!(status.success(), "{engine:?}: {:?} ended with {status}", words[*what]);
        }
        assert_eq!(tick(&place, SOON), 0);
        settled_once(&place, SOON, &format!("{engine:?}"));
    }
}

/// A runner that sleeps through its lease finds its job taken over by another, and changes nothing.
#[test]
fn a_sleeper_is_fenced() {
    for engine in engines() {
        let place = sold(engine);
        // It stops inside the transaction of the claim's successor: claimed, and not yet at work.
        let mut sleeper =
            place.spawn_with(&["--now", NIGHT, "job", "tick", "--quiet"], &[("LILIUM_STOP_AT", "write.committed:3")]);
        until("the sleeper has a job", || in_hand(&place) == 1);
        until("the sleeper sleeps", || is_stopped(&sleeper));
        // Alive, and within its lease: nobody takes what it has.
        assert_eq!(tick(&place, "2026-03-06T09:00:20Z"), 0);
        assert_eq!(in_hand(&place), 1, "{engine:?}");
        // Past its lease another runner does the work.
        let later = "2026-03-06T09:01:00Z";
        assert_eq!(tick(&place, later), 0);
        signal(&sleeper, "CONT");
        assert!(sleeper.wait().expect("an end").success(), "{engine:?}: it wakes, and bears it");
        settled_once(&place, later, &format!("{engine:?}"));
        let lost = rows(&place, "SELECT outcome AS row FROM attempt WHERE outcome = 'lost'");
        assert_eq!(lost, ["lost"], "{engine:?}");
        let done = "SELECT COUNT(*) AS number FROM (SELECT job_id FROM attempt WHERE outcome = 'done' GROUP BY job_id HAVING COUNT(*) > 1) x";
        assert_eq!(number(&place, done), 0, "{engine:?}: an effect that was kept twice");
    }
}

/// What nobody was there for goes by the schedule's policy, and every slot that starts nothing says why.
#[test]
fn missed_slots_go_by_their_policy() {
    for engine in engines() {
        let place = empty(engine);
        for (name, how) in [
            ("every", "--missed all"),
            ("newest", "--missed latest"),
            ("none", "--missed none"),
            ("window", "--missed all --window 36h"),
        ] {
            place
                .shell(&format!("lilium schedule add {name} --kind fault --at '0 3 * * *' {how} --overlap queue"))
                .ok();
        }
        assert_eq!(tick(&place, "2026-03-05T09:00:00Z"), 0);
        let told = rows(
            &place,
            "SELECT s.name || ' ' || o.decision || ' ' || CAST(COUNT(*) AS TEXT) AS row FROM occurrence o
               JOIN schedule s ON s.id = o.schedule_id WHERE s.kind = 'fault' GROUP BY s.name, o.decision ORDER BY s.name, o.decision",
        );
        let wanted = [
            "every queued 4",
            "newest queued 1",
            "newest superseded 3",
            "none missed 4",
            "window missed 2",
            "window queued 2",
        ];
        assert_eq!(told, wanted, "{engine:?}");
        whole(&place, "2026-03-05T09:00:00Z", &format!("{engine:?}"));
    }
}

/// A clock that goes back repeats nothing; one that jumps ahead closes no day that is not over by it.
#[test]
fn a_clock_that_moves_repeats_nothing() {
    for engine in engines() {
        let place = sold(engine);
        for now in [NIGHT, "2026-03-04T09:00:00Z", "1970-01-01T00:00:00Z", SOON, "2026-03-06T08:00:00Z"] {
            assert_eq!(tick(&place, now), 0, "{engine:?} {now}");
        }
        settled_once(&place, SOON, &format!("{engine:?}"));
        assert_eq!(tick(&place, "2036-03-06T09:00:00Z"), 0);
        let ahead = "SELECT COUNT(*) AS number FROM settlement WHERE last_day > '2026-03-05'";
        assert_eq!(number(&place, ahead), 0, "{engine:?}");
    }
}

/// A schedule that is changed in the middle of a day settles no day twice and leaves none out.
#[test]
fn an_edit_repeats_nothing() {
    for engine in engines() {
        let place = sold(engine);
        assert_eq!(tick(&place, "2026-03-02T23:00:00Z"), 0);
        for (now, edit) in [
            ("2026-03-02T23:01:00Z", "--at '45 2 * * *'"),
            ("2026-03-03T03:00:00Z", "--at '0 1 * * *' --zone Europe/Paris"),
            ("2026-03-04T03:00:00Z", "--at '30 4 * * *' --zone Asia/Baghdad"),
        ] {
            place.shell(&format!("lilium --now {now} schedule update settlement {edit} --quiet")).ok();
            assert_eq!(tick(&place, now), 0, "{engine:?} {edit}");
        }
        assert_eq!(tick(&place, NIGHT), 0);
        let closed = number(&place, "SELECT COUNT(*) AS number FROM settlement");
        assert_eq!(closed, crate::world::STORES * crate::world::DAYS, "{engine:?}");
    }
}

/// A job that is not done when its next slot comes: the slot is skipped and says so, waits, or runs beside it.
#[test]
fn overlap_is_on_record() {
    for engine in engines() {
        let place = empty(engine);
        for (name, overlap) in [("skips", "skip"), ("waits", "queue"), ("allows", "allow")] {
            place.shell(&format!("lilium schedule add {name} --kind fault --set what=fail --at '* * * * *' --missed all --overlap {overlap}")).ok();
        }
        // The first slot's job fails and is to be tried again: it is not done when the next slot comes.
        assert_eq!(tick(&place, "2026-03-01T00:31:00Z"), 1);
        assert_eq!(tick(&place, "2026-03-01T00:32:01Z"), 1);
        let told = rows(
            &place,
            "SELECT s.name || ' ' || o.slot || ' ' || o.decision AS row FROM occurrence o JOIN schedule s ON s.id = o.schedule_id
              WHERE s.kind = 'fault' ORDER BY s.name, o.slot",
        );
        let wanted = [
            "allows 2026-03-01T03:31/0 queued",
            "allows 2026-03-01T03:32/0 queued",
            "skips 2026-03-01T03:31/0 queued",
            "skips 2026-03-01T03:32/0 overlap",
            "waits 2026-03-01T03:31/0 queued",
            "waits 2026-03-01T03:32/0 queued",
        ];
        assert_eq!(told, wanted, "{engine:?}");
        let second = "SELECT CAST(j.attempt AS TEXT) AS row FROM job j JOIN schedule s ON s.id = j.schedule_id WHERE s.name = 'waits' ORDER BY j.id";
        assert_eq!(rows(&place, second), ["2", "0"], "{engine:?}: one after the other");
    }
}

/// A job that panics or fails is tried again later and later, then it is dead; the others go on. What makes no
/// sense is dead at once.
#[test]
fn failures_are_tried_again_and_then_dead() {
    for engine in engines() {
        let place = empty(engine);
        for what in ["panic", "fail", "refuse", "nothing"] {
            place.shell(&format!("lilium job enqueue fault --set what={what}")).ok();
        }
        let mut minute = 31;
        let mut left = 1;
        while left == 1 {
            left = tick(
                &place,
                &format!("2026-03-{:02}T{:02}:{:02}:00Z", 1 + minute / 1440, minute / 60 % 24, minute % 60),
            );
            minute += 66;
        }
        let told = rows(
            &place,
            "SELECT state || ' ' || CAST(attempt AS TEXT) || ' ' || COALESCE(last_error, '') AS row FROM job ORDER BY id",
        );
        let wanted = ["dead 8 the job panicked: on purpose", "dead 8 on purpose", "dead 1 on purpose", "done 1 "];
        assert_eq!(told, wanted, "{engine:?}");
        assert_eq!(place.shell("lilium job retry JOB-2 --quiet").status, 0);
        assert_eq!(rows(&place, "SELECT state AS row FROM job WHERE id = 2"), ["ready"]);
    }
}

/// A job that kills its runner is dead after the third, and the queue moves on.
#[test]
fn poison_is_set_aside() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium job enqueue fault-outside --set what=abort").ok();
        place.shell("lilium job enqueue fault").ok();
        for second in 1..=5 {
            tick(&place, &format!("2026-03-01T00:31:{second:02}Z"));
        }
        let told = rows(&place, "SELECT state || ' ' || CAST(lost AS TEXT) AS row FROM job ORDER BY id");
        assert_eq!(told, ["dead 3", "done 0"], "{engine:?}");
    }
}

/// A database that somebody else writes to makes a pass wait, or give up; no attempt is spent on it.
#[test]
fn a_locked_database_costs_no_attempt() {
    let place = sold(Engine::Sqlite);
    let holder = rusqlite::Connection::open(place.db()).expect("the database");
    holder.execute_batch("BEGIN IMMEDIATE").expect("the write lock");
    let run = place.shell(&format!("LILIUM_BUSY_SECONDS=1 lilium --now {NIGHT} job tick"));
    assert_eq!(run.status, 9, "{run:?}");
    holder.execute_batch("ROLLBACK").expect("an end");
    assert_eq!(number(&place, "SELECT COUNT(*) AS number FROM attempt"), 0);
    assert_eq!(tick(&place, SOON), 0);
    settled_once(&place, SOON, "after the lock");
}

/// A server that drops its connections in the middle of everything: the pass fails, the next one does the rest.
#[test]
fn a_server_that_drops_connections_loses_nothing() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let place = sold(Engine::Postgres);
    for time in [1, 2, 4, 6, 9, 13] {
        let at = format!("write.before_commit:{time}");
        let mut pass = place.spawn_with(&["--now", NIGHT, "job", "tick", "--quiet"], &[("LILIUM_STOP_AT", &at)]);
        until("it stops or ends", || is_stopped(&pass) || pass.try_wait().is_ok_and(|ended| ended.is_some()));
        let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
        let drop_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        client.execute(drop_all, &[]).expect("the right to");
        signal(&pass, "CONT");
        until("it ends", || pass.try_wait().is_ok_and(|ended| ended.is_some()));
        end(&mut pass);
    }
    assert_eq!(tick(&place, "2026-03-06T09:05:00Z"), 0);
    settled_once(&place, "2026-03-06T09:05:00Z", "after the drops");
}

/// What ended long ago is never looked at by those who wait for work.
#[test]
fn old_jobs_cost_nothing() {
    for engine in engines() {
        let place = empty(engine);
        let mut db = Db::open(place.db()).expect("the database");
        let at = "'2025-01-01T00:00:00Z'";
        let old = format!(
            "INSERT INTO job (id, kind, args, due, state, priority, run_at, attempt, max_attempts, lost, fence, cancel_asked,
                created_by, created_at, started_at, finished_at)
             WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
             SELECT i, 'maturity', '{{}}', {at}, 'done', 10, {at}, 1, 8, 0, 1, 0, 'test', {at}, {at}, {at} FROM n"
        );
        db.write(Ending::Commit, |tx| tx.execute(&old, &[])).expect("old jobs");
        if engine == Engine::Postgres {
            db.write(Ending::Commit, |tx| tx.execute("ANALYZE", &[])).expect("statistics");
        }
        let now = lilium::base::Instant::parse(NIGHT).expect("a moment");
        let plans = db.read(|tx| Ok([queue::plans(tx, now)?, schedules::plans(tx, now)?].concat()));
        let plan = plans.expect("a plan").join("\n");
        for index in ["job_ready", "job_running"] {
            assert!(plan.contains(index), "{engine:?}\n{plan}");
        }
        for scan in ["SCAN job\n", "SCAN j\n", "SCAN o\n", "Seq Scan on job", "Seq Scan on occurrence"] {
            assert!(!format!("{plan}\n").contains(scan), "{engine:?}\n{plan}");
        }
    }
}
