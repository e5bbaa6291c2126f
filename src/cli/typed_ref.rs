//! Money that leaves for good: the thing's ref is typed once more.

use std::io::{BufRead, IsTerminal};

use crate::app::App;
use crate::error::{Error, Result};

/// Asks for `shown` to be typed, unless `typed` is it already, nothing will be kept, or it was done under the same key.
///
/// # Errors
/// Kind `Usage` when nobody can be asked, or something else was typed; `undone` says what did not happen.
pub fn ask(app: &mut App, shown: &str, question: &str, typed: Option<&str>, undone: &str) -> Result<()> {
    if typed.is_none() && app.is_repeated()? {
        return Ok(());
    }
    ask_for(app, ("the ref", shown), question, typed, undone)
}

/// [`ask`] for something else than a ref: what it is, and the thing itself.
pub fn ask_for(
    app: &mut App,
    (thing, shown): (&str, &str),
    question: &str,
    typed: Option<&str>,
    undone: &str,
) -> Result<()> {
    let mut answer = String::new();
    let typed = match typed {
        Some(typed) => typed,
        None if app.dry_run => shown,
        None if app.no_input || !std::io::stdin().is_terminal() => {
            return Err(Error::usage(format!("{question}: this needs {thing} typed once more"))
                .hint(format!("add --confirm {shown}")));
        }
        None => {
            app.screen.ask(&format!("{question}? type {shown} to go on"));
            std::io::stdin().lock().read_line(&mut answer)?;
            answer.trim()
        }
    };
    if typed == shown { Ok(()) } else { Err(Error::usage(format!("{typed:?} is not {shown}; {undone}"))) }
}
