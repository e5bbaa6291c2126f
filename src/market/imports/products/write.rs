//! Writing products, some thousand rows at a time.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;
use std::sync::mpsc::{SyncSender, sync_channel};

use serde_json::json;

use crate::base::text;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalog::products::{self, Product};
use crate::market::catalog::{categories, stock};
use crate::market::{Act, audit};

use super::super::fields::{Keep, keep_unset, refuse};
use super::super::{Imported, Mode, Options, Rejects, Source, Watch};
use super::packed::{Incoming, unpack};
use super::{
    BARCODE, CATEGORY, DESCRIPTION_AR, DESCRIPTION_EN, DESCRIPTION_FR, FEATURED, MIN_ORDER_QUANTITY, NAME_AR, NAME_EN,
    NAME_FR, SKU, STATUS, STOCK, Staged, WEIGHT_G, ZONES,
};

/// Rows written at a time: enough to make statements cheap, few enough to stay small in memory.
const CHUNK: usize = 4_000;

/// Writes what was read, in order of store and SKU.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let (category_ids, made) = categories::find_or_add(tx, act, &staged.categories)?;
    let mut writer = Writer {
        act,
        source,
        staged,
        options,
        next_id: tx.next_id("product")?,
        stocked: products::stores_with_products(tx)?,
        rejects: staged.rejects.clone(),
        done: Imported { read: staged.read, ..Imported::default() },
        recounted: 0,
        last_key: (0, String::new()),
    };
    let stocked = writer.stocked.clone();
    let mut written = 0;
    // Another thread reads back, folds and serialises the next rows while these are written.
    std::thread::scope(|scope| {
        let (sender, chunks) = sync_channel(1);
        let reader = scope.spawn(|| read_back(staged, &category_ids, &stocked, sender));
        for chunk in chunks {
            written += chunk.len() as u64;
            watch(written);
            writer.chunk(tx, chunk)?;
        }
        reader.join().expect("a reader that does not panic")
    })?;
    if writer.done.created > CHUNK as i64 {
        tx.analyse("product")?;
    }
    let Writer { mut done, rejects, recounted, .. } = writer;
    done.rejected = rejects.count();
    if made > 0 {
        done.made.push(("categories", made));
    }
    if recounted > 0 {
        done.made.push(("stock counts", recounted));
    }
    Ok((done.checked(), rejects))
}

/// Sends the sorted rows in chunks, until nobody takes them any more.
fn read_back(
    staged: &Staged,
    category_ids: &[i64],
    stocked: &HashSet<i64>,
    sender: SyncSender<Vec<Incoming>>,
) -> Result<()> {
    let mut chunk = Vec::with_capacity(CHUNK);
    let mut taken = true;
    staged.sorted.each(|bytes| {
        if !taken {
            return Ok(());
        }
        let mut incoming = unpack(bytes, category_ids);
        if !stocked.contains(&incoming.product.store_id) {
            incoming.state = serde_json::to_string(&incoming.product).ok();
        }
        chunk.push(incoming);
        if chunk.len() == CHUNK {
            taken = sender.send(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK))).is_ok();
        }
        Ok::<_, Error>(())
    })?;
    // The last chunk may be unwanted too; the writer has its own error then.
    let _ = sender.send(chunk);
    Ok(())
}

struct Writer<'a> {
    act: &'a Act<'a>,
    source: &'a Source,
    staged: &'a Staged,
    options: Options,
    next_id: i64,
    /// Stores that had products before this import; the others need no look-up.
    stocked: HashSet<i64>,
    rejects: Rejects,
    done: Imported,
    /// Stored stock counts that the file changed.
    recounted: i64,
    last_key: (i64, String),
}

impl Writer<'_> {
    fn chunk(&mut self, tx: &mut Tx<'_>, chunk: Vec<Incoming>) -> Result<()> {
        let stored = self.stored(tx, &chunk)?;
        let mut new = Vec::with_capacity(chunk.len());
        for incoming in chunk {
            let key = (incoming.product.store_id, incoming.product.sku_key.clone());
            if key == self.last_key {
                self.reject(&incoming, "the SKU stands in the file twice for this store");
                continue;
            }
            match (stored.get(&key), self.options.mode) {
                (Some(_), Mode::Create) => self.reject(&incoming, "the product exists already"),
                (None, Mode::Update) => self.reject(&incoming, "there is no such product to update"),
                (Some(stored), _) => self.update(tx, stored, incoming)?,
                (None, _) => match (text::new_sku(&incoming.product.sku), products::named(&incoming.product)) {
                    (Ok(()), Ok(())) => new.push((incoming.product, incoming.state)),
                    (Err(problem), _) => self.reject(&incoming, &problem.to_string()),
                    (_, Err(_)) => self.reject(&incoming, NAMELESS),
                },
            }
            self.last_key = key;
        }
        self.create(tx, new)
    }

    fn stored(&self, tx: &mut Tx<'_>, chunk: &[Incoming]) -> Result<BTreeMap<(i64, String), Product>> {
        let keys: Vec<(i64, String)> = chunk
            .iter()
            .filter(|incoming| self.stocked.contains(&incoming.product.store_id))
            .map(|incoming| (incoming.product.store_id, incoming.product.sku_key.clone()))
            .collect();
        let mut stored = BTreeMap::new();
        if !keys.is_empty() {
            products::by_keys(tx, keys, |product| {
                stored.insert((product.store_id, product.sku_key.clone()), product);
            })?;
        }
        Ok(stored)
    }

    fn create(&mut self, tx: &mut Tx<'_>, new: Vec<(Product, Option<String>)>) -> Result<()> {
        if new.is_empty() {
            return Ok(());
        }
        let (mut new, states): (Vec<Product>, Vec<Option<String>>) = new.into_iter().unzip();
        for product in &mut new {
            product.id = self.next_id;
            self.next_id += 1;
        }
        self.done.created += new.len() as i64;
        let new = Rc::new(new);
        products::insert_many(tx, new.clone())?;
        stock::insert_many(tx, self.act, opening_moves(&new))?;
        let state = |product: &Product| serde_json::to_string(product).ok();
        let states =
            new.iter().zip(states).map(|(product, known)| (product.id, None, known.or_else(|| state(product))));
        let changes = states.collect();
        audit::record_batch(tx, self.act, "product.import", "product", changes)
    }

    /// Columns that the file does not have keep what is stored; a new stock count is a stock move.
    fn update(&mut self, tx: &mut Tx<'_>, stored: &Product, incoming: Incoming) -> Result<()> {
        let wanted = self.merged(stored, &incoming);
        if products::named(&wanted).is_err() {
            self.reject(&incoming, NAMELESS);
            return Ok(());
        }
        if wanted.on_hand < stored.reserved {
            self.reject(
                &incoming,
                &format!("{} are reserved by open orders; the stock cannot be less", stored.reserved),
            );
            return Ok(());
        }
        if &wanted == stored {
            self.done.unchanged += 1;
            return Ok(());
        }
        if wanted.on_hand != stored.on_hand {
            let by = wanted.on_hand - stored.on_hand;
            self.recounted += 1;
            stock::apply(
                tx,
                self.act,
                &stock::Move { product: stored.id, kind: "import", on_hand: by, ..stock::Move::default() },
            )?;
        }
        products::update(tx, &wanted)?;
        self.done.updated += 1;
        let change = audit::Change {
            action: "product.import",
            noun: "product",
            subject: stored.id,
            before: Some(json!(stored)),
            after: Some(json!(wanted)),
        };
        audit::record(tx, self.act, change)
    }

    fn merged(&self, stored: &Product, incoming: &Incoming) -> Product {
        let mut wanted =
            Product { id: stored.id, reserved: stored.reserved, sku: stored.sku.clone(), ..incoming.product.clone() };
        keep_unset(&mut wanted, stored, incoming.has, KEEPS);
        wanted.search = products::search_text(&wanted);
        wanted
    }

    fn reject(&mut self, incoming: &Incoming, message: &str) {
        let place = (SKU, incoming.product.sku.as_str());
        refuse(&mut self.rejects, self.source, &self.staged.header, incoming.offset, place, message);
    }
}

const NAMELESS: &str = "a product needs a name in one language: name_en, name_ar or name_fr";

/// How each column keeps what is stored.
const KEEPS: &[(usize, Keep<Product>)] = &[
    (CATEGORY, |w, s| w.category_id = s.category_id),
    (NAME_AR, |w, s| w.name_ar.clone_from(&s.name_ar)),
    (NAME_FR, |w, s| w.name_fr.clone_from(&s.name_fr)),
    (DESCRIPTION_EN, |w, s| w.description_en.clone_from(&s.description_en)),
    (DESCRIPTION_AR, |w, s| w.description_ar.clone_from(&s.description_ar)),
    (DESCRIPTION_FR, |w, s| w.description_fr.clone_from(&s.description_fr)),
    (STOCK, |w, s| w.on_hand = s.on_hand),
    (MIN_ORDER_QUANTITY, |w, s| w.min_quantity = s.min_quantity),
    (ZONES, |w, s| w.zones.clone_from(&s.zones)),
    (BARCODE, |w, s| w.barcode.clone_from(&s.barcode)),
    (WEIGHT_G, |w, s| w.weight_g = s.weight_g),
    (STATUS, |w, s| w.status.clone_from(&s.status)),
    (FEATURED, |w, s| w.featured = s.featured),
    (NAME_EN, |w, s| w.name_en.clone_from(&s.name_en)),
];

fn opening_moves(new: &[Product]) -> Vec<stock::Move> {
    new.iter()
        .filter(|product| product.on_hand != 0)
        .map(|product| stock::Move {
            product: product.id,
            kind: "opening",
            on_hand: product.on_hand,
            ..stock::Move::default()
        })
        .collect()
}
