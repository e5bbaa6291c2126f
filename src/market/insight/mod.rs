//! Reports, and the checks that everything stored agrees.
//!
//! It reads, and changes nothing.

pub mod doctor;
pub mod reports;
