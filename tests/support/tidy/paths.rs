//! Finds the paths in code: `crate::a::{b, c}`, `super::super::d`, `driver::e`.

use std::fmt;

use super::tokens::{Token, is_word, tokens};

type Words = Vec<String>;

pub enum Target {
    /// Below the root of our crate.
    Own(Words),
    /// The first word of any other path.
    Foreign(String),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Own(words) => write!(f, "crate::{}", words.join("::")),
            Self::Foreign(name) => f.write_str(name),
        }
    }
}

/// All paths of a file that is this module, with their lines.
pub fn targets(code: &str, module: &[String]) -> Vec<(usize, Target)> {
    let mut reader =
        Reader { tokens: tokens(code), at: 0, module: module.to_vec(), inner: Vec::new(), found: Vec::new() };
    while reader.at < reader.tokens.len() {
        reader.step();
    }
    reader.found
}

struct Reader<'a> {
    tokens: Vec<Token<'a>>,
    at: usize,
    /// Where we are, inline modules included: `super` depends on it.
    module: Words,
    /// For each open brace, whether it opened an inline module.
    inner: Vec<bool>,
    found: Vec<(usize, Target)>,
}

impl Reader<'_> {
    fn step(&mut self) {
        match (self.token(0), self.token(1)) {
            ("use", _) => self.at += 1,
            ("crate" | "lilium", "::") => self.tree(Vec::new(), 2),
            ("self", "::") => self.tree(self.module.clone(), 2),
            ("super", "::") => self.climb(),
            ("mod", name) if self.token(2) == "{" => self.enter(name.to_owned()),
            ("{", _) => self.open(false),
            ("}", _) => self.close(),
            (name, "::") if is_word(name) => self.foreign(name.to_owned()),
            _ => self.at += 1,
        }
    }

    fn token(&self, ahead: usize) -> &str {
        self.tokens.get(self.at + ahead).map_or("", |(_, token)| token)
    }

    fn enter(&mut self, name: String) {
        self.module.push(name);
        self.at += 2;
        self.open(true);
    }

    fn open(&mut self, module: bool) {
        self.inner.push(module);
        self.at += 1;
    }

    fn close(&mut self) {
        if self.inner.pop() == Some(true) {
            self.module.pop();
        }
        self.at += 1;
    }

    fn climb(&mut self) {
        let mut above = self.module.clone();
        while self.token(0) == "super" && self.token(1) == "::" {
            above.pop();
            self.at += 2;
        }
        self.tree(above, 0);
    }

    fn foreign(&mut self, name: String) {
        self.find(Target::Foreign(name));
        self.at += 1;
        while self.token(0) == "::" && is_word(self.token(1)) {
            self.at += 2;
        }
    }

    /// What follows a `::`: a word and perhaps more, or a list of such in braces.
    fn tree(&mut self, mut path: Words, skip: usize) {
        self.at += skip;
        match self.token(0) {
            "{" => self.list(&path),
            word if is_word(word) && word != "self" => {
                path.push(word.to_owned());
                if self.token(1) == "::" {
                    return self.tree(path, 2);
                }
                self.find(Target::Own(path));
                self.at += if self.token(1) == "as" { 3 } else { 1 };
            }
            _ => {
                self.find(Target::Own(path));
                self.at += 1;
            }
        }
    }

    fn list(&mut self, path: &Words) {
        self.at += 1;
        while !["}", ""].contains(&self.token(0)) {
            if self.token(0) == "," {
                self.at += 1;
            } else {
                self.tree(path.clone(), 0);
            }
        }
        self.at += 1;
    }

    fn find(&mut self, target: Target) {
        let line = self.tokens.get(self.at).or(self.tokens.last()).map_or(0, |(line, _)| *line);
        self.found.push((line, target));
    }
}
