//! Where this test process keeps its folders.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

use tempfile::TempDir;

/// A shell that deletes the folder when we are gone: no `Drop` runs after `kill -9` or an abort.
/// It waits on a pipe whose other end is ours and closes with us.
const SWEEPER: &str = r#"read -r _; rm -rf "$1""#;

struct Scratch {
    folder: PathBuf,
    _sweeper: Child,
}

/// A new folder, gone when dropped or else when this process ends.
pub fn folder(prefix: &str) -> TempDir {
    static SCRATCH: OnceLock<Scratch> = OnceLock::new();
    let scratch = &SCRATCH.get_or_init(open).folder;
    TempDir::with_prefix_in(prefix, scratch).expect("a temporary folder")
}

fn open() -> Scratch {
    let folder = TempDir::with_prefix("lilium-tests-").expect("a temporary folder");
    let sweeper = sweep(folder.path());
    Scratch { folder: folder.keep(), _sweeper: sweeper }
}

fn sweep(folder: &Path) -> Child {
    let mut command = Command::new("sh");
    command.args(["-c", SWEEPER, "sweeper"]).arg(folder);
    // A group of its own, so that Ctrl-C ends the tests first.
    command.current_dir("/").process_group(0);
    command.stdin(Stdio::piped());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("a shell")
}
