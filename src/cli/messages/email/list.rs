//! `lilium email list` and `show`.

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::mail::outbox::{self, Filter, Mail};
use crate::market::core::settings::Marketplace;
use crate::market::parties::preferences;
use crate::render::{Column, Kind, Row, Show};

#[derive(Args, Debug)]
pub struct ListMailsArgs {
    /// Only in this status
    #[arg(long, value_parser = ["queued", "sending", "sent", "deferred", "bounced", "expired", "suppressed", "unknown", "dead"])]
    status: Option<String>,
    /// Only of this kind
    #[arg(long)]
    kind: Option<String>,
    /// Only to this address
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// Only to this recipient: customer:CODE, store:SLUG or operator
    #[arg(long, value_name = "WHO")]
    recipient: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct ShowArgs {
    /// Mail ref
    #[arg(value_name = "MAIL")]
    mail: String,
    /// The mail itself, byte for byte
    #[arg(long)]
    raw: bool,
}

pub const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Always),
    Column::new("recipient", "Who", Kind::Ref, Show::Always),
    Column::new("address", "Address", Kind::Text, Show::Table(3)),
    Column::new("language", "Language", Kind::Text, Show::Wide),
    Column::new("subject", "Subject", Kind::Text, Show::Table(2)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("attempts", "Tries", Kind::Int, Show::Table(5)),
    Column::new("next_at", "Next try", Kind::Instant, Show::Table(4)),
    Column::new("code", "Code", Kind::Int, Show::Wide),
    Column::new("enhanced_code", "Enhanced code", Kind::Text, Show::Wide),
    Column::new("reply", "Answer", Kind::Text, Show::Table(6)),
    Column::new("policy", "Policy", Kind::Text, Show::Wide),
    Column::new("message_id", "Message-ID", Kind::Text, Show::Wide),
    Column::new("created_at", "Written", Kind::Instant, Show::Wide),
    Column::new("sent_at", "Sent", Kind::Instant, Show::Wide),
    Column::new("expires_at", "Given up", Kind::Instant, Show::Wide),
];

fn row(mail: &Mail, marketplace: &Marketplace) -> Row {
    let time = |at: Option<crate::base::Instant>| {
        at.map(|at| cells::time(at, marketplace)).unwrap_or(crate::render::Cell::Null)
    };
    vec![
        Prefix::MAIL.show(mail.id).into(),
        mail.kind.clone().into(),
        preferences::shown(mail.recipient_kind, &mail.recipient).into(),
        mail.rcpt.clone().into(),
        mail.language.into(),
        mail.subject.clone().into(),
        mail.state.into(),
        mail.attempt.into(),
        time(mail.next_at),
        mail.smtp_code.into(),
        mail.enhanced.clone().into(),
        mail.reply.clone().into(),
        mail.policy.into(),
        mail.message_id.clone().into(),
        cells::time(mail.created_at, marketplace),
        time(mail.sent_at),
        cells::time(mail.expires_at, marketplace),
    ]
}

pub fn list(app: &mut App, args: &ListMailsArgs) -> Result<()> {
    let filter = app.read(|tx, _| {
        args.kind.as_deref().map(preferences::rules::kind).transpose()?;
        let of = args.recipient.as_deref().map(|who| preferences::find(tx, who)).transpose()?;
        Ok(Filter { state: args.status.clone(), kind: args.kind.clone(), rcpt: args.to.clone(), of })
    })?;
    let listing = Listing {
        noun: "mails",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::MAIL),
        first: First::Newest,
        id: |mail: &Mail| mail.id,
        row: &row,
    };
    listing.query(app, &outbox::LIST, &filter)
}

pub fn show(app: &mut App, args: &ShowArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = outbox::find(tx, &args.mail)?;
        if args.raw {
            return Ok(screen.text(&outbox::mime(tx, id)?)?);
        }
        Ok(screen.record(COLUMNS, row(&outbox::by_id(tx, id)?, marketplace))?)
    })
}
