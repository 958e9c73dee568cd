#!/bin/sh
# Branch coverage of the rooms that must not be wrong, by the tests that need no office program; fails under 95 % of any.
# The commands that tests start, and the processes that these start, are measured with them; a piece that fails ends it.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/coverage.txt
rm -rf .coverage
mkdir .coverage
export COVERAGE_FILE="$PWD/.coverage/data"
for piece in ${TESTS:-tests/unit tests/checks tests/hostile tests/properties tests/test_golden.py tests/test_cases.py}; do
    echo "$piece"
    .venv/bin/python -m coverage run -m pytest -q -n 2 -m "not office" "$piece"
done
.venv/bin/python -m coverage combine --quiet .coverage
.venv/bin/python tools/covered.py
