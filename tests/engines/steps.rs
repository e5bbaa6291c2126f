//! A database of an older schema is brought up, one from before the first release is refused, and keys stay their folds.

use std::fs;

use lilium::db::SCHEMA_VERSION;

use crate::filled;
use crate::support::place::{Engine, TestMarketplace, engines};
use crate::{execute, made};

/// Takes the last step back: the guards go, and with them its row of the history.
fn without_the_last_step(place: &TestMarketplace, engine: Engine) {
    if engine == Engine::Sqlite {
        for name in filled::ask(place, "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
            filled::run(place, &format!("DROP TRIGGER {name}"));
        }
    } else {
        let functions = "SELECT proname::text FROM pg_proc WHERE pronamespace = 'public'::regnamespace";
        for name in filled::ask(place, functions) {
            filled::run(place, &format!("DROP FUNCTION {name}() CASCADE"));
        }
    }
    filled::run(place, &format!("DELETE FROM refinery_schema_history WHERE version = {SCHEMA_VERSION}"));
}

#[test]
fn a_database_at_the_step_before_is_brought_up() {
    for engine in engines() {
        let place = filled::filled(engine);
        let book = place.shell("lilium ledger export").ok().stdout;
        without_the_last_step(&place, engine);
        let run = place.shell("lilium zone list").fails_with(10);
        assert!(run.stderr.contains("lilium db migrate"), "{engine:?}: {run:?}");
        place.shell("lilium db migrate --dry-run").ok();
        assert!(place.shell("lilium db status --format tsv").ok().stdout.contains("\told\t"), "{engine:?}");
        // What somebody changed while no guard stood in the way is found before anything is done.
        let day = filled::ask(&place, "SELECT issued_on FROM invoice WHERE id = 2");
        filled::run(&place, "UPDATE invoice SET issued_on = '2026-03-09' WHERE id = 2");
        let run = place.shell("lilium db migrate").fails_with(7);
        assert!(run.stderr.contains("invoice 2"), "{engine:?}: {run:?}");
        assert!(place.shell("lilium db status --format tsv").ok().stdout.contains("\told\t"), "{engine:?}");
        filled::run(&place, &format!("UPDATE invoice SET issued_on = '{}' WHERE id = 2", day[0]));
        let run = place.shell("lilium db migrate").ok();
        assert!(run.stderr.contains("applied 1 step"), "{engine:?}: {run:?}");
        assert!(place.shell("lilium db migrate").ok().stderr.contains("already"), "{engine:?}");
        execute(&place, "UPDATE audit SET actor = 'x'").expect_err("the guard is there");
        place.shell("lilium ledger verify").ok();
        let run = place.shell("lilium doctor --check schema").ok();
        assert!(run.stderr.contains("found nothing"), "{engine:?}: {run:?}");
        assert_eq!(place.shell("lilium ledger export").ok().stdout, book, "{engine:?}");
        place.shell("lilium zone add LAST --name-en Last").ok();
    }
}

/// Every way to it says the same, and nothing is touched.
#[test]
fn a_database_from_before_the_release_is_refused() {
    for engine in engines() {
        let place = made(engine);
        let copy = match engine {
            Engine::Sqlite => "cp \"$LILIUM_DB\" copy.bak",
            Engine::Postgres => "pg_dump --format=custom --file copy.bak \"$LILIUM_DB\"",
        };
        filled::run(&place, "UPDATE refinery_schema_history SET name = 'marketplace' WHERE version = 1");
        place.shell(copy).ok();
        let before = fs::read(place.db()).ok();
        for command in [
            "zone list",
            "zone add KRK --name-en Karkh",
            "db status",
            "db migrate",
            "db migrate --dry-run",
            "doctor",
            "backup other.bak",
            "daemon --once",
            "job list",
            "init --name Noor --currency IQD --timezone Asia/Baghdad",
        ] {
            let run = place.shell(&format!("lilium {command}")).fails_with(10);
            for part in ["before its first release", "export it with the program that made it", "lilium init"] {
                assert!(run.stderr.contains(part), "{engine:?}: {command}: no {part:?} in {run:?}");
            }
        }
        assert!(fs::read(place.db()).ok() == before, "{engine:?}: it was touched");
        let now = made(engine);
        fs::copy(place.dir().join("copy.bak"), now.dir().join("copy.bak")).expect("a copy");
        let run = now.shell("lilium restore copy.bak --confirm copy.bak").fails_with(10);
        assert!(run.stderr.contains("before its first release"), "{engine:?}: {run:?}");
        now.shell("lilium zone add KRK --name-en Karkh").ok();
    }
}

/// The schema refuses a second thing with one key; the doctor finds a key that is not its name's, and names that are one.
#[test]
fn a_key_that_is_not_its_names_is_found() {
    for engine in engines() {
        let place = made(engine);
        for command in ["zone add KRK --name-en Karkh", "category add Food", "category add Tea"] {
            place.shell(&format!("lilium {command}")).ok();
        }
        execute(&place, "INSERT INTO category_name (category_id, parent_id, key) VALUES (2, 0, 'food')")
            .expect_err("one name under one parent");
        filled::run(&place, "UPDATE zone SET code_key = 'other'; UPDATE category SET name_en = 'FOOD' WHERE id = 2");
        let run = place.shell("lilium doctor --check names").fails_with(7);
        for part in [
            "ZON-000001: it is found by \"other\", which is not its name \"KRK\"",
            "CAT-000001 has the same name \"food\"",
            "CAT-000002: it is found by other names than its own",
        ] {
            assert!(run.stderr.contains(part), "{engine:?}: no {part:?} in {run:?}");
        }
    }
}
