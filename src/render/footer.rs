//! The line below a list: how much of it was shown, and how to see the rest.

use super::amount::grouped;
use super::arabic::release;
use super::human::{Code, shown_cell};
use super::{Cell, Kind};

/// What a command knows about a list once it has been read.
#[derive(Clone, Debug, Default)]
pub struct Footer {
    /// How many records match, if counted.
    pub total: Option<u64>,
    /// Sums over all matches, by label.
    pub sums: Vec<(&'static str, Cell)>,
    /// Where the next page starts, for `--after`.
    pub next: Option<String>,
    /// Anything else worth a word.
    pub note: Option<String>,
}

impl Footer {
    /// Whether records were left out.
    pub(super) fn is_cut(&self, shown: u64) -> bool {
        self.next.is_some() || self.total.is_some_and(|total| total > shown)
    }

    /// The sentence for people.
    pub(super) fn sentence(&self, shown: u64, noun: &str, dropped: &[String]) -> String {
        let mut parts = vec![self.how_many(shown, noun)];
        let scope = if self.is_cut(shown) { " on all" } else { "" };
        for (label, sum) in &self.sums {
            let sum = release(&shown_cell(sum, Kind::Int, Code::InCell));
            parts.push(format!("{label} {sum}{scope}"));
        }
        if !dropped.is_empty() {
            parts.push(format!("no room for: {}", dropped.join(", ")));
        }
        if let Some(next) = &self.next {
            parts.push(format!("next: --after {next}"));
        }
        if self.is_cut(shown) {
            parts.push("all: --all".to_owned());
        }
        parts.extend(self.note.clone());
        parts.join(" · ")
    }

    fn how_many(&self, shown: u64, noun: &str) -> String {
        let count = grouped(shown);
        match self.total.filter(|total| *total > shown) {
            Some(total) => format!("{count} of {} {}", grouped(total), counted(noun, total)),
            None => format!("{count} {}", counted(noun, shown)),
        }
    }
}

/// The noun as it follows this number.
fn counted(noun: &str, count: u64) -> String {
    if count != 1 {
        return noun.to_owned();
    }
    if let Some(stem) = noun.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let sibilant = ["sses", "xes", "ches", "shes"];
    let ending = if sibilant.iter().any(|end| noun.ends_with(end)) { "es" } else { "s" };
    noun.strip_suffix(ending).unwrap_or(noun).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brl(minor: i64) -> Cell {
        Cell::Money { minor, code: *b"BRL", exponent: 2 }
    }

    #[test]
    fn the_sentence_says_what_is_missing() {
        let mut footer = Footer {
            total: Some(12_480),
            sums: vec![("total", brl(120_450))],
            next: Some("ORD-012431".to_owned()),
            note: None,
        };
        assert_eq!(
            footer.sentence(50, "orders", &[]),
            "50 of 12,480 orders · total 1,204.50 BRL on all · next: --after ORD-012431 · all: --all"
        );
        footer.next = None;
        footer.total = Some(12);
        footer.note = Some("as of today".to_owned());
        assert_eq!(
            footer.sentence(12, "orders", &["city".to_owned()]),
            "12 orders · total 1,204.50 BRL · no room for: city · as of today"
        );
    }

    #[test]
    fn one_record_is_singular() {
        let table = [("orders", "1 order"), ("deliveries", "1 delivery"), ("addresses", "1 address")];
        for (noun, want) in table {
            assert_eq!(Footer::default().sentence(1, noun, &[]), want);
        }
        assert_eq!(Footer::default().sentence(0, "orders", &[]), "0 orders");
    }
}
