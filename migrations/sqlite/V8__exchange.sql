-- Files of couriers and banks, compared with the books.

-- How the files of one courier or bank are read: which column is which.
CREATE TABLE cash_mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL CONSTRAINT cash_mapping_name UNIQUE,
  order_column TEXT NOT NULL,
  amount_column TEXT NOT NULL,
  date_column TEXT,
  fee_column TEXT,
  -- absent: that of the header
  delimiter TEXT CONSTRAINT cash_mapping_delimiter CHECK (delimiter = 'comma' OR delimiter = 'semicolon'
    OR delimiter = 'tab' OR delimiter = 'pipe'),
  decimal_mark TEXT NOT NULL CONSTRAINT cash_mapping_decimal CHECK (decimal_mark IN ('point','comma')),
  -- whether somebody stated the mark: three digits behind one that is only assumed could be thousands
  decimal_stated INTEGER NOT NULL CONSTRAINT cash_mapping_decimal_stated CHECK (decimal_stated IN (0, 1))
) STRICT;

-- One comparison of a file with the books, as it came out. It books nothing.
CREATE TABLE reconciliation (
  id INTEGER PRIMARY KEY,
  against TEXT NOT NULL CONSTRAINT reconciliation_against CHECK (against IN ('collections','deposits')),
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL CONSTRAINT reconciliation_file CHECK (length(file_hash) = 64),
  -- the columns it was read by, as JSON
  mapping TEXT NOT NULL,
  currency TEXT NOT NULL CONSTRAINT reconciliation_currency REFERENCES currency (code),
  driver_id INTEGER CONSTRAINT reconciliation_driver REFERENCES driver (id),
  -- the days whose orders or deposits must stand in the file; absent when nobody could say
  first_day TEXT,
  last_day TEXT,
  lines INTEGER NOT NULL,
  differing INTEGER NOT NULL,
  result_hash TEXT NOT NULL CONSTRAINT reconciliation_result CHECK (length(result_hash) = 64),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT reconciliation_days CHECK ((first_day IS NULL) = (last_day IS NULL) AND first_day <= last_day)
) STRICT;
-- serves: was this file compared before
CREATE INDEX reconciliation_by_file ON reconciliation (file_hash);

-- What became of each line of a file, and of what was missing from it (which has no line).
CREATE TABLE reconciliation_row (
  reconciliation_id INTEGER NOT NULL CONSTRAINT reconciliation_row_of REFERENCES reconciliation (id),
  seq INTEGER NOT NULL,
  line INTEGER,
  outcome TEXT NOT NULL CONSTRAINT reconciliation_row_outcome CHECK (outcome = 'matched' OR outcome = 'short'
    OR outcome = 'over' OR outcome = 'missing' OR outcome = 'unknown' OR outcome = 'duplicate'),
  -- as the file names it
  named TEXT,
  subject_id INTEGER,
  expected_minor INTEGER,
  told_minor INTEGER,
  fee_minor INTEGER,
  note TEXT,
  PRIMARY KEY (reconciliation_id, seq),
  CONSTRAINT reconciliation_row_place CHECK ((outcome = 'missing') = (line IS NULL)),
  CONSTRAINT reconciliation_row_told CHECK ((line IS NULL) = (told_minor IS NULL) AND (line IS NULL) = (named IS NULL))
) STRICT, WITHOUT ROWID;
