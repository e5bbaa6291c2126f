//! Splits Rust text into code and string literals; knows just enough of the language for that.

pub struct Literal {
    pub line: usize,
    /// Between the quotes, escapes untouched.
    pub text: String,
}

enum Piece<'a> {
    Code(&'a str),
    Comment(&'a str),
    Literal(&'a str, &'a str),
}

/// The code has comments gone and literals emptied, on the same lines.
pub fn split(text: &str) -> (String, Vec<Literal>) {
    let (mut code, mut literals, mut line, mut rest) = (String::new(), Vec::new(), 1, text);
    while !rest.is_empty() {
        let piece = next(rest, code.ends_with(is_word_char));
        let whole = match piece {
            Piece::Code(whole) | Piece::Comment(whole) | Piece::Literal(whole, _) => whole,
        };
        match piece {
            Piece::Code(_) => code.push_str(whole),
            Piece::Comment(_) => code.extend(newlines(whole)),
            Piece::Literal(_, text) => {
                literals.push(Literal { line, text: text.to_owned() });
                code.push_str("\"\"");
                code.extend(newlines(whole));
            }
        }
        line += newlines(whole).count();
        rest = &rest[whole.len()..];
    }
    (code, literals)
}

fn newlines(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| *c == '\n')
}

fn next(rest: &str, in_word: bool) -> Piece<'_> {
    if rest.starts_with("//") {
        return Piece::Comment(&rest[..rest.find('\n').unwrap_or(rest.len())]);
    }
    if rest.starts_with("/*") {
        return Piece::Comment(&rest[..block_comment(rest)]);
    }
    let literal = string(rest).or_else(|| (!in_word).then(|| raw_string(rest)).flatten());
    if let Some((whole, text)) = literal {
        return Piece::Literal(whole, text);
    }
    Piece::Code(&rest[..character(rest).unwrap_or_else(|| rest.chars().next().map_or(0, char::len_utf8))])
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest.as_bytes().get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// Where the first `quote` without a backslash is.
fn unescaped(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let ends = |c: char| {
        let end = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        end
    };
    text.find(ends).unwrap_or(text.len())
}

/// A string literal with and without its quotes.
fn string(rest: &str) -> Option<(&str, &str)> {
    let inside = rest.strip_prefix('"')?;
    let length = unescaped(inside, '"');
    Some((&rest[..(length + 2).min(rest.len())], &inside[..length]))
}

/// `r"…"`, `r#"…"#`, also after `b` or `c`.
fn raw_string(rest: &str) -> Option<(&str, &str)> {
    let after = rest.strip_prefix(['b', 'c']).unwrap_or(rest).strip_prefix('r')?;
    let text = after.trim_start_matches('#').strip_prefix('"')?;
    let hashes = &after[..after.len() - text.len() - 1];
    let closing = format!("\"{hashes}");
    let length = text.find(&closing)?;
    let whole = rest.len() - text.len() + length + closing.len();
    Some((&rest[..whole], &text[..length]))
}

/// The length of a character literal, which may hold a quote; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    if first == '\\' {
        return Some(unescaped(inside, '\'') + 2);
    }
    inside[first.len_utf8()..].starts_with('\'').then_some(first.len_utf8() + 2)
}

pub fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
