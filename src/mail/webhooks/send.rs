//! Telling gateways what is due.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use crate::base::{Clock, Instant, Prefix};
use crate::db::{Db, Ending, Tx};
use crate::error::{Error, Kind, Result, codes};
use crate::files::read_secret;
use crate::mail::outbox::rules::MailState;
use crate::market::core::restore;

use super::rules;
use super::sql::{self, Channel, Claimed, Finish};
use crate::mail::alarms::AlarmSink;
use crate::mail::holds::{self, Scope};
use crate::mail::outbox::rules::{Mailed, Verdict, settle};
use crate::mail::words::shortened;
use crate::mail::worker_pool::{self, Next, PoolSize, Source};

/// How many gateways are asked at once, and how long each has to answer.
const WORKERS: usize = 4;
const TIMEOUT: Duration = Duration::from_secs(15);
const LEASE_S: i64 = 120;

/// What became of the deliveries of one drain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Delivered {
    pub delivered: i64,
    pub deferred: i64,
    pub dead: i64,
    pub expired: i64,
    pub fenced: i64,
}

/// Delivers what is due, up to `limit`, until `stop` says so.
///
/// # Errors
/// Those of the database.
pub fn drain(db: &mut Db, clock: Clock, runner: &str, stop: &dyn Fn() -> bool, limit: usize) -> Result<Delivered> {
    let now = clock.now();
    let expired = db.write(Ending::Commit, |tx| sql::tidy(tx, now))?;
    let done = Delivered { expired: expired as i64, ..Delivered::default() };
    let mut telling = Telling { db, clock, runner, stop, left: limit, channels: HashMap::new(), done };
    let make = || {
        let agent = agent();
        Box::new(move |due: &Due| post(&agent, due)) as worker_pool::Handler<Due, Heard>
    };
    worker_pool::run(PoolSize { workers: WORKERS, longest: TIMEOUT * 4 }, &make, &mut telling)?;
    Ok(telling.done)
}

/// Sends a channel a test message at once; answers the status.
///
/// # Errors
/// Kind `Outside` when the gateway does not take it; kind `Config` when there is no secret.
pub fn test(channel: &Channel, at: Instant) -> Result<u16> {
    let body = serde_json::json!({ "kind": "test", "at": at.stored(), "channel": channel.name }).to_string();
    let secret = secret(channel)?;
    let due = Due { url: channel.url.clone(), secret: Ok(secret), id: "test".into(), body, at, claimed: None };
    let heard = post(&agent(), &due);
    match (heard.status, rules::judge(heard.status)) {
        (Some(status), Verdict::Sent) => Ok(status),
        _ => {
            let why = format!("the gateway of {} does not take it", channel.name);
            let status = heard.status.map(|status| format!("{status} ")).unwrap_or_default();
            let heard = format!("{status}{}", heard.reply);
            Err(Error::new(Kind::Outside, codes::CHANNEL_REFUSED, why)
                .because(heard.trim_end())
                .hint("lilium channel list"))
        }
    }
}

/// A delivery with what is needed to make it.
struct Due {
    url: String,
    secret: Result<Vec<u8>, String>,
    /// A gateway knows a repeat by it.
    id: String,
    body: String,
    at: Instant,
    claimed: Option<Claimed>,
}

/// What came back.
struct Heard {
    status: Option<u16>,
    reply: String,
}

fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        // A body for one address goes to no other.
        .max_redirects(0)
        .build();
    config.into()
}

fn post(agent: &ureq::Agent, due: &Due) -> Heard {
    let secret = match &due.secret {
        Ok(secret) => secret,
        Err(why) => return Heard { status: None, reply: why.clone() },
    };
    let timestamp = due.at.utc().timestamp();
    let sent = agent
        .post(&due.url)
        .header("Content-Type", "application/json")
        .header("Lilium-Delivery", &due.id)
        .header("Lilium-Timestamp", timestamp.to_string())
        .header("Lilium-Signature", format!("v1={}", rules::signature(secret, timestamp, &due.body)))
        .send(due.body.as_bytes());
    match sent {
        Ok(mut response) => {
            let status = response.status().as_u16();
            let words = response.body_mut().with_config().limit(2_000).read_to_string().unwrap_or_default();
            Heard { status: Some(status), reply: shortened(&words) }
        }
        Err(error) => Heard { status: None, reply: shortened(&error.to_string()) },
    }
}

/// A channel's secret, from its file or its variable.
fn secret(channel: &Channel) -> Result<Vec<u8>> {
    let variable = rules::secret_variable(&channel.name);
    // With an empty key anybody could sign.
    let empty = |place: &str| {
        Error::config(codes::CHANNEL_SECRET, format!("the secret of the channel {} is empty", channel.name))
            .because(format!("{place} holds nothing"))
            .hint("openssl rand -hex 32")
    };
    if let Ok(secret) = std::env::var(&variable) {
        return if secret.trim().is_empty() { Err(empty(&variable)) } else { Ok(secret.into_bytes()) };
    }
    let missing = || {
        Error::config(codes::CHANNEL_SECRET, format!("the channel {} has no secret here", channel.name))
            .hint(format!("set {variable} where lilium runs"))
    };
    let path = channel.secret_file.as_ref().ok_or_else(missing)?;
    match read_secret(Path::new(path)) {
        Ok(text) => Ok(text.trim_ascii_end().to_vec()),
        Err(error) if error.code() == codes::SECRET_EMPTY => Err(empty(path)),
        Err(error) => Err(error.behind(missing())),
    }
}

struct Telling<'a> {
    db: &'a mut Db,
    clock: Clock,
    runner: &'a str,
    stop: &'a dyn Fn() -> bool,
    left: usize,
    channels: HashMap<i64, Channel>,
    done: Delivered,
}

impl Telling<'_> {
    fn due(&self, claimed: Claimed, at: Instant) -> Due {
        let channel = &self.channels[&claimed.channel];
        let secret = secret(channel).map_err(|error| error.to_string());
        let id = Prefix::WEBHOOK.show(claimed.id);
        Due { url: channel.url.clone(), secret, id, body: claimed.body.clone(), at, claimed: Some(claimed) }
    }
}

impl Source<Due, Heard> for Telling<'_> {
    fn claim(&mut self, limit: usize) -> Result<Next<Due>> {
        let (clock, runner, wanted) = (self.clock, self.runner, limit.min(self.left) as i64);
        let (now, claimed, channels) = self.db.write(Ending::Commit, |tx| {
            // Asked once the database is ours, as for mails.
            let now = clock.now();
            if restore::held(tx)?.is_some() {
                return Ok((now, Vec::new(), HashMap::new()));
            }
            let claimed = sql::claim(tx, runner, now, now.plus_seconds(LEASE_S), wanted)?;
            let mut channels = HashMap::new();
            for delivery in &claimed {
                channels.insert(delivery.channel, sql::channel(tx, delivery.channel)?);
            }
            Ok((now, claimed, channels))
        })?;
        self.left -= claimed.len();
        self.channels.extend(channels);
        Ok(Next::Jobs(claimed.into_iter().map(|claimed| self.due(claimed, now)).collect()))
    }

    fn finish(&mut self, done: Vec<(Arc<Due>, Option<Heard>)>) -> Result<()> {
        let alarms = AlarmSink { runner: self.runner, now: self.clock.now() };
        let lost = || Heard { status: None, reply: "no answer in time".into() };
        let heard: Vec<(Arc<Due>, Heard)> =
            done.into_iter().map(|(due, heard)| (due, heard.unwrap_or_else(lost))).collect();
        let told = self.db.write(Ending::Commit, |tx| {
            let mut told = Delivered::default();
            for (due, heard) in &heard {
                let claimed = due.claimed.as_ref().expect("a delivery was claimed");
                write(tx, alarms, claimed, heard, &mut told)?;
            }
            Ok(told)
        })?;
        self.done.delivered += told.delivered;
        self.done.deferred += told.deferred;
        self.done.dead += told.dead;
        self.done.expired += told.expired;
        self.done.fenced += told.fenced;
        Ok(())
    }

    fn stopped(&self) -> bool {
        self.left == 0 || (self.stop)()
    }
}

fn write(tx: &mut Tx<'_>, alarms: AlarmSink<'_>, claimed: &Claimed, heard: &Heard, told: &mut Delivered) -> Result<()> {
    let AlarmSink { runner, now } = alarms;
    let verdict = rules::judge(heard.status);
    let Claimed { attempt, expires_at, .. } = *claimed;
    let settled = settle(verdict, &Mailed { attempt, unknowns: 0, at_most_once: false, expires_at }, now);
    let (status, reply) = (heard.status.map(i64::from), heard.reply.as_str());
    let delivered_at = (verdict == Verdict::Sent).then_some(now);
    if !sql::finish(tx, &Finish { claimed, runner, settled, delivered_at, status, reply })? {
        told.fenced += 1;
        return Ok(());
    }
    match settled.state {
        MailState::Sent => told.delivered += 1,
        MailState::Dead => told.dead += 1,
        MailState::Expired => told.expired += 1,
        _ => told.deferred += 1,
    }
    match verdict {
        Verdict::Transport => closed(tx, alarms, claimed.channel, heard),
        _ => holds::succeeded(tx, &Scope::Channel(claimed.channel)),
    }
}

/// The way to a gateway is closed: after some failures in a row it is held, and the operator hears of it.
fn closed(tx: &mut Tx<'_>, alarms: AlarmSink<'_>, channel: i64, heard: &Heard) -> Result<()> {
    let status = heard.status.map(|status| format!("{status} ")).unwrap_or_default();
    let scope = Scope::Channel(channel);
    let hold = holds::failed(tx, &scope, &format!("{status}{}", heard.reply), alarms.now)?;
    if hold.failures == holds::rules::FAILURES_OPEN {
        let name = sql::channel(tx, channel)?.name;
        alarms.channel_is_held(tx, &name, &hold)?;
    }
    Ok(())
}
