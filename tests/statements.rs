//! A closed statement is closed: whatever is edited, sold, returned, paid or closed later changes no byte of it.

mod support;

use serde_json::Value;
use support::history;
use support::place::{Engine, TestMarketplace, engines};

/// Every form that a statement has.
const FORMS: [&str; 9] = [
    "statement export {ref}",
    "statement export {ref} page.html --force --language en -q && cat page.html",
    "statement export {ref} page.html --force --language ar -q && cat page.html",
    "statement export {ref} page.html --force --language fr -q && cat page.html",
    "statement show {ref} --format table",
    "statement show {ref} --format wide",
    "statement show {ref} --json",
    "statement show {ref} --format tsv",
    "settlement line list {ref} --json",
];

/// Every rule, price, name, zone and setting that can be another, and then a whole life under them.
const EDITS: &[&str] = &[
    "commission rule add all --rate 50% --tax 1% --on-return keep",
    "commission ruleset activate --from 2026-04-11 --yes",
    "setting set commission.rate 40%",
    "setting set commission.tax 5%",
    "setting set goods.tax 7%",
    "setting set release.gate delivered",
    "setting set release.hold_days 5",
    "setting set reserve.rate 30%",
    "setting set reserve.days 3",
    "setting set payout.minimum 5000",
    "setting set payout.approval_limit 100",
    "setting set adjustment.approval_limit 100",
    "setting set dues.threshold 100",
    "setting set dues.billing_day 15",
    "setting set dues.stages none",
    "setting set marketplace.name Other",
    "setting set payer.name 'Other Ltd'",
    "setting set currency.denominations 'IQD:250,500,1000'",
    "currency add USD",
    "category add Drinks",
    "category update Drinks --name-en Other",
    "product update noor/TEA --name-en Other --price 1 --category Other",
    "product update slow/TEA --name-en Other --price 99999",
    "product adjust noor/TEA 5 --reason counted",
    "store update noor --name-en Other --name-ar غيره --legal-name 'Other Ltd' --zones '*:9000' --commission-rate 45% --plan gold",
    "store update noor --delivery-by store --collection-model store --settlement-period weekly --hold-days 9 --reserve-rate 50%",
    "store update noor --payout-minimum 1 --min-order 5 --email other@example.com --phone +9647701234567 --address elsewhere",
    "store update own --collection-model platform --commission-rate 1%",
    "store bank update noor --holder 'Other Ltd' --account 12345678",
    "dues terms update own --on-debit carry --grace-days 90",
    "customer update nour --name Other --phone +9647701234568",
    "customer address add nour other --zone KRK --line elsewhere --default",
    "driver update ali --name Other",
    "driver update zaid --status inactive",
    "zone update KRK --name-en Other --name-ar غيره",
    "zone add RSF --name-en Rusafa",
    "return add ORD-1 --line TEA=1 --reason late",
    "return add ORD-4 --with-delivery --refund bank --reason late",
    "return add ORD-3 --line TEA=1 --reason late",
    "store adjustment add noor 50 --kind correction --reason 'counted again'",
    "dues pay own 5000 --method bank --reference D9",
    "payout prepare --store slow --method cash",
    "payout prepare --store own",
    "cash handover add ali 50000 --final -y",
    "order place nour --zone KRK --line noor/TEA=30 --line own/TEA=1",
    "order accept ORD-9 ORD-10 -y",
    "order prepare ORD-9 ORD-10 -y",
    "order dispatch ORD-9 ORD-10 --driver ali -y",
    "order deliver ORD-9 --collector depot",
    "order deliver ORD-10 --collector depot",
    "--now 2026-05-20T09:00:00Z settlement run --date yesterday",
    "store suspend slow --reason late",
];

fn closed(place: &TestMarketplace) -> Vec<String> {
    let refs = place.shell("lilium settlement list --reverse --all --format ids").ok().stdout;
    refs.lines().map(str::to_owned).collect()
}

/// Every form of every one of these statements.
fn printed(place: &TestMarketplace, refs: &[String]) -> Vec<(String, String)> {
    let forms = refs.iter().flat_map(|one| FORMS.map(|form| form.replace("{ref}", one)));
    forms
        .map(|form| (place.shell(&format!("lilium {form}")).ok().stdout, form))
        .map(|(text, form)| (form, text))
        .collect()
}

/// OCA/commission#76, #552; mercur's commission docs; openfoodnetwork#7164, #7165.
#[test]
fn no_later_event_changes_a_byte_of_a_closed_statement() {
    for engine in engines() {
        let place = history::everything(engine);
        let refs = closed(&place);
        let before = printed(&place, &refs);
        for one in &refs {
            place.shell(&format!("lilium statement export {one} {one}.csv --force -q")).ok();
        }
        for edit in EDITS {
            place.shell(&format!("lilium {edit}")).ok();
        }
        for ((form, before), (_, now)) in before.iter().zip(printed(&place, &refs)) {
            assert_eq!(*before, now, "{engine:?}: {form}");
        }
        for one in &refs {
            place.shell(&format!("lilium statement verify {one}.csv --stored")).ok();
        }
        let later = closed(&place);
        assert!(later.len() > refs.len() + 2 && refs.len() > 5, "{engine:?}: {refs:?} {later:?}");
        // The new terms are in force, so that the old ones cannot have been kept by chance.
        let newest = later.last().expect("a settlement");
        assert!(
            place
                .shell(&format!("lilium statement export {newest} new.html --force -q && cat new.html"))
                .ok()
                .stdout
                .contains("Other")
        );
        assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"));
    }
}

fn lines(place: &TestMarketplace, settlement: &str) -> Vec<Value> {
    let run = place.shell(&format!("lilium statement show {settlement} --json")).ok();
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}\n{}", run.stdout))
}

fn minor(row: &Value, field: &str) -> i64 {
    row[field]["minor"].as_i64().unwrap_or_else(|| panic!("no {field} in {row}"))
}

/// OCA/commission#55: what a store gains is above nothing and what it loses is below, on every kind of line.
#[test]
fn every_kind_of_line_has_its_sign() {
    let place = history::everything(Engine::Sqlite);
    let mut seen = std::collections::BTreeSet::new();
    for line in closed(&place).iter().flat_map(|one| lines(&place, one)) {
        // An adjustment is called what it is for.
        let kind = match line["kind"].as_str().expect("a kind") {
            "adjustment" => line["about"].as_str().and_then(|about| about.split(':').next()).expect("what it is for"),
            kind => kind,
        };
        let (net, collected) = (minor(&line, "net"), minor(&line, "collected"));
        let gain = match kind {
            // A store that took the cash, or gives it back itself, is left with the other side of the account.
            "sale" if collected != 0 => minor(&line, "goods") > 0 && collected > 0,
            "return" if collected != 0 => minor(&line, "goods") < 0 && collected < 0,
            "sale" => net > 0 && minor(&line, "commission") > 0,
            "return" => net < 0 && minor(&line, "commission") < 0,
            "goodwill" | "payout_rest" | "dues_excess" | "offset" | "reserve_back" | "write_off" => net > 0,
            "penalty" | "subscription" | "cod_fee" | "direct_cash" | "offset_dues" => net < 0,
            // Money that is held goes; what is decided for the store comes back.
            "dispute" => net <= 0,
            "dispute_back" => net >= 0,
            "dispute_lost" => net == 0,
            // The one that was made is a loss.
            "correction" => net < 0,
            other => panic!("a kind of line without a sign: {other}"),
        };
        assert!(gain, "{line}");
        seen.insert(kind.to_owned());
    }
    assert!(seen.len() > 9, "{seen:?}");
}

/// OCA account-financial-reporting#1103: a statement says the same in every form.
/// frappe/books#1410, ledgersmb/LedgerSMB#1259: it opens with what the one before left, and each day is in one of them.
#[test]
fn statements_agree_and_follow_on_each_other() {
    let place = history::everything(Engine::Sqlite);
    let run = place.shell("lilium settlement list --reverse --all --json").ok();
    let settlements: Vec<Value> = serde_json::from_str(&run.stdout).expect("settlements");
    let mut left = std::collections::BTreeMap::<String, (i64, String)>::new();
    for row in settlements {
        let (one, store) = (row["ref"].as_str().expect("a ref"), row["store"].as_str().expect("a store").to_owned());
        let net: i64 = lines(&place, one).iter().map(|line| minor(line, "net")).sum();
        assert_eq!(net, minor(&row, "net"), "{row}");
        let csv = place.shell(&format!("lilium statement export {one}")).ok().stdout;
        let told = |what: &str| {
            let line = csv.lines().find(|line| line.starts_with(&format!("{what},"))).expect(what);
            line.split(',').nth(12).expect("an amount").parse::<i64>().expect("minor units")
        };
        for (word, field) in [("opening", "opening"), ("net", "net"), ("payable", "payable"), ("carried", "carried")] {
            assert_eq!(told(word), minor(&row, field), "{one} {word}");
        }
        let before = left.get(&store).map_or((0, String::new()), Clone::clone);
        let (first, last) = (row["first_day"].as_str().expect("a day"), row["last_day"].as_str().expect("a day"));
        assert_eq!(before.0, minor(&row, "opening"), "{row}");
        assert!(first > before.1.as_str() && first <= last, "{row} begins on {}", before.1);
        left.insert(store, (minor(&row, "carried"), last.to_owned()));
    }
    assert_eq!(left.len(), 3, "{left:?}");
}
