#!/usr/bin/env bash
# Jobs: how many a second leave the queue.
#
#   benches/jobs.sh [JOBS] [BATCHED]     default 1000 jobs one by one, and 10000 by fifty
#
# SQLite, WAL, synchronous=FULL, one worker and one connection on both sides; jobs that do nothing; their queueing is not
# timed. One by one a job of ours is what a runner does: claimed in one transaction, its effect and its end in a second.
# By fifty so many are claimed in one transaction and ended in a second.
# Reference: the Rust crate apalis-sqlite 1.0.0, fetching one task, or fifty, at a time.
# Beside both stands what a commit costs here: the sqlite3 shell, one row a transaction, no check and no index.
# The first build downloads crates.
#
# Target: at least 1.3 times the reference, both ways.

. "$(dirname "$0")/common.sh"
jobs=${1:-1000}
batched=${2:-10000}
runs=${LILIUM_BENCH_RUNS:-3}
sources=$(realpath "$(dirname "$0")/jobs")
target_dir=${CARGO_TARGET_DIR:-$sources/../../target}

for side in lilium apalis; do
  cargo build --release --quiet --manifest-path "$sources/$side/Cargo.toml" --target-dir "$target_dir"
done

# work SIDE NAME JOBS BATCH: keeps the seconds of one run under NAME.
work_off() {
  rm -rf "$work/jobs.db"*
  sync # what the run before has written is not this run's work
  "$target_dir/release/bench-jobs-$1" "$work/jobs.db" "$3" "$4" >>"$work/$2.seconds"
}
# shell COMMITS: so many commits of one row.
shell() {
  rm -rf "$work/jobs.db"*
  sqlite3 -bail "$work/jobs.db" 'PRAGMA journal_mode = WAL; CREATE TABLE row (id INTEGER PRIMARY KEY)' >/dev/null
  { echo 'PRAGMA synchronous = FULL;'; seq "$1" | sed 's/.*/INSERT INTO row VALUES (&);/'; } >"$work/rows.sql"
  sync
  local begin=$EPOCHREALTIME
  sqlite3 -bail "$work/jobs.db" ".read $work/rows.sql"
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.6f\n", b - a }' >>"$work/shell.seconds"
}
middle() { sort -n "$work/$1.seconds" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
rate() { awk -v n="$2" -v s="$(middle "$1")" 'BEGIN { printf "%.0f", n / s }'; } # NAME COUNT

for ((run = 1; run <= runs; run++)); do
  shell "$jobs"
  for side in apalis lilium; do
    work_off "$side" "$side-one" "$jobs" 1
    work_off "$side" "$side-fifty" "$batched" 50
  done
done

printf '%-60s %10s %7s\n' what a-second ratio
printf '%-60s %10s %7s\n' "commits of one row: sqlite3 shell" "$(rate shell "$jobs")" -
for way in one fifty; do
  n=$jobs text="one by one"
  [ $way = one ] || { n=$batched text="by fifty"; }
  ours=$(rate "lilium-$way" "$n") theirs=$(rate "apalis-$way" "$n")
  printf '%-60s %10s %7s\n' "jobs $text: apalis-sqlite" "$theirs" 1.00
  printf '%-60s %10s %7s\n' "jobs $text: lilium" "$ours" "$(ratio "$ours" "$theirs")"
  awk -v r="$(ratio "$ours" "$theirs")" -v t="$text" 'BEGIN { printf "target: %s, to the reference: %s, at least 1.3: %s\n", t, r, (r >= 1.3 ? "met" : "MISSED") }'
done
