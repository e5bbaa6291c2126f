//! What is given of a cart's price, and who bears it: discounts on lines, orders and the whole cart, cut down to the
//! lines they make cheaper. Pure.

use crate::base::{Problem, Rate, StoreId, money};

crate::stored! {
    /// Who bears a discount, without the parts.
    pub enum BearerKind {
        Store = "store",
        Platform = "platform",
        Shared = "shared",
    }
}

crate::stored! {
    /// What a discount was on, without which one.
    pub enum PlaceKind {
        Line = "line",
        Order = "order",
        Cart = "cart",
    }
}

/// Who bears a discount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearer {
    Store,
    Platform,
    /// The platform bears this part, the store the rest.
    Shared(Rate),
}

impl Bearer {
    /// Which of the three it is.
    pub fn kind(self) -> BearerKind {
        match self {
            Bearer::Store => BearerKind::Store,
            Bearer::Platform => BearerKind::Platform,
            Bearer::Shared(_) => BearerKind::Shared,
        }
    }

    /// The part of the platform.
    pub fn platform(self) -> Rate {
        match self {
            Bearer::Store => Rate::NOTHING,
            Bearer::Platform => Rate::WHOLE,
            Bearer::Shared(part) => part,
        }
    }
}

/// What a discount is on. They are taken in this order, each of what the ones before have left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A product.
    Line(i64),
    /// A store's part of the cart.
    Order(StoreId),
    Cart,
}

impl Place {
    /// Which of the three it is.
    pub fn kind(self) -> PlaceKind {
        match self {
            Place::Line(_) => PlaceKind::Line,
            Place::Order(_) => PlaceKind::Order,
            Place::Cart => PlaceKind::Cart,
        }
    }

    fn holds(self, line: &Line) -> bool {
        match self {
            Place::Line(product) => line.product == product,
            Place::Order(store) => line.store == store,
            Place::Cart => true,
        }
    }
}

/// How much is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Of what is left of the price.
    Rate(Rate),
    /// In minor units.
    Fixed(i64),
}

/// A discount as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount {
    /// What it is called on documents, if anything.
    pub name: Option<String>,
    pub place: Place,
    pub amount: Amount,
    pub bearer: Bearer,
}

/// A line of the cart at its list price.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub store: StoreId,
    pub product: i64,
    pub list: i64,
}

/// What one discount takes of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub name: Option<String>,
    pub place: PlaceKind,
    pub bearer: Bearer,
    pub minor: i64,
    /// What of it the platform bears.
    pub platform: i64,
}

/// What is given on each line: the discounts, cut down to the lines. An amount is shared by what is left to pay, first among the orders, then
/// among the lines of each, by largest remainder; the platform's part is rounded once a discount and shared alike.
///
/// # Errors
/// A discount on what is not in the cart, or of more than its goods come to; discounts are numbered from one.
pub fn give(lines: &[Line], discounts: &[Discount]) -> Result<Vec<Vec<Given>>, Problem> {
    let mut left: Vec<i64> = lines.iter().map(|line| line.list).collect();
    let mut ordered: Vec<(usize, &Discount)> = (1..).zip(discounts).collect();
    ordered.sort_by_key(|(_, discount)| discount.place.kind());
    let mut given: Vec<Vec<Given>> = lines.iter().map(|_| Vec::new()).collect();
    for (number, discount) in ordered {
        let within: Vec<usize> = (0..lines.len()).filter(|at| discount.place.holds(&lines[*at])).collect();
        let against = |what: &str| Problem::new(format!("discount {number} {what}"));
        if within.is_empty() {
            return Err(against("is on something that is not in the cart"));
        }
        let left_there = within.iter().map(|at| left[*at]).sum();
        if matches!(discount.amount, Amount::Fixed(..=0)) {
            return Err(against("gives nothing"));
        }
        let whole = amount(discount, left_there).ok_or_else(|| against("is more than its goods come to"))?;
        let minors = shared(whole, &within, lines, &left)?;
        let platform = shares(discount.bearer.platform().of(whole), &minors)?;
        for ((at, minor), platform) in within.into_iter().zip(minors).zip(platform).filter(|((_, minor), _)| *minor > 0)
        {
            left[at] -= minor;
            let Discount { name, place, bearer, .. } = discount;
            given[at].push(Given { name: name.clone(), place: place.kind(), bearer: *bearer, minor, platform });
        }
    }
    Ok(given)
}

/// What is given on one line in all, and what of it the platform bears.
pub fn sums(given: &[Given]) -> (i64, i64) {
    (given.iter().map(|given| given.minor).sum(), given.iter().map(|given| given.platform).sum())
}

/// What the discount comes to on goods of which `left` is to be paid; nothing when they are not worth as much.
fn amount(discount: &Discount, left: i64) -> Option<i64> {
    match discount.amount {
        Amount::Rate(rate) => Some(rate.of(left)),
        Amount::Fixed(minor) => Some(minor).filter(|minor| *minor <= left),
    }
}

/// The part of every line in `within`: by orders, then by lines.
fn shared(whole: i64, within: &[usize], lines: &[Line], left: &[i64]) -> Result<Vec<i64>, Problem> {
    let orders: Vec<Vec<i64>> = within
        .chunk_by(|a, b| lines[*a].store == lines[*b].store)
        .map(|order| order.iter().map(|at| left[*at]).collect())
        .collect();
    let wholes = shares(whole, &orders.iter().map(|order| order.iter().sum()).collect::<Vec<_>>())?;
    let parts = orders.iter().zip(wholes).map(|(order, whole)| shares(whole, order)).collect::<Result<Vec<_>, _>>()?;
    Ok(parts.concat())
}

/// Nothing is shared among whatever there is.
fn shares(total: i64, weights: &[i64]) -> Result<Vec<i64>, Problem> {
    if total == 0 { Ok(vec![0; weights.len()]) } else { money::split(total, weights) }
}

/// A discount as it is typed: `WHERE=AMOUNT[@BEARER][#NAME]`, with what only a database can say left as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<'a> {
    /// A product, a store, or `*` for the whole cart.
    pub place: &'a str,
    pub amount: &'a str,
    pub bearer: Bearer,
    pub name: Option<&'a str>,
}

/// Reads a discount with its place.
///
/// # Errors
/// What cannot be read, and how it is written.
pub fn parse(text: &str) -> Result<Typed<'_>, Problem> {
    let (place, rest) = text.rsplit_once('=').ok_or_else(|| unreadable(text))?;
    if place.trim().is_empty() {
        return Err(unreadable(text));
    }
    Ok(Typed { place: place.trim(), ..parse_amount(rest)? })
}

/// Reads `AMOUNT[@BEARER][#NAME]`.
///
/// # Errors
/// What cannot be read, and how it is written.
pub fn parse_amount(text: &str) -> Result<Typed<'_>, Problem> {
    let (rest, name) = text.split_once('#').map_or((text, None), |(rest, name)| (rest, Some(name.trim())));
    let (amount, bearer) = rest.split_once('@').unwrap_or((rest, "store"));
    if amount.trim().is_empty() || name == Some("") {
        return Err(unreadable(text));
    }
    Ok(Typed { place: "", amount: amount.trim(), bearer: parse_bearer(bearer.trim())?, name })
}

fn parse_bearer(text: &str) -> Result<Bearer, Problem> {
    match text.split_once(':') {
        None if text == "store" => Ok(Bearer::Store),
        None if text == "platform" => Ok(Bearer::Platform),
        Some(("platform", part)) => Ok(Bearer::Shared(Rate::parse(part)?)),
        _ => Err(Problem::with(text, "bears no discount: write store, platform, or platform:30% to share it")),
    }
}

fn unreadable(text: &str) -> Problem {
    Problem::with(text, "is not a discount: write AMOUNT@BEARER, like 5%@store or 10000@platform#WELCOME")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn on(place: Place, amount: Amount, bearer: Bearer) -> Discount {
        Discount { name: None, place, amount, bearer }
    }

    fn rate(text: &str) -> Amount {
        Amount::Rate(Rate::parse(text).expect("a rate"))
    }

    /// The cart of the worked example: 5 % of the first store's goods, then a coupon of the platform on all.
    #[test]
    fn a_coupon_is_shared_by_what_is_left_to_pay() {
        let lines = [
            Line { store: StoreId::new(1), product: 1, list: 187_500 },
            Line { store: StoreId::new(2), product: 2, list: 96_250 },
        ];
        let coupon = on(Place::Cart, Amount::Fixed(10_000), Bearer::Platform);
        let own = on(Place::Order(StoreId::new(1)), rate("5%"), Bearer::Store);
        let given = give(&lines, &[coupon, own]).expect("fits");
        let told: Vec<_> = given.concat().iter().map(|given| (given.place, given.minor, given.platform)).collect();
        assert_eq!(
            told,
            [(PlaceKind::Order, 9_375, 0), (PlaceKind::Cart, 6_492, 6_492), (PlaceKind::Cart, 3_508, 3_508)]
        );
    }

    /// A coupon belongs to the cart once, not to every order of it.
    #[test]
    fn a_coupon_over_three_stores_is_given_once() {
        let lines: Vec<Line> =
            (1..=3).map(|store| Line { store: StoreId::new(store), product: store, list: 50_000 }).collect();
        let given = give(&lines, &[on(Place::Cart, Amount::Fixed(10_000), Bearer::Platform)]).expect("fits");
        assert_eq!(given.concat().iter().map(|given| given.minor).collect::<Vec<_>>(), [3_334, 3_333, 3_333]);
    }

    /// A coupon of 2 on a cart of two stores is one unit for each; the odd one of a store goes to its first line.
    #[test]
    fn an_odd_unit_stays_in_its_store() {
        let line = |store, product| Line { store: StoreId::new(store), product, list: 1_000 };
        let lines = [line(1, 1), line(1, 2), line(2, 3)];
        let given = give(&lines, &[on(Place::Cart, Amount::Fixed(2), Bearer::Platform)]).expect("fits");
        assert_eq!(given.iter().map(|given| sums(given)).collect::<Vec<_>>(), [(1, 1), (0, 0), (1, 1)]);
    }

    #[test]
    fn a_share_of_nothing_is_no_row() {
        let lines = [
            Line { store: StoreId::new(1), product: 1, list: 1_000 },
            Line { store: StoreId::new(1), product: 2, list: 1_000 },
        ];
        let given = give(&lines, &[on(Place::Cart, Amount::Fixed(1), Bearer::Store)]).expect("fits");
        assert_eq!(given.concat().len(), 1);
    }

    #[test]
    fn what_is_given_on_a_line_is_the_sum_of_its_discounts() {
        let given =
            |minor, platform| Given { name: None, place: PlaceKind::Line, bearer: Bearer::Store, minor, platform };
        for (all, want) in [(vec![], (0, 0)), (vec![given(500, 0), given(250, 100), given(30, 30)], (780, 130))] {
            assert_eq!(sums(&all), want);
        }
    }

    #[test]
    fn no_more_is_given_than_there_is() {
        let lines = [Line { store: StoreId::new(1), product: 1, list: 500 }];
        let fixed = |minor| on(Place::Line(1), Amount::Fixed(minor), Bearer::Store);
        assert!(give(&lines, &[fixed(500)]).is_ok());
        assert!(give(&lines, &[fixed(400), fixed(101)]).is_err());
        assert!(give(&lines, &[on(Place::Order(StoreId::new(9)), Amount::Fixed(1), Bearer::Store)]).is_err());
    }

    #[test]
    fn a_discount_is_read_as_it_is_typed() {
        let typed = |place, amount, bearer, name| Typed { place, amount, bearer, name };
        let third = Bearer::Shared(Rate::parse("30%").expect("a rate"));
        for (text, want) in [
            ("noor/TEA=5%", typed("noor/TEA", "5%", Bearer::Store, None)),
            ("*=10000@platform#WELCOME", typed("*", "10000", Bearer::Platform, Some("WELCOME"))),
            ("noor=250@platform:30%", typed("noor", "250", third, None)),
        ] {
            assert_eq!(parse(text), Ok(want), "{text}");
        }
        for wrong in ["5%", "=5%", "noor=", "noor=5%@me", "noor=5%@platform:x", "noor=5%#"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whatever is given: every line keeps a price of nothing or more, and the parts are the whole.
        #[test]
        fn parts_are_the_whole(
            lists in prop::collection::vec((1i64..4, 0i64..50_000), 1..8),
            asked in prop::collection::vec((0usize..3, 0i64..40_000, 0i64..=1_000_000, any::<bool>()), 0..6),
        ) {
            let mut lines: Vec<Line> =
                (1..).zip(&lists).map(|(product, (store, list))| Line { store: StoreId::new(*store), product, list: *list }).collect();
            lines.sort_by_key(|line| line.store);
            for (place, minor, ppm, by_rate) in asked {
                let part = Rate::from_ppm(ppm).expect("a rate");
                let place = [Place::Line(1), Place::Order(lines[0].store), Place::Cart][place];
                let amount = if by_rate { Amount::Rate(part) } else { Amount::Fixed(minor) };
                let Ok(given) = give(&lines, &[on(place, amount, Bearer::Shared(part)), on(place, amount, Bearer::Store)]) else {
                    continue;
                };
                for (given, line) in given.iter().zip(&lines) {
                    prop_assert!(sums(given).0 <= line.list);
                }
                let given = given.concat();
                let shared = given.iter().filter(|given| given.bearer != Bearer::Store);
                let (all, platform) = shared.fold((0, 0), |sums, given| (sums.0 + given.minor, sums.1 + given.platform));
                prop_assert_eq!(platform, part.of(all));
                prop_assert!(given.iter().all(|given| (0..=given.minor).contains(&given.platform)));
            }
        }
    }
}
