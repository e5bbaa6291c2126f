//! Choices that other rules decide by. Pure.

use std::str::FromStr;

/// The largest amount, in minor units, that a price, a fee or an order may have.
pub const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

use crate::base::Problem;

/// When a store's money becomes available.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseGate {
    /// As soon as the order is delivered.
    Delivered,
    /// When the driver's cash is in the depot.
    HandedOver,
}

impl FromStr for ReleaseGate {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match text {
            "delivered" => Ok(ReleaseGate::Delivered),
            "handed_over" => Ok(ReleaseGate::HandedOver),
            _ => Err(Problem::new(format!("{text:?} is no release gate; write delivered or handed_over"))),
        }
    }
}
