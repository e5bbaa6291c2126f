//! What the audit speaks of, and how each is called: the one list of nouns.

use crate::base::Prefix;

/// Every noun of the audit, with the prefix of its refs where it has one.
pub const NOUNS: &[(&str, Option<Prefix>)] = &[
    ("adjustment_proposal", Some(Prefix::ADJUSTMENT_PROPOSAL)),
    ("cash_mapping", None),
    ("category", Some(Prefix::CATEGORY)),
    ("channel", None),
    ("clock", None),
    ("currency", None),
    ("customer", Some(Prefix::CUSTOMER)),
    ("delivery", Some(Prefix::WEBHOOK)),
    ("deposit", Some(Prefix::DEPOSIT)),
    ("dispute", Some(Prefix::DISPUTE)),
    ("driver", Some(Prefix::DRIVER)),
    ("email", Some(Prefix::MAIL)),
    ("expense", Some(Prefix::EXPENSE)),
    ("handover", Some(Prefix::HANDOVER)),
    ("job", Some(Prefix::JOB)),
    ("order", Some(Prefix::ORDER)),
    ("operator", None),
    ("payout", Some(Prefix::PAYOUT)),
    ("payout_batch", Some(Prefix::BATCH)),
    ("product", Some(Prefix::PRODUCT)),
    ("reconciliation", Some(Prefix::RECONCILIATION)),
    ("restore", None),
    ("return", Some(Prefix::RETURN)),
    ("return_proposal", Some(Prefix::RETURN_PROPOSAL)),
    ("ruleset", None),
    ("schedule", None),
    ("seals", None),
    ("setting", None),
    ("settlement", Some(Prefix::SETTLEMENT)),
    ("store", Some(Prefix::STORE)),
    ("write_off", Some(Prefix::WRITE_OFF)),
    ("zone", Some(Prefix::ZONE)),
];

/// How a subject is called: its ref, or its noun and number. Number 0 means the noun as a whole.
pub fn shown(noun: &str, subject: i64) -> String {
    let prefix = NOUNS.iter().find(|(known, _)| *known == noun).and_then(|(_, prefix)| *prefix);
    match (prefix, subject) {
        (_, 0) => noun.to_owned(),
        (Some(prefix), id) => prefix.show(id),
        (None, id) => format!("{noun}:{id}"),
    }
}

/// The noun and the number of what is called so.
pub fn read(text: &str) -> Option<(&'static str, i64)> {
    let by_ref = |(noun, prefix): &(&'static str, Option<Prefix>)| {
        let prefix = prefix.filter(|_| text.contains('-'))?;
        Some((*noun, prefix.read(text)?))
    };
    let by_number = |(noun, _): &(&'static str, Option<Prefix>)| match text.strip_prefix(noun)? {
        "" => Some((*noun, 0)),
        number => Some((*noun, number.strip_prefix(':')?.parse().ok()?)),
    };
    NOUNS.iter().find_map(by_ref).or_else(|| NOUNS.iter().find_map(by_number))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn what_is_shown_is_read() {
        for (noun, _) in NOUNS {
            for subject in [0, 1, 431, 1_000_000] {
                let text = shown(noun, subject);
                assert_eq!(read(&text), Some((*noun, subject)), "{text}");
            }
        }
        assert_eq!((shown("job", 1), shown("return_proposal", 1)), ("JOB-000001".into(), "RTP-000001".into()));
        assert_eq!((read("XYZ-1"), read("nothing"), read(""), read("order:")), (None, None, None, None));
    }

    /// Every `noun: "…"` of a change in the sources is on the list.
    #[test]
    fn every_noun_that_is_recorded_is_on_the_list() {
        let mut found = 0;
        for layer in ["market", "mail", "jobs"] {
            each_source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(layer), &mut |text| {
                let declared = ["Change {", "TwoPeople {"].into_iter().flat_map(|start| text.split(start).skip(1));
                let changes = declared.map(|rest| rest.split('}').next().unwrap_or_default());
                let named = changes.filter_map(|fields| fields.split("noun: \"").nth(1)?.split('"').next());
                let pairs = text.split("let (action, noun) = (").skip(1);
                for noun in named.chain(pairs.filter_map(|rest| rest.split('"').nth(3))) {
                    assert!(NOUNS.iter().any(|(known, _)| *known == noun), "{noun:?} is not on the list of nouns");
                    found += 1;
                }
            });
        }
        assert!(found > 30, "{found} nouns found only");
    }

    fn each_source(folder: &Path, take: &mut impl FnMut(&str)) {
        for entry in std::fs::read_dir(folder).expect("the sources").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                each_source(&entry, take);
            } else if !entry.ends_with("nouns.rs") {
                take(&std::fs::read_to_string(&entry).expect("a source"));
            }
        }
    }
}
