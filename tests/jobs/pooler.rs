//! A pooler between the program and its server: harmless where a connection keeps its session, refused where not.

use crate::support::place::{Engine, TestMarketplace, engines};
use crate::support::pooler::Pooler;
use crate::world::{in_hand, settled_once, sold, until};

const NIGHT: &str = "2026-03-06T09:00:00Z";

fn behind(mode: &str) -> Option<(TestMarketplace, Pooler)> {
    if !engines().contains(&Engine::Postgres) {
        return None;
    }
    let place = sold(Engine::Postgres);
    let pooler = Pooler::before(place.db(), mode)?;
    until("the pooler answers", || postgres::Client::connect(&pooler.url, postgres::NoTls).is_ok());
    Some((place, pooler))
}

#[test]
fn a_pooler_that_keeps_sessions_is_as_good_as_none() {
    let Some((place, pooler)) = behind("session") else { return };
    for _ in 0..2 {
        let run = place.shell(&format!("lilium --db {} --now {NIGHT} job tick --quiet", pooler.url));
        assert_eq!(run.status, 0, "{run:?}");
    }
    settled_once(&place, NIGHT, "behind a pooler in session mode");
}

/// Somebody else's statement under the name of ours, a lock that outlives its holder: nothing is done rather than that.
#[test]
fn a_pooler_that_gives_sessions_away_is_refused() {
    let Some((place, pooler)) = behind("transaction") else { return };
    let mut refused = 0;
    for command in ["store list", "job tick", "settlement run --date yesterday", "zone add X --name-en X", "job tick"] {
        let run = place.shell(&format!("lilium --db {} --now {NIGHT} {command}", pooler.url));
        assert!([0, 10].contains(&run.status), "{command}: {run:?}");
        if run.status == 10 {
            refused += 1;
            assert!(run.stderr.contains("pooler") && run.stderr.contains("pool_mode = session"), "{run:?}");
        }
    }
    let mut daemon = place.spawn_with(&["--db", &pooler.url, "--now", NIGHT, "daemon"], &[]);
    let mut ended = None;
    until("the daemon refuses too", || {
        ended = daemon.try_wait().expect("a daemon");
        ended.is_some()
    });
    assert_eq!(ended.and_then(|status| status.code()), Some(10), "after {refused} refused commands");
    assert_eq!(place.shell(&format!("lilium --now {NIGHT} job tick --quiet")).status, 0);
    assert_eq!(in_hand(&place), 0);
    settled_once(&place, NIGHT, "after all that was refused");
}
