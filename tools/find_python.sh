#!/bin/sh
# Prints the command of a Python that docgen runs on (3.11 to 3.13) and that can make a virtual environment; fails if
# there is none. `PYTHON=...` is tried first. A name that is found may still not run (a shim of an absent version), and
# Debian parts `ensurepip` from Python, so each candidate is asked to prove itself.
set -eu

for python in ${PYTHON:-} python3.13 python3.12 python3.11 python3; do
    if "$python" -c 'import ensurepip, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
    then
        echo "$python"
        exit
    fi
done
exit 1
