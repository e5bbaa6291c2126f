-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- Schedules, the queue of jobs, and the processes that work it off.

-- What runs by itself, and when. Every slot through the cursor is decided; the cursor only grows.
CREATE TABLE schedule (
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL CONSTRAINT schedule_name UNIQUE,
  kind TEXT COLLATE "C" NOT NULL,
  expr TEXT COLLATE "C" NOT NULL,
  zone TEXT COLLATE "C" NOT NULL,
  args TEXT COLLATE "C" NOT NULL,
  missed TEXT COLLATE "C" NOT NULL CONSTRAINT schedule_missed CHECK (missed = 'all' OR missed = 'latest' OR missed = 'none'),
  window_s BIGINT NOT NULL CONSTRAINT schedule_window CHECK (window_s > 0),
  grace_s BIGINT NOT NULL CONSTRAINT schedule_grace CHECK (grace_s >= 0),
  overlap TEXT COLLATE "C" NOT NULL CONSTRAINT schedule_overlap CHECK (overlap = 'skip' OR overlap = 'queue' OR overlap = 'allow'),
  enabled BIGINT NOT NULL CONSTRAINT schedule_enabled CHECK (enabled IN (0, 1)),
  paused_because TEXT COLLATE "C",
  cursor_at TEXT COLLATE "C" NOT NULL,
  next_due TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL
);
-- serves: schedules whose slot has come, and the earliest to come
CREATE INDEX schedule_due ON schedule (next_due) WHERE next_due IS NOT NULL;

-- What was decided of each slot: wall time and whether it came for the second time. A slot is decided once.
CREATE TABLE occurrence (
  schedule_id BIGINT NOT NULL CONSTRAINT occurrence_schedule REFERENCES schedule (id),
  slot TEXT COLLATE "C" NOT NULL,
  due TEXT COLLATE "C" NOT NULL,
  decided_at TEXT COLLATE "C" NOT NULL,
  decision TEXT COLLATE "C" NOT NULL CONSTRAINT occurrence_decision CHECK (decision = 'queued' OR decision = 'missed'
    OR decision = 'superseded' OR decision = 'overlap' OR decision = 'disabled'),
  runner TEXT COLLATE "C" NOT NULL,
  -- of a job that may be forgotten by now
  job_id BIGINT,
  CONSTRAINT occurrence_job CHECK ((decision = 'queued') = (job_id IS NOT NULL)),
  PRIMARY KEY (schedule_id, slot)
);
-- keeps: one decision for one moment; serves: the newest of a schedule
CREATE UNIQUE INDEX occurrence_due ON occurrence (schedule_id, due);

-- What is to be done, is being done, and was done. The fence grows with every claim: only who holds the newest may end it.
CREATE TABLE job (
  id BIGINT PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  args TEXT COLLATE "C" NOT NULL,
  schedule_id BIGINT CONSTRAINT job_schedule REFERENCES schedule (id),
  due TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CONSTRAINT job_state CHECK (state = 'ready' OR state = 'running' OR state = 'done'
    OR state = 'dead' OR state = 'cancelled'),
  dedup_key TEXT COLLATE "C",
  lane TEXT COLLATE "C",
  priority BIGINT NOT NULL,
  run_at TEXT COLLATE "C" NOT NULL,
  attempt BIGINT NOT NULL CONSTRAINT job_attempt CHECK (attempt >= 0),
  max_attempts BIGINT NOT NULL,
  lost BIGINT NOT NULL,
  fence BIGINT NOT NULL,
  runner TEXT COLLATE "C",
  lease_until TEXT COLLATE "C",
  progress TEXT COLLATE "C",
  result TEXT COLLATE "C",
  last_error TEXT COLLATE "C",
  cancel_asked BIGINT NOT NULL CONSTRAINT job_cancel CHECK (cancel_asked IN (0, 1)),
  created_by TEXT COLLATE "C" NOT NULL,
  created_at TEXT COLLATE "C" NOT NULL,
  started_at TEXT COLLATE "C",
  finished_at TEXT COLLATE "C",
  CONSTRAINT job_in_hand CHECK ((state = 'running') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT job_ended CHECK ((state = 'done' OR state = 'dead' OR state = 'cancelled') = (finished_at IS NOT NULL))
);
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
  job_id BIGINT NOT NULL CONSTRAINT attempt_job REFERENCES job (id),
  fence BIGINT NOT NULL,
  n BIGINT NOT NULL,
  runner TEXT COLLATE "C" NOT NULL,
  started_at TEXT COLLATE "C" NOT NULL,
  ended_at TEXT COLLATE "C",
  took_ms BIGINT,
  outcome TEXT COLLATE "C" CONSTRAINT attempt_outcome CHECK (outcome = 'done' OR outcome = 'failed' OR outcome = 'lost'
    OR outcome = 'interrupted' OR outcome = 'timeout' OR outcome = 'cancelled'),
  error TEXT COLLATE "C",
  PRIMARY KEY (job_id, fence)
);

-- Processes that work jobs off, or died while they did.
CREATE TABLE runner (
  name TEXT COLLATE "C" PRIMARY KEY,
  version TEXT COLLATE "C" NOT NULL,
  started_at TEXT COLLATE "C" NOT NULL,
  seen_at TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CONSTRAINT runner_state CHECK (state IN ('running','stopping'))
);
