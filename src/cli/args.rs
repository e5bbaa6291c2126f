//! The command tree and the flags that every command takes.

use std::os::unix::ffi::OsStrExt;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::app::App;
use chrono::Datelike;

use crate::base::{Calendar, Clock, Problem, Trust};
use crate::config;
use crate::error::{Error, Result, codes};
use crate::render::{ColorChoice, Format, Options, ProgressChoice, Screen};

use super::noun::Noun;
use super::*;

/// Operate a multi-vendor, cash-on-delivery marketplace
#[derive(Parser, Debug)]
#[command(name = "lilium", version, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// Flags that every command takes.
#[derive(Args, Debug, Clone, Default)]
#[command(next_help_heading = "Global options")]
pub struct Global {
    /// Marketplace to work on: path of a SQLite file, or postgres://… address [default: lilium/lilium.db in the
    /// user's data folder]
    #[arg(
        long,
        global = true,
        hide_short_help = true,
        hide_long_help = true,
        env = "LILIUM_DB",
        value_name = "PATH|URL",
        hide_env_values = true
    )]
    pub db: Option<String>,
    /// Configuration file [default: the user's config folder, lilium/config.toml]
    #[arg(
        long,
        global = true,
        env = "LILIUM_CONFIG",
        value_name = "FILE",
        hide_short_help = true,
        hide_long_help = true
    )]
    pub config: Option<std::path::PathBuf>,
    /// Read no configuration file
    #[arg(long, global = true, hide_short_help = true, hide_long_help = true)]
    pub no_config: bool,
    /// How to show the result [default: table on a terminal, tsv in a pipe]
    #[arg(
        long,
        short = 'o',
        global = true,
        hide_short_help = true,
        hide_long_help = true,
        env = "LILIUM_FORMAT",
        value_enum
    )]
    pub format: Option<FormatArg>,
    /// Short for --format json
    #[arg(long, global = true, hide_short_help = true, hide_long_help = true, conflicts_with = "format")]
    pub json: bool,
    /// Fields to show, in order: a,b · +a,-b · * · ? lists them
    #[arg(
        long,
        short = 'f',
        global = true,
        hide_short_help = true,
        hide_long_help = true,
        value_name = "FIELDS",
        allow_hyphen_values = true
    )]
    pub fields: Option<String>,
    /// Leave the header line out
    #[arg(long, global = true, hide_short_help = true, hide_long_help = true)]
    pub no_header: bool,
    /// Do everything but keep it: check and show what would happen
    #[arg(long, short = 'n', global = true, hide_short_help = true, hide_long_help = true)]
    pub dry_run: bool,
    /// Answer yes to the question before a large change
    #[arg(long, short = 'y', global = true, hide_short_help = true, hide_long_help = true)]
    pub yes: bool,
    /// Why this is done; kept in history and audit
    #[arg(long, global = true, hide_short_help = true, hide_long_help = true, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Who is at the terminal, where several share one system user; both are recorded
    #[arg(
        long = "as",
        global = true,
        env = "LILIUM_USER",
        value_name = "NAME",
        hide_short_help = true,
        hide_long_help = true
    )]
    pub acting: Option<String>,
    /// Name of this very request: the same name again replays its answer
    #[arg(long, global = true, value_name = "KEY", hide_short_help = true, hide_long_help = true)]
    pub idempotency_key: Option<String>,
    /// Never ask; fail instead
    #[arg(long, global = true, env = "LILIUM_NO_INPUT", hide_short_help = true, hide_long_help = true,
        value_parser = clap::builder::ValueParser::new(env_flag), action = clap::ArgAction::SetTrue)]
    pub no_input: bool,
    /// Act as if it were this time: 2026-03-01T09:00:00+03:00; UTC when it has no offset
    #[arg(long, global = true, env = "LILIUM_NOW", value_name = "TIME", hide_short_help = true, hide_long_help = true)]
    pub now: Option<String>,
    /// Write, though the clock contradicts the newest recorded operation; from then on this clock counts
    #[arg(long, global = true, hide_short_help = true, hide_long_help = true)]
    pub trust_clock: bool,
    /// Say nothing but warnings and errors; a new thing's ref alone goes to stdout
    #[arg(long, short = 'q', global = true, hide_short_help = true, hide_long_help = true)]
    pub quiet: bool,
    /// Log what is done on stderr (twice: in detail)
    #[arg(long, short = 'v', global = true, action = clap::ArgAction::Count, hide_short_help = true, hide_long_help = true)]
    pub verbose: u8,
    /// When to colour
    #[arg(long, global = true, env = "LILIUM_COLOR", value_enum, hide_short_help = true, hide_long_help = true)]
    pub color: Option<ColorArg>,
    /// How to show progress
    #[arg(long, global = true, value_enum, default_value = "auto", hide_short_help = true, hide_long_help = true)]
    pub progress: ProgressArg,
}

/// The value of `--format`: how a list is shown, or the program a book is exported for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatArg {
    Of(Format),
    /// For `ledger export` alone, which lists these in its own help.
    Hledger,
    Beancount,
    Ledger,
    /// For `statement export` alone.
    Html,
}

/// Choices of `--color`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorArg {
    Auto,
    Always,
    Never,
}

/// Choices of `--progress`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ProgressArg {
    #[default]
    Auto,
    Bar,
    Plain,
    None,
}

impl FormatArg {
    /// How a list is shown; nothing for a format that is none of a list.
    fn of_list(self) -> Option<Format> {
        match self {
            FormatArg::Of(format) => Some(format),
            FormatArg::Hledger | FormatArg::Beancount | FormatArg::Ledger | FormatArg::Html => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            FormatArg::Of(format) => format.name(),
            FormatArg::Hledger => "hledger",
            FormatArg::Beancount => "beancount",
            FormatArg::Ledger => "ledger",
            FormatArg::Html => "html",
        }
    }
}

// Here and not beside the type: the renderer does not know the command line.
impl ValueEnum for FormatArg {
    fn value_variants<'a>() -> &'a [FormatArg] {
        static ALL: std::sync::LazyLock<Vec<FormatArg>> = std::sync::LazyLock::new(|| {
            let lists = Format::ALL.iter().map(|format| FormatArg::Of(*format));
            lists.chain([FormatArg::Hledger, FormatArg::Beancount, FormatArg::Ledger, FormatArg::Html]).collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(match self {
            FormatArg::Of(format) => PossibleValue::new(format.name()),
            other => PossibleValue::new(other.name()).hide(true),
        })
    }
}

/// Yes or no, as somebody sets it in the environment; nothing there means no.
fn env_flag(text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "1" | "true" | "yes" => Ok(true),
        "" | "0" | "false" | "no" => Ok(false),
        _ => Err("neither yes nor no: write 1 or 0, true or false, yes or no".to_owned()),
    }
}

/// All commands, noun by noun.
#[derive(Subcommand, Debug)]
#[command(defer = true)]
pub enum Command {
    /// Create a marketplace
    Init(init::InitArgs),
    /// Build a small marketplace and live three days in it
    Demo(demo::DemoArgs),
    /// Read and change the marketplace's settings
    Setting(Noun<setting::SettingCommand>),
    /// Manage the currencies that stores may trade in
    Currency(Noun<currency::CurrencyCommand>),
    /// Manage delivery areas
    Zone(Noun<zone::ZoneCommand>),
    /// Manage stores
    Store(Noun<store::StoreCommand>),
    /// Manage the tree of categories
    Category(Noun<category::CategoryCommand>),
    /// Manage products and their stock
    Product(Noun<product::ProductCommand>),
    /// Manage customers
    Customer(Noun<customer::CustomerCommand>),
    /// Manage drivers
    Driver(Noun<driver::DriverCommand>),
    /// Place orders and take them to the door
    Order(Box<Noun<order::OrderCommand>>),
    /// Take back goods after their delivery
    Return(Noun<returns::ReturnCommand>),
    /// Follow cash from the door to the bank
    Cash(Noun<cash::CashCommand>),
    /// Manage the rules of what the platform keeps of a sale
    Commission(Noun<commission::CommissionCommand>),
    /// Close stores' days, weeks or months
    Settlement(Noun<settlement::SettlementCommand>),
    /// Show, export and verify the documents of closed settlements
    Statement(Noun<statement::StatementCommand>),
    /// Show invoices of settled commission
    Invoice(Noun<invoice::InvoiceCommand>),
    /// Pay stores what was settled
    Payout(Noun<payout::PayoutCommand>),
    /// Contest lines of a store's account; their money is held
    Dispute(Noun<dispute::DisputeCommand>),
    /// Bill stores for what they owe, and collect it
    #[command(after_help = "A store's debit is recovered in this order:
  1 what the store earns nets it; a close carries on what is left, with its sign
  2 at the close, what earlier closes withheld pays it first: setting reserve.rate
  3 the rest is billed, where the store's terms say so: lilium dues terms
  4 unpaid, it takes the store from stage to stage: lilium dues check
  5 two people write off what nobody expects any more: lilium dues write-off")]
    Dues(Noun<dues::DuesCommand>),
    /// Read, export and verify the double-entry book
    Ledger(Noun<ledger::LedgerCommand>),
    /// Report sales, settlements, cash and earnings of a period
    Report(Noun<report::ReportCommand>),
    /// Manage what runs by itself, and when
    Schedule(Noun<schedule::ScheduleCommand>),
    /// Show jobs, run, retry and cancel them
    Job(Noun<job::JobCommand>),
    /// Run the schedules until asked to stop
    Daemon(daemon::DaemonArgs),
    /// Send mails, and see which wait, left or bounced
    #[command(after_long_help = email::HELP)]
    Email(Noun<email::EmailCommand>),
    /// Show the messages to customers, stores and the operator
    Notification(Noun<notification::NotificationCommand>),
    /// Manage who is notified of what, how, and in which language
    Preference(Noun<preference::PreferenceCommand>),
    /// Manage gateways for SMS, WhatsApp and push (signed webhooks)
    Channel(Noun<channel::ChannelCommand>),
    /// Copy the whole marketplace into a file, and check the copy
    Backup(backup::BackupArgs),
    /// Put a copy back, or release one that was put back
    Restore(restore::RestoreArgs),
    /// Check everything that must always be true
    Doctor(doctor::DoctorArgs),
    /// Show who changed what, and why
    Audit(Noun<audit::AuditCommand>),
    /// Look up a command by its idempotency key
    Op(Noun<op::OpCommand>),
    /// Explain the code of an error, and the way out
    Explain(explain::ExplainArgs),
    /// Show the database's schema, or bring it up to date
    Db(Noun<db::DbCommand>),
    /// Print the completion script for a shell
    Completions(completions::CompletionsArgs),
    /// Write manual pages
    Man(man::ManArgs),
    /// Read about money, import, schedules, mail, backup and more
    Help(topic::HelpArgs),
}

/// What a command works with, from flags, environment and file.
pub fn build(global: &Global, command: &Command) -> Result<App> {
    log(global.verbose);
    check_seconds()?;
    let file = config::read(global.config.as_deref(), global.no_config)?;
    refuse_book_format(global, command)?;
    let screen = Screen::new(options(global, &file)?);
    let named = global.db.clone().filter(|db| !db.is_empty());
    let database = named.or(file.db).unwrap_or_else(config::default_database);
    let mut app = App::new(screen, clock(global)?, database, user::acting(global.acting.as_deref())?);
    app.trust = trust(global);
    app.config = config::path(global.config.as_deref(), global.no_config);
    app.mail = file.mail;
    app.reason = global.reason.clone().map(|text| bounded("--reason", text, 1_000)).transpose()?;
    app.key = global.idempotency_key.clone().map(|text| bounded(KEY, text, 200)).transpose()?;
    app.asked_format = asked_format(global);
    app.dry_run = global.dry_run;
    app.yes = global.yes;
    app.no_input = global.no_input;
    Ok(app)
}

/// Waits that the environment sets: a value that cannot be read is not passed over.
fn check_seconds() -> Result<()> {
    for name in ["LILIUM_BUSY_SECONDS", "LILIUM_COMMIT_SECONDS"] {
        let Some(value) = std::env::var_os(name).filter(|value| !value.is_empty()) else { continue };
        if value.to_str().and_then(|value| value.parse::<u64>().ok()).is_none() {
            return Err(
                Error::usage(format!("{name}: {value:?} is not a whole number of seconds")).hint(format!("{name}=30"))
            );
        }
    }
    Ok(())
}

/// The format that was typed for this very command: what the environment and the configuration file like best chooses
/// how lists are shown, not what a file holds.
fn asked_format(global: &Global) -> Option<String> {
    if global.json {
        return Some("json".to_owned());
    }
    let is_flag = |word: &[u8]| word.starts_with(b"--format") || (word.starts_with(b"-") && word.get(1) != Some(&b'-'));
    let typed = || std::env::args_os().any(|word| is_flag(word.as_bytes()) && word.as_bytes().contains(&b'o'));
    let format = global.format.filter(|_| std::env::var_os("LILIUM_FORMAT").is_none() || typed());
    format.map(|format| format.name().to_owned())
}

/// A file for an accounting program holds the book and nothing else; a page is a statement.
fn refuse_book_format(global: &Global, command: &Command) -> Result<()> {
    let book = global.format.filter(|format| format.of_list().is_none());
    match (book, command) {
        (None, _)
        | (Some(FormatArg::Html), Command::Statement(Noun { verb: statement::StatementCommand::Export { .. } }))
        | (Some(_), Command::Ledger(Noun { verb: ledger::LedgerCommand::Export(_) })) => Ok(()),
        (Some(FormatArg::Html), _) => Err(Error::usage("html is a format of statements alone")
            .hint("lilium statement export SET-000001 --format html")),
        (Some(format), _) => {
            let name = format.name();
            Err(Error::usage(format!("{name} is a format of the book alone"))
                .hint(format!("lilium ledger export --format {name}")))
        }
    }
}

/// How to show things, before the configuration file is known to be good.
pub fn early_options(global: &Global) -> Options {
    options(global, &config::FileConfig::default()).unwrap_or_default()
}

fn options(global: &Global, file: &config::FileConfig) -> Result<Options> {
    let in_file =
        |name: &str| Error::config(codes::CONFIG_INVALID, format!("the configuration file has no such {name}"));
    let format = match (global.format, global.json, &file.format) {
        (Some(format), _, _) => format.of_list(),
        (None, true, _) => Some(Format::Json),
        (None, false, Some(name)) => Some(Format::parse(name).ok_or_else(|| in_file("format"))?),
        (None, false, None) => None,
    };
    let color = match (global.color, &file.color) {
        (Some(color), _) => color,
        (None, Some(name)) => ColorArg::from_str(name, true).map_err(|_| in_file("color"))?,
        (None, None) => ColorArg::Auto,
    };
    Ok(Options {
        format,
        fields: global.fields.clone(),
        header: !global.no_header,
        quiet: global.quiet || file.quiet.unwrap_or(false),
        color: match color {
            ColorArg::Auto => ColorChoice::Auto,
            ColorArg::Always => ColorChoice::Always,
            ColorArg::Never => ColorChoice::Never,
        },
        limit: None,
        all: false,
        progress: match global.progress {
            ProgressArg::Auto => ProgressChoice::Auto,
            ProgressArg::Bar => ProgressChoice::Bar,
            ProgressArg::Plain => ProgressChoice::Plain,
            ProgressArg::None => ProgressChoice::None,
        },
    })
}

/// The last year that anybody acts in: what is due a year later still has four digits for its year.
const LAST_YEAR: i32 = 9998;

/// The clock; a frozen one without an offset is meant in UTC, since no marketplace is open yet.
fn clock(global: &Global) -> Result<Clock> {
    let Some(text) = &global.now else { return Ok(fast_clock().unwrap_or(Clock::System)) };
    let utc = Calendar::new("UTC", 0, "monday")?;
    utc.local_instant(text)
        .and_then(|instant| match instant.utc().year() {
            ..=LAST_YEAR => Ok(Clock::Fixed(instant)),
            _ => Err(Problem::with(text, &format!("is not within the years 1970 to {LAST_YEAR}"))),
        })
        .map_err(|problem| Error::usage(format!("--now: {problem}")).hint("--now 2026-03-01T09:00:00+03:00"))
}

const KEY: &str = "--idempotency-key";

/// A text that is kept: not blank, and not longer than a person reads.
fn bounded(flag: &str, text: String, most: usize) -> Result<String> {
    let signs = text.chars().count();
    let problem = match signs {
        _ if text.contains(char::is_control) => format!("{flag} has a control character"),
        _ if text.trim().is_empty() => format!("{flag} is blank"),
        signs if signs > most => format!("{flag} is too long: {signs} characters of at most {most}"),
        _ => return Ok(text),
    };
    Err(Error::usage(problem))
}

/// How far the clock is believed. A debug build believes with `LILIUM_CLOCK_UNCHECKED` that the clocks it is set to go to
/// and fro, as those of tests do.
fn trust(global: &Global) -> Trust {
    match global.trust_clock {
        true => Trust::Given,
        false if cfg!(debug_assertions) && std::env::var_os("LILIUM_CLOCK_UNCHECKED").is_some() => Trust::Unchecked,
        false => Trust::Compared,
    }
}

/// A debug build can be made to live faster: `LILIUM_CLOCK=2026-03-01T00:00:00Z*3600@1772323200000` shows the first moment
/// at the last, in milliseconds of Unix time, and runs an hour a second.
#[cfg(debug_assertions)]
fn fast_clock() -> Option<Clock> {
    let text = std::env::var("LILIUM_CLOCK").ok()?;
    let (from, rest) = text.split_once('*')?;
    let (times, since_ms) = rest.split_once('@')?;
    Some(Clock::Fast {
        from: crate::base::Instant::parse(from).ok()?,
        since_ms: since_ms.parse().ok()?,
        times: times.parse().ok().filter(|times| *times > 0)?,
    })
}

#[cfg(not(debug_assertions))]
fn fast_clock() -> Option<Clock> {
    None
}

fn log(verbose: u8) {
    let wanted = std::env::var("LILIUM_LOG").ok();
    let level = match (verbose, &wanted) {
        (0, None) => return,
        (0, Some(wanted)) => wanted.as_str(),
        (1, _) => "lilium=info",
        _ => "lilium=debug",
    };
    let filter = tracing_subscriber::EnvFilter::new(level);
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
