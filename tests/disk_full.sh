#!/usr/bin/env bash
# A disk that is full in the middle of a night: the pass fails cleanly, and when there is room again the next one does the
# rest, once. Needs root, to mount a small file system in memory; says so and ends well without it.
#
#   tests/disk_full.sh [PROGRAM]     default target/release/lilium
set -euo pipefail

lilium=$(realpath "${1:-target/release/lilium}")
place=$(mktemp -d)
trap 'umount "$place" 2>/dev/null || true; rmdir "$place"' EXIT
mount -t tmpfs -o size=4m lilium "$place" 2>/dev/null || { echo "SKIPPED: nothing can be mounted here"; exit 0; }

export LILIUM_DB=$place/shop.db LILIUM_NOW=2026-03-01T00:30:00Z
run() { "$lilium" --no-config "$@"; }
run init --quiet --name Noor --currency IQD --timezone Asia/Baghdad >/dev/null
run zone add KRK --name-en Karkh -q >/dev/null
run schedule edit expiry --at '0 0 1 1 *' -q >/dev/null
echo "store,sku,name_en,price,stock" >"$place/products.csv"
echo "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector" >"$place/orders.csv"
for store in 1 2 3; do
  run store add "s$store" --zones '*:0' --commission-rate 10% -q >/dev/null
  echo "s$store,TEA,Tea,10000,1000" >>"$place/products.csv"
  for day in 1 2 3 4 5; do
    echo "g$store-$day,2026-03-0$day 08:00,delivered,2026-03-0$day 12:00,ali,KRK,s$store,TEA,1,10000,depot" >>"$place/orders.csv"
  done
done
run product import "$place/products.csv" -q
LILIUM_NOW=2026-03-05T20:00:00Z run order import "$place/orders.csv" -q

export LILIUM_NOW=2026-03-06T09:00:00Z
failures=0
for left in 0 8 24 64 128; do # KiB of room
  dd if=/dev/zero of="$place/filler" bs=1k 2>/dev/null || true
  truncate -s "-${left}k" "$place/filler"
  run job tick -q >/dev/null 2>&1 || failures=$((failures + 1))
  rm "$place/filler"
done
run job tick -q
settled=$(run settlement list --all --format tsv --no-header --fields store,first_day | sort | uniq -c | awk '$1 == 1' | wc -l)
run doctor -q --format ids >/dev/null
echo "full 5 times, failed $failures times; $settled of 15 periods are settled, each once, and nothing is wrong"
[ "$failures" -gt 0 ] && [ "$settled" -eq 15 ]
