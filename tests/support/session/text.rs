//! A session and its text form.

use super::super::run::Run;

pub struct Session {
    pub steps: Vec<Step>,
    /// Prose after the last step.
    pub end: Vec<String>,
}

pub struct Step {
    /// Prose and files above the command, as written.
    pub above: Vec<String>,
    pub files: Vec<(String, String)>,
    pub line: usize,
    pub command: String,
    pub output: Vec<String>,
}

const MARKS: [&str; 6] = ["$", "#", "<<<", "!", "?", "\\"];

/// What a run showed, in the form it has in a file.
pub fn output(run: &Run) -> Vec<String> {
    let mut lines = trimmed(run.stdout.lines().map(escaped).collect());
    lines.extend(run.stderr.lines().map(marked));
    lines.extend((run.status != 0).then(|| format!("? {}", run.status)));
    lines.iter().map(|line| uncounted(line)).collect()
}

/// How many checks the whole doctor makes is pinned by its own test: a session shows that they found nothing.
fn uncounted(line: &str) -> String {
    const CHECKS: &str = " checks found nothing";
    let Some(at) = line.find(CHECKS) else { return line.to_owned() };
    let begin = line[..at].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let whole = line[begin..at].parse::<usize>().is_ok_and(|count| count > 50);
    if whole { format!("{}…{}", &line[..begin], &line[at..]) } else { line.to_owned() }
}

pub fn with_output(mut session: Session, outputs: Vec<Vec<String>>) -> Session {
    for (step, output) in session.steps.iter_mut().zip(outputs) {
        step.output = output;
    }
    session
}

/// One blank line between steps.
pub fn write(session: &Session) -> String {
    let mut parts: Vec<String> = session.steps.iter().map(written).collect();
    parts.extend((!session.end.is_empty()).then(|| session.end.join("\n")));
    parts.join("\n\n") + "\n"
}

fn written(step: &Step) -> String {
    let command = [format!("$ {}", step.command)];
    let lines = [&step.above[..], &command, &step.output].concat();
    lines.join("\n")
}

fn marked(line: &str) -> String {
    if line.is_empty() { "!".to_owned() } else { format!("! {line}") }
}

fn escaped(line: &str) -> String {
    let ambiguous = MARKS.iter().any(|mark| is(line, mark));
    if ambiguous { format!("\\{line}") } else { line.to_owned() }
}

pub fn is(line: &str, mark: &str) -> bool {
    line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

pub fn trimmed(mut lines: Vec<String>) -> Vec<String> {
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.drain(..leading_blanks(&lines));
    lines
}

pub fn leading_blanks(lines: &[String]) -> usize {
    lines.iter().take_while(|line| line.is_empty()).count()
}
