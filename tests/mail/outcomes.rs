//! Every answer a server can give, and what becomes of the mail. One connection, so that what one mail left on it would be
//! heard by the next.

use std::net::TcpListener;

use lilium::db::Cursor;
use lilium::mail::outbox::{self, Filter};
use lilium::mail::{MailFile, holds, suppression};

use crate::house::{House, at, config};
use crate::support::place::{Engine, engines};
use crate::support::smtp::{Manner, Server};

/// Address, state after one try, and the code that is kept.
const TABLE: [(&str, &str, Option<i64>); 25] = [
    ("ok-1@a.example", "sent", Some(250)),
    ("421-1@b.example", "deferred", Some(421)),
    ("ok-2@a.example", "sent", Some(250)),
    ("450-1@c.example", "deferred", Some(450)),
    ("451-1@d.example", "deferred", Some(451)),
    ("452-1@c.example", "deferred", Some(452)),
    ("ok-3@a.example", "sent", Some(250)),
    ("550-1@c.example", "bounced", Some(550)),
    ("551-1@c.example", "bounced", Some(551)),
    ("several-1@c.example", "bounced", Some(550)),
    ("full-1@c.example", "deferred", Some(552)),
    ("554-1@c.example", "dead", Some(554)),
    ("policy-1@c.example", "dead", Some(550)),
    ("forward-1@c.example", "sent", Some(250)),
    ("spam-1@c.example", "dead", Some(554)),
    ("big-1@c.example", "dead", Some(552)),
    ("later-1@c.example", "deferred", Some(451)),
    ("garbage-1@c.example", "deferred", None),
    ("ok-4@a.example", "sent", Some(250)),
    ("long-1@c.example", "deferred", None),
    ("hangup-1@c.example", "unknown", None),
    ("half-1@c.example", "unknown", None),
    ("again354-1@c.example", "unknown", Some(354)),
    ("goes-1@c.example", "sent", Some(250)),
    ("ok-5@a.example", "sent", Some(250)),
];

#[test]
fn every_answer_has_its_outcome_and_no_mail_hears_another_ones() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        let addresses = TABLE.map(|(address, ..)| address);
        assert_eq!(house.mails_to(&config, 0, &addresses).mails, 25);
        let drained = house.drain(&config, 0);
        for (address, state, code) in TABLE {
            let mail = house.mail(address);
            assert_eq!((mail.state.as_str(), mail.smtp_code), (state, code), "{engine:?} {address}: {:?}", mail.reply);
            assert_eq!(mail.attempt, 1, "{address}");
        }
        assert_eq!((drained.sent, drained.bounced, drained.dead, drained.unknown), (7, 3, 4, 3));
        whole(&mut house, &server);
        // The addresses that are none are known now, and the full mailbox is not among them.
        let known = house.db.read(|tx| suppression::LIST.page(tx, &(), Cursor::OLDEST, 99)).expect("the list");
        let known: Vec<&str> = known.iter().map(|one| one.address.as_str()).collect();
        assert_eq!(known, ["550-1@c.example", "551-1@c.example", "several-1@c.example"]);
        // Domains that asked for patience have it.
        let held = house.db.read(holds::all).expect("holds");
        let held: Vec<&str> = held.iter().map(|hold| hold.scope.as_str()).collect();
        assert_eq!(held, ["domain:b.example", "domain:d.example"]);
    }
}

/// What was accepted is, byte for byte, what was written, and under its own recipient.
fn whole(house: &mut House, server: &Server) {
    for received in server.received() {
        let mail = house.mail(&received.rcpt);
        let written = house.db.read(|tx| outbox::mime(tx, mail.id)).expect("the mail");
        assert_eq!(received.text, written, "{}", received.rcpt);
        assert_eq!(received.header("Message-ID"), Some(mail.message_id.as_str()));
        assert_eq!(received.from, "no-reply@noor.example");
    }
}

#[test]
fn a_server_that_falls_silent_is_left_in_time() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |file| file.connections = Some(3));
    house.mails_to(&config, 0, &["quiet-1@a.example", "mute-1@a.example", "ok-1@a.example", "ok-2@a.example"]);
    let drained = house.drain(&config, 0);
    assert_eq!((drained.sent, drained.deferred, drained.unknown), (2, 1, 1));
    assert_eq!(house.mail("quiet-1@a.example").state.as_str(), "deferred");
    assert_eq!(house.mail("mute-1@a.example").state.as_str(), "unknown");
}

/// What is reported of a server that does not come to an end.
const DRIPS: &str = "the server did not answer within 1 s";
const FLOODS: &str = "the server sent more than 262144 bytes without an answer";

#[test]
fn a_server_that_never_ends_a_line_is_left_in_time() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |file| file.dot_timeout_seconds = Some(1));
    let endless = [
        ("drip-1@a.example", "deferred", DRIPS),
        ("flood-1@a.example", "deferred", FLOODS),
        // These were taken, or not: nobody can know.
        ("dripped-1@a.example", "unknown", DRIPS),
        ("flooded-1@a.example", "unknown", FLOODS),
    ];
    let addresses = endless.map(|(address, ..)| address);
    house.mails_to(&config, 0, &[&addresses[..], &["ok-1@a.example", "ok-2@a.example"]].concat());
    let drained = house.drain(&config, 0);
    assert_eq!((drained.sent, drained.deferred, drained.unknown), (2, 2, 2));
    assert_eq!(server.received().len(), 4, "and no answer was taken for another's");
    for (address, state, why) in endless {
        let mail = house.mail(address);
        assert_eq!((mail.state.as_str(), mail.reply.as_deref()), (state, Some(why)), "{address}");
    }
}

#[test]
fn a_server_that_never_ends_its_greeting_closes_the_way() {
    for (manner, tls, why) in [
        (Manner::Drips, "none", DRIPS),
        (Manner::Floods, "none", FLOODS),
        (Manner::Drips, "starttls", DRIPS),
        (Manner::Floods, "starttls", FLOODS),
        (Manner::Silent, "tls", DRIPS),
    ] {
        let (server, mut house) = (Server::start(manner), House::new(Engine::Sqlite));
        let config = config(server.port(), |file| file.tls = Some(tls.into()));
        house.mails_to(&config, 0, &["ok-1@a.example"]);
        let drained = house.drain(&config, 0);
        assert_eq!((drained.put_back, drained.failure.as_deref()), (1, Some(why)), "{manner:?} {tls}");
        assert_eq!(house.mail("ok-1@a.example").attempt, 0, "it costs no try");
    }
}

#[test]
fn a_closed_way_costs_no_try_and_opens_again() {
    for engine in engines() {
        let closed = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let mut house = House::new(engine);
        let (nowhere, server) = (config(closed, |_| {}), Server::start(Manner::Polite));
        let addresses: Vec<String> = (0..8).map(|n| format!("ok-{n}@a.example")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        house.mails_to(&nowhere, 0, &addresses);
        let drained = house.drain(&nowhere, 0);
        assert_eq!((drained.sent, drained.put_back), (0, 5), "after five failures nothing more is tried");
        assert!(drained.closed.is_some_and(|why| why.contains("refused")));
        assert!(house.mails().iter().all(|mail| mail.state.as_str() == "queued" && mail.attempt == 0));
        // While it is held nothing is even tried; afterwards one mail looks whether it works again, and the others follow.
        assert_eq!(house.drain(&nowhere, 10).put_back, 0);
        let here = config(server.port(), |_| {});
        assert_eq!(house.drain(&here, 40).sent, 8);
        assert!(house.db.read(holds::all).expect("holds").is_empty());
    }
}

/// Whoever corrected the configuration need not wait for the end of a hold that the old one caused.
#[test]
fn a_hold_does_not_outlive_the_configuration_that_caused_it() {
    for engine in engines() {
        let closed = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
        let mut house = House::new(engine);
        let (nowhere, server) = (config(closed, |_| {}), Server::start(Manner::Polite));
        house.mails_to(&nowhere, 0, &["ok-1@a.example"]);
        for second in [0, 40, 80, 160, 320, 400, 500] {
            house.drain(&nowhere, second);
        }
        assert!(house.drain(&nowhere, 540).closed.is_some());
        assert_eq!(house.drain(&config(server.port(), |_| {}), 540).sent, 1);
        assert!(house.db.read(holds::all).expect("holds").is_empty());
    }
}

#[test]
fn what_is_said_before_a_recipient_is_no_verdict_on_one() {
    for manner in [Manner::GreetsWith554, Manner::Silent, Manner::Refuses535, Manner::RefusesSender] {
        let (server, mut house) = (Server::start(manner), House::new(Engine::Sqlite));
        let secret = house.place.dir().join("secret");
        std::fs::write(&secret, "hunter2\n").expect("a secret");
        std::fs::set_permissions(&secret, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("a mode");
        let config = config(server.port(), |file| {
            file.user = Some("noor".into());
            file.password_file = Some(secret.clone());
        });
        house.mails_to(&config, 0, &["ok-1@a.example"]);
        assert_eq!(house.drain(&config, 0).put_back, 1, "{manner:?}");
        let mail = house.mail("ok-1@a.example");
        assert_eq!((mail.state.as_str(), mail.attempt), ("queued", 0), "{manner:?}");
        let hold = house.db.read(|tx| holds::of(tx, "transport")).expect("holds").expect("a hold");
        assert!(hold.failures == 1 && !hold.reason.contains("hunter2"), "{manner:?}: {}", hold.reason);
    }
}

#[test]
fn nothing_leaves_in_clear_where_tls_was_asked_for() {
    for tls in ["starttls", "tls"] {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
        let config = config(server.port(), |file: &mut MailFile| file.tls = Some(tls.into()));
        house.mails_to(&config, 0, &["ok-1@a.example"]);
        assert_eq!(house.drain(&config, 0).put_back, 1);
        assert_eq!((server.received().len(), house.mail("ok-1@a.example").state.as_str()), (0, "queued"), "{tls}");
    }
}

#[test]
fn tries_go_on_until_it_is_given_up() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |file| file.expire_hours = Some(1));
        house.mails_to(&config, 0, &["450-1@a.example", "450-2@b.example"]);
        // Tries after 0, 1, 6 and 21 minutes; the next would be at 51, and the one after it beyond the hour.
        for (minute, attempt, state) in
            [(0, 1, "deferred"), (1, 2, "deferred"), (6, 3, "deferred"), (21, 4, "deferred"), (51, 5, "expired")]
        {
            house.drain(&config, minute * 60);
            let mail = house.mail("450-1@a.example");
            assert_eq!((mail.attempt, mail.state.as_str()), (attempt, state), "{engine:?} minute {minute}");
        }
        // A person tries it again, when the mailbox takes it.
        server.mend();
        let id = house.mail("450-2@b.example").id;
        assert!(house.does(7200, |tx, act| outbox::retry(tx, act, id, 72)));
        assert_eq!(house.drain(&config, 7200).sent, 1);
        assert_eq!(house.mail("450-2@b.example").state.as_str(), "sent");
        let again = house.db.write(lilium::db::Ending::Commit, |tx| {
            let marketplace = lilium::market::core::settings::Marketplace::load(tx)?;
            outbox::retry(
                tx,
                &lilium::market::core::Act { actor: "t", at: at(0), reason: None, marketplace: &marketplace },
                id,
                72,
            )
        });
        assert_eq!(again.expect_err("it was sent").code().name, "mail.not_retryable");
    }
}

#[test]
fn who_may_have_sent_says_so() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let (often, once) = (
            config(server.port(), |_| {}),
            config(server.port(), |file| file.at_most_once = Some(vec!["operator_alert".into()])),
        );
        house.mails_to(&often, 0, &["hangup-1@a.example"]);
        house.mails_to(&once, 0, &["hangup-2@a.example"]);
        assert_eq!(house.drain(&often, 0).unknown, 2);
        server.mend();
        assert_eq!(house.drain(&often, 3600).sent, 1);
        let received = server.received();
        let of = |address: &str| received.iter().filter(|mail| mail.rcpt == address).collect::<Vec<_>>();
        let twice = of("hangup-1@a.example");
        assert_eq!((twice.len(), of("hangup-2@a.example").len()), (2, 1));
        assert_eq!(twice[0].text, twice[1].text, "a repeat is the same mail to the last byte");
        let parked = house.mail("hangup-2@a.example");
        assert_eq!((parked.state.as_str(), parked.next_at), ("unknown", None), "it waits for a person");
    }
}

#[test]
fn a_server_that_looks_long_at_a_mail_gets_it_once() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |file| file.dot_timeout_seconds = Some(60));
    house.mails_to(&config, 0, &["slow-1@a.example", "slow-2@a.example", "quiet-3@a.example"]);
    let drained = house.drain(&config, 0);
    assert_eq!((drained.sent, drained.deferred, server.received().len()), (2, 1, 2), "every other step has a second");
}

/// A store's mail goes to a server that takes it and never says so.
fn with_a_store_at(house: &mut House, address: &str) {
    house.runs(&[
        "setting set operator.email ok-root@noor.example",
        &format!("store apply noor --zones '*:0' --email {address}"),
        "store approve noor",
    ]);
}

#[test]
fn what_nobody_confirms_waits_for_a_person_after_three_tries() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        with_a_store_at(&mut house, "hangup-1@a.example");
        house.tell(&config, 0);
        for (seconds, waits) in [(0, true), (60, true), (360, false), (72 * 3600 - 1, false)] {
            house.drain(&config, seconds);
            let mail = house.mail("hangup-1@a.example");
            assert_eq!((mail.state.as_str(), mail.next_at.is_some()), ("unknown", waits), "{engine:?} {seconds}");
        }
        assert_eq!(server.received().len(), 3);
        // The operator hears of it, once, however often it is tried again.
        assert_eq!((house.tell(&config, 400).mails, house.drain(&config, 400).sent), (1, 1));
        let alert = house.mail("ok-root@noor.example");
        assert_eq!((alert.kind.as_str(), alert.subject.contains("EML-000001 went")), ("operator_alert", true));
        house.place.shell("lilium email retry EML-1").ok();
        for seconds in [500, 600, 1000] {
            house.drain(&config, seconds);
        }
        assert_eq!((server.received().len(), house.tell(&config, 1000).events), (7, 0));
        server.mend();
        house.place.shell("lilium email retry EML-1").ok();
        assert_eq!(house.drain(&config, 1100).sent, 1);
    }
}

#[test]
fn whose_senders_die_three_times_waits_for_a_person() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        with_a_store_at(&mut house, "ok-1@a.example");
        house.tell(&config, 0);
        for (seconds, parked) in [(0, false), (100, false), (200, true)] {
            let claimed = house.does(seconds, |tx, _| outbox::claim(tx, "dies", at(seconds), at(seconds + 60), 9));
            assert_eq!(claimed.len(), 1, "{engine:?}");
            // A sender that begins nothing finds it all the same.
            let clock = lilium::base::Clock::Fixed(at(seconds + 60));
            lilium::mail::drain(
                &mut house.db,
                &config,
                clock,
                &lilium::mail::Round { runner: "next", stop: &|| true, limit: 1, stays: true },
            )
            .expect("drained");
            assert_eq!(house.mail("ok-1@a.example").next_at.is_none(), parked, "{engine:?} {seconds}");
        }
        assert_eq!((server.received().len(), house.tell(&config, 300).mails), (0, 1), "and the operator hears of it");
    }
}

#[test]
fn a_lost_alert_is_no_cause_for_another() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |_| {});
    house.mails_to(&config, 0, &["hangup-1@a.example"]);
    for seconds in [0, 60, 360] {
        house.drain(&config, seconds);
    }
    assert_eq!((house.mail("hangup-1@a.example").next_at, house.tell(&config, 400).events), (None, 0));
}

#[test]
fn after_five_refusals_for_policy_a_kind_waits_and_the_operator_hears() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |_| {});
    let addresses: Vec<String> = (0..7).map(|n| format!("policy-{n}@a.example")).collect();
    let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
    house.mails_to(&config, 0, &addresses);
    assert_eq!(house.drain(&config, 0).dead, 5);
    let filter = Filter { state: Some("queued".into()), ..Filter::default() };
    assert_eq!(house.db.read(|tx| outbox::LIST.count(tx, &filter)).expect("a count"), 2);
    assert_eq!(house.tell(&config, 0).events, 1, "the alert about it");
}

#[test]
fn a_domain_gets_no_more_than_its_rate() {
    let (server, mut house) = (Server::start(Manner::Polite), House::new(Engine::Sqlite));
    let config = config(server.port(), |file| file.domain_rate_per_minute = Some(6));
    house.mails_to(&config, 0, &["ok-1@a.example", "ok-2@a.example", "ok-3@b.example", "ok-4@a.example"]);
    assert_eq!(house.drain(&config, 0).sent, 2);
    let rcpts: Vec<String> = server.received().into_iter().map(|mail| mail.rcpt).collect();
    assert_eq!(rcpts, ["ok-1@a.example", "ok-3@b.example"]);
    assert!(
        house
            .mails()
            .iter()
            .all(|mail| mail.state.as_str() == "sent" || (mail.state.as_str() == "queued" && mail.attempt == 0))
    );
}

#[test]
fn the_systems_own_sendmail_takes_a_mail_or_does_not() {
    let mut house = House::new(Engine::Sqlite);
    let program = house.place.dir().join("sendmail");
    // It ends with the number that the address begins with.
    let script = format!(
        "#!/bin/sh\necho \"$@\" > {0}/words; cat > {0}/mail\n\
         for to in \"$@\"; do :; done; to=${{to%%-*}}; [ $to = ok ] && exit 0; [ $to = kill ] && kill -9 $$\n\
         echo \"not $to\" >&2; exit $to\n",
        house.place.dir().display()
    );
    let with = |name: &std::path::Path| {
        let name = name.to_owned();
        config(25, move |file| {
            file.transport = Some("sendmail".into());
            file.sendmail = Some(name);
        })
    };
    house.mails_to(&with(&program), 0, &["ok-1@a.example"]);
    assert_eq!(house.drain(&with(&program), 0).put_back, 1, "there is no such program");
    std::fs::write(&program, script).expect("a program");
    let mut mode = std::fs::metadata(&program).expect("it is there").permissions();
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o755);
    std::fs::set_permissions(&program, mode).expect("it can be run");
    assert_eq!(house.drain(&with(&program), 60).sent, 1);
    let read = |name: &str| std::fs::read_to_string(house.place.dir().join(name)).expect("what it was given");
    assert_eq!(read("words"), "-i -f no-reply@noor.example -- ok-1@a.example\n");
    assert!(read("mail").contains("Auto-Submitted: auto-generated"));
    // What it says of an address is that address's own; nobody else waits for it.
    let addresses = [
        ("65-1@a.example", "dead"),
        ("67-1@a.example", "bounced"),
        ("68-1@a.example", "bounced"),
        ("75-1@a.example", "deferred"),
        ("kill-1@a.example", "unknown"),
        ("67-2@a.example", "bounced"),
        ("67-3@a.example", "bounced"),
        ("ok-2@a.example", "sent"),
    ];
    house.mails_to(&with(&program), 120, &addresses.map(|(address, _)| address));
    let drained = house.drain(&with(&program), 120);
    assert_eq!((drained.put_back, drained.closed), (0, None));
    for (address, state) in addresses {
        let mail = house.mail(address);
        assert_eq!(mail.state.as_str(), state, "{address}: {:?}", mail.reply);
    }
    assert_eq!(house.mail("67-1@a.example").reply.as_deref(), Some("5.1.1 it ended with 67: not 67"));
    // What it says of itself, or of us, closes the way and costs no mail a try.
    house.mails_to(&with(&program), 200, &["69-1@a.example", "77-1@a.example"]);
    assert_eq!(house.drain(&with(&program), 200).put_back, 2);
    assert!(house.db.read(|tx| holds::of(tx, "transport")).expect("holds").is_some_and(|hold| hold.failures == 2));
}
