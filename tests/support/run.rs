//! What one command did.

use std::os::unix::process::ExitStatusExt;
use std::process::Output;

#[derive(Debug)]
pub struct Run {
    pub command: String,
    pub stdout: String,
    pub stderr: String,
    /// As a shell says it: 128 + signal for a command that was killed.
    pub status: i32,
}

impl Run {
    pub fn new(command: String, output: &Output) -> Self {
        Self {
            command,
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
            status: output.status.code().unwrap_or_else(|| 128 + output.status.signal().unwrap_or(0)),
        }
    }

    #[track_caller]
    pub fn ok(self) -> Self {
        self.fails_with(0)
    }

    #[track_caller]
    pub fn fails_with(self, code: i32) -> Self {
        let Self { command, stdout, stderr, status } = &self;
        assert!(
            *status == code,
            "`{command}` ended with {status}, not {code}\n--- stdout\n{stdout}\n--- stderr\n{stderr}"
        );
        self
    }
}
