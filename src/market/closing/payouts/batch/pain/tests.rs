//! The message against what its schema says: order of elements, lengths, letters, control sum and count.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::base::{Currency, parse_day};
use crate::market::core::settings::Payer;
use crate::market::parties::stores::bank::BankAccount;

fn instruction(code: &str, amounts: &[i64]) -> Instruction {
    let transfer = |(at, amount): (usize, &i64)| Transfer {
        end_to_end: format!("PAY-{:06}", at + 1),
        amount: *amount,
        bank: BankAccount {
            holder: format!("Store {at} (Basra)"),
            iban: (at % 2 == 0).then(|| "IQ98NBIQ850123456789012".to_owned()),
            account: (at % 2 == 1).then(|| "12-345".to_owned()),
            bank: (at % 3 == 0).then(|| "National Bank".to_owned()),
            bic: (at % 2 == 0).then(|| "NBIQIQBA".to_owned()),
        },
    };
    Instruction {
        batch: "BAT-000001".into(),
        created: "2026-03-01T12:00:00+03:00".into(),
        day: parse_day("2026-03-01").expect("a day"),
        currency: Currency::iso(code).expect("a currency"),
        payer: Payer { name: "Noor".into(), account: "DE89370400440532013000".into(), bic: String::new() },
        transfers: amounts.iter().enumerate().map(transfer).collect(),
    }
}

/// Every leaf as its path and text, in the order of the message.
fn leaves(xml: &str) -> Vec<(String, String)> {
    let (mut reader, mut path, mut leaves) = (Reader::from_str(xml), Vec::<String>::new(), Vec::new());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => path.push(String::from_utf8_lossy(start.name().as_ref()).into_owned()),
            Event::End(_) => drop(path.pop()),
            Event::Text(text) => {
                let text = String::from_utf8_lossy(&text).trim().to_owned();
                if !text.is_empty() {
                    leaves.push((path.join("/"), text));
                }
            }
            Event::Eof => return leaves,
            _ => {}
        }
    }
}

/// The elements of each parent in the order of the schema; what is not listed must not be there.
const ORDER: &[(&str, &[&str])] = &[
    ("CstmrCdtTrfInitn", &["GrpHdr", "PmtInf"]),
    ("GrpHdr", &["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"]),
    (
        "PmtInf",
        &["PmtInfId", "PmtMtd", "NbOfTxs", "CtrlSum", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "CdtTrfTxInf"],
    ),
    ("DbtrAcct", &["Id", "Ccy"]),
    ("CdtTrfTxInf", &["PmtId", "Amt", "CdtrAgt", "Cdtr", "CdtrAcct", "RmtInf"]),
    ("FinInstnId", &["BICFI", "Nm", "Othr"]),
    ("Id", &["IBAN", "Othr"]),
];

#[test]
fn elements_stand_in_the_order_of_the_schema() {
    let xml = write(&instruction("IQD", &[33_250, 29_500, 1, 2])).expect("a message");
    let (mut reader, mut open) = (Reader::from_str(&xml), Vec::<(String, usize)>::new());
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
                if let Some((parent, last)) = open.last_mut()
                    && let Some((_, order)) = ORDER.iter().find(|(known, _)| known == parent)
                {
                    let at = order.iter().position(|known| *known == name);
                    let at = at.unwrap_or_else(|| panic!("{name} in {parent}"));
                    assert!(at >= *last, "{name} comes too late in {parent}");
                    *last = at;
                }
                open.push((name, 0));
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">"), "{xml}");
}

#[test]
fn counts_and_control_sums_are_those_of_the_transfers() {
    for (code, amounts, total) in
        [("IQD", vec![33_250, 29_500], "62750"), ("USD", vec![1_05, 2_10], "3.15"), ("KWD", vec![12_500], "12.500")]
    {
        let leaves = leaves(&write(&instruction(code, &amounts)).expect("a message"));
        let of = |end: &'static str| {
            leaves.iter().filter(move |(path, _)| path.ends_with(end)).map(|(_, text)| text.as_str())
        };
        assert_eq!(of("/CtrlSum").collect::<Vec<_>>(), [total, total], "{code}");
        assert!(of("/NbOfTxs").all(|count| count == amounts.len().to_string()));
        assert_eq!(of("/InstdAmt").count(), amounts.len());
    }
}

#[test]
fn texts_fit_the_schema() {
    let max = |name: &str| match name {
        "MsgId" | "PmtInfId" | "EndToEndId" => 35,
        "Id" | "IBAN" => 34,
        "Nm" | "Ustrd" => 140,
        _ => 30,
    };
    for (path, text) in leaves(&write(&instruction("IQD", &[33_250, 29_500, 7])).expect("a message")) {
        let name = path.rsplit('/').next().expect("a name");
        assert!(text.len() <= max(name), "{path}: {text}");
        assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || " /-?:().,'+".contains(c)), "{path}: {text}");
    }
}
