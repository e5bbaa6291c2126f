//! `bench-lilium FILE ENTRIES BATCH`: books entries into a new file, so many a transaction, and prints the seconds.

use lilium::base::{Clock, Currency, Instant, parse_day};
use lilium::db::{Db, Ending, Tx};
use lilium::error::Result;
use lilium::market::books::ledger::{self, Account, Entry, EntryKind};
use lilium::market::core::idempotency::{self, Request};
use lilium::market::core::settings::{self, NewMarketplace, Marketplace};
use lilium::market::core::Act;

const ACCOUNTS: i64 = 1000;

struct Bench {
    db: Db,
    marketplace: Marketplace,
    currency: Currency,
    at: Instant,
}

fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, entries, batch] = &words[..] else { panic!("bench-lilium FILE ENTRIES BATCH") };
    let (entries, batch) = (entries.parse().expect("a number"), batch.parse().expect("a number"));
    let mut bench = Bench::new(file)?;
    // Every account is open before the clock runs.
    bench.post((0..ACCOUNTS / 2).map(|pair| (pair, 2 * pair, 2 * pair + 1)))?;
    let since = std::time::Instant::now();
    for first in (0..entries).step_by(batch) {
        let keys = first as i64..(first + batch).min(entries) as i64;
        bench.post(keys.map(|key| (ACCOUNTS + key, key % ACCOUNTS, (key * 7 + 1) % ACCOUNTS)))?;
    }
    println!("{:.6}", since.elapsed().as_secs_f64());
    bench.check(entries as i64 + ACCOUNTS / 2)
}

impl Bench {
    fn new(file: &str) -> Result<Bench> {
        let currency = Currency::iso("EUR").expect("a currency");
        let new = NewMarketplace {
            name: "Bench",
            currency,
            cash_increment: 1,
            timezone: "UTC",
            day_cutoff_hour: 0,
            week_start: "monday",
        };
        let mut db = Db::create(file)?;
        db.write(Ending::Commit, |tx| settings::init(tx, &new).map(drop))?;
        let marketplace = db.read(Marketplace::load)?;
        Ok(Bench { db, marketplace, currency, at: Clock::System.now() })
    }

    /// Books (key, debit, credit) in one transaction, as a command does: the key is looked up, and kept with the entries.
    fn post(&mut self, entries: impl Iterator<Item = (i64, i64, i64)>) -> Result<()> {
        let day = parse_day("2026-03-15").expect("a day");
        let (currency, at) = (self.currency, self.at);
        let entry = |(key, debit, credit)| {
            let new = Entry {
                kind: EntryKind::Adjustment,
                subject: key,
                occurred_at: at,
                business_date: day,
                currency,
                postings: Vec::new(),
            };
            new.debit(Account::StoreAvailable(debit + 1), 100).credit(Account::StoreAvailable(credit + 1), 100)
        };
        let entries: Vec<Entry> = entries.map(entry).collect();
        let key = format!("entry-{}", entries[0].subject);
        let request = Request { key: &key, op: "bench.post", fingerprint: &"0".repeat(64) };
        let act = Act { actor: "bench", at, reason: None, marketplace: &self.marketplace };
        self.db.write(Ending::Commit, |tx: &mut Tx<'_>| {
            assert!(idempotency::replay(tx, request)?.is_none(), "a key used twice");
            ledger::post(tx, &act, entries.clone())?;
            idempotency::record(tx, &act, request, "{}")
        })
    }

    fn check(&mut self, entries: i64) -> Result<()> {
        let walked = self.db.read(ledger::walk)?;
        assert!(walked.entries == entries && walked.findings.is_empty(), "{} entries", walked.entries);
        Ok(())
    }
}
