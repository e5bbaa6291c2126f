//! Words that columns hold: a status, a kind, a method. Each is an enum whose variants and texts are side by side.

use crate::base::Language;

use super::value::{Row, Value, damaged};

/// A closed set of words in a column, in files and on the command line. Declared with [`stored!`](crate::stored).
pub trait Stored: Copy + PartialEq + Send + Sync + 'static {
    /// All of them, in the order in which they are listed.
    const ALL: &'static [Self];
    /// Their texts, in the same order.
    const NAMES: &'static [&'static str];

    /// The text, the same everywhere.
    fn as_str(self) -> &'static str;

    /// The one with this text.
    fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.as_str() == text)
    }
}

/// The languages are words, too; their type is below this layer.
impl Stored for Language {
    const ALL: &'static [Self] = &Language::ALL;
    const NAMES: &'static [&'static str] = &["en", "ar", "fr"];

    fn as_str(self) -> &'static str {
        self.code()
    }
}

impl<T: Stored> From<T> for Value {
    fn from(word: T) -> Self {
        Value::Text(word.as_str().to_owned())
    }
}

impl Row {
    /// A stored word. One that is not of its set ends what is under way with the error `db.damaged`: nobody may take it
    /// for another.
    pub fn get<T: Stored>(&self, name: &str) -> T {
        word(self.text(name), name)
    }

    /// Like [`Row::get`], or nothing.
    pub fn opt_get<T: Stored>(&self, name: &str) -> Option<T> {
        self.opt_text(name).map(|text| word(text, name))
    }
}

pub(super) fn word<T: Stored>(text: &str, name: &str) -> T {
    T::parse(text).unwrap_or_else(|| damaged(name, &format!("{text:?}, which is none of {}", T::NAMES.join(", "))))
}

/// Declares a [`Stored`] enum, each variant with its text on one line.
#[macro_export]
macro_rules! stored {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$of:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// All of them, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$($name::$variant),+];

            /// Their texts, in the same order.
            pub const NAMES: &'static [&'static str] = &[$($text),+];

            /// The one with this text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == text)
            }

            /// Its text: stored, in files, on the command line and on the screen.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)+
                }
            }
        }

        impl $crate::db::Stored for $name {
            const ALL: &'static [Self] = $name::ALL;
            const NAMES: &'static [&'static str] = $name::NAMES;

            fn as_str(self) -> &'static str {
                $name::as_str(self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::db::caught;
    use crate::error::codes;

    stored! {
        /// A colour.
        pub enum Colour {
            Red = "red",
            DeepBlue = "deep_blue",
        }
    }

    fn row(text: &str) -> Row {
        Row { names: Rc::new(["colour".to_owned()]), values: vec![text.into()] }
    }

    #[test]
    fn a_word_is_read_as_it_was_written() {
        for colour in Colour::ALL {
            assert_eq!(Value::from(*colour), Value::from(colour.as_str()));
            assert_eq!(row(colour.as_str()).get::<Colour>("colour"), *colour);
        }
        assert_eq!(Colour::NAMES, ["red", "deep_blue"]);
        assert_eq!(format!("{:>10}", Colour::DeepBlue), " deep_blue");
    }

    #[test]
    fn languages_are_words() {
        let codes: Vec<&str> = Language::ALL.iter().map(|language| language.code()).collect();
        assert_eq!(codes, <Language as Stored>::NAMES);
    }

    #[test]
    fn an_unknown_word_is_an_error_and_not_another_word() {
        for text in ["", "Red", "blue", "red "] {
            let read = caught(|| Ok(row(text).get::<Colour>("colour")));
            assert_eq!(Colour::parse(text), None, "{text:?}");
            assert_eq!(read.map_err(|error| error.code()), Err(codes::DB_DAMAGED), "{text:?}");
        }
    }
}
