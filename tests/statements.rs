//! A closed statement is closed: whatever is edited, sold, returned, paid or closed later changes no byte of it.

mod support;

use support::history;
use support::place::{Place, engines};

/// Every form that a statement has.
const FORMS: [&str; 9] = [
    "statement export {ref}",
    "statement export {ref} page.html --lang en -q && cat page.html",
    "statement export {ref} page.html --lang ar -q && cat page.html",
    "statement export {ref} page.html --lang fr -q && cat page.html",
    "statement show {ref} --format table",
    "statement show {ref} --format wide",
    "statement show {ref} --json",
    "statement show {ref} --format tsv",
    "settlement lines {ref} --json",
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
    "product adjust noor/TEA --by 5 --reason counted",
    "store update noor --name-en Other --name-ar غيره --legal-name 'Other Ltd' --zones '*:9000' --commission-rate 45% --plan gold",
    "store update noor --delivery-by store --collection-model store --settlement-period weekly --hold-days 9 --reserve-rate 50%",
    "store update noor --payout-minimum 1 --min-order 5 --email other@example.com --phone +9647701234567 --address elsewhere",
    "store update own --collection-model platform --commission-rate 1%",
    "store bank noor --holder 'Other Ltd' --account 12345678",
    "dues terms own --on-debit carry --grace-days 90",
    "customer update nour --name Other --phone +9647701234568",
    "customer address add nour other --zone KRK --line elsewhere --default",
    "driver update ali --name Other",
    "driver update zaid --status inactive",
    "zone update KRK --name-en Other --name-ar غيره",
    "zone add RSF --name-en Rusafa",
    "return add ORD-1 --line TEA=1 --reason late",
    "return add ORD-4 --with-delivery --refund bank --reason late",
    "return add ORD-3 --line TEA=1 --reason late",
    "store adjust noor 50 --kind correction --reason 'counted again'",
    "dues pay own 5000 --method bank --reference D9",
    "payout create slow --method cash",
    "payout create own",
    "cash handover ali --counted 50000 --final -y",
    "order place nour --zone KRK --line noor/TEA=30 --line own/TEA=1",
    "order accept ORD-9 ORD-10 -y",
    "order prepare ORD-9 ORD-10 -y",
    "order dispatch ORD-9 ORD-10 --driver ali -y",
    "order deliver ORD-9 --collector depot",
    "order deliver ORD-10 --collector depot",
    "--now 2026-05-20T09:00:00Z settlement run --date yesterday",
    "store suspend slow --reason late",
];

fn closed(place: &Place) -> Vec<String> {
    let refs = place.shell("lilium settlement list --all --format ids").ok().stdout;
    refs.lines().map(str::to_owned).collect()
}

/// Every form of every one of these statements.
fn printed(place: &Place, refs: &[String]) -> Vec<(String, String)> {
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
            place.shell(&format!("lilium statement export {one} {one}.csv -q")).ok();
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
                .shell(&format!("lilium statement export {newest} new.html -q && cat new.html"))
                .ok()
                .stdout
                .contains("Other")
        );
        assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"));
    }
}
