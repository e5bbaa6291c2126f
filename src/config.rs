//! Where the database is and how to show things: flags before environment before file before defaults.
//!
//! What the business decides (zone, currency, commission) is not here: it lives in the database.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::Deserialize;

use crate::error::{Error, Result, codes};
use crate::files::Input;
use crate::mail::MailFile;

/// The configuration file, if there is one. Every key is optional.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileConfig {
    /// Path of a SQLite file, or a postgres:// address.
    pub db: Option<String>,
    pub format: Option<String>,
    pub color: Option<String>,
    pub quiet: Option<bool>,
    /// How mail leaves this machine.
    pub mail: Option<MailFile>,
}

/// Reads the configuration file: the named one, or the user's own when it exists.
///
/// # Errors
/// Kind `Config` when a named file is missing, or any file has a key or value that is not known.
pub fn read(named: Option<&Path>, none: bool) -> Result<FileConfig> {
    let Some(path) = path(named, none) else { return Ok(FileConfig::default()) };
    let shown = path.display();
    let unreadable =
        |error: Error| error.behind(Error::config(codes::CONFIG_UNREADABLE, "the configuration file is not readable"));
    let text = Input::CONFIG.read_text(&path).map_err(unreadable)?;
    let file: FileConfig = toml::from_str(&text).map_err(|e| {
        // The line itself may hold a secret.
        let line = e.span().map(|span| text[..span.start.min(text.len())].lines().count().max(1));
        let place = line.map(|line| format!("line {line}: ")).unwrap_or_default();
        Error::config(codes::CONFIG_INVALID, format!("{shown} is not a valid configuration"))
            .because(format!("{place}{}", e.message().trim()))
            .hint("known keys: db, format, color, quiet, and the section [mail]")
    })?;
    require_private(&path, &file)?;
    Ok(file)
}

/// It names the database and the programs that mail is handed to: whoever changes it chooses them. A password in it is
/// a secret.
fn require_private(path: &Path, file: &FileConfig) -> Result<()> {
    let mode = std::fs::metadata(path)?.mode() & 0o777;
    let secret = file.db.as_deref().is_some_and(crate::db::holds_password);
    let shown = path.display();
    let (open, bits) = match mode {
        mode if mode & 0o002 != 0 => (format!("everybody can change the configuration file {shown}"), "o-w"),
        mode if mode & 0o004 != 0 && secret => (format!("everybody can read the password in {shown}"), "o="),
        _ => return Ok(()),
    };
    Err(Error::config(codes::CONFIG_OPEN, open)
        .because(format!("its mode is {mode:04o}"))
        .hint(format!("chmod {bits} {shown}")))
}

/// Where the configuration file is: the named one, or the user's own when it exists.
pub fn path(named: Option<&Path>, none: bool) -> Option<PathBuf> {
    match named {
        _ if none => None,
        Some(path) => Some(path.to_owned()),
        None => user_file().filter(|path| path.is_file()),
    }
}

fn user_file() -> Option<PathBuf> {
    etcetera::choose_base_strategy().ok().map(|dirs| dirs.config_dir().join("lilium").join("config.toml"))
}

/// Where the marketplace is when nobody says: `lilium/lilium.db` in the user's data folder.
pub fn default_database() -> String {
    match etcetera::choose_base_strategy() {
        Ok(dirs) => dirs.data_dir().join("lilium").join("lilium.db").display().to_string(),
        Err(_) => "lilium.db".to_owned(),
    }
}
