//! The lines of a statement, with what they are about.

use crate::args;
use crate::base::Prefix;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::store_account::{Amounts, LineKind};
use crate::market::core::settings::Marketplace;

use super::StatementLine;

const LINES: &str = "SELECT l.kind, l.subject_id, l.due_on, l.goods_minor, l.delivery_minor, l.rounding_minor,
        l.commission_minor, l.tax_minor, l.collected_minor, l.other_minor, l.net_minor,
        o.delivered_on, h.business_date AS handed_on, p.confirmed_at,
        COALESCE(a.business_date, y.business_date, r.business_date, w.decided_on,
                 CASE WHEN l.kind = 'dispute' THEN u.business_date ELSE u.resolved_on END) AS adjusted_on,
        COALESCE(c.code, d.code, a.kind || ': ' || a.reason, r.reason, w.reason, CASE WHEN y.method = 'offset' THEN y.reference END,
                 CASE WHEN l.kind = 'dispute' THEN u.reason ELSE u.resolution_reason END, '') AS about, u.line_kind AS disputed_kind, u.line_subject AS disputed_subject, u.amount_minor AS disputed_minor, l.currency,
        r.order_id AS returned_order, x.id AS sold_in
   FROM settlement t CROSS JOIN store_line l
   LEFT JOIN orders o ON l.kind = 'sale' AND o.id = l.subject_id
   LEFT JOIN order_group g ON g.id = o.group_id LEFT JOIN customer c ON c.id = g.customer_id
   LEFT JOIN handover h ON l.kind = 'direct_cash' AND h.id = l.subject_id LEFT JOIN driver d ON d.id = h.driver_id
   LEFT JOIN payout p ON l.kind = 'payout_rest' AND p.id = l.subject_id
   LEFT JOIN adjustment a ON l.kind = 'adjustment' AND a.id = l.subject_id
   LEFT JOIN due_payment y ON l.kind IN ('dues_excess', 'offset', 'offset_dues') AND y.id = l.subject_id
   LEFT JOIN order_return r ON l.kind = 'return' AND r.id = l.subject_id
   LEFT JOIN store_line z ON z.kind = 'sale' AND z.subject_id = r.order_id
   LEFT JOIN settlement x ON x.store_id = z.store_id AND x.currency = z.currency AND x.id <> t.id
        AND x.first_day <= z.due_on AND x.last_day >= z.due_on
   LEFT JOIN write_off w ON l.kind = 'write_off' AND w.id = l.subject_id
   LEFT JOIN dispute u ON l.kind IN ('dispute', 'dispute_back', 'dispute_lost') AND u.id = l.subject_id
  WHERE t.id = $1 AND l.store_id = t.store_id AND l.currency = t.currency
    AND l.due_on >= t.first_day AND l.due_on <= t.last_day ORDER BY l.due_on, l.id";

pub fn lines(tx: &mut Tx<'_>, marketplace: &Marketplace, settlement: i64) -> Result<Vec<StatementLine>> {
    let mut lines = Vec::new();
    tx.seek(LINES, args![settlement], |row| {
        lines.push(line(&row, marketplace));
        Ok(())
    })?;
    Ok(lines)
}

/// A return is about its order, and names the settlement that showed its sale. A dispute is about its line.
fn about(row: &Row, marketplace: &Marketplace) -> String {
    if let Some(line) = row.opt_int("disputed_subject") {
        let amount = marketplace.stored_currency(row.text("currency")).with_code(row.int("disputed_minor"));
        let line = row.get::<LineKind>("disputed_kind").subject_prefix().show(line);
        return format!("{amount} of {line}: {}", row.text("about"));
    }
    let Some(order) = row.opt_int("returned_order") else { return row.string("about") };
    let sold_in = row.opt_int("sold_in").map(|id| format!(" of {}", Prefix::SETTLEMENT.show(id))).unwrap_or_default();
    format!("{}{sold_in}: {}", Prefix::ORDER.show(order), row.text("about"))
}

fn line(row: &Row, marketplace: &Marketplace) -> StatementLine {
    let paid_on = row.opt_instant("confirmed_at").map(|at| marketplace.calendar.business_day(at));
    StatementLine {
        kind: row.get("kind"),
        subject: row.int("subject_id"),
        due_on: row.day("due_on"),
        happened_on: ["delivered_on", "handed_on", "adjusted_on"].iter().find_map(|day| row.opt_day(day)).or(paid_on),
        about: about(row, marketplace),
        amounts: Amounts::of_row(row),
    }
}
