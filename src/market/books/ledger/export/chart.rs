//! The accounts of an export: their names in its format, and what is on them. Pure, but for who reads the rows.
//!
//! Names are made of refs and of words of ours. One that is not is refused here, so that no stored text can end a
//! line, open a comment or start a directive in the file of another program.

use std::collections::HashMap;

use crate::base::Currency;
use crate::error::{Error, Result, codes};
use crate::market::core::settings::Marketplace;

use super::Writer;
use super::sql::AccountRow;

/// Where every program of plain-text accounting roots its accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    Assets,
    Liabilities,
    Income,
    Expenses,
}

impl Root {
    fn of(kind: &str) -> Option<Root> {
        match kind {
            "asset" => Some(Root::Assets),
            "liability" => Some(Root::Liabilities),
            "income" => Some(Root::Income),
            "expense" => Some(Root::Expenses),
            _ => None,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Root::Assets => "assets",
            Root::Liabilities => "liabilities",
            Root::Income => "income",
            Root::Expenses => "expenses",
        }
    }

    /// The letter by which hledger knows the type of an account.
    pub fn letter(self) -> char {
        match self {
            Root::Assets => 'A',
            Root::Liabilities => 'L',
            Root::Income => 'R',
            Root::Expenses => 'X',
        }
    }
}

/// An account's place: its root, and the words of its code below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    pub root: Root,
    pub words: Vec<String>,
}

impl Path {
    /// The place of an account; nothing for a code or a kind that no rule of ours gives.
    pub fn new(code: &str, kind: &str) -> Option<Path> {
        let root = Root::of(kind)?;
        let mut words: Vec<String> = code.split(':').map(str::to_owned).collect();
        if words.len() > 1 && words[0] == kind {
            words.remove(0); // income:commission is income already
        }
        words.iter().all(|word| is_word(word)).then_some(Path { root, words })
    }
}

/// Letters, digits, hyphens and underscores of ASCII, a letter or a digit first.
fn is_word(text: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    text.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric()) && text.bytes().all(inside)
}

/// An entry's kind goes into the file as it is.
pub fn check_word(kind: &str, entry: i64) -> Result<()> {
    if is_word(kind) {
        return Ok(());
    }
    Err(refused(format!("the kind of entry {entry}, {kind:?},")))
}

fn refused(what: String) -> Error {
    Error::failed(codes::LEDGER_FOREIGN_NAME, format!("{what} is not one of our names; nothing was exported"))
        .hint("lilium ledger verify")
}

/// An account in one currency, and what is on it.
#[derive(Clone, Debug)]
pub struct Standing {
    pub code: String,
    pub root: Root,
    /// In the letters of the format.
    pub name: String,
    pub currency: Currency,
    pub minor: i64,
    /// Has it moved by now?
    pub moved: bool,
}

impl Standing {
    /// An amount with its currency, such as `-12.500 KWD`.
    pub fn amount(&self, minor: i64) -> String {
        format!("{} {}", self.currency.format(minor), self.currency.code())
    }
}

/// All accounts, in order of code and currency.
pub struct Chart {
    accounts: Vec<Standing>,
    places: HashMap<i64, usize>,
}

impl Chart {
    pub fn read(rows: Vec<AccountRow>, marketplace: &Marketplace, writer: &dyn Writer) -> Result<Chart> {
        let mut chart = Chart { accounts: Vec::with_capacity(rows.len()), places: HashMap::new() };
        for row in rows {
            let path = Path::new(&row.code, row.kind.as_str())
                .ok_or_else(|| refused(format!("the account {:?} of kind {:?}", row.code, row.kind)))?;
            chart.places.insert(row.id, chart.accounts.len());
            chart.accounts.push(Standing {
                name: writer.account(&path),
                root: path.root,
                currency: marketplace.coin(&row.currency)?.currency,
                minor: row.before_minor,
                moved: row.moved_before,
                code: row.code,
            });
        }
        Ok(chart)
    }

    pub fn all(&self) -> &[Standing] {
        &self.accounts
    }

    /// Accounts with something on them.
    pub fn open(&self) -> impl Iterator<Item = &Standing> {
        self.accounts.iter().filter(|account| account.minor != 0)
    }

    /// Accounts that have moved by now.
    pub fn moved(&self) -> Vec<&Standing> {
        self.accounts.iter().filter(|account| account.moved).collect()
    }

    pub fn account(&self, id: i64) -> &Standing {
        &self.accounts[self.places[&id]]
    }

    pub fn add(&mut self, id: i64, minor: i64) {
        let account = &mut self.accounts[self.places[&id]];
        account.minor += minor;
        account.moved = true;
    }
}
