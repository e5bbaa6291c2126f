//! The outcome of a change: a sentence for people, the refs for programs.

use serde_json::{Map, Value, json};

use super::delimited::Dialect;
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
}

/// Writes the outcome in the format asked for.
pub(super) fn report(screen: &mut Screen, done: &Done) -> Result<(), RenderError> {
    let format = screen.options.format;
    let data = match format {
        Some(Format::Json | Format::Ndjson) => to_json(done),
        Some(format @ (Format::Csv | Format::Tsv)) => to_lines(screen, format, done),
        Some(Format::Ids) => refs(screen, done),
        Some(Format::Count) => format!("{}\n", done.changed.len()),
        None if screen.options.quiet || !screen.terminal.out_tty => refs(screen, done),
        None | Some(Format::Table | Format::Wide | Format::Detail) => String::new(),
    };
    screen.output.data(&data)?;
    screen.flush()?;
    if !matches!(format, Some(Format::Json | Format::Ndjson)) {
        tell(screen, done);
    }
    Ok(())
}

/// The talk: the sentence, what to look at, and what to do next.
fn tell(screen: &mut Screen, done: &Done) {
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
    let object = json!({
        "op": done.op,
        "changed": done.changed,
        "unchanged": done.unchanged,
        "counts": counts,
        "warnings": done.warnings,
        "dry_run": done.dry_run,
        "replayed": done.replayed,
    });
    format!("{object}\n")
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
