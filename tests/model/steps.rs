//! What can happen in a life, as plain numbers: what they mean is decided by the state they meet.

use proptest::prelude::*;

/// One thing that somebody does. Indices are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Step {
    /// An order is placed and delivered at once: store, quantities of its two products, how many of the first come, a
    /// discount on the first, who collects, what is in the hand beside the due, and whether it is reported days late.
    Sell {
        store: usize,
        quantities: [i64; 2],
        came: i64,
        discount: Discount,
        depot: bool,
        beside: i64,
        late: bool,
    },
    /// The driver brings all orders' cash, and this much more or less.
    HandOver {
        beside: i64,
    },
    /// Somebody decides what the newest open difference is.
    Decide {
        charge: bool,
    },
    /// Goods of an order come back: which line, how many, with the fee, and who pays.
    Return {
        order: usize,
        line: usize,
        quantity: i64,
        fee: bool,
        refund: usize,
    },
    /// So many nights pass.
    Nights {
        nights: u64,
    },
    /// What is due through yesterday is closed; twice changes nothing.
    Settle,
    /// A store's closed settlements are paid, by cash or bank.
    Pay {
        store: usize,
        bank: bool,
    },
    /// A bank sends the newest payout back, and it is paid again.
    PayBack,
    Adjust {
        store: usize,
        kind: usize,
        minor: i64,
    },
    /// A billed store pays its dues, and this much more.
    PayDues {
        store: usize,
        beyond: i64,
    },
    /// The line of a sale is contested, this share of it; or its dispute is decided.
    Dispute {
        order: usize,
        ppm: i64,
        for_store: bool,
    },
    /// Two people give up a share of a store's oldest bill, or of what its account owes.
    WriteOff {
        store: usize,
        ppm: i64,
    },
    /// A share of what a store owes is kept of what is settled for it.
    SetOff {
        store: usize,
        ppm: i64,
    },
    /// Cash is spent against a receipt, by the driver or the depot; or some of it comes back.
    Spend {
        by_driver: bool,
        minor: i64,
    },
    /// The driver pays back a share of what was charged, or is let off.
    Repay {
        forgiven: bool,
        ppm: i64,
    },
    /// A customer's balance ends in one of four ways, this share of it.
    Customer {
        way: usize,
        ppm: i64,
    },
    /// A share of the depot's cash goes to the bank, which counts it this much otherwise.
    Deposit {
        ppm: i64,
        beside: i64,
    },
    /// From now on closes withhold so much, for so many days.
    Reserve {
        ppm: i64,
        days: u64,
    },
    /// From now on money is held so many days once its cash is there.
    Hold {
        days: u64,
    },
    /// New rules from today: the base of the rate, the rate, and what is kept on return.
    Rule {
        base: usize,
        ppm: i64,
        kept_ppm: i64,
    },
}

/// What is given of the first line: nothing, or an amount and who bears it.
#[derive(Clone, Copy, Debug)]
pub struct Discount {
    pub minor: i64,
    /// The platform's part, in parts per million.
    pub platform_ppm: i64,
}

fn discount() -> impl Strategy<Value = Discount> {
    let part = prop_oneof![Just(0), Just(1_000_000), 0i64..=1_000_000];
    (prop_oneof![Just(0), 1i64..7_000], part).prop_map(|(minor, platform_ppm)| Discount { minor, platform_ppm })
}

/// All of it, or a part.
fn share() -> impl Strategy<Value = i64> {
    prop_oneof![Just(1_000_000), 1i64..=1_000_000]
}

fn step() -> impl Strategy<Value = Step> {
    let beside = prop_oneof![4 => Just(0i64), 1 => -700i64..700];
    let sell = (
        0usize..3,
        [1i64..6, 0i64..4],
        0i64..6,
        discount(),
        prop::bool::weighted(0.2),
        beside.clone(),
        prop::bool::weighted(0.15),
    )
        .prop_map(|(store, quantities, came, discount, depot, beside, late)| Step::Sell {
            store,
            quantities,
            came,
            discount,
            depot,
            beside,
            late,
        });
    prop_oneof![
        6 => sell,
        3 => beside.prop_map(|beside| Step::HandOver { beside }),
        1 => any::<bool>().prop_map(|charge| Step::Decide { charge }),
        3 => (0usize..20, 0usize..2, 1i64..4, any::<bool>(), 0usize..5)
            .prop_map(|(order, line, quantity, fee, refund)| Step::Return { order, line, quantity, fee, refund }),
        3 => (1u64..5).prop_map(|nights| Step::Nights { nights }),
        4 => Just(Step::Settle),
        2 => (0usize..3, any::<bool>()).prop_map(|(store, bank)| Step::Pay { store, bank }),
        1 => Just(Step::PayBack),
        1 => (0usize..3, 0usize..5, 1i64..5_000).prop_map(|(store, kind, minor)| Step::Adjust { store, kind, minor }),
        1 => (0usize..3, prop_oneof![Just(0i64), 1i64..500]).prop_map(|(store, beyond)| Step::PayDues { store, beyond }),
        4 => (0usize..20, share(), any::<bool>()).prop_map(|(order, ppm, for_store)| Step::Dispute { order, ppm, for_store }),
        1 => (0usize..3, share()).prop_map(|(store, ppm)| Step::WriteOff { store, ppm }),
        3 => (prop_oneof![2 => Just(1usize), 1 => 0usize..3], share()).prop_map(|(store, ppm)| Step::SetOff { store, ppm }),
        1 => (any::<bool>(), -2_000i64..9_000).prop_map(|(by_driver, minor)| Step::Spend { by_driver, minor }),
        1 => (any::<bool>(), share()).prop_map(|(forgiven, ppm)| Step::Repay { forgiven, ppm }),
        1 => (0usize..4, share()).prop_map(|(way, ppm)| Step::Customer { way, ppm }),
        1 => (share(), -300i64..300).prop_map(|(ppm, beside)| Step::Deposit { ppm, beside }),
        2 => (prop_oneof![1 => Just(0i64), 3 => 0i64..400_000], 1u64..15).prop_map(|(ppm, days)| Step::Reserve { ppm, days }),
        1 => (0u64..4).prop_map(|days| Step::Hold { days }),
        1 => (0usize..3, 0i64..300_000, prop_oneof![Just(0i64), Just(1_000_000), 0i64..=1_000_000])
            .prop_map(|(base, ppm, kept_ppm)| Step::Rule { base, ppm, kept_ppm }),
    ]
}

/// A life of some steps.
pub fn life() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 3..40)
}
