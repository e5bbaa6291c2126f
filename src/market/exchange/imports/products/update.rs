//! Products of the file that are there already: what the file changes of them, written set by set.

use crate::base::Problem;
use crate::csv::{Keep, keep_unset};
use crate::db::Tx;
use crate::error::{Result, codes};
use crate::market::catalogue::products::{self, Product};
use crate::market::catalogue::stock::{self, Move, MoveKind};
use crate::market::core::{Act, audit};

use super::super::plain::{self, OTHER_KEY, differences};
use super::super::rev::{Rev, Seen};
use super::packed::Incoming;
use super::write::{NAMELESS, Writer};
use super::{
    BARCODE, CATEGORY, COLUMNS, DESCRIPTION_AR, DESCRIPTION_EN, DESCRIPTION_FR, FEATURED, MIN_ORDER_QUANTITY, NAME_AR,
    NAME_EN, NAME_FR, PRICE, SKU, STATUS, STOCK, STORE, WEIGHT_G, ZONES,
};

/// How each column keeps what is stored.
const KEEPS: &[(usize, Keep<Product>)] = &[
    (CATEGORY, |w, s| w.category_id = s.category_id),
    (NAME_EN, |w, s| w.name_en.clone_from(&s.name_en)),
    (NAME_AR, |w, s| w.name_ar.clone_from(&s.name_ar)),
    (NAME_FR, |w, s| w.name_fr.clone_from(&s.name_fr)),
    (DESCRIPTION_EN, |w, s| w.description_en.clone_from(&s.description_en)),
    (DESCRIPTION_AR, |w, s| w.description_ar.clone_from(&s.description_ar)),
    (DESCRIPTION_FR, |w, s| w.description_fr.clone_from(&s.description_fr)),
    (PRICE, |w, s| w.price_minor = s.price_minor),
    (STOCK, |w, s| w.on_hand = s.on_hand),
    (MIN_ORDER_QUANTITY, |w, s| w.min_quantity = s.min_quantity),
    (ZONES, |w, s| w.zones.clone_from(&s.zones)),
    (BARCODE, |w, s| w.barcode.clone_from(&s.barcode)),
    (WEIGHT_G, |w, s| w.weight_g = s.weight_g),
    (STATUS, |w, s| w.status = s.status),
    (FEATURED, |w, s| w.featured = s.featured),
];

/// What a chunk changes.
#[derive(Default)]
pub(super) struct Updates {
    /// Products with other terms or descriptions.
    terms: Vec<Product>,
    /// Moves, with what was on hand and reserved before.
    moves: Vec<(Move, i64, i64)>,
    audit: Vec<audit::BatchChange>,
}

impl Updates {
    pub(super) fn write(self, tx: &mut Tx<'_>, act: &Act<'_>) -> Result<()> {
        products::update_many(tx, self.terms)?;
        stock::apply_counts(tx, act, self.moves)?;
        audit::record_batch(tx, act, "product.import", "product", self.audit)
    }
}

impl Writer<'_> {
    /// Columns that the file does not have keep what is stored, and so do those that nobody changed since the export; a
    /// new stock count is a stock move.
    pub(super) fn update(
        &mut self,
        tx: &mut Tx<'_>,
        stored: &Product,
        incoming: Incoming,
        updates: &mut Updates,
    ) -> Result<()> {
        let mut set = self.staged.header.mask;
        let mut wanted = merged(stored, &incoming, set);
        // Most rows of an export come back as they went.
        if &wanted == stored && incoming.empty & set == 0 && counts_as_seen(&incoming) {
            self.done.unchanged += 1;
            return Ok(());
        }
        let mut reason = None;
        let stock = self.settled(tx, stored, &incoming, &mut set, &mut reason)?;
        wanted = merged(stored, &incoming, set);
        match stock {
            Stock::Rejected => return Ok(()),
            Stock::AsWritten => {}
            Stock::Counted(on_hand) => wanted.on_hand = on_hand,
        }
        if &wanted == stored {
            self.done.unchanged += 1;
        } else if let Err((column, problem)) = fits(stored, &wanted) {
            let value = self.cells(&incoming.product)[column].to_string();
            self.reject_at(&incoming, column, &value, codes::IMPORT_INVALID_VALUE, &problem.to_string());
        } else {
            self.changed(stored, wanted, incoming.offset, reason, updates);
        }
        Ok(())
    }

    /// Takes out of `set` what the file did not change, and says what becomes of the stock.
    fn settled(
        &mut self,
        tx: &mut Tx<'_>,
        stored: &Product,
        incoming: &Incoming,
        set: &mut u32,
        reason: &mut Option<String>,
    ) -> Result<Stock> {
        let rev = incoming.rev.as_deref().map(Rev::read).transpose()?.flatten().filter(|rev| rev.is_of(&self.origin));
        let (mut file, before) = (self.cells(&incoming.product), self.cells(stored));
        // Store and SKU are the stored ones, however the file spells them.
        (file[STORE], file[SKU]) = (before[STORE].clone(), before[SKU].clone());
        let other_key = rev.as_ref().is_some_and(|rev| !rev.saw(SKU, &before[SKU]) || !rev.saw(STORE, &before[STORE]));
        // Stock goes by its difference, so it is not a conflict when both sides changed it.
        let stock = *set & 1 << STOCK;
        *set &= !stock;
        let faults = plain::faults(COLUMNS, incoming.empty & (*set | stock), rev.as_ref(), set, &file, &before);
        let value = |fault: &plain::Fault| file[fault.column].to_string();
        let faults: Vec<_> = faults.into_iter().map(|fault| (value(&fault), fault)).collect();
        drop((file, before));
        if other_key {
            self.reject_at(incoming, SKU, &incoming.product.sku, codes::IMPORT_INVALID_VALUE, OTHER_KEY);
            return Ok(Stock::Rejected);
        }
        if !faults.is_empty() {
            for (value, fault) in faults {
                self.reject_at(incoming, fault.column, &value, fault.code, &fault.message);
            }
            return Ok(Stock::Rejected);
        }
        *set |= stock;
        match rev.and_then(|rev| rev.stock) {
            Some(seen) if stock != 0 => {
                let units = incoming.product.on_hand;
                match difference(tx, stored.id, units, seen, reason)? {
                    Counted::By(by) => Ok(Stock::Counted(stored.on_hand + by)),
                    Counted::Otherwise(done) => {
                        let message = counted_otherwise(units, seen, done);
                        self.reject_at(incoming, STOCK, &units.to_string(), codes::IMPORT_CONFLICT, &message);
                        Ok(Stock::Rejected)
                    }
                }
            }
            _ => Ok(Stock::AsWritten),
        }
    }

    fn changed(
        &mut self,
        stored: &Product,
        wanted: Product,
        offset: u64,
        reason: Option<String>,
        updates: &mut Updates,
    ) {
        self.done.updated += 1;
        if self.shows() {
            let values = differences(COLUMNS, &self.cells(stored), &self.cells(&wanted));
            self.show(offset, "update", stored, || values);
        }
        let by = wanted.on_hand - stored.on_hand;
        if by != 0 {
            self.recounted += 1;
            let change = Move { reason, ..Move::on_hand(MoveKind::Import, stored.id, by) };
            updates.moves.push((change, stored.on_hand, stored.reserved));
        }
        let state = |product: &Product| serde_json::to_string(product).ok();
        updates.audit.push((stored.id, state(stored), state(&wanted)));
        if (Product { on_hand: stored.on_hand, ..wanted.clone() }) != *stored {
            updates.terms.push(wanted);
        }
    }
}

/// What becomes of the units on hand.
enum Stock {
    /// The row is rejected.
    Rejected,
    AsWritten,
    /// What is there, and the difference to what was exported.
    Counted(i64),
}

/// Is the stock of the row that which was exported, or was nothing exported?
fn counts_as_seen(incoming: &Incoming) -> bool {
    match incoming.rev.as_deref().map(Rev::read) {
        None | Some(Ok(None)) => true,
        Some(Ok(Some(rev))) => rev.stock.is_none_or(|seen| seen.units == incoming.product.on_hand),
        Some(Err(_)) => false,
    }
}

/// What the person at the spreadsheet counted.
enum Counted {
    /// Up or down by so many; by none when an import of the same export has done that already.
    By(i64),
    /// An import of the same export has counted up or down by so many, and this file by another number: somebody
    /// else's difference to be added, or the same person's correction of it. No file says which.
    Otherwise(i64),
}

fn difference(tx: &mut Tx<'_>, product: i64, units: i64, seen: Seen, reason: &mut Option<String>) -> Result<Counted> {
    let by = units - seen.units;
    if by == 0 {
        return Ok(Counted::By(0));
    }
    let why = format!("difference to an export at stock move {}", seen.last_move);
    let done = stock::counted_since(tx, product, seen.last_move, &why)?;
    *reason = Some(why);
    Ok(match done {
        0 => Counted::By(by),
        done if done == by => Counted::By(0),
        done => Counted::Otherwise(done),
    })
}

fn counted_otherwise(units: i64, seen: Seen, done: i64) -> String {
    let (by, units_then) = (units - seen.units, seen.units);
    format!(
        "the file counts {by:+} to the {units_then} of its export, and another file of that export has counted \
{done:+} already: export again, and count from there"
    )
}

fn fits(stored: &Product, wanted: &Product) -> Result<(), (usize, Problem)> {
    if products::named(wanted).is_err() {
        return Err((NAME_EN, Problem::new(NAMELESS)));
    }
    if wanted.on_hand < stored.reserved {
        let Product { reserved, .. } = stored;
        let on_hand = wanted.on_hand;
        return Err((
            STOCK,
            Problem::new(format!(
                "the stock would be {on_hand}, but {reserved} are reserved by open orders; it cannot be less"
            )),
        ));
    }
    Ok(())
}

fn merged(stored: &Product, incoming: &Incoming, set: u32) -> Product {
    let mut wanted =
        Product { id: stored.id, reserved: stored.reserved, sku: stored.sku.clone(), ..incoming.product.clone() };
    keep_unset(&mut wanted, stored, set, KEEPS);
    wanted.search = products::search_text(&wanted);
    wanted
}
