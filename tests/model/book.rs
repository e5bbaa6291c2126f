//! The model: what every account must hold, computed without the program's rules. Debits are positive, as in the ledger.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use crate::market::{NOTE, STORES, TAX};

/// Half away from zero.
pub fn rounded(num: i128, den: i128) -> i64 {
    let (sign, num) = (num.signum(), num.abs());
    i64::try_from(sign * ((2 * num + den) / (2 * den))).expect("an amount")
}

/// A share of an amount, in parts per million.
pub fn of(minor: i64, ppm: i64) -> i64 {
    rounded(i128::from(minor) * i128::from(ppm), 1_000_000)
}

/// What `part` of `whole` is of an amount.
fn share(minor: i64, part: i64, whole: i64) -> i64 {
    rounded(i128::from(minor) * i128::from(part), i128::from(whole))
}

/// The terms that orders are placed on.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    /// 0: list price, 1: after the store's discount, 2: after all.
    pub base: usize,
    pub ppm: i64,
    pub kept_ppm: i64,
}

/// A delivered line.
#[derive(Clone, Debug)]
pub struct Line {
    pub sku: String,
    pub delivered: i64,
    pub returned: i64,
    /// What the customer paid, and what the platform gave.
    paid: i64,
    by_platform: i64,
    commission: i64,
    tax: i64,
    terms: Terms,
}

impl Line {
    pub fn new(sku: String, price: i64, ordered: i64, delivered: i64, discount: (i64, i64), terms: Terms) -> Line {
        let (given, by_platform) = (share(discount.0, delivered, ordered), share(discount.1, delivered, ordered));
        let list = price * delivered;
        let base = [list, list - (given - by_platform), list - given][terms.base];
        let commission = of(base, terms.ppm);
        Line {
            sku,
            delivered,
            returned: 0,
            paid: list - given,
            by_platform,
            commission,
            tax: of(commission, TAX),
            terms,
        }
    }

    /// N: less what the store gave.
    fn goods(&self) -> i64 {
        self.paid + self.by_platform
    }

    /// What comes back with some more: paid, by the platform, commission, tax.
    fn back(&mut self, quantity: i64) -> [i64; 4] {
        let commission = self.commission - of(self.commission, self.terms.kept_ppm);
        let tax = if commission == self.commission { self.tax } else { of(commission, TAX) };
        let now = self.returned + quantity;
        let part = |whole| share(whole, now, self.delivered) - share(whole, self.returned, self.delivered);
        let back = [part(self.paid), part(self.by_platform), part(commission), part(tax)];
        self.returned = now;
        back
    }
}

/// A delivered order.
#[derive(Clone, Debug)]
pub struct Order {
    pub id: i64,
    pub store: usize,
    pub lines: Vec<Line>,
    pub fee: i64,
    pub fee_is_back: bool,
    /// Its cash is there: its money is available, or matures.
    pub released: bool,
    /// The day on which its money becomes available, while it is held.
    pub matures: Option<NaiveDate>,
    pub taken: i64,
    /// What returns gave back of what was due, and of goods and fees at their price; and what of it was owed.
    given_back: i64,
    value_back: i64,
    debts_back: i64,
    /// Returns of before the release, each what the store gains.
    waiting: Vec<i64>,
    /// The line of its sale, once there is one: the day on which it falls due, and what the store gains.
    pub sale: Option<(NaiveDate, i64)>,
    /// The dispute of that line which is not decided.
    pub dispute: Option<Dispute>,
    /// What decisions took of the line for good.
    pub lost: i64,
}

/// A contested line: its number and its amount.
#[derive(Clone, Copy, Debug)]
pub struct Dispute {
    pub id: i64,
    pub amount: i64,
}

impl Order {
    pub fn new(id: i64, store: usize, lines: Vec<Line>, fee: i64) -> Order {
        Order {
            id,
            store,
            lines,
            fee,
            fee_is_back: false,
            released: false,
            matures: None,
            taken: 0,
            given_back: 0,
            value_back: 0,
            debts_back: 0,
            waiting: Vec::new(),
            sale: None,
            dispute: None,
            lost: 0,
        }
    }

    pub fn goods(&self) -> i64 {
        self.lines.iter().map(Line::goods).sum()
    }

    pub fn by_platform(&self) -> i64 {
        self.lines.iter().map(|line| line.by_platform).sum()
    }

    fn charges(&self) -> i64 {
        self.lines.iter().map(|line| line.commission + line.tax).sum()
    }

    fn own_fee(&self) -> i64 {
        if STORES[self.store].own_fee { self.fee } else { 0 }
    }

    /// What goods and fee come to before the rounding.
    fn exact(&self) -> i64 {
        self.goods() - self.by_platform() + self.fee
    }

    /// Something comes back at this price: what the customer is given, computed from what it has paid for what it keeps.
    fn given(&mut self, value: i64, in_notes: bool) -> i64 {
        let (paid, all_back) =
            (self.due().0 - self.given_back, self.lines.iter().all(|line| line.returned == line.delivered));
        self.value_back += value;
        let keeps = self.exact() - self.value_back;
        let stays =
            if in_notes || all_back { rounded(i128::from(keeps), i128::from(NOTE)) * NOTE } else { paid - value };
        let given = (paid - stays).max(0).min(paid);
        self.given_back += given;
        given
    }

    /// What the customer pays, and what of it is rounding.
    pub fn due(&self) -> (i64, i64) {
        let exact = self.exact();
        let due = rounded(i128::from(exact), i128::from(NOTE)) * NOTE;
        (due, due - exact)
    }
}

/// A line that no close has taken.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    pub day: NaiveDate,
    pub net: i64,
    /// Of a sale or a return, which reserves are of.
    pub of_sales: bool,
}

/// A close: its last day, and what of it is payable and not paid, nor held.
#[derive(Clone, Copy, Debug)]
pub struct Close {
    pub last: NaiveDate,
    pub unpaid: i64,
}

/// What a close withheld, less what debits took of it.
#[derive(Clone, Copy, Debug)]
pub struct Reserve {
    pub back_on: NaiveDate,
    pub left: i64,
}

/// A store's account: lines that no close has taken, and what was closed.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub open: Vec<Open>,
    pub closes: Vec<Close>,
    pub carried: i64,
    pub reserves: Vec<Reserve>,
    /// Bills by number, each what is left of it.
    pub dues: Vec<(i64, i64)>,
    /// Written off, and not come in.
    pub lost: i64,
}

impl Account {
    pub fn closed_through(&self) -> Option<NaiveDate> {
        self.closes.last().map(|close| close.last)
    }

    /// Payable and not in a payout.
    pub fn unpaid(&self) -> i64 {
        self.closes.iter().map(|close| close.unpaid).sum()
    }

    pub fn due(&self) -> i64 {
        self.dues.iter().map(|(_, left)| left).sum()
    }
}

/// A confirmed payout by bank.
#[derive(Clone, Copy, Debug)]
pub struct Payout {
    pub id: i64,
    pub store: usize,
    pub amount: i64,
}

#[derive(Clone, Debug)]
pub struct Book {
    pub today: NaiveDate,
    pub hold_days: u64,
    pub terms: [Terms; 3],
    pub orders: Vec<Order>,
    pub accounts: [Account; 3],
    /// Share that closes withhold, in parts per million, and the days until it comes back.
    pub reserve: (i64, u64),
    /// Missing from handovers and not decided.
    pub short: i64,
    /// Numbers given so far: bills, disputes, deposits.
    pub bills: i64,
    pub disputes: i64,
    pub deposits: i64,
    /// What was given up of what the customer owed, and no return has settled.
    pub given_up: i64,
    /// Spent in cash.
    pub spent: i64,
    pub by_bank: Vec<Payout>,
    pub balances: BTreeMap<String, i64>,
}

pub fn store_account(store: usize, what: &str) -> String {
    format!("store:STO-{:06}:{what}", store + 1)
}

pub const CUSTODY: &str = "driver:DRV-000001:custody";
pub const CREDIT: &str = "customer:CUS-000001:credit";
pub const RECEIVABLE: &str = "customer:CUS-000001:receivable";

impl Book {
    pub fn new(today: NaiveDate) -> Book {
        let own = |store: usize| Terms { base: 1, ppm: STORES[store].ppm, kept_ppm: 0 };
        Book {
            today,
            hold_days: 0,
            terms: [own(0), own(1), own(2)],
            orders: Vec::new(),
            accounts: Default::default(),
            reserve: (0, 1),
            short: 0,
            bills: 0,
            disputes: 0,
            deposits: 0,
            given_up: 0,
            spent: 0,
            by_bank: Vec::new(),
            balances: BTreeMap::new(),
        }
    }

    /// The whole state, to go back to.
    pub fn snapshot(&self) -> Book {
        self.clone()
    }

    pub fn restore(&mut self, before: Book) {
        *self = before;
    }

    pub fn balance(&self, account: &str) -> i64 {
        self.balances.get(account).copied().unwrap_or(0)
    }

    pub fn debit(&mut self, account: impl Into<String>, minor: i64) {
        *self.balances.entry(account.into()).or_default() += minor;
    }

    pub fn credit(&mut self, account: impl Into<String>, minor: i64) {
        self.debit(account, -minor);
    }

    /// A line of a store's account; one of a closed day falls due on the first open one. Answers the day.
    pub fn line(&mut self, store: usize, day: NaiveDate, today: NaiveDate, net: i64, of_sales: bool) -> NaiveDate {
        let day = self.open_day(store, day, today);
        self.accounts[store].open.push(Open { day, net, of_sales });
        self.credit(store_account(store, "available"), net);
        day
    }

    fn open_day(&self, store: usize, day: NaiveDate, today: NaiveDate) -> NaiveDate {
        match self.accounts[store].closed_through() {
            Some(through) if day <= through => (through + Days::new(1)).max(today),
            _ => day,
        }
    }

    /// A line of today that is neither sale nor return.
    pub fn other(&mut self, store: usize, net: i64) {
        self.line(store, self.today, self.today, net, false);
    }

    /// `day` is when it was made to have happened.
    pub fn sold(&mut self, order: Order, collector: &str, day: NaiveDate) {
        let (due, rounding) = order.due();
        let (store, charges, taken) = (order.store, order.charges(), order.taken);
        let earned = order.goods() + order.own_fee() - charges;
        self.debit("expense:promo", order.by_platform());
        self.credit("income:delivery", order.fee - order.own_fee());
        self.credit("income:commission", order.lines.iter().map(|line| line.commission).sum());
        self.credit("tax:commission", order.lines.iter().map(|line| line.tax).sum());
        let mut order = order;
        if collector == "store" {
            let net = earned + rounding - due;
            order.sale = Some((self.line(store, day, day, net, true), net));
            order.released = true;
        } else {
            self.credit("income:cash_rounding", rounding);
            self.debit(if collector == "depot" { "cash:depot" } else { CUSTODY }, taken);
            match taken - due {
                over if over > 0 => self.credit(CREDIT, over),
                short => self.debit(RECEIVABLE, -short),
            }
            self.credit(store_account(store, "pending"), earned);
            if collector == "depot" {
                self.release(&mut order, day);
            }
        }
        self.orders.push(order);
    }

    /// The driver brings the cash of all orders.
    pub fn handed_over(&mut self, counted: i64) {
        let custody = self.balance(CUSTODY);
        let from_custody = counted.min(custody);
        let open = custody - self.short;
        self.debit("cash:depot", counted);
        self.credit(CUSTODY, from_custody);
        self.credit("suspense:cash", counted - from_custody);
        self.short += open - from_custody;
        let (day, mut orders) = (self.today, std::mem::take(&mut self.orders));
        for order in orders.iter_mut().filter(|order| !order.released) {
            self.release(order, day);
        }
        self.orders = orders;
    }

    /// An order's cash is there: its money is available, or is held for some days.
    fn release(&mut self, order: &mut Order, day: NaiveDate) {
        order.released = true;
        match self.hold_days {
            0 => self.make_available(order, day, day),
            days => order.matures = Some(self.open_day(order.store, day + Days::new(days), self.today)),
        }
    }

    /// What is pending of an order, less what came back of it, becomes available.
    pub fn make_available(&mut self, order: &mut Order, day: NaiveDate, today: NaiveDate) {
        order.matures = None;
        let earned = order.goods() + order.own_fee() - order.charges();
        let left = earned + order.waiting.iter().sum::<i64>();
        self.debit(store_account(order.store, "pending"), left);
        order.sale = Some((self.line(order.store, day, today, earned, true), earned));
        for net in std::mem::take(&mut order.waiting) {
            self.line(order.store, day, today, net, true);
        }
    }

    pub fn decided(&mut self, charge: bool, minor: i64) {
        self.short -= minor;
        self.debit(if charge { "driver:DRV-000001:receivable" } else { "expense:cash_short" }, minor);
        self.credit(CUSTODY, minor);
    }

    /// Goods of an order come back; answers what the customer gets.
    pub fn came_back(&mut self, order: usize, line: usize, quantity: i64, fee: bool, refund: &str) -> i64 {
        let (day, owes, given_up) = (self.today, self.balance(RECEIVABLE), self.given_up);
        let order = &mut self.orders[order];
        let [paid, by_platform, commission, tax] = order.lines[line].back(quantity);
        let (store, available) = (order.store, order.released && order.matures.is_none());
        let fee = if fee { order.fee } else { 0 };
        order.fee_is_back |= fee > 0;
        let own_fee = if STORES[store].own_fee { fee } else { 0 };
        let (value, in_notes, own_cash) = (paid + fee, refund == "depot" || refund == "store", STORES[store].by_store);
        let given = order.given(value, in_notes);
        let short = if own_cash { 0 } else { (order.due().0 - order.taken).max(0) - order.debts_back };
        let debt = given.min(short).min(owes).max(0);
        let lost = (given - debt).min(short - debt).min(given_up).max(0);
        order.debts_back += debt + lost;
        let refunded = given - debt - lost;
        let rest = if in_notes { refunded % NOTE } else { 0 };
        let handed = refunded - rest;
        let by_store = if refund == "store" { handed } else { 0 };
        let own_rounding = if own_cash { given - value } else { 0 };
        let net = commission + tax + by_store - (paid + by_platform) - own_fee - own_rounding;
        if available {
            self.line(store, day, day, net, true);
        } else {
            order.waiting.push(net);
            self.credit(store_account(store, "pending"), net);
        }
        self.debit("income:delivery", fee - own_fee);
        self.credit("expense:promo", by_platform);
        self.debit("income:commission", commission);
        self.debit("tax:commission", tax);
        self.debit("income:cash_rounding", given - value - own_rounding);
        self.credit(RECEIVABLE, debt);
        self.credit("expense:bad_debt", lost);
        self.credit(CREDIT, rest);
        self.given_up -= lost;
        match refund {
            "credit" => self.credit(CREDIT, handed),
            "depot" => self.credit("cash:depot", handed),
            "bank" => self.credit("cash:bank", handed),
            _ => {}
        }
        refunded
    }

    /// A store's settlements are paid: the amount, and what no note could pay.
    pub fn paid(&mut self, store: usize, bank: bool, id: i64, amount: i64) {
        let whole = self.accounts[store].unpaid();
        self.accounts[store].closes.iter_mut().for_each(|close| close.unpaid = 0);
        self.debit(store_account(store, "settled"), whole);
        self.credit(if bank { "cash:bank" } else { "cash:depot" }, amount);
        if whole != amount {
            self.other(store, whole - amount);
        }
        if bank {
            self.by_bank.push(Payout { id, store, amount });
        }
    }

    pub fn adjusted(&mut self, store: usize, counter: &str, gain: i64) {
        self.debit(counter, gain);
        self.other(store, gain);
    }
}
