//! Marks that leave nothing on the screen: in a key they would make two things of one name.

use super::super::Problem;
use unicode_normalization::char::is_combining_mark;

/// Refuses a text with an invisible mark, and says where it is. Joiners between Arabic letters shape them, and a
/// symbol may ask for its colours: those stay, and are not compared.
pub fn unmarked(text: &str) -> Result<(), Problem> {
    if text.is_ascii() {
        return Ok(());
    }
    let mut before = None;
    let mut letters = text.chars().enumerate().peekable();
    while let Some((at, c)) = letters.next() {
        if is_mark(c) && !belongs(c, before, letters.peek().map(|(_, next)| *next)) {
            return Err(refused(text, at, c));
        }
        if !is_combining_mark(c) {
            before = Some(c);
        }
    }
    Ok(())
}

fn belongs(mark: char, before: Option<char>, next: Option<char>) -> bool {
    match mark {
        '\u{200C}' | '\u{200D}' => before.is_some_and(is_arabic) && next.is_some_and(is_arabic),
        '\u{FE0F}' => before.is_some_and(|c| !c.is_ascii() && !c.is_alphanumeric() && !c.is_whitespace()),
        _ => false,
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0620}'..='\u{065F}' | '\u{066E}'..='\u{06D3}' | '\u{06D5}'..='\u{06FF}' | '\u{0750}'..='\u{077F}'
        | '\u{08A0}'..='\u{08FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

fn refused(text: &str, at: usize, mark: char) -> Problem {
    let place = format!("has an invisible mark: character {} is U+{:04X} ({})", at + 1, u32::from(mark), name(mark));
    Problem::with(text, &format!("{place}; type it again without it"))
}

/// Does this character show nothing, and is not a white space? Control characters are refused elsewhere.
pub(super) fn is_mark(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

fn name(mark: char) -> &'static str {
    match mark {
        '\u{00AD}' => "soft hyphen",
        '\u{061C}' => "Arabic letter mark",
        '\u{200B}' => "zero width space",
        '\u{200C}' => "zero width non-joiner",
        '\u{200D}' => "zero width joiner",
        '\u{200E}' => "left-to-right mark",
        '\u{200F}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202A}' => "left-to-right embedding",
        '\u{202B}' => "right-to-left embedding",
        '\u{202C}' => "pop directional formatting",
        '\u{202D}' => "left-to-right override",
        '\u{202E}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{2800}' => "Braille pattern blank",
        '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' => "Hangul filler",
        '\u{FE00}'..='\u{FE0F}' => "variation selector",
        '\u{FEFF}' => "byte order mark",
        _ => "a format character",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_refused_with_their_place() {
        for (text, place) in [
            ("W-17\u{200f}", "character 5 is U+200F (right-to-left mark)"),
            ("\u{feff}Food", "character 1 is U+FEFF (byte order mark)"),
            ("Fo\u{200b}od", "character 3 is U+200B (zero width space)"),
            ("Fo\u{200d}od", "character 3 is U+200D (zero width joiner)"),
            ("شاي\u{200c}", "character 4 is U+200C (zero width non-joiner)"),
            ("Fo\u{ad}od", "character 3 is U+00AD (soft hyphen)"),
            ("\u{202e}doof", "character 1 is U+202E (right-to-left override)"),
            ("A\u{fe0f}", "character 2 is U+FE0F (variation selector)"),
            ("A\u{2800}", "character 2 is U+2800 (Braille pattern blank)"),
            ("A\u{e0041}", "character 2 is U+E0041 (a format character)"),
        ] {
            let problem = unmarked(text).expect_err(text).to_string();
            assert!(problem.contains(place), "{problem}");
        }
    }

    #[test]
    fn what_shapes_a_text_stays() {
        for text in ["Food", "شاي", "می\u{200c}خواهم", "مَ\u{200c}ن", "☕\u{fe0f} Coffee", "Crème brûlée", "शाय"]
        {
            assert_eq!(unmarked(text), Ok(()), "{text:?}");
        }
    }
}
