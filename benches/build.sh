#!/usr/bin/env bash
# Cold build of the README's first command, `cargo run --release -- demo`: everything compiled anew into a fresh
# target folder, dependencies downloaded before.
#
#   benches/build.sh                wants a quiet machine; takes minutes
#
# No reference: the budget is absolute, for two quiet cores.
#
# Target: at most 300 s, and a binary of at most 25 MB.

set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
target=$(mktemp -d "${TMPDIR:-/tmp}/lilium-bench.XXXXXX")
trap 'rm -rf "$target"' EXIT

cargo fetch --locked --quiet
TIMEFORMAT='%R %U %S'
took=$({ time CARGO_TARGET_DIR=$target cargo build --release --locked --quiet 1>&2; } 2>&1 | tail -n 1)
read -r seconds user system <<<"$took"
bytes=$(stat -c %s "$target/release/lilium")

printf '%-52s %10s\n' what value
printf '%-52s %10.1f\n' "cold build, seconds on $(nproc) cores" "$seconds"
awk -v user="$user" -v kernel="$system" 'BEGIN { printf "%-52s %10.1f\n", "cold build, CPU seconds", user + kernel }'
awk -v bytes="$bytes" 'BEGIN { printf "%-52s %10.1f\n", "binary, MB", bytes / 1000000 }'
awk -v seconds="$seconds" -v bytes="$bytes" 'BEGIN {
  met = seconds <= 300 && bytes <= 25000000
  printf "target: cold build %.0f s, at most 300; binary %.1f MB, at most 25: %s\n", seconds, bytes / 1000000, met ? "met" : "MISSED"
  exit !met
}'
