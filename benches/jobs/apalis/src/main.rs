//! `bench-jobs-apalis FILE JOBS BATCH`: queues tasks, works them off with so many fetched at a time, and prints the
//! seconds of that. WAL, synchronous=FULL, one connection.

use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use apalis::prelude::*;
use apalis_sqlite::{Config, SqliteStorage};
use futures::stream;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, jobs, batch] = &words[..] else { panic!("bench-jobs-apalis FILE JOBS BATCH") };
    let (jobs, batch): (u64, usize) = (jobs.parse().expect("a number"), batch.parse().expect("a number"));
    let options = SqliteConnectOptions::from_str(&format!("sqlite://{file}"))
        .expect("an address")
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10));
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.expect("a database");
    // Not `setup`: it turns synchronous off on the connection it gets.
    SqliteStorage::migrations().run(&pool).await.expect("tables");
    let config = Config::default().queue("bench").batch_size(batch);
    let mut backend = SqliteStorage::new(&pool).with_config(config);
    backend.push_all(&mut stream::iter((0..jobs).map(|n| TaskBuilder::new(n).build()))).await.expect("tasks");
    let (level,): (i64,) = sqlx::query_as("PRAGMA synchronous").fetch_one(&pool).await.expect("a setting");
    assert_eq!(level, 2, "synchronous is FULL");
    // It asks often enough that the database, and not its patience, sets the pace.
    let backend = backend.poll_with_strategy(Strategy::new().interval(Duration::from_millis(1)));
    let done = Arc::new(AtomicU64::new(0));
    let counter = done.clone();
    let since = Instant::now();
    let worker = WorkerBuilder::new("bench").backend(backend).build(move |_: u64, _: WorkerContext| {
        let counter = counter.clone();
        async move {
            counter.fetch_add(1, Ordering::Relaxed);
            Ok::<(), BoxDynError>(())
        }
    });
    let running = tokio::spawn(worker.run());
    // Done is what is written down as done.
    loop {
        let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM Jobs WHERE status = 'Done'").fetch_one(&pool).await.expect("a count");
        if count as u64 >= jobs {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!("{:.6}", since.elapsed().as_secs_f64());
    running.abort();
}
