//! Refs: a row id as people say it, such as `ORD-000431`.
//!
//! A ref is only a way to write an id; it must never be stored or compared as text.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Problem;

/// The three letters (two for an operation) that say what a ref points at.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Prefix(&'static str);

impl Prefix {
    /// A store.
    pub const STORE: Prefix = Prefix("STO");
    /// A group of orders placed together at several stores.
    pub const GROUP: Prefix = Prefix("GRP");
    /// An order at one store.
    pub const ORDER: Prefix = Prefix("ORD");
    /// A driver.
    pub const DRIVER: Prefix = Prefix("DRV");
    /// A customer.
    pub const CUSTOMER: Prefix = Prefix("CUS");
    /// A product.
    pub const PRODUCT: Prefix = Prefix("PRD");
    /// A settlement of one store.
    pub const SETTLEMENT: Prefix = Prefix("SET");
    /// A payout to a store.
    pub const PAYOUT: Prefix = Prefix("PAY");
    /// A file of payouts for the bank.
    pub const BATCH: Prefix = Prefix("BAT");
    /// The invoice of the commission that a settlement settled.
    pub const INVOICE: Prefix = Prefix("INV");
    /// What a store is billed for.
    pub const DUE: Prefix = Prefix("DUE");
    /// A store's payment of its dues.
    pub const DUE_PAYMENT: Prefix = Prefix("DPY");
    /// A payment of dues that a store has announced.
    pub const DUE_ANNOUNCEMENT: Prefix = Prefix("DAN");
    /// What a store is not expected to pay any more.
    pub const WRITE_OFF: Prefix = Prefix("WOF");
    /// An adjustment that waits for a second person.
    pub const ADJUSTMENT_PROPOSAL: Prefix = Prefix("ADP");
    /// A stage that unpaid dues took a store to, or that was lifted.
    pub const STAGE: Prefix = Prefix("STG");
    /// A payout that the bank sent back.
    pub const PAYOUT_RETURN: Prefix = Prefix("PRT");
    /// What a person put on a store's account.
    pub const ADJUSTMENT: Prefix = Prefix("ADJ");
    /// Goods that came back after their delivery.
    pub const RETURN: Prefix = Prefix("RET");
    /// A return that waits for a second person.
    pub const RETURN_PROPOSAL: Prefix = Prefix("RTP");
    /// A driver's handover of cash.
    pub const HANDOVER: Prefix = Prefix("HND");
    /// A decision on what a handover was short or over.
    pub const DECISION: Prefix = Prefix("DEC");
    /// Cash spent against a receipt.
    pub const EXPENSE: Prefix = Prefix("EXP");
    /// Change money given to a driver or brought back.
    pub const FLOAT: Prefix = Prefix("FLT");
    /// A line of a store's account that is contested.
    pub const DISPUTE: Prefix = Prefix("DSP");
    /// Cash taken to the bank.
    pub const DEPOSIT: Prefix = Prefix("DEP");
    /// What a driver paid back, or was let off.
    pub const REPAYMENT: Prefix = Prefix("RPY");
    /// What became of a customer's balance.
    pub const CUSTOMER_SETTLEMENT: Prefix = Prefix("CST");
    /// A file compared with the books.
    pub const RECONCILIATION: Prefix = Prefix("REC");
    /// A mail.
    pub const MAIL: Prefix = Prefix("EML");
    /// A message of an inbox.
    pub const NOTIFICATION: Prefix = Prefix("NTF");
    /// A message on its way through a channel.
    pub const WEBHOOK: Prefix = Prefix("DLV");
    /// A ledger entry.
    pub const ENTRY: Prefix = Prefix("ENT");
    /// A job of the queue.
    pub const JOB: Prefix = Prefix("JOB");
    /// An operation, the record of one command.
    pub const OPERATION: Prefix = Prefix("OP");
    /// A delivery area.
    pub const ZONE: Prefix = Prefix("ZON");
    /// A category of products.
    pub const CATEGORY: Prefix = Prefix("CAT");

    /// The letters, such as `ORD`.
    pub fn letters(self) -> &'static str {
        self.0
    }

    /// The ref of an id, with at least six digits: `ORD-000431`.
    pub fn show(self, id: i64) -> String {
        format!("{}-{id:06}", self.0)
    }

    /// The id in `ORD-000431` or `ord-431`; `None` for a bare number and all else.
    pub fn read_full(self, text: &str) -> Option<i64> {
        if text.contains('-') { self.read(text) } else { None }
    }

    /// A new key of something with this prefix.
    ///
    /// # Errors
    /// When it is written as a ref is shown: it would take the name of another thing.
    pub fn new_key(self, key: &str) -> Result<&str, Problem> {
        match self.read_full(key) {
            Some(id) if self.show(id).eq_ignore_ascii_case(&super::text::key(key)) => {
                Err(Problem::with(key, "is written like a ref of this marketplace: choose another"))
            }
            _ => Ok(key),
        }
    }

    /// The id in `ORD-000431`, `ord-431` or `431`; `None` for another prefix, for zero, and
    /// for anything that is not a ref.
    pub fn read(self, text: &str) -> Option<i64> {
        let folded;
        let mut text = text.trim();
        if !text.is_ascii() {
            folded = super::text::key(text);
            text = &folded;
        }
        let digits = match text.split_once('-') {
            Some((letters, digits)) if letters.eq_ignore_ascii_case(self.0) => digits,
            Some(_) => return None,
            None => text,
        };
        // Checked here because the standard parser would let a sign through.
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        digits.parse().ok().filter(|&id| id > 0)
    }
}

/// A thing that has a number: what its refs begin with.
pub trait Numbered: 'static {
    const PREFIX: Prefix;
}

/// The number of a thing of one kind. Those of two kinds are two types: a store's number is not an order's.
pub struct Id<K> {
    number: i64,
    kind: PhantomData<fn() -> K>,
}

impl<K> Id<K> {
    /// The thing with this number.
    pub const fn new(number: i64) -> Id<K> {
        Id { number, kind: PhantomData }
    }

    /// The number itself: where things of several kinds are in one column, and in files.
    pub const fn get(self) -> i64 {
        self.number
    }
}

impl<K: Numbered> Id<K> {
    /// The one that a ref names, as [`Prefix::read`] reads it.
    pub fn read(text: &str) -> Option<Id<K>> {
        K::PREFIX.read(text).map(Id::new)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Id<K> {}

impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl<K> Eq for Id<K> {}

impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number.cmp(&other.number)
    }
}

impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}

/// Of nothing yet: what is being made has no number.
impl<K> Default for Id<K> {
    fn default() -> Self {
        Id::new(0)
    }
}

impl<K: Numbered> fmt::Debug for Id<K> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&K::PREFIX.show(self.number))
    }
}

/// Its ref.
impl<K: Numbered> fmt::Display for Id<K> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&K::PREFIX.show(self.number))
    }
}

/// Its number.
impl<K> Serialize for Id<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.number)
    }
}

impl<'de, K> Deserialize<'de> for Id<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Id::new)
    }
}

/// Declares the kinds of things that have numbers: the name of the number's type, the kind, its prefix.
macro_rules! numbers {
    ($($(#[$about:meta])* $id:ident of $kind:ident = $prefix:ident;)+) => {
        $(
            #[doc = concat!("The kind of thing that [`", stringify!($id), "`] is the number of.")]
            #[derive(Clone, Copy, Debug)]
            pub enum $kind {}

            impl Numbered for $kind {
                const PREFIX: Prefix = Prefix::$prefix;
            }

            $(#[$about])*
            pub type $id = Id<$kind>;
        )+
    };
}

numbers! {
    /// The number of a store.
    StoreId of StoreKind = STORE;
    /// The number of an order at one store.
    OrderId of OrderKind = ORDER;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_one_kind_shows_and_reads_its_own_refs() {
        let store = StoreId::new(431);
        assert_eq!((store.to_string(), format!("{store:>12}")), ("STO-000431".into(), "  STO-000431".into()));
        assert_eq!(StoreId::read("sto-431"), Some(store));
        assert_eq!(OrderId::read("STO-431"), None);
        assert_eq!(serde_json::to_string(&store).expect("a number"), "431");
        assert_eq!(serde_json::from_str::<StoreId>("431").expect("a number"), store);
        assert!(StoreId::new(9) < StoreId::new(10) && StoreId::default().get() == 0);
    }

    #[test]
    fn refs_are_shown_with_six_digits_or_more() {
        assert_eq!(Prefix::ORDER.show(431), "ORD-000431");
        assert_eq!(Prefix::STORE.show(1_234_567), "STO-1234567");
        assert_eq!(Prefix::OPERATION.show(7), "OP-000007");
    }

    #[test]
    fn refs_are_read_as_people_write_them() {
        for text in ["ORD-000431", "ord-431", "431", " 431 ", "000431", "ＯＲＤ-431", "ORD-٤٣١", "ORD-431\u{200f}"]
        {
            assert_eq!(Prefix::ORDER.read(text), Some(431), "{text}");
        }
        let refused = [
            "",
            "ORD-",
            "ORD",
            "STO-431",
            "-431",
            "+431",
            "ORD--431",
            "ORD-+1",
            "0",
            "ORD431",
            "4 31",
            "9223372036854775808",
            "ORD-4-3",
        ];
        for text in refused {
            assert_eq!(Prefix::ORDER.read(text), None, "{text}");
        }
        assert_eq!(Prefix::ORDER.read(&Prefix::ORDER.show(i64::MAX)), Some(i64::MAX));
    }
}
