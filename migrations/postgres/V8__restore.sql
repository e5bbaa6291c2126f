-- A copy that was put back: until a person releases it no mail leaves, no job runs and nobody is paid.
CREATE TABLE restore_hold (
  id BIGINT PRIMARY KEY CONSTRAINT restore_hold_one CHECK (id = 1),
  copy TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL
);
