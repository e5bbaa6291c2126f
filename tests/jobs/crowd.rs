//! Days in seconds: four daemons, a line of cron and a person at one marketplace, killed and stopped all the time. Every
//! store is settled once a day, and gets one mail of it.
//!
//! `LILIUM_CROWD_DAYS=31` lives a month; without it a week.

use std::process::Child;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::support::place::{TestMarketplace, engines};
use crate::world::{end, number, rows, signal, until, whole};

const STORES: i64 = 3;

/// Mails as files; late ones are mails too, for time runs.
const MAIL: &str = r#"[mail]
transport = "file"
directory = "mails"
from = "Noor <no-reply@noor.example>"
expire_hours = 720
"#;

fn days() -> i64 {
    std::env::var("LILIUM_CROWD_DAYS").ok().and_then(|days| days.parse().ok()).unwrap_or(7)
}

fn date(day: i64) -> String {
    let first: chrono::NaiveDate = "2026-03-01".parse().expect("a day");
    (first + chrono::Days::new(day.unsigned_abs())).to_string()
}

/// Every store sells on every day; all of it is known from the beginning.
fn sold(engine: crate::support::place::Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine);
    let run = |line: &str| drop(place.shell(&format!("LILIUM_NOW=2026-03-01T00:30:00Z {line}")).ok());
    run("lilium init --name Noor --currency IQD --timezone Asia/Baghdad");
    run("lilium zone add KRK --name-en Karkh");
    run("lilium schedule update expiry --at '0 0 1 1 *'");
    let mut products = "store,sku,name_en,price,stock\n".to_owned();
    let mut orders =
        "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector\n".to_owned();
    for store in 1..=STORES {
        run(&format!("lilium store add s{store} --zones '*:0' --commission-rate 10% --email s{store}@stores.example"));
        products.push_str(&format!("s{store},TEA,Tea,10000,100000\n"));
        for day in 0..days() {
            let on = date(day);
            orders.push_str(&format!(
                "g{store}-{day},{on} 08:00,delivered,{on} 12:00,ali,KRK,s{store},TEA,1,10000,depot\n"
            ));
        }
    }
    place.write("config.toml", MAIL);
    place.write("products.csv", &products);
    place.write("orders.csv", &orders);
    run("lilium product import products.csv");
    place.shell("LILIUM_NOW=2027-01-01T00:00:00Z lilium order import orders.csv").ok();
    place
}

/// One statement for each store and day, whatever happens to whom.
#[test]
fn a_crowd_lives_through_days() {
    for engine in engines() {
        let place = sold(engine);
        let since_ms = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis();
        // Two seconds a day.
        let clock = format!("2026-03-01T00:30:00Z*43200@{since_ms}");
        let config = place.dir().join("config.toml").display().to_string();
        let clock = [("LILIUM_CLOCK", clock.as_str()), ("LILIUM_CONFIG", config.as_str())];
        let daemon = || place.spawn_with(&["daemon", "--workers", "1"], &clock);
        let mut daemons: Vec<Child> = (0..4).map(|_| daemon()).collect();
        let mut random = fastrand::Rng::with_seed(7);
        let wanted = STORES * days();
        let mut helpers: Vec<Child> = Vec::new();
        let settled = || number(&place, "SELECT COUNT(*) AS number FROM settlement");
        for round in 1.. {
            let so_far = settled();
            if so_far >= wanted {
                break;
            }
            // Something is done to somebody, as soon as a little more is settled or decided.
            let at = random.usize(0..4);
            match round % 4 {
                0 => {
                    end(&mut daemons[at]);
                    daemons[at] = daemon();
                }
                1 => {
                    signal(&daemons[at], "STOP");
                    helpers.push(place.spawn_with(&["job", "tick", "--quiet"], &clock));
                    signal(&daemons[at], "CONT");
                }
                2 => helpers.push(place.spawn_with(&["settlement", "run", "--date", "yesterday", "--quiet"], &clock)),
                _ => helpers.push(place.spawn_with(&["job", "run", "settlement", "--quiet", "--no-wait"], &clock)),
            }
            let slots = "SELECT COUNT(*) AS number FROM occurrence";
            let before = number(&place, slots);
            until("time goes on", || number(&place, slots) > before || settled() > so_far);
        }
        helpers.iter_mut().for_each(|child| drop(child.wait()));
        daemons.iter_mut().for_each(end);
        let after = format!("{}T12:00:00Z", date(days() + 1));
        let tick = |now: &str| place.shell(&format!("lilium --config config.toml --now {now} job tick --quiet"));
        assert_eq!(tick(&after).status, 0, "{engine:?}");
        let closed = rows(
            &place,
            "SELECT CAST(store_id AS TEXT) || ' ' || first_day || ' ' || CAST(COUNT(*) AS TEXT) AS row FROM settlement
              GROUP BY store_id, first_day ORDER BY store_id, first_day",
        );
        let all: Vec<String> =
            (1..=STORES).flat_map(|store| (0..days()).map(move |day| format!("{store} {} 1", date(day)))).collect();
        assert_eq!(closed, all, "{engine:?}");
        whole(&place, &after, &format!("{engine:?}"));
        // What a killed sender had in hand is found when its lease is over.
        assert_eq!(tick(&format!("{}T13:00:00Z", date(days() + 1))).status, 0, "{engine:?}");
        mailed_once(&place, wanted, &format!("{engine:?}"));
    }
}

/// Each statement has gone to its store as one mail, and as one file.
fn mailed_once(place: &TestMarketplace, wanted: i64, what: &str) {
    let mails = rows(
        place,
        "SELECT CAST(e.subject_id AS TEXT) || ' ' || o.rcpt || ' ' || o.state || ' ' || CAST(COUNT(*) AS TEXT) AS row
           FROM outbox o JOIN event e ON e.id = o.event_id WHERE o.kind = 'settlement_statement'
          GROUP BY e.subject_id, o.rcpt, o.state ORDER BY e.subject_id",
    );
    let statements = rows(
        place,
        "SELECT CAST(t.id AS TEXT) || ' ' || s.slug || '@stores.example sent 1' AS row
           FROM settlement t JOIN store s ON s.id = t.store_id ORDER BY t.id",
    );
    assert_eq!(mails, statements, "{what}");
    let files = std::fs::read_dir(place.dir().join("mails")).expect("a folder").flatten();
    let names = files.map(|file| file.file_name().to_string_lossy().into_owned());
    assert_eq!(names.filter(|name| name.starts_with("settlement_statement.")).count() as i64, wanted, "{what}");
}
