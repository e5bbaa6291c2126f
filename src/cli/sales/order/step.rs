//! `lilium order accept`, `reject`, `dispatch` and the other steps: some orders, all or none, or each on its own.

use std::io::IsTerminal;
use std::path::Path;
use std::process::ExitCode;

use super::StepArgs;
use crate::app::App;
use crate::base::Prefix;
use crate::cli::replies::moved;
use crate::db::Tx;
use crate::error::{Error, Kind, Result};
use crate::files::Input;
use crate::market::core::Act;
use crate::market::parties::drivers;
use crate::market::sales::orders;
use crate::market::sales::orders::rules::Step;
use crate::render::Done;

pub(super) fn step(app: &mut App, op: &'static str, args: &StepArgs, step: Step) -> Result<ExitCode> {
    each(app, op, args, refs(&args.orders)?, step, |tx, act, id| orders::step(tx, act, id, step))
}

pub(super) fn dispatch(app: &mut App, args: &StepArgs, driver: Option<&str>) -> Result<ExitCode> {
    let driver = match driver {
        Some(driver) => Some(app.read(|tx, _| drivers::find(tx, driver))?),
        None => None,
    };
    let refs = refs(&args.orders)?;
    // By order, since a transaction that is tried again says the same again.
    let mut warnings = std::collections::BTreeMap::new();
    let exit = each(app, "order.dispatch", args, refs, Step::Dispatch, |tx, act, id| {
        let sent = orders::dispatch(tx, act, id, driver)?;
        warnings.extend(sent.warning.map(|warning| (id, warning)));
        Ok(sent.changed)
    })?;
    warnings.values().for_each(|warning| app.screen.warn(warning));
    Ok(exit)
}

/// Refs as typed, or one a line on standard input: the first column of a TSV.
pub(super) fn refs(orders: &[String]) -> Result<Vec<String>> {
    if orders != ["-"] {
        return Ok(orders.to_vec());
    }
    if std::io::stdin().is_terminal() {
        return Err(Error::usage("standard input is a terminal: there are no orders on it")
            .hint("lilium order list --status pending --format ids | lilium order accept - --yes"));
    }
    let text = Input::REFS.read_text(Path::new("-"))?;
    let first = |line: &str| line.split(['\t', ',']).next().unwrap_or_default().trim().to_owned();
    let refs: Vec<String> = text.lines().map(first).filter(|text| !text.is_empty() && text != "ref").collect();
    if refs.is_empty() {
        return Err(Error::usage("no orders on standard input").hint("lilium order list --status pending --format ids"));
    }
    Ok(refs)
}

/// The name of one order's own request.
fn key_of(key: &str, order: &str) -> String {
    format!("{key}:{order}")
}

/// Was each of them moved before, under the same key? Then there is nothing to ask.
fn was_done(app: &mut App, refs: &[String]) -> Result<bool> {
    let Some(key) = app.key.clone() else { return Ok(false) };
    for order in refs {
        if app.operation(&key_of(&key, order))?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Moves every order in one transaction, or with `--keep-going` each in its own.
pub(super) fn each(
    app: &mut App,
    op: &'static str,
    args: &StepArgs,
    refs: Vec<String>,
    step: Step,
    mut act_on: impl FnMut(&mut Tx<'_>, &Act<'_>, i64) -> Result<bool>,
) -> Result<ExitCode> {
    if refs.len() > 1 && !(args.keep_going && was_done(app, &refs)?) {
        app.confirm(&format!("{} {} orders", step.verb(), refs.len()))?;
    }
    let mut total = Done { op, dry_run: app.dry_run, ..Done::default() };
    let key = app.key.clone();
    let batches: Vec<&[String]> = if args.keep_going { refs.chunks(1).collect() } else { vec![&refs[..]] };
    for batch in batches {
        if let (Some(key), true) = (&key, args.keep_going) {
            // Each order is a request of its own, under a name of its own.
            app.key = Some(key_of(key, &batch.join(",")));
        }
        let done = app.change(op, &(args, batch), |tx, act| {
            let mut done = Done::default();
            for text in batch {
                let id = orders::find(tx, text)?;
                let list = if act_on(tx, act, id)? { &mut done.changed } else { &mut done.unchanged };
                list.push(Prefix::ORDER.show(id));
            }
            Ok(done)
        });
        match done {
            Ok(done) => {
                total.changed.extend(done.changed);
                total.unchanged.extend(done.unchanged);
                total.replayed |= done.replayed;
            }
            Err(error) if args.keep_going && matches!(error.kind(), Kind::NotFound | Kind::Conflict) => {
                total.warnings.push(error.to_string())
            }
            Err(error) => return Err(error),
        }
    }
    total.message = moved(&total, step.target().as_str());
    app.screen.done(&total)?;
    Ok(if total.warnings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(Kind::Partial as u8) })
}
