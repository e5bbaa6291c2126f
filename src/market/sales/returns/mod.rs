//! Goods that come back after their delivery: to the shelf, with the price to the customer and the commission to the
//! store. A store that has been paid already goes into debit, and its next settlement nets it; how far it may go by one
//! person's word is the marketplace's to say.

pub mod proposals;
pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Day, Prefix, Problem, Rate, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::commission::Explained;
use crate::market::books::ledger::rules::{CollectorKind, GoodsBack, Refund, returned_goods};
use crate::market::books::store_account::{self, Line, TakenBack};
use crate::market::books::{commission, ledger};
use crate::market::cash::{custody, customer_balances};
use crate::market::catalogue::stock;
use crate::market::closing::store_balances;
use crate::market::core::{Act, audit, restore};
use crate::market::sales::orders::rules::named_quantity;
use crate::market::sales::orders::{self, Order};
use rules::{Back, Debt, Sold, Standing};

pub use sql::{Exported, Filter, LIST, Return, ReturnLine, Stored, each, lines as lines_of, stored_at, totals};

/// What comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewReturn {
    pub order: i64,
    /// SKU and quantity; all that is left when empty.
    pub quantities: Vec<(String, i64)>,
    /// Who gives the customer its money back; absent: the store where it took the cash itself, else the customer's credit.
    pub refund: Option<Refund>,
    /// The delivery fee is given back too.
    pub with_delivery: bool,
    /// The goods go back on the shelf.
    pub restock: bool,
}

/// What became of a return: it is booked, or waits for a second person.
#[derive(Clone, Debug)]
pub enum Made {
    Return(Box<Return>),
    Proposal(i64),
}

/// A return with all its shares, before anything is written.
struct Drawn {
    order: Order,
    back: GoodsBack,
    lines: Vec<Back>,
}

/// Books a return, today, or proposes it where its store would owe more than the limit by it.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when the order is not delivered or nothing is left to come back; kind
/// `Invalid` for more than was delivered.
pub fn take_back(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn) -> Result<Made> {
    take_back_on(tx, act, new, act.today())
}

/// [`take_back`], booked on a day that may lie behind the one it happened on.
///
/// # Errors
/// Those of [`take_back`].
pub fn take_back_on(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn, day: Day) -> Result<Made> {
    let Some(reason) = act.reason else {
        return Err(
            Error::usage("a return takes a reason: it is printed on the store's statement").hint("add --reason TEXT")
        );
    };
    let drawn = draw(tx, act, new, day)?;
    proposals::none_waits(tx, new.order)?;
    let owed = store_balances::owed(tx, drawn.back.store, drawn.back.currency)? - drawn.back.net();
    Ok(match rules::waits_for_approval(owed, drawn.back.net(), act.marketplace.return_debit.of(drawn.back.currency)) {
        true => Made::Proposal(proposals::propose(tx, act, new, &drawn.back, reason)?),
        false => Made::Return(Box::new(write(tx, act, new, &drawn, reason)?)),
    })
}

fn draw(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn, day: Day) -> Result<Drawn> {
    let order = orders::by_id(tx, new.order)?;
    let Some(collection) = custody::collection_of(tx, order.id)? else { return Err(not_delivered(&order)) };
    let lines = backs(tx, &order, &new.quantities)?;
    let fees = if new.with_delivery { fees(tx, &order)? } else { (0, 0) };
    let by_collector = if collection.collector == CollectorKind::Store { Refund::Store } else { Refund::Credit };
    let refund = new.refund.unwrap_or(by_collector);
    let mut back = GoodsBack { business_date: day, ..goods_back(tx, act, &order, refund, &lines, fees)? };
    back.own_cash = collection.collector == CollectorKind::Store;
    bounded(tx, act, &order, &collection, &lines, &mut back)?;
    if back.refund == Refund::Depot {
        custody::depot_holds(tx, back.currency, back.paid())?;
    }
    Ok(Drawn { order, back, lines })
}

/// Bounds what is given back by what came in: what the customer owes for the order is settled first, the door's
/// rounding ends with the goods, and what is handed out is a sum that notes can make.
fn bounded(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    order: &Order,
    collection: &custody::Collection,
    lines: &[Back],
    back: &mut GoodsBack,
) -> Result<()> {
    let before = sql::before(tx, order.id)?;
    let note = act.marketplace.coin(&order.currency)?.cash_increment;
    let whole = order.goods_minor - order.platform_discount_minor + order.delivery_minor;
    let standing = Standing {
        paid: collection.due_minor - before.value - before.rounding,
        kept: whole - before.value - back.value(),
        value: back.value(),
        last: sold_out(tx, order, lines)?,
        note,
    };
    let in_notes = matches!(back.refund, Refund::Depot | Refund::Store);
    let given = rules::given(&standing, in_notes);
    back.rounding = given - back.value();
    let short = if back.own_cash { 0 } else { (collection.due_minor - collection.taken_minor).max(0) - before.debts };
    if short > 0 {
        let owes = customer_balances::open(tx, order.customer_id, back.currency)?.owes;
        let written_off = sql::written_off(tx, order.customer_id, &order.currency)?;
        (back.debt, back.written_off) = rules::settled(given, &Debt { short, owes, written_off });
    }
    back.rest = if in_notes { back.refunded() % note } else { 0 };
    Ok(())
}

/// Are all goods of an order back with these?
fn sold_out(tx: &mut Tx<'_>, order: &Order, lines: &[Back]) -> Result<bool> {
    let returned = sql::returned(tx, order.id)?;
    let before = |line: i64| returned.iter().find(|(id, _)| *id == line).map_or(0, |(_, quantity)| *quantity);
    let now = |line: i64| lines.iter().find(|back| back.line == line).map_or(0, |back| back.quantity);
    let delivered = orders::lines(tx, order.id)?;
    Ok(delivered.iter().all(|line| before(line.id) + now(line.id) >= line.delivered.unwrap_or(0)))
}

fn write(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn, drawn: &Drawn, reason: &str) -> Result<Return> {
    let Drawn { order, back, lines } = drawn;
    if matches!(back.refund, Refund::Depot | Refund::Bank) && back.refunded() > 0 {
        restore::require_released(tx, "this refund")?;
    }
    sql::insert(tx, act, order.id, back, new.restock, reason)?;
    sql::insert_lines(tx, back.id, lines)?;
    if new.restock {
        stock::apply_all(tx, act, lines.iter().map(|line| restocked(back.id, line)).collect())?;
    }
    book(tx, act, back)?;
    record(tx, act, order, back)?;
    Ok(sql::by_id(tx, back.id)?.expect("the return that was written"))
}

fn not_delivered(order: &Order) -> Error {
    let shown = Prefix::ORDER.show(order.id);
    Error::conflict(codes::RETURN_NOT_DELIVERED, format!("{shown} is {}; only delivered goods come back", order.status))
        .hint(format!("lilium order history {shown}"))
}

/// The lines that come back, each with its share of everything.
fn backs(tx: &mut Tx<'_>, order: &Order, quantities: &[(String, i64)]) -> Result<Vec<Back>> {
    let sold = sold(tx, order)?;
    if let Some((sku, _)) = quantities.iter().find(|(sku, _)| !sold.iter().any(|line| text::same(&line.sku, sku))) {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::not_found(codes::ORDER_NO_LINE, format!("{shown} has no line {sku}"))
            .hint(format!("lilium order line list {shown}")));
    }
    let invalid = |problem: Problem| Error::invalid(codes::RETURN_QUANTITY, problem.to_string());
    let mut backs = Vec::with_capacity(sold.len());
    for line in &sold {
        let left = Some(line.delivered - line.returned).filter(|left| quantities.is_empty() && *left > 0);
        if let Some(quantity) = named_quantity(quantities, &line.sku)?.or(left) {
            backs.push(rules::back(line, quantity).map_err(invalid)?);
        }
    }
    if backs.is_empty() {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::conflict(codes::RETURN_NOTHING_LEFT, format!("all of {shown} came back already"))
            .hint(format!("lilium return list --order {shown}")));
    }
    Ok(backs)
}

fn sold(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Sold>> {
    let before = sql::returned(tx, order.id)?;
    let explained = commission::explain(tx, order.id)?;
    as_booked(tx, order, &explained)?;
    let mut sold = Vec::new();
    for explained in explained {
        let line = &explained.line;
        let kept =
            |component: usize| explained.terms.components.get(component).map_or(0, |component| component.kept_ppm);
        let parts = (0..).zip(&explained.charge.parts);
        let parts = parts.map(|(at, part)| Ok((part.minor, Rate::from_ppm(kept(at))?))).collect::<Result<Vec<_>>>()?;
        let (commission, tax) = rules::refundable(&parts, Rate::from_ppm(line.tax_ppm)?, explained.charge.tax);
        sold.push(Sold {
            line: line.line,
            sku: line.sku.clone(),
            product: line.product,
            delivered: line.delivered,
            returned: before.iter().find(|(id, _)| *id == line.line).map_or(0, |(_, quantity)| *quantity),
            goods: explained.goods,
            commission,
            tax,
        });
    }
    Ok(sold)
}

/// What comes back is a share of what was booked. Where the lines, their terms and the book differ, nobody can say of
/// what: nothing is given back until somebody has looked.
fn as_booked(tx: &mut Tx<'_>, order: &Order, lines: &[Explained]) -> Result<()> {
    let shown = Prefix::ORDER.show(order.id);
    if let Some(line) = lines.iter().find(|line| !line.holds()) {
        let what = format!("the commission booked for {} of {shown} is not what its terms come to", line.line.sku);
        return Err(Error::conflict(codes::RETURN_TERMS, what).hint(format!("lilium commission explain {shown}")));
    }
    let sum = |of: fn(&Explained) -> i64| lines.iter().map(of).sum::<i64>();
    let told = (sum(|line| line.charge.minor), sum(|line| line.charge.tax));
    let goods = (sum(|line| line.goods.after_store()), sum(|line| line.goods.by_platform));
    if told != sql::booked_commission(tx, order.id)? || goods != (order.goods_minor, order.platform_discount_minor) {
        let what = format!("the lines of {shown} are not what the book has for it");
        return Err(Error::conflict(codes::RETURN_BOOKED, what).hint("lilium doctor"));
    }
    Ok(())
}

/// The delivery fee, as the store's part and the platform's. It is given back once.
fn fees(tx: &mut Tx<'_>, order: &Order) -> Result<(i64, i64)> {
    if sql::fee_is_back(tx, order.id)? {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::conflict(codes::RETURN_FEE, format!("the delivery fee of {shown} was given back already"))
            .hint(format!("lilium return list --order {shown}")));
    }
    let fee = order.delivery_minor;
    let by_store = order.delivery_fee_owner.store_part(fee);
    Ok((by_store, fee - by_store))
}

fn goods_back(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    order: &Order,
    refund: Refund,
    backs: &[Back],
    (store_delivery, platform_delivery): (i64, i64),
) -> Result<GoodsBack> {
    let sum = |of: fn(&Back) -> i64| backs.iter().map(of).sum();
    Ok(GoodsBack {
        id: tx.next_id("order_return")?,
        store: order.store_id,
        customer: order.customer_id,
        refund,
        pending: !sql::is_released(tx, order.id)?,
        goods: sum(|back| back.goods),
        by_platform: sum(|back| back.by_platform),
        store_delivery,
        platform_delivery,
        commission: sum(|back| back.commission),
        tax: sum(|back| back.tax),
        rounding: 0,
        own_cash: false,
        debt: 0,
        written_off: 0,
        rest: 0,
        currency: act.marketplace.stored_currency(&order.currency),
        at: act.at,
        business_date: act.today(),
    })
}

fn restocked(id: i64, line: &Back) -> stock::Move {
    let reason = Some(Prefix::RETURN.show(id));
    stock::Move { reason, ..stock::Move::on_hand(stock::MoveKind::Return, line.product, line.quantity) }
}

/// What is not released yet gets its line with the sale's, when that is released.
fn book(tx: &mut Tx<'_>, act: &Act<'_>, back: &GoodsBack) -> Result<()> {
    if !back.pending {
        let GoodsBack { id, goods, store_delivery: delivery, commission, tax, .. } = *back;
        let (rounding, by_store) = (back.own_rounding(), back.by_store());
        let taken = TakenBack { id, goods, delivery, commission, tax, rounding, by_store };
        store_account::add(tx, act, vec![Line::of_return(&taken, back.store, back.currency, back.business_date)])?;
    }
    ledger::post(tx, act, returned_goods(back))?;
    Ok(())
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, order: &Order, back: &GoodsBack) -> Result<()> {
    let after = json!({
        "order": order.id, "refund": back.refund, "refund_minor": back.refunded(), "net_minor": back.net(),
        "currency": order.currency,
    });
    let change =
        audit::Change { action: "return.add", noun: "return", subject: back.id, before: None, after: Some(after) };
    audit::record(tx, act, change)
}

/// The return that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<Return> {
    let found = match Prefix::RETURN.read(text) {
        Some(id) => sql::by_id(tx, id)?,
        None => None,
    };
    found.ok_or_else(|| {
        Error::not_found(codes::REF_NOT_FOUND, format!("no return is named {text:?}")).hint("lilium return list")
    })
}
