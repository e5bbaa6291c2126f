//! How orders move, what a cart must satisfy, and what an order costs. Pure.

use std::collections::BTreeMap;

use crate::base::{AMOUNT_MAX, Goods, Problem, StoreId, money, text};
use crate::market::core::settings::rules::Stage;

use crate::market::catalogue::products::rules::ProductStatus;
use crate::market::parties::stores::rules::StoreStatus;

use super::discounts::{self, Given, Line};

/// What is done to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Accept,
    Reject,
    Expire,
    Prepare,
    Dispatch,
    Deliver,
    Fail,
    Retry,
    Return,
    Cancel,
}

crate::stored! {
    /// How far an order is.
    pub enum OrderStatus {
        Pending = "pending",
        Accepted = "accepted",
        Rejected = "rejected",
        Expired = "expired",
        Preparing = "preparing",
        OnTheWay = "on_the_way",
        Delivered = "delivered",
        PartiallyDelivered = "partially_delivered",
        FailedAttempt = "failed_attempt",
        Returned = "returned",
        Cancelled = "cancelled",
    }
}

impl OrderStatus {
    /// Was it brought to its end at the door?
    pub fn is_delivered(self) -> bool {
        matches!(self, OrderStatus::Delivered | OrderStatus::PartiallyDelivered)
    }

    /// Does it have a step to go? Its goods are reserved.
    pub fn is_open(self) -> bool {
        STEPS.iter().any(|(_, from, _)| *from == self)
    }

    /// A delivery, of all or with lines left open.
    pub fn of_delivery(partial: bool) -> OrderStatus {
        if partial { OrderStatus::PartiallyDelivered } else { OrderStatus::Delivered }
    }
}

/// Legal moves: step, from, to. Nothing else moves an order; a partial delivery is a delivery that left lines open.
pub const STEPS: &[(Step, OrderStatus, OrderStatus)] = &[
    (Step::Accept, OrderStatus::Pending, OrderStatus::Accepted),
    (Step::Reject, OrderStatus::Pending, OrderStatus::Rejected),
    (Step::Expire, OrderStatus::Pending, OrderStatus::Expired),
    (Step::Cancel, OrderStatus::Pending, OrderStatus::Cancelled),
    (Step::Prepare, OrderStatus::Accepted, OrderStatus::Preparing),
    (Step::Cancel, OrderStatus::Accepted, OrderStatus::Cancelled),
    (Step::Dispatch, OrderStatus::Preparing, OrderStatus::OnTheWay),
    (Step::Cancel, OrderStatus::Preparing, OrderStatus::Cancelled),
    (Step::Deliver, OrderStatus::OnTheWay, OrderStatus::Delivered),
    (Step::Fail, OrderStatus::OnTheWay, OrderStatus::FailedAttempt),
    (Step::Retry, OrderStatus::FailedAttempt, OrderStatus::OnTheWay),
    (Step::Return, OrderStatus::FailedAttempt, OrderStatus::Returned),
];

/// The quantity that is named for a product: all that is named of it, however often; `None` where it is not.
///
/// # Errors
/// More than can be counted.
pub fn named_quantity(named: &[(String, i64)], sku: &str) -> Result<Option<i64>, Problem> {
    let mut of_it = named.iter().filter(|(other, _)| text::same(other, sku)).map(|(_, quantity)| *quantity).peekable();
    if of_it.peek().is_none() { Ok(None) } else { money::sum(of_it).map(Some) }
}

/// What a step does to the stock an order reserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StockEffect {
    /// What a delivery ships depends on its lines, and is moved there.
    Keep,
    Restore,
}

impl Step {
    pub fn verb(self) -> &'static str {
        match self {
            Step::Accept => "accept",
            Step::Reject => "reject",
            Step::Expire => "expire",
            Step::Prepare => "prepare",
            Step::Dispatch => "dispatch",
            Step::Deliver => "deliver",
            Step::Fail => "fail",
            Step::Retry => "retry",
            Step::Return => "return",
            Step::Cancel => "cancel",
        }
    }

    /// The dotted name in audit and operations.
    pub fn action(self) -> &'static str {
        match self {
            Step::Accept => "order.accept",
            Step::Reject => "order.reject",
            Step::Expire => "order.expire",
            Step::Prepare => "order.prepare",
            Step::Dispatch => "order.dispatch",
            Step::Deliver => "order.deliver",
            Step::Fail => "order.fail",
            Step::Retry => "order.retry",
            Step::Return => "order.return",
            Step::Cancel => "order.cancel",
        }
    }

    pub fn stock(self) -> StockEffect {
        match self {
            Step::Reject | Step::Expire | Step::Cancel | Step::Return => StockEffect::Restore,
            _ => StockEffect::Keep,
        }
    }

    /// The customer or the store will ask why.
    pub fn needs_reason(self) -> bool {
        matches!(self, Step::Reject | Step::Cancel | Step::Fail)
    }

    /// The state in which this step leaves an order.
    pub fn target(self) -> OrderStatus {
        STEPS.iter().find(|(step, _, _)| *step == self).map(|(_, _, to)| *to).expect("every step leads somewhere")
    }
}

/// Where a step leads from `status`, or the verbs that are legal there.
pub fn after(step: Step, status: OrderStatus) -> Result<OrderStatus, Vec<&'static str>> {
    let to = STEPS.iter().find(|(known, from, _)| *known == step && *from == status).map(|(_, _, to)| *to);
    to.ok_or_else(|| STEPS.iter().filter(|(_, from, _)| *from == status).map(|(step, _, _)| step.verb()).collect())
}

/// One wanted product, with what decides whether it can be had. Price in minor units.
#[derive(Clone, Debug)]
pub struct CartLine {
    pub product: i64,
    pub store: StoreId,
    pub category: Option<i64>,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub price: i64,
    pub free: i64,
    pub min_quantity: i64,
    pub status: ProductStatus,
    pub zones: String,
}

impl CartLine {
    /// The line as a discount sees it.
    ///
    /// # Errors
    /// When the amount does not fit.
    pub fn at_list_price(&self) -> Result<Line, Problem> {
        Ok(Line { store: self.store, product: self.product, list: money::times(self.price, self.quantity)? })
    }

    /// What the line comes to with what is given on it.
    ///
    /// # Errors
    /// When the amount does not fit.
    pub fn goods(&self, given: &[Given]) -> Result<Goods, Problem> {
        Goods::delivered(self.price, self.quantity, self.quantity, discounts::sums(given))
    }
}

/// A store's part of a cart, with its terms.
#[derive(Clone, Debug)]
pub struct StoreTerms {
    pub slug: String,
    pub status: StoreStatus,
    pub dues_stage: Stage,
    pub min_order: i64,
    /// The delivery fee to the cart's zone, if the store serves it.
    pub fee: Option<i64>,
}

/// Everything that stands against this part of a cart, in sentences; empty when it can be ordered.
pub fn objections(zone: &str, store: &StoreTerms, lines: &[CartLine], shown: impl Fn(i64) -> String) -> Vec<String> {
    let mut against = Vec::new();
    if store.status != StoreStatus::Active {
        against.push(format!("{} is {}", store.slug, store.status));
    } else if store.dues_stage >= Stage::Block {
        let slug = &store.slug;
        against.push(format!(
            "{slug} takes no new orders until it pays its dues (lilium dues list --open --store {slug})"
        ));
    }
    if store.fee.is_none() {
        against.push(format!("{} does not deliver to {zone}", store.slug));
    }
    against.extend(lines.iter().flat_map(|line| line_objections(zone, line)));
    let goods: i64 = lines.iter().map(|line| line.price.saturating_mul(line.quantity)).fold(0, i64::saturating_add);
    if goods < store.min_order {
        against.push(format!(
            "{} takes orders from {}; this one is {}",
            store.slug,
            shown(store.min_order),
            shown(goods)
        ));
    }
    against
}

fn line_objections(zone: &str, line: &CartLine) -> Vec<String> {
    let CartLine { sku, quantity, free, min_quantity, status, .. } = line;
    let mut against = Vec::new();
    if *status != ProductStatus::Active {
        against.push(format!("{sku} is {status}"));
    }
    if line.zones != "*" && !line.zones.split(';').any(|known| known == zone) {
        against.push(format!("{sku} is not sold in {zone}"));
    }
    if quantity < min_quantity {
        against.push(format!("{sku} is sold from {min_quantity}; wanted: {quantity}"));
    }
    if quantity > free {
        against.push(format!("{sku} has {} left; wanted: {quantity}", (*free).max(0)));
    }
    against
}

/// What an order costs, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Less what the stores give of it.
    pub goods: i64,
    /// All that the customer is given, and what of it the platform gives.
    pub discount: i64,
    pub by_platform: i64,
    pub delivery: i64,
    /// From the exact total to the next amount that notes can make.
    pub rounding: i64,
    pub due: i64,
}

/// Goods less what is given of them, and fee, rounded to the cash increment (half away from zero); the difference is named, never hidden.
///
/// # Errors
/// When the amounts do not fit.
pub fn totals(lines: impl IntoIterator<Item = Goods>, delivery: i64, cash_increment: i64) -> Result<Totals, Problem> {
    let (mut goods, mut discount, mut by_platform) = (0, 0, 0);
    for line in lines {
        goods = money::add(goods, line.after_store())?;
        discount = money::add(discount, line.discount)?;
        by_platform = money::add(by_platform, line.by_platform)?;
    }
    let exact = money::add(money::subtract(goods, by_platform)?, delivery)?;
    if exact > AMOUNT_MAX {
        return Err(Problem::new("the order comes to more than any that is taken"));
    }
    let due = money::round_to(exact, cash_increment);
    Ok(Totals { goods, discount, by_platform, delivery, rounding: due - exact, due })
}

/// A cart split into one part per store, in order of store.
pub fn split(lines: Vec<CartLine>) -> BTreeMap<StoreId, Vec<CartLine>> {
    let mut parts: BTreeMap<StoreId, Vec<CartLine>> = BTreeMap::new();
    for line in lines {
        let part = parts.entry(line.store).or_default();
        match part.iter_mut().find(|known| known.product == line.product) {
            Some(known) => known.quantity = known.quantity.saturating_add(line.quantity),
            None => part.push(line),
        }
    }
    parts
}

/// A group's status, derived from its orders: one word while they agree, otherwise how far the group is.
pub fn group_status(statuses: impl IntoIterator<Item = OrderStatus>) -> &'static str {
    use OrderStatus::{
        Cancelled, Delivered, Expired, FailedAttempt, OnTheWay, PartiallyDelivered, Pending, Rejected, Returned,
    };
    let statuses: Vec<OrderStatus> = statuses.into_iter().collect();
    let all = |wanted: &[OrderStatus]| statuses.iter().all(|status| wanted.contains(status));
    let any = |wanted: &[OrderStatus]| statuses.iter().any(|status| wanted.contains(status));
    const DEAD: &[OrderStatus] = &[Rejected, Expired, Cancelled, Returned];
    const DONE: &[OrderStatus] = &[Delivered, PartiallyDelivered, Rejected, Expired, Cancelled, Returned];
    match () {
        () if all(&[Pending]) => "pending",
        () if all(DEAD) => "cancelled",
        () if all(&[Delivered]) => "delivered",
        () if all(DONE) => "partially_delivered",
        () if any(&[OnTheWay, FailedAttempt, Delivered, PartiallyDelivered]) => "on_the_way",
        () => "in_progress",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every step: its word, the name in the audit, what it does to reserved stock, whether it takes a reason, and where it
    /// leads.
    #[test]
    fn steps_are_what_the_audit_and_the_stock_know() {
        use StockEffect::{Keep, Restore};
        for (step, verb, action, stock, reason, target) in [
            (Step::Accept, "accept", "order.accept", Keep, false, "accepted"),
            (Step::Reject, "reject", "order.reject", Restore, true, "rejected"),
            (Step::Expire, "expire", "order.expire", Restore, false, "expired"),
            (Step::Prepare, "prepare", "order.prepare", Keep, false, "preparing"),
            (Step::Dispatch, "dispatch", "order.dispatch", Keep, false, "on_the_way"),
            (Step::Deliver, "deliver", "order.deliver", Keep, false, "delivered"),
            (Step::Fail, "fail", "order.fail", Keep, true, "failed_attempt"),
            (Step::Retry, "retry", "order.retry", Keep, false, "on_the_way"),
            (Step::Return, "return", "order.return", Restore, false, "returned"),
            (Step::Cancel, "cancel", "order.cancel", Restore, true, "cancelled"),
        ] {
            assert_eq!((step.verb(), step.action(), step.target().as_str()), (verb, action, target));
            assert_eq!((step.stock(), step.needs_reason()), (stock, reason), "{verb}");
        }
    }

    #[test]
    fn the_largest_amount_is_taken_and_no_more() {
        let of = |list, delivery| totals([Goods { list, ..Goods::default() }], delivery, 1).map(|totals| totals.due);
        assert_eq!(of(AMOUNT_MAX, 0), Ok(AMOUNT_MAX));
        assert_eq!(of(AMOUNT_MAX - 5, 5), Ok(AMOUNT_MAX));
        for (list, delivery) in [(AMOUNT_MAX + 1, 0), (AMOUNT_MAX + 2, 0), (AMOUNT_MAX, 1), (i64::MAX, 1)] {
            assert!(of(list, delivery).is_err(), "{list} {delivery}");
        }
    }

    #[test]
    fn quantities_of_one_product_are_added_up() {
        let named = [("TEA".to_owned(), 2), ("RICE".to_owned(), 1), ("TEA".to_owned(), 3)];
        assert_eq!(named_quantity(&named, "TEA"), Ok(Some(5)));
        assert_eq!(named_quantity(&named, "SALT"), Ok(None));
        assert!(named_quantity(&[("TEA".into(), i64::MAX), ("TEA".into(), 1)], "TEA").is_err());
    }

    #[test]
    fn cancelling_is_possible_only_before_dispatch() {
        for status in OrderStatus::ALL.iter().copied() {
            let legal = ["pending", "accepted", "preparing"].contains(&status.as_str());
            assert_eq!(after(Step::Cancel, status).is_ok(), legal, "{status}");
        }
    }

    #[test]
    fn an_illegal_move_names_the_legal_ones() {
        assert_eq!(after(Step::Deliver, OrderStatus::Pending), Err(vec!["accept", "reject", "expire", "cancel"]));
        assert_eq!(after(Step::Retry, OrderStatus::Delivered), Err(vec![]));
    }

    #[test]
    fn the_door_amount_is_what_notes_can_make() {
        let of = |goods: Goods, increment| totals([goods], 5_000, increment).expect("fits");
        let totals = |list, increment| of(Goods { list, ..Goods::default() }, increment);
        let given = of(Goods { list: 187_500, discount: 15_867, by_platform: 6_492 }, 250);
        let (discount, by_platform) = (15_867, 6_492);
        let want = Totals { goods: 178_125, discount, by_platform, delivery: 5_000, rounding: 117, due: 176_750 };
        assert_eq!(given, want);
        assert_eq!(totals(92_742, 250).rounding, 8);
        assert_eq!(totals(171_501, 250).rounding, -1);
        assert_eq!(totals(171_633, 1).rounding, 0);
    }

    #[test]
    fn a_cart_is_split_by_store_and_twins_are_joined() {
        let line = |store, product, quantity| CartLine {
            product,
            store,
            quantity,
            category: None,
            sku: "A".into(),
            name: "a".into(),
            price: 1,
            free: 9,
            min_quantity: 1,
            status: ProductStatus::Active,
            zones: "*".into(),
        };
        let parts = split(vec![line(StoreId::new(2), 5, 1), line(StoreId::new(1), 3, 1), line(StoreId::new(2), 5, 4)]);
        assert_eq!(parts.keys().map(|store| store.get()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(parts[&StoreId::new(2)].iter().map(|line| line.quantity).collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn every_objection_is_told() {
        let line = CartLine {
            product: 1,
            store: StoreId::new(1),
            category: None,
            quantity: 2,
            sku: "TEA".into(),
            name: "tea".into(),
            price: 100,
            free: 1,
            min_quantity: 3,
            status: ProductStatus::Draft,
            zones: "RUS".into(),
        };
        let store = StoreTerms {
            slug: "noor".into(),
            status: StoreStatus::Suspended,
            dues_stage: Stage::Block,
            min_order: 500,
            fee: None,
        };
        let told = |store: &StoreTerms, line: &CartLine| {
            objections("KRH", store, std::slice::from_ref(line), |minor| minor.to_string())
        };
        assert_eq!(told(&store, &line).len(), 7);
        // Exactly the minimum is enough, and exactly what is left can be had.
        let line = CartLine {
            quantity: 5,
            free: 5,
            min_quantity: 5,
            status: ProductStatus::Active,
            zones: "*".into(),
            ..line
        };
        let store = StoreTerms { status: StoreStatus::Active, dues_stage: Stage::Hide, fee: Some(0), ..store };
        assert_eq!(told(&store, &line), [""; 0]);
        assert_eq!(told(&StoreTerms { min_order: 501, ..store }, &line).len(), 1);
    }

    /// dokan#306.
    #[test]
    fn a_group_is_told_from_its_orders() {
        for (orders, group) in [
            (vec!["pending", "pending"], "pending"),
            (vec!["delivered", "delivered"], "delivered"),
            (vec!["delivered", "cancelled"], "partially_delivered"),
            (vec!["rejected", "cancelled"], "cancelled"),
            (vec!["accepted", "pending"], "in_progress"),
            (vec!["on_the_way", "cancelled"], "on_the_way"),
        ] {
            let statuses = orders.iter().map(|status| OrderStatus::parse(status).expect("a status"));
            assert_eq!(group_status(statuses), group, "{orders:?}");
        }
    }
}
