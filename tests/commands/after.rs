//! What was committed is said to be committed, whatever becomes of the answer.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::history;
use crate::support::place::{Engine, TestMarketplace, engines};

const INIT: &str = "lilium init --name Noor --currency IQD --timezone Asia/Baghdad";

fn made(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    for command in [
        INIT,
        "lilium zone add KRK --name-en Karkh",
        "lilium store add noor --zones '*:0' --commission-rate 10%",
        "lilium product add noor/TEA --name-en Tea --price 26000 --stock 40",
        "lilium customer add ali",
    ] {
        place.shell(command).ok();
    }
    place
}

fn error(stderr: &str) -> Value {
    let line = stderr.lines().rev().find(|line| line.starts_with('{')).unwrap_or_else(|| panic!("no JSON: {stderr}"));
    serde_json::from_str::<Value>(line).expect("JSON")["error"].take()
}

/// Every kind of change with no room for its answer: carried out, and how to see it.
#[test]
fn an_answer_that_is_lost_is_no_failure() {
    for engine in engines() {
        let mut lost = 0;
        let place = history::everything_by(engine, |place, now, command| {
            let run = place.shell(&format!("LILIUM_FORMAT=json lilium --now {now}:00Z {command} >/dev/full"));
            let error = error(&run.stderr);
            assert_eq!((run.status, &error["code"]), (12, &Value::from("reply.lost")), "{command}: {run:?}");
            let look = error["hint"].as_str().expect("a command").to_owned();
            place.shell(&look).ok();
            lost += 1;
        });
        assert!(lost > 60, "{lost}");
        place.shell("lilium doctor").ok();
        for read in ["order list --all", "store show noor", "ledger journal --all --json", "doctor"] {
            let run = place.shell(&format!("lilium {read} >/dev/full")).fails_with(1);
            assert!(run.stderr.contains("cannot write the output"), "{run:?}");
        }
    }
}

#[test]
fn what_makes_the_database_is_carried_out_too() {
    for engine in engines() {
        let place = TestMarketplace::new(engine);
        let run = place.shell("lilium --db demo.db demo >/dev/full").fails_with(12);
        assert!(run.stderr.contains("it was carried out"), "{run:?}");
        assert!(place.shell("lilium --db demo.db settlement list --format ids").ok().stdout.lines().count() > 3);
        let run = place.shell(&format!("LILIUM_FORMAT=json {INIT} >/dev/full")).fails_with(12);
        assert_eq!(error(&run.stderr)["hint"], "lilium db status", "{run:?}");
        assert!(place.shell("lilium db status").ok().stdout.contains("current"));
    }
}

const MAIL: &str = "[mail]\ntransport = \"file\"\ndirectory = \"mails\"\nfrom = \"Noor <no-reply@noor.example>\"\n";

/// What acts past the record of changes. The last one puts another marketplace here.
const PAST: [&str; 7] = [
    "backup copy.bak",
    "audit anchor --to anchors",
    "job run settlement",
    "job tick",
    "email send",
    "email test ali@shops.example",
    "restore copy.bak --confirm copy.bak",
];

#[test]
fn what_keeps_no_answer_is_carried_out_too() {
    for engine in engines() {
        let place = made(engine);
        place.write("config.toml", MAIL);
        for command in PAST {
            let run = place.shell(&format!("LILIUM_FORMAT=json lilium --config config.toml {command} >/dev/full"));
            let error = error(&run.stderr);
            assert_eq!((run.status, &error["code"]), (12, &Value::from("reply.lost")), "{command}: {run:?}");
            let look = error["hint"].as_str().expect("what shows it");
            if look.starts_with("lilium") {
                place.shell(look).ok();
            }
        }
        assert!(place.dir().join("copy.bak").exists() && place.dir().join("anchors").exists());
    }
}

/// One rule: a key is used, or refused, or said to have named nothing.
#[test]
fn no_key_is_passed_over_in_silence() {
    for engine in engines() {
        let place = made(engine);
        place.write("config.toml", MAIL);
        place.shell("lilium backup copy.bak").ok();
        let more = ["db migrate", "daemon", "daemon --once", "demo", INIT.trim_start_matches("lilium ")];
        for command in PAST.iter().chain(&more) {
            let keyed = format!("lilium --config config.toml {command} --idempotency-key k");
            let run = place.shell(&keyed).fails_with(2);
            assert!(run.stderr.contains("--idempotency-key cannot be used"), "{command}: {run:?}");
            assert!(run.stdout.is_empty(), "{command}: {run:?}");
        }
        assert!(!place.dir().join("anchors").exists() && !place.dir().join("lilium-demo.db").exists());
        for read in ["zone list", "doctor", "product export p.csv"] {
            let run = place.shell(&format!("lilium {read} --idempotency-key k")).ok();
            assert!(run.stderr.contains("named nothing"), "{read}: {run:?}");
        }
        let run = place.shell("lilium zone add RSF --idempotency-key k").ok();
        assert!(!run.stderr.contains("warning"), "{run:?}");
    }
}

/// A time far ahead of the machine's clock would lock everybody out until it comes: somebody has to mean it.
#[test]
fn nothing_is_written_far_ahead_without_a_yes() {
    for engine in engines() {
        let place = made(engine);
        let run = |now: &str, command: &str| {
            place.shell(&format!("unset LILIUM_CLOCK_UNCHECKED; lilium --now {now} {command}"))
        };
        let far = "2999-03-01T09:00:00Z";
        for command in ["zone add RSF", "job tick", "job run settlement", "restore copy.bak"] {
            let run = run(far, command).fails_with(2);
            assert!(run.stderr.contains("ahead of this machine's clock"), "{run:?}");
        }
        run(far, "zone list").ok();
        run(far, "zone add RSF --dry-run").ok();
        assert_eq!(place.shell("lilium zone list --format ids").ok().stdout, "KRK\n");
        run("\"$(date -u -d '+30 hours' +%FT%TZ)\"", "zone add SOON").ok();
        let late = run("\"$(date -u -d '+40 hours' +%FT%TZ)\"", "zone add LATE").fails_with(2);
        assert!(late.stderr.contains("40 hours ahead"), "{late:?}");
        run(far, "zone add FAR --yes").ok();
        run("2999-03-02T09:00:00Z", "zone add FARTHER --trust-clock").ok();
    }
}

/// Who named his request may ask for it, also when there was nothing to change.
#[test]
fn a_named_request_is_on_record_whatever_it_came_to() {
    for engine in engines() {
        let place = made(engine);
        place.shell("lilium setting set commission.tax 15%").ok();
        for (key, command) in
            [("k1", "setting set commission.tax 15%"), ("k 2", "store approve noor"), ("k3", "cash mature")]
        {
            let keyed = format!("lilium {command} --idempotency-key '{key}'");
            place.shell(&keyed).ok();
            place.shell(&format!("lilium op status '{key}'")).ok();
            place.shell(&keyed).ok();
        }
        place.shell("lilium op status never").fails_with(3);
    }
}

/// A COMMIT that the disk refuses is unknown, and settled by its key; the file is whole.
#[test]
fn a_commit_that_the_disk_refuses_is_unknown() {
    let place = made(Engine::Sqlite);
    let order = "lilium order place ali --zone KRK --line noor/TEA=2 --idempotency-key k";
    // In blocks of 512 bytes: room for the index of the log, not for the log.
    let run = place.shell(&format!("ulimit -f 70; LILIUM_FORMAT=json {order}")).fails_with(12);
    let error = error(&run.stderr);
    assert_eq!((&error["code"], &error["hint"]), (&"db.commit_unknown".into(), &"lilium op status k".into()));
    assert!(!run.stderr.contains("backup"), "{run:?}");
    let known = place.shell("lilium op status k").status;
    assert!([0, 3].contains(&known), "{known}");
    place.shell(order).ok();
    assert_eq!(place.shell("lilium order list --format count").ok().stdout.trim(), "1");
    // No room at all is not a reason not to read.
    assert_eq!(place.shell("ulimit -f 32; lilium order list --format count").ok().stdout.trim(), "1");
    let export = place.shell("ulimit -f 0; lilium product export p.csv").fails_with(1);
    assert!(export.stderr.contains("cannot write p.csv"), "{export:?}");
    assert!(!place.dir().join("p.csv").exists());
    place.shell("lilium doctor").ok();
}

#[test]
fn the_check_of_a_statement_is_json_in_every_outcome() {
    let place = made(Engine::Sqlite);
    for command in [
        "order place ali --zone KRK --line noor/TEA=2",
        "order accept ORD-1",
        "order prepare ORD-1",
        "order dispatch ORD-1",
        "order deliver ORD-1 --collector depot",
        "--now 2026-03-02T09:00:00Z settlement run --date yesterday",
        "statement export SET-1 a.csv",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    let check = |file: &str, status: i32| -> Value {
        let run = place.shell(&format!("lilium statement verify {file} --json")).fails_with(status);
        serde_json::from_str(if run.stdout.is_empty() { &run.stderr } else { &run.stdout }).expect("JSON")
    };
    let whole = check("a.csv", 0);
    assert_eq!(
        (&whole["state"], &whole["findings"], &whole["settlement"]),
        (&"ok".into(), &0.into(), &"SET-000001".into())
    );
    let text = fs::read_to_string(place.dir().join("a.csv")).expect("a file");
    place.write("b.csv", &text.replace("52000", "53000"));
    let broken = check("b.csv", 7);
    assert_eq!(broken["state"], "findings");
    assert!(broken["findings"].as_i64() > Some(0) && broken["rows"].as_str().is_some_and(|rows| !rows.is_empty()));
    place.write("c.csv", "not one");
    assert_eq!(check("c.csv", 6)["error"]["exit"], 6);
    assert_eq!(check("none.csv", 3)["error"]["exit"], 3);
}

/// From now on the marketplace can be read and not written.
fn shut(place: &TestMarketplace, engine: Engine) {
    let path = std::path::Path::new(place.db());
    if engine == Engine::Postgres {
        let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("a connection");
        let name: String = client.query_one("SELECT current_database()", &[]).expect("a name").get(0);
        let sql = format!("ALTER DATABASE {name} SET default_transaction_read_only = on");
        client.batch_execute(&sql).expect("a setting");
    } else if rustix::process::geteuid().is_root() {
        std::os::unix::fs::chown(path, Some(65534), None).expect("another owner");
    } else {
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o400)).expect("a mode");
    }
}

#[test]
fn a_settlement_is_checked_where_nothing_can_be_recorded() {
    for engine in engines() {
        let place = made(engine);
        for command in [
            "order place ali --zone KRK --line noor/TEA=2",
            "order accept ORD-1",
            "order prepare ORD-1",
            "order dispatch ORD-1",
            "order deliver ORD-1 --collector depot",
            "--now 2026-03-02T09:00:00Z settlement run --date yesterday",
        ] {
            place.shell(&format!("lilium {command}")).ok();
        }
        shut(&place, engine);
        assert_ne!(place.shell("lilium zone add RSF").status, 0);
        let run = place.shell("lilium settlement verify SET-1").ok();
        assert!(run.stderr.contains("digest") && run.stderr.contains("is not recorded"), "{run:?}");
        let list = place.shell("lilium settlement list --verified no --format ids").ok();
        assert_eq!(list.stdout, "SET-000001\n");
        place.shell("lilium settlement verify SET-9").fails_with(3);
    }
}

/// Does the process catch SIGINT yet?
fn listens(pid: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let caught = status.lines().find_map(|line| line.strip_prefix("SigCgt:"));
    caught.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).is_some_and(|mask| mask & 2 != 0)
}

#[test]
fn an_import_that_is_interrupted_says_that_nothing_was_written() {
    for engine in engines() {
        let place = made(engine);
        for (format, says) in [("table", "error: interrupted: nothing was written"), ("json", "\"exit\":130")] {
            let mut import = Command::new(env!("CARGO_BIN_EXE_lilium"))
                .args(["product", "import", "-"])
                .envs([("LILIUM_DB", place.db()), ("LILIUM_FORMAT", format)])
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("lilium starts");
            let mut stdin = import.stdin.take().expect("a pipe");
            stdin.write_all(b"store,sku,name_en,price\nnoor,OIL,Oil,1000\n").expect("written");
            while !listens(import.id()) {
                std::thread::yield_now();
            }
            let pid = rustix::process::Pid::from_child(&import);
            rustix::process::kill_process(pid, rustix::process::Signal::INT).expect("a signal");
            let output = import.wait_with_output().expect("an end");
            let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(130), "{stderr}");
            assert!(stderr.contains(says) && stderr.contains("nothing was written"), "{format}: {stderr}");
            drop(stdin);
        }
        assert_eq!(place.shell("lilium product list --format count").ok().stdout.trim(), "1");
    }
}
