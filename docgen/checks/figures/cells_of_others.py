"""A figure of a table or list that stands in another row, item or column than its own (DG477): the row «Атырауская» has
the roads of Aktobe, which has its own row, too; «Изменение» has what the column «2025 год» tells.

What a fact is called need not be said again in the letter. So the table itself has to show how it is made: the figures
of the other rows are each of what its row is called, or those of a column are of one unit and time in all other rows.
One alone is not so, and it is printed twice, here and in its own place, while a fact of this row's name stands in the
book; or it is of a region that is not that of its row, where the others are of theirs. A letter that is at hand in both
languages has to show this in both.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.figures.other_regions import COMMON, OF_TWO, are_others, figure_of_another_region, regions_in
from docgen.checks.figures.siblings import cited, figure_of_a_sibling, keys_alike
from docgen.checks.figures.swapped import figures_swapped
from docgen.checks.figures.swapped_in_tables import figures_swapped_in_a_table
from docgen.checks.figures.told_words import is_said, words_of
from docgen.checks.following import places_told
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run, document_lines, line_of, time_of
from docgen.checks.text.regions import region_in, regions_by_beginning
from docgen.checks.text.sentences import sentences
from docgen.checks.text.wording import RELATIVE_YEARS
from docgen.expressions import expression
from docgen.model import LANGS, Diagnostic, Fact, Figure, List, Related, Span, Table, Text
from docgen.sameness import Same

_LEAST = 2
"""So many other rows show how a table is made."""
_MOST = 60
"""Longer ones are not looked at: each row is held against each."""
_LED = expression(r"(?:[\d.]+\)?|[^\W\d_]\))[ \u00a0](?P<label>[^–—:;]{3,}?)(?:[ \u00a0][–—]|:)[ \u00a0]$")
"""What an item is called: «в Акмолинской области – 5 школ»."""


class _Cell(NamedTuple):
    """A figure with the facts that it is made of."""

    run: Run
    facts: tuple[Fact, ...]

    @property
    def figure(self) -> Figure:
        """What is printed."""
        return self.run.figure


class _Row(NamedTuple):
    """What a row or an item is called, the line of that, and its figures by their column or their turn."""

    label: str
    line: Line
    cells: Mapping[int, _Cell]


def figure_of_another_row(finished: Finished) -> Iterator[Diagnostic]:
    """DG477: the only figure that is not of its row, its item or its column."""
    found = dict(_in_document(finished))
    if found and (other := finished.other):
        there = {one.args["key"] for _, one in _in_document(other)}
        found = {span: one for span, one in found.items() if one.args["key"] in there}
    known = places_told(finished, *_TELL_THE_SAME) if found else frozenset()
    yield from (one for span, one in found.items() if span not in known)


_TELL_THE_SAME = (figure_of_another_region, figures_swapped, figures_swapped_in_a_table, figure_of_a_sibling)
"""They tell that a figure is of another row, too."""


def _in_document(finished: Finished) -> Iterator[tuple[Span, Diagnostic]]:
    for block, group in itertools.groupby(document_lines(finished.document), key=lambda line: id(line.block)):
        lines = list(group)
        if (
            not block
            or not isinstance(lines[0].block, Table | List)
            or sum(bool(one.printed) for one in lines) < _LEAST
        ):
            continue
        rows = list(_rows_of_table(lines, finished) if isinstance(lines[0].block, Table) else _items(lines, finished))
        if _LEAST < len(rows) <= _MOST:
            yield from _of_rows(rows, finished)
            yield from _of_columns(rows, finished)


# --- rows and items --------------------------------------------------------------------------------------------------


def _rows_of_table(lines: Sequence[Line], finished: Finished) -> Iterator[_Row]:
    for number, group in itertools.groupby(lines, key=lambda line: line.row):
        row = list(group)
        label = next((one for one in row if not one.numbers_row and _has_a_word(one)), None)
        if number and label:
            told = ((one.column, _cell(one.printed[0], finished)) for one in row if len(one.printed) == 1)
            cells = {column: cell for column, cell in told if cell and column > label.column}
            yield _Row(label.text.strip(), label, cells)


def _has_a_word(line: Line) -> bool:
    return bool(words_of(line.typed if line.printed else line.text))


def _items(lines: Sequence[Line], finished: Finished) -> Iterator[_Row]:
    for line in lines:
        told = [cell for run in line.printed if (cell := _cell(run, finished))]
        led = _LED.match(line.text[: told[0].run.start]) if told else None
        if led:
            yield _Row(led["label"].strip(), line, dict(enumerate(told)))


def _cell(run: Run, finished: Finished) -> _Cell | None:
    """A number made of facts of the book; a time, a list, the number of an act is none."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != "value" or not isinstance(figure.value, Decimal):
        return None
    facts = tuple(finished.book.facts[key] for key in figure.keys if key in finished.book.facts)
    return _Cell(run, facts) if facts and len(facts) == len(figure.keys) else None


# --- of another row --------------------------------------------------------------------------------------------------


def _of_rows(rows: Sequence[_Row], finished: Finished) -> Iterator[tuple[Span, Diagnostic]]:
    called = finished.book.view(regions_by_beginning, finished.lang)
    lands = [region_in(row.label, finished.lang, called) for row in rows]
    are_regions = sum(map(bool, lands)) > _LEAST
    for column in sorted({number for row in rows for number in row.cells}):
        cells = {at: row.cells[column] for at, row in enumerate(rows) if column in row.cells}
        is_repeated = len(set(map(_identity, cells.values()))) + 1 == len(cells)
        if len(cells) <= _LEAST or not (is_repeated or are_regions):
            continue
        if not OF_TWO[finished.lang].search(_head_of(rows[0].line, column)):
            repeated = _repeated(cells, _names_of(rows), finished) if is_repeated else ()
            for at in (*repeated, *_of_another_land(cells, rows, lands, finished)):
                yield cells[at].figure.span, _told(cells[at], rows[at].label, finished)


def _names_of(rows: Sequence[_Row]) -> list[frozenset[str]]:
    """The words that tell each row from the others."""
    told = [words_of(row.label) for row in rows]
    common = {word for word in set().union(*told) if sum(is_said(word, one) for one in told) > 1}
    return [frozenset(words - common) for words in told]


def _repeated(cells: Mapping[int, _Cell], own: Sequence[frozenset[str]], finished: Finished) -> Iterator[int]:
    """The place of the one figure of a column that stands in the row of its name, too, and is none of its own row's."""
    twice = Counter(_identity(cell) for cell in cells.values())
    said = {at: _words_of(cell, finished) for at, cell in cells.items()}
    named = {at: any(is_said(word, said[at]) for word in own[at]) for at in cells}
    one, other = (at for at, cell in cells.items() if twice[_identity(cell)] > 1)
    for here, there in ((one, other), (other, one)):
        of_there = bool(own[there]) and all(is_said(word, said[here]) for word in own[there])
        shown = [at for at in cells if at != here and named[at]]
        is_strange = own[here] and not named[here] and of_there
        if is_strange and len(shown) >= _LEAST and not _is_made_of_its_column(here, cells, own[here]):
            printed = {fact.key for cell in cells.values() for fact in cell.facts}
            if _has_its_own(cells[here], own[here], printed, finished):
                yield here


def _is_made_of_its_column(here: int, cells: Mapping[int, _Cell], words: frozenset[str]) -> bool:
    """Whether a row is the whole or the most of the others by right: «Всего» where only one of them is not nought,
    «Максимум».
    """
    own = cells[here].figure.value
    others = [cell.figure.value for at, cell in cells.items() if at != here]
    known = [one for one in others if isinstance(one, Decimal)]
    is_most = any(map(_MOST_OF_ALL.fullmatch, words)) and own in (max(known), min(known))
    return len(known) == len(others) and (sum(known) == own or is_most)


_MOST_OF_ALL = expression(r"(?:макс|мин)\w+|наи(?:больш|меньш|высш|низш)\w+|лидер\w*|самый|самая|самое")


def _has_its_own(cell: _Cell, words: frozenset[str], printed: Set[str], finished: Finished) -> bool:
    """Whether there is a fact of the row's name beside that of the figure, counted in the same, of the same time and
    not printed in the column. «Итого без повторов» has none.
    """
    for fact in cell.facts:
        keys = dict.fromkeys((*cited(Same(finished.document)), *keys_alike(fact.key, finished.book)))
        alike = (finished.book.facts.get(key) for key in keys if key not in printed)
        said = (words_of(one.what.said(finished.lang)) for one in alike if one and _sort_of(one) == _sort_of(fact))
        if any(all(is_said(word, one) for word in words) for one in said):
            return True
    return False


def _sort_of(fact: Fact) -> Hashable:
    """Counted in what, of what time."""
    return fact.unit, fact.period, fact.as_of, fact.status


def _of_another_land(
    cells: Mapping[int, _Cell], rows: Sequence[_Row], lands: Sequence[frozenset[str]], finished: Finished
) -> Iterator[int]:
    """The place of the one figure of a region that is not that of the row, where those of other rows are of theirs."""
    of_regions = [at for at in cells if lands[at]]
    strange = [at for at in of_regions if not _says(cells[at], rows[at].label, finished)]
    if not strange or len(of_regions) - len(strange) < _LEAST:
        return
    wrong = [at for at in strange if (own := _land_of(cells[at], finished)) and own not in lands[at]]
    for at in wrong if len(wrong) == 1 else ():
        own = _land_of(cells[at], finished)
        fact = next(one for one in cells[at].facts if _land_said(one, finished))
        if are_others(lands[at], rows[at].label, own, fact, finished.book):
            yield at


def _says(cell: _Cell, label: str, finished: Finished) -> bool:
    """Whether a fact of a figure has a word that begins as one of a region's name does."""
    begin = _beginnings(label)
    return any(begin & _beginnings(fact.what.said(finished.lang)) for fact in cell.facts)


def _beginnings(text: str) -> frozenset[str]:
    return frozenset(word[:_ALIKE] for word in words_of(text)) - COMMON


_ALIKE = 4


def _land_of(cell: _Cell, finished: Finished) -> str:
    """The one region that the facts of a figure name; those that name none are of all."""
    named = {land for fact in cell.facts if (land := _land_said(fact, finished))}
    return named.pop() if len(named) == 1 else ""


def _land_said(fact: Fact, finished: Finished) -> str:
    """The one region that both texts of `what:` name, and nothing that may be of two."""
    named: set[str] = set()
    for lang in LANGS:
        line = line_of((Text(fact.what.said(lang), fact.span),), lang)
        found = {key for key, _, _ in regions_in(line, finished.book)}
        if len(found) != 1 or OF_TWO[lang].search(line.text):
            return ""
        named |= found
    return named.pop() if len(named) == 1 else ""


# --- of another column -----------------------------------------------------------------------------------------------


def _of_columns(rows: Sequence[_Row], finished: Finished) -> Iterator[tuple[Span, Diagnostic]]:
    """A row that has in one column what belongs into another, where all others show what each is of."""
    if not isinstance(rows[0].line.block, Table):
        return
    columns = sorted({number for row in rows for number in row.cells})
    odd = [one for one in columns if _has_an_odd_one([row.cells[one] for row in rows if one in row.cells])]
    for first, second in itertools.product(columns, odd):
        if first == second:
            continue
        both = [row for row in rows if first in row.cells and second in row.cells]
        if len(both) <= _LEAST or _differ_in_told_times(both[0], first, second):
            continue
        wrong = [row for row in both if _is_of(row.cells[second], [one.cells[first] for one in both if one is not row])]
        for row in wrong if len(wrong) == 1 else ():
            others = [one for one in both if one is not row]
            here, there = row.cells[second], row.cells[first]
            are_apart = not _is_of(others[0].cells[second], [one.cells[first] for one in others])
            frames = {_frame(one.cells[second]) for one in others}
            is_twice = _identity(here) == _identity(there)
            is_changed = first < second and _is_of(there, [one.cells[second] for one in others])
            if are_apart and len(frames) == 1 and (is_twice or is_changed) and not _may_be_of_another_time(row.line):
                yield here.figure.span, _told(here, _head_of(row.line, second), finished)


def _may_be_of_another_time(label: Line) -> bool:
    """Whether a row says why its figure is not of the time of the others: «по переписи», «без изменений»."""
    return (
        any(map(time_of, label.printed))
        or any(sentence.times for sentence in sentences(label))
        or any(words.search(label.text) for words, _ in RELATIVE_YEARS[label.lang])
        or _UNCHANGED.search(label.text) is not None
    )


_UNCHANGED = expression(
    r"(?<!\w)(?:перепис|санақ|без[ \u00a0]измен|не[ \u00a0]?измен|өзгеріссіз|өзгер(?:меген|мейді|ген[ \u00a0]жоқ))",
    re.IGNORECASE,
)


def _has_an_odd_one(cells: Sequence[_Cell]) -> bool:
    """Whether one figure of a column is of another sort than all others."""
    sorts = Counter(map(_frame, cells))
    return len(sorts) == _LEAST and min(sorts.values()) == 1


def _differ_in_told_times(row: _Row, first: int, second: int) -> bool:
    """Whether both heads print a time and the figures differ in nothing else: what is of another time is told so."""
    heads = (_head(row.line, column) for column in (first, second))
    units = {tuple(fact.unit for fact in row.cells[column].facts) for column in (first, second)}
    return len(units) == 1 and all(head and any(map(time_of, head.printed)) for head in heads)


def _is_of(cell: _Cell, others: Sequence[_Cell]) -> bool:
    """Whether a figure is of the sort that all those are of."""
    return {_frame(one) for one in others} == {_frame(cell)}


def _frame(cell: _Cell) -> Hashable:
    """What the figures of a column have in common: counted in what, of what time; a sum has it with what it adds."""
    figure = cell.figure
    facts = frozenset(map(_sort_of, cell.facts))
    return figure.unit, "%" in figure.text, facts


def _identity(cell: _Cell) -> Hashable:
    return cell.figure.prints, cell.figure.text


# --- telling ---------------------------------------------------------------------------------------------------------


def _words_of(cell: _Cell, finished: Finished) -> frozenset[str]:
    return frozenset().union(*(words_of(fact.what.said(finished.lang)) for fact in cell.facts))


def _head(line: Line, column: int) -> Line | None:
    block = line.block
    return line_of(block.header[column], line.lang, block) if isinstance(block, Table) else None


def _head_of(line: Line, column: int) -> str:
    head = _head(line, column)
    return head.text.strip() if head else ""


def _told(cell: _Cell, label: str, finished: Finished) -> Diagnostic:
    fact = cell.facts[0]
    args = {"text": label, "key": fact.key, "what": fact.what.said(finished.lang)}
    return Diagnostic("DG477", cell.figure.span, args, (Related("the fact stands here", fact.place("what")),))
