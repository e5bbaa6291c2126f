# Runs a PostgreSQL server for as long as the test process lives, then leaves nothing behind.
# guardian HOME PORT PROGRAMS [WORDS THAT SWITCH THE USER...]
home=$1 port=$2 programs=$3
shift 3

run() {
    "$@" >>"$home/log" 2>&1 </dev/null || : >"$home/failed"
}

# The server may not have written its file yet, so ask until it is gone.
stop() {
    while kill -0 "$server"; do
        kill -INT "$(head -n 1 "$home/data/postmaster.pid")"
        sleep 0.1
    done
}

run "$@" "$programs/initdb" -D "$home/data" -U lilium -E UTF8 --locale=C --auth=trust --no-sync
# Throw-away data: no syncing. TCP only: a socket's path would be too long under some temporary folders.
run "$@" "$programs/postgres" -D "$home/data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=200 -c fsync=off -c full_page_writes=off &
server=$!

# The test process holds the other end of this pipe and never writes; the kernel closes it
# however that process ends, by kill -9 too.
read -r _
stop
rm -rf "$home"
