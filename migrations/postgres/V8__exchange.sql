-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- Files of couriers and banks, compared with the books.

-- How the files of one courier or bank are read: which column is which.
CREATE TABLE cash_mapping (
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL,
  name_key TEXT COLLATE "C" NOT NULL CONSTRAINT cash_mapping_name UNIQUE,
  order_column TEXT COLLATE "C" NOT NULL,
  amount_column TEXT COLLATE "C" NOT NULL,
  date_column TEXT COLLATE "C",
  fee_column TEXT COLLATE "C",
  -- absent: that of the header
  delimiter TEXT COLLATE "C" CONSTRAINT cash_mapping_delimiter CHECK (delimiter = 'comma' OR delimiter = 'semicolon'
    OR delimiter = 'tab' OR delimiter = 'pipe'),
  decimal_mark TEXT COLLATE "C" NOT NULL CONSTRAINT cash_mapping_decimal CHECK (decimal_mark IN ('point','comma')),
  -- whether somebody stated the mark: three digits behind one that is only assumed could be thousands
  decimal_stated BIGINT NOT NULL CONSTRAINT cash_mapping_decimal_stated CHECK (decimal_stated IN (0, 1))
);

-- One comparison of a file with the books, as it came out. It books nothing.
CREATE TABLE reconciliation (
  id BIGINT PRIMARY KEY,
  against TEXT COLLATE "C" NOT NULL CONSTRAINT reconciliation_against CHECK (against IN ('collections','deposits')),
  file TEXT COLLATE "C" NOT NULL,
  file_hash TEXT COLLATE "C" NOT NULL CONSTRAINT reconciliation_file CHECK (length(file_hash) = 64),
  -- the columns it was read by, as JSON
  mapping TEXT COLLATE "C" NOT NULL,
  currency TEXT COLLATE "C" NOT NULL CONSTRAINT reconciliation_currency REFERENCES currency (code),
  driver_id BIGINT CONSTRAINT reconciliation_driver REFERENCES driver (id),
  -- the days whose orders or deposits must stand in the file; absent when nobody could say
  first_day TEXT COLLATE "C",
  last_day TEXT COLLATE "C",
  lines BIGINT NOT NULL,
  differing BIGINT NOT NULL,
  result_hash TEXT COLLATE "C" NOT NULL CONSTRAINT reconciliation_result CHECK (length(result_hash) = 64),
  at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  CONSTRAINT reconciliation_days CHECK ((first_day IS NULL) = (last_day IS NULL) AND first_day <= last_day)
);
-- serves: was this file compared before
CREATE INDEX reconciliation_by_file ON reconciliation (file_hash);

-- What became of each line of a file, and of what was missing from it (which has no line).
CREATE TABLE reconciliation_row (
  reconciliation_id BIGINT NOT NULL CONSTRAINT reconciliation_row_of REFERENCES reconciliation (id),
  seq BIGINT NOT NULL,
  line BIGINT,
  outcome TEXT COLLATE "C" NOT NULL CONSTRAINT reconciliation_row_outcome CHECK (outcome = 'matched' OR outcome = 'short'
    OR outcome = 'over' OR outcome = 'missing' OR outcome = 'unknown' OR outcome = 'duplicate'),
  -- as the file names it
  named TEXT COLLATE "C",
  subject_id BIGINT,
  expected_minor BIGINT,
  told_minor BIGINT,
  fee_minor BIGINT,
  note TEXT COLLATE "C",
  PRIMARY KEY (reconciliation_id, seq),
  CONSTRAINT reconciliation_row_place CHECK ((outcome = 'missing') = (line IS NULL)),
  CONSTRAINT reconciliation_row_told CHECK ((line IS NULL) = (told_minor IS NULL) AND (line IS NULL) = (named IS NULL))
);
