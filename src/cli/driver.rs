//! `lilium driver`: those who carry goods and cash.

use clap::Subcommand;

use crate::app::App;
use crate::base::{Prefix, text};
use crate::error::Result;
use crate::market::drivers::{self, Driver};
use crate::render::{Column, Done, Footer, Kind, Row, Show};

use super::zone::one;

#[derive(Subcommand, Debug)]
pub enum DriverCommand {
    /// All drivers
    List,
    /// One driver
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
        #[arg(long, value_parser = ["active", "inactive"])]
        status: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("code", "Code", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Always),
    Column::new("phone", "Phone", Kind::Text, Show::Table(1)),
    Column::new("status", "Status", Kind::Status, Show::Always),
];

fn row(driver: Driver) -> Row {
    vec![
        Prefix::DRIVER.show(driver.id).into(),
        driver.code.into(),
        driver.name.into(),
        driver.phone.into(),
        driver.status.into(),
    ]
}

pub fn run(app: &mut App, command: DriverCommand) -> Result<()> {
    let done = match &command {
        DriverCommand::List => return list(app),
        DriverCommand::Show { driver } => return show(app, driver),
        DriverCommand::Add { code, name, phone } => app.change("driver.add", &command, |tx, act| {
            let code = text::name(code, 64)?;
            let driver = Driver {
                id: 0,
                code: code.to_owned(),
                name: text::name(name.as_deref().unwrap_or(code), 120)?.to_owned(),
                phone: phone.as_deref().map(text::phone).transpose()?,
                status: "active".into(),
            };
            let shown = Prefix::DRIVER.show(drivers::add(tx, act, &driver)?);
            Ok(Done { message: format!("added {shown} {code}"), changed: vec![shown], ..Done::default() })
        })?,
        DriverCommand::Update { driver, name, phone, status } => app.change("driver.update", &command, |tx, act| {
            let id = drivers::find(tx, driver)?;
            let mut wanted = drivers::by_id(tx, id)?;
            if let Some(typed) = name {
                wanted.name = text::name(typed, 120)?.to_owned();
            }
            if let Some(typed) = phone {
                wanted.phone = Some(text::phone(typed)?);
            }
            if let Some(status) = status {
                wanted.status.clone_from(status);
            }
            Ok(one(drivers::update(tx, act, &wanted)?, Prefix::DRIVER.show(id), "updated", "is so already"))
        })?,
    };
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App) -> Result<()> {
    app.show(|tx, _, screen| {
        let mut list = screen.list("drivers", COLUMNS)?;
        for driver in drivers::all(tx)? {
            list.row(row(driver))?;
        }
        Ok(list.end(Footer::default())?)
    })
}

fn show(app: &mut App, driver: &str) -> Result<()> {
    let driver = app.read(|tx, _| {
        let id = drivers::find(tx, driver)?;
        drivers::by_id(tx, id)
    })?;
    Ok(app.screen.record(COLUMNS, row(driver))?)
}
