-- Schedules, the queue of jobs, and the processes that work it off.

-- What runs by itself, and when. Every slot through the cursor is decided; the cursor only grows.
CREATE TABLE schedule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT schedule_name UNIQUE,
  kind TEXT NOT NULL,
  expr TEXT NOT NULL,
  zone TEXT NOT NULL,
  args TEXT NOT NULL,
  missed TEXT NOT NULL CONSTRAINT schedule_missed CHECK (missed = 'all' OR missed = 'latest' OR missed = 'none'),
  window_s INTEGER NOT NULL CONSTRAINT schedule_window CHECK (window_s > 0),
  grace_s INTEGER NOT NULL CONSTRAINT schedule_grace CHECK (grace_s >= 0),
  overlap TEXT NOT NULL CONSTRAINT schedule_overlap CHECK (overlap = 'skip' OR overlap = 'queue' OR overlap = 'allow'),
  enabled INTEGER NOT NULL CONSTRAINT schedule_enabled CHECK (enabled IN (0, 1)),
  paused_because TEXT,
  cursor_at TEXT NOT NULL,
  next_due TEXT,
  created_at TEXT NOT NULL
) STRICT;
-- serves: schedules whose slot has come, and the earliest to come
CREATE INDEX schedule_due ON schedule (next_due) WHERE next_due IS NOT NULL;

-- What was decided of each slot: wall time and whether it came for the second time. A slot is decided once.
CREATE TABLE occurrence (
  schedule_id INTEGER NOT NULL CONSTRAINT occurrence_schedule REFERENCES schedule (id),
  slot TEXT NOT NULL,
  due TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  decision TEXT NOT NULL CONSTRAINT occurrence_decision CHECK (decision = 'queued' OR decision = 'missed'
    OR decision = 'superseded' OR decision = 'overlap' OR decision = 'disabled'),
  runner TEXT NOT NULL,
  -- of a job that may be forgotten by now
  job_id INTEGER,
  CONSTRAINT occurrence_job CHECK ((decision = 'queued') = (job_id IS NOT NULL)),
  PRIMARY KEY (schedule_id, slot)
) STRICT;
-- keeps: one decision for one moment; serves: the newest of a schedule
CREATE UNIQUE INDEX occurrence_due ON occurrence (schedule_id, due);

-- What is to be done, is being done, and was done. The fence grows with every claim: only who holds the newest may end it.
CREATE TABLE job (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  args TEXT NOT NULL,
  schedule_id INTEGER CONSTRAINT job_schedule REFERENCES schedule (id),
  due TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT job_state CHECK (state = 'ready' OR state = 'running' OR state = 'done'
    OR state = 'dead' OR state = 'cancelled'),
  dedup_key TEXT,
  lane TEXT,
  priority INTEGER NOT NULL,
  run_at TEXT NOT NULL,
  attempt INTEGER NOT NULL CONSTRAINT job_attempt CHECK (attempt >= 0),
  max_attempts INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  fence INTEGER NOT NULL,
  runner TEXT,
  lease_until TEXT,
  progress TEXT,
  result TEXT,
  last_error TEXT,
  cancel_asked INTEGER NOT NULL CONSTRAINT job_cancel CHECK (cancel_asked IN (0, 1)),
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  started_at TEXT,
  finished_at TEXT,
  CONSTRAINT job_in_hand CHECK ((state = 'running') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT job_ended CHECK ((state = 'done' OR state = 'dead' OR state = 'cancelled') = (finished_at IS NOT NULL))
) STRICT;
-- keeps: what a job does is done once
CREATE UNIQUE INDEX job_key ON job (dedup_key) WHERE dedup_key IS NOT NULL;
-- keeps: jobs of one lane run one after the other
CREATE UNIQUE INDEX job_lane ON job (lane) WHERE lane IS NOT NULL AND state = 'running';
-- serves: whose turn it is
CREATE INDEX job_ready ON job (priority, run_at, id) WHERE state = 'ready';
-- serves: the first of a lane
CREATE INDEX job_lane_ready ON job (lane, id) WHERE lane IS NOT NULL AND state = 'ready';
-- serves: jobs in somebody's hands
CREATE INDEX job_running ON job (runner) WHERE state = 'running';
-- serves: jobs that nobody tries any more
CREATE INDEX job_dead ON job (id) WHERE state = 'dead';
-- serves: jobs of a schedule, and when one was last done
CREATE INDEX job_by_schedule ON job (schedule_id, state, finished_at) WHERE schedule_id IS NOT NULL;
-- serves: jobs that ended long ago
CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;

-- Every try of a job.
CREATE TABLE attempt (
  job_id INTEGER NOT NULL CONSTRAINT attempt_job REFERENCES job (id),
  fence INTEGER NOT NULL,
  n INTEGER NOT NULL,
  runner TEXT NOT NULL,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  took_ms INTEGER,
  outcome TEXT CONSTRAINT attempt_outcome CHECK (outcome = 'done' OR outcome = 'failed' OR outcome = 'lost'
    OR outcome = 'interrupted' OR outcome = 'timeout' OR outcome = 'cancelled'),
  error TEXT,
  PRIMARY KEY (job_id, fence)
) STRICT;

-- Processes that work jobs off, or died while they did.
CREATE TABLE runner (
  name TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  started_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT runner_state CHECK (state IN ('running','stopping'))
) STRICT;
