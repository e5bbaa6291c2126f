//! What is sealed: every table on which money or proof depends, with its columns in the order in which they are
//! hashed; and every other table, with the reason why it is not.
//!
//! A test compares this list with the live schema: a table, or a column of a sealed table, that is on neither side fails it.
//! A column that a later migration adds gets the next number in `later`; what was sealed before stays as it was hashed.

/// How the rows of a table are gathered into its seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gathering {
    /// One after the other, for tables that only grow, by an id without gaps: the cheapest, and bound to the order.
    Chain,
    /// As a sum, so that rows may be added, changed and removed by the thousand, in any order.
    Sum,
}

/// One sealed table. Its first column is what a finding names, where it is a number.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    pub gathering: Gathering,
    pub columns: &'static [&'static str],
    /// Columns that came later, with the version of the list from which they count.
    pub later: &'static [(i64, &'static str)],
    /// Columns with personal values: they count by their salted hash, under the salt of this noun and the first column.
    pub salted: Option<(&'static str, &'static [&'static str])>,
    /// Columns that do not count, and why.
    pub left_out: &'static [(&'static str, &'static str)],
    /// Holds what differs between two databases in which the same was done.
    pub local: bool,
}

impl Table {
    /// The columns that count in this version of the list, in order.
    pub fn columns_of(&self, version: i64) -> Vec<&'static str> {
        let later = self.later.iter().filter(|(since, _)| *since <= version).map(|(_, name)| *name);
        self.columns.iter().copied().chain(later).collect()
    }

    /// The version of its columns that this program writes.
    pub fn version(&self) -> i64 {
        self.later.iter().map(|(since, _)| *since).max().unwrap_or(1)
    }

    pub fn is_salted(&self, column: &str) -> bool {
        self.salted.is_some_and(|(_, columns)| columns.contains(&column))
    }
}

/// The version of the whole list: that of its newest column.
pub fn version() -> i64 {
    SEALED.iter().map(Table::version).max().unwrap_or(1)
}

/// The place of a sealed table in the list.
pub fn place(name: &str) -> Option<usize> {
    SEALED.binary_search_by(|table| table.name.cmp(name)).ok()
}

/// Why a folded key does not count.
const KEY: &str = "the fold of the column beside it; doctor compares the two";

const fn sum(name: &'static str, columns: &'static [&'static str]) -> Table {
    Table { name, gathering: Gathering::Sum, columns, later: &[], salted: None, left_out: &[], local: false }
}

const fn chain(name: &'static str, columns: &'static [&'static str]) -> Table {
    Table { gathering: Gathering::Chain, ..sum(name, columns) }
}

/// Every sealed table, by name.
pub const SEALED: &[Table] = &[
    Table {
        left_out: &[
            ("debit_minor", "kept by triggers; recomputed from the book"),
            ("credit_minor", "kept by triggers; recomputed from the book"),
        ],
        ..sum("account", &["id", "code", "currency", "kind", "role", "holder_id"])
    },
    sum(
        "adjustment",
        &["id", "store_id", "currency", "kind", "amount_minor", "reason", "at", "business_date", "actor"],
    ),
    sum(
        "adjustment_proposal",
        &[
            "id",
            "store_id",
            "currency",
            "kind",
            "amount_minor",
            "status",
            "reason",
            "at",
            "business_date",
            "actor",
            "adjustment_id",
            "decided_at",
            "decided_by",
            "decision_reason",
        ],
    ),
    chain("audit", &["id", "at", "actor", "action", "noun", "subject_id", "before_state", "after_state", "reason"]),
    sum(
        "cash_decision",
        &[
            "id",
            "handover_id",
            "kind",
            "amount_minor",
            "customer_id",
            "by_handover_id",
            "reason",
            "at",
            "business_date",
            "actor",
        ],
    ),
    sum(
        "cash_expense",
        &["id", "driver_id", "currency", "amount_minor", "receipt", "reason", "at", "business_date", "actor"],
    ),
    sum(
        "collection",
        &[
            "order_id",
            "collector",
            "driver_id",
            "currency",
            "due_minor",
            "taken_minor",
            "at",
            "business_date",
            "released_on",
            "handover_id",
            "deposit_id",
        ],
    ),
    Table { left_out: &[("name_key", KEY)], ..sum("commission_rule", &["ruleset_id", "position", "name", "body"]) },
    sum(
        "commission_ruleset",
        &["id", "from_day", "created_at", "created_by", "activated_at", "activated_by", "reason"],
    ),
    sum("currency", &["code", "exponent", "cash_increment"]),
    sum(
        "customer_settlement",
        &[
            "id",
            "customer_id",
            "currency",
            "kind",
            "amount_minor",
            "via",
            "reference",
            "reason",
            "at",
            "business_date",
            "actor",
        ],
    ),
    sum(
        "deposit",
        &[
            "id",
            "currency",
            "amount_minor",
            "slip",
            "status",
            "at",
            "business_date",
            "actor",
            "confirmed_minor",
            "confirmed_at",
            "confirmed_on",
            "confirmed_by",
        ],
    ),
    sum(
        "dispute",
        &[
            "id",
            "store_id",
            "currency",
            "line_kind",
            "line_subject",
            "settlement_id",
            "holds",
            "amount_minor",
            "settled_minor",
            "status",
            "reason",
            "at",
            "business_date",
            "actor",
            "resolved_at",
            "resolved_on",
            "resolved_by",
            "resolution_reason",
        ],
    ),
    sum(
        "driver_repayment",
        &["id", "driver_id", "currency", "amount_minor", "how", "reference", "reason", "at", "business_date", "actor"],
    ),
    sum("due", &["id", "settlement_id", "store_id", "currency", "amount_minor", "due_on"]),
    sum(
        "due_announcement",
        &[
            "id",
            "store_id",
            "currency",
            "amount_minor",
            "allow_credit",
            "reference",
            "status",
            "at",
            "business_date",
            "actor",
            "payment_id",
            "ended_at",
            "ended_by",
            "reason",
        ],
    ),
    sum("due_offset", &["payment_id", "settlement_id", "amount_minor"]),
    sum(
        "due_payment",
        &[
            "id",
            "store_id",
            "currency",
            "amount_minor",
            "excess_minor",
            "method",
            "reference",
            "at",
            "business_date",
            "actor",
        ],
    ),
    sum("due_share", &["payment_id", "due_id", "amount_minor"]),
    sum("float_move", &["id", "driver_id", "currency", "amount_minor", "reason", "at", "business_date", "actor"]),
    sum(
        "handover",
        &[
            "id",
            "driver_id",
            "store_id",
            "currency",
            "expected_minor",
            "counted_minor",
            "short_minor",
            "over_minor",
            "notes",
            "at",
            "business_date",
            "actor",
            "deposit_id",
        ],
    ),
    sum(
        "invoice",
        &[
            "id",
            "settlement_id",
            "store_id",
            "currency",
            "issued_on",
            "amount_minor",
            "tax_minor",
            "netted_minor",
            "payable_minor",
        ],
    ),
    sum(
        "ledger_link",
        &["id", "first_entry", "last_entry", "recorded_at", "actor", "reason", "content_hash", "chain_hash"],
    ),
    sum(
        "line_discount",
        &["line_id", "seq", "name", "place", "bearer", "platform_ppm", "amount_minor", "platform_minor"],
    ),
    sum("maturity", &["order_id", "store_id", "currency", "net_minor", "passed_on", "matures_on", "released_on"]),
    Table {
        left_out: &[("reply", "an answer for people, which may repeat personal values; what was done is in its rows")],
        local: true,
        ..sum("operation", &["key", "op", "fingerprint", "actor", "at"])
    },
    sum("order_event", &["order_id", "seq", "from_status", "to_status", "at", "actor", "comment"]),
    Table {
        left_out: &[("address", "personal, and no money depends on it"), ("code_key", KEY)],
        ..sum("order_group", &["id", "code", "customer_id", "zone_id", "placed_at"])
    },
    sum(
        "order_line",
        &[
            "id",
            "order_id",
            "product_id",
            "sku",
            "name",
            "quantity",
            "delivered",
            "unit_price_minor",
            "discount_minor",
            "platform_discount_minor",
            "commission_source",
            "commission_ppm",
            "commission_terms",
            "commission_base_minor",
            "commission_minor",
            "commission_tax_ppm",
            "commission_tax_minor",
        ],
    ),
    sum(
        "order_return",
        &[
            "id",
            "order_id",
            "refund",
            "goods_minor",
            "platform_discount_minor",
            "store_delivery_minor",
            "platform_delivery_minor",
            "commission_minor",
            "tax_minor",
            "refund_minor",
            "net_minor",
            "restocked",
            "reason",
            "at",
            "business_date",
            "actor",
            "rounding_minor",
            "debt_minor",
            "written_off_minor",
            "rest_minor",
        ],
    ),
    sum(
        "orders",
        &[
            "id",
            "group_id",
            "store_id",
            "status",
            "currency",
            "goods_minor",
            "discount_minor",
            "platform_discount_minor",
            "delivery_minor",
            "rounding_minor",
            "due_minor",
            "commission_minor",
            "commission_tax_minor",
            "delivery_fee_owner",
            "driver_id",
            "placed_at",
            "delivered_at",
            "delivered_on",
        ],
    ),
    sum(
        "payout",
        &[
            "id",
            "store_id",
            "currency",
            "settled_minor",
            "amount_minor",
            "rest_minor",
            "method",
            "status",
            "reference",
            "created_at",
            "created_by",
            "approved_at",
            "approved_by",
            "sent_at",
            "confirmed_at",
            "reason",
            "batch_id",
        ],
    ),
    Table {
        salted: Some(("payout_batch", &["file"])),
        ..sum("payout_batch", &["id", "currency", "payouts", "total_minor", "format", "file", "at", "actor"])
    },
    sum("payout_return", &["id", "payout_id", "reference", "amount_minor", "at", "business_date", "actor", "reason"]),
    sum("payout_settlement", &["payout_id", "settlement_id", "amount_minor", "live"]),
    sum(
        "reconciliation",
        &[
            "id",
            "against",
            "file",
            "file_hash",
            "mapping",
            "currency",
            "driver_id",
            "first_day",
            "last_day",
            "lines",
            "differing",
            "result_hash",
            "at",
            "business_date",
            "actor",
        ],
    ),
    sum(
        "reconciliation_row",
        &[
            "reconciliation_id",
            "seq",
            "line",
            "outcome",
            "named",
            "subject_id",
            "expected_minor",
            "told_minor",
            "fee_minor",
            "note",
        ],
    ),
    sum("recovery", &["payment_id", "write_off_id", "amount_minor"]),
    sum("reserve", &["settlement_id", "store_id", "currency", "amount_minor", "drawn_minor", "release_on", "ended_on"]),
    sum(
        "return_line",
        &[
            "return_id",
            "line_id",
            "quantity",
            "goods_minor",
            "platform_discount_minor",
            "commission_minor",
            "tax_minor",
        ],
    ),
    sum(
        "return_proposal",
        &[
            "id",
            "order_id",
            "wanted",
            "refund_minor",
            "net_minor",
            "status",
            "reason",
            "at",
            "business_date",
            "actor",
            "return_id",
            "decided_at",
            "decided_by",
            "decision_reason",
        ],
    ),
    sum(
        "settlement",
        &[
            "id",
            "store_id",
            "currency",
            "first_day",
            "last_day",
            "lines",
            "orders",
            "goods_minor",
            "delivery_minor",
            "rounding_minor",
            "commission_minor",
            "tax_minor",
            "collected_minor",
            "other_minor",
            "net_minor",
            "opening_minor",
            "payable_minor",
            "invoiced_minor",
            "carried_minor",
            "reserved_minor",
            "digest",
            "closed_at",
            "closed_by",
        ],
    ),
    sum("settlement_check", &["id", "settlement_id", "digest", "at", "actor"]),
    chain("stock_move", &["id", "product_id", "kind", "on_hand", "reserved", "order_id", "reason", "at", "actor"]),
    Table {
        salted: Some(("store", &["holder", "iban", "account"])),
        ..sum("store_bank", &["store_id", "holder", "iban", "account", "bank", "bic", "changed_at"])
    },
    sum(
        "store_line",
        &[
            "id",
            "store_id",
            "currency",
            "kind",
            "subject_id",
            "due_on",
            "goods_minor",
            "delivery_minor",
            "rounding_minor",
            "commission_minor",
            "tax_minor",
            "collected_minor",
            "other_minor",
            "net_minor",
        ],
    ),
    sum(
        "store_stage",
        &["id", "store_id", "from_stage", "to_stage", "days_overdue", "reason", "at", "business_date", "actor"],
    ),
    sum(
        "write_off",
        &[
            "id",
            "store_id",
            "currency",
            "due_id",
            "amount_minor",
            "status",
            "reason",
            "at",
            "business_date",
            "actor",
            "decided_at",
            "decided_on",
            "decided_by",
            "decision_reason",
        ],
    ),
];

const BOOK: &str = "under the hash chain of the book itself";
const DERIVED: &str = "kept by triggers; recomputed from sealed rows by the checks";
const TERMS: &str = "terms in force now: what was agreed is frozen in each order, and every change is in the audit";
const PARTIES: &str = "who somebody is, with personal values: every change is in the audit";
const CATALOGUE: &str =
    "what is on offer now: what was sold is frozen in each order, and stock is the sum of sealed moves";
const TELLING: &str = "who is notified of what: no money depends on it";
const WORK: &str = "when work is done: what it did is in sealed rows";
const SEALS: &str = "the seals themselves: every link holds the one before, and the newest holds all states";

/// Every other table, and why it is not sealed.
pub const NOT_SEALED: &[(&str, &str)] = &[
    ("address", PARTIES),
    ("attempt", WORK),
    ("audit_link", SEALS),
    ("cash_mapping", "how a file is read: what it said is kept with each comparison"),
    ("category", CATALOGUE),
    ("category_name", CATALOGUE),
    ("channel", TELLING),
    ("customer", PARTIES),
    ("driver", PARTIES),
    ("entry", BOOK),
    ("event", TELLING),
    ("job", WORK),
    ("mail_bucket", TELLING),
    ("mail_hold", TELLING),
    ("newest_operation", "the newest of the sealed operations, once more: a clock is compared with it"),
    ("notification", TELLING),
    ("occurrence", WORK),
    ("outbox", TELLING),
    ("posting", BOOK),
    ("preference", TELLING),
    ("product", CATALOGUE),
    ("recipient", TELLING),
    ("refinery_schema_history", "which steps the schema has: it is compared with the program"),
    ("restore_hold", "whether a copy that was put back still waits: only what is done next depends on it"),
    ("runner", WORK),
    ("salt", "goes when a person is forgotten, and the seals must hold without it"),
    ("schedule", WORK),
    ("seal", SEALS),
    ("setting", TERMS),
    ("stock_watch", TELLING),
    ("store", PARTIES),
    ("store_account", DERIVED),
    ("store_dues", TERMS),
    ("store_zone", TERMS),
    ("suppression", TELLING),
    ("webhook_delivery", TELLING),
    ("writer", "holds no row: writers queue on it"),
    ("zone", CATALOGUE),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_lists_are_in_order_and_a_table_is_on_one_of_them() {
        assert!(SEALED.windows(2).all(|pair| pair[0].name < pair[1].name));
        assert!(NOT_SEALED.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NOT_SEALED.iter().all(|(name, why)| place(name).is_none() && !why.is_empty()));
    }

    #[test]
    fn a_column_is_hashed_once_and_what_is_salted_is_hashed() {
        for table in SEALED {
            let columns = table.columns_of(version());
            let repeated = |at: usize| columns[..at].contains(&columns[at]);
            assert!(!(0..columns.len()).any(repeated), "{}", table.name);
            let salted = table.salted.map_or(&[][..], |(_, salted)| salted);
            assert!(salted.iter().all(|column| columns.contains(column)), "{}", table.name);
            assert!(table.gathering == Gathering::Sum || columns[0] == "id", "{}", table.name);
        }
    }
}
