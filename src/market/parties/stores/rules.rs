//! A store's life, and where it delivers for how much. Pure.

use std::collections::BTreeMap;

use crate::base::{Currency, Notation, Problem, text};
use crate::market::core::settings::rules::Stage;

crate::stored! {
    /// Where a store is in its life.
    pub enum StoreStatus {
        Applied = "applied",
        Active = "active",
        Rejected = "rejected",
        Suspended = "suspended",
        Closed = "closed",
    }
}

crate::stored! {
    /// The platform or the store itself: who takes the cash at the door, who delivers.
    pub enum Party {
        Platform = "platform",
        Store = "store",
    }
}

/// What is done to a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Approve,
    Reject,
    Suspend,
    Activate,
    Close,
}

/// Legal steps: step, from, to. Nothing else moves a store.
pub const STEPS: &[(Step, StoreStatus, StoreStatus)] = &[
    (Step::Approve, StoreStatus::Applied, StoreStatus::Active),
    (Step::Reject, StoreStatus::Applied, StoreStatus::Rejected),
    (Step::Approve, StoreStatus::Rejected, StoreStatus::Active),
    (Step::Suspend, StoreStatus::Active, StoreStatus::Suspended),
    (Step::Activate, StoreStatus::Suspended, StoreStatus::Active),
    (Step::Close, StoreStatus::Active, StoreStatus::Closed),
    (Step::Close, StoreStatus::Suspended, StoreStatus::Closed),
];

impl Step {
    pub fn verb(self) -> &'static str {
        match self {
            Step::Approve => "approve",
            Step::Reject => "reject",
            Step::Suspend => "suspend",
            Step::Activate => "activate",
            Step::Close => "close",
        }
    }

    /// Steps against a store need a reason it is shown.
    pub fn needs_reason(self) -> bool {
        matches!(self, Step::Reject | Step::Suspend)
    }

    /// The state in which this step leaves a store.
    pub fn target(self) -> StoreStatus {
        match self {
            Step::Approve | Step::Activate => StoreStatus::Active,
            Step::Reject => StoreStatus::Rejected,
            Step::Suspend => StoreStatus::Suspended,
            Step::Close => StoreStatus::Closed,
        }
    }
}

/// Where a step leads from `status`, or the verbs that are legal there.
pub fn after(step: Step, status: StoreStatus) -> Result<StoreStatus, Vec<&'static str>> {
    let to = STEPS.iter().find(|(known, from, _)| *known == step && *from == status).map(|(_, _, to)| *to);
    to.ok_or_else(|| STEPS.iter().filter(|(_, from, _)| *from == status).map(|(step, _, _)| step.verb()).collect())
}

/// The state of a store, and whether it is suspended for its dues, once they have taken it to `stage`. A store that
/// a person suspended stays as it is.
pub fn at_stage(status: StoreStatus, for_dues: bool, stage: Stage) -> (StoreStatus, bool) {
    match (status, stage) {
        (StoreStatus::Active, Stage::Suspend) => (StoreStatus::Suspended, true),
        (StoreStatus::Suspended, Stage::Suspend) => (StoreStatus::Suspended, for_dues),
        (StoreStatus::Suspended, _) if for_dues => (StoreStatus::Active, false),
        (status, _) => (status, false),
    }
}

/// Where a store delivers and for how much, in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The fee for every zone not named; absent when only the named zones are served.
    pub everywhere: Option<i64>,
    pub zones: BTreeMap<String, i64>,
}

impl Coverage {
    /// Reads `*`, `*:5.00`, `SP;RJ`, `*;SP:3.50`: zones separated by `;`, a fee behind `:`.
    pub fn parse(text: &str, currency: Currency) -> Result<Coverage, Problem> {
        Coverage::read(text, currency, Notation::Unstated)
    }

    /// [`Coverage::parse`], in a notation that somebody has stated.
    pub fn read(text: &str, currency: Currency, notation: Notation) -> Result<Coverage, Problem> {
        let mut coverage = Coverage::default();
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (zone, fee) = part.split_once(':').unwrap_or((part, "0"));
            let fee = currency.read(fee, notation)?;
            if fee < 0 {
                return Err(Problem::new(format!("the delivery fee of {zone} is negative")));
            }
            let twice = match zone {
                "*" => coverage.everywhere.replace(fee).is_some(),
                _ if coverage.zones.keys().any(|known| text::key(known) == text::key(zone)) => true,
                _ => coverage.zones.insert(zone.to_owned(), fee).is_some(),
            };
            if twice {
                return Err(Problem::new(format!("the zone {zone} is named twice")));
            }
        }
        Ok(coverage)
    }

    /// The form that [`Coverage::parse`] reads.
    pub fn text(&self, currency: Currency) -> String {
        let everywhere = self.everywhere.iter().map(|fee| ("*", *fee));
        let zones = self.zones.iter().map(|(zone, fee)| (zone.as_str(), *fee));
        let part = |(zone, fee): (&str, i64)| match fee {
            0 => zone.to_owned(),
            fee => format!("{zone}:{}", currency.format(fee)),
        };
        everywhere.chain(zones).map(part).collect::<Vec<_>>().join(";")
    }

    /// The fee to deliver there, if the store does.
    pub fn fee(&self, zone: &str) -> Option<i64> {
        self.zones.get(zone).copied().or(self.everywhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_moves_only_by_the_table() {
        assert_eq!(after(Step::Approve, StoreStatus::Applied), Ok(StoreStatus::Active));
        assert_eq!(after(Step::Suspend, StoreStatus::Applied), Err(vec!["approve", "reject"]));
        assert_eq!(after(Step::Activate, StoreStatus::Closed), Err(vec![]));
    }

    #[test]
    fn dues_lift_only_what_they_suspended() {
        for (status, for_dues, stage, after) in [
            (StoreStatus::Active, false, Stage::Suspend, (StoreStatus::Suspended, true)),
            (StoreStatus::Active, false, Stage::Block, (StoreStatus::Active, false)),
            (StoreStatus::Suspended, true, Stage::None, (StoreStatus::Active, false)),
            (StoreStatus::Suspended, true, Stage::Block, (StoreStatus::Active, false)),
            (StoreStatus::Suspended, false, Stage::None, (StoreStatus::Suspended, false)),
            (StoreStatus::Suspended, false, Stage::Suspend, (StoreStatus::Suspended, false)),
            (StoreStatus::Suspended, true, Stage::Suspend, (StoreStatus::Suspended, true)),
            (StoreStatus::Closed, false, Stage::Suspend, (StoreStatus::Closed, false)),
        ] {
            assert_eq!(at_stage(status, for_dues, stage), after, "{status} {for_dues} {stage:?}");
        }
    }

    #[test]
    fn coverage_reads_what_it_writes() {
        let brl = Currency::iso("BRL").expect("BRL exists");
        for text in ["*", "*:5.00", "RJ;SP", "*;SP:3.50", ""] {
            assert_eq!(Coverage::parse(text, brl).expect(text).text(brl), text);
        }
        for text in ["SP;SP", "*;*", "SP:-1", "SP:1.234"] {
            assert!(Coverage::parse(text, brl).is_err(), "{text}");
        }
        let coverage = Coverage::parse("*:5.00;SP:3.50", brl).expect("coverage");
        assert_eq!((coverage.fee("SP"), coverage.fee("RJ")), (Some(350), Some(500)));
        assert_eq!(Coverage::parse("SP", brl).expect("coverage").fee("RJ"), None);
    }
}
