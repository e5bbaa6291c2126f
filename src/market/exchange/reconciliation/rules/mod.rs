//! What becomes of one line of a file, beside what the books say. Pure.

pub mod next;

crate::stored! {
    /// What a file is compared with.
    pub enum Against {
        /// Cash that drivers took at doors, order by order.
        Collections = "collections",
        /// Cash that was taken to the bank, slip by slip.
        Deposits = "deposits",
    }
}

crate::stored! {
    /// How a line, or what is missing from the file, compares with the books; in the order in which they are listed.
    pub enum Outcome {
        Matched = "matched",
        /// The file says less.
        Short = "short",
        /// The file says more.
        Over = "over",
        /// In the books, and not in the file.
        Missing = "missing",
        /// In the file, and the books expect nothing there.
        Unknown = "unknown",
        /// The file said so before.
        Duplicate = "duplicate",
    }
}

/// One line of the file. Amounts in minor units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub line: i64,
    /// How the file calls what the line is about.
    pub named: String,
    /// What it is in the books, if it is one thing.
    pub subject: Option<i64>,
    /// How many things have this name.
    pub several: i64,
    /// The first line about the same thing.
    pub first: i64,
    pub amount: i64,
    /// What was kept of it before it was paid; the rest is the amount.
    pub fee: i64,
}

/// Who has, or had, the cash of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    Driver(i64, String),
    Depot,
    Store,
    /// The customer paid it by bank.
    Prepaid,
    /// It is a deposit.
    Bank,
}

/// What the books say about a subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booked {
    /// The state of the order or of the deposit.
    pub status: String,
    /// Who took how much, in which currency; nothing when nobody did.
    pub cash: Option<(Holder, i64, String)>,
}

/// Whom and what a file is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About<'a> {
    pub currency: &'a str,
    pub driver: Option<i64>,
}

/// The verdict on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub outcome: Outcome,
    pub expected: Option<i64>,
    /// Why, where the amounts do not say it.
    pub note: Option<String>,
}

impl Verdict {
    fn unknown(note: impl Into<String>) -> Verdict {
        Verdict { outcome: Outcome::Unknown, expected: None, note: Some(note.into()) }
    }
}

/// What becomes of a line.
pub fn judge(told: &Told, booked: Option<&Booked>, about: &About<'_>) -> Verdict {
    let Some(booked) = booked else { return Verdict::unknown(nameless(told)) };
    if told.first < told.line {
        let note = Some(format!("as in line {}", told.first));
        return Verdict { outcome: Outcome::Duplicate, expected: None, note };
    }
    let Some((holder, expected, currency)) = &booked.cash else {
        return Verdict::unknown(format!("{}, not collected", booked.status.replace('_', " ")));
    };
    if let Some(why) = elsewhere(holder, currency, about) {
        return Verdict::unknown(why);
    }
    let outcome = match (told.amount + told.fee).cmp(expected) {
        std::cmp::Ordering::Less => Outcome::Short,
        std::cmp::Ordering::Equal => Outcome::Matched,
        std::cmp::Ordering::Greater => Outcome::Over,
    };
    Verdict { outcome, expected: Some(*expected), note: None }
}

fn nameless(told: &Told) -> String {
    match told.several {
        0 if !told.named.is_empty() && told.named.chars().all(char::is_numeric) => {
            "no such name; a number alone is not a ref".to_owned()
        }
        0 => "no such name".to_owned(),
        several => format!("{several} orders have this name"),
    }
}

/// Why this cash is none that the file can tell about.
fn elsewhere(holder: &Holder, currency: &str, about: &About<'_>) -> Option<String> {
    match holder {
        _ if currency != about.currency => Some(format!("it is in {currency}")),
        Holder::Depot => Some("collected at the depot".to_owned()),
        Holder::Store => Some("collected by the store".to_owned()),
        Holder::Prepaid => Some("paid by bank before the door".to_owned()),
        Holder::Driver(id, code) if about.driver.is_some_and(|asked| asked != *id) => {
            Some(format!("collected by {code}"))
        }
        Holder::Driver(..) | Holder::Bank => None,
    }
}

#[cfg(test)]
mod tests;
