//! Minor units to decimal text, by moving digits: never by dividing floats.

/// Where the thousands of an amount are marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Grouping {
    None,
    Thousands,
}

/// Appends `minor` with `exponent` decimals, as in `-1,204.50`.
pub(super) fn push_amount(out: &mut String, minor: i64, exponent: u8, grouping: Grouping) {
    if minor < 0 {
        out.push('-');
    }
    let digits = minor.unsigned_abs().to_string();
    let exponent = usize::from(exponent);
    let split = digits.len().saturating_sub(exponent);
    push_whole(out, &digits[..split], grouping);
    if exponent > 0 {
        out.push('.');
        out.extend(std::iter::repeat_n('0', exponent - (digits.len() - split)));
        out.push_str(&digits[split..]);
    }
}

fn push_whole(out: &mut String, digits: &str, grouping: Grouping) {
    if digits.is_empty() {
        out.push('0');
    }
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        if grouping == Grouping::Thousands && at > 0 && left.is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
}

/// A count with thousands commas.
pub(super) fn grouped(count: u64) -> String {
    let mut out = String::new();
    push_whole(&mut out, &count.to_string(), Grouping::Thousands);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_keep_every_digit() {
        let table = [
            (0, 2, "0.00"),
            (5, 2, "0.05"),
            (-5, 3, "-0.005"),
            (120_450, 2, "1,204.50"),
            (12_500, 3, "12.500"),
            (1_000_000, 0, "1,000,000"),
            (999, 0, "999"),
            (i64::MIN, 2, "-92,233,720,368,547,758.08"),
        ];
        for (minor, exponent, want) in table {
            let mut got = String::new();
            push_amount(&mut got, minor, exponent, Grouping::Thousands);
            assert_eq!(got, want);
            got.clear();
            push_amount(&mut got, minor, exponent, Grouping::None);
            assert_eq!(got, want.replace(',', ""));
        }
    }
}
