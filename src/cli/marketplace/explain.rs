//! `lilium explain`: what the code of an error means, and the way out.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Args, Command};

use crate::app::App;
use crate::cli::suggest;
use crate::error::codes::{self, Code};
use crate::error::{Error, Result};
use crate::render::{Column, Footer, Kind, Row, Show};

#[derive(Args, Debug)]
#[command(
    after_help = "With a machine format an error has its code: {\"error\":{\"code\":\"order.refused\",…}}\n\nExamples:\n  \
lilium explain order.refused\n  lilium explain payout\n  lilium explain --format tsv --fields code,exit,meaning"
)]
pub struct ExplainArgs {
    /// Code of an error, or what stands before its dot [default: list them all]
    #[arg(value_parser = CodeParser, hide_possible_values = true)]
    code: Option<String>,
}

/// Takes any word, so that an unknown one is answered with what is near; completes the codes.
#[derive(Clone, Copy, Debug)]
struct CodeParser;

impl TypedValueParser for CodeParser {
    type Value = String;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        let read = |text: &str| Ok::<_, String>(text.trim().to_lowercase());
        TypedValueParser::parse_ref(&read, cmd, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue>>> {
        Some(Box::new(codes::all().into_iter().map(|code| PossibleValue::new(code.name))))
    }
}

const COLUMNS: &[Column] = &[
    Column::new("code", "Code", Kind::Ref, Show::Always),
    Column::new("exit", "Exit", Kind::Text, Show::Always),
    Column::new("meaning", "Meaning", Kind::Text, Show::Always),
    Column::new("way_out", "Way out", Kind::Text, Show::Table(1)),
];

pub fn run(app: &mut App, args: &ExplainArgs) -> Result<()> {
    let all = codes::all();
    let Some(name) = &args.code else { return list(app, &all) };
    if let Some(code) = codes::find(name) {
        return Ok(app.screen.record(COLUMNS, row(code))?);
    }
    let group = of_group(&all, name);
    if group.is_empty() { Err(unknown(&all, name)) } else { list(app, &group) }
}

fn list(app: &mut App, codes: &[&'static Code]) -> Result<()> {
    let mut list = app.screen.list("codes", COLUMNS)?;
    for code in codes {
        list.row(row(code))?;
    }
    Ok(list.end(Footer { total: Some(codes.len() as u64), ..Footer::default() })?)
}

fn row(code: &Code) -> Row {
    vec![code.name.into(), exits(code).into(), code.meaning().into(), code.way_out.into()]
}

fn exits(code: &Code) -> String {
    code.exits.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The codes of one noun: `payout` names all that begin with `payout.`.
fn of_group(all: &[&'static Code], noun: &str) -> Vec<&'static Code> {
    let noun = noun.trim_end_matches('.');
    let is_of = |code: &&&'static Code| code.name.split_once('.').is_some_and(|(group, _)| group == noun);
    all.iter().filter(is_of).copied().collect()
}

fn unknown(all: &[&'static Code], name: &str) -> Error {
    let names: Vec<&str> = all.iter().map(|code| code.name).collect();
    let mut near = suggest::near(name, &names);
    if near.is_empty() {
        let group = name.split('.').next().unwrap_or_default();
        near = of_group(all, group).iter().map(|code| code.name).collect();
    }
    let meant = match near.as_slice() {
        [] => String::new(),
        near => format!("; perhaps you mean {}", near.join(", ")),
    };
    Error::not_found(codes::REF_NOT_FOUND, format!("there is no error code {name:?}{meant}")).hint("lilium explain")
}

/// All codes with their meanings and ways out, as the manual lists them.
pub fn as_text() -> String {
    let entry = |code: &&Code| {
        let (name, exits, meaning, way_out) = (code.name, exits(code), code.meaning(), code.way_out);
        format!("  {name} (exit {exits})\n      {meaning}\n      {way_out}\n")
    };
    codes::all().iter().map(entry).collect()
}
