//! Nine days of one marketplace: every command that moves money, and what each has to leave behind.

use std::time::{Duration, Instant};

use lilium::base::crash::POINTS;

use super::state::State;
use crate::support::place::{Engine, TestMarketplace};
use crate::support::run::Run;

/// Done in peace, before the first kill.
const PREPARED: [&str; 16] = [
    "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
    "zone add KRK --name-en Karkh",
    "setting set payout.approval_limit IQD:100000",
    "setting set commission.tax 15%",
    "setting set reserve.rate 10%",
    "setting set reserve.days 2",
    "store add noor --zones '*:1000' --delivery-by store --commission-rate 10%",
    "store add dijla --zones '*:1000' --commission-rate 10% --collection-model store --delivery-by store",
    "store bank update noor --holder Noor --account 101",
    "store bank update dijla --holder Dijla --account 102",
    "product add noor/TEA --name-en Tea --price 60000 --stock 100",
    "product add dijla/SOAP --name-en Soap --price 9250 --stock 100",
    "dues terms update dijla --on-debit invoice",
    "customer add ali",
    "driver add hasan",
    "order place ali --zone KRK --line noor/TEA=1 --line dijla/SOAP=1",
];

/// The day in March and the command; each may die, and is asked for again.
const LIFE: [(u32, &str); 34] = [
    (1, "order place ali --zone KRK --line noor/TEA=3 --line dijla/SOAP=2"),
    (1, "order place ali --zone KRK --line noor/TEA=2 --line dijla/SOAP=4"),
    (1, "order cancel ORD-1 ORD-2 -y --reason twice"),
    (1, "order accept ORD-3 ORD-4 ORD-5 ORD-6 -y"),
    (1, "order prepare ORD-3 ORD-4 ORD-5 ORD-6 -y"),
    (1, "order dispatch ORD-3 ORD-5 --driver hasan -y"),
    (1, "order dispatch ORD-4 ORD-6 -y"),
    (1, "order deliver ORD-3 ORD-4 ORD-5 ORD-6 -y"),
    (1, "order import more.csv"),
    (1, "return add ORD-3 --line TEA=1 --reason broken"),
    (1, "cash expense add 1000 --driver hasan --receipt F1 --reason fuel"),
    (1, "cash handover add hasan 300000 --final -y"),
    (1, "cash difference decide HND-1 charge --amount 500 --reason agreed"),
    (1, "cash deposit add 200000 --slip R1"),
    (1, "cash deposit confirm DEP-1"),
    (2, "settlement run --date yesterday"),
    (2, "payout prepare --all-stores"),
    (2, "payout approve PAY-1 --as huda"),
    (2, "payout send PAY-1"),
    (2, "payout confirm PAY-1 --reference T1 --confirm PAY-000001"),
    (2, "payout returned PAY-1 --reason closed"),
    (2, "payout approve PAY-1 --as huda"),
    (2, "payout send PAY-1"),
    (2, "payout confirm PAY-1 --reference T2 --confirm PAY-000001"),
    (2, "return add ORD-5 --line TEA=1 --refund depot --reason broken"),
    (2, "return add ORD-4 --line SOAP=1 --reason broken"),
    (2, "store adjustment add noor 5000 --kind penalty --reason late"),
    (2, "dues pay dijla 3000 --method cash --reference R1"),
    (2, "cash repay hasan 250 --reason wages"),
    (9, "settlement run --period 2026-03-01..2026-03-08"),
    (9, "payout prepare --all-stores"),
    (9, "payout fail PAY-2 --reason closed"),
    (9, "payout prepare --all-stores"),
    (9, "payout confirm PAY-3 --reference T3 --confirm PAY-000003"),
];

const MORE: &str =
    "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,delivery_fee,collector
g1,2026-03-01 09:00:00,delivered,2026-03-01 11:00:00,nour,KRK,noor,TEA,2,60000,1000,depot
g1,2026-03-01 09:00:00,delivered,2026-03-01 11:00:00,nour,KRK,dijla,SOAP,5,9250,1000,store
g2,2026-03-01 09:00:00,delivered,2026-03-01 11:00:00,ali,KRK,noor,TEA,1,60000,1000,depot
";

/// One command of the life, and what it leaves when nothing disturbs it.
pub struct Step {
    pub words: Vec<String>,
    pub before: State,
    pub after: State,
    /// What it prints when it does it, and when it did it before.
    pub replies: [String; 2],
    /// How long it takes.
    pub took: Duration,
    /// How often it passes each point.
    pub passes: Vec<(&'static str, u32)>,
}

/// The marketplace at its first hour.
pub fn prepared(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    for command in PREPARED {
        place.shell(&format!("lilium {command}")).ok();
    }
    place
}

/// Lives it in peace, everything asked for twice; answers what each command does.
pub fn lived(prepared: &TestMarketplace) -> Vec<Step> {
    let place = prepared.copy();
    place.write("more.csv", MORE);
    let mut before = State::of(&place);
    let mut steps = Vec::new();
    for (at, (day, command)) in LIFE.iter().enumerate() {
        let words = words(at, *day, command);
        let since = Instant::now();
        let first = told(&place, &words);
        let took = since.elapsed();
        let after = State::of(&place);
        assert!(before.differences(&after).is_some(), "`{command}` does nothing");
        let again = asked(&place, &words);
        State::of(&place).same_as(&after, &format!("`{command}`, asked for twice"));
        let passes = passes(&first.stderr);
        steps.push(Step { words, before, after: after.clone(), replies: [first.stdout, again.stdout], took, passes });
        before = after;
    }
    steps
}

/// The marketplace at its first hour once more, with the files that the life reads.
pub fn another(prepared: &TestMarketplace) -> TestMarketplace {
    let place = prepared.copy();
    place.write("more.csv", MORE);
    place
}

fn words(at: usize, day: u32, command: &str) -> Vec<String> {
    let hour = format!("2026-03-{day:02}T12:00:00Z");
    let key = format!("step-{at}");
    let own = command.split(' ').map(str::to_owned);
    own.chain(["--now".to_owned(), hour, "--idempotency-key".to_owned(), key]).collect()
}

/// Asks for a command, and has it tell the points that it passes.
fn told(place: &TestMarketplace, words: &[String]) -> Run {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let child = place.spawn_with(&words, &[("LILIUM_LOG", "lilium::base::crash=trace")]);
    Run::new(words.join(" "), &child.wait_with_output().expect("a process that ends")).ok()
}

fn passes(log: &str) -> Vec<(&'static str, u32)> {
    let times = |point: &str| log.matches(&format!("point=\"{point}\"")).count() as u32;
    POINTS.iter().map(|point| (*point, times(point))).filter(|(_, times)| *times > 0).collect()
}

/// Asks for a command, which must be carried out now, or have been before.
pub fn asked(place: &TestMarketplace, words: &[String]) -> Run {
    place.lilium(&words.iter().map(String::as_str).collect::<Vec<_>>()).ok()
}
