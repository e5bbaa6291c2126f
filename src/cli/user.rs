//! Who is at the terminal: the operating system's user, by name, or a person who says so. A name attributes and
//! keeps two people apart; it does not protect, so the system's user always is beside it.

use crate::base::text;
use crate::error::{Error, Result};

/// The system's user, or `huda (root)` where a person named herself.
pub fn acting(said: Option<&str>) -> Result<String> {
    let system = name();
    let Some(said) = said.filter(|said| !said.is_empty() && *said != system) else { return Ok(system) };
    let named = text::name(said, 60).map_err(|problem| Error::usage(format!("--as: {problem}")))?;
    if named.contains(['(', ')']) {
        return Err(Error::usage(format!("--as: {named:?} has parentheses, which are kept for the system's user")));
    }
    Ok(format!("{named} ({system})"))
}

/// The name of the effective user; its number when the system has no name for it.
pub fn name() -> String {
    let uid = rustix::process::geteuid().as_raw();
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)?.parse() == Ok(uid)).then(|| name.to_owned())
    });
    named.or_else(|| std::env::var("USER").ok()).unwrap_or_else(|| format!("uid-{uid}"))
}
