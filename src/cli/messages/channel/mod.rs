//! `lilium channel`: gateways that are called by signed webhooks.

mod deliveries;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::list::{ListArgs, Whole};
use crate::cli::noun::Noun;
use crate::error::{Error, Result};
use crate::files::look_at_secret;
use crate::mail::webhooks::rules::DeliveryState;
use crate::mail::webhooks::{self, Channel};
use crate::render::{Column, Done, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum ChannelCommand {
    /// Add a channel: a gateway for SMS, WhatsApp, push or anything else
    #[command(
        after_help = "Each message is POSTed as JSON with Lilium-Delivery (the same on every try), Lilium-Timestamp, and
Lilium-Signature: v1=HEX, an HMAC-SHA256 of TIMESTAMP.BODY under the channel's secret. The secret lies in a file, or in the
variable LILIUM_CHANNEL_SECRET_NAME; it is never stored. 2xx is success; 400, 410, 413 and 422 end that message. 408, 425 and
5xx are tried again later. Anything else, such as 401, 404, 429, trouble with TLS or silence, is the channel's own trouble: it
costs a message no try, and after five times in a row the channel is held for a while and the operator is notified.

Example:
  lilium channel add sms --url https://sms.example/lilium --kinds order_status,dues_reminder --secret-file /etc/lilium/sms"
    )]
    Add(AddArgs),
    /// List all channels, and how many messages each has accepted
    List(ListArgs),
    /// Remove a channel; nothing more is sent to it
    Remove {
        /// Name of the channel
        name: String,
    },
    /// Show what is sent to channels, message by message
    Delivery(Noun<deliveries::DeliveryCommand>),
    /// Send a test message to a channel now
    Test {
        /// Name of the channel
        name: String,
    },
}

#[derive(Args, Debug)]
pub struct AddArgs {
    /// Name, as preferences call it
    name: String,
    /// Where the gateway listens: https, or http on this machine
    #[arg(long)]
    url: String,
    /// Kinds of message separated by commas
    #[arg(long, default_value = "*")]
    kinds: String,
    /// File with the secret that signs
    #[arg(long, value_name = "FILE")]
    secret_file: Option<std::path::PathBuf>,
}

const COLUMNS: &[Column] = &[
    Column::new("channel", "Channel", Kind::Ref, Show::Always),
    Column::new("url", "Address", Kind::Text, Show::Always),
    Column::new("kinds", "Kinds", Kind::Text, Show::Table(1)),
    Column::new("delivered", "Delivered", Kind::Int, Show::Always),
    Column::new("waiting", "Waiting", Kind::Int, Show::Always),
    Column::new("given_up", "Given up", Kind::Int, Show::Always),
];

pub fn run(app: &mut App, command: ChannelCommand) -> Result<()> {
    match command {
        ChannelCommand::Add(args) => add(app, &args),
        ChannelCommand::List(args) => list(app, &args),
        ChannelCommand::Remove { name } => remove(app, &name),
        ChannelCommand::Delivery(command) => deliveries::run(app, &command.verb),
        ChannelCommand::Test { name } => test(app, &name),
    }
}

fn add(app: &mut App, args: &AddArgs) -> Result<()> {
    let AddArgs { name, url, kinds, secret_file } = args;
    // The daemon may run in another folder, and on another host.
    let secret_file = secret_file.as_ref().map(std::path::absolute).transpose()?;
    let looked = secret_file.as_deref().map(look_at_secret).transpose()?;
    let warnings: Vec<String> = looked.flatten().into_iter().collect();
    // It is stored as text, and read by others from there.
    let stored = |path: std::path::PathBuf| match path.into_os_string().into_string() {
        Ok(path) => Ok(path),
        Err(path) => Err(Error::usage(format!("{} is not a name in UTF-8", path.display()))),
    };
    let secret_file = secret_file.map(stored).transpose()?;
    let done = app.change("channel.add", args, |tx, act| {
        let (name, url) = (name.clone(), url.clone());
        let new = Channel { id: 0, name, url, kinds: kinds.clone(), secret_file: secret_file.clone() };
        webhooks::add(tx, act, &new)?;
        let next = Some(format!("lilium channel test {}", new.name));
        Ok(Done {
            message: format!("added the channel {}", new.name),
            changed: vec![new.name],
            next,
            warnings: warnings.clone(),
            ..Done::default()
        })
    })?;
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|tx, _, screen| {
        let (channels, counts) = (webhooks::channels(tx)?, webhooks::counts(tx)?);
        let mut list = Whole::new(screen, "channels", COLUMNS, args);
        for channel in channels {
            let sum = |states: &[DeliveryState]| -> i64 {
                let of = counts.iter().filter(|count| count.channel == channel.id && states.contains(&count.state));
                of.map(|count| count.deliveries).sum()
            };
            list.row(vec![
                channel.name.clone().into(),
                webhooks::rules::shown(&channel.url).into(),
                channel.kinds.clone().into(),
                sum(&[DeliveryState::Delivered]).into(),
                sum(&[DeliveryState::Queued, DeliveryState::Sending, DeliveryState::Deferred]).into(),
                sum(&[DeliveryState::Expired, DeliveryState::Dead]).into(),
            ]);
        }
        list.end(Footer::default())
    })
}

fn remove(app: &mut App, name: &str) -> Result<()> {
    let done = app.change("channel.remove", &name, |tx, act| {
        webhooks::remove(tx, act, name)?;
        Ok(Done { message: format!("removed the channel {name}"), changed: vec![name.to_owned()], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn test(app: &mut App, name: &str) -> Result<()> {
    let channel = app.read(|tx, _| webhooks::find(tx, name))?;
    let (at, dry_run) = (app.clock.now(), app.dry_run);
    let message = match dry_run {
        true => format!("a test message would be sent to {name}"),
        false => format!("{name} took the test: {}", webhooks::test(&channel, at)?),
    };
    Ok(app.screen.done(&Done { op: "channel.test", message, dry_run, ..Done::default() })?)
}
