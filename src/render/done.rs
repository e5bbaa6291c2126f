//! The outcome of a change: a sentence for people, the refs for programs.

use serde_json::{Map, Value, json};

use super::delimited::Dialect;
use super::safe::safe;
use super::{Format, RenderError, Screen};

/// What a change did.
#[derive(Clone, Debug, Default)]
pub struct Done {
    /// The operation, as in `store.approve`.
    pub op: &'static str,
    /// The full sentence for people.
    pub message: String,
    /// The refs that are different now.
    pub changed: Vec<String>,
    /// The refs that were already as asked.
    pub unchanged: Vec<String>,
    /// Numbers worth knowing, by name.
    pub counts: Vec<(&'static str, i64)>,
    /// What the person should look at.
    pub warnings: Vec<String>,
    /// Nothing was written.
    pub dry_run: bool,
    /// The answer of an earlier, identical request.
    pub replayed: bool,
    /// A command to try next.
    pub next: Option<String>,
    /// What a dry run would make and change, row by row.
    pub changes: Vec<Planned>,
    /// How many more of them there are.
    pub more_changes: u64,
}

/// One thing that a dry run would make or change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    /// The line of the input.
    pub line: u64,
    /// create or update.
    pub action: &'static str,
    pub name: String,
    /// Field, old and new value.
    pub values: Vec<(&'static str, String, String)>,
}

/// Writes the outcome in the format asked for.
pub(super) fn report(screen: &mut Screen, done: &Done) -> Result<(), RenderError> {
    let format = screen.options.format;
    let data = match format {
        Some(Format::Json | Format::Ndjson) => to_json(done),
        Some(format @ (Format::Csv | Format::Tsv)) if !done.changes.is_empty() => plan(screen, format, done),
        None if !screen.terminal.out_tty && !done.changes.is_empty() => plan(screen, Format::Tsv, done),
        Some(format @ (Format::Csv | Format::Tsv)) => to_lines(screen, format, done),
        Some(Format::Ids) => refs(screen, done),
        Some(Format::Count) => format!("{}\n", done.changed.len()),
        None if screen.options.quiet || !screen.terminal.out_tty => refs(screen, done),
        None | Some(Format::Table | Format::Wide | Format::Detail) => plan_for_people(done),
    };
    screen.output.data(&data)?;
    screen.flush()?;
    if !matches!(format, Some(Format::Json | Format::Ndjson)) {
        print(screen, done);
    }
    Ok(())
}

/// The talk: the sentence, what to look at, and what to do next.
fn print(screen: &mut Screen, done: &Done) {
    let talks = !screen.options.explicit_machine();
    if talks {
        screen.talk(&sentence(done));
    }
    for warning in &done.warnings {
        screen.warn(warning);
    }
    if let Some(next) = done.next.as_ref().filter(|_| talks) {
        screen.talk(&format!("next: {next}"));
    }
}

fn sentence(done: &Done) -> String {
    let prefix = if done.dry_run { "dry run: " } else { "" };
    let suffix = if done.replayed { " (replayed)" } else { "" };
    format!("{prefix}{}{suffix}", done.message)
}

fn to_json(done: &Done) -> String {
    let counts = done.counts.iter();
    let counts: Map<String, Value> = counts.map(|(name, count)| ((*name).to_owned(), json!(count))).collect();
    let mut object = json!({
        "op": done.op,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "counts": counts,
        "warnings": done.warnings,
        "dry_run": done.dry_run,
        "replayed": done.replayed,
    });
    if !done.changes.is_empty() {
        object["changes"] = done.changes.iter().map(planned_json).collect();
        object["more_changes"] = json!(done.more_changes);
    }
    format!("{object}\n")
}

fn planned_json(planned: &Planned) -> Value {
    let value = |(field, old, new): &(&str, String, String)| json!({ "field": field, "old": old, "new": new });
    let values: Vec<Value> = planned.values.iter().map(value).collect();
    json!({ "line": planned.line, "action": planned.action, "name": planned.name, "values": values })
}

/// A line for each value that would change, and for each thing that would be made.
fn plan(screen: &Screen, format: Format, done: &Done) -> String {
    let dialect = Dialect::of(format, screen.terminal.out_tty);
    let mut out = String::new();
    if screen.options.header {
        dialect.push_line(&mut out, ["line", "action", "name", "field", "old", "new"].into_iter());
    }
    for Planned { line, action, name, values } in &done.changes {
        let line = line.to_string();
        if values.is_empty() {
            dialect.push_line(&mut out, [line.as_str(), action, name, "", "", ""].into_iter());
        }
        for (field, old, new) in values {
            dialect.push_line(&mut out, [line.as_str(), action, name, field, old, new].into_iter());
        }
    }
    out
}

fn plan_for_people(done: &Done) -> String {
    let mut out = String::new();
    for Planned { line, action, name, values } in &done.changes {
        let value = |(field, old, new): &(&str, String, String)| format!("{field} {} → {}", shown(old), shown(new));
        let values: Vec<String> = values.iter().map(value).collect();
        let text = format!("line {line}: {action} {name}  {}", values.join(", "));
        out.push_str(&safe(text.trim_end()));
        out.push('\n');
    }
    if done.more_changes > 0 {
        out.push_str(&format!("… and {} more\n", done.more_changes));
    }
    out
}

fn shown(value: &str) -> &str {
    if value.is_empty() { "(empty)" } else { value }
}

fn to_lines(screen: &Screen, format: Format, done: &Done) -> String {
    let dialect = Dialect::of(format, screen.terminal.out_tty);
    let mut out = String::new();
    if screen.options.header {
        dialect.push_line(&mut out, ["op", "ref", "result"].into_iter());
    }
    for (refs, result) in [(&done.changed, "changed"), (&done.unchanged, "unchanged")] {
        for reference in refs {
            dialect.push_line(&mut out, [done.op, reference, result].into_iter());
        }
    }
    out
}

fn refs(screen: &Screen, done: &Done) -> String {
    let dialect = Dialect::of(Format::Tsv, screen.terminal.out_tty);
    let mut out = String::new();
    for reference in &done.changed {
        dialect.push_line(&mut out, std::iter::once(reference.as_str()));
    }
    out
}
