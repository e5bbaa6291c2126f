//! PostgreSQL refuses to run as root, so root's tests run it as somebody else.

use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::process::Command;

/// The words to put before a command, none unless we are root; `home` then belongs to the other user.
pub fn prefix(home: &Path) -> io::Result<Vec<String>> {
    // We have just created it, so its owner is who we are.
    if home.metadata()?.uid() != 0 {
        return Ok(Vec::new());
    }
    let (user, group) = somebody().ok_or_else(|| io::Error::other("we are root, and there is no other user"))?;
    output("chown", &[&user, &home.to_string_lossy()]).ok_or_else(|| io::Error::other("chown failed"))?;
    Ok(switch_to(&user, &group))
}

fn somebody() -> Option<(String, String)> {
    ["postgres", "nobody"].iter().find_map(|name| Some(((*name).to_owned(), output("id", &["-g", name])?)))
}

fn switch_to(user: &str, group: &str) -> Vec<String> {
    let line = if output("setpriv", &["--version"]).is_some() {
        format!("setpriv --reuid={user} --regid={group} --clear-groups")
    } else {
        format!("runuser -u {user} --")
    };
    line.split(' ').map(str::to_owned).collect()
}

fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}
