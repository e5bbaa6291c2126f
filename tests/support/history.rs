//! Marketplaces with a past: one in which everything happens once, and ones in which anything happens.

use super::place::{Engine, TestMarketplace};

const INIT: &str = "lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad";

/// Every kind of event of the book, on every kind of account.
const EVERYTHING: &[(&str, &str)] = &[
    ("2026-03-01T08:00", "setting set commission.tax 15%"),
    ("2026-03-01T08:00", "setting set dues.stages hide:1"),
    ("2026-03-01T08:00", "zone add KRK --name-en Karkh"),
    ("2026-03-01T08:00", "store add noor --zones '*:1000' --commission-rate 10% --delivery-by platform"),
    ("2026-03-01T08:00", "store add slow --zones '*:0' --commission-rate 10% --hold-days 1 --reserve-rate 20%"),
    ("2026-03-01T08:00", "store add own --zones '*:0' --commission-rate 10% --collection-model store"),
    ("2026-03-01T08:00", "store bank update noor --holder Noor --account 101"),
    ("2026-03-01T08:00", "store bank update slow --holder Slow --account 102"),
    ("2026-03-01T08:00", "store bank update own --holder Own --account 103"),
    ("2026-03-01T08:00", "dues terms update own --on-debit invoice --grace-days 1"),
    ("2026-03-01T08:00", "product import products.csv"),
    ("2026-03-01T08:00", "customer add nour"),
    ("2026-03-01T08:00", "customer add sami"),
    ("2026-03-01T08:00", "driver add ali"),
    ("2026-03-01T08:00", "driver add zaid"),
    // A cart of three stores with a coupon of the platform's, one short at the door, one over.
    (
        "2026-03-01T08:10",
        "order place nour --zone KRK --line noor/TEA=3 --line slow/TEA=2 --line own/TEA=4 --discount '*=2000@platform' --discount noor=5%",
    ),
    ("2026-03-01T08:10", "order place sami --zone KRK --line noor/TEA=2"),
    ("2026-03-01T08:10", "order place nour --zone KRK --line noor/TEA=1"),
    ("2026-03-01T08:10", "order place nour --zone KRK --line noor/TEA=2"),
    ("2026-03-01T08:20", "order accept ORD-1 ORD-2 ORD-3 ORD-4 ORD-5 ORD-6 -y"),
    ("2026-03-01T08:20", "order prepare ORD-1 ORD-2 ORD-3 ORD-4 ORD-5 ORD-6 -y"),
    ("2026-03-01T08:20", "order dispatch ORD-1 ORD-2 ORD-4 --driver ali -y"),
    ("2026-03-01T08:20", "order dispatch ORD-5 ORD-6 --driver zaid -y"),
    ("2026-03-01T08:20", "order dispatch ORD-3"),
    ("2026-03-01T08:30", "order deliver ORD-1 ORD-2 ORD-3 -y"),
    ("2026-03-01T08:30", "order deliver ORD-4 --taken 20250"),
    ("2026-03-01T08:30", "order deliver ORD-5 --taken 11500"),
    ("2026-03-01T08:30", "order deliver ORD-6"),
    ("2026-03-01T09:00", "cash to-store zaid noor 11500"),
    // Short: charged in part, the rest is gone. Over: credited in part, the rest is a gain.
    ("2026-03-01T10:00", "cash handover add ali 68750 --final -y"),
    ("2026-03-01T10:00", "cash handover add zaid 22000 -y"),
    ("2026-03-01T10:00", "cash float out zaid 5000"),
    ("2026-03-01T11:00", "cash difference decide HND-2 charge --amount 500 --reason agreed"),
    ("2026-03-01T11:00", "cash difference decide HND-2 write-off --amount 250 --reason torn --confirm HND-000002"),
    ("2026-03-01T11:00", "cash difference decide HND-3 customer-credit nour --amount 250 --reason 'paid twice'"),
    ("2026-03-01T11:00", "cash difference decide HND-3 gain --reason 'nobody asked'"),
    ("2026-03-01T12:00", "cash expense add 1000 --receipt 'PAPER 7' --reason cartons"),
    ("2026-03-01T12:00", "cash expense add 250 --back --receipt 'PAPER 7 change' --reason 'too many'"),
    ("2026-03-02T09:00", "settlement run --date yesterday"),
    ("2026-03-02T10:00", "cash repay ali 250 --reason wages"),
    ("2026-03-02T10:00", "cash forgive ali --reason 'long ago' --confirm DRV-000001"),
    ("2026-03-02T10:00", "customer settle sami 250 --receive"),
    ("2026-03-02T10:00", "customer settle sami 250 --write-off --reason gone --confirm CUS-000002"),
    ("2026-03-02T10:00", "customer settle nour 250 --refund --confirm CUS-000001"),
    ("2026-03-02T10:00", "cash deposit add 40000 --slip S1"),
    ("2026-03-02T10:00", "cash deposit add 20000 --slip S2"),
    ("2026-03-02T10:00", "cash deposit add 2000 --slip S3"),
    ("2026-03-02T11:00", "cash deposit confirm S1 --amount 39750 --reason torn"),
    ("2026-03-02T11:00", "cash deposit confirm S2 --amount 20250 --reason found"),
    ("2026-03-02T12:00", "return add ORD-1 --line TEA=1 --with-delivery --reason broken"),
    ("2026-03-02T12:00", "return add ORD-2 --line TEA=1 --refund depot --reason broken"),
    ("2026-03-02T12:00", "return add ORD-3 --line TEA=1 --reason broken"),
    ("2026-03-02T12:00", "store adjustment add noor 1500 --kind penalty --reason late"),
    ("2026-03-02T12:00", "store adjustment add noor 300 --kind subscription --reason March"),
    ("2026-03-02T12:00", "store adjustment add noor 200 --kind cod_fee --reason cash"),
    ("2026-03-02T12:00", "store adjustment add noor 2000 --kind goodwill --reason sorry"),
    ("2026-03-02T12:00", "store adjustment add noor -125 --kind correction --reason 'counted twice'"),
    ("2026-03-02T13:00", "payout prepare --store noor"),
    ("2026-03-02T13:00", "payout confirm PAY-1 --reference R1 --confirm PAY-000001"),
    ("2026-03-02T14:00", "payout returned PAY-1 --reason 'not at home'"),
    ("2026-03-02T15:00", "payout confirm PAY-1 --reference R2 --confirm PAY-000001"),
    ("2026-03-04T09:00", "settlement run --date yesterday"),
    ("2026-03-04T10:00", "payout prepare --store slow --method cash"),
    ("2026-03-04T10:00", "payout confirm PAY-2 --reference R3 --confirm PAY-000002"),
    ("2026-03-20T09:00", "dues check"),
    ("2026-03-20T09:00", "dues write-off add DUE-1 --amount 1000 --reason 'no answer'"),
    ("2026-03-20T09:00", "dues write-off approve WOF-1 --as huda"),
    // All that is left of it, all that was given up, and a little more.
    ("2026-03-20T10:00", "dues pay own 9000 --method cash --reference D1 --allow-credit"),
    ("2026-03-20T10:00", "store adjustment add own 20000 --kind penalty --reason late"),
    ("2026-03-21T09:00", "settlement run --date yesterday"),
    ("2026-04-10T09:00", "settlement run --date yesterday"),
    ("2026-04-10T09:10", "dispute open ORD-3 --amount 500 --reason 'one was short'"),
    ("2026-04-10T09:20", "dispute resolve DSP-1 --for platform --reason 'it was'"),
    ("2026-04-10T09:30", "dispute open ADJ-1 --amount 100 --reason 'not late'"),
    // What nobody has done with yet: at a driver's, due, over, owed.
    ("2026-04-10T10:00", "order place nour --zone KRK --line noor/TEA=3 --line slow/TEA=2"),
    ("2026-04-10T10:00", "order accept ORD-7 ORD-8 -y"),
    ("2026-04-10T10:00", "order prepare ORD-7 ORD-8 -y"),
    ("2026-04-10T10:00", "order dispatch ORD-7 ORD-8 --driver ali -y"),
    ("2026-04-10T11:00", "order deliver ORD-7 --taken 30000"),
    ("2026-04-10T11:00", "order deliver ORD-8"),
];

/// A marketplace in which every kind of event has happened.
pub fn everything(engine: Engine) -> TestMarketplace {
    everything_watched(engine, |_, _| ())
}

/// The same; after each command somebody looks.
pub fn everything_watched(engine: Engine, mut look: impl FnMut(&TestMarketplace, &str)) -> TestMarketplace {
    everything_by(engine, |place, now, command| {
        place.shell(&format!("lilium --now {now}:00Z {command}")).ok();
        look(place, command);
    })
}

/// The same, with commands that somebody else runs.
pub fn everything_by(engine: Engine, mut run: impl FnMut(&TestMarketplace, &str, &str)) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-04-11T09:00:00Z");
    place.shell(INIT).ok();
    place.write(
        "products.csv",
        "store,sku,name_en,price,stock\nnoor,TEA,Tea,10125,1000\nslow,TEA,Tea,10000,1000\nown,TEA,Tea,20000,1000\n",
    );
    for (now, command) in EVERYTHING {
        run(&place, now, command);
    }
    place
}

/// What a command may answer when it is asked for something at random: done, partly done, or refused with a reason.
const ANSWERS: [i32; 5] = [0, 3, 5, 6, 8];

/// Goes on with a marketplace of the stores `iqd`, `usd` and `kwd`, the customers `c0` to `c8` and the drivers `ali`
/// and `huda`: whatever may happen to money, in any order. The same seed gives the same. Answers how much was not refused.
pub fn go_on(place: &TestMarketplace, random: &mut fastrand::Rng, steps: usize) -> usize {
    let mut done = |step: usize| {
        let now = format!("2026-04-{:02}T{:02}:00:00Z", 3 + step / 12, 8 + step % 12);
        let run = place.shell(&format!("lilium --now {now} {}", anything(random, step, &now[..10])));
        assert!(ANSWERS.contains(&run.status), "{run:?}");
        run.status == 0
    };
    (0..steps).filter(|step| done(*step)).count()
}

fn anything(random: &mut fastrand::Rng, step: usize, today: &str) -> String {
    let (store, sum) = sum(random, 400);
    let little = amount(random, store, 20);
    let driver = *random.choice(["ali", "huda"].iter()).expect("a driver");
    let customer = random.u8(0..9);
    let id = random.u8(1..=6);
    match random.u8(0..16) {
        0 | 1 => {
            let refund = random.choice(["credit", "depot", "bank", "store"].iter()).expect("a way");
            let fee = if random.bool() { "--with-delivery" } else { "" };
            format!("return add ORD-{} --line A=1 --refund {refund} {fee} --reason broken", random.u16(1..200))
        }
        2 | 3 => {
            let kind = random.choice(["penalty", "subscription", "cod_fee", "correction", "goodwill"].iter());
            format!("store adjustment add {store} {sum} --kind {} --reason r{step}", kind.expect("a kind"))
        }
        4 | 5 => format!("cash handover add {driver} {sum} --currency {store} --final -y"),
        6 => format!("cash difference decide HND-{id} charge --reason agreed"),
        7 => format!("cash difference decide HND-{id} write-off --reason gone --confirm HND-{id:06}"),
        8 => format!("cash difference decide HND-{id} customer-credit c{customer} --reason found"),
        9 => format!("cash repay {driver} {little} --currency {store} --reason wages"),
        10 => {
            let how = random.choice(["receive", "refund", "offset", "write-off"].iter()).expect("a way");
            let customer_ref = customer + 1;
            format!(
                "customer settle CUS-{customer_ref} --{how} {little} --currency {store} --reason r{step} --confirm CUS-{customer_ref:06}"
            )
        }
        11 => format!("cash deposit add {sum} --currency {store} --slip S{step}"),
        12 => format!("cash deposit confirm DEP-{id} --reason counted"),
        13 => format!("dues pay {store} {sum} --method bank --reference D{step} --allow-credit"),
        14 => format!("settlement run --date {today} --now {today}T23:00:00Z"),
        _ => format!("payout prepare --store {store} --method cash"),
    }
}

/// A store, which is called after its currency, and an amount in it.
fn sum(random: &mut fastrand::Rng, below: u32) -> (&'static str, String) {
    let store = *random.choice(["iqd", "usd", "kwd"].iter()).expect("a store");
    (store, amount(random, store, below))
}

fn amount(random: &mut fastrand::Rng, store: &str, below: u32) -> String {
    let units = random.u32(1..below);
    match store {
        "iqd" => format!("{}", units * 250),
        "usd" => format!("{units}.{:02}", random.u8(0..100)),
        _ => format!("{units}.{:03}", random.u16(0..1000)),
    }
}
