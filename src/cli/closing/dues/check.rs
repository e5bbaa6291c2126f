//! The stages of stores that do not pay.

use clap::Subcommand;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::closing::dues::stages::{self, Filter, Moved, Standing};
use crate::market::core::settings::{Marketplace, Stage};
use crate::market::parties::stores;
use crate::market::parties::stores::rules::StoreStatus;
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum StageCommand {
    /// List every stage that was applied or lifted, with its reason
    #[command(after_help = "Example:\n  lilium dues stage list --store noor")]
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
}

const STANDINGS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("was", "Was", Kind::Text, Show::Table(2)),
    Column::new("now", "Now", Kind::Text, Show::Always),
    Column::new("days_overdue", "Days overdue", Kind::Int, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Table(3)),
    Column::new("why", "Why", Kind::Text, Show::Table(1)),
];

pub fn run(app: &mut App, store: Option<&str>) -> Result<()> {
    let mut standings = Vec::new();
    let done = app.change("dues.check", &store, |tx, act| {
        let only = store.map(|store| stores::find(tx, store)).transpose()?;
        standings = stages::check(tx, act, only)?;
        Ok(summary(&standings))
    })?;
    if app.screen.wants_list() && !standings.is_empty() {
        app.show(|_, _, screen| {
            let mut list = screen.list("stores", STANDINGS)?;
            for standing in &standings {
                list.row(row(standing))?;
            }
            Ok(list.end(Footer { total: Some(standings.len() as u64), ..Footer::default() })?)
        })?;
    }
    if done.replayed || app.dry_run {
        app.screen.talk(if app.dry_run {
            "dry run: nothing was kept"
        } else {
            "this very request was carried out before"
        });
    }
    app.screen.talk(&done.message);
    Ok(())
}

fn row(standing: &Standing) -> Row {
    vec![
        standing.store.clone().into(),
        standing.outcome().into(),
        standing.was.as_str().into(),
        standing.now.as_str().into(),
        standing.days_overdue.into(),
        standing.status.into(),
        standing.why.clone().into(),
    ]
}

fn summary(standings: &[Standing]) -> Done {
    let of = |outcome: &str| standings.iter().filter(|standing| standing.outcome() == outcome).count() as i64;
    let (applied, lifted, unchanged) = (of("applied"), of("lifted"), of("unchanged"));
    let stores = |count| cells::counted(count, "store");
    let message = match (applied, lifted) {
        (0, 0) if unchanged == 0 => "no store owes dues; nothing changed".to_owned(),
        (0, 0) => format!("{}: nothing to apply or to lift; nothing changed", stores(unchanged)),
        _ => format!("a stage applied to {}, lifted from {}", stores(applied), stores(lifted)),
    };
    Done { message, counts: vec![("applied", applied), ("lifted", lifted)], ..Done::default() }
}

/// What a payment lifted, as the end of a sentence.
pub fn describe(lifted: &Standing) -> String {
    let after = match (lifted.now, lifted.status) {
        (_, StoreStatus::Suspended) => "it stays suspended, by a person".to_owned(),
        (Stage::None, _) => format!("it is {} and free of stages", lifted.status),
        (stage, _) => format!("it {} still", stage.describe()),
    };
    format!("; {} is lifted, {after}", lifted.was.as_str())
}

const MOVES: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("from", "From", Kind::Text, Show::Always),
    Column::new("to", "To", Kind::Text, Show::Always),
    Column::new("days_overdue", "Days overdue", Kind::Int, Show::Always),
    Column::new("reason", "Reason", Kind::Text, Show::Table(1)),
    Column::new("actor", "By", Kind::Text, Show::Table(2)),
];

fn moved(moved: &Moved, _: &Marketplace) -> Row {
    vec![
        Prefix::STAGE.show(moved.id).into(),
        moved.store.clone().into(),
        moved.on.to_string().into(),
        moved.from.as_str().into(),
        moved.to.as_str().into(),
        moved.days_overdue.into(),
        moved.reason.clone().into(),
        moved.actor.clone().into(),
    ]
}

pub fn history(app: &mut App, store: Option<&str>, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = Filter { store };
    let listing = Listing {
        noun: "stages",
        columns: MOVES,
        args,
        called: Called::Ref(Prefix::STAGE),
        first: First::Newest,
        id: |moved: &Moved| moved.id,
        row: &moved,
    };
    listing.query(app, &stages::LIST, &filter)
}
