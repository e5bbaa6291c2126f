//! What one person proposes and another decides: who may, what was decided before, and the word of it in the audit.

mod sql;

use std::fmt;

use serde_json::{Value as Json, json};

use crate::base::{Prefix, text};
use crate::db::{Tx, Value};
use crate::error::codes::{self, Code};
use crate::error::{Error, Kind, Result};
use crate::market::core::{Act, audit};

crate::stored! {
    /// What became of a proposal.
    pub enum ProposalStatus {
        Proposed = "proposed",
        Approved = "approved",
        Rejected = "rejected",
    }
}

/// Somebody who prepares, proposes or decides: known by the name that is on record.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a>(&'a str);

impl<'a> Person<'a> {
    /// Who is on record under this name.
    pub fn named(name: &'a str) -> Person<'a> {
        Person(name)
    }

    /// Is this the person of this name, however it is written?
    fn is(self, name: &str) -> bool {
        text::same(self.0, name)
    }

    /// Is this somebody else than who acts now?
    ///
    /// # Errors
    /// Kind `Denied` when it is not; `why` says what the same person may not do, `command` what another one types.
    pub fn is_another(
        self,
        act: &Act<'_>,
        code: &'static Code,
        why: impl FnOnce(Person<'_>) -> String,
        command: impl FnOnce() -> String,
    ) -> Result<()> {
        if !self.is(act.actor) {
            return Ok(());
        }
        Err(Error::new(Kind::Denied, code, why(self)).hint(format!("lilium {} --as NAME", command())))
    }
}

impl fmt::Display for Person<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A kind of thing that takes two people.
pub struct TwoPeople {
    pub prefix: Prefix,
    /// Its table, and its name in the audit.
    pub noun: &'static str,
    /// What a proposal is in the audit.
    pub proposes: &'static str,
    /// The column with what came of a decision.
    pub outcome: &'static str,
    /// Commands, as they are typed.
    pub approve: &'static str,
    pub reject: &'static str,
    pub list: &'static str,
}

impl TwoPeople {
    /// Writes a new proposal into the audit.
    pub fn proposed(&self, tx: &mut Tx<'_>, act: &Act<'_>, id: i64, after: Json) -> Result<()> {
        let (noun, action) = (self.noun, self.proposes);
        audit::record(tx, act, audit::Change { action, noun, subject: id, before: None, after: Some(after) })
    }

    /// Another one has to be decided first.
    pub fn waits(&self, code: &'static Code, id: i64, of: &str) -> Error {
        let (shown, TwoPeople { approve, reject, .. }) = (self.prefix.show(id), self);
        Error::conflict(code, format!("{shown} of {of} waits for a second person"))
            .hint(format!("lilium {approve} {shown} --as NAME (or: lilium {reject} {shown} --reason TEXT)"))
    }
}

/// One of them, as it stands.
pub struct Proposed<'a> {
    pub of: &'static TwoPeople,
    pub id: i64,
    pub status: ProposalStatus,
    pub by: Person<'a>,
}

impl Proposed<'_> {
    /// A second person agrees: `effect` books it and answers what came of it. Answers false when that was done before.
    ///
    /// # Errors
    /// Kind `Denied` for the one who proposed it; kind `Conflict` when it was rejected; those of the effect.
    pub fn approve(
        &self,
        tx: &mut Tx<'_>,
        act: &Act<'_>,
        effect: impl FnOnce(&mut Tx<'_>) -> Result<Value>,
    ) -> Result<bool> {
        if !self.is_open(ProposalStatus::Approved)? {
            return Ok(false);
        }
        let shown = self.shown();
        self.by.is_another(
            act,
            codes::PROPOSAL_SAME_PERSON,
            |who| format!("{shown} was proposed by {who}: somebody else must approve it"),
            || format!("{} {shown}", self.of.approve),
        )?;
        let outcome = effect(tx)?;
        self.decided(tx, act, ProposalStatus::Approved, outcome)
    }

    /// It is not to be. Answers false when that was said before.
    ///
    /// # Errors
    /// Kind `Usage` without a reason; kind `Conflict` when it was approved.
    pub fn reject(&self, tx: &mut Tx<'_>, act: &Act<'_>, outcome: Value) -> Result<bool> {
        if !self.is_open(ProposalStatus::Rejected)? {
            return Ok(false);
        }
        if act.reason.is_none() {
            let (shown, reject) = (self.shown(), self.of.reject);
            return Err(Error::usage(format!("{shown}: `{reject}` takes a reason"))
                .hint(format!("lilium {reject} {shown} --reason TEXT")));
        }
        self.decided(tx, act, ProposalStatus::Rejected, outcome)
    }

    /// Writes the decision, and the audit of it.
    fn decided(&self, tx: &mut Tx<'_>, act: &Act<'_>, to: ProposalStatus, outcome: Value) -> Result<bool> {
        sql::decide(tx, act, self, to, outcome)?;
        let noun = self.of.noun;
        let action = format!("{noun}.{}", if to == ProposalStatus::Approved { "approve" } else { "reject" });
        let before = Some(json!({ "status": ProposalStatus::Proposed }));
        let after = Some(json!({ "status": to }));
        audit::record(tx, act, audit::Change { action: &action, noun, subject: self.id, before, after })?;
        Ok(true)
    }

    fn is_open(&self, wanted: ProposalStatus) -> Result<bool> {
        match self.status {
            ProposalStatus::Proposed => Ok(true),
            status if status == wanted => Ok(false),
            status => {
                let why = format!("{} is {status} and stays so", self.shown());
                Err(Error::conflict(codes::PROPOSAL_DECIDED, why).hint(format!("lilium {}", self.of.list)))
            }
        }
    }

    fn shown(&self) -> String {
        self.of.prefix.show(self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_one_however_the_name_is_written() {
        for name in ["ann (root)", "Ann (root)", "ＡＮＮ (root)", " ann  (root)"] {
            assert!(Person::named("ann (root)").is(name), "{name}");
        }
        assert!(!Person::named("ann (root)").is("anna (root)"));
    }
}
