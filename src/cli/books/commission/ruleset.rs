//! `lilium commission ruleset`: versions of the list, and files of it.

use std::path::PathBuf;

use clap::Subcommand;

use super::rule::version;
use crate::app::App;
use crate::cli::cells;
use crate::cli::list::{ListArgs, Whole};
use crate::error::{Error, Result, codes};
use crate::files::Input;
use crate::market::books::commission::wording::{self, RulesText};
use crate::market::books::commission::{self, Ruleset};
use crate::market::core::settings::Marketplace;
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum RulesetCommand {
    /// List all versions
    List(ListArgs),
    /// Put the draft in force, for orders placed from a day on
    Activate {
        /// First business date [default: today]
        #[arg(long, value_name = "DAY")]
        from: Option<String>,
    },
    /// Make the rules of a TOML file the draft
    Import {
        /// File to read
        file: PathBuf,
    },
    /// Write a version as TOML
    Export {
        /// Version to write: a number, draft or live [default: the draft, else live]
        #[arg(long, value_name = "VERSION")]
        ruleset: Option<String>,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("ruleset", "Version", Kind::Int, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("from", "From", Kind::Day, Show::Always),
    Column::new("rules", "Rules", Kind::Int, Show::Always),
    Column::new("created_at", "Begun", Kind::Instant, Show::Wide),
    Column::new("created_by", "By", Kind::Text, Show::Wide),
    Column::new("activated_at", "Activated", Kind::Instant, Show::Table(2)),
    Column::new("activated_by", "Activated by", Kind::Text, Show::Table(1)),
    Column::new("reason", "Why", Kind::Text, Show::Table(3)),
];

pub fn run(app: &mut App, command: RulesetCommand) -> Result<()> {
    match command {
        RulesetCommand::List(args) => list(app, &args),
        RulesetCommand::Activate { from } => activate(app, from.as_deref()),
        RulesetCommand::Import { file } => import(app, &file),
        RulesetCommand::Export { ruleset } => export(app, ruleset.as_deref()),
    }
}

fn row(ruleset: &Ruleset, live: Option<i64>, marketplace: &Marketplace) -> Row {
    let status = match ruleset.from_day {
        None => "draft",
        Some(_) if live == Some(ruleset.id) => "live",
        Some(_) if live.is_some_and(|live| live > ruleset.id) => "replaced",
        Some(_) => "planned",
    };
    vec![
        ruleset.id.into(),
        status.into(),
        ruleset.from_day.map(|day| day.to_string()).into(),
        ruleset.rules.into(),
        cells::time(ruleset.created_at, marketplace),
        ruleset.created_by.clone().into(),
        ruleset.activated_at.map_or(crate::render::Cell::Null, |at| cells::time(at, marketplace)),
        ruleset.activated_by.clone().into(),
        ruleset.reason.clone().into(),
    ]
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let live = commission::find_ruleset(tx, marketplace.calendar.business_day(now), "live").ok();
        let mut list = Whole::new(screen, "rulesets", COLUMNS, args);
        for ruleset in commission::rulesets(tx)? {
            list.row(row(&ruleset, live, marketplace));
        }
        list.end(Footer::default())
    })
}

fn activate(app: &mut App, from: Option<&str>) -> Result<()> {
    app.confirm("put the draft in force for every order from then on")?;
    let done = app.change("ruleset.activate", &from, |tx, act| {
        let from = from.map(crate::base::parse_day).transpose()?.unwrap_or_else(|| act.today());
        let ruleset = commission::activate(tx, act, from)?;
        let remarks = commission::remarks(tx, ruleset.id, from)?;
        let shown = ruleset.id.to_string();
        Ok(Done {
            message: format!("version {shown} with {} is in force from {from}", cells::counted(ruleset.rules, "rule")),
            changed: vec![shown],
            warnings: remarks.into_iter().map(|remark| format!("{}: {}", remark.rule, remark.what)).collect(),
            ..Done::default()
        })
    })?;
    Ok(app.screen.done(&done)?)
}

/// The rules of a TOML file.
pub fn from_file(file: &std::path::Path) -> Result<RulesText> {
    let shown = file.display();
    let content = Input::RULES.read_text(file)?;
    toml::from_str(&content).map_err(|e| {
        Error::invalid(codes::RULES_INVALID, format!("{shown} is not a valid list of rules"))
            .because(e.to_string().trim())
            .hint("lilium commission ruleset export")
    })
}

fn import(app: &mut App, file: &std::path::Path) -> Result<()> {
    let texts = from_file(file)?;
    let done = app.change("ruleset.import", &texts, |tx, act| {
        let rules = texts
            .rule
            .iter()
            .map(|rule| wording::read_in_file(tx, act.marketplace, rule))
            .collect::<Result<Vec<_>>>()?;
        let count = rules.len() as i64;
        let changed = commission::edit(tx, act, "ruleset.import", |draft| {
            *draft = rules;
            Ok(())
        })?;
        let what = cells::counted(count, "rule");
        Ok(match changed {
            true => Done {
                message: format!("{}: {what}, now the draft", file.display()),
                changed: vec!["draft".into()],
                next: Some("lilium commission ruleset activate".into()),
                ..Done::default()
            },
            false => Done {
                message: format!("{}: {what}, as in the draft already", file.display()),
                unchanged: vec!["draft".into()],
                ..Done::default()
            },
        })
    })?;
    Ok(app.screen.done(&done)?)
}

fn export(app: &mut App, ruleset: Option<&str>) -> Result<()> {
    let now = app.clock.now();
    let texts = app.read(|tx, marketplace| {
        let ruleset = version(tx, marketplace.calendar.business_day(now), ruleset)?;
        let rules = ruleset.map(|id| commission::rules(tx, id)).transpose()?.unwrap_or_default();
        let rule = rules.iter().map(|rule| wording::written(tx, marketplace, rule)).collect::<Result<Vec<_>>>()?;
        Ok(RulesText { rule })
    })?;
    Ok(app.screen.text(&toml::to_string(&texts).expect("rules are plain data"))?)
}
