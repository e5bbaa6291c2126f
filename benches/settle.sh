#!/usr/bin/env bash
# Closing a day, and a month.
#
#   benches/settle.sh [ORDERS] [LARGER]     default 1000000 delivered orders in 30 days
#
# LARGER, or LILIUM_BENCH_ORDERS, is a third table with so many orders on more days of the same size, of which the same
# day and the same 30 days are closed: 5000000 for a long look, some GB more, and most of an hour.
#
# 1,000 stores, one store line an order, written by SQL in the order of delivery. The day that is closed is the
# last one, and all days before it are closed already, as in a marketplace that lives. Beside it stands a table of a
# tenth (3 days of the same size): what a close costs must not depend on the history behind it.
# Every run works on a fresh copy of the database, so every close is a real one; seconds are of the whole process.
# Reference: the sqlite3 or psql shell, whole process, SUM … GROUP BY over the same lines: it reads, and writes nothing.
# It has its own copy with an index on the day, which a bare sum needs and a close does not.
#
# Target: a day at most 4 times its reference, and no dearer in the ten times larger table: its ratio there at most 1.15
# times that in the small one, for noise. The ratios are compared, and not the seconds, so that a busy machine cancels out.
# The exponents say how the seconds of a close grow, log to log between two sizes: 1 is with the size, 0 not at all.

. "$(dirname "$0")/common.sh"
orders=${1:-1000000}
larger=${2:-${LILIUM_BENCH_ORDERS:-0}}
runs=${LILIUM_BENCH_RUNS:-7}
stores=1000
days=30
per_day=$((orders / days))
first=2026-03-01
now=2030-01-01T09:00:00Z
bench=lilium_bench_$$

day() { date -u -d "$first + $1 days" +%F; } # the day with this number; the first is 0
make_stores() {
  awk -v n=$stores 'BEGIN { print "slug,name_en,zones,status"; for (i = 1; i <= n; i++) printf "store-%04d,Store %d,*,active\n", i, i }'
}

# The lines of so many days, in both dialects.
lines="INSERT INTO store_line (id, store_id, currency, kind, subject_id, due_on, goods_minor, delivery_minor, rounding_minor,
    commission_minor, tax_minor, collected_minor, other_minor, net_minor)
  SELECT i, i * 7919 % 1000003 % $stores + 1, 'IQD', 'sale', i, DUE, (i % 400 + 1) * 250, 2000, 0, (i % 400 + 1) * 25, 0, 0, 0,
    (i % 400 + 1) * 225 + 2000 FROM n"
sqlite_lines() { # DAYS
  echo "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1 * $per_day)"
  echo "${lines/DUE/"date('$first', ((i - 1) / $per_day) || ' days')"}"
}
postgres_lines() { # DAYS
  echo "WITH n (i) AS (SELECT generate_series(1::bigint, $1 * $per_day))"
  echo "${lines/DUE/"to_char(date '$first' + ((i - 1) / $per_day)::int, 'YYYY-MM-DD')"}"
}

# Databases are called by a name of ours, on both engines.
address() { # ENGINE NAME
  case $1 in
    SQLite) echo "$work/$2.db" ;;
    PostgreSQL) echo "$postgres_server/${bench}_$2" ;;
  esac
}
copy() { # ENGINE FROM TO
  case $1 in
    SQLite) cp "$work/$2.db" "$work/$3.db" ;;
    PostgreSQL) new_database "${bench}_$3" "${bench}_$2" ;;
  esac
}
ask() { # ENGINE NAME SQL
  case $1 in
    SQLite) sqlite3 -bail "$(address "$1" "$2")" "$3" ;;
    PostgreSQL) psql -X -A -t -v ON_ERROR_STOP=1 -c "$3" "$(address "$1" "$2")" ;;
  esac
}
lilium() { # ENGINE NAME ARGUMENTS…
  "$LILIUM" --no-config --quiet --yes --now "$now" --db "$(address "$1" "$2")" "${@:3}" >/dev/null
}
make() { # ENGINE NAME DAYS: the marketplace with nothing closed
  [ "$1" = SQLite ] || new_database "${bench}_$2"
  new_marketplace "$(address "$1" "$2")"
  lilium "$1" "$2" store import "$work/stores.csv"
  case $1 in
    SQLite) ask "$1" "$2" "$(sqlite_lines "$3")" ;;
    PostgreSQL) ask "$1" "$2" "$(postgres_lines "$3")" && ask "$1" "$2" 'VACUUM ANALYZE' ;;
  esac >/dev/null
}

sums="COUNT(*), SUM(goods_minor), SUM(delivery_minor), SUM(rounding_minor), SUM(commission_minor), SUM(tax_minor), SUM(collected_minor),
  SUM(other_minor), SUM(net_minor)"
due() { echo "SELECT store_id, $sums FROM store_line WHERE due_on >= '$1' AND due_on <= '$2' GROUP BY store_id"; } # FIRST LAST
check() { # ENGINE NAME FIRST LAST: every line is in a settlement, and the settlements are the sums of the lines
  local closed="SELECT store_id, ${sums/COUNT(\*)/SUM(lines)} FROM settlement
    WHERE first_day >= '$3' AND last_day <= '$4' GROUP BY store_id ORDER BY store_id"
  local wanted
  wanted=$(ask "$1" "$2" "$(due "$3" "$4") ORDER BY store_id")
  [ -n "$wanted" ] && [ "$(ask "$1" "$2" "$closed")" = "$wanted" ] ||
    { echo "the settlements are not the sums of the lines" >&2; exit 1; }
}

# close ENGINE FROM KEY RUN FIRST LAST: closes these days on a copy of FROM, beside the sums of the same days.
close() {
  local reader sql at sums_at
  copy "$1" "$2" run
  at=$(address "$1" run) sums_at=$(address "$1" "${2%_open}_sums") sql=$(due "$5" "$6")
  case $1 in
    SQLite) reader=(sqlite3 -bail "$sums_at") ;;
    PostgreSQL) reader=(psql -X -A -t -d "$sums_at" -c) ;;
  esac
  "${reader[@]}" "$sql" >/dev/null # the sums find the day in memory
  measure "$1-$3-sum" "${reader[@]}" "$sql" >/dev/null
  measure "$1-$3-close" "$LILIUM" --no-config --quiet --yes --now "$now" --db "$at" settlement run --period "$5..$6" >/dev/null
  [ "$4" -gt 1 ] || check "$1" run "$5" "$6"
}

on_engine() { # ENGINE
  local table last run before
  for table in "${tables[@]}"; do
    make "$1" "${table}_open" "${table_days[$table]}"
    before=$((${table_days[$table]} - days))
    if [ "$before" -gt 0 ]; then
      lilium "$1" "${table}_open" settlement run --period "$first..$(day $((before - 1)))"
      [ "$1" = SQLite ] || ask "$1" "${table}_open" 'VACUUM ANALYZE' >/dev/null
    fi
    copy "$1" "${table}_open" "$table"
    lilium "$1" "$table" settlement run --period "$first..$(day $((${table_days[$table]} - 2)))"
    copy "$1" "${table}_open" "${table}_sums"
    ask "$1" "${table}_sums" 'CREATE INDEX bench_day ON store_line (due_on, store_id)' >/dev/null
    [ "$1" = SQLite ] || ask "$1" "${table}_sums" 'VACUUM ANALYZE' >/dev/null
    [ "$1" = SQLite ] || ask "$1" "$table" 'VACUUM ANALYZE' >/dev/null
  done
  # The tables take turns, so that a busy machine slows all.
  for ((run = 1; run <= runs; run++)); do
    for table in "${tables[@]}"; do
      last=$(day $((${table_days[$table]} - 1)))
      close "$1" "$table" "day-$table" "$run" "$last" "$last"
    done
  done
  for ((run = 1; run <= (runs + 1) / 2; run++)); do
    close "$1" large_open month "$run" "$first" "$(day $((days - 1)))"
    [ -z "${table_days[larger]:-}" ] ||
      close "$1" larger_open month-larger "$run" "$(day $((table_days[larger] - days)))" "$(day $((table_days[larger] - 1)))"
  done
  row "$1-day-small-sum" "$1-day-small-sum" "$1, a day of $per_day out of $((3 * per_day)): sums"
  row "$1-day-small-close" "$1-day-small-sum" "$1, the same: lilium settlement run"
  row "$1-day-large-sum" "$1-day-large-sum" "$1, a day of $per_day out of $((days * per_day)): sums"
  row "$1-day-large-close" "$1-day-large-sum" "$1, the same: lilium settlement run"
  row "$1-month-sum" "$1-month-sum" "$1, $days open days of $per_day: sums"
  row "$1-month-close" "$1-month-sum" "$1, the same: lilium settlement run"
  if [ -n "${table_days[larger]:-}" ]; then
    row "$1-day-larger-sum" "$1-day-larger-sum" "$1, a day of $per_day out of $((table_days[larger] * per_day)): sums"
    row "$1-day-larger-close" "$1-day-larger-sum" "$1, the same: lilium settlement run"
    row "$1-month-larger-sum" "$1-month-larger-sum" "$1, $days open days of it: sums"
    row "$1-month-larger-close" "$1-month-larger-sum" "$1, the same: lilium settlement run"
  fi
}

# exponent TEXT FROM TO FACTOR: of the seconds of two closes whose size differs by the factor.
exponent() {
  local value
  value=$(awk -v a="$(median "$2")" -v b="$(median "$3")" -v n="$4" 'BEGIN { printf "%.2f", log(b / a) / log(n) }')
  echo "exponent: $1: $value"
}
exponents() { # ENGINE
  local grown
  exponent "$1, lines closed, a day to $days days out of $((days * per_day))" "$1-day-large-close" "$1-month-close" $days
  exponent "$1, table, a day out of $((3 * per_day)) to $((days * per_day))" "$1-day-small-close" "$1-day-large-close" $((days / 3))
  [ -n "${table_days[larger]:-}" ] || return 0
  grown=$(awk -v a="${table_days[larger]}" -v b=$days 'BEGIN { print a / b }')
  exponent "$1, lines closed, a day to $days days out of $((table_days[larger] * per_day))" "$1-day-larger-close" "$1-month-larger-close" $days
  exponent "$1, table, a day out of $((days * per_day)) to $((table_days[larger] * per_day))" "$1-day-large-close" "$1-day-larger-close" "$grown"
  exponent "$1, table, $days days out of $((days * per_day)) to $((table_days[larger] * per_day))" "$1-month-close" "$1-month-larger-close" "$grown"
}

declare -A table_days=([small]=3 [large]=$days)
tables=(small large)
if [ $((larger / per_day)) -gt $days ]; then
  table_days[larger]=$((larger / per_day))
  tables+=(larger)
fi
make_stores >"$work/stores.csv"
engines=(SQLite)
if with_postgres; then engines+=(PostgreSQL); fi

header
for engine in "${engines[@]}"; do on_engine "$engine"; done
for engine in "${engines[@]}"; do exponents "$engine"; done
for engine in "${engines[@]}"; do
  target "$engine, a day to its sums, ratio" "$(ratio "$(median "$engine-day-large-close")" "$(median "$engine-day-large-sum")")" 4
  large=$(ratio "$(median "$engine-day-large-close")" "$(median "$engine-day-large-sum")")
  small=$(ratio "$(median "$engine-day-small-close")" "$(median "$engine-day-small-sum")")
  target "$engine, a day's ratio in the large table to that in the small" "$(ratio "$large" "$small")" 1.15
done
finish
