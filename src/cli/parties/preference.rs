//! `lilium preference`: who wants to be notified of what, on which way, in which language.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::language::LanguageArg;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::{Error, Result};
use crate::mail::webhooks;
use crate::market::parties::preferences::{self, Choice, Preference};
use crate::render::{Column, Done, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum PreferenceCommand {
    /// List the preferences that were set; without one, every message is sent
    List {
        /// Only of this recipient: customer:CODE, store:SLUG or operator
        #[arg(long, value_name = "WHO")]
        recipient: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Set what a recipient wants
    #[command(after_help = "Examples:
  lilium preference update customer:nour --language ar
  lilium preference update store:noor --kind low_stock --channel email off
  lilium preference update customer:nour --channel sms on      # all kinds")]
    Update(UpdateArgs),
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// Whom it is about: customer:CODE, store:SLUG or operator
    #[arg(value_name = "WHO")]
    who: String,
    /// Kind of message; * for all that nothing was said of
    #[arg(long, default_value = "*")]
    kind: String,
    /// The way: email, inbox, or a channel's name
    #[arg(long, requires = "wanted")]
    channel: Option<String>,
    /// Whether it is wanted
    #[arg(value_parser = ["on", "off"], requires = "channel")]
    wanted: Option<String>,
    /// Language of the messages
    #[arg(long, value_enum)]
    language: Option<LanguageArg>,
}

const COLUMNS: &[Column] = &[
    Column::new("number", "No", Kind::Int, Show::Wide),
    Column::new("recipient", "Who", Kind::Ref, Show::Always),
    Column::new("language", "Language", Kind::Text, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Always),
    Column::new("channel", "Way", Kind::Ref, Show::Always),
    Column::new("wanted", "Wanted", Kind::Flag, Show::Always),
];

pub fn run(app: &mut App, command: PreferenceCommand) -> Result<()> {
    match command {
        PreferenceCommand::List { recipient, list } => show(app, recipient.as_deref(), &list),
        PreferenceCommand::Update(args) => update(app, &args),
    }
}

fn show(app: &mut App, of: Option<&str>, args: &ListArgs) -> Result<()> {
    let of = app.read(|tx, _| of.map(|who| preferences::find(tx, who)).transpose())?;
    let listing = Listing {
        noun: "preferences",
        columns: COLUMNS,
        args,
        called: Called::Number,
        first: First::Oldest,
        id: |said: &Preference| said.number,
        row: &|said, _| {
            vec![
                said.number.into(),
                preferences::shown(said.kind, &said.name).into(),
                said.language.into(),
                said.message.clone().into(),
                said.channel.clone().into(),
                said.wanted.into(),
            ]
        },
    };
    listing.query(app, &preferences::LIST, &of)
}

fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    if args.language.is_none() && args.channel.is_none() {
        return Err(Error::usage("say a language, or a way and whether it is wanted")
            .hint(format!("lilium preference update {} --language ar", args.who)));
    }
    let done = app.change("preference.set", args, |tx, act| {
        let who = preferences::find(tx, &args.who)?;
        let mut changed = false;
        if let Some(language) = args.language {
            changed |= preferences::set_language(tx, act, who, language.into())?;
        }
        if let (Some(channel), Some(wanted)) = (&args.channel, &args.wanted) {
            let kind = preferences::rules::kind(&args.kind)?.to_owned();
            if !preferences::rules::WAYS.contains(&channel.as_str()) {
                webhooks::find(tx, channel)?;
            }
            let choice = Choice { kind, channel: channel.clone(), wanted: wanted == "on" };
            changed |= preferences::choose(tx, act, who, &choice)?;
        }
        let shown = vec![args.who.clone()];
        Ok(match changed {
            true => Done { message: format!("updated {}", args.who), changed: shown, ..Done::default() },
            false => Done { message: format!("{} is unchanged", args.who), unchanged: shown, ..Done::default() },
        })
    })?;
    Ok(app.screen.done(&done)?)
}
