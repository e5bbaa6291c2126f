//! What a verification reads: the whole book, and what must never be found.

/// Every posting with its entry, in order.
pub const BOOK: &str = "SELECT e.id, e.kind, e.subject_id, e.occurred_at, e.business_date, e.currency, e.reverses,
        p.seq, p.amount_minor, a.code, a.currency AS account_currency
   FROM entry e LEFT JOIN posting p ON p.entry_id = e.id LEFT JOIN account a ON a.id = p.account_id
  ORDER BY e.id, p.seq";

/// Each query returns what violates it.
pub const INVARIANTS: &[(&str, &str)] = &[
    // The others ask the accounts, not the book.
    ("account_balance", "SELECT a.code || ' ' || a.currency AS subject, 'the account says ' || CAST(a.debit_minor - a.credit_minor AS TEXT)
            || ', the book says ' || CAST(COALESCE(b.debit - b.credit, 0) AS TEXT) AS what
       FROM account a LEFT JOIN (
            SELECT account_id, CAST(SUM(CASE WHEN amount_minor > 0 THEN amount_minor ELSE 0 END) AS BIGINT) AS debit,
                   CAST(SUM(CASE WHEN amount_minor < 0 THEN -amount_minor ELSE 0 END) AS BIGINT) AS credit
              FROM posting GROUP BY account_id) b ON b.account_id = a.id
      WHERE a.debit_minor <> COALESCE(b.debit, 0) OR a.credit_minor <> COALESCE(b.credit, 0)"),
    ("store_available", "SELECT s.slug AS subject,
            'available balance ' || CAST(COALESCE(b.booked, 0) AS TEXT) || ', lines and settlements say '
            || CAST(COALESCE(l.net, 0) - COALESCE(t.payable, 0) AS TEXT) AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(net_minor) AS BIGINT) AS net FROM store_line GROUP BY store_id) l ON l.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(payable_minor - invoiced_minor + reserved_minor) AS BIGINT) AS payable FROM settlement GROUP BY store_id) t ON t.store_id = s.id
       LEFT JOIN (SELECT holder_id, CAST(SUM(credit_minor - debit_minor) AS BIGINT) AS booked
                    FROM account WHERE role = 'store_available' GROUP BY holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(l.net, 0) - COALESCE(t.payable, 0)"),
    ("store_settled", "SELECT s.slug AS subject, 'the settled balance is not what closed settlements still owe' AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(payable_minor) AS BIGINT) AS payable FROM settlement GROUP BY store_id) t ON t.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(settled_minor) AS BIGINT) AS paid FROM payout WHERE status = 'confirmed' GROUP BY store_id) x ON x.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(settled_minor) AS BIGINT) AS held FROM dispute GROUP BY store_id) d ON d.store_id = s.id
       LEFT JOIN (SELECT f.store_id, CAST(SUM(o.amount_minor) AS BIGINT) AS kept FROM due_offset o JOIN settlement f ON f.id = o.settlement_id
                   GROUP BY f.store_id) k ON k.store_id = s.id
       LEFT JOIN (SELECT holder_id, CAST(SUM(credit_minor - debit_minor) AS BIGINT) AS booked
                    FROM account WHERE role = 'store_settled' GROUP BY holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(t.payable, 0) - COALESCE(x.paid, 0) - COALESCE(d.held, 0) - COALESCE(k.kept, 0)"),
    ("store_disputed", "SELECT s.slug || ' ' || x.currency AS subject, 'the disputed balance is not that of open disputes' AS what
       FROM (SELECT m.store_id, m.currency, SUM(m.minor) AS minor FROM (
                SELECT store_id, currency, amount_minor AS minor FROM dispute WHERE status = 'open'
                UNION ALL SELECT holder_id, currency, debit_minor - credit_minor FROM account WHERE role = 'store_disputed') m
              GROUP BY m.store_id, m.currency) x JOIN store s ON s.id = x.store_id
      WHERE x.minor <> 0"),
    ("disputes", "SELECT CAST(d.id AS TEXT) AS subject, 'its lines or its entries are not what was held and decided' AS what
       FROM dispute d
       LEFT JOIN store_line h ON h.kind = 'dispute' AND h.subject_id = d.id AND h.store_id = d.store_id AND h.currency = d.currency
       LEFT JOIN store_line b ON b.kind = 'dispute_back' AND b.subject_id = d.id AND b.store_id = d.store_id AND b.currency = d.currency
       LEFT JOIN store_line l ON l.kind = 'dispute_lost' AND l.subject_id = d.id AND l.store_id = d.store_id AND l.currency = d.currency
       LEFT JOIN entry e ON e.kind = 'dispute' AND e.subject_id = d.id
       LEFT JOIN entry z ON z.kind = 'dispute_end' AND z.subject_id = d.id
      WHERE e.id IS NULL OR (d.status = 'open') <> (z.id IS NULL)
         OR COALESCE(h.net_minor, 1) <> CASE WHEN d.holds = 'store' THEN d.settled_minor - d.amount_minor ELSE 0 END
         OR COALESCE(b.net_minor, 0) <> CASE WHEN d.status = 'resolved_store' THEN d.amount_minor ELSE 0 END
         OR (d.status = 'resolved_platform') <> (l.id IS NOT NULL) OR l.net_minor <> 0"),
    ("disputed_lines", "SELECT CAST(MIN(d.id) AS TEXT) AS subject, 'more of its line is held, or it is held twice, or of another store' AS what
       FROM dispute d LEFT JOIN store_line l ON l.kind = d.line_kind AND l.subject_id = d.line_subject
      GROUP BY d.line_kind, d.line_subject
     HAVING SUM(CASE WHEN d.status = 'open' THEN 1 ELSE 0 END) > 1
         OR SUM(CASE WHEN l.id IS NULL OR l.store_id <> d.store_id OR l.currency <> d.currency
                       OR (l.net_minor > 0) <> (d.holds = 'store') THEN 1 ELSE 0 END) > 0
         OR SUM(CASE WHEN d.status = 'open' OR (d.status = 'resolved_platform') = (d.holds = 'store') THEN d.amount_minor ELSE 0 END)
            > MAX(CASE WHEN l.net_minor < 0 THEN -l.net_minor ELSE l.net_minor END)"),
    ("payout_disputed", "SELECT CAST(x.payout_id AS TEXT) AS subject, 'it pays another amount of a settlement than is payable and was not held' AS what
       FROM payout_settlement x JOIN settlement t ON t.id = x.settlement_id
       LEFT JOIN (SELECT settlement_id, SUM(settled_minor) AS held FROM dispute WHERE settlement_id IS NOT NULL GROUP BY settlement_id) d
         ON d.settlement_id = t.id
       LEFT JOIN (SELECT settlement_id, SUM(amount_minor) AS kept FROM due_offset GROUP BY settlement_id) k ON k.settlement_id = t.id
      WHERE x.live = 1 AND x.amount_minor <> t.payable_minor - COALESCE(d.held, 0) - COALESCE(k.kept, 0)"),
    ("store_pending", "SELECT s.slug AS subject, 'the pending balance is not what undelivered cash still holds back' AS what
       FROM store s
       LEFT JOIN (SELECT o.store_id, CAST(SUM(o.goods_minor - o.commission_minor - o.commission_tax_minor
                         + CASE WHEN o.delivery_fee_owner = 'store' THEN o.delivery_minor ELSE 0 END
                         + COALESCE((SELECT SUM(r.net_minor) FROM order_return r WHERE r.order_id = o.id), 0)) AS BIGINT) AS waiting
                    FROM collection c JOIN orders o ON o.id = c.order_id
                   WHERE c.collector <> 'store' AND NOT EXISTS (
                         SELECT 1 FROM store_line l WHERE l.kind = 'sale' AND l.subject_id = o.id)
                   GROUP BY o.store_id) w ON w.store_id = s.id
       LEFT JOIN (SELECT holder_id, CAST(SUM(credit_minor - debit_minor) AS BIGINT) AS booked
                    FROM account WHERE role = 'store_pending' GROUP BY holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(w.waiting, 0)"),
    ("driver_custody", "SELECT d.code || ' ' || x.currency AS subject,
            'the custody differs by ' || CAST(x.minor AS TEXT) || ' from what was collected, handed in, spent and decided' AS what
       FROM (SELECT m.driver_id, m.currency, CAST(SUM(m.minor) AS BIGINT) AS minor FROM (
                SELECT driver_id, currency, -taken_minor AS minor FROM collection WHERE driver_id IS NOT NULL
                UNION ALL SELECT driver_id, currency, counted_minor - over_minor FROM handover
                UNION ALL SELECT h.driver_id, h.currency, x.amount_minor FROM cash_decision x JOIN handover h ON h.id = x.handover_id
                           WHERE x.kind IN ('charge', 'write-off')
                UNION ALL SELECT driver_id, currency, amount_minor FROM cash_expense WHERE driver_id IS NOT NULL
                UNION ALL SELECT holder_id, currency, debit_minor - credit_minor FROM account WHERE role = 'driver_custody') m
              GROUP BY m.driver_id, m.currency) x JOIN driver d ON d.id = x.driver_id
      WHERE x.minor <> 0"),
    // Custody is the cash of open orders, less what was handed in or spent towards them, and the undecided shortages.
    ("driver_missing", "SELECT d.code || ' ' || x.currency AS subject, 'the custody is not explained by open orders and undecided shortages' AS what
       FROM (SELECT m.driver_id, m.currency, SUM(m.open) AS open, SUM(m.short) AS short, SUM(m.custody) AS custody FROM (
                SELECT driver_id, currency, taken_minor AS open, 0 AS short, 0 AS custody FROM collection
                 WHERE driver_id IS NOT NULL AND released_on IS NULL
                UNION ALL SELECT driver_id, currency, 0, short_minor, 0 FROM handover
                UNION ALL SELECT h.driver_id, h.currency, 0, -x.amount_minor, 0 FROM cash_decision x JOIN handover h ON h.id = x.handover_id
                           WHERE x.kind IN ('charge', 'write-off', 'repaid')
                UNION ALL SELECT holder_id, currency, 0, 0, debit_minor - credit_minor FROM account WHERE role = 'driver_custody') m
              GROUP BY m.driver_id, m.currency) x JOIN driver d ON d.id = x.driver_id
      WHERE x.custody < x.short OR x.custody > x.open + x.short"),
    ("petty_cash", "SELECT m.currency AS subject, 'the expense of petty cash is not what was spent less what came back' AS what
       FROM (SELECT currency, -amount_minor AS minor, amount_minor AS spent FROM cash_expense
             UNION ALL SELECT currency, debit_minor - credit_minor, 0 FROM account WHERE role = 'petty_cash_expense') m
      GROUP BY m.currency HAVING SUM(m.minor) <> 0 OR SUM(m.spent) < 0"),
    ("cash_decided", "SELECT CAST(h.id AS TEXT) AS subject, 'more was decided than the handover was short or over' AS what
       FROM handover h JOIN (
            SELECT handover_id, SUM(CASE WHEN kind IN ('charge', 'write-off', 'repaid') THEN amount_minor ELSE 0 END) AS short,
                   SUM(CASE WHEN kind IN ('customer-credit', 'gain') THEN amount_minor ELSE 0 END) AS over
              FROM cash_decision GROUP BY handover_id) x ON x.handover_id = h.id
      WHERE x.short > h.short_minor OR x.over > h.over_minor"),
    ("suspense_cash", "SELECT m.currency AS subject, 'suspense is not what handovers were over and nobody has decided' AS what
       FROM (SELECT currency, over_minor AS minor FROM handover
             UNION ALL SELECT h.currency, -x.amount_minor FROM cash_decision x JOIN handover h ON h.id = x.handover_id
                        WHERE x.kind IN ('customer-credit', 'gain')
             UNION ALL SELECT currency, debit_minor - credit_minor FROM account WHERE role = 'suspense_cash') m
      GROUP BY m.currency HAVING SUM(m.minor) <> 0"),
    ("driver_float", "SELECT d.code || ' ' || x.currency AS subject, 'the change money is not what went out and came back' AS what
       FROM (SELECT m.driver_id, m.currency, SUM(m.minor) AS minor, SUM(m.held) AS held FROM (
                SELECT driver_id, currency, -amount_minor AS minor, amount_minor AS held FROM float_move
                UNION ALL SELECT holder_id, currency, debit_minor - credit_minor, 0 FROM account WHERE role = 'driver_float') m
              GROUP BY m.driver_id, m.currency) x JOIN driver d ON d.id = x.driver_id
      WHERE x.minor <> 0 OR x.held < 0"),
    // Charges of handovers less repayments, beside the account; nobody is owed by it.
    ("driver_receivable", "SELECT d.code || ' ' || x.currency AS subject, 'what the driver owes is not what was charged, paid back and forgiven' AS what
       FROM (SELECT m.driver_id, m.currency, SUM(m.owed) AS owed, SUM(m.booked) AS booked FROM (
                SELECT h.driver_id, h.currency, c.amount_minor AS owed, 0 AS booked
                  FROM cash_decision c JOIN handover h ON h.id = c.handover_id WHERE c.kind = 'charge'
                UNION ALL SELECT driver_id, currency, -amount_minor, 0 FROM driver_repayment
                UNION ALL SELECT holder_id, currency, 0, debit_minor - credit_minor FROM account WHERE role = 'driver_receivable') m
              GROUP BY m.driver_id, m.currency) x JOIN driver d ON d.id = x.driver_id
      WHERE x.booked <> x.owed OR x.booked < 0"),
    // Debits of what a customer owes and credits of what a customer is owed, each beside its account.
    ("customer_balance", "SELECT c.code || ' ' || x.currency AS subject, 'the balance is not what doors, returns, decisions and settlements come to' AS what
       FROM (SELECT m.customer_id, m.currency, SUM(m.owes) AS owes, SUM(m.owed) AS owed, SUM(m.receivable) AS receivable,
                    SUM(m.credit) AS credit FROM (
                SELECT g.customer_id, c.currency, CASE WHEN c.taken_minor < c.due_minor THEN c.due_minor - c.taken_minor ELSE 0 END AS owes,
                       CASE WHEN c.taken_minor > c.due_minor THEN c.taken_minor - c.due_minor ELSE 0 END AS owed,
                       0 AS receivable, 0 AS credit
                  FROM collection c JOIN orders o ON o.id = c.order_id JOIN order_group g ON g.id = o.group_id
                 WHERE c.collector <> 'store' AND c.taken_minor <> c.due_minor
                UNION ALL SELECT y.customer_id, h.currency, 0, y.amount_minor, 0, 0
                            FROM cash_decision y JOIN handover h ON h.id = y.handover_id WHERE y.kind = 'customer-credit'
                UNION ALL SELECT customer_id, currency,
                                 CASE WHEN kind IN ('receive', 'offset', 'write-off') THEN -amount_minor ELSE 0 END,
                                 CASE WHEN kind IN ('refund', 'offset') THEN -amount_minor ELSE 0 END, 0, 0 FROM customer_settlement
                UNION ALL SELECT g.customer_id, o.currency, -r.debt_minor,
                                 CASE WHEN r.refund = 'credit' THEN r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor
                                      ELSE r.rest_minor END, 0, 0 FROM order_return r
                            JOIN orders o ON o.id = r.order_id JOIN order_group g ON g.id = o.group_id
                UNION ALL SELECT holder_id, currency, 0, 0, CASE WHEN role = 'customer_receivable' THEN debit_minor - credit_minor ELSE 0 END,
                                 CASE WHEN role = 'customer_credit' THEN credit_minor - debit_minor ELSE 0 END
                            FROM account WHERE role IN ('customer_receivable', 'customer_credit')) m
              GROUP BY m.customer_id, m.currency) x JOIN customer c ON c.id = x.customer_id
      WHERE x.receivable <> x.owes OR x.credit <> x.owed OR x.receivable < 0 OR x.credit < 0"),
    ("transit", "SELECT m.currency AS subject, 'cash on its way to the bank is not that of unconfirmed deposits' AS what
       FROM (SELECT currency, -amount_minor AS minor FROM deposit WHERE status = 'prepared'
             UNION ALL SELECT currency, debit_minor - credit_minor FROM account WHERE role = 'transit') m
      GROUP BY m.currency HAVING SUM(m.minor) <> 0"),
    ("deposit_confirmed", "SELECT CAST(b.id AS TEXT) AS subject, 'the deposit is confirmed and the money of its orders is not released' AS what
       FROM deposit b JOIN handover h ON h.deposit_id = b.id JOIN collection c ON c.handover_id = h.id
      WHERE b.status = 'confirmed' AND NOT EXISTS (
            SELECT 1 FROM store_line l WHERE l.kind = 'sale' AND l.subject_id = c.order_id)
        AND NOT EXISTS (SELECT 1 FROM maturity m WHERE m.order_id = c.order_id)
      GROUP BY b.id"),
    ("maturity", "SELECT CAST(m.order_id AS TEXT) AS subject,
            CASE WHEN l.id IS NULL THEN 'it was released, and is not on the store''s account' WHEN m.released_on IS NULL THEN 'it is held, and on the store''s account already'
                 ELSE 'it was released with another amount' END AS what
       FROM maturity m LEFT JOIN store_line l ON l.kind = 'sale' AND l.subject_id = m.order_id
      WHERE (m.released_on IS NULL) <> (l.id IS NULL) OR l.net_minor <> m.net_minor"),
    ("matured", "SELECT CAST(m.order_id AS TEXT) AS subject, 'it matured on ' || m.matures_on || ', a day that its store has closed without it' AS what
       FROM maturity m JOIN store_account a ON a.store_id = m.store_id AND a.currency = m.currency
      WHERE m.released_on IS NULL AND m.matures_on <= a.closed_through"),
    ("payout_settlements", "SELECT CAST(p.id AS TEXT) AS subject, 'the payout is not the sum of its settlements' AS what
       FROM payout p LEFT JOIN (
            SELECT payout_id, CAST(SUM(amount_minor) AS BIGINT) AS payable FROM payout_settlement GROUP BY payout_id) y ON y.payout_id = p.id
      WHERE y.payable IS NULL OR y.payable <> p.settled_minor"),
    ("payout_live", "SELECT CAST(p.id AS TEXT) AS subject, 'a payout that failed holds settlements, or one that did not has let them go' AS what
       FROM payout p JOIN (SELECT payout_id, MIN(live) AS least, MAX(live) AS most FROM payout_settlement GROUP BY payout_id) x
         ON x.payout_id = p.id
      WHERE x.least <> x.most OR (p.status = 'failed') <> (x.most = 0)"),
    ("payout_booked", "SELECT CAST(p.id AS TEXT) AS subject, 'the book does not say what became of the payout' AS what
       FROM payout p
       LEFT JOIN entry e ON e.kind = 'payout' AND e.subject_id = p.id
       LEFT JOIN (SELECT r.payout_id, COUNT(b.id) AS back, COUNT(a.id) AS again FROM payout_return r
                    LEFT JOIN entry b ON b.kind = 'payout_return' AND b.subject_id = r.id
                    LEFT JOIN entry a ON a.kind = 'payout_again' AND a.subject_id = r.id GROUP BY r.payout_id) x ON x.payout_id = p.id
      WHERE CASE WHEN e.id IS NULL THEN 0 ELSE 1 END + COALESCE(x.again, 0) - COALESCE(x.back, 0)
            <> CASE WHEN p.status = 'confirmed' THEN 1 ELSE 0 END"),
    ("adjustments", "SELECT CAST(d.id AS TEXT) AS subject, 'the adjustment is not on the store''s account, or not in the book' AS what
       FROM adjustment d
       LEFT JOIN store_line l ON l.kind = 'adjustment' AND l.subject_id = d.id AND l.store_id = d.store_id AND l.net_minor = d.amount_minor
       LEFT JOIN entry e ON e.kind = 'adjustment' AND e.subject_id = d.id
      WHERE l.id IS NULL OR e.id IS NULL"),
    ("returns", "SELECT CAST(r.id AS TEXT) AS subject, 'the return is not the sum of its lines, or not in the book' AS what
       FROM order_return r
       LEFT JOIN (SELECT return_id, CAST(SUM(goods_minor) AS BIGINT) AS goods, CAST(SUM(platform_discount_minor) AS BIGINT) AS platform,
                         CAST(SUM(commission_minor) AS BIGINT) AS commission, CAST(SUM(tax_minor) AS BIGINT) AS tax
                    FROM return_line GROUP BY return_id) l ON l.return_id = r.id
       LEFT JOIN entry e ON e.kind = 'return' AND e.subject_id = r.id
      WHERE l.return_id IS NULL OR l.goods <> r.goods_minor OR l.platform <> r.platform_discount_minor
         OR l.commission <> r.commission_minor OR l.tax <> r.tax_minor OR (r.goods_minor <> 0 AND e.id IS NULL)
         OR r.rest_minor + r.debt_minor + r.written_off_minor > r.refund_minor + r.rounding_minor"),
    ("refunded", "SELECT CAST(c.order_id AS TEXT) AS subject, 'more was given back than was due at the door' AS what
       FROM collection c JOIN (SELECT order_id, SUM(refund_minor + rounding_minor) AS given FROM order_return
                                WHERE rounding_minor <> 0 OR debt_minor <> 0 GROUP BY order_id) r ON r.order_id = c.order_id
      WHERE r.given > c.due_minor"),
    ("return_lines", "SELECT CAST(r.id AS TEXT) AS subject, 'the order is released and the return is not on the store''s account' AS what
       FROM order_return r JOIN store_line s ON s.kind = 'sale' AND s.subject_id = r.order_id
       LEFT JOIN store_line l ON l.kind = 'return' AND l.subject_id = r.id AND l.store_id = s.store_id AND l.net_minor = r.net_minor
      WHERE l.id IS NULL"),
    ("returned", "SELECT CAST(o.order_id AS TEXT) AS subject, 'more of ' || o.sku || ' came back than was delivered' AS what
       FROM order_line o JOIN (SELECT line_id, SUM(quantity) AS quantity, SUM(goods_minor) AS goods, SUM(commission_minor) AS commission
                                 FROM return_line GROUP BY line_id) r ON r.line_id = o.id
      WHERE r.quantity > COALESCE(o.delivered, 0) OR r.commission > COALESCE(o.commission_minor, 0)
         OR r.goods > o.unit_price_minor * COALESCE(o.delivered, 0)"),
    ("payout_batches", "SELECT CAST(b.id AS TEXT) AS subject, 'more was booked from the batch than it holds' AS what
       FROM payout_batch b JOIN (SELECT batch_id, COUNT(*) AS payouts, CAST(SUM(amount_minor) AS BIGINT) AS total
                                   FROM payout WHERE batch_id IS NOT NULL GROUP BY batch_id) p ON p.batch_id = b.id
      WHERE p.payouts > b.payouts OR p.total > b.total_minor"),
    ("settlement_opening", "SELECT CAST(x.id AS TEXT) AS subject, 'the opening is not what the settlement before carried' AS what
       FROM (SELECT id, opening_minor, LAG(carried_minor) OVER (PARTITION BY store_id, currency ORDER BY id) AS before FROM settlement) x
      WHERE x.opening_minor <> COALESCE(x.before, 0)"),
    ("order_totals", "SELECT CAST(o.id AS TEXT) AS subject, 'the goods are not the sum of the lines' AS what
       FROM orders o LEFT JOIN (
            SELECT order_id, CAST(SUM(unit_price_minor * COALESCE(delivered, quantity)) AS BIGINT) AS list,
                   CAST(SUM(COALESCE(commission_minor, 0)) AS BIGINT) AS commission,
                   CAST(SUM(COALESCE(commission_tax_minor, 0)) AS BIGINT) AS tax
              FROM order_line GROUP BY order_id) l ON l.order_id = o.id
      WHERE l.list IS NULL OR l.list <> o.goods_minor + o.discount_minor - o.platform_discount_minor
         OR l.commission <> o.commission_minor OR l.tax <> o.commission_tax_minor"),
    ("line_discounts", "SELECT CAST(l.order_id AS TEXT) AS subject, 'what is given on ' || l.sku || ' is not the sum of its discounts' AS what
       FROM order_line l LEFT JOIN (
            SELECT line_id, CAST(SUM(amount_minor) AS BIGINT) AS amount, CAST(SUM(platform_minor) AS BIGINT) AS platform
              FROM line_discount GROUP BY line_id) d ON d.line_id = l.id
      WHERE l.discount_minor <> COALESCE(d.amount, 0) OR l.platform_discount_minor <> COALESCE(d.platform, 0)"),
    ("order_discounts", "SELECT CAST(o.id AS TEXT) AS subject, 'the discount is not the share of its lines that was delivered' AS what
       FROM orders o JOIN (
            SELECT order_id,
                   SUM((2 * discount_minor * COALESCE(delivered, quantity) + quantity) / (2 * quantity)) AS discount,
                   SUM((2 * platform_discount_minor * COALESCE(delivered, quantity) + quantity) / (2 * quantity)) AS platform
              FROM order_line GROUP BY order_id) l ON l.order_id = o.id
      WHERE l.discount <> o.discount_minor OR l.platform <> o.platform_discount_minor"),
    ("lines_closed", "SELECT s.slug AS subject, 'lines of closed days are in no settlement' AS what
       FROM store_account a JOIN store s ON s.id = a.store_id
       LEFT JOIN (SELECT store_id, currency, CAST(SUM(lines) AS BIGINT) AS lines FROM settlement GROUP BY store_id, currency) t
         ON t.store_id = a.store_id AND t.currency = a.currency
       LEFT JOIN (SELECT l.store_id, l.currency, COUNT(*) AS lines
                    FROM store_line l JOIN store_account b ON b.store_id = l.store_id AND b.currency = l.currency
                   WHERE l.due_on <= b.closed_through GROUP BY l.store_id, l.currency) c
         ON c.store_id = a.store_id AND c.currency = a.currency
      WHERE COALESCE(t.lines, 0) <> COALESCE(c.lines, 0)"),
    ("store_account", "SELECT s.slug AS subject, 'the account is not closed as far as its newest settlement says' AS what
       FROM store_account a JOIN store s ON s.id = a.store_id
       LEFT JOIN settlement t ON t.store_id = a.store_id AND t.currency = a.currency AND t.id = (
            SELECT MAX(x.id) FROM settlement x WHERE x.store_id = a.store_id AND x.currency = a.currency)
      WHERE a.closed_through <> COALESCE(t.last_day, '0001-01-01') OR a.carried_minor <> COALESCE(t.carried_minor, 0)"),
    ("settlement_overlap", "SELECT CAST(x.id AS TEXT) AS subject, 'the period overlaps the one before' AS what
       FROM (SELECT id, first_day, LAG(last_day) OVER (PARTITION BY store_id, currency ORDER BY first_day) AS before FROM settlement) x
      WHERE x.before >= x.first_day"),
    ("settlement_booked", "SELECT CAST(t.id AS TEXT) AS subject, 'the payable amount is not in the book' AS what
       FROM settlement t LEFT JOIN entry e ON e.kind = 'settlement' AND e.subject_id = t.id
      WHERE (t.payable_minor + t.invoiced_minor > 0 OR t.reserved_minor <> 0) <> (e.id IS NOT NULL)"),
    ("store_due", "SELECT s.slug AS subject, 'the due balance is not what the store''s dues come to' AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(amount_minor) AS BIGINT) AS billed FROM due GROUP BY store_id) d ON d.store_id = s.id
       LEFT JOIN (SELECT d.store_id, CAST(SUM(x.amount_minor) AS BIGINT) AS paid FROM due_share x JOIN due d ON d.id = x.due_id
                   GROUP BY d.store_id) y ON y.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(amount_minor) AS BIGINT) AS lost FROM write_off
                   WHERE status = 'approved' AND due_id IS NOT NULL GROUP BY store_id) w ON w.store_id = s.id
       LEFT JOIN (SELECT holder_id, CAST(SUM(debit_minor - credit_minor) AS BIGINT) AS booked
                    FROM account WHERE role = 'store_due' GROUP BY holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(d.billed, 0) - COALESCE(y.paid, 0) - COALESCE(w.lost, 0)"),
    ("bad_debt", "SELECT 'expense:bad_debt ' || m.currency AS subject, 'the book differs from what was written off and came in' AS what
       FROM (SELECT currency, amount_minor AS minor FROM write_off WHERE status = 'approved'
             UNION ALL SELECT w.currency, -r.amount_minor FROM recovery r JOIN write_off w ON w.id = r.write_off_id
             UNION ALL SELECT currency, amount_minor FROM customer_settlement WHERE kind = 'write-off'
             UNION ALL SELECT o.currency, -r.written_off_minor FROM order_return r JOIN orders o ON o.id = r.order_id
             UNION ALL SELECT currency, credit_minor - debit_minor FROM account WHERE role = 'bad_debt_expense') m
      GROUP BY m.currency HAVING SUM(m.minor) <> 0"),
    ("write_offs", "SELECT CAST(w.id AS TEXT) AS subject, 'it is approved and not in the book, or in the book and not approved' AS what
       FROM write_off w LEFT JOIN entry e ON e.kind = 'write_off' AND e.subject_id = w.id
       LEFT JOIN store_line l ON l.kind = 'write_off' AND l.subject_id = w.id AND l.store_id = w.store_id AND l.net_minor = w.amount_minor
      WHERE (w.status = 'approved') <> (e.id IS NOT NULL)
         OR (w.status = 'approved' AND w.due_id IS NULL) <> (l.id IS NOT NULL)"),
    ("recovered", "SELECT CAST(w.id AS TEXT) AS subject, 'more came in than was written off' AS what
       FROM write_off w JOIN (SELECT write_off_id, SUM(amount_minor) AS minor FROM recovery GROUP BY write_off_id) r ON r.write_off_id = w.id
      WHERE r.minor > CASE WHEN w.status = 'approved' THEN w.amount_minor ELSE 0 END"),
    ("store_reserve", "SELECT s.slug AS subject, 'the reserve balance is not what is withheld and has not come back' AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(CASE WHEN ended_on IS NULL THEN amount_minor - drawn_minor ELSE 0 END) AS BIGINT) AS kept
                    FROM reserve GROUP BY store_id) r ON r.store_id = s.id
       LEFT JOIN (SELECT holder_id, CAST(SUM(credit_minor - debit_minor) AS BIGINT) AS booked
                    FROM account WHERE role = 'store_reserve' GROUP BY holder_id) b ON b.holder_id = s.id
      WHERE COALESCE(b.booked, 0) <> COALESCE(r.kept, 0)"),
    ("reserves", "SELECT CAST(t.id AS TEXT) AS subject, 'what was withheld is not the reserve, or came back otherwise than it should' AS what
       FROM settlement t LEFT JOIN reserve r ON r.settlement_id = t.id
       LEFT JOIN store_line l ON l.kind = 'reserve_back' AND l.subject_id = t.id
       LEFT JOIN store_account a ON a.store_id = t.store_id AND a.currency = t.currency
      WHERE COALESCE(r.amount_minor, 0) <> CASE WHEN t.reserved_minor > 0 THEN t.reserved_minor ELSE 0 END
         OR COALESCE(l.net_minor, 0) <> CASE WHEN r.ended_on IS NULL THEN 0 ELSE COALESCE(r.amount_minor - r.drawn_minor, 0) END
         OR (r.ended_on IS NULL AND r.release_on <= a.closed_through)"),
    ("reserve_drawn", "SELECT s.slug AS subject, 'what debits took of the reserves is not what the reserves gave' AS what
       FROM store s
       LEFT JOIN (SELECT store_id, CAST(SUM(CASE WHEN reserved_minor < 0 THEN -reserved_minor ELSE 0 END) AS BIGINT) AS taken
                    FROM settlement GROUP BY store_id) t ON t.store_id = s.id
       LEFT JOIN (SELECT store_id, CAST(SUM(drawn_minor) AS BIGINT) AS drawn FROM reserve GROUP BY store_id) r ON r.store_id = s.id
      WHERE COALESCE(t.taken, 0) <> COALESCE(r.drawn, 0)"),
    ("dues_billed", "SELECT CAST(t.id AS TEXT) AS subject, 'what was billed is not the due of the settlement' AS what
       FROM settlement t LEFT JOIN due d ON d.settlement_id = t.id
      WHERE t.invoiced_minor <> COALESCE(d.amount_minor, 0)"),
    ("dues_paid", "SELECT CAST(d.id AS TEXT) AS subject, 'more was paid on the due, or written off, than it is' AS what
       FROM due d JOIN (SELECT y.due_id, SUM(y.amount_minor) AS paid FROM (
                SELECT due_id, amount_minor FROM due_share
                UNION ALL SELECT due_id, amount_minor FROM write_off WHERE status = 'approved' AND due_id IS NOT NULL) y
              GROUP BY y.due_id) x ON x.due_id = d.id
      WHERE x.paid > d.amount_minor"),
    ("dues_shared", "SELECT CAST(p.id AS TEXT) AS subject, 'the payment is not the sum of its parts' AS what
       FROM due_payment p LEFT JOIN (SELECT y.payment_id, SUM(y.amount_minor) AS paid FROM (
                SELECT payment_id, amount_minor FROM due_share UNION ALL SELECT payment_id, amount_minor FROM recovery) y
              GROUP BY y.payment_id) x ON x.payment_id = p.id
      WHERE p.amount_minor <> p.excess_minor + COALESCE(x.paid, 0)
     UNION ALL
     SELECT CAST(p.id AS TEXT), 'the offset is not the sum of what it kept of settlements of its store'
       FROM due_payment p LEFT JOIN (SELECT o.payment_id, t.store_id, t.currency, SUM(o.amount_minor) AS kept
                                       FROM due_offset o JOIN settlement t ON t.id = o.settlement_id
                                      GROUP BY o.payment_id, t.store_id, t.currency) k ON k.payment_id = p.id
      WHERE (p.method = 'offset') <> (k.payment_id IS NOT NULL) OR k.kept <> p.amount_minor OR k.store_id <> p.store_id
         OR k.currency <> p.currency
     UNION ALL
     SELECT CAST(p.id AS TEXT), 'the offset is not on the store''s account, or with another amount'
       FROM due_payment p
       LEFT JOIN store_line k ON k.kind = 'offset' AND k.subject_id = p.id AND k.store_id = p.store_id AND k.currency = p.currency
       LEFT JOIN store_line d ON d.kind = 'offset_dues' AND d.subject_id = p.id AND d.store_id = p.store_id AND d.currency = p.currency
      WHERE p.method = 'offset' AND (COALESCE(k.net_minor, 0) <> p.amount_minor OR COALESCE(d.net_minor, 0) <> p.excess_minor - p.amount_minor)"),
    ("delivered_collected", "SELECT CAST(o.id AS TEXT) AS subject, 'delivered without a collection' AS what
       FROM orders o LEFT JOIN collection c ON c.order_id = o.id
      WHERE (o.status IN ('delivered', 'partially_delivered')) <> (c.order_id IS NOT NULL)"),
    ("order_status", "SELECT CAST(o.id AS TEXT) AS subject, 'the status is not that of the last event' AS what
       FROM orders o LEFT JOIN order_event e ON e.order_id = o.id
            AND e.seq = (SELECT MAX(x.seq) FROM order_event x WHERE x.order_id = o.id)
      WHERE e.to_status IS NULL OR e.to_status <> o.status"),
    ("stock", "SELECT CAST(p.id AS TEXT) AS subject, 'the stock is not the sum of its moves' AS what
       FROM product p LEFT JOIN (SELECT product_id, CAST(SUM(on_hand) AS BIGINT) AS on_hand, CAST(SUM(reserved) AS BIGINT) AS reserved
                                   FROM stock_move GROUP BY product_id) m ON m.product_id = p.id
      WHERE p.on_hand <> COALESCE(m.on_hand, 0) OR p.reserved <> COALESCE(m.reserved, 0)"),
];

/// As [`INVARIANTS`], of a join that goes through an index: the lines of every settlement.
pub const SETTLEMENT_LINES: (&str, &str) = (
    "settlement_lines",
    "SELECT CAST(t.id AS TEXT) AS subject, 'the lines do not add up to the settlement' AS what
   FROM settlement t LEFT JOIN store_line l
        ON l.store_id = t.store_id AND l.currency = t.currency AND l.due_on >= t.first_day AND l.due_on <= t.last_day
  GROUP BY t.id
 HAVING COUNT(l.id) <> MAX(t.lines) OR SUM(l.net_minor) <> MAX(t.net_minor) OR SUM(l.commission_minor) <> MAX(t.commission_minor)
     OR SUM(l.goods_minor) <> MAX(t.goods_minor) OR SUM(l.delivery_minor) <> MAX(t.delivery_minor)
     OR SUM(l.rounding_minor) <> MAX(t.rounding_minor) OR SUM(l.collected_minor) <> MAX(t.collected_minor)
     OR SUM(l.other_minor) <> MAX(t.other_minor) OR SUM(l.tax_minor) <> MAX(t.tax_minor)",
);
