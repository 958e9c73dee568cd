"""A figure of what was done told as that of another deed, or of what was not done, as its own fact is described
(DG477): «построена 41 библиотека» of «отремонтированные библиотеки», «не освоено 940 млн тенге» of «освоено».

Only where both languages describe the fact by one deed and nothing else of the kind (`lang.doings`), where the verb
stands right beside the figure, and where no other word of the sentence may speak of the deed of the fact. What was
allotted may have been spent to the last tenge, what was built or bought allotted to somebody.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.lang.families.doings import (
    ALLOTTED,
    BOUGHT,
    BUILT,
    CLOSED,
    DOINGS,
    FAMILY,
    REPAIRED,
    RETURNED,
    SPENT,
    WRITTEN_OFF,
)
from docgen.lang.families.naming import speaks_of
from docgen.model import LANGS, Diagnostic, Lang, Related
from docgen.sameness import kept

_BEFORE = tuple(
    expression(rf"(?<!\w)(?P<said>(?P<denied>не{GAP})?(?:{one.ru})(?:а|о|ы)?){GAP}$", re.IGNORECASE) for one in DOINGS
)
_FINITE = r"(?:[дт][ыі]|[ғқ]ан|[гк]ен)(?:м|қ|к)?"
_BEHIND = tuple(
    expression(
        rf"{GAP}(?P<said>(?:{'|'.join(one.kz)})"
        rf"(?:{_FINITE}(?P<denied>{GAP}жоқ)?|(?P<not>[мбп][ае](?:[дт][ыі]|[ғқ]ан|[гк]ен)))(?!\w))(?!{GAP}(?:емес|болатын))"
    )
    for one in DOINGS
)
"""The verb that stands right before a figure in Russian, and right behind it in Kazakh."""
_DESCRIBED: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": tuple(expression(rf"(?:{one.ru})(?:о|а|ы|н(?:ы[ехй]|ая|ое))?(?!\w)", re.IGNORECASE) for one in DOINGS),
        "kz": tuple(expression(rf"(?<!\w)(?:{'|'.join(one.kz)}){_FINITE}(?!\w)", re.IGNORECASE) for one in DOINGS),
    }
)
"""«Отремонтированные библиотеки», «выделено на ремонт»: the Russian description begins with the deed."""
_UNSURE = expression(r"\d|(?<!\w)(?:не|ранее|прежде|раньше|до|после|план\w*|прогноз\w*)(?!\w)|закрыты\w", re.IGNORECASE)
"""What may be told of something else that was done to it, and «закрытые площадки», which nobody closed."""
_MAY_BE_ONE: Mapping[int, frozenset[int]] = MappingProxyType(
    {
        ALLOTTED: frozenset((SPENT, BUILT, REPAIRED, BOUGHT, WRITTEN_OFF)),
        SPENT: frozenset((ALLOTTED, BUILT, REPAIRED, BOUGHT, WRITTEN_OFF)),
        CLOSED: frozenset((WRITTEN_OFF, RETURNED)),
        BOUGHT: frozenset((BUILT, ALLOTTED)),
        BUILT: frozenset((SPENT, ALLOTTED)),
    }
)
"""What may be told besides of what was done: «выделено 124 квартиры» of flats that were built for it, «на книги
израсходовано 88 млн тенге» of what books were bought for, «закрыто 214 займов» of loans that were paid back, «жобаға
940 млн теңге салынды» of what was spent on it.
"""
_INSTEAD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:взамен|вместо|столько[ \u00a0]же)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:орн[ыі]на|сонша)(?!\w)", re.IGNORECASE),
    }
)
"""«Взамен закуплено 35 автобусов»: as many as were written off."""
_REACH = 40


class _Told(NamedTuple):
    """A deed as a verb beside a figure tells it, where the verb stands, and whether it is denied."""

    deed: int
    start: int
    end: int
    denied: bool


def told_as_another_deed(finished: Finished) -> Iterator[Diagnostic]:
    """DG477: «построена 41 библиотека» of «отремонтированные библиотеки»."""
    for line in document_lines(finished.document):
        if line.printed:
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    deeds = {key: described(*map(fact.what.said, LANGS)) for key, fact in known.items()}
    for run in line.printed if any(one is not None for one in deeds.values()) else ():
        fact = fact_of(run, known, VALUE)
        own = deeds[fact.key] if fact else None
        told = _told(line, run) if own is not None else None
        if fact and told and own is not None and _is_another(told, own) and not _is_spoken_of(line, told, own):
            text = line.text[told.start : told.end]
            args = {"text": text, "key": fact.key, "what": fact.what.said(line.lang)}
            related = (Related("the fact stands here", fact.place("what")),)
            yield Diagnostic("DG477", line.place(told.start, len(text)), args, related)


@functools.lru_cache(maxsize=4096)
def described(russian: str, kazakh: str) -> int | None:
    """The one deed by which both descriptions tell what was done.

    >>> described("отремонтированные библиотеки", "жөнделген кітапханалар"), described("библиотеки", "кітапханалар")
    (1, None)
    >>> described("закрытые площадки", "жабық алаңдар"), described("построенные до 1965 года", "дейін салынған")
    (None, None)
    """
    if _UNSURE.search(russian):
        return None
    found = [number for number, one in enumerate(_DESCRIBED["ru"]) if one.match(russian.strip())]
    named = [number for number, one in enumerate(_DESCRIBED["kz"]) if one.search(kazakh)]
    return found[0] if len(found) == 1 and found == named else None


def _told(line: Line, run: Run) -> _Told | None:
    """The deed that a verb right beside a figure tells."""
    for number in range(len(DOINGS)):
        if line.lang == "ru":
            match = _BEFORE[number].search(line.typed, max(run.start - _REACH, 0), run.start)
            denied = match["denied"] if match else None
        else:
            match = _BEHIND[number].match(line.typed, run.end)
            denied = match["denied"] or match["not"] if match else None
        if match:
            return _Told(number, *match.span("said"), bool(denied))
    return None


def _is_another(told: _Told, own: int) -> bool:
    if told.deed == own:
        return told.denied
    return not told.denied and own not in _MAY_BE_ONE.get(told.deed, ()) and own != CLOSED


def _is_spoken_of(line: Line, told: _Told, own: int) -> bool:
    """Whether the rest of the sentence may speak of the deed of the fact: «закрыто на ремонт»."""
    sentence: Sentence = sentence_at(line, told.start)
    rest = f"{line.text[sentence.start : told.start]} {line.text[told.end : sentence.end]}"
    return _INSTEAD[line.lang].search(rest) is not None or speaks_of(FAMILY, own, rest, line.lang)
