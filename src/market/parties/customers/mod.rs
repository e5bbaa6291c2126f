//! Customers: the shops that buy, and where they want their goods.

mod sql;

use serde_json::json;

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit, lookup};

pub use sql::{
    Address, Customer, Filter, LIST, addresses, by_id, codes_among, default_address, each, id_of_code, insert_many,
};

pub const KIND: lookup::Kind = lookup::Kind {
    noun: "customer",
    prefix: Prefix::CUSTOMER,
    table: "customer",
    key: "code",
    folded: "code_key",
    fold: text::key,
};

/// The customer that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::resolve(tx, KIND, text)
}

/// The customer whose full ref this is.
pub fn by_full_ref(tx: &mut Tx<'_>, text: &str) -> Result<Option<i64>> {
    Ok(match Prefix::CUSTOMER.read_full(text) {
        Some(id) if lookup::exists(tx, KIND.table, id)? => Some(id),
        _ => None,
    })
}

/// Adds a customer.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, customer: &Customer) -> Result<i64> {
    if let Some(known) = sql::id_of_code(tx, &customer.code)? {
        let customer = by_id(tx, known)?;
        return Err(Error::conflict(codes::CUSTOMER_EXISTS, format!("a customer {} exists already", customer.code))
            .hint(format!("lilium customer show {}", customer.code)));
    }
    Prefix::CUSTOMER.new_key(&customer.code)?;
    let customer = Customer { id: tx.next_id("customer")?, created_at: act.at, ..customer.clone() };
    insert_many(tx, std::slice::from_ref(&customer))?;
    let change = audit::Change {
        action: "customer.add",
        noun: "customer",
        subject: customer.id,
        before: None,
        after: Some(json!(customer)),
    };
    audit::record(tx, act, change)?;
    Ok(customer.id)
}

/// Changes a customer's profile; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Customer) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    if &before == wanted {
        return Ok(false);
    }
    sql::update(tx, wanted)?;
    let change = audit::Change {
        action: "customer.update",
        noun: "customer",
        subject: wanted.id,
        before: Some(json!(before)),
        after: Some(json!(wanted)),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}

/// Adds an address; the first one is the default, and so is one that asks for it.
pub fn add_address(tx: &mut Tx<'_>, act: &Act<'_>, address: &Address) -> Result<()> {
    let known = addresses(tx, address.customer_id)?;
    if known.iter().any(|known| text::key(&known.label) == text::key(&address.label)) {
        return Err(Error::conflict(
            codes::ADDRESS_EXISTS,
            format!("the customer has an address {:?} already", address.label),
        ));
    }
    let is_default = address.is_default || known.is_empty();
    if is_default {
        sql::clear_default(tx, address.customer_id)?;
    }
    let address = Address { id: tx.next_id("address")?, is_default, ..address.clone() };
    sql::insert_address(tx, &address)?;
    address_changed(tx, act, "customer.address_add", address.customer_id, None, Some(&address))
}

/// Makes an address the default one; answers false when it is.
pub fn set_default_address(tx: &mut Tx<'_>, act: &Act<'_>, customer: i64, label: &str) -> Result<bool> {
    let before = find_address(tx, customer, label)?;
    if before.is_default {
        return Ok(false);
    }
    sql::clear_default(tx, customer)?;
    sql::set_default(tx, before.id)?;
    let after = Address { is_default: true, ..before.clone() };
    address_changed(tx, act, "customer.address_default", customer, Some(&before), Some(&after))?;
    Ok(true)
}

/// Puts everything but the label of an address in place of what it has; answers whether anything changed. One that
/// becomes the default takes that from the other.
pub fn update_address(tx: &mut Tx<'_>, act: &Act<'_>, before: &Address, wanted: &Address) -> Result<bool> {
    // Another address takes the default away; nothing else does.
    let wanted = Address { is_default: before.is_default || wanted.is_default, ..wanted.clone() };
    if before == &wanted {
        return Ok(false);
    }
    if wanted.is_default && !before.is_default {
        sql::clear_default(tx, before.customer_id)?;
    }
    sql::update_address(tx, &wanted)?;
    address_changed(tx, act, "customer.address_update", before.customer_id, Some(before), Some(&wanted))?;
    Ok(true)
}

/// Removes an address. Orders keep the text they were placed with.
pub fn remove_address(tx: &mut Tx<'_>, act: &Act<'_>, customer: i64, label: &str) -> Result<()> {
    let before = find_address(tx, customer, label)?;
    if before.is_default && addresses(tx, customer)?.len() > 1 {
        return Err(Error::conflict(codes::ADDRESS_DEFAULT, format!("{label:?} is the default address"))
            .hint(format!("lilium customer address default {} LABEL", Prefix::CUSTOMER.show(customer))));
    }
    sql::delete_address(tx, before.id)?;
    address_changed(tx, act, "customer.address_remove", customer, Some(&before), None)
}

/// The customer's address with this label.
pub fn find_address(tx: &mut Tx<'_>, customer: i64, label: &str) -> Result<Address> {
    addresses(tx, customer)?.into_iter().find(|address| text::key(&address.label) == text::key(label)).ok_or_else(
        || {
            Error::not_found(codes::ADDRESS_NOT_FOUND, format!("the customer has no address {label:?}"))
                .hint(format!("lilium customer address list {}", Prefix::CUSTOMER.show(customer)))
        },
    )
}

fn address_changed(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    subject: i64,
    before: Option<&Address>,
    after: Option<&Address>,
) -> Result<()> {
    let json = |address: Option<&Address>| address.map(|address| json!(address));
    audit::record(
        tx,
        act,
        audit::Change { action, noun: "customer", subject, before: json(before), after: json(after) },
    )
}
