"""The time that the head of a column, the first cell of a row or its cell under «Год» gives the figures of a table,
«2024 год», «1 ноября 2025 года, %», against the time of the fact (DG446, DG452); so is «Прошлый год» (DG432).

A label is held against a figure only where it is a printed time and nothing besides but a measure, where the cell
prints one fact and no words, and where neither label of the cell tells of another time («в предыдущем году»).
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.figures.measures import measure_in_label
from docgen.checks.scope import Finished
from docgen.checks.text.labels import heads_of, labels_of
from docgen.checks.text.lines import (
    VALUE,
    Facts,
    Line,
    Run,
    by_key,
    document_lines,
    fact_of,
    facts_of,
    line_of,
    time_of,
)
from docgen.checks.text.sentences import sentences, years_of
from docgen.checks.text.wording import COMPARED, ELLIPTIC_YEARS, FUTURE, PLANNED, RELATIVE_YEARS
from docgen.checks.text.words import Words
from docgen.checks.times.done_labels import is_told_of, tells_done_then, without_lead
from docgen.checks.times.paired_times import another_time
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Grain, Lang, Period, Related, Status, Table
from docgen.sameness import kept

_DAY = dt.timedelta(days=1)
_LEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*(?:(?:за|на|в|по состоянию на)[ \u00a0])?", re.IGNORECASE),
        "kz": expression(r"\s*"),
    }
)
"""What may stand before the time of a label."""
_BEHIND = expression(r"(?:[ \u00a0]жағдай(?:ы)?[ \u00a0]бойынша)?(?P<unit>[ \u00a0]?[,(].*)?\s*")
_OF_ANOTHER: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (
                "прошл",
                "предыд",
                "предш",
                "прежн",
                "ран",
                "назад",
                "след",
                "буд",
                "начал",
                "баз",
                "накоп",
                "план",
                "прогноз",
                "было",
                "справочно",
                "сравн",
                "исходн",
                "аппг",
                "перепис",
            ),
            r"(?<!\w)(?:прошл|предыд|предш|прежн|ранее|раньше|назад|след|будущ|начал|базов|накоп|план|прогноз|сравн|исходн|перепис"
            r"|(?:база|было|справочно|АППГ)(?!\w))",
            re.IGNORECASE,
        ),
        "kz": Words(
            (
                "алдыңғы",
                "өткен",
                "бұрын",
                "келесі",
                "алдағы",
                "бас",
                "база",
                "жоспар",
                "болжам",
                "соңғы",
                "болды",
                "анықтама",
                "салыст",
                "өжұк",
                "сана",
            ),
            r"(?<!\w)(?:алдыңғы|өткен|бұрын|келесі|алдағы|басын|бастап|база|жоспар|болжам|соңғы|салыст|ӨЖҰК(?!\w)|болды$"
            r"|сана(?:қ|ғы)(?!\w)|анықтама(?:[ \u00a0](?:үшін|ретінде))?\)?$)",
            re.IGNORECASE,
        ),
    }
)
"""What in a label may give the figures another time than that of the other label."""


def years_told(labels: tuple[Line, ...], today: int) -> set[int]:
    """The years that labels name, by their numbers or by the letter's own («прошлый год»)."""
    named = {year for label in labels for sentence in sentences(label) for year in sentence.years}
    told = {today + off for label in labels for words, off in RELATIVE_YEARS[label.lang] if words.search(label.text)}
    return named | told


def figure_under_another_time(finished: Finished) -> Iterator[Diagnostic]:
    """DG446, DG452: a figure of a table that stands under a time which its fact does not have."""
    for line in document_lines(finished.document):
        if line.row and line.column and len(line.printed) == 1:
            head, first = labels_of(line)[:2]
            yield from _under_another_time(line, head, first, facts_of(line, finished.book))


@kept
def _under_another_time(line: Line, head: Line, first: Line, facts: Facts) -> Iterator[Diagnostic]:
    run = line.printed[0]
    fact = fact_of(run, by_key(facts), VALUE)
    if not fact or isinstance(fact.value, Period) or fact.status is not Status.ACTUAL or has_words(line, run):
        return
    for label, other in ((head, first), (first, head), *((label, head) for label in _year_cells(line, first))):
        time = _only_time(label, other)
        said = time_of(time) if time else None
        told = time and said and not may_tell_another_time(other) and is_another(said, fact)
        if time and said and told and is_told_of(fact, label):
            yield another_time(label.text[time.start : time.end], said, run, fact)


_YEAR: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*(?:Год|Период)\s*", re.IGNORECASE),
        "kz": expression(r"\s*(?:Жылы?|Кезеңі?)\s*", re.IGNORECASE),
    }
)


def _year_cells(line: Line, first: Line) -> Iterator[Line]:
    """The cell of a row under the one head «Год», where it prints the period of a fact (the year in which a school was
    built is a fact itself), and the first cell tells of no time.
    """
    table = line.block
    if not isinstance(table, Table) or may_tell_another_time(first):
        return
    heads = [line_of(cell, line.lang, table) for cell in table.header]
    years = [column for column, head in enumerate(heads) if _YEAR[line.lang].fullmatch(head.text)]
    if len(years) == 1 and years[0] not in (0, line.column):
        cell = line_of(table.rows[line.row - 1][years[0]], line.lang, table)
        if all(isinstance(run.inline, Figure) and run.inline.part == "period" for run in cell.printed):
            yield cell


def column_under_another_time(finished: Finished) -> Iterator[Diagnostic]:
    """DG446, DG452: of two columns whose heads differ in their printed time alone, «Больниц в 2024 году | Больниц в
    2025 году», one all of whose figures are of another time; told of the first of them. Where all columns are off by
    as much, the heads tell something else: «По отчетам 2025 года» of 2024.
    """
    for _, group in itertools.groupby(document_lines(finished.document), key=lambda line: id(line.block)):
        lines = [line for line in group if line.row and line.column and len(line.printed) == 1]
        if lines and isinstance(lines[0].block, Table):
            found = [*_under_heads_alike(lines, lines[0].block, finished)]
            if len(found) == 1 or len({off for off, _ in found}) > 1:
                yield from (one for _, one in found)


def _under_heads_alike(lines: Sequence[Line], table: Table, finished: Finished) -> Iterator[tuple[int, Diagnostic]]:
    """What is told, each with the years by which it is off."""
    heads = [line_of(cell, finished.lang, table) for cell in table.header]
    times = [time_of(head.printed[0]) if len(head.printed) == 1 else None for head in heads]
    for number, (head, said) in enumerate(zip(heads, times, strict=True)):
        alike = (at for at, one in enumerate(heads) if at != number and one.typed == head.typed and times[at])
        column = [line for line in lines if line.column == number]
        if not said or not any(alike) or _OF_ANOTHER[head.lang].search(head.text) or len(column) < _LEAST:
            continue
        facts = [fact_of(line.printed[0], finished.book.facts, VALUE) for line in column]
        told = [fact for fact in facts if fact and fact.status is Status.ACTUAL and is_another(said, fact)]
        is_told = _only_time(head) and not may_tell_another_time(labels_of(column[0])[1])
        if len(told) == len(column) and not is_told and not has_words(column[0], column[0].printed[0]):
            time, run = head.printed[0], column[0].printed[0]
            yield (
                _year_of(told[0]) - said.first.year,
                another_time(head.text[time.start : time.end], said, run, told[0]),
            )


def _year_of(fact: Fact) -> int:
    known = fact.period or fact.as_of
    return known.first.year if known else 0


_LEAST = 2


def figure_under_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG432: a figure of a table under «Прошлый год», «Ағымдағы жыл», whose fact is of another year. Where what stands
    above the table names a year, the last one may be that before it.
    """
    above: Line | None = None
    for line in document_lines(finished.document):
        above = above if isinstance(line.block, Table) else line
        today = finished.day.year
        if line.row and line.column and len(line.printed) == 1 and not _names_a_year_besides(today, above, line):
            head, first = labels_of(line)[:2]
            yield from _under_another_year(line, head, first, facts_of(line, finished.book), today)


def _names_a_year_besides(today: int, above: Line | None, line: Line) -> bool:
    """Whether the line above a table or one of the table's labels names a year by its number, and not the letter's."""
    told = (*heads_of(line), above) if above else heads_of(line)
    return any(sentence.years - {today} for one in told for sentence in sentences(one))


@kept
def _under_another_year(line: Line, head: Line, first: Line, facts: Facts, today: int) -> Iterator[Diagnostic]:
    run = line.printed[0]
    fact = fact_of(run, by_key(facts), VALUE)
    if not fact or not fact.period or isinstance(fact.value, Period) or has_words(line, run):
        return
    own = years_of(fact.period)
    for label, other in ((head, first), (first, head)):
        said = _only_relative_year(label, other)
        if said and today + said[1] not in own and not may_tell_another_time(other) and is_told_of(fact, label):
            years = f"{own[0]}" if len(own) == 1 else f"{own[0]}–{own[-1]}"
            args = {"words": said[0], "year": str(today + said[1]), "text": run.figure.text, "own": years}
            related = (Related("the fact stands here", fact.place("period")),)
            yield Diagnostic("DG432", run.figure.span, args, related)


def _only_relative_year(label: Line, other: Line) -> tuple[str, int] | None:
    """The year that a label names by the letter's own, with nothing besides but a measure or what was done then, and
    how far it is off.
    """
    found = [(match, off) for words, off in RELATIVE_YEARS[label.lang] for match in words.finditer(label.text)]
    if len(found) != 1 or label.printed:
        return None
    match, off = found[0]
    if tells_done_then(label, *without_lead(match), other):
        return match[0], off
    behind = _BEHIND.fullmatch(label.text, match.end())
    if not behind or not _LEADS[label.lang].fullmatch(label.text, 0, match.start()):
        return None
    return (match[0], off) if not behind["unit"] or measure_in_label(label) else None


def has_words(line: Line, run: Run) -> bool:
    """Whether letters stand in a cell beside its figure."""
    return any(one.isalpha() for one in line.text[: run.start] + line.text[run.end :])


def _only_time(label: Line, other: Line | None = None) -> Run | None:
    """The printed time that a label is, with nothing besides but a measure or what was done then."""
    times = [run for run in label.printed if time_of(run)]
    if len(label.printed) != 1 or not times:
        return None
    run = times[0]
    if tells_done_then(label, run.start, run.end, other):
        return run
    behind = _BEHIND.fullmatch(label.text, run.end)
    if not behind or not _LEADS[label.lang].fullmatch(label.text, 0, run.start):
        return None
    return run if not behind["unit"] or measure_in_label(label) else None


def may_tell_another_time(label: Line) -> bool:
    """Whether a label names a time, or words that tell of another one than its neighbour does."""
    return (
        any(time_of(run) for run in label.printed)
        or any(sentence.times for sentence in sentences(label))
        or any(table[label.lang].search(label.text) for table in (FUTURE, PLANNED))
        or has_words_of_another_time(label.text, label.lang)
    )


def has_words_of_another_time(text: str, lang: Lang) -> bool:
    """Whether words tell of what was before, of a plan or of what is compared: «итоги прошлого года»."""
    relative = (words for words, _ in (*RELATIVE_YEARS[lang], *ELLIPTIC_YEARS[lang]))
    return any(table[lang].search(text) for table in (_OF_ANOTHER, COMPARED)) or any(
        words.search(text) for words in relative
    )


def is_another(said: Period, fact: Fact) -> bool:
    """Whether a label names a time that the fact has nothing of. Days are held against days and spans against spans:
    what a year is to bring, or has brought, may be known as of a day of another.
    """
    if said.grain is Grain.DAY:
        known = fact.as_of
        of_a_day = known and not fact.period and known.grain is Grain.DAY
        return bool(known and of_a_day and abs(known.first - said.first) > _DAY)
    own = fact.period
    return bool(own and own.grain is not Grain.DAY and not own.overlaps(said))
