//! The queue against a model of it: whatever runners do, in any order, each job is where the model says.
//!
//! `LILIUM_QUEUE_STEPS=100000` plays so many steps on each engine.

use std::collections::BTreeMap;

use lilium::base::Instant;
use lilium::db::{Cursor, Db, Ending, ProcessLock};
use lilium::error::{Error, Kind, codes};
use lilium::jobs::queue::rules::{Fate, LEASE_S, LOST_MAX};
use lilium::jobs::queue::{self, Claimed, Enqueued, Filter, NewJob, Which};
use serde_json::json;

use crate::support::place::engines;
use crate::world::{empty, until};

const RUNNERS: usize = 3;

/// A job as the model has it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Job {
    state: &'static str,
    attempt: i64,
    lost: i64,
    fence: i64,
    run_at: Instant,
    lane: Option<u8>,
    runner: Option<usize>,
    lease_until: Option<Instant>,
}

struct World {
    db: Db,
    now: Instant,
    jobs: BTreeMap<i64, Job>,
    keys: BTreeMap<u8, i64>,
    names: Vec<String>,
    /// Each on a connection of its own.
    holds: Vec<Option<(Db, ProcessLock)>>,
    /// What each runner believes to have in hand.
    hands: Vec<Vec<Claimed>>,
    born: usize,
}

fn steps() -> usize {
    std::env::var("LILIUM_QUEUE_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(1_500)
}

#[test]
fn the_queue_is_what_its_model_is() {
    for engine in engines() {
        let place = empty(engine);
        let open = || Db::open(place.db()).expect("the database");
        let mut world = World {
            db: open(),
            now: Instant::parse("2026-03-01T00:30:00Z").expect("a moment"),
            jobs: BTreeMap::new(),
            keys: BTreeMap::new(),
            names: vec![String::new(); RUNNERS],
            holds: (0..RUNNERS).map(|_| None).collect(),
            hands: vec![Vec::new(); RUNNERS],
            born: 0,
        };
        (0..RUNNERS).for_each(|runner| world.be_born(runner, open()));
        let mut random = fastrand::Rng::with_seed(11);
        for step in 0..steps() {
            let told = world.step(&mut random, &open);
            world.same(&format!("{engine:?} step {step}: {told}"));
        }
        let states: Vec<&str> = world.jobs.values().map(|job| job.state).collect();
        for state in ["done", "dead"] {
            assert!(states.contains(&state), "{engine:?}: no job was ever {state}");
        }
    }
}

impl World {
    fn be_born(&mut self, runner: usize, mut db: Db) {
        self.born += 1;
        self.names[runner] = format!("runner-{}", self.born);
        let hold = db.hold(&self.names[runner]).expect("a lock");
        self.holds[runner] = Some((db, hold));
        self.hands[runner].clear();
    }

    fn step(&mut self, random: &mut fastrand::Rng, open: &dyn Fn() -> Db) -> String {
        let runner = random.usize(0..RUNNERS);
        match random.u8(0..12) {
            0 | 1 => self.enqueue(random),
            2..=4 => self.claim(runner),
            5 | 6 => self.end(runner, random),
            7 => self.fail(runner, random),
            8 => {
                self.now = self.now.plus_seconds(random.i64(1..25));
                "time goes on".to_owned()
            }
            9 => self.renew(runner),
            10 => self.rescue(runner),
            _ => {
                // Dead without a word; another is born in its place.
                self.holds[runner] = None;
                let was = self.names[runner].clone();
                until("the lock is free", || !self.db.read(|tx| tx.is_held(&was)).expect("a look"));
                let mut dead = self.rescue((runner + 1) % RUNNERS);
                dead.push_str(&format!(", {was} died"));
                self.be_born(runner, open());
                dead
            }
        }
    }

    fn write<T>(
        &mut self,
        work: impl FnMut(&mut lilium::db::Tx<'_>) -> lilium::error::Result<T>,
    ) -> lilium::error::Result<T> {
        self.db.write(Ending::Commit, work)
    }

    fn enqueue(&mut self, random: &mut fastrand::Rng) -> String {
        let lane = random.bool().then(|| random.u8(0..2));
        let key = random.bool().then(|| random.u8(0..40));
        let (named, keyed) = (lane.map(|lane| format!("lane {lane}")), key.map(|key| format!("key {key}")));
        let now = self.now;
        let run_at = now.plus_seconds(if random.bool() { 0 } else { 20 });
        let (args, max_attempts) = (json!({}), 3);
        let enqueued = self.write(|tx| {
            let new = NewJob {
                kind: "fault",
                args: &args,
                schedule: None,
                due: now,
                key: keyed.as_deref(),
                lane: named.as_deref(),
                priority: 1,
                run_at,
                max_attempts,
                created_by: "model",
            };
            queue::enqueue(tx, now, &new)
        });
        match (enqueued.expect("a job"), key.and_then(|key| self.keys.get(&key))) {
            (Enqueued::Known(id, state), Some(known)) => {
                assert_eq!((id, state.as_str()), (*known, self.jobs[known].state))
            }
            (Enqueued::New(id), None) => {
                key.map(|key| self.keys.insert(key, id));
                let job = Job {
                    state: "ready",
                    attempt: 0,
                    lost: 0,
                    fence: 0,
                    run_at,
                    lane,
                    runner: None,
                    lease_until: None,
                };
                self.jobs.insert(id, job);
            }
            (told, known) => panic!("{told:?}, and the model has {known:?}"),
        }
        "enqueue".to_owned()
    }

    /// Whose turn it is.
    fn turn(&self) -> Option<i64> {
        let free = |id: i64, job: &Job| {
            job.lane.is_none_or(|_| {
                self.jobs.iter().all(|(other, theirs)| {
                    theirs.lane != job.lane || !(theirs.state == "running" || (theirs.state == "ready" && *other < id))
                })
            })
        };
        let ready =
            self.jobs.iter().filter(|(id, job)| job.state == "ready" && job.run_at <= self.now && free(**id, job));
        ready.min_by_key(|(id, job)| (job.run_at, **id)).map(|(id, _)| *id)
    }

    fn claim(&mut self, runner: usize) -> String {
        let (now, name, turn) = (self.now, self.names[runner].clone(), self.turn());
        let lease = now.plus_seconds(LEASE_S);
        let claimed = self.write(|tx| queue::claim(tx, &name, now, lease, Which::Next(1))).expect("a claim");
        assert_eq!(claimed.first().map(|job| job.id), turn, "whose turn it is");
        if let Some(claimed) = claimed.into_iter().next() {
            let job = self.jobs.get_mut(&claimed.id).expect("a job");
            (job.state, job.runner, job.lease_until) = ("running", Some(runner), Some(lease));
            job.attempt += 1;
            job.fence += 1;
            assert_eq!((claimed.attempt, claimed.fence), (job.attempt, job.fence));
            self.hands[runner].push(claimed);
        }
        "claim".to_owned()
    }

    /// Something that this runner believes to have, if it has.
    fn held(&mut self, runner: usize, random: &mut fastrand::Rng) -> Option<(Claimed, bool)> {
        if self.hands[runner].is_empty() {
            return None;
        }
        let at = random.usize(0..self.hands[runner].len());
        let claimed = self.hands[runner].swap_remove(at);
        let job = &self.jobs[&claimed.id];
        let ours = job.state == "running" && job.fence == claimed.fence;
        Some((claimed, ours))
    }

    fn end(&mut self, runner: usize, random: &mut fastrand::Rng) -> String {
        let Some((claimed, ours)) = self.held(runner, random) else { return "nothing to end".to_owned() };
        let now = self.now;
        let ended = self.write(|tx| {
            queue::mark_done(tx, &claimed, now)?;
            queue::record_result(tx, &claimed, now, 1, "done")
        });
        assert_eq!(ended.is_ok(), ours, "only who has it may end it");
        if ours {
            self.left(claimed.id, "done", None);
        }
        "end".to_owned()
    }

    fn fail(&mut self, runner: usize, random: &mut fastrand::Rng) -> String {
        let Some((claimed, ours)) = self.held(runner, random) else { return "nothing to fail".to_owned() };
        let kind = *random.choice([Kind::Failed, Kind::Busy, Kind::Invalid].iter()).expect("a kind");
        let (now, error) = (self.now, Error::new(kind, codes::FAULT, "on purpose"));
        let fate = self.write(|tx| queue::fail(tx, &claimed, now, 1, &error, 0.5)).expect("an end");
        assert_eq!(fate.is_some(), ours, "only who has it may fail it");
        match fate {
            Some(Fate::Again(delay_s)) => self.left(claimed.id, "ready", Some(now.plus_seconds(delay_s))),
            Some(Fate::Dead) => self.left(claimed.id, "dead", None),
            Some(Fate::GiveBack) => {
                self.left(claimed.id, "ready", Some(now));
                self.jobs.get_mut(&claimed.id).expect("a job").attempt -= 1;
            }
            None => {}
        }
        format!("fail {kind:?}")
    }

    fn left(&mut self, id: i64, state: &'static str, run_at: Option<Instant>) {
        let job = self.jobs.get_mut(&id).expect("a job");
        (job.state, job.runner, job.lease_until) = (state, None, None);
        job.run_at = run_at.unwrap_or(job.run_at);
    }

    fn renew(&mut self, runner: usize) -> String {
        let lease = self.now.plus_seconds(LEASE_S);
        let held = self.hands[runner].clone();
        self.write(|tx| queue::renew(tx, held.iter(), lease)).expect("renewed");
        for claimed in held {
            let job = self.jobs.get_mut(&claimed.id).expect("a job");
            if job.runner == Some(runner) && job.fence == claimed.fence {
                job.lease_until = Some(lease);
            }
        }
        "renew".to_owned()
    }

    fn rescue(&mut self, runner: usize) -> String {
        let (now, name) = (self.now, self.names[runner].clone());
        // Asked on the connection of its own hold, a runner would find itself free; the shared one asks.
        let rescued = self.write(|tx| {
            let lost = queue::lost(tx, &name, &[], now)?;
            queue::take_over(tx, &lost.iter().collect::<Vec<_>>(), now)
        });
        let rescued = rescued.expect("a rescue");
        let gone = |job: &Job| {
            job.state == "running"
                && (job.lease_until.is_some_and(|until| until < now)
                    || job.runner.is_some_and(|other| self.holds[other].is_none()))
        };
        let lost: Vec<i64> = self.jobs.iter().filter(|(_, job)| gone(job)).map(|(id, _)| *id).collect();
        assert_eq!(rescued, lost.len() as i64);
        for id in lost {
            let job = self.jobs.get_mut(&id).expect("a job");
            job.lost += 1;
            if job.lost >= LOST_MAX {
                self.left(id, "dead", Some(now));
            } else {
                job.attempt -= 1;
                self.left(id, "ready", Some(now));
            }
        }
        "rescue".to_owned()
    }

    #[track_caller]
    fn same(&mut self, told: &str) {
        let all = Filter { state: "all".into(), kind: None, schedule: None };
        let stored = self.db.read(|tx| queue::LIST.page(tx, &all, Cursor::OLDEST, 1_000_000)).expect("jobs");
        assert_eq!(stored.len(), self.jobs.len(), "{told}");
        for job in stored {
            let model = &self.jobs[&job.id];
            let runner = model.runner.map(|runner| self.names[runner].clone());
            assert_eq!(
                (job.state.as_str(), job.attempt, job.lost, job.fence, job.run_at, job.runner),
                (model.state, model.attempt, model.lost, model.fence, model.run_at, runner),
                "{told}: job {}",
                job.id
            );
        }
    }
}
