//! An amount per currency, as a setting writes it: `none`, `5000000`, `USD:4000;IQD:5000000`. Pure.

use crate::base::{Currency, Problem};

use super::Coin;

/// Amounts in minor units by currency; a currency that is not named has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits(Vec<(Currency, i64)>);

impl Limits {
    /// Reads a setting; an amount without a currency is one of the marketplace's own.
    ///
    /// # Errors
    /// When a currency is not in use or named twice, or an amount is not one, or is negative.
    pub fn parse(text: &str, home: Currency, coins: &[Coin]) -> Result<Limits, Problem> {
        let mut limits: Vec<(Currency, i64)> = Vec::new();
        for part in text.split(';').map(str::trim).filter(|part| *part != "none") {
            let (currency, amount) = match part.split_once(':') {
                Some((code, amount)) => (known(code.trim(), coins)?, amount.trim()),
                None => (home, part),
            };
            let minor = currency.parse(amount)?;
            if minor < 0 {
                return Err(Problem::new(format!("{amount} is below zero; write none for no limit")));
            }
            if limits.iter().any(|(other, _)| *other == currency) {
                return Err(Problem::new(format!("{} is named twice", currency.code())));
            }
            limits.push((currency, minor));
        }
        Ok(Limits(limits))
    }

    /// The amount of one currency.
    pub fn of(&self, currency: Currency) -> Option<i64> {
        self.0.iter().find(|(known, _)| *known == currency).map(|(_, minor)| *minor)
    }
}

fn known(code: &str, coins: &[Coin]) -> Result<Currency, Problem> {
    let coin = coins.iter().find(|coin| coin.currency.code().eq_ignore_ascii_case(code));
    coin.map(|coin| coin.currency).ok_or_else(|| Problem::new(format!("this marketplace does not use {code:?}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_belongs_to_its_currency() {
        let coin = |code| Coin { currency: Currency::iso(code).expect("a currency"), cash_increment: 1 };
        let coins = [coin("IQD"), coin("USD")];
        let (iqd, usd) = (coins[0].currency, coins[1].currency);
        for (text, home, other) in [
            ("none", None, None),
            ("5000", Some(5000), None),
            ("usd:40.50", None, Some(4050)),
            ("IQD:5000; USD:0", Some(5000), Some(0)),
        ] {
            let limits = Limits::parse(text, iqd, &coins).expect(text);
            assert_eq!((limits.of(iqd), limits.of(usd)), (home, other), "{text}");
        }
        for text in ["", "-1", "EUR:5", "5000;IQD:6000", "much", "USD:1.005"] {
            assert!(Limits::parse(text, iqd, &coins).is_err(), "{text}");
        }
    }
}
