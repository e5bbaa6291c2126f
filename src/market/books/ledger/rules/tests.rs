//! The worked example of one cart with two stores, and the laws every event obeys.

use proptest::prelude::*;

use super::*;
use crate::base::{Currency, Instant, StoreId, parse_day};

const ALI: i64 = 1;
const NOUR: i64 = 1;
const V1: i64 = 1;
const V2: i64 = 2;

fn sale(
    store: StoreId,
    collector: Collector,
    delivery_fee_owner: DeliveryFeeOwner,
    goods: i64,
    rounding: i64,
    commission: i64,
) -> Sale {
    let mut sale = Sale {
        order: store.get(),
        store,
        customer: NOUR,
        collector,
        delivery_fee_owner,
        goods,
        by_platform: 0,
        delivery: 5_000,
        rounding,
        commission,
        tax: 0,
        taken: 0,
        currency: Currency::iso("IQD").expect("IQD exists"),
        occurred_at: Instant::parse("2026-03-01T09:00:00Z").expect("an instant"),
        business_date: parse_day("2026-03-01").expect("a day"),
    };
    sale.taken = sale.due();
    sale
}

fn balance(entries: &[Entry], account: Account) -> i64 {
    entries.iter().flat_map(|entry| &entry.postings).filter(|(a, _)| *a == account).map(|(_, minor)| minor).sum()
}

/// The platform's driver collects 178 125 of goods less 6 492 of the coupon, 5 000 of its own fee and 117 of rounding.
#[test]
fn the_platform_collects() {
    let mut sale = sale(StoreId::new(V1), Collector::Driver(ALI), DeliveryFeeOwner::Platform, 178_125, 117, 14_250);
    (sale.by_platform, sale.taken) = (6_492, sale.taken - 6_492);
    let mut book = delivered(&sale);
    assert_eq!(balance(&book, Account::DriverCustody(ALI)), 176_750);
    assert_eq!(balance(&book, Account::PromoExpense), 6_492);
    assert_eq!(balance(&book, Account::StorePending(StoreId::new(V1))), -163_875);
    book.push(released(sale.order, StoreId::new(V1), 163_875, sale.currency, sale.occurred_at, sale.business_date));
    assert_eq!(balance(&book, Account::StorePending(StoreId::new(V1))), 0);
    assert_eq!(balance(&book, Account::StoreAvailable(StoreId::new(V1))), -163_875);
    book.push(settled(1, StoreId::new(V1), 163_875, 0, sale.currency, sale.occurred_at, sale.business_date));
    let payout = Paid {
        payout: 1,
        again: None,
        store: StoreId::new(V1),
        amount: 163_750,
        rest: 125,
        from: Account::Depot,
        currency: sale.currency,
        at: sale.occurred_at,
        business_date: sale.business_date,
    };
    book.push(paid(&payout));
    assert_eq!(balance(&book, Account::StoreSettled(StoreId::new(V1))), 0);
    assert_eq!(balance(&book, Account::StoreAvailable(StoreId::new(V1))), -125, "what no note can pay goes back");
    assert_eq!(balance(&book, Account::CommissionIncome), -14_250);
    assert_eq!(balance(&book, Account::DeliveryIncome), -5_000);
    assert_eq!(balance(&book, Account::RoundingIncome), -117);
}

/// The store collects: it keeps the cash and owes the commission, less what the platform gave its customer.
#[test]
fn the_store_collects() {
    let mut sale = sale(StoreId::new(V2), Collector::Store, DeliveryFeeOwner::Store, 96_250, 8, 7_219);
    (sale.by_platform, sale.taken) = (3_508, sale.taken - 3_508);
    assert_eq!(sale.due(), 97_750);
    let book = delivered(&sale);
    assert_eq!(
        balance(&book, Account::StoreAvailable(StoreId::new(V2))),
        3_711,
        "a debit: the subsidy offsets the commission"
    );
    assert_eq!(balance(&book, Account::CommissionIncome), -7_219);
    assert_eq!(balance(&book, Account::RoundingIncome), 0);
}

/// It is billed for 3 711 and pays 3 750 in notes: what is more is its own.
#[test]
fn a_store_is_billed_and_pays() {
    let sale = sale(StoreId::new(V2), Collector::Store, DeliveryFeeOwner::Store, 96_250, 8, 7_219);
    let mut book = vec![settled(1, StoreId::new(V2), -3_711, 0, sale.currency, sale.occurred_at, sale.business_date)];
    assert_eq!(
        (
            balance(&book, Account::StoreDue(StoreId::new(V2))),
            balance(&book, Account::StoreAvailable(StoreId::new(V2)))
        ),
        (3_711, -3_711)
    );
    assert_eq!(balance(&book, Account::StoreSettled(StoreId::new(V2))), 0);
    book.push(dues_paid(&DuesPaid {
        payment: 1,
        store: StoreId::new(V2),
        applied: 3_711,
        recovered: 0,
        excess: 39,
        to: Account::Depot,
        currency: sale.currency,
        at: sale.occurred_at,
        business_date: sale.business_date,
    }));
    assert_eq!((balance(&book, Account::Depot), balance(&book, Account::StoreDue(StoreId::new(V2)))), (3_750, 0));
    assert_eq!(balance(&book, Account::StoreAvailable(StoreId::new(V2))), -3_711 - 39);
    assert!(book.iter().all(Entry::balances));
}

/// What the bank sends back is owed again, and paid again under a name of its own.
#[test]
fn a_payout_comes_back_and_goes_again() {
    let sale = sale(StoreId::new(V1), Collector::Depot, DeliveryFeeOwner::Store, 1_000, 0, 0);
    let (currency, at, business_date) = (sale.currency, sale.occurred_at, sale.business_date);
    let pay = |again| {
        paid(&Paid {
            payout: 7,
            again,
            store: StoreId::new(V1),
            amount: 900,
            rest: 0,
            from: Account::Bank,
            currency,
            at,
            business_date,
        })
    };
    let back = returned(&Returned {
        back: 3,
        store: StoreId::new(V1),
        amount: 900,
        to: Account::Bank,
        currency,
        at,
        business_date,
    });
    let book = [pay(None), back, pay(Some(3))];
    assert_eq!((balance(&book, Account::Bank), balance(&book, Account::StoreSettled(StoreId::new(V1)))), (-900, 900));
    assert_eq!(
        (balance(&book[..2], Account::Bank), balance(&book[..2], Account::StoreSettled(StoreId::new(V1)))),
        (0, 0)
    );
    let keys: Vec<_> = book.iter().map(|entry| (entry.kind.as_str(), entry.subject)).collect();
    assert_eq!(keys, [("payout", 7), ("payout_return", 3), ("payout_again", 3)]);
}

/// A charge is income, a gift is expense, both between the store and the platform alone.
#[test]
fn an_adjustment_is_between_store_and_platform() {
    let sale = sale(StoreId::new(V1), Collector::Depot, DeliveryFeeOwner::Store, 1_000, 0, 0);
    let (currency, at, business_date) = (sale.currency, sale.occurred_at, sale.business_date);
    for (amount, counter) in [(-500, Account::PenaltyIncome), (200, Account::GoodwillExpense)] {
        let entry = [adjusted(&Adjusted {
            adjustment: 1,
            store: StoreId::new(V1),
            amount,
            counter,
            currency,
            at,
            business_date,
        })];
        assert_eq!(
            (balance(&entry, Account::StoreAvailable(StoreId::new(V1))), balance(&entry, counter)),
            (-amount, amount)
        );
    }
}

#[test]
fn a_short_count_stays_with_the_driver_and_an_over_count_waits_in_suspense() {
    let cash = |counted| CashMove {
        handover: 1,
        driver: ALI,
        expected: 176_750,
        counted,
        currency: Currency::iso("IQD").expect("IQD exists"),
        at: Instant::parse("2026-03-01T09:00:00Z").expect("an instant"),
        business_date: parse_day("2026-03-01").expect("a day"),
    };
    for (counted, custody, suspense) in [(176_250, -176_250, 0), (176_750, -176_750, 0), (177_000, -176_750, -250)] {
        let entry = [handed_over(&cash(counted))];
        assert_eq!(balance(&entry, Account::Depot), counted);
        assert_eq!(balance(&entry, Account::DriverCustody(ALI)), custody);
        assert_eq!(balance(&entry, Account::SuspenseCash), suspense);
    }
}

#[test]
fn the_door_difference_is_the_customers() {
    let mut short = sale(StoreId::new(V1), Collector::Driver(ALI), DeliveryFeeOwner::Platform, 10_000, 0, 800);
    short.taken = short.due() - 500;
    let book = delivered(&short);
    assert_eq!(balance(&book, Account::CustomerReceivable(NOUR)), 500);
    assert_eq!(balance(&book, Account::DriverCustody(ALI)), 14_500);
    short.taken = short.due() + 250;
    assert_eq!(balance(&delivered(&short), Account::CustomerCredit(NOUR)), -250);
}

proptest! {
    #![proptest_config(crate::base::seeds::config())]
    /// Every delivery balances, and who collects changes neither income nor the store's wealth (rounding aside).
    #[test]
    fn who_collects_changes_who_holds_cash(
        goods in 0i64..1_000_000_000, by_platform in 0i64..1_000_000_000, tax in 0i64..1_000_000, delivery in 0i64..100_000, commission in 0i64..1_000_000, owner in prop::bool::ANY,
        taken in 0i64..1_000_000_000,
    ) {
        let owner = if owner { DeliveryFeeOwner::Store } else { DeliveryFeeOwner::Platform };
        let mut a = sale(StoreId::new(V1), Collector::Driver(ALI), owner, goods, 0, commission);
        (a.delivery, a.tax, a.by_platform) = (delivery, tax, by_platform.min(goods));
        a.taken = taken;
        let b = Sale { collector: Collector::Store, ..a.clone() };
        let (in_a, in_b) = (delivered(&a), delivered(&b));
        for entry in in_a.iter().chain(&in_b) {
            prop_assert!(entry.balances());
        }
        for income in [Account::CommissionIncome, Account::CommissionTax, Account::PromoExpense, Account::DeliveryIncome] {
            prop_assert_eq!(balance(&in_a, income), balance(&in_b, income));
        }
        let wealth_a = -balance(&in_a, Account::StorePending(StoreId::new(V1)));
        let wealth_b = b.due() - balance(&in_b, Account::StoreAvailable(StoreId::new(V1)));
        prop_assert_eq!(wealth_a, wealth_b);
    }
}
