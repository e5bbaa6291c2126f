//! Passes and daemons that are killed at any statement and at any moment: the next one does the rest, once.
//!
//! `LILIUM_JOB_KILLS=1000` kills so many on each engine; without it a few.

use std::time::Duration;

use crate::support::kills::death::Death;
use crate::support::place::engines;
use crate::support::seeds;
use crate::world::{number, settled_once, sold};

/// One job may lose its runner twice; the third time it would be set aside for a person.
const DEATHS: u32 = 2;

fn kills() -> u32 {
    std::env::var("LILIUM_JOB_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(10)
}

fn death() -> Death {
    match fastrand::bool() {
        true => Death::At("statement", fastrand::u32(1..=80)),
        false => Death::After(Duration::from_millis(fastrand::u64(0..500))),
    }
}

#[test]
fn deaths_at_any_moment_lose_nothing() {
    for engine in engines() {
        let sold = sold(engine);
        let mut killed = 0;
        while killed < kills() {
            let (seed, place) = (seeds::seed(), sold.copy());
            fastrand::seed(seed);
            for second in 0..DEATHS {
                let now = format!("2026-03-06T09:00:0{second}Z");
                let words: &[&str] = if fastrand::bool() { &["job", "tick", "--quiet"] } else { &["daemon"] };
                let words: Vec<String> = ["--now", &now].iter().chain(words).map(|word| (*word).to_owned()).collect();
                let run = death().run(&place, &words);
                killed += u32::from(run.status != 0);
            }
            let (end, what) = ("2026-03-06T09:00:05Z", format!("{engine:?}, seed {seed}"));
            assert_eq!(place.shell(&format!("lilium --now {end} job tick --quiet")).status, 0, "{what}");
            settled_once(&place, end, &what);
            let twice =
                "SELECT COUNT(*) AS number FROM (SELECT job_id FROM attempt WHERE outcome = 'done' GROUP BY job_id
              HAVING COUNT(*) > 1) x";
            assert_eq!(number(&place, twice), 0, "{what}");
        }
    }
}
