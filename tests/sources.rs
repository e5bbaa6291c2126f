//! Where others lost money, and that each of these has its test here.
//!
//! A test names its source in a comment of its own. A row that no comment names has lost its test.

use std::fs;
use std::path::{Path, PathBuf};

/// The source as its test names it, and what it is about.
const SOURCES: &[(&str, &str)] = &[
    ("dokan#34, #433, #837", "cash that a store took itself is not owed to it"),
    ("dokan#1220, #1445", "the platform's part is billed, and what is unpaid has consequences"),
    ("dokan#3353", "dues are paid once, and no more than is due unless somebody says so"),
    ("dokan#905, #1575, #2091", "a refund reaches the store's balance in both models"),
    ("dokan#3324", "commission and what is left of the price are the whole price"),
    ("dokan#1030", "all that is shown can be paid out"),
    ("dokan withdraw code", "currencies have 0, 2 or 3 decimals"),
    ("dokan#189, changelog", "one balance is promised to one payout"),
    ("dokan#1331", "no amount below nothing turns a debit into a credit"),
    ("dokan#306", "a cart has no state of its own to set"),
    ("dokan#1931", "reserved goods come back once"),
    ("dokan#940", "a fixed fee is per unit, line or order"),
    ("dokan#1449", "rules stand in an order that can be changed"),
    ("dokan#2267", "a rule says what becomes of its commission on a return"),
    ("dokan#1839", "a penalty stands on the statement with its reason"),
    ("dokan refund code", "a balance below nothing is shown and carried, not cut to nothing"),
    ("mercur#141, #161", "from the door to the payout without a card"),
    ("mercur#1357", "a commission has components, each with its least and its most"),
    ("mercur#1364", "every change tells who, and what was before"),
    ("mercur#1387, #1419, #1458", "a divided cart is paid alike wherever one looks"),
    ("mercur#1247", "a refund is one thing, getting it back from the store another"),
    ("mercur commission docs vs code", "a return takes the rate of its sale"),
    ("mercur promotion-cost", "what the platform gives costs the store nothing"),
    ("spree#14606", "days that nobody closed are reported, and closed later, in order"),
    ("spree#14500 review", "a payout of unknown outcome pays nothing twice"),
    ("spree sweep code", "a store that is not paid learns why"),
    ("OCA/commission#76, #552", "an edit changes nothing that is settled"),
    ("OCA/commission#55", "a refund is settled with its sign"),
    ("OCA/commission#463, #503, #607", "a sale that came back whole is settled with its return"),
    ("OCA/commission#309", "what is settled is not cancelled but returned"),
    ("OCA/commission#444, #550", "a payout that failed frees what it had claimed"),
    ("OCA make-settle code", "every day is in one period"),
    ("wcvendors#432, #856", "a report's total is what stands on its accounts"),
    ("wcvendors#699", "an import counts what it did with each row"),
    ("magento2#1471, woocommerce#46505", "an error names its line and column"),
    ("Eshopbox Central-Backlog#1", "a period is settled once"),
    ("mekha#25", "a courier's file is compared line by line"),
    ("erpnext#43392", "a difference stays open until it is decided"),
    ("erpnext#23125, #25638", "change money is not collected money"),
    ("NexoPOS#577", "a count that is wrong is taken as it is"),
    ("erpnext#24270", "what a driver spends against a receipt is not a shortage"),
    ("odoo#112094", "a day opens with what the day before left"),
    ("gumroad#4283", "marginal tiers over a month"),
    ("gumroad#6848, #4955", "currencies are not mixed"),
    ("gumroad#1594, #1166, #1296", "a return needs no balance, and past a limit a second person"),
    ("gumroad#4372, #650", "one request moves money once"),
    ("gumroad#4597", "what is run again adds nothing"),
    ("gumroad#5384", "a payout that is not made has a reason, and nothing is none"),
    ("balanced-api#742", "an account below nothing is billed, paid or written off"),
    ("sharetribe#932", "a day is the marketplace's, not the server's"),
    ("allegro-api#13085", "what is missing at the door is not paid for"),
    ("it4mage/CashOnDelivery#34", "a fee is given back once"),
    ("openfoodfoundation/openfoodnetwork#7164, #7165", "an order that is over stays as it is"),
    ("openfoodfoundation/openfoodnetwork#11529", "a charge names its rule and version"),
    ("openfoodfoundation/openfoodnetwork#12844, #1554", "income by store and by part"),
    ("frappe/books#1410, ledgersmb/LedgerSMB#1259", "a statement opens with what the one before left"),
    ("OCA account-financial-reporting#1103", "a statement says the same in every form"),
    ("medusa#5393, #6833, stripe-ios#2141", "three decimals are three decimals"),
];

/// Sources and sessions, but for this file.
fn texts(dir: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        let wanted = path.extension().is_some_and(|ending| ending == "rs" || ending == "session");
        if path.is_dir() {
            texts(&path, found);
        } else if wanted && !path.ends_with("tests/sources.rs") {
            let text = fs::read_to_string(&path).expect("a text");
            found.push((path, text));
        }
    }
}

/// A comment on a test that begins with the source.
fn names(text: &str, in_session: bool, source: &str) -> bool {
    let mut lines = text.lines().map(str::trim_start);
    let begins = |line: &str| {
        let said = if in_session { line.strip_prefix("# ") } else { line.strip_prefix("/// ") };
        said.is_some_and(|said| {
            said.strip_prefix(source).is_some_and(|rest| !rest.starts_with(|c: char| c == ',' || c.is_ascii_digit()))
        })
    };
    let tested = |line: &str| if in_session { line.starts_with('$') } else { line.starts_with("#[test]") };
    let comment = |line: &str| if in_session { line.starts_with('#') } else { line.starts_with("//") };
    while let Some(line) = lines.next() {
        if begins(line) && lines.clone().find(|line| !comment(line)).is_some_and(tested) {
            return true;
        }
    }
    false
}

#[test]
fn every_source_has_its_test() {
    let (root, mut found) = (Path::new(env!("CARGO_MANIFEST_DIR")), Vec::new());
    for folder in ["src", "tests"] {
        texts(&root.join(folder), &mut found);
    }
    let is_session = |path: &Path| path.extension().is_some_and(|ending| ending == "session");
    let named = |source: &str| found.iter().any(|(path, text)| names(text, is_session(path), source));
    let lost: Vec<_> = SOURCES.iter().filter(|(source, _)| !named(source)).collect();
    assert!(lost.is_empty(), "no test names these: {lost:#?}");
}

#[test]
fn no_source_is_listed_twice() {
    let mut sources: Vec<_> = SOURCES.iter().map(|(source, _)| source).collect();
    sources.sort();
    assert!(sources.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn only_a_tests_comment_counts() {
    assert!(names("/// x#1, #2: why.\n/// More.\n#[test]\nfn f() {}", false, "x#1, #2"));
    assert!(names("# x#1\n# More.\n$ lilium doctor", true, "x#1"));
    assert!(!names("/// x#1, #2\n#[test]\nfn f() {}", false, "x#1"), "another source");
    assert!(!names("/// x#12\n#[test]\nfn f() {}", false, "x#1"), "another number");
    assert!(!names("/// x#1\nfn f() {}", false, "x#1"), "no test");
}
