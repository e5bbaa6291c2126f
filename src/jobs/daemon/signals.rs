//! The front: signals, the tick, the page of health, and what systemd is notified of. The only async part of the program; it
//! never touches a connection.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::{TokioIo, TokioTimer};
use sd_notify::NotifyState;
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::task::AbortHandle;
use tokio_cron_scheduler::{Job, JobScheduler};

use crate::error::{Error, Result, codes};

use crate::jobs::daemon::{Shared, health};

/// An engine that has not come round for so long is stuck.
const ROUND: Duration = Duration::from_secs(5);

/// So much longer systemd waits for the end than when it was reported so last.
const EXTENDED_US: u32 = 10_000_000;

/// Has a second signal asked to stop at once?
#[derive(Clone, Default)]
pub struct Impatience(Arc<AtomicBool>);

impl Impatience {
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Waits until the daemon is asked to stop, or cannot go on. The front lives on in a thread of its own until the program
/// ends, to hear a second signal.
pub fn wait(shared: &Arc<Shared>) -> Result<Impatience> {
    let (said, asked) = mpsc::channel();
    let (shared, impatient) = (shared.clone(), Impatience::default());
    let later = impatient.clone();
    std::thread::spawn(move || {
        let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
            Ok(runtime) => runtime,
            Err(error) => return drop(said.send(Err(error.into()))),
        };
        runtime.block_on(async {
            let listened = listen(&shared).await;
            let (ended, signals) = match listened {
                Ok(signals) => (Ok(()), Some(signals)),
                Err(error) => (Err(error), None),
            };
            let _ = said.send(ended);
            if let Some(signals) = signals {
                second(signals, later).await;
                // The page of health stays until the program ends.
                std::future::pending::<()>().await;
            }
        });
    });
    asked.recv().map_err(|_| Error::failed(codes::DAEMON_FRONT, "the front is gone"))??;
    Ok(impatient)
}

/// Listens until the daemon is asked to stop; answers the signals to listen to from then on.
async fn listen(shared: &Arc<Shared>) -> Result<[Signal; 2]> {
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    // A terminal that goes away asks to stop, too; it does not ask twice.
    let mut hangup = signal(SignalKind::hangup())?;
    if let Some(address) = shared.options.health {
        let listener = TcpListener::bind(address).await.map_err(|e| {
            Error::config(codes::DAEMON_HEALTH, format!("{address} cannot be listened on"))
                .because(e)
                .hint("lilium daemon --health 9188")
        })?;
        tracing::info!(address = %listener.local_addr()?, "telling of its health");
        tokio::spawn(serve(listener, shared.clone()));
    }
    let _ticker = tick(shared).await;
    let systemd = Systemd::default();
    let mut looked = tokio::time::interval(Duration::from_millis(200));
    let mut said = false;
    loop {
        tokio::select! {
            _ = term.recv() => break,
            _ = int.recv() => break,
            _ = hangup.recv() => break,
            _ = looked.tick() => {
                said = notify_systemd(&systemd, shared, said).await;
                if shared.in_flight.is_leaving() {
                    break;
                }
            }
        }
    }
    tracing::info!("asked to stop");
    systemd.notify(&[NotifyState::Stopping]).await;
    shared.leave();
    Ok([term, int])
}

/// The way to systemd. A reader that does not read must keep nobody from hearing signals, so it is distinguished from threads apart.
#[derive(Clone, Default)]
struct Systemd {
    /// A ping is on its way still.
    pinging: Arc<AtomicBool>,
}

impl Systemd {
    /// Reported, or not reported within a second.
    async fn notify(&self, states: &[NotifyState<'static>]) {
        let states = states.to_vec();
        let telling = tokio::task::spawn_blocking(move || sd_notify::notify(&states));
        let _ = tokio::time::timeout(Duration::from_secs(1), telling).await;
    }

    /// What is said again and again is not said twice at once.
    fn ping(&self, states: &[NotifyState<'static>]) {
        if self.pinging.swap(true, Ordering::Relaxed) {
            return;
        }
        let (states, pinging) = (states.to_vec(), self.pinging.clone());
        tokio::task::spawn_blocking(move || {
            let _ = sd_notify::notify(&states);
            pinging.store(false, Ordering::Relaxed);
        });
    }
}

/// Hears a second signal. Until then systemd is made to wait for what is on its way.
async fn second([mut term, mut int]: [Signal; 2], impatient: Impatience) {
    let (mut looked, systemd) = (tokio::time::interval(Duration::from_secs(1)), Systemd::default());
    loop {
        tokio::select! {
            _ = term.recv() => break,
            _ = int.recv() => break,
            _ = looked.tick() => {
                systemd.ping(&[NotifyState::ExtendTimeoutUsec(EXTENDED_US), NotifyState::Watchdog]);
            }
        }
    }
    impatient.0.store(true, Ordering::Relaxed);
}

/// Wakes the engine every minute. It looks by itself too: a tick that is lost costs nothing.
async fn tick(shared: &Arc<Shared>) -> Option<JobScheduler> {
    let ring = shared.clone();
    let wake = Job::new_async("0 * * * * *", move |_, _| {
        let shared = ring.clone();
        Box::pin(async move { shared.notifier.ring() })
    });
    let started = async {
        let scheduler = JobScheduler::new().await?;
        scheduler.add(wake?).await?;
        scheduler.start().await?;
        Ok::<_, tokio_cron_scheduler::JobSchedulerError>(scheduler)
    };
    started.await.inspect_err(|error| tracing::warn!(%error, "no tick; the engine looks by itself")).ok()
}

/// Ready after the first pass; alive as long as the engine comes round, also while it waits for a database that is away:
/// a restart would not bring that back. Answers whether readiness was reported.
async fn notify_systemd(systemd: &Systemd, shared: &Shared, said: bool) -> bool {
    let ready = shared.stats.since_pass().is_some();
    if ready && !said {
        systemd.notify(&[NotifyState::Ready, NotifyState::Status("working")]).await;
    }
    if shared.stats.since_turn().is_some_and(|since| since < ROUND) {
        systemd.ping(&[NotifyState::Watchdog]);
    }
    ready || said
}

/// So many askers at a time; the one that has been here longest goes for a new one.
const ASKERS_MAX: usize = 64;
/// Nobody takes longer to ask and to read.
const ASKING: Duration = Duration::from_secs(5);

/// One question a connection: who does not read, or never ends to ask, keeps nobody from being heard.
async fn serve(listener: TcpListener, shared: Arc<Shared>) {
    let mut askers: VecDeque<AbortHandle> = VecDeque::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // No more files may be open: somebody goes soon.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        askers.retain(|asker| !asker.is_finished());
        while askers.len() >= ASKERS_MAX {
            askers.pop_front().inspect(AbortHandle::abort);
        }
        let shared = shared.clone();
        let asker = tokio::spawn(async move {
            let answer = service_fn(move |request| answer(request, shared.clone()));
            let mut http = hyper::server::conn::http1::Builder::new();
            http.timer(TokioTimer::new()).header_read_timeout(ASKING).keep_alive(false).max_buf_size(16 * 1024);
            let _ = tokio::time::timeout(ASKING, http.serve_connection(TokioIo::new(stream), answer)).await;
        });
        askers.push_back(asker.abort_handle());
    }
}

async fn answer(
    request: Request<Incoming>,
    shared: Arc<Shared>,
) -> std::result::Result<Response<Full<Bytes>>, Infallible> {
    let (status, text) = match request.uri().path() {
        "/healthz" => health::health(&shared.stats),
        "/readyz" if shared.in_flight.is_leaving() => (503, "stopping\n".to_owned()),
        "/readyz" => health::health(&shared.stats),
        "/metrics" => (200, health::metrics(&shared.stats, shared.context.clock.now())),
        _ => (404, "there are /healthz, /readyz and /metrics\n".to_owned()),
    };
    let mut response = Response::new(Full::new(Bytes::from(text)));
    *response.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or_default();
    response.headers_mut().insert("content-type", hyper::header::HeaderValue::from_static("text/plain; version=0.0.4"));
    Ok(response)
}
