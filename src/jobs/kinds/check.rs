//! Looks whether everything is as it must be, a late settlement included, and notifies the operator when it is not.

use crate::error::Result;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::core::settings::Marketplace;
use crate::market::insight::doctor;

use super::{Call, Kind, Outside, When, Work, no_args, no_finds, no_key};

pub const KIND: Kind = Kind {
    name: "check",
    about: "run every check of `lilium doctor`, late settlements included; notify the operator of findings",
    arguments: "",
    when: When::Expr("0 7 * * *"),
    policy: Policy { missed: Missed::Latest, window_s: 2 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 80,
    timeout_s: 3_600,
    check: no_args,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Outside(run),
};

fn run(place: &mut Outside<'_>, call: &Call<'_>) -> Result<String> {
    let now = place.context.clock.now();
    let outcomes = place.db.read(|tx| {
        let marketplace = Marketplace::load(tx)?;
        let today = marketplace.calendar.business_day(now);
        doctor::run(tx, &marketplace, today, &[])
    })?;
    let found: Vec<String> = outcomes
        .iter()
        .filter(|outcome| outcome.count > 0)
        .map(|outcome| format!("{} {}", outcome.count, outcome.name))
        .collect();
    if !found.is_empty() {
        let (subject, text) = (
            format!(
                "{} found something",
                if found.len() == 1 { "1 check".into() } else { format!("{} checks", found.len()) }
            ),
            found.join(", "),
        );
        let once = format!("check {}", now.stored());
        place.notify_operator(call, &subject, &text, &once)?;
    }
    Ok(match found.as_slice() {
        [] => format!("{} checks found nothing", outcomes.len()),
        found => format!("found {}", found.join(", ")),
    })
}
