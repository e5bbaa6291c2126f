//! Cash on its way from the door to the bank, and what each customer owes.
//!
//! Whatever differs on the way waits for a decision; no total is edited.

pub mod deposits;
pub mod discrepancies;
pub mod expenses;
pub mod floats;
pub mod custody;
pub mod positions;
pub mod repayments;
pub mod customer_balances;
