//! `lilium commission replay`: other rules over what was delivered.

use std::path::PathBuf;

use clap::Args;

use super::ruleset::from_file;
use crate::app::App;
use crate::cli::cells;
use crate::cli::clocks;
use crate::error::Result;
use crate::market::books::commission;
use crate::market::books::commission::wording;
use crate::market::core::Act;
use crate::render::{Column, Footer, Kind, Show};

#[derive(Args, Debug)]
pub struct ReplayArgs {
    /// Business dates of delivery
    #[arg(long, value_name = "PERIOD")]
    period: String,
    /// File with the rules to try
    #[arg(long, value_name = "FILE", conflicts_with = "ruleset")]
    rules: Option<PathBuf>,
    /// Version to try: a number or draft [default: the rules each order was priced by]
    #[arg(long, value_name = "VERSION")]
    ruleset: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("orders", "Orders", Kind::Int, Show::Table(2)),
    Column::new("lines", "Lines", Kind::Int, Show::Wide),
    Column::new("changed", "Changed", Kind::Int, Show::Table(1)),
    Column::new("goods", "Goods", Kind::Money, Show::Table(3)),
    Column::new("before", "Commission", Kind::Money, Show::Always),
    Column::new("after", "Would be", Kind::Money, Show::Always),
    Column::new("difference", "Difference", Kind::Money, Show::Always),
];

pub fn run(app: &mut App, args: &ReplayArgs) -> Result<()> {
    let file = args.rules.as_deref().map(from_file).transpose()?;
    let (now, actor) = (app.clock.now(), app.actor.clone());
    app.show(|tx, marketplace, screen| {
        let act = Act { actor: &actor, at: now, reason: None, marketplace };
        let period = clocks::period(&args.period, marketplace, now)?;
        let rules = match (&file, &args.ruleset) {
            (Some(file), _) => Some(
                file.rule
                    .iter()
                    .map(|rule| wording::read_in_file(tx, marketplace, rule))
                    .collect::<Result<Vec<_>>>()?,
            ),
            (None, Some(version)) => {
                let id = commission::find_ruleset(tx, act.today(), version)?;
                Some(commission::rules(tx, id)?)
            }
            (None, None) => None,
        };
        let replayed = commission::replay(tx, &act, &period, rules.as_deref())?;
        let mut list = screen.list("stores", COLUMNS)?;
        let mut sums = std::collections::BTreeMap::<&str, i64>::new();
        for change in &replayed.stores {
            let money = |minor| cells::stored(minor, &change.currency, marketplace);
            *sums.entry(&change.currency).or_default() += change.after - change.before;
            list.row(vec![
                change.store.clone().into(),
                change.orders.into(),
                change.lines.into(),
                change.changed.into(),
                money(change.goods),
                money(change.before),
                money(change.after),
                money(change.after - change.before),
            ])?;
        }
        let sums =
            sums.into_iter().map(|(code, minor)| ("difference", cells::stored(minor, code, marketplace))).collect();
        Ok(list.end(Footer { sums, ..Footer::default() })?)
    })
}
