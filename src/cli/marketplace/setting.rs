//! `lilium setting`: the marketplace's settings.

use clap::Subcommand;

use crate::app::App;
use crate::cli::list::{ListArgs, Whole};
use crate::error::Result;
use crate::market::core::settings;
use crate::render::{Column, Done, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum SettingCommand {
    /// List every setting with its value and meaning
    List(ListArgs),
    /// Show a setting's value
    #[command(after_help = "Example:\n  lilium setting show commission.rate")]
    Show {
        /// Name of the setting
        key: String,
    },
    /// Change a setting
    #[command(after_help = "Example:\n  lilium setting set commission.rate 10%")]
    Set {
        /// Name of the setting
        key: String,
        /// Its new value
        value: String,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("key", "Setting", Kind::Ref, Show::Always),
    Column::new("value", "Value", Kind::Text, Show::Always),
    Column::new("meaning", "Meaning", Kind::Text, Show::Table(1)),
];

pub fn run(app: &mut App, command: SettingCommand) -> Result<()> {
    match command {
        SettingCommand::List(args) => list(app, &args),
        SettingCommand::Show { key } => show(app, &key),
        SettingCommand::Set { key, value } => set(app, &key, &value),
    }
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|tx, _, screen| {
        let mut list = Whole::new(screen, "settings", COLUMNS, args);
        for (known, value) in settings::list(tx)? {
            list.row(vec![known.key.into(), value.into(), known.meaning.into()]);
        }
        list.end(Footer::default())
    })
}

fn show(app: &mut App, key: &str) -> Result<()> {
    let known = settings::find(key)?;
    let all = app.read(|tx, _| settings::list(tx))?;
    let value = all.into_iter().find(|(known, _)| known.key == key).map(|(_, value)| value).unwrap_or_default();
    Ok(app.screen.record(COLUMNS, vec![known.key.into(), value.into(), known.meaning.into()])?)
}

fn set(app: &mut App, key: &str, value: &str) -> Result<()> {
    let done = app.change("setting.set", &(key, value), |tx, act| {
        let (before, after) = settings::set(tx, act, key, value)?;
        Ok(if before == after {
            Done { message: format!("{key} is {after} already"), unchanged: vec![key.into()], ..Done::default() }
        } else {
            let shown = |value: &str| if value.is_empty() { "empty".to_owned() } else { value.to_owned() };
            Done {
                message: format!("{key} is {} now, before {}", shown(&after), shown(&before)),
                changed: vec![key.into()],
                ..Done::default()
            }
        })
    })?;
    Ok(app.screen.done(&done)?)
}
