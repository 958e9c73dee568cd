"""Labels and heads of tables, Russian against Kazakh (DG338): «Жамбылская» here, «Абай» there; «Врачи» over another
column; «млн тенге» here, «млрд теңге» there; «План» here, «Нақты» there. Rows that bear one name, and in the other
language two (DG463).

Only what is known is held against each other: a cell that is the name of a place or body of the book and nothing else,
a head that is a noun of the book, told where its counterpart stands over another column, and words that contradict.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from docgen.checks.figures.measures import measure_in_label
from docgen.checks.languages.families import members, named_instead
from docgen.checks.text.inflection import is_form_of
from docgen.checks.text.lines import MASK, Line
from docgen.checks.text.passages import ROW, Passage, is_table_head, said_there
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.families.headings import COLUMNS, HEADINGS
from docgen.lang.families.naming import families_in
from docgen.lang.families.terms import TERMS
from docgen.model import Diagnostic, Figure, Lang, Name, NameKind, Related
from docgen.sameness import Same, kept

_PLACES = frozenset({NameKind.BODY, NameKind.OBLAST, NameKind.CITY, NameKind.PLACE})
_THINGS = frozenset({NameKind.NOUN})
_COMMON = expression(r"\b(?:г\.|город|область|обл\.|облысы|қаласы|қ\.)(?!\w)")
BEGINNING = 3

Called = Mapping[str, tuple[tuple[str, str, NameKind], ...]]
"""The first letters → the names that begin so: words in small letters, key, kind."""


def label_told_otherwise(both: Sequence[tuple[Passage, Passage]], book: FactBook) -> Iterator[Diagnostic]:
    """DG338: a cell of one language that names another place than its counterpart, or a head over another column."""
    rows = [(ours, theirs) for ours, theirs in both if ours.kind == theirs.kind == ROW]
    if rows:
        left, right = Same(book.view(names_of_cells, "ru")), Same(book.view(names_of_cells, "kz"))
        for ours, theirs in rows:
            if len(ours.lines) == len(theirs.lines):
                yield from _row(ours, Same(theirs), left, right)


@kept
def _row(ours: Passage, other: Same[Passage], left: Same[Called], right: Same[Called]) -> Iterator[Diagnostic]:
    theirs = other.value
    is_head = is_table_head(theirs)
    here = [_names(line, left.value) for line in ours.lines]
    there = [_names(line, right.value) for line in theirs.lines]
    wrong: list[int] = []
    for number, line in enumerate(theirs.lines):
        mine, its = here[number], there[number]
        is_another = mine and its and not mine.keys() & its.keys() and _are_places(mine) and _are_places(its)
        moved = mine and not mine.keys() & its.keys() and any(mine.keys() & one.keys() for one in there)
        measures = measure_in_label(line), measure_in_label(ours.lines[number])
        in_another = bool(measures[0] and measures[1] and not measures[0][0].agrees(measures[1][0]))
        contrary = is_head and _is_contrary(number, ours, theirs)
        if (is_another or (moved and is_head) or in_another or contrary) and line.text.strip():
            wrong.append(number)
    for number in wrong or (_exchanged(ours, theirs) if is_head else ()):
        cell, across = theirs.lines[number], ours.lines[number]
        args = {"text": cell.text.strip(), "other": across.text.strip()}
        yield Diagnostic("DG338", cell.place(0, len(cell.text)), args, said_there(across.place(0)))


def _is_contrary(number: int, ours: Passage, theirs: Passage) -> bool:
    """Whether the heads of a column contradict one another, «План» here, «Нақты» there, of which the Russian table has
    the other one, too; one that it has not is told among the words of the passage (DG342).
    """
    here, there = ours.lines[number], theirs.lines[number]
    return any(
        name in HEADINGS or not others.isdisjoint(named for line in ours.lines for named in members(name, line))
        for name in filter(families_in(here.typed).__contains__, (*TERMS, *HEADINGS))
        if (others := named_instead(name, here, there))
    )


_SAYS: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": tuple(expression(rf"(?<!\w)(?:{ours})", re.IGNORECASE) for ours, _ in COLUMNS),
        "kz": tuple(expression(rf"(?<!\w)(?:{theirs})", re.IGNORECASE) for _, theirs in COLUMNS),
    }
)


def _exchanged(ours: Passage, theirs: Passage) -> Sequence[int]:
    """The first of two columns whose heads have changed places in one language, if any have: «Школа | Год» over
    «Жыл | Мектеп». Each says one thing, which no other head of the table says; of one word a half is enough.
    """
    left, right = ([_says(line) for line in passage.lines] for passage in (ours, theirs))
    for first, second in combinations(range(len(left)), 2):
        for one, other in ((first, second), (second, first)):
            moved = (
                left[one] and left[one] == right[other] and _says_it_alone(one, left) and _says_it_alone(other, right)
            )
            back = left[other] == right[one] and (left[other] or _are_words(ours, theirs, (one, other)))
            if moved and back and len(left[one]) == 1:
                return (first,)
    return ()


def _says(line: Line) -> frozenset[int]:
    """What a head says, by the rows of `COLUMNS`."""
    return frozenset(number for number, one in enumerate(_SAYS[line.lang]) if one.search(line.text))


def _says_it_alone(number: int, said: Sequence[frozenset[int]]) -> bool:
    return not any(said[number] & other for at, other in enumerate(said) if at != number)


def _are_words(ours: Passage, theirs: Passage, columns: tuple[int, int]) -> bool:
    """Whether the heads of two columns are words of their own in both languages, a measure behind a comma aside."""
    heads = [row.lines[at].text.split(",")[0].split() for row in (ours, theirs) for at in columns]
    return all(len(words) == 1 and words[0].isalpha() for words in heads)


_PART = expression(r"(?:в\s+том\s+числе|из\s+них|(?:оның|олардың|соның)\s+ішінде)(?!\w)", re.IGNORECASE)


def row_named_twice(both: Sequence[tuple[Passage, Passage]], book: FactBook) -> Iterator[Diagnostic]:
    """DG463: two rows of a table bear one name, and in the other language two; or a place stands twice in a
    table, or one row below the other in both languages.

    Only in tables in which no row leads others: below «Школы» and «Детские сады» there may be «сельские» twice.
    """
    tables: dict[int, list[tuple[Passage, Passage]]] = {}
    for ours, theirs in both:
        if ours.kind == theirs.kind == ROW and not is_table_head(theirs):
            tables.setdefault(id(ours.block), []).append((ours, theirs))
    for rows in tables.values():
        if len(rows) > 1 and not any(_leads_others(row) for pair in rows for row in pair):
            yield from _named_twice(rows, book)


def _named_twice(rows: Sequence[tuple[Passage, Passage]], book: FactBook) -> Iterator[Diagnostic]:
    sides = [[pair[side] for pair in rows] for side in (0, 1)]
    for here, there in (sides, sides[::-1]):
        called = book.view(names_of_cells, here[0].lines[0].lang)
        for first, second in _alike(here):
            one, other = _label(there[first]), _label(there[second])
            known = _names(labelled(here[first]), called)
            if not known and one != other and not _alike(there):
                yield _twice(here[second], here[first], f"{one}, {other}")
            elif len(known) == 1 and _are_places(known) and one == other and _are_numbers(here):
                yield _twice(here[second], here[first], "")  # a place in two rows of both languages
            elif _was_copied(first, second, here, there):
                yield _twice(here[second], here[first], "")


def _was_copied(first: int, second: int, here: Sequence[Passage], there: Sequence[Passage]) -> bool:
    """Whether rows of one name stand below each other in both languages, and nothing but values beside it: a year, a
    date or a word would tell them apart, and what stands further away may be another group's.
    """
    is_twice_there = _label(there[first]).casefold() == _label(there[second]).casefold()
    pair = (here[first], here[second], there[first], there[second])
    alike = _units(here[first]) == _units(here[second])
    return second == first + 1 and is_twice_there and alike and all(map(_has_values_alone, pair))


def _units(row: Passage) -> list[set[str]]:
    """What the figures of each cell count: «120 км» and «45 %» of one thing may stand below each other."""
    printed = ([run.inline for run in line.printed] for line in row.lines)
    return [{one.unit for one in cell if isinstance(one, Figure)} for cell in printed]


def _has_values_alone(row: Passage) -> bool:
    others = [line for line in row.lines if line is not labelled(row) and line.text.strip(" \u00a0–—-")]
    others = others[1:] if others and others[0].column < labelled(row).column else others
    return bool(others) and all(line.typed.strip(_BESIDE_A_VALUE) == "" and _prints_value(line) for line in others)


def _prints_value(line: Line) -> bool:
    return all(isinstance(run.inline, Figure) and run.inline.part == "value" for run in line.printed) and any(
        isinstance(run.inline, Figure) and isinstance(run.inline.value, Decimal) for run in line.printed
    )


def _twice(row: Passage, before: Passage, names: str) -> Diagnostic:
    line = labelled(row)
    related = (Related("the first one stands here", labelled(before).place(0)),)
    return Diagnostic("DG463", line.place(0, len(line.text)), {"text": _label(row)}, related, hint=names)


def labelled(row: Passage) -> Line:
    """The cell that names a row: the second one where the first only numbers it."""
    numbered = row.lines[0].text.strip().rstrip(".").replace(".", "").isdecimal()
    return row.lines[1] if numbered and len(row.lines) > 1 else row.lines[0]


def _label(row: Passage) -> str:
    return " ".join(labelled(row).text.replace("\u00a0", " ").split())


def _alike(rows: Sequence[Passage]) -> tuple[tuple[int, int], ...]:
    """The two rows that bear one name in words; nothing where more than two do: then it leads to what follows it."""
    seen: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        seen.setdefault(_label(row).casefold(), []).append(number)
    twice = [places for text, places in seen.items() if len(places) > 1 and _WORD.search(text)]
    return ((twice[0][0], twice[0][1]),) if len(twice) == 1 and len(twice[0]) == _TWO else ()


def _leads_others(row: Passage) -> bool:
    """Whether a row has nothing but its name, or tells a part."""
    others = [line for line in row.lines if line is not labelled(row)]
    empty = all(not line.text.strip(" \u00a0–—-") for line in others)
    return empty or _PART.match(_label(row)) is not None


_TWO = 2
_BESIDE_A_VALUE = f"{MASK} \u00a0%"
_WORD = expression(r"[^\W\d_]{3}")


def _are_numbers(rows: Sequence[Passage]) -> bool:
    """Whether nothing but numbers stands beside the names of the rows."""
    others = (line for row in rows for line in row.lines if line is not labelled(row))
    return not any(_WORD.search(line.text) for line in others)


def _are_places(names: Mapping[str, NameKind]) -> bool:
    return all(kind in _PLACES for kind in names.values())


def _names(line: Line, called: Called) -> Mapping[str, NameKind]:
    """The names of the book that a cell may be, if somebody typed it and it is nothing else."""
    cell = bare(line.typed)
    if not cell or line.runs != line.runs[:1] or line.text != line.typed:
        return {}
    return {
        key: kind
        for text, key, kind in called.get(cell[:BEGINNING], ())
        if text == cell or (kind in _THINGS and is_form_of(cell, text, line.lang))
    }


def bare(text: str) -> str:
    """A name in small letters without the noun that many places share: «Жамбылская область», «Жамбыл облысы»."""
    return " ".join(_COMMON.sub("", text.lower().replace("\u00a0", " ")).split())


def names_of_cells(book: FactBook, lang: Lang) -> Called:
    """The names of the book that may stand in a cell by themselves, by their first letters."""
    return _by_beginning(Same(book.names), lang)


@functools.lru_cache(maxsize=4)
def _by_beginning(names: Same[Mapping[str, Name]], lang: Lang) -> Called:
    found: dict[str, dict[tuple[str, str, NameKind], None]] = {}
    for key, name in names.value.items():
        for called in name.called if name.kind in _PLACES | _THINGS else ():
            text = bare(called.said(lang).text)
            found.setdefault(text[:BEGINNING], {})[text, key, name.kind] = None
    return {letters: tuple(some) for letters, some in found.items()}
