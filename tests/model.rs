//! Random lives of a marketplace against a small model of its money, on both engines.
//!
//! After every step each account of the ledger must hold what the model says; at the end of a life the doctor finds
//! nothing; and what SQLite and PostgreSQL book for one life is the same, byte by byte. A life is played inside one
//! transaction of a marketplace that was made once, and taken back.
//!
//! `LILIUM_SEQUENCES=10000 cargo test --test model` plays so many lives on SQLite, and a twentieth of them on both.
//! A failure shows its seed; `LILIUM_SEED=…` plays it again.

#[path = "model/book.rs"]
mod book;
#[path = "model/claims.rs"]
mod claims;
#[path = "model/close.rs"]
mod close;
#[path = "model/market.rs"]
mod market;
#[path = "model/money.rs"]
mod money;
#[path = "model/play.rs"]
mod play;
#[path = "model/steps.rs"]
mod steps;
mod support;

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use market::Market;
use steps::life;
use support::place::{Engine, engines};

/// Lives on SQLite when nobody asks for more.
const LIVES: u32 = 600;
/// Every so many of them is played on both engines.
const BOTH: u32 = 20;

fn lives() -> u32 {
    std::env::var("LILIUM_SEQUENCES").ok().and_then(|count| count.parse().ok()).unwrap_or(LIVES)
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases: cases.max(1), ..support::seeds::config() })
}

/// Lives in a currency of this many decimals.
fn with_decimals(exponent: u8) {
    let market = Market::new(Engine::Sqlite, exponent);
    let db = std::cell::RefCell::new(market.open());
    let played = runner(lives() / 3).run(&life(), |steps| {
        let hash = play::one(&mut db.borrow_mut(), exponent, &steps).map_err(TestCaseError::fail)?;
        prop_assert!(hash.len() == 64);
        Ok(())
    });
    played.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn whole_units() {
    with_decimals(0);
}

#[test]
fn two_decimals() {
    with_decimals(2);
}

#[test]
fn three_decimals() {
    with_decimals(3);
}

/// The same life on both engines gives the same book.
#[test]
fn both_engines_live_alike() {
    if engines().len() < 2 {
        return;
    }
    for exponent in [0, 2, 3] {
        let markets = engines().into_iter().map(|engine| Market::new(engine, exponent)).collect::<Vec<_>>();
        let dbs: Vec<_> = markets.iter().map(|market| std::cell::RefCell::new(market.open())).collect();
        let played = runner(lives() / BOTH / 3).run(&life(), |steps| {
            let hashes = dbs.iter().map(|db| play::one(&mut db.borrow_mut(), exponent, &steps));
            let hashes = hashes.collect::<Result<Vec<_>, _>>().map_err(TestCaseError::fail)?;
            prop_assert!(hashes.iter().all(|hash| *hash == hashes[0]), "{:?}", hashes);
            Ok(())
        });
        played.unwrap_or_else(|failure| panic!("{exponent} decimals: {failure}"));
    }
}
