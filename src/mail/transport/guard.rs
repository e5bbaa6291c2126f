//! A watch over what a server says: how much before an answer is whole, and for how long.
//!
//! The library that speaks SMTP waits by the single read and reads a line to its end: a server that sends a letter a
//! second holds it for ever, and one that never ends a line fills the memory. So it does not speak with the server itself.
//! A thread of ours passes the bytes on, through a connection on this machine, and goes when a limit is passed. It sees
//! the bytes as they travel: under TLS they are counted encrypted, and the library still proves the server's name.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// What a server may send before it is its turn to listen again. Answers have some hundred bytes, certificates some
/// thousand.
pub const ANSWER_MAX: usize = 256 * 1024;
const PIECE: usize = 16 * 1024;

/// One guarded connection.
pub struct Guard(Arc<Mutex<Limits>>);

struct Limits {
    /// For each step: from what we say to the whole answer.
    step: Duration,
    /// The end of all steps with one mail; nothing while there is no mail.
    until: Option<Instant>,
    /// Why the connection was given up.
    why: Option<String>,
}

impl Guard {
    /// Calls the server; answers where the library finds it.
    pub fn dial(host: &str, port: u16, step: Duration, until: Instant) -> io::Result<(Guard, SocketAddr)> {
        let server = call(host, port, step)?;
        let door = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let here = door.local_addr()?;
        let limits = Arc::new(Mutex::new(Limits { step, until: Some(until), why: None }));
        let theirs = limits.clone();
        thread::Builder::new().name("mail guard".into()).spawn(move || {
            if let Ok(client) = admit(&door, step) {
                drop(door);
                Relay { client, server, limits: &theirs }.run();
            }
        })?;
        Ok((Guard(limits), here))
    }

    /// A mail begins, and must be through by then.
    pub fn begin(&self, step: Duration, until: Instant) {
        let mut limits = lock(&self.0);
        (limits.step, limits.until) = (step, Some(until));
    }

    /// How long each step may take from now on.
    pub fn allow(&self, step: Duration) {
        lock(&self.0).step = step;
    }

    /// Between two mails nobody waits for an answer.
    pub fn rest(&self) {
        lock(&self.0).until = None;
    }

    /// Why the connection was given up, when it was.
    pub fn why(&self) -> Option<String> {
        lock(&self.0).why.clone()
    }
}

fn lock(limits: &Mutex<Limits>) -> MutexGuard<'_, Limits> {
    limits.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The first address of the server that answers.
fn call(host: &str, port: u16, step: Duration) -> io::Result<TcpStream> {
    let mut failed = io::Error::new(io::ErrorKind::NotFound, "could not resolve to any address");
    for address in (host, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, step) {
            Ok(server) => {
                // A mail goes out in several pieces, and the last is not to wait for the others.
                server.set_nodelay(true)?;
                return Ok(server);
            }
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// The library's own connection.
fn admit(door: &TcpListener, step: Duration) -> io::Result<TcpStream> {
    let wait = Timespec::try_from(step).ok();
    if poll(&mut [PollFd::new(door, PollFlags::IN)], wait.as_ref())? == 0 {
        return Err(io::ErrorKind::TimedOut.into());
    }
    let (client, _) = door.accept()?;
    client.set_nodelay(true)?;
    Ok(client)
}

struct Relay<'a> {
    client: TcpStream,
    server: TcpStream,
    limits: &'a Mutex<Limits>,
}

/// Why passing on ended.
enum End {
    Closed,
    /// A limit was passed.
    Limit(String),
}

impl From<io::Error> for End {
    fn from(_: io::Error) -> Self {
        End::Closed
    }
}

impl Relay<'_> {
    fn run(mut self) {
        if let Err(End::Limit(why)) = self.pass() {
            lock(self.limits).why = Some(why);
        }
        let _ = self.server.shutdown(Shutdown::Both);
        let _ = self.client.shutdown(Shutdown::Both);
    }

    /// Passes on what each side says, until one of them goes.
    fn pass(&mut self) -> Result<(), End> {
        let (mut began, mut heard, mut open) = (Instant::now(), 0, true);
        let mut piece = vec![0; PIECE];
        loop {
            let [client, server] = self.ready(began, open)?;
            if client {
                let said = self.client.read(&mut piece)?;
                if said == 0 {
                    return Ok(());
                }
                if heard > 0 || lock(self.limits).until.is_none() {
                    (began, heard) = (Instant::now(), 0);
                }
                if open {
                    self.write(&self.server, &piece[..said], began)?;
                }
            }
            if server {
                let said = self.server.read(&mut piece).unwrap_or(0);
                heard += said;
                if heard > ANSWER_MAX {
                    let what = format!("the server sent more than {ANSWER_MAX} bytes without an answer");
                    return Err(End::Limit(what));
                }
                if said == 0 {
                    // What it said before is still to be read.
                    open = false;
                    self.client.shutdown(Shutdown::Write)?;
                }
                self.write(&self.client, &piece[..said], began)?;
            }
        }
    }

    /// Waits until the client, the server, or both have said something.
    fn ready(&self, began: Instant, open: bool) -> Result<[bool; 2], End> {
        loop {
            let left = self.left(began)?;
            let wait = left.and_then(|left| Timespec::try_from(left).ok());
            let mut both = [PollFd::new(&self.client, PollFlags::IN), PollFd::new(&self.server, PollFlags::IN)];
            let watched = if open { &mut both[..] } else { &mut both[..1] };
            match poll(watched, wait.as_ref()) {
                Ok(0) | Err(rustix::io::Errno::INTR) => {}
                Ok(_) => return Ok(both.map(|side| !side.revents().is_empty())),
                Err(_) => return Err(End::Closed),
            }
        }
    }

    /// What is left of this step; nothing while there is no mail.
    fn left(&self, began: Instant) -> Result<Option<Duration>, End> {
        let limits = lock(self.limits);
        let Some(until) = limits.until else { return Ok(None) };
        let now = Instant::now();
        if now >= began + limits.step {
            return Err(End::Limit(format!("the server did not answer within {} s", limits.step.as_secs())));
        }
        if now >= until {
            return Err(End::Limit("the server took too long over one mail".to_owned()));
        }
        Ok(Some((began + limits.step).min(until) - now))
    }

    fn write(&self, mut to: &TcpStream, mut bytes: &[u8], began: Instant) -> Result<(), End> {
        while !bytes.is_empty() {
            to.set_write_timeout(self.left(began)?)?;
            match to.write(bytes) {
                Ok(0) => return Err(End::Closed),
                Ok(written) => bytes = &bytes[written..],
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}
