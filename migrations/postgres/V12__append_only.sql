-- What was booked, decided and counted stays: the guards over all tables.
--
-- Written by hand: on SQLite each guard carries its own statement, here they call functions, and TRUNCATE is refused, too.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23514';
END $$;

-- These tables only grow.
CREATE TRIGGER entry_no_change BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER posting_no_change BEFORE UPDATE OR DELETE ON posting FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER posting_no_truncate BEFORE TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER ledger_link_no_change BEFORE UPDATE OR DELETE ON ledger_link FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only');
CREATE TRIGGER ledger_link_no_truncate BEFORE TRUNCATE ON ledger_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only');
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER audit_link_no_change BEFORE UPDATE OR DELETE ON audit_link FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER order_event_no_change BEFORE UPDATE OR DELETE ON order_event FOR EACH ROW EXECUTE FUNCTION refuse_change('the history of an order is append-only');
CREATE TRIGGER order_event_no_truncate BEFORE TRUNCATE ON order_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the history of an order is append-only');
CREATE TRIGGER line_discount_no_change BEFORE UPDATE OR DELETE ON line_discount FOR EACH ROW EXECUTE FUNCTION refuse_change('a discount is append-only');
CREATE TRIGGER line_discount_no_truncate BEFORE TRUNCATE ON line_discount FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a discount is append-only');
CREATE TRIGGER stock_move_no_change BEFORE UPDATE OR DELETE ON stock_move FOR EACH ROW EXECUTE FUNCTION refuse_change('the stock history is append-only');
CREATE TRIGGER stock_move_no_truncate BEFORE TRUNCATE ON stock_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the stock history is append-only');
CREATE TRIGGER order_return_no_change BEFORE UPDATE OR DELETE ON order_return FOR EACH ROW EXECUTE FUNCTION refuse_change('a return is append-only');
CREATE TRIGGER order_return_no_truncate BEFORE TRUNCATE ON order_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a return is append-only');
CREATE TRIGGER return_line_no_change BEFORE UPDATE OR DELETE ON return_line FOR EACH ROW EXECUTE FUNCTION refuse_change('a return is append-only');
CREATE TRIGGER return_line_no_truncate BEFORE TRUNCATE ON return_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a return is append-only');
CREATE TRIGGER adjustment_no_change BEFORE UPDATE OR DELETE ON adjustment FOR EACH ROW EXECUTE FUNCTION refuse_change('an adjustment is append-only: make another');
CREATE TRIGGER adjustment_no_truncate BEFORE TRUNCATE ON adjustment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an adjustment is append-only: make another');
CREATE TRIGGER settlement_no_change BEFORE UPDATE OR DELETE ON settlement FOR EACH ROW EXECUTE FUNCTION refuse_change('a settlement is closed for good: correct it by a new entry');
CREATE TRIGGER settlement_no_truncate BEFORE TRUNCATE ON settlement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a settlement is closed for good: correct it by a new entry');
CREATE TRIGGER settlement_check_no_change BEFORE UPDATE OR DELETE ON settlement_check FOR EACH ROW EXECUTE FUNCTION refuse_change('a check of a settlement is append-only');
CREATE TRIGGER settlement_check_no_truncate BEFORE TRUNCATE ON settlement_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a check of a settlement is append-only');
CREATE TRIGGER invoice_no_change BEFORE UPDATE OR DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_change('an invoice is append-only: a later one corrects it');
CREATE TRIGGER invoice_no_truncate BEFORE TRUNCATE ON invoice FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an invoice is append-only: a later one corrects it');
CREATE TRIGGER due_no_change BEFORE UPDATE OR DELETE ON due FOR EACH ROW EXECUTE FUNCTION refuse_change('a due is append-only: it is paid, or adjusted');
CREATE TRIGGER due_no_truncate BEFORE TRUNCATE ON due FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a due is append-only: it is paid, or adjusted');
CREATE TRIGGER due_payment_no_change BEFORE UPDATE OR DELETE ON due_payment FOR EACH ROW EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER due_payment_no_truncate BEFORE TRUNCATE ON due_payment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER due_share_no_change BEFORE UPDATE OR DELETE ON due_share FOR EACH ROW EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER due_share_no_truncate BEFORE TRUNCATE ON due_share FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER due_offset_no_change BEFORE UPDATE OR DELETE ON due_offset FOR EACH ROW EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER due_offset_no_truncate BEFORE TRUNCATE ON due_offset FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER recovery_no_change BEFORE UPDATE OR DELETE ON recovery FOR EACH ROW EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER recovery_no_truncate BEFORE TRUNCATE ON recovery FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a payment is append-only');
CREATE TRIGGER store_stage_no_change BEFORE UPDATE OR DELETE ON store_stage FOR EACH ROW EXECUTE FUNCTION refuse_change('a stage is append-only: it is lifted by another');
CREATE TRIGGER store_stage_no_truncate BEFORE TRUNCATE ON store_stage FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a stage is append-only: it is lifted by another');
CREATE TRIGGER payout_return_no_change BEFORE UPDATE OR DELETE ON payout_return FOR EACH ROW EXECUTE FUNCTION refuse_change('what a bank returned is append-only');
CREATE TRIGGER payout_return_no_truncate BEFORE TRUNCATE ON payout_return FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what a bank returned is append-only');
CREATE TRIGGER payout_batch_no_change BEFORE UPDATE OR DELETE ON payout_batch FOR EACH ROW EXECUTE FUNCTION refuse_change('what was sent to a bank is append-only');
CREATE TRIGGER payout_batch_no_truncate BEFORE TRUNCATE ON payout_batch FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was sent to a bank is append-only');
CREATE TRIGGER driver_repayment_no_change BEFORE UPDATE OR DELETE ON driver_repayment FOR EACH ROW EXECUTE FUNCTION refuse_change('a repayment is append-only: charge again');
CREATE TRIGGER driver_repayment_no_truncate BEFORE TRUNCATE ON driver_repayment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a repayment is append-only: charge again');
CREATE TRIGGER customer_settlement_no_change BEFORE UPDATE OR DELETE ON customer_settlement FOR EACH ROW EXECUTE FUNCTION refuse_change('what a customer paid is append-only: book the way back');
CREATE TRIGGER customer_settlement_no_truncate BEFORE TRUNCATE ON customer_settlement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what a customer paid is append-only: book the way back');
CREATE TRIGGER cash_decision_no_change BEFORE UPDATE OR DELETE ON cash_decision FOR EACH ROW EXECUTE FUNCTION refuse_change('a decision stays: decide again on what is open');
CREATE TRIGGER cash_decision_no_truncate BEFORE TRUNCATE ON cash_decision FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a decision stays: decide again on what is open');
CREATE TRIGGER cash_expense_no_change BEFORE UPDATE OR DELETE ON cash_expense FOR EACH ROW EXECUTE FUNCTION refuse_change('an expense stays: book what came back');
CREATE TRIGGER cash_expense_no_truncate BEFORE TRUNCATE ON cash_expense FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an expense stays: book what came back');
CREATE TRIGGER float_move_no_change BEFORE UPDATE OR DELETE ON float_move FOR EACH ROW EXECUTE FUNCTION refuse_change('the float is append-only: book the way back');
CREATE TRIGGER float_move_no_truncate BEFORE TRUNCATE ON float_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the float is append-only: book the way back');
CREATE TRIGGER reconciliation_no_change BEFORE UPDATE OR DELETE ON reconciliation FOR EACH ROW EXECUTE FUNCTION refuse_change('what was compared stays as it came out');
CREATE TRIGGER reconciliation_no_truncate BEFORE TRUNCATE ON reconciliation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was compared stays as it came out');
CREATE TRIGGER reconciliation_row_no_change BEFORE UPDATE OR DELETE ON reconciliation_row FOR EACH ROW EXECUTE FUNCTION refuse_change('what was compared stays as it came out');
CREATE TRIGGER reconciliation_row_no_truncate BEFORE TRUNCATE ON reconciliation_row FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was compared stays as it came out');
CREATE TRIGGER store_line_no_change BEFORE UPDATE OR DELETE ON store_line FOR EACH ROW EXECUTE FUNCTION refuse_change('a line of a store is append-only');
CREATE TRIGGER store_line_no_truncate BEFORE TRUNCATE ON store_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a line of a store is append-only');

-- Of these a row takes one more fact, once: where the cash went, when the bank confirmed it, when money was released.
CREATE TRIGGER handover_no_change BEFORE UPDATE OF id, driver_id, store_id, currency, expected_minor, counted_minor, short_minor, over_minor, notes, at, business_date, actor OR DELETE ON handover FOR EACH ROW EXECUTE FUNCTION refuse_change('what was counted stays counted');
CREATE TRIGGER handover_deposited BEFORE UPDATE OF deposit_id ON handover FOR EACH ROW WHEN (OLD.deposit_id IS NOT NULL) EXECUTE FUNCTION refuse_change('cash is deposited once');
CREATE TRIGGER handover_no_truncate BEFORE TRUNCATE ON handover FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was counted stays counted');
CREATE TRIGGER deposit_no_change BEFORE UPDATE OF id, currency, amount_minor, slip, at, business_date, actor OR DELETE ON deposit FOR EACH ROW EXECUTE FUNCTION refuse_change('a deposit stays as its slip says');
CREATE TRIGGER deposit_confirmed_once BEFORE UPDATE ON deposit FOR EACH ROW WHEN (OLD.status = 'confirmed') EXECUTE FUNCTION refuse_change('the bank confirms a deposit once');
CREATE TRIGGER deposit_no_truncate BEFORE TRUNCATE ON deposit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a deposit stays as its slip says');
CREATE TRIGGER maturity_no_change BEFORE UPDATE OF order_id, store_id, currency, net_minor, passed_on, matures_on OR DELETE ON maturity FOR EACH ROW EXECUTE FUNCTION refuse_change('the day on which money matures stays');
CREATE TRIGGER maturity_released BEFORE UPDATE OF released_on ON maturity FOR EACH ROW WHEN (OLD.released_on IS NOT NULL) EXECUTE FUNCTION refuse_change('money is released once');
CREATE TRIGGER maturity_no_truncate BEFORE TRUNCATE ON maturity FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the day on which money matures stays');
CREATE TRIGGER reserve_no_change BEFORE UPDATE OF settlement_id, store_id, currency, amount_minor, release_on OR DELETE ON reserve FOR EACH ROW EXECUTE FUNCTION refuse_change('what was withheld stays as it was closed');
CREATE TRIGGER reserve_ended BEFORE UPDATE ON reserve FOR EACH ROW WHEN (OLD.ended_on IS NOT NULL) EXECUTE FUNCTION refuse_change('a reserve comes back once');
CREATE TRIGGER reserve_no_truncate BEFORE TRUNCATE ON reserve FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what was withheld stays as it was closed');

-- What waits for a decision stays as it was asked, and is decided once.
CREATE TRIGGER adjustment_proposal_no_change BEFORE UPDATE OF id, store_id, currency, kind, amount_minor, reason, at, business_date, actor OR DELETE ON adjustment_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change('a proposal is append-only: it is approved or rejected');
CREATE TRIGGER adjustment_proposal_ends_once BEFORE UPDATE ON adjustment_proposal FOR EACH ROW WHEN (OLD.status <> 'proposed') EXECUTE FUNCTION refuse_change('a proposal is append-only: it is decided once');
CREATE TRIGGER adjustment_proposal_no_truncate BEFORE TRUNCATE ON adjustment_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a proposal is append-only: it is approved or rejected');
CREATE TRIGGER return_proposal_no_change BEFORE UPDATE OF id, order_id, wanted, refund_minor, net_minor, reason, at, business_date, actor OR DELETE ON return_proposal FOR EACH ROW EXECUTE FUNCTION refuse_change('a proposal is append-only: it is approved or rejected');
CREATE TRIGGER return_proposal_ends_once BEFORE UPDATE ON return_proposal FOR EACH ROW WHEN (OLD.status <> 'proposed') EXECUTE FUNCTION refuse_change('a proposal is append-only: it is decided once');
CREATE TRIGGER return_proposal_no_truncate BEFORE TRUNCATE ON return_proposal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a proposal is append-only: it is approved or rejected');
CREATE TRIGGER due_announcement_no_change BEFORE UPDATE OF id, store_id, currency, amount_minor, allow_credit, reference, at, business_date, actor OR DELETE ON due_announcement FOR EACH ROW EXECUTE FUNCTION refuse_change('an announcement is append-only: it is confirmed or fails');
CREATE TRIGGER due_announcement_ends_once BEFORE UPDATE ON due_announcement FOR EACH ROW WHEN (OLD.status <> 'announced') EXECUTE FUNCTION refuse_change('an announcement is append-only: it ends once');
CREATE TRIGGER due_announcement_no_truncate BEFORE TRUNCATE ON due_announcement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('an announcement is append-only: it is confirmed or fails');
CREATE TRIGGER write_off_no_change BEFORE UPDATE OF id, store_id, currency, due_id, amount_minor, reason, at, business_date, actor OR DELETE ON write_off FOR EACH ROW EXECUTE FUNCTION refuse_change('a write-off is append-only: it is approved or rejected');
CREATE TRIGGER write_off_ends_once BEFORE UPDATE ON write_off FOR EACH ROW WHEN (OLD.status <> 'proposed') EXECUTE FUNCTION refuse_change('a write-off is append-only: it is decided once');
CREATE TRIGGER write_off_no_truncate BEFORE TRUNCATE ON write_off FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a write-off is append-only: it is approved or rejected');
CREATE TRIGGER dispute_no_change BEFORE UPDATE OF id, store_id, currency, line_kind, line_subject, settlement_id, holds, amount_minor, settled_minor, reason, at, business_date, actor OR DELETE ON dispute FOR EACH ROW EXECUTE FUNCTION refuse_change('a dispute is append-only: it is resolved');
CREATE TRIGGER dispute_ends_once BEFORE UPDATE ON dispute FOR EACH ROW WHEN (OLD.status <> 'open') EXECUTE FUNCTION refuse_change('a dispute is append-only: it is resolved once');
CREATE TRIGGER dispute_no_truncate BEFORE TRUNCATE ON dispute FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a dispute is append-only: it is resolved');

-- An event is taken once, and forgotten only then.
CREATE TRIGGER event_no_change BEFORE UPDATE OF id, at, kind, subject_id, data, once ON event FOR EACH ROW EXECUTE FUNCTION refuse_change('what happened stays as it was recorded');
CREATE TRIGGER event_taken_once BEFORE UPDATE OF taken_at ON event FOR EACH ROW WHEN (OLD.taken_at IS NOT NULL) EXECUTE FUNCTION refuse_change('an event is taken once');
CREATE TRIGGER event_no_delete BEFORE DELETE ON event FOR EACH ROW WHEN (OLD.taken_at IS NULL) EXECUTE FUNCTION refuse_change('an event that nobody has taken stays');
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what happened stays as it was recorded');

-- What was sealed stays sealed.
CREATE TRIGGER seal_no_delete BEFORE DELETE ON seal FOR EACH ROW EXECUTE FUNCTION refuse_change('what is sealed stays sealed');
CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what is sealed stays sealed');

-- An account knows what was booked on it.
CREATE FUNCTION count_postings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  counted BIGINT;
BEGIN
  UPDATE account a SET debit_minor = a.debit_minor + x.debit, credit_minor = a.credit_minor + x.credit
    FROM (SELECT account_id, SUM(GREATEST(amount_minor, 0)) AS debit, SUM(-LEAST(amount_minor, 0)) AS credit
            FROM new_postings GROUP BY account_id) x
   WHERE a.id = x.account_id;
  GET DIAGNOSTICS counted = ROW_COUNT;
  IF counted <> (SELECT COUNT(DISTINCT account_id) FROM new_postings) THEN
    RAISE EXCEPTION USING MESSAGE = 'a posting is on an account', ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER posting_counts AFTER INSERT ON posting REFERENCING NEW TABLE AS new_postings
  FOR EACH STATEMENT EXECUTE FUNCTION count_postings();
CREATE TRIGGER account_no_delete BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only');
CREATE TRIGGER account_no_truncate BEFORE TRUNCATE ON account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only');

-- An account closes period by period, and a closed period takes no new line: so a line is settled once.
CREATE FUNCTION open_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO store_account (store_id, currency, closed_through, carried_minor)
    SELECT DISTINCT n.store_id, n.currency, '0001-01-01', 0 FROM new_lines n ON CONFLICT DO NOTHING;
  IF EXISTS (SELECT 1 FROM new_lines n JOIN store_account a ON a.store_id = n.store_id AND a.currency = n.currency
              WHERE a.closed_through >= n.due_on) THEN
    RAISE EXCEPTION USING MESSAGE = 'a closed period takes no new line', ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER store_line_opens AFTER INSERT ON store_line REFERENCING NEW TABLE AS new_lines
  FOR EACH STATEMENT EXECUTE FUNCTION open_accounts();

CREATE FUNCTION close_accounts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT n.store_id, n.currency, n.first_day,
                   LAG(n.last_day) OVER (PARTITION BY n.store_id, n.currency ORDER BY n.id) AS before FROM new_closes n) x
               LEFT JOIN store_account a ON a.store_id = x.store_id AND a.currency = x.currency
              WHERE (COALESCE(x.before, a.closed_through) < x.first_day) IS NOT TRUE) THEN
    RAISE EXCEPTION USING MESSAGE = 'the periods of a store close in order, each once', ERRCODE = '23514';
  END IF;
  UPDATE store_account a SET closed_through = x.last_day, carried_minor = x.carried_minor
    FROM (SELECT DISTINCT ON (store_id, currency) store_id, currency, last_day, carried_minor
            FROM new_closes ORDER BY store_id, currency, id DESC) x
   WHERE a.store_id = x.store_id AND a.currency = x.currency;
  RETURN NULL;
END $$;
CREATE TRIGGER settlement_closes AFTER INSERT ON settlement REFERENCING NEW TABLE AS new_closes
  FOR EACH STATEMENT EXECUTE FUNCTION close_accounts();

-- What orders were priced by stays.
CREATE FUNCTION refuse_activated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ruleset BIGINT;
BEGIN
  IF TG_TABLE_NAME = 'commission_ruleset' THEN
    ruleset := OLD.id;
  ELSIF TG_OP = 'INSERT' THEN
    ruleset := NEW.ruleset_id;
  ELSE
    ruleset := OLD.ruleset_id;
  END IF;
  IF (SELECT s.from_day FROM commission_ruleset s WHERE s.id = ruleset) IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'a version of the commission rules that was activated does not change: activate a new one', ERRCODE = '23514';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER commission_ruleset_no_change BEFORE UPDATE OR DELETE ON commission_ruleset FOR EACH ROW EXECUTE FUNCTION refuse_activated();
CREATE TRIGGER commission_rule_no_change BEFORE INSERT OR UPDATE OR DELETE ON commission_rule FOR EACH ROW EXECUTE FUNCTION refuse_activated();
CREATE TRIGGER commission_ruleset_no_truncate BEFORE TRUNCATE ON commission_ruleset FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a version of the commission rules does not change: activate a new one');
CREATE TRIGGER commission_rule_no_truncate BEFORE TRUNCATE ON commission_rule FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a version of the commission rules does not change: activate a new one');
