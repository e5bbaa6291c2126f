//! `lilium cash mapping`: which column of a courier's or a bank's file is which.

use clap::{Args, Subcommand, ValueEnum};

use super::super::list::{ListArgs, Whole};
use crate::app::App;
use crate::base::{Notation, text};
use crate::cli::import::DecimalArg;
use crate::cli::replies::one;
use crate::error::{Error, Result};
use crate::market::exchange::reconciliation::mapping::{self, Mapping};
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum MappingCommand {
    /// List saved mappings
    List(ListArgs),
    /// Show a mapping
    Show {
        /// Its name
        name: String,
    },
    /// Save the columns of a courier's or a bank's files under a name
    #[command(after_help = "Example:
  lilium cash mapping add aramex --order-column 'Ref No' --amount-column COD --date-column Delivered --delimiter semicolon")]
    Add {
        /// What to call it
        name: String,
        #[command(flatten)]
        columns: ColumnArgs,
    },
    /// Remove a mapping; what was compared by it stays
    Remove {
        /// Its name
        name: String,
    },
}

/// The columns of a file, by their headings.
#[derive(Args, Debug, Clone)]
pub struct ColumnArgs {
    /// Heading of the order's column (ORD-000012, 12, or the code it was imported under), or of the deposit's slip
    #[arg(long, value_name = "HEADING")]
    order_column: Option<String>,
    /// Heading of the amount that arrives
    #[arg(long, value_name = "HEADING")]
    amount_column: Option<String>,
    /// Heading of the day, like 2026-04-30; without --period its days say what must be in the file
    #[arg(long, value_name = "HEADING")]
    date_column: Option<String>,
    /// Heading of what was kept before the amount was paid; amount and fee together are compared
    #[arg(long, value_name = "HEADING")]
    fee_column: Option<String>,
    /// Separator of the fields [default: that of the header]
    #[arg(long, value_enum)]
    delimiter: Option<DelimiterArg>,
    /// Decimal mark; says that three digits after it are decimals, not thousands
    #[arg(long, value_enum, value_name = "MARK")]
    decimal: Option<DecimalArg>,
}

/// Choices of `--delimiter`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelimiterArg {
    Comma,
    Semicolon,
    Tab,
    Pipe,
}

impl ColumnArgs {
    /// The notation of the numbers, where it is stated here.
    pub fn notation(&self) -> Option<Notation> {
        self.decimal.map(|told| DecimalArg::notation(Some(told)))
    }

    /// The columns as they were reported.
    ///
    /// # Errors
    /// Kind `Usage` when the order's or the amount's is not.
    pub fn mapping(&self) -> Result<Mapping> {
        let heading = |told: &String| text::name(told, 120).map(str::to_owned);
        let (Some(order), Some(amount)) = (&self.order_column, &self.amount_column) else {
            return Err(Error::usage("which columns hold the order and the amount?")
                .hint("add --order-column HEADING --amount-column HEADING"));
        };
        let mapping = Mapping {
            order: heading(order)?,
            amount: heading(amount)?,
            date: self.date_column.as_ref().map(heading).transpose()?,
            fee: self.fee_column.as_ref().map(heading).transpose()?,
            delimiter: self.delimiter.and_then(|told| told.to_possible_value()).map(|told| told.get_name().to_owned()),
            decimal: DecimalArg::notation(self.decimal),
        };
        mapping.check()?;
        Ok(mapping)
    }
}

const COLUMNS: &[Column] = &[
    Column::new("name", "Name", Kind::Ref, Show::Always),
    Column::new("order_column", "Order", Kind::Text, Show::Always),
    Column::new("amount_column", "Amount", Kind::Text, Show::Always),
    Column::new("date_column", "Date", Kind::Text, Show::Table(1)),
    Column::new("fee_column", "Fee", Kind::Text, Show::Table(2)),
    Column::new("delimiter", "Delimiter", Kind::Text, Show::Table(3)),
    Column::new("decimal", "Decimal", Kind::Text, Show::Table(4)),
];

fn row(name: String, mapping: Mapping) -> Row {
    vec![
        name.into(),
        mapping.order.into(),
        mapping.amount.into(),
        mapping.date.into(),
        mapping.fee.into(),
        mapping.delimiter.into(),
        mapping.decimal.as_str().map(str::to_owned).into(),
    ]
}

pub fn run(app: &mut App, command: &MappingCommand) -> Result<()> {
    match command {
        MappingCommand::List(args) => list(app, args),
        MappingCommand::Show { name } => app.show(|tx, _, screen| {
            let mapping = mapping::find(tx, name)?;
            Ok(screen.record(COLUMNS, row(name.clone(), mapping))?)
        }),
        MappingCommand::Add { name, columns } => add(app, name, columns),
        MappingCommand::Remove { name } => remove(app, name),
    }
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|tx, _, screen| {
        let mut list = Whole::new(screen, "mappings", COLUMNS, args);
        for (name, mapping) in mapping::all(tx)? {
            list.row(row(name, mapping));
        }
        list.end(Footer::default())
    })
}

fn add(app: &mut App, name: &str, columns: &ColumnArgs) -> Result<()> {
    let wanted = columns.mapping()?;
    let done = app.change("cash.mapping_add", &(name, columns), |tx, act| {
        let name = text::code(name, 64)?;
        let news = mapping::add(tx, act, name, &wanted)?;
        Ok(one(news, name.to_owned(), "saved the mapping", "is saved so already"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn remove(app: &mut App, name: &str) -> Result<()> {
    let done = app.change("cash.mapping_remove", &name, |tx, act| {
        mapping::remove(tx, act, name)?;
        let message = format!("removed the mapping {name}");
        Ok(Done { message, changed: vec![name.to_owned()], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
