//! `lilium driver`: those who carry goods and cash.

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::base::{Notation, Prefix, text};
use crate::cli::cells;
use crate::cli::choices::choices;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::{ListArgs, Whole};
use crate::cli::replies::one;
use crate::error::Result;
use crate::market::core::settings::CeilingAction;
use crate::market::core::settings::{self, Marketplace};
use crate::market::exchange::imports::drivers::Drivers;
use crate::market::exchange::imports::export;
use crate::market::exchange::imports::plain::Noun as _;
use crate::market::parties::drivers::DriverStatus;
use crate::market::parties::drivers::{self, Driver};
use crate::render::{Cell, Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum DriverCommand {
    /// List all drivers
    List(ListArgs),
    /// Show a driver
    Show {
        /// Code, ref or unique beginning
        driver: String,
    },
    /// Add a driver
    Add {
        /// Short code; the driver's name in files and commands
        code: String,
        /// Name
        #[arg(long)]
        name: Option<String>,
        /// Phone
        #[arg(long)]
        phone: Option<String>,
    },
    /// Change a driver
    Update {
        /// Code, ref or unique beginning
        driver: String,
        /// Name
        #[arg(long)]
        name: Option<String>,
        /// Phone
        #[arg(long)]
        phone: Option<String>,
        /// State
        #[arg(long, value_parser = choices::<DriverStatus>())]
        status: Option<DriverStatus>,
        /// The most cash to carry, in the marketplace's currency; `none` for the marketplace's own ceiling
        #[arg(long, value_name = "AMOUNT|none")]
        ceiling: Option<String>,
        /// What happens when an order would pass the ceiling
        #[arg(long, value_parser = choices::<CeilingAction>())]
        ceiling_action: Option<CeilingAction>,
    },
    /// Read drivers from a CSV file
    #[command(after_help = help::of_import("", Drivers::COLUMNS))]
    Import(ImportArgs),
    /// Write all drivers as CSV
    Export(ExportArgs),
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("code", "Code", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Always),
    Column::new("phone", "Phone", Kind::Text, Show::Table(1)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("ceiling", "Ceiling", Kind::Money, Show::Wide),
    Column::new("ceiling_action", "Beyond it", Kind::Text, Show::Wide),
];

fn row(driver: Driver, marketplace: &Marketplace) -> Row {
    vec![
        Prefix::DRIVER.show(driver.id).into(),
        driver.code.into(),
        driver.name.into(),
        driver.phone.into(),
        driver.status.into(),
        driver.ceiling_minor.map_or(Cell::Null, |minor| cells::money(minor, marketplace.currency)),
        driver.ceiling_action.into(),
    ]
}

pub fn run(app: &mut App, command: DriverCommand) -> Result<ExitCode> {
    let done = match &command {
        DriverCommand::Import(args) => {
            return import::read_file(app, "driver.import", args, |_, marketplace, _| Ok(Drivers::new(marketplace)));
        }
        DriverCommand::Export(args) => {
            import::export_csv(app, args, "drivers", export::write_drivers)?;
            return Ok(ExitCode::SUCCESS);
        }
        DriverCommand::List(args) => return list(app, args).map(|()| ExitCode::SUCCESS),
        DriverCommand::Show { driver } => return show(app, driver).map(|()| ExitCode::SUCCESS),
        DriverCommand::Add { code, name, phone } => app.change("driver.add", &command, |tx, act| {
            let code = text::code(code, 64)?;
            let driver = Driver {
                id: 0,
                code: code.to_owned(),
                name: text::name(name.as_deref().unwrap_or(code), 120)?.to_owned(),
                phone: phone.as_deref().map(text::phone).transpose()?,
                status: DriverStatus::Active,
                ceiling_minor: None,
                ceiling_action: None,
            };
            let shown = Prefix::DRIVER.show(drivers::add(tx, act, &driver)?);
            Ok(Done { message: format!("added {shown} {code}"), changed: vec![shown], ..Done::default() })
        })?,
        DriverCommand::Update { driver, name, phone, status, ceiling, ceiling_action } => {
            app.change("driver.update", &command, |tx, act| {
                let id = drivers::find(tx, driver)?;
                let mut wanted = drivers::by_id(tx, id)?;
                if let Some(typed) = name {
                    wanted.name = text::name(typed, 120)?.to_owned();
                }
                if let Some(typed) = phone {
                    wanted.phone = Some(text::phone(typed)?);
                }
                if let Some(status) = status {
                    wanted.status = *status;
                }
                if let Some(typed) = ceiling {
                    wanted.ceiling_minor = read_ceiling(typed, act.marketplace)?;
                }
                if ceiling_action.is_some() {
                    wanted.ceiling_action = *ceiling_action;
                }
                Ok(one(drivers::update(tx, act, &wanted)?, Prefix::DRIVER.show(id), "updated", "is unchanged"))
            })?
        }
    };
    app.screen.done(&done)?;
    Ok(ExitCode::SUCCESS)
}

fn read_ceiling(typed: &str, marketplace: &Marketplace) -> Result<Option<i64>> {
    match typed {
        "none" => Ok(None),
        typed => Ok(Some(settings::rules::ceiling(typed, marketplace.currency, Notation::Unstated)?)),
    }
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let mut list = Whole::new(screen, "drivers", COLUMNS, args);
        for driver in drivers::all(tx)? {
            list.row(row(driver, marketplace));
        }
        list.end(Footer::default())
    })
}

fn show(app: &mut App, driver: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = drivers::find(tx, driver)?;
        Ok(screen.record(COLUMNS, row(drivers::by_id(tx, id)?, marketplace))?)
    })
}
