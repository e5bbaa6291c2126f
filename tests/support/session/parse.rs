//! Reads a session from its text.

use std::iter::{Enumerate, Peekable};
use std::str::Lines;

use super::text::{Session, Step, is, leading_blanks, trimmed};

type Rest<'a> = Peekable<Enumerate<Lines<'a>>>;
type Above = (Vec<String>, Vec<(String, String)>);

const OPENERS: [&str; 3] = ["$", "#", "<<<"];

/// The error begins with its line number.
pub fn parse(text: &str) -> Result<Session, String> {
    let mut rest: Rest = text.lines().enumerate().peekable();
    let mut steps = Vec::new();
    loop {
        let (above, files) = read_above(&mut rest)?;
        let Some((at, line)) = rest.next() else {
            return Ok(Session { steps, end: trimmed(above) });
        };
        let command = line.strip_prefix("$ ").ok_or_else(|| format!("{}: output without a command", at + 1))?;
        steps.push(Step { above, files, line: at + 1, command: command.to_owned(), output: read_output(&mut rest) });
    }
}

fn read_above(rest: &mut Rest) -> Result<Above, String> {
    let (mut above, mut files) = (Vec::new(), Vec::new());
    while let Some((at, line)) = rest.next_if(|(_, line)| line.is_empty() || is(line, "#") || is(line, "<<<")) {
        above.push(line.to_owned());
        if let Some(name) = line.strip_prefix("<<< ") {
            let text = read_file(rest, &mut above).ok_or_else(|| format!("{}: no >>> ends this file", at + 1))?;
            files.push((name.trim().to_owned(), text));
        }
    }
    above.drain(..leading_blanks(&above));
    Ok((above, files))
}

fn read_file(rest: &mut Rest, above: &mut Vec<String>) -> Option<String> {
    let mut text = String::new();
    for (_, line) in rest {
        above.push(line.to_owned());
        if line == ">>>" {
            return Some(text);
        }
        text.push_str(line);
        text.push('\n');
    }
    None
}

fn read_output(rest: &mut Rest) -> Vec<String> {
    let mut output = Vec::new();
    while let Some((_, line)) = rest.next_if(|(_, line)| !OPENERS.iter().any(|mark| is(line, mark))) {
        output.push(line.to_owned());
    }
    trimmed(output)
}
