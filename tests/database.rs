//! Creating and opening a database, when something is in the way.

#[path = "database/look.rs"]
mod look;
mod support;

use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};

use lilium::db::SCHEMA_VERSION;
use rusqlite::Connection;
use support::place::{Engine, TestMarketplace};
use support::run::Run;

const INIT: &str = "lilium init --name Noor --currency IQD --timezone Asia/Baghdad";
const LIST: &str = "lilium store list";

fn empty() -> TestMarketplace {
    TestMarketplace::new(Engine::Sqlite)
}

fn made() -> TestMarketplace {
    let place = empty();
    place.shell(INIT).ok();
    place
}

/// One line of the error each: what it says, its code, and something that helps.
#[track_caller]
fn told(run: Run, status: i32, code: &str, parts: &[&str]) {
    let command = run.command.clone();
    let run = run.fails_with(status);
    let json: serde_json::Value = serde_json::from_str(run.stderr.trim())
        .unwrap_or_else(|error| panic!("`{command}`: {error}: stderr is not one line of JSON:\n{}", run.stderr));
    let told = json.to_string();
    assert!(told.contains(&format!("\"{code}\"")), "`{command}`: no {code} in {told}");
    for part in parts {
        assert!(told.contains(part), "`{command}`: no {part:?} in {told}");
    }
    assert_eq!(run.stdout, "", "`{command}`");
}

fn skip(what: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {what}");
}

fn is_root() -> bool {
    uid() == 0
}

fn uid() -> u32 {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").expect("/proc").uid()
}

#[test]
fn a_new_file_is_its_owners() {
    let place = made();
    for entry in fs::read_dir(place.dir()).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.to_string_lossy().contains("shop.db") {
            let mode = path.metadata().expect("metadata").permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{}", path.display());
        }
    }
}

#[test]
fn init_needs_its_folder() {
    let run = empty().shell(&format!("{INIT} --db missing/shop.db --json"));
    told(run, 10, "db.no_folder", &["missing", "mkdir -p missing"]);
}

#[test]
fn init_refuses_a_link() {
    let place = empty();
    symlink("elsewhere.db", place.dir().join("link.db")).expect("a link");
    told(place.shell(&format!("{INIT} --db link.db --json")), 10, "db.link", &["link.db"]);
    assert!(!place.dir().join("elsewhere.db").exists());
}

#[test]
fn init_overwrites_nothing() {
    let place = made();
    place.shell("lilium zone add KRK --name-en Karkh").ok();
    let before = fs::read(place.db()).expect("the database");
    told(place.shell(&format!("{INIT} --json")), 5, "db.exists", &["shop.db"]);
    assert!(fs::read(place.db()).expect("the database") == before, "init touched an existing database");
    place.write("notes.txt", "mine");
    told(place.shell(&format!("{INIT} --db notes.txt --json")), 5, "db.exists", &["notes.txt"]);
    assert_eq!(fs::read_to_string(place.dir().join("notes.txt")).expect("the file"), "mine");
}

#[test]
fn an_init_that_fails_leaves_nothing() {
    for bad in [
        "--name '' --currency IQD --timezone Asia/Baghdad",
        "--name Noor --currency XXQ --timezone Asia/Baghdad",
        "--name Noor --currency IQD --timezone Asia/Atlantis",
        "--name Noor --currency IQD --timezone Asia/Baghdad --day-cutoff-hour 25",
        "--name Noor --currency IQD --timezone Asia/Baghdad --cash-increment 0",
        "--name Noor --currency IQD --timezone Asia/Baghdad --week-start someday",
        "--name Noor --currency IQD --timezone Asia/Baghdad --dry-run",
    ] {
        let place = empty();
        let run = place.shell(&format!("lilium init {bad}"));
        assert!([2, 6].contains(&run.status), "`{bad}` ended with {}: {}", run.status, run.stderr);
        let left: Vec<_> = fs::read_dir(place.dir()).expect("a folder").map(|e| e.expect("an entry").path()).collect();
        assert!(left.is_empty(), "`{bad}` left {left:?}");
    }
}

#[test]
fn reading_creates_nothing() {
    for command in [LIST, "lilium db status", "lilium db migrate", "lilium ledger verify", "lilium zone add KRK"] {
        let place = empty();
        told(place.shell(&format!("{command} --json")), 10, "db.missing", &["lilium init"]);
        assert_eq!(fs::read_dir(place.dir()).expect("a folder").count(), 0, "`{command}` left a file");
    }
}

#[test]
fn a_link_to_a_marketplace_is_refused() {
    let place = made();
    symlink(place.db(), place.dir().join("link.db")).expect("a link");
    told(place.shell(&format!("{LIST} --db link.db --json")), 10, "db.link", &["--db", "shop.db"]);
}

#[test]
fn what_is_no_marketplace_is_named() {
    let place = empty();
    place.write("notes.db", "Dear diary, this is text and long enough to be read as a header of something else.\n");
    told(place.shell(&format!("{LIST} --db notes.db --json")), 10, "db.not_a_database", &["notes.db"]);
    place.write("empty.db", "");
    told(place.shell(&format!("{LIST} --db empty.db --json")), 10, "db.empty", &["empty.db", "lilium init"]);
    fs::create_dir(place.dir().join("folder.db")).expect("a folder");
    told(place.shell(&format!("{LIST} --db folder.db --json")), 10, "db.not_a_file", &["folder.db"]);
    let other = Connection::open(place.dir().join("other.db")).expect("a database");
    other.execute_batch("CREATE TABLE recipe (name TEXT)").expect("a table");
    drop(other);
    told(place.shell(&format!("{LIST} --db other.db --json")), 10, "db.not_ours", &["other.db"]);
}

#[test]
fn a_truncated_database_is_refused() {
    let place = made();
    let bytes = fs::read(place.db()).expect("the database");
    fs::write(place.dir().join("half.db"), &bytes[..bytes.len() / 2]).expect("a file");
    let run = place.shell(&format!("{LIST} --db half.db --json"));
    assert!([1, 10].contains(&run.status), "{} {}", run.status, run.stderr);
    assert!(run.stderr.contains("db."), "{}", run.stderr);
}

#[test]
fn somebody_elses_file_is_refused() {
    if !is_root() {
        return skip("a file of another user (only root can make one)");
    }
    let place = made();
    std::os::unix::fs::chown(place.db(), Some(65534), None).expect("chown");
    told(place.shell("lilium zone add KRK --name-en Karkh --json"), 4, "db.foreign_owner", &["65534"]);
}

#[test]
fn a_newer_schema_is_left_alone() {
    let place = made();
    history(
        &place,
        "UPDATE refinery_schema_history SET version = 99 WHERE version = (SELECT MAX(version) FROM refinery_schema_history)",
    );
    let before = fs::read(place.db()).expect("the database");
    told(place.shell(&format!("{LIST} --json")), 10, "db.newer", &["99"]);
    told(place.shell("lilium db migrate --json"), 10, "db.newer", &["99"]);
    assert!(place.shell("lilium db status").ok().stdout.contains("newer"));
    assert!(fs::read(place.db()).expect("the database") == before, "a newer database was touched");
}

#[test]
fn an_older_schema_asks_for_migration() {
    let place = made();
    without_the_last_step(&place);
    told(place.shell(&format!("{LIST} --json")), 10, "db.old", &["lilium db migrate"]);
    assert!(place.shell("lilium db status").ok().stdout.contains("old"));
    place.shell("lilium db migrate --dry-run").ok();
    told(place.shell(&format!("{LIST} --json")), 10, "db.old", &["lilium db migrate"]);
    place.shell("lilium db migrate").ok();
    place.shell(LIST).ok();
    let again = place.shell("lilium db migrate").ok();
    assert!(again.stderr.contains("already"), "{}", again.stderr);
}

fn history(place: &TestMarketplace, sql: &str) {
    let connection = Connection::open(place.db()).expect("the database");
    connection.execute_batch(sql).expect("a changed history");
}

/// The database as the last but one step leaves it: without the guards, which are all of the last step.
fn without_the_last_step(place: &TestMarketplace) {
    let connection = Connection::open(place.db()).expect("the database");
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").expect("a statement");
    let names = statement.query_map([], |row| row.get::<_, String>(0)).expect("names");
    let drops: String = names.map(|name| format!("DROP TRIGGER {};", name.expect("a name"))).collect();
    drop(statement);
    let sql = format!("{drops} DELETE FROM refinery_schema_history WHERE version = {SCHEMA_VERSION}");
    connection.execute_batch(&sql).expect("a step taken back");
}

#[test]
fn a_locked_file_is_busy() {
    let place = made();
    let holder = Connection::open(place.db()).expect("the database");
    holder.execute_batch("BEGIN IMMEDIATE").expect("the write lock");
    let run = place.shell("LILIUM_BUSY_SECONDS=1 lilium zone add KRK --name-en Karkh --json");
    told(run, 9, "db.busy", &["nothing was changed"]);
    place.shell("LILIUM_BUSY_SECONDS=1 lilium zone list").ok();
    holder.execute_batch("ROLLBACK").expect("released");
    place.shell("lilium zone add KRK --name-en Karkh").ok();
}

fn journal_mode(place: &TestMarketplace) -> String {
    let connection = Connection::open(place.db()).expect("the database");
    connection.query_row("PRAGMA journal_mode", [], |row| row.get(0)).expect("a mode")
}

/// More rows than there is anything stored: the load that sets the log aside.
fn large_catalogue(place: &TestMarketplace) {
    place.shell("lilium store add noor --zones '*:0'").ok();
    let mut csv = String::from("store,sku,name_en,price,stock,description_en\n");
    let long = "all about tea ".repeat(600);
    for sku in 0..4_000 {
        csv.push_str(&format!("noor,TEA-{sku},Tea,1000,1,{long}\n"));
    }
    place.write("products.csv", &csv);
}

#[test]
fn a_killed_load_leaves_nothing() {
    let place = made();
    large_catalogue(&place);
    let mut load = place.spawn(&["product", "import", "products.csv"]);
    let size = |path: &str| fs::metadata(path).map_or(0, |file| file.len());
    let before = size(place.db());
    // Until it has written pages of its own over the file's end.
    while size(place.db()) <= before && load.try_wait().expect("a state").is_none() {
        std::thread::yield_now();
    }
    load.kill().expect("a signal");
    let finished = load.wait().expect("an end").success();
    let left = if finished { "4000" } else { "0" };
    assert_eq!(place.shell("lilium product list --format count").ok().stdout.trim(), left);
    assert_eq!(journal_mode(&place), "wal");
    place.shell("lilium product import products.csv").ok();
    assert_eq!(place.shell("lilium product list --format count").ok().stdout.trim(), "4000");
    assert_eq!(journal_mode(&place), "wal");
    assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
}

#[test]
fn a_load_beside_a_reader_keeps_the_log() {
    let place = made();
    large_catalogue(&place);
    let reader = Connection::open(place.db()).expect("the database");
    reader.execute_batch("BEGIN; SELECT COUNT(*) FROM product").expect("a view");
    place.shell("lilium product import products.csv").ok();
    let seen: i64 = reader.query_row("SELECT COUNT(*) FROM product", [], |row| row.get(0)).expect("a count");
    assert_eq!(seen, 0, "the reader's view stays");
    reader.execute_batch("ROLLBACK").expect("an end");
    assert_eq!(journal_mode(&place), "wal");
    assert_eq!(place.shell("lilium product list --format count").ok().stdout.trim(), "4000");
}

/// Root is bound by no permission, so root's test runs as somebody else.
#[test]
fn a_read_only_folder_is_named() {
    let place = made();
    let dir = place.dir().to_owned();
    let shut = |mode| fs::set_permissions(&dir, fs::Permissions::from_mode(mode)).expect("permissions");
    let prefix = if is_root() { "setpriv --reuid=65534 --regid=65534 --clear-groups " } else { "" };
    if is_root() {
        // Everything above must let that somebody through.
        let reachable = place.shell(&format!("{prefix} test -x \"$(command -v lilium)\" -a -x ."));
        if reachable.status != 0 {
            for folder in dir.ancestors().skip(1).take(1) {
                fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).expect("permissions");
            }
        }
        shut(0o755);
        if place.shell(&format!("{prefix} test -x \"$(command -v lilium)\" -a -x .")).status != 0 {
            return skip("a read-only folder (nobody else can reach the program from here)");
        }
        std::os::unix::fs::chown(place.db(), Some(65534), None).expect("chown");
    }
    shut(0o555);
    let init = place.shell(&format!("{prefix}{INIT} --db new.db --json"));
    let add = place.shell(&format!("{prefix}lilium zone add KRK --name-en Karkh --json"));
    let list = place.shell(&format!("{prefix}lilium zone list --format count"));
    shut(0o755);
    assert_eq!(list.ok().stdout.trim(), "0", "reading needs no right to write");
    told(init, 1, "db.read_only", &["new.db"]);
    told(add, 1, "db.read_only", &["folder"]);
}

#[test]
fn an_unreachable_server_is_named() {
    let place = empty();
    let run = place.shell(&format!("{LIST} --db postgres://lilium:secret@127.0.0.1:1/shop --json"));
    assert!(![0, 101].contains(&run.status), "{}", run.status);
    assert!(!run.stderr.contains("secret"), "a password was shown: {}", run.stderr);
    told(run, 11, "db.unreachable", &["127.0.0.1"]);
}

// ---- the same on a server

fn on_postgres() -> Option<TestMarketplace> {
    support::place::engines().contains(&Engine::Postgres).then(|| TestMarketplace::new(Engine::Postgres))
}

fn execute(place: &TestMarketplace, sql: &str) {
    let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
    client.batch_execute(sql).expect("a statement");
}

#[test]
fn an_empty_database_of_a_server_is_no_marketplace() {
    let Some(place) = on_postgres() else { return };
    for command in [LIST, "lilium zone add KRK", "lilium db migrate"] {
        told(place.shell(&format!("{command} --json")), 10, "db.missing", &["lilium init"]);
    }
    place.shell(INIT).ok();
    told(place.shell(&format!("{INIT} --json")), 5, "db.exists", &["lilium db status"]);
    place.shell(LIST).ok();
}

#[test]
fn a_servers_schema_is_newer_or_older() {
    let Some(place) = on_postgres() else { return };
    place.shell(INIT).ok();
    execute(
        &place,
        "UPDATE refinery_schema_history SET version = 99 WHERE version = (SELECT MAX(version) FROM refinery_schema_history)",
    );
    told(place.shell(&format!("{LIST} --json")), 10, "db.newer", &["99"]);
    told(place.shell("lilium db migrate --json"), 10, "db.newer", &["99"]);
    execute(&place, "DELETE FROM refinery_schema_history WHERE version = 99");
    told(place.shell(&format!("{LIST} --json")), 10, "db.old", &["lilium db migrate"]);
}

#[test]
fn a_failed_init_leaves_a_server_empty() {
    let Some(place) = on_postgres() else { return };
    let run = place.shell("lilium init --name ' ' --currency IQD --timezone Asia/Baghdad");
    assert!([2, 6].contains(&run.status), "{run:?}");
    told(place.shell(&format!("{LIST} --json")), 10, "db.missing", &["lilium init"]);
    place.shell(INIT).ok();
}

/// Another's tables in the same database are in the way only where names collide.
#[test]
fn a_table_of_somebody_else_stops_init_whole() {
    let Some(place) = on_postgres() else { return };
    execute(&place, "CREATE TABLE orders (mine text)");
    let run = place.shell(&format!("{INIT} --json"));
    told(run, 10, "db.name_taken", &["orders"]);
    execute(&place, "DROP TABLE orders");
    // Nothing of the first try is left.
    place.shell(INIT).ok();
}

#[test]
fn a_busy_server_is_busy() {
    let Some(place) = on_postgres() else { return };
    place.shell(INIT).ok();
    let mut holder = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
    let mut transaction = holder.transaction().expect("a transaction");
    transaction.batch_execute("LOCK TABLE writer IN ACCESS EXCLUSIVE MODE").expect("the write lock");
    let run = place.shell("LILIUM_BUSY_SECONDS=1 lilium zone add KRK --name-en Karkh --json");
    told(run, 9, "db.busy", &["nothing was changed"]);
    transaction.rollback().expect("released");
    place.shell("lilium zone add KRK --name-en Karkh").ok();
}

/// What the current marketplace holds is there after every refusal.
#[test]
fn a_copy_that_cannot_be_trusted_is_not_put_back() {
    let place = made();
    place.shell("lilium zone add KRK -q; lilium backup good.bak -q").ok();
    let restore = |copy: &str| place.shell(&format!("lilium --json restore {copy} --confirm {copy}"));
    for (copy, status, code) in
        [("newer.bak", 10, "db.newer"), ("foreign.bak", 10, "db.not_ours"), ("short.bak", 1, "")]
    {
        fs::copy(place.dir().join("good.bak"), place.dir().join(copy)).expect("a copy");
        match copy {
            "short.bak" => {
                let file = fs::OpenOptions::new().write(true).open(place.dir().join(copy)).expect("a file");
                let length = file.metadata().expect("a size").len();
                file.set_len(length / 8192 * 4096).expect("half of it");
            }
            _ => {
                let connection = Connection::open(place.dir().join(copy)).expect("a database");
                let sql = match copy {
                    "newer.bak" => "UPDATE refinery_schema_history SET version = 99 WHERE name = 'append_only'",
                    _ => "PRAGMA application_id = 7",
                };
                connection.execute_batch(sql).expect("changed");
            }
        }
        let run = restore(copy);
        assert_eq!(run.status, status, "{copy}: {}", run.stderr);
        assert!(run.stderr.contains(code), "{copy}: {}", run.stderr);
        assert!(!run.stderr.contains(".part"), "{copy}: {}", run.stderr);
        assert_eq!(place.shell("lilium zone list --format ids").ok().stdout, "KRK\n", "{copy}");
    }
    let left: Vec<String> = fs::read_dir(place.dir())
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains(".part") || name.contains(".before"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

/// Of the same name or of another one: what began otherwise takes nobody's place. A marketplace that was renamed is the
/// same one, and one without any history takes a copy of its name.
#[test]
fn a_copy_of_another_marketplace_is_refused() {
    let place = made();
    let init = "init --currency IQD --timezone Asia/Baghdad -q";
    place.shell("lilium backup first.bak -q; lilium zone add KRK -q; lilium backup later.bak -q").ok();
    place.shell(&format!("lilium --db dar.db {init} --name Dar; lilium --db dar.db backup dar.bak -q")).ok();
    place.shell(&format!("lilium --db twin.db {init} --name Noor; lilium --db twin.db zone add OTHER -q")).ok();
    place.shell("lilium --db twin.db backup twin.bak -q").ok();
    for copy in ["dar.bak", "twin.bak"] {
        let run = place.shell(&format!("lilium restore {copy} --confirm {copy} --json"));
        told(run, 5, "restore.another", &["another marketplace", "--db OTHER"]);
        assert_eq!(place.shell("lilium zone list --format ids").ok().stdout, "KRK\n", "{copy}");
    }
    place.shell("lilium setting set marketplace.name Renamed -q").ok();
    let renamed = place.shell("lilium restore later.bak --confirm later.bak").ok();
    assert!(renamed.stderr.contains("is named"), "{}", renamed.stderr);
    place.shell("lilium restore first.bak --confirm first.bak -q").ok();
}

/// A copy of an older schema is brought to this one beside the current marketplace, and the current one is kept.
#[test]
fn an_older_copy_is_brought_up_and_the_current_one_kept() {
    let place = made();
    without_the_last_step(&place);
    fs::copy(place.db(), place.dir().join("old.bak")).expect("a copy");
    place.shell("lilium db migrate -q; lilium zone add NEW -q").ok();
    let run = place.shell("lilium restore old.bak --confirm old.bak").ok();
    assert!(run.stderr.contains("brought up by"), "{}", run.stderr);
    assert_eq!(place.shell("lilium zone list --format ids").ok().stdout, "");
    let kept = place.shell("ls shop.db.before-*").ok().stdout;
    let zones = format!("lilium --db {} zone list --format ids", kept.trim());
    assert_eq!(place.shell(&zones).ok().stdout, "NEW\n");
    // A marketplace that is gone is put back, too.
    place.shell("lilium backup gone.bak -q; rm shop.db*").ok();
    place.shell("lilium restore gone.bak --confirm gone.bak -q").ok();
    place.shell("lilium doctor --check restore_held -q").fails_with(7);
}

/// What somebody wrote behind the program's back is an error that names the column, never a panic.
#[test]
fn a_stored_value_that_cannot_be_read_is_an_error() {
    let place = made();
    for command in ["zone add KRK", "store add noor --zones '*:0'", "customer add nour --name Nour"] {
        place.shell(&format!("lilium {command} -q")).ok();
    }
    place.shell("lilium product add noor/TEA --name-en Tea --price 1000 --stock 5 -q").ok();
    place.shell("lilium order place nour --zone KRK --line noor/TEA=1 -q").ok();
    for (column, sql, command) in [
        ("at", "DROP TRIGGER audit_no_update; UPDATE audit SET at = 'zz'", "audit list"),
        ("placed_at", "UPDATE orders SET placed_at = 'x'", "order list"),
        ("at", "UPDATE newest_operation SET at = 'x'", "zone add RUS"),
    ] {
        place.shell("cp shop.db was.db").ok();
        history(&place, sql);
        told(
            place.shell(&format!("lilium {command} --json")),
            1,
            "db.damaged",
            &[&format!("the column {column} holds")],
        );
        place.shell("rm -f shop.db-wal shop.db-shm; mv was.db shop.db").ok();
    }
}
