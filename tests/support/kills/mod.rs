//! Killing the program while it works: a life to kill it in, what is stored, and how it dies.

pub mod death;
pub mod life;
pub mod state;
pub mod tally;
