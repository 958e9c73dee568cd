#!/bin/sh
# Ask pip-audit about the pinned packages. It is pinned itself (requirements/faults.txt) and has a place of its own,
# .audit/, apart from what docgen runs on. Without a network nothing is asked, and that is said aloud.
set -eu
cd "$(dirname "$0")/.."

not_done() {
    echo "AUDIT NOT DONE: $1; nothing is known about faults of the pinned packages" >&2
    exit 0
}

is_offline() {
    grep -qiE "ConnectionError|ServiceError|Max retries|resolve|timed out|unreachable|No matching distribution" "$log"
}

log=$(mktemp)
trap 'rm -f "$log"' EXIT

if ! cmp -s requirements/faults.txt .audit/installed.txt; then
    rm -rf .audit
    .venv/bin/python -m venv .audit
    if ! .audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r requirements/faults.txt >"$log" 2>&1; then
        is_offline && not_done "pip-audit cannot be fetched"
        cat "$log" >&2
        exit 1
    fi
    cp requirements/faults.txt .audit/installed.txt
fi
for file in requirements/*.txt; do
    if .audit/bin/python -m pip_audit --require-hashes --disable-pip --requirement "$file" --progress-spinner off \
        --timeout 15 >"$log" 2>&1; then
        echo "$file: no known fault"
    elif is_offline; then
        not_done "the database of faults cannot be reached"
    else
        cat "$log" >&2
        exit 1
    fi
done
