//! Settlements, statements, payouts, dues, disputes, and what two people decide.

super::codes! {
    /// The lines of a settlement are not those that were closed.
    SETTLEMENT_DIGEST = "settlement.digest", [7], "lilium ledger verify";
    /// The file is not a statement, or not a whole one.
    STATEMENT_INVALID = "statement.invalid", [6], "lilium statement export SETTLEMENT FILE";
    /// The settlement was not closed at that moment.
    STATEMENT_NOT_YET = "statement.not_yet", [3], "lilium statement show SETTLEMENT";
    /// The file of the statement cannot be read.
    STATEMENT_UNREADABLE = "statement.unreadable", [1, 2, 3, 6], "Check the path and the rights.";
    /// The account that pays is not set.
    PAYER_MISSING = "payer.missing", [10], "lilium setting set payer.account IBAN";
    /// The payout was in cash: no bank sends it back.
    PAYOUT_CASH = "payout.cash", [5], "lilium payout show PAYOUT";
    /// The payout was confirmed under another reference.
    PAYOUT_CONFIRMED = "payout.confirmed", [5], "lilium payout show PAYOUT";
    /// The payout cannot take this step from its status.
    PAYOUT_ILLEGAL_TRANSITION = "payout.illegal_transition", [5], "lilium payout show PAYOUT";
    /// The payout is above the limit and waits for a second person.
    PAYOUT_NEEDS_APPROVAL = "payout.needs_approval", [5], "lilium payout approve PAYOUT";
    /// The store has no bank account to be paid to.
    PAYOUT_NO_ACCOUNT = "payout.no_account", [5], "lilium store bank update STORE --holder NAME --iban IBAN";
    /// The store is closed or suspended for its dues, and owes: that comes first.
    PAYOUT_OWES = "payout.owes", [5], "lilium dues list --open --store STORE";
    /// The reference has paid another payout.
    PAYOUT_REFERENCE = "payout.reference", [5], "lilium payout list";
    /// Who prepared the payout may not approve it.
    PAYOUT_SAME_PERSON = "payout.same_person", [4], "lilium payout approve PAYOUT --as NAME";
    /// All that is settled for the store is in a payout already.
    PAYOUT_TAKEN = "payout.taken", [5], "lilium payout list";
    /// The announced payment was confirmed or failed, and stays so.
    DUES_ANNOUNCEMENT_ENDED = "dues.announcement_ended", [5], "lilium dues announcement list --status all";
    /// Another payment of the store is on its way.
    DUES_IN_FLIGHT = "dues.in_flight", [5], "lilium dues announcement list";
    /// The payment is more than the store owes.
    DUES_MORE_THAN_DUE = "dues.more_than_due", [5], "lilium dues list --open --store STORE";
    /// The offset is more than what is settled for the store and in no payout.
    DUES_MORE_THAN_SETTLED = "dues.more_than_settled", [5], "lilium settlement list --unpaid --store STORE";
    /// The store owes nothing that could be set off.
    DUES_NOTHING_OWED = "dues.nothing_owed", [5], "lilium dues list --store STORE";
    /// Nothing is settled for the store that could be kept.
    DUES_NOTHING_SETTLED = "dues.nothing_settled", [5], "lilium store balance STORE";
    /// The reference belongs to another payment of dues.
    DUES_REFERENCE = "dues.reference", [5], "lilium audit list --action dues.pay";
    /// More would be written off than is owed.
    WRITE_OFF_MORE_THAN_OWED = "write_off.more_than_owed", [5], "lilium dues list --open";
    /// Another write-off of the same debt waits for a second person.
    WRITE_OFF_WAITS = "write_off.waits", [5], "lilium dues write-off list";
    /// The amount is nothing, or more than is left of the line.
    DISPUTE_AMOUNT = "dispute.amount", [6], "Leave --amount out to contest all of the line.";
    /// All of the line was contested and decided before.
    DISPUTE_DECIDED = "dispute.decided", [5], "lilium dispute list --status all";
    /// No line of a store's account has this ref.
    DISPUTE_LINE = "dispute.line", [3], "lilium settlement line list SETTLEMENT";
    /// The line is zero: there is nothing to hold.
    DISPUTE_NOTHING = "dispute.nothing", [5], "Nothing needs to be done.";
    /// Another dispute holds the line already.
    DISPUTE_OPEN = "dispute.open", [5], "lilium dispute list";
    /// A payout that is not confirmed yet pays the line.
    DISPUTE_PAYOUT = "dispute.payout", [5], "lilium payout list";
    /// The line is not on the store's account yet, and is held anyway.
    DISPUTE_PENDING = "dispute.pending", [5], "lilium order show ORDER";
    /// The dispute was won by the other side and stays so.
    DISPUTE_RESOLVED = "dispute.resolved", [5], "lilium dispute show DISPUTE";
    /// Who opened the dispute may not decide it.
    DISPUTE_SAME_PERSON = "dispute.same_person", [4], "lilium dispute resolve DISPUTE --for SIDE --reason TEXT --as NAME";
    /// The proposal was approved or rejected before, and stays so.
    PROPOSAL_DECIDED = "proposal.decided", [5], "The hint names the list to look at.";
    /// Who proposed it may not approve it.
    PROPOSAL_SAME_PERSON = "proposal.same_person", [4], "Somebody else approves: the same command with --as NAME.";
}
