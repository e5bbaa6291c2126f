//! Writing products, some thousand rows at a time.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::mpsc::{SyncSender, sync_channel};

use crate::base::{Currency, Prefix, StoreId, text};
use crate::csv::{HeaderOf, Rejects, Source, refuse_as};
use crate::db::Tx;
use crate::error::{Code, Error, Result, codes};
use crate::market::catalogue::categories::{self, Category};
use crate::market::catalogue::products::{self, Product};
use crate::market::catalogue::stock;
use crate::market::core::{Act, audit};
use crate::market::parties::stores;

use super::super::plain::{OTHER_KEY, bits};
use super::super::{Change, Imported, Mode, Options, Watch, rev};
use super::packed::{Incoming, unpack};
use super::places::Places;
use super::update::Updates;
use super::{COLUMNS, NAME_EN, SKU, STORE, Staged};

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
    let tree = categories::tree(tx)?;
    let path = |category: &Category| (category.id, tree.path(category.id, act.marketplace.language));
    let category_names: HashMap<i64, String> = tree.all.iter().map(path).collect();
    let first_id = tx.next_id("product")?;
    let mut writer = Writer {
        act,
        source,
        staged,
        options,
        next_id: first_id,
        origin: rev::origin(tx)?,
        places: Places::find(tx, staged)?,
        slugs: slugs(tx, act)?,
        category_names,
        stocked: products::stores_with_products(tx)?,
        rejects: staged.rejects.clone(),
        done: Imported { read: staged.read, ..Imported::default() },
        recounted: 0,
        last: (StoreId::default(), String::new(), 0),
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
    tx.analyse_grown("product", "id", first_id - 1)?;
    let Writer { mut done, rejects, recounted, .. } = writer;
    done.rejected = rejects.count();
    done.add_made("categories", categories::keep_used(tx, act, made)?);
    if recounted > 0 {
        done.made.push(("stock counts", recounted));
    }
    Ok((done.checked(), rejects))
}

/// Slug and currency of every store.
fn slugs(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<HashMap<StoreId, (String, Currency)>> {
    let mut slugs = HashMap::new();
    stores::each(tx, |store| {
        let money = act.marketplace.stored_currency(&store.currency);
        slugs.insert(store.id, (store.slug, money));
        Ok(())
    })?;
    Ok(slugs)
}

/// Sends the sorted rows in chunks, until nobody takes them any more.
fn read_back(
    staged: &Staged,
    category_ids: &[i64],
    stocked: &HashSet<StoreId>,
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

pub(super) struct Writer<'a> {
    pub(super) act: &'a Act<'a>,
    source: &'a Source,
    pub(super) staged: &'a Staged,
    options: Options,
    next_id: i64,
    /// By what `_rev` says that this marketplace wrote it.
    pub(super) origin: String,
    places: Places,
    slugs: HashMap<StoreId, (String, Currency)>,
    category_names: HashMap<i64, String>,
    /// Stores that had products before this import; the others need no look-up.
    stocked: HashSet<StoreId>,
    rejects: Rejects,
    pub(super) done: Imported,
    /// Stored stock counts that the file changed.
    pub(super) recounted: i64,
    /// The row before: its store, SKU and where it begins.
    last: (StoreId, String, u64),
}

impl Writer<'_> {
    fn chunk(&mut self, tx: &mut Tx<'_>, mut chunk: Vec<Incoming>) -> Result<()> {
        chunk.retain_mut(|incoming| self.place(incoming));
        let stored = self.stored(tx, &chunk)?;
        let (mut new, mut updates) = (Vec::with_capacity(chunk.len()), Updates::default());
        for incoming in chunk {
            let store = incoming.product.store_id;
            if (store, &incoming.product.sku_key) == (self.last.0, &self.last.1) {
                let first = self.source.line_of(self.last.2);
                self.reject(&incoming, &format!("the SKU is in the file twice for this store; first on line {first}"));
                continue;
            }
            (self.last.0, self.last.2) = (store, incoming.offset);
            self.last.1.clone_from(&incoming.product.sku_key);
            let known = if stored.is_empty() { None } else { stored.get(&(store, self.last.1.clone())) };
            match (known, self.options.mode) {
                (Some(_), Mode::Create) => self.reject(&incoming, "the product exists already"),
                (None, Mode::Update) => self.reject(&incoming, "there is no such product to update"),
                (Some(stored), _) => self.update(tx, stored, incoming, &mut updates)?,
                (None, _) if self.lacks(&incoming) => {}
                (None, _) => {
                    self.show(incoming.offset, "create", &incoming.product, Vec::new);
                    new.push((incoming.product, incoming.state));
                }
            }
        }
        updates.write(tx, self.act)?;
        self.create(tx, new)
    }

    /// Finds the store of a row that names none; a row whose store nobody can say is rejected.
    fn place(&mut self, incoming: &mut Incoming) -> bool {
        if incoming.product.store_id != StoreId::default() {
            return true;
        }
        match self.places.of(&incoming.product.sku_key) {
            [store] => {
                incoming.product.store_id = *store;
                true
            }
            [] => {
                self.reject(incoming, "there is no such product; a new one needs its store");
                false
            }
            many => {
                let named: Vec<&str> = many.iter().map(|id| self.slugs[id].0.as_str()).collect();
                let message = format!("several stores have it: {}; add the column store", named.join(", "));
                self.reject(incoming, &message);
                false
            }
        }
    }

    /// Rejects a new product that lacks what every product has.
    fn lacks(&mut self, incoming: &Incoming) -> bool {
        if self.is_renamed(incoming) {
            self.reject(incoming, OTHER_KEY);
            return true;
        }
        let missing = incoming.empty & bits(COLUMNS, |known| known.for_new);
        if missing != 0 {
            let message = format!("a new product needs {}", self.staged.header.names(missing));
            self.reject_at(incoming, HeaderOf::first(missing), "", codes::IMPORT_INVALID_VALUE, &message);
            return true;
        }
        match (
            Prefix::PRODUCT.new_key(&incoming.product.sku).and_then(text::new_sku),
            products::named(&incoming.product),
        ) {
            (Ok(()), Ok(())) => return false,
            (Err(problem), _) => self.reject(incoming, &problem.to_string()),
            (_, Err(_)) => self.reject_at(incoming, NAME_EN, "", codes::IMPORT_INVALID_VALUE, NAMELESS),
        }
        true
    }

    /// Was the row exported under another key?
    fn is_renamed(&self, incoming: &Incoming) -> bool {
        let rev = incoming.rev.as_deref().map(rev::Rev::read);
        let Some(Ok(Some(rev))) = rev else { return false };
        let slug = &self.slugs[&incoming.product.store_id].0;
        rev.is_of(&self.origin) && !(rev.saw(SKU, &incoming.product.sku) && rev.saw(STORE, slug))
    }

    fn stored(&self, tx: &mut Tx<'_>, chunk: &[Incoming]) -> Result<BTreeMap<(StoreId, String), Product>> {
        let keys: Vec<(StoreId, String)> = chunk
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
        let moves = opening_moves(&new);
        let state = |product: &Product| serde_json::to_string(product).ok();
        let states =
            new.iter().zip(states).map(|(product, known)| (product.id, None, known.or_else(|| state(product))));
        let changes = states.collect();
        products::insert_many(tx, new)?;
        stock::insert_many(tx, self.act, moves)?;
        audit::record_batch(tx, self.act, "product.import", "product", changes)
    }

    /// The cells of a product, as an export writes them.
    pub(super) fn cells<'p>(&'p self, product: &'p Product) -> Vec<std::borrow::Cow<'p, str>> {
        let (slug, money) = &self.slugs[&product.store_id];
        let category = product.category_id.and_then(|id| self.category_names.get(&id));
        super::cells(product, slug, *money, category.map(String::as_str))
    }

    /// Keeps a change for a dry run.
    pub(super) fn show(
        &mut self,
        offset: u64,
        action: &'static str,
        product: &Product,
        values: impl FnOnce() -> Vec<(&'static str, String, String)>,
    ) {
        let (source, slugs) = (self.source, &self.slugs);
        let name = || format!("{}/{}", slugs[&product.store_id].0, product.sku);
        self.done.changes.add(self.options, || Change {
            line: source.line_of(offset),
            action,
            name: name(),
            values: values(),
        });
    }

    pub(super) fn shows(&self) -> bool {
        self.options.shown > 0
    }

    fn reject(&mut self, incoming: &Incoming, message: &str) {
        self.reject_at(incoming, SKU, &incoming.product.sku, codes::IMPORT_INVALID_VALUE, message);
    }

    pub(super) fn reject_at(
        &mut self,
        incoming: &Incoming,
        column: usize,
        value: &str,
        code: &'static Code,
        message: &str,
    ) {
        let place = (column, value);
        refuse_as(&mut self.rejects, self.source, &self.staged.header, incoming.offset, place, code, message);
    }
}

pub(super) const NAMELESS: &str = "a product needs a name in one language: name_en, name_ar or name_fr";

fn opening_moves(new: &[Product]) -> Vec<stock::Move> {
    new.iter()
        .filter(|product| product.on_hand != 0)
        .map(|product| stock::Move::on_hand(stock::MoveKind::Opening, product.id, product.on_hand))
        .collect()
}
