#!/usr/bin/env bash
# The units that `lilium daemon --unit` prints, under a real systemd, booted in a container of its own: the service becomes
# ready, is followed when it is killed, is ended by the watchdog when it stands still, lets its work end when it is stopped;
# the timer does the same work without it. Afterwards every period is settled once, and nothing is wrong.
#
#   tests/systemd.sh [PROGRAM]     default target/release/lilium
#
# Needs root and systemd-nspawn (Debian: systemd-container); says so and ends well without them.
set -euo pipefail

lilium=$(realpath "${1:-target/release/lilium}")
[ "$(id -u)" -eq 0 ] || { echo "SKIPPED: only root can boot a container"; exit 0; }
command -v systemd-nspawn >/dev/null || { echo "SKIPPED: systemd-nspawn is missing: apt-get install systemd-container"; exit 0; }

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
root=$place/root
mkdir -p "$root"/{etc/systemd/system,usr,var,srv,proc,sys,dev,run,tmp} "$place/srv"
for folder in bin lib lib64 sbin; do ln -s "usr/$folder" "$root/$folder"; done
cp /etc/passwd /etc/group "$root/etc/"
printf 'ID=container\nNAME=container\n' >"$root/etc/os-release"
: >"$root/etc/machine-id"
units=$root/etc/systemd/system

# A marketplace with nights that nobody was there for. It belongs to somebody who is not root, and copies go elsewhere.
mkdir "$place/srv/shop" "$place/srv/copies"
cp "$lilium" "$place/srv/lilium"
chmod 755 "$place" "$place/srv"
chown nobody "$place/srv/shop" "$place/srv/copies"
export LILIUM_DB=$place/srv/shop/shop.db
run() { setpriv --reuid=nobody --regid=nogroup --clear-groups "$place/srv/lilium" --no-config --quiet "$@"; }
ago() { date -u -d "$1 days ago" +%F; }
run --now "$(ago 7)T00:30:00Z" init --name Noor --currency IQD --timezone Asia/Baghdad >/dev/null
run zone add KRK --name-en Karkh >/dev/null
echo "store,sku,name_en,price,stock" >"$place/products.csv"
echo "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,collector" >"$place/orders.csv"
for store in 1 2 3; do
  run store add "s$store" --zones '*:0' --commission-rate 10% >/dev/null
  echo "s$store,TEA,Tea,10000,1000" >>"$place/products.csv"
  for day in 6 5 4 3 2; do
    echo "g$store-$day,$(ago $day) 08:00,delivered,$(ago $day) 12:00,ali,KRK,s$store,TEA,1,10000,depot" >>"$place/orders.csv"
  done
done
run product import "$place/products.csv"
run order import "$place/orders.csv"
run schedule add copies --kind backup --at '* * * * *' --missed latest --set folder=/srv/copies --set keep=2 >/dev/null

# The units as they are printed, for the place that the container sees.
unit() { run daemon --unit "$1" | sed "s#$place/srv#/srv#g"; }
unit service >"$units/lilium.service"
unit tick >"$units/lilium-tick.service"
unit timer >"$units/lilium-tick.timer"
unset LILIUM_DB
# The only changes: a watchdog that waits less, so that the script does too, and a log that can be read outside.
mkdir "$units/lilium.service.d" "$units/lilium-tick.service.d"
printf '[Service]\nWatchdogSec=5\nStandardError=append:/srv/daemon.log\n' >"$units/lilium.service.d/test.conf"
printf '[Service]\nStandardError=append:/srv/tick.log\n' >"$units/lilium-tick.service.d/test.conf"

cat >"$place/srv/life.sh" <<'LIFE'
#!/bin/bash
# What is done to the service, from within.
set -u
exec >/srv/said 2>&1
show() { systemctl show -P "$1" lilium.service; }
until_so() { # WHAT COMMAND…: for a minute at most
  local what=$1; shift
  for _ in $(seq 600); do "$@" && { echo "ok: $what"; return; }; sleep 0.1; done
  echo "MISSED: $what"; systemctl status --no-pager -l lilium.service
}
other() { [ "$(show MainPID)" != "$1" ] && [ "$(show MainPID)" != 0 ] && [ "$(show ActiveState)" = active ]; }
lilium() { setpriv --reuid=nobody --regid=nogroup --clear-groups /srv/lilium --no-config --db /srv/shop/shop.db "$@"; }
settled() { [ "$(lilium settlement list --all --format count)" -ge "$1" ]; }

systemctl start lilium.service && echo "ok: started, and said that it is ready" || echo "MISSED: the start"
until_so "the nights that were missed are settled" settled 15
copied() { ls /srv/copies | grep -q '^lilium-noor-.*[.]db$'; }
until_so "a copy lies in another folder than the database" copied
first=$(show MainPID)
kill -9 "$first"
until_so "killed, it is started again" other "$first"
[ "$(show NRestarts)" = 1 ] && echo "ok: one restart" || echo "MISSED: $(show NRestarts) restarts"
second=$(show MainPID)
kill -STOP "$second"
until_so "standing still, it is ended by the watchdog and started again" other "$second"
[ "$(show NRestarts)" = 2 ] && echo "ok: two restarts" || echo "MISSED: $(show NRestarts) restarts"
sleep 12
[ "$(show NRestarts)" = 2 ] && echo "ok: at rest the watchdog is content for twelve seconds" || echo "MISSED: $(show NRestarts) restarts"
systemctl stop lilium.service
[ "$(show Result)" = success ] && echo "ok: stopped, with success" || echo "MISSED: the stop: $(show Result)"
grep -q '"message":"stopped"' /srv/daemon.log && echo "ok: it said so in its log" || echo "MISSED: its last word"
[ -z "$(lilium job list --status running --format ids)" ] && echo "ok: nothing is in hand" || echo "MISSED: jobs in hand"
lilium -q schedule add minutely --kind maturity --at '* * * * *' >/dev/null && echo "ok: a schedule for the timer"
systemctl start lilium-tick.timer
ticked() { [ "$(lilium job list --schedule minutely --status done --format count)" -ge 1 ]; }
for _ in 1 2; do until_so "the timer's pass does what has come" ticked; ticked && break; done
systemctl exit 0
LIFE
chmod +x "$place/srv/life.sh"
cat >"$units/life.service" <<'UNIT'
[Service]
Type=oneshot
ExecStart=/srv/life.sh
TimeoutStartSec=300
ExecStopPost=/bin/systemctl exit 0 --no-block
UNIT
printf '[Unit]\nRequires=basic.target\nWants=life.service\nAllowIsolate=yes\n' >"$units/life.target"
ln -s life.target "$units/default.target"

timeout 400 systemd-nspawn --register=no --keep-unit --quiet --directory="$root" --bind-ro=/usr --bind="$place/srv:/srv" \
  --boot >"$place/console" 2>&1 </dev/null || true

cat "$place/srv/said" 2>/dev/null || { tail -n 40 "$place/console"; echo "nothing was said: systemd did not boot here"; exit 1; }
export LILIUM_DB=$place/srv/shop/shop.db
settled=$(run settlement list --all --format tsv --no-header --fields store,first_day | sort | uniq -c | awk '$1 == 1' | wc -l)
run doctor --format ids >/dev/null && echo "ok: nothing is wrong"
echo "$settled of 15 periods are settled, each once"
[ "$settled" -eq 15 ] && ! grep -q MISSED "$place/srv/said"
