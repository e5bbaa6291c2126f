//! A statement in hand: whole as issued, and found out when a byte of it changes.

use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::*;
use crate::base::{Instant, Language, Period, Rate, StoreId, parse_day};
use crate::market::closing::settlement::Issued;
use crate::market::closing::settlement::SettlementStatus;
use crate::market::closing::settlement::rules::{Billing, LineDigest, Sums, Terms, close};

fn line(kind: LineKind, subject: i64, goods: i64, other: i64) -> StatementLine {
    let commission = goods / 10;
    StatementLine {
        kind,
        subject,
        due_on: parse_day("2026-03-04").expect("a day"),
        happened_on: Some(parse_day("2026-03-03").expect("a day")),
        about: "karrada, \"market\"".into(),
        amounts: Amounts { goods, commission, other, ..Amounts::default() }.netted(),
    }
}

fn statement(lines: Vec<StatementLine>, opening: i64) -> Statement {
    let currency = Currency::with_exponent("TND", 3).expect("a currency");
    let day = parse_day("2026-03-04").expect("a day");
    let mut digest = LineDigest::new(StoreId::new(7), "TND", &Period::of_day(day));
    let mut sums = Sums::default();
    for l in &lines {
        digest.add(l.kind.as_str(), l.subject, &l.due_on.to_string(), &l.amounts);
        sums.add(l.kind == LineKind::Sale, &l.amounts);
    }
    let terms = Terms { billing: Billing::Carry, reserve: Rate::parse("10%").expect("a rate"), kept: 0 };
    let outcome = close(opening, &sums, &terms);
    let settlement = Settlement {
        id: 12,
        store_id: StoreId::new(7),
        store: "al-noor".into(),
        currency: "TND".into(),
        first_day: day,
        last_day: day,
        sums,
        opening_minor: opening,
        payable_minor: outcome.payable,
        invoiced_minor: outcome.invoiced,
        carried_minor: outcome.carried,
        reserved_minor: outcome.reserved,
        disputed_minor: 0,
        offset_minor: 0,
        digest: digest.finish(),
        closed_at: Instant::parse("2026-03-05T01:00:00Z").expect("an instant"),
        closed_by: "root".into(),
        verified: None,
        status: SettlementStatus::Closed,
        payout_id: None,
        invoice: (sums.amounts.commission != 0).then_some(Issued {
            id: 3,
            tax_minor: 0,
            netted_minor: sums.amounts.commission,
            payable_minor: 0,
        }),
    };
    Statement { marketplace: "Noor".into(), settlement, currency, lines }
}

#[test]
fn an_issued_statement_checks_itself() {
    let statement = statement(vec![line(LineKind::Sale, 1, 187_500, 0), line(LineKind::PayoutRest, 3, 0, 125)], -3_711);
    let checked = check(&write_csv(&statement)).expect("readable");
    assert_eq!((checked.lines, checked.net, checked.faults), (2, 168_875, vec![]));
    assert_eq!((checked.settlement.as_str(), checked.store.as_str()), ("SET-000012", "al-noor"));
}

#[test]
fn a_line_that_is_gone_is_told() {
    let csv = write_csv(&statement(vec![line(LineKind::Sale, 1, 1_000, 0), line(LineKind::Sale, 2, 2_000, 0)], 0));
    let without: Vec<&str> = csv.lines().enumerate().filter(|(at, _)| *at != 3).map(|(_, line)| line).collect();
    let faults = check(&without.join("\n")).expect("readable").faults;
    assert_eq!(faults[0].line, 4, "the first line behind the gap: {faults:?}");
    assert!(faults.iter().any(|fault| fault.what.contains("come to")), "{faults:?}");
}

#[test]
fn a_statement_without_its_invoice_is_told() {
    let csv = write_csv(&statement(vec![line(LineKind::Sale, 1, 1_000, 0)], 0));
    let without: Vec<&str> = csv.lines().filter(|line| !line.starts_with("invoice,")).collect();
    let faults = check(&without.join("\n")).expect("readable").faults;
    assert!(faults.iter().any(|fault| fault.what.contains("invoice says 0")), "{faults:?}");
}

#[test]
fn stored_text_is_no_markup() {
    let mut line = line(LineKind::Sale, 1, 1_000, 0);
    line.about = "<script>alert('x')</script>".into();
    let page = html::page(&statement(vec![line], 0), crate::base::Language::Arabic);
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;"), "{page}");
    assert!(page.contains("dir=\"rtl\"") && page.contains("(سابق: <bdi>2026-03-03</bdi>)"), "{page}");
}

/// A page with everything that one can show.
fn full() -> Statement {
    let kinds = [LineKind::Sale, LineKind::Return, LineKind::Offset, LineKind::DisputeLost, LineKind::Adjustment];
    let mut lines: Vec<StatementLine> = (1..).zip(kinds).map(|(at, kind)| line(kind, at, at * 1_500, at)).collect();
    lines[1].amounts.tax = 7;
    lines[2].happened_on = None;
    lines[3].about = "Ann & Sons' <shop>\u{7}".into();
    statement(lines, -3_711)
}

/// A statement gives the same bytes whenever it is asked for, also by a newer program.
#[test]
fn pages_are_what_they_were() {
    let digests = Language::ALL.map(|language| {
        let digest = Sha256::digest(html::page(&full(), language));
        digest[..4].iter().map(|byte| format!("{byte:02x}")).collect::<String>()
    });
    assert_eq!(digests, ["72ea03ac", "6e7b4a49", "bb4b5a2c"]);
}

#[test]
fn every_kind_of_line_has_its_words_in_every_language() {
    for (kind, language) in LineKind::ALL.iter().flat_map(|kind| Language::ALL.map(|language| (*kind, language))) {
        let page = html::page(&statement(vec![line(kind, 1, 0, 5)], 0), language);
        assert!(page.contains("<h2>") && !page.contains("<h2></h2>"), "{kind:?} {language}: {page}");
    }
}

proptest! {
    #![proptest_config(crate::base::seeds::config())]
    /// Any digit or letter that is exchanged for another is found, and its line is named.
    #[test]
    fn one_changed_byte_is_found(at in any::<prop::sample::Index>(), to in "[a-z0-9]") {
        let csv = write_csv(&statement(vec![line(LineKind::Sale, 1, 187_500, 0), line(LineKind::Sale, 22, 9_000, 0)], -50));
        let body = csv.find('\n').expect("a header") + 1;
        let places: Vec<usize> = (body..csv.len()).filter(|at| csv.as_bytes()[*at].is_ascii_alphanumeric()).collect();
        let place = places[at.index(places.len())];
        prop_assume!(csv[place..=place] != to);
        let mut changed = csv.clone();
        changed.replace_range(place..=place, &to);
        let line = csv[..place].matches('\n').count() as u64 + 1;
        let faults = check(&changed).expect("readable").faults;
        prop_assert!(faults.iter().any(|fault| fault.line == line), "line {} of\n{}\n{:?}", line, changed, faults);
    }
}
