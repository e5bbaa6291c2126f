-- The moment of the newest recorded operation. A command compares its clock with it before it writes.
CREATE TABLE newest_operation (
  id BIGINT PRIMARY KEY CONSTRAINT newest_operation_one CHECK (id = 1),
  op TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL
);

INSERT INTO newest_operation (id, op, at) SELECT 1, op, at FROM operation ORDER BY at DESC, key DESC LIMIT 1;
