//! What must never be found outside the book. Each query returns what violates it.

use serde_json::Value as Json;

use crate::db::Tx;
use crate::error::Result;
use crate::market::sales::orders::rules::STEPS;

/// A clock that was wrong has decided slots of days to come, which will start nothing.
pub const SCHEDULE_AHEAD: &str =
    "SELECT name AS subject, 'its slots are decided until ' || cursor_at || ': lilium schedule rewind ' || name AS what
       FROM schedule WHERE cursor_at > $1 ORDER BY id";

/// Schedules that are for one store, and what they call it.
pub fn stores_of_schedules(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    let rows = tx.all("SELECT name, args FROM schedule ORDER BY id", &[])?;
    let store = |args: &str| Some(serde_json::from_str::<Json>(args).ok()?["store"].as_str()?.to_owned());
    Ok(rows.iter().filter_map(|row| Some((row.string("name"), store(row.text("args"))?))).collect())
}
/// Money whose gate is passed and that waits for nothing: it would never reach its store. What passed under another gate
/// than the one in force now is left alone: `$2` is the day through which that may have been.
pub const UNRELEASED: &str = "SELECT CAST(c.order_id AS TEXT) AS subject, 'its gate is passed, and its money is neither released nor maturing' AS what
       FROM collection c LEFT JOIN handover h ON h.id = c.handover_id
       LEFT JOIN deposit d ON d.id = COALESCE(c.deposit_id, h.deposit_id)
      WHERE NOT EXISTS (SELECT 1 FROM store_line l WHERE l.kind = 'sale' AND l.subject_id = c.order_id)
        AND NOT EXISTS (SELECT 1 FROM maturity m WHERE m.order_id = c.order_id)
        AND (c.collector IN ('store', 'bank') OR h.store_id IS NOT NULL OR d.status = 'confirmed'
             OR (CAST($1 AS TEXT) = 'delivered' AND c.business_date > $2) OR ($1 <> 'bank_confirmed' AND c.released_on > $2))
      ORDER BY c.order_id";
/// When the gate was last changed.
pub const GATE_CHANGED: &str =
    "SELECT at FROM audit WHERE noun = 'setting' AND subject_id = 0 AND action = 'setting.set'
        AND after_state LIKE '{\"release.gate\":%' ORDER BY id DESC LIMIT 1";

pub const CHECKS: &[(&str, &str)] = &[
    ("restore_held", "SELECT copy AS subject, 'it was put back at ' || at || ' and is held: lilium restore --release' AS what
       FROM restore_hold"),
    ("job_dead", "SELECT CAST(id AS TEXT) AS subject, kind || ' is dead: ' || COALESCE(last_error, '') AS what
       FROM job WHERE state = 'dead' ORDER BY id"),
    ("order_history", "SELECT CAST(e.order_id AS TEXT) AS subject, 'step ' || CAST(e.seq AS TEXT) || ' does not follow the one before' AS what
       FROM (SELECT order_id, seq, from_status,
                    LAG(seq) OVER (PARTITION BY order_id ORDER BY seq) AS before,
                    LAG(to_status) OVER (PARTITION BY order_id ORDER BY seq) AS was FROM order_event) e
      WHERE e.seq <> COALESCE(e.before, 0) + 1 OR COALESCE(e.from_status, '') <> COALESCE(e.was, '')"),
    ("order_due", "SELECT CAST(id AS TEXT) AS subject, 'the due amount is not goods less the platform''s discount, delivery and rounding' AS what
       FROM orders WHERE due_minor <> goods_minor - platform_discount_minor + delivery_minor + rounding_minor"),
    ("order_store", "SELECT CAST(o.id AS TEXT) AS subject, l.sku || ' is of another store' AS what
       FROM order_line l JOIN orders o ON o.id = l.order_id JOIN product p ON p.id = l.product_id WHERE p.store_id <> o.store_id"),
    ("order_stock", "SELECT CAST(o.id AS TEXT) AS subject, 'an order that is ' || o.status || ' still holds stock' AS what
       FROM orders o JOIN (SELECT order_id, SUM(on_hand) AS on_hand, SUM(reserved) AS reserved
                             FROM stock_move WHERE order_id IS NOT NULL GROUP BY order_id) m ON m.order_id = o.id
      WHERE (m.reserved <> 0 AND o.status IN ('rejected', 'expired', 'cancelled', 'returned', 'delivered', 'partially_delivered'))
         OR (m.on_hand <> 0 AND o.status NOT IN ('delivered', 'partially_delivered'))"),
    ("stock_reserved", "SELECT CAST(id AS TEXT) AS subject, CAST(reserved AS TEXT) || ' reserved of ' || CAST(on_hand AS TEXT) AS what
       FROM product WHERE reserved < 0 OR reserved > on_hand"),
    ("collection_order", "SELECT CAST(c.order_id AS TEXT) AS subject, 'the collection has another due or currency' AS what
       FROM collection c JOIN orders o ON o.id = c.order_id WHERE c.due_minor <> o.due_minor OR c.currency <> o.currency"),
    ("collection_booked", "SELECT CAST(c.order_id AS TEXT) AS subject, 'the collection is not in the book' AS what
       FROM collection c JOIN orders o ON o.id = c.order_id
       LEFT JOIN entry e ON e.kind = 'delivery' AND e.subject_id = c.order_id AND e.currency = c.currency
      WHERE e.id IS NULL AND (o.goods_minor <> 0 OR o.delivery_minor <> 0)
     UNION ALL
     SELECT CAST(e.subject_id AS TEXT), 'the book has a delivery without a collection'
       FROM entry e LEFT JOIN collection c ON c.order_id = e.subject_id WHERE e.kind = 'delivery' AND c.order_id IS NULL"),
    ("collection_handover", "SELECT CAST(c.order_id AS TEXT) AS subject, 'its handover is of another driver or currency' AS what
       FROM collection c JOIN handover h ON h.id = c.handover_id WHERE c.driver_id <> h.driver_id OR c.currency <> h.currency"),
    ("custody", CUSTODY),
    ("account_floor", "SELECT code AS subject, CAST(debit_minor - credit_minor AS TEXT) || ' ' || currency || ' is less than nothing' AS what
       FROM account WHERE (role = 'driver_custody' AND debit_minor < credit_minor) OR (role = 'store_settled' AND debit_minor > credit_minor)"),
    ("reversal_once", "SELECT CAST(reverses AS TEXT) AS subject, 'the entry is reversed ' || CAST(COUNT(*) AS TEXT) || ' times' AS what
       FROM entry WHERE reverses IS NOT NULL GROUP BY reverses HAVING COUNT(*) > 1"),
    ("reversal_opposite", "SELECT DISTINCT CAST(x.id AS TEXT) AS subject, 'it is not the opposite of entry ' || CAST(x.reverses AS TEXT) AS what
       FROM (SELECT r.id, r.reverses, p.account_id FROM entry r JOIN posting p ON p.entry_id IN (r.id, r.reverses)
              WHERE r.reverses IS NOT NULL GROUP BY r.id, r.reverses, p.account_id HAVING SUM(p.amount_minor) <> 0) x"),
    ("line_order", "SELECT CAST(l.id AS TEXT) AS subject, 'the line is of no delivered order of its store and currency' AS what
       FROM store_line l LEFT JOIN orders o ON o.id = l.subject_id
      WHERE l.kind = 'sale' AND (o.id IS NULL OR o.store_id <> l.store_id OR o.currency <> l.currency OR o.delivered_on IS NULL)"),
    ("payout_store", "SELECT CAST(p.id AS TEXT) AS subject, 'settlement ' || CAST(t.id AS TEXT) || ' is of another store or currency' AS what
       FROM payout p JOIN payout_settlement x ON x.payout_id = p.id JOIN settlement t ON t.id = x.settlement_id
      WHERE t.store_id <> p.store_id OR t.currency <> p.currency"),
    ("reconciliation", "SELECT CAST(r.id AS TEXT) AS subject, 'the lines are not what the comparison came to' AS what
       FROM reconciliation r LEFT JOIN (
            SELECT reconciliation_id, COUNT(line) AS lines, SUM(CASE WHEN outcome = 'matched' THEN 0 ELSE 1 END) AS differing,
                   SUM(CASE WHEN CASE outcome WHEN 'matched' THEN told_minor + fee_minor = expected_minor
                                              WHEN 'short' THEN told_minor + fee_minor < expected_minor
                                              WHEN 'over' THEN told_minor + fee_minor > expected_minor
                                              ELSE TRUE END THEN 0 ELSE 1 END) AS wrong
              FROM reconciliation_row GROUP BY reconciliation_id) x ON x.reconciliation_id = r.id
      WHERE r.lines <> COALESCE(x.lines, 0) OR r.differing <> COALESCE(x.differing, 0) OR COALESCE(x.wrong, 0) <> 0"),
    ("adjustment_approved", "SELECT CAST(p.id AS TEXT) AS subject, 'its adjustment is of another store, kind or amount' AS what
       FROM adjustment_proposal p LEFT JOIN adjustment d ON d.id = p.adjustment_id AND d.store_id = p.store_id
            AND d.currency = p.currency AND d.kind = p.kind AND d.amount_minor = p.amount_minor
      WHERE p.status = 'approved' AND d.id IS NULL"),
    ("return_approved", "SELECT CAST(p.id AS TEXT) AS subject, 'its return is of another order or amount' AS what
       FROM return_proposal p LEFT JOIN order_return r ON r.id = p.return_id AND r.order_id = p.order_id
            AND r.refund_minor = p.refund_minor AND r.net_minor = p.net_minor
      WHERE p.status = 'approved' AND r.id IS NULL"),
    ("documents_booked", "SELECT d.kind || ' ' || CAST(d.id AS TEXT) AS subject, 'the document says ' || CAST(d.minor AS TEXT) || ' on ' || d.role || ', the book ' || CAST(COALESCE(b.minor, 0) AS TEXT)
            || CASE WHEN d.day <> b.day THEN ' on another day' ELSE '' END AS what
       FROM (SELECT 'delivery' AS kind, order_id AS id, currency, CASE collector WHEN 'driver' THEN 'driver_custody' ELSE collector END AS role, due_minor AS minor, business_date AS day
               FROM collection WHERE collector <> 'store'
             UNION ALL SELECT 'handover', id, currency, 'depot', counted_minor, business_date FROM handover WHERE store_id IS NULL
             UNION ALL SELECT 'direct_handover', id, currency, 'driver_custody', -counted_minor, business_date FROM handover WHERE store_id IS NOT NULL
             UNION ALL SELECT 'cash_decision', c.id, h.currency, CASE c.kind WHEN 'charge' THEN 'driver_receivable' WHEN 'write-off' THEN 'cash_short_expense'
                              WHEN 'gain' THEN 'cash_over_income' ELSE 'customer_credit' END,
                              CASE WHEN c.kind IN ('charge', 'write-off') THEN c.amount_minor ELSE -c.amount_minor END, c.business_date
                         FROM cash_decision c JOIN handover h ON h.id = c.handover_id WHERE c.kind <> 'repaid'
             UNION ALL SELECT 'cash_expense', id, currency, 'petty_cash_expense', amount_minor, business_date FROM cash_expense
             UNION ALL SELECT 'float', id, currency, 'driver_float', amount_minor, business_date FROM float_move
             UNION ALL SELECT 'deposit', id, currency, 'transit', amount_minor, business_date FROM deposit
             UNION ALL SELECT 'deposit_confirmed', id, currency, 'bank', confirmed_minor, confirmed_on FROM deposit WHERE status = 'confirmed'
             UNION ALL SELECT 'settlement', id, currency, 'store_settled', -payable_minor, last_day FROM settlement
             UNION ALL SELECT 'settlement', id, currency, 'store_due', invoiced_minor, last_day FROM settlement
             UNION ALL SELECT 'settlement', id, currency, 'store_reserve', -reserved_minor, last_day FROM settlement
             UNION ALL SELECT 'payout', p.id, p.currency, 'store_settled', p.settled_minor, NULL FROM payout p JOIN entry e ON e.kind = 'payout' AND e.subject_id = p.id
             UNION ALL SELECT 'payout', p.id, p.currency, 'store_available', -p.rest_minor, NULL FROM payout p JOIN entry e ON e.kind = 'payout' AND e.subject_id = p.id
             UNION ALL SELECT 'payout_return', r.id, p.currency, 'store_settled', -r.amount_minor, r.business_date FROM payout_return r JOIN payout p ON p.id = r.payout_id
             UNION ALL SELECT 'adjustment', id, currency, 'store_available', -amount_minor, business_date FROM adjustment
             UNION ALL SELECT 'dues_payment', id, currency, CASE method WHEN 'cash' THEN 'depot' WHEN 'offset' THEN 'store_settled' ELSE 'bank' END, amount_minor, business_date FROM due_payment
             UNION ALL SELECT 'dues_payment', id, currency, 'store_available', -excess_minor, business_date FROM due_payment
             UNION ALL SELECT 'write_off', id, currency, 'bad_debt_expense', amount_minor, decided_on FROM write_off WHERE status = 'approved'
             UNION ALL SELECT 'return', r.id, o.currency, r.refund, -(r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor - r.rest_minor),
                              r.business_date FROM order_return r JOIN orders o ON o.id = r.order_id WHERE r.refund IN ('depot', 'bank')
             UNION ALL SELECT 'return', r.id, o.currency, 'customer_credit', -CASE r.refund WHEN 'credit'
                              THEN r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor ELSE r.rest_minor END,
                              r.business_date FROM order_return r JOIN orders o ON o.id = r.order_id
             UNION ALL SELECT 'return', r.id, o.currency, 'customer_receivable', -r.debt_minor, r.business_date
                         FROM order_return r JOIN orders o ON o.id = r.order_id
             UNION ALL SELECT 'return_commission', r.id, o.currency, 'commission_income', r.commission_minor, r.business_date FROM order_return r JOIN orders o ON o.id = r.order_id
             UNION ALL SELECT 'driver_repayment', id, currency, 'driver_receivable', -amount_minor, business_date FROM driver_repayment
             UNION ALL SELECT 'customer_settlement', id, currency, CASE WHEN kind IN ('refund', 'offset') THEN 'customer_credit' ELSE 'customer_receivable' END,
                              CASE WHEN kind IN ('refund', 'offset') THEN amount_minor ELSE -amount_minor END, business_date FROM customer_settlement) d
       LEFT JOIN (SELECT e.kind, e.subject_id, e.currency, a.role, CAST(SUM(p.amount_minor) AS BIGINT) AS minor, MIN(e.business_date) AS day
                    FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
                   GROUP BY e.kind, e.subject_id, e.currency, a.role) b
         ON b.kind = d.kind AND b.subject_id = d.id AND b.currency = d.currency AND b.role = d.role
      WHERE d.minor <> COALESCE(b.minor, 0) OR d.day <> b.day"),
    ("invoice_settlement", "SELECT CAST(t.id AS TEXT) AS subject, 'its invoice is missing, or of another store, currency or amount' AS what
       FROM settlement t LEFT JOIN invoice i ON i.settlement_id = t.id
      WHERE COALESCE(i.amount_minor, 0) <> t.commission_minor + t.tax_minor OR COALESCE(i.tax_minor, t.tax_minor) <> t.tax_minor OR i.store_id <> t.store_id OR i.currency <> t.currency"),
    ("invoice_gaps", "SELECT 'invoice' AS subject, CAST(MAX(id) - COUNT(*) AS TEXT) || ' numbers are missing' AS what
       FROM invoice HAVING COUNT(*) <> MAX(id)"),
    ("commission_booked", "SELECT CAST(l.id AS TEXT) AS subject, 'the book has another commission for the order' AS what
       FROM store_line l LEFT JOIN (
            SELECT e.subject_id, e.currency, CAST(-SUM(p.amount_minor) AS BIGINT) AS minor
              FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
             WHERE e.kind = 'commission' AND a.role = 'commission_income' GROUP BY e.subject_id, e.currency) b
         ON b.subject_id = l.subject_id AND b.currency = l.currency
      WHERE l.kind = 'sale' AND l.commission_minor <> COALESCE(b.minor, 0)"),
    ("dues_announced", "SELECT CAST(a.id AS TEXT) AS subject, 'its payment is of another store, amount or reference' AS what
       FROM due_announcement a JOIN due_payment p ON p.id = a.payment_id
      WHERE p.store_id <> a.store_id OR p.currency <> a.currency OR p.amount_minor <> a.amount_minor OR p.reference <> a.reference"),
    ("store_stage", "SELECT s.slug AS subject, 'it is at ' || s.dues_stage || ', its newest move says ' || COALESCE(g.to_stage, 'none') AS what
       FROM store s LEFT JOIN store_stage g ON g.store_id = s.id AND g.id = (SELECT MAX(x.id) FROM store_stage x WHERE x.store_id = s.id)
      WHERE s.dues_stage <> COALESCE(g.to_stage, 'none')"),
    ("stage_history", "SELECT CAST(g.id AS TEXT) AS subject, 'it goes from ' || g.from_stage || ', before was ' || COALESCE(g.was, 'none') AS what
       FROM (SELECT id, from_stage, LAG(to_stage) OVER (PARTITION BY store_id ORDER BY id) AS was FROM store_stage) g
      WHERE g.from_stage <> COALESCE(g.was, 'none')"),
    ("operation_fingerprint", "SELECT key AS subject, 'the fingerprint is not whole' AS what FROM operation WHERE length(fingerprint) <> 64"),
    ("audit_gaps", "SELECT 'audit' AS subject, CAST(MAX(id) - COUNT(*) AS TEXT) || ' rows are missing' AS what
       FROM audit HAVING COUNT(*) <> MAX(id)"),
    ("event_taken", "SELECT CAST(e.id AS TEXT) AS subject, 'it was notified, and nobody has taken it' AS what
       FROM event e WHERE e.taken_at IS NULL AND (EXISTS (SELECT 1 FROM outbox o WHERE o.event_id = e.id)
            OR EXISTS (SELECT 1 FROM notification n WHERE n.event_id = e.id))"),
    ("outbox_ids", "SELECT CAST(MIN(id) AS TEXT) AS subject, CAST(COUNT(*) AS TEXT) || ' mails of one event go to one address' AS what
       FROM outbox GROUP BY event_id, kind, rcpt HAVING COUNT(*) > 1
     UNION ALL
     SELECT CAST(id AS TEXT), 'its Message-ID is not that of its bytes' FROM outbox
      WHERE substr(mime, 1, 2000) NOT LIKE '%Message-ID: ' || message_id || '%'"),
    ("id_gaps", "SELECT x.name AS subject, CAST(x.newest - x.present AS TEXT) || ' rows are missing' AS what
       FROM (SELECT 'order_group' AS name, MAX(id) AS newest, COUNT(*) AS present FROM order_group
             UNION ALL SELECT 'orders', MAX(id), COUNT(*) FROM orders
             UNION ALL SELECT 'order_line', MAX(id), COUNT(*) FROM order_line
             UNION ALL SELECT 'stock_move', MAX(id), COUNT(*) FROM stock_move
             UNION ALL SELECT 'order_return', MAX(id), COUNT(*) FROM order_return
             UNION ALL SELECT 'return_proposal', MAX(id), COUNT(*) FROM return_proposal
             UNION ALL SELECT 'handover', MAX(id), COUNT(*) FROM handover
             UNION ALL SELECT 'cash_expense', MAX(id), COUNT(*) FROM cash_expense
             UNION ALL SELECT 'store_line', MAX(id), COUNT(*) FROM store_line
             UNION ALL SELECT 'settlement', MAX(id), COUNT(*) FROM settlement
             UNION ALL SELECT 'driver_repayment', MAX(id), COUNT(*) FROM driver_repayment
             UNION ALL SELECT 'customer_settlement', MAX(id), COUNT(*) FROM customer_settlement
             UNION ALL SELECT 'reconciliation', MAX(id), COUNT(*) FROM reconciliation
             UNION ALL SELECT 'due', MAX(id), COUNT(*) FROM due
             UNION ALL SELECT 'due_payment', MAX(id), COUNT(*) FROM due_payment
             UNION ALL SELECT 'due_announcement', MAX(id), COUNT(*) FROM due_announcement
             UNION ALL SELECT 'write_off', MAX(id), COUNT(*) FROM write_off
             UNION ALL SELECT 'dispute', MAX(id), COUNT(*) FROM dispute
             UNION ALL SELECT 'adjustment', MAX(id), COUNT(*) FROM adjustment
             UNION ALL SELECT 'adjustment_proposal', MAX(id), COUNT(*) FROM adjustment_proposal
             UNION ALL SELECT 'store_stage', MAX(id), COUNT(*) FROM store_stage
             UNION ALL SELECT 'payout', MAX(id), COUNT(*) FROM payout) x
      WHERE x.newest <> x.present"),
];

/// Invoices against the lines of their settlements; a join that goes through an index. What a return gives back goes
/// the way of its sale; older invoices split it by who paid the customer.
pub const INVOICE_LINES: (&str, &str) = (
    "invoice_lines",
    "SELECT CAST(i.id AS TEXT) AS subject, 'the lines have another commission, netted or payable' AS what
   FROM invoice i JOIN settlement t ON t.id = i.settlement_id LEFT JOIN store_line l
        ON l.store_id = t.store_id AND l.currency = t.currency AND l.due_on >= t.first_day AND l.due_on <= t.last_day
   LEFT JOIN order_return r ON l.kind = 'return' AND r.id = l.subject_id
   LEFT JOIN store_line y ON y.kind = 'sale' AND y.subject_id = r.order_id
  GROUP BY i.id
 HAVING COALESCE(SUM(l.commission_minor + l.tax_minor), 0) <> MAX(i.netted_minor + i.payable_minor)
     OR (COALESCE(SUM(CASE WHEN COALESCE(y.collected_minor, l.collected_minor) = 0 THEN l.commission_minor + l.tax_minor ELSE 0 END), 0)
           <> MAX(i.netted_minor)
         AND COALESCE(SUM(CASE WHEN l.collected_minor = 0 THEN l.commission_minor + l.tax_minor ELSE 0 END), 0) <> MAX(i.netted_minor))",
);

/// What doors and handovers posted on a driver's custody, against what they say themselves. A handover takes from
/// custody what was counted, but never more than was expected.
const CUSTODY: &str = "SELECT d.code AS subject,
        'the book says ' || CAST(SUM(x.booked) AS TEXT) || ' ' || x.currency || ', doors and handovers say '
        || CAST(SUM(x.told) AS TEXT) AS what
   FROM (SELECT a.holder_id AS driver_id, a.currency, p.amount_minor AS booked, 0 AS told
           FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
          WHERE a.role = 'driver_custody' AND e.kind IN ('delivery', 'door_short', 'door_over', 'handover', 'direct_handover')
         UNION ALL SELECT driver_id, currency, 0, taken_minor FROM collection WHERE driver_id IS NOT NULL
         UNION ALL SELECT driver_id, currency, 0, CASE WHEN store_id IS NOT NULL OR counted_minor < expected_minor THEN -counted_minor
                               WHEN expected_minor > 0 THEN -expected_minor ELSE 0 END FROM handover) x
   JOIN driver d ON d.id = x.driver_id
  GROUP BY d.id, d.code, x.currency HAVING SUM(x.booked) <> SUM(x.told)";

/// Moves that the table of moves does not know. Imported orders come with their last state alone.
pub fn order_moves() -> String {
    let mut legal: Vec<String> = STEPS.iter().map(|(_, from, to)| format!("('{from}', '{to}')")).collect();
    legal.push("('on_the_way', 'partially_delivered')".into());
    format!(
        "SELECT CAST(order_id AS TEXT) AS subject, 'from ' || COALESCE(from_status, 'nothing') || ' to ' || to_status AS what
           FROM order_event
          WHERE CASE WHEN seq = 1 THEN from_status IS NOT NULL OR to_status <> 'pending'
                     WHEN comment = 'imported' AND from_status = 'pending' THEN FALSE
                     ELSE from_status IS NULL OR (from_status, to_status) NOT IN (VALUES {}) END",
        legal.join(", ")
    )
}
