#!/usr/bin/env bash
# The daemon: what it costs when nothing is to do, how soon it begins what comes, and how soon it takes over.
#
#   benches/daemon.sh [JOBS] [OLD]     default 500 jobs one by one, and 1000000 old rows of each kind
#
# LILIUM_BENCH_MINUTES=n        so many minutes of rest, each with one slot; default 3
#
# Of each engine: minutes of rest with the schedules that `init` makes and one that comes every minute: processor time,
# memory, and how late each slot was decided. Then jobs from another process, 5 to 45 ms apart: from the commit of a job to
# its end in the log, which is a little more than to its beginning. The same behind OLD jobs that ended long ago, with an
# attempt and a slot each. Then 400 slots missed and 10,000 schedules due at one moment. Last, kill -9 of the daemon that has a
# backup in hand, five times: until the other one has taken it over, by its log.
#
# Targets: at most 0.5 % of a processor and 40 MiB at rest; 99 of 100 slots at most 100 ms late; 99 of 100 jobs taken up
# within 50 ms on SQLite and 20 ms on PostgreSQL; 400 slots decided in 100 ms; a rescue within 2 s.

. "$(dirname "$0")/common.sh"
jobs=${1:-500}
old=${2:-1000000}
minutes=${LILIUM_BENCH_MINUTES:-3}
bench=lilium_bench_$$
sources=$(realpath "$(dirname "$0")/jobs")
target_dir=${CARGO_TARGET_DIR:-$sources/../../target}
cargo build --release --quiet --manifest-path "$sources/lilium/Cargo.toml" --target-dir "$target_dir"
daemons=()
trap 'kill -9 "${daemons[@]}" 2>/dev/null || true; clean_up' EXIT

say() { printf '%-64s %12s\n' "$1" "$2"; }
ask() { # SQL
  case $database in
    postgres*) psql -X -A -t -q -v ON_ERROR_STOP=1 -c "$1" "$database" ;;
    *) sqlite3 -bail -cmd '.timeout 10000' "$database" "$1" ;;
  esac
}
lilium() { "$LILIUM" --no-config --quiet --db "$database" "$@"; }
# start LOG: a daemon, whose process is in $daemon.
start() {
  "$LILIUM" --no-config --db "$database" --color never daemon 2>"$work/$1.log" &
  daemon=$!
  daemons+=("$daemon")
  until grep -q ' started ' "$work/$1.log"; do sleep 0.05; done
}
stop() { kill "$daemon" && wait "$daemon" || true; }
ticks() { awk '{ print $14 + $15 }' "/proc/$daemon/stat"; }
memory() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$daemon/status"; }
peak_memory() { awk '/^VmHWM/ { printf "%.1f", $2 / 1024 }' "/proc/$daemon/status"; }
# Lines of a log as `seconds-of-the-day text`.
timed() { awk '{ split(substr($1, 12, 15), t, ":"); printf "%.6f %s\n", t[1] * 3600 + t[2] * 60 + t[3], $0 }' "$work/$1.log"; }
# share P: of the numbers on stdin, the one that P of 100 do not exceed.
share() { sort -n | awk -v p="$1" '{ all[NR] = $1 } END { at = int((NR * p + 99) / 100); print all[at < 1 ? 1 : at] }'; }
ms() { awk '{ printf "%.1f", $1 * 1000 }'; }

rest() {
  lilium schedule add minutely --kind maturity --at '* * * * *' >/dev/null
  start rest
  sleep 5
  local before
  before=$(ticks)
  sleep $((minutes * 60))
  say "$engine, at rest: % of a processor" "$(awk -v t=$(($(ticks) - before)) -v s=$((minutes * 60)) -v hz="$(getconf CLK_TCK)" 'BEGIN { printf "%.2f", 100 * t / hz / s }')"
  say "$engine, at rest: memory, MiB" "$(memory)"
  timed rest | grep ' decided ' | awk '{ print $1 % 60 }' >"$work/slots"
  say "$engine, $(wc -l <"$work/slots") slots, decided late by, half of them, ms" "$(share 50 <"$work/slots" | ms)"
  say "$engine, the same, 99 of 100, ms" "$(share 99 <"$work/slots" | ms)"
  stop
  lilium schedule disable minutely >/dev/null
}

pickup() { # TEXT
  start pickup
  "$target_dir/release/bench-jobs-enqueue" "$database" "$jobs" >"$work/committed"
  sleep 1
  timed pickup | sed -n 's/^\([0-9.]*\) .* done: .* job=\([0-9]*\).*/\2 \1/p' >"$work/done"
  awk 'NR == FNR { at[$1] = $2; next } $1 in at { print $2 - at[$1] }' "$work/committed" "$work/done" >"$work/late"
  [ "$(wc -l <"$work/late")" = "$jobs" ] || { echo "$(wc -l <"$work/late") of $jobs jobs were done" >&2; exit 1; }
  say "$engine, a job begun and ended$1, half of them, ms" "$(share 50 <"$work/late" | ms)"
  say "$engine, the same, 99 of 100, ms" "$(share 99 <"$work/late" | ms)"
  say "$engine, the same: memory, MiB, most of it ever" "$(peak_memory)"
  stop
}

# So many rows of each kind, as nights leave them.
grow() {
  local from n
  case $database in
    postgres*) n="generate_series(1000001::bigint, 1000000 + $old) AS n (i)" from="" ;;
    *) n="n" from="WITH RECURSIVE n (i) AS (SELECT 1000001 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000 + $old)" ;;
  esac
  ask "INSERT INTO job (id, kind, args, due, state, priority, run_at, attempt, max_attempts, lost, fence, result, cancel_asked,
         created_by, created_at, started_at, finished_at)
       $from SELECT i, 'maturity', '{}', '2025-01-01T00:00:00Z', 'done', 10, '2025-01-01T00:00:00Z', 1, 8, 0, 1, 'nothing', 0, 'bench',
         '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z' FROM $n"
  ask "INSERT INTO attempt (job_id, fence, n, runner, started_at, ended_at, took_ms, outcome)
       $from SELECT i, 1, 1, 'bench', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', 1, 'done' FROM $n"
  ask "INSERT INTO occurrence (schedule_id, slot, due, decided_at, decision, runner, job_id)
       $from SELECT 1, 'old ' || i, 'old ' || i, '2025-01-01T00:00:00Z', 'queued', 'bench', i FROM $n"
  case $database in postgres*) ask 'VACUUM ANALYZE' ;; *) ask 'ANALYZE' ;; esac >/dev/null
}

# 10,000 schedules that come at one moment, on top of the others, seen by one daemon.
storm() {
  local at n from
  case $database in
    postgres*) n="generate_series(1001::bigint, 11000) AS n (i)" from="" ;;
    *) n="n" from="WITH RECURSIVE n (i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < 11000)" ;;
  esac
  at=$(date -u -d '+1 hour' +%Y-%m-%dT%H:00:00Z)
  ask "INSERT INTO schedule (id, name, kind, expr, zone, args, missed, window_s, grace_s, overlap, enabled, cursor_at, next_due, created_at)
       $from SELECT i, 's' || i, 'maturity', '0 * * * *', 'UTC', '{}', 'all', 86400, 60, 'queue', 1, '$(date -u +%Y-%m-%dT%H:%M:%SZ)', '$at',
         '2026-01-01T00:00:00Z' FROM $n"
  say "$engine, a pass of \`job tick\` with 10,000 schedules not due, ms" "$(passes)"
  # Their moment comes: what was due in an hour is due since half a minute.
  ask "UPDATE schedule SET expr = '$(date -u -d '-30 seconds' '+%-M %-H * * *')', cursor_at = '$(date -u -d '-2 minutes' +%Y-%m-%dT%H:%M:%SZ)',
         next_due = '$(date -u -d '-30 seconds' +%Y-%m-%dT%H:%M:00Z)', grace_s = 3600 WHERE id > 1000"
  local begin=$EPOCHREALTIME
  start storm
  until [ "$(ask "SELECT COUNT(*) FROM job WHERE schedule_id > 1000 AND state = 'done'")" = 10000 ]; do sleep 0.5; done
  say "$engine, 10,000 schedules due at once: decided, s" "$(timed storm | awk '/ started / { a = $1 } / decided / { b = $1 } END { printf "%.2f", b - a }')"
  say "$engine, the same: all jobs done, s" "$(awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')"
  say "$engine, the same: memory, MiB, most of it ever" "$(peak_memory)"
  stop
  ask "DELETE FROM attempt WHERE job_id IN (SELECT id FROM job WHERE schedule_id > 1000)"
  ask "DELETE FROM job WHERE schedule_id > 1000"
  ask "DELETE FROM occurrence WHERE schedule_id > 1000"
  ask "DELETE FROM schedule WHERE id > 1000"
}
passes() {
  for _ in 1 2 3 4 5 6 7; do
    local begin=$EPOCHREALTIME
    lilium job tick
    awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }'
  done | share 50 | ms
}

missed() {
  ask "UPDATE schedule SET cursor_at = '$(date -u -d '-400 days' +%Y-%m-%dT%H:%M:%SZ)', window_s = 40000000, grace_s = 60, missed = 'latest',
         next_due = '$(date -u -d '-400 days' +%Y-%m-%dT%H:%M:00Z)', expr = '$(date -u '+%-M %-H * * *')', enabled = 1 WHERE name = 'minutely'"
  local begin=$EPOCHREALTIME
  lilium job tick
  say "$engine, 400 daily slots missed, decided in one pass, ms" "$(awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' | ms)"
  [ "$(ask "SELECT COUNT(*) >= 399 FROM occurrence WHERE decision = 'superseded'" | tr t 1)" = 1 ] || { echo "not decided" >&2; exit 1; }
  lilium schedule disable minutely >/dev/null
}

rescue() {
  local round holder other at
  mkdir -p "$work/copies"
  start a && a=$daemon
  start b && b=$daemon
  for round in 1 2 3 4 5; do
    lilium job enqueue backup --set "folder=$work/copies" --set keep=1 >/dev/null
    until holder=$(ask "SELECT runner FROM job WHERE kind = 'backup' AND state = 'running' AND progress = 'copying'") && [ -n "$holder" ]; do sleep 0.02; done
    if grep -q " started runner=\"$holder\"" "$work/a.log"; then holder=a pid=$a other=b; else holder=b pid=$b other=a; fi
    at=$(date -u +%s.%N)
    kill -9 "$pid" && wait "$pid" 2>/dev/null || true
    until [ "$(grep -c ' took over ' "$work/$other.log")" -ge 1 ]; do sleep 0.05; done
    timed $other | awk -v at="$at" '/ took over / { s = $1 } END { print s - at % 86400 }' >>"$work/rescues"
    until [ -z "$(ask "SELECT id FROM job WHERE kind = 'backup' AND state IN ('ready', 'running')")" ]; do sleep 0.1; done
    # The other one starts anew, so that its log holds the next rescue alone.
    if [ $other = a ]; then daemon=$a; else daemon=$b; fi
    stop
    start a && a=$daemon
    start b && b=$daemon
  done
  say "$engine, a job of a killed daemon taken over, half of 5, s" "$(share 50 <"$work/rescues")"
  say "$engine, the same, the longest, s" "$(share 100 <"$work/rescues")"
  rm "$work/rescues"
  daemon=$a && stop
  daemon=$b && stop
}

on_engine() { # ENGINE
  engine=$1
  case $engine in
    SQLite) database=$work/shop.db ;;
    PostgreSQL) database=$postgres_server/$bench && new_database "$bench" ;;
  esac
  new_marketplace "$database"
  rest
  pickup ""
  missed
  grow
  pickup ", behind $old old ones"
  storm
  rescue
}

say what value
on_engine SQLite
if with_postgres; then on_engine PostgreSQL; fi
