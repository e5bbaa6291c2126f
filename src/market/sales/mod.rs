//! Orders from placement to the door, and what comes back.
//!
//! It posts through the books and never touches a balance itself.

pub mod orders;
pub mod returns;
