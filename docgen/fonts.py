"""Finding and reading the fonts of a letter: four styles of one family that has every Kazakh and Russian letter.

Files are chosen by their names first, so that a machine with thousands of fonts is searched in a moment; only then a
few are opened. The family asked for may be replaced by one of the same widths (`SUBSTITUTES`). What a font says of
itself is kept from run to run by its bytes: to load fontTools and read four faces takes a tenth of a build.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import re
import struct
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from docgen.compiled import keep_beside, kept_beside, made_of
from docgen.files import Unreadable, read_plain
from docgen.model import Diagnostic, Face, Span

STYLES = ("regular", "bold", "italic", "bold-italic")

LETTERS = frozenset(
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    "әғқңөұүһіӘҒҚҢӨҰҮҺІ"
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?()[]/%+-_\"'«»–—№§ \u00a0\u2010"
)
"""What a family must have to be taken: the alphabets of Russian, Kazakh and English, and the signs of letters."""

SUBSTITUTES = {
    "Times New Roman": ("Times New Roman", "Tinos", "Liberation Serif"),
    "Arial": ("Arial", "Arimo", "Liberation Sans"),
}
"""Families of the same widths, best first. The Rules allow Times New Roman and Arial (decree 703, p. 30)."""

PACKAGES = "fonts-croscore, fonts-liberation2"

_WINDOWS_NAMES = {"times": "timesnewroman", "arial": "arial"}
"""Windows names its files by the first word and a suffix: times.ttf, timesbd.ttf, timesi.ttf, timesbi.ttf."""

FILE_LIMIT = 32 * 1024 * 1024
FILES_SEEN = 50_000
DEPTH = 8

_SUFFIX, _MOST = "fonts", 32
_SUFFIXES = (".ttf", ".otf")
_WINDOWS_NAME = re.compile(r"(times|arial)(?:bd|i|bi)?")
_FAMILY_NAMES = (16, 1)
_FULL_NAME = 4
_BROKEN = (KeyError, IndexError, ValueError, TypeError, AssertionError, EOFError, OSError, struct.error)
"""What fontTools raises for the bytes of a damaged font, beside its own error."""


def machine_folders() -> tuple[Path, ...]:
    """Where this system keeps its fonts: the user's own first."""
    home = Path.home()
    match sys.platform:
        case "win32":
            local = os.environ.get("LOCALAPPDATA", str(home / "AppData/Local"))
            return (Path(local) / "Microsoft/Windows/Fonts", Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts")
        case "darwin":
            return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
        case _:
            shared = (Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
            return (home / ".local/share/fonts", home / ".fonts", *shared)


def find_faces(family: str, own: Path, machine: Sequence[Path]) -> tuple[Face, ...] | Diagnostic:
    """The four faces of the family, or of its best substitute: from the project's folder `own` if it has one, else
    from the machine's. DG601 if there is none; its hint names families that were found but lack letters.
    """
    found = _found(family, own, machine)
    _shelf().keep()
    return found


def _found(family: str, own: Path, machine: Sequence[Path]) -> tuple[Face, ...] | Diagnostic:
    refused: list[str] = []
    for folders in ((own,), tuple(machine)):
        files = tuple(_font_files(folders))
        for name in SUBSTITUTES.get(family, (family,)):
            for faces in _families(name, files):
                gaps = frozenset().union(*(LETTERS - alphabet(face) for face in faces))
                if not gaps:
                    return faces
                refused.append(f"{name} ({''.join(sorted(gaps)[:8])})")
    return Diagnostic("DG601", Span("fonts"), {"family": family, "packages": PACKAGES}, hint=", ".join(refused))


def read_font(path: Path) -> bytes:
    """The bytes of a font file; raises `Unreadable` for a pipe, a device, a giant."""
    return read_plain(path, inside=Path(path.absolute().anchor), limit=FILE_LIMIT)


def alphabet(face: Face) -> frozenset[str]:
    """Every character that a face has a glyph for. Raises an error of fontTools if the bytes are no font."""
    return _alphabet(face.data)


@lru_cache(maxsize=16)
def _alphabet(data: bytes) -> frozenset[str]:
    said = _said(data)
    return frozenset(_letters(data) if said is None else said.letters)


def _letters(data: bytes) -> str:
    from fontTools.ttLib import TTFont  # noqa: PLC0415  # slow to import

    with TTFont(BytesIO(data), lazy=True) as font:
        return "".join(map(chr, sorted(font.getBestCmap() or ())))


# --- searching -------------------------------------------------------------------------------------------------------


class _Said(NamedTuple):
    """What a font file says of itself."""

    family: str
    style: str
    full: str
    letters: str


def _families(name: str, files: Iterable[Path]) -> Iterator[tuple[Face, ...]]:
    """The family's four faces in the order of `STYLES`, once for each folder that has them all: two versions of one
    family may be installed side by side, the older without Kazakh letters (Liberation 1 and 2).
    """
    for _, group in groupby(files, key=lambda path: path.parent):
        found: dict[str, Face] = {}
        for path in group:
            if _file_key(path).startswith(_key(name)) and (face := _face(path, name)):
                found.setdefault(face.style, face)
        if found.keys() >= set(STYLES):
            yield tuple(found[style] for style in STYLES)


def _face(path: Path, family: str) -> Face | None:
    try:
        data = read_font(path)
    except Unreadable:
        return None
    said = _said(data)
    return Face(said.style, said.full, data) if said and said.family == family else None


@lru_cache(maxsize=16)
def _said(data: bytes) -> _Said | None:
    """As fontTools reads it now, or read it in an earlier run; None of a damaged font."""
    known, digest = _shelf().said, hashlib.sha256(data).digest()
    if digest not in known:
        known[digest] = _read(data)
    said = known[digest]
    return None if said is None else _Said(*said)


def _read(data: bytes) -> _Said | None:
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415  # slow to import

    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            names = [font["name"].getDebugName(number) for number in (*_FAMILY_NAMES, _FULL_NAME)]
            bits = font["head"].macStyle
            weight = font["OS/2"].usWeightClass
        letters = _letters(data)  # read here, where a broken table is caught
    except (*_BROKEN, TTLibError):
        return None
    style = "-".join(word for word, bit in (("bold", 1), ("italic", 2)) if bits & bit)
    plain = style or ("regular" if weight == 400 else f"weight {weight}")
    return _Said(names[0] or names[1] or "", plain, names[2] or "", letters)


class _Shelf:
    """What fonts have said, by the SHA-256 of their files, as it lies beside docgen's compiled modules."""

    def __init__(self) -> None:
        self._made_of = made_of((), _made_by())
        kept = kept_beside(__spec__, _SUFFIX, self._made_of)
        # as trustworthy as the modules beside it
        self.said: dict[bytes, tuple[str, str, str, str] | None] = {} if kept is None else marshal.loads(kept)  # noqa: S302
        self._kept = len(self.said)

    def keep(self) -> None:
        """Keep it for later runs if anything is new; of more than `_MOST` fonts those that were read last."""
        if len(self.said) != self._kept:
            latest = dict(list(self.said.items())[-_MOST:])
            plain = {digest: said and tuple(said) for digest, said in latest.items()}
            keep_beside(__spec__, _SUFFIX, self._made_of, marshal.dumps(plain))
            self._kept = len(self.said)


@lru_cache(maxsize=1)
def _shelf() -> _Shelf:
    return _Shelf()


def _made_by() -> Iterator[Path]:
    """Folders of the modules that decide what is read in a font."""
    yield Path(__file__).parent
    spec = find_spec("fontTools")
    if spec and spec.origin:
        yield from (Path(spec.origin).parent / room for room in ("ttLib", "ttLib/tables"))


def _key(name: str) -> str:
    """A name for comparing: letters and digits only.

    >>> _key("Times_New_Roman Bold")
    'timesnewromanbold'
    """
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _file_key(path: Path) -> str:
    key = _key(path.stem)
    short = _WINDOWS_NAME.fullmatch(key)
    return _WINDOWS_NAMES[short[1]] if short else key


def _font_files(folders: Iterable[Path]) -> Iterator[Path]:
    """The files below the folders that look like fonts, in a fixed order; links to folders are not followed."""
    seen = 0
    for top in folders:
        for folder, inner, names in os.walk(top):
            inner[:] = sorted(inner) if len(Path(folder).relative_to(top).parts) < DEPTH else []
            seen += len(names)
            if seen > FILES_SEEN:
                return
            yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))
