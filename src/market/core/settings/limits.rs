//! An amount per currency, as a setting writes it: `none`, `5000000`, `USD:4000;IQD:5000000`. Pure.

use crate::base::{Currency, Notation, Problem};

use super::Coin;

/// Amounts in minor units by currency; a currency that is not named has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits(Vec<(Currency, i64)>);

impl Limits {
    /// Reads a setting as it is typed; an amount without a currency is one of the marketplace's own.
    ///
    /// # Errors
    /// When a currency is not in use or named twice, or an amount is not one, or is negative.
    pub fn parse(text: &str, home: Currency, coins: &[Coin]) -> Result<Limits, Problem> {
        Limits::read(text, home, coins, Notation::Unstated)
    }

    /// Reads a setting as it is stored: older ones were kept as they were typed, and a point was one before decimals.
    ///
    /// # Errors
    /// As [`Limits::parse`].
    pub fn stored(text: &str, home: Currency, coins: &[Coin]) -> Result<Limits, Problem> {
        Limits::read(text, home, coins, Notation::Point)
    }

    /// The setting as it is kept: what was understood of what was typed.
    ///
    /// # Errors
    /// As [`Limits::parse`].
    pub fn kept(text: &str, home: Currency, coins: &[Coin]) -> Result<String, Problem> {
        Limits::parse(text, home, coins)?;
        let part = |part: &str| match part.split_once(':') {
            _ if part == "none" => Ok(part.to_owned()),
            None => home.parse(part).map(|minor| home.short(minor)),
            Some((code, amount)) => {
                let currency = known(code.trim(), coins)?;
                Ok(format!("{}:{}", currency.code(), currency.short(currency.parse(amount)?)))
            }
        };
        Ok(text.split(';').map(|text| part(text.trim())).collect::<Result<Vec<_>, _>>()?.join(";"))
    }

    fn read(text: &str, home: Currency, coins: &[Coin], notation: Notation) -> Result<Limits, Problem> {
        let mut limits: Vec<(Currency, i64)> = Vec::new();
        for part in text.split(';').map(str::trim).filter(|part| *part != "none") {
            let (currency, amount) = match part.split_once(':') {
                Some((code, amount)) => (known(code.trim(), coins)?, amount.trim()),
                None => (home, part),
            };
            let minor = currency.read(amount, notation)?;
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
        for text in ["", "-1", "EUR:5", "5000;IQD:6000", "much", "USD:1.005", "25.000", "USD:25.000"] {
            assert!(Limits::parse(text, iqd, &coins).is_err(), "{text}");
        }
        for (typed, kept) in [
            ("25.0", "25"),
            (" iqd:5000.00 ; usd:40.50", "IQD:5000;USD:40.50"),
            ("USD:40.00", "USD:40"),
            ("none", "none"),
        ] {
            let understood = Limits::kept(typed, iqd, &coins).expect(typed);
            assert_eq!(understood, kept);
            assert_eq!(Limits::stored(&understood, iqd, &coins), Limits::parse(typed, iqd, &coins));
        }
        assert_eq!(Limits::stored("25.000", iqd, &coins).map(|limits| limits.of(iqd)), Ok(Some(25)));
    }
}
