//! A batch as a payment message of ISO 20022: pain.001.001.09, CustomerCreditTransferInitiation.
//!
//! The schema fixes the order of all elements. Names and numbers are checked where they are typed, so they fit its
//! lengths and the letters that every bank takes.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::error::Result;

use super::instruction::{Instruction, Transfer};

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";

/// Elements being written, one within the other.
struct Message(Writer<Vec<u8>>);

impl Message {
    fn leaf(&mut self, name: &str, text: &str) -> Result<()> {
        self.0.create_element(name).write_text_content(BytesText::new(text))?;
        Ok(())
    }

    fn within(&mut self, path: &[&str], inner: impl FnOnce(&mut Message) -> Result<()>) -> Result<()> {
        let Some((name, rest)) = path.split_first() else { return inner(self) };
        self.0.write_event(Event::Start(quick_xml::events::BytesStart::new(*name)))?;
        self.within(rest, inner)?;
        self.0.write_event(Event::End(quick_xml::events::BytesEnd::new(*name)))?;
        Ok(())
    }
}

pub fn write(instruction: &Instruction) -> Result<String> {
    let mut message = Message(Writer::new_with_indent(Vec::new(), b' ', 1));
    message.0.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let document = quick_xml::events::BytesStart::new("Document").with_attributes([("xmlns", NAMESPACE)]);
    message.0.write_event(Event::Start(document))?;
    message.within(&["CstmrCdtTrfInitn"], |message| {
        header(message, instruction)?;
        message.within(&["PmtInf"], |message| payment(message, instruction))
    })?;
    message.0.write_event(Event::End(quick_xml::events::BytesEnd::new("Document")))?;
    let mut text = String::from_utf8(message.0.into_inner()).expect("text that was written as text");
    text.push('\n');
    Ok(text)
}

fn header(message: &mut Message, instruction: &Instruction) -> Result<()> {
    message.within(&["GrpHdr"], |message| {
        message.leaf("MsgId", &instruction.batch)?;
        message.leaf("CreDtTm", &instruction.created)?;
        sums(message, instruction)?;
        message.within(&["InitgPty"], |message| message.leaf("Nm", &instruction.payer.name))
    })
}

/// What the bank compares with what it read.
fn sums(message: &mut Message, instruction: &Instruction) -> Result<()> {
    message.leaf("NbOfTxs", &instruction.transfers.len().to_string())?;
    message.leaf("CtrlSum", &instruction.currency.format(instruction.total()?))
}

fn payment(message: &mut Message, instruction: &Instruction) -> Result<()> {
    let payer = &instruction.payer;
    message.leaf("PmtInfId", &instruction.batch)?;
    message.leaf("PmtMtd", "TRF")?;
    sums(message, instruction)?;
    message.within(&["ReqdExctnDt"], |message| message.leaf("Dt", &instruction.day.to_string()))?;
    message.within(&["Dbtr"], |message| message.leaf("Nm", &payer.name))?;
    message.within(&["DbtrAcct"], |message| {
        let iban = payer.is_iban().then_some(payer.account.as_str());
        account(message, iban, Some(&payer.account))?;
        message.leaf("Ccy", instruction.currency.code())
    })?;
    // The one element that must be there even where nobody knows its value.
    message.within(&["DbtrAgt", "FinInstnId"], |message| match payer.bic.as_str() {
        "" => message.within(&["Othr"], |message| message.leaf("Id", "NOTPROVIDED")),
        bic => message.leaf("BICFI", bic),
    })?;
    instruction
        .transfers
        .iter()
        .try_for_each(|transfer| message.within(&["CdtTrfTxInf"], |message| credit(message, instruction, transfer)))
}

fn credit(message: &mut Message, instruction: &Instruction, transfer: &Transfer) -> Result<()> {
    let bank = &transfer.bank;
    message.within(&["PmtId"], |message| message.leaf("EndToEndId", &transfer.end_to_end))?;
    message.within(&["Amt"], |message| {
        let amount = instruction.currency.format(transfer.amount);
        let element = message.0.create_element("InstdAmt").with_attribute(("Ccy", instruction.currency.code()));
        element.write_text_content(BytesText::new(&amount))?;
        Ok(())
    })?;
    if bank.bic.is_some() || bank.bank.is_some() {
        message.within(&["CdtrAgt", "FinInstnId"], |message| {
            bank.bic.iter().try_for_each(|bic| message.leaf("BICFI", bic))?;
            bank.bank.iter().try_for_each(|name| message.leaf("Nm", name))
        })?;
    }
    message.within(&["Cdtr"], |message| message.leaf("Nm", &bank.holder))?;
    message.within(&["CdtrAcct"], |message| account(message, bank.iban.as_deref(), bank.account.as_deref()))?;
    message.within(&["RmtInf"], |message| message.leaf("Ustrd", &transfer.end_to_end))
}

fn account(message: &mut Message, iban: Option<&str>, local: Option<&str>) -> Result<()> {
    message.within(&["Id"], |message| match iban {
        Some(iban) => message.leaf("IBAN", iban),
        None => message.within(&["Othr"], |message| message.leaf("Id", local.unwrap_or_default())),
    })
}

#[cfg(test)]
mod tests;
