//! Cuts code into words, `::` and single characters.

use super::lexer::is_word_char;

/// A line number and what is there.
pub type Token<'a> = (usize, &'a str);

pub fn is_word(token: &str) -> bool {
    token.starts_with(is_word_char)
}

pub fn tokens(code: &str) -> Vec<Token<'_>> {
    let (mut tokens, mut line, mut rest) = (Vec::new(), 1, code);
    while let Some(first) = rest.chars().next() {
        let length = match first {
            ':' if rest.starts_with("::") => 2,
            _ if is_word_char(first) => rest.find(|c| !is_word_char(c)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        if !first.is_whitespace() {
            tokens.push((line, &rest[..length]));
        }
        line += usize::from(first == '\n');
        rest = &rest[length..];
    }
    tokens
}
