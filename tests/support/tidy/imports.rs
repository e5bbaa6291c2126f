//! Checks every path into our own crate, in `use` and elsewhere.

use std::path::Path;

use super::layers::{Layers, stem};
use super::paths::{Target, targets};
use super::source::{Source, sources};

/// Only `db` knows which drivers there are.
const DRIVERS: [&str; 3] = ["rusqlite", "postgres", "refinery"];

/// The order of `layers.rs`, and drivers in `db` only.
pub fn imports_go_one_way(src: &Path) -> Vec<String> {
    let sources = sources(src);
    let layers = Layers::of(&sources);
    sources.iter().flat_map(|source| wrong_imports(source, &layers)).collect()
}

fn wrong_imports(source: &Source, layers: &Layers) -> Vec<String> {
    let from = module(source);
    let mut found = Vec::new();
    for (line, target) in targets(&source.code, &from) {
        let wrong = match &target {
            Target::Own(to) => !layers.allow(&from, to),
            Target::Foreign(name) => DRIVERS.contains(&name.as_str()) && source.parts[0] != "db",
        };
        if wrong {
            found.push(source.at(line, &format!("{} imports {target}", from.join("::"))));
        }
    }
    found
}

/// The module a file holds: `market`, `sales`, `orders`, `sql` for `market/sales/orders/sql.rs`.
pub(super) fn module(source: &Source) -> Vec<String> {
    let words = source.parts.iter().map(|part| stem(part).to_owned());
    words.filter(|word| !["mod", "lib"].contains(&word.as_str())).collect()
}
