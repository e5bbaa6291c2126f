//! A batch as a plain table, for banks that take a spreadsheet.

use crate::error::Result;

use super::instruction::Instruction;

const HEADER: [&str; 8] = ["payout", "holder", "iban", "account", "bank_name", "bic", "amount", "currency"];

pub fn write(instruction: &Instruction) -> Result<String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(HEADER).map_err(std::io::Error::other)?;
    for transfer in &instruction.transfers {
        let (bank, text) = (&transfer.bank, |text: &Option<String>| text.clone().unwrap_or_default());
        out.write_record([
            transfer.end_to_end.clone(),
            bank.holder.clone(),
            text(&bank.iban),
            text(&bank.account),
            text(&bank.bank),
            text(&bank.bic),
            instruction.currency.format(transfer.amount),
            instruction.currency.code().to_owned(),
        ])
        .map_err(std::io::Error::other)?;
    }
    let bytes = out.into_inner().map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(String::from_utf8(bytes).expect("text that was written as text"))
}
