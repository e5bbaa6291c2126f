//! Counting note by note: what is in the hand, without seeing what should be.

use crate::base::{Currency, Problem, count_within};

/// A count of notes and coins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Minor units.
    pub total: i64,
    /// `25000x5,250x1`, largest first, as it is stored.
    pub notes: String,
}

/// Adds up `25000x5,10000x3,250x1`. `known` are the notes there are; without any, each must be a multiple of the
/// smallest one.
///
/// # Errors
/// A note that does not exist, or text that is not a count.
pub fn count(text: &str, currency: Currency, known: &[i64], smallest: i64) -> Result<Count, Problem> {
    let mut notes: Vec<(i64, i64)> = Vec::new();
    for part in text.split([',', '،', ';']).map(str::trim).filter(|part| !part.is_empty()) {
        let (note, pieces) = one(part, currency)?;
        exists(note, currency, known, smallest)?;
        match notes.iter_mut().find(|(seen, _)| *seen == note) {
            Some((_, before)) => *before = before.checked_add(pieces).ok_or_else(|| too_much(text))?,
            None => notes.push((note, pieces)),
        }
    }
    if notes.is_empty() {
        return Err(Problem::with(text, "is not a count of notes; write it like 25000x5,250x1"));
    }
    notes.sort_unstable_by_key(|(note, _)| std::cmp::Reverse(*note));
    let add = |sum: i64, (note, pieces): &(i64, i64)| sum.checked_add(note.checked_mul(*pieces)?);
    let total = notes.iter().try_fold(0, add).ok_or_else(|| too_much(text))?;
    if total % smallest != 0 {
        return Err(Problem::new(format!(
            "{} is not a sum of notes of {}",
            currency.grouped(total),
            currency.format(smallest)
        )));
    }
    let shown: Vec<String> =
        notes.iter().map(|(note, pieces)| format!("{}x{pieces}", currency.format(*note))).collect();
    Ok(Count { total, notes: shown.join(",") })
}

fn one(part: &str, currency: Currency) -> Result<(i64, i64), Problem> {
    let wrong = || Problem::with(part, "is not a note and how many of it, like 25000x5");
    let (note, pieces) = part.split_once(['x', 'X', '×', '*']).ok_or_else(wrong)?;
    let pieces = count_within(pieces, 0..=u32::MAX.into()).map_err(|_| wrong())?;
    Ok((currency.parse(note)?, pieces))
}

fn exists(note: i64, currency: Currency, known: &[i64], smallest: i64) -> Result<(), Problem> {
    let shown = currency.format(note);
    if !known.is_empty() && !known.contains(&note) {
        let all: Vec<String> = known.iter().map(|note| currency.format(*note)).collect();
        return Err(Problem::new(format!("{} has no note of {shown}; there are {}", currency.code(), all.join(", "))));
    }
    if known.is_empty() && (note <= 0 || note % smallest != 0) {
        let (code, smallest) = (currency.code(), currency.format(smallest));
        return Err(Problem::new(format!("{code} has no note of {shown}: the smallest is {smallest}")));
    }
    Ok(())
}

fn too_much(text: &str) -> Problem {
    Problem::with(text, "is more than can be counted")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KNOWN: [i64; 7] = [250, 500, 1_000, 5_000, 10_000, 25_000, 50_000];

    fn iqd(text: &str, known: &[i64]) -> Result<Count, Problem> {
        count(text, Currency::iso("IQD").expect("IQD exists"), known, 250)
    }

    #[test]
    fn notes_are_added_up() {
        for (text, total, notes) in [
            ("25000x5,10000x3,250x1", 155_250, "25000x5,10000x3,250x1"),
            (" 250 x 1 , 25000 × 2 ", 50_250, "25000x2,250x1"),
            ("5000x1,5000x2", 15_000, "5000x3"),
            ("٢٥٠x٤", 1_000, "250x4"),
            ("250x0", 0, "250x0"),
        ] {
            assert_eq!(iqd(text, &KNOWN), Ok(Count { total, notes: notes.into() }), "{text}");
        }
    }

    #[test]
    fn what_is_no_note_is_refused() {
        for text in
            ["", ",", "25000", "x5", "25000x", "25000x-1", "100x1", "300x10", "-250x1", "0x4", "25000x99999999999"]
        {
            assert!(iqd(text, &KNOWN).is_err(), "{text}");
            assert!(iqd(text, &[]).is_err(), "{text}");
        }
        assert!(iqd("750x1", &KNOWN).is_err(), "there is no such note");
        assert_eq!(iqd("750x1", &[]).map(|count| count.total), Ok(750), "only the smallest is known");
        assert!(iqd("750x4294967295,750x4294967295", &[]).is_ok());
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = iqd(&text, &[]);
        }

        #[test]
        fn what_is_stored_counts_the_same_again(counts in prop::collection::vec(0u32..1_000, 7)) {
            let text: Vec<String> = KNOWN.iter().zip(&counts).map(|(note, n)| format!("{note}x{n}")).collect();
            let first = iqd(&text.join(","), &KNOWN).expect("known notes");
            prop_assert_eq!(iqd(&first.notes, &KNOWN), Ok(first.clone()));
            prop_assert_eq!(first.total, KNOWN.iter().zip(&counts).map(|(note, n)| note * i64::from(*n)).sum::<i64>());
        }
    }
}
