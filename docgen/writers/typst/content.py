r"""The content of a page as Typst writes it: what each marked stretch says, and where it stands.

A stretch is a number of lines' pieces, each a text object on one baseline:

    /Span<</MCID 3>>BDC
    q 1 0 0 -1 85.03 703.2 cm/c0 cs 0 scn
    BT 0 Tr/f0 14 Tf 1 0 0 -1 0 0 Tm[(\000\n\000\013)24.9(\000\031)]TJ
    ET
    Q
    EMC

Glyphs are told by their numbers, two bytes each, in hexadecimal digits where a byte is above 127; what they say is in
the font's map (ISO 32000-1, 9.10.3). Where one glyph serves two texts Typst says the other one beside it, as
`ActualText` (14.9.4): so for each space that does not break, and each place where a word might have been broken.
Readers that do not know `ActualText` lose or double letters there, so it is taken out, but for hyphens of a font that
has one glyph for those of the text and of the line breaker.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, repeat
from operator import attrgetter
from typing import NamedTuple

from docgen import flow
from docgen.writers.losses import Drawn

SOFT_HYPHEN = "\u00ad"

_ACTUAL = re.compile(rb"/Span<</ActualText(?:<[0-9A-F]*>|\((?:\\.|[^\\()])*\))>>BDC")
_TOLD = rb"( 0 Tr[^\n]*T[jJ])\nEMC"
_HYPHEN = rb"/Span<</ActualText(?:\(-\)|<FEFF(?:2010|00AD)>)>>BDC"
_HAS_HYPHEN = re.compile(_HYPHEN)
_TOLD_TWICE = re.compile(rb"(?!" + _HYPHEN + rb")" + _ACTUAL.pattern + _TOLD)
_TOLD_HYPHEN = re.compile(rb"/Span<</ActualText(?:(\(-\)|<FEFF2010>)|<FEFF00AD>)>>BDC( 0 Tr[^(\n]*)\([^\n]*\)Tj\nEMC")
_AS_HYPHEN, _AS_BREAK = 0x07FE, 0x07FD
"""Glyph numbers that no letter reaches, by which reading knows what `ActualText` says."""
_TOKENS = re.compile(
    rb"MCID (\d+)|(/Artifact)|"
    rb"q 1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm[^\n]*\nBT 0 Tr/(f\d+) (-?[\d.]+) Tf([^\n]*(?:\n(?!ET)[^\n]*)*)\nET"
)
_HEXED = re.compile(rb"(?<=[\[\d)>m ])<([0-9A-F]+)>(?=[-.\d(<\]]|T[jJ])")
_BETWEEN = re.compile(rb"\)[^()\\]*\(")
"""What stands between two strings of glyphs; a parenthesis that is a glyph follows a byte in octal digits."""
_SHIFTS = re.compile(rb"\)(-?[\d.]+)")
_MAPPED = re.compile(rb"(?m)^<([0-9A-F]{4})> <([0-9A-F]+)>$")
_NOT_PLAIN = re.compile(rb"(?<=> <)(?:00A0|2010|(?:[0-9A-F]{4})+00AD)(?=>\n)")
_WIDTHS = re.compile(rb"(\d+) (\d+) ([\d.]+)")
_END = b"Q\nEMC"
"""Ends most marked stretches: what stands between two of them is read alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """What each glyph says, and how wide it is in thousandths of the type size. Equal to itself alone."""

    texts: Mapping[int, int | str]
    widths: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """What is the same for all of a page: its fonts by their names, its width and height in points. Equal to itself
    alone.
    """

    fonts: Mapping[bytes, Font]
    width: float
    height: float


class Piece(NamedTuple):
    """A text object as it stands in the file: its left end on its baseline, the glyphs by the characters of their
    numbers, and how they are shown.
    """

    left: float
    baseline: float
    font: bytes
    size: float
    glyphs: str
    shown: bytes


class Run(NamedTuple):
    """A text object: what it says and whether it lies on the paper, how high it stands there, in points."""

    drawn: Drawn
    baseline: float


class Stretch(NamedTuple):
    """A marked stretch: what it says, and the runs that it consists of; `lowest` and `highest` of their baselines, the
    lowest of all where a run does not lie on the paper.
    """

    drawn: Drawn
    lowest: float
    highest: float
    runs: Sequence[Run]


EMPTY = Stretch(Drawn("", readable=True), float("inf"), 0, ())


_PLAIN = attrgetter("plain")

TOLERANCE = 1.0
"""Points by which a letter may stand over an edge: rounding."""


def plain_map(cmap: bytes) -> bytes:
    """A font's map in which each glyph says what is copied: a hyphen U+002D, a space U+0020, no place to break.

    The hyphen of the line breaker alone says U+00AD (ISO 32000-1, 14.8.2.2.3).
    """
    return _NOT_PLAIN.sub(lambda told: _digits(_plain(_utf16(told[0]))), cmap)


def _plain(text: str) -> str:
    """What is copied for a glyph.

    >>> _plain("а\u00ad"), _plain("\u00ad"), _plain("\u00a0"), _plain("\u2010")
    ('а', '\\xad', ' ', '-')
    """
    text = text.replace("\u00a0", " ").replace("\u2010", "-")
    return text if text == SOFT_HYPHEN else text.replace(SOFT_HYPHEN, "")


def read_font(cmap: bytes, widths: bytes) -> Font:
    """A font from its map and from the /W array of its glyphs' widths."""
    texts: dict[int, int | str] = {
        int(glyph, 16): int(text, 16) if len(text) == 4 else _utf16(text) for glyph, text in _MAPPED.findall(cmap)
    }
    found: defaultdict[str, float] = defaultdict(float)
    for first, last, width in _WIDTHS.findall(widths):
        for glyph in range(int(first), int(last) + 1):
            found[chr(glyph)] = float(width)
    return Font({**texts, _AS_HYPHEN: "-", _AS_BREAK: SOFT_HYPHEN}, found)


def without_actual_text(content: bytes) -> bytes:
    """The content with nothing but glyphs where these say all."""
    if b"/ActualText" not in content:
        return content
    if _HAS_HYPHEN.search(content):
        return _TOLD_TWICE.sub(rb"\1\n", content)
    return _ACTUAL.sub(b"", content).replace(b"Tj\nEMC", b"Tj\n").replace(b"TJ\nEMC", b"TJ\n")


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """What stands between two `_END`: its plain content, and the pieces of its marked stretches by their numbers. What
    they say is the fonts' business, which other letters on another page may change. Equal to itself alone.
    """

    plain: bytes
    pieces: Mapping[int, Sequence[Piece]]


def read_page(content: bytes) -> list[Section]:
    """The sections of a page; `_END` stands between the plain ones. Raises ValueError for content of another form."""
    return list(map(_read_section, content.split(_END)))


@lru_cache(maxsize=1024)
def _read_section(content: bytes) -> Section:
    plain = without_actual_text(content)
    return Section(plain, _pieces(plain))


def _pieces(content: bytes) -> dict[int, list[Piece]]:
    """The pieces of each marked stretch in drawing order."""
    found: dict[int, list[Piece]] = {}
    if b"<0" in content:
        content = _HEXED.sub(_as_escaped, content)
    if b"/ActualText" in content:
        content = _TOLD_HYPHEN.sub(_numbered, content)
    mark = -1
    seen = 0
    for opened, artifact, left, baseline, font, size, shown in _TOKENS.findall(content):
        if opened:
            mark = int(opened)
        elif artifact:
            mark = -1
        else:
            seen += 1
            if mark >= 0:
                piece = Piece(float(left), float(baseline), font, float(size), _glyphs(_strings(shown)), shown)
                found.setdefault(mark, []).append(piece)
    if seen != content.count(b"\nBT "):
        raise ValueError("text of another form on a page")
    return found


def read_stretches(sections: Sequence[Section], paper: Paper) -> dict[int, Stretch]:
    """The marked stretches of a page, as its fonts read them, by their numbers."""
    return dict(chain.from_iterable(map(_stretches, sections, repeat(paper))))


@lru_cache(maxsize=1024)
def _stretches(section: Section, paper: Paper) -> Sequence[tuple[int, Stretch]]:
    return [(mark, _stretch([_run(piece, paper) for piece in pieces])) for mark, pieces in section.pieces.items()]


def _stretch(runs: Sequence[Run]) -> Stretch:
    if len(runs) == 1 and runs[0].drawn.readable:
        return Stretch(runs[0].drawn, runs[0].baseline, runs[0].baseline, runs)
    readable = all(run.drawn.readable for run in runs)
    heights = [run.baseline for run in runs]
    drawn = Drawn("".join([run.drawn.text for run in runs]), readable)
    return Stretch(drawn, min(heights) if readable else float("-inf"), max(heights), runs)


def _run(piece: Piece, paper: Paper) -> Run:
    font = paper.fonts[piece.font]
    drawn = Drawn(flow.bare(piece.glyphs.translate(font.texts)), _is_inside(piece, font, paper))
    return Run(drawn, piece.baseline)


def _is_inside(piece: Piece, font: Font, paper: Paper) -> bool:
    """Whether a text object lies on the paper. Its right edge is looked for only where it may lie beyond it."""
    if piece.left < -TOLERANCE or not 0 < piece.baseline <= paper.height - piece.size / 2:
        return False
    widest = piece.left + len(piece.glyphs) * piece.size
    return widest <= paper.width or _right(piece, font) <= paper.width + TOLERANCE


def plain_page(sections: Sequence[Section]) -> bytes:
    """The content of a page, made plain."""
    return _END.join(map(_PLAIN, sections))


def _as_escaped(digits: re.Match[bytes]) -> bytes:
    """A string in hexadecimal digits as one in octal ones: a page has both, and what follows reads the latter."""
    return b"(%b)" % b"".join(b"\\%03o" % byte for byte in bytes.fromhex(digits[1].decode()))


def _numbered(told: re.Match[bytes]) -> bytes:
    """A hyphen with its `ActualText` as a glyph of its own."""
    return b"%b(\\%03o\\%03o)Tj\n" % (told[2], *divmod(_AS_HYPHEN if told[1] else _AS_BREAK, 256))


def _strings(shown: bytes) -> bytes:
    """From the first string of glyphs to the last."""
    return shown[shown.index(b"(") + 1 : shown.rindex(b")")]


def _glyphs(strings: bytes) -> str:
    r"""Each glyph as the character of its number; Python's escapes are those of PDF (7.3.4.2), but for parentheses.

    >>> _glyphs(rb"\000\(\001\b") == chr(40) + chr(264)
    True
    """
    plain = _BETWEEN.sub(b"", strings).replace(rb"\(", b"(").replace(rb"\)", b")")
    return plain.decode("unicode_escape").encode("latin-1").decode("utf-16-be", "surrogatepass")


def _right(piece: Piece, font: Font) -> float:
    """The right edge: where the last operand was begun, its glyphs, and what they were moved apart."""
    start, _, shown = piece.shown.rpartition(b" Tm")
    glyphs = _glyphs(_strings(shown)) if b" Tm" in start else piece.glyphs
    width = sum(map(font.widths.__getitem__, glyphs)) - sum(map(float, _SHIFTS.findall(shown)))
    return piece.left + float(start.split()[-2]) + width * piece.size / 1000


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")


def _digits(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()
