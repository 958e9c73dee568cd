"""The time of the line above a table or list, «Сведения за 2025 год:», «В 2025 году отремонтировано:», «2025 жылғы
мәліметтер:», against the time of the facts in it (DG446, DG452).

Only a line that is of nothing but data of one time, printed or told by the letter's own («В текущем году:»), or of what
was done in it, right above the table:
«сведения о школах, построенных в 2025 году» may be of any time. A cell is held against it where it prints one fact and
no words, and where neither label of it tells of a time of its own, of a plan, or of what was before; an item where none
of its list does. A line that tells a deed may do it with what another deed was done to in its own time: «В 2026 году
проверены:» leads to «отремонтированные школы» of 2025. Nor is a column, all of one other time beside others of the time
that is told: whatever its head is, it tells which.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from docgen.checks.figures.told_words import is_of_another_deed, words_of
from docgen.checks.scope import Finished
from docgen.checks.text.labels import labels_of
from docgen.checks.text.lines import MASK, VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.wording import RELATIVE_YEARS
from docgen.checks.text.words import GAP
from docgen.checks.times.paired_times import another_time
from docgen.checks.times.tabled_times import (
    has_words,
    has_words_of_another_time,
    is_another,
    may_tell_another_time,
)
from docgen.expressions import expression
from docgen.model import Diagnostic, Grain, Lang, List, Period, Status, Table
from docgen.sameness import Same, kept

_ONE_TIME = rf"(?P<time>{MASK}+)"
_ABOUT = rf"(?:{GAP}(?!\w*(?:нн|вш|ущ|ющ|ащ|ящ)(?:ых|их|ой|ого|ом|им|ым)(?!\w))[^\W\d_]+){{0,8}}"
_DATA: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"\s*(?:(?:Ниже|Далее|Приводим|Представляем|Направляем|Соответствующие|Статистические|Основные|Подробные){GAP})?"
            rf"(?:Сведения|Данные|Информация|Показатели|Статистика|Итоги){_ABOUT}{GAP}"
            rf"(?:за|по{GAP}(?:итогам|состоянию{GAP}на)){GAP}{_ONE_TIME}{_ABOUT}\s*[:.]?\s*",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"\s*{_ONE_TIME}(?:{GAP}(?:ішінде|ішіндегі|бойынша|жағдай{GAP}бойынша|қорытындысы{GAP}бойынша))?"
            rf"(?:{GAP}(?!\w*(?:ған|ген|қан|кен|атын|етін|йтын|йтін)(?!\w))[^\W\d_]+){{0,6}}"
            rf"{GAP}(?:мәлімет|дерек|көрсеткіш|ақпарат|статистика)(?:тер|тар)?[іы]?\s*[:.]?\s*",
            re.IGNORECASE,
        ),
    }
)
"""A line of data of one time; with a participle in it, it may be the time of what is counted."""
_DONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s*(?:Во?|За|По{GAP}итогам){GAP}{_ONE_TIME}{_ABOUT}\s*:\s*", re.IGNORECASE),
        "kz": expression(
            rf"\s*{_ONE_TIME}(?:{GAP}(?!\w*(?:ған|ген|қан|кен|атын|етін|йтын|йтін)(?!\w))[^\W\d_]+){{0,6}}\s*:\s*",
            re.IGNORECASE,
        ),
    }
)
"""A line that leads to what was done in one time: «За 9 месяцев 2026 года произошло:», «2025 жылы жөнделді:»."""


_IN = expression(r"в[ \u00a0]", re.IGNORECASE)
_WHEN = expression(r"(?:жылы|[дт][ае]|биыл|былтыр)$", re.IGNORECASE)
"""«2024 жылғы түлектер бойынша:» tells which school-leavers."""


def figure_of_another_time_than_led(finished: Finished) -> Iterator[Diagnostic]:
    """DG446, DG452: «Сведения за 2025 год:» above figures of 2026, told of the first one of each other time."""
    above: Line | None = None
    for _, group in groupby(document_lines(finished.document), key=lambda line: id(line.block)):
        lines = list(group)
        if above and isinstance(lines[0].block, Table | List) and _time_of_data(above, finished.day.year):
            against = _of_table if isinstance(lines[0].block, Table) else _of_list
            yield from against(lines, above, finished)
        above = lines[-1]


def _of_list(lines: Sequence[Line], above: Line, finished: Finished) -> Iterator[Diagnostic]:
    """Items that tell no time of their own, whatever they count."""
    if any(may_tell_another_time(line) for line in lines):
        return
    told = set[str]()
    printed = ((run, line, facts_of(line, finished.book)) for line in lines for run in line.printed)
    for run, line, facts in printed:
        for one in (
            _against_time(run, above, facts, finished.day.year) if not _is_set_beside_its_like(run, line, facts) else ()
        ):
            if _own(one) not in told:
                told.add(_own(one))
                yield one


def _is_set_beside_its_like(run: Run, line: Line, facts: Facts) -> bool:
    """Whether a figure stands beside the same of another time: «школы – 12 (вместо 9)»."""
    own = fact_of(run, by_key(facts), VALUE)
    others = (fact_of(one, by_key(facts), VALUE) for one in line.printed if one is not run)
    return bool(own) and any(one and own and one.what == own.what and one.period != own.period for one in others)


def _of_table(lines: Sequence[Line], above: Line, finished: Finished) -> Iterator[Diagnostic]:
    cells = [line for line in lines if line.row and line.column and len(line.printed) == 1]
    today = finished.day.year
    against = [tuple(_against(line, Same(above), facts_of(line, finished.book), today)) for line in cells]
    columns: dict[int, list[str]] = {}
    for line, found in zip(cells, against, strict=True):
        if found or _is_timed(line, finished):
            columns.setdefault(line.column, []).append(_own(found[0]) if found else "")
    told = set[str]()
    for line, found in zip(cells, against, strict=True):
        for one in found if not _is_of_one_other_time(columns, line.column) else ():
            if _own(one) not in told:
                told.add(_own(one))
                yield one


def _own(one: Diagnostic) -> str:
    return str(one.args.get("own") or one.args["known"])


def _is_timed(line: Line, finished: Finished) -> bool:
    fact = fact_of(line.printed[0], finished.book.facts, VALUE)
    return bool(fact and (fact.period or fact.as_of))


def _is_of_one_other_time(columns: Mapping[int, list[str]], column: int) -> bool:
    """Whether all figures of a column are of one time, and all of another column of the time that is told."""
    others = (one for number, one in columns.items() if number != column)
    own = columns.get(column, [])
    return len(own) > 1 and len(set(own)) == 1 and any(set(one) == {""} for one in others)


@kept
def _against(line: Line, above: Same[Line], facts: Facts, today: int) -> Iterator[Diagnostic]:
    run = line.printed[0]
    if not any(map(may_tell_another_time, labels_of(line))) and not has_words(line, run):
        yield from _against_time(run, above.value, facts, today)


def _against_time(run: Run, above: Line, facts: Facts, today: int) -> Iterator[Diagnostic]:
    told = _time_of_data(above, today)
    fact = fact_of(run, by_key(facts), VALUE)
    if not told or not fact or isinstance(fact.value, Period) or fact.status is not Status.ACTUAL:
        return
    words, said = told
    if is_another(said, fact) and not is_of_another_deed(words_of(fact.what.said(above.lang)), above.typed, above.lang):
        yield another_time(words, said, run, fact)


def _time_of_data(line: Line, today: int) -> tuple[str, Period] | None:
    """The one time of a line that leads to data, by its words and its days; `today` is the letter's year."""
    time = None if isinstance(line.block, Table) else _only_time(line, today)
    if time is None:
        return None
    start, end, said = time
    typed = line.typed[:start] + MASK * (end - start) + line.typed[end:]
    told_when = line.lang == "ru" or _WHEN.search(line.text, start, end)
    done = _DONE[line.lang].fullmatch(typed) if told_when else None
    done = done if done and not has_words_of_another_time(typed, line.lang) else None
    return (line.text[start:end], said) if done or _DATA[line.lang].fullmatch(typed) else None


def _only_time(line: Line, today: int) -> tuple[int, int, Period] | None:
    """Where a line names the one time that it has, and which that is; it prints no other figure."""
    if line.printed:
        said = time_of(line.printed[0]) if len(line.printed) == 1 else None
        return (line.printed[0].start, line.printed[0].end, said) if said else None
    named = [(one, off) for words, off in RELATIVE_YEARS[line.lang] for one in words.finditer(line.typed)]
    if len(named) != 1:
        return None
    words, off = named[0]
    leads = _IN.match(line.typed, *words.span())
    year = Period(dt.date(today + off, 1, 1), dt.date(today + off, 12, 31), Grain.YEAR)
    return (leads.end() if leads else words.start(), words.end(), year)
