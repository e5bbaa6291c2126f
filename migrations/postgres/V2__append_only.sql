-- What has been booked stays booked: these tables only grow.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = '23514';
END $$;

CREATE TRIGGER entry_no_change BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER posting_no_change BEFORE UPDATE OR DELETE ON posting FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER posting_no_truncate BEFORE TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only: post a reversal');
CREATE TRIGGER ledger_link_no_change BEFORE UPDATE OR DELETE ON ledger_link FOR EACH ROW EXECUTE FUNCTION refuse_change('the ledger is append-only');
CREATE TRIGGER ledger_link_no_truncate BEFORE TRUNCATE ON ledger_link FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the ledger is append-only');
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the audit is append-only');
CREATE TRIGGER order_event_no_change BEFORE UPDATE OR DELETE ON order_event FOR EACH ROW EXECUTE FUNCTION refuse_change('the history of an order is append-only');
CREATE TRIGGER order_event_no_truncate BEFORE TRUNCATE ON order_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the history of an order is append-only');
CREATE TRIGGER stock_move_no_change BEFORE UPDATE OR DELETE ON stock_move FOR EACH ROW EXECUTE FUNCTION refuse_change('the stock history is append-only');
CREATE TRIGGER stock_move_no_truncate BEFORE TRUNCATE ON stock_move FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the stock history is append-only');
CREATE TRIGGER store_line_no_change BEFORE UPDATE OR DELETE ON store_line FOR EACH ROW EXECUTE FUNCTION refuse_change('a line of a store is append-only');
CREATE TRIGGER store_line_no_truncate BEFORE TRUNCATE ON store_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a line of a store is append-only');
CREATE TRIGGER settlement_no_change BEFORE UPDATE OR DELETE ON settlement FOR EACH ROW EXECUTE FUNCTION refuse_change('a settlement is closed for good: correct it by a new entry');
CREATE TRIGGER settlement_no_truncate BEFORE TRUNCATE ON settlement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a settlement is closed for good: correct it by a new entry');
CREATE TRIGGER settlement_claim_no_change BEFORE UPDATE OR DELETE ON settlement_claim FOR EACH ROW EXECUTE FUNCTION refuse_change('a settled line stays settled');
CREATE TRIGGER settlement_claim_no_truncate BEFORE TRUNCATE ON settlement_claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a settled line stays settled');
