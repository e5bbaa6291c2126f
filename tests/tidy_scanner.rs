//! The scanner of the sources, on small trees of its own.

mod support;

use std::fs;
use std::path::Path;

use support::tidy;
use tempfile::TempDir;

fn tree(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

fn scan(check: fn(&Path) -> Vec<String>, files: &[(&str, &str)]) -> Vec<String> {
    check(&tree(files).path().join("src"))
}

const MARKET: (&str, &str) =
    ("src/market/mod.rs", "pub mod core;\npub mod books;\npub mod sales;\npub mod exchange;\n");
const TOPS: [(&str, &str); 6] = [
    ("src/base/mod.rs", ""),
    ("src/db/mod.rs", "use rusqlite::Connection;\nuse crate::base::x;\nuse crate::error::E;\n"),
    ("src/error.rs", "use crate::base::money;\n"),
    ("src/render/mod.rs", ""),
    ("src/jobs/mod.rs", "use crate::{market::exchange, db::Tx, mail::Mailer};\n"),
    ("src/mail.rs", "use crate::market::sales::orders;\n"),
];

fn imports(files: &[(&str, &str)]) -> Vec<String> {
    scan(tidy::imports_go_one_way, &[&[MARKET], &TOPS[..], files].concat())
}

#[test]
fn good_imports_pass() {
    let good = [
        ("src/main.rs", "use lilium::cli;\nfn main() { lilium::app::x(); }"),
        ("src/app.rs", "use crate::{config::Config, db::Db, render};"),
        ("src/config.rs", "use crate::Thing;\npub(crate) struct C;\npub(in crate::config) struct D;"),
        ("src/cli/mod.rs", "use crate::{app, jobs, market::{exchange, sales::orders as o}, render::*};"),
        (
            "src/market/sales/orders/mod.rs",
            "mod rules;\nuse super::super::books::ledger::{self, post};\nuse crate::db::{Tx};\nuse self::rules::x;",
        ),
        (
            "src/market/sales/orders/rules.rs",
            "use super::Order;\nuse crate::market::{books::ledger::rules::Entry, sales::orders::Line};\n// use crate::db;\n\
          const S: &str = \"crate::db::x\";\n#[cfg(test)]\nmod tests {\n use super::*;\n use super::super::Order;\n}",
        ),
        (
            "src/market/sales/orders/sql.rs",
            "use super::super::super::books::ledger::Account as A;\nuse crate::error::E;",
        ),
    ];
    assert_eq!(imports(&good), [] as [&str; 0]);
}

#[test]
fn bad_imports_are_told() {
    let bad = [
        ("src/base/money.rs", "use crate::error::E;\nuse super::ids;"),
        ("src/cli/db.rs", "fn f() {\n    rusqlite::open();\n}\nuse ::postgres::Client;"),
        ("src/extra.rs", "use crate::base::x;"),
        ("src/mail.rs", "use crate::jobs::x;"),
        (
            "src/market/books/ledger/mod.rs",
            "use crate::{\n    base::x,\n    market::{\n        sales::orders::{self, rules},\n        audit,\n    },\n};\nuse super::super::super::cli;",
        ),
        (
            "src/market/sales/orders/rules.rs",
            "use crate::db::Tx;\nuse crate::error::E;\nuse super::sql::load;\nuse super::super::super::books::ledger::post;\nfn f() { crate::market::exchange::rules::x() }\n\
          mod tests {\n  use super::super::sql;\n}\nuse super::super::super::super::render::Reply;",
        ),
    ];
    let expected = [
        "src/base/money.rs:1: base::money imports crate::error::E",
        "src/cli/db.rs:2: cli::db imports rusqlite",
        "src/cli/db.rs:4: cli::db imports postgres",
        "src/extra.rs:1: extra imports crate::base::x",
        "src/mail.rs:1: mail imports crate::jobs::x",
        "src/market/books/ledger/mod.rs:4: market::books::ledger imports crate::market::sales::orders",
        "src/market/books/ledger/mod.rs:4: market::books::ledger imports crate::market::sales::orders::rules",
        "src/market/books/ledger/mod.rs:8: market::books::ledger imports crate::cli",
        "src/market/sales/orders/rules.rs:1: market::sales::orders::rules imports crate::db::Tx",
        "src/market/sales/orders/rules.rs:2: market::sales::orders::rules imports crate::error::E",
        "src/market/sales/orders/rules.rs:3: market::sales::orders::rules imports crate::market::sales::orders::sql::load",
        "src/market/sales/orders/rules.rs:4: market::sales::orders::rules imports crate::market::books::ledger::post",
        "src/market/sales/orders/rules.rs:5: market::sales::orders::rules imports crate::market::exchange::rules::x",
        "src/market/sales/orders/rules.rs:7: market::sales::orders::rules imports crate::market::sales::orders::sql",
        "src/market/sales/orders/rules.rs:9: market::sales::orders::rules imports crate::render::Reply",
    ];
    assert_eq!(imports(&bad), expected);
}

#[test]
fn circles_are_found() {
    let files = [
        ("src/market/mod.rs", "pub mod sales;"),
        ("src/market/sales/mod.rs", "pub mod orders;\npub mod carts;\npub mod returns;"),
        ("src/market/sales/orders/mod.rs", "use super::carts::{self, C};"),
        ("src/market/sales/orders/sql.rs", "use super::O;"),
        ("src/market/sales/carts.rs", "fn f() { crate::market::sales::returns::x() }"),
        ("src/market/sales/returns.rs", "use crate::market::sales::orders::O;"),
        ("src/market/sales/mails.rs", "use crate::market::sales::orders::O;"),
    ];
    let expected = ["src/market/sales: carts, orders, returns use each other in a circle"];
    assert_eq!(scan(tidy::no_module_goes_round, &files), expected);
    assert_eq!(scan(tidy::no_module_goes_round, &files[..5]), [] as [&str; 0]);
}

#[test]
fn sql_stands_in_its_files() {
    let files = [
        ("src/db/mod.rs", "const A: &str = \"SELECT 1\";"),
        ("src/market/core/audit.rs", "const A: &str = \"INSERT INTO a\";"),
        ("src/market/cash/sql.rs", "const A: &str = \"SELECT 1\";"),
        ("src/market/cash/sql/read.rs", "const A: &str = \"SELECT 1\";"),
        (
            "src/market/cash/mod.rs",
            "// \"SELECT 1\"\nconst Q: char = '\"';\nfn f<'a>() {\n g(\"Update the store\", r#\"\n  WITH x\"#, \"\\\n UPDATE t\", \"DELETE\") }",
        ),
    ];
    let expected = ["src/market/cash/mod.rs:4: SQL text", "src/market/cash/mod.rs:5: SQL text"];
    assert_eq!(scan(tidy::sql_only_where_it_belongs, &files), expected);
}

#[test]
fn parameters_are_numbered() {
    let files = [
        ("src/db/sqlite.rs", "fn f() { s.replace(\"$\", \"?\") }"),
        ("src/market/a/sql.rs", "const A: &str = \"SELECT $1, '?', '$' -- why?\n FROM t\";\nf(\"{row:?} {row:#?}\");"),
        (
            "src/market/b/sql.rs",
            "const A: &str = \"SELECT a\n FROM t WHERE b = ?1\n AND c = $x AND d = ?\";\nconst B: &str = \"AND e = ?\";",
        ),
    ];
    let expected = [
        "src/market/b/sql.rs:2: `?` is not a parameter, write `$1`",
        "src/market/b/sql.rs:3: `$` without a number",
        "src/market/b/sql.rs:3: `?` is not a parameter, write `$1`",
        "src/market/b/sql.rs:4: `?` is not a parameter, write `$1`",
    ];
    assert_eq!(scan(tidy::dollars_are_numbered, &files), expected);
}

#[test]
fn left_overs_are_told() {
    let files = [(
        "src/a.rs",
        "// TODO later\nfn f() { eprintln!(\"println! {}\", 1); }\n/* a\n FIXME */ fn g() { todo!() }\n//! println!\nconst TODOS: u8 = 1; dbg!(1); println!();",
    )];
    let expected =
        ["src/a.rs:1: TODO", "src/a.rs:4: FIXME", "src/a.rs:4: todo!", "src/a.rs:6: dbg!", "src/a.rs:6: println!"];
    assert_eq!(scan(tidy::no_left_overs, &files), expected);
}

#[test]
fn migrations_pair_up() {
    let dir = tree(&[
        ("sqlite/V1__a.sql", ""),
        ("sqlite/V2__b.sql", ""),
        ("postgres/V1__a.sql", ""),
        ("postgres/V3__c.sql", ""),
    ]);
    let told = tidy::migrations_match(dir.path()).join("\n").replace(&format!("{}/", dir.path().display()), "");
    assert_eq!(told, "sqlite/V2__b.sql:1: not in postgres\npostgres/V3__c.sql:1: not in sqlite");
}

#[test]
fn a_step_is_translated_by_its_rules() {
    let step = "-- SQLite: only here
-- INTEGER in a comment stays.
CREATE TABLE account (
  -- TEXT, too
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL REFERENCES other (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE other (id INTEGER PRIMARY KEY) STRICT, WITHOUT ROWID;
";
    let wanted = "-- INTEGER in a comment stays.
-- Half of each page is left for what is booked, so that no index has to follow it.
CREATE TABLE account (
  -- TEXT, too
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE \"C\" NOT NULL REFERENCES other (id)
) WITH (fillfactor = 50);
CREATE TABLE other (id BIGINT PRIMARY KEY);
";
    let translated = tidy::translated(step);
    assert_eq!(translated.split_once('\n').map(|(_, step)| step), Some(wanted));
}

#[test]
fn steps_that_drift_apart_are_found() {
    let sqlite = "CREATE TRIGGER a_no_update BEFORE UPDATE OF x ON a BEGIN SELECT RAISE(ABORT, 'a stays'); END;
CREATE TRIGGER a_no_delete BEFORE DELETE ON a WHEN OLD.x = 1 BEGIN SELECT RAISE(ABORT, 'a stays'); END;
CREATE TRIGGER b_no_delete BEFORE DELETE ON b BEGIN SELECT RAISE(ABORT, 'b stays'); END;
CREATE TRIGGER c_counts AFTER INSERT ON c BEGIN
  SELECT 1;
END;
";
    let postgres = "CREATE TRIGGER a_no_change BEFORE UPDATE OF x OR DELETE ON a FOR EACH ROW EXECUTE FUNCTION refuse_change('a stays');
CREATE TRIGGER a_no_truncate BEFORE TRUNCATE ON a FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a stays');
CREATE TRIGGER c_counts AFTER INSERT ON c REFERENCING NEW TABLE AS new
  FOR EACH STATEMENT EXECUTE FUNCTION count();
CREATE TRIGGER c_no_delete BEFORE DELETE ON c FOR EACH ROW EXECUTE FUNCTION refuse_change('c stays');
";
    let dir = tree(&[
        ("sqlite/V1__a.sql", "CREATE TABLE a (x TEXT) STRICT;\n"),
        ("postgres/V1__a.sql", "CREATE TABLE a (x TEXT);\n"),
        ("sqlite/V12__append_only.sql", sqlite),
        ("postgres/V12__append_only.sql", postgres),
    ]);
    let found = tidy::steps_follow(dir.path(), false);
    let names = |at: usize, words: &[&str]| words.iter().all(|word| found[at].contains(word));
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(found.iter().any(|found| found.contains("TRUNCATE of c is not refused")), "{found:?}");
    assert!(names(0, &["V12__append_only.sql:1:", "\"b\"", "is missing"]), "{found:?}");
    assert!(names(1, &["\"c\"", "is not on SQLite"]), "{found:?}");
    assert!(names(2, &["\"DELETE\", \"a\"", "OLD.x = 1"]), "{found:?}");
    assert!(names(4, &["V1__a.sql:1:", "does not follow"]), "{found:?}");
    tidy::steps_follow(dir.path(), true);
    assert!(!tidy::steps_follow(dir.path(), false).iter().any(|found| found.contains("does not follow")));
}
