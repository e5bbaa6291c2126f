//! What unpaid dues do to a store, and after how many days: `none`, `hide:3,block:10,suspend:30`. Pure.

use std::fmt;
use std::str::FromStr;

use crate::base::{Problem, count_within};

crate::stored! {
    /// How far unpaid dues have taken a store, in order; each stage includes those before it.
    #[derive(Default)]
    pub enum Stage {
        #[default]
        None = "none",
        /// Its products are not offered to customers.
        Hide = "hide",
        /// It takes no new orders.
        Block = "block",
        /// It is suspended.
        Suspend = "suspend",
    }
}

/// The longest a stage may wait, in days.
const DAYS_MAX: i64 = 3650;

impl Stage {
    /// What the stage means for the store, in a sentence that begins with its name.
    pub fn describe(self) -> &'static str {
        match self {
            Stage::None => "is free of stages",
            Stage::Hide => "is hidden from customers",
            Stage::Block => "takes no new orders",
            Stage::Suspend => "is suspended",
        }
    }
}

impl FromStr for Stage {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        Stage::parse(text).ok_or_else(|| Problem::with(text, "is not a stage; there are hide, block and suspend"))
    }
}

/// The days after which each stage is reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stages(Vec<(Stage, i64)>);

impl Stages {
    /// Reads `none` or stages with their days, separated by a comma or a semicolon.
    ///
    /// # Errors
    /// When a stage is unknown, named twice, or comes before a milder one.
    pub fn parse(text: &str) -> Result<Stages, Problem> {
        let mut stages: Vec<(Stage, i64)> = Vec::new();
        for part in text.split([',', ';']).map(str::trim).filter(|part| *part != "none") {
            let (name, days) = part
                .split_once(':')
                .ok_or_else(|| Problem::with(part, "is not a stage with its days; write it like block:10"))?;
            let stage: Stage = name.trim().parse()?;
            let days = count_within(days, 1..=DAYS_MAX)?;
            stages.push((stage, days));
        }
        stages.sort();
        let rises = |pair: &[(Stage, i64)]| pair[0].0 < pair[1].0 && pair[0].1 <= pair[1].1;
        if stages.iter().any(|(stage, _)| *stage == Stage::None) || !stages.windows(2).all(rises) {
            return Err(Problem::with(
                text,
                "is not a valid list of stages: each of hide, block, suspend once, none before a milder one",
            ));
        }
        Ok(Stages(stages))
    }

    /// The stage of a store whose oldest unpaid due is this many days overdue.
    pub fn reached(&self, days_overdue: i64) -> Stage {
        self.0.iter().rev().find(|(_, days)| *days <= days_overdue).map_or(Stage::None, |(stage, _)| *stage)
    }
}

impl fmt::Display for Stages {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return out.write_str("none");
        }
        let parts: Vec<String> = self.0.iter().map(|(stage, days)| format!("{}:{days}", stage.as_str())).collect();
        out.write_str(&parts.join(","))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn stages_are_reached_in_order() {
        let stages = Stages::parse("suspend:30; hide:3,block:10").expect("stages");
        assert_eq!(stages.to_string(), "hide:3,block:10,suspend:30");
        for (days, stage) in [
            (0, Stage::None),
            (2, Stage::None),
            (3, Stage::Hide),
            (9, Stage::Hide),
            (10, Stage::Block),
            (30, Stage::Suspend),
            (4000, Stage::Suspend),
        ] {
            assert_eq!(stages.reached(days), stage, "{days}");
        }
        assert_eq!(Stages::parse("none").expect("none").reached(4000), Stage::None);
        assert_eq!(Stages::parse("hide:5,suspend:5").expect("two at once").reached(5), Stage::Suspend);
    }

    #[test]
    fn a_ladder_that_goes_down_is_refused() {
        for text in ["", "hide", "hide:0", "hide:-1", "hide:x", "hide:3,hide:4", "block:3,hide:4", "fine:3", "none:3"] {
            assert!(Stages::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Time alone never lifts a stage, and what is shown is read back.
        #[test]
        fn a_stage_never_falls_by_itself(mut days in prop::collection::vec(1i64..400, 3), at in 0i64..500, more in 0i64..500) {
            days.sort_unstable();
            let stages = Stages::parse(&format!("hide:{},block:{},suspend:{}", days[0], days[1], days[2])).expect("stages");
            prop_assert!(stages.reached(at) <= stages.reached(at + more));
            prop_assert_eq!(Stages::parse(&stages.to_string()).expect("read back"), stages);
        }
    }
}
