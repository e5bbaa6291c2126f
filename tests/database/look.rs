//! Whether the database is one to work on: who can touch it, where it lies, and what its schema is.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};

use rusqlite::Connection;

use super::{INIT, LIST, execute, is_root, made, on_postgres, skip, told};

fn mode(file: &str, mode: u32) {
    fs::set_permissions(file, fs::Permissions::from_mode(mode)).expect("a mode");
}

#[test]
fn a_file_of_two_names_is_refused() {
    let place = made();
    fs::hard_link(place.db(), place.dir().join("other.db")).expect("another name");
    for db in ["shop.db", "other.db"] {
        for command in [LIST, "lilium zone add KRK", "lilium db migrate", "lilium db status"] {
            told(place.shell(&format!("{command} --db {db} --json")), 10, "db.several_names", &["2 names", "-inum"]);
        }
        told(place.shell(&format!("{INIT} --db {db} --json")), 10, "db.several_names", &[]);
    }
    fs::remove_file(place.dir().join("other.db")).expect("a name");
    place.shell(LIST).ok();
}

#[test]
fn a_start_that_was_cut_goes_on() {
    let whole = |place: &crate::support::place::TestMarketplace| {
        let refused = place.shell("LILIUM_FORMAT=json lilium zone add KRK");
        let error: serde_json::Value = serde_json::from_str(refused.stderr.trim()).expect("JSON");
        let hint = error["error"]["hint"].as_str().expect("a hint").to_owned();
        let pasted = hint.replace("NAME", "Noor").replace("CODE", "IQD").replace("ZONE", "Asia/Baghdad");
        place.shell(&pasted).ok();
        place.shell("lilium zone add KRK --name-en Karkh").ok();
        assert_eq!(fs::metadata(place.db()).expect("a file").permissions().mode() & 0o777, 0o600);
    };
    let place = super::empty();
    place.write("shop.db", "");
    mode(place.db(), 0o644);
    whole(&place);
    for begun in ["PRAGMA journal_mode = WAL", "PRAGMA journal_mode = WAL; PRAGMA application_id = 1282165865"] {
        let place = super::empty();
        let connection = Connection::open(place.db()).expect("a file");
        connection.execute_batch(&format!("{begun}; VACUUM")).expect("a header");
        drop(connection);
        mode(place.db(), 0o600);
        place.shell(INIT).ok();
        place.shell(LIST).ok();
    }
}

#[test]
fn who_else_can_touch_the_file_is_said() {
    let place = made();
    for (bits, warned) in [(0o600, ""), (0o640, ""), (0o644, "everybody can read"), (0o660, "its group can change")] {
        mode(place.db(), bits);
        let run = place.shell(LIST).ok();
        let warnings: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("warning:")).collect();
        match warned {
            "" => assert!(warnings.is_empty(), "{bits:o}: {warnings:?}"),
            warned => assert!(warnings.len() == 1 && warnings[0].contains(warned), "{bits:o}: {warnings:?}"),
        }
    }
    for bits in [0o666, 0o602, 0o622] {
        mode(place.db(), bits);
        for command in [LIST, "lilium zone add KRK --name-en Karkh", "lilium db status"] {
            told(place.shell(&format!("{command} --json")), 10, "db.exposed", &["chmod o= "]);
        }
    }
    mode(place.db(), 0o600);
    let held = Connection::open(place.db()).expect("the database");
    held.execute_batch("BEGIN; SELECT COUNT(*) FROM zone").expect("a view");
    mode(&format!("{}-wal", place.db()), 0o666);
    told(place.shell(&format!("{LIST} --json")), 10, "db.exposed", &["-wal"]);
}

#[test]
fn a_configuration_that_others_choose_is_refused() {
    let place = made();
    let config = place.dir().join("c.toml").display().to_string();
    let run = |text: &str, bits: u32| {
        place.write("c.toml", text);
        mode(&config, bits);
        place.shell(&format!("{LIST} --config c.toml --json"))
    };
    run("format = \"json\"", 0o644).ok();
    told(run("format = \"json\"", 0o666), 10, "config.open", &["chmod o-w"]);
    told(run("db = \"postgres://u:secret@127.0.0.1:1/x\"", 0o644), 10, "config.open", &["password", "chmod o="]);
    run("db = \"postgres://u:secret@127.0.0.1:1/x\"", 0o600).ok();
}

/// A report user is given the file to read: its owner goes on writing.
#[test]
fn who_may_only_read_reads() {
    if !is_root() {
        return skip("a file of another user (only root can make one)");
    }
    let place = made();
    place.shell("lilium zone add KRK --name-en Karkh").ok();
    let give = |path: &str| chown(path, Some(65534), None).expect("chown");
    give(place.db());
    let zones = || place.shell("lilium zone list --format count").ok().stdout.trim().to_owned();
    assert_eq!(zones(), "1");
    told(place.shell("lilium zone add RSF --json"), 4, "db.foreign_owner", &["sudo -u '#65534'"]);
    let beside = |end: &str| fs::metadata(format!("{}{end}", place.db())).is_ok();
    assert!(!beside("-wal") && !beside("-shm"), "a reader leaves files behind");
    // Beside a writer who is at it: what is committed in the log is read.
    let owner = Connection::open(place.db()).expect("the database");
    owner.execute_batch("INSERT INTO zone (id, code, name_en) VALUES (2, 'RSF', 'Rusafa')").ok();
    ["-wal", "-shm"].iter().for_each(|end| give(&format!("{}{end}", place.db())));
    let seen: i64 = owner.query_row("SELECT COUNT(*) FROM zone", [], |row| row.get(0)).expect("a count");
    assert_eq!(zones(), seen.to_string());
    // A log that nobody has taken over cannot be read without writing.
    fs::copy(place.db(), place.dir().join("cut.db")).expect("a copy");
    fs::copy(format!("{}-wal", place.db()), place.dir().join("cut.db-wal")).expect("a copy");
    for file in ["cut.db", "cut.db-wal"] {
        give(&place.dir().join(file).display().to_string());
    }
    if fs::metadata(place.dir().join("cut.db-wal")).expect("a log").len() > 0 {
        told(place.shell(&format!("{LIST} --db cut.db --json")), 1, "db.log_waits", &["lilium db status"]);
    }
}

/// Both engines: what the steps made is compared with what is there.
#[test]
fn a_schema_that_somebody_changed_is_found() {
    let found = |place: &crate::support::place::TestMarketplace, what: &str| {
        let run = place.shell("lilium doctor --check schema").fails_with(7);
        assert!(run.stderr.contains(what), "no {what}: {run:?}");
    };
    let sqlite = |sql: &str| {
        let place = made();
        place.shell("lilium doctor --check schema").ok();
        let connection = Connection::open(place.db()).expect("the database");
        connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
        place
    };
    for (sql, what) in [
        ("DROP TRIGGER posting_no_delete", "trigger posting_no_delete: it is missing"),
        (
            "CREATE TRIGGER t AFTER UPDATE ON orders BEGIN SELECT 1; END",
            "trigger t: the program did not put it on orders",
        ),
        ("CREATE INDEX mine ON orders (status)", "index mine: the program did not put it on orders"),
        ("ALTER TABLE zone ADD COLUMN mine TEXT", "table zone: it is not as the program made it"),
    ] {
        found(&sqlite(sql), what);
    }
    sqlite("CREATE TABLE mine (a TEXT); CREATE VIEW seen AS SELECT * FROM orders")
        .shell("lilium doctor --check schema")
        .ok();
    let Some(place) = on_postgres() else { return };
    place.shell(INIT).ok();
    place.shell("lilium doctor --check schema").ok();
    for (sql, what) in [
        ("DROP TRIGGER posting_no_change ON posting", "trigger posting.posting_no_change: it is missing"),
        ("CREATE TRIGGER t AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION refuse_change('x')", "orders.t"),
        ("ALTER TABLE audit DISABLE TRIGGER audit_no_change", "trigger audit.audit_no_change: it is not as"),
        ("CREATE INDEX mine ON orders (status)", "index mine: the program did not put it on orders"),
        ("ALTER TABLE zone ADD COLUMN mine TEXT", "column zone.mine"),
        ("ALTER TABLE store ALTER COLUMN email TYPE varchar(9)", "column store.email: it is not as"),
        (
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$",
            "function refuse_change()",
        ),
        ("CREATE RULE r AS ON DELETE TO posting DO INSTEAD NOTHING", "rule posting.r"),
    ] {
        let copy = place.copy();
        execute(&copy, sql);
        found(&copy, what);
    }
}

#[test]
fn a_server_whose_texts_are_not_utf8_is_refused() {
    let Some(place) = on_postgres() else { return };
    let (server, name) = place.db().rsplit_once('/').expect("an address");
    let other = format!("{}_latin", name.split('?').next().unwrap_or_default());
    execute(
        &place,
        &format!("CREATE DATABASE {other} TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"),
    );
    let run = place.shell(&format!("{INIT} --db {server}/{other} --json"));
    execute(&place, &format!("DROP DATABASE {other} WITH (FORCE)"));
    told(run, 10, "db.encoding", &["LATIN1", "createdb --encoding UTF8"]);
}

#[test]
fn names_that_are_taken_are_told_and_nothing_is_left() {
    let Some(place) = on_postgres() else { return };
    execute(&place, "CREATE TABLE orders (mine text); CREATE TABLE theirs (mine text)");
    told(place.shell(&format!("{INIT} --json")), 10, "db.name_taken", &["orders of somebody else"]);
    execute(&place, "DROP TABLE orders; SELECT 1 / COUNT(*) FROM pg_class WHERE relname = 'theirs'");
    execute(&place, "SELECT 1 / (1 - COUNT(*)) FROM pg_class WHERE relname = 'refinery_schema_history'");
    execute(
        &place,
        "CREATE TABLE refinery_schema_history (version int, name varchar, applied_on varchar, checksum varchar)",
    );
    execute(&place, "INSERT INTO refinery_schema_history VALUES (1, 'theirs', '', ''), (20, 'more', '', '')");
    told(place.shell(&format!("{LIST} --json")), 10, "db.missing", &[]);
    execute(&place, "UPDATE refinery_schema_history SET name = 'core' WHERE version = 1");
    told(place.shell(&format!("{LIST} --json")), 10, "db.missing", &[]);
}

/// Each COMMIT of ours waits for the disk, whatever the server likes better; never less than the server does.
#[test]
fn a_commit_is_on_the_servers_disk() {
    let Some(place) = on_postgres() else { return };
    place.shell(INIT).ok();
    let name = place.db().rsplit_once('/').expect("an address").1.split('?').next().unwrap_or_default().to_owned();
    execute(
        &place,
        "CREATE TABLE seen (commit text);
         CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
         CREATE TRIGGER look AFTER INSERT ON zone FOR EACH ROW EXECUTE FUNCTION look()",
    );
    for (at, (server, ours)) in
        [("off", "on"), ("local", "on"), ("remote_write", "on"), ("on", "on"), ("remote_apply", "remote_apply")]
            .iter()
            .enumerate()
    {
        execute(&place, &format!("ALTER DATABASE {name} SET synchronous_commit = {server}; DELETE FROM seen"));
        place.shell(&format!("lilium zone add Z{at} --name-en Zone{at}")).ok();
        execute(&place, &format!("SELECT 1 / COUNT(*) FROM seen WHERE commit = '{ours}'"));
        let said = place.shell("lilium doctor --check storage").ok().stderr.contains("synchronous_commit = ");
        assert_eq!(said, *ours != *server, "{server}");
    }
}
