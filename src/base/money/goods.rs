//! What the goods of a line come to, before and after what is given of their price. Pure.

use super::super::Problem;
use super::{cumulative_share, times};

/// Minor units of one line's goods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goods {
    /// Price times quantity.
    pub list: i64,
    /// All that the customer is given, and what of it the platform gives.
    pub discount: i64,
    pub by_platform: i64,
}

impl Goods {
    /// The delivered part of a line. Its discounts are their cumulative share: however a line is cut into deliveries
    /// and returns, the parts end exactly at what was given, and no part is given more than it costs.
    ///
    /// # Errors
    /// When the amount does not fit.
    pub fn delivered(price: i64, quantity: i64, delivered: i64, whole: (i64, i64)) -> Result<Goods, Problem> {
        let part = |minor| match minor {
            0 => Ok(0),
            _ => cumulative_share(minor, delivered, quantity, 0),
        };
        Ok(Goods { list: times(price, delivered)?, discount: part(whole.0)?, by_platform: part(whole.1)? })
    }

    /// N: less what the store gives of it.
    pub fn after_store(&self) -> i64 {
        self.list - (self.discount - self.by_platform)
    }

    /// What the customer pays for them.
    pub fn after_all(&self) -> i64 {
        self.list - self.discount
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whatever is delivered of a line, what is given is never more than it costs, nor the platform's part than all.
        #[test]
        fn no_part_is_given_more_than_it_costs(
            price in 0i64..10_000, quantity in 1i64..20, delivered in 0i64..20, given in 0i64..1_000_000, by_platform in 0i64..1_000_000,
        ) {
            let discount = given.min(price * quantity);
            let whole = (discount, by_platform.min(discount));
            let goods = Goods::delivered(price, quantity, delivered.min(quantity), whole).expect("fits");
            prop_assert!(goods.after_all() >= 0 && goods.by_platform >= 0 && goods.by_platform <= goods.discount);
            let all = Goods::delivered(price, quantity, quantity, whole).expect("fits");
            prop_assert_eq!((all.discount, all.by_platform), whole);
        }
    }
}
