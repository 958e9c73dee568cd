"""A growth told as a decline, or a decline as a growth, where the sentence itself holds both figures (DG454): «выросло
с 2 140 до 1 712», «14,6 млн, что на 6,6 % меньше, чем годом ранее (13,7 млн)».

Of a change «с A до B», «A-дан B-ға дейін», the word of its direction stands right at its ends, or the facts have each
their time, in turn or not: «число детей с 6 до 11 лет снизилось» changes nothing from 6 to 11. Of a comparison the
size has to follow from both figures: then they are what is compared. Silent where places, ages, speeds and the like are
told of, which are better the less they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.directions import GROWTH, READ, Stretch, directions_told, may_tell, stretches
from docgen.checks.text.lines import MASK, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Lang, Precision
from docgen.sameness import kept

_TIME = rf"(?:{MASK}+|\d{{4}})(?:{GAP}год[а-я]*)?"
LESS_IS_MORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:мест[оаеу](?!\w)|позици|рейтинг|ранг|строч?к|разряд|класс|категори|степен|групп|очеред|возраст|лет(?!\w)"
            r"|част[оы]т|периодич|интервал|плотн|скорост|оператив|быстр|доступ|качеств|эффектив|требован|курс|доллар)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:ор[ны]|рейтинг|позиц|саты|разряд|сынып|санат|дәреже|то[пб]|кезе[кг]|жас(?:қа|тан|т[аы]|\w*ғы)?(?!\w)|жиіл"
            r"|интервал|тығызд|жылдамд|жедел|тез|қолжетім|сапа|тиімд|талап|бағам|доллар)",
            re.IGNORECASE,
        ),
    }
)
"""Where a smaller number may be told as growth, or where an end may be no end of the change that is told."""


class _Change(NamedTuple):
    """What stands before the first end of a change, between both, and behind the last."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    behind: re.Pattern[str]


_FROM_TO: Mapping[Lang, _Change] = MappingProxyType(
    {
        "ru": _Change(
            expression(rf"(?<!\w)со?{GAP}$"),
            expression(rf"(?:{GAP}%)?(?:{GAP}(?:в|на|за){GAP}{_TIME})?,?{GAP}до{GAP}"),
            expression(""),
        ),
        "kz": _Change(
            expression(rf"(?:^|{GAP}|\()$"),
            expression(rf"(?:[-\u2011]?[дтн][ае]н)?(?:{GAP}{_TIME}(?:{GAP}жылы)?)?{GAP}"),
            expression(rf"(?:[-\u2011]?[ғгқк][ае])?{GAP}дейін(?!\w)"),
        ),
    }
)
_ABLATIVE = expression(r"(?:[дтн][ае]н)$")
_VERBLESS = rf"(?:{GAP}(?!\w*(?:лось|лся|лись|лась|ено|ена|ены|аны|ано|ется|ются|ило|ит|ет|ют)(?!\w))[^\W\d_]+)"
_BY_SO_MUCH = rf"(?:{GAP}(?:на|в){GAP}(?:почти{GAP})?{MASK}+(?:{GAP}(?:%|раза?))?)?"
_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_VERBLESS}{{0,4}}{_BY_SO_MUCH}(?:[,:]|{GAP}[–—])?{GAP}\(?со?{GAP}"),
        "kz": expression(rf"(?::{GAP}|{GAP}\()(?:{MASK}+{GAP})?"),
    }
)
"""What stands between the word of a direction and the first end: «снизилось число жалоб с», «сократилось в 2 раза:
с».
"""
_ADJACENT = expression(rf"{_BY_SO_MUCH}(?:[,:]|{GAP}[–—])?{GAP}\(?со?{GAP}")
_DASH = expression(r"[–—]")
_OF_ITS_OWN = expression(
    rf"(?:{GAP}(?!(?:и|а|но|что|при|в|за)(?!\w))[^\W\d_]+){{0,3}}?{GAP}[^\W\d_]{{3,}}"
    r"(?:[уюая]т|[ае]но|[ае]ны|ет|ит)(?:ся)?(?!\w)"
)
"""«Нагрузка снизилась – с 8 до 22 часов работают центры»: what stands behind the dash has its own verb."""
_FOLLOWED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}(?:%|(?:в|на|за){GAP}{_TIME}))*{GAP}"),
        "kz": expression(
            rf"(?:,?{GAP}(?:яғни|немесе|бұл){GAP}{MASK}+(?:[-\u2011]?[ғгқк][ае])?(?:{GAP}есе)?)?(?:{GAP}{MASK}+{GAP}есе)?{GAP}"
        ),
    }
)
"""What stands between the last end and the word: «дейін, яғни 20 %-ға азайды»."""
_TO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_VERBLESS}{{0,4}}(?:{GAP}в{GAP}{_TIME})?{GAP}до{GAP}"),
        "kz": expression(rf"(?:[-\u2011]?[ғгқк][ае])?{GAP}дейін{GAP}"),
    }
)
"""What stands between the word of a direction and where it leads, in Kazakh behind that: «снизился до», «дейін
төмендеді».
"""
_AGAINST: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}%)?(?:{GAP}в{GAP}{_TIME})?,?{GAP}\(?против{GAP}"),
        "kz": expression(
            rf"(?:[-\u2011]?\w+)?{GAP}(?:қарсы|қарағанда|салыстырғанда){GAP}(?:{MASK}+{GAP}(?:жылы{GAP})?)?"
        ),
    }
)
"""What stands between what is now and what was, in Kazakh the other way round: «до 96,7 % против 94,2 %», «94,2 %-ға
қарағанда 96,7 %-ға дейін».
"""
_SIZE: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(
                rf"(?<!\w)(?:что|это){GAP}(?:на|в){GAP}"
                rf"(?:[^\s(),]+(?:{GAP}[^\s(),]+){{0,4}},?{GAP}или{GAP}(?:(?:на|в){GAP})?)?$"
            ),
            expression(
                rf"(?:{GAP}(?:%|раза?))?,?{GAP}(?P<word>больше|меньше|выше|ниже)(?:,{GAP}чем|{GAP}(?:показател|уровн|значени)\w+"
                rf"|{GAP}аналогичн\w+)(?!\w)"
            ),
        ),
        "kz": (
            expression(rf"(?:(?:[дтн][ае]н|салыстырғанда)(?:{GAP}\([^()]*\))?|жылғы{GAP}\([^()]*\)){GAP}$"),
            expression(
                rf"(?:[-\u2011]?[ғгқк][ае])?(?:,?{GAP}(?:яғни|немесе){GAP}{MASK}+(?:[-\u2011]?[ғгқк][ае])?)?(?:{GAP}есе)?,?{GAP}"
                r"(?P<word>көп|артық|жоғары|аз|кем|төмен)(?!\w)"
            ),
        ),
    }
)
"""What stands before and behind the size of a comparison: «что на 6,6 % больше, чем», «кезеңімен салыстырғанда (13,7)
6,6 %-ға көп»; told in two ways, «на 27, или на 22,3 %, больше», it is looked at once.
"""
_THIS = expression(r"(?<!\w)бұл(?!\w)")
UP = frozenset({"больше", "выше", "көп", "артық", "жоғары"})
_FIRM = frozenset({Precision.EXACT, Precision.ABOUT})
_HUNDRED = Decimal(100)


class _Told(NamedTuple):
    """A word of a direction at its offset, and the ends that it tells: from where, to where."""

    word: str
    start: int
    growth: bool
    ends: tuple[Run, Run]


def direction_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG454: «выросло с 2 140 до 1 712», «14,6 млн, что на 6,6 % меньше, чем … (13,7 млн)»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and may_tell(line):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        if not LESS_IS_MORE[line.lang].search(sentence.text):
            for told in (*_changed(sentence, known), *_led(sentence, known), *_compared(sentence)):
                first, last = (value_of(run) for run in told.ends)
                if (last < first) if told.growth else (first < last):
                    place = line.place(told.start, len(told.word))
                    before, after = (line.text[run.start : run.end] for run in told.ends)
                    yield Diagnostic("DG454", place, {"text": told.word, "before": before, "after": after})


# --- «с A до B» ------------------------------------------------------------------------------------------------------


def _changed(sentence: Sentence, facts: Mapping[str, Fact]) -> Iterator[_Told]:
    """The changes from one figure to another with the one direction of which their sentence speaks."""
    line = sentence.line
    runs = [run for run in sentence.runs if counts(run)]
    for first, last in pairwise(runs):
        if unit_of(first) == unit_of(last) and _is_change(line, sentence, first, last):
            for direction, word, adjacent in _words_of(sentence, first, last):
                growth = direction == GROWTH
                if growth or adjacent or in_turn(first, last, facts) or in_turn(last, first, facts):
                    yield _Told(word[0], word.start(), growth, (first, last))
                    break


def _is_change(line: Line, sentence: Sentence, first: Run, last: Run) -> bool:
    form, text = _FROM_TO[line.lang], masked(line)
    if line.lang == "kz":
        ablative = (
            text[first.end : first.end + 4].lstrip("-\u2011") if not text[first.end : first.end + 1].isspace() else ""
        )
        if not _ABLATIVE.search(line.text[first.start : first.end]) and not ablative[:3].endswith(("ан", "ен")):
            return False
    return bool(
        form.before.search(text[sentence.start : first.start])
        and form.between.fullmatch(text, first.end, last.start)
        and form.behind.match(text, last.end)
    )


def _words_of(sentence: Sentence, first: Run, last: Run) -> Iterator[tuple[str, re.Match[str], bool]]:
    """The direction of a change with its word, and whether that stands right before it."""
    line, text = sentence.line, masked(sentence.line)
    said = one_direction(sentence, first)
    if said is None:
        return
    stretch, direction = said
    end = _FROM_TO[line.lang].behind.match(text, last.end)
    for word in READ[line.lang][direction].finditer(stretch.text, stretch.start):
        if word.end() <= first.start and _LED[line.lang].fullmatch(text, word.end(), first.start):
            between = text[word.end() : first.start]
            if line.lang == "ru" and _DASH.search(between) and _OF_ITS_OWN.match(text, last.end):
                continue
            yield direction, word, line.lang == "ru" and bool(_ADJACENT.fullmatch(text, word.end(), first.start))
        elif end and word.start() >= end.end() and _FOLLOWED[line.lang].fullmatch(text, end.end(), word.start()):
            yield direction, word, False


def one_direction(sentence: Sentence, first: Run) -> tuple[Stretch, str] | None:
    """The stretch that tells the direction of what begins with a figure, and that direction if it is the only one. What
    stands in brackets and tells none has that of the words outside.
    """
    outside, *brackets = stretches(sentence)
    own = next((one for one in brackets if one.start <= first.start < len(one.text)), outside)
    if own is not outside and not any(True for _ in directions_told(own)):
        own = outside
    directions = list(directions_told(own))
    return (own, directions[0]) if len(directions) == 1 else None


def in_turn(first: Run, last: Run, facts: Mapping[str, Fact]) -> bool:
    """Whether the fact of one figure is of an earlier time than that of the other."""
    times = [fact and (fact.period or fact.as_of) for fact in (fact_of(run, facts) for run in (first, last))]
    before, after = times
    return bool(before and after and before.last < after.last)


# --- «до B против A» -------------------------------------------------------------------------------------------------


def _led(sentence: Sentence, facts: Mapping[str, Fact]) -> Iterator[_Told]:
    """The changes that lead to a figure which is set against an earlier one: «против 3 % по стране» is no change."""
    line, text = sentence.line, masked(sentence.line)
    runs = [run for run in sentence.runs if counts(run)]
    for first, last in pairwise(runs):
        said = one_direction(sentence, first)
        if said and unit_of(first) == unit_of(last) and _AGAINST[line.lang].fullmatch(text, first.end, last.start):
            stretch, direction = said
            was, now = (last, first) if line.lang == "ru" else (first, last)
            words = READ[line.lang][direction].finditer(stretch.text, stretch.start)
            word = next((one for one in words if _leads_to(text, line.lang, one, now)), None)
            if word and in_turn(was, now, facts):
                yield _Told(word[0], word.start(), direction == GROWTH, (was, now))


def _leads_to(text: str, lang: Lang, word: re.Match[str], now: Run) -> bool:
    start, end = (word.end(), now.start) if lang == "ru" else (now.end, word.start())
    return start <= end and bool(_TO[lang].fullmatch(text, start, end))


# --- «A, что на X больше, чем B» -------------------------------------------------------------------------------------


def _compared(sentence: Sentence) -> Iterator[_Told]:
    """The comparisons whose size follows from two figures of the sentence: what is compared, and with what."""
    line, text = sentence.line, masked(sentence.line)
    before, behind = _SIZE[line.lang]
    runs = [run for run in sentence.runs if counts(run)]
    for at, size in enumerate(runs):
        word = behind.match(text, size.end)
        if word and before.search(line.text[sentence.start : size.start]):
            ends = _sides(line, runs, at)
            pairs = [(base, now) for now, base in ends if _is_size_of(size, value_of(now), value_of(base))]
            if len({value_of(base) < value_of(now) for base, now in pairs}) == 1:
                yield _Told(word["word"], word.start("word"), word["word"] in UP, pairs[0])


def _sides(line: Line, runs: Sequence[Run], at: int) -> Iterator[tuple[Run, Run]]:
    """What may be compared with what: in Russian what stands before the size with the first behind it, in Kazakh what
    stands before «бұл» with the last between that and the size.
    """
    size = runs[at]
    if line.lang == "ru":
        first, bases = size.start, runs[at + 1 : at + 2]
    else:
        this = [one.start() for one in _THIS.finditer(line.text, 0, size.start)]
        first, bases = (this[-1] if this else 0), runs[max(at - 1, 0) : at]
    for base in bases:
        if line.lang == "ru" or base.start > first:
            yield from ((now, base) for now in runs[:at] if now.end <= first and unit_of(now) == unit_of(base))


def _is_size_of(size: Run, now: Decimal, base: Decimal) -> bool:
    """Whether a figure tells how much one is more or less than the other: in their unit, in per cent, in times."""
    if now == base or not now or not base:
        return False
    figure, value = size.inline, value_of(size)
    assert isinstance(figure, Figure)
    difference = abs(now - base)
    low, high = sorted((abs(now), abs(base)))
    step = Decimal(1).scaleb(figure.scale).scaleb(-decimals(figure.text))
    return any(abs(value - right) <= step for right in (difference, difference / abs(base) * _HUNDRED, high / low))


_NUMBER = expression(r"\d(?:[\d \u00a0\u202f]*\d)?(?:[.,](\d+))?")


def decimals(text: str) -> int:
    """The digits behind the comma of the number that a figure prints."""
    found = _NUMBER.search(text)
    return len(found[1] or "") if found else 0


# --- figures ---------------------------------------------------------------------------------------------------------


def counts(run: Run) -> bool:
    """Whether a figure prints a number that is known well enough to be more or less than another."""
    figure = run.inline
    return (
        isinstance(figure, Figure)
        and figure.part == "value"
        and isinstance(figure.value, Decimal)
        and figure.precision in _FIRM
        and time_of(run) is None
    )


def value_of(run: Run) -> Decimal:
    """The number that a figure prints."""
    assert isinstance(run.figure.value, Decimal)
    return run.figure.value


def unit_of(run: Run) -> str:
    """The unit of a figure."""
    return run.figure.unit


@kept
def _masks(line: Line) -> Iterator[str]:
    text = list(line.text)
    for run in line.printed:
        text[run.start : run.end] = MASK * (run.end - run.start)
    yield "".join(text)


def masked(line: Line) -> str:
    """A line in which each character that a figure prints is masked."""
    return next(iter(_masks(line)))
