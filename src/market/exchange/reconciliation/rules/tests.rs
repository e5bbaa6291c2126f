use proptest::prelude::*;

use super::*;

fn reported(amount: i64, fee: i64) -> Told {
    Told { line: 5, named: "ORD-1".into(), subject: Some(1), several: 1, first: 5, amount, fee }
}

fn booked(holder: Holder, minor: i64, currency: &str) -> Booked {
    Booked { status: "delivered".into(), cash: Some((holder, minor, currency.into())) }
}

fn ali() -> Holder {
    Holder::Driver(1, "ali".into())
}

const ABOUT: About<'_> = About { currency: "IQD", driver: Some(1) };

#[test]
fn a_line_is_judged_by_what_was_taken() {
    for (amount, fee, want) in [
        (10_000, 0, Outcome::Matched),
        (9_000, 1_000, Outcome::Matched),
        (9_500, 0, Outcome::Short),
        (10_250, 0, Outcome::Over),
        (10_000, 250, Outcome::Over),
        (0, 0, Outcome::Short),
    ] {
        let verdict = judge(&reported(amount, fee), Some(&booked(ali(), 10_000, "IQD")), &ABOUT);
        assert_eq!((verdict.outcome, verdict.expected, verdict.note), (want, Some(10_000), None), "{amount} {fee}");
    }
}

#[test]
fn what_the_books_do_not_expect_is_unknown_and_says_why() {
    let pending = Booked { status: "on_the_way".into(), cash: None };
    for (books, why) in [
        (None, "no such name"),
        (Some(pending), "on the way, not collected"),
        (Some(booked(Holder::Depot, 1, "IQD")), "collected at the depot"),
        (Some(booked(Holder::Store, 1, "IQD")), "collected by the store"),
        (Some(booked(Holder::Driver(2, "zaid".into()), 1, "IQD")), "collected by zaid"),
        (Some(booked(ali(), 1, "USD")), "it is in USD"),
    ] {
        let told = Told { several: 0, ..reported(1, 0) };
        let verdict = judge(&told, books.as_ref(), &ABOUT);
        assert_eq!((verdict.outcome, verdict.note.as_deref()), (Outcome::Unknown, Some(why)));
    }
    let several = judge(&Told { several: 2, ..reported(1, 0) }, None, &ABOUT);
    assert_eq!(several.note.as_deref(), Some("2 orders have this name"));
}

#[test]
fn only_the_first_line_about_a_thing_counts() {
    let second = Told { first: 3, ..reported(10_000, 0) };
    let verdict = judge(&second, Some(&booked(ali(), 10_000, "IQD")), &ABOUT);
    assert_eq!((verdict.outcome, verdict.note.as_deref()), (Outcome::Duplicate, Some("as in line 3")));
}

#[test]
fn outcomes_are_stored_by_their_names() {
    for outcome in Outcome::ALL.iter().copied() {
        assert_eq!(Outcome::parse(outcome.as_str()), Some(outcome));
    }
}

proptest! {
    #![proptest_config(crate::base::seeds::config())]
    /// Nothing is absorbed: an amount that is not exactly the books' is a difference.
    #[test]
    fn a_match_is_exact(amount in 0i64..50_000, fee in 0i64..5_000, taken in 0i64..50_000) {
        let verdict = judge(&reported(amount, fee), Some(&booked(ali(), taken, "IQD")), &ABOUT);
        prop_assert_eq!(verdict.outcome == Outcome::Matched, amount + fee == taken);
        prop_assert_eq!(verdict.expected, Some(taken));
    }
}
