"""What a letter says, held against its own day (DG258, DG430, DG431, DG433, DG436): one of 2021 is judged in 2021."""

from __future__ import annotations

import collections
import datetime as dt
import functools
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.book.citations import PREFIX
from docgen.checks.scope import Finished
from docgen.checks.text.labels import heads_of, labels_of
from docgen.checks.text.lines import COUNTED, VALUE, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.vows import tells_to_come
from docgen.checks.text.wording import (
    CHANGED,
    DUE,
    ELLIPTIC_YEARS,
    FUTURE,
    NOT_YET,
    PAST,
    PLANNED,
    RELATIVE_YEARS,
    SET_AGAINST,
)
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.done_on import done_on_its_day
from docgen.checks.times.gone import is_set_down_or_turned
from docgen.checks.times.newer_kin import stands_beside_a_newer
from docgen.checks.times.own_years import named_by
from docgen.checks.times.plans_done import happened_on
from docgen.checks.times.printed_facts import printed_facts, stands_here
from docgen.checks.times.still_to_come import is_still_to_come, says_what_came
from docgen.checks.times.tabled_times import years_told
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Fact, Figure, Grain, Lang, List, Period, Related, Span, Status, Table


def outdated_figure(finished: Finished) -> Iterator[Diagnostic]:
    """DG430: a figure past the day until which it may be cited."""
    for _, figure, fact in printed_facts(finished):
        if figure.part in COUNTED and fact.valid_until and fact.valid_until < finished.over_by:
            args = {"text": figure.text, "until": fact.valid_until.isoformat(), "day": finished.over_by.isoformat()}
            place = fact.place("valid_until")
            yield Diagnostic("DG430", figure.span, args, stands_here(place))


def old_source(finished: Finished) -> Iterator[Diagnostic]:
    """DG431: a figure of a time so long ago that its kind of source has newer ones. An old figure whose own time is
    told in the same sentence is history, and none of this check's business; one that is set against another
    («в предыдущем рейтинге», «соңғы бес жылда») is so too.
    """
    for sentence, figure, fact in printed_facts(finished):
        known = _latest_of_years(figure, sentence, finished) or _known_at(fact, finished)
        limit = outlived(known, fact, finished) if known and figure.part in COUNTED else None
        if not known or not limit or _is_set_against(sentence, figure) or _is_a_change(sentence, figure, finished):
            continue
        if _tells_its_year(known.year, sentence, figure, finished):
            continue
        if not stands_beside_a_newer(sentence, figure, fact, functools.partial(_is_newer, known, finished), finished):
            months, kind = limit
            args = {"text": figure.text, "known": known.isoformat(), "source_kind": kind, "months": str(months)}
            yield Diagnostic("DG431", figure.span, args, stands_here(fact.span))


def _is_newer(known: dt.date, finished: Finished, fact: Fact) -> bool:
    """Whether a fact is known of later than a day, and not too old."""
    day = _known_at(fact, finished)
    return day is not None and known < day and not outlived(day, fact, finished)


def _latest_of_years(figure: Figure, sentence: Sentence, finished: Finished) -> dt.date | None:
    """The last day of which a sum over several years tells: each of its terms is of another time, one right behind the
    other. A sum of things that were counted at different times is as old as the eldest.
    """
    if len(figure.keys) == 1:
        return None
    facts = by_key(facts_of(sentence.line, finished.book))
    terms = [facts[key] for key in figure.keys if key in facts]
    times = sorted((one.period for one in terms if one.period and not one.as_of), key=lambda one: one.first)
    amounts = [one.value for one in terms if isinstance(one.value, Decimal)]
    if not len(times) == len(figure.keys) == len(amounts) or figure.value != sum(amounts):
        return None
    follow = (one.first - before.last for before, one in itertools.pairwise(times))
    return times[-1].last if all(gap == dt.timedelta(days=1) for gap in follow) else None


def outlived(known: dt.date, fact: Fact, finished: Finished) -> tuple[int, str] | None:
    """The longest time for which a fact's sources are good, in months, and of which kind, if it is over."""
    if _SEASON.search(fact.what.ru) and fact.period and finished.over_by <= _months_after(known, _YEARLY):
        return None
    limits = [(finished.settings.max_age.get(kind, 0), kind) for kind in _source_kinds(fact, finished)]
    is_old = limits and all(months > 0 and finished.over_by > _months_after(known, months) for months, _ in limits)
    return max(limits) if is_old else None


_SEASON = expression(r"(?<!\w)(?:сезон|зимовк)|(?<!\w)учебн\w+[ \u00a0]год", re.IGNORECASE)
"""What there is once a year: of a heating season there is no newer figure until the next one is over."""
_YEARLY = 12


def _is_a_change(sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether a sentence tells of a change, and a figure is reckoned from what was and what is today, «увеличились на
    230 тыс. тенге», or is what was: «срок сокращен с 15 до 5 дней», «уменьшилась на 4,7 п. п. (была 31,5 %)». Of a
    cell the heads tell it: «Прирост за год».
    """
    if _leads_to_a_newer(sentence, figure, finished) or _is_added_to(sentence, figure, finished):
        return True
    told = (sentence.text, *(head.text for head in heads_of(sentence.line)))
    against = len(figure.keys) > 1 and any(map(_TO_THE_YEAR_BEFORE[sentence.line.lang].search, told))
    if not against and not any(map(CHANGED[sentence.line.lang].search, told)):
        return False
    figures = [figure] if len(figure.keys) > 1 else sentence.figures if _was_before(sentence, figure) else []
    facts = by_key(facts_of(sentence.line, finished.book))
    known = ((facts[key], _known_at(facts[key], finished)) for one in figures for key in one.keys if key in facts)
    return any(day and not outlived(day, fact, finished) for fact, day in known)


_TO_THE_YEAR_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)к{GAP}(?:предыдущему|прошлому){GAP}году", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)(?:алдыңғы|өткен){GAP}жылға", re.IGNORECASE),
    }
)
"""The head «К предыдущему году, %»."""
_AT_THE_START: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:на|к){GAP}начал[оу]{GAP}(?:текущего{GAP}|этого{GAP})?года(?!\w)", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)жыл(?:дың)?{GAP}бас(?:ына|ында|ындағы)(?!\w)", re.IGNORECASE),
    }
)
"""«На начало года» is the first day of the letter's own year, or the last one of the year before."""


def _leads_to_a_newer(sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether a figure is the first of two that «с … до …» joins, or the second of «6 дней (было 10)», both of one
    unit, and the other is known of later and not too old: what was and what is, by whatever verb («расширена»,
    «жақсарды»).
    """
    runs = [one for one in sentence.runs if isinstance(one.inline, Figure) and not time_of(one)]
    at = next((number for number, one in enumerate(runs) if one.inline is figure), len(runs))
    ahead = len(runs) > at + 1 and leads_to(sentence, runs[at], runs[at + 1])
    behind = 0 < at < len(runs) and _was_instead(sentence, runs[at - 1], runs[at])
    if not (ahead or behind):
        return False
    facts = by_key(facts_of(sentence.line, finished.book))
    old, new = (fact_of(one, facts, VALUE) for one in (runs[at], runs[at + 1 if ahead else at - 1]))
    known, later = _known_at(old, finished) if old else None, _known_at(new, finished) if new else None
    if not (old and new and known and later):
        return False
    return old.unit == new.unit and known < later and not outlived(later, new, finished)


def _is_added_to(sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether the next two figures, of its own unit, known of later and not too old, are what was added to it and what
    that makes: «к 1 380 добавлены 420, всего стало 1 800».
    """
    facts = by_key(facts_of(sentence.line, finished.book))
    runs = [one for one in sentence.runs if isinstance(one.inline, Figure) and not time_of(one)]
    at = next((number for number, one in enumerate(runs) if one.inline is figure), len(runs))
    told = [fact for one in runs[at : at + 3] if (fact := fact_of(one, facts, VALUE))]
    values = [one.value for one in told if isinstance(one.value, Decimal)]
    if len(values) != _ADDED or values[0] + values[1] != values[2] or len({one.unit for one in told}) > 1:
        return False
    days = [_known_at(one, finished) for one in told]
    return all(
        days[0] and day and days[0] < day and not outlived(day, one, finished)
        for day, one in zip(days[1:], told[1:], strict=True)
    )


_ADDED = 3


def leads_to(sentence: Sentence, first: Run, second: Run) -> bool:
    """Whether «с … до …», «…-дан …-ға дейін» join two figures."""
    line, between = sentence.line, sentence.line.text[first.end : second.start]
    if line.lang == "ru":
        return bool(_FROM.search(line.text, sentence.start, first.start) and _TO.fullmatch(between))
    from_it = _KAZAKH_FROM.search(line.text[first.start : first.end] + between.rstrip(" \u00a0"))
    return bool(from_it and _KAZAKH_TO.match(line.text, second.end, sentence.end))


def _was_instead(sentence: Sentence, first: Run, second: Run) -> bool:
    line, between = sentence.line, sentence.line.text[first.end : second.start]
    if line.lang == "ru":
        return _WAS.fullmatch(between) is not None
    return bool(_OPENS.fullmatch(between) and _KAZAKH_WAS.match(line.text, second.end, sentence.end))


_TO = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}{GAP}до{GAP}")
_KAZAKH_TO = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}{GAP}дейін(?!\w)")
_WAS = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}(?:{GAP}\(|[,;]{GAP})был[аои]?{GAP}")
_OPENS = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}(?:{GAP}\(|;{GAP})")


def _was_before(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is what something has changed from: «с 15», «15-тен», «(была 31,5 %)», «(31,5 % болған)»."""
    line = sentence.line
    run = next(one for one in sentence.runs if one.inline is figure)
    if line.lang == "ru":
        return _FROM.search(line.text, sentence.start, run.start) is not None
    from_it = _KAZAKH_FROM.search(line.text, run.start, run.end) or _KAZAKH_WAS.match(line.text, run.end)
    return from_it is not None


_FROM = expression(rf"(?<!\w)(?:(?:со?|от)|\(был[аои]?){GAP}$", re.IGNORECASE)
_KAZAKH_FROM = expression(r"[дтн][ае]н$")
_KAZAKH_WAS = expression(rf"(?:{GAP}[^\W\d_]+){{0,3}}{GAP}(?:болған|болатын|еді)(?:{GAP}(?:еді|болатын))?\)")


def _tells_its_year(year: int, sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether a sentence names a year: itself, by the letter's own («прошлого года», «пять лет назад»), by that of
    another of its figures («годом ранее»). For a cell its row and column speak, for one made of several all, and for
    cells and items what leads to them.
    """
    lang, today = sentence.line.lang, finished.day.year
    told = sentence.years | {today + one.off for one in named_by(RELATIVE_YEARS[lang], sentence.text)}
    if _AT_THE_START[lang].search(sentence.text):
        told |= {today - 1, today}
    facts = by_key(facts_of(sentence.line, finished.book))
    known = {_known_at(facts[key], finished) for one in sentence.figures for key in one.keys if key in facts}
    beside = {day.year for day in known if day}
    leads = [*_led_by(sentence.line, finished)]
    elliptic = " ".join((sentence.text, *(one.text for one in leads)))
    from_ago = {year + ago for ago in _years_ago(sentence)}
    before = from_ago | {year - one.off for one in named_by(ELLIPTIC_YEARS[lang], elliptic) if one.off}
    heads = (heads_of if len(figure.keys) > 1 else labels_of)(sentence.line)
    return (
        year in told
        or bool(before & (told | beside))
        or today in from_ago
        or bool(before and before & _years_before(sentence, leads, finished))
        or bool(_A_YEAR_LATER[lang].search(sentence.text) and year - 1 in told | beside)
        or any(year < one <= today for one in _up_to(sentence))
        or year in years_told((*heads, *leads), today)
        or (not sentence.years and _years_told_before(sentence) == {year})
    )


_A_YEAR_LATER: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:через{GAP}год|год{GAP}спустя|годом{GAP}позже|следующ(?:ий{GAP}год|ем{GAP}году))(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(rf"(?<!\w)(?:жылдан{GAP}(?:кейін|соң)|келесі{GAP}жыл[ыд]\w*)", re.IGNORECASE),
    }
)
"""The year behind one that is told: «если в 2023 году выдано 410, то через год – 455»."""
_AGO: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{GAP}(?:(?:лет|года?){GAP}(?:тому{GAP})?назад|годами{GAP}(?:ранее|раньше|прежде))(?!\w)", re.IGNORECASE
        ),
        "kz": expression(rf"{GAP}жыл{GAP}бұрын(?:ғы\w*)?(?!\w)", re.IGNORECASE),
    }
)


def _years_ago(sentence: Sentence) -> Iterator[int]:
    """How many years ago a sentence says that something was: «десять лет назад», «он жыл бұрын»."""
    for one in sentence.readings:
        if isinstance(one.value, Decimal) and _AGO[sentence.line.lang].match(sentence.line.text, one.end):
            yield int(one.value)


def _years_told_before(sentence: Sentence) -> frozenset[int]:
    """The years that the nearest sentence before names: «В 2024 году построено 120 школ. В селах – 40»."""
    earlier = [one for one in sentences(sentence.line) if one.end <= sentence.start]
    return next((one.years for one in reversed(earlier) if one.years), frozenset())


def _years_before(sentence: Sentence, leads: Iterable[Line], finished: Finished) -> set[int]:
    """The years from which «годом ранее» may be reckoned: of the sentence before, and of what leads to a list."""
    earlier = itertools.takewhile(lambda one: one.end <= sentence.start, sentences(sentence.line))
    years: set[int] = set()
    for one in (*collections.deque(earlier, maxlen=1), *(one for line in leads for one in sentences(line))):
        facts = by_key(facts_of(one.line, finished.book))
        days = (_known_at(facts[key], finished) for figure in one.figures for key in figure.keys if key in facts)
        years |= one.years | {day.year for day in days if day}
    return years


_UP_TO: Mapping[Lang, tuple[str, re.Pattern[str]]] = MappingProxyType(
    {
        "ru": ("before", expression(rf"(?<!\w)(?:до|ранее|к){GAP}(?:начал[ау]{GAP})?$", re.IGNORECASE)),
        "kz": ("behind", expression(rf"{GAP}(?:дейін|қарай)(?!\w)")),
    }
)


def _up_to(sentence: Sentence) -> Iterator[int]:
    """The years before which a sentence tells something: «до 2025 года», «к 2025 году», «2025 жылға дейін»."""
    line = sentence.line
    side, words = _UP_TO[line.lang]
    for run in sentence.runs:
        time = time_of(run)
        found = (
            words.search(line.text, sentence.start, run.start) if side == "before" else words.match(line.text, run.end)
        )
        if time and found:
            yield time.first.year


def _led_by(line: Line, finished: Finished) -> Iterator[Line]:
    """The line that leads to a table or list: «По состоянию на 1 января 2026 года участков насчитывалось:»; and the
    first item of a list that says of which year its brackets are: «создано 93 (годом ранее – 87); обучено 13 (12)».
    """
    if isinstance(line.block, Table | List):
        lines = document_lines(finished.document)
        before = itertools.takewhile(lambda one: one.block is not line.block, lines)
        last = collections.deque(before, maxlen=1)
        yield from (one for one in last if one.text.rstrip().endswith(":"))
    if isinstance(line.block, List) and _IN_BRACKETS.search(line.text):
        first = next(one for one in document_lines(finished.document) if one.block is line.block)
        yield from (first,) if first is not line and _YEAR_IN_BRACKETS.search(first.text) else ()


_IN_BRACKETS = expression(rf"\([\d \u00a0,]+(?:{GAP}[^\W\d_]+)?\)")
_YEAR_IN_BRACKETS = expression(rf"\((?:годом{GAP}ранее|бір{GAP}жыл{GAP}бұрын|(?:во?{GAP})?20\d\d{GAP})[^()]*\)")


def _is_set_against(sentence: Sentence, figure: Figure) -> bool:
    """Whether a sentence compares with what was before, or a cell stands under «Было»; or what leads to a figure gives
    it a time of its own.
    """
    lang, text = sentence.line.lang, sentence.text.replace("\u00a0", " ")
    run = next(one for one in sentence.runs if one.inline is figure)
    start = max((one.end for one in sentence.runs if one.end <= run.start), default=sentence.start)
    return (
        _AT_ITS_TIME[lang].search(sentence.line.text, start, run.start) is not None
        or SET_AGAINST[lang].search(text) is not None
        or _WAS_AND_IS[lang].search(text) is not None
        or any(_WAS_THEN[lang].match(head.text) for head in labels_of(sentence.line))
    )


_AT_ITS_TIME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:тогда|на старте|в начале(?! (?:\w+ )?год)|до (?:пандемии|кризиса|реформы)"
            r"|в (?:перв|кризисн|базов|исходн|\w*пандемийн)(?:ый|ой|ом) (?:году?|периоде?))(?!\w)".replace(" ", GAP),
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:(?:ол|сол) кезде|(?!жыл)\w{4,} басында|(?:пандемия|дағдарыс|реформа)ға дейін"
            r"|(?:алғашқы|бірінші|дағдарыс|базалық) жыл(?:ы|да))(?!\w)".replace(" ", GAP),
            re.IGNORECASE,
        ),
    }
)
"""«В селах тогда построено 35», «на старте программы их было 61», «в первый год – 61», «в кризисный год»: the reader
knows that it was then.
"""
_WAS_AND_IS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("стало",), r"(?<!\w)был[оаи]?(?!\w)[^.;]*(?<!\w)стал[оаи]?(?!\w)", re.IGNORECASE),
        "kz": Words(("болса",), r"\d[^.;]*(?<!\w)болса,[^.;]*(?<!\w)(?:қазір|енді|бүгін)", re.IGNORECASE),
    }
)
_WAS_THEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:было|ранее|прежде|раньше|до(?:[ \u00a0]\w+)?)[,.:]?[ \u00a0]*(?:$|\()", re.IGNORECASE),
        "kz": expression(
            r"(?:бол(?:ғаны|ған|ды)|бұрын|бұрынғысы?|(?:\w+[ \u00a0])?дейін(?:гі)?)[,.:]?[ \u00a0]*(?:$|\()",
            re.IGNORECASE,
        ),
    }
)
"""«Было 110, стало 120», the head «Было»."""


def _known_at(fact: Fact, finished: Finished) -> dt.date | None:
    """The day of which a figure is true; that of its newest source where the fact says none. An event has happened on
    its day and grows no older, a plan is of the future.
    """
    if isinstance(fact.value, Period) or fact.status is Status.PLANNED:
        return None
    own = fact.as_of or fact.period
    if own:
        return own.last
    cited = (finished.book.sources.get(one.source) for one in fact.sources)
    dated = [one.date.last for one in cited if one and one.date]
    return max(dated, default=None) if len(dated) == len(fact.sources) else None


def _source_kinds(fact: Fact, finished: Finished) -> set[str]:
    found = (finished.book.sources.get(one.source) for one in fact.sources)
    return {one.kind.value for one in found if one}


def _months_after(day: dt.date, months: int) -> dt.date:
    """The day so many months after another; the last of its month after the last one, and where it has no such day.

    >>> _months_after(dt.date(2020, 12, 31), 2), _months_after(dt.date(2021, 2, 28), 6)
    (datetime.date(2021, 2, 28), datetime.date(2021, 8, 31))
    >>> _months_after(dt.date(2021, 3, 15), 12)
    datetime.date(2022, 3, 15)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (dt.date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - dt.timedelta(days=1)).day
    is_last = (day + dt.timedelta(days=1)).day == 1
    return dt.date(year, month + 1, last if is_last else min(day.day, last))


def figure_of_the_future(finished: Finished) -> Iterator[Diagnostic]:
    """DG436: a figure that was not known yet on the letter's day: known as of a later one, of a later period and no
    plan; a later day on which the sentence says that something was done; a source of a later date, told once.
    """
    told: set[object] = set()
    letter = finished.letter
    day = Related("the letter's date stands here", letter.place("date"))
    for sentence, figure, fact in printed_facts(finished):
        own = ((figure.text, (figure.span, fact.key), *one) for one in _times_of(fact))
        done = ((figure.text, (figure.span, fact.key), *one) for one in _day_done(sentence, figure, fact))
        for text, what, known, place in (*own, *done, *_dates_of_sources(fact, finished)):
            if known.first > finished.day and what not in told:
                told.add(what)
                args = {"text": text, "known": known.first.isoformat(), "day": finished.day.isoformat()}
                yield Diagnostic("DG436", figure.span, args, (Related("its date stands here", place), day))


def _times_of(fact: Fact) -> Iterator[tuple[Period, Span]]:
    """The times at which a fact came to be known, each with its place; a plan for a day, «на 1 января – 51 %», is known
    before it. A plan that is itself a time, «в июне будет утверждён», needs no other for which it is.
    """
    is_actual = fact.status is Status.ACTUAL
    is_for_its_day = not (is_actual or fact.period or isinstance(fact.value, Period))
    own = (
        ("as_of", None if is_for_its_day else fact.as_of),
        ("period", fact.period if is_actual else None),
    )
    yield from ((known, fact.place(field)) for field, known in own if known)


def _dates_of_sources(fact: Fact, finished: Finished) -> Iterator[tuple[str, str, Period, Span]]:
    """The sources of a fact as templates name them, twice, each with its date and the place of that."""
    for one in fact.sources:
        source = finished.book.sources.get(one.source)
        if source and source.date:
            name = f"{PREFIX}{source.key}"
            yield name, name, source.date, source.place("date")


_DAYS = frozenset({Grain.DAY, Grain.DAYS, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR})


def _day_done(sentence: Sentence, figure: Figure, fact: Fact) -> Iterator[tuple[Period, Span]]:
    """The day that is a fact's own value and no plan, if the sentence tells of something done on it."""
    value = fact.value
    is_day = isinstance(value, Period) and value.grain in _DAYS and fact.status is Status.ACTUAL
    if isinstance(value, Period) and is_day and (happened_on(sentence, figure) or done_on_its_day(sentence, figure)):
        yield value, fact.place("value")


def inquiry_of_the_future(book: FactBook) -> Iterator[Diagnostic]:
    """DG436: a letter that answers an inquiry of a later day."""
    for letter in book.letters.values():
        inquiry = letter.inquiry
        if inquiry and inquiry.date.first > letter.date.last:
            args = {
                "text": f"№ {inquiry.number}",
                "known": inquiry.date.first.isoformat(),
                "day": letter.date.last.isoformat(),
            }
            yield Diagnostic("DG436", letter.place("inquiry.date"), args)


_YEAR = dt.timedelta(days=366)
"""The law gives a month for an answer; nobody is answered after a year, so one of the years is a slip."""


def inquiry_of_long_ago(book: FactBook) -> Iterator[Diagnostic]:
    """DG258: a letter that answers an inquiry of more than a year ago."""
    for letter in book.letters.values():
        inquiry = letter.inquiry
        if inquiry and inquiry.date.last < letter.date.first - _YEAR:
            known, day = inquiry.date.last.isoformat(), letter.date.first.isoformat()
            args = {"number": inquiry.number, "known": known, "day": day}
            yield Diagnostic("DG258", letter.place("inquiry.date"), args)


def past_plan_as_future(finished: Finished) -> Iterator[Diagnostic]:
    """DG433: a plan whose time is over on the letter's day, still worded as something to come."""
    for sentence, figure, fact in printed_facts(finished):
        time = fact.value if isinstance(fact.value, Period) else fact.period
        over = fact.status is Status.PLANNED and time and time.last < finished.over_by
        if over and (_speaks_of_future(sentence, figure, fact, finished) or _is_due(sentence, finished)):
            assert time
            args = {"text": figure.text, "until": time.last.isoformat(), "day": finished.over_by.isoformat()}
            yield Diagnostic("DG433", figure.span, args, stands_here(fact.span))


def _speaks_of_future(sentence: Sentence, figure: Figure, fact: Fact, finished: Finished) -> bool:
    lang = sentence.line.lang
    run = next(one for one in sentence.runs if one.inline is figure)
    if PAST[lang].search(sentence.text) or says_what_came(sentence, run, finished.book.facts):
        return False
    told = any(words[lang].search(sentence.text) for words in (FUTURE, NOT_YET, PLANNED))
    if told or tells_to_come(sentence, figure):
        return True
    return is_still_to_come(sentence, run, fact, finished)


def _is_due(sentence: Sentence, finished: Finished) -> bool:
    """Whether a sentence tells what is still to be done, and nothing of what has been: «должно быть открыто 14»."""
    lang, text = sentence.line.lang, sentence.text
    if not DUE[lang].search(text) or PAST[lang].search(text) or is_set_down_or_turned(text, lang):
        return False
    known = (finished.book.facts.get(key) for figure in sentence.figures for key in figure.keys)
    return not any(fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) for fact in known)
