//! The amounts of a store's line, and their sums: one type on the way from the event to the statement.

/// What a line of a store's account is made of, or several lines of one currency are. Minor units; the store gains by
/// what is positive in `net`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amounts {
    pub goods: i64,
    pub delivery: i64,
    pub rounding: i64,
    pub commission: i64,
    /// Tax on the commission.
    pub tax: i64,
    pub collected: i64,
    pub other: i64,
    /// What the others add to the store's balance. It is stored beside them, and checked against them.
    pub net: i64,
}

impl Amounts {
    /// These, with the net that they come to.
    pub fn netted(self) -> Amounts {
        let Amounts { goods, delivery, rounding, commission, tax, collected, other, .. } = self;
        Amounts { net: goods + delivery + rounding - commission - tax - collected + other, ..self }
    }

    /// In the order in which files and digests list them, the net last.
    pub fn listed(&self) -> [i64; 8] {
        let Amounts { goods, delivery, rounding, commission, tax, collected, other, net } = *self;
        [goods, delivery, rounding, commission, tax, collected, other, net]
    }

    /// Those of a list in the order of [`Amounts::listed`].
    pub fn of_list([goods, delivery, rounding, commission, tax, collected, other, net]: [i64; 8]) -> Amounts {
        Amounts { goods, delivery, rounding, commission, tax, collected, other, net }
    }

    /// Adds others. i64 minor units overflow is a panic: no marketplace comes near it, and no sum may be wrong.
    pub fn add(&mut self, more: &Amounts) {
        let plus = |sum: &mut i64, minor: i64| *sum = sum.checked_add(minor).expect("a sum of money that fits");
        plus(&mut self.goods, more.goods);
        plus(&mut self.delivery, more.delivery);
        plus(&mut self.rounding, more.rounding);
        plus(&mut self.commission, more.commission);
        plus(&mut self.tax, more.tax);
        plus(&mut self.collected, more.collected);
        plus(&mut self.other, more.other);
        plus(&mut self.net, more.net);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_net_is_what_the_store_gains() {
        let all = Amounts::of_list([1_000, 200, -30, 80, 12, 500, 7, 0]);
        assert_eq!(all.netted().net, 585);
        assert_eq!(all.netted().listed(), [1_000, 200, -30, 80, 12, 500, 7, 585]);
    }

    #[test]
    fn each_amount_is_added_to_its_own_kind() {
        let mut sum = Amounts::of_list([1, 2, 3, 4, 5, 6, 7, 8]);
        sum.add(&Amounts::of_list([10, 20, 30, 40, 50, 60, 70, 80]));
        assert_eq!(sum.listed(), [11, 22, 33, 44, 55, 66, 77, 88]);
    }
}
