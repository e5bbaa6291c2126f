//! The system's own program: what it takes is its to deliver. What it does not take it says why, by the code that it ends with.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::{io, thread};

use super::{OutgoingMail, closed, envelope};
use crate::base::child::without_secrets;
use crate::mail::outbox::rules::{Answer, Phase};
use crate::mail::words::shortened;

/// Pipes a mail into the program.
pub fn pipe(program: &Path, mail: &OutgoingMail<'_>) -> Answer {
    if let Err(answer) = envelope(mail) {
        return answer;
    }
    match run(program, mail) {
        Ok((written, output)) => answered(written, &output),
        Err(error) => closed(format!("cannot run {}: {error}", program.display())),
    }
}

/// Written by a thread of its own, so that a program which talks before it has read all is heard.
fn run(program: &Path, mail: &OutgoingMail<'_>) -> io::Result<(io::Result<()>, Output)> {
    let mut command = Command::new(program);
    without_secrets(&mut command).args(["-i", "-f", mail.from, "--", mail.to]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let mut stdin = child.stdin.take().expect("it was asked for");
    thread::scope(|scope| {
        let writing = scope.spawn(move || stdin.write_all(mail.bytes.as_bytes()));
        let output = child.wait_with_output()?;
        Ok((writing.join().expect("writing does not panic"), output))
    })
}

fn answered(written: io::Result<()>, output: &Output) -> Answer {
    let words = String::from_utf8_lossy(&output.stderr);
    let Some(exit) = output.status.code() else {
        // It may have taken the mail before.
        return Answer { phase: Phase::Text, code: None, text: shortened(&format!("it was killed: {words}")) };
    };
    match written {
        Err(error) if exit == 0 => closed(format!("it did not read the whole mail: {error}")),
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
