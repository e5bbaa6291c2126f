//! `bench-jobs-lilium FILE JOBS BATCH`: queues jobs, works them off so many at a time, and prints the seconds of that.
//!
//! With a batch of 1 a job is what a runner does: claimed in one transaction, done and ended in a second one. With more,
//! so many are claimed in one transaction and ended in a second one.

use bench_jobs_lilium::enqueue;
use lilium::base::{Clock, Currency};
use lilium::db::{Db, Ending};
use lilium::error::Result;
use lilium::jobs::queue::{self, Which};
use lilium::jobs::tick::OneShotRunner;
use lilium::jobs::{Ended, RunnerContext};
use lilium::market::core::settings::{self, NewMarketplace};

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, jobs, batch] = &words[..] else { panic!("bench-jobs-lilium FILE JOBS BATCH") };
    let (jobs, batch): (i64, i64) = (jobs.parse().expect("a number"), batch.parse().expect("a number"));
    let mut db = created(file)?;
    let now = Clock::System.now();
    for first in (0..jobs).step_by(1_000) {
        db.write(Ending::Commit, |tx| (first..(first + 1_000).min(jobs)).try_for_each(|_| enqueue(tx, now).map(drop)))?;
    }
    let since = std::time::Instant::now();
    let done = if batch == 1 { one_by_one(file)? } else { by_the_batch(&mut db, batch)? };
    println!("{:.6}", since.elapsed().as_secs_f64());
    assert_eq!(done, jobs, "jobs that were done");
    let states = db.read(queue::states)?;
    assert_eq!(states, [("done".to_owned(), jobs)]);
    Ok(())
}

fn created(file: &str) -> Result<Db> {
    let new = NewMarketplace {
        name: "Bench",
        currency: Currency::iso("EUR").expect("a currency"),
        cash_increment: 1,
        timezone: "UTC",
        day_cutoff_hour: 0,
        week_start: "monday",
    };
    let mut db = Db::create(file)?;
    db.write(Ending::Commit, |tx| settings::init(tx, &new).map(drop))?;
    Ok(db)
}

fn one_by_one(file: &str) -> Result<i64> {
    let site = RunnerContext { database: file.to_owned(), clock: Clock::System, program: "lilium".into(), mail: None };
    let mut desk = OneShotRunner::open(&site)?;
    let mut done = 0;
    while let Some((_, ended)) = desk.next(Which::Next(1))? {
        done += i64::from(matches!(ended, Ended::Done(_)));
    }
    desk.close()?;
    Ok(done)
}

fn by_the_batch(db: &mut Db, batch: i64) -> Result<i64> {
    let mut done = 0;
    loop {
        let now = Clock::System.now();
        let lease = now.plus_seconds(30);
        let claimed = db.write(Ending::Commit, |tx| queue::claim(tx, "bench", now, lease, Which::Next(batch)))?;
        if claimed.is_empty() {
            return Ok(done);
        }
        db.write(Ending::Commit, |tx| {
            claimed.iter().try_for_each(|job| {
                queue::finish(tx, job, now)?;
                queue::tell(tx, job, now, 0, "nothing")
            })
        })?;
        done += claimed.len() as i64;
    }
}
