//! `lilium daemon`: runs the schedules until it is asked to stop.

mod unit;

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use clap::{Args, ValueEnum};

use crate::app::App;
use crate::cli::messages::job;
use crate::error::{Error, Kind, Result};
use crate::jobs::daemon::{self, Options, Stopped};

#[derive(Args, Debug)]
#[command(
    after_help = "Any number of daemons, cron lines and people may be at work at once: each slot is decided once, each effect happens once.
SIGTERM or SIGINT stops it: nothing new is begun, what is in hand may end. A second one does not wait.

Examples:
  lilium daemon
  lilium daemon --health
  lilium daemon --health 0.0.0.0:9187 --log json
  lilium daemon --unit service | sudo tee /etc/systemd/system/lilium.service"
)]
pub struct DaemonArgs {
    /// Make one pass and stop: what `lilium job tick` does, without its limit of time
    #[arg(long, conflicts_with_all = ["health", "log", "workers", "patience", "unit"])]
    once: bool,
    /// Jobs at a time
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=64))]
    workers: u8,
    /// Tell of its health on this address, or this port of this machine alone: /healthz, /readyz, /metrics
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1:9187", value_parser = address)]
    health: Option<SocketAddr>,
    /// How long jobs in hand may take once it is asked to stop, in seconds; a mail on its way takes what it takes
    #[arg(long, value_name = "SECONDS", default_value_t = 30)]
    patience: u64,
    /// How to write its log on stderr
    #[arg(long, value_enum, default_value = "text")]
    log: LogFormat,
    /// Print a unit for systemd, made for this program, database, configuration, and the folders its schedules write
    #[arg(long, value_enum, value_name = "UNIT", conflicts_with_all = ["health", "log", "workers", "patience"])]
    unit: Option<unit::Unit>,
}

/// `9187`, `127.0.0.1:9187`, `[::1]:9187`.
fn address(text: &str) -> Result<SocketAddr, String> {
    let port = || text.parse().ok().map(|port: u16| SocketAddr::from(([127, 0, 0, 1], port)));
    text.parse().ok().or_else(port).ok_or_else(|| "write 9187, 127.0.0.1:9187 or 0.0.0.0:9187".to_owned())
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
enum LogFormat {
    Text,
    Json,
}

pub fn run(app: &mut App, args: &DaemonArgs) -> Result<ExitCode> {
    if let Some(unit) = args.unit {
        let text = unit::text(app, unit)?;
        return Ok(app.screen.text(&text).map(|()| ExitCode::SUCCESS)?);
    }
    if app.dry_run {
        return Err(Error::usage("a daemon cannot be tried out").hint("lilium job status"));
    }
    app.begin_unkeyed()?;
    if args.once {
        return job::tick(app, u64::MAX);
    }
    log(args.log, !app.screen.wants_list());
    app.close();
    let options =
        Options { workers: args.workers.into(), patience: Duration::from_secs(args.patience), health: args.health };
    match daemon::run(job::context(app)?, options)? {
        Stopped::Drained => Ok(ExitCode::SUCCESS),
        Stopped::Abandoned(jobs) => {
            app.screen.talk(&format!("{jobs} unfinished jobs were given back"));
            Ok(ExitCode::from(Kind::Failed as u8))
        }
    }
}

/// A daemon reports what it does, unless its log was set up otherwise.
fn log(format: LogFormat, quiet: bool) {
    let filter = tracing_subscriber::EnvFilter::new(if quiet { "lilium=warn" } else { "lilium=info" });
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
}
