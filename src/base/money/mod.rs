//! Money: whole minor units of one currency, exact to the last unit.
//!
//! Overflow is a [`Problem`], every division names its rounding, and nothing here may ever
//! use a float, truncate an amount silently or add two currencies.

mod arithmetic;
mod currency;
mod goods;
pub(super) mod decimal;
mod notation;
mod share;

pub use arithmetic::{add, div_half_away, round_to, subtract, sum, times};
pub use currency::Currency;
pub use goods::Goods;
pub use notation::Notation;
pub use share::{cumulative_share, split};

use super::Problem;
use std::fmt;

/// An amount that knows its currency.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Money {
    /// Minor units: cents for BRL, whole dinars for IQD.
    pub minor: i64,
    /// The currency whose exponent gives `minor` its meaning.
    pub currency: Currency,
}

impl Money {
    /// The sum.
    ///
    /// # Errors
    /// When the currencies differ or the sum does not fit.
    pub fn checked_add(self, other: Money) -> Result<Money, Problem> {
        self.same_currency(other)?;
        let minor = add(self.minor, other.minor)?;
        Ok(Money { minor, ..self })
    }

    /// The difference.
    ///
    /// # Errors
    /// When the currencies differ or the difference does not fit.
    pub fn checked_sub(self, other: Money) -> Result<Money, Problem> {
        self.same_currency(other)?;
        let minor = subtract(self.minor, other.minor)?;
        Ok(Money { minor, ..self })
    }

    fn same_currency(self, other: Money) -> Result<(), Problem> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(Problem::new(format!("{self} and {other} are different currencies")))
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let amount = self.currency.grouped(self.minor);
        write!(out, "{amount} {}", self.currency.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(minor: i64, code: &str) -> Money {
        let currency = Currency::iso(code).expect("a known currency");
        Money { minor, currency }
    }

    #[test]
    fn people_read_groups_and_the_code() {
        for (minor, code, shown) in
            [(120_450, "BRL", "1,204.50 BRL"), (-250, "IQD", "-250 IQD"), (12_500, "KWD", "12.500 KWD")]
        {
            assert_eq!(money(minor, code).to_string(), shown);
        }
    }

    #[test]
    fn one_currency_adds_two_do_not() {
        let five = money(500, "BRL");
        assert_eq!(five.checked_add(five), Ok(money(1_000, "BRL")));
        assert_eq!(five.checked_sub(five), Ok(money(0, "BRL")));
        let mixed = five.checked_add(money(500, "USD")).unwrap_err();
        assert_eq!(mixed.0, "5.00 BRL and 5.00 USD are different currencies");
        assert!(five.checked_sub(money(500, "USD")).is_err());
        assert!(five.checked_add(money(i64::MAX, "BRL")).is_err());
    }
}
