//! A product row on its way through the spool.

use crate::base::StoreId;
use crate::csv::{Fields, Packer, Unpacker};
use crate::market::catalogue::products::ProductStatus;
use crate::market::catalogue::products::{self, Product};

use super::REV;

pub(super) fn pack(packer: &mut Packer, product: &Product, category: Option<i64>, fields: &Fields<'_>) {
    packer.clear();
    packer.int(fields.offset as i64);
    packer.int(i64::from(fields.empty_columns()));
    packer.opt_text(Some(fields.text(REV)).filter(|rev| !rev.is_empty()));
    packer.opt_int(category);
    packer.int(product.store_id.get());
    packer.text(&product.sku);
    packer.text(&product.sku_key);
    for text in [
        &product.name_en,
        &product.name_ar,
        &product.name_fr,
        &product.description_en,
        &product.description_ar,
        &product.description_fr,
    ] {
        packer.opt_text(text.as_deref());
    }
    for number in [product.price_minor, product.on_hand, product.min_quantity] {
        packer.int(number);
    }
    packer.text(&product.zones);
    packer.opt_text(product.barcode.as_deref());
    packer.opt_int(product.weight_g);
    packer.text(product.status.as_str());
    packer.int(i64::from(product.featured));
}

/// A row read back from the spool.
pub(super) struct Incoming {
    pub(super) offset: u64,
    /// A bit for each column without a value that needs one.
    pub(super) empty: u32,
    /// What an export saw of it.
    pub(super) rev: Option<String>,
    pub(super) product: Product,
    /// Its state for the audit, when the product is new for certain.
    pub(super) state: Option<String>,
}

pub(super) fn unpack(bytes: &[u8], category_ids: &[i64]) -> Incoming {
    let mut row = Unpacker(bytes);
    let (offset, empty, rev) = (row.int() as u64, row.int() as u32, row.opt_string());
    let category_id = row
        .opt_int()
        .and_then(|number| usize::try_from(number).ok())
        .and_then(|number| category_ids.get(number).copied());
    let mut product = Product {
        category_id,
        store_id: StoreId::new(row.int()),
        sku: row.string(),
        sku_key: row.string(),
        name_en: row.opt_string(),
        name_ar: row.opt_string(),
        name_fr: row.opt_string(),
        description_en: row.opt_string(),
        description_ar: row.opt_string(),
        description_fr: row.opt_string(),
        price_minor: row.int(),
        on_hand: row.int(),
        min_quantity: row.int(),
        zones: row.string(),
        barcode: row.opt_string(),
        weight_g: row.opt_int(),
        status: ProductStatus::parse(row.text()).expect("a status that was written"),
        featured: row.int() != 0,
        ..Product::default()
    };
    product.search = products::search_text(&product);
    Incoming { offset, empty, rev, product, state: None }
}
