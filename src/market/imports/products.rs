//! Products from a file: read and sorted by store and SKU, then written chunk by chunk.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;
use std::sync::mpsc::{SyncSender, sync_channel};

use serde_json::json;

use crate::base::{Currency, text};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalog::products::{self, Product};
use crate::market::catalog::{COUNT_MAX, categories, stock};
use crate::market::{Act, audit};

use super::fields::{Fields, Header, Keep, Known, each_record, keep_unset, refuse};
use super::sorter::{Sorted, Sorter};
use super::spool::{Packer, Unpacker};
use super::stores::{not_negative, one_of};
use super::{Imported, Mode, Options, Rejects, Source, Watch, problem};

const STORE: usize = 0;
const SKU: usize = 1;
const CATEGORY: usize = 2;
const NAME_EN: usize = 3;
const NAME_AR: usize = 4;
const NAME_FR: usize = 5;
const DESCRIPTION_EN: usize = 6;
const DESCRIPTION_AR: usize = 7;
const DESCRIPTION_FR: usize = 8;
const PRICE: usize = 9;
const CURRENCY: usize = 10;
const STOCK: usize = 11;
const MIN_ORDER_QUANTITY: usize = 12;
const ZONES: usize = 13;
const BARCODE: usize = 14;
const WEIGHT_G: usize = 15;
const STATUS: usize = 16;
const FEATURED: usize = 17;

/// The columns, in the order an export writes them.
pub const COLUMNS: &[Known] = &[
    Known { name: "store", required: true },
    Known { name: "sku", required: true },
    Known { name: "category", required: false },
    Known { name: "name_en", required: true },
    Known { name: "name_ar", required: false },
    Known { name: "name_fr", required: false },
    Known { name: "description_en", required: false },
    Known { name: "description_ar", required: false },
    Known { name: "description_fr", required: false },
    Known { name: "price", required: true },
    Known { name: "currency", required: false },
    Known { name: "stock", required: false },
    Known { name: "min_order_quantity", required: false },
    Known { name: "zones", required: false },
    Known { name: "barcode", required: false },
    Known { name: "weight_g", required: false },
    Known { name: "status", required: false },
    Known { name: "featured", required: false },
];

/// Rows written at a time: enough to make statements cheap, few enough to stay small in memory.
const CHUNK: usize = 4_000;

/// What a product file is read against.
pub struct Context {
    /// Id and currency of every store, by slug.
    pub stores: HashMap<String, (i64, Currency)>,
    pub zones: HashSet<String>,
}

/// Products that were read, checked and sorted, and wait to be written.
pub struct Staged {
    sorted: Sorted,
    categories: Vec<String>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Columns for which an empty cell means "as it is", or the default of a new product.
const DEFAULTED: &[usize] = &[STOCK, MIN_ORDER_QUANTITY, ZONES, STATUS, FEATURED];

/// Reads and checks a whole file.
pub fn stage(source: &Source, context: &Context, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut sorter = Sorter::new();
    let mut packer = Packer::default();
    let mut categories = CategoryNames::default();
    let mut key = Vec::new();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        if let Some((product, category)) = parse(&mut fields, context)
            && !fields.rejects.contains(fields.offset)
        {
            key.clear();
            key.extend_from_slice(&product.store_id.to_be_bytes());
            key.extend_from_slice(product.sku.as_bytes());
            let category = category.map(|name| categories.number(name));
            pack(&mut packer, &product, category, &fields);
            sorter.push(&key, packer.bytes())?;
        }
        Ok(())
    })?;
    Ok(Staged { sorted: sorter.finish()?, categories: categories.names, read, header, rejects })
}

/// The categories a file names, each once.
#[derive(Default)]
struct CategoryNames {
    numbers: HashMap<String, i64>,
    names: Vec<String>,
}

impl CategoryNames {
    fn number(&mut self, name: &str) -> i64 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as i64;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

fn parse<'a>(fields: &mut Fields<'a>, context: &Context) -> Option<(Product, Option<&'a str>)> {
    let slug = fields.text(STORE);
    let Some((store_id, money)) = context.stores.get(slug).copied() else {
        fields.refuse(STORE, &format!("there is no store {slug:?}"));
        return None;
    };
    let currency = fields.text(CURRENCY);
    if !currency.is_empty() && currency != money.code() {
        fields.refuse(CURRENCY, &format!("the store trades in {}", money.code()));
    }
    let product = Product {
        store_id,
        sku: fields.read(SKU, text::sku)?.to_owned(),
        name_en: fields.read(NAME_EN, |t| text::name(t, 300))?.to_owned(),
        name_ar: fields.optional(NAME_AR, |t| text::name(t, 300))?.map(str::to_owned),
        name_fr: fields.optional(NAME_FR, |t| text::name(t, 300))?.map(str::to_owned),
        description_en: long(fields, DESCRIPTION_EN)?,
        description_ar: long(fields, DESCRIPTION_AR)?,
        description_fr: long(fields, DESCRIPTION_FR)?,
        price_minor: fields.read(PRICE, |t| money.parse(t).and_then(not_negative))?,
        on_hand: fields.optional(STOCK, |t| whole(t, 0))?.unwrap_or(0),
        min_quantity: fields.optional(MIN_ORDER_QUANTITY, |t| whole(t, 1))?.unwrap_or(1),
        zones: fields.read(ZONES, |t| zones(t, context))?,
        barcode: fields.optional(BARCODE, text::barcode)?.map(str::to_owned),
        weight_g: fields.optional(WEIGHT_G, |t| whole(t, 0))?,
        status: one_of(fields, STATUS, &["active", "draft", "archived"], "active")?,
        featured: one_of(fields, FEATURED, &["false", "true"], "false")? == "true",
        ..Product::default()
    };
    let category = fields.optional(CATEGORY, |t| text::name(t, 120))?;
    Some((product, category))
}

fn long(fields: &mut Fields<'_>, column: usize) -> Option<Option<String>> {
    fields.optional(column, |t| {
        if t.chars().count() > 10_000 {
            Err(problem("the text is longer than 10,000 characters"))
        } else {
            Ok(t.to_owned())
        }
    })
}

/// A whole number, Arabic digits allowed, no less than `least`.
pub(super) fn whole(typed: &str, least: i64) -> Result<i64, crate::base::Problem> {
    let number = text::ascii_digits(typed).parse::<i64>();
    match number {
        Ok(number) if number > COUNT_MAX => Err(problem(format!("{number} is more than any count that is taken"))),
        Ok(number) if number >= least => Ok(number),
        Ok(number) => Err(problem(format!("{number} is less than {least}"))),
        Err(_) => Err(problem(format!("{typed:?} is not a whole number"))),
    }
}

fn zones(typed: &str, context: &Context) -> Result<String, crate::base::Problem> {
    if typed.is_empty() || typed == "*" {
        return Ok("*".to_owned());
    }
    match typed.split(';').find(|code| !context.zones.contains(*code)) {
        Some(code) => Err(problem(format!("there is no zone {code:?}"))),
        None => Ok(typed.to_owned()),
    }
}

fn pack(packer: &mut Packer, product: &Product, category: Option<i64>, fields: &Fields<'_>) {
    packer.clear();
    packer.int(fields.offset as i64);
    packer.int(i64::from(fields.set_columns(DEFAULTED)));
    packer.opt_int(category);
    packer.int(product.store_id);
    packer.text(&product.sku);
    packer.text(&product.name_en);
    for text in
        [&product.name_ar, &product.name_fr, &product.description_en, &product.description_ar, &product.description_fr]
    {
        packer.opt_text(text.as_deref());
    }
    for number in [product.price_minor, product.on_hand, product.min_quantity] {
        packer.int(number);
    }
    packer.text(&product.zones);
    packer.opt_text(product.barcode.as_deref());
    packer.opt_int(product.weight_g);
    packer.text(&product.status);
    packer.int(i64::from(product.featured));
}

/// A row read back from the spool.
struct Incoming {
    offset: u64,
    /// A bit for each column that the row sets.
    has: u32,
    product: Product,
    /// Its state for the audit, when the product is new for certain.
    state: Option<String>,
}

fn unpack(bytes: &[u8], category_ids: &[i64]) -> Incoming {
    let mut row = Unpacker(bytes);
    let (offset, has) = (row.int() as u64, row.int() as u32);
    let category_id = row.opt_int().and_then(|number| usize::try_from(number).ok()).map(|number| category_ids[number]);
    let mut product = Product {
        category_id,
        store_id: row.int(),
        sku: row.string(),
        name_en: row.string(),
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
        status: row.string(),
        featured: row.int() != 0,
        ..Product::default()
    };
    product.search = products::search_text(&product);
    Incoming { offset, has, product, state: None }
}

/// Writes what was read, in order of store and SKU.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let (by_name, made) = categories::insert_missing(tx, &staged.categories)?;
    let category_ids: Vec<i64> = staged.categories.iter().map(|name| by_name[name]).collect();
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
        Ok::<_, crate::error::Error>(())
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
            let key = (incoming.product.store_id, incoming.product.sku.clone());
            if key == self.last_key {
                self.reject(&incoming, "the SKU stands in the file twice for this store");
                continue;
            }
            match (stored.get(&key), self.options.mode) {
                (Some(_), Mode::Create) => self.reject(&incoming, "the product exists already"),
                (None, Mode::Update) => self.reject(&incoming, "there is no such product to update"),
                (Some(stored), _) => self.update(tx, stored, incoming)?,
                (None, _) => new.push((incoming.product, incoming.state)),
            }
            self.last_key = key;
        }
        self.create(tx, new)
    }

    fn stored(&self, tx: &mut Tx<'_>, chunk: &[Incoming]) -> Result<BTreeMap<(i64, String), Product>> {
        let keys: Vec<(i64, String)> = chunk
            .iter()
            .filter(|incoming| self.stocked.contains(&incoming.product.store_id))
            .map(|incoming| (incoming.product.store_id, incoming.product.sku.clone()))
            .collect();
        let mut stored = BTreeMap::new();
        if !keys.is_empty() {
            products::by_keys(tx, keys, |product| {
                stored.insert((product.store_id, product.sku.clone()), product);
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
        let mut wanted = Product { id: stored.id, reserved: stored.reserved, ..incoming.product.clone() };
        keep_unset(&mut wanted, stored, incoming.has, KEEPS);
        wanted.search = products::search_text(&wanted);
        wanted
    }

    fn reject(&mut self, incoming: &Incoming, message: &str) {
        let place = (SKU, incoming.product.sku.as_str());
        refuse(&mut self.rejects, self.source, &self.staged.header, incoming.offset, place, message);
    }
}

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
