#!/bin/sh
# Makes .venv, with the packages pinned in requirements/ and docgen itself, so that a change of its code counts at once.
# What builds a package comes first and is pinned too (`--no-build-isolation`): nothing is taken that has no hash.
set -eu
cd "$(dirname "$0")/.."

pip_install() {
    .venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
}

[ -x .venv/bin/python ] || "$(tools/find_python.sh)" -m venv .venv
pip_install --require-hashes -r requirements/build.txt
pip_install --require-hashes --no-build-isolation -r requirements/dev.txt
pip_install --no-deps --no-build-isolation --editable .
