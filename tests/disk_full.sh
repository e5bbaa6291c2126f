#!/usr/bin/env bash
# A disk that is full in the middle of a night: the pass fails cleanly, and when there is room again the next one does the
# rest, once. The same of a full disk that only copies and reports go to: nothing half is left there. Needs root, to mount
# small file systems in memory; says so and ends well without it.
#
#   tests/disk_full.sh [PROGRAM [ADDRESS]]     default target/release/lilium; ADDRESS of an empty PostgreSQL database, whose
#                                              copies are tried too
set -euo pipefail

lilium=$(realpath "${1:-target/release/lilium}")
place=$(mktemp -d)
trap 'umount "$place/elsewhere" "$place" 2>/dev/null || true; rmdir "$place"' EXIT
mount -t tmpfs -o size=4m lilium "$place" 2>/dev/null || { echo "SKIPPED: nothing can be mounted here"; exit 0; }

export LILIUM_DB=$place/shop.db LILIUM_NOW=2026-03-01T00:30:00Z
run() { "$lilium" --no-config "$@"; }
run init --quiet --name Noor --currency IQD --timezone Asia/Baghdad >/dev/null
run zone add KRK --name-en Karkh -q >/dev/null
run schedule update expiry --at '0 0 1 1 *' -q >/dev/null
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
  [ "$(run zone list --format count)" -eq 1 ] || { echo "a full disk cannot be read"; exit 1; }
  rm "$place/filler"
done
run job tick -q
settled=$(run settlement list --all --format tsv --no-header --fields store,first_day | sort | uniq -c | awk '$1 == 1' | wc -l)
run doctor -q --format ids >/dev/null
echo "full 5 times, failed $failures times; $settled of 15 periods are settled, each once, and nothing is wrong"
[ "$failures" -gt 0 ] && [ "$settled" -eq 15 ]

# copies_of WHAT: a copy and a report for a disk that is full, at first.
copies_of() {
  mkdir -p "$place/elsewhere"
  mount -t tmpfs -o size=64k lilium "$place/elsewhere"
  run job enqueue backup --set folder="$place/elsewhere" -q >/dev/null
  run job enqueue report --set report=sales --set period=7d --set by=day --set folder="$place/elsewhere" -q >/dev/null
  dd if=/dev/zero of="$place/elsewhere/filler" bs=1k 2>/dev/null || true
  local status=0 left
  run job tick -q >/dev/null 2>"$place/said" || status=$?
  rm "$place/elsewhere/filler"
  left=$(find "$place/elsewhere" -type f | wc -l)
  mount -o remount,size=64m "$place/elsewhere"
  LILIUM_NOW=2026-03-06T09:05:00Z run job tick -q
  echo "$1: on a full disk a pass ends with $status and leaves $left files; with room it leaves $(find "$place/elsewhere" -type f | wc -l)"
  [ "$status" -eq 1 ] && [ "$left" -eq 0 ] && [ "$(find "$place/elsewhere" -type f | wc -l)" -eq 2 ]
}
copies_of SQLite
copy=$(ls "$place"/elsewhere/*.db)
LILIUM_DB=$copy run ledger verify -q >/dev/null
[ "$(LILIUM_DB=$copy run settlement list --all --format count)" -eq 15 ] && echo "the copy holds the 15 settlements"
umount "$place/elsewhere"
if [ -n "${2:-}" ]; then
  export LILIUM_DB=$2
  LILIUM_NOW=2026-03-01T00:30:00Z run init --quiet --name Noor --currency IQD --timezone Asia/Baghdad >/dev/null
  run job tick -q
  copies_of PostgreSQL
  umount "$place/elsewhere"
fi
