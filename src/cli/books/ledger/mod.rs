//! `lilium ledger`: the book.

mod export;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::ListArgs;
use crate::cli::{clocks, findings};
use crate::db::Cursor;
use crate::error::{Error, Result};
use crate::market::books::ledger::{self, BalanceFilter, JournalFilter, JournalLine, Verified};
use crate::market::closing::settlement;
use crate::market::sales::orders;
use crate::render::{Cell, Column, Footer, Format, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum LedgerCommand {
    /// Show the balance of every account; debits positive
    #[command(after_help = "Examples:\n  lilium ledger balance\n  lilium ledger balance store: --as-of 2026-03-31
  lilium ledger balance --as-of 2026-03-31 --known-at 2026-04-01    # what was printed then")]
    Balance {
        /// Only accounts whose name begins so
        account: Option<String>,
        /// What had happened up to and with this business date
        #[arg(long, visible_alias = "as-of", value_name = "DAY")]
        until: Option<String>,
        /// Only what was in the book at this moment, or at the end of this day
        #[arg(long, value_name = "TIME")]
        known_at: Option<String>,
    },
    /// List every posting
    Journal(JournalArgs),
    /// Write the book as a file of another accounting program, with balances that it checks
    #[command(after_help = export::HELP)]
    Export(export::ExportArgs),
    /// Prove that the book is whole: hashes, balances, what stores are owed, and every sealed row
    #[command(
        after_help = "Reads only, repairs nothing. Exit code 7 when something was found. What is sealed: documents, frozen terms,
custody, stock moves and the audit. That the end of all of it was cut off is found by `lilium audit verify --anchors FILE`."
    )]
    Verify(VerifyArgs),
}

#[derive(Args, Debug)]
pub struct VerifyArgs {
    /// Only the book and what it must agree with, without the sealed rows
    #[arg(long)]
    book: bool,
}

#[derive(Args, Debug)]
pub struct JournalArgs {
    /// Only accounts whose name begins so
    #[arg(long)]
    account: Option<String>,
    /// Only in this period
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// Only about this order
    #[arg(long)]
    order: Option<String>,
    /// Only what was in the book at this moment, or at the end of this day
    #[arg(long, value_name = "TIME")]
    known_at: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

const BALANCES: &[Column] = &[
    Column::new("account", "Account", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(2)),
    Column::new("debit", "Debit", Kind::Money, Show::Table(1)),
    Column::new("credit", "Credit", Kind::Money, Show::Table(1)),
    Column::new("balance", "Balance", Kind::Money, Show::Always),
];

const JOURNAL: &[Column] = &[
    Column::new("entry", "Entry", Kind::Ref, Show::Always),
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("event", "Event", Kind::Text, Show::Always),
    Column::new("subject", "For", Kind::Ref, Show::Table(1)),
    Column::new("account", "Account", Kind::Ref, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
];

const VERIFIED: &[Column] = &[
    Column::new("entries", "Entries", Kind::Int, Show::Always),
    Column::new("postings", "Postings", Kind::Int, Show::Always),
    Column::new("links", "Links", Kind::Int, Show::Always),
    Column::new("sealed_rows", "Sealed rows", Kind::Int, Show::Always),
    Column::new("findings", "Findings", Kind::Int, Show::Always),
    Column::new("ledger_hash", "Ledger hash", Kind::Ref, Show::Always),
    Column::new("chain_hash", "Chain hash", Kind::Ref, Show::Always),
];

pub fn run(app: &mut App, command: LedgerCommand) -> Result<ExitCode> {
    match command {
        LedgerCommand::Balance { account, until, known_at } => {
            balance(app, account, until.as_deref(), known_at.as_deref())
        }
        LedgerCommand::Journal(args) => journal(app, &args),
        LedgerCommand::Export(args) => export::run(app, &args),
        LedgerCommand::Verify(args) => return verify(app, &args),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn balance(app: &mut App, account: Option<String>, until: Option<&str>, known_at: Option<&str>) -> Result<()> {
    let until = until.map(crate::base::parse_day).transpose()?;
    app.show(|tx, marketplace, screen| {
        let known = clocks::known(tx, marketplace, known_at)?.map(|known| known.entry);
        let mut list = screen.list("accounts", BALANCES)?;
        for balance in ledger::balances(tx, &BalanceFilter { account, until, known })? {
            let money = |minor| cells::stored(minor, &balance.currency, marketplace);
            list.row(vec![
                balance.account.clone().into(),
                balance.kind.into(),
                money(balance.debit_minor),
                money(balance.credit_minor),
                money(balance.balance_minor),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}

fn journal(app: &mut App, args: &JournalArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let period = args.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        let order = args.order.as_deref().map(|order| orders::find(tx, order)).transpose()?;
        Ok(JournalFilter {
            account: args.account.clone(),
            from: period.map(|p| p.first),
            until: period.map(|p| p.last),
            order,
            known: clocks::known(tx, marketplace, args.known_at.as_deref())?.map(|known| known.entry),
        })
    })?;
    let way = if args.list.reverse { Cursor::OLDEST } else { Cursor::NEWEST };
    let start = match &args.list.after {
        Some(text) => {
            let entry =
                Prefix::ENTRY.read(text).ok_or_else(|| Error::usage(format!("{text:?} is not an entry ref")))?;
            (way.behind(entry), i64::MAX)
        }
        None => (way, 0),
    };
    app.screen.limit_lists(args.list.limit, args.list.all);
    app.show(|tx, marketplace, screen| {
        let (format, cap) = (screen.format_of_list(), screen.page_cap().unwrap_or(usize::MAX));
        let mut list = screen.list("postings", JOURNAL)?;
        let (mut after, mut entry, mut shown) = (start, 0, 0);
        while format != Format::Count && shown < cap && !list.closed() {
            let page = ledger::journal(tx, &filter, after, (cap - shown).min(500) as i64)?;
            let Some(last) = page.last() else { break };
            after = (way.behind(last.entry), last.seq);
            entry = last.entry;
            shown += page.len();
            for line in &page {
                list.row(journal_row(line, marketplace))?;
            }
        }
        let mut next = None;
        if format != Format::Count && shown >= cap && shown > 0 && !list.closed() {
            // A page ends with a whole entry: `--after` names entries, and half of one proves nothing.
            let rest = ledger::journal(tx, &filter, after, 500)?;
            for line in rest.iter().take_while(|line| line.entry == entry) {
                list.row(journal_row(line, marketplace))?;
            }
            next = rest.iter().any(|line| line.entry != entry).then(|| Prefix::ENTRY.show(entry));
        }
        let human = format == Format::Count || !format.is_machine();
        let total = if human { u64::try_from(ledger::journal_count(tx, &filter)?).ok() } else { None };
        Ok(list.end(Footer { total, next, ..Footer::default() })?)
    })
}

fn journal_row(line: &JournalLine, marketplace: &crate::market::core::settings::Marketplace) -> Vec<Cell> {
    vec![
        Prefix::ENTRY.show(line.entry).into(),
        line.business_date.to_string().into(),
        line.kind.into(),
        line.kind.subject_prefix().show(line.subject).into(),
        line.account.clone().into(),
        cells::stored(line.amount_minor, &line.currency, marketplace),
    ]
}

fn verify(app: &mut App, args: &VerifyArgs) -> Result<ExitCode> {
    let (verified, broken, sealed) = app.read(|tx, _| {
        let sealed = if args.book { None } else { Some(ledger::sealed(tx)?) };
        // A sum that fails over damaged rows ends what can be read: it comes last.
        let broken = settlement::broken_digests(tx)?;
        Ok((ledger::verify(tx)?, broken, sealed))
    })?;
    let Verified { links, entries, postings, ledger_hash, chain_hash, mut findings } = verified;
    let (checked, faults) = sealed.unzip();
    findings.extend(broken.into_iter().map(|id| ledger::Finding {
        check: "settlement_digest",
        subject: Prefix::SETTLEMENT.show(id),
        what: "the lines are not those that were closed".into(),
    }));
    findings.extend(faults.unwrap_or_default());
    let row = vec![
        entries.into(),
        postings.into(),
        links.into(),
        checked.map(|checked| checked.rows).into(),
        (findings.len() as i64).into(),
        ledger_hash.into(),
        chain_hash.into(),
    ];
    app.screen.record(VERIFIED, row)?;
    findings::show(app, &findings, "the book is whole")
}
