#!/usr/bin/env bash
# Our own export, opened and saved by a spreadsheet: what it kept changes nothing, what it changed is refused by name.
# Needs LibreOffice Calc (Debian: apt-get install --no-install-recommends libreoffice-calc); without it there is nothing
# to try. Usage: tests/spreadsheet.sh [PROGRAM]
set -euo pipefail

office=$(command -v soffice || true)
[ -n "$office" ] || { echo "skipped: soffice is not there (apt-get install libreoffice-calc)"; exit 0; }
program=$(realpath "${1:-${CARGO_TARGET_DIR:-target}/debug/lilium}")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
export LILIUM_DB=$place/market.db HOME=$place

lilium() { "$program" "$@"; }
fail() { echo "FAILED: $*"; exit 1; }

# 44: comma; 34: quote; 76: UTF-8; 1: from the first line; then how each column is read (2: text; nothing: as it guesses).
saved() {
  local name=$1 columns=${2:-}
  mkdir -p saved
  "$office" --headless --norestore "-env:UserInstallation=file://$place/office" \
    --infilter="CSV:44,34,76,1,$columns" --convert-to "csv:Text - txt - csv (StarCalc):44,34,76,1" \
    --outdir saved "$name" > office.log 2>&1 || { cat office.log; fail "the spreadsheet did not save $name"; }
}

texts() { # every column as text: 1/2/2/2/3/2…
  head -1 "$1" | tr ',' '\n' | nl -ba | awk '{printf "%s%s/2", (NR > 1 ? "/" : ""), NR}'
}

unchanged() {
  local noun=$1 file=$2
  lilium "$noun" import "$file" > told 2>&1 || { cat told; fail "$noun: what the spreadsheet saved is refused"; }
  grep -q 'created 0 + updated 0 + unchanged [0-9]* + rejected 0' told || { cat told; fail "$noun: something changed"; }
  echo "ok: $noun: $(sed 's/^[^:]*: //' told)"
}

lilium init -q --name Noor --currency KWD --timezone Asia/Kuwait > /dev/null
lilium zone add KRK --name-en Karkh --name-ar الكرخ -q > /dev/null
lilium store add noor --name-en Noor --name-ar النور --phone +96522334455 --zones '*:1.250' --delivery-by store -q > /dev/null
lilium customer add ali --name 'Ali "the shop", Sons' --phone 96522334455 -q > /dev/null
lilium customer address add ali shop --zone KRK --line 'Street 1; house 7' -q > /dev/null
lilium driver add dan --name Dan --phone +96599887766 -q > /dev/null
lilium product add noor/TEA --name-en '=Tea, green' --name-ar شاي --price 12.500 --stock 40 -q > /dev/null
lilium product add noor/RICE --name-en 'Rice 3/4" long' --price 7.000 --stock 90 --zones KRK --featured true -q > /dev/null
lilium product add noor/A-100 --name-en Soap --price 0.250 --barcode 4006381333931 -q > /dev/null

# As it guesses: these have nothing that a spreadsheet takes for something else.
for noun in zone store product; do
  lilium "$noun" export "$noun.csv" --force -q
  saved "$noun.csv"
  unchanged "$noun" "saved/$noun.csv"
done

# Columns read as text: nothing is touched, not even what looks like a number.
lilium product add noor/00012 --name-en Zeros --price 1.000 -q > /dev/null
lilium product add noor/Z-1 --name-en Zeros --price 1.000 --barcode 0012345678905 -q > /dev/null
lilium product add noor/8904223818706 --name-en Long --price 1.000 -q > /dev/null
lilium driver update dan --phone 0099887766 -q > /dev/null
for noun in zone store customer driver product; do
  lilium "$noun" export "$noun.csv" --force -q
  saved "$noun.csv" "$(texts "$noun.csv")"
  unchanged "$noun" "saved/$noun.csv"
done

# As it guesses: zeros are gone, and each cell is refused by name.
saved product.csv
if lilium product import --dry-run saved/product.csv > told 2>&1; then fail "codes without their zeros were taken"; fi
for cell in 'sku "12"' 'barcode "12345678905"'; do
  grep -q "$cell" told || { cat told; fail "$cell is not named"; }
  echo "ok: $(grep "$cell" told)"
done
saved driver.csv
if lilium driver import saved/driver.csv > told 2>&1; then fail "a phone without its zeros was taken"; fi
grep -q 'phone "99887766"' told || { cat told; fail "the phone is not named"; }
echo "ok: $(grep 'phone "99887766"' told)"
