"""Rows of names typed in a sentence, «Алакольской, Балхашской и Каспийской зон»: as many in one language as in the
other (DG323), in the same order (DG321). Names that the book or their form tells are looked for singly (`mentions`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.enumerations import enumerations
from docgen.checks.text.lines import Line
from docgen.checks.text.mentions import mentions
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.spellings import is_one_place
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.model import Diagnostic, Lang
from docgen.sameness import kept

_WORD = rf"[{CAPITALS}][{SMALL}]+(?:[-\u2011][{CAPITALS}][{SMALL}]+)*"
_NAME = rf"{_WORD}(?:\s{_WORD})*"
_AND: Mapping[Lang, str] = MappingProxyType({"ru": "и", "kz": "(?:және|мен|бен|пен)"})
_ROW: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(
            rf"(?<![\w-])(?<![,»)\ufffc]\s){_NAME}(?:,\s{_NAME})*\s{join}\s{_NAME}"
            rf"(?![\w-]|,?\s(?:[{CAPITALS}«\ufffc]|(?:а\sтакже|сондай-ақ|{join})(?!\w)))"
        )
        for lang, join in _AND.items()
    }
)
"""A whole row: nothing stands before or behind it that may be one more of its names."""
_JOINED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf"\s{join}\s(?=[{CAPITALS}])") for lang, join in _AND.items()}
)
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {lang: expression(rf",\s|\s{join}\s") for lang, join in _AND.items()}
)
_WORDS = expression(rf"(?<![\w-]){_WORD}")
_WITHIN = expression(rf"(?<=[^.!?\s]\s){_WORD}")
"""A word with a capital that does not begin a sentence."""
_LEAST_SHARED = 2
"""So many names stand in both rows, or they are two rows of different things."""


class _Row(NamedTuple):
    line: Line
    start: int
    end: int
    names: tuple[str, ...]


def row_of_names_differs(ours: Passage, theirs: Passage, book: FactBook) -> Iterator[Diagnostic]:
    """DG323: each language has one row, most of them the same names, and one names somebody whom the other has not."""
    left, right = (tuple(row for line in passage.lines for row in _rows(line)) for passage in (ours, theirs))
    if len(left) != 1 or len(right) != 1 or not _are_prose(ours, theirs):
        return
    if len(left[0].names) == len(right[0].names):
        yield from _in_another_order(left[0], right[0], book)
        return
    if any(_is_looked_at_elsewhere(row, book) for row in (*left, *right)):
        return
    more, these, those = max((left[0], ours, theirs), (right[0], theirs, ours), key=lambda one: len(one[0].names))
    missing = [name for name in more.names if not _is_there(name, those)]
    if any(one.text.startswith(name.split()[-1]) for one in mentions(more.line, book) for name in missing):
        return  # the book knows it, so it is looked for by itself
    if more.names[0] in missing and not _WITHIN.match(more.line.text, more.start):
        return  # a word that begins the sentence may be no name: «Облыстардың, Алматы және Шымкент …»
    strange = [word for line in those.lines for word in _WITHIN.findall(line.text) if not _is_there(word, these)]
    if len(missing) > len(strange) and len(more.names) - len(missing) >= _LEAST_SHARED:
        here, there = left[0], right[0]
        args = {"count": str(len(here.names)), "other": str(len(there.names))}
        yield Diagnostic("DG323", here.line.place(here.start), args, said_there(there.line.place(there.start)))


def _in_another_order(ours: _Row, theirs: _Row, book: FactBook) -> Iterator[Diagnostic]:
    """DG321: each name of the one row is one name of the other, elsewhere in it; of those that the book knows there may
    be one: `orders` looks at several.
    """
    known = max(sum(row.start <= one.start < row.end for one in mentions(row.line, book)) for row in (ours, theirs))
    places = [[at for at, other in enumerate(theirs.names) if _may_be_one(name, other)] for name in ours.names]
    found = [at[0] for at in places if len(at) == 1]
    if known < _LEAST_SHARED and sorted(found) == list(range(len(theirs.names))) and found != sorted(found):
        place = theirs.line.place(theirs.start)
        yield Diagnostic("DG321", ours.line.place(ours.start), {}, said_there(place))


def _may_be_one(name: str, other: str) -> bool:
    """Whether the last words of two names are one; the first may begin the sentence, «Жұмыстар Семейде, …»."""
    return is_one_place(name.rpartition(" ")[2], other.rpartition(" ")[2])


def _are_prose(ours: Passage, theirs: Passage) -> bool:
    return ours.kind in PROSE and theirs.kind in PROSE


@kept
def _rows(line: Line) -> Iterator[_Row]:
    for match in _ROW[line.lang].finditer(line.typed) if _may_be_a_row(line) else ():
        yield _Row(line, match.start(), match.end(), tuple(_PARTED[line.lang].split(match[0])))


def _may_be_a_row(line: Line) -> bool:
    """Whether words with capitals stand on either side of «and»: the pattern of a row takes Python longer than most
    lines do.
    """
    before = (line.typed[: join.start()].split()[-1:] for join in _JOINED[line.lang].finditer(line.typed))
    return any(any(map(str.isupper, word)) for words in before for word in words)


def _is_looked_at_elsewhere(row: _Row, book: FactBook) -> bool:
    """Whether a name of the row is known by its form, or the row is a list in brackets or behind a colon."""
    told = any(row.start <= one.start < row.end and one.kind != "known" for one in mentions(row.line, book))
    return told or any(one.start < row.end for one in enumerations(row.line, book))


def _is_there(name: str, passage: Passage) -> bool:
    """Whether a passage has a word of this name, or one that may be it."""
    words = [word for line in passage.lines for word in _WORDS.findall(line.text)]
    return any(is_one_place(part, word) for part in name.split() for word in words)
