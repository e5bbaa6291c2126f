//! What each check is about, as the sentence that is true when it finds nothing.

const MEANINGS: &[(&str, &str)] = &[
    ("storage", "the engine finds its storage whole"),
    ("references", "no row refers to a row that does not exist"),
    ("store_available", "a store's available balance is its lines less its settlements"),
    ("store_settled", "a store's settled balance is its settlements less its payouts"),
    ("store_pending", "a store's pending balance is what undelivered cash holds back"),
    ("driver_custody", "a driver's custody is what was collected less what was handed in or decided"),
    ("driver_missing", "what drivers miss is in their custody, and no more than that beside their open orders"),
    ("cash_decided", "no more of a difference is decided than there is"),
    ("suspense_cash", "suspense holds what was counted too much and is not decided"),
    ("driver_float", "a driver's float is what went out less what came back"),
    ("transit", "cash in transit is what deposits took and no bank confirmed"),
    ("deposit_confirmed", "a confirmed deposit released the orders it brought to the bank"),
    ("payout_settlements", "a payout is the sum of its settlements"),
    ("settlement_opening", "a settlement opens with what the one before carried"),
    ("order_totals", "an order's goods and commission are the sums of its lines"),
    ("lines_closed", "every line of a closed day is in a settlement"),
    ("store_account", "an account is closed as far as its newest settlement says"),
    ("settlement_overlap", "no two settlements of a store overlap"),
    ("settlement_booked", "what a settlement owes is in the book"),
    ("delivered_collected", "delivered orders have a collection, others have none"),
    ("order_status", "an order's status is that of its last event"),
    ("stock", "a product's stock is the sum of its moves"),
    ("settlement_lines", "a settlement is the sum of its lines"),
    ("settlement_digest", "settled lines are those that were closed"),
    ("order_moves", "orders move only along the table of moves"),
    ("order_history", "every step of an order follows the one before"),
    ("order_due", "an order's due is goods, delivery and rounding"),
    ("order_store", "an order holds products of its own store"),
    ("order_stock", "an order holds stock only while it is open"),
    ("stock_reserved", "no more is reserved than is on hand"),
    ("collection_order", "a collection has its order's due and currency"),
    ("collection_booked", "every collection is in the book, and nothing else is"),
    ("collection_handover", "a handover covers cash of its own driver"),
    ("custody", "a driver's custody is what was taken less what was handed over"),
    ("account_floor", "no driver holds, and no store is settled, less than nothing"),
    ("reversal_once", "an entry is reversed at most once"),
    ("reversal_opposite", "a reversal is the exact opposite of its entry"),
    ("line_order", "a sale's line belongs to a delivered order of its store"),
    ("payout_store", "a payout pays settlements of its own store and currency"),
    ("payout_live", "a payout holds its settlements until it fails"),
    ("payout_booked", "the book says what became of a payout"),
    ("payout_batches", "no more was booked from a batch than it holds"),
    ("adjustments", "an adjustment is on its store's account and in the book"),
    ("adjustment_approved", "an approved proposal is the adjustment it proposed"),
    ("invoice_settlement", "every settlement with commission has one invoice of it"),
    ("invoice_lines", "an invoice is the commission of its settlement's lines, netted or payable"),
    ("invoice_gaps", "no invoice number is missing"),
    ("commission_booked", "the commission of a settled order is income in the book"),
    ("store_due", "a store's due balance is its dues less what it paid and what was written off"),
    ("bad_debt", "the expense of bad debt is what was written off less what came in"),
    ("write_offs", "a write-off is in the book once it is approved"),
    ("recovered", "no more comes in of a write-off than it was"),
    ("dues_billed", "what a settlement billed is its due"),
    ("dues_paid", "no due is paid or written off by more than it is"),
    ("dues_shared", "a payment of dues is the sum of its parts"),
    ("dues_announced", "a confirmed announcement is the payment it announced"),
    ("store_stage", "a store stands at the stage of its newest move"),
    ("stage_history", "every move of a store from stage to stage follows the one before"),
    ("operation_fingerprint", "every finished command has a whole fingerprint"),
    ("audit_gaps", "no row of the audit is missing"),
    ("id_gaps", "no numbered row is missing"),
];

/// The sentence of a check.
pub fn meaning(name: &str) -> &'static str {
    MEANINGS.iter().find(|(known, _)| *known == name).map_or("", |(_, meaning)| meaning)
}

/// How many checks have one.
#[cfg(test)]
pub fn count() -> usize {
    MEANINGS.len()
}
