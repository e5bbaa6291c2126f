//! What a check found, on the screen and as the exit code.

use std::process::ExitCode;

use crate::app::App;
use crate::error::{Kind as Failure, Result};
use crate::market::books::ledger;

/// Shows what was found, or that nothing was.
pub fn show(app: &mut App, findings: &[ledger::Finding], whole: &str) -> Result<ExitCode> {
    for finding in findings.iter().take(50) {
        app.screen.warn(&format!("{}: {}: {}", finding.check, finding.subject, finding.what));
    }
    if findings.is_empty() {
        app.screen.talk(whole);
        return Ok(ExitCode::SUCCESS);
    }
    if findings.len() > 50 {
        app.screen.warn(&format!("… and {} more findings", findings.len() - 50));
    }
    Ok(ExitCode::from(Failure::Finding as u8))
}
