//! hledger, ledger and bean-check, where they are installed.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

use super::{Balances, amount};

const SETTING: &str = "LILIUM_TEST_BOOKS";

/// Runs a program on a file; `None` when it is not installed and need not be.
fn run(program: &str, how_to_get: &str, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new(program).env("LC_ALL", "C.UTF-8").args(arguments).output() {
        Ok(output) => {
            let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            Some((output.status.success(), said.concat()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let required = std::env::var(SETTING).is_ok_and(|value| value == "required");
            assert!(!required, "{SETTING}=required, but there is no {program}; get it with `{how_to_get}`");
            // Not `eprintln!`, which the test harness swallows while tests pass.
            let _ = writeln!(io::stderr(), "skipped with {program}: not found; get it with `{how_to_get}`");
            None
        }
        Err(error) => panic!("cannot run {program}: {error}"),
    }
}

fn path(file: &Path) -> &str {
    file.to_str().expect("a path in UTF-8")
}

/// Does hledger find the file whole, with every account, commodity and tag declared?
pub fn hledger(file: &Path) -> Option<(bool, String)> {
    run("hledger", "apt-get install hledger", &["-f", path(file), "check", "--strict"])
}

/// Does ledger?
pub fn ledger(file: &Path) -> Option<(bool, String)> {
    run("ledger", "apt-get install ledger", &["-f", path(file), "--pedantic", "balance", "--flat"])
}

/// Does beancount?
pub fn bean_check(file: &Path) -> Option<(bool, String)> {
    run("bean-check", "pip install beancount", &[path(file)])
}

/// The balances that hledger adds up, in its own names of accounts.
pub fn hledger_balances(file: &Path, exponents: &BTreeMap<&str, usize>) -> Option<Balances> {
    let arguments = ["-f", path(file), "balance", "--flat", "--no-total", "--empty", "--layout=bare", "-O", "csv"];
    let (done, text) = run("hledger", "apt-get install hledger", &arguments)?;
    assert!(done, "{text}");
    let mut balances = Balances::new();
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    for row in rows.records().map(|row| row.expect("a row")) {
        // A nought comes without decimals, and sometimes without a currency.
        if &row[2] == "0" {
            continue;
        }
        let (minor, currency) = amount(&format!("{} {}", &row[2], &row[1]), exponents);
        balances.insert((row[0].to_owned(), currency), minor);
    }
    Some(balances)
}
