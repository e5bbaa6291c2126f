//! `lilium store`: those who sell.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};

use crate::app::App;
use crate::base::{Currency, Cycle, Prefix, Rate, text};
use crate::error::{Error, Result};
use crate::market::imports::{self, Source};
use crate::market::settings::Shop;
use crate::market::stores::rules::{Coverage, Step};
use crate::market::stores::{self, Filter, Store};
use crate::render::{Cell, Column, Done, Kind, Row, Show};

use super::import::{self, ImportArgs};
use super::list::{ListArgs, Listing};
use super::zone::one;
use super::{cells, import as io};

#[derive(Subcommand, Debug)]
pub enum StoreCommand {
    /// Stores that match
    List(StoreListArgs),
    /// One store with its terms
    Show {
        /// Slug, ref or unique beginning
        store: String,
    },
    /// Take a store's application
    #[command(after_help = "Example:\n  lilium store apply al-noor --name-en 'Al Noor' --zones 'KRK:3000;RSF:5000'")]
    Apply(ProfileArgs),
    /// Add a store that may sell at once
    Add(ProfileArgs),
    /// Change a store's profile or terms
    Update(UpdateArgs),
    /// Let an applicant sell
    Approve(StepArgs),
    /// Turn an applicant down (with --reason)
    Reject(StepArgs),
    /// Stop a store from selling for now (with --reason)
    Suspend(StepArgs),
    /// Let a suspended store sell again
    Activate(StepArgs),
    /// End a store for good; it must have no open orders
    Close(StepArgs),
    /// Show or change the bank account that a store is paid on
    Bank(super::store_bank::BankArgs),
    /// Put a penalty, a fee or a correction on a store's account (with --reason)
    Adjust(super::store_adjust::AdjustArgs),
    /// Read stores from a CSV file
    Import(ImportArgs),
    /// Write all stores as CSV
    Export {
        /// File to write [default: standard output]
        file: Option<PathBuf>,
    },
}

#[derive(Args, Debug)]
pub struct StoreListArgs {
    /// Only stores in this state
    #[arg(long, value_parser = ["applied", "active", "rejected", "suspended", "closed"])]
    status: Option<String>,
    /// Only stores whose cash is collected so
    #[arg(long, value_parser = ["platform", "store"])]
    collection_model: Option<String>,
    /// Only stores that deliver there
    #[arg(long)]
    zone: Option<String>,
    /// Part of a slug or name
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct StepArgs {
    /// Slugs, refs or unique beginnings
    #[arg(required = true, value_name = "STORE")]
    stores: Vec<String>,
}

#[derive(Args, Debug)]
pub struct ProfileArgs {
    /// Short name in commands and files: a-z, 0-9 and -
    slug: String,
    #[command(flatten)]
    terms: TermsArgs,
    /// Currency it trades in [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// Slug, ref or unique beginning
    store: String,
    #[command(flatten)]
    terms: TermsArgs,
}

/// Everything that can be said about a store.
#[derive(Args, Debug, Clone)]
pub struct TermsArgs {
    /// English name
    #[arg(long)]
    name_en: Option<String>,
    /// Arabic name
    #[arg(long)]
    name_ar: Option<String>,
    /// French name
    #[arg(long)]
    name_fr: Option<String>,
    /// Name in contracts
    #[arg(long)]
    legal_name: Option<String>,
    /// E-mail
    #[arg(long)]
    email: Option<String>,
    /// Phone
    #[arg(long)]
    phone: Option<String>,
    /// Address
    #[arg(long)]
    address: Option<String>,
    /// Where it delivers and for how much: '*', 'KRK:3000;RSF:5000', '*:4000;RSF:0'
    #[arg(long)]
    zones: Option<String>,
    /// Who takes the cash at the door
    #[arg(long, value_enum)]
    collection_model: Option<Party>,
    /// Who delivers, and so earns the delivery fee
    #[arg(long, value_enum)]
    delivery_by: Option<Party>,
    /// Commission of its own ('default': the marketplace's)
    #[arg(long, value_name = "RATE")]
    commission_rate: Option<String>,
    /// How often it is settled
    #[arg(long, value_parser = ["daily", "weekly", "monthly"])]
    settlement_period: Option<String>,
    /// Smallest order it takes, as an amount
    #[arg(long, value_name = "AMOUNT")]
    min_order: Option<String>,
}

/// The platform or the store itself.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    Platform,
    Store,
}

impl Party {
    fn as_str(self) -> &'static str {
        match self {
            Party::Platform => "platform",
            Party::Store => "store",
        }
    }
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("slug", "Slug", Kind::Ref, Show::Always),
    Column::new("name_en", "Name", Kind::Text, Show::Table(1)),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(4)),
    Column::new("name_fr", "French name", Kind::Text, Show::Wide),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("collection_model", "Collects", Kind::Text, Show::Table(3)),
    Column::new("delivery_by", "Delivers", Kind::Text, Show::Wide),
    Column::new("commission_rate", "Commission", Kind::Rate, Show::Table(5)),
    Column::new("settlement_period", "Settled", Kind::Text, Show::Table(6)),
    Column::new("zones", "Zones", Kind::Text, Show::Table(7)),
    Column::new("min_order", "Minimum order", Kind::Money, Show::Wide),
    Column::new("currency", "Currency", Kind::Text, Show::Wide),
    Column::new("legal_name", "Legal name", Kind::Text, Show::Wide),
    Column::new("email", "E-mail", Kind::Text, Show::Wide),
    Column::new("phone", "Phone", Kind::Text, Show::Wide),
    Column::new("address", "Address", Kind::Text, Show::Wide),
    Column::new("status_reason", "Reason", Kind::Text, Show::Wide),
    Column::new("created_at", "Since", Kind::Instant, Show::Wide),
];

fn row(store: &Store, shop: &Shop) -> Row {
    let money = shop.stored_currency(&store.currency);
    vec![
        Prefix::STORE.show(store.id).into(),
        store.slug.clone().into(),
        store.name_en.clone().into(),
        store.name_ar.clone().into(),
        store.name_fr.clone().into(),
        store.status.clone().into(),
        store.collection_model.clone().into(),
        store.delivery_by.clone().into(),
        store.commission_ppm.map_or(Cell::Null, cells::rate),
        store.settlement_cycle.clone().into(),
        store.coverage.text(money).into(),
        cells::money(store.min_order_minor, money),
        store.currency.clone().into(),
        store.legal_name.clone().into(),
        store.email.clone().into(),
        store.phone.clone().into(),
        store.address.clone().into(),
        store.status_reason.clone().into(),
        cells::time(store.created_at, shop),
    ]
}

pub fn run(app: &mut App, command: StoreCommand) -> Result<ExitCode> {
    match command {
        StoreCommand::List(args) => list(app, &args),
        StoreCommand::Show { store } => show(app, &store),
        StoreCommand::Apply(args) => add(app, "store.apply", &args, "applied"),
        StoreCommand::Add(args) => add(app, "store.add", &args, "active"),
        StoreCommand::Update(args) => update(app, &args),
        StoreCommand::Approve(args) => step(app, "store.approve", &args, Step::Approve),
        StoreCommand::Reject(args) => step(app, "store.reject", &args, Step::Reject),
        StoreCommand::Suspend(args) => step(app, "store.suspend", &args, Step::Suspend),
        StoreCommand::Activate(args) => step(app, "store.activate", &args, Step::Activate),
        StoreCommand::Close(args) => step(app, "store.close", &args, Step::Close),
        StoreCommand::Bank(args) => super::store_bank::run(app, &args),
        StoreCommand::Adjust(args) => super::store_adjust::run(app, &args),
        StoreCommand::Import(args) => return read_file(app, &args),
        StoreCommand::Export { file } => {
            io::export(app, file.as_deref(), "stores", |tx, shop, sink| imports::export::write_stores(tx, shop, sink))
        }
    }
    .map(|()| ExitCode::SUCCESS)
}

fn list(app: &mut App, args: &StoreListArgs) -> Result<()> {
    let filter = Filter {
        status: args.status.clone(),
        collection_model: args.collection_model.clone(),
        zone: args.zone.clone(),
        search: args.search.clone(),
    };
    let listing = Listing {
        noun: "stores",
        columns: COLUMNS,
        args: &args.list,
        read_ref: |text| Prefix::STORE.read(text),
        show_ref: |store: &Store| Prefix::STORE.show(store.id),
        id: |store| store.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| stores::page(tx, &filter, after, limit),
        |tx, _| Ok((stores::count(tx, &filter)?, Vec::new())),
    )
}

fn show(app: &mut App, store: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        let id = stores::find(tx, store)?;
        Ok(screen.record(COLUMNS, row(&stores::by_id(tx, id)?, shop))?)
    })
}

fn add(app: &mut App, op: &'static str, args: &ProfileArgs, status: &str) -> Result<()> {
    let done = app.change(op, args, |tx, act| {
        let currency = match &args.currency {
            Some(code) => act.shop.coin(code)?.currency,
            None => act.shop.currency,
        };
        let slug = text::slug(&args.slug)?;
        let new = Store { slug: slug.clone(), status: status.to_owned(), ..blank(currency, act.at, &slug) };
        let store = with_terms(new, &args.terms, currency)?;
        let id = stores::add(tx, act, &store)?;
        let shown = Prefix::STORE.show(id);
        let message = format!("{shown} {slug} is {status}");
        let next = (status == "applied").then(|| format!("lilium store approve {slug}"));
        Ok(Done { message, changed: vec![shown], next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn blank(currency: Currency, at: crate::base::Instant, slug: &str) -> Store {
    Store {
        id: 0,
        slug: slug.to_owned(),
        name_en: slug.to_owned(),
        name_ar: None,
        name_fr: None,
        legal_name: None,
        email: None,
        phone: None,
        address: None,
        currency: currency.code().to_owned(),
        status: String::new(),
        status_reason: None,
        collection_model: "platform".into(),
        delivery_by: "store".into(),
        commission_ppm: None,
        settlement_cycle: "daily".into(),
        min_order_minor: 0,
        coverage: Coverage { everywhere: Some(0), ..Coverage::default() },
        created_at: at,
    }
}

fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    let done = app.change("store.update", args, |tx, act| {
        let id = stores::find(tx, &args.store)?;
        let stored = stores::by_id(tx, id)?;
        let currency = act.shop.stored_currency(&stored.currency);
        let wanted = with_terms(stored, &args.terms, currency)?;
        let changed = stores::update(tx, act, &wanted)?;
        Ok(one(changed, Prefix::STORE.show(id), "updated", "is so already"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_terms(mut store: Store, terms: &TermsArgs, currency: Currency) -> Result<Store> {
    let name = |typed: &str| text::name(typed, 200).map(str::to_owned);
    if let Some(typed) = &terms.name_en {
        store.name_en = name(typed)?;
    }
    for (field, typed) in [
        (&mut store.name_ar, &terms.name_ar),
        (&mut store.name_fr, &terms.name_fr),
        (&mut store.legal_name, &terms.legal_name),
        (&mut store.address, &terms.address),
    ] {
        if let Some(typed) = typed {
            *field = Some(name(typed)?);
        }
    }
    if let Some(typed) = &terms.email {
        store.email = Some(text::email(typed)?);
    }
    if let Some(typed) = &terms.phone {
        store.phone = Some(text::phone(typed)?);
    }
    if let Some(typed) = &terms.zones {
        store.coverage = Coverage::parse(typed, currency)?;
    }
    if let Some(party) = terms.collection_model {
        store.collection_model = party.as_str().to_owned();
    }
    if let Some(party) = terms.delivery_by {
        store.delivery_by = party.as_str().to_owned();
    }
    if let Some(typed) = &terms.commission_rate {
        store.commission_ppm = if typed == "default" { None } else { Some(Rate::parse(typed)?.ppm()) };
    }
    if let Some(typed) = &terms.settlement_period {
        store.settlement_cycle = Cycle::parse(typed)?.to_string();
    }
    if let Some(typed) = &terms.min_order {
        store.min_order_minor = currency.parse(typed)?;
        if store.min_order_minor < 0 {
            return Err(Error::usage("--min-order must not be negative"));
        }
    }
    Ok(store)
}

fn step(app: &mut App, op: &'static str, args: &StepArgs, step: Step) -> Result<()> {
    if args.stores.len() > 1 {
        app.confirm(&format!("{} {} stores", step.verb(), args.stores.len()))?;
    } else if step == Step::Close {
        app.confirm(&format!("close {} for good", args.stores[0]))?;
    }
    let done = app.change(op, args, |tx, act| {
        let mut done = Done::default();
        for store in &args.stores {
            let id = stores::find(tx, store)?;
            let shown = Prefix::STORE.show(id);
            let list = if stores::step(tx, act, id, step)? { &mut done.changed } else { &mut done.unchanged };
            list.push(shown);
        }
        done.message = moved(&done, step.target());
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

/// "STO-1, STO-2: active" and what was so before.
pub fn moved(done: &Done, target: &str) -> String {
    let told = |refs: &[String]| match refs {
        [first, _, _, _, ..] => format!("{first} and {} more", refs.len() - 1),
        few => few.join(", "),
    };
    match (done.changed.as_slice(), done.unchanged.as_slice()) {
        (changed, []) => format!("{}: {target} now", told(changed)),
        ([], unchanged) => format!("{}: {target} already", told(unchanged)),
        (changed, unchanged) => format!("{}: {target} now; {}: {target} already", told(changed), told(unchanged)),
    }
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = Source::open(&args.file)?;
    let at = app.clock.now();
    let context = app.read(|tx, shop| {
        let stores = imports::stores::by_slug(tx, shop)?;
        Ok(imports::stores::Context { shop: shop.clone(), stores, at })
    })?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::stores::stage(&source, &context, watch))?;
    import::check(app, args, &source, &staged.rejects)?;
    import::write(app, "store.import", args, &source, |tx, act, _| {
        imports::stores::write(tx, act, &source, &staged, args.options())
    })
}
