//! How an order is named: by its ref or number, or by the code of the checkout it was placed or imported in. Every verb
//! asks here, so one text never means two orders.

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::lookup;

use super::sql;

/// What a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    Order(i64),
    Group(i64),
}

/// The order or the checkout that `text` names.
///
/// # Errors
/// Kind `NotFound` when nothing has the name, or one thing has it as its code and another as its number.
pub fn name(tx: &mut Tx<'_>, text: &str) -> Result<Named> {
    let order = match Prefix::ORDER.read(text) {
        Some(id) if sql::exists(tx, id)? => Some(id),
        _ => None,
    };
    let group = group(tx, text)?;
    match (order, group) {
        (Some(order), Some(group)) if sql::orders_in(tx, group)? != [order] => {
            let code = sql::group_by_id(tx, group)?.code;
            let (number, order, group) = (order, Prefix::ORDER.show(order), Prefix::GROUP.show(group));
            Err(Error::not_found(codes::REF_AMBIGUOUS, format!("{text:?} could be {order}, or {group} {code}"))
                .hint(format!("name the order by its number, {number}, or the checkout by its ref, {group}")))
        }
        (Some(order), _) => Ok(Named::Order(order)),
        (None, Some(group)) => Ok(Named::Group(group)),
        (None, None) => Err(lookup::missing("order", text)),
    }
}

/// The one order that `text` names.
///
/// # Errors
/// Those of [`name`]; kind `NotFound` for a checkout of several orders.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    match name(tx, text)? {
        Named::Order(id) => Ok(id),
        Named::Group(group) => match sql::orders_in(tx, group)?.as_slice() {
            [id] => Ok(*id),
            many => {
                let refs: Vec<String> = many.iter().map(|id| Prefix::ORDER.show(*id)).collect();
                Err(Error::not_found(codes::REF_AMBIGUOUS, format!("{text:?} has several orders: {}", refs.join(", ")))
                    .hint("name one of them in full"))
            }
        },
    }
}

/// The checkout that `text` names.
///
/// # Errors
/// Kind `NotFound` when none has the name, or one has it as its code and another as its ref.
pub fn find_group(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    group(tx, text)?.ok_or_else(|| lookup::missing("checkout", text).hint("lilium order list"))
}

fn group(tx: &mut Tx<'_>, text: &str) -> Result<Option<i64>> {
    let keyed = sql::group_by_code(tx, text)?;
    let numbered = sql::existing_group(tx, Prefix::GROUP.read_full(text))?;
    let called = |tx: &mut Tx<'_>, id: Option<i64>| -> Result<Option<lookup::Candidate>> {
        id.map(|id| Ok((id, sql::group_by_id(tx, id)?.code))).transpose()
    };
    let (keyed, numbered) = (called(tx, keyed)?, called(tx, numbered)?);
    match lookup::one_of(keyed, numbered) {
        Ok(found) => Ok(found.map(|(id, _)| id)),
        Err(both) => Err(lookup::ambiguous("checkout", Prefix::GROUP, text, &both)
            .hint("name an order of it by its ref: lilium order list --all")),
    }
}
