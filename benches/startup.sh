#!/usr/bin/env bash
# Start-up: a 20-row list out of 100,000 orders, whole process, as a script or a shell prompt would feel it.
#
#   benches/startup.sh [ORDERS]     default 100000; LILIUM_BENCH_RUNS defaults to 200 here
#
# Reference: the sqlite3 shell with the statement that the list runs, on the same file, into the same pipe. Seconds
# are from fork to exit. `true` is the floor: what any process costs.
#
# Targets: the list at most 1.5 times the shell with its statement, `lilium --version` at most 1.5 times
# `sqlite3 :memory: 'select 1'`.

. "$(dirname "$0")/common.sh"
orders=${1:-100000}
runs=${LILIUM_BENCH_RUNS:-200}
database=$work/orders.db

new_marketplace "$database"
sqlite3 -bail "$database" >/dev/null <<SQL
PRAGMA foreign_keys = ON;
BEGIN;
INSERT INTO zone (id, code, code_key, name_en) VALUES (1, 'karrada', 'karrada', 'Karrada'), (2, 'mansour', 'mansour', 'Mansour');
INSERT INTO store (id, slug, name_en, currency, status, collection_model, delivery_by, settlement_cycle, min_order_minor,
    serves_everywhere, fee_everywhere_minor, created_at, search, dues_stage)
  SELECT value, printf('store-%03d', value), 'Store ' || value, 'IQD', 'active', 'platform', 'store', 'daily', 0, 1, 2000,
    '2026-01-01T00:00:00Z', printf('store-%03d', value), 'none' FROM generate_series(1, 100);
INSERT INTO customer (id, code, code_key, name, created_at)
  SELECT value, printf('c-%05d', value), printf('c-%05d', value), 'Customer ' || value, '2026-01-01T00:00:00Z' FROM generate_series(1, 10000);
INSERT INTO driver (id, code, code_key, name, status)
  SELECT value, 'driver-' || value, 'driver-' || value, 'Driver ' || value, 'active' FROM generate_series(1, 20);
INSERT INTO order_group (id, code, code_key, customer_id, zone_id, address, placed_at)
  SELECT value, 'g-' || value, 'g-' || value, value * 7919 % 10000 + 1, value % 2 + 1, 'House ' || value,
    strftime('%Y-%m-%dT%H:%M:%SZ', '2026-01-01', (value * 40) || ' seconds') FROM generate_series(1, $orders);
INSERT INTO orders (id, group_id, store_id, status, currency, goods_minor, discount_minor, platform_discount_minor, delivery_minor,
    rounding_minor, due_minor, commission_minor, commission_tax_minor, delivery_fee_owner, driver_id, placed_at, delivered_at, delivered_on)
  SELECT id, id, id * 31 % 100 + 1, 'delivered', 'IQD', id % 400 * 250 + 250, 0, 0, 2000, 0, id % 400 * 250 + 2250, 0, 0, 'store',
    id % 20 + 1, placed_at, placed_at, substr(placed_at, 1, 10) FROM order_group;
COMMIT;
PRAGMA wal_checkpoint(TRUNCATE);
SQL

# The statement of the list, with the values of a list without filters.
query="SELECT o.id, o.group_id, o.store_id, s.slug AS store, g.customer_id, c.code AS customer, z.code AS zone,
    g.address, o.status, o.currency, o.goods_minor, o.delivery_minor, o.rounding_minor, o.due_minor, o.commission_minor,
    o.discount_minor, o.platform_discount_minor, o.commission_tax_minor, o.delivery_fee_owner, o.driver_id, d.code AS driver, o.placed_at, o.delivered_at
  FROM orders o JOIN order_group g ON g.id = o.group_id JOIN store s ON s.id = o.store_id
    JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id LEFT JOIN driver d ON d.id = o.driver_id
  WHERE o.id < 9223372036854775807 ORDER BY o.id DESC LIMIT 20"

list=("$LILIUM" --db "$database" order list --limit 20)
[ "$("${list[@]}" --no-header --fields ref 2>/dev/null | sed 's/^ORD-0*//')" = "$(sqlite3 "$database" "$query" | cut -d'|' -f1)" ] ||
  { echo "the two do not show the same orders" >&2; exit 1; }

# All of them write into one pipe that somebody reads.
exec 9> >(cat >/dev/null)
timed() { # NAME COMMAND…
  local name=$1 begin end
  shift
  begin=$EPOCHREALTIME
  "$@" >&9 2>&9
  end=$EPOCHREALTIME
  echo "$begin $end -" >>"$work/$name.runs"
}
for ((run = 1; run <= runs; run++)); do
  timed true /bin/true
  timed sqlite3 sqlite3 "$database" "$query"
  timed list "${list[@]}"
  timed list-without-config "$LILIUM" --no-config "${list[@]:1}"
  timed sqlite3-nothing sqlite3 :memory: 'select 1'
  timed version "$LILIUM" --version
done
measure sqlite3-peak sqlite3 "$database" "$query" >&9 2>&9
measure list-peak "${list[@]}" >&9 2>&9
measure version-peak "$LILIUM" --version >&9 2>&9

show() { # NAME REFERENCE TEXT [PEAK]
  local seconds
  seconds=$(median "$1")
  printf '%-52s %10.4f %7s %9s\n' "$3" "$seconds" "$(ratio "$seconds" "$(median "$2")")" "${4:--}"
}
header
show true sqlite3 "true: the floor"
show sqlite3 sqlite3 "sqlite3 FILE \"SELECT …\", 20 of $orders orders" "$(peak sqlite3-peak)"
show list sqlite3 "lilium order list --limit 20" "$(peak list-peak)"
show list-without-config sqlite3 "lilium --no-config order list --limit 20"
show sqlite3-nothing sqlite3-nothing "sqlite3 :memory: 'select 1'"
show version sqlite3-nothing "lilium --version" "$(peak version-peak)"
target "20-row list to the sqlite3 shell, ratio" "$(ratio "$(median list)" "$(median sqlite3)")" 1.5
target "lilium --version to the shell's select 1, ratio" "$(ratio "$(median version)" "$(median sqlite3-nothing)")" 1.5
finish
