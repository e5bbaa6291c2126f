//! All settings: what each means, what it is when nobody has set it, and what it may be. Pure.

use crate::base::{Language, Problem, Rate, text};

use super::rules::{self, CeilingAction, ReleaseGate, Stages};

/// A setting that can be read and changed, with what it means.
pub struct Known {
    pub key: &'static str,
    pub meaning: &'static str,
    pub(super) default: &'static str,
    pub(super) check: fn(&str) -> Result<String, Problem>,
}

/// All settings, in the order of `setting list`.
pub const KNOWN: &[Known] = &[
    Known { key: "marketplace.name", meaning: "name on reports and statements", default: "", check: check_name },
    Known { key: "marketplace.currency", meaning: "currency of new stores", default: "", check: check_fixed },
    Known {
        key: "marketplace.timezone",
        meaning: "zone whose days are business dates",
        default: "",
        check: check_fixed,
    },
    Known {
        key: "day.cutoff_hour",
        meaning: "local hour at which a business day begins",
        default: "0",
        check: check_fixed,
    },
    Known { key: "week.start", meaning: "first day of a week", default: "monday", check: check_fixed },
    Known {
        key: "commission.rate",
        meaning: "commission of stores without a rate of their own",
        default: "0%",
        check: check_rate,
    },
    Known {
        key: "commission.tax",
        meaning: "tax on a commission, on top of it, where its rule names none",
        default: "0%",
        check: check_rate,
    },
    Known { key: "goods.tax", meaning: "tax that the prices of goods contain", default: "0%", check: check_rate },
    Known {
        key: "release.gate",
        meaning: "what releases money: delivered, handed_over or bank_confirmed",
        default: "handed_over",
        check: check_gate,
    },
    Known {
        key: "release.hold_days",
        meaning: "days that money the platform collected waits once its gate is passed: 0 to 90",
        default: "0",
        check: check_hold_days,
    },
    Known {
        key: "reserve.rate",
        meaning: "share of what sales brought a store that a close withholds",
        default: "0%",
        check: check_rate,
    },
    Known {
        key: "reserve.days",
        meaning: "days until what a close withheld comes back: 1 to 365",
        default: "30",
        check: check_reserve_days,
    },
    Known {
        key: "order.accept_minutes",
        meaning: "minutes a store has to accept an order before it expires: none, 1 to 43200",
        default: "none",
        check: check_accept_minutes,
    },
    Known {
        key: "order.stale_hours",
        meaning: "hours without a step after which an order is reported: none, 1 to 2160",
        default: "48",
        check: check_stale_hours,
    },
    Known {
        key: "settlement.late_days",
        meaning: "days after a period's end from which doctor calls it late: none, 0 to 90",
        default: "3",
        check: check_late_days,
    },
    Known {
        key: "payout.approval_limit",
        meaning: "largest payout without a second person: none, 5000, USD:40;IQD:5000",
        default: "none",
        check: check_as_is,
    },
    Known {
        key: "payout.minimum",
        meaning: "smallest balance that is paid out: none, 5000, USD:40;IQD:5000",
        default: "none",
        check: check_as_is,
    },
    Known {
        key: "adjustment.approval_limit",
        meaning: "largest adjustment without a second person: none, 5000, USD:40;IQD:5000",
        default: "none",
        check: check_as_is,
    },
    Known {
        key: "return.debit_limit",
        meaning: "most that a store owes by a return without a second person: none, 5000, USD:40;IQD:5000",
        default: "none",
        check: check_as_is,
    },
    Known {
        key: "dues.threshold",
        meaning: "smallest debit that a store is billed for: none, 5000, USD:40;IQD:5000",
        default: "none",
        check: check_as_is,
    },
    Known {
        key: "dues.billing_day",
        meaning: "day of the month for bills: none (any close), 1 to 31",
        default: "none",
        check: check_billing_day,
    },
    Known {
        key: "dues.stages",
        meaning: "what dues overdue do: none, hide:3,block:10,suspend:30",
        default: "none",
        check: check_stages,
    },
    Known {
        key: "stock.low",
        meaning: "units left of a product at which its store is notified: none, 0 to 1000000",
        default: "none",
        check: check_low_stock,
    },
    Known {
        key: "mail.language",
        meaning: "language of who has chosen none: en, ar, fr",
        default: "en",
        check: check_language,
    },
    Known {
        key: "operator.email",
        meaning: "addresses that alerts go to, separated by commas",
        default: "",
        check: check_addresses,
    },
    Known {
        key: "payer.name",
        meaning: "holder of the account that pays stores, as its bank writes it",
        default: "",
        check: text::bank_name,
    },
    Known {
        key: "payer.account",
        meaning: "IBAN or number of the account that pays stores",
        default: "",
        check: check_account,
    },
    Known { key: "payer.bic", meaning: "code of the bank that pays stores", default: "", check: text::bic },
    Known {
        key: "currency.denominations",
        meaning: "notes and coins to count: IQD:250,500,1000;USD:1,5,10",
        default: "",
        check: check_as_is,
    },
    Known {
        key: "cash.ceiling",
        meaning: "the most cash a driver should carry; empty: no ceiling",
        default: "",
        check: check_as_is,
    },
    Known {
        key: "cash.ceiling_action",
        meaning: "what an order beyond a ceiling does: warn or block",
        default: "warn",
        check: check_ceiling_action,
    },
];

/// A number as it is kept, or `none`.
fn or_none(number: Option<i64>) -> String {
    number.map_or("none".into(), |number| number.to_string())
}

fn check_name(name: &str) -> Result<String, Problem> {
    text::name(name, 120).map(str::to_owned)
}

fn check_rate(text: &str) -> Result<String, Problem> {
    Rate::parse(text).map(|rate| rate.to_string())
}

fn check_gate(text: &str) -> Result<String, Problem> {
    text.parse::<ReleaseGate>().map(|_| text.to_owned())
}

fn check_late_days(text: &str) -> Result<String, Problem> {
    rules::late_days(text).map(or_none)
}

fn check_accept_minutes(text: &str) -> Result<String, Problem> {
    rules::accept_minutes(text).map(or_none)
}

fn check_stale_hours(text: &str) -> Result<String, Problem> {
    rules::stale_hours(text).map(or_none)
}

fn check_hold_days(text: &str) -> Result<String, Problem> {
    rules::hold_days(text).map(|days| days.to_string())
}

fn check_reserve_days(text: &str) -> Result<String, Problem> {
    rules::days(text, 1..=365).map(|days| days.to_string())
}

/// What begins like an IBAN is one, and its check digits must be right.
fn check_account(account: &str) -> Result<String, Problem> {
    let international = account.chars().take(2).all(|c| c.is_ascii_alphabetic()) && account.len() > 12;
    if international { text::iban(account) } else { text::account(account) }
}

/// Whether it can be read depends on the currencies, and is seen when the settings are read again.
fn check_as_is(text: &str) -> Result<String, Problem> {
    Ok(text.trim().to_owned())
}

fn check_low_stock(text: &str) -> Result<String, Problem> {
    rules::low_stock(text).map(or_none)
}

fn check_language(text: &str) -> Result<String, Problem> {
    text.trim().parse::<Language>().map(|language| language.code().to_owned())
}

fn check_addresses(list: &str) -> Result<String, Problem> {
    let parts = list.split(',').map(str::trim).filter(|part| !part.is_empty());
    Ok(parts.map(text::email).collect::<Result<Vec<_>, _>>()?.join(","))
}

fn check_billing_day(text: &str) -> Result<String, Problem> {
    rules::billing_day(text).map(or_none)
}

fn check_stages(text: &str) -> Result<String, Problem> {
    Stages::parse(text).map(|stages| stages.to_string())
}

fn check_ceiling_action(text: &str) -> Result<String, Problem> {
    text.parse::<CeilingAction>().map(|_| text.to_owned())
}

/// Days that are booked must not move to other dates, nor money to another unit.
fn check_fixed(_: &str) -> Result<String, Problem> {
    Err(Problem::new("this is decided once, by `lilium init`: booked days and amounts depend on it"))
}
