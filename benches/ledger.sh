#!/usr/bin/env bash
# Booking: entries a second into a book on SQLite.
#
#   benches/ledger.sh [ENTRIES] [BATCHED]     default 2000 entries one by one, and 50000 by the thousand
#
# Two postings an entry over 1,000 open accounts, each entry with a key under which it cannot be booked twice, into a
# new file; WAL, synchronous=FULL, BEGIN IMMEDIATE on both sides; once a transaction an entry, once a transaction a
# thousand. In one process, without its start; the opening of the accounts is not timed.
# Ours is what a command does: its key looked up, the entries with their hash chain and balances, the key kept. An
# entry's own key is its kind and subject; a thousand in one transaction are one command with one key of its own.
# Reference: the Rust crate doubleentry 0.8.0, whose SQLite store does the same and keeps a Merkle tree.
# Beside both stands what a commit costs here: the sqlite3 shell, one row a transaction, no check and no index.
# Each side reads its book through at the end: all entries, and nothing wrong. The first build downloads crates.
#
# Target: at least as many entries a second as the reference, both ways.

. "$(dirname "$0")/common.sh"
entries=${1:-2000}
batched=${2:-50000}
runs=${LILIUM_BENCH_RUNS:-5}
sources=$(realpath "$(dirname "$0")/ledger")
target_dir=${CARGO_TARGET_DIR:-$sources/../../target}

for side in lilium doubleentry; do
  cargo build --release --locked --quiet --manifest-path "$sources/$side/Cargo.toml" --target-dir "$target_dir"
done

# book SIDE NAME ENTRIES BATCH: keeps the seconds of one run under NAME.
book() {
  rm -f "$work/book.db"*
  sync # what the run before has written is not this run's work
  "$target_dir/release/bench-$1" "$work/book.db" "$3" "$4" >>"$work/$2.seconds"
}
# shell ENTRIES: the same number of commits of one row.
shell() {
  rm -f "$work/book.db"*
  sqlite3 -bail "$work/book.db" 'PRAGMA journal_mode = WAL; CREATE TABLE row (id INTEGER PRIMARY KEY)' >/dev/null
  { echo 'PRAGMA synchronous = FULL;'; seq "$1" | sed 's/.*/INSERT INTO row VALUES (&);/'; } >"$work/rows.sql"
  sync
  local begin=$EPOCHREALTIME
  sqlite3 -bail "$work/book.db" <"$work/rows.sql" >/dev/null
  awk -v a="$begin" -v b="$EPOCHREALTIME" 'BEGIN { print b - a }' >>"$work/commits.seconds"
}
# rate NAME ENTRIES: a second, by the median of the runs.
rate() { sort -n "$work/$1.seconds" | awk -v n="$2" '{ s[NR] = $1 } END { printf "%.0f", 2 * n / (s[int((NR + 1) / 2)] + s[int(NR / 2) + 1]) }'; }
line() { printf '%-52s %12s %7s\n' "$1" "$2" "$3"; }

for ((run = 1; run <= runs; run++)); do
  for side in doubleentry lilium; do
    book "$side" "$side-each" "$entries" 1
    book "$side" "$side-batched" "$batched" 1000
  done
  shell "$entries"
done

line 'what' 'a second' 'ratio'
line "commits of one row, sqlite3 shell" "$(rate commits "$entries")" ''
for way in each batched; do
  n=$entries text='a transaction each'
  [ $way = each ] || { n=$batched text='a thousand a transaction'; }
  ours=$(rate lilium-$way "$n") theirs=$(rate doubleentry-$way "$n")
  line "entries, $text: doubleentry" "$theirs" 1.00
  line "entries, $text: lilium" "$ours" "$(ratio "$ours" "$theirs")"
  # Seconds an entry, so that less is better, as in every target.
  target "entries, $text: seconds to those of doubleentry" "$(ratio "$theirs" "$ours")" 1
done
finish
