//! Channels: what a gateway is told, that it is signed, and what becomes of its answers.

use lilium::base::Clock;
use lilium::mail::webhooks::{self, Channel, Delivered, rules};

use crate::house::{House, at, config};
use crate::support::http::Gateway;
use crate::support::place::{Engine, engines};

fn with_channel(engine: Engine, gateway: &Gateway) -> House {
    let mut house = House::new(engine);
    let secret = house.place.dir().join("secret");
    std::fs::write(&secret, "s3cret\n").expect("a secret");
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
    house.does(seconds, |tx, act| lilium::market::events::alert(tx, act, "Look", "here", None));
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
    assert_eq!(drain(&mut house, 9000), Delivered::default(), "a removed channel is told nothing more");
}

#[test]
fn a_channel_that_somebody_does_not_want_is_not_told_of_them() {
    let gateway = Gateway::start(&[]);
    let mut house = with_channel(Engine::Sqlite, &gateway);
    house.runs(&["preference set operator --kind operator_alert --channel sms off"]);
    let off = config(1, |file| file.transport = Some("off".into()));
    house.does(0, |tx, act| lilium::market::events::alert(tx, act, "Look", "here", None));
    assert_eq!(house.tell(&off, 0).webhooks, 0);
}
