//! A line diff short enough to read here, fit for outputs of some hundred lines.

/// Every line once, with `-` when only expected, `+` when only got.
pub fn lines(expected: &[String], got: &[String]) -> String {
    let common = common(expected, got);
    let (mut e, mut g, mut text) = (0, 0, String::new());
    while e < expected.len() || g < got.len() {
        let (mark, line) = if e < expected.len() && g < got.len() && expected[e] == got[g] {
            (e, g) = (e + 1, g + 1);
            (' ', &expected[e - 1])
        } else if g == got.len() || e < expected.len() && common[e + 1][g] >= common[e][g + 1] {
            e += 1;
            ('-', &expected[e - 1])
        } else {
            g += 1;
            ('+', &got[g - 1])
        };
        text.push_str(&format!("{mark} {line}\n"));
    }
    text
}

/// How many lines the tails from (e, g) on have in common, in order.
fn common(expected: &[String], got: &[String]) -> Vec<Vec<usize>> {
    let mut lengths = vec![vec![0; got.len() + 1]; expected.len() + 1];
    for e in (0..expected.len()).rev() {
        for g in (0..got.len()).rev() {
            lengths[e][g] = if expected[e] == got[g] {
                lengths[e + 1][g + 1] + 1
            } else {
                lengths[e + 1][g].max(lengths[e][g + 1])
            };
        }
    }
    lengths
}
