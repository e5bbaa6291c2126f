-- Whether a mapping's decimal mark was stated by somebody: three digits behind a mark that is only assumed could be
-- thousands. A comma was never assumed.
ALTER TABLE cash_mapping ADD COLUMN decimal_stated BIGINT NOT NULL DEFAULT 0
  CONSTRAINT cash_mapping_decimal_stated CHECK (decimal_stated IN (0, 1));
UPDATE cash_mapping SET decimal_stated = 1 WHERE decimal_mark = 'comma';
