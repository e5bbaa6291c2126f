//! Plays a life on a marketplace and in the model, and compares the two after every step.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use lilium::base::{Currency, Instant, Period, Rate, StoreId};
use lilium::db::{Db, Ending, Tx};
use lilium::error::Result;
use lilium::market::books::adjustments;
use lilium::market::books::adjustments::rules::AdjustmentKind;
use lilium::market::books::commission::rule::{Base, Component, Conditions, Rule};
use lilium::market::books::ledger::rules::Refund;
use lilium::market::books::ledger::rules::{CollectorKind, PaymentMethod};
use lilium::market::books::{commission, ledger};
use lilium::market::cash::custody::{self, Covers};
use lilium::market::cash::discrepancies::rules::Choice;
use lilium::market::cash::discrepancies::{self, Wanted};
use lilium::market::closing::payouts::{self, Prepared};
use lilium::market::closing::settlement::{self, Scope};
use lilium::market::core::Act;
use lilium::market::core::settings::{self, Marketplace};
use lilium::market::insight::doctor;
use lilium::market::sales::orders::discounts::{Amount, Bearer, Discount, Place};
use lilium::market::sales::orders::rules::Step as OrderStep;
use lilium::market::sales::orders::{self, Cart, Delivery};
use lilium::market::sales::returns::{self, Made, NewReturn};

use crate::book::{Book, Line, Order, Terms, of};
use crate::market::{FEE, PRICES, STORES, code};
use crate::steps::Step;

/// What makes a life fail, in a sentence.
pub type Told<T> = std::result::Result<T, String>;

/// Plays one life and takes it back; answers the hash of what was booked.
pub fn one(db: &mut Db, exponent: u8, steps: &[Step]) -> Told<String> {
    let mut told = Err("nothing was played".to_owned());
    db.write(Ending::RollBack, |tx| {
        told = played(tx, exponent, steps);
        Ok(())
    })
    .map_err(|error| error.to_string())?;
    told
}

fn played(tx: &mut Tx<'_>, exponent: u8, steps: &[Step]) -> Told<String> {
    let marketplace = Marketplace::load(tx).map_err(|error| error.to_string())?;
    let mut life = Life {
        currency: Currency::with_exponent(code(exponent), exponent).expect("a currency"),
        book: Book::new("2026-03-02".parse().expect("a day")),
        done: 0,
        marketplace,
    };
    for step in steps {
        life.done += 1;
        life.step(tx, step).map_err(|why| format!("{step:?}: {why}"))?;
        life.same(tx).map_err(|why| format!("after {step:?}: {why}"))?;
    }
    healthy(tx, &life.marketplace, life.book.today)
}

/// The engine's own storage is not what is tested here, and a life settles when it likes.
const NOT_HERE: [&str; 3] = ["storage", "references", "settlement_late"];

/// Nothing is wrong anywhere.
fn healthy(tx: &mut Tx<'_>, marketplace: &Marketplace, today: NaiveDate) -> Told<String> {
    let names: Vec<String> = doctor::checks().iter().map(|check| check.name.to_owned()).collect();
    let names: Vec<String> = names.into_iter().filter(|name| !NOT_HERE.contains(&name.as_str())).collect();
    let outcomes = doctor::run(tx, marketplace, today, &names).map_err(|error| error.to_string())?;
    match outcomes.iter().find(|outcome| outcome.count > 0) {
        Some(sick) => Err(format!("{}: {:?}", sick.name, sick.first)),
        None => Ok(ledger::walk(tx).map_err(|error| error.to_string())?.ledger_hash),
    }
}

pub struct Life {
    marketplace: Marketplace,
    pub currency: Currency,
    pub book: Book,
    /// Steps so far; each happens a minute after the one before.
    pub done: i64,
}

impl Life {
    fn at(&self, day: NaiveDate) -> Instant {
        Instant::parse(&format!("{day}T06:00:00Z")).expect("an instant").plus_seconds(60 * self.done)
    }

    /// Does it as a command would: whole or not at all.
    fn act<T>(
        &self,
        tx: &mut Tx<'_>,
        day: NaiveDate,
        actor: &str,
        work: impl FnOnce(&mut Tx<'_>, &Act<'_>) -> Result<T>,
    ) -> Result<T> {
        tx.execute("SAVEPOINT step", &[])?;
        let act = Act { actor, at: self.at(day), reason: Some("because"), marketplace: &self.marketplace };
        let done = work(tx, &act);
        if done.is_err() {
            tx.execute("ROLLBACK TO SAVEPOINT step", &[])?;
        }
        tx.execute("RELEASE SAVEPOINT step", &[])?;
        done
    }

    /// It must work.
    pub fn must<T>(&self, tx: &mut Tx<'_>, work: impl FnOnce(&mut Tx<'_>, &Act<'_>) -> Result<T>) -> Told<T> {
        self.act(tx, self.book.today, "model", work).map_err(|error| format!("refused: {error}"))
    }

    /// Another person does it.
    pub fn another<T>(&self, tx: &mut Tx<'_>, work: impl FnOnce(&mut Tx<'_>, &Act<'_>) -> Result<T>) -> Told<T> {
        self.act(tx, self.book.today, "second", work).map_err(|error| format!("refused: {error}"))
    }

    /// It must be refused.
    pub fn refused<T>(
        &self,
        tx: &mut Tx<'_>,
        what: &str,
        work: impl FnOnce(&mut Tx<'_>, &Act<'_>) -> Result<T>,
    ) -> Told<()> {
        match self.act(tx, self.book.today, "model", work) {
            Err(_) => Ok(()),
            Ok(_) => Err(format!("{what} was not refused")),
        }
    }

    /// Every account holds what the model says.
    fn same(&self, tx: &mut Tx<'_>) -> Told<()> {
        let balances = ledger::balances(tx, &ledger::BalanceFilter::default()).map_err(|error| error.to_string())?;
        let booked: BTreeMap<String, i64> =
            balances.into_iter().filter(|b| b.balance_minor != 0).map(|b| (b.account, b.balance_minor)).collect();
        let mut wanted = self.book.balances.clone();
        wanted.retain(|_, minor| *minor != 0);
        if booked == wanted { Ok(()) } else { Err(format!("the book says {booked:?}, the model {wanted:?}")) }
    }

    fn step(&mut self, tx: &mut Tx<'_>, step: &Step) -> Told<()> {
        match step {
            Step::Sell { .. } => self.sell(tx, step),
            Step::HandOver { beside } => self.hand_over(tx, *beside),
            Step::Decide { charge } => self.decide(tx, *charge),
            Step::Return { order, line, quantity, fee, refund } => {
                self.take_back(tx, *order, *line, *quantity, *fee, *refund)
            }
            Step::Nights { nights } => {
                self.book.today = self.book.today + Days::new(*nights);
                Ok(())
            }
            Step::Settle => self.settle(tx),
            Step::Pay { store, bank } => self.pay(tx, *store, *bank),
            Step::PayBack => self.pay_back(tx),
            Step::Adjust { store, kind, minor } => self.adjust(tx, *store, *kind, *minor),
            Step::PayDues { store, beyond } => self.pay_dues(tx, *store, *beyond),
            Step::Dispute { order, ppm, for_store } => self.dispute(tx, *order, *ppm, *for_store),
            Step::WriteOff { store, ppm } => self.write_off(tx, *store, *ppm),
            Step::SetOff { store, ppm } => self.set_off(tx, *store, *ppm),
            Step::Spend { by_driver, minor } => self.spend(tx, *by_driver, *minor),
            Step::Repay { forgiven, ppm } => self.repay(tx, *forgiven, *ppm),
            Step::Customer { way, ppm } => self.customer(tx, *way, *ppm),
            Step::Deposit { ppm, beside } => self.deposit(tx, *ppm, *beside),
            Step::Reserve { ppm, days } => self.reserve(tx, *ppm, *days),
            Step::Hold { days } => self.hold(tx, *days),
            Step::Rule { base, ppm, kept_ppm } => self.rule(tx, Terms { base: *base, ppm: *ppm, kept_ppm: *kept_ppm }),
        }
    }

    fn sell(&mut self, tx: &mut Tx<'_>, step: &Step) -> Told<()> {
        let Step::Sell { store, quantities, came, discount, depot, beside, late } = step else { unreachable!() };
        let (store, terms) = (*store, self.book.terms[*store]);
        // Reported late: it happened two days ago, when the rules may have been others; so those only before any change.
        let late = *late && terms.base == 1 && terms.ppm == STORES[store].ppm && terms.kept_ppm == 0;
        let day = if late { self.book.today - Days::new(2) } else { self.book.today };
        let product = |number: usize| 2 * store as i64 + number as i64 + 1;
        let given = discount.minor.min(PRICES[0] * quantities[0]);
        let by_platform = of(given, discount.platform_ppm);
        let came = (*came).min(quantities[0]).max(i64::from(quantities[1] == 0));
        let wanted = [(0, quantities[0], came, (given, by_platform)), (1, quantities[1], quantities[1], (0, 0))];
        let ordered = wanted.iter().filter(|(_, ordered, ..)| *ordered > 0);
        let lines = ordered.clone().map(|(number, ordered, came, discount)| {
            Line::new(format!("P{number}"), PRICES[*number], *ordered, *came, *discount, terms)
        });
        let id = self.book.orders.len() as i64 + 1;
        let collector = if STORES[store].by_store {
            "store"
        } else if *depot {
            "depot"
        } else {
            "driver"
        };
        let mut order = Order::new(id, store, lines.collect(), FEE);
        let (due, _) = order.due();
        order.taken = if collector == "store" { due } else { (due + beside).max(0) };
        let cart = Cart {
            customer: 1,
            zone: 1,
            zone_code: "KRK".into(),
            address: None,
            lines: ordered.map(|(number, ordered, ..)| (product(*number), *ordered)).collect(),
            discounts: (given > 0).then(|| asked(product(0), given, discount.platform_ppm)).into_iter().collect(),
        };
        let delivery = Delivery {
            order: id,
            taken: Some(order.taken),
            collector: CollectorKind::parse(collector),
            driver: (collector == "driver").then_some(1),
            quantities: vec![("P0".into(), came)],
        };
        let done = self.act(tx, day, "model", |tx, act| {
            orders::place(tx, act, &cart)?;
            for step in [OrderStep::Accept, OrderStep::Prepare, OrderStep::Dispatch] {
                orders::step(tx, act, id, step)?;
            }
            orders::deliver(tx, act, &delivery)
        });
        done.map_err(|error| format!("refused: {error}"))?;
        self.book.sold(order, collector, day);
        Ok(())
    }

    fn hand_over(&mut self, tx: &mut Tx<'_>, beside: i64) -> Told<()> {
        let custody = self.book.balance("driver:DRV-000001:custody");
        let counted = (custody + beside).max(0);
        let all = Covers { everything: true, ..Covers::default() };
        let currency = self.currency;
        if self.book.orders.iter().all(|order| order.released) && counted == 0 {
            return self.refused(tx, "a handover of nothing", |tx, act| {
                custody::hand_over(tx, act, 1, currency, 0, None, &all)
            });
        }
        self.must(tx, |tx, act| custody::hand_over(tx, act, 1, currency, counted, None, &all))?;
        self.book.handed_over(counted);
        Ok(())
    }

    fn decide(&mut self, tx: &mut Tx<'_>, charge: bool) -> Told<()> {
        let choice = if charge { Choice::Charge } else { Choice::WriteOff };
        let open = discrepancies::still_missing(tx, 1, self.currency.code()).map_err(|error| error.to_string())?;
        let Some((handover, _)) = open.last() else {
            return if self.book.short == 0 {
                Ok(())
            } else {
                Err(format!("{} are missing and undecided", self.book.short))
            };
        };
        let wanted = Wanted { handover: *handover, choice, amount: None, customer: None };
        let decided = self.must(tx, |tx, act| discrepancies::decide(tx, act, &wanted))?;
        self.book.decided(charge, decided.ok_or("nothing was decided")?.amount);
        Ok(())
    }

    fn take_back(
        &mut self,
        tx: &mut Tx<'_>,
        order: usize,
        line: usize,
        quantity: i64,
        fee: bool,
        refund: usize,
    ) -> Told<()> {
        if self.book.orders.is_empty() {
            return Ok(());
        }
        let at = order % self.book.orders.len();
        let order = &self.book.orders[at];
        let line_at = line % order.lines.len();
        let line = &order.lines[line_at];
        let by_store = STORES[order.store].by_store;
        let (refund, named) = match refund {
            0 => (Some(Refund::Credit), "credit"),
            1 => (Some(Refund::Depot), "depot"),
            2 => (Some(Refund::Bank), "bank"),
            3 => (Some(Refund::Store), "store"),
            _ => (None, if by_store { "store" } else { "credit" }),
        };
        let new = NewReturn {
            order: order.id,
            quantities: vec![(line.sku.clone(), quantity)],
            refund,
            with_delivery: fee,
            restock: true,
        };
        if quantity > line.delivered - line.returned || (fee && order.fee_is_back) {
            return self.refused(tx, "too much", |tx, act| returns::take_back(tx, act, &new));
        }
        let before = self.book.snapshot();
        let refunded = self.book.came_back(at, line_at, quantity, fee, named);
        if named == "depot" && self.book.balance("cash:depot") < 0 {
            self.book.restore(before);
            return self.refused(tx, "more than the depot holds", |tx, act| returns::take_back(tx, act, &new));
        }
        match self.must(tx, |tx, act| returns::take_back(tx, act, &new))? {
            Made::Return(back) if back.refund_minor == refunded => Ok(()),
            made => Err(format!("{made:?}, not {refunded} refunded")),
        }
    }

    fn settle(&mut self, tx: &mut Tx<'_>) -> Told<()> {
        let scope = Scope { period: Period::of_day(self.book.today - Days::new(1)), store: None };
        let run = self.must(tx, |tx, act| settlement::run(tx, act, &scope))?;
        let closes = self.book.settled();
        if run.settlements != closes {
            return Err(format!("{} closes, not {closes}", run.settlements));
        }
        let again = self.must(tx, |tx, act| settlement::run(tx, act, &scope))?;
        if again.settlements == 0 { Ok(()) } else { Err("closed twice".into()) }
    }

    fn pay(&mut self, tx: &mut Tx<'_>, store: usize, bank: bool) -> Told<()> {
        let (whole, id) = (self.book.accounts[store].unpaid(), store as i64 + 1);
        let method = if bank { PaymentMethod::Bank } else { PaymentMethod::Cash };
        let prepared = self.must(tx, |tx, act| payouts::create(tx, act, Some(StoreId::new(id)), method))?;
        let Some(Prepared::Payout { id, amount, rest, .. }) = prepared.first() else {
            let held = whole < crate::market::NOTE;
            return if held { Ok(()) } else { Err(format!("{whole} are not paid: {prepared:?}")) };
        };
        if amount + rest != whole {
            return Err(format!("{amount} and {rest} of {whole}"));
        }
        let (id, amount) = (*id, *amount);
        let reference = format!("R{id}");
        if !bank && amount > self.book.balance("cash:depot") {
            self.refused(tx, "more than the depot holds", |tx, act| payouts::confirm(tx, act, id, &reference))?;
            self.must(tx, |tx, act| payouts::fail(tx, act, id))?;
            return Ok(());
        }
        self.must(tx, |tx, act| payouts::confirm(tx, act, id, &reference))?;
        self.book.paid(store, bank, id, amount);
        self.must(tx, |tx, act| payouts::confirm(tx, act, id, &reference)).map(drop)
    }

    /// What came back and went again leaves no trace in the balances.
    fn pay_back(&mut self, tx: &mut Tx<'_>) -> Told<()> {
        let Some(paid) = self.book.by_bank.last().copied() else { return Ok(()) };
        self.must(tx, |tx, act| payouts::returned(tx, act, paid.id))?;
        let (settled, bank) = (crate::book::store_account(paid.store, "settled"), "cash:bank");
        let before = (self.book.balance(&settled), self.book.balance(bank));
        self.book.balances.insert(settled.clone(), before.0 - paid.amount);
        self.book.balances.insert(bank.into(), before.1 + paid.amount);
        self.same(tx)?;
        let reference = format!("R{}-{}", paid.id, self.done);
        self.must(tx, |tx, act| payouts::confirm(tx, act, paid.id, &reference))?;
        self.book.balances.insert(settled, before.0);
        self.book.balances.insert(bank.into(), before.1);
        Ok(())
    }

    fn adjust(&mut self, tx: &mut Tx<'_>, store: usize, kind: usize, minor: i64) -> Told<()> {
        let (kind, counter, gain) = [
            (AdjustmentKind::Penalty, "income:penalty", -minor),
            (AdjustmentKind::Subscription, "income:subscription", -minor),
            (AdjustmentKind::CodFee, "income:cod_fee", -minor),
            (AdjustmentKind::Correction, "expense:correction", minor),
            (AdjustmentKind::Goodwill, "expense:goodwill", minor),
        ][kind];
        let (currency, id) = (self.currency, store as i64 + 1);
        self.must(tx, |tx, act| adjustments::adjust(tx, act, StoreId::new(id), currency, kind, minor))?;
        self.book.adjusted(store, counter, gain);
        Ok(())
    }

    fn hold(&mut self, tx: &mut Tx<'_>, days: u64) -> Told<()> {
        self.set(tx, "release.hold_days", &days.to_string())?;
        self.book.hold_days = days;
        Ok(())
    }

    pub fn set(&mut self, tx: &mut Tx<'_>, key: &str, value: &str) -> Told<()> {
        self.must(tx, |tx, act| settings::set(tx, act, key, value))?;
        self.marketplace = Marketplace::load(tx).map_err(|error| error.to_string())?;
        Ok(())
    }

    /// From now on orders of every store are charged so; those placed before keep their terms.
    fn rule(&mut self, tx: &mut Tx<'_>, terms: Terms) -> Told<()> {
        let base = [Base::List, Base::AfterStore, Base::AfterAll][terms.base];
        let component = Component {
            base,
            kept_ppm: terms.kept_ppm,
            ..Component::of_rate(Rate::from_ppm(terms.ppm).expect("a rate"))
        };
        let name = format!("rule {}", self.done);
        let rule = Rule { name, when: Conditions::default(), components: vec![component], tax_ppm: None };
        self.must(tx, |tx, act| {
            commission::edit(tx, act, "rule.add", |rules| {
                rules.insert(0, rule);
                Ok(())
            })?;
            commission::activate(tx, act, act.today())
        })?;
        self.book.terms = [terms; 3];
        Ok(())
    }
}

/// A discount on one product, as it is asked for.
fn asked(product: i64, minor: i64, platform_ppm: i64) -> Discount {
    let bearer = match platform_ppm {
        0 => Bearer::Store,
        1_000_000 => Bearer::Platform,
        ppm => Bearer::Shared(Rate::from_ppm(ppm).expect("a rate")),
    };
    Discount { name: None, place: Place::Line(product), amount: Amount::Fixed(minor), bearer }
}
