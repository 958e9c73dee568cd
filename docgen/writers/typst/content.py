r"""The content of a page as Typst writes it: what each marked stretch says, and where it stands.

Glyphs are told by their numbers; what they say is in the font's map (ISO 32000-1, 9.10.3), or beside them as
`ActualText` (14.9.4) where one glyph serves two characters. Typst says in that way also each space that does not break
and each place where a word might have been broken, and readers that do not know `ActualText` then lose or double
letters: such are taken out (`plain_content`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

SOFT_HYPHEN = "\u00ad"

_NUMBER = rb"(-?[\d.]+)"
_STRING = rb"\((?:\\[0-7]{3}(?:\\[0-7]{3}|\\.|[^\\]))*\)"
"""Glyphs as a literal string: two bytes each, the first below 8 and so in octal digits. Parentheses that have a partner
stand in it as they are.
"""
_GLYPHS = rb"(" + _STRING + rb"Tj|\[(?:[-\d.]|" + _STRING + rb")*\]TJ)"
_ACTUAL = rb"/Span<</ActualText(<[0-9A-F]*>|\((?:\\.|[^\\()])*\))>>BDC"
_TOKENS = re.compile(
    rb"/Span<</MCID (\d+)[^>]*>>BDC|(/Artifact)[^\n]*B[DM]C|(EMC)|1 0 0 -1 "
    + _NUMBER + rb" " + _NUMBER + rb" cm|" + _ACTUAL
    + rb"|/(f\d+) " + _NUMBER + rb" Tf 1 0 0 -1 " + _NUMBER + rb" " + _NUMBER + rb" Tm" + _GLYPHS,
    re.DOTALL,
)  # fmt: skip
_TOLD_TWICE = re.compile(_ACTUAL + rb"( 0 Tr/(f\d+) [^(\[]*" + _GLYPHS + rb")\nEMC", re.DOTALL)
_STRINGS = re.compile(_STRING, re.DOTALL)
_SHIFTS = re.compile(rb"\)" + _NUMBER)
_MAPPED = re.compile(rb"(?m)^(<([0-9A-F]{4})> )<([0-9A-F]+)>$")
_WIDTHS = re.compile(rb"(\d+) (\d+) ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Font:
    """What each glyph says and how wide it is, in thousandths of the type size; `seen` keeps what was decoded."""

    texts: Mapping[int, str]
    widths: Mapping[str, float]
    seen: dict[bytes, str] = field(default_factory=dict)

    def glyphs(self, shown: bytes) -> str:
        """The glyphs of an operand of Tj or TJ, each as the character of its number."""
        return b"".join(map(_bytes, _STRINGS.findall(shown))).decode("utf-16-be", "surrogatepass")

    def says(self, shown: bytes) -> str:
        """What the glyphs of an operand say."""
        if shown not in self.seen:
            self.seen[shown] = self.glyphs(shown).translate(self.texts)
        return self.seen[shown]


class Run(NamedTuple):
    """Glyphs on one baseline: what they say, where they begin and end, in points from the page's lower left corner."""

    text: str
    left: float
    right: float
    baseline: float
    size: float


def plain_map(cmap: bytes) -> bytes:
    """A font's map in which each glyph says what is copied: a hyphen U+002D, a space U+0020, no place to break.

    The hyphen of the line breaker alone says U+00AD (ISO 32000-1, 14.8.2.2.3).
    """
    return _MAPPED.sub(lambda pair: b"%b<%b>" % (pair[1], _digits(_plain(_utf16(pair[3])))), cmap)


def _plain(text: str) -> str:
    """What is copied for a glyph or a stretch of them.

    >>> _plain("а\u00ad"), _plain("\u00ad"), _plain("\u00a0"), _plain("\u2010")
    ('а', '\\xad', ' ', '-')
    """
    text = text.replace("\u00a0", " ").replace("\u2010", "-")
    return text if text == SOFT_HYPHEN else text.replace(SOFT_HYPHEN, "")


def read_font(cmap: bytes, widths: bytes) -> Font:
    """A font from its map and from the /W array of its glyphs' widths."""
    texts = {int(glyph, 16): _utf16(text) for _, glyph, text in _MAPPED.findall(cmap)}
    found: defaultdict[str, float] = defaultdict(float)
    for first, last, width in _WIDTHS.findall(widths):
        found.update(dict.fromkeys(map(chr, range(int(first), int(last) + 1)), float(width)))
    return Font(texts, found)


def plain_content(content: bytes, fonts: Mapping[bytes, Font]) -> bytes:
    """The content without each `ActualText` that says no more than its glyphs do."""

    def told_once(span: re.Match[bytes]) -> bytes:
        actual, whole, font, shown = span.groups()
        return b"%b\n" % whole if _plain(_said(actual)) == fonts[font].says(shown) else span[0]

    return _TOLD_TWICE.sub(told_once, content)


def read_runs(content: bytes, fonts: Mapping[bytes, Font]) -> dict[int, list[Run]]:
    """The runs of each marked stretch, in drawing order. What belongs to no stretch is an artifact, and left out."""
    found: dict[int, list[Run]] = defaultdict(list)
    mark: int | None = None
    nested: list[str] = []
    x = y = 0.0
    for opened, _, closed, left, bottom, actual, font, size, at, rise, shown in _TOKENS.findall(content):
        if shown:
            if mark is not None:
                run = _run(shown, fonts[font], float(size), x + float(at), y - float(rise))
                if nested:
                    run, nested[-1] = run._replace(text=nested[-1]), ""
                found[mark].append(run)
        elif left:
            x, y = float(left), float(bottom)
        elif actual:
            nested.append(_said(actual))
        elif closed and nested:
            nested.pop()
        else:
            mark = int(opened) if opened else None
    return found


def _run(shown: bytes, font: Font, size: float, left: float, baseline: float) -> Run:
    glyphs = font.glyphs(shown)
    width = sum(map(font.widths.__getitem__, glyphs)) - sum(map(float, _SHIFTS.findall(shown)))
    return Run(glyphs.translate(font.texts), left, left + width * size / 1000, baseline, size)


def _bytes(string: bytes) -> bytes:
    """The bytes of a literal string (7.3.4.2); Python's own escapes are the same but for parentheses.

    >>> _bytes(rb"(\\000\\(\\000\\b)")
    b'\\x00(\\x00\\x08'
    """
    inner = string[1:-1].replace(rb"\(", b"(").replace(rb"\)", b")")
    return inner.decode("unicode_escape").encode("latin-1") if b"\\" in inner else inner


def _said(actual: bytes) -> str:
    """The text of an `ActualText`: UTF-16 in hexadecimal digits, or letters of ASCII."""
    if actual.startswith(b"<"):
        return _utf16(actual[1:-1].removeprefix(b"FEFF"))
    return _bytes(actual).decode("latin-1")


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _digits(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()
