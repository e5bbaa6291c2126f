-- Whether a mapping's decimal mark was stated by somebody: three digits behind a mark that is only assumed could be
-- thousands. A comma was never assumed.
ALTER TABLE cash_mapping ADD COLUMN decimal_stated INTEGER NOT NULL DEFAULT 0
  CONSTRAINT cash_mapping_decimal_stated CHECK (decimal_stated IN (0, 1));
UPDATE cash_mapping SET decimal_stated = 1 WHERE decimal_mark = 'comma';

-- What became of what a return gives back beside its value: the door's rounding that ends with it, what of it settled
-- the debt of its order, open or written off, and what no note can make, which stays the customer's.
ALTER TABLE order_return ADD COLUMN rounding_minor INTEGER NOT NULL DEFAULT 0;
ALTER TABLE order_return ADD COLUMN debt_minor INTEGER NOT NULL DEFAULT 0
  CONSTRAINT order_return_debt CHECK (debt_minor >= 0);
ALTER TABLE order_return ADD COLUMN written_off_minor INTEGER NOT NULL DEFAULT 0
  CONSTRAINT order_return_written_off CHECK (written_off_minor >= 0);
ALTER TABLE order_return ADD COLUMN rest_minor INTEGER NOT NULL DEFAULT 0
  CONSTRAINT order_return_rest CHECK (rest_minor >= 0);
