-- A copy that was put back: until a person releases it no mail leaves, no job runs and nobody is paid.
CREATE TABLE restore_hold (
  id INTEGER PRIMARY KEY CONSTRAINT restore_hold_one CHECK (id = 1),
  copy TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
