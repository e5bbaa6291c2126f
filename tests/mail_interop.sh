#!/bin/sh
# Mails through servers of others: aiosmtpd (STARTTLS and TLS from the first byte, AUTH, DKIM) and Postfix (STARTTLS, AUTH, a
# mailbox). What arrives must be what was written, and nothing may leave without TLS or with a wrong password.
#
#   LILIUM=target/debug/lilium tests/mail_interop.sh
#
# Needs openssl and python3 with venv (aiosmtpd, dkimpy and pynacl come from PyPI); Postfix with SASL where it is installed and
# we are root, else its part is left out and said so.
set -eu

LILIUM=${LILIUM:-lilium}
case $LILIUM in */*) LILIUM=$(realpath "$LILIUM") ;; esac
WORK=$(mktemp -d)
PIDS=
FAILED=0
cleanup() {
    [ ! -d "$WORK/postfix/queue/pid" ] || postfix -c "$WORK/postfix" stop 2>/dev/null || true
    for pid in $PIDS; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$WORK"
}
trap cleanup EXIT
cd "$WORK"
chmod 755 .

check() { # what, expected, found
    if [ "$2" = "$3" ]; then echo "ok    $1"; else echo "WRONG $1: expected $2, found $3"; FAILED=1; fi
}

# A certificate authority of our own, and a server's certificate under it.
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout ca.key -out ca.pem -subj "/CN=lilium test" 2>/dev/null
openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout server.key -out server.csr -subj "/CN=localhost" 2>/dev/null
printf 'subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n' > ext
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile ext -out server.pem 2>/dev/null
# The same, and it ended yesterday.
openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days -1 -extfile ext -out expired.pem 2>/dev/null
chmod 600 server.key
# DKIM keys, of both kinds.
openssl genrsa -traditional -out dkim-rsa.pem 2048 2>/dev/null
openssl rsa -in dkim-rsa.pem -pubout -outform DER 2>/dev/null | base64 -w0 > dkim-rsa.pub
openssl genpkey -algorithm ed25519 -outform DER -out dkim-ed.der 2>/dev/null
tail -c 32 dkim-ed.der | base64 -w0 > dkim-ed.key
openssl pkey -inform DER -in dkim-ed.der -pubout -outform DER 2>/dev/null | tail -c 32 | base64 -w0 > dkim-ed.pub

python3 -m venv venv
venv/bin/pip -q install aiosmtpd dkimpy pynacl >/dev/null 2>&1

cat > server.py <<'PY'
import pathlib, signal, ssl, sys, warnings
warnings.simplefilter("ignore")
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

folder = pathlib.Path("arrived")
folder.mkdir(exist_ok=True)

class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody"):
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        name = f"{len(list(folder.iterdir())):04}.eml"
        tls = session.ssl is not None
        head = f"X-Test-Rcpt: {','.join(envelope.rcpt_tos)}\r\nX-Test-TLS: {tls}\r\nX-Test-Auth: {session.authenticated}\r\n"
        (folder / name).write_bytes(head.encode() + envelope.original_content)
        return "250 2.0.0 OK"

def sign_in(server, session, envelope, mechanism, auth):
    good = getattr(auth, "login", b"") == b"noor" and getattr(auth, "password", b"") == b"s3cret"
    return AuthResult(success=good, handled=False)

context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("server.pem", "server.key")
starttls = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[1]), tls_context=context, require_starttls=True,
                      authenticator=sign_in, auth_required=True)
wrapped = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[2]), ssl_context=context,
                     authenticator=sign_in, auth_required=True, auth_require_tls=False)
plain = Controller(Handler(), hostname="127.0.0.1", port=int(sys.argv[3]))
for controller in (starttls, wrapped, plain):
    controller.start()
pathlib.Path("ready").touch()
signal.pause()
PY
cat > dkim_check.py <<'PY'
import sys, dkim
def record(name, timeout=5):
    kind = "ed25519" if b"ed._domainkey" in name else "rsa"
    key = open("dkim-ed.pub" if kind == "ed25519" else "dkim-rsa.pub").read()
    return f"v=DKIM1; k={kind}; p={key}".encode()
bad = [path for path in sys.argv[1:] if not dkim.verify(open(path, "rb").read(), dnsfunc=record)]
print(len(bad))
PY
STARTTLS=25871 WRAPPED=25872 PLAIN=25873 POSTFIX=25874 EXPIRED=25875
venv/bin/python server.py $STARTTLS $WRAPPED $PLAIN &
PIDS="$PIDS $!"
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do [ -e ready ] && break; sleep 0.5; done

export LILIUM_DB="$WORK/shop.db" LILIUM_NO_INPUT=true
config() { # port, tls, password, more…
    printf '%s' "$3" > password
    {
        printf '[mail]\nhost = "localhost"\nport = %s\ntls = "%s"\nuser = "noor"\npassword_file = "%s/password"\n' "$1" "$2" "$WORK"
        printf 'ca_file = "%s/ca.pem"\nfrom = "سوق النور <no-reply@noor.example>"\ntimeout_seconds = 5\n' "$WORK"
        shift 3
        for line in "$@"; do printf '%s\n' "$line"; done
    } > config.toml
}
lilium() { "$LILIUM" --config config.toml "$@"; }
sent() { lilium email send --json | sed 's/.*"sent":\([0-9]*\).*/\1/'; }
state() { lilium email list --to "$1" --fields status --no-header --format tsv | head -1; }
arrived() { ls arrived | wc -l; }

config $STARTTLS starttls s3cret
lilium init -q --name 'سوق النور' --currency IQD --cash-increment 250 --timezone Asia/Baghdad
lilium zone add KRK --name-en Karkh --name-ar الكرخ -q
lilium store add noor --zones '*:1000' --delivery-by store --commission-rate 10% --email noor@stores.example --name-en Noor --name-ar نور -q
lilium product add noor/TEA --name-en Tea --name-ar 'شاي أسود' --price 10000 --stock 80 -q
lilium customer add nour --name 'بقالة نور' --email nour@shops.example -q
lilium preference update customer:nour --language ar -q
lilium setting set mail.language fr -q

echo "== aiosmtpd, STARTTLS and AUTH"
lilium order place nour --zone KRK --line TEA=4 -q >/dev/null
check "two mails are sent" 2 "$(sent)"
check "they have arrived" 2 "$(arrived)"
check "all over TLS, signed in" 2 "$(grep -l 'X-Test-TLS: True' arrived/* | xargs grep -l 'X-Test-Auth: True' | wc -l)"
check "the bytes are those that were written" same "$(
    id=$(lilium email list --to nour@shops.example --fields ref --no-header --format tsv)
    lilium email show "$id" --raw > written
    file=$(grep -l 'X-Test-Rcpt: nour@' arrived/*)
    tail -n +4 "$file" | cmp -s - written && echo same || echo other)"
cat > read.py <<'PY'
import email, email.policy, glob
for path in sorted(glob.glob("arrived/*")):
    mail = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
    html = mail.get_body(("html",)).get_content()
    text = mail.get_body(("plain",)).get_content()
    print(mail["X-Test-Rcpt"], "|", mail["From"], "|", mail["Subject"], "|", 'dir="rtl"' in html, "|", len(mail.defects), "|", text.split("\n")[0])
PY
venv/bin/python read.py

echo "== aiosmtpd, TLS from the first byte, DKIM with RSA, a statement with its CSV"
config $WRAPPED tls s3cret 'dkim_selector = "rsa"' "dkim_key_file = \"$WORK/dkim-rsa.pem\""
lilium order accept ORD-1 -q >/dev/null; lilium order prepare ORD-1 -q >/dev/null; lilium order dispatch ORD-1 -q >/dev/null
lilium order deliver ORD-1 --collector depot -q >/dev/null
rm -f arrived/*
check "three steps are told" 3 "$(sent)"
check "every signature is good" 0 "$(for f in arrived/*; do tail -n +4 "$f" > "$f.signed"; done; venv/bin/python dkim_check.py arrived/*.signed)"
rm -f arrived/*
config $WRAPPED tls s3cret 'dkim_selector = "ed"' "dkim_key_file = \"$WORK/dkim-ed.key\""
tomorrow=$(date -u -d '+24 hours' +%Y-%m-%dT%H:%M:%SZ) # in any zone
LILIUM_NOW=$tomorrow lilium settlement run --date yesterday -q
check "a statement is sent" 1 "$(LILIUM_NOW=$tomorrow sent)"
check "its signature is good" 0 "$(for f in arrived/*; do tail -n +4 "$f" > "$f.signed"; done; venv/bin/python dkim_check.py arrived/*.signed)"
check "its CSV checks by itself" 0 "$(venv/bin/python - <<'PY'
import email, email.policy, glob
path = sorted(glob.glob("arrived/*.signed"))[0]
mail = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
part = next(mail.iter_attachments())
open(part.get_filename(), "wb").write(part.get_payload(decode=True))
PY
lilium statement verify SET-000001.csv >/dev/null 2>&1; echo $?)"

echo "== what must not go through"
rm -f arrived/*
lilium order place nour --zone KRK --line TEA=1 -q >/dev/null
minutes=0
refused() { # what, and a word of the reason that is kept
    minutes=$((minutes + 2))
    export LILIUM_NOW=$(date -u -d "+$minutes minutes" +%Y-%m-%dT%H:%M:%SZ)
    lilium email hold release transport -q >/dev/null 2>&1 || true
    check "$1 is sent nothing" 0 "$(sent)"
    reason=$(lilium email hold list --fields reason --format tsv --no-header)
    case $reason in *"$2"*) reason=$2 ;; esac
    check "and that is why" "$2" "$reason"
    unset LILIUM_NOW
}
config $STARTTLS starttls wrong
refused "a server that takes no such password" "credentials invalid"
config $PLAIN starttls s3cret
refused "a server without STARTTLS" STARTTLS
config $STARTTLS starttls s3cret; sed -i '/^ca_file/d' config.toml
refused "a certificate of nobody's" UnknownIssuer
config $STARTTLS starttls s3cret; sed -i 's/"localhost"/"127.0.0.1"/' config.toml
refused "a certificate of another name" "not valid for name"
openssl s_server -quiet -accept $EXPIRED -cert expired.pem -key server.key >/dev/null 2>&1 &
PIDS="$PIDS $!"
sleep 1
config $EXPIRED tls s3cret
refused "a certificate that has ended" Expired
check "nothing has arrived" 0 "$(arrived)"
check "and no mail has lost a try" 0 "$(lilium email list --status queued --fields attempts --no-header --format tsv | grep -cv '^0$' || true)"
config $STARTTLS starttls s3cret
lilium email hold release transport -q >/dev/null
later=$(date -u -d "+$((minutes + 2)) minutes" +%Y-%m-%dT%H:%M:%SZ)
check "with the right one everything goes" 2 "$(LILIUM_NOW=$later sent)"
lilium customer update nour --email nobody@shops.example -q >/dev/null
lilium order accept ORD-2 -q >/dev/null
check "who does not exist bounces" 0 "$(sent)"
check "and is known for it" bounced "$(state nobody@shops.example)"

echo "== Postfix, STARTTLS and AUTH, into mailboxes"
if [ "$(id -u)" != 0 ] || ! command -v postfix >/dev/null || ! command -v saslpasswd2 >/dev/null; then
    echo "left out: it needs root, and apt-get install postfix sasl2-bin libsasl2-modules"
else
    PF="$WORK/postfix"
    mkdir -p "$PF/queue" "$PF/data" "$PF/sasl" box
    chown postfix "$PF/data"; chown nobody box
    printf 's3cret' | saslpasswd2 -p -c -f "$PF/sasldb2" -u localhost noor; chown postfix "$PF/sasldb2"
    printf 'pwcheck_method: auxprop\nauxprop_plugin: sasldb\nmech_list: PLAIN LOGIN\nsasldb_path: %s\n' "$PF/sasldb2" > "$PF/sasl/smtpd.conf"
    cat > "$PF/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $PF/queue
data_directory = $PF/data
myhostname = localhost
mydestination =
inet_interfaces = loopback-only
maillog_file = /dev/stdout
virtual_mailbox_domains = shops.example
virtual_mailbox_base = $WORK/box
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:$(id -u nobody)
virtual_gid_maps = static:$(id -g nobody)
virtual_minimum_uid = 1
smtpd_tls_cert_file = $WORK/server.pem
smtpd_tls_key_file = $WORK/server.key
smtpd_tls_security_level = encrypt
smtpd_tls_received_header = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = localhost
cyrus_sasl_config_path = $PF/sasl
smtpd_recipient_restrictions = permit_sasl_authenticated, reject
CONF
    awk -v listen="127.0.0.1:$POSTFIX" '/^[^# ]/ { if ($1 == "smtp" && $2 == "inet") $1 = listen; $5 = "n" } { print }' \
        /usr/share/postfix/master.cf.dist > "$PF/master.cf"
    postfix -c "$PF" start-fg > postfix.log 2>&1 &
    PIDS="$PIDS $!"
    config $POSTFIX starttls s3cret
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do grep -q 'daemon started' postfix.log && break; sleep 0.5; done
    check "it takes a test" 0 "$(lilium email test test@shops.example --language ar >told 2>&1; echo $?)"
    lilium customer update nour --email nour@shops.example -q >/dev/null
    lilium email suppression remove nobody@shops.example -q >/dev/null
    lilium order prepare ORD-2 -q >/dev/null; lilium order dispatch ORD-2 -q >/dev/null
    check "it takes a status" 1 "$(sent)"
    for _ in 1 2 3 4 5 6 7 8 9 10; do [ "$(ls box/all/new 2>/dev/null | wc -l)" -ge 2 ] && break; sleep 0.5; done
    check "both are in the mailbox" 2 "$(ls box/all/new 2>/dev/null | wc -l)"
    check "the Message-ID is ours" 1 "$(grep -l '^Message-ID: <order_status\.' box/all/new/* 2>/dev/null | wc -l)"
    check "it came over TLS" 2 "$(grep -l 'using TLSv1' box/all/new/* 2>/dev/null | wc -l)"
    config $POSTFIX starttls wrong
    lilium order fail ORD-2 --reason 'nobody there' -q >/dev/null
    check "and it refuses a wrong password" 0 "$(sent)"
    [ "$FAILED" = 0 ] || { cat told; tail -20 postfix.log; lilium email list --format wide; lilium email hold list; }
    postfix -c "$PF" stop 2>/dev/null || true
fi
[ "$FAILED" = 0 ] && echo "all well"
exit $FAILED
