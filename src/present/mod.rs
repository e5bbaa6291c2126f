//! Presenters: what the domain answers, as cells and rows of a screen. A command and a job show the same through them.
//!
//! They read no arguments and decide nothing.

pub mod cells;
pub mod report;
