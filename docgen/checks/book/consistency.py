"""One fact, one value: in the book, in a letter, in all letters (DG151, DG413, DG414)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished, Project, Stated
from docgen.checks.text.intervals import last_digit, point
from docgen.checks.text.lines import document_lines
from docgen.facts.book import FactBook
from docgen.model import LANGS, Bilingual, Diagnostic, Fact, Figure, Precision, Related, Table, Value

# --- the book --------------------------------------------------------------------------------------------------------


def same_fact_twice(book: FactBook) -> Iterator[Diagnostic]:
    """DG151: two facts that say the same of the same time and give two values."""
    said: dict[object, Fact] = {}
    for fact in book.facts.values():
        for subject in subjects(fact):
            first = said.setdefault(subject, fact)
            if _told(first) != _told(fact):
                yield _twice(fact, first)
                break


def subjects(fact: Fact) -> Iterator[tuple[object, ...]]:
    """What a fact speaks of, in each language, and in any order of the words of both: no two facts may tell two values
    of the same.
    """
    days = fact.period and (fact.period.first, fact.period.last)  # «2026» is «2026-01-01..2026-12-31»
    of_what = fact.unit, days, fact.as_of, fact.status
    for lang in LANGS:
        yield lang, _bare(fact.what.said(lang)), *of_what
    yield "any order", *(_unordered(fact.what.said(lang)) for lang in LANGS), *of_what


def _bare(text: str) -> str:
    """A text as it is compared: letters only, «е» for «ё», one space."""
    return " ".join(text.casefold().replace("ё", "е").split()).rstrip(".")


def _unordered(text: str) -> tuple[str, ...]:
    """The words of a text in any order; names and numbers stay in their own, for «из Алматы в Баку» is not «из Баку в
    Алматы».

    >>> _unordered("Число школ, за год") == _unordered("число за год школ")
    True
    >>> _unordered("рейсы Алматы – Баку") == _unordered("рейсы Баку – Алматы")
    False
    """
    in_order = (word for word in text.split()[1:] if not word.islower())
    return *sorted(_bare(text).replace(",", "").split()), "", *in_order


def _told(fact: Fact) -> tuple[Value, tuple[str, ...]]:
    return fact.value, tuple(sorted(fact.members))


def _twice(fact: Fact, first: Fact) -> Diagnostic:
    args = {"key": fact.key, "other": first.key, "value": _shown(fact), "otherwise": _shown(first)}
    related = (Related("the other fact stands here", first.place("value")),)
    return Diagnostic("DG151", fact.place("value"), args, related)


def _shown(fact: Fact) -> str:
    match fact.value:
        case Decimal():
            return shown(point(fact.value))
        case Bilingual():
            return fact.value.ru
    return f"{fact.value.first:%d.%m.%Y} – {fact.value.last:%d.%m.%Y}"


# --- the letters -----------------------------------------------------------------------------------------------------

Way = tuple[Decimal, int]
"""How a figure states its fact: the value that is printed, brought back to whole units, and its scale."""


def figure_told_differently(finished: Finished) -> Iterator[Diagnostic]:
    """DG413: one fact rounded or scaled in two ways in one letter; a table may have a way of its own."""
    seen: dict[tuple[str, bool], tuple[Way, Figure]] = {}
    for figure, in_table in _stated(finished):
        way = _way(figure, finished.book)
        if way is None:
            continue
        first, other = seen.setdefault((figure.keys[0], in_table), (way, figure))
        if way != first:
            related = (Related("the first one stands here", other.span),)
            yield Diagnostic("DG413", figure.span, {"text": figure.text, "otherwise": other.text}, related)


def letters_tell_differently(project: Project) -> Iterator[Diagnostic]:
    """DG414: one fact rounded in two ways in two letters."""
    seen: dict[tuple[str, str], tuple[Stated, str]] = {}
    for told in project.told:
        for one in told.figures:
            first, letter = seen.setdefault((one.key, told.lang), (one, told.letter))
            if first.value != one.value and letter != told.letter:
                args = {"text": one.text, "otherwise": first.text, "letter": letter}
                yield Diagnostic("DG414", one.span, args, (Related("the first one stands here", first.span),))


def figures_told(finished: Finished) -> Iterator[tuple[Figure, Decimal]]:
    """The figures outside tables that state one fact, each with its value in whole units."""
    for figure, in_table in _stated(finished):
        way = _way(figure, finished.book)
        if way and not in_table:
            yield figure, way[0]


def stated(finished: Finished) -> Iterator[Stated]:
    """The same, without all else that a figure knows of itself."""
    for figure, value in figures_told(finished):
        yield Stated(figure.keys[0], value, figure.text, figure.span)


def _stated(finished: Finished) -> Iterator[tuple[Figure, bool]]:
    """The figures that print the value of one fact, and whether they stand in a table."""
    for line in document_lines(finished.document):
        for run in line.figures():
            figure = run.inline
            if isinstance(figure, Figure) and figure.part == "value" and len(figure.keys) == 1:
                yield figure, isinstance(line.block, Table)


def _way(figure: Figure, book: FactBook) -> Way | None:
    """How a figure states its fact; None when it prints something worked out from it (a half, a double)."""
    fact = book.facts.get(figure.keys[0])
    if fact is None or not isinstance(fact.value, Decimal) or not isinstance(figure.value, Decimal):
        return None
    for scale in (0, 3, 6, 9, 12):
        value = figure.value.scaleb(scale)
        if _is_of(value, fact.value, fact.precision):
            return value, figure.scale or scale
    return None


def _is_of(printed: Decimal, value: Decimal, precision: Precision) -> bool:
    """Whether a printed value states this one: «свыше 3,4 млрд» is cut off below it, «до» above, all else rounded."""
    least = last_digit(printed)
    match precision:
        case Precision.OVER:
            return 0 <= value - printed < least
        case Precision.UNDER:
            return 0 <= printed - value < least
        case _:
            return abs(printed - value) <= least / 2
