//! Killed at named points and at random moments, and asked again until it answers: nothing that was acknowledged is
//! lost, nothing happens twice, nothing half.
//!
//! A life of every command that moves money is lived once in peace; what is stored before and after each command is
//! kept, to the last row. Then it is lived again, each command is killed some times on its way and asked for again
//! under the same key. After every kill the database must be what it was before the command or what it is after it,
//! `doctor` must find nothing, and what printed its answer must be there.
//!
//! `LILIUM_KILLS=1000 cargo test --test kills sqlite -- --nocapture` for a long look, `LILIUM_KILLS=200 … postgres`.

// The points exist in a debug build alone.
#![cfg(debug_assertions)]

mod support;

use std::io::Write;
use std::time::Instant;

use lilium::base::crash::POINTS;
use lilium::db::Db;
use lilium::market::core::settings::Marketplace;
use lilium::market::insight::doctor;
use support::kills::death::Death;
use support::kills::life::{self, Step};
use support::kills::state::State;
use support::kills::tally::Tally;
use support::place::{Engine, TestMarketplace, engines};

/// A kill as a shell says it: 128 + SIGKILL.
const KILLED: i32 = 137;
/// A command of the life that comes to every point.
const EVERYWHERE: &str = "order deliver";

#[test]
fn killed_on_sqlite_it_loses_nothing_and_does_nothing_twice() {
    kill_and_ask_again(Engine::Sqlite);
}

#[test]
fn killed_on_postgres_it_loses_nothing_and_does_nothing_twice() {
    if engines().contains(&Engine::Postgres) {
        kill_and_ask_again(Engine::Postgres);
    }
}

fn kill_and_ask_again(engine: Engine) {
    support::seeds::sow();
    let wanted = std::env::var("LILIUM_KILLS").ok().and_then(|text| text.parse().ok());
    let prepared = life::prepared(engine);
    let steps = life::lived(&prepared);
    let mut tally = Tally::default();
    let first = if wanted.is_some() { |_: usize, step: &Step| Death::everywhere(step) } else { some_points };
    live(&life::another(&prepared), &steps, &mut tally, first);
    for point in POINTS {
        assert!(tally.kills_at(point) > 0, "{engine:?}: nothing was killed at {point}");
    }
    while wanted.is_some_and(|wanted| tally.kills() < wanted) {
        live(&life::another(&prepared), &steps, &mut tally, anywhere);
    }
    if wanted.is_some() {
        let _ = write!(std::io::stderr(), "{}", tally.table(&format!("{engine:?}"), &POINTS));
    }
}

/// Every point for one command; for the others in turn a point, another each time, and anywhere.
fn some_points(at: usize, step: &Step) -> Vec<Death> {
    let points = Death::everywhere(step);
    if step.words.join(" ").starts_with(EVERYWHERE) {
        return points;
    }
    vec![if at.is_multiple_of(2) { points[at / 2 % points.len()] } else { Death::anywhere(step) }]
}

fn anywhere(_: usize, step: &Step) -> Vec<Death> {
    (0..fastrand::usize(1..=3)).map(|_| Death::anywhere(step)).collect()
}

/// One life: every command dies the deaths it is given, and is asked for until it answers.
fn live(place: &TestMarketplace, steps: &[Step], tally: &mut Tally, deaths: impl Fn(usize, &Step) -> Vec<Death>) {
    for (at, step) in steps.iter().enumerate() {
        let mut told = Vec::new();
        let mut kept = false;
        for death in deaths(at, step) {
            told.push(death.to_string());
            kept = die(place, step, death, kept, tally, &told);
        }
        let what = format!("`{}`, {}", step.words.join(" "), told.join(", "));
        let run = life::asked(place, &step.words);
        assert_eq!(run.stdout, step.replies[usize::from(kept)], "{what}");
        State::of(place).same_as(&step.after, &what);
        healthy(place, &what);
    }
}

/// Kills the command once; answers whether it had been carried out, now or before.
fn die(place: &TestMarketplace, step: &Step, death: Death, kept: bool, tally: &mut Tally, told: &[String]) -> bool {
    let what = format!("`{}`, {}", step.words.join(" "), told.join(", "));
    let since = Instant::now();
    let run = death.run(place, &step.words);
    let state = State::of(place);
    let whole = state == step.after;
    if !whole {
        state.same_as(&step.before, &what);
    }
    healthy(place, &what);
    match run.status {
        KILLED => tally.killed(death.place(), kept, whole, since.elapsed()),
        0 => tally.survived(death.place()),
        _ => panic!("{what}: {run:#?}"),
    }
    let acknowledged = kept || run.status == 0 || !run.stdout.is_empty();
    assert!(whole || !acknowledged, "{what}: it answered, and is not there");
    whole
}

#[track_caller]
fn healthy(place: &TestMarketplace, what: &str) {
    let mut db = Db::open(place.db()).expect("the database");
    let first_day = "2026-03-01".parse().expect("a day");
    let found = db.read(|tx| {
        let marketplace = Marketplace::load(tx)?;
        doctor::run(tx, &marketplace, first_day, &[])
    });
    let found = found.expect("a diagnosis");
    for outcome in found {
        let first: Vec<&str> = outcome.first.iter().map(|finding| finding.what.as_str()).collect();
        assert!(outcome.count == 0, "{what}: doctor finds {} times: {}: {first:?}", outcome.count, outcome.meaning);
    }
}
