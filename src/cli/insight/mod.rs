//! Commands that look: reports and checks.

pub mod report;
pub mod doctor;
