//! What is done behind the program's back, and the check that finds it. Every check of `doctor` stands here.

/// What is done behind the program's back, and the check that finds it.
pub const TAMPERINGS: &[(&str, &str)] = &[
    ("UPDATE posting SET amount_minor = amount_minor - 1 WHERE entry_id = 1 AND seq = 1", "chain_content"),
    ("UPDATE posting SET amount_minor = amount_minor - 1 WHERE entry_id = 1 AND seq = 1", "entry_balance"),
    ("UPDATE entry SET business_date = '2026-02-28' WHERE id = 1", "chain_content"),
    ("UPDATE entry SET kind = 'gift' WHERE id = 1", "chain_content"),
    ("DELETE FROM posting WHERE entry_id = 1 AND seq > 1", "entry_postings"),
    (
        "INSERT INTO currency (code, exponent, cash_increment) VALUES ('KWD', 3, 1);
         UPDATE account SET currency = 'KWD' WHERE id = 1",
        "entry_currency",
    ),
    ("DELETE FROM ledger_link WHERE id = 1", "chain_gap"),
    ("DELETE FROM ledger_link WHERE id = (SELECT MAX(id) FROM ledger_link)", "chain_tail"),
    ("UPDATE ledger_link SET actor = 'nobody' WHERE id = 1", "chain_hash"),
    ("UPDATE ledger_link SET recorded_at = '2020-01-01T00:00:00.000000Z' WHERE id = 1", "chain_hash"),
    ("DELETE FROM posting WHERE entry_id = 1; DELETE FROM entry WHERE id = 1", "entry_gap"),
    ("UPDATE store_line SET due_on = '2026-02-01' WHERE id = 1", "settlement_lines"),
    (
        "UPDATE store_line SET due_on = '2026-02-01' WHERE id = 1; UPDATE settlement SET first_day = '2026-01-01'",
        "settlement_digest",
    ),
    (
        "UPDATE store_line SET due_on = '2026-02-01'; UPDATE store_account SET closed_through = '2026-01-31'",
        "lines_closed",
    ),
    ("UPDATE store_account SET closed_through = '2026-02-01'", "store_account"),
    (
        "UPDATE settlement SET net_minor = 1, goods_minor = goods_minor - net_minor + 1, payable_minor = 1 WHERE id = 1",
        "settlement_lines",
    ),
    ("UPDATE settlement SET opening_minor = 1, payable_minor = payable_minor + 1", "settlement_opening"),
    (
        "INSERT INTO settlement SELECT id + 1, store_id, currency, first_day, '2026-03-09', lines, orders, goods_minor,
           delivery_minor, rounding_minor, commission_minor, collected_minor, other_minor, net_minor, opening_minor,
           payable_minor, invoiced_minor, carried_minor, digest, closed_at, closed_by FROM settlement ORDER BY id DESC LIMIT 1",
        "settlement_overlap",
    ),
    ("UPDATE entry SET kind = 'gift' WHERE kind = 'settlement'", "settlement_booked"),
    ("UPDATE orders SET status = 'returned', delivered_at = NULL, delivered_on = NULL", "order_status"),
    ("DELETE FROM collection", "delivered_collected"),
    ("UPDATE payout SET status = 'failed', confirmed_at = NULL", "payout_booked"),
    ("UPDATE payout_settlement SET live = 0", "payout_live"),
    ("UPDATE adjustment SET amount_minor = amount_minor - 1", "adjustments"),
    ("UPDATE due SET amount_minor = amount_minor + 1", "store_due"),
    ("UPDATE due SET amount_minor = amount_minor + 1", "dues_billed"),
    ("UPDATE due_share SET amount_minor = amount_minor + 1", "dues_paid"),
    ("UPDATE due_share SET amount_minor = amount_minor - 1", "dues_shared"),
    (
        "INSERT INTO payout_batch (id, currency, payouts, total_minor, format, file, at, actor)
           VALUES (1, 'IQD', 1, 1, 'csv', 'x', '2026-03-01T09:00:00Z', 'x'); UPDATE payout SET batch_id = 1",
        "payout_batches",
    ),
    ("UPDATE product SET on_hand = on_hand + 1", "stock"),
    ("UPDATE store_line SET net_minor = 0, other_minor = other_minor - net_minor", "store_available"),
    ("UPDATE payout SET settled_minor = settled_minor + 1, amount_minor = amount_minor + 1", "store_settled"),
    ("UPDATE payout SET settled_minor = settled_minor + 1, amount_minor = amount_minor + 1", "payout_settlements"),
    ("UPDATE collection SET collector = 'driver', driver_id = 1; DELETE FROM store_line", "store_pending"),
    ("UPDATE maturity SET released_on = matures_on", "maturity"),
    ("UPDATE maturity SET passed_on = '2026-02-01', matures_on = '2026-02-02'", "matured"),
    ("UPDATE order_line SET quantity = quantity + 1, delivered = delivered + 1", "order_totals"),
    ("PRAGMA ignore_check_constraints = ON; UPDATE orders SET due_minor = due_minor + 1", "storage"),
    ("UPDATE orders SET driver_id = 77", "references"),
    ("UPDATE order_event SET to_status = 'delivered' WHERE seq = 3", "order_moves"),
    (
        "UPDATE order_event SET comment = 'imported' WHERE seq = 1; DELETE FROM order_event WHERE seq = 2",
        "order_history",
    ),
    ("PRAGMA ignore_check_constraints = ON; UPDATE orders SET due_minor = due_minor + 1", "order_due"),
    ("UPDATE product SET store_id = 77", "order_store"),
    ("UPDATE orders SET status = 'cancelled'", "order_stock"),
    ("PRAGMA ignore_check_constraints = ON; UPDATE product SET reserved = on_hand + 1", "stock_reserved"),
    ("UPDATE collection SET due_minor = due_minor + 1", "collection_order"),
    ("UPDATE entry SET kind = 'gift' WHERE kind = 'delivery'", "collection_booked"),
    ("UPDATE collection SET order_id = 77 WHERE order_id = 1", "collection_booked"),
    ("UPDATE handover SET driver_id = 77", "collection_handover"),
    ("UPDATE handover SET counted_minor = counted_minor - 1", "custody"),
    ("UPDATE posting SET amount_minor = amount_minor * 2 WHERE amount_minor < 0", "account_floor"),
    ("UPDATE entry SET reverses = 1 WHERE id IN (2, 3)", "reversal_once"),
    ("UPDATE entry SET reverses = 1 WHERE id = 2", "reversal_opposite"),
    ("UPDATE store_line SET subject_id = 77 WHERE kind = 'sale' AND id = 1", "line_order"),
    ("UPDATE payout SET store_id = 77", "payout_store"),
    ("UPDATE operation SET fingerprint = 'none'", "operation_fingerprint"),
    ("DELETE FROM audit WHERE id = 2", "audit_gaps"),
    ("DELETE FROM stock_move WHERE id = 1", "id_gaps"),
];

/// The same of cash on its way; the fixture is that of the custody tests.
pub const CASH_TAMPERINGS: &[(&str, &str)] = &[
    ("UPDATE collection SET taken_minor = taken_minor + 250 WHERE order_id = 2", "driver_custody"),
    ("UPDATE handover SET short_minor = short_minor + 90000 WHERE id = 1", "driver_missing"),
    ("UPDATE cash_decision SET amount_minor = 5000 WHERE id = 1", "cash_decided"),
    ("UPDATE handover SET over_minor = over_minor + 250 WHERE id = 2", "suspense_cash"),
    ("UPDATE float_move SET amount_minor = 4000", "driver_float"),
    ("UPDATE deposit SET amount_minor = 11000 WHERE id = 2", "transit"),
    (
        "UPDATE deposit SET status = 'confirmed', confirmed_minor = 10000, confirmed_at = at, confirmed_on = business_date
          WHERE id = 2; UPDATE handover SET deposit_id = 2",
        "deposit_confirmed",
    ),
    ("DELETE FROM cash_decision WHERE kind = 'gain'", "suspense_cash"),
];
