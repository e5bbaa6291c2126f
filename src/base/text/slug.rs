//! Slugs: the name of a thing in addresses and commands.

use super::super::Problem;
use super::fold;

/// The longest slug, in bytes, all of them ASCII.
const MAX_SLUG: usize = 64;

/// A slug: 1 to 64 of `a-z`, `0-9` and `-`, not starting with `-`.
///
/// # Errors
/// When it is not one; it is never repaired, because links would break silently.
pub fn slug(text: &str) -> Result<String, Problem> {
    let fits = (1..=MAX_SLUG).contains(&text.len()) && !text.starts_with('-');
    if fits && text.bytes().all(|byte| is_slug_byte(byte) || byte == b'-') {
        return Ok(text.to_owned());
    }
    Err(Problem::with(text, "is not a slug: use 1 to 64 of a-z, 0-9 and -, not starting with -"))
}

/// A slug from an English name, or `None` when the name has no letter or digit to keep.
pub fn slugify(name: &str) -> Option<String> {
    let mut slug = String::new();
    for c in fold(name).chars().filter(|&c| !is_apostrophe(c)) {
        match u8::try_from(c) {
            Ok(byte) if is_slug_byte(byte) => slug.push(c),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.truncate(MAX_SLUG);
    let kept = slug.trim_end_matches('-');
    (!kept.is_empty()).then(|| kept.to_owned())
}

fn is_slug_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Dropped, so that "Omar's" does not become two words.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slugs_are_checked_not_repaired() {
        let (longest, too_long) = ("a".repeat(64), "a".repeat(65));
        for text in ["a", "omar-shop", "7up", "a-", longest.as_str()] {
            assert_eq!(slug(text), Ok(text.to_owned()));
        }
        for text in ["", "-a", "A", "a b", "a_b", "é", "شاي", too_long.as_str()] {
            assert!(slug(text).is_err(), "{text}");
        }
    }

    #[test]
    fn names_become_slugs() {
        for (name, slug) in [
            ("Omar's Café & Grill", Some("omars-cafe-grill")),
            ("  --7 Up!  ", Some("7-up")),
            ("شاي Lipton", Some("lipton")),
            ("شاي", None),
            ("", None),
        ] {
            assert_eq!(slugify(name).as_deref(), slug, "{name}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn what_is_made_is_a_slug(name in any::<String>()) {
            if let Some(made) = slugify(&name) {
                prop_assert_eq!(slug(&made), Ok(made));
            }
        }
    }
}
