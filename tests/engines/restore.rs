//! A copy takes the place of the current marketplace: with what belongs to the place, and with what is remembered of it.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use lilium::base::Instant;
use lilium::error::{Error, codes};
use lilium::jobs::copies::Scratch;
use postgres::{Client, NoTls};

use crate::made;
use crate::support::place::{Engine, TestMarketplace, engines};

const BACK: &str = "restore copy.bak --confirm copy.bak -q";

fn zones(place: &TestMarketplace) -> String {
    place.shell("lilium zone list --format ids").ok().stdout
}

/// A copy, and a zone that came after it.
fn copied(engine: Engine) -> TestMarketplace {
    let place = made(engine);
    place.shell("lilium zone add KRK -q; lilium backup copy.bak -q; lilium zone add NEW -q").ok();
    place
}

/// Anchors of what was there before the restore accuse nobody; those of before the copy still must be in the chain.
#[test]
fn anchors_of_what_was_replaced_accuse_nobody() {
    for engine in engines() {
        let place = made(engine);
        let anchor = || drop(place.shell("lilium audit anchor --to anchors").ok());
        let verify = |file: &str| place.shell(&format!("lilium audit verify --anchors {file}"));
        place.shell("lilium zone add KRK -q").ok();
        anchor();
        place.shell("lilium backup copy.bak -q; lilium zone add NEW -q; lilium zone add NEWER -q").ok();
        anchor();
        place.shell(&format!("lilium {BACK}")).ok();
        let run = verify("anchors").ok();
        assert!(run.stderr.contains("1 anchor is of what was there before the restore of copy.bak"), "{run:?}");
        place.shell("lilium zone add OTHER -q").ok();
        anchor();
        verify("anchors").ok();
        // A second one, of the same copy: all that is known of the first is gone with what it replaced.
        place.shell(&format!("lilium {BACK}")).ok();
        let run = verify("anchors").ok();
        assert!(run.stderr.contains("2 anchors are"), "{run:?}");
        let lines = fs::read_to_string(place.dir().join("anchors")).expect("anchors");
        let lines: Vec<&str> = lines.lines().collect();
        let later = lines[1].replace("2026-03-01T09", "2026-03-01T10");
        let beyond = lines[1].replacen("\"audit\":[", "\"audit\":[9", 1);
        let early = format!("{}\n{}", lines[1].replace("\"n\":2", "\"n\":1"), lines[0].replace("\"n\":1", "\"n\":2"));
        let hash = &lines[0].split('"').nth(5).expect("the hash of the audit")[..20];
        let rewritten = lines[0].replacen(hash, &"f".repeat(20), 1);
        for (what, text, status) in [
            ("after the restore", later, 7),
            ("beyond what was replaced", beyond, 7),
            ("before the copy", rewritten, 7),
            ("in another order", early, 0),
            ("twice", format!("{}\n{}", lines[1], lines[1]), 7),
        ] {
            place.write("odd", &format!("{text}\n"));
            assert_eq!(verify("odd").status, status, "{engine:?} {what}: {text}");
        }
    }
}

/// What is refused at the last moment changes nothing, and leaves nothing behind.
#[test]
fn a_last_look_that_finds_something_keeps_what_was_there() {
    let now = Instant::parse("2026-03-01T09:00:00Z").expect("a moment");
    for engine in engines() {
        let place = copied(engine);
        for refused_at in [1, 2] {
            if (engine, refused_at) == (Engine::Sqlite, 2) {
                continue;
            }
            let scratch = Scratch::put(place.db(), &place.dir().join("copy.bak"), now, &|| Ok(())).expect("a copy");
            let mut looks = 0;
            let swapped = scratch.swap(&mut |current| {
                looks += 1;
                current.read(|tx| tx.one("SELECT 1 AS one FROM zone WHERE code = 'NEW'", &[]))?.expect("it is there");
                if looks == refused_at { Err(Error::conflict(codes::RESTORE_CHANGED, "found")) } else { Ok(()) }
            });
            assert_eq!(swapped.expect_err("refused").code(), codes::RESTORE_CHANGED, "{engine:?} {refused_at}");
            assert_eq!(zones(&place), "KRK\nNEW\n", "{engine:?} {refused_at}");
        }
        let left = place.shell("ls -A | grep -c -e part -e before").stdout;
        assert_eq!(left, "0\n");
        place.shell("lilium zone add LATER -q").ok();
    }
}

#[test]
fn the_mode_of_the_file_is_kept() {
    let place = copied(Engine::Sqlite);
    for mode in [0o640, 0o600] {
        fs::set_permissions(place.db(), fs::Permissions::from_mode(mode)).expect("a mode");
        place.shell(&format!("lilium {BACK}")).ok();
        assert_eq!(fs::metadata(place.db()).expect("a file").permissions().mode() & 0o777, mode);
        assert_eq!(zones(&place), "KRK\n");
    }
}

/// Who may do what with the database, its settings and its comment; and each one that is kept has a name of its own.
#[test]
fn what_belongs_to_the_database_is_kept() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let place = copied(Engine::Postgres);
    let name = place.db().rsplit('/').next().and_then(|name| name.split('?').next()).expect("a name").to_owned();
    let role = format!("{name}_reader");
    let mut client = Client::connect(place.db(), NoTls).expect("a connection");
    let sql = format!(
        "CREATE ROLE {role}; REVOKE ALL ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO {role};
         ALTER DATABASE {name} OWNER TO {role}; GRANT TEMPORARY ON DATABASE {name} TO {role} WITH GRANT OPTION;
         ALTER DATABASE {name} SET search_path TO \"$user\", public; ALTER DATABASE {name} SET \"own.name\" TO 'it''s = 1';
         ALTER ROLE {role} IN DATABASE {name} SET work_mem TO '5MB'; ALTER DATABASE {name} CONNECTION LIMIT 50;
         COMMENT ON DATABASE {name} IS 'Noor''s'"
    );
    client.batch_execute(&sql).expect("what belongs to it");
    drop(client);
    let seen = || -> Vec<String> {
        let mut client = Client::connect(place.db(), NoTls).expect("a connection");
        let sql =
            "SELECT pg_get_userbyid(datdba)::text || ' ' || datconnlimit || ' ' || datcollate || ' ' || datctype || ' '
                          || shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()
                   UNION ALL SELECT a.grantee::regrole || ' ' || a.privilege_type || ' ' || a.is_grantable
                     FROM pg_database d, aclexplode(d.datacl) a WHERE datname = current_database()
                   UNION ALL SELECT setrole || ' ' || setconfig::text FROM pg_db_role_setting s
                     JOIN pg_database d ON d.oid = s.setdatabase WHERE datname = current_database() ORDER BY 1";
        client.query(sql, &[]).expect("rows").iter().map(|row| row.get(0)).collect()
    };
    let before = seen();
    assert!(before.len() > 5, "{before:?}");
    let mut kept = Vec::new();
    for _ in 0..2 {
        let run = place.shell("lilium restore copy.bak --confirm copy.bak").ok();
        kept.push(
            run.stderr.split("is kept as ").nth(1).and_then(|rest| rest.lines().next()).expect("a name").to_owned(),
        );
        assert_eq!(seen(), before);
        assert_eq!(zones(&place), "KRK\n");
    }
    assert_ne!(kept[0], kept[1]);
    let mut client = Client::connect(place.db(), NoTls).expect("a connection");
    for kept in kept {
        client.batch_execute(&format!("DROP DATABASE {kept}")).expect("dropped");
    }
    let over = format!(
        "ALTER DATABASE {name} OWNER TO CURRENT_USER; DROP OWNED BY {role}; ALTER ROLE {role} IN DATABASE {name} RESET ALL; DROP ROLE {role}"
    );
    client.batch_execute(&over).expect("dropped");
}

/// What a restore that was killed left behind goes with the next one; what another is at work on stays.
#[test]
fn what_a_dead_restore_left_goes() {
    for engine in engines() {
        let place = copied(engine);
        if engine == Engine::Sqlite {
            let (dead, living) = (".lilium-00000000000000aa.part", ".lilium-00000000000000bb.part");
            [dead, living].iter().for_each(|name| place.write(name, "x"));
            let held = fs::File::open(place.dir().join(living)).expect("a file");
            held.lock().expect("a lock");
            place.shell("lilium restore copy.bak --dry-run -q").ok();
            assert_eq!(place.shell("ls -A | grep part").stdout, format!("{living}\n"));
            continue;
        }
        let name = place.db().rsplit('/').next().and_then(|name| name.split('?').next()).expect("a name").to_owned();
        let (dead, living) = (format!("{name}_restore_0000000a"), format!("{name}_restore_0000000b"));
        let mut client = Client::connect(&place.db().replace(&name, "postgres"), NoTls).expect("a connection");
        client.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", &[&living]).expect("a lock");
        for name in [&dead, &living] {
            client.batch_execute(&format!("CREATE DATABASE {name}")).expect("a database");
            let comment = format!("COMMENT ON DATABASE {name} IS 'lilium restore: not finished'");
            client.batch_execute(&comment).expect("a comment");
        }
        place.shell("lilium restore copy.bak --dry-run -q").ok();
        let sql = "SELECT datname::text FROM pg_database WHERE datname LIKE $1 || '\\_restore\\_%'";
        let left: Vec<String> = client.query(sql, &[&name]).expect("names").iter().map(|row| row.get(0)).collect();
        assert_eq!(left, [living]);
    }
}
