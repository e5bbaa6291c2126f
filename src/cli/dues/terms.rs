//! What a close does with a store's debit.

use crate::app::App;
use crate::base::Prefix;
use crate::error::Result;
use crate::market::settlement::dues::{self, Terms};
use crate::market::stores;
use crate::render::{Column, Kind, Show};

use crate::cli::zone::one;

const TERMS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("on_debit", "On a debit", Kind::Text, Show::Always),
    Column::new("grace_days", "Grace days", Kind::Int, Show::Always),
];

pub fn run(app: &mut App, store: &str, on_debit: Option<String>, grace_days: Option<i64>) -> Result<()> {
    if on_debit.is_none() && grace_days.is_none() {
        return app.show(|tx, _, screen| {
            let id = stores::find(tx, store)?;
            let (slug, terms) = (stores::by_id(tx, id)?.slug, dues::terms(tx, id)?);
            Ok(screen.record(TERMS, vec![slug.into(), terms.on_debit.into(), terms.grace_days.into()])?)
        });
    }
    let done = app.change("dues.terms", &(store, &on_debit, grace_days), |tx, act| {
        let id = stores::find(tx, store)?;
        let before = dues::terms(tx, id)?;
        let wanted = Terms {
            on_debit: on_debit.clone().unwrap_or(before.on_debit),
            grace_days: grace_days.unwrap_or(before.grace_days),
        };
        Ok(one(dues::set_terms(tx, act, id, wanted)?, Prefix::STORE.show(id), "updated", "is so already"))
    })?;
    Ok(app.screen.done(&done)?)
}
