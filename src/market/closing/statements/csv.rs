//! A statement as CSV that can be checked by itself: each row seals all rows up to it.

use sha2::{Digest, Sha256};

use crate::base::{Currency, Prefix, text};

use super::{Statement, StatementLine};
use crate::market::closing::settlement::Issued;

/// The columns. `record` is `statement`, `opening`, `line`, one of the closing amounts, or `invoice` of the commission; `seal` is a hash over the
/// seal before and every other cell of the row.
pub const COLUMNS: [&str; 17] = [
    "record",
    "ref",
    "about",
    "due_on",
    "happened_on",
    "goods_minor",
    "delivery_minor",
    "rounding_minor",
    "commission_minor",
    "tax_minor",
    "collected_minor",
    "other_minor",
    "net_minor",
    "net",
    "kind",
    "subject_id",
    "seal",
];

/// The seal of a row behind the seal of the row before it.
pub fn seal(before: &str, cells: &[String]) -> String {
    let mut hasher = Sha256::new();
    hasher.update(before.as_bytes());
    for cell in cells {
        hasher.update((cell.len() as u64).to_be_bytes());
        hasher.update(cell.as_bytes());
    }
    text::hex(&hasher.finalize())[..32].to_owned()
}

/// The amounts that open and close a statement: what each is called, and its minor units. What is withheld, or comes
/// from what was withheld before, is there when there is some.
pub fn amounts(statement: &Statement) -> Vec<(&'static str, i64)> {
    let settlement = &statement.settlement;
    let mut amounts = vec![
        ("opening", settlement.opening_minor),
        ("net", settlement.sums.amounts.net),
        ("payable", settlement.payable_minor),
        ("billed", settlement.invoiced_minor),
        ("carried", settlement.carried_minor),
    ];
    amounts.extend((settlement.reserved_minor != 0).then_some(("reserved", settlement.reserved_minor)));
    amounts
}

/// The whole statement.
pub fn write(statement: &Statement) -> String {
    let mut out = Out { csv: ::csv::Writer::from_writer(Vec::new()), seal: String::new() };
    out.csv.write_record(COLUMNS).expect("memory takes every row");
    let mut amounts = amounts(statement).into_iter();
    out.row(head(statement));
    amounts.by_ref().take(1).for_each(|opening| out.row(amount(opening, statement.currency)));
    for line in &statement.lines {
        out.row(line_cells(line, statement.currency));
    }
    for closing in amounts {
        out.row(amount(closing, statement.currency));
    }
    if let Some(invoice) = &statement.settlement.invoice {
        out.row(invoice_cells(invoice, statement.currency));
    }
    let bytes = out.csv.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("cells are text")
}

struct Out {
    csv: ::csv::Writer<Vec<u8>>,
    seal: String,
}

impl Out {
    fn row(&mut self, mut cells: Vec<String>) {
        self.seal = seal(&self.seal, &cells);
        cells.push(self.seal.clone());
        self.csv.write_record(&cells).expect("memory takes every row");
    }
}

/// Which settlement it is: ref and store, its days, its currency with the exponent, and the digest it was closed with.
fn head(statement: &Statement) -> Vec<String> {
    let settlement = &statement.settlement;
    let mut cells = vec![String::new(); COLUMNS.len() - 1];
    cells[0] = "statement".into();
    cells[1] = Prefix::SETTLEMENT.show(settlement.id);
    cells[2] = settlement.store.clone();
    cells[3] = settlement.last_day.to_string();
    cells[4] = settlement.first_day.to_string();
    cells[13] = format!("{} {}", statement.currency.code(), statement.currency.exponent());
    cells[14].clone_from(&settlement.digest);
    cells[15] = settlement.store_id.get().to_string();
    cells
}

fn amount((record, minor): (&str, i64), currency: Currency) -> Vec<String> {
    let mut cells = vec![String::new(); COLUMNS.len() - 1];
    cells[0] = record.to_owned();
    cells[12] = minor.to_string();
    cells[13] = currency.format(minor);
    cells
}

/// Its number, how it is paid, and the commission it is for.
fn invoice_cells(invoice: &Issued, currency: Currency) -> Vec<String> {
    let mut cells = amount(("invoice", invoice.netted_minor + invoice.payable_minor), currency);
    cells[1] = Prefix::INVOICE.show(invoice.id);
    cells[2] = invoice.describe(|minor| currency.format(minor));
    cells
}

fn line_cells(line: &StatementLine, currency: Currency) -> Vec<String> {
    let mut cells = vec![
        "line".to_owned(),
        line.subject_ref(),
        unarmed(&line.about),
        line.due_on.to_string(),
        line.happened_on.map(|day| day.to_string()).unwrap_or_default(),
    ];
    cells.extend(line.amounts.listed().map(|minor| minor.to_string()));
    cells.extend([currency.format(line.amounts.net), line.kind.to_string(), line.subject.to_string()]);
    cells
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
fn unarmed(about: &str) -> String {
    if text::looks_like_formula(about) { format!("'{about}") } else { about.to_owned() }
}
