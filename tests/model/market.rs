//! The marketplace that every life begins in: three stores, two drivers' worth of terms, nothing sold yet.

use lilium::db::Db;

use crate::support::place::{Engine, TestMarketplace};

pub struct Market {
    place: TestMarketplace,
}

/// Stores, in order of id: collected by the platform; collecting itself and billed for its debits; weekly, its fee the
/// platform's. Each with its own rate.
pub const STORES: [Store; 3] = [
    Store { slug: "noor", by_store: false, own_fee: true, weekly: false, billed: false, ppm: 80_000 },
    Store { slug: "amal", by_store: true, own_fee: true, weekly: false, billed: true, ppm: 75_000 },
    Store { slug: "dijla", by_store: false, own_fee: false, weekly: true, billed: false, ppm: 125_000 },
];

pub struct Store {
    pub slug: &'static str,
    /// It takes the cash itself.
    pub by_store: bool,
    pub own_fee: bool,
    pub weekly: bool,
    pub billed: bool,
    /// Its commission, in parts per million.
    pub ppm: i64,
}

/// Minor units of the delivery fee, and of the two products of every store.
pub const FEE: i64 = 1_003;
pub const PRICES: [i64; 2] = [7_331, 2_249];
/// The smallest note, in minor units.
pub const NOTE: i64 = 250;
/// Tax on commissions, in parts per million.
pub const TAX: i64 = 150_000;

impl Market {
    pub fn new(engine: Engine, exponent: u8) -> Market {
        let place = TestMarketplace::new(engine).at("2026-03-02T06:00:00Z");
        let run = |command: &str| drop(place.shell(&format!("lilium {command}")).ok());
        run(&format!(
            "init --name Model --currency {} --cash-increment {} --timezone Asia/Baghdad",
            code(exponent),
            amount(NOTE, exponent)
        ));
        run("setting set commission.tax 15%");
        run("zone add KRK --name-en Karkh");
        for store in &STORES {
            let collection = if store.by_store { "store" } else { "platform" };
            let delivery = if store.own_fee { "store" } else { "platform" };
            let cycle = if store.weekly { "weekly" } else { "daily" };
            let rate = format!("{}bp", store.ppm / 100);
            run(&format!(
                "store add {} --zones '*:{}' --collection-model {collection} --delivery-by {delivery} \
                 --settlement-period {cycle} --commission-rate {rate}",
                store.slug,
                amount(FEE, exponent)
            ));
            run(&format!("store bank update {0} --holder {0} --account 1{0}", store.slug));
            if store.billed {
                run(&format!("dues terms update {} --on-debit invoice", store.slug));
            }
            for (number, price) in PRICES.iter().enumerate() {
                run(&format!(
                    "product add {}/P{number} --name-en P{number} --price {} --stock 1000000",
                    store.slug,
                    amount(*price, exponent)
                ));
            }
        }
        run("customer add nour");
        run("driver add ali");
        Market { place }
    }

    pub fn open(&self) -> Db {
        Db::open(self.place.db()).expect("a marketplace")
    }
}

/// A currency of so many decimals.
pub fn code(exponent: u8) -> &'static str {
    match exponent {
        0 => "IQD",
        2 => "USD",
        _ => "TND",
    }
}

/// Minor units as a person writes them.
fn amount(minor: i64, exponent: u8) -> String {
    let one = 10i64.pow(exponent.into());
    match exponent {
        0 => minor.to_string(),
        _ => format!("{}.{:0width$}", minor / one, minor % one, width = usize::from(exponent)),
    }
}
