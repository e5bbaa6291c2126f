#!/usr/bin/env bash
# Mails a second, from the events of a close to the answer of a server on this machine.
#
#   benches/mail.sh [STORES]     default 1000: a statement with its CSV for each
#
# The server answers at once and keeps nothing, so what is measured is ours: claiming, the dialogue, and writing down what
# came of it, each mail in a committed row. Seconds are of the whole process.

. "$(dirname "$0")/common.sh"
stores=${1:-1000}
port=25990

cat > "$work/sink.py" <<'PY'
import socket, sys, threading
def serve(peer):
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    lines = peer.makefile("rb", buffering=1 << 16)
    peer.sendall(b"220 sink\r\n")
    for line in lines:
        verb = line[:4].upper()
        if verb == b"EHLO":
            peer.sendall(b"250-sink\r\n250 8BITMIME\r\n")
        elif verb == b"DATA":
            peer.sendall(b"354 go\r\n")
            for text in lines:
                if text == b".\r\n":
                    break
            peer.sendall(b"250 ok\r\n")
        elif verb == b"QUIT":
            peer.sendall(b"221 bye\r\n")
            return
        else:
            peer.sendall(b"250 ok\r\n")
server = socket.create_server(("127.0.0.1", int(sys.argv[1])), backlog=64)
while True:
    threading.Thread(target=serve, args=(server.accept()[0],), daemon=True).start()
PY
python3 "$work/sink.py" $port &
sink=$!
trap "kill $sink; clean_up" EXIT

config() {
  printf '[mail]\nhost = "127.0.0.1"\nport = %s\ntls = "none"\nfrom = "Noor <a@noor.example>"\nconnections = %s\n' $port "$1" > "$work/config.toml"
}
seconds() { local from to; from=$(date +%s.%N); "$@" > /dev/null 2>&1; to=$(date +%s.%N); awk -v a="$from" -v b="$to" 'BEGIN { printf "%.3f", b - a }'; }
rate() { awk -v n="$stores" -v s="$1" 'BEGIN { printf "%d a second", n / s }'; }

awk -v n="$stores" 'BEGIN { print "slug,name_en,zones,status,email"; for (i = 1; i <= n; i++) printf "store-%04d,Store %d,*,active,s%d@d%d.example\n", i, i, i, i % 50 }' > "$work/stores.csv"
awk -v n="$stores" 'BEGIN { print "store,sku,name_en,price,stock"; for (i = 1; i <= n; i++) printf "store-%04d,TEA,Tea,20000,1000\n", i }' > "$work/products.csv"
awk -v n="$stores" 'BEGIN { print "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector"
  for (i = 1; i <= n; i++) printf "g%d,2026-02-26 09:00,delivered,2026-02-26 15:00,ali,KRK,store-%04d,TEA,2,20000,depot\n", i, i }' > "$work/orders.csv"
export LILIUM_NOW=2026-02-27T09:00:00Z LILIUM_DB="$work/first.db"
"$LILIUM" init -q --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad > /dev/null
"$LILIUM" zone add KRK --name-en Karkh -q > /dev/null
for what in store product order; do "$LILIUM" $what import "$work/${what}s.csv" -q > /dev/null; done
"$LILIUM" settlement run --date 2026-02-26 -q > /dev/null
config 1
told=$(seconds "$LILIUM" --config "$work/config.toml" email send --limit 0)
echo "$stores statements written into the outbox: $told s, $(rate "$told")"
for connections in 1 4 10; do
  config $connections
  cp "$work/first.db" "$work/copy.db"
  sent=$(LILIUM_DB="$work/copy.db" seconds "$LILIUM" --config "$work/config.toml" email send)
  left=$(LILIUM_DB="$work/copy.db" "$LILIUM" email list --status sent --format count)
  echo "$left sent over $connections connections: $sent s, $(rate "$sent")"
done
