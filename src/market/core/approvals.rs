//! What one person proposes and another decides: who may, what was decided before, and the word of it in the audit.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::{Act, audit};

crate::stored! {
    /// What became of a proposal.
    pub enum ProposalStatus {
        Proposed = "proposed",
        Approved = "approved",
        Rejected = "rejected",
    }
}

/// A kind of thing that takes two people.
pub struct TwoPeople {
    pub prefix: Prefix,
    /// In the audit.
    pub noun: &'static str,
    /// Commands, as they are typed.
    pub approve: &'static str,
    pub reject: &'static str,
    pub list: &'static str,
}

/// One of them, as it stands.
pub struct Proposed<'a> {
    pub of: &'static TwoPeople,
    pub id: i64,
    pub status: ProposalStatus,
    pub actor: &'a str,
}

impl Proposed<'_> {
    /// May it be approved now? Answers false when it was before.
    ///
    /// # Errors
    /// Kind `Denied` for the one who proposed it; kind `Conflict` when it was rejected.
    pub fn to_approve(&self, act: &Act<'_>) -> Result<bool> {
        if !self.is_open(ProposalStatus::Approved)? {
            return Ok(false);
        }
        if self.actor == act.actor {
            let shown = self.shown();
            let why = format!("{shown} was proposed by {}: somebody else must approve it", act.actor);
            return Err(Error::new(Kind::Denied, codes::PROPOSAL_SAME_PERSON, why)
                .hint(format!("lilium {} {shown} --as NAME", self.of.approve)));
        }
        Ok(true)
    }

    /// May it be rejected now? Answers false when it was before.
    ///
    /// # Errors
    /// Kind `Usage` without a reason; kind `Conflict` when it was approved.
    pub fn to_reject(&self, act: &Act<'_>) -> Result<bool> {
        if !self.is_open(ProposalStatus::Rejected)? {
            return Ok(false);
        }
        if act.reason.is_none() {
            let (shown, reject) = (self.shown(), self.of.reject);
            return Err(Error::usage(format!("{shown}: `{reject}` takes a reason"))
                .hint(format!("lilium {reject} {shown} --reason TEXT")));
        }
        Ok(true)
    }

    /// Writes the decision into the audit.
    pub fn decided(&self, tx: &mut Tx<'_>, act: &Act<'_>, to: ProposalStatus) -> Result<()> {
        let noun = self.of.noun;
        let action = format!("{noun}.{}", if to == ProposalStatus::Approved { "approve" } else { "reject" });
        let before = Some(json!({ "status": ProposalStatus::Proposed }));
        let after = Some(json!({ "status": to }));
        audit::record(tx, act, audit::Change { action: &action, noun, subject: self.id, before, after })
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
