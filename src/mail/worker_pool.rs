//! Several threads that hand things out, and one that holds the database: what is free is claimed in a short transaction,
//! what has come back is written together in one.
//!
//! Nothing is claimed that is not begun at once, so a death leaves no more in doubt than was on its way. A thread that does
//! not come back in time is given up: its thing is written down as lost, and its late answer is heard by nobody.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Result;

/// What there is to do now.
pub enum Next<J> {
    Jobs(Vec<J>),
    /// Nothing for so long: a limit is reached.
    Wait(Duration),
}

/// Where work comes from, and where its outcome goes.
pub trait Source<J, O> {
    /// Takes up to so many.
    fn claim(&mut self, limit: usize) -> Result<Next<J>>;
    /// Writes down what came of some, in one transaction. Nothing came of what is lost.
    fn finish(&mut self, done: Vec<(Arc<J>, Option<O>)>) -> Result<()>;
    /// Shall no more be begun?
    fn stopped(&self) -> bool;
}

/// The longest pause between two looks at whether to stop.
const LOOK: Duration = Duration::from_millis(200);

/// How much is done at once, and how long one thing may take.
#[derive(Clone, Copy)]
pub struct PoolSize {
    pub workers: usize,
    pub longest: Duration,
}

type Outcome<O> = (usize, O);

struct Worker<J> {
    jobs: Sender<Arc<J>>,
    thread: thread::JoinHandle<()>,
}

/// Workers, those that are free, and what the others have in hand.
struct Pool<'a, J, O> {
    make: &'a dyn Fn() -> Handler<J, O>,
    workers: HashMap<usize, Worker<J>>,
    free: Vec<usize>,
    busy: HashMap<usize, (Arc<J>, Instant)>,
    spawned: usize,
    outcomes: (Sender<Outcome<O>>, Receiver<Outcome<O>>),
}

/// One thread's own way to do a thing.
pub type Handler<J, O> = Box<dyn FnMut(&J) -> O + Send>;

/// Does what there is until there is no more, or until it shall stop; what was begun is finished either way.
pub fn run<J: Send + Sync + 'static, O: Send + 'static>(
    force: PoolSize,
    make: &dyn Fn() -> Handler<J, O>,
    source: &mut dyn Source<J, O>,
) -> Result<()> {
    let mut crew = Pool::new(make);
    for _ in 0..force.workers {
        crew.hire();
    }
    let mut dry = false;
    loop {
        let many_are_free = crew.busy.is_empty() || crew.free.len() * 2 >= force.workers;
        if !dry && many_are_free && !source.stopped() {
            match source.claim(crew.free.len())? {
                Next::Jobs(jobs) if jobs.is_empty() => dry = true,
                Next::Jobs(jobs) => jobs.into_iter().for_each(|job| crew.begin(job)),
                Next::Wait(pause) if crew.busy.is_empty() => thread::sleep(pause.min(LOOK)),
                Next::Wait(_) => {}
            }
        }
        if crew.busy.is_empty() && (dry || source.stopped()) {
            break;
        }
        let done = crew.returned(force.longest);
        if !done.is_empty() {
            source.finish(done)?;
        }
    }
    crew.dismiss();
    Ok(())
}

impl<'a, J: Send + Sync + 'static, O: Send + 'static> Pool<'a, J, O> {
    fn new(make: &'a dyn Fn() -> Handler<J, O>) -> Self {
        Pool {
            make,
            workers: HashMap::new(),
            free: Vec::new(),
            busy: HashMap::new(),
            spawned: 0,
            outcomes: mpsc::channel(),
        }
    }

    fn hire(&mut self) {
        let (me, mut hand, outcomes) = (self.spawned, (self.make)(), self.outcomes.0.clone());
        let (jobs, mine) = mpsc::channel::<Arc<J>>();
        let thread = thread::spawn(move || {
            for job in mine {
                let outcome = hand(&job);
                drop(job);
                if outcomes.send((me, outcome)).is_err() {
                    break;
                }
            }
        });
        self.workers.insert(me, Worker { jobs, thread });
        self.free.push(me);
        self.spawned += 1;
    }

    fn begin(&mut self, job: J) {
        let worker = self.free.pop().expect("no more is claimed than can begin");
        let job = Arc::new(job);
        let sent = self.workers[&worker].jobs.send(job.clone());
        sent.expect("a free worker listens");
        self.busy.insert(worker, (job, Instant::now()));
    }

    /// What has come back by now, or does not come back any more; waits a little for the first.
    fn returned(&mut self, longest: Duration) -> Vec<(Arc<J>, Option<O>)> {
        let mut done = Vec::new();
        if self.busy.is_empty() {
            return done;
        }
        let mut next = self.outcomes.1.recv_timeout(LOOK).map_err(|error| error == RecvTimeoutError::Timeout).ok();
        while let Some((worker, outcome)) = next {
            // A worker that was given up is not known any more.
            if let Some((job, _)) = self.busy.remove(&worker) {
                done.push((job, Some(outcome)));
                self.free.push(worker);
            }
            next = self.outcomes.1.try_recv().ok();
        }
        let overdue = self.busy.iter().filter(|(_, (_, since))| since.elapsed() > longest).map(|(worker, _)| *worker);
        for worker in overdue.collect::<Vec<_>>() {
            let (job, _) = self.busy.remove(&worker).expect("just seen");
            self.workers.remove(&worker);
            done.push((job, None));
            self.hire();
        }
        done
    }

    fn dismiss(self) {
        for worker in self.workers.into_values() {
            drop(worker.jobs);
            let _ = worker.thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    struct List {
        jobs: Vec<u32>,
        done: Vec<(u32, Option<u32>)>,
        stopped: bool,
    }

    impl Source<u32, u32> for List {
        fn claim(&mut self, limit: usize) -> Result<Next<u32>> {
            let at = self.jobs.len().saturating_sub(limit);
            Ok(Next::Jobs(self.jobs.split_off(at)))
        }

        fn finish(&mut self, done: Vec<(Arc<u32>, Option<u32>)>) -> Result<()> {
            self.done.extend(done.into_iter().map(|(job, outcome)| (*job, outcome)));
            Ok(())
        }

        fn stopped(&self) -> bool {
            self.stopped
        }
    }

    fn list(jobs: u32) -> List {
        List { jobs: (0..jobs).collect(), done: Vec::new(), stopped: false }
    }

    const FORCE: PoolSize = PoolSize { workers: 3, longest: Duration::from_secs(600) };

    #[test]
    fn everything_is_done_once() {
        for jobs in [0, 1, 2, 3, 4, 100] {
            let mut list = list(jobs);
            run(FORCE, &|| Box::new(|job: &u32| job * 2), &mut list).expect("done");
            list.done.sort_unstable();
            let wanted: Vec<(u32, Option<u32>)> = (0..jobs).map(|job| (job, Some(job * 2))).collect();
            assert_eq!(list.done, wanted);
        }
    }

    #[test]
    fn who_shall_stop_begins_nothing() {
        let mut list = List { stopped: true, ..list(9) };
        run(FORCE, &|| Box::new(|job: &u32| *job), &mut list).expect("done");
        assert_eq!((list.jobs.len(), list.done.len()), (9, 0));
    }

    #[test]
    fn who_does_not_come_back_is_given_up_and_the_others_go_on() {
        // The job 7 waits for what is never sent while the test lasts.
        let (sender, never) = mpsc::channel::<()>();
        let never = Arc::new(Mutex::new(never));
        let mut list = list(9);
        let make = || {
            let never = never.clone();
            Box::new(move |job: &u32| {
                if *job == 7 {
                    let _ = never.lock().expect("a receiver").recv();
                }
                *job
            }) as Handler<u32, u32>
        };
        run(PoolSize { workers: 2, longest: Duration::from_millis(300) }, &make, &mut list).expect("done");
        drop(sender);
        list.done.sort_unstable();
        let wanted: Vec<(u32, Option<u32>)> = (0..9).map(|job| (job, (job != 7).then_some(job))).collect();
        assert_eq!(list.done, wanted);
    }
}
