#!/usr/bin/env bash
# Balances of all accounts, and the export that lets others add them up.
#
#   benches/books.sh [POSTINGS]     default 1000000 postings, two an entry
#
# 1,000 stores; every third entry is a sale, a commission, a release; 90 business dates; written by SQL, so that the
# hash chain is empty. On SQLite: `lilium ledger balance`, which reads what the accounts keep, and `--as-of`, which reads
# the book; seconds of the whole process. Beside it hledger and ledger, if they are installed, on the files that
# `lilium ledger export` writes. All must find the same balances.
# Reference: the sqlite3 shell, whole process, SUM … GROUP BY over the same postings. The export has the shell's own
# dump of the same rows as CSV.
#
# Target: balances out of the book at most 1.5 times the reference; kept ones in less time than hledger takes.

. "$(dirname "$0")/common.sh"
postings=${1:-1000000}
runs=${LILIUM_BENCH_RUNS:-5}
db=$work/books.db
first=2026-01-01

sqlite() { sqlite3 -bail "$db" "$@"; }
lilium() { "$LILIUM" --no-config --quiet --db "$db" "$@"; }

# Account 1 is the depot, 2 the commission, then two a store: what is pending and what is available.
make() {
  new_marketplace "$db"
  sqlite "
    INSERT INTO account (id, code, currency, kind, role, debit_minor, credit_minor) VALUES
      (1, 'cash:depot', 'IQD', 'asset', 'depot', 0, 0), (2, 'income:commission', 'IQD', 'income', 'commission_income', 0, 0);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
      INSERT INTO account (id, code, currency, kind, role, holder_id, debit_minor, credit_minor)
      SELECT 2 * i + 1 + k, printf('store:STO-%06d:%s', i, role), 'IQD', 'liability', 'store_' || role, i, 0, 0
        FROM n, (SELECT 0 AS k, 'pending' AS role UNION ALL SELECT 1, 'available') ORDER BY 1;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $postings / 2)
      INSERT INTO entry (id, kind, subject_id, occurred_at, business_date, currency)
      SELECT i, CASE i % 3 WHEN 1 THEN 'delivery' WHEN 2 THEN 'commission' ELSE 'release' END, (i + 2) / 3,
        date('$first', (i * 90 / ($postings / 2 + 1)) || ' days') || 'T09:00:00Z',
        date('$first', (i * 90 / ($postings / 2 + 1)) || ' days'), 'IQD' FROM n;
    INSERT INTO posting (entry_id, seq, account_id, amount_minor)
      SELECT id, seq,
        CASE WHEN seq = 1 THEN CASE kind WHEN 'delivery' THEN 1 ELSE pending END
          ELSE CASE kind WHEN 'delivery' THEN pending WHEN 'commission' THEN 2 ELSE pending + 1 END END,
        (3 - 2 * seq) * CASE kind WHEN 'delivery' THEN 20000 WHEN 'commission' THEN 2000 ELSE 18000 END * (subject_id % 40 + 1)
        FROM (SELECT id, kind, subject_id, 2 * (subject_id * 7919 % 1000) + 3 AS pending FROM entry), (SELECT 1 AS seq UNION ALL SELECT 2)
       ORDER BY id, seq;" >/dev/null
}

sums="SELECT a.code, a.currency, SUM(p.amount_minor) FROM posting p JOIN account a ON a.id = p.account_id GROUP BY a.id ORDER BY a.code"
rows="SELECT e.*, p.seq, a.code, p.amount_minor FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
  ORDER BY e.id, p.seq"

# How each says what is on the accounts, as lines of `account minor` without the root of the chart and without noughts.
ours() { lilium ledger balance --format csv --fields account,balance_minor --no-header | awk -F, '$2 != 0 { print $1, $2 }' | sort; }
plain() { sed -E 's/^(assets|liabilities)://' | awk '$2 != 0' | sort; }
hledger=(hledger -f "$work/book.journal" balance --flat --no-total -O csv --layout=bare)
ledger=(ledger -f "$work/book.ledger" balance --flat --no-total --balance-format '%A,-,%(quantity(display_total))\n')
same() { # PROGRAM: what it said when it was measured is what we say
  ours >"$work/ours"
  tr -d '"' <"$work/$1.said" | awk -F, '{ print $1, $3 }' | grep -v '^account ' | plain >"$work/theirs"
  [ -s "$work/ours" ] && cmp -s "$work/ours" "$work/theirs" || { echo "$1 finds other balances" >&2; exit 1; }
}

make
others=()
for program in hledger ledger; do
  if command -v "$program" >/dev/null; then others+=("$program"); else echo "SKIPPED: $program, which is not installed" >&2; fi
done

for ((run = 1; run <= runs; run++)); do
  measure sums sqlite3 -bail "$db" "$sums" >/dev/null
  measure balance "$LILIUM" --no-config --quiet --db "$db" ledger balance >/dev/null
  measure balance-at "$LILIUM" --no-config --quiet --db "$db" ledger balance --as-of 2099-12-31 >/dev/null
  measure dump sqlite3 -bail -csv "$db" "$rows" >/dev/null
  measure export-hledger "$LILIUM" --no-config --quiet --db "$db" ledger export --force "$work/book.journal"
  measure export-ledger "$LILIUM" --no-config --quiet --db "$db" ledger export --force "$work/book.ledger" --format ledger
  measure export-csv "$LILIUM" --no-config --quiet --db "$db" ledger export --force "$work/book.csv" --format csv
  for program in "${others[@]}"; do
    # They take a minute where we take a moment; one run says enough.
    [ "$run" -gt 1 ] && continue
    declare -n words=$program
    measure "$program" "${words[@]}" >"$work/$program.said"
    same "$program"
  done
done

header
row sums sums "$postings postings: sums in the sqlite3 shell"
row balance sums "the same: lilium ledger balance, as kept"
row balance-at sums "the same: lilium ledger balance --as-of, out of the book"
for program in "${others[@]}"; do row "$program" sums "the same: $program balance, of its file"; done
row dump dump "$postings postings: rows as CSV from the sqlite3 shell"
row export-csv dump "the same: lilium ledger export --format csv"
row export-hledger dump "the same: lilium ledger export"
row export-ledger dump "the same: lilium ledger export --format ledger"
target "balances out of the book to their reference, ratio" "$(ratio "$(median balance-at)" "$(median sums)")" 1.5
if [ -s "$work/hledger.runs" ]; then
  target "balances to those of hledger, ratio" "$(ratio "$(median balance)" "$(median hledger)")" 1
fi
finish
