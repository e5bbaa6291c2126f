//! `lilium customer`: those who buy, and where they want their goods.

mod balance;
mod watch;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::cells;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::{Called, First, ListArgs, Listing, Whole};
use crate::cli::noun::Noun;
use crate::cli::replies::one;
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::exchange::imports::customers::Customers;
use crate::market::exchange::imports::export;
use crate::market::exchange::imports::plain::Noun as _;
use crate::market::parties::customers::{self, Address, Customer, Filter};
use crate::market::parties::zones;
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum CustomerCommand {
    /// List customers
    List {
        /// Part of a code or name
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a customer
    Show {
        /// Code, ref or unique beginning
        customer: String,
    },
    /// Add a customer
    Add {
        /// Short code; its name in files and commands
        code: String,
        #[command(flatten)]
        profile: ProfileArgs,
    },
    /// Change a customer's profile
    Update {
        /// Code, ref or unique beginning
        customer: String,
        #[command(flatten)]
        profile: ProfileArgs,
    },
    /// Show what customers owe after paying short at the door, and are owed after paying over
    Balance(balance::BalanceArgs),
    /// Settle what a customer owes or is owed, never more than is open
    #[command(after_help = "Examples:
  lilium customer settle nour 500 --receive --reference 'RCPT 7'
  lilium customer settle nour 250 --refund --via bank --confirm CUS-000001
  lilium customer settle nour 500 --write-off --reason 'shop closed' --confirm CUS-000001")]
    Settle(balance::SettleArgs),
    /// Manage the products that a customer waits for
    Watch(Noun<watch::WatchCommand>),
    /// Manage a customer's addresses
    Address(Noun<AddressCommand>),
    /// Read customers and their addresses from a CSV file
    #[command(after_help = help::of_import("A row is a customer with one of its addresses; a customer with several has several rows, which
say the same of the customer. An address that the file does not have stays.", Customers::COLUMNS))]
    Import(ImportArgs),
    /// Write all customers and their addresses as CSV
    Export(ExportArgs),
}

#[derive(Args, Debug)]
pub struct ProfileArgs {
    /// Name
    #[arg(long)]
    name: Option<String>,
    /// E-mail
    #[arg(long)]
    email: Option<String>,
    /// Phone
    #[arg(long)]
    phone: Option<String>,
}

#[derive(Subcommand, Debug)]
pub enum AddressCommand {
    /// List all addresses, the default one first
    List {
        /// Code, ref or unique beginning
        customer: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Add an address; the first one is the default
    Add {
        /// Code, ref or unique beginning
        customer: String,
        /// What to call it: shop, depot…
        label: String,
        /// Zone it lies in
        #[arg(long)]
        zone: String,
        /// Street and house
        #[arg(long)]
        line: String,
        /// Phone there
        #[arg(long)]
        phone: Option<String>,
        /// Make it the default
        #[arg(long)]
        default: bool,
    },
    /// Change an address
    Update {
        /// Code, ref or unique beginning
        customer: String,
        /// Its label
        label: String,
        /// Zone it lies in
        #[arg(long)]
        zone: Option<String>,
        /// Street and house
        #[arg(long)]
        line: Option<String>,
        /// Phone there
        #[arg(long)]
        phone: Option<String>,
    },
    /// Make an address the default
    Default {
        /// Code, ref or unique beginning
        customer: String,
        /// Its label
        label: String,
    },
    /// Remove an address
    Remove {
        /// Code, ref or unique beginning
        customer: String,
        /// Its label
        label: String,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("code", "Code", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Always),
    Column::new("phone", "Phone", Kind::Text, Show::Table(1)),
    Column::new("email", "E-mail", Kind::Text, Show::Wide),
    Column::new("created_at", "Since", Kind::Instant, Show::Table(2)),
];

fn row(customer: &Customer, marketplace: &Marketplace) -> Row {
    vec![
        Prefix::CUSTOMER.show(customer.id).into(),
        customer.code.clone().into(),
        customer.name.clone().into(),
        customer.phone.clone().into(),
        customer.email.clone().into(),
        cells::time(customer.created_at, marketplace),
    ]
}

const ADDRESSES: &[Column] = &[
    Column::new("label", "Address", Kind::Ref, Show::Always),
    Column::new("zone", "Zone", Kind::Ref, Show::Always),
    Column::new("line", "Where", Kind::Text, Show::Always),
    Column::new("phone", "Phone", Kind::Text, Show::Table(1)),
    Column::new("default", "Default", Kind::Flag, Show::Always),
];

pub fn run(app: &mut App, command: CustomerCommand) -> Result<ExitCode> {
    match command {
        CustomerCommand::List { search, list } => show_list(app, search, &list),
        CustomerCommand::Show { customer } => show(app, &customer),
        CustomerCommand::Add { code, profile } => add(app, &code, &profile),
        CustomerCommand::Update { customer, profile } => update(app, &customer, &profile),
        CustomerCommand::Balance(args) => balance::balance(app, &args),
        CustomerCommand::Settle(args) => balance::settle(app, &args),
        CustomerCommand::Watch(command) => watch::run(app, &command.verb),
        CustomerCommand::Address(command) => address(app, command.verb),
        CustomerCommand::Import(args) => {
            return import::read_file(app, "customer.import", &args, |_, _, at| Ok(Customers::new(at)));
        }
        CustomerCommand::Export(args) => {
            let at = app.clock.now();
            import::export_csv(app, &args, "rows of customers", |tx, _, sink| export::write_customers(tx, at, sink))
        }
    }
    .map(|()| ExitCode::SUCCESS)
}

fn show_list(app: &mut App, search: Option<String>, args: &ListArgs) -> Result<()> {
    let filter = Filter { search };
    let listing = Listing {
        noun: "customers",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::CUSTOMER),
        first: First::Oldest,
        id: |customer: &Customer| customer.id,
        row: &row,
    };
    listing.query(app, &customers::LIST, &filter)
}

fn show(app: &mut App, customer: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = customers::find(tx, customer)?;
        Ok(screen.record(COLUMNS, row(&customers::by_id(tx, id)?, marketplace))?)
    })
}

fn add(app: &mut App, code: &str, profile: &ProfileArgs) -> Result<()> {
    let done = app.change("customer.add", &(code, profile), |tx, act| {
        let code = text::code(code, 64)?;
        let new = Customer {
            id: 0,
            code: code.to_owned(),
            name: code.to_owned(),
            email: None,
            phone: None,
            created_at: act.at,
        };
        let shown = Prefix::CUSTOMER.show(customers::add(tx, act, &with_profile(new, profile)?)?);
        Ok(Done { message: format!("added {shown} {code}"), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn update(app: &mut App, customer: &str, profile: &ProfileArgs) -> Result<()> {
    let done = app.change("customer.update", &(customer, profile), |tx, act| {
        let id = customers::find(tx, customer)?;
        let wanted = with_profile(customers::by_id(tx, id)?, profile)?;
        Ok(one(customers::update(tx, act, &wanted)?, Prefix::CUSTOMER.show(id), "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_profile(mut customer: Customer, profile: &ProfileArgs) -> Result<Customer> {
    if let Some(typed) = &profile.name {
        customer.name = text::name(typed, 200)?.to_owned();
    }
    if let Some(typed) = &profile.email {
        customer.email = Some(text::email(typed)?);
    }
    if let Some(typed) = &profile.phone {
        customer.phone = Some(text::phone(typed)?);
    }
    Ok(customer)
}

fn address(app: &mut App, command: AddressCommand) -> Result<()> {
    let done = match &command {
        AddressCommand::List { customer, list } => return addresses(app, customer, list),
        AddressCommand::Add { customer, label, zone, line, phone, default } => {
            app.change("customer.address_add", &command, |tx, act| {
                let zone = zones::find(tx, zone)?;
                let address = Address {
                    id: 0,
                    customer_id: customers::find(tx, customer)?,
                    label: text::code(label, 60)?.to_owned(),
                    zone_id: zone,
                    zone: zones::by_id(tx, zone)?.code,
                    line: text::name(line, 300)?.to_owned(),
                    phone: phone.as_deref().map(text::phone).transpose()?,
                    is_default: *default,
                };
                customers::add_address(tx, act, &address)?;
                Ok(Done {
                    message: format!("added the address {label}"),
                    changed: vec![label.clone()],
                    ..Done::default()
                })
            })?
        }
        AddressCommand::Update { customer, label, zone, line, phone } => {
            app.change("customer.address_update", &command, |tx, act| {
                let id = customers::find(tx, customer)?;
                let before = customers::find_address(tx, id, label)?;
                let mut wanted = before.clone();
                if let Some(typed) = zone {
                    wanted.zone_id = zones::find(tx, typed)?;
                    wanted.zone = zones::by_id(tx, wanted.zone_id)?.code;
                }
                if let Some(typed) = line {
                    text::name(typed, 300)?.clone_into(&mut wanted.line);
                }
                if let Some(typed) = phone {
                    wanted.phone = Some(text::phone(typed)?);
                }
                let changed = customers::update_address(tx, act, &before, &wanted)?;
                Ok(one(changed, before.label, "updated the address", "is unchanged"))
            })?
        }
        AddressCommand::Default { customer, label } => {
            app.change("customer.address_default", &command, |tx, act| {
                let id = customers::find(tx, customer)?;
                let changed = customers::set_default_address(tx, act, id, label)?;
                Ok(one(changed, label.clone(), "default address now:", "is the default address already"))
            })?
        }
        AddressCommand::Remove { customer, label } => app.change("customer.address_remove", &command, |tx, act| {
            let id = customers::find(tx, customer)?;
            customers::remove_address(tx, act, id, label)?;
            Ok(Done {
                message: format!("removed the address {label}"),
                changed: vec![label.clone()],
                ..Done::default()
            })
        })?,
    };
    Ok(app.screen.done(&done)?)
}

fn addresses(app: &mut App, customer: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, _, screen| {
        let id = customers::find(tx, customer)?;
        let mut list = Whole::new(screen, "addresses", ADDRESSES, args);
        for address in customers::addresses(tx, id)? {
            let Address { label, zone, line, phone, is_default, .. } = address;
            list.row(vec![label.into(), zone.into(), line.into(), phone.into(), is_default.into()]);
        }
        list.end(Footer::default())
    })
}
