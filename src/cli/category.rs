//! `lilium category`: the tree.

use clap::Subcommand;

use crate::app::App;
use crate::base::Prefix;
use crate::error::{Error, Result};
use crate::market::catalog::categories::{self, Category, rules};
use crate::render::{Column, Done, Footer, Kind, Row, Show};

use super::zone::{NameArgs, one};

#[derive(Subcommand, Debug)]
pub enum CategoryCommand {
    /// All categories
    List,
    /// All categories as a tree
    Tree,
    /// Add a category
    Add {
        /// English name; its name in files and commands
        name: String,
        #[command(flatten)]
        names: NameArgs,
        /// Category to hang it under [default: the top]
        #[arg(long)]
        parent: Option<String>,
    },
    /// Rename a category
    Update {
        /// Name or ref
        category: String,
        #[command(flatten)]
        names: NameArgs,
    },
    /// Hang a category, with all below it, somewhere else
    Move {
        /// Name or ref
        category: String,
        /// New parent; 'top' for none
        #[arg(long)]
        to: String,
    },
    /// Remove a category
    Remove {
        /// Name or ref
        category: String,
        /// Category that takes its products and sub-categories
        #[arg(long, value_name = "CATEGORY")]
        reassign_to: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("name_en", "Category", Kind::Text, Show::Always),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(1)),
    Column::new("name_fr", "French name", Kind::Text, Show::Wide),
    Column::new("parent", "Below", Kind::Text, Show::Table(2)),
];

fn row(category: &Category, all: &[Category], depth: usize) -> Row {
    let parent = category.parent_id.and_then(|id| all.iter().find(|other| other.id == id));
    vec![
        Prefix::CATEGORY.show(category.id).into(),
        format!("{}{}", "  ".repeat(depth), category.name_en).into(),
        category.name_ar.clone().into(),
        category.name_fr.clone().into(),
        parent.map(|parent| parent.name_en.clone()).into(),
    ]
}

pub fn run(app: &mut App, command: CategoryCommand) -> Result<()> {
    match command {
        CategoryCommand::List => list(app, false),
        CategoryCommand::Tree => list(app, true),
        CategoryCommand::Add { name, names, parent } => add(app, &name, &names, parent.as_deref()),
        CategoryCommand::Update { category, names } => update(app, &category, &names),
        CategoryCommand::Move { category, to } => move_to(app, &category, &to),
        CategoryCommand::Remove { category, reassign_to } => remove(app, &category, reassign_to.as_deref()),
    }
}

fn list(app: &mut App, tree: bool) -> Result<()> {
    app.show(|tx, _, screen| {
        let all = categories::all(tx)?;
        // A program reads the parent; blanks in a name would be part of it.
        let machine = screen.format_of_list().is_machine();
        let mut list = screen.list("categories", COLUMNS)?;
        if tree {
            for (depth, category) in rules::ordered(&all) {
                list.row(row(category, &all, if machine { 0 } else { depth }))?;
            }
        } else {
            for category in &all {
                list.row(row(category, &all, 0))?;
            }
        }
        Ok(list.end(Footer::default())?)
    })
}

fn add(app: &mut App, name: &str, names: &NameArgs, parent: Option<&str>) -> Result<()> {
    let name = crate::base::text::name(name, 120)?;
    let names = names.read()?;
    let done = app.change("category.add", &(name, &names, parent), |tx, act| {
        let parent_id = parent.map(|parent| categories::find(tx, parent)).transpose()?;
        let new = Category {
            id: 0,
            parent_id,
            name_en: name.to_owned(),
            name_ar: names.ar.clone(),
            name_fr: names.fr.clone(),
        };
        let id = categories::add(tx, act, &new)?;
        let shown = Prefix::CATEGORY.show(id);
        Ok(Done { message: format!("added {shown} {name}"), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn update(app: &mut App, category: &str, names: &NameArgs) -> Result<()> {
    let names = names.read()?;
    let done = app.change("category.update", &(category, &names), |tx, act| {
        let id = categories::find(tx, category)?;
        let stored = categories::by_id(tx, id)?;
        let wanted = Category {
            name_en: names.en.clone().unwrap_or_else(|| stored.name_en.clone()),
            name_ar: names.ar.clone().or_else(|| stored.name_ar.clone()),
            name_fr: names.fr.clone().or_else(|| stored.name_fr.clone()),
            ..stored
        };
        Ok(one(categories::update(tx, act, &wanted)?, Prefix::CATEGORY.show(id), "updated", "is so already"))
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
        let (products, children) = categories::remove(tx, act, id, heir)?;
        let message = format!("removed {category}; {products} products and {children} sub-categories went to the heir");
        Ok(Done { message, changed: vec![Prefix::CATEGORY.show(id)], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
