//! Which stores have the SKUs of a file that names no store.

use crate::base::StoreId;
use std::collections::HashMap;

use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalogue::products;

use super::packed::unpack;
use super::{STORE, Staged};

/// Up to so many SKUs are looked up one by one; more of them by reading all products once.
const FEW: i64 = 1_000;

/// The stores of each SKU.
#[derive(Default)]
pub(super) struct Places(HashMap<String, Vec<StoreId>>);

impl Places {
    pub(super) fn find(tx: &mut Tx<'_>, staged: &Staged) -> Result<Places> {
        let mut places = Places::default();
        if staged.header.mask & 1 << STORE != 0 {
            return Ok(places);
        }
        staged.sorted.each(|bytes| {
            places.0.insert(unpack(bytes, &[]).product.sku_key, Vec::new());
            Ok::<_, Error>(())
        })?;
        if staged.read <= FEW {
            for (sku, stores) in &mut places.0 {
                *stores = products::stores_of(tx, sku)?;
            }
        } else {
            products::each_key(tx, |store, sku| {
                if let Some(stores) = places.0.get_mut(sku) {
                    stores.push(store);
                }
            })?;
        }
        Ok(places)
    }

    pub(super) fn of(&self, sku: &str) -> &[StoreId] {
        self.0.get(sku).map_or(&[], Vec::as_slice)
    }
}
