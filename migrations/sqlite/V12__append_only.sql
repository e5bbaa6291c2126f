-- What was booked, decided and counted stays: the guards over all tables.

-- These tables only grow.
CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: post a reversal'); END;
CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: post a reversal'); END;
CREATE TRIGGER posting_no_update BEFORE UPDATE ON posting BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: post a reversal'); END;
CREATE TRIGGER posting_no_delete BEFORE DELETE ON posting BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: post a reversal'); END;
CREATE TRIGGER ledger_link_no_update BEFORE UPDATE ON ledger_link BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_link_no_delete BEFORE DELETE ON ledger_link BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_link_no_update BEFORE UPDATE ON audit_link BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER audit_link_no_delete BEFORE DELETE ON audit_link BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TRIGGER order_event_no_update BEFORE UPDATE ON order_event BEGIN SELECT RAISE(ABORT, 'the history of an order is append-only'); END;
CREATE TRIGGER order_event_no_delete BEFORE DELETE ON order_event BEGIN SELECT RAISE(ABORT, 'the history of an order is append-only'); END;
CREATE TRIGGER line_discount_no_update BEFORE UPDATE ON line_discount BEGIN SELECT RAISE(ABORT, 'a discount is append-only'); END;
CREATE TRIGGER line_discount_no_delete BEFORE DELETE ON line_discount BEGIN SELECT RAISE(ABORT, 'a discount is append-only'); END;
CREATE TRIGGER stock_move_no_update BEFORE UPDATE ON stock_move BEGIN SELECT RAISE(ABORT, 'the stock history is append-only'); END;
CREATE TRIGGER stock_move_no_delete BEFORE DELETE ON stock_move BEGIN SELECT RAISE(ABORT, 'the stock history is append-only'); END;
CREATE TRIGGER order_return_no_update BEFORE UPDATE ON order_return BEGIN SELECT RAISE(ABORT, 'a return is append-only'); END;
CREATE TRIGGER order_return_no_delete BEFORE DELETE ON order_return BEGIN SELECT RAISE(ABORT, 'a return is append-only'); END;
CREATE TRIGGER return_line_no_update BEFORE UPDATE ON return_line BEGIN SELECT RAISE(ABORT, 'a return is append-only'); END;
CREATE TRIGGER return_line_no_delete BEFORE DELETE ON return_line BEGIN SELECT RAISE(ABORT, 'a return is append-only'); END;
CREATE TRIGGER adjustment_no_update BEFORE UPDATE ON adjustment BEGIN SELECT RAISE(ABORT, 'an adjustment is append-only: make another'); END;
CREATE TRIGGER adjustment_no_delete BEFORE DELETE ON adjustment BEGIN SELECT RAISE(ABORT, 'an adjustment is append-only: make another'); END;
CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement BEGIN SELECT RAISE(ABORT, 'a settlement is closed for good: correct it by a new entry'); END;
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'a settlement is closed for good: correct it by a new entry'); END;
CREATE TRIGGER settlement_check_no_update BEFORE UPDATE ON settlement_check BEGIN SELECT RAISE(ABORT, 'a check of a settlement is append-only'); END;
CREATE TRIGGER settlement_check_no_delete BEFORE DELETE ON settlement_check BEGIN SELECT RAISE(ABORT, 'a check of a settlement is append-only'); END;
CREATE TRIGGER invoice_no_update BEFORE UPDATE ON invoice BEGIN SELECT RAISE(ABORT, 'an invoice is append-only: a later one corrects it'); END;
CREATE TRIGGER invoice_no_delete BEFORE DELETE ON invoice BEGIN SELECT RAISE(ABORT, 'an invoice is append-only: a later one corrects it'); END;
CREATE TRIGGER due_no_update BEFORE UPDATE ON due BEGIN SELECT RAISE(ABORT, 'a due is append-only: it is paid, or adjusted'); END;
CREATE TRIGGER due_no_delete BEFORE DELETE ON due BEGIN SELECT RAISE(ABORT, 'a due is append-only: it is paid, or adjusted'); END;
CREATE TRIGGER due_payment_no_update BEFORE UPDATE ON due_payment BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER due_payment_no_delete BEFORE DELETE ON due_payment BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER due_share_no_update BEFORE UPDATE ON due_share BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER due_share_no_delete BEFORE DELETE ON due_share BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER due_offset_no_update BEFORE UPDATE ON due_offset BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER due_offset_no_delete BEFORE DELETE ON due_offset BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER recovery_no_update BEFORE UPDATE ON recovery BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER recovery_no_delete BEFORE DELETE ON recovery BEGIN SELECT RAISE(ABORT, 'a payment is append-only'); END;
CREATE TRIGGER store_stage_no_update BEFORE UPDATE ON store_stage BEGIN SELECT RAISE(ABORT, 'a stage is append-only: it is lifted by another'); END;
CREATE TRIGGER store_stage_no_delete BEFORE DELETE ON store_stage BEGIN SELECT RAISE(ABORT, 'a stage is append-only: it is lifted by another'); END;
CREATE TRIGGER payout_return_no_update BEFORE UPDATE ON payout_return BEGIN SELECT RAISE(ABORT, 'what a bank returned is append-only'); END;
CREATE TRIGGER payout_return_no_delete BEFORE DELETE ON payout_return BEGIN SELECT RAISE(ABORT, 'what a bank returned is append-only'); END;
CREATE TRIGGER payout_batch_no_update BEFORE UPDATE ON payout_batch BEGIN SELECT RAISE(ABORT, 'what was sent to a bank is append-only'); END;
CREATE TRIGGER payout_batch_no_delete BEFORE DELETE ON payout_batch BEGIN SELECT RAISE(ABORT, 'what was sent to a bank is append-only'); END;
CREATE TRIGGER driver_repayment_no_update BEFORE UPDATE ON driver_repayment BEGIN SELECT RAISE(ABORT, 'a repayment is append-only: charge again'); END;
CREATE TRIGGER driver_repayment_no_delete BEFORE DELETE ON driver_repayment BEGIN SELECT RAISE(ABORT, 'a repayment is append-only: charge again'); END;
CREATE TRIGGER customer_settlement_no_update BEFORE UPDATE ON customer_settlement BEGIN SELECT RAISE(ABORT, 'what a customer paid is append-only: book the way back'); END;
CREATE TRIGGER customer_settlement_no_delete BEFORE DELETE ON customer_settlement BEGIN SELECT RAISE(ABORT, 'what a customer paid is append-only: book the way back'); END;
CREATE TRIGGER cash_decision_no_update BEFORE UPDATE ON cash_decision BEGIN SELECT RAISE(ABORT, 'a decision stays: decide again on what is open'); END;
CREATE TRIGGER cash_decision_no_delete BEFORE DELETE ON cash_decision BEGIN SELECT RAISE(ABORT, 'a decision stays: decide again on what is open'); END;
CREATE TRIGGER cash_expense_no_update BEFORE UPDATE ON cash_expense BEGIN SELECT RAISE(ABORT, 'an expense stays: book what came back'); END;
CREATE TRIGGER cash_expense_no_delete BEFORE DELETE ON cash_expense BEGIN SELECT RAISE(ABORT, 'an expense stays: book what came back'); END;
CREATE TRIGGER float_move_no_update BEFORE UPDATE ON float_move BEGIN SELECT RAISE(ABORT, 'the float is append-only: book the way back'); END;
CREATE TRIGGER float_move_no_delete BEFORE DELETE ON float_move BEGIN SELECT RAISE(ABORT, 'the float is append-only: book the way back'); END;
CREATE TRIGGER reconciliation_no_update BEFORE UPDATE ON reconciliation BEGIN SELECT RAISE(ABORT, 'what was compared stays as it came out'); END;
CREATE TRIGGER reconciliation_no_delete BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'what was compared stays as it came out'); END;
CREATE TRIGGER reconciliation_row_no_update BEFORE UPDATE ON reconciliation_row BEGIN SELECT RAISE(ABORT, 'what was compared stays as it came out'); END;
CREATE TRIGGER reconciliation_row_no_delete BEFORE DELETE ON reconciliation_row BEGIN SELECT RAISE(ABORT, 'what was compared stays as it came out'); END;
CREATE TRIGGER store_line_no_update BEFORE UPDATE ON store_line BEGIN SELECT RAISE(ABORT, 'a line of a store is append-only'); END;
CREATE TRIGGER store_line_no_delete BEFORE DELETE ON store_line BEGIN SELECT RAISE(ABORT, 'a line of a store is append-only'); END;

-- Of these a row takes one more fact, once: where the cash went, when the bank confirmed it, when money was released.
CREATE TRIGGER handover_no_update BEFORE UPDATE OF id, driver_id, store_id, currency, expected_minor, counted_minor, short_minor, over_minor, notes, at, business_date, actor ON handover BEGIN SELECT RAISE(ABORT, 'what was counted stays counted'); END;
CREATE TRIGGER handover_no_delete BEFORE DELETE ON handover BEGIN SELECT RAISE(ABORT, 'what was counted stays counted'); END;
CREATE TRIGGER handover_deposited BEFORE UPDATE OF deposit_id ON handover WHEN OLD.deposit_id IS NOT NULL BEGIN SELECT RAISE(ABORT, 'cash is deposited once'); END;
CREATE TRIGGER deposit_no_update BEFORE UPDATE OF id, currency, amount_minor, slip, at, business_date, actor ON deposit BEGIN SELECT RAISE(ABORT, 'a deposit stays as its slip says'); END;
CREATE TRIGGER deposit_no_delete BEFORE DELETE ON deposit BEGIN SELECT RAISE(ABORT, 'a deposit stays as its slip says'); END;
CREATE TRIGGER deposit_confirmed_once BEFORE UPDATE ON deposit WHEN OLD.status = 'confirmed' BEGIN SELECT RAISE(ABORT, 'the bank confirms a deposit once'); END;
CREATE TRIGGER maturity_no_update BEFORE UPDATE OF order_id, store_id, currency, net_minor, passed_on, matures_on ON maturity BEGIN SELECT RAISE(ABORT, 'the day on which money matures stays'); END;
CREATE TRIGGER maturity_no_delete BEFORE DELETE ON maturity BEGIN SELECT RAISE(ABORT, 'the day on which money matures stays'); END;
CREATE TRIGGER maturity_released BEFORE UPDATE OF released_on ON maturity WHEN OLD.released_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'money is released once'); END;
CREATE TRIGGER reserve_no_update BEFORE UPDATE OF settlement_id, store_id, currency, amount_minor, release_on ON reserve BEGIN SELECT RAISE(ABORT, 'what was withheld stays as it was closed'); END;
CREATE TRIGGER reserve_no_delete BEFORE DELETE ON reserve BEGIN SELECT RAISE(ABORT, 'what was withheld stays as it was closed'); END;
CREATE TRIGGER reserve_ended BEFORE UPDATE ON reserve WHEN OLD.ended_on IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a reserve comes back once'); END;

-- What waits for a decision stays as it was asked, and is decided once.
CREATE TRIGGER adjustment_proposal_no_update BEFORE UPDATE OF id, store_id, currency, kind, amount_minor, reason, at, business_date, actor ON adjustment_proposal BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is approved or rejected'); END;
CREATE TRIGGER adjustment_proposal_no_delete BEFORE DELETE ON adjustment_proposal BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is approved or rejected'); END;
CREATE TRIGGER adjustment_proposal_ends_once BEFORE UPDATE ON adjustment_proposal WHEN OLD.status <> 'proposed' BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is decided once'); END;
CREATE TRIGGER return_proposal_no_update BEFORE UPDATE OF id, order_id, wanted, refund_minor, net_minor, reason, at, business_date, actor ON return_proposal BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is approved or rejected'); END;
CREATE TRIGGER return_proposal_no_delete BEFORE DELETE ON return_proposal BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is approved or rejected'); END;
CREATE TRIGGER return_proposal_ends_once BEFORE UPDATE ON return_proposal WHEN OLD.status <> 'proposed' BEGIN SELECT RAISE(ABORT, 'a proposal is append-only: it is decided once'); END;
CREATE TRIGGER due_announcement_no_update BEFORE UPDATE OF id, store_id, currency, amount_minor, allow_credit, reference, at, business_date, actor ON due_announcement BEGIN SELECT RAISE(ABORT, 'an announcement is append-only: it is confirmed or fails'); END;
CREATE TRIGGER due_announcement_no_delete BEFORE DELETE ON due_announcement BEGIN SELECT RAISE(ABORT, 'an announcement is append-only: it is confirmed or fails'); END;
CREATE TRIGGER due_announcement_ends_once BEFORE UPDATE ON due_announcement WHEN OLD.status <> 'announced' BEGIN SELECT RAISE(ABORT, 'an announcement is append-only: it ends once'); END;
CREATE TRIGGER write_off_no_update BEFORE UPDATE OF id, store_id, currency, due_id, amount_minor, reason, at, business_date, actor ON write_off BEGIN SELECT RAISE(ABORT, 'a write-off is append-only: it is approved or rejected'); END;
CREATE TRIGGER write_off_no_delete BEFORE DELETE ON write_off BEGIN SELECT RAISE(ABORT, 'a write-off is append-only: it is approved or rejected'); END;
CREATE TRIGGER write_off_ends_once BEFORE UPDATE ON write_off WHEN OLD.status <> 'proposed' BEGIN SELECT RAISE(ABORT, 'a write-off is append-only: it is decided once'); END;
CREATE TRIGGER dispute_no_update BEFORE UPDATE OF id, store_id, currency, line_kind, line_subject, settlement_id, holds, amount_minor, settled_minor, reason, at, business_date, actor ON dispute BEGIN SELECT RAISE(ABORT, 'a dispute is append-only: it is resolved'); END;
CREATE TRIGGER dispute_no_delete BEFORE DELETE ON dispute BEGIN SELECT RAISE(ABORT, 'a dispute is append-only: it is resolved'); END;
CREATE TRIGGER dispute_ends_once BEFORE UPDATE ON dispute WHEN OLD.status <> 'open' BEGIN SELECT RAISE(ABORT, 'a dispute is append-only: it is resolved once'); END;

-- An event is taken once, and forgotten only then.
CREATE TRIGGER event_no_update BEFORE UPDATE OF id, at, kind, subject_id, data, once ON event BEGIN SELECT RAISE(ABORT, 'what happened stays as it was recorded'); END;
CREATE TRIGGER event_taken_once BEFORE UPDATE OF taken_at ON event WHEN OLD.taken_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'an event is taken once'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event WHEN OLD.taken_at IS NULL BEGIN SELECT RAISE(ABORT, 'an event that nobody has taken stays'); END;

-- What was sealed stays sealed.
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'what is sealed stays sealed'); END;

-- An account knows what was booked on it.
CREATE TRIGGER posting_counts AFTER INSERT ON posting BEGIN
  UPDATE account SET debit_minor = debit_minor + max(NEW.amount_minor, 0), credit_minor = credit_minor - min(NEW.amount_minor, 0)
   WHERE id = NEW.account_id;
  SELECT RAISE(ABORT, 'a posting is on an account') WHERE changes() = 0;
END;
CREATE TRIGGER account_no_delete BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

-- An account closes period by period, and a closed period takes no new line: so a line is settled once.
CREATE TRIGGER store_line_opens AFTER INSERT ON store_line BEGIN
  INSERT INTO store_account (store_id, currency, closed_through, carried_minor) VALUES (NEW.store_id, NEW.currency, '0001-01-01', 0)
    ON CONFLICT DO NOTHING;
  SELECT RAISE(ABORT, 'a closed period takes no new line') FROM store_account a
   WHERE a.store_id = NEW.store_id AND a.currency = NEW.currency AND a.closed_through >= NEW.due_on;
END;
CREATE TRIGGER settlement_closes AFTER INSERT ON settlement BEGIN
  SELECT RAISE(ABORT, 'the periods of a store close in order, each once') WHERE NOT EXISTS (
    SELECT 1 FROM store_account a WHERE a.store_id = NEW.store_id AND a.currency = NEW.currency AND a.closed_through < NEW.first_day);
  UPDATE store_account SET closed_through = NEW.last_day, carried_minor = NEW.carried_minor
   WHERE store_id = NEW.store_id AND currency = NEW.currency;
END;

-- What orders were priced by stays.
CREATE TRIGGER commission_ruleset_no_update BEFORE UPDATE ON commission_ruleset WHEN OLD.from_day IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
CREATE TRIGGER commission_ruleset_no_delete BEFORE DELETE ON commission_ruleset WHEN OLD.from_day IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
CREATE TRIGGER commission_rule_no_insert BEFORE INSERT ON commission_rule
  WHEN (SELECT from_day FROM commission_ruleset WHERE id = NEW.ruleset_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
CREATE TRIGGER commission_rule_no_update BEFORE UPDATE ON commission_rule
  WHEN (SELECT from_day FROM commission_ruleset WHERE id = OLD.ruleset_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
CREATE TRIGGER commission_rule_no_delete BEFORE DELETE ON commission_rule
  WHEN (SELECT from_day FROM commission_ruleset WHERE id = OLD.ruleset_id) IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a version of the commission rules that was activated does not change: activate a new one'); END;
