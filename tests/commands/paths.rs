//! Every path that a command takes: what is written over, what is never, and what is read.
//!
//! The tree of commands is walked: a new argument that names a file must be listed here, with a command that uses it.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use clap::{Arg, Command, ValueHint};

use crate::support::place::{Engine, TestMarketplace, engines};

/// A leaf, the argument with the path, and a command that writes it; `@` is the file, `%` its folder.
const OUTPUTS: &[(&str, &str, &str, &str)] = &[
    ("store export", "file", "store export @", "csv"),
    ("product export", "file", "product export @", "csv"),
    ("order export", "file", "order export @", "csv"),
    ("zone export", "file", "zone export @", "csv"),
    ("category export", "file", "category export @", "csv"),
    ("customer export", "file", "customer export @", "csv"),
    ("driver export", "file", "driver export @", "csv"),
    ("return export", "file", "return export @", "csv"),
    ("statement export", "file", "statement export SET-1 @", "html"),
    ("ledger export", "file", "ledger export @", "journal"),
    ("payout batch", "out", "payout batch BAT-1 --out @", "csv"),
    ("payout result import", "rejects", "payout result import results.csv --keep-going --rejects @", "csv"),
    ("store import", "rejects", "store import stores.csv --keep-going --rejects @", "csv"),
    ("product import", "rejects", "product import products.csv --keep-going --rejects @", "csv"),
    ("order import", "rejects", "order import orders.csv --keep-going --rejects @", "csv"),
    ("zone import", "rejects", "zone import zones.csv --keep-going --rejects @", "csv"),
    ("category import", "rejects", "category import categories.csv --keep-going --rejects @", "csv"),
    ("customer import", "rejects", "customer import customers.csv --keep-going --rejects @", "csv"),
    ("driver import", "rejects", "driver import drivers.csv --keep-going --rejects @", "csv"),
    ("return import", "rejects", "return import returns.csv --keep-going --rejects @", "csv"),
    ("man", "dir", "man --dir %", "1"),
];

/// A leaf, the argument with the path, and a command that reads it.
const INPUTS: &[(&str, &str, &str)] = &[
    ("", "config", "store list --config @"),
    ("store import", "file", "store import @"),
    ("product import", "file", "product import @"),
    ("order import", "file", "order import @"),
    ("zone import", "file", "zone import @"),
    ("category import", "file", "category import @"),
    ("customer import", "file", "customer import @"),
    ("driver import", "file", "driver import @"),
    ("return import", "file", "return import @"),
    ("order place", "lines_file", "order place ali --zone KRK --lines @"),
    ("cash reconcile", "file", "cash reconcile @ --amount-column a --order-column o"),
    ("commission replay", "rules", "commission replay --period today --rules @"),
    ("commission ruleset import", "file", "commission ruleset import @"),
    ("statement verify", "file", "statement verify @"),
    ("payout result import", "file", "payout result import @"),
    ("email bounce import", "path", "email bounce import @"),
    ("restore", "file", "restore @ --yes"),
    ("audit verify", "anchors", "audit verify --anchors @"),
];

/// Copies and anchors: what is there is never written over, also not by force.
const NEVER_OVER: &[(&str, &str)] = &[("backup", "file"), ("audit anchor", "to")];

/// Paths that are only kept: they are read when they are needed.
const KEPT: &[(&str, &str)] = &[("", "db"), ("channel add", "secret_file")];

fn lived(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    place.write("stores.csv", "slug,name_en\n-,\n");
    place.write("products.csv", "store,sku,name_en,price\nnone,,,\n");
    place.write("orders.csv", "group,placed_at,status,customer,zone,store,sku,quantity,unit_price\ng,,,,,,,,\n");
    place.write("zones.csv", "code\nno code\n");
    place.write("categories.csv", "category\nNowhere > Tea\n");
    place.write("customers.csv", "code,phone\nali,x\n");
    place.write("drivers.csv", "code,phone\ndan,x\n");
    place.write("returns.csv", "group,store,returned_at,sku,quantity,reason\ng,,,,,\n");
    place.write("results.csv", "payout,outcome,amount\nPAY-000009,confirmed,1\n");
    for command in [
        "init --name Noor --currency IQD --timezone Asia/Baghdad",
        "zone add KRK --name-en Karkh",
        "store add noor --zones '*:0' --commission-rate 10%",
        "store bank update noor --account 777 --holder Noor",
        "product add noor/TEA --name-en Tea --price 26000 --stock 40",
        "customer add ali",
        "order place ali --zone KRK --line noor/TEA=2",
        "order accept ORD-1",
        "order prepare ORD-1",
        "order dispatch ORD-1",
        "order deliver ORD-1 --collector depot",
        "--now 2026-03-02T09:00:00Z settlement run --date yesterday",
        "payout prepare --store noor",
        "payout batch --out batch.csv",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    place
}

/// `store export` and its arguments that name a file.
fn paths(command: &Command, words: &str, found: &mut BTreeSet<(String, String)>) {
    let is_path = |arg: &&Arg| {
        let names = arg.get_value_names().into_iter().flatten();
        let named =
            names.flat_map(|name| name.split('|')).any(|name| ["FILE", "DIR", "PATH", "FOLDER"].contains(&name));
        // A built tree repeats at every leaf what all commands take.
        (named || arg.get_value_hint() != ValueHint::Unknown) && (!arg.is_global_set() || words.is_empty())
    };
    for arg in command.get_arguments().filter(is_path) {
        found.insert((words.to_owned(), arg.get_id().to_string()));
    }
    for sub in command.get_subcommands() {
        paths(sub, format!("{words} {}", sub.get_name()).trim(), found);
    }
}

#[test]
fn every_path_of_the_tree_is_listed() {
    let mut found = BTreeSet::new();
    paths(&lilium::cli::command(), "", &mut found);
    let outputs = OUTPUTS.iter().map(|(leaf, arg, ..)| (*leaf, *arg));
    let inputs = INPUTS.iter().map(|(leaf, arg, _)| (*leaf, *arg));
    let listed: BTreeSet<(String, String)> = outputs
        .chain(inputs)
        .chain(KEPT.iter().chain(NEVER_OVER).copied())
        .map(|(leaf, arg)| (leaf.into(), arg.into()))
        .collect();
    let missing: Vec<_> = found.symmetric_difference(&listed).collect();
    assert!(missing.is_empty(), "list these with a command that uses them, or take them away: {missing:?}");
}

#[test]
fn every_leaf_that_writes_a_file_can_be_forced() {
    for (leaf, ..) in OUTPUTS {
        let root = lilium::cli::command();
        let command = leaf
            .split(' ')
            .fold(&root, |command, word| command.find_subcommand(word).unwrap_or_else(|| panic!("{leaf}: no {word}")));
        assert!(command.get_arguments().any(|arg| arg.get_id() == "force"), "{leaf} has no --force");
    }
}

fn mode(path: &Path) -> u32 {
    path.metadata().expect("a file").permissions().mode() & 0o777
}

/// What the folder of an output holds after a command that was refused: what it held before.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn a_file_is_written_over_by_force_and_a_database_never() {
    for engine in engines() {
        let place = lived(engine);
        for (leaf, _, command, ending) in OUTPUTS {
            let folder = place.dir().join(leaf.replace(' ', "-"));
            fs::create_dir(&folder).expect("a folder");
            // `man --dir` chooses its own names.
            let file = folder.join(if *ending == "1" { "lilium.1".to_owned() } else { format!("a.{ending}") });
            let line = command.replace('@', &file.display().to_string()).replace('%', &folder.display().to_string());
            let run = |force: &str| place.shell(&format!("LILIUM_FORMAT=json lilium {line} {force}"));
            let wrote = |status: i32| assert!([0, 8].contains(&status), "{engine:?} {leaf}: {status}");

            fs::write(&file, "mine").expect("a file");
            fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("a mode");
            let refused = run("").fails_with(2);
            let error: serde_json::Value = serde_json::from_str(refused.stderr.trim()).expect("a line of JSON");
            assert_eq!(error["error"]["code"], "file.exists", "{leaf}: {refused:?}");
            assert_eq!(fs::read_to_string(&file).expect("a file"), "mine", "{leaf}");
            assert_eq!(names(&folder).len(), 1, "{leaf} leaves something behind");
            let hint = error["error"]["hint"].as_str().expect("a hint").to_owned();
            assert!(hint.starts_with("lilium ") && hint.contains(" --force"), "{hint}");
            wrote(place.shell(&hint).status);
            assert_ne!(fs::read_to_string(&file).expect("a file"), "mine", "{leaf}: {hint}");
            assert_eq!(mode(&file), 0o640, "{leaf}");

            // Somebody's database under a name that looks like an export, and what is not a file.
            let database = rusqlite::Connection::open(folder.join("other.db")).expect("a database");
            database.execute_batch("CREATE TABLE mine (a TEXT)").expect("a table");
            drop(database);
            fs::remove_file(&file).expect("a file");
            fs::rename(folder.join("other.db"), &file).expect("another name");
            let before = fs::read(&file).expect("a database");
            for force in ["", "--force"] {
                let refused = run(force).fails_with(2);
                // Unforced, `man` stops at the first of its other pages.
                let named = refused.stderr.contains("database") || (*ending == "1" && force.is_empty());
                assert!(named, "{leaf}: {refused:?}");
            }
            assert!(fs::read(&file).expect("a database") == before, "{leaf} wrote over a database");
            fs::remove_file(&file).expect("a file");
            symlink(place.dir().join("stores.csv"), &file).expect("a link");
            run("--force").fails_with(2);
            fs::remove_file(&file).expect("a link");
            fs::create_dir(&file).expect("a folder");
            run("--force").fails_with(2);
            fs::remove_dir(&file).expect("a folder");
            if *ending != "1" {
                wrote(run("").status);
                assert_eq!(mode(&file), 0o600, "{leaf}");
            }
            assert!(names(&folder).iter().all(|name| !name.contains(".part")), "{leaf}: {:?}", names(&folder));
        }
        place.shell("lilium doctor").ok();
    }
}

#[test]
fn the_open_database_is_never_an_output() {
    let place = lived(Engine::Sqlite);
    let before = fs::read(place.db()).expect("the database");
    for (_, _, command, _) in OUTPUTS.iter().filter(|(.., ending)| *ending != "1") {
        for name in ["shop.db", "./shop.db", "shop.db-wal", "shop.db-shm", "shop.db-journal"] {
            let line = command.replace('@', name);
            place.shell(&format!("lilium {line} --force")).fails_with(2);
        }
    }
    assert!(fs::read(place.db()).expect("the database") == before);
    assert!(names(place.dir()).iter().all(|name| !name.starts_with("shop.db-w") && !name.starts_with("shop.db-j")));
    place.shell("lilium doctor").ok();
}

#[test]
fn endings_choose_the_format() {
    let place = lived(Engine::Sqlite);
    let start = |file: &str| fs::read_to_string(place.dir().join(file)).expect("a file").chars().take(14).collect();
    for (command, file, begins) in [
        ("statement export SET-1 @", "a.HTML", "<!doctype html"),
        ("statement export SET-1 @ --format html", "b.htm", "<!doctype html"),
        ("ledger export @", "a.beancount", "; lilium ledge"),
        ("ledger export @", "a.Ledger", "; lilium ledge"),
        ("ledger export @", "a.csv", "entry,seq,busi"),
        ("product export @", "p.CSV", "store,sku,cate"),
        ("product export @ -o csv", "without", "store,sku,cate"),
    ] {
        place.shell(&format!("lilium {}", command.replace('@', file))).ok();
        let found: String = start(file);
        assert_eq!(found, begins, "{command} {file}");
    }
    for (command, file, says) in [
        ("statement export SET-1 @", "x.pdf", ".csv, .html"),
        ("statement export SET-1 @ --format csv", "x.html", "html by its ending"),
        ("ledger export @", "x.xlsx", ".beancount"),
        ("ledger export @ --format hledger", "x.csv", "csv by its ending"),
        ("product export @", "x.json", ".csv"),
        ("store export @ --json", "x.csv", "json"),
        ("order export @", "x.html", ".csv"),
        ("payout batch BAT-1 --out @", "x.xml", "kept as csv"),
        ("payout batch BAT-1 --out @", "x.doc", ".xml"),
        ("product import products.csv --keep-going --rejects @", "x.xls", ".csv"),
        ("product import products.csv --keep-going --rejects @", "none/x.csv", "mkdir -p none"),
    ] {
        let run = place.shell(&format!("lilium {}", command.replace('@', file))).fails_with(2);
        assert!(run.stderr.contains(says), "{run:?}");
        assert!(!place.dir().join(file).exists(), "{command} {file}");
    }
    // What lists are shown as is not a matter for a file.
    place.shell("LILIUM_FORMAT=json lilium product export env.csv").ok();
}

#[test]
fn only_files_are_read_and_at_once() {
    let place = lived(Engine::Sqlite);
    place.shell("mkfifo pipe; mkdir folder").ok();
    for (leaf, arg, command) in INPUTS {
        for path in ["pipe", "/dev/zero", "/dev/full", "folder"] {
            if (*leaf, path) == ("email bounce import", "folder") {
                continue;
            }
            let run = place.shell(&format!("timeout 60 lilium {} </dev/null", command.replace('@', path)));
            assert!([2, 10].contains(&run.status), "{leaf} {arg} {path}: {run:?}");
            assert!(run.stderr.contains("is not a file"), "{leaf} {arg} {path}: {run:?}");
        }
    }
}

#[test]
fn a_name_that_is_not_utf8_is_a_name() {
    let place = lived(Engine::Sqlite);
    let name = |ending: &str| format!("\"$(printf 'a\\377.{ending}')\"");
    for (leaf, _, command, ending) in OUTPUTS {
        let line = command.replace('@', &name(ending)).replace('%', &name("d"));
        let run = place.shell(&format!("mkdir -p {}; lilium {line} --force", name("d")));
        assert!([0, 8].contains(&run.status), "{leaf}: {run:?}");
    }
    place.shell(&format!("lilium product import {}", name("csv"))).fails_with(6);
    place.shell(&format!("lilium statement verify {}", name("html"))).fails_with(6);
    for (leaf, _, command) in INPUTS {
        let run = place.shell(&format!("lilium {}", command.replace('@', &name("none"))));
        assert!([3, 10].contains(&run.status), "{leaf}: {run:?}");
    }
    for words in ["--db", "--as", "store show", "channel add sms --url https://a.example --secret-file"] {
        let run = place.shell(&format!("lilium {words} {}", name("b")));
        assert!([2, 3].contains(&run.status), "{words}: {run:?}");
    }
}
