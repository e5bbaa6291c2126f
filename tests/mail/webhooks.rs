//! Channels: what a gateway is notified of, that it is signed, and what becomes of its answers.

use lilium::base::Clock;
use lilium::db::Cursor;
use lilium::mail::holds;
use lilium::mail::webhooks::{self, Channel, Delivered, Filter, rules};

use crate::house::{House, at, config};
use crate::support::http::Gateway;
use crate::support::place::{Engine, engines};

fn with_channel(engine: Engine, gateway: &Gateway) -> House {
    let mut house = House::new(engine);
    let secret = house.place.dir().join("secret");
    std::fs::write(&secret, "s3cret\n").expect("a secret");
    std::fs::set_permissions(&secret, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("a mode");
    house.runs(&["setting set operator.email root@noor.example"]);
    let channel = Channel {
        id: 0,
        name: "sms".into(),
        url: gateway.url(),
        kinds: "operator_alert,order_status".into(),
        secret_file: Some(secret.display().to_string()),
    };
    house.does(0, |tx, act| webhooks::add(tx, act, &channel));
    house
}

fn alert(house: &mut House, seconds: i64) {
    let off = config(1, |file| file.transport = Some("off".into()));
    house.does(seconds, |tx, act| lilium::market::core::events::alert(tx, act, "Look", "here", None));
    assert_eq!(house.tell(&off, seconds).webhooks, 1);
}

fn drain(house: &mut House, seconds: i64) -> Delivered {
    let clock = Clock::Fixed(at(seconds));
    webhooks::drain(&mut house.db, clock, "test", &|| false, usize::MAX).expect("drained")
}

#[test]
fn a_gateway_is_told_what_happened_under_a_signature() {
    for engine in engines() {
        let gateway = Gateway::start(&[]);
        let mut house = with_channel(engine, &gateway);
        alert(&mut house, 0);
        assert_eq!(drain(&mut house, 0), Delivered { delivered: 1, ..Delivered::default() });
        let told = gateway.told().remove(0);
        let timestamp: i64 = told.header("Lilium-Timestamp").parse().expect("a timestamp");
        assert_eq!(
            told.header("Lilium-Signature"),
            format!("v1={}", rules::signature(b"s3cret", timestamp, &told.body))
        );
        assert_eq!((timestamp, told.header("Lilium-Delivery")), (at(0).utc().timestamp(), "DLV-000001"));
        let body: serde_json::Value = serde_json::from_str(&told.body).expect("JSON");
        assert_eq!(
            (&body["kind"], &body["title"], &body["text"]),
            (&"operator_alert".into(), &"Look".into(), &"here".into())
        );
        assert_eq!(drain(&mut house, 60), Delivered::default(), "{engine:?}: once");
    }
}

#[test]
fn what_is_not_taken_is_tried_again_under_the_same_name() {
    for engine in engines() {
        let gateway = Gateway::start(&[503, 429, 200, 410]);
        let mut house = with_channel(engine, &gateway);
        alert(&mut house, 0);
        for (seconds, deferred, delivered) in [(0, 1, 0), (30, 0, 0), (60, 1, 0), (400, 0, 1)] {
            let done = drain(&mut house, seconds);
            assert_eq!((done.deferred, done.delivered), (deferred, delivered), "{engine:?} after {seconds} s");
        }
        alert(&mut house, 500);
        assert_eq!(drain(&mut house, 500).dead, 1, "410 is for good");
        let told = gateway.told();
        let names: Vec<&str> = told.iter().map(|told| told.header("Lilium-Delivery")).collect();
        assert_eq!(names, ["DLV-000001", "DLV-000001", "DLV-000001", "DLV-000002"]);
    }
}

/// A gateway that does not know us says nothing of what it is sent: no delivery dies of it, or pays a try for it.
#[test]
fn a_channel_that_refuses_everything_is_held_and_the_operator_hears_of_it_once() {
    for engine in engines() {
        for (answers, why) in [([401; 6], "401 ok"), ([404; 6], "404 ok"), ([429; 6], "429 ok")] {
            let gateway = Gateway::start(&answers);
            let mut house = with_channel(engine, &gateway);
            alert(&mut house, 0);
            for seconds in [0, 30, 60, 90, 120] {
                assert_eq!(drain(&mut house, seconds).deferred, 1, "{engine:?} {why} after {seconds} s");
            }
            let filter = Filter::default();
            let told =
                house.db.read(|tx| webhooks::LIST.page(tx, &filter, Cursor::OLDEST, 9)).expect("deliveries").remove(0);
            assert_eq!((told.state.as_str(), told.attempt), ("queued", 0), "{engine:?} {why}");
            let hold = house.db.read(|tx| holds::of(tx, "channel:1")).expect("holds").expect("a hold");
            assert_eq!((hold.reason.as_str(), hold.until), (why, at(150)));
            assert_eq!(drain(&mut house, 149).deferred, 0, "it is left alone");
            assert_eq!(drain(&mut house, 150).deferred, 1, "and looked at again");
            // Reported once, through the inbox too; and what waited goes when the gateway takes it.
            let off = config(1, |file| file.transport = Some("off".into()));
            let alerts = house.tell(&off, 200);
            assert_eq!((alerts.events, alerts.inbox, alerts.webhooks), (1, 1, 1), "{engine:?} {why}");
            assert_eq!(drain(&mut house, 300).delivered, 2);
            assert!(house.db.read(holds::all).expect("holds").is_empty());
            assert_eq!(house.tell(&off, 300).events, 0);
        }
    }
}

#[test]
fn what_a_gateway_refused_is_seen_and_tried_anew() {
    for engine in engines() {
        let gateway = Gateway::start(&[422, 410, 200]);
        let mut house = with_channel(engine, &gateway);
        for seconds in [0, 1, 2] {
            alert(&mut house, seconds);
        }
        let done = drain(&mut house, 2);
        assert_eq!((done.dead, done.delivered), (2, 1), "{engine:?}");
        let list = |house: &House, more: &str| {
            house
                .place
                .shell(&format!("lilium channel delivery list {more} --format count"))
                .ok()
                .stdout
                .trim()
                .to_owned()
        };
        assert_eq!((list(&house, "--status dead"), list(&house, "--channel sms")), ("2".into(), "3".into()));
        house.place.shell("lilium channel delivery retry --status dead").fails_with(2);
        house.place.shell("lilium channel delivery retry --status dead --dry-run").ok();
        assert_eq!(drain(&mut house, 3), Delivered::default());
        house.place.shell("lilium channel delivery retry --status dead --channel sms --yes").ok();
        assert_eq!(drain(&mut house, 4).delivered, 2);
        house.place.shell("lilium channel delivery retry DLV-1").fails_with(5);
        house.place.shell("lilium channel delivery retry DLV-9").fails_with(3);
        let mut names: Vec<String> =
            gateway.told().iter().map(|told| told.header("Lilium-Delivery").to_owned()).collect();
        names.sort();
        names.dedup();
        assert_eq!((gateway.told().len(), names.len()), (5, 3), "a gateway knows a repeat by its name");
    }
}

#[test]
fn a_removed_channel_is_told_nothing_more_and_nothing_anew() {
    for engine in engines() {
        let gateway = Gateway::start(&[410]);
        let mut house = with_channel(engine, &gateway);
        alert(&mut house, 0);
        assert_eq!(drain(&mut house, 0).dead, 1);
        house.place.shell("lilium channel remove sms").ok();
        house.place.shell("lilium channel delivery retry DLV-1").fails_with(5);
        let none = house.place.shell("lilium channel delivery retry --status dead").ok();
        assert_eq!(none.stderr, "0 deliveries put into the queue again\n", "{engine:?}");
    }
}

#[test]
fn a_channel_without_its_secret_tells_nothing() {
    let gateway = Gateway::start(&[]);
    let mut house = with_channel(Engine::Sqlite, &gateway);
    alert(&mut house, 0);
    std::fs::remove_file(house.place.dir().join("secret")).expect("the secret");
    assert_eq!(drain(&mut house, 0).deferred, 1);
    assert!(gateway.told().is_empty());
    house.place.shell("lilium channel test sms").fails_with(10);
    house.place.shell("lilium channel remove sms").ok();
    assert_eq!(drain(&mut house, 9000), Delivered::default(), "a removed channel is sent nothing more");
}

#[test]
fn a_channel_that_somebody_does_not_want_is_not_told_of_them() {
    let gateway = Gateway::start(&[]);
    let mut house = with_channel(Engine::Sqlite, &gateway);
    house.runs(&["preference update operator --kind operator_alert --channel sms off"]);
    let off = config(1, |file| file.transport = Some("off".into()));
    house.does(0, |tx, act| lilium::market::core::events::alert(tx, act, "Look", "here", None));
    assert_eq!(house.tell(&off, 0).webhooks, 0);
}
