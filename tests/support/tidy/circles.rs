//! Modules of one folder that use each other in a circle: neither can be read without the other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::imports::module;
use super::paths::{Target, targets};
use super::source::{Source, sources};

/// Folders whose modules have an order. `db` is not among them: the transaction and its two engines are one thing in three
/// files. So are a noun's own files.
const ROOMS: [&str; 7] = ["base", "csv", "jobs", "mail", "market", "render", "cli"];

type Edges = BTreeMap<Vec<String>, BTreeMap<String, BTreeSet<String>>>;

/// Every circle once, by the names of its modules.
pub fn no_module_goes_round(src: &Path) -> Vec<String> {
    let sources = sources(src);
    let mut found = Vec::new();
    for (folder, edges) in edges(&sources) {
        let mut seen = BTreeSet::new();
        for name in edges.keys() {
            let reached = reached(&edges, name);
            if !reached.contains(name) || seen.contains(name) {
                continue;
            }
            let circle: Vec<String> = reached.into_iter().filter(|other| is_reached(&edges, other, name)).collect();
            found.push(format!("src/{}: {} use each other in a circle", folder.join("/"), circle.join(", ")));
            seen.extend(circle);
        }
    }
    found
}

/// Who uses whom among the modules of each folder with an order.
fn edges(sources: &[Source]) -> Edges {
    let modules: BTreeSet<Vec<String>> = sources.iter().map(module).collect();
    let mut edges = Edges::new();
    for source in sources {
        let from = module(source);
        for (_, target) in targets(&source.code, &from) {
            let Target::Own(to) = target else { continue };
            let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
            let (Some(here), Some(there)) = (from.get(shared), to.get(shared)) else { continue };
            let folder = from[..shared].to_vec();
            if is_ordered(&folder) && modules.contains(&to[..=shared]) {
                edges.entry(folder).or_default().entry(here.clone()).or_default().insert(there.clone());
            }
        }
    }
    edges
}

/// The layers themselves, and the rooms of the two towers.
fn is_ordered(folder: &[String]) -> bool {
    let towers = ["market", "cli"];
    match folder {
        [top] => ROOMS.contains(&top.as_str()),
        [top, room] => towers.contains(&top.as_str()) && (top == "market" || CLI_ROOMS.contains(&room.as_str())),
        _ => false,
    }
}

const CLI_ROOMS: [&str; 9] =
    ["catalogue", "parties", "sales", "cash", "closing", "books", "insight", "messages", "marketplace"];

fn reached(edges: &BTreeMap<String, BTreeSet<String>>, from: &str) -> BTreeSet<String> {
    let (mut reached, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(name) = open.pop() {
        for next in edges.get(&name).into_iter().flatten() {
            if reached.insert(next.clone()) {
                open.push(next.clone());
            }
        }
    }
    reached
}

fn is_reached(edges: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    reached(edges, from).contains(to)
}
