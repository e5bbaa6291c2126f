//! `bench-jobs-enqueue DATABASE JOBS`: queues jobs that do nothing, one at a time, 5 to 45 ms apart, and prints of each its id and
//! when it was committed, in seconds of the day (UTC): for benches/daemon.sh.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bench_jobs_lilium::enqueue;
use lilium::base::Clock;
use lilium::db::{Db, Ending};
use lilium::error::Result;
use lilium::jobs::queue::Enqueued;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [database, jobs] = &words[..] else { panic!("bench-jobs-enqueue DATABASE JOBS") };
    let mut db = Db::open(database)?;
    for gap in 0..jobs.parse().expect("a number") {
        // Spread by a step that has no factor in common with the range: every gap comes as often.
        std::thread::sleep(Duration::from_millis(5 + gap * 17 % 41));
        let now = Clock::System.now();
        let enqueued = db.write(Ending::Commit, |tx| enqueue(tx, now))?;
        let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
        println!("{} {:.6}", id(&enqueued), (since.as_micros() % 86_400_000_000) as f64 / 1e6);
    }
    Ok(())
}

fn id(enqueued: &Enqueued) -> i64 {
    match enqueued {
        Enqueued::New(id) => *id,
        other => panic!("{other:?}"),
    }
}
