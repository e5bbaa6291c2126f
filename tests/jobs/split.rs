//! A network that swallows everything, both ways, and says nothing of it.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::support::place::{Engine, engines};
use crate::world::{in_hand, is_stopped, rows, settled_once, signal, sold, until};

/// Stands between a program and its server, until it is cut.
struct Line {
    address: SocketAddr,
    cut: Arc<AtomicBool>,
    /// Answers are lost, questions arrive.
    deaf: Arc<AtomicBool>,
    ends: Arc<Mutex<Vec<TcpStream>>>,
}

impl Line {
    fn to(server: String) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let (cut, deaf) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let ends = Arc::new(Mutex::new(Vec::new()));
        let line = Line { address, cut: cut.clone(), deaf: deaf.clone(), ends: ends.clone() };
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                let far = TcpStream::connect(&server).expect("the server");
                for (from, to, lost) in [(&near, &far, &cut), (&far, &near, &deaf)] {
                    let end = || from.try_clone().expect("the same connection");
                    ends.lock().expect("the ends").push(end());
                    let (from, to, lost) = (end(), to.try_clone().expect("the other side"), lost.clone());
                    thread::spawn(move || pass_on(from, to, &lost));
                }
            }
        });
        line
    }

    fn cut(&self) {
        self.cut.store(true, Ordering::SeqCst);
        self.deafen();
    }

    fn deafen(&self) {
        self.deaf.store(true, Ordering::SeqCst);
    }

    /// Whatever still hangs on it hears that the other side is gone.
    fn hang_up(&self) {
        self.ends.lock().expect("the ends").iter().for_each(|end| drop(end.shutdown(Shutdown::Both)));
    }
}

/// What comes after the cut is taken and lost.
fn pass_on(mut from: TcpStream, mut to: TcpStream, cut: &AtomicBool) {
    let mut bytes = [0; 8192];
    while let Ok(read @ 1..) = from.read(&mut bytes) {
        if !cut.load(Ordering::SeqCst) && to.write_all(&bytes[..read]).is_err() {
            break;
        }
    }
}

/// The server holds the runner's lock for as long as it takes that connection for alive: its job is taken over by the lease.
/// What was begun in a transaction goes with its session when the server ends that.
#[cfg(debug_assertions)]
#[test]
fn a_runner_that_is_cut_off_is_followed_by_its_lease() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    // Cut off before it has begun with what it claimed, and in the middle of its effect.
    for at in ["write.committed:3", "write.before_commit:4"] {
        let place = sold(Engine::Postgres);
        let (login, rest) = place.db().split_once('@').expect("a login");
        let (server, database) = rest.split_once('/').expect("a database");
        let line = Line::to(server.to_owned());
        let through = format!("{login}@{}/{database}", line.address);
        let words = ["--db", &through, "--now", "2026-03-06T09:00:00Z", "job", "tick", "--quiet"];
        let mut runner = place.spawn_with(&words, &[("LILIUM_STOP_AT", at)]);
        until("it has a job and sleeps", || is_stopped(&runner));
        assert_eq!(in_hand(&place), 1, "{at}");
        line.cut();
        signal(&runner, "CONT");
        // What it had begun holds its rows until the server ends it, after two minutes of silence: here at once.
        let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
        let silent = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE datname = current_database() AND state = 'idle in transaction'";
        client.execute(silent, &[]).expect("the right to");
        let tick = |now: &str| place.shell(&format!("lilium --now {now} job tick --quiet")).status;
        assert_eq!(tick("2026-03-06T09:00:20Z"), 0);
        assert_eq!(in_hand(&place), 1, "{at}: its lease");
        let later = "2026-03-06T09:05:00Z";
        assert_eq!(tick(later), 0);
        line.hang_up();
        assert!(!runner.wait().expect("an end").success(), "{at}: it hears of it in the end");
        assert_eq!(tick(later), 0);
        settled_once(&place, later, at);
        assert_eq!(rows(&place, "SELECT outcome AS row FROM attempt WHERE outcome = 'lost'"), ["lost"], "{at}");
    }
}

/// A server, or a network, that takes the COMMIT, acknowledges it and says nothing more: the command ends, does not know, and
/// says how to know.
#[cfg(debug_assertions)]
#[test]
fn a_commit_that_is_never_answered_is_unknown() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let place = crate::world::empty(Engine::Postgres);
    let (login, rest) = place.db().split_once('@').expect("a login");
    let (server, database) = rest.split_once('/').expect("a database");
    for (key, arrives, known) in [("lost", false, 3), ("done", true, 0)] {
        let line = Line::to(server.to_owned());
        let through = format!("{login}@{}/{database}", line.address);
        let words = ["--db", &through, "zone", "add", key, "--name-en", key, "--idempotency-key", key];
        let stop = [("LILIUM_STOP_AT", "write.before_commit"), ("LILIUM_COMMIT_SECONDS", "1")];
        let writer = place.spawn_with(&words, &stop);
        until("it is about to commit and sleeps", || is_stopped(&writer));
        if arrives {
            line.deafen()
        } else {
            line.cut()
        }
        signal(&writer, "CONT");
        let output = writer.wait_with_output().expect("an end");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(12), "{key}: {stderr}");
        assert!(stderr.contains("op status"), "{key}: {stderr}");
        line.hang_up();
        until("the server has done with it", || place.shell(&format!("lilium op status {key}")).status == known);
    }
    assert_eq!(place.shell("lilium zone list --format count").ok().stdout.trim(), "1");
}
