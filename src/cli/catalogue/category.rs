//! `lilium category`: the tree.

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::base::{Language, Prefix};
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::{ListArgs, Whole};
use crate::cli::parties::zone::NameArgs;
use crate::cli::replies::one;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::uses;
use crate::market::catalogue::categories::{self, Category, Tree, rules};
use crate::market::core::settings::Marketplace;
use crate::market::exchange::imports::categories::Categories;
use crate::market::exchange::imports::export;
use crate::market::exchange::imports::plain::Noun as _;
use crate::market::parties::zones::Names;
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum CategoryCommand {
    /// List all categories
    List(ListArgs),
    /// Show all categories as a tree
    Tree,
    /// Add a category
    Add {
        /// Its name, in the language of the marketplace or in Arabic letters
        #[arg(required_unless_present_any = ["name_en", "name_ar", "name_fr"])]
        name: Option<String>,
        #[command(flatten)]
        names: NameArgs,
        /// Category to hang it under [default: the top]
        #[arg(long)]
        parent: Option<String>,
    },
    /// Rename a category
    Update {
        /// Name in any language, path from the top ('Food > Tea') or ref
        category: String,
        #[command(flatten)]
        names: NameArgs,
    },
    /// Move a category, with all below it, to another parent
    Move {
        /// Name in any language, path from the top ('Food > Tea') or ref
        category: String,
        /// New parent; 'top' for none
        #[arg(long)]
        to: String,
    },
    /// Remove a category
    Remove {
        /// Name in any language, path from the top ('Food > Tea') or ref
        category: String,
        /// Category that takes its products and sub-categories
        #[arg(long, value_name = "CATEGORY")]
        reassign_to: Option<String>,
    },
    /// Read categories from a CSV file
    #[command(after_help = help::of_import(
        "A row is a category by its path, 'Food > Tea'; what is new lies behind what it lies below. A row with another\nname renames: the path is the one before.",
        Categories::COLUMNS
    ))]
    Import(ImportArgs),
    /// Write all categories as CSV
    Export(ExportArgs),
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("path", "Category", Kind::Text, Show::Always),
    Column::new("name_en", "English name", Kind::Text, Show::Wide),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(1)),
    Column::new("name_fr", "French name", Kind::Text, Show::Table(2)),
    Column::new("parent", "Below", Kind::Text, Show::Wide),
];

/// A category under its path, or further in under its name.
fn row(category: &Category, tree: &Tree, language: Language, depth: Option<usize>) -> Row {
    let shown = match depth {
        Some(depth) => format!("{}{}", "  ".repeat(depth), category.name(language)),
        None => tree.path(category.id, language),
    };
    vec![
        Prefix::CATEGORY.show(category.id).into(),
        shown.into(),
        category.name_en.clone().into(),
        category.name_ar.clone().into(),
        category.name_fr.clone().into(),
        category.parent_id.map(|parent| tree.path(parent, language)).into(),
    ]
}

pub fn run(app: &mut App, command: CategoryCommand) -> Result<ExitCode> {
    match command {
        CategoryCommand::List(args) => list(app, &args, false),
        CategoryCommand::Tree => list(app, &ListArgs::default(), true),
        CategoryCommand::Add { name, names, parent } => add(app, name.as_deref(), &names, parent.as_deref()),
        CategoryCommand::Update { category, names } => update(app, &category, &names),
        CategoryCommand::Move { category, to } => move_to(app, &category, &to),
        CategoryCommand::Remove { category, reassign_to } => remove(app, &category, reassign_to.as_deref()),
        CategoryCommand::Import(args) => {
            let noun = |_: &mut Tx<'_>, marketplace: &Marketplace, _| Ok(Categories::new(marketplace.language));
            return import::read_file(app, "category.import", &args, noun);
        }
        CategoryCommand::Export(args) => import::export_csv(app, &args, "categories", export::write_categories),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn list(app: &mut App, args: &ListArgs, tree: bool) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let all = categories::tree(tx)?;
        let format = screen.format_of_list();
        let mut list = Whole::new(screen, "categories", COLUMNS, args);
        if tree {
            for (depth, category) in rules::ordered(&all.all) {
                let depth = (!format.is_machine()).then_some(depth);
                list.row(row(category, &all, marketplace.language, depth));
            }
        } else {
            for category in &all.all {
                list.row(row(category, &all, marketplace.language, None));
            }
        }
        list.end(Footer::default())
    })
}

fn add(app: &mut App, name: Option<&str>, names: &NameArgs, parent: Option<&str>) -> Result<()> {
    let names = checked(names)?;
    let done = app.change("category.add", &(name, &names, parent), |tx, act| {
        let parent_id = parent.map(|parent| categories::find(tx, parent)).transpose()?;
        let new = Category { parent_id, ..called(name, &names, act.marketplace.language)? };
        let id = categories::add(tx, act, &new)?;
        let shown = Prefix::CATEGORY.show(id);
        let path = categories::tree(tx)?.path(id, act.marketplace.language);
        Ok(Done { message: format!("added {shown} {path}"), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn checked(names: &NameArgs) -> Result<Names> {
    let names = names.read()?;
    for name in [&names.en, &names.ar, &names.fr].into_iter().flatten() {
        categories::check_name(name)?;
    }
    Ok(names)
}

/// A category of these names; the one without a language goes where its script and the marketplace say, and to another
/// language when that has one.
fn called(name: Option<&str>, names: &Names, marketplace: Language) -> Result<Category> {
    let typed = match name {
        Some(name) => Category::called(categories::check_name(name)?, marketplace),
        None => Category::default(),
    };
    let mut left = None;
    let mut pick = |given: &Option<String>, typed: Option<String>| match (given, typed) {
        (Some(given), Some(typed)) if *given != typed => {
            left = Some(typed);
            Some(given.clone())
        }
        (given, typed) => given.clone().or(typed),
    };
    let (name_en, name_ar, name_fr) =
        (pick(&names.en, typed.name_en), pick(&names.ar, typed.name_ar), pick(&names.fr, typed.name_fr));
    match left {
        Some(twice) => Err(Error::usage(format!("{twice:?} and the name of that language differ: give one of them"))),
        None => Ok(Category { id: 0, parent_id: None, name_en, name_ar, name_fr }),
    }
}

fn update(app: &mut App, category: &str, names: &NameArgs) -> Result<()> {
    let names = checked(names)?;
    let done = app.change("category.update", &(category, &names), |tx, act| {
        let id = categories::find(tx, category)?;
        let stored = categories::by_id(tx, id)?;
        let wanted = Category {
            name_en: names.en.clone().or_else(|| stored.name_en.clone()),
            name_ar: names.ar.clone().or_else(|| stored.name_ar.clone()),
            name_fr: names.fr.clone().or_else(|| stored.name_fr.clone()),
            ..stored
        };
        Ok(one(categories::update(tx, act, &wanted)?, Prefix::CATEGORY.show(id), "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn move_to(app: &mut App, category: &str, to: &str) -> Result<()> {
    let done = app.change("category.move", &(category, to), |tx, act| {
        let id = categories::find(tx, category)?;
        let parent = if to == "top" { None } else { Some(categories::find(tx, to)?) };
        Ok(one(categories::move_to(tx, act, id, parent)?, Prefix::CATEGORY.show(id), "moved", "hangs there already"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn remove(app: &mut App, category: &str, heir: Option<&str>) -> Result<()> {
    if heir == Some(category) {
        return Err(Error::usage("a category cannot inherit from itself"));
    }
    let done = app.change("category.remove", &(category, heir), |tx, act| {
        let id = categories::find(tx, category)?;
        let heir = heir.map(|heir| categories::find(tx, heir)).transpose()?;
        let (products, children) = uses::remove_category(tx, act, id, heir)?;
        let message = match products + children {
            0 => format!("removed {category}"),
            _ => format!("removed {category}; its {products} products and {children} sub-categories went to the heir"),
        };
        Ok(Done { message, changed: vec![Prefix::CATEGORY.show(id)], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
