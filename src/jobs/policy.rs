//! How a schedule deals with lateness and overlap: each kind of job has a policy, each schedule may have another. Pure.

use crate::base::Problem;

/// What to do with slots that nobody was there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missed {
    /// Each of them is done, the oldest first.
    All,
    /// The newest means all of them.
    Latest,
    /// They are gone.
    None,
}

/// What to do with a slot whose predecessor is not done yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    Skip,
    /// One after the other.
    Queue,
    /// At the same time.
    Allow,
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

impl Missed {
    pub const ALL: [Missed; 3] = [Missed::All, Missed::Latest, Missed::None];

    pub fn as_str(self) -> &'static str {
        match self {
            Missed::All => "all",
            Missed::Latest => "latest",
            Missed::None => "none",
        }
    }

    pub fn parse(text: &str) -> Result<Missed, Problem> {
        let known = Missed::ALL.into_iter().find(|missed| missed.as_str() == text);
        known.ok_or_else(|| Problem::with(text, "is neither all, latest nor none"))
    }
}

impl Overlap {
    pub const ALL: [Overlap; 3] = [Overlap::Skip, Overlap::Queue, Overlap::Allow];

    pub fn as_str(self) -> &'static str {
        match self {
            Overlap::Skip => "skip",
            Overlap::Queue => "queue",
            Overlap::Allow => "allow",
        }
    }

    pub fn parse(text: &str) -> Result<Overlap, Problem> {
        let known = Overlap::ALL.into_iter().find(|overlap| overlap.as_str() == text);
        known.ok_or_else(|| Problem::with(text, "is neither skip, queue nor allow"))
    }
}
