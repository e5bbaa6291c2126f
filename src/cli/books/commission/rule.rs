//! `lilium commission rule`: the list, rule by rule.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Day, text};
use crate::cli::list::{ListArgs, Whole};
use crate::cli::replies::one;
use crate::db::Tx;
use crate::error::{Error, Kind as Failure, Result, codes};
use crate::market::books::commission;
use crate::market::books::commission::rule::{Base, Per, Rule, TierOf};
use crate::market::books::commission::wording::{self, ByCurrency, ComponentText, RuleText};
use crate::market::core::settings::Marketplace;
use crate::render::{Column, Done, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum RuleCommand {
    /// List the rules in order; the first that applies charges
    List {
        /// Version to list: a number, draft or live [default: the draft, else live]
        #[arg(long, value_name = "VERSION")]
        ruleset: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a rule as a file has it
    Show {
        /// Name of the rule
        name: String,
        /// Version to look in: a number, draft or live [default: the draft, else live]
        #[arg(long, value_name = "VERSION")]
        ruleset: Option<String>,
    },
    /// Add a rule to the draft, at the end or in front of another
    #[command(
        after_help = "Conditions of different kinds must all hold; of one kind, one value is enough. Amounts are in the \
marketplace's currency unless they begin with another's code (USD:500).

Examples:
  lilium commission rule add tea --category Tea --rate 8%
  lilium commission rule add large --value 1000000.. --rate 5% --max 75000 --before tea
  lilium commission rule add packs --store noor --fixed 500 --per unit
  lilium commission rule add growth --tiers '0=10%,5000000=8%' --tiers-of month"
    )]
    Add {
        /// Name of the rule
        name: String,
        #[command(flatten)]
        rule: RuleArgs,
        /// Put it in front of this rule
        #[arg(long, value_name = "NAME")]
        before: Option<String>,
    },
    /// Replace a rule of the draft, keeping its place
    #[command(after_help = "Example:\n  lilium commission rule update tea --category Tea --rate 7%")]
    Update {
        /// Name of the rule
        name: String,
        #[command(flatten)]
        rule: RuleArgs,
    },
    /// Move a rule of the draft
    Move {
        /// Name of the rule
        name: String,
        /// In front of this rule
        #[arg(long, value_name = "NAME", required_unless_present = "last", conflicts_with = "last")]
        before: Option<String>,
        /// To the end
        #[arg(long)]
        last: bool,
    },
    /// Take a rule out of the draft
    #[command(after_help = "Example:\n  lilium commission rule remove tea")]
    Remove {
        /// Name of the rule
        name: String,
    },
    /// Report rules that never apply, charge nothing, or reach further than before; exit 7 when there are any
    Lint {
        /// Version to look at: a number, draft or live [default: the draft, else live]
        #[arg(long, value_name = "VERSION")]
        ruleset: Option<String>,
    },
}

/// A rule with one component; a file can hold more.
#[derive(Args, Debug, Clone)]
pub struct RuleArgs {
    /// Only for this store; can be repeated, as all conditions can
    #[arg(long, value_name = "STORE")]
    store: Vec<String>,
    /// Only for stores on this plan
    #[arg(long, value_name = "PLAN")]
    plan: Vec<String>,
    /// Only for goods of this category or below it
    #[arg(long, value_name = "CATEGORY")]
    category: Vec<String>,
    /// Only for this product, as store/SKU
    #[arg(long, value_name = "PRODUCT")]
    product: Vec<String>,
    /// Only for orders to this zone
    #[arg(long, value_name = "ZONE")]
    zone: Vec<String>,
    /// Only for stores of this collection model
    #[arg(long, value_name = "MODEL", value_parser = ["platform", "store"])]
    collection_model: Vec<String>,
    /// Only for orders whose goods lie in this band, FROM..BELOW
    #[arg(long, value_name = "BAND")]
    value: Vec<String>,
    /// Only while what the store delivered this month lies in this band
    #[arg(long, value_name = "BAND")]
    volume: Vec<String>,
    /// First business date
    #[arg(long, value_name = "DAY")]
    from: Option<String>,
    /// Last business date
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// Rate of the goods
    #[arg(long, value_name = "RATE")]
    rate: Option<String>,
    /// Fixed amount
    #[arg(long, value_name = "AMOUNT")]
    fixed: Vec<String>,
    /// What the fixed amount is charged for [default: line]
    #[arg(long, value_parser = ["unit", "line", "order"])]
    per: Option<String>,
    /// Least per line
    #[arg(long, value_name = "AMOUNT")]
    min: Vec<String>,
    /// Most per line
    #[arg(long, value_name = "AMOUNT")]
    max: Vec<String>,
    /// Rates by lower bounds, FROM=RATE,FROM=RATE
    #[arg(long, value_name = "STEPS", conflicts_with = "rate")]
    tiers: Vec<String>,
    /// What the steps measure [default: line]
    #[arg(long, value_parser = ["line", "month"], requires = "tiers")]
    tiers_of: Option<String>,
    /// Charge the whole amount at the rate of its end, not each part at its own
    #[arg(long, requires = "tiers")]
    whole: bool,
    /// What of the goods the rate is taken of [default: after_store]
    #[arg(long, value_parser = ["list", "after_store", "after_all"])]
    base: Option<String>,
    /// Take the rate of the store's delivery fee too
    #[arg(long)]
    with_delivery: bool,
    /// Take the rate of the goods without the tax their prices contain (setting goods.tax)
    #[arg(long, conflicts_with = "tiers")]
    without_tax: bool,
    /// Tax on the commission [default: setting commission.tax]
    #[arg(long, value_name = "RATE")]
    tax: Option<String>,
    /// What becomes of the commission when the goods come back: refund, keep, or keep 20% [default: refund]
    #[arg(long, value_name = "POLICY")]
    on_return: Option<String>,
}

impl RuleArgs {
    fn text(&self, name: &str, home: &str) -> RuleText {
        let component = ComponentText {
            name: None,
            rate: self.rate.clone(),
            per: self.per.as_deref().map(|per| match per {
                "unit" => Per::Unit,
                "order" => Per::Order,
                _ => Per::Line,
            }),
            base: self.base.as_deref().map(|base| match base {
                "list" => Base::List,
                "after_all" => Base::AfterAll,
                _ => Base::AfterStore,
            }),
            with_delivery: self.with_delivery,
            without_tax: self.without_tax,
            on_return: self.on_return.clone(),
            tiers_of: self.tiers_of.as_deref().map(|of| if of == "month" { TierOf::Month } else { TierOf::Line }),
            whole: self.whole,
            fixed: by_currency(&self.fixed, home),
            min: by_currency(&self.min, home),
            max: by_currency(&self.max, home),
            tiers: by_currency(&self.tiers, home),
        };
        let charges = component.rate.is_some() || !component.fixed.is_empty() || !component.tiers.is_empty();
        RuleText {
            name: name.to_owned(),
            store: self.store.clone(),
            plan: self.plan.clone(),
            category: self.category.clone(),
            product: self.product.clone(),
            zone: self.zone.clone(),
            collection: self.collection_model.clone(),
            from: self.from.clone(),
            until: self.until.clone(),
            value: by_currency(&self.value, home),
            volume: by_currency(&self.volume, home),
            tax: self.tax.clone(),
            component: if charges { vec![component] } else { Vec::new() },
        }
    }
}

/// `USD:500` is in dollars, `500` in the marketplace's currency.
fn by_currency(typed: &[String], home: &str) -> ByCurrency {
    let pair = |text: &String| match text.split_once(':') {
        Some((code, amount)) => (code.to_uppercase(), amount.to_owned()),
        None => (home.to_owned(), text.clone()),
    };
    typed.iter().map(pair).collect()
}

const COLUMNS: &[Column] = &[
    Column::new("position", "No", Kind::Int, Show::Always),
    Column::new("name", "Rule", Kind::Ref, Show::Always),
    Column::new("conditions", "When", Kind::Text, Show::Table(1)),
    Column::new("charges", "Charges", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: RuleCommand) -> Result<ExitCode> {
    match command {
        RuleCommand::List { ruleset, list } => self::list(app, ruleset.as_deref(), &list)?,
        RuleCommand::Show { name, ruleset } => show(app, &name, ruleset.as_deref())?,
        RuleCommand::Add { name, rule, before } => add(app, &name, &rule, before.as_deref())?,
        RuleCommand::Update { name, rule } => edit(app, &name, &rule)?,
        RuleCommand::Move { name, before, .. } => move_to(app, &name, before.as_deref())?,
        RuleCommand::Remove { name } => retire(app, &name)?,
        RuleCommand::Lint { ruleset } => return lint(app, ruleset.as_deref()),
    }
    Ok(ExitCode::SUCCESS)
}

/// The version that is asked for, or the one to be looked at.
pub fn version(tx: &mut Tx<'_>, today: Day, ruleset: Option<&str>) -> Result<Option<i64>> {
    match ruleset {
        Some(text) => commission::find_ruleset(tx, today, text).map(Some),
        None => commission::current(tx, today),
    }
}

fn list(app: &mut App, ruleset: Option<&str>, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let ruleset = version(tx, marketplace.calendar.business_day(now), ruleset)?;
        let rules = ruleset.map(|id| commission::rules(tx, id)).transpose()?.unwrap_or_default();
        let mut list = Whole::new(screen, "rules", COLUMNS, args);
        for (position, rule) in (1i64..).zip(&rules) {
            let text = wording::written(tx, marketplace, rule)?;
            list.row(vec![position.into(), text.name.clone().into(), text.conditions().into(), text.charges().into()]);
        }
        let note = ruleset.map(|id| format!("version {id}; then the store's own rate, then the marketplace's"));
        list.end(Footer { note, ..Footer::default() })
    })
}

fn show(app: &mut App, name: &str, ruleset: Option<&str>) -> Result<()> {
    let now = app.clock.now();
    let text = app.read(|tx, marketplace| {
        let ruleset = version(tx, marketplace.calendar.business_day(now), ruleset)?;
        let rules = ruleset.map(|id| commission::rules(tx, id)).transpose()?.unwrap_or_default();
        let rule = rules.iter().find(|rule| text::same(&rule.name, name)).ok_or_else(|| unknown(name))?;
        wording::written(tx, marketplace, rule)
    })?;
    let shown = toml::to_string(&wording::RulesText { rule: vec![text] }).expect("a rule is plain data");
    Ok(app.screen.text(&shown)?)
}

fn unknown(name: &str) -> Error {
    Error::not_found(codes::RULE_NOT_FOUND, format!("no rule is named {name:?}")).hint("lilium commission rule list")
}

fn read(tx: &mut Tx<'_>, marketplace: &Marketplace, args: &RuleArgs, name: &str) -> Result<Rule> {
    wording::read(tx, marketplace, &args.text(name, marketplace.currency.code()))
}

fn add(app: &mut App, name: &str, args: &RuleArgs, before: Option<&str>) -> Result<()> {
    let done = app.change("rule.add", &(name, args, before), |tx, act| {
        let rule = read(tx, act.marketplace, args, name)?;
        commission::edit(tx, act, "rule.add", |rules| {
            let at = place(rules, before)?;
            rules.insert(at, rule);
            Ok(())
        })?;
        Ok(drafted(format!("added the rule {name} to the draft"), name))
    })?;
    Ok(app.screen.done(&done)?)
}

fn drafted(message: String, name: &str) -> Done {
    let next = Some("lilium commission ruleset activate".into());
    Done { message, changed: vec![name.to_owned()], next, ..Done::default() }
}

/// In front of a rule, or at the end.
fn place(rules: &[Rule], before: Option<&str>) -> Result<usize> {
    match before {
        Some(before) => rules.iter().position(|rule| text::same(&rule.name, before)).ok_or_else(|| unknown(before)),
        None => Ok(rules.len()),
    }
}

fn edit(app: &mut App, name: &str, args: &RuleArgs) -> Result<()> {
    let done = app.change("rule.edit", &(name, args), |tx, act| {
        let wanted = read(tx, act.marketplace, args, name)?;
        let changed = commission::edit(tx, act, "rule.edit", |rules| {
            let at = place(rules, Some(name))?;
            rules[at] = wanted;
            Ok(())
        })?;
        Ok(one(changed, name.to_owned(), "changed in the draft:", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn move_to(app: &mut App, name: &str, before: Option<&str>) -> Result<()> {
    let done = app.change("rule.move", &(name, before), |tx, act| {
        let changed = commission::edit(tx, act, "rule.move", |rules| {
            let from = place(rules, Some(name))?;
            let rule = rules.remove(from);
            let at = if before == Some(name) { from } else { place(rules, before)? };
            rules.insert(at, rule);
            Ok(())
        })?;
        Ok(one(changed, name.to_owned(), "moved in the draft:", "is there already"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn retire(app: &mut App, name: &str) -> Result<()> {
    let done = app.change("rule.retire", &name, |tx, act| {
        commission::edit(tx, act, "rule.retire", |rules| {
            let at = place(rules, Some(name))?;
            rules.remove(at);
            Ok(())
        })?;
        Ok(drafted(format!("took the rule {name} out of the draft"), name))
    })?;
    Ok(app.screen.done(&done)?)
}

const REMARKS: &[Column] = &[
    Column::new("rule", "Rule", Kind::Ref, Show::Always),
    Column::new("code", "Remark", Kind::Status, Show::Always),
    Column::new("what", "What", Kind::Text, Show::Always),
];

fn lint(app: &mut App, ruleset: Option<&str>) -> Result<ExitCode> {
    let now = app.clock.now();
    let found = app.show(|tx, marketplace, screen| {
        let today = marketplace.calendar.business_day(now);
        let ruleset = version(tx, today, ruleset)?;
        let remarks = ruleset.map(|id| commission::remarks(tx, id, today)).transpose()?.unwrap_or_default();
        let mut list = screen.list("remarks", REMARKS)?;
        for remark in &remarks {
            list.row(vec![remark.rule.clone().into(), remark.code.into(), remark.what.clone().into()])?;
        }
        list.end(Footer::default())?;
        Ok(remarks.len())
    })?;
    Ok(if found > 0 { ExitCode::from(Failure::Finding as u8) } else { ExitCode::SUCCESS })
}
