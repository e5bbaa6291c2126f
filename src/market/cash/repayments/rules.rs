//! How much of what a driver owes can be settled. Pure.

/// Why it cannot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    NotPositive,
    NothingOwed,
    MoreThanOwed,
}

/// What was asked for, or all that is owed; never more.
pub fn amount(owed: i64, asked: Option<i64>) -> Result<i64, Refused> {
    match asked {
        Some(asked) if asked <= 0 => Err(Refused::NotPositive),
        _ if owed <= 0 => Err(Refused::NothingOwed),
        Some(asked) if asked > owed => Err(Refused::MoreThanOwed),
        asked => Ok(asked.unwrap_or(owed)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn no_more_is_settled_than_is_owed() {
        for (owed, asked, want) in [
            (500, Some(500), Ok(500)),
            (500, Some(1), Ok(1)),
            (500, None, Ok(500)),
            (500, Some(501), Err(Refused::MoreThanOwed)),
            (500, Some(0), Err(Refused::NotPositive)),
            (500, Some(-5), Err(Refused::NotPositive)),
            (0, Some(5), Err(Refused::NothingOwed)),
            (0, None, Err(Refused::NothingOwed)),
        ] {
            assert_eq!(amount(owed, asked), want, "{owed} {asked:?}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn nobody_is_ever_owed_by_it(owed in 0i64..1_000, asked in prop::collection::vec(prop::option::of(-10i64..600), 0..12)) {
            let mut left = owed;
            for asked in asked {
                left -= amount(left, asked).unwrap_or(0);
                prop_assert!((0..=owed).contains(&left));
            }
        }
    }
}
