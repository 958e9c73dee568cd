#!/bin/sh
# Branch coverage of the rooms that must not be wrong, by the tests that need no office program; fails under 95 % of any.
set -eu
cd "$(dirname "$0")/.."

.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/coverage.txt
mkdir -p .coverage
export COVERAGE_FILE=.coverage/data
.venv/bin/python -m coverage run -m pytest -q -p no:xdist -m "not office" \
    ${TESTS:-tests/unit tests/checks tests/cases tests/test_cases.py tests/golden tests/test_golden.py tests/hostile tests/properties}
.venv/bin/python tools/covered.py
