//! `bench-doubleentry FILE ENTRIES BATCH`: books entries into a new file, so many a transaction, and prints the seconds.
//! Its store sets WAL and `synchronous=FULL` itself, and begins IMMEDIATE: what ours does too.

use doubleentry::prelude::*;
use doubleentry::store::{SqlStore, Sqlite};

const ACCOUNTS: usize = 1000;

type AccountCursor = Ledger<SqlStore<Sqlite>>;

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, entries, batch] = &words[..] else { panic!("bench-doubleentry FILE ENTRIES BATCH") };
    let (entries, batch) = (entries.parse().expect("a number"), batch.parse().expect("a number"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(run(file, entries, batch))
}

async fn run(file: &str, entries: usize, batch: usize) -> Result<()> {
    let books = opened(file).await?;
    let since = std::time::Instant::now();
    for first in (0..entries).step_by(batch) {
        if batch == 1 {
            books.record(entry(first)).await?;
        } else {
            books.record_batch((first..(first + batch).min(entries)).map(entry)).await?;
        }
    }
    println!("{:.6}", since.elapsed().as_secs_f64());
    let head = books.head().await?;
    books.audit().await?;
    assert!(head.size as usize >= entries + ACCOUNTS, "{} records", head.size);
    Ok(())
}

/// Every account is open before the clock runs.
async fn opened(file: &str) -> Result<AccountCursor> {
    let store = SqlStore::sqlite(&format!("sqlite://{file}?mode=rwc")).await?;
    let books = Ledger::new(store, LedgerId::new("example.com/bench")?).await?;
    books.declare_currency(EUR, 2, date!("2026-01-01")).await?;
    books.define_months(2026, 1..=12).await?;
    for at in 0..ACCOUNTS {
        books.open(account(at), AccountKind::Liability, date!("2026-01-01")).await?;
    }
    Ok(books)
}

fn account(at: usize) -> String {
    format!("Liabilities:Store{:04}", at + 1)
}

fn entry(key: usize) -> Entry {
    let amount = Amount::from_minor(100).expect("an amount");
    Entry::new(format!("entry-{key}"), date!("2026-03-15"))
        .debit(account(key % ACCOUNTS), amount, EUR)
        .credit(account((key * 7 + 1) % ACCOUNTS), amount, EUR)
}
