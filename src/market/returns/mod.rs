//! Goods that come back after their delivery: to the shelf, with the price to the customer and the commission to the
//! store. A store that has been paid already goes into debit, and its next settlement nets it; how far it may go by one
//! person's word is the marketplace's to say.

pub mod proposals;
pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Prefix, Rate};
use crate::db::Tx;
use crate::error::{Error, Result};

use super::catalog::stock;
use super::ledger::rules::{GoodsBack, Refund, returned_goods};
use super::lines::{self, Line, TakenBack};
use super::orders::{self, Order};
use super::{Act, audit, cash, commission, ledger, settlement};
use rules::{Back, Sold};

pub use sql::{Filter, Return, ReturnLine, lines as lines_of, page, totals};

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
    let Some(reason) = act.reason else {
        return Err(
            Error::usage("a return takes a reason: it stands on the store's statement").hint("add --reason TEXT")
        );
    };
    let drawn = draw(tx, act, new)?;
    proposals::none_waits(tx, new.order)?;
    let owed = settlement::balance::owed(tx, drawn.back.store, drawn.back.currency)? - drawn.back.net();
    Ok(match rules::waits_for_approval(owed, drawn.back.net(), act.shop.return_debit.of(drawn.back.currency)) {
        true => Made::Proposal(proposals::propose(tx, act, new, &drawn.back, reason)?),
        false => Made::Return(Box::new(write(tx, act, new, &drawn, reason)?)),
    })
}

fn draw(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn) -> Result<Drawn> {
    let order = orders::by_id(tx, new.order)?;
    let Some(collection) = cash::collection_of(tx, order.id)? else { return Err(not_delivered(&order)) };
    let lines = backs(tx, &order, &new.quantities)?;
    let fees = if new.with_delivery { fees(tx, &order)? } else { (0, 0) };
    let by_collector = if collection.collector == "store" { Refund::Store } else { Refund::Credit };
    let back = goods_back(tx, act, &order, new.refund.unwrap_or(by_collector), &lines, fees)?;
    if back.refund == Refund::Depot {
        cash::depot_holds(tx, back.currency, back.refunded())?;
    }
    Ok(Drawn { order, back, lines })
}

fn write(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn, drawn: &Drawn, reason: &str) -> Result<Return> {
    let Drawn { order, back, lines } = drawn;
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
    Error::conflict("return.not_delivered", format!("{shown} is {}; only delivered goods come back", order.status))
        .hint(format!("lilium order history {shown}"))
}

/// The lines that come back, each with its share of everything.
fn backs(tx: &mut Tx<'_>, order: &Order, quantities: &[(String, i64)]) -> Result<Vec<Back>> {
    let sold = sold(tx, order)?;
    if let Some((sku, _)) = quantities.iter().find(|(sku, _)| !sold.iter().any(|line| &line.sku == sku)) {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::not_found("order.no_line", format!("{shown} has no line {sku}"))
            .hint(format!("lilium order line list {shown}")));
    }
    let asked = |line: &Sold| match quantities.iter().find(|(sku, _)| *sku == line.sku) {
        Some((_, quantity)) => Some(*quantity),
        None => Some(line.delivered - line.returned).filter(|left| quantities.is_empty() && *left > 0),
    };
    let wanted = sold.iter().filter_map(|line| Some((line, asked(line)?)));
    let backs = wanted
        .map(|(line, quantity)| {
            rules::back(line, quantity).map_err(|problem| Error::invalid("return.quantity", problem.to_string()))
        })
        .collect::<Result<Vec<_>>>()?;
    if backs.is_empty() {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::conflict("return.nothing_left", format!("all of {shown} came back already"))
            .hint(format!("lilium return list --order {shown}")));
    }
    Ok(backs)
}

fn sold(tx: &mut Tx<'_>, order: &Order) -> Result<Vec<Sold>> {
    let before = sql::returned(tx, order.id)?;
    let mut sold = Vec::new();
    for explained in commission::explain(tx, order.id)? {
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

/// The delivery fee, as the store's part and the platform's. It is given back once.
fn fees(tx: &mut Tx<'_>, order: &Order) -> Result<(i64, i64)> {
    if sql::fee_is_back(tx, order.id)? {
        let shown = Prefix::ORDER.show(order.id);
        return Err(Error::conflict("return.fee", format!("the delivery fee of {shown} was given back already"))
            .hint(format!("lilium return list --order {shown}")));
    }
    let fee = order.delivery_minor;
    Ok(if order.fee_owner == "store" { (fee, 0) } else { (0, fee) })
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
        currency: act.shop.stored_currency(&order.currency),
        at: act.at,
        business_date: act.today(),
    })
}

fn restocked(id: i64, line: &Back) -> stock::Move {
    stock::Move {
        product: line.product,
        kind: "return",
        on_hand: line.quantity,
        reason: Some(Prefix::RETURN.show(id)),
        ..stock::Move::default()
    }
}

/// What is not released yet gets its line with the sale's, when that is released.
fn book(tx: &mut Tx<'_>, act: &Act<'_>, back: &GoodsBack) -> Result<()> {
    if !back.pending {
        let GoodsBack { id, goods, store_delivery: delivery, commission, tax, .. } = *back;
        let taken = TakenBack { id, goods, delivery, commission, tax, by_store: back.by_store() };
        lines::add(tx, act, vec![Line::of_return(&taken, back.store, back.currency, back.business_date)])?;
    }
    ledger::post(tx, act, returned_goods(back))?;
    Ok(())
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, order: &Order, back: &GoodsBack) -> Result<()> {
    let after = json!({
        "order": order.id, "refund": back.refund.as_str(), "refund_minor": back.refunded(), "net_minor": back.net(),
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
        Error::not_found("ref.not_found", format!("no return is named {text:?}")).hint("lilium return list")
    })
}
