//! `lilium email send`, `send-test` and `retry`.

use std::process::ExitCode;

use clap::Args;

use super::preview::PreviewArgs;
use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells::counted;
use crate::cli::language::LanguageArg;
use crate::cli::retry::{self, Retry};
use crate::cli::signals::stop_when_asked;
use crate::db::Cursor;
use crate::error::{Error, Kind, Result, codes};
use crate::mail::message::{Letter, Sender, mailbox};
use crate::mail::notices::{Taken, sample};
use crate::mail::outbox::{self, Filter};
use crate::mail::templates::Renderer;
use crate::mail::{self, Drained, Round, webhooks};
use crate::market::core::events;
use crate::render::Done;

#[derive(Args, Debug)]
pub struct SendArgs {
    /// Send at most this many
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

#[derive(Args, Debug)]
pub struct TestArgs {
    /// Address to send to
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// Kind of message
    #[arg(long, default_value = "order_confirmation")]
    kind: String,
    /// Language
    #[arg(long, value_enum, default_value = "en")]
    language: LanguageArg,
}

#[derive(Args, Debug)]
pub struct RetryArgs {
    /// Mail refs
    #[arg(value_name = "MAIL", required_unless_present = "status")]
    mails: Vec<String>,
    /// All mails in this status
    #[arg(long, conflicts_with = "mails", value_parser = ["deferred", "bounced", "expired", "suppressed", "unknown", "dead"])]
    status: Option<String>,
}

/// A name that no other process has, and no earlier one of this number.
fn runner(app: &App) -> String {
    format!("{}:{}:{:08x}", app.actor, std::process::id(), fastrand::u32(..))
}

pub fn send(app: &mut App, args: &SendArgs) -> Result<ExitCode> {
    let (begun, config) = (app.begin_unkeyed()?, app.mail_config()?);
    if app.dry_run {
        return would_send(app).map(|()| ExitCode::SUCCESS);
    }
    app.require_clock()?;
    app.require_released("mail")?;
    let asked = stop_when_asked()?;
    let (clock, actor, runner) = (app.clock, app.actor.clone(), runner(app));
    let (limit, stop) = (args.limit.unwrap_or(usize::MAX), || asked.is_asked());
    let taken = mail::distribute(app.db()?, &config, clock, &actor, &stop)?;
    let round = Round { runner: &runner, stop: &stop, limit, stays: true };
    let drained = mail::drain(app.db()?, &config, clock, &round)?;
    let told = webhooks::drain(app.db()?, clock, &runner, &stop, limit)?;
    if let Some(why) = drained.closed.as_ref().filter(|_| drained.sent == 0 && !asked.is_asked()) {
        return Err(Error::new(Kind::Outside, codes::MAIL_CLOSED, "no mail leaves: the way to the server is closed")
            .because(why)
            .hint("lilium email hold release transport"));
    }
    app.was_carried_out(begun, "lilium email status");
    let mut message = sentence(&taken, &drained);
    if told.delivered + told.deferred + told.dead > 0 {
        message.push_str(&format!(
            "; channels took {} of {}",
            told.delivered,
            told.delivered + told.deferred + told.dead
        ));
    }
    let counts = vec![
        ("events", taken.events),
        ("inbox", taken.inbox),
        ("sent", drained.sent),
        ("deferred", drained.deferred),
        ("bounced", drained.bounced),
        ("dead", drained.dead),
        ("unknown", drained.unknown),
        ("expired", drained.expired),
        ("put_back", drained.put_back),
        ("suppressed", taken.suppressed),
        ("unaddressed", taken.unaddressed),
        ("stale", taken.stale),
        ("delivered", told.delivered),
    ];
    let counts = counts.into_iter().filter(|(what, count)| *count != 0 || *what == "sent").collect();
    let warnings = warnings(&drained, &told);
    let failed = drained.failure.is_some() && drained.sent == 0 && !asked.is_asked();
    app.screen.done(&Done { op: "email.send", message, counts, warnings, ..Done::default() })?;
    Ok(if failed { ExitCode::from(Kind::Outside as u8) } else { asked.exit() })
}

/// What a person should look at.
fn warnings(drained: &Drained, told: &webhooks::Delivered) -> Vec<String> {
    let mails = drained.failure.as_ref().map(|why| format!("{} put back: {why}", counted(drained.put_back, "mail")));
    let waiting = told.deferred + told.dead;
    let calls = (waiting > 0).then(|| format!("channels did not take {waiting}: lilium channel delivery list"));
    mails.into_iter().chain(calls).collect()
}

fn would_send(app: &mut App) -> Result<()> {
    let (waiting, open) = app.read(|tx, _| {
        let due = ["queued", "deferred", "unknown"].map(|state| outbox::LIST.count(tx, &of_state(state)));
        Ok((due.into_iter().sum::<Result<i64>>()?, events::open_count(tx)?))
    })?;
    let message =
        format!("{} would be processed, {} wait to be sent", counted(open, "event"), counted(waiting, "mail"));
    let counts = vec![("events", open), ("mails", waiting)];
    Ok(app.screen.done(&Done { op: "email.send", message, counts, dry_run: true, ..Done::default() })?)
}

fn of_state(state: &str) -> Filter {
    Filter { state: Some(state.to_owned()), ..Filter::default() }
}

fn sentence(taken: &Taken, drained: &Drained) -> String {
    let mut message = format!("sent {}", counted(drained.sent, "mail"));
    let parts = [
        (drained.deferred, "later"),
        (drained.bounced, "bounced"),
        (drained.dead, "refused"),
        (drained.unknown, "unknown"),
        (drained.expired, "given up"),
        (drained.put_back, "put back"),
        (taken.suppressed, "to nobody: suppressed"),
        (taken.unaddressed, "without an address"),
        (taken.stale, "too old for a mail"),
    ];
    for (count, what) in parts.into_iter().filter(|(count, _)| *count > 0) {
        message.push_str(&format!(", {count} {what}"));
    }
    message
}

pub fn test(app: &mut App, args: &TestArgs) -> Result<()> {
    let (begun, config) = (app.begin_unkeyed()?, app.mail_config()?);
    let address = crate::base::text::email(&args.address)?;
    let preview = PreviewArgs {
        kind: args.kind.clone(),
        about: None,
        language: Some(args.language),
        variant: None,
        html: false,
        text: false,
    };
    let printed = super::preview::print(app, &preview)?;
    let press = Renderer::new(config.templates.as_deref())?;
    let language = args.language.into();
    let attachments = sample::content(&press, &args.kind, language, None).attachments;
    let sender = Sender::new(&config)?;
    let at = app.clock.now();
    let message_id = sender.message_id("test", &format!("{}:{address}:{}", at.stored(), fastrand::u64(..)));
    let (to, attachments) = (mailbox("", &address)?, attachments.as_slice());
    let (message_id, kind, printed) = (message_id.as_str(), args.kind.as_str(), &printed);
    let bytes = sender.bytes(&Letter { message_id, kind, to, language, printed, attachments, at })?;
    let from = sender.envelope_from(message_id);
    let reply = match app.dry_run {
        true => String::new(),
        false => mail::send_now(&config, &from, &address, message_id, &bytes)?,
    };
    if !app.dry_run {
        app.was_carried_out(begun, format!("look into the mailbox of {address}"));
    }
    let said = if reply.is_empty() { String::new() } else { format!(": {reply}") };
    let message = format!("sent a test to {address}{said}");
    let dry_run = app.dry_run;
    Ok(app.screen.done(&Done { op: "email.send_test", message, changed: vec![address], dry_run, ..Done::default() })?)
}

pub fn retry(app: &mut App, args: &RetryArgs) -> Result<()> {
    let mut refs = args.mails.clone();
    if let Some(state) = &args.status {
        let found = app.read(|tx, _| outbox::LIST.page(tx, &of_state(state), Cursor::OLDEST, i64::MAX))?;
        refs = found.iter().map(|mail| Prefix::MAIL.show(mail.id)).collect();
    }
    let what =
        Retry { op: "email.retry", things: "mails", prefix: Prefix::MAIL, find: outbox::find, retry: outbox::retry };
    retry::run(app, &what, args, &refs)
}
