#!/bin/sh
# Ask pip-audit about the pinned packages. Without a network, or without pip-audit, nothing is asked, and that is said.
set -eu
cd "$(dirname "$0")/.."

if ! .venv/bin/python -m pip_audit --version >/dev/null 2>&1; then
    echo "AUDIT NOT DONE: pip-audit is not installed (.venv/bin/python -m pip install pip-audit)" >&2
    exit 0
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for file in requirements/dev.txt requirements/build.txt; do
    if .venv/bin/python -m pip_audit --require-hashes --disable-pip --requirement "$file" --progress-spinner off >"$log" 2>&1; then
        echo "$file: no known fault"
    elif grep -qiE "ConnectionError|ServiceError|Max retries|resolve|timed out" "$log"; then
        echo "AUDIT NOT DONE: the database of faults cannot be reached" >&2
        exit 0
    else
        cat "$log" >&2
        exit 1
    fi
done
