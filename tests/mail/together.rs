//! Several senders at once, and senders that die.

use std::collections::BTreeMap;

use lilium::base::{Clock, crash};
use lilium::db::Db;
use lilium::mail::outbox::rules::{MailState, Settled};
use lilium::mail::{self, MailConfig, outbox};

use crate::house::{House, NOW, at, config};
use crate::support::place::{Engine, TestMarketplace, engines};
use crate::support::smtp::{Manner, Server};

/// Sends by several senders at once, each with a connection of its own to the database; answers how many went.
fn all_send(house: &House, config: &MailConfig, senders: i64, seconds: i64) -> i64 {
    let url = house.place.db();
    let send = |sender: i64| {
        let mut db = Db::open(url).expect("the database");
        let (clock, name) = (Clock::Fixed(at(seconds)), format!("sender {sender}"));
        mail::drain(
            &mut db,
            config,
            clock,
            &mail::Round { runner: &name, stop: &|| false, limit: usize::MAX, stays: true },
        )
        .expect("drained")
        .sent
    };
    let send = &send;
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..senders).map(|sender| scope.spawn(move || send(sender))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a sender")).sum()
    })
}

#[test]
fn any_number_of_senders_together_keep_the_rate() {
    for engine in engines() {
        for (all, domain) in [(Some(60), None), (None, Some(60))] {
            let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
            let config = config(server.port(), |file| {
                (file.rate_per_minute, file.domain_rate_per_minute) = (all, domain);
                file.connections = Some(4);
            });
            let addresses: Vec<String> = (0..20).map(|n| format!("ok-{n}@a.example")).collect();
            let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
            house.mails_to(&config, 0, &addresses);
            // Ten seconds' worth at once, and then one a second, whoever comes.
            for (seconds, sent) in [(0, 10), (0, 0), (3, 3), (3, 0), (4, 1), (60, 6)] {
                assert_eq!(all_send(&house, &config, 4, seconds), sent, "{engine:?} {all:?} {domain:?} {seconds} s");
            }
            assert_eq!(server.received().len(), 20);
        }
    }
}

#[test]
fn a_bucket_that_was_filled_under_another_clock_stops_nobody() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |file| {
            (file.rate_per_minute, file.domain_rate_per_minute) = (Some(6), Some(6));
        });
        house.mails_to(&config, 0, &["ok-1@a.example", "ok-2@a.example", "ok-3@a.example"]);
        assert_eq!(house.drain(&config, 3600).sent, 1, "{engine:?}");
        assert_eq!((house.drain(&config, 0).sent, house.drain(&config, 10).sent), (1, 1));
    }
}

#[test]
fn two_that_send_at_once_send_each_mail_once() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |file| file.connections = Some(4));
        let addresses: Vec<String> = (0..60).map(|n| format!("ok-{n}@a.example")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        house.mails_to(&config, 0, &addresses);
        let sent = all_send(&house, &config, 2, 0);
        assert_eq!((sent, server.received().len()), (60, 60), "{engine:?}");
        let ids: std::collections::BTreeSet<String> =
            server.received().iter().filter_map(|mail| mail.header("Message-ID").map(str::to_owned)).collect();
        assert_eq!(ids.len(), 60);
    }
}

/// A sender's claim, and its word that the mail went.
fn claim(house: &mut House, runner: &str, seconds: i64) -> Vec<outbox::Claimed> {
    house.does(seconds, |tx, _| outbox::claim(tx, runner, at(seconds), at(seconds + 60), 9))
}

fn finish(house: &mut House, mail: &outbox::Claimed, runner: &str) -> bool {
    house.does(100, |tx, _| {
        let settled = Settled { state: MailState::Sent, attempt: 1, unknowns: 0, next_at: None };
        let (sent_at, reply) = (Some(at(100)), "late");
        outbox::finish(tx, &outbox::Finish { mail, runner, settled, sent_at, code: None, enhanced: None, reply })
    })
}

#[test]
fn who_has_lost_the_lease_to_another_writes_nothing() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.mails_to(&config, 0, &["ok-1@a.example"]);
        let first = claim(&mut house, "one", 0).remove(0);
        assert!(claim(&mut house, "two", 30).is_empty(), "it is leased");
        assert_eq!(house.does(90, |tx, _| outbox::rescue(tx, at(90))).len(), 1);
        let second = claim(&mut house, "two", 90).remove(0);
        assert!(!finish(&mut house, &first, "one"), "{engine:?}: the lease was another's");
        assert!(!finish(&mut house, &second, "one"), "{engine:?}: the number alone is not the claim");
        assert!(finish(&mut house, &second, "two"));
        assert!(!finish(&mut house, &second, "two"), "once is enough");
    }
}

/// Who stood still behind the 250 for longer than his lease still knows better than those who gave the mail up.
#[test]
fn whose_mail_was_only_given_up_says_late_that_it_went() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.mails_to(&config, 0, &["ok-1@a.example", "ok-2@a.example"]);
        let mails = claim(&mut house, "one", 0);
        assert_eq!(house.does(90, |tx, _| outbox::rescue(tx, at(90))).len(), 2);
        assert!(finish(&mut house, &mails[0], "one"), "{engine:?}");
        house.place.shell("lilium email retry EML-2").ok();
        assert!(!finish(&mut house, &mails[1], "one"), "{engine:?}: a person has decided");
        assert_eq!((house.mail("ok-1@a.example").state.as_str(), house.drain(&config, 95).sent), ("sent", 1));
    }
}

/// A configuration file for the program itself.
pub fn written(place: &TestMarketplace, port: u16, more: &str) {
    let text = format!(
        "[mail]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"Noor <no-reply@noor.example>\"\n\
         timeout_seconds = 2\nconnections = 1\n{more}\n"
    );
    place.write("config.toml", &text);
}

fn send(place: &TestMarketplace, now: &str, crash_at: Option<&str>) -> i32 {
    let config = place.dir().join("config.toml").display().to_string();
    let mut environment = vec![("LILIUM_CONFIG", config.as_str()), ("LILIUM_NOW", now)];
    environment.extend(crash_at.map(|point| ("LILIUM_CRASH_AT", point)));
    let output = place.spawn_with(&["email", "send"], &environment).wait_with_output().expect("it ends");
    use std::os::unix::process::ExitStatusExt;
    output.status.code().unwrap_or_else(|| 128 + output.status.signal().unwrap_or(0))
}

/// Killed between the server's 250 and its own commit: the one gap that no sender can close.
#[cfg(debug_assertions)]
#[test]
fn killed_after_the_250_it_repeats_once_or_never_as_it_was_told() {
    assert!(crash::MAIL_POINTS.contains(&"mail.accepted"));
    for engine in engines() {
        for (policy, mails) in [("", 2), ("at_most_once = [\"operator_alert\"]", 1)] {
            let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
            written(&house.place, server.port(), policy);
            house.mails_to(
                &config(server.port(), |file| {
                    file.at_most_once = (!policy.is_empty()).then(|| vec!["operator_alert".into()]);
                }),
                0,
                &["ok-1@a.example"],
            );
            assert_eq!(send(&house.place, NOW, Some("mail.accepted")), 137);
            assert_eq!(house.mail("ok-1@a.example").state.as_str(), "sending");
            // Under the lease nobody touches it; later it is found.
            assert_eq!(send(&house.place, "2026-03-01T09:00:30Z", None), 0);
            assert_eq!(server.received().len(), 1);
            for hour in ["10", "11", "12"] {
                assert_eq!(send(&house.place, &format!("2026-03-01T{hour}:00:00Z"), None), 0);
            }
            let received = server.received();
            let state = house.mail("ok-1@a.example").state;
            assert_eq!(
                (received.len(), state.as_str()),
                (mails, if mails == 2 { "sent" } else { "unknown" }),
                "{policy}"
            );
            assert!(received.windows(2).all(|pair| pair[0] == pair[1]), "the same mail, the same Message-ID");
        }
    }
}

#[cfg(debug_assertions)]
#[test]
fn killed_before_it_sends_the_mail_goes_once() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    written(&house.place, server.port(), "");
    house.mails_to(&config(server.port(), |_| {}), 0, &["ok-1@a.example"]);
    assert_eq!(send(&house.place, NOW, Some("mail.claimed")), 137);
    assert_eq!(send(&house.place, "2026-03-01T10:00:00Z", None), 0);
    assert_eq!(server.received().len(), 1);
}

/// Any number of kills at any point, and each event is reported once.
#[cfg(debug_assertions)]
#[test]
fn killed_while_it_tells_nothing_is_told_twice() {
    for point in ["write.begun", "statement:9", "statement:14", "write.before_commit", "write.committed"] {
        let (server, house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
        written(&house.place, server.port(), "");
        house.runs(&[
            "setting set stock.low 5",
            "zone add KRK --name-en Karkh",
            "store add noor --zones '*:0' --email noor@a.example",
            "product add noor/TEA --name-en Tea --price 10000 --stock 6",
            "customer add nour --email ok-nour@a.example",
            "order place nour --zone KRK --line TEA=2",
        ]);
        assert_eq!(send(&house.place, NOW, Some(point)), 137, "{point}");
        for hour in ["10", "11"] {
            assert_eq!(send(&house.place, &format!("2026-03-01T{hour}:00:00Z"), None), 0);
        }
        let mut kinds = BTreeMap::new();
        for mail in server.received() {
            let id = mail.header("Message-ID").unwrap_or_default().to_owned();
            *kinds.entry(id.split('.').next().unwrap_or_default().to_owned()).or_insert(0) += 1;
        }
        let told: Vec<(&str, i32)> = kinds.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
        assert_eq!(told, [("<low_stock", 1), ("<order_confirmation", 1), ("<store_order", 1)], "{point}");
    }
}

#[test]
fn a_dry_run_sends_nothing() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    written(&house.place, server.port(), "");
    house.mails_to(&config(server.port(), |_| {}), 0, &["ok-1@a.example"]);
    house.place.shell("lilium --config config.toml email send --dry-run").ok();
    assert_eq!((server.received().len(), house.mail("ok-1@a.example").state.as_str()), (0, "queued"));
    let round = mail::Round { runner: "stopped", stop: &|| true, limit: usize::MAX, stays: true };
    let stopped = mail::drain(&mut house.db, &config(server.port(), |_| {}), Clock::Fixed(at(0)), &round);
    assert_eq!(stopped.expect("drained").sent, 0, "who shall stop begins nothing");
}
