#!/usr/bin/env bash
# Runs the command given to it against a PostgreSQL server of its own, and stops that server after.
set -euo pipefail

programs=$(find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -n 1 || true)
if [ -z "$programs" ] && command -v initdb >/dev/null; then
    programs=$(dirname "$(readlink -f "$(command -v initdb)")")
fi
if [ -z "$programs" ]; then
    if [ "${ARCHIVE_REQUIRE_POSTGRESQL:-}" = 1 ]; then
        echo "PostgreSQL is required and not installed (Debian: apt-get install postgresql)." >&2
        exit 1
    fi
    echo "PostgreSQL is not installed: its run is left out (Debian: apt-get install postgresql)."
    exit 0
fi

# The server refuses to run as root.
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    as_owner() { runuser -u postgres -- "$@"; }
fi

folder=$(mktemp -d)
stop() {
    as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
if [ "$(id -u)" = 0 ]; then
    chown postgres "$folder"
fi

# No network: a socket in a folder of its own never meets another server's port.
cd "$folder"
as_owner "$programs/initdb" -D "$folder/data" --username=archive --auth=trust \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
as_owner "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -w start -o \
    "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off \
     -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=1GB" >/dev/null ||
    { cat "$folder/log" >&2; exit 1; }
cd "$OLDPWD"
chmod 755 "$folder"

# The folder stands where a host name would, its slashes written as %2F.
DATABASE_URL="postgres://archive@${folder//\//%2F}/archive" "$@"
