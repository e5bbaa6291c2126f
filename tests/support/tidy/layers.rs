//! Who may import whom. A file is named by its words below `src` (`market`, `sales`, `orders`, `rules`), an import by its
//! path.

use super::source::Source;

/// Each top module and the ones it may import besides itself.
const LAYERS: [(&str, &[&str]); 12] = [
    ("base", &[]),
    ("error", &["base"]),
    ("files", &["base", "error"]),
    ("db", &["base", "error", "files"]),
    ("csv", &["base", "db", "error", "files"]),
    ("market", &["base", "csv", "db", "error", "files"]),
    ("mail", &["base", "db", "error", "files", "market"]),
    ("present", &["base", "db", "error", "market", "render"]),
    ("jobs", &["base", "db", "error", "files", "market", "mail", "present", "render"]),
    ("render", &["base", "error"]),
    ("config", &["base", "db", "error", "files", "mail", "render"]),
    ("app", &["base", "csv", "db", "error", "files", "market", "jobs", "mail", "present", "render", "config"]),
];
/// These are above all layers.
const FREE: [&str; 3] = ["cli", "main", "lib"];
/// These decide on plain values, without a database.
const PURE: [&str; 4] = ["rules", "parse", "plan", "text"];

pub struct Layers {
    /// Modules of the crate; any other first word is an item of its root.
    tops: Vec<String>,
    /// Rooms of `market` in the order of its declarations: each may import those before it.
    rooms: Vec<String>,
}

impl Layers {
    pub fn of(sources: &[Source]) -> Self {
        let mut tops: Vec<String> = sources.iter().map(|source| stem(&source.parts[0]).to_owned()).collect();
        tops.dedup();
        let market = sources.iter().find(|source| source.parts == ["market", "mod.rs"]);
        Self { tops, rooms: market.map_or_else(Vec::new, |source| declared(&source.code)) }
    }

    pub fn allow(&self, from: &[String], to: &[String]) -> bool {
        let (Some(here), Some(there)) = (from.first(), to.first()) else {
            return true;
        };
        if !self.tops.contains(there) || FREE.contains(&here.as_str()) {
            return true;
        }
        if from.len() > 3 && here == "market" && from[3..].iter().any(|word| PURE.contains(&word.as_str())) {
            return self.pure_may(from, to);
        }
        match (here.as_str(), there.as_str()) {
            ("market", "market") => self.lies_below(from, to),
            (same, other) => same == other || may(same, other),
        }
    }

    fn pure_may(&self, from: &[String], to: &[String]) -> bool {
        let own = to.get(1..3) == from.get(1..3);
        let part = to.get(3).map(String::as_str);
        match to[0].as_str() {
            "base" => true,
            "market" if own => part != Some("sql"),
            "market" => part == Some("rules") && self.lies_below(from, to),
            _ => false,
        }
    }

    fn lies_below(&self, from: &[String], to: &[String]) -> bool {
        let place = |path: &[String]| path.get(1).and_then(|name| self.rooms.iter().position(|other| other == name));
        // `market/mod.rs` itself only lists the rooms, and lifts out who acts, when and why.
        place(from).is_none() || place(to) <= place(from)
    }
}

fn may(here: &str, there: &str) -> bool {
    LAYERS.iter().any(|(name, below)| *name == here && below.contains(&there))
}

fn declared(code: &str) -> Vec<String> {
    let names = code.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.split([';', ' ']).next());
    names.map(str::to_owned).collect()
}

pub fn stem(file: &str) -> &str {
    file.strip_suffix(".rs").unwrap_or(file)
}
