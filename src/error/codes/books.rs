//! The ledger, commission, cash, and what customers owe.

super::codes! {
    /// A commission rule of this name exists.
    RULE_EXISTS = "rule.exists", [5], "lilium commission rule list";
    /// The commission rule is not valid.
    RULE_INVALID = "rule.invalid", [6], "lilium commission rule add --help";
    /// A commission rule needs a name of at most 80 characters.
    RULE_NAME = "rule.name", [6], "Give another name.";
    /// There is no commission rule of this name.
    RULE_NOT_FOUND = "rule.not_found", [3], "lilium commission rule list";
    /// A stored commission rule cannot be read.
    RULE_UNREADABLE = "rule.unreadable", [1], "lilium doctor --check stored_references";
    /// The file is not a valid list of commission rules.
    RULES_INVALID = "rules.invalid", [6], "lilium commission ruleset export";
    /// The file of commission rules cannot be read.
    RULES_UNREADABLE = "rules.unreadable", [1, 2, 3, 6], "Check the path and the rights.";
    /// There is no draft: the rules are as they were activated.
    RULESET_NO_DRAFT = "ruleset.no_draft", [5], "lilium commission rule add NAME --rate 8%";
    /// There is no such version of the commission rules.
    RULESET_NOT_FOUND = "ruleset.not_found", [3], "lilium commission ruleset list";
    /// Commission rules cannot begin on a day that is over.
    RULESET_PAST = "ruleset.past", [5], "lilium commission ruleset activate --from DATE";
    /// The stored commission terms of an order line cannot be read.
    TERMS_UNREADABLE = "terms.unreadable", [1], "lilium doctor";
    /// An account or a kind of entry is not named as ours are; nothing was exported.
    LEDGER_FOREIGN_NAME = "ledger.foreign_name", [1], "lilium ledger verify";
    /// The driver would carry more cash than the ceiling.
    CASH_CEILING = "cash.ceiling", [5], "lilium cash held DRIVER";
    /// The deposit was confirmed with another amount.
    CASH_CONFIRMED = "cash.confirmed", [5], "lilium cash deposit list";
    /// The driver holds less cash than that.
    CASH_CUSTODY = "cash.custody", [5], "lilium cash held DRIVER";
    /// Nothing of the difference is open; it was decided before.
    CASH_DECIDED = "cash.decided", [5], "lilium cash difference list";
    /// The depot holds less cash than that.
    CASH_DEPOT = "cash.depot", [5], "lilium cash where";
    /// The driver has less change money than that.
    CASH_FLOAT = "cash.float", [5], "lilium cash held DRIVER";
    /// Less of the difference is open than was to be decided.
    CASH_MORE_THAN_OPEN = "cash.more_than_open", [5], "lilium cash difference list";
    /// The driver owes less than that.
    CASH_MORE_THAN_OWED = "cash.more_than_owed", [5], "lilium cash where";
    /// The handover was counted exactly: there is nothing to decide.
    CASH_NO_DIFFERENCE = "cash.no_difference", [5], "lilium cash difference list";
    /// The driver holds no cash of this order.
    CASH_NOT_HELD = "cash.not_held", [5], "lilium cash held DRIVER";
    /// The driver holds no cash to hand over.
    CASH_NOTHING = "cash.nothing", [5], "lilium cash where";
    /// The driver owes nothing.
    CASH_NOTHING_OWED = "cash.nothing_owed", [5], "lilium cash where";
    /// The difference is of the other side: short instead of over, or the other way round.
    CASH_OTHER_SIDE = "cash.other_side", [5], "lilium cash difference list";
    /// The reference belongs to another booking of cash.
    CASH_REFERENCE = "cash.reference", [5], "lilium audit list --action cash.repay";
    /// The number of the slip belongs to another deposit.
    CASH_SLIP = "cash.slip", [5], "lilium cash deposit list";
    /// More would come back than was spent in all.
    EXPENSE_BACK = "expense.back", [5], "lilium cash expense list";
    /// The driver has less left of the cash of open orders.
    EXPENSE_CUSTODY = "expense.custody", [5], "lilium cash held DRIVER";
    /// The receipt was booked already, with other values.
    EXPENSE_RECEIPT = "expense.receipt", [5], "lilium cash expense list";
    /// The customer owes less than that, or is owed less.
    CUSTOMER_BALANCE = "customer.balance", [5], "lilium customer balance CUSTOMER";
    /// The reference belongs to another settlement with a customer.
    CUSTOMER_REFERENCE = "customer.reference", [5], "lilium audit list --action customer.settle";
}
