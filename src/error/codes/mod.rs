//! Every code that a failure can have, once: its exit codes, what it means, and the way out.
//!
//! A code is what a script may compare: it stays when a sentence is reworded. A failure takes one of the constants here,
//! so one that is not listed does not compile; a test finds those that nothing uses, those that end with another exit
//! code than listed, and ways out that are not commands of ours.

mod books;
mod catalogue;
mod closing;
mod database;
mod files;
mod jobs;
mod parties;
mod program;
mod sales;

pub use books::*;
pub use catalogue::*;
pub use closing::*;
pub use database::*;
pub use files::*;
pub use jobs::*;
pub use parties::*;
pub use program::*;
pub use sales::*;

/// One code of a failure.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Dotted, such as `order.illegal_transition`.
    pub name: &'static str,
    /// The exit codes that it comes with: those of [`super::Kind`], most often one.
    pub exits: &'static [u8],
    meaning: &'static str,
    /// A command that helps, or what to do.
    pub way_out: &'static str,
}

impl Code {
    /// What happened, in one sentence.
    pub fn meaning(&self) -> &'static str {
        self.meaning.trim_start()
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

/// Makes a constant of each code, and the list of them. The comment is the meaning.
macro_rules! codes {
    ($(#[doc = $meaning:literal] $constant:ident = $name:literal, [$($exit:literal),+], $way_out:literal;)+) => {
        $(
            #[doc = $meaning]
            pub const $constant: &super::Code =
                &super::Code { name: $name, exits: &[$($exit),+], meaning: $meaning, way_out: $way_out };
        )+

        pub(super) const LIST: &[&super::Code] = &[$($constant),+];
    };
}
use codes;

/// All codes, in the order of their names.
pub fn all() -> Vec<&'static Code> {
    let mut all = [
        books::LIST,
        catalogue::LIST,
        closing::LIST,
        database::LIST,
        files::LIST,
        jobs::LIST,
        parties::LIST,
        program::LIST,
        sales::LIST,
    ]
    .concat();
    all.sort_unstable_by_key(|code| code.name);
    all
}

/// The code of this name.
pub fn find(name: &str) -> Option<&'static Code> {
    all().into_iter().find(|code| code.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_plain_and_each_is_listed_once() {
        let all = all();
        assert!(all.is_sorted_by(|one, next| one.name < next.name));
        for code in all {
            assert!(!code.exits.is_empty(), "{code:?}");
            assert!(code.meaning().ends_with('.') && code.meaning().len() < 110, "{code:?}");
            assert!(!code.way_out.is_empty() && code.way_out.len() < 90, "{code:?}");
            assert!(code.name.chars().all(|c| c.is_ascii_lowercase() || "._".contains(c)), "{code:?}");
            assert_eq!(find(code.name), Some(code));
        }
    }
}
