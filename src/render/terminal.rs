//! What the streams are: terminals or not, how wide, in colour or not.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use super::ColorChoice;

pub(super) const WIDTH_UNKNOWN: usize = 80;
const WIDTH_MIN: usize = 10;

/// The facts about this run's streams, looked up once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terminal {
    pub width: usize,
    pub out_tty: bool,
    pub err_tty: bool,
    pub out_color: bool,
    pub err_color: bool,
}

impl Terminal {
    /// The terminal this process talks to.
    pub fn detect(color: ColorChoice) -> Terminal {
        let (out_tty, err_tty) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let look = |name: &str| std::env::var_os(name);
        Terminal {
            width: detect_width(),
            out_tty,
            err_tty,
            out_color: wants_color(color, look, out_tty),
            err_color: wants_color(color, look, err_tty),
        }
    }

    /// A terminal as a test describes it; the environment has no say.
    pub fn pretend(color: ColorChoice, width: usize, tty: bool) -> Terminal {
        let colored = wants_color(color, |_| None, tty);
        Terminal { width: width.max(WIDTH_MIN), out_tty: tty, err_tty: tty, out_color: colored, err_color: colored }
    }
}

fn detect_width() -> usize {
    let columns = std::env::var("COLUMNS").ok();
    let stated = columns.and_then(|text| text.trim().parse::<usize>().ok());
    let width = stated.filter(|columns| *columns > 0).or_else(|| {
        let (width, _) = terminal_size::terminal_size()?;
        Some(usize::from(width.0))
    });
    width.unwrap_or(WIDTH_UNKNOWN).max(WIDTH_MIN)
}

/// The flag rules, then the environment in its customary order, then the stream.
fn wants_color(choice: ColorChoice, env: impl Fn(&str) -> Option<OsString>, tty: bool) -> bool {
    let set = |name: &str| env(name).filter(|value| !value.is_empty());
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if set("NO_COLOR").is_some() => false,
        ColorChoice::Auto if set("CLICOLOR_FORCE").is_some_and(|value| value != "0") => true,
        ColorChoice::Auto if set("CLICOLOR").is_some_and(|value| value == "0") => false,
        ColorChoice::Auto if set("TERM").is_some_and(|value| value == "dumb") => false,
        ColorChoice::Auto => tty,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colour_follows_the_customary_order() {
        use ColorChoice::{Always, Auto, Never};
        type Env = &'static [(&'static str, &'static str)];
        let table: [(ColorChoice, Env, bool, bool); 9] = [
            (Auto, &[], true, true),
            (Auto, &[], false, false),
            (Auto, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], true, false),
            (Auto, &[("NO_COLOR", "")], true, true),
            (Auto, &[("CLICOLOR_FORCE", "1"), ("TERM", "dumb")], false, true),
            (Auto, &[("CLICOLOR", "0")], true, false),
            (Auto, &[("TERM", "dumb")], true, false),
            (Always, &[("NO_COLOR", "1")], false, true),
            (Never, &[("CLICOLOR_FORCE", "1")], true, false),
        ];
        for (choice, env, tty, want) in table {
            let look = |name: &str| {
                let found = env.iter().find(|(key, _)| *key == name);
                found.map(|(_, value)| OsString::from(value))
            };
            assert_eq!(wants_color(choice, look, tty), want, "{choice:?} {env:?}");
        }
    }
}
