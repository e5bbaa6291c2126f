//! How the program is linked: at a fixed address, on Linux with glibc.
//!
//! A program that may lie anywhere corrects 78,000 addresses at each start, on 420 pages that it then has for itself:
//! as much time as a short command takes. The heap, the stack and the libraries still lie at random. Whoever prefers
//! the program to do so too, as distributions do, builds with LILIUM_PIE=1.

use std::env;
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let is = |name: &str, wanted: &str| env::var(name).is_ok_and(|value| value == wanted);
    let mut cargo = io::stdout();
    writeln!(cargo, "cargo:rerun-if-changed=src/build.rs\ncargo:rerun-if-env-changed=LILIUM_PIE")?;
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") && !is("LILIUM_PIE", "1") {
        writeln!(cargo, "cargo:rustc-link-arg-bins=-no-pie")?;
    }
    Ok(())
}
