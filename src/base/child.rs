//! Other programs that are run from here.

use std::process::Command;

/// Leaves the secrets of this program out of another's environment. What the other one needs is set afterwards.
pub fn without_secrets(command: &mut Command) -> &mut Command {
    let names = std::env::vars_os().map(|(name, _)| name);
    for name in names.filter(|name| is_ours(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

/// Our own settings, among them passwords and signing keys, and the password of the database.
fn is_ours(name: &str) -> bool {
    name.starts_with("LILIUM_") || name == "PGPASSWORD"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_variables_stay_here() {
        for (name, ours) in [
            ("LILIUM_SMTP_PASSWORD", true),
            ("LILIUM_CHANNEL_SECRET_SMS", true),
            ("LILIUM_DB", true),
            ("PGPASSWORD", true),
            ("PGSSLROOTCERT", false),
            ("PATH", false),
            ("HOME", false),
        ] {
            assert_eq!(is_ours(name), ours, "{name}");
        }
    }
}
