//! `lilium notification`: inboxes.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells::{self, counted};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::parties::notifications::{self, Filter, Notification};
use crate::market::parties::preferences;
use crate::render::{Cell, Column, Done, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum NotificationCommand {
    /// List the messages to customers, stores and the operator
    #[command(after_help = "Examples:
  lilium notification list --recipient operator --unread
  lilium notification list --recipient store:noor --format detail")]
    List {
        /// Only this inbox: customer:CODE, store:SLUG or operator
        #[arg(long, value_name = "WHO")]
        recipient: Option<String>,
        /// Only what is not read
        #[arg(long)]
        unread: bool,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Mark messages as read
    #[command(
        after_help = "Examples:\n  lilium notification read NTF-12 NTF-13\n  lilium notification read --all-of operator"
    )]
    Read(ReadArgs),
}

#[derive(Args, Debug)]
pub struct ReadArgs {
    /// Refs of messages
    #[arg(value_name = "MESSAGE", required_unless_present = "all_of")]
    messages: Vec<String>,
    /// All of this inbox: customer:CODE, store:SLUG or operator
    #[arg(long, value_name = "WHO", conflicts_with = "messages")]
    all_of: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("at", "When", Kind::Instant, Show::Table(3)),
    Column::new("recipient", "Who", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(4)),
    Column::new("title", "Title", Kind::Text, Show::Always),
    Column::new("body", "Text", Kind::Text, Show::Wide),
    Column::new("read", "Read", Kind::Flag, Show::Table(1)),
    Column::new("read_at", "Read at", Kind::Instant, Show::Wide),
];

fn row(message: &Notification, marketplace: &Marketplace) -> Row {
    vec![
        Prefix::NOTIFICATION.show(message.id).into(),
        cells::time(message.at, marketplace),
        preferences::shown(message.recipient_kind, &message.recipient).into(),
        message.kind.clone().into(),
        message.title.clone().into(),
        message.body.clone().into(),
        message.read_at.is_some().into(),
        message.read_at.map_or(Cell::Null, |at| cells::time(at, marketplace)),
    ]
}

pub fn run(app: &mut App, command: NotificationCommand) -> Result<()> {
    match command {
        NotificationCommand::List { recipient, unread, list } => show_list(app, recipient.as_deref(), unread, &list),
        NotificationCommand::Read(args) => read(app, &args),
    }
}

fn show_list(app: &mut App, of: Option<&str>, unread: bool, args: &ListArgs) -> Result<()> {
    let of = app.read(|tx, _| of.map(|who| preferences::find(tx, who)).transpose())?;
    let filter = Filter { of, unread };
    let listing = Listing {
        noun: "messages",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::NOTIFICATION),
        first: First::Newest,
        id: |message: &Notification| message.id,
        row: &row,
    };
    listing.query(app, &notifications::LIST, &filter)
}

fn read(app: &mut App, args: &ReadArgs) -> Result<()> {
    let done = app.change("notification.read", args, |tx, act| {
        if let Some(who) = &args.all_of {
            let of = preferences::find(tx, who)?;
            let read = notifications::read_all(tx, of, act.at)? as i64;
            let message = format!("{} of {who} read", counted(read, "message"));
            return Ok(Done { message, counts: vec![("read_now", read)], ..Done::default() });
        }
        let mut done = Done::default();
        for text in &args.messages {
            let id = notifications::find(tx, text)?;
            let list = if notifications::read(tx, act, id)? { &mut done.changed } else { &mut done.unchanged };
            list.push(Prefix::NOTIFICATION.show(id));
        }
        done.message = format!("{} read", counted(done.changed.len() as i64, "message"));
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}
