//! The daemon from its start to its end, and when something is done to it meanwhile.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixDatagram;
use std::process::Child;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lilium::db::{Db, Ending};
use lilium::jobs::queue::{self, NewJob};

use crate::support::place::{Engine, TestMarketplace, engines};
use crate::world::{empty, end, in_hand, number, rows, settled_once, signal, sold, until, whole, write};

const NIGHT: &str = "2026-03-06T09:00:00Z";

fn start(place: &TestMarketplace, more: &[&str], environment: &[(&str, &str)]) -> Child {
    let words: Vec<&str> = ["--now", NIGHT, "daemon"].into_iter().chain(more.iter().copied()).collect();
    place.spawn_with(&words, environment)
}

/// Asks it to stop; answers its exit code and what it said.
fn stopped(mut child: Child) -> (Option<i32>, String) {
    let status = child.wait().expect("an end");
    let mut said = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut said).expect("a log");
    (status.code(), said)
}

fn running(place: &TestMarketplace, what: &str) {
    until(what, || in_hand(place) == 1);
}

fn all_done(place: &TestMarketplace) -> bool {
    let done = "SELECT COUNT(*) AS number FROM job HAVING SUM(CASE WHEN state = 'done' THEN 0 ELSE 1 END) = 0";
    number(place, done) > 0
}

/// It settles what was missed, stops when it is asked to, and signs off.
#[test]
fn it_works_and_stops() {
    for engine in engines() {
        let place = sold(engine);
        let daemon = start(&place, &["--log", "json"], &[]);
        until("all is done", || all_done(&place));
        signal(&daemon, "TERM");
        let (code, log) = stopped(daemon);
        assert_eq!(code, Some(0), "{engine:?}: {log}");
        assert!(log.lines().all(|line| line.starts_with('{')), "every line of the log is JSON: {log}");
        assert_eq!(number(&place, "SELECT COUNT(*) AS number FROM runner"), 0, "{engine:?}: it has signed off");
        settled_once(&place, NIGHT, &format!("{engine:?}"));
    }
}

/// Killed with a job in hand, another daemon has it at once: the lock of the dead is free.
#[test]
fn the_dead_are_followed_at_once() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium job enqueue fault-outside --set what=hang").ok();
        let mut first = start(&place, &[], &[]);
        running(&place, "the first has it");
        end(&mut first);
        let second = start(&place, &[], &[]);
        until("the second has it", || {
            rows(&place, "SELECT outcome AS row FROM attempt WHERE outcome IS NOT NULL") == ["lost"]
                && in_hand(&place) == 1
        });
        place.shell("lilium job cancel JOB-1").ok();
        until("it is cancelled", || rows(&place, "SELECT state AS row FROM job") == ["cancelled"]);
        signal(&second, "TERM");
        assert_eq!(stopped(second).0, Some(0), "{engine:?}");
    }
}

/// Asked to stop, it asks its jobs to stop too, and gives back what was begun: no attempt is counted.
#[test]
fn what_is_in_hand_is_given_back() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium job enqueue fault-outside --set what=hang").ok();
        let daemon = start(&place, &[], &[]);
        running(&place, "it has it");
        signal(&daemon, "INT");
        assert_eq!(stopped(daemon).0, Some(0), "{engine:?}");
        assert_eq!(
            rows(&place, "SELECT state || ' ' || CAST(attempt AS TEXT) AS row FROM job"),
            ["ready 0"],
            "{engine:?}"
        );
        assert_eq!(rows(&place, "SELECT outcome AS row FROM attempt"), ["interrupted"], "{engine:?}");
    }
}

/// A job that does not listen is given up when its time is over, and a second signal does not wait for one.
#[test]
fn a_deaf_job_holds_nobody_up() {
    let place = empty(Engine::Sqlite);
    place.shell("lilium job enqueue fault-outside --set what=deaf").ok();
    let daemon = start(&place, &["--workers", "1"], &[]);
    until("it is given up", || {
        rows(&place, "SELECT outcome AS row FROM attempt WHERE outcome IS NOT NULL") == ["timeout"]
    });
    place.shell("lilium job enqueue fault").ok();
    until("another worker has taken its place", || {
        number(&place, "SELECT COUNT(*) AS number FROM job WHERE kind = 'fault' AND state = 'done'") == 1
    });
    place.shell("lilium job enqueue fault-outside --set what=deaf").ok();
    running(&place, "a second one");
    // Two of one signal can be heard as one.
    signal(&daemon, "TERM");
    signal(&daemon, "INT");
    let (code, log) = stopped(daemon);
    assert_eq!(code, Some(1), "{log}");
    assert_eq!(in_hand(&place), 0, "it was given back");
}

/// A file that is replaced under it takes no more writes.
#[test]
fn a_file_that_was_replaced_stops_it() {
    let place = empty(Engine::Sqlite);
    let daemon = start(&place, &[], &[]);
    until("it is there", || number(&place, "SELECT COUNT(*) AS number FROM runner") == 1);
    let moved = format!("{}.moved", place.db());
    std::fs::rename(place.db(), &moved).expect("a move");
    let (code, log) = stopped(daemon);
    assert_eq!(code, Some(1), "{log}");
    assert!(log.contains("moved, removed or replaced"), "{log}");
}

/// A database that a newer program has taken over: the old daemon begins nothing more, and ends.
#[test]
fn a_newer_schema_stops_it() {
    for engine in engines() {
        let place = empty(engine);
        let daemon = start(&place, &[], &[]);
        until("it is there", || number(&place, "SELECT COUNT(*) AS number FROM runner") == 1);
        let newer = "UPDATE refinery_schema_history SET version = version + 90 WHERE version = (SELECT MAX(version) FROM refinery_schema_history)";
        let mut db = Db::open(place.db()).expect("the database");
        let at = lilium::base::Instant::parse(NIGHT).expect("a moment");
        let job = |tx: &mut lilium::db::Tx<'_>| {
            tx.execute(newer, &[])?;
            queue::enqueue(
                tx,
                at,
                &NewJob {
                    kind: "maturity",
                    args: &serde_json::json!({}),
                    schedule: None,
                    due: at,
                    key: None,
                    lane: None,
                    priority: 10,
                    run_at: at,
                    max_attempts: 8,
                    created_by: "test",
                },
            )
        };
        db.write(Ending::Commit, job).expect("a newer schema, and a job");
        let (code, log) = stopped(daemon);
        assert_eq!(code, Some(10), "{engine:?}: {log}");
        assert!(log.contains("newer than this program"), "{log}");
        let states = db.read(queue::states).expect("the jobs");
        assert_eq!(states, [(queue::rules::JobState::Ready, 1)], "{engine:?}");
    }
}

/// A database that is not there, or not of this schema, is reported at the start.
#[test]
fn what_cannot_work_is_told_at_once() {
    let place = TestMarketplace::new(Engine::Sqlite);
    let run = place.shell("lilium daemon");
    assert_eq!(run.status, 10, "{run:?}");
    assert!(run.stderr.contains("lilium init"), "{run:?}");
}

/// A server that restarts, or drops every connection: the daemon comes back by itself.
#[test]
fn it_comes_back_when_the_server_does() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let place = empty(Engine::Postgres);
    let daemon = start(&place, &[], &[]);
    until("it is there", || number(&place, "SELECT COUNT(*) AS number FROM runner") == 1);
    for round in 1..=3 {
        let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
        let drop_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        client.execute(drop_all, &[]).expect("the right to");
        decides_and_works(&place, round);
    }
    signal(&daemon, "TERM");
    assert_eq!(stopped(daemon).0, Some(0));
}

/// A slot that has come is decided, and its job done.
#[track_caller]
fn decides_and_works(place: &TestMarketplace, round: i64) {
    let add = format!("schedule add slot-{round} --kind fault --at '* * * * *' --missed latest");
    place.shell(&format!("lilium --now 2026-03-01T00:10:00Z {add}")).ok();
    let done = "SELECT COUNT(DISTINCT j.schedule_id) AS number FROM job j WHERE j.state = 'done'";
    until("the slot is decided and its job is done", || number(place, done) == round);
}

/// While its server is away a daemon lives, and says so; then it goes on.
#[test]
fn it_outlives_its_server() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let place = empty(Engine::Postgres);
    let path = place.dir().join("notify");
    let socket = UnixDatagram::bind(&path).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
    let daemon = start(&place, &[], &[("NOTIFY_SOCKET", path.to_str().expect("a path"))]);
    hear(&socket, "READY=1");
    let (server, database) = place.db().rsplit_once('/').expect("a database");
    let mut client = postgres::Client::connect(&format!("{server}/postgres"), postgres::NoTls).expect("the server");
    client.batch_execute(&format!("ALTER DATABASE {database} ALLOW_CONNECTIONS false")).expect("the right to");
    let drop_all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
    client.execute(drop_all, &[&database]).expect("the right to");
    (0..50).for_each(|_| hear(&socket, "WATCHDOG=1"));
    client.batch_execute(&format!("ALTER DATABASE {database} ALLOW_CONNECTIONS true")).expect("the right to");
    decides_and_works(&place, 1);
    signal(&daemon, "TERM");
    assert_eq!(stopped(daemon).0, Some(0));
}

/// An earlier state of the database that is put back under it, as from yesterday's copy, is reported; its slots are
/// decided again, and no day is settled twice.
#[test]
fn an_earlier_state_is_noticed() {
    for engine in engines() {
        let place = sold(engine);
        let port = free_port().to_string();
        let daemon = start(&place, &["--health", &port], &[]);
        let settled = "SELECT COUNT(*) AS number FROM settlement";
        until("the nights are settled", || number(&place, settled) == crate::world::STORES * crate::world::DAYS);
        let page = || get(&format!("127.0.0.1:{port}"), "/metrics");
        until("it has read how far it is", || page().contains("lilium_settlement_lag_days 0"));
        until("nothing is in hand", || all_done(&place));
        for table in ["attempt", "job", "occurrence", "runner"] {
            write(&place, &format!("DELETE FROM {table}"));
        }
        write(&place, "UPDATE schedule SET cursor_at = '2026-03-03T00:00:00Z', next_due = '2026-03-03T22:15:00Z'");
        until("it is noticed", || page().contains("lilium_database_put_back_total 1"));
        until("its slots are decided again", || {
            all_done(&place) && number(&place, "SELECT COUNT(*) AS number FROM job") > 3
        });
        signal(&daemon, "TERM");
        assert_eq!(stopped(daemon).0, Some(0));
        settled_once(&place, NIGHT, &format!("{engine:?}"));
    }
}

/// systemd hears when it is ready, that it lives, and when it stops; a page reports its health.
#[test]
fn it_tells_how_it_is() {
    let place = empty(Engine::Sqlite);
    let path = place.dir().join("notify");
    let socket = UnixDatagram::bind(&path).expect("a socket");
    socket.set_read_timeout(Some(Duration::from_secs(30))).expect("a limit");
    let port = free_port();
    let address = format!("127.0.0.1:{port}");
    let daemon = start(&place, &["--health", &address], &[("NOTIFY_SOCKET", path.to_str().expect("a path"))]);
    hear(&socket, "READY=1");
    hear(&socket, "WATCHDOG=1");
    place.shell("lilium job enqueue fault").ok();
    until("it is done", || all_done(&place));
    assert!(get(&address, "/healthz").contains("200 OK"));
    until("the page has it", || {
        get(&address, "/metrics").contains("lilium_job_runs_total{kind=\"fault\",outcome=\"done\"} 1")
    });
    assert!(get(&address, "/nothing").contains("404"));
    signal(&daemon, "TERM");
    hear(&socket, "STOPPING=1");
    assert_eq!(stopped(daemon).0, Some(0));
}

/// While another command writes for long, an import maybe, a daemon that waits for it is alive, and says so.
#[test]
fn one_that_waits_for_a_writer_is_alive() {
    for engine in engines() {
        let place = empty(engine);
        place.shell("lilium schedule add minutely --kind fault --at '* * * * *' --missed latest").ok();
        let place = place.thawed();
        let path = place.dir().join("notify");
        let socket = UnixDatagram::bind(&path).expect("a socket");
        socket.set_read_timeout(Some(Duration::from_secs(20))).expect("a limit");
        let since_ms = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis();
        let clock = format!("2026-03-01T00:30:00Z*600@{since_ms}");
        let told = [("NOTIFY_SOCKET", path.to_str().expect("a path")), ("LILIUM_CLOCK", &clock)];
        let daemon = place.spawn_with(&["daemon", "--workers", "1"], &told);
        hear(&socket, "READY=1");
        let slots = "SELECT COUNT(*) AS number FROM occurrence";
        until("slots are decided", || number(&place, slots) > 0);
        let mut db = Db::open(place.db()).expect("the database");
        let decided = db.write(Ending::Commit, |_| {
            let before = number(&place, slots);
            // Ten seconds of pings: longer than one that is stuck would be believed.
            (0..50).for_each(|_| hear(&socket, "WATCHDOG=1"));
            assert_eq!(number(&place, slots), before, "{engine:?}: it could write");
            Ok(before)
        });
        let decided = decided.expect("nothing");
        until("it goes on", || number(&place, slots) > decided);
        signal(&daemon, "TERM");
        assert_eq!(stopped(daemon).0, Some(0), "{engine:?}");
        whole(&place, "2026-03-02T12:00:00Z", &format!("{engine:?}"));
    }
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("an address").port()
}

#[track_caller]
fn hear(socket: &UnixDatagram, what: &str) {
    let mut text = [0; 1_024];
    loop {
        let length = socket.recv(&mut text).unwrap_or_else(|error| panic!("{what} was not said: {error}"));
        if String::from_utf8_lossy(&text[..length]).contains(what) {
            return;
        }
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("the page");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: lilium\r\nConnection: close\r\n\r\n").expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    answer
}

/// A unit names whose the file is, the configuration, and every folder that jobs write.
#[test]
fn its_units_are_made_for_their_place() {
    use std::os::unix::fs::MetadataExt;
    let place = empty(Engine::Sqlite);
    let dir = place.dir().display().to_string();
    place.write(
        "config.toml",
        &format!("[mail]\ntransport = \"file\"\ndirectory = \"{dir}/mails\"\nfrom = \"a@b.example\"\n"),
    );
    place.shell("lilium schedule add copies --kind backup --at '30 3 * * *' --set folder=/srv/copies").ok();
    let text = place.shell("lilium --config config.toml daemon --unit service").ok().stdout;
    for line in [
        format!("Environment=LILIUM_DB={dir}/shop.db"),
        format!("Environment=LILIUM_CONFIG={dir}/config.toml"),
        format!("ReadWritePaths=-{dir}"),
        format!("ReadWritePaths=-{dir}/mails"),
        "ReadWritePaths=-/srv/copies".to_owned(),
    ] {
        assert!(text.lines().any(|known| known == line), "{line} is not in\n{text}");
    }
    let owner = std::fs::metadata(place.db()).expect("a file").uid();
    let user = text.lines().find_map(|line| line.strip_prefix("User="));
    assert_eq!(user, (owner != 0).then(|| owner.to_string()).as_deref());
}

/// The units that it prints are units.
#[test]
fn its_units_are_well_made() {
    let place = empty(Engine::Sqlite);
    let folder = place.dir().join("units");
    std::fs::create_dir(&folder).expect("a folder");
    for (unit, name) in [("service", "lilium.service"), ("tick", "lilium-tick.service"), ("timer", "lilium-tick.timer")]
    {
        let text = place.shell(&format!("lilium daemon --unit {unit}")).ok().stdout;
        assert!(!text.contains('{'), "{unit}: {text}");
        std::fs::write(folder.join(name), text).expect("a unit");
    }
    let verify = std::process::Command::new("systemd-analyze")
        .args(["verify", "lilium.service", "lilium-tick.timer"])
        .current_dir(&folder)
        .output();
    match verify {
        Ok(done) => {
            let said = String::from_utf8_lossy(&done.stderr);
            let ours: Vec<&str> = said.lines().filter(|line| line.contains("lilium")).collect();
            assert!(ours.is_empty(), "{ours:?}");
        }
        Err(_) => writeln!(std::io::stderr(), "SKIPPED: systemd-analyze is not here").expect("a word"),
    }
}

/// Nobody puts a copy back under a daemon; one that starts on a copy which is held does nothing before its release.
#[test]
fn a_copy_is_put_back_behind_its_back_by_nobody() {
    for engine in engines() {
        let place = sold(engine);
        place.shell("lilium backup copy.bak -q").ok();
        let daemon = start(&place, &[], &[]);
        until("all is done", || all_done(&place));
        let busy = place.shell("lilium restore copy.bak --confirm copy.bak");
        assert_eq!(busy.status, 9, "{engine:?}: {busy:?}");
        signal(&daemon, "TERM");
        assert_eq!(stopped(daemon).0, Some(0), "{engine:?}");
        place.shell("lilium restore copy.bak --confirm copy.bak -q").ok();
        let daemon = start(&place, &[], &[]);
        let signed_on = "SELECT COUNT(*) AS number FROM runner";
        until("it has signed on", || number(&place, signed_on) == 1);
        // A second pass follows the release.
        assert_eq!(number(&place, "SELECT COUNT(*) AS number FROM job"), 0, "{engine:?}");
        assert_eq!(number(&place, "SELECT COUNT(*) AS number FROM settlement"), 0, "{engine:?}");
        place.shell(&format!("lilium --now {NIGHT} restore --release --yes -q")).ok();
        until("all is done", || all_done(&place));
        signal(&daemon, "HUP");
        let (code, log) = stopped(daemon);
        assert_eq!(code, Some(0), "{engine:?}: {log}");
        assert!(log.contains("a copy was put back"), "{engine:?}: {log}");
        settled_once(&place, NIGHT, &format!("{engine:?}"));
        // A database that was dumped and put back is as the program made it.
        place.shell(&format!("lilium --now {NIGHT} doctor -q")).ok();
    }
}

/// People who never end to ask, or ask without end and never read, keep nobody from hearing how it is.
#[test]
fn its_page_is_heard_among_those_who_never_read() {
    let place = empty(Engine::Sqlite);
    let address =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a port").to_string();
    let daemon = start(&place, &["--health", &address], &[]);
    until("the page", || TcpStream::connect(&address).is_ok());
    until("it is well", || get(&address, "/healthz").contains("200 OK"));
    let asks = "GET /metrics HTTP/1.1\r\nHost: lilium\r\n\r\n".repeat(200);
    let crowd: Vec<TcpStream> = (0..120)
        .map(|at| {
            let mut stream = TcpStream::connect(&address).expect("the page");
            let ask = if at % 2 == 0 { "GET /healthz" } else { &asks };
            // Who is sent away for a newer one cannot write.
            let _ = stream.write_all(ask.as_bytes());
            stream
        })
        .collect();
    assert!(get(&address, "/healthz").contains("200 OK"));
    drop(crowd);
    signal(&daemon, "TERM");
    assert_eq!(stopped(daemon).0, Some(0));
}
