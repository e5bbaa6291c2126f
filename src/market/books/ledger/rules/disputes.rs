//! Contested lines: their money is nobody's until it is decided. Pure.

use crate::base::{Currency, Day, Instant, StoreId};

use super::{Account, Entry, EntryKind};

/// A line of a store's account that is contested. Minor units.
#[derive(Clone, Copy, Debug)]
pub struct Contested {
    pub dispute: i64,
    pub store: StoreId,
    pub amount: i64,
    /// What of it is held from a closed settlement, and from the store's available balance; the rest is the platform's.
    pub settled: i64,
    pub available: i64,
    /// Where the platform had it from, or gets it: the account that is behind the line.
    pub counter: Account,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

impl Contested {
    fn entry(&self, kind: EntryKind) -> Entry {
        Entry::new(kind, self.dispute, self.currency, self.at, self.business_date)
    }
}

/// The money of the line is set aside.
pub fn contested(line: &Contested) -> Entry {
    line.entry(EntryKind::Dispute)
        .debit(Account::StoreSettled(line.store), line.settled)
        .debit(Account::StoreAvailable(line.store), line.available)
        .debit(line.counter, line.amount - line.settled - line.available)
        .credit(Account::StoreDisputed(line.store), line.amount)
}

/// It is decided: the store has it on its available balance, wherever it was held from, or the platform has it.
pub fn decided_for(line: &Contested, store: bool) -> Entry {
    let winner = if store { Account::StoreAvailable(line.store) } else { line.counter };
    line.entry(EntryKind::DisputeEnd).debit(Account::StoreDisputed(line.store), line.amount).credit(winner, line.amount)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(amount: i64, settled: i64, available: i64) -> Contested {
        Contested {
            dispute: 1,
            store: StoreId::new(7),
            amount,
            settled,
            available,
            counter: Account::CorrectionExpense,
            currency: Currency::iso("IQD").expect("IQD exists"),
            at: Instant::parse("2026-03-09T09:00:00Z").expect("an instant"),
            business_date: "2026-03-09".parse().expect("a day"),
        }
    }

    #[test]
    fn it_is_held_from_where_it_is() {
        let held = Account::StoreDisputed(StoreId::new(7));
        for (settled, available, from) in [
            (900, 0, vec![(Account::StoreSettled(StoreId::new(7)), 900)]),
            (0, 900, vec![(Account::StoreAvailable(StoreId::new(7)), 900)]),
            (
                600,
                300,
                vec![(Account::StoreSettled(StoreId::new(7)), 600), (Account::StoreAvailable(StoreId::new(7)), 300)],
            ),
            (0, 0, vec![(Account::CorrectionExpense, 900)]),
        ] {
            let wanted: Vec<_> = from.into_iter().chain([(held, -900)]).collect();
            assert_eq!(contested(&line(900, settled, available)).postings, wanted);
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whoever wins, nothing stays held; whoever had it and wins, has it again.
        #[test]
        fn nothing_stays_held(amount in 1i64..1_000_000, cut in 0i64..=1_000_000, by_platform in any::<bool>(), store in any::<bool>()) {
            let settled = if by_platform { 0 } else { cut.min(amount) };
            let line = line(amount, settled, if by_platform { 0 } else { amount - settled });
            let book = [contested(&line), decided_for(&line, store)];
            prop_assert!(book.iter().all(Entry::balances));
            let on = |account: Account| -> i64 {
                book.iter().flat_map(|entry| &entry.postings).filter(|(a, _)| *a == account).map(|(_, minor)| minor).sum()
            };
            let stores = on(Account::StoreSettled(StoreId::new(7))) + on(Account::StoreAvailable(StoreId::new(7)));
            prop_assert_eq!(on(Account::StoreDisputed(StoreId::new(7))), 0);
            prop_assert_eq!(on(Account::CorrectionExpense), -stores);
            let moved = match (by_platform, store) {
                (false, false) => amount,
                (true, true) => -amount,
                _ => 0,
            };
            prop_assert_eq!(stores, moved);
        }
    }
}
