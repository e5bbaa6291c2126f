//! How a schedule deals with lateness and overlap: each kind of job has a policy, each schedule may have another. Pure.

crate::stored! {
    /// What to do with slots that nobody was there for.
    pub enum Missed {
        /// Each of them is done, the oldest first.
        All = "all",
        /// The newest means all of them.
        Latest = "latest",
        /// They are gone.
        None = "none",
    }
}

crate::stored! {
    /// What to do with a slot whose predecessor is not done yet.
    pub enum Overlap {
        Skip = "skip",
        /// One after the other.
        Queue = "queue",
        /// At the same time.
        Allow = "allow",
    }
}

/// How a schedule deals with lateness and overlap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    pub missed: Missed,
    /// Slots older than this are missed, whatever else is said.
    pub window_s: i64,
    /// A slot that is later than this was missed.
    pub grace_s: i64,
    pub overlap: Overlap,
}
