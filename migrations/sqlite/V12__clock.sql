-- The moment of the newest recorded operation. A command compares its clock with it before it writes.
CREATE TABLE newest_operation (
  id INTEGER PRIMARY KEY CONSTRAINT newest_operation_one CHECK (id = 1),
  op TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

INSERT INTO newest_operation (id, op, at) SELECT 1, op, at FROM operation ORDER BY at DESC, key DESC LIMIT 1;
