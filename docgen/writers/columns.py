"""How wide the columns of a table are, in twips: room for the widest word of each, the rest by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import compress, zip_longest
from operator import not_

from docgen import flow
from docgen.expressions import expression
from docgen.model import Align, Cell, PageStyle, Table
from docgen.sameness import kept
from docgen.writers import breaks

A4_WIDTH_MM, A4_HEIGHT_MM = 210, 297
_TWIPS = 1440 / 25.4
"""In a millimetre."""
_POINT = 20
"""Twips in a point."""

_AVERAGE = 0.58
"""Of the type size: what a letter of a bold heading takes on the average."""

WIDE, WIDEST = 10.0, 9.0
"""Points of the type of a table whose words have no room beside each other in the type of the others."""

_PADDING = 250
"""Twips of a cell's own margins and rules."""

_MARGINS = 216
"""Twips of the margins alone, as Word sets them."""

_LONG = 200
"""Characters of a cell beyond which its column claims no more room."""

_TALL = 20
"""Lines of a cell, by estimate, above which the end of a page may part its row."""

_HEAD_LINES = 3
"""In how many lines a head stands where there is room."""

_COUNTS_ROWS = expression(r"№|(?:№\s?)?(?:п/п|р/с)(?:\s?№)?", re.IGNORECASE)
"""The head of a column that numbers the rows."""

_NUMBER = expression(r"[\d\s.,%–—-]*")

_PARTS = 3
"""In how many parts a word may stand in a column where nothing else helps."""

_NO_FIGURE = expression(r"(?<![^ \n-])[^\d \n-]+(?![^ \n-])")
"""A word without a figure."""

_BOLD = 1.12
"""How much wider the letters of a head are."""
_SPECIAL = {
    **dict.fromkeys(" ,.:;()/-іІijltfrI\u00a0\u2011", 0.33),
    **dict.fromkeys("агезстьэяёғәacezs", 0.45),
    **dict.fromkeys("ийнпцъңбдРF", 0.56),
    **dict.fromkeys("мжфыЕТЁБЬЧ", 0.68),
    **dict.fromkeys("шщю%mФ", 0.82),
    **dict.fromkeys("ЖМЫ", 0.9),
    **dict.fromkeys("ШЩЮ№—W", 1.03),
}
_CAPITAL, _SMALL = 0.72, 0.5
"""What characters take in Times New Roman, in ems; a digit is as wide as most small letters."""


def text_width(style: PageStyle) -> int:
    """The width of a page's text in twips."""
    return round((A4_WIDTH_MM - style.left_mm - style.right_mm) * _TWIPS)


def type_size(table: Table, width: int, size: float) -> float:
    """The size of a table's type in points: the given one, or a smaller one where its words would have no room within
    the width, in twips: a number that is parted, «1 234 56|7,8», is read as two.
    """
    sizes = (size, *(one for one in (WIDE, WIDEST) if one < size))
    return next((one for one in sizes if least_room(table, one) <= width), sizes[-1])


def column_widths(table: Table, width: int, size: float) -> tuple[int, ...]:
    """The columns' widths in twips, together the whole width: first each gets room for its widest word, since
    LibreOffice breaks a word sooner than it widens a column, then for its cells in one line and its head in few; what
    is left when all have that is shared in the same proportion. Columns of numbers are alike where there is room; where
    there is none for all words, each column has room for its widest number before any has for a word. `size` is that of
    the type in points.
    """
    least, wanted = _rooms(table, width, size)
    if sum(least) > width:
        least, wanted = _widths(_not_to_part(table), size, _MARGINS), least
    if sum(wanted) > width:
        left = max(width - sum(least), 0)
        claims = [max(want - room, 0) + 1 for want, room in zip(wanted, least, strict=True)]
        wanted = [room + left * claim // sum(claims) for room, claim in zip(least, claims, strict=True)]
    shares = [round(one * width / sum(wanted)) for one in wanted]
    return (*shares[:-1], width - sum(shares[:-1]))


def _rooms(table: Table, width: int, size: float) -> tuple[list[int], list[int]]:
    """What each column must have, and what it would take; columns of numbers the same, as far as the names beside them
    keep a third of the width, or what they need.
    """
    columns, least = _columns(table), least_widths(table, size)
    wanted = [max(_wanted(column, size), room) for column, room in zip(columns, least, strict=True)]
    numeric = [_is_numeric(column, align) for column, align in zip_longest(columns, table.aligns)]
    needed, taken = (sum(compress(rooms, map(not_, numeric))) for rooms in (least, wanted))
    names = max(needed, min(taken, width // 3))
    return _levelled(least, numeric, width - names), _levelled(wanted, numeric, width - taken)


def _levelled(rooms: list[int], numeric: list[bool], width: int) -> list[int]:
    """The rooms, the narrower ones of numbers widened to one width, within this width of all of numbers together.

    >>> _levelled([900, 100, 300, 200], [False, True, True, True], 900)
    [900, 300, 300, 300]
    >>> _levelled([900, 100, 300, 200], [False, True, True, True], 720)
    [900, 210, 300, 210]
    """
    left, level = width, 0
    widest_first = sorted(compress(rooms, numeric), reverse=True)
    for wider, room in enumerate(widest_first):
        level = min(left // (len(widest_first) - wider), widest_first[0])
        if level >= room:
            break
        left -= room
    return [max(room, level) if number else room for room, number in zip(rooms, numeric, strict=True)]


def _is_numeric(column: list[str], align: Align | None) -> bool:
    """Whether a column shows numbers that are compared: it stands at the right edge, or holds nothing else. Those of
    the rows are not.

    >>> [_is_numeric([head, "1"], None) for head in ("Школа № 5", "№", "Р/с №", "№\u00a0п/п")]
    [True, False, False, False]
    """
    head, *cells = column
    return not _COUNTS_ROWS.fullmatch(head) and (align is Align.RIGHT or all(map(_NUMBER.fullmatch, cells)))


def least_widths(table: Table, size: float) -> list[int]:
    """What each column needs in twips so that none of its words is broken."""
    return _widths(_widest_words(table), size)


def _widths(ems: Iterable[float], size: float, padding: int = _PADDING) -> list[int]:
    """The widths in twips of columns with room for so many ems."""
    return [padding + round(one * size * _POINT) for one in ems]


def _not_to_part(table: Table) -> Iterator[float]:
    """The width in ems that each column keeps before any has room for its words: that of its widest word with a figure,
    since a number that is parted is read as two, and of a part of a word.
    """
    numbers = (_widest([_NO_FIGURE.sub(" ", cell) for cell in column]) for column in _columns(table))
    return (max(number, word / _PARTS) for number, word in zip(numbers, _widest_words(table), strict=True))


@kept
def _widest_words(table: Table) -> Iterator[float]:
    """The width in ems of the widest word of each column."""
    return map(_widest, _columns(table))


def words_fit(cell: Cell, width: int, size: float, *, bold: bool) -> bool:
    """Whether each word of a cell has room in a column of this width in twips, at a type size in points."""
    return _PADDING + round(_longest_word(flow.plain(cell)) * (_BOLD if bold else 1) * size * _POINT) <= width


def is_tall(row: Iterable[Cell], widths: Iterable[int], size: float) -> bool:
    """Whether a cell of the row holds so much text that a page might not take it: such a row goes on on the next page,
    where any other stays whole. `widths` are those of the columns in twips, `size` that of the type in points.
    """
    letter = _AVERAGE * size * _POINT
    return any(len(flow.plain(cell)) * letter > _TALL * width for cell, width in zip(row, widths, strict=True))


def least_room(table: Table, size: float) -> int:
    """What the whole table needs in twips, its cells with the narrowest margins that a writer gives them."""
    return sum(least_widths(table, size)) - (_PADDING - _MARGINS) * len(table.header)


def _columns(table: Table) -> list[list[str]]:
    return [[flow.plain(cell) for cell in column] for column in zip(table.header, *table.rows, strict=True)]


def _wanted(column: list[str], size: float) -> int:
    """What a column would take: each cell in one line, the head in few."""
    head, *cells = column
    ems = max(text_ems(head) * _BOLD / _HEAD_LINES, *(text_ems(cell[:_LONG]) for cell in cells), 0)
    return _PADDING + round(ems * size * _POINT)


def _widest(column: list[str]) -> float:
    head, *cells = column
    return max(_longest_word(head) * _BOLD, *map(_longest_word, cells), 0)


def _longest_word(text: str) -> float:
    """The width in ems of the widest stretch that does not break: a non-breaking space holds words together, and short
    parts of words stay.

    >>> [round(_longest_word(text), 2) for text in ("Восточно-Казахстанская область", "2020\xa0год")]
    [6.33, 3.84]
    """
    return max(text_ems(word) for word in re.split(r"[ \n-]", breaks.whole(text)))


def text_ems(text: str) -> float:
    """The width in ems of a text that stands in one line."""
    return sum(map(_ems, text))


def bold_width(text: str, size: float) -> int:
    """What a bold text takes in one line, in twips, at a type size in points."""
    return round(text_ems(text) * _BOLD * size * _POINT)


def _ems(character: str) -> float:
    return _SPECIAL.get(character) or (_CAPITAL if character.isupper() else _SMALL)
