//! Ways to die: at a named point, at a statement, at a random moment.

use std::fmt;
use std::process::Child;
use std::time::{Duration, Instant};

use super::life::Step;
use crate::support::place::TestMarketplace;
use crate::support::run::Run;

/// When a command dies.
#[derive(Clone, Copy, Debug)]
pub enum Death {
    /// The n-th time it comes to this point.
    At(&'static str, u32),
    /// So long after its start, wherever it is then.
    After(Duration),
}

impl Death {
    /// The point, for counting.
    pub fn place(self) -> &'static str {
        match self {
            Death::At(point, _) => point,
            Death::After(_) => "any moment",
        }
    }

    /// At every point that a command passes: the first time, and the last. Not at the last statement: a command that
    /// reads on after its commit would be over, and pass no other point.
    pub fn everywhere(step: &Step) -> Vec<Death> {
        let twice = |(point, times): &(&'static str, u32)| {
            let last = (*times > 1 && *point != "statement").then_some(Death::At(point, *times));
            [Some(Death::At(point, 1)), last]
        };
        step.passes.iter().flat_map(twice).flatten().collect()
    }

    /// At a statement, or at any moment.
    pub fn anywhere(step: &Step) -> Death {
        match step.passes.iter().find(|(point, _)| *point == "statement" && fastrand::bool()) {
            Some((point, times)) => Death::At(point, fastrand::u32(1..=*times)),
            None => Death::After(step.took.mul_f64(fastrand::f64())),
        }
    }

    /// Runs a command that dies like this, if it lives that long.
    pub fn run(self, place: &TestMarketplace, words: &[String]) -> Run {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let child = match self {
            Death::At(point, time) => place.spawn_with(&words, &[("LILIUM_CRASH_AT", &format!("{point}:{time}"))]),
            Death::After(moment) => kill_after(place.spawn(&words), moment),
        };
        Run::new(words.join(" "), &child.wait_with_output().expect("a process that ends"))
    }
}

fn kill_after(mut child: Child, moment: Duration) -> Child {
    let since = Instant::now();
    while since.elapsed() < moment && matches!(child.try_wait(), Ok(None)) {
        std::thread::yield_now();
    }
    // It may have ended by itself.
    let _ = child.kill();
    child
}

impl fmt::Display for Death {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Death::At(point, time) => write!(out, "killed at {point}, time {time}"),
            Death::After(moment) => write!(out, "killed after {moment:?}"),
        }
    }
}
