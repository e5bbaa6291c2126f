//! Codes of failures: each that is listed is used, with the exit codes that it is listed with.

use std::collections::BTreeSet;
use std::path::Path;

use lilium::error::codes;

use super::source::sources;

/// The constructors that take a code, each with its exit code; `new` names its kind itself.
const MAKERS: [(&str, u8); 6] =
    [("failed", 1), ("not_found", 3), ("conflict", 5), ("invalid", 6), ("config", 10), ("new", 0)];
const KINDS: [(&str, u8); 12] = [
    ("Failed", 1),
    ("Usage", 2),
    ("NotFound", 3),
    ("Denied", 4),
    ("Conflict", 5),
    ("Invalid", 6),
    ("Finding", 7),
    ("Partial", 8),
    ("Busy", 9),
    ("Config", 10),
    ("Outside", 11),
    ("Unknown", 12),
];

/// The constant that a call names, and the exit code where the call says it.
fn made(args: &str, exit: u8) -> Option<(&str, u8)> {
    let (exit, args) = match exit {
        0 => {
            let (kind, rest) = args.split_once(',')?;
            let kind = kind.trim().rsplit("::").next()?;
            // Another library has errors that are made by `new`, too.
            (KINDS.iter().find(|(name, _)| *name == kind)?.1, rest)
        }
        exit => (exit, args),
    };
    let constant = args.trim_start().strip_prefix("codes::")?;
    let end = constant.find(|c: char| !c.is_ascii_uppercase() && c != '_').unwrap_or(constant.len());
    Some((&constant[..end], exit))
}

fn constant(code: &codes::Code) -> String {
    code.name.replace('.', "_").to_ascii_uppercase()
}

/// Every code that is listed is used, by its own name and with its exit codes.
pub fn codes_are_used(src: &Path) -> Vec<String> {
    let all = codes::all();
    let (mut found, mut used) = (Vec::new(), BTreeSet::new());
    for source in sources(src).iter().filter(|source| source.parts.iter().all(|part| part != "codes")) {
        let text = source.code.split("mod tests {").next().unwrap_or_default();
        let ends = |c: char| !c.is_ascii_uppercase() && c != '_';
        used.extend(text.split("codes::").skip(1).filter_map(|rest| rest.split(ends).next()).map(str::to_owned));
        for (maker, exit) in MAKERS {
            let call = format!("Error::{maker}(");
            for (name, exit) in text.split(&call).skip(1).filter_map(|args| made(args, exit)) {
                let listed = all.iter().find(|code| constant(code) == name);
                if listed.is_none_or(|code| !code.exits.contains(&exit)) {
                    found.push(format!("{}: {name} ends with {exit}, not as listed", source.path.display()));
                }
            }
        }
    }
    let unused = all.iter().filter(|code| !used.contains(&constant(code)));
    found.extend(unused.map(|code| format!("src/error/codes: nothing uses {}", code.name)));
    found
}
