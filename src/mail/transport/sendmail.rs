//! The system's own program: what it takes is its to deliver. What it does not take it says why, by the code that it ends with.

use std::io::{self, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use super::{OutgoingMail, closed, envelope};
use crate::base::child::without_secrets;
use crate::mail::outbox::rules::{Answer, Phase};
use crate::mail::words::shortened;

/// How much of what the program says is kept. The rest is read and dropped, so that it never waits for us.
const WORDS_MAX: usize = 4096;
/// How long a pipe is waited for once the program has ended: a process that it left behind may hold it open for ever.
const GRACE: Duration = Duration::from_secs(1);
/// How often we look whether it has ended, at first and at the most.
const LOOKS: (Duration, Duration) = (Duration::from_millis(1), Duration::from_millis(50));

/// Pipes a mail into the program, which must end in time.
pub fn pipe(program: &Path, time: Duration, mail: &OutgoingMail<'_>) -> Answer {
    if let Err(answer) = envelope(mail) {
        return answer;
    }
    match run(program, time, mail) {
        Ok(ran) => answered(ran, time),
        Err(error) => closed(format!("cannot run {}: {error}", program.display())),
    }
}

/// What became of the program.
struct Ran {
    /// Absent where it did not end in time, and was killed.
    status: Option<ExitStatus>,
    /// Did it take the whole mail? Absent where it left it lying in the pipe.
    written: Option<io::Result<()>>,
    words: String,
}

/// Both pipes have a thread of their own, so that a program which talks before it has read all is heard, and one that
/// does neither is not waited for.
fn run(program: &Path, time: Duration, mail: &OutgoingMail<'_>) -> io::Result<Ran> {
    let mut command = Command::new(program);
    without_secrets(&mut command).args(["-i", "-f", mail.from, "--", mail.to]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let (mut stdin, stderr) =
        (child.stdin.take().expect("it was asked for"), child.stderr.take().expect("it was asked for"));
    let bytes = mail.bytes.as_bytes().to_vec();
    let written = answer_of(move || stdin.write_all(&bytes));
    let (words, said) = mpsc::channel();
    thread::spawn(move || hear(stderr, &words));
    let status = ended(&mut child, time)?;
    Ok(Ran { status, written: written.recv_timeout(GRACE).ok(), words: heard(&said) })
}

fn answer_of<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
    let (answer, wanted) = mpsc::channel();
    thread::spawn(move || drop(answer.send(work()))); // nobody may be waiting any more
    wanted
}

/// Passes on what the program says, as it says it.
fn hear(mut from: impl Read, to: &mpsc::Sender<Vec<u8>>) {
    let (mut buffer, mut left) = ([0; 1024], WORDS_MAX);
    while let Ok(read) = from.read(&mut buffer)
        && read > 0
    {
        let kept = read.min(left);
        left -= kept;
        if kept > 0 && to.send(buffer[..kept].to_vec()).is_err() {
            return;
        }
    }
}

/// All that was said until the pipe was closed, or for a little while.
fn heard(said: &Receiver<Vec<u8>>) -> String {
    let (until, mut words) = (Instant::now() + GRACE, Vec::new());
    while let Ok(part) = said.recv_timeout(until.saturating_duration_since(Instant::now())) {
        words.extend(part);
    }
    String::from_utf8_lossy(&words).into_owned()
}

/// Waits for its end; kills it when its time is over.
fn ended(child: &mut Child, time: Duration) -> io::Result<Option<ExitStatus>> {
    let (until, mut look) = (Instant::now() + time, LOOKS.0);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= until {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(look);
        look = (look * 2).min(LOOKS.1);
    }
}

fn answered(Ran { status, written, words }: Ran, time: Duration) -> Answer {
    // It may have taken the mail before.
    let unknown = |text: String| Answer { phase: Phase::Text, code: None, text: shortened(&text) };
    let Some(status) = status else {
        return unknown(format!("it did not end within {} seconds, and was killed: {words}", time.as_secs()));
    };
    let Some(exit) = status.code() else { return unknown(format!("it was killed: {words}")) };
    match written {
        Some(Err(error)) if exit == 0 => closed(format!("it did not read the whole mail: {error}")),
        None if exit == 0 => closed("it did not read the whole mail".into()),
        _ => judged(exit, &words),
    }
}

/// What a code means, by sysexits.h. Only what is about this mail or its recipient is its own end or pause; with anything else,
/// wrong words or a wrong password too, the way is closed for all.
fn judged(exit: i32, words: &str) -> Answer {
    let (phase, code, status) = match exit {
        0 => return Answer::accepted(),
        65 => (Phase::Text, Some(554), "5.6.0 "),
        67 => (Phase::Recipient, Some(550), "5.1.1 "),
        68 => (Phase::Recipient, Some(550), "5.1.2 "),
        75 => (Phase::Recipient, Some(451), "4.3.0 "),
        _ => (Phase::Connection, None, ""),
    };
    Answer { phase, code, text: shortened(&format!("{status}it ended with {exit}: {words}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A talker is heard to the end and its words are cut; neither a child that keeps a pipe open nor a program without
    /// an end is waited for.
    #[test]
    fn its_words_and_its_time_have_a_bound() {
        let (to, said) = mpsc::channel();
        hear(io::repeat(b'x').take(1_000_000), &to);
        drop(to);
        assert_eq!(heard(&said).len(), WORDS_MAX);
        let mut sleeper = Command::new("sleep").arg("600").spawn().expect("a program");
        assert_eq!(ended(&mut sleeper, Duration::ZERO).expect("its end"), None);
        let late = answered(Ran { status: None, written: None, words: "busy".into() }, Duration::from_secs(300));
        assert_eq!(late.text, "it did not end within 300 seconds, and was killed: busy");
        assert_eq!(late.phase, Phase::Text, "nobody knows whether it has the mail");
    }
    use crate::mail::outbox::rules::{Verdict, judge};

    #[test]
    fn a_code_is_about_the_mail_or_about_the_way() {
        let gone = Verdict::Bounced { suppress: true };
        for (exit, verdict) in [
            (0, Verdict::Sent),
            (65, Verdict::Dead { policy: false }),
            (67, gone),
            (68, gone),
            (75, Verdict::Deferred { slow: false }),
        ] {
            assert_eq!(judge(&judged(exit, "words")), verdict, "{exit}");
        }
        for exit in [1, 64, 66, 69, 70, 71, 72, 73, 74, 76, 77, 78, 127] {
            assert_eq!(judge(&judged(exit, "words")), Verdict::Transport, "{exit}");
        }
        assert_eq!(judged(67, "no\nnour").text, "5.1.1 it ended with 67: no nour");
    }
}
