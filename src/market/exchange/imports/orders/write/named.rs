//! What the lines of a file name: the terms of their stores, products and customers.

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::commission::OwnRate;
use crate::market::books::ledger::rules::DeliveryFeeOwner;
use crate::market::catalogue::products::{self, Product};
use crate::market::core::{Act, audit};
use crate::market::parties::customers::{self, Customer};
use crate::market::parties::stores;

use super::super::Line;
use super::Writer;

/// What an order freezes of its store.
pub(super) struct Terms {
    pub(super) delivery_fee_owner: DeliveryFeeOwner,
    pub(super) own: OwnRate,
    pub(super) plan: Option<String>,
    pub(super) collection: String,
    pub(super) currency: Currency,
}

pub(super) fn terms(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<HashMap<StoreId, Terms>> {
    let mut terms = HashMap::new();
    stores::each(tx, |store| {
        let own = OwnRate::of(store.commission_ppm, act.marketplace.commission, act.marketplace.commission_tax)?;
        let delivery_fee_owner = DeliveryFeeOwner::from(store.delivery_by);
        let currency = act.marketplace.stored_currency(&store.currency);
        let (plan, collection) = (store.plan, store.collection_model.to_string());
        terms.insert(store.id, Terms { delivery_fee_owner, own, plan, collection, currency });
        Ok(())
    })?;
    Ok(terms)
}

impl Writer<'_> {
    pub(super) fn products(
        &self,
        tx: &mut Tx<'_>,
        groups: &[Vec<Line>],
    ) -> Result<HashMap<(StoreId, String), Product>> {
        let mut keys: Vec<(StoreId, String)> =
            groups.iter().flatten().map(|line| (line.store_id, line.sku_key.clone())).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut known = HashMap::with_capacity(keys.len());
        products::by_keys(tx, keys, |product| {
            known.insert((product.store_id, product.sku_key.clone()), product);
        })?;
        Ok(known)
    }

    pub(super) fn customers(&mut self, tx: &mut Tx<'_>, groups: &[Vec<Line>]) -> Result<HashMap<String, i64>> {
        let mut codes: Vec<String> = groups.iter().map(|lines| lines[0].customer_key.clone()).collect();
        codes.sort_unstable();
        codes.dedup();
        let mut known = customers::codes_among(tx, codes)?;
        let mut new = Vec::new();
        let mut next = tx.next_id("customer")?;
        for lines in groups {
            let Line { customer, customer_key, placed_at, .. } = &lines[0];
            if known.contains_key(customer_key) {
                continue;
            }
            if let Some(id) = customers::by_full_ref(tx, customer)? {
                known.insert(customer_key.clone(), id);
                continue;
            }
            Prefix::CUSTOMER.new_key(customer).map_err(|problem| {
                Error::invalid(codes::IMPORT_CUSTOMER, format!("no customer has this ref, and a new code {problem}"))
            })?;
            known.insert(customer_key.clone(), next);
            new.push(Customer {
                id: next,
                code: customer.clone(),
                name: customer.clone(),
                email: None,
                phone: None,
                created_at: *placed_at,
            });
            next += 1;
        }
        self.customers += new.len() as i64;
        customers::insert_many(tx, &new)?;
        let changes = new.iter().map(|customer| (customer.id, None, Some(json!(customer).to_string()))).collect();
        audit::record_batch(tx, self.act, "customer.import", "customer", changes)?;
        Ok(known)
    }
}
