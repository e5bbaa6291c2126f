//! `lilium email`: the outbox, and what leaves it.

mod bounce;
mod holds;
mod lint;
mod list;
mod preview;
mod send;
mod suppress;

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::cli::noun::Noun;
use crate::error::Result;

#[derive(Subcommand, Debug)]
pub enum EmailCommand {
    /// List mails with their status
    #[command(after_help = "Examples:
  lilium email list --status deferred
  lilium email list --recipient store:noor --format wide")]
    List(list::ListMailsArgs),
    /// Show a mail: its history, and the server's last answer
    #[command(after_help = "Examples:\n  lilium email show EML-12\n  lilium email show EML-12 --raw > mail.eml")]
    Show(list::ShowArgs),
    /// Show how many mails are in which status, how many events wait, and what is held back
    Status,
    /// Preview a message, of your own orders and settlements or made up
    #[command(after_help = "Examples:
  lilium email preview order_confirmation --language ar --html > page.html
  lilium email preview settlement_statement SET-3 --text
  lilium email preview order_status ORD-12 --language fr")]
    Preview(preview::PreviewArgs),
    /// Queue notifications for new events and send due mail, now; the daemon does this by itself
    #[command(
        after_help = "Safe to run at any time and by several at once: a mail is claimed by one of them. Asked to stop by
Ctrl-C or SIGTERM it begins no other mail, writes down what came of those on their way, and ends with 130 or 143; asked once
more it ends at once.

Example, as a cron line:
  * * * * *  lilium email send --quiet"
    )]
    Send(send::SendArgs),
    /// Send one message with made-up values, past the outbox, to see whether the way is open
    #[command(after_help = "Example:\n  lilium email test nour@example.com --kind order_status --language ar")]
    Test(send::TestArgs),
    /// Try mails again that ended without being sent, under the Message-ID they always had
    #[command(after_help = "Examples:\n  lilium email retry EML-12 EML-13\n  lilium email retry --status dead --yes")]
    Retry(send::RetryArgs),
    /// Manage addresses that get no mail
    Suppression(Noun<suppress::SuppressionCommand>),
    /// Read what came back
    Bounce(Noun<bounce::BounceCommand>),
    /// Show and release paused servers, domains, message kinds and channels
    Hold(Noun<holds::HoldCommand>),
    /// Check the templates and words that replace the program's own
    #[command(
        after_help = "Prints every kind of message in every language with made-up values. Exit code 7 when something is wrong."
    )]
    Lint,
}

/// Shown below `lilium email --help`.
pub const HELP: &str = "The configuration file says how mail leaves this machine; the password is never in it:
  [mail]
  transport = \"smtp\"            # or file, sendmail, off
  host = \"smtp.noor.example\"
  tls = \"starttls\"              # the default; tls from the first byte, none only if you write so
  user = \"noor\"
  password_file = \"/etc/lilium/smtp-password\"   # or the variable LILIUM_SMTP_PASSWORD
  from = \"Noor <no-reply@noor.example>\"
  return_path = \"bounces@noor.example\"
  return_path_secret_file = \"/etc/lilium/return-path\"   # openssl rand -hex 32: so that nobody guesses an address there
  unsubscribe = \"stop@noor.example\"   # named in low_stock, back_in_stock and report as the way to get no more of them; act on
                                        # what comes: lilium preference update store:noor --kind low_stock --channel email off
  templates = \"/etc/lilium/mail\"
A machine without this section notifies nobody and leaves that to one that has it; transport = \"off\" says that there
is no mail at all: events then reach inboxes and channels alone.
Each step of a dialogue may take timeout_seconds (30), the answer to the text dot_timeout_seconds (300): who does not wait for
that one sends the mail twice. What nobody confirmed three times is tried no more: lilium email list --status unknown
Other keys: port, reply_to, domain, directory, sendmail, ca_file, connections, rate_per_minute, domain_rate_per_minute,
expire_hours, at_most_once, dkim_selector, dkim_domain, dkim_key_file";

pub fn run(app: &mut App, command: EmailCommand) -> Result<ExitCode> {
    let done = match command {
        EmailCommand::List(args) => list::list(app, &args),
        EmailCommand::Show(args) => list::show(app, &args),
        EmailCommand::Status => holds::status(app),
        EmailCommand::Preview(args) => preview::preview(app, &args),
        EmailCommand::Send(args) => return send::send(app, &args),
        EmailCommand::Test(args) => send::test(app, &args),
        EmailCommand::Retry(args) => send::retry(app, &args),
        EmailCommand::Suppression(command) => suppress::run(app, command.verb),
        EmailCommand::Bounce(command) => bounce::run(app, command.verb),
        EmailCommand::Hold(command) => holds::run(app, &command.verb),
        EmailCommand::Lint => return lint::run(app),
    };
    done.map(|()| ExitCode::SUCCESS)
}
