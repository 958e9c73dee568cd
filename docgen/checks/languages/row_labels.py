"""Rows of tables that one language names otherwise than the other: the total called as its column is, «Облыс» across
from «Итого», or as one more place (DG338); a place left in the other language, «Костанайская» in the Kazakh table
(DG326, DG327).

Only what is known is told: a label that repeats the head over it, a region among regions, and a name of the book that
has no such form in its own language.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from docgen.checks.languages.tables import BEGINNING, Called, bare, labelled, names_of_cells
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import ROW, Passage, is_table_head, said_there
from docgen.checks.text.regions import REGIONS
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import KAZAKH
from docgen.model import Diagnostic, NameKind

_TOTAL = expression(
    r"\s*(?:(?:итого|всего|общий[ \u00a0]итог|барлығы|жиыны|жиынтығы|қорытынды)(?!\w)"
    r"|жалпы(?:[ \u00a0](?:саны|сомасы|көлемі|жиыны))?\s*$)"
)
"""«Жалпы білім беретін мектептер» are schools, and no total."""
_CODES = ("DG326", "DG327")
"""A Kazakh label in the Russian table, a Russian one in the Kazakh."""
_KAZAKH = expression(f"[{KAZAKH}]")
"""Without such a letter the Kazakh name of a region, «Атырау», is that of its town in Russian."""
Both = tuple[Passage, Passage]
Pair = tuple[Line, Line]
"""The Russian cell and the Kazakh one."""


def row_labelled_otherwise(both: Sequence[Both], book: FactBook) -> Iterator[Diagnostic]:
    """DG338: a total that one language calls by the head over it; DG326, DG327: a place in the other language."""
    rows = [(ours, theirs) for ours, theirs in both if ours.kind == theirs.kind == ROW]
    called: tuple[Called, Called] | None = None
    for _, group in itertools.groupby(rows, key=lambda pair: id(pair[0].block)):
        table = list(group)
        if not all(map(is_table_head, table[0])):
            continue
        cells = [(labelled(ours), labelled(theirs)) for ours, theirs in table]
        heads, labels = cells[0], [pair for pair in cells[1:] if all(cell.text.strip() for cell in pair)]
        called = called or (book.view(names_of_cells, "ru"), book.view(names_of_cells, "kz"))
        for pair in labels:
            yield from _total(pair, heads, labels, called)
            if _text(pair[0]) == _text(pair[1]):
                yield from _untranslated(pair, called)


def _text(cell: Line) -> str:
    return " ".join(cell.text.lower().replace("\u00a0", " ").split())


def _total(pair: Pair, heads: Pair, labels: Sequence[Pair], called: tuple[Called, Called]) -> Iterator[Diagnostic]:
    """«Облыс» across from «Итого», under the head «Облыс», or «Абай» as one more region, and the other way about."""
    for own in (0, 1):
        label, across = _text(pair[own]), _text(pair[1 - own])
        if _TOTAL.match(across) and not _TOTAL.match(label):
            others = [one[own] for one in labels if one is not pair]
            is_one_more = len(others) > 1 and all(_kinds(one, called[own]) & REGIONS for one in (pair[own], *others))
            if label == _text(heads[own]) or is_one_more:
                here, there = pair
                args = {"text": there.text.strip(), "other": here.text.strip()}
                yield Diagnostic("DG338", there.place(0, len(there.text)), args, said_there(here.place(0)))


def _untranslated(pair: Pair, called: tuple[Called, Called]) -> Iterator[Diagnostic]:
    """A label that is the same in both tables, and in the book the name of one of them alone."""
    known = [_kinds(pair[0], one) for one in called]
    for own in (0, 1):
        cell = pair[own]
        may_be_a_town = own == 0 and not _KAZAKH.search(_text(cell))
        if known[1 - own] and not known[own] and not may_be_a_town:
            yield Diagnostic(_CODES[own], cell.place(0, len(cell.text)), {"text": cell.text.strip()})


def _kinds(cell: Line, called: Called) -> set[NameKind]:
    """What the names of the book are that somebody typed as a label, «область» aside; of «город» nothing is left."""
    text = bare(cell.typed) if cell.text == cell.typed else ""
    return set() if not text else {kind for name, _, kind in called.get(text[:BEGINNING], ()) if name == text}
