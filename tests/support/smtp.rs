//! A mail server that does what the test says: its answer to a recipient is chosen by the local part of the address, its
//! manners to everybody by a [`Manner`].

use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How the server treats everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Manner {
    #[default]
    Polite,
    /// Says 554 instead of a greeting.
    GreetsWith554,
    /// Accepts the connection and says nothing.
    Silent,
    /// Offers AUTH and takes no password.
    Refuses535,
    /// Refuses every sender.
    RefusesSender,
    /// Never ends its greeting, a letter at a time.
    Drips,
    /// Never ends its greeting, as fast as it is taken.
    Floods,
}

/// A mail that was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    pub from: String,
    pub rcpt: String,
    pub text: String,
}

impl Received {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let headers = self.text.split("\r\n\r\n").next().unwrap_or_default();
        let start = format!("{name}: ");
        headers.lines().find_map(|line| line.strip_prefix(&start))
    }
}

#[derive(Default)]
struct Shared {
    received: Mutex<Vec<Received>>,
    /// Something was received, or fixed.
    changed: Condvar,
    connections: AtomicUsize,
    closing: AtomicBool,
    /// What refuses now accepts from now on.
    mended: AtomicBool,
}

pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
}

impl Server {
    pub fn start(manner: Manner) -> Server {
        let socket = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = socket.local_addr().expect("an address");
        let shared = Arc::new(Shared::default());
        let theirs = shared.clone();
        let listener = thread::spawn(move || {
            for stream in socket.incoming().flatten() {
                if theirs.closing.load(Ordering::SeqCst) {
                    break;
                }
                theirs.connections.fetch_add(1, Ordering::SeqCst);
                let shared = theirs.clone();
                thread::spawn(move || Dialogue::new(stream, shared, manner).run());
            }
        });
        Server { address, shared, listener: Some(listener) }
    }

    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// What was accepted, in order.
    pub fn received(&self) -> Vec<Received> {
        self.shared.received.lock().expect("the mails").clone()
    }

    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// Waits until so many have arrived, accepted or not.
    pub fn until_received(&self, mails: usize) {
        let received = self.shared.received.lock().expect("the mails");
        drop(self.shared.changed.wait_while(received, |received| received.len() < mails).expect("the mails"));
    }

    /// From now on every recipient is taken.
    pub fn mend(&self) {
        let _received = self.shared.received.lock().expect("the mails");
        self.shared.mended.store(true, Ordering::SeqCst);
        self.shared.changed.notify_all();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.closing.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

struct Dialogue {
    reader: BufReader<TcpStream>,
    writer: TcpStream,
    shared: Arc<Shared>,
    manner: Manner,
    from: String,
    rcpt: String,
}

/// Goes on, or ends.
type Step = Option<()>;

impl Dialogue {
    fn new(stream: TcpStream, shared: Arc<Shared>, manner: Manner) -> Self {
        let writer = stream.try_clone().expect("the other direction");
        Dialogue { reader: BufReader::new(stream), writer, shared, manner, from: String::new(), rcpt: String::new() }
    }

    fn run(mut self) {
        let _ = self.talk();
    }

    fn say(&mut self, line: &str) -> Step {
        self.writer.write_all(format!("{line}\r\n").as_bytes()).ok()
    }

    fn hear(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.reader.read_line(&mut line).ok()? > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// Nothing more is said until the other side goes.
    fn be_silent(&mut self) -> Step {
        let _ = std::io::copy(&mut self.reader, &mut std::io::sink());
        None
    }

    /// An answer that never ends, as fast as it is taken.
    fn flood(&mut self) -> Step {
        self.writer.write_all(b"250 ").ok()?;
        loop {
            self.writer.write_all(&[b'x'; 4096]).ok()?;
        }
    }

    /// An answer that never ends, a letter at a time: no single wait for it is long.
    fn drip(&mut self) -> Step {
        self.writer.write_all(b"250 ").ok()?;
        while !self.shared.closing.load(Ordering::SeqCst) {
            self.writer.write_all(b"x").ok()?;
            thread::sleep(Duration::from_millis(100));
        }
        None
    }

    fn talk(&mut self) -> Step {
        match self.manner {
            Manner::Silent => return self.be_silent(),
            Manner::Drips => return self.drip(),
            Manner::Floods => return self.flood(),
            Manner::GreetsWith554 => self.say("554 5.7.1 no service for you")?,
            _ => self.say("220 test.example ESMTP")?,
        }
        loop {
            let line = self.hear()?;
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
            match verb.as_str() {
                "EHLO" => self.say("250-test.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN")?,
                "AUTH" if self.manner == Manner::Refuses535 => self.say("535 5.7.8 wrong password")?,
                "AUTH" => self.say("235 welcome")?,
                "MAIL" if self.manner == Manner::RefusesSender => self.say("553 5.7.1 not from you")?,
                "MAIL" => {
                    self.from = address(&line);
                    self.say("250 2.1.0 go on")?;
                }
                "RCPT" => {
                    self.rcpt = address(&line);
                    self.recipient()?;
                }
                "DATA" => self.data()?,
                "RSET" | "NOOP" => self.say("250 2.0.0 well")?,
                "QUIT" => return self.say("221 bye"),
                _ => self.say("500 what?")?,
            }
        }
    }

    fn wish(&self) -> &str {
        let local = self.rcpt.split('@').next().unwrap_or_default();
        let mended = self.shared.mended.load(Ordering::SeqCst);
        if mended { "ok" } else { local.split('-').next().unwrap_or_default() }
    }

    fn recipient(&mut self) -> Step {
        let wish = self.wish().to_owned();
        match wish.as_str() {
            "421" => {
                self.say("421 4.3.2 closing")?;
                None
            }
            "450" => self.say("450 4.2.0 busy mailbox"),
            "451" => self.say("451 4.7.1 greylisted, try later"),
            "452" => self.say("452 4.3.1 disk full"),
            "550" => self.say("550 5.1.1 no such user"),
            "551" => self.say("551 not here"),
            "full" => self.say("552 5.2.2 mailbox full"),
            "554" => self.say("554 no"),
            "policy" => self.say("550 5.7.1 you are on a list"),
            "several" => self.say("550-5.1.1 no\r\n550-5.1.1 such\r\n550 5.1.1 user"),
            "forward" => self.say("251 known elsewhere"),
            "garbage" => self.say("hello, I am a teapot"),
            "long" => self.say(&format!("550 {}", "x".repeat(100_000))),
            "quiet" => self.be_silent(),
            "drip" => self.drip(),
            "flood" => self.flood(),
            _ => self.say("250 2.1.5 well"),
        }
    }

    fn data(&mut self) -> Step {
        self.say("354 go ahead")?;
        let mut text = String::new();
        loop {
            let line = self.hear()?;
            if line == "." {
                break;
            }
            text.push_str(line.strip_prefix('.').unwrap_or(&line));
            text.push_str("\r\n");
        }
        let wish = self.wish().to_owned();
        match wish.as_str() {
            "spam" => return self.say("554 5.7.1 looks like spam"),
            "big" => return self.say("552 5.3.4 too big"),
            "later" => return self.say("451 4.3.0 try again"),
            "dripped" => {
                self.keep(text);
                return self.drip();
            }
            "flooded" => {
                self.keep(text);
                return self.flood();
            }
            // Looks long at what it has: longer than any other step may take. Who has gone meanwhile hears nothing.
            "slow" => {
                self.keep(text);
                self.stays(Duration::from_millis(1500))?;
                return self.say("250 2.0.0 queued");
            }
            // Three that have taken the mail, or have not: nobody can know.
            "hangup" => {
                self.keep(text);
                let _ = self.writer.shutdown(Shutdown::Both);
                return None;
            }
            "half" => {
                self.keep(text);
                let _ = self.writer.shutdown(Shutdown::Write);
                return self.be_silent();
            }
            "mute" => {
                self.keep(text);
                return self.be_silent();
            }
            // Taken, and confirmed when the test says so.
            "held" => {
                self.keep(text);
                let received = self.shared.received.lock().expect("the mails");
                let waits = |_: &mut Vec<Received>| !self.shared.mended.load(Ordering::SeqCst);
                drop(self.shared.changed.wait_while(received, waits).expect("the mails"));
                return self.say("250 2.0.0 queued");
            }
            "again354" => {
                self.keep(text);
                return self.say("354 go ahead");
            }
            _ => {}
        }
        self.keep(text);
        self.say("250 2.0.0 queued")?;
        // A server that goes right after its 250 has taken the mail.
        if wish == "goes" {
            let _ = self.writer.shutdown(Shutdown::Both);
            return None;
        }
        Some(())
    }

    /// Goes on when the other side has waited so long.
    fn stays(&mut self, long: Duration) -> Step {
        self.writer.set_read_timeout(Some(long)).ok()?;
        let heard = self.reader.read_line(&mut String::new());
        self.writer.set_read_timeout(None).ok()?;
        heard.is_err().then_some(())
    }

    fn keep(&self, text: String) {
        let received = Received { from: self.from.clone(), rcpt: self.rcpt.clone(), text };
        self.shared.received.lock().expect("the mails").push(received);
        self.shared.changed.notify_all();
    }
}

/// What is between `<` and `>`.
fn address(line: &str) -> String {
    line.split_once('<')
        .and_then(|(_, rest)| rest.split_once('>'))
        .map(|(inside, _)| inside.to_owned())
        .unwrap_or_default()
}
