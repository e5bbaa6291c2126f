//! Days of 23, 23½, 24½ and 25 hours, leap days and the ends of years: each is closed once, whole, in its zone.

use chrono::{Days, NaiveDate};
use lilium::base::{Clock, Instant, Trust};
use lilium::jobs::{RunnerContext, tick};

use crate::support::place::{Engine, TestMarketplace, engines};
use crate::world::rows;

/// A zone, and the first of three days around something odd.
const ODD: [(&str, &str); 12] = [
    ("Asia/Baghdad", "2028-02-28"),
    ("Asia/Baghdad", "2027-12-30"),
    ("Africa/Cairo", "2027-04-29"),
    ("Africa/Cairo", "2027-10-28"),
    ("Asia/Beirut", "2027-03-27"),
    ("Asia/Beirut", "2027-10-30"),
    ("Europe/Paris", "2027-03-27"),
    ("Europe/Paris", "2027-10-30"),
    ("America/New_York", "2027-03-13"),
    ("America/New_York", "2027-11-06"),
    ("Australia/Lord_Howe", "2027-04-03"),
    ("Australia/Lord_Howe", "2027-10-02"),
];

fn sold(engine: Engine, zone: &str, first: NaiveDate) -> TestMarketplace {
    let place = TestMarketplace::new(engine);
    let before = first - Days::new(2);
    let run = |line: &str| drop(place.shell(&format!("LILIUM_NOW={before}T12:00:00Z {line}")).ok());
    run(&format!("lilium init --name Noor --currency IQD --timezone {zone}"));
    run("lilium zone add KRK --name-en Karkh");
    run("lilium store add noor --zones '*:0' --commission-rate 10%");
    for name in ["maturity", "dues", "expiry", "retention", "check"] {
        run(&format!("lilium schedule update {name} --at '0 0 1 7 *'"));
    }
    place.write("products.csv", "store,sku,name_en,price,stock\nnoor,TEA,Tea,1000,1000\n");
    let mut orders =
        "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector\n".to_owned();
    for day in 0..3 {
        let on = first + Days::new(day);
        for (number, at) in ["00:00", "01:30", "02:30", "12:00", "23:59"].iter().enumerate() {
            orders.push_str(&format!("g{day}-{number},{on} {at},delivered,{on} {at},ali,KRK,noor,TEA,1,1000,depot\n"));
        }
    }
    place.write("orders.csv", &orders);
    run("lilium product import products.csv");
    place.shell(&format!("LILIUM_NOW={}T12:00:00Z lilium order import orders.csv", first + Days::new(9))).ok();
    place
}

#[test]
fn odd_days_are_closed_once_and_whole() {
    for engine in engines() {
        for (zone, first) in ODD {
            let first: NaiveDate = first.parse().expect("a day");
            let place = sold(engine, zone, first);
            let start = Instant::parse(&format!("{}T12:00:00Z", first - Days::new(1))).expect("a moment");
            for hour in 0..24 * 6 {
                let clock = Clock::Fixed(start.plus_seconds(3_600 * hour));
                let context =
                    RunnerContext { database: place.db().to_owned(), clock, trust: Trust::Unchecked, mail: None };
                tick::tick(
                    tick::OneShotRunner::open(&context).expect("a runner"),
                    std::time::Duration::MAX,
                    &mut |_, _| (),
                )
                .expect("a pass");
            }
            let closed = rows(
                &place,
                "SELECT first_day || ' ' || last_day || ' ' || CAST(goods_minor AS TEXT) AS row FROM settlement ORDER BY first_day",
            );
            let wanted: Vec<String> =
                (0..3).map(|day| first + Days::new(day)).map(|day| format!("{day} {day} 5000")).collect();
            assert_eq!(closed, wanted, "{engine:?} {zone} from {first}");
            let slots = rows(
                &place,
                "SELECT decision AS row FROM occurrence o JOIN schedule s ON s.id = o.schedule_id WHERE s.name = 'settlement'",
            );
            assert_eq!(slots.len(), 7, "{engine:?} {zone} from {first}: a slot a day");
        }
    }
}

/// Every day from 2024 to 2040 belongs to one week and one month, none twice and none left out.
#[test]
fn periods_have_no_gap_and_no_overlap() {
    use lilium::base::Cycle;
    for cycle in ["daily", "weekly", "monthly"] {
        let cycle = Cycle::parse(cycle).expect("a cycle");
        let mut day: NaiveDate = "2024-01-01".parse().expect("a day");
        let mut next = cycle.period_of(day, chrono::Weekday::Sat).first;
        while day < "2041-01-01".parse().expect("a day") {
            let period = cycle.period_of(day, chrono::Weekday::Sat);
            assert_eq!(period.first, next, "{cycle:?} {day}");
            for inside in period.days() {
                assert_eq!(cycle.period_of(inside, chrono::Weekday::Sat), period, "{cycle:?} {inside}");
            }
            next = period.last + Days::new(1);
            day = next;
        }
    }
}
