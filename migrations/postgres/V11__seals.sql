-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- Seals: what the rows of each table come to, and the chain of links over all of them.

-- What all rows of a sealed table come to. The newest link holds the hash over all of these. The program begins them when
-- the steps are done: it knows which columns count.
CREATE TABLE seal (
  -- the table
  name TEXT COLLATE "C" PRIMARY KEY,
  -- of the list of its columns
  version BIGINT NOT NULL CONSTRAINT seal_version CHECK (version >= 1),
  row_count BIGINT NOT NULL CONSTRAINT seal_rows CHECK (row_count >= 0),
  -- checksums that name a single wrong row
  trace BIGINT NOT NULL CONSTRAINT seal_trace CHECK (trace >= 0),
  place_trace BIGINT NOT NULL CONSTRAINT seal_place_trace CHECK (place_trace >= 0),
  sum TEXT COLLATE "C" NOT NULL CONSTRAINT seal_sum CHECK (length(sum) IN (64, 512))
);

-- One link per committed transaction that wrote a sealed row.
CREATE TABLE audit_link (
  id BIGINT PRIMARY KEY,
  -- of the list of columns that it covers
  list_version BIGINT NOT NULL CONSTRAINT audit_link_version CHECK (list_version >= 1),
  -- the rows of the audit that came with it; the last is below the first where none did
  first_audit BIGINT NOT NULL,
  last_audit BIGINT NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  -- the key of the command; absent where a job did it
  op_key TEXT COLLATE "C",
  content_hash TEXT COLLATE "C" NOT NULL CONSTRAINT audit_link_content CHECK (length(content_hash) = 64),
  local_hash TEXT COLLATE "C" NOT NULL CONSTRAINT audit_link_local CHECK (length(local_hash) = 64),
  chain_hash TEXT COLLATE "C" NOT NULL CONSTRAINT audit_link_chain CHECK (length(chain_hash) = 64)
);

-- What the personal values of one subject are hashed with, in the audit and under the seals. It lies outside them: without
-- it the hashes say nothing.
CREATE TABLE salt (
  noun TEXT COLLATE "C" NOT NULL,
  subject_id BIGINT NOT NULL,
  salt TEXT COLLATE "C" NOT NULL CONSTRAINT salt_length CHECK (length(salt) = 32),
  PRIMARY KEY (noun, subject_id)
);
