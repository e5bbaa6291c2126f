//! Who is notified of what: every kind of message from the command that causes it, by preference, language and suppression.

use std::collections::BTreeMap;

use lilium::db::Cursor;
use lilium::market::closing::dues;
use lilium::market::core::events;
use lilium::market::parties::notifications::{self, Filter};

use crate::house::{House, config};
use crate::support::place::{Engine, TestMarketplace, engines};
use crate::support::smtp::{Manner, Server};

const LIFE: &[&str] = &[
    "setting set operator.email ok-root@noor.example",
    "setting set stock.low 5",
    "zone add KRK --name-en Karkh --name-ar الكرخ",
    "store apply noor --zones '*:0' --commission-rate 10% --email ok-noor@stores.example --name-en Noor --name-ar نور",
    "store approve noor",
    "store bank update noor --holder Noor --account 100",
    "store apply gone --zones '*:0' --email ok-gone@stores.example",
    "store reject gone --reason 'no papers'",
    "product add noor/TEA --name-en Tea --name-ar شاي --price 10000 --stock 8",
    "customer add nour --email ok-nour@shops.example",
    "customer add sami",
    "driver add ali",
    "preference update customer:nour --language ar",
    "order place nour --zone KRK --line TEA=4",
    "order accept ORD-1",
    "order prepare ORD-1",
    "order dispatch ORD-1 --driver ali",
    "order deliver ORD-1",
    "cash handover add ali 40000",
    "--now 2026-03-02T09:00:00Z settlement run --date 2026-03-01",
    "--now 2026-03-02T09:00:00Z payout prepare --store noor",
    "--now 2026-03-02T09:00:00Z payout send PAY-1",
    "--now 2026-03-02T09:00:00Z payout confirm PAY-1 --reference T1 --confirm PAY-000001",
];

/// Kinds by what their Message-IDs begin with.
fn kinds(house: &mut House) -> BTreeMap<String, usize> {
    let mut kinds = BTreeMap::new();
    for mail in house.mails() {
        *kinds.entry(mail.kind).or_insert(0) += 1;
    }
    kinds
}

#[test]
fn a_life_tells_everybody_what_concerns_them() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.runs(LIFE);
        let day = 24 * 3600;
        house.does(day, |tx, act| events::alert(tx, act, "Look", "here", Some("once")));
        assert!(!house.does(day, |tx, act| events::alert(tx, act, "Look", "here", Some("once"))), "notified once");
        let taken = house.tell(&config, day);
        let told: Vec<(String, usize)> = kinds(&mut house).into_iter().collect();
        let told: Vec<(&str, usize)> = told.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
        let wanted = [
            ("low_stock", 1),
            ("operator_alert", 1),
            ("order_confirmation", 1),
            ("order_status", 3),
            ("payout_sent", 2),
            ("settlement_statement", 1),
            ("store_approved", 1),
            ("store_order", 1),
            ("store_rejected", 1),
        ];
        assert_eq!(told, wanted, "{engine:?}");
        assert_eq!((taken.inbox, taken.stale, taken.unaddressed), (12, 0, 0));
        assert_eq!(house.tell(&config, day).events, 0, "what was notified is done");
        assert_eq!(house.drain(&config, day).sent, 12);
        statement(&server);
        arabic(&server);
    }
}

fn statement(server: &Server) {
    let mails = server.received();
    let mail = mails.iter().find(|mail| mail.text.contains("SET-000001.csv")).expect("a statement");
    for part in [
        "multipart/mixed",
        "multipart/alternative",
        "text/csv",
        "filename=\"SET-000001.csv\"",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(mail.text.contains(part), "{part}");
    }
    assert!(mail.text.is_ascii());
}

fn arabic(server: &Server) {
    let to_nour = server.received().into_iter().filter(|mail| mail.rcpt == "ok-nour@shops.example");
    for mail in to_nour {
        assert_eq!(mail.header("Content-Language"), Some("ar"));
        assert!(mail.header("Subject").is_some_and(|subject| subject.starts_with("=?utf-8?")), "{mail:?}");
    }
}

#[test]
fn what_somebody_does_not_want_is_not_sent() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.runs(&LIFE[2..4]);
        house.runs(&[
            "store approve noor",
            "product add noor/TEA --name-en Tea --price 10000 --stock 100",
            "customer add nour --email ok-nour@shops.example",
            "preference update customer:nour --channel email off",
            "preference update customer:nour --kind order_status --channel email on",
            "preference update store:noor --channel inbox off",
            "order place nour --zone KRK --line TEA=1",
            "order accept ORD-1",
        ]);
        house.place.shell("lilium email suppression add ok-noor@stores.example --reason 'asked for it'").ok();
        let taken = house.tell(&config, 0);
        assert_eq!((taken.mails, taken.suppressed), (1, 2), "{engine:?}");
        let state = |mail: &lilium::mail::outbox::Mail| (mail.kind.clone(), mail.state.to_string());
        let mut states: Vec<(String, String)> = house.mails().iter().map(state).collect();
        states.sort();
        let states: Vec<(&str, &str)> = states.iter().map(|(kind, state)| (kind.as_str(), state.as_str())).collect();
        let wanted = [("order_status", "queued"), ("store_approved", "suppressed"), ("store_order", "suppressed")];
        assert_eq!(states, wanted);
        let inbox =
            house.db.read(|tx| notifications::LIST.page(tx, &Filter::default(), Cursor::OLDEST, 99)).expect("inboxes");
        let inbox: Vec<&str> = inbox.iter().map(|message| message.kind.as_str()).collect();
        assert_eq!(inbox, ["order_confirmation", "order_status"], "the store wants no inbox");
        assert_eq!(house.drain(&config, 0).sent, 1);
    }
}

#[test]
fn an_address_that_is_suppressed_gets_not_even_what_waited() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.mails_to(&config, 0, &["ok-1@a.example", "ok-2@a.example", "550-3@a.example"]);
        house.place.shell("lilium email suppression add OK-1@a.example").ok();
        assert_eq!(house.drain(&config, 0).sent, 1, "{engine:?}");
        house.place.shell("lilium email retry EML-1").fails_with(5);
        let to = |address: &str| {
            let list = format!("lilium email list --to {address} --format ids");
            house.place.shell(&list).ok().stdout
        };
        assert_eq!((to("Ok-2@A.example"), to("ok-2@a.exampl")), ("EML-000002\n".into(), String::new()));
        let none = house.place.shell("lilium email retry --status dead").ok();
        assert_eq!((none.stderr.as_str(), none.stdout.as_str()), ("0 mails put into the queue again\n", ""));
        house.place.shell("lilium email retry EML-3").fails_with(5);
        house.place.shell("lilium email suppression remove ok-1@a.example && lilium email retry EML-1").ok();
        assert_eq!(house.drain(&config, 0).sent, 1);
    }
}

#[test]
fn what_comes_too_late_is_kept_for_a_person_and_what_is_owed_is_mailed_however_late() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.runs(LIFE);
        let late = 40 * 24 * 3600;
        let taken = house.tell(&config, late);
        assert_eq!((taken.mails, taken.stale, taken.inbox), (5, 6, 11), "{engine:?}");
        assert_eq!(house.drain(&config, late).sent, 5);
        let in_state = |house: &mut House, state: &str| -> Vec<String> {
            let mut kinds: Vec<String> =
                house.mails().into_iter().filter(|mail| mail.state.as_str() == state).map(|mail| mail.kind).collect();
            kinds.sort();
            kinds.dedup();
            kinds
        };
        assert_eq!(
            in_state(&mut house, "sent"),
            ["payout_sent", "settlement_statement", "store_approved", "store_rejected"]
        );
        let kept = ["low_stock", "order_confirmation", "order_status", "store_order"];
        assert_eq!(in_state(&mut house, "expired"), kept);
        // It says why, and who wants it sends it all the same.
        let listed =
            house.place.shell("lilium email list --status expired --fields reply --format tsv --no-header").ok();
        let why = "too old for a mail when it was taken: this happened at 2026-03-01 12:00:00";
        assert_eq!(listed.stdout.lines().collect::<Vec<_>>(), [why; 6]);
        house.place.shell("lilium --now 2026-04-10T09:00:00Z email retry --status expired --yes").ok();
        assert_eq!(house.drain(&config, late).sent, 6);
    }
}

/// The demo's books are a week old when they are reported: every statement goes out all the same.
#[test]
fn statements_that_are_told_late_are_mailed() {
    let place = TestMarketplace::new(Engine::Sqlite);
    place.shell("lilium demo -q").ok();
    place.write(
        "config.toml",
        "[mail]\ntransport = \"file\"\ndirectory = \"mails\"\nfrom = \"Noor <no-reply@noor.example>\"\n",
    );
    let closed = place.shell("lilium settlement list --format count").ok().stdout;
    place.shell("lilium --config config.toml --now 2026-03-09T06:00:00Z job tick").ok();
    let of = |state: &str| {
        let list = format!("lilium email list --kind settlement_statement --status {state} --format count");
        place.shell(&list).ok().stdout
    };
    let now = place.shell("lilium settlement list --format count").ok().stdout;
    assert!(closed.trim() != "0");
    assert_eq!((of("sent"), of("expired").trim()), (now, "0"), "{closed} before the tick");
}

#[test]
fn a_host_without_mail_fills_inboxes() {
    let mut house = House::new(Engine::Sqlite);
    let off = config(1, |file| file.transport = Some("off".into()));
    house.runs(LIFE);
    let taken = house.tell(&off, 0);
    assert_eq!((taken.mails, taken.inbox), (0, 11));
    assert_eq!(house.drain(&off, 0), lilium::mail::Drained::default());
}

#[test]
fn who_waits_for_a_product_is_told_once_when_it_is_back() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.runs(&LIFE[2..5]);
        house.runs(&[
            "product add noor/TEA --name-en Tea --price 10000 --stock 0",
            "customer add nour --email ok-nour@shops.example",
            "customer add sami --email ok-sami@shops.example",
            "customer watch add nour TEA",
            "customer watch add sami TEA",
            "customer watch remove sami TEA",
            "product adjust TEA 3 --reason counted",
            "product adjust TEA -3 --reason counted",
            "product adjust TEA 3 --reason counted",
        ]);
        house.tell(&config, 0);
        let back: Vec<String> =
            house.mails().into_iter().filter(|mail| mail.kind == "back_in_stock").map(|mail| mail.rcpt).collect();
        assert_eq!(back, ["ok-nour@shops.example"], "{engine:?}");
        house.place.shell("lilium customer watch add nour TEA").fails_with(5);
    }
}

/// A store that collects its cash owes the commission of a day, due on 7 March.
fn store_owes(house: &mut House) {
    house.runs(&[
        "zone add KRK --name-en Karkh",
        "store add own --zones '*:0' --commission-rate 10% --collection-model store --email ok-own@stores.example",
        "dues terms update own --on-debit invoice --grace-days 5",
        "product add own/TEA --name-en Tea --price 10000 --stock 100",
        "customer add nour",
        "order place nour --zone KRK --line TEA=4",
        "order accept ORD-1",
        "order prepare ORD-1",
        "order dispatch ORD-1",
        "order deliver ORD-1",
        "--now 2026-03-02T09:00:00Z settlement run --date 2026-03-01",
    ]);
}

#[test]
fn dues_are_reminded_of_once_before_and_once_after() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        store_owes(&mut house);
        let day = 24 * 3600;
        let remind = |house: &mut House, days: i64| {
            let told = house.does(days * day, |tx, act| dues::remind(tx, act, 3));
            (told.due_soon, told.overdue)
        };
        // Due on 7 March.
        let told: Vec<(i64, i64)> = [2, 3, 4, 5, 6, 7, 8].map(|days| remind(&mut house, days)).into();
        assert_eq!(told, [(0, 0), (1, 0)].into_iter().chain([(0, 0); 3]).chain([(0, 1), (0, 0)]).collect::<Vec<_>>());
        house.tell(&config, 7 * day);
        let reminders: Vec<String> =
            house.mails().into_iter().filter(|mail| mail.kind == "dues_reminder").map(|mail| mail.subject).collect();
        assert_eq!(reminders.len(), 2, "{engine:?}: the one before is sent too, however late: {reminders:?}");
    }
}

/// Money that came in after the reminder was recorded.
#[test]
fn dues_that_were_paid_are_not_reminded_of() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        store_owes(&mut house);
        let told = house.does(7 * 24 * 3600, |tx, act| dues::remind(tx, act, 3));
        assert_eq!(told.overdue, 1);
        house.runs(&["--now 2026-03-08T13:00:00Z dues pay own 4000 --method cash --reference R-1"]);
        house.tell(&config, 8 * 24 * 3600);
        assert!(house.mails().iter().all(|mail| mail.kind != "dues_reminder"), "{engine:?}");
    }
}

#[test]
fn history_that_is_imported_tells_nobody() {
    for engine in engines() {
        let mut house = House::new(engine);
        house.place.write("products.csv", "store,sku,name_en,price,stock\nnoor,TEA,Tea,20000,1000\n");
        house.place.write(
            "orders.csv",
            "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector\n\
             g1,2026-02-26 09:00,delivered,2026-02-26 15:00,ali,KRK,noor,TEA,2,20000,depot\n",
        );
        house.runs(&[
            "zone add KRK --name-en Karkh",
            "store add noor --zones '*:0'",
            "product import products.csv",
            "order import orders.csv",
        ]);
        assert_eq!(house.db.read(events::open_count).expect("a count"), 0, "{engine:?}");
    }
}

#[test]
fn bounces_mark_the_mail_and_end_the_address() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |file| file.return_path = Some("bounces@noor.example".into()));
        house.mails_to(&config, 0, &["ok-1@a.example", "ok-2@a.example", "ok-3@a.example"]);
        house.drain(&config, 0);
        let report = |house: &mut House, address: &str, status: &str, by: &str| {
            let mail = house.mail(address);
            let way_back = server.received().into_iter().find(|mail| mail.rcpt == address).expect("sent").from;
            let (to, id) =
                if by == "way" { (way_back, "<x@y>".into()) } else { ("a@b.example".into(), mail.message_id) };
            format!(
                "To: {to}\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\
                 Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; {address}\n\
                 Action: failed\nStatus: {status}\nDiagnostic-Code: smtp; 550 no\n\n--x\nContent-Type: text/rfc822-headers\n\n\
                 Message-ID: {id}\n\n--x--\n"
            )
        };
        let maildir = house.place.dir().join("Maildir/new");
        std::fs::create_dir_all(&maildir).expect("a maildir");
        let reports = [
            report(&mut house, "ok-1@a.example", "5.1.1", "id"),
            report(&mut house, "ok-2@a.example", "5.2.2", "way"),
            report(&mut house, "ok-3@a.example", "5.1.1", "id").replace("Message-ID: <", "Message-ID: <forged"),
            "Subject: holiday\n\nI am away.\n".to_owned(),
        ];
        for (n, text) in reports.iter().enumerate() {
            std::fs::write(maildir.join(n.to_string()), text).expect("a report");
        }
        let told = |house: &House| {
            let run = house.place.shell("lilium email bounce import Maildir --json").ok();
            let told: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
            ["read", "bounced", "suppressed", "delayed", "unchanged", "not_ours", "no_report"]
                .map(|what| told["counts"][what].as_i64().unwrap_or(-1))
        };
        assert_eq!(told(&house), [4, 2, 1, 0, 0, 1, 1]);
        assert_eq!(told(&house), [4, 0, 0, 0, 2, 1, 1], "the same reports again change nothing");
        let states =
            ["ok-1@a.example", "ok-2@a.example", "ok-3@a.example"].map(|address| house.mail(address).state.as_str());
        assert_eq!(states, ["bounced", "bounced", "sent"], "{engine:?}");
    }
}

#[test]
fn what_has_ended_is_forgotten_and_what_waits_is_not() {
    for engine in engines() {
        let (server, mut house) = (Server::start(Manner::Polite), House::new(engine));
        let config = config(server.port(), |_| {});
        house.mails_to(&config, 0, &["ok-1@a.example", "450-1@b.example"]);
        house.drain(&config, 0);
        house.place.shell("lilium notification read --all-of operator").ok();
        let pruned = house.does(3600, |tx, _| lilium::mail::prune(tx, crate::house::at(3600)));
        assert_eq!((pruned.mails, pruned.messages), (1, 1), "{engine:?}");
        assert_eq!(house.mails().len(), 1);
    }
}
