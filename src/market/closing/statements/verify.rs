//! Checks a statement that somebody holds in hands: by itself, and against what is stored.

use crate::base::{Currency, Period, Prefix, StoreId, parse_day};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::store_account::{Amounts, LineKind};
use crate::market::closing::settlement;
use crate::market::closing::settlement::rules::{LineDigest, Sums};
use crate::market::core::settings::Marketplace;

use super::csv::{COLUMNS, seal};
use super::{build, write_csv};

/// What is wrong, and in which line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: u64,
    pub what: String,
}

/// A statement that was read, and everything against it.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    pub settlement: String,
    pub store: String,
    pub lines: i64,
    pub net: i64,
    pub faults: Vec<Fault>,
}

/// Checks the file alone: every seal, every sum, and the digest the settlement was closed with.
///
/// # Errors
/// Kind `Invalid` when it is not a statement.
pub fn check(content: &str) -> Result<Checked> {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(content.as_bytes());
    let mut reading = Reading::default();
    for (number, record) in (1u64..).zip(reader.records()) {
        let record = record.map_err(|e| no_statement().because(e))?;
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if number == 1 {
            if cells != COLUMNS {
                return Err(no_statement());
            }
            continue;
        }
        reading.row(number, &cells);
    }
    Ok(reading.finish())
}

fn no_statement() -> Error {
    Error::invalid(codes::STATEMENT_INVALID, "this is not a statement")
        .hint("lilium statement export SET-000001 FILE.csv")
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    checked: Checked,
    seal: String,
    digest: Option<LineDigest>,
    stated_digest: String,
    currency: Option<Currency>,
    sums: Sums,
    amounts: Vec<(String, i64)>,
    last: u64,
}

impl Reading {
    fn row(&mut self, number: u64, cells: &[String]) {
        self.last = number;
        if cells.len() != COLUMNS.len() {
            return self.fault(format!("{} cells, not {}", cells.len(), COLUMNS.len()));
        }
        let (stated, rest) = cells.split_last().expect("cells");
        let computed = seal(&self.seal, rest);
        if *stated != computed {
            self.fault("the seal does not fit: a cell of this line is not what was issued".into());
        }
        // Later lines are judged by what the file says, so that one change is reported once.
        self.seal.clone_from(stated);
        if let Err(what) = self.read(cells) {
            self.fault(what);
        }
    }

    fn fault(&mut self, what: String) {
        self.checked.faults.push(Fault { line: self.last, what });
    }

    fn read(&mut self, cells: &[String]) -> Result<(), String> {
        match cells[0].as_str() {
            "statement" => self.head(cells),
            "line" => self.line(cells),
            record @ ("opening" | "net" | "payable" | "billed" | "carried" | "reserved" | "invoice") => {
                let minor = whole(&cells[12])?;
                self.decimal(minor, &cells[13])?;
                self.amounts.push((record.to_owned(), minor));
                Ok(())
            }
            other => Err(format!("there is no record {other:?}")),
        }
    }

    fn head(&mut self, cells: &[String]) -> Result<(), String> {
        let (code, exponent) = cells[13].split_once(' ').ok_or("the currency is not readable")?;
        let exponent = exponent.parse().map_err(|_| "the exponent is not readable".to_owned())?;
        self.currency = Some(Currency::with_exponent(code, exponent).map_err(|e| e.to_string())?);
        let day = |text: &str| parse_day(text).map_err(|e| e.to_string());
        let period = Period { first: day(&cells[4])?, last: day(&cells[3])? };
        self.digest = Some(LineDigest::new(StoreId::new(whole(&cells[15])?), code, &period));
        self.stated_digest.clone_from(&cells[14]);
        (self.checked.settlement, self.checked.store) = (cells[1].clone(), cells[2].clone());
        Ok(())
    }

    fn line(&mut self, cells: &[String]) -> Result<(), String> {
        let minors = cells[5..13].iter().map(|cell| whole(cell)).collect::<Result<Vec<i64>, _>>()?;
        let line = Amounts::of_list(minors.try_into().map_err(|_| "there are not eight amounts".to_owned())?);
        if let Some(digest) = &mut self.digest {
            digest.add(&cells[14], whole(&cells[15])?, &cells[3], &line);
        }
        self.checked.lines += 1;
        self.sums.add(cells[14] == LineKind::Sale.as_str(), &line);
        self.decimal(line.net, &cells[13])?;
        let [goods, delivery, rounding, commission, tax, collected, other, net] = line.listed().map(i128::from);
        let sum = goods + delivery + rounding - commission - tax - collected + other;
        if sum == net { Ok(()) } else { Err(format!("the amounts come to {sum}, not {net}")) }
    }

    fn decimal(&self, minor: i64, shown: &str) -> Result<(), String> {
        match self.currency {
            Some(currency) if currency.format(minor) != shown => {
                Err(format!("{minor} minor units are {}, not {shown}", currency.format(minor)))
            }
            _ => Ok(()),
        }
    }

    fn finish(mut self) -> Checked {
        let amount = |name: &str| self.amounts.iter().find(|(known, _)| known == name).map(|(_, minor)| *minor);
        let stated = (amount("opening"), amount("net"), amount("payable"), amount("billed"), amount("carried"));
        let mut faults = Vec::new();
        match stated {
            (Some(opening), Some(net), Some(payable), Some(billed), Some(carried)) => {
                if net != self.sums.amounts.net {
                    faults.push(format!("the lines come to {}, not {net}", self.sums.amounts.net));
                }
                if opening + net != payable - billed + carried + amount("reserved").unwrap_or(0) {
                    faults.push("opening and net are not what is payable, billed, carried and withheld".into());
                }
            }
            _ => faults.push("the statement is not whole: a closing amount is missing".into()),
        }
        let invoiced = amount("invoice").unwrap_or(0);
        if invoiced != self.sums.amounts.commission + self.sums.amounts.tax {
            faults.push(format!(
                "the commission of the lines is {}, the invoice says {invoiced}",
                self.sums.amounts.commission + self.sums.amounts.tax
            ));
        }
        if self.digest.take().is_none_or(|digest| digest.finish() != self.stated_digest) {
            faults.push("the lines are not those the settlement was closed with".into());
        }
        self.checked.net = self.sums.amounts.net;
        faults.into_iter().for_each(|what| self.fault(what));
        self.checked
    }
}

fn whole(cell: &str) -> Result<i64, String> {
    cell.parse().map_err(|_| format!("{cell:?} is not a whole number"))
}

/// The first line in which the file differs from the statement as it is stored.
///
/// # Errors
/// Kind `NotFound` when there is no such settlement.
pub fn same_as_stored(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    content: &str,
    settlement: &str,
) -> Result<Option<Fault>> {
    let id = Prefix::SETTLEMENT.read_full(settlement).unwrap_or(0);
    let id = settlement::find(tx, &Prefix::SETTLEMENT.show(id))?;
    let stored = write_csv(&build(tx, marketplace, id)?);
    let mut pairs = (1u64..).zip(content.lines().zip(stored.lines()));
    if let Some((line, (_, stored))) = pairs.find(|(_, (mine, stored))| mine != stored) {
        return Ok(Some(Fault { line, what: format!("stored is: {stored}") }));
    }
    let (mine, stored) = (content.lines().count() as u64, stored.lines().count() as u64);
    let fewer = || Fault { line: mine.min(stored) + 1, what: format!("{mine} lines, stored are {stored}") };
    Ok((mine != stored).then(fewer))
}
