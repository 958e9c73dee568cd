#!/bin/sh
# Sees to what a purpose needs beside Python packages: `tools/system.sh letter`, `tests` or `office`.
# What is there is left alone. What is missing is installed by apt as root or by a sudo that asks no password; where that
# is not allowed, this says what to install and fails.
set -eu
here=$(dirname "$0")

# purpose, kind of need, its name, and Debian's packages for it: the first that the release offers is taken
needs() {
    cat <<'TABLE'
letter python  3.11_to_3.13_with_venv    python3-venv
letter library libgobject-2.0.so.0       libglib2.0-0t64 libglib2.0-0
letter library libpango-1.0.so.0         libpango-1.0-0
letter library libpangoft2-1.0.so.0      libpangoft2-1.0-0
letter library libharfbuzz-subset.so.0   libharfbuzz-subset0
letter font    with_Kazakh_letters       fonts-croscore fonts-liberation2 fonts-liberation
tests  command pdftotext                 poppler-utils
tests  command qpdf                      qpdf
office command soffice                   libreoffice-writer
office command javac                     default-jdk-headless
office command node                      nodejs
office command npm                       npm
TABLE
}

is_there() {
    case $1 in
        python) "$here/find_python.sh" >/dev/null ;;
        library) PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null | grep -q "$2" ;;
        # Liberation Serif before 2.0 lacks Kazakh letters: fontconfig knows which file has them.
        font) fc-list :lang=kk family 2>/dev/null | grep -qE "Times New Roman|Tinos|Liberation Serif" ;;
        command) command -v "$2" >/dev/null ;;
    esac
}

# `missing PURPOSE` prints the rows of the table that are not there; a later purpose needs the earlier ones too.
missing() {
    needs | while read -r purpose kind name packages; do
        is_there "$kind" "$name" || echo "$purpose $kind $name $packages"
    done | case $1 in
        letter) grep '^letter' ;;
        tests) grep -E '^(letter|tests)' ;;
        office) cat ;;
    esac || :
}

# Prints the first of the packages that apt knows; the first of all where apt knows none.
offered() {
    for package in "$@"; do
        if LC_ALL=C apt-cache policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]'; then
            echo "$package"
            return
        fi
    done
    echo "$1"
}

packages() {
    echo "$1" | while read -r _ _ _ choices; do
        # shellcheck disable=SC2086 # one word a package
        offered $choices
    done | sort -u | tr '\n' ' '
}

# Installs packages; fails where there is no apt, or sudo would ask for a password.
install() {
    command -v apt-get >/dev/null || return 1
    root=""
    [ "$(id -u)" = 0 ] || { root="sudo -n"; $root true 2>/dev/null || return 1; }
    $root apt-get update -qq </dev/null
    # shellcheck disable=SC2046 # one word a package
    $root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends $(packages "$1") \
        </dev/null >/dev/null
}

lacking=$(missing "$1")
[ -n "$lacking" ] || exit 0

echo "docgen needs, and this machine lacks:"
echo "$lacking" | while read -r _ kind name _; do echo "  $kind $name" | tr _ ' '; done
install "$lacking" || :

lacking=$(missing "$1")
[ -z "$lacking" ] || {
    echo "Not installed: no right to, or not offered here. Install by hand, then ask again:"
    echo "  sudo apt-get install $(packages "$lacking")"
    echo "Other systems than Debian and Ubuntu have the same under names of their own."
    exit 1
} >&2
