//! The marketplace that jobs work on, and what must hold after anything.

use std::process::Child;
use std::time::Duration;

use lilium::db::{Db, Ending};
use lilium::jobs::{queue, schedules};

use crate::support::place::{Engine, TestMarketplace};

/// Stores that are settled every day, and the days on which each sells.
pub const STORES: i64 = 3;
pub const DAYS: i64 = 5;

/// Three stores, an order of each delivered on each of five days from 1 March, nothing settled yet.
pub fn sold(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T00:30:00Z");
    let run = |line: &str| drop(place.shell(line).ok());
    run("lilium init --name Noor --currency IQD --timezone Asia/Baghdad");
    run("lilium zone add KRK --name-en Karkh");
    run("lilium schedule update expiry --at '0 0 1 1 *'");
    let mut products = "store,sku,name_en,price,stock\n".to_owned();
    let mut orders =
        "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector\n".to_owned();
    for store in 1..=STORES {
        run(&format!("lilium store add s{store} --zones '*:0' --commission-rate 10%"));
        products.push_str(&format!("s{store},TEA,Tea,10000,1000\n"));
        for day in 1..=DAYS {
            orders.push_str(&format!(
                "g{store}-{day},2026-03-0{day} 08:00,delivered,2026-03-0{day} 12:00,ali,KRK,s{store},TEA,{day},10000,depot\n"
            ));
        }
    }
    place.write("products.csv", &products);
    place.write("orders.csv", &orders);
    run("lilium product import products.csv");
    run("lilium --now 2026-03-05T20:00:00Z order import orders.csv");
    place
}

/// The same without sales: for jobs that are about nothing.
pub fn empty(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T00:30:00Z");
    place.shell("lilium init --name Noor --currency IQD --timezone Asia/Baghdad").ok();
    for name in ["settlement", "maturity", "dues", "expiry", "retention", "check"] {
        place.shell(&format!("lilium schedule update {name} --at '0 0 1 1 *'")).ok();
    }
    place
}

/// The column `row` of a query.
pub fn rows(place: &TestMarketplace, sql: &str) -> Vec<String> {
    let mut db = Db::open(place.db()).expect("the database");
    let rows = db.read(|tx| Ok(tx.all(sql, &[])?.iter().map(|row| row.string("row")).collect()));
    rows.expect("rows")
}

/// Changes something behind the program's back.
pub fn write(place: &TestMarketplace, sql: &str) {
    let mut db = Db::open(place.db()).expect("the database");
    db.write(Ending::Commit, |tx| tx.execute(sql, &[]).map(drop)).expect("written");
}

pub fn number(place: &TestMarketplace, sql: &str) -> i64 {
    let mut db = Db::open(place.db()).expect("the database");
    db.read(|tx| Ok(tx.one(sql, &[])?.map_or(0, |row| row.int("number")))).expect("a number")
}

/// Every period of every store is settled once, and the marketplace is well.
#[track_caller]
pub fn settled_once(place: &TestMarketplace, now: &str, what: &str) {
    let closed = rows(
        place,
        "SELECT CAST(store_id AS TEXT) || ' ' || first_day || ' ' || CAST(COUNT(*) AS TEXT) AS row FROM settlement
          GROUP BY store_id, first_day ORDER BY store_id, first_day",
    );
    let wanted: Vec<String> =
        (1..=STORES).flat_map(|store| (1..=DAYS).map(move |day| format!("{store} 2026-03-0{day} 1"))).collect();
    assert_eq!(closed, wanted, "{what}");
    whole(place, now, what);
}

/// What must hold after anything: every slot through the cursor has one decision, nobody holds a job that is lost, and
/// the doctor finds nothing.
#[track_caller]
pub fn whole(place: &TestMarketplace, now: &str, what: &str) {
    let run = place.shell(&format!("lilium --now {now} doctor --quiet --format ids"));
    assert_eq!(run.status, 0, "{what}: {}", run.stderr);
    let mut db = Db::open(place.db()).expect("the database");
    db.read(|tx| {
        for schedule in schedules::page(tx, lilium::db::Cursor::OLDEST, 1_000)? {
            let cron = schedule.cron()?;
            let decided: Vec<String> =
                schedules::newest(tx, schedule.id, 100_000)?.into_iter().rev().map(|slot| slot.slot).collect();
            let Some(first) = decided.first() else { continue };
            let begin = schedules::newest(tx, schedule.id, 100_000)?.last().map(|slot| slot.due).expect("a slot");
            let wanted: Vec<String> = cron
                .between(begin.plus_seconds(-1), schedule.cursor, 100_000)
                .into_iter()
                .map(|slot| slot.local)
                .collect();
            assert_eq!(decided, wanted, "{what}: {} from {first} on", schedule.name);
        }
        assert!(queue::running(tx)?.is_empty(), "{what}: jobs in nobody's hands");
        Ok(())
    })
    .expect("a look");
}

/// Ends a process by SIGKILL or by itself.
pub fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

/// Waits until something is so; how long that takes is not what is tested.
#[track_caller]
pub fn until(what: &str, mut so: impl FnMut() -> bool) {
    for _ in 0..3_000 {
        if so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it never came: {what}");
}

pub fn signal(child: &Child, name: &str) {
    let done = std::process::Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(done.expect("kill").success());
}

/// Does a process stand still, by its own SIGSTOP or another's?
pub fn is_stopped(child: &Child) -> bool {
    std::fs::read_to_string(format!("/proc/{}/stat", child.id()))
        .is_ok_and(|stat| stat.rsplit_once(')').is_some_and(|(_, rest)| rest.split_whitespace().next() == Some("T")))
}

/// How many jobs somebody has in hand.
pub fn in_hand(place: &TestMarketplace) -> i64 {
    number(place, "SELECT COUNT(*) AS number FROM job WHERE state = 'running'")
}
