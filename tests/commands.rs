//! What every command does: it leaves a trace, it does a thing once, and many at once are one after the other.

#[path = "commands/after.rs"]
mod after;
#[path = "commands/odd.rs"]
mod odd;
#[path = "commands/paths.rs"]
mod paths;
#[path = "commands/readme.rs"]
mod readme;
mod support;

use serde_json::Value;
use support::history;
use support::place::{Engine, TestMarketplace, engines};

fn audit(place: &TestMarketplace) -> Vec<Value> {
    let run = place.shell("lilium audit list --all --json").ok();
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}"))
}

/// mercur#1364: whatever changes something says who did it, and what it was or is.
#[test]
fn every_change_is_told() {
    let mut known = 0;
    let place = history::everything_watched(Engine::Sqlite, |place, command| {
        let rows = audit(place);
        assert!(rows.len() > known, "`{command}` left no trace");
        known = rows.len();
    });
    let silent: Vec<Value> = audit(&place)
        .into_iter()
        .filter(|row| {
            row["actor"].as_str().is_none_or(str::is_empty) || row["before"].is_null() && row["after"].is_null()
        })
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
    for row in audit(&place) {
        let subject = row["subject"].as_str().unwrap_or_default();
        assert!(
            lilium::market::core::nouns::read(subject).is_some(),
            "{subject:?} is a ref that the audit does not take"
        );
    }
}

/// Everything in the book: its rows, in order.
fn journal(place: &TestMarketplace) -> String {
    place.shell("lilium ledger journal --all --format tsv").ok().stdout
}

/// gumroad#4597: what was run is run again, and nothing is added.
#[test]
fn a_second_run_adds_nothing() {
    for engine in engines() {
        let place = history::everything(engine);
        let run = |command: &str| drop(place.shell(&format!("lilium {command}")).ok());
        let again = [
            "settlement run --period 2026-03-01..2026-04-10",
            "cash mature",
            "dues check",
            "cash deposit confirm S1 --amount 39750",
            "payout confirm PAY-2 --reference R3 --confirm PAY-000002",
            "dues pay own 9000 --method cash --reference D1 --allow-credit",
            "order deliver ORD-1",
        ];
        again.iter().for_each(|command| run(command));
        let (book, told) = (journal(&place), audit(&place).len());
        again.iter().for_each(|command| run(command));
        assert_eq!((journal(&place), audit(&place).len()), (book, told), "{engine:?}");
    }
}

/// Many at once leave the rows that one after the other leave.
#[test]
fn many_at_once_are_one_after_the_other() {
    for engine in engines() {
        let bulk = history::everything(engine);
        let single = bulk.copy();
        let refs = ["ORD-9", "ORD-10", "ORD-11"];
        for place in [&bulk, &single] {
            for line in ["noor/TEA=2", "slow/TEA=3", "noor/TEA=4"] {
                place.shell(&format!("lilium order place sami --zone KRK --line {line}")).ok();
            }
        }
        for step in ["accept", "prepare", "dispatch --driver zaid", "deliver"] {
            bulk.shell(&format!("lilium order {step} {} -y", refs.join(" "))).ok();
            for one in refs {
                single.shell(&format!("lilium order {step} {one}")).ok();
            }
        }
        for (place, prepare) in [(&bulk, vec!["--all-stores"]), (&single, vec!["--store slow", "--store own"])] {
            for one in refs {
                place.shell(&format!("lilium return add {one} --line TEA=1 --reason broken")).ok();
            }
            for stores in prepare {
                place.shell(&format!("lilium payout prepare {stores}")).ok();
            }
        }
        assert_eq!(journal(&bulk), journal(&single), "{engine:?}");
        let lists = ["return list --all", "payout list --all", "order list --all", "cash pending", "store balance"];
        for list in lists {
            let told = |place: &TestMarketplace| place.shell(&format!("lilium {list} --format tsv")).ok().stdout;
            assert_eq!(told(&bulk), told(&single), "{engine:?}: {list}");
        }
        assert_eq!(bulk.shell("lilium return list --format count").ok().stdout.trim(), "6", "{engine:?}");
    }
}
