//! Exactly once: many processes at the same moment, some of them killed, and every figure as if one had run alone.
//!
//! `LILIUM_ROUNDS=200 cargo test --test concurrency` for a long look.

mod support;

use std::process::Child;

use support::place::{Engine, TestMarketplace, engines};
use support::run::Run;

const PROCESSES: usize = 8;
const RUN: [&str; 4] = ["settlement", "run", "--period", "2026-02-23..2026-03-01"];

fn rounds() -> usize {
    std::env::var("LILIUM_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(5)
}

/// Four stores of both models and two cycles, a week of orders, some cash handed over.
fn a_week(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-02-23T07:00:00Z");
    place.write("stores.csv", STORES);
    place.write("products.csv", PRODUCTS);
    place.write("orders.csv", &orders());
    for command in [
        "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
        "zone add KRK --name-en Karkh",
        "store import stores.csv",
        "product import products.csv",
        "--now 2026-03-01T18:00:00Z order import orders.csv",
        "store bank update ann --holder ann --account 100",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    place.at("2026-03-02T07:00:00Z")
}

const STORES: &str = "slug,name_en,currency,zones,collection_model,delivery_by,commission_rate,settlement_period,status
ann,ann,IQD,*:1000,platform,platform,8%,daily,active
ben,ben,IQD,*:1000,platform,store,7.5%,weekly,active
cid,cid,IQD,*:1000,store,store,10%,daily,active
dan,dan,IQD,*:1000,store,store,12%,weekly,active
";

const PRODUCTS: &str = "store,sku,name_en,price,stock
ann,TEA,Tea,12750,1000
ben,TEA,Tea,9250,1000
cid,TEA,Tea,33000,1000
dan,TEA,Tea,18500,1000
";

fn orders() -> String {
    let mut csv = String::from(
        "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,delivery_fee,collector\n",
    );
    for day in 0..7 {
        for (store, collector, price) in
            [("ann", "depot", 12750), ("ben", "depot", 9250), ("cid", "store", 33000), ("dan", "store", 18500)]
        {
            let on = ["02-23", "02-24", "02-25", "02-26", "02-27", "02-28", "03-01"][day];
            csv.push_str(&format!(
                "g{day},2026-{on} 09:00:00,delivered,2026-{on} 15:00:00,ali,KRK,{store},TEA,{},{price},1000,{collector}\n",
                day + 1
            ));
        }
    }
    csv
}

/// Everything a settlement says, in the order of store and period.
fn settlements(place: &TestMarketplace) -> Vec<String> {
    let fields = "store,first_day,last_day,lines,orders,net,opening,payable,carried,digest";
    let run = place.lilium(&["settlement", "list", "--format", "tsv", "--no-header", "--fields", fields]).ok();
    let mut lines: Vec<String> = run.stdout.lines().map(str::to_owned).collect();
    lines.sort();
    lines
}

fn verified(place: &TestMarketplace) -> String {
    place.lilium(&["ledger", "verify", "--format", "tsv", "--no-header"]).ok().stdout
}

/// Eshopbox Central-Backlog#1.
#[test]
fn a_week_is_settled_once() {
    support::seeds::sow();
    for engine in engines() {
        let prepared = a_week(engine);
        let alone = prepared.copy();
        alone.lilium(&RUN).ok();
        let (wanted, book) = (settlements(&alone), verified(&alone));
        // Two daily stores with seven periods, two weekly ones with one.
        assert_eq!(wanted.len(), 16, "{wanted:#?}");
        for round in 0..rounds() {
            let place = prepared.copy();
            for run in together(&place) {
                assert!(
                    run.status == 0 && ["locked", "busy", "panick"].iter().all(|word| !run.stderr.contains(word)),
                    "{engine:?}, round {round}: {run:#?}"
                );
            }
            assert_eq!(settlements(&place), wanted, "{engine:?}, round {round}");
            assert_eq!(verified(&place), book, "{engine:?}, round {round}");
        }
    }
}

/// Starts all at once, kills about half at a random point, and runs those again beside the others.
fn together(place: &TestMarketplace) -> Vec<Run> {
    let mut running: Vec<Child> = (0..PROCESSES).map(|_| place.spawn(&RUN)).collect();
    let victims = fastrand::usize(1..=PROCESSES / 2 + 1);
    for victim in running.iter_mut().take(victims) {
        wait_a_little(victim);
        // It may have ended by itself.
        let _ = victim.kill();
    }
    let again: Vec<Child> = (0..victims).map(|_| place.spawn(&RUN)).collect();
    let left = running.into_iter().enumerate().map(|(at, child)| (at < victims, child));
    let ended: Vec<(bool, Run)> =
        left.chain(again.into_iter().map(|child| (false, child))).map(|(victim, child)| (victim, end(child))).collect();
    ended.into_iter().filter(|(victim, run)| !(*victim && run.status == 137)).map(|(_, run)| run).collect()
}

/// Not a time: some looks at the process, between none and about as many as it lives.
fn wait_a_little(child: &mut Child) {
    for _ in 0..1u32 << fastrand::u32(0..16) {
        if matches!(child.try_wait(), Ok(Some(_))) {
            return;
        }
        std::thread::yield_now();
    }
}

fn end(child: Child) -> Run {
    Run::new(RUN.join(" "), &child.wait_with_output().expect("a process that ends"))
}

#[test]
fn the_last_units_are_sold_once() {
    for engine in engines() {
        let place = TestMarketplace::new(engine).at("2026-02-23T07:00:00Z");
        for command in [
            "init --name Noor --currency IQD --timezone Asia/Baghdad",
            "zone add KRK --name-en Karkh",
            "store add ann --zones '*:0'",
            "product add ann/TEA --name-en Tea --price 12750 --stock 10",
            "customer add ali",
        ] {
            place.shell(&format!("lilium {command}")).ok();
        }
        let order = ["order", "place", "ali", "--zone", "KRK", "--line", "ann/TEA=1"];
        let buyers: Vec<Child> = (0..16).map(|_| place.spawn(&order)).collect();
        let runs: Vec<Run> = buyers.into_iter().map(end).collect();
        let (sold, refused): (Vec<&Run>, Vec<&Run>) = runs.iter().partition(|run| run.status == 0);
        assert_eq!((sold.len(), refused.len()), (10, 6), "{engine:?}: {runs:#?}");
        for run in refused {
            assert!(run.status == 5 && run.stderr.contains("TEA has 0 left"), "{engine:?}: {run:#?}");
        }
        let fields = ["product", "list", "--format", "tsv", "--no-header", "--fields", "on_hand,reserved"];
        assert_eq!(place.lilium(&fields).ok().stdout, "10\t10\n", "{engine:?}");
        assert_eq!(place.lilium(&["order", "list", "--format", "count"]).ok().stdout.trim(), "10", "{engine:?}");
        assert!(place.lilium(&["ledger", "verify"]).ok().stderr.contains("whole"), "{engine:?}");
    }
}

/// Several people ask for the same store's payout at once: one is prepared, the others learn which.
/// dokan#189, changelog.
#[test]
fn a_balance_is_prepared_once() {
    for engine in engines() {
        let place = a_week(engine);
        place.lilium(&RUN).ok();
        let payouts: Vec<Child> =
            (0..PROCESSES).map(|_| place.spawn(&["payout", "prepare", "--store", "ann"])).collect();
        let runs: Vec<Run> = payouts.into_iter().map(end).collect();
        let (won, refused): (Vec<&Run>, Vec<&Run>) = runs.iter().partition(|run| run.status == 0);
        assert_eq!((won.len(), refused.len()), (1, PROCESSES - 1), "{engine:?}: {runs:#?}");
        for run in refused {
            assert!(run.status == 5 && run.stderr.contains("in PAY-000001 already"), "{engine:?}: {run:#?}");
        }
        assert!(place.lilium(&["ledger", "verify"]).ok().stderr.contains("whole"), "{engine:?}");
    }
}
