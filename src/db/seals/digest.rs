//! The seal of one table: what all its rows come to.
//!
//! A row is hashed with SHA-256 in a canonical form: the table's name, then every field with its kind and its length in
//! front, so that two fields never pass for one. A table that only grows hashes each row behind the one before. Any other
//! table adds its rows up, so that a row can be taken out again when it changes: the row's hash is stretched to 32 numbers
//! of 64 bits, and each of them is summed by itself, round the end.
//!
//! Such a sum is as hard to match as it is wide. One number of 256 bits would not do: whoever may choose the text of a
//! thousand rows finds a second set with the same sum in about 2^33 steps (Wagner's generalised birthday). With 2048 bits
//! it takes 2^196 steps for a thousand rows and 2^117 for a million.
//!
//! Beside the sum stand two small numbers, which prove nothing and show the way: a checksum of all rows, and the same with
//! each row weighed by its number. When one row is wrong, their differences name it.

use sha2::{Digest, Sha256};

use crate::base::text::hex;
use crate::db::value::Field;

use super::list::Gathering;

const LANES: usize = 32;
/// A Mersenne prime, so that every difference can be divided by.
const PRIME: u64 = (1 << 61) - 1;
/// No table holds more rows: a seal that says so was changed by hand.
const MOST_ROWS: i64 = 1 << 48;

/// The hash of one row, and the number that names it.
pub struct RowHash {
    hash: [u8; 32],
    place: i64,
}

/// Hashes rows of one table.
pub struct Hasher {
    start: Vec<u8>,
    buffer: Vec<u8>,
}

impl Hasher {
    pub fn new(table: &str) -> Hasher {
        let mut start = Vec::new();
        put(&mut start, &Field::Text(table));
        Hasher { start, buffer: Vec::with_capacity(512) }
    }

    /// The fields in the order of the list.
    pub fn row<'a>(&mut self, fields: impl IntoIterator<Item = Field<'a>>) -> RowHash {
        self.buffer.clear();
        self.buffer.extend_from_slice(&self.start);
        let mut place = None;
        for field in fields {
            place = place.or(Some(if let Field::Int(number) = field { number } else { 0 }));
            put(&mut self.buffer, &field);
        }
        RowHash { hash: Sha256::digest(&self.buffer).into(), place: place.unwrap_or(0) }
    }
}

fn put(buffer: &mut Vec<u8>, field: &Field<'_>) {
    match field {
        Field::Null => buffer.push(0),
        Field::Int(number) => {
            buffer.push(1);
            buffer.extend_from_slice(&number.to_be_bytes());
        }
        Field::Text(text) => {
            buffer.push(2);
            buffer.extend_from_slice(&(text.len() as u64).to_be_bytes());
            buffer.extend_from_slice(text.as_bytes());
        }
    }
}

/// What the rows of a table come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub version: i64,
    pub rows: i64,
    /// The checksum of all rows, and the same weighed by their numbers.
    pub traces: [u64; 2],
    gathered: Gathered,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Gathered {
    Chain([u8; 32]),
    Sum(Box<[u64; LANES]>),
}

impl State {
    /// No row at all.
    pub fn empty(gathering: Gathering, version: i64) -> State {
        let gathered = match gathering {
            Gathering::Chain => Gathered::Chain([0; 32]),
            Gathering::Sum => Gathered::Sum(Box::new([0; LANES])),
        };
        State { version, rows: 0, traces: [0; 2], gathered }
    }

    /// As it is stored; nothing where that cannot be read.
    pub fn stored(gathering: Gathering, version: i64, rows: i64, traces: [i64; 2], sum: &str) -> Option<State> {
        let bytes = unhex(sum)?;
        let gathered = match gathering {
            Gathering::Chain => Gathered::Chain(bytes.try_into().ok()?),
            Gathering::Sum => {
                let lanes = bytes.chunks_exact(8).map(|lane| u64::from_be_bytes(lane.try_into().expect("eight bytes")));
                Gathered::Sum(lanes.collect::<Vec<_>>().try_into().ok()?)
            }
        };
        let traces = [u64::try_from(traces[0]).ok()?, u64::try_from(traces[1]).ok()?];
        let possible = traces.iter().all(|trace| *trace < PRIME) && (0..=MOST_ROWS).contains(&rows);
        possible.then_some(State { version, rows, traces, gathered })
    }

    pub fn sum(&self) -> String {
        match &self.gathered {
            Gathered::Chain(hash) => hex(hash),
            Gathered::Sum(lanes) => hex(&lanes.iter().flat_map(|lane| lane.to_be_bytes()).collect::<Vec<u8>>()),
        }
    }

    pub fn add(&mut self, row: &RowHash) {
        self.rows += 1;
        self.trace(row, |a, b| (a + b) % PRIME);
        match &mut self.gathered {
            Gathered::Chain(hash) => {
                let mut next = Sha256::new();
                next.update(*hash);
                next.update(row.hash);
                *hash = next.finalize().into();
            }
            Gathered::Sum(lanes) => each_lane(lanes, row, u64::wrapping_add),
        }
    }

    /// # Panics
    /// Of a table that only grows.
    pub fn remove(&mut self, row: &RowHash) {
        self.rows -= 1;
        self.trace(row, |a, b| (a + PRIME - b) % PRIME);
        match &mut self.gathered {
            Gathered::Chain(_) => panic!("a row was taken out of a table that only grows"),
            Gathered::Sum(lanes) => each_lane(lanes, row, u64::wrapping_sub),
        }
    }

    fn trace(&mut self, row: &RowHash, with: impl Fn(u64, u64) -> u64) {
        let plain = u64::from_be_bytes(row.hash[..8].try_into().expect("eight bytes")) % PRIME;
        self.traces[0] = with(self.traces[0], plain);
        self.traces[1] = with(self.traces[1], times(plain, number(row.place)));
    }

    /// The number of the row in which these rows differ from what was sealed, when it is a single one.
    pub fn differs_at(&self, sealed: &State, numbers: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let [plain, weighed] = [0, 1].map(|at| (self.traces[at] + PRIME - sealed.traces[at]) % PRIME);
        let found = i64::try_from(times(weighed, inverse(plain))).ok()?;
        (plain != 0 && numbers.contains(&found)).then_some(found)
    }

    /// One hash over all of it.
    pub fn digest(&self, table: &str) -> String {
        let mut hasher = Sha256::new();
        let [plain, weighed] = self.traces;
        hasher.update(format!("{table}\t{}\t{}\t{plain}\t{weighed}\t", self.version, self.rows).as_bytes());
        hasher.update(self.sum().as_bytes());
        hex(&hasher.finalize())
    }
}

/// Stretches the row's hash to all lanes.
fn each_lane(lanes: &mut [u64; LANES], row: &RowHash, with: impl Fn(u64, u64) -> u64) {
    for (block, lanes) in (0u8..).zip(lanes.chunks_exact_mut(4)) {
        let mut hasher = Sha256::new();
        hasher.update(row.hash);
        hasher.update([block]);
        for (lane, bytes) in lanes.iter_mut().zip(hasher.finalize().chunks_exact(8)) {
            *lane = with(*lane, u64::from_be_bytes(bytes.try_into().expect("eight bytes")));
        }
    }
}

fn number(place: i64) -> u64 {
    place.rem_euclid(PRIME as i64) as u64
}

/// A product's upper part counts 2^61 times, which is once: a division would cost as much as the rest of a row.
fn times(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    let (low, high) = (product as u64 & PRIME, (product >> 61) as u64);
    (low + high) % PRIME
}

/// By Fermat's little theorem.
fn inverse(of: u64) -> u64 {
    let (mut base, mut left, mut product) = (of, PRIME - 2, 1);
    while left > 0 {
        if left & 1 == 1 {
            product = times(product, base);
        }
        base = times(base, base);
        left >>= 1;
    }
    product
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(*pair.get(1)?)?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: i64, text: &str) -> RowHash {
        Hasher::new("t").row([Field::Int(id), Field::Text(text), Field::Null])
    }

    fn of(gathering: Gathering, rows: &[(i64, &str)]) -> State {
        let mut state = State::empty(gathering, 1);
        rows.iter().for_each(|(id, text)| state.add(&row(*id, text)));
        state
    }

    #[test]
    fn a_sum_does_not_care_for_order_and_forgets_what_is_taken_out() {
        let all = of(Gathering::Sum, &[(1, "a"), (2, "b"), (3, "c")]);
        assert_eq!(all, of(Gathering::Sum, &[(3, "c"), (1, "a"), (2, "b")]));
        let mut less = all.clone();
        less.remove(&row(2, "b"));
        assert_eq!(less, of(Gathering::Sum, &[(1, "a"), (3, "c")]));
        assert_ne!(of(Gathering::Chain, &[(1, "a"), (2, "b")]), of(Gathering::Chain, &[(2, "b"), (1, "a")]));
    }

    #[test]
    fn fields_do_not_run_into_each_other() {
        let mut hasher = Hasher::new("t");
        let hash = |hasher: &mut Hasher, fields: &[Field<'_>]| hasher.row(fields.iter().copied()).hash;
        let forms = [
            &[Field::Text("ab"), Field::Text("c")][..],
            &[Field::Text("a"), Field::Text("bc")],
            &[Field::Text("abc"), Field::Null],
            &[Field::Null, Field::Text("abc")],
            &[Field::Int(1), Field::Text("1")],
            &[Field::Text("1"), Field::Int(1)],
            &[Field::Text(""), Field::Null],
            &[Field::Null, Field::Text("")],
        ];
        for (at, form) in forms.iter().enumerate() {
            let same = |other: &&[Field<'_>]| hash(&mut Hasher::new("t"), other) == hash(&mut Hasher::new("t"), form);
            assert!(!forms[..at].iter().any(same), "{form:?}");
        }
        assert_ne!(hash(&mut hasher, forms[0]), hash(&mut Hasher::new("tt"), forms[0]));
    }

    #[test]
    fn a_product_is_the_rest_of_its_division() {
        let numbers = [0, 1, 2, 3, 1 << 31, (1 << 60) + 12_345, PRIME - 2, PRIME - 1];
        for (a, b) in numbers.iter().flat_map(|a| numbers.map(|b| (*a, b))) {
            let plain = u128::from(a) * u128::from(b) % u128::from(PRIME);
            assert_eq!(u128::from(times(a, b)), plain, "{a} times {b}");
        }
    }

    #[test]
    fn what_was_sealed_once_stays_what_it_was() {
        for (gathering, digest) in [
            (Gathering::Sum, "26a20de61ab89a13c9b704f71369c67c912c1c29db8bfa285a2850c296d3ea48"),
            (Gathering::Chain, "e2cc1a8304d27cec9a2aa261546754ad099259c643a522dca9fd73ff075533d7"),
        ] {
            let state = of(gathering, &[(1, "a"), (2, "شاي"), (i64::MAX, ""), (-7, "z")]);
            assert_eq!(state.digest("t"), digest, "{gathering:?}");
        }
    }

    #[test]
    fn one_wrong_row_is_named() {
        let sealed = of(Gathering::Sum, &[(1, "a"), (2, "b"), (77, "c")]);
        for (wrong, at) in [
            (&[(1, "a"), (2, "x"), (77, "c")][..], Some(2)),
            (&[(1, "a"), (77, "c")], Some(2)),
            (&[(1, "a"), (2, "b"), (77, "c"), (80, "d")], Some(80)),
            (&[(1, "x"), (2, "x"), (77, "c")], None),
            (&[(1, "a"), (2, "b"), (77, "c")], None),
        ] {
            assert_eq!(of(Gathering::Sum, wrong).differs_at(&sealed, 1..=80), at, "{wrong:?}");
        }
    }

    #[test]
    fn a_state_comes_back_from_what_is_stored() {
        for gathering in [Gathering::Sum, Gathering::Chain] {
            let state = of(gathering, &[(1, "a"), (2, "b")]);
            let traces = state.traces.map(|trace| i64::try_from(trace).expect("below 2^61"));
            assert_eq!(State::stored(gathering, 1, 2, traces, &state.sum()), Some(state.clone()));
            assert_eq!(State::stored(gathering, 1, 2, traces, &state.sum()[1..]), None);
            assert_eq!(State::stored(gathering, 1, 2, traces, ""), None);
            for most in [i64::MAX, i64::MIN, -1, PRIME as i64] {
                assert_eq!(State::stored(gathering, 1, most, traces, &state.sum()), None, "{most} rows");
                assert_eq!(State::stored(gathering, 1, 2, [most, 0], &state.sum()), None, "trace {most}");
                assert_eq!(State::stored(gathering, 1, 2, [0, most], &state.sum()), None, "trace {most}");
            }
        }
    }
}
