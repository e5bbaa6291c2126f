//! The columns of each report.

use crate::market::insight::reports::{By, EarningsBy};
use crate::render::{Column, Kind, Show};

/// The first column carries the name of what the rows are about.
macro_rules! keyed {
    ($name:ident, $($column:expr),* $(,)?) => {
        pub(super) fn $name(by: By) -> &'static [Column] {
            match by {
                By::Day => const { &[Column::new("day", "Day", Kind::Day, Show::Always), $($column),*] },
                By::Store => const { &[Column::new("store", "Store", Kind::Ref, Show::Always), $($column),*] },
                By::Zone => const { &[Column::new("zone", "Zone", Kind::Ref, Show::Always), $($column),*] },
                By::Category => const { &[Column::new("category", "Category", Kind::Text, Show::Always), $($column),*] },
            }
        }
    };
}

keyed!(
    sales_columns,
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("units", "Units", Kind::Int, Show::Table(2)),
    Column::new("goods", "Goods", Kind::Money, Show::Always),
    Column::new("delivery", "Delivery", Kind::Money, Show::Table(1)),
    Column::new("commission", "Commission", Kind::Money, Show::Always),
    Column::new("tax", "Tax", Kind::Money, Show::Wide),
    Column::new("platform_discount", "Platform's discounts", Kind::Money, Show::Wide),
);

keyed!(
    settlement_columns,
    Column::new("settlements", "Closed", Kind::Int, Show::Table(3)),
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("goods", "Goods", Kind::Money, Show::Part),
    Column::new("delivery", "Delivery", Kind::Money, Show::Part),
    Column::new("commission", "Commission", Kind::Money, Show::Part),
    Column::new("tax", "Tax", Kind::Money, Show::Part),
    Column::new("rounding", "Rounding", Kind::Money, Show::Part),
    Column::new("collected", "Collected", Kind::Money, Show::Part),
    Column::new("other", "Other", Kind::Money, Show::Part),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("payable", "Payable", Kind::Money, Show::Table(5)),
);

keyed!(
    cash_columns,
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("due", "Due", Kind::Money, Show::Always),
    Column::new("taken", "Taken", Kind::Money, Show::Always),
    Column::new("difference", "Difference", Kind::Money, Show::Table(1)),
    Column::new("with_drivers", "With drivers", Kind::Money, Show::Table(2)),
    Column::new("by_stores", "By stores", Kind::Money, Show::Table(3)),
);

const DAY: Column = Column::new("day", "Day", Kind::Day, Show::Always);
const ACCOUNT: Column = Column::new("account", "Account", Kind::Ref, Show::Always);
const STORE: Column = Column::new("store", "Store", Kind::Ref, Show::Always);
const ENTRIES: Column = Column::new("entries", "Entries", Kind::Int, Show::Table(3));
const INCOME: Column = Column::new("income", "Income", Kind::Money, Show::Part);
const EXPENSE: Column = Column::new("expense", "Expense", Kind::Money, Show::Part);
const EARNED: Column = Column::new("earned", "Earned", Kind::Money, Show::Always);

pub(super) fn earnings_columns(by: EarningsBy) -> &'static [Column] {
    match by {
        EarningsBy::Day => const { &[DAY, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::Account => const { &[ACCOUNT, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::Store => const { &[STORE, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::StoreAccount => const { &[STORE, ACCOUNT, ENTRIES, INCOME, EXPENSE, EARNED] },
    }
}
