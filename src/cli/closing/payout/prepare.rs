//! Preparing payouts, and telling why a store gets none.

use std::collections::BTreeMap;

use crate::app::App;
use crate::base::Prefix;
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::closing::dues;
use crate::market::closing::payouts::{self, Prepared};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::Done;

/// More held stores than these are counted, not named.
const NAMED_MAX: usize = 10;

pub fn run(app: &mut App, store: Option<&str>, method: PaymentMethod) -> Result<()> {
    let done = app.change("payout.create", &(store, method), |tx, act| {
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        let prepared = payouts::create(tx, act, store, method)?;
        let mut done = reply(&prepared, method, act.marketplace);
        if let (Some(_), []) = (store, prepared.as_slice()) {
            let waiting = payouts::waiting(tx, act.marketplace, store)?;
            done.warnings.extend(waiting.into_iter().map(|waiting| format!("{} {}", waiting.store, waiting.why)));
        }
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

fn reply(prepared: &[Prepared], method: PaymentMethod, marketplace: &Marketplace) -> Done {
    let mut done = Done::default();
    let mut sums = BTreeMap::<&str, i64>::new();
    for prepared in prepared {
        match prepared {
            Prepared::Payout { id, amount, rest, currency, store, disputed, overdue } => {
                if *overdue > 0 {
                    let (owes, shown) = (currency.with_code(*overdue), Prefix::PAYOUT.show(*id));
                    let offset = dues::offset_command(store, *currency, *overdue, amount + rest);
                    done.warnings.push(format!(
                        "{store} owes {owes} that are overdue; to keep them back, lilium payout fail {shown} --reason TEXT, \
                         then {offset}, and prepare again"
                    ));
                }
                if *disputed > 0 {
                    let amount = currency.with_code(*disputed);
                    done.warnings.push(format!(
                        "{amount} of {store} are in dispute and stay; lilium dispute list --store {store}"
                    ));
                }
                done.changed.push(Prefix::PAYOUT.show(*id));
                *sums.entry(currency.code()).or_default() += amount;
            }
            Prepared::Held { .. } => done.warnings.push(why(prepared)),
        }
    }
    if done.warnings.len() > NAMED_MAX {
        let more = done.warnings.split_off(NAMED_MAX).len();
        done.warnings.push(format!("{more} more stores wait, wholly or in part; lilium payout list --held"));
    }
    let amount = |(code, minor): (&&str, &i64)| format!("{} {code}", marketplace.stored_currency(code).grouped(*minor));
    let sums: Vec<String> = sums.iter().map(amount).collect();
    done.message = match done.changed.len() {
        0 => "no store waits for a payout; nothing changed".into(),
        1 => format!("prepared {} of {} by {method}", done.changed[0], sums.join(" and ")),
        payouts => format!("prepared {payouts} payouts of {} by {method}", sums.join(" and ")),
    };
    done
}

fn why(held: &Prepared) -> String {
    let Prepared::Held { store, slug, settled, currency, code, minimum, owes } = held else { return String::new() };
    let (shown, amount) = (store.to_string(), currency.grouped(*settled));
    let why = match *code {
        "no_note" => "which no note can pay".to_owned(),
        "no_account" => format!("and has no bank account (lilium store bank update {slug} --holder NAME --iban IBAN)"),
        "owes" => {
            let offset = dues::offset_command(slug, *currency, *owes, *settled);
            let owes = currency.with_code(*owes);
            format!("and is closed, or suspended for its dues, and owes {owes}: that comes first; {offset}")
        }
        code => payouts::why_held(code, *currency, *minimum),
    };
    format!("{shown} is owed {amount} {}, {why}; it stays settled", currency.code())
}
