//! `lilium invoice`: the invoices of the commission that closes settled.

use clap::Subcommand;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::closing::invoices::{self, Filter, Invoice};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum InvoiceCommand {
    /// List invoices in order of their numbers
    #[command(
        after_help = "The total is the commission with its tax. netted: it was taken from cash that the platform collected. owed: the \
store took the cash itself and owes the commission on its balance.\n\nExample:\n  lilium invoice list --period last-month --format csv"
    )]
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only those issued in this period
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show an invoice
    #[command(after_help = "The orders it is for:\n  lilium statement show SET-000012")]
    Show {
        /// Invoice ref
        invoice: String,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Invoice", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("settlement", "Settlement", Kind::Ref, Show::Table(1)),
    Column::new("first_day", "From", Kind::Day, Show::Table(5)),
    Column::new("last_day", "To", Kind::Day, Show::Table(4)),
    Column::new("issued_on", "Issued", Kind::Day, Show::Table(2)),
    Column::new("commission", "Commission", Kind::Money, Show::Part),
    Column::new("tax", "Tax", Kind::Money, Show::Part),
    Column::new("total", "Total", Kind::Money, Show::Always),
    Column::new("paid_by", "How", Kind::Text, Show::Table(3)),
    Column::new("netted", "Netted", Kind::Money, Show::Wide),
    Column::new("owed", "Owed by store", Kind::Money, Show::Wide),
];

fn row(invoice: &Invoice, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &invoice.currency, marketplace);
    vec![
        Prefix::INVOICE.show(invoice.id).into(),
        invoice.store.clone().into(),
        Prefix::SETTLEMENT.show(invoice.settlement_id).into(),
        invoice.days.first.to_string().into(),
        invoice.days.last.to_string().into(),
        invoice.issued_on.to_string().into(),
        money(invoice.amount_minor - invoice.tax_minor),
        money(invoice.tax_minor),
        money(invoice.amount_minor),
        invoice.paid_by().into(),
        money(invoice.netted_minor),
        money(invoice.payable_minor),
    ]
}

pub fn run(app: &mut App, command: InvoiceCommand) -> Result<()> {
    match command {
        InvoiceCommand::List { store, period, list } => show_list(app, store.as_deref(), period.as_deref(), &list),
        InvoiceCommand::Show { invoice } => app.show(|tx, marketplace, screen| {
            let id = invoices::find(tx, &invoice)?;
            Ok(screen.record(COLUMNS, row(&invoices::by_id(tx, id)?, marketplace))?)
        }),
    }
}

fn show_list(app: &mut App, store: Option<&str>, period: Option<&str>, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        let issued = period.map(|text| clocks::period(text, marketplace, now)).transpose()?;
        Ok(Filter { store, issued })
    })?;
    let listing = Listing {
        noun: "invoices",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::INVOICE),
        first: First::Newest,
        id: |invoice: &Invoice| invoice.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| invoices::LIST.page(tx, &filter, after, limit),
        |tx, marketplace| {
            let (matching, sums) = invoices::totals(tx, &filter)?;
            Ok((
                matching,
                sums.iter().map(|(code, minor)| ("total", cells::stored(*minor, code, marketplace))).collect(),
            ))
        },
    )
}
