//! A statement as a page to print: left to right in English and French, right to left in Arabic. Every text is escaped.
//!
//! What the page looks like is in `page/page.html`, what it says in `page/words.*.toml`; here is what it is filled with.

use minijinja::{Environment, UndefinedBehavior, context};
use serde::Serialize;

use crate::base::{Language, Prefix};

use super::{Statement, StatementLine};
use crate::market::books::store_account::Amounts;
use crate::market::closing::settlement::Issued;

const PAGE: &str = include_str!("page/page.html");

fn words(language: Language) -> toml::Table {
    let text = match language {
        Language::English => include_str!("page/words.en.toml"),
        Language::Arabic => include_str!("page/words.ar.toml"),
        Language::French => include_str!("page/words.fr.toml"),
    };
    text.parse().expect("the words of a statement are a table")
}

/// The lines of one kind, with their sums.
#[derive(Serialize)]
struct Table {
    kind: &'static str,
    lines: Vec<Line>,
    sums: Vec<String>,
}

#[derive(Serialize)]
struct Line {
    r#ref: String,
    day: String,
    /// When it happened, where that was before the period.
    prior: Option<String>,
    about: String,
    amounts: Vec<String>,
}

/// An amount, under the key of the word for it.
#[derive(Serialize)]
struct Amount {
    key: &'static str,
    amount: String,
}

#[derive(Serialize)]
struct Invoice {
    r#ref: String,
    parts: Vec<Amount>,
}

/// The whole page.
pub fn page(statement: &Statement, language: Language) -> String {
    let settlement = &statement.settlement;
    let tables: Vec<Table> =
        statement.by_kind().into_iter().map(|(kind, lines)| table(statement, kind.as_str(), &lines)).collect();
    let filled = environment().render_str(
        PAGE,
        context! {
            w => words(language),
            language => language.code(),
            direction => language.direction(),
            ref => Prefix::SETTLEMENT.show(settlement.id),
            marketplace => statement.marketplace,
            store => settlement.store,
            first_day => settlement.first_day.to_string(),
            last_day => settlement.last_day.to_string(),
            opening => amount(statement, settlement.opening_minor),
            tables => tables,
            texts => ["for", "day", "about"],
            amounts => columns(statement).map(|(column, _)| column).collect::<Vec<_>>(),
            closing => closing(statement),
            invoice => settlement.invoice.as_ref().map(|issued| invoice(statement, issued)),
            digest => settlement.digest,
        },
    );
    filled.unwrap_or_else(|error| panic!("the page of a statement: {error:#}"))
}

/// Every text that goes into the page is escaped in our own way: a statement keeps its bytes whatever the library does.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.set_formatter(|out, _, value| Ok(out.write_str(&escaped(&value.to_string()))?));
    environment
}

type Of = fn(&Amounts) -> i64;

/// The columns of amounts; that of the tax on commissions is only where there is one.
fn columns(statement: &Statement) -> impl Iterator<Item = (&'static str, Of)> {
    let all: [(&'static str, Of); 7] = [
        ("goods", |of| of.goods),
        ("delivery", |of| of.delivery),
        ("commission", |of| of.commission),
        ("tax", |of| of.tax),
        ("collected", |of| of.collected),
        ("other", |of| of.other + of.rounding),
        ("net", |of| of.net),
    ];
    let taxed = statement.settlement.sums.amounts.tax != 0;
    all.into_iter().filter(move |(column, _)| *column != "tax" || taxed)
}

fn table(statement: &Statement, kind: &'static str, lines: &[&StatementLine]) -> Table {
    let sum = |(_, of): (&str, Of)| statement.currency.grouped(lines.iter().map(|line| of(&line.amounts)).sum());
    let sums = columns(statement).map(sum).collect();
    Table { kind, lines: lines.iter().map(|line| row(statement, line)).collect(), sums }
}

fn row(statement: &Statement, line: &StatementLine) -> Line {
    Line {
        r#ref: line.subject_ref(),
        day: line.due_on.to_string(),
        prior: line.happened_on.filter(|_| statement.is_prior(line)).map(|day| day.to_string()),
        about: line.about.clone(),
        amounts: columns(statement).map(|(_, of)| statement.currency.grouped(of(&line.amounts))).collect(),
    }
}

fn closing(statement: &Statement) -> Vec<Amount> {
    let settlement = &statement.settlement;
    let mut amounts = vec![
        ("net", settlement.sums.amounts.net),
        ("payable", settlement.payable_minor),
        ("billed", settlement.invoiced_minor),
        ("carried", settlement.carried_minor),
    ];
    match settlement.reserved_minor {
        0 => {}
        reserved @ 1.. => amounts.push(("reserved", reserved)),
        taken => amounts.push(("reserve_taken", taken.abs())),
    }
    amounts.into_iter().map(|(key, minor)| Amount { key, amount: amount(statement, minor) }).collect()
}

fn invoice(statement: &Statement, issued: &Issued) -> Invoice {
    let parts = [("netted", issued.netted_minor), ("owed", issued.payable_minor), ("invoice_tax", issued.tax_minor)];
    let parts = parts.into_iter().filter(|(_, minor)| *minor != 0);
    Invoice {
        r#ref: Prefix::INVOICE.show(issued.id),
        parts: parts.map(|(key, minor)| Amount { key, amount: amount(statement, minor) }).collect(),
    }
}

fn amount(statement: &Statement, minor: i64) -> String {
    format!("{} {}", statement.currency.grouped(minor), statement.currency.code())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
