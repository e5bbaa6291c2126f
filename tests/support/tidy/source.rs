//! The Rust files below a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::lexer::{Literal, split};

pub struct Source {
    /// As shown: `src` and what is below it.
    pub path: PathBuf,
    /// Below `src`, in words: `market`, `orders`, `sql.rs`.
    pub parts: Vec<String>,
    pub text: String,
    /// The text with comments gone and literals emptied, on the same lines.
    pub code: String,
    pub literals: Vec<Literal>,
}

impl Source {
    pub fn at(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path.display())
    }
}

/// All Rust files below `src`, in order of their paths.
pub fn sources(src: &Path) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(src, &mut paths);
    assert!(!paths.is_empty(), "no sources in {}", src.display());
    paths.sort();
    paths.iter().map(|path| read(src, path)).collect()
}

fn collect(dir: &Path, paths: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    for path in entries.map(|entry| entry.expect("a readable folder").path()) {
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

fn read(src: &Path, path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let below = path.strip_prefix(src).expect("found below src");
    let parts = below.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    let (code, literals) = split(&text);
    Source { path: Path::new(src.file_name().unwrap_or_default()).join(below), parts, text, code, literals }
}
