//! The command line: one file or folder per noun turns arguments into one call of a verb, and its reply into one showing.
//!
//! Nothing here knows SQL, and nothing below here prints.

mod args;
mod books;
mod cash;
mod catalogue;
mod choices;
mod clocks;
mod closing;
mod each;
mod examples;
mod failure;
mod findings;
mod help;
mod import;
mod insight;
mod language;
mod list;
mod marketplace;
mod messages;
mod noun;
mod output;
mod parties;
mod replies;
mod retry;
mod sales;
mod signals;
mod suggest;
mod topic;
mod tree;
mod typed_ref;
mod user;
#[cfg(test)]
mod words;

use std::os::unix::ffi::OsStrExt;
use std::process::ExitCode;

use crate::app::App;
use crate::base::crash;
use crate::db as engine;
use crate::error::Result;
use crate::present::cells;
use crate::render::Screen;

use books::{commission, ledger};
use catalogue::{category, product};
use closing::{dispute, dues, invoice, payout, settlement, statement};
use insight::{doctor, report};
use marketplace::{audit, backup, completions, currency, db, demo, explain, init, man, op, restore, setting};
use messages::{channel, daemon, email, job, schedule};
use parties::{customer, driver, notification, preference, store, zone};
use sales::{order, returns};

pub use args::{Cli, Command, Global};
pub use marketplace::completions::{SHELLS, script};

/// Parses, runs, and reports how it went.
pub fn main() -> ExitCode {
    let argv = failure::help_as_flag(std::env::args_os().collect());
    match tree::parse(&argv) {
        Ok(cli) => execute(cli),
        Err(error) => failure::usage(&argv, &error),
    }
}

/// The whole command tree, as help, completions and man pages see it.
pub fn command() -> clap::Command {
    let mut whole = tree::whole();
    whole.build();
    let page = help::first_page(&whole);
    examples::with_examples(whole).help_template(page)
}

fn execute(cli: Cli) -> ExitCode {
    let (global, command) = (cli.global, cli.command);
    // Help needs no database, and is there when the configuration is what is wrong.
    if let Command::Help(args) = &command {
        let mut screen = Screen::new(args::early_options(&global));
        return topic::run(&mut screen, args).unwrap_or_else(|error| failure::show(&mut screen, &error, None));
    }
    let typed = std::env::args_os().any(|word| word.as_bytes() == b"--db" || word.as_bytes().starts_with(b"--db="));
    let typed_db = global.db.clone().filter(|_| typed).map(|db| engine::shown(&db));
    let mut app = match args::build(&global, &command) {
        Ok(app) => app,
        Err(error) => return failure::early(&global, &error),
    };
    let done = engine::caught(|| run(&mut app, command, global.db));
    if done.is_ok() {
        app.warn_of_unused_key();
    }
    let done = done.and_then(|exit| app.screen.flush().map(|()| exit).map_err(Into::into));
    crash::at("reply.printed");
    match done {
        Ok(exit) => exit,
        Err(error) => {
            let error = app.after_all(error);
            failure::show(&mut app.screen, &error, typed_db.as_deref())
        }
    }
}

fn run(app: &mut App, command: Command, asked: Option<String>) -> Result<ExitCode> {
    let done = match command {
        Command::Init(args) => init::run(app, &args),
        Command::Setting(command) => setting::run(app, command.verb),
        Command::Currency(command) => currency::run(app, command.verb),
        Command::Db(command) => db::run(app, command.verb),
        Command::Zone(command) => return zone::run(app, command.verb),
        Command::Store(command) => return store::run(app, command.verb),
        Command::Category(command) => return category::run(app, command.verb),
        Command::Product(command) => return product::run(app, command.verb),
        Command::Customer(command) => return customer::run(app, command.verb),
        Command::Driver(command) => return driver::run(app, command.verb),
        Command::Order(command) => return order::run(app, command.verb),
        Command::Cash(command) => return cash::run(app, command.verb),
        Command::Commission(command) => return commission::run(app, command.verb),
        Command::Settlement(command) => settlement::run(app, command.verb),
        Command::Statement(command) => return statement::run(app, command.verb),
        Command::Invoice(command) => invoice::run(app, command.verb),
        Command::Payout(command) => return payout::run(app, command.verb),
        Command::Dispute(command) => dispute::run(app, command.verb),
        Command::Dues(command) => dues::run(app, command.verb),
        Command::Ledger(command) => return ledger::run(app, command.verb),
        Command::Return(command) => return returns::run(app, command.verb),
        Command::Report(command) => report::run(app, command.verb),
        Command::Schedule(command) => schedule::run(app, command.verb),
        Command::Daemon(args) => return daemon::run(app, &args),
        Command::Job(command) => return job::run(app, command.verb),
        Command::Email(command) => return email::run(app, command.verb),
        Command::Notification(command) => notification::run(app, command.verb),
        Command::Preference(command) => preference::run(app, command.verb),
        Command::Channel(command) => channel::run(app, command.verb),
        Command::Doctor(args) => return doctor::run(app, &args),
        Command::Backup(args) => backup::run(app, &args),
        Command::Restore(args) => restore::run(app, &args),
        Command::Audit(command) => return audit::run(app, command.verb),
        Command::Op(command) => op::run(app, command.verb),
        Command::Explain(args) => explain::run(app, &args),
        Command::Demo(args) => demo::run(app, &args, asked.as_deref()),
        Command::Completions(args) => completions::run(app, &args),
        Command::Man(args) => man::run(app, &args),
        Command::Help(args) => return topic::run(&mut app.screen, &args),
    };
    done.map(|()| ExitCode::SUCCESS)
}
