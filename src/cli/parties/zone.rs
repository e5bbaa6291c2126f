//! `lilium zone`: delivery areas.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::{ListArgs, Whole};
use crate::cli::replies;
use crate::error::Result;
use crate::market::books::commission::Thing;
use crate::market::books::uses;
use crate::market::exchange::imports::export;
use crate::market::exchange::imports::plain::Noun as _;
use crate::market::exchange::imports::zones::Zones;
use crate::market::parties::zones::{self, Names, Zone};
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum ZoneCommand {
    /// List all zones
    List(ListArgs),
    /// Show a zone
    Show {
        /// Code or ref
        zone: String,
    },
    /// Add a zone
    #[command(after_help = "Example:\n  lilium zone add KRK --name-en Karkh --name-ar الكرخ")]
    Add {
        /// Short code; its name for ever
        code: String,
        #[command(flatten)]
        names: NameArgs,
    },
    /// Rename a zone
    Update {
        /// Code or ref
        zone: String,
        #[command(flatten)]
        names: NameArgs,
    },
    /// Remove a zone that is not used
    Remove {
        /// Code or ref
        zone: String,
    },
    /// Read zones from a CSV file
    #[command(after_help = help::of_import("", Zones::COLUMNS))]
    Import(ImportArgs),
    /// Write all zones as CSV
    Export(ExportArgs),
}

/// Names in three languages.
#[derive(Args, Debug, Clone, Default)]
pub struct NameArgs {
    /// English name
    #[arg(long)]
    pub name_en: Option<String>,
    /// Arabic name
    #[arg(long)]
    pub name_ar: Option<String>,
    /// French name
    #[arg(long)]
    pub name_fr: Option<String>,
}

impl NameArgs {
    /// The names, checked.
    pub fn read(&self) -> Result<Names> {
        let name = |name: &Option<String>| -> Result<Option<String>> {
            Ok(name.as_deref().map(|name| text::name(name, 120).map(str::to_owned)).transpose()?)
        };
        Ok(Names { en: name(&self.name_en)?, ar: name(&self.name_ar)?, fr: name(&self.name_fr)? })
    }
}

const COLUMNS: &[Column] = &[
    Column::new("code", "Zone", Kind::Ref, Show::Always),
    Column::new("name_en", "Name", Kind::Text, Show::Table(1)),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(2)),
    Column::new("name_fr", "French name", Kind::Text, Show::Wide),
    Column::new("ref", "Ref", Kind::Ref, Show::Wide),
];

fn row(zone: &Zone) -> Row {
    vec![
        zone.code.clone().into(),
        zone.name_en.clone().into(),
        zone.name_ar.clone().into(),
        zone.name_fr.clone().into(),
        Prefix::ZONE.show(zone.id).into(),
    ]
}

pub fn run(app: &mut App, command: ZoneCommand) -> Result<ExitCode> {
    match command {
        ZoneCommand::List(args) => list(app, &args),
        ZoneCommand::Show { zone } => show(app, &zone),
        ZoneCommand::Add { code, names } => add(app, &code, &names),
        ZoneCommand::Update { zone, names } => update(app, &zone, &names),
        ZoneCommand::Remove { zone } => remove(app, &zone),
        ZoneCommand::Import(args) => {
            return import::read_file(app, "zone.import", &args, |_, _, _| Ok(Zones::default()));
        }
        ZoneCommand::Export(args) => {
            import::export_csv(app, &args, "zones", |tx, _, sink| export::write_zones(tx, sink))
        }
    }
    .map(|()| ExitCode::SUCCESS)
}

fn remove(app: &mut App, zone: &str) -> Result<()> {
    let done = app.change("zone.remove", &zone, |tx, act| {
        let id = zones::find(tx, zone)?;
        let code = zones::by_id(tx, id)?.code;
        uses::none(tx, act, Thing::Zone(id), &code)?;
        zones::remove(tx, act, id)?;
        Ok(Done { message: format!("removed the zone {code}"), changed: vec![code], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|tx, _, screen| {
        let mut list = Whole::new(screen, "zones", COLUMNS, args);
        for zone in zones::all(tx)? {
            list.row(row(&zone));
        }
        list.end(Footer::default())
    })
}

fn show(app: &mut App, zone: &str) -> Result<()> {
    let zone = app.read(|tx, _| {
        let id = zones::find(tx, zone)?;
        zones::by_id(tx, id)
    })?;
    Ok(app.screen.record(COLUMNS, row(&zone))?)
}

fn add(app: &mut App, code: &str, names: &NameArgs) -> Result<()> {
    let names = names.read()?;
    let done = app.change("zone.add", &(code, &names), |tx, act| {
        let zone = zones::add(tx, act, code, &names)?;
        let message = format!("added the zone {}", zone.code);
        Ok(Done { message, changed: vec![zone.code], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn update(app: &mut App, zone: &str, names: &NameArgs) -> Result<()> {
    let names = names.read()?;
    let done = app.change("zone.update", &(zone, &names), |tx, act| {
        let id = zones::find(tx, zone)?;
        let changed = zones::update(tx, act, id, &names)?;
        Ok(replies::one(changed, zones::by_id(tx, id)?.code, "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}
