//! Ctrl-C and SIGTERM, for commands that do many things one after another. The first asks to begin nothing more: what is on
//! its way comes back and is written down. The second ends the program at once.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{self, Sender};
use std::thread;

use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::app::Stop;
use crate::error::{Error, Result, codes};

/// What a shell calls the end by SIGINT, by SIGTERM, and by a terminal that went away.
const INTERRUPTED: u8 = 130;
const TERMINATED: u8 = 143;
const HUNG_UP: u8 = 129;

/// Has somebody asked to stop, and how?
#[derive(Clone, Default)]
pub struct Asked(Arc<AtomicU8>);

impl Asked {
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed) != 0
    }

    /// With what the program ends: success, unless somebody asked to stop.
    pub fn exit(&self) -> ExitCode {
        self.0.load(Ordering::Relaxed).into()
    }
}

/// Listens from now on, in a thread of its own until the program ends.
///
/// # Errors
/// When the system gives no thread, or no way to listen.
pub fn stop_when_asked() -> Result<Asked> {
    notify_when_asked(|| ())
}

/// The same; reports when it is asked.
pub fn notify_when_asked(tell: impl Fn() + Send + 'static) -> Result<Asked> {
    let asked = Asked::default();
    start(asked.clone(), move |_| tell())?;
    Ok(asked)
}

fn start(asked: Asked, tell: impl Fn(u8) + Send + 'static) -> Result<()> {
    let (said, ready) = mpsc::channel();
    thread::Builder::new().name("signals".into()).spawn(move || listen(&asked, &tell, &said))?;
    ready.recv().map_err(|_| Error::failed(codes::SIGNALS, "nobody listens to signals"))?
}

/// Ends the program with `said` when somebody asks before a change is committed; afterwards it goes on to its end, unless
/// it is asked once more.
///
/// # Errors
/// When the system gives no thread, or no way to listen.
pub fn end_when_asked(said: String) -> Result<Stop> {
    let stop = Stop::default();
    let theirs = stop.clone();
    let tell = move |by: u8| {
        if theirs.stop() {
            let mut stderr = std::io::stderr();
            // A bar may be on the line.
            let lead = if stderr.is_terminal() { "\n" } else { "" };
            let _ = writeln!(stderr, "{lead}{}", said.replace("\"exit\":0", &format!("\"exit\":{by}")));
            std::process::exit(by.into());
        }
    };
    start(Asked::default(), tell)?;
    Ok(stop)
}

fn listen(asked: &Asked, tell: &dyn Fn(u8), said: &Sender<Result<()>>) {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_io().build() {
        Ok(runtime) => runtime,
        Err(error) => return drop(said.send(Err(error.into()))),
    };
    runtime.block_on(async {
        let all = [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()].map(signal);
        let all: std::io::Result<Vec<Signal>> = all.into_iter().collect();
        match all.and_then(|all| all.try_into().map_err(|_| std::io::ErrorKind::Other.into())) {
            Ok(both) => {
                let _ = said.send(Ok(()));
                obey(asked, tell, both).await;
            }
            Err(error) => drop(said.send(Err(error.into()))),
        }
    });
}

async fn obey(asked: &Asked, tell: &dyn Fn(u8), mut signals: [Signal; 3]) {
    let by = next(&mut signals).await;
    asked.0.store(by, Ordering::Relaxed);
    tell(by);
    tracing::info!("asked to stop");
    // Who waits at a terminal learns why it does not end at once.
    let mut stderr = std::io::stderr();
    if stderr.is_terminal() {
        let _ = writeln!(stderr, "stopping when what has begun is done; once more ends at once");
    }
    std::process::exit(next(&mut signals).await.into());
}

async fn next([int, term, hangup]: &mut [Signal; 3]) -> u8 {
    tokio::select! {
        _ = int.recv() => INTERRUPTED,
        _ = term.recv() => TERMINATED,
        _ = hangup.recv() => HUNG_UP,
    }
}
