# Shared by the benchmarks: a place to work in, measuring, medians, PostgreSQL databases. Sourced, not run.
#
# LILIUM=path                   the program; default target/release/lilium
# LILIUM_BENCH_POSTGRES=url     a PostgreSQL server, postgres://user@host:port without a database name
# LILIUM_BENCH_RUNS=n           runs of everything, interleaved; the median is shown
# TMPDIR                        where the databases go; a few GB, on a disk and not in memory
#
# Peaks need GNU time in /usr/bin/time and are shown as - without it. On PostgreSQL they are those of the client.

set -euo pipefail
export LC_ALL=C
unset LILIUM_DB LILIUM_CONFIG LILIUM_FORMAT LILIUM_NOW LILIUM_LOG LILIUM_IDEMPOTENCY_KEY

LILIUM=${LILIUM:-target/release/lilium}
[ -x "$LILIUM" ] || { echo "no program at $LILIUM: cargo build --release, or LILIUM=path" >&2; exit 1; }
command -v sqlite3 >/dev/null || { echo "the sqlite3 shell is missing: it is the reference" >&2; exit 1; }
LILIUM=$(realpath "$LILIUM")
postgres_server=${LILIUM_BENCH_POSTGRES:-}
postgres_server=${postgres_server%/}
missed=0

work=$(mktemp -d "${TMPDIR:-/tmp}/lilium-bench.XXXXXX")
databases=()
clean_up() {
  local database
  for database in "${databases[@]}"; do
    on_server -c "DROP DATABASE IF EXISTS $database WITH (FORCE)" || true
  done
  rm -rf "$work"
}
trap clean_up EXIT

with_postgres() {
  if [ -n "$postgres_server" ]; then return 0; fi
  echo "SKIPPED: everything on PostgreSQL; set LILIUM_BENCH_POSTGRES=postgres://user@host:port" >&2
  return 1
}
on_server() { PGOPTIONS="-c client_min_messages=warning" psql -X -q -v ON_ERROR_STOP=1 "$postgres_server/postgres" "$@"; }
# new_database NAME [TEMPLATE]: an empty database, or a copy; replaces the one before.
new_database() {
  on_server -c "DROP DATABASE IF EXISTS $1 WITH (FORCE)" \
    -c "CREATE DATABASE $1 TEMPLATE ${2:-template0} ENCODING UTF8"
  databases+=("$1")
}

# The marketplace that all benchmarks work on.
new_marketplace() { # DATABASE
  "$LILIUM" --no-config --db "$1" --quiet init --name Bench --currency IQD --exponent 0 --timezone Asia/Baghdad >/dev/null
}

# measure NAME COMMAND…: runs it, and keeps seconds and peak of this run under NAME.
measure() {
  local name=$1 begin end
  shift
  sync # what the run before has written is not this run's work
  begin=$EPOCHREALTIME
  if [ -x /usr/bin/time ]; then
    /usr/bin/time -f %M -o "$work/peak" "$@"
  else
    echo - >"$work/peak"
    "$@"
  fi
  end=$EPOCHREALTIME
  echo "$begin $end $(tail -n 1 "$work/peak")" >>"$work/$name.runs"
}

# median NAME: of the seconds of all its runs.
median() {
  awk '{ printf "%.6f\n", $2 - $1 }' "$work/$1.runs" | sort -n |
    awk '{ s[NR] = $1 } END { printf "%.6f\n", NR % 2 ? s[(NR + 1) / 2] : (s[NR / 2] + s[NR / 2 + 1]) / 2 }'
}
# peak NAME: the highest of its runs, in MiB.
peak() { awk '$3 != "-" && $3 > m { m = $3 } END { print m ? sprintf("%.0f", m / 1024) : "-" }' "$work/$1.runs"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

header() { printf '%-52s %10s %7s %9s\n' what seconds ratio 'peak MiB'; }
# row NAME REFERENCE TEXT: one line of the table.
row() {
  local seconds
  seconds=$(median "$1")
  printf '%-52s %10.4f %7s %9s\n' "$3" "$seconds" "$(ratio "$seconds" "$(median "$2")")" "$(peak "$1")"
}
# target TEXT VALUE MOST: says whether a target is met.
target() {
  if awk -v v="$2" -v most="$3" 'BEGIN { exit !(v <= most) }'; then
    echo "target: $1: $2, at most $3: met"
  else
    echo "target: $1: $2, at most $3: MISSED"
    missed=1
  fi
}
finish() { exit "$missed"; }
