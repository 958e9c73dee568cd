"""What a letter says, held against its own day (DG258, DG430 to DG433, DG436): one of 2021 is judged in 2021."""

from __future__ import annotations

import collections
import datetime as dt
import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Set
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.citations import PREFIX
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences, years_of
from docgen.checks.text.vows import tells_to_come
from docgen.checks.text.wording import (
    A_YEAR_BEFORE,
    CHANGED,
    COMPARED,
    DUE,
    ELLIPTIC_YEARS,
    FUTURE,
    NOT_YET,
    PAST,
    PLANNED,
    RELATIVE_YEARS,
    SAME_PERIOD,
    SET_AGAINST,
)
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.done_on import done_on_its_day
from docgen.checks.times.gone import is_set_down_or_turned
from docgen.checks.times.own_clause import has_its_own_clause, leads_a_clause, tells_which
from docgen.checks.times.periods import happened_on
from docgen.checks.times.tabled_times import heads_of, labels_of, years_told
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Fact, Figure, Grain, Inline, Lang, List, Period, Related, Span, Status, Table
from docgen.sameness import kept


def _stands(span: Span) -> tuple[Related, ...]:
    return (Related("the fact stands here", span),)


def outdated_figure(finished: Finished) -> Iterator[Diagnostic]:
    """DG430: a figure past the day until which it may be cited."""
    for _, figure, fact in _printed_facts(finished):
        if figure.part in _VALUES and fact.valid_until and fact.valid_until < finished.day:
            args = {"text": figure.text, "until": fact.valid_until.isoformat(), "day": finished.day.isoformat()}
            place = fact.places.get("valid_until", fact.span)
            yield Diagnostic("DG430", figure.span, args, _stands(place))


def old_source(finished: Finished) -> Iterator[Diagnostic]:
    """DG431: a figure of a time so long ago that its kind of source has newer ones. An old figure whose own time is
    told in the same sentence is history, and none of this check's business; one that is set against another
    («в предыдущем рейтинге», «соңғы бес жылда») is so too.
    """
    for sentence, figure, fact in _printed_facts(finished):
        known = _latest_of_years(figure, sentence, finished) or _known_at(fact, finished)
        limit = outlived(known, fact, finished) if known and figure.part in _VALUES else None
        if not known or not limit or _is_set_against(sentence) or _is_a_change(sentence, figure, finished):
            continue
        if not _tells_its_year(known.year, sentence, figure, finished):
            months, kind = limit
            args = {"text": figure.text, "known": known.isoformat(), "source_kind": kind, "months": str(months)}
            yield Diagnostic("DG431", figure.span, args, _stands(fact.span))


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
    limits = [(finished.settings.max_age.get(kind, 0), kind) for kind in _source_kinds(fact, finished)]
    is_old = limits and all(0 < months < _months_between(known, finished.day) for months, _ in limits)
    return max(limits) if is_old else None


def _is_a_change(sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether a sentence tells of a change, and a figure is reckoned from what was and what is today, «увеличились на
    230 тыс. тенге», or is what was: «срок сокращен с 15 до 5 дней». Of a cell the heads tell it: «Прирост за год».
    """
    told = (sentence.text, *(head.text for head in heads_of(sentence.line)))
    if not any(map(CHANGED[sentence.line.lang].search, told)):
        return False
    figures = [figure] if len(figure.keys) > 1 else sentence.figures if _was_before(sentence, figure) else []
    facts = by_key(facts_of(sentence.line, finished.book))
    known = ((facts[key], _known_at(facts[key], finished)) for one in figures for key in one.keys if key in facts)
    return any(day and not outlived(day, fact, finished) for fact, day in known)


_AT_THE_START: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:на|к){GAP}начал[оу]{GAP}(?:текущего{GAP}|этого{GAP})?года(?!\w)", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)жыл(?:дың)?{GAP}бас(?:ына|ында|ындағы)(?!\w)", re.IGNORECASE),
    }
)
"""«На начало года» is the first day of the letter's own year, or the last one of the year before."""


def _was_before(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure is what something has changed from: «с 15», «15-тен»."""
    line = sentence.line
    run = next(one for one in line.figures(sentence.start, sentence.end) if one.inline is figure)
    if line.lang == "ru":
        return _FROM.search(line.text, sentence.start, run.start) is not None
    return _KAZAKH_FROM.search(line.text, run.start, run.end) is not None


_FROM = expression(rf"(?<!\w)(?:со?|от){GAP}$", re.IGNORECASE)
_KAZAKH_FROM = expression(r"[дтн][ае]н$")


def _tells_its_year(year: int, sentence: Sentence, figure: Figure, finished: Finished) -> bool:
    """Whether a sentence names a year: itself, by the letter's own («прошлого года»), by that of another of its figures
    («годом ранее»). For a cell its row and column speak, for one made of several all, and for cells and items what
    leads to them.
    """
    lang, today = sentence.line.lang, finished.day.year
    told = sentence.years | {today + one.off for one in _named_by(RELATIVE_YEARS[lang], sentence.text)}
    if _AT_THE_START[lang].search(sentence.text):
        told |= {today - 1, today}
    facts = by_key(facts_of(sentence.line, finished.book))
    known = {_known_at(facts[key], finished) for one in sentence.figures for key in one.keys if key in facts}
    beside = {day.year for day in known if day}
    leads = [*_led_by(sentence.line, finished)]
    elliptic = " ".join((sentence.text, *(one.text for one in leads)))
    before = {year - one.off for one in _named_by(ELLIPTIC_YEARS[lang], elliptic) if one.off}
    heads = (heads_of if len(figure.keys) > 1 else labels_of)(sentence.line)
    return (
        year in told
        or bool(before & (told | beside))
        or bool(before and before & _years_before(sentence, leads, finished))
        or any(year < one <= today for one in _up_to(sentence))
        or year in years_told((*heads, *leads), today)
    )


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
        "ru": ("before", expression(rf"(?<!\w)(?:до|ранее){GAP}(?:начала{GAP})?$", re.IGNORECASE)),
        "kz": ("behind", expression(rf"{GAP}дейін(?!\w)")),
    }
)


def _up_to(sentence: Sentence) -> Iterator[int]:
    """The years before which a sentence tells something: «до 2025 года», «2025 жылға дейін»."""
    line = sentence.line
    side, words = _UP_TO[line.lang]
    for run in line.figures(sentence.start, sentence.end):
        time = time_of(run)
        found = (
            words.search(line.text, sentence.start, run.start) if side == "before" else words.match(line.text, run.end)
        )
        if time and found:
            yield time.first.year


def _led_by(line: Line, finished: Finished) -> Iterator[Line]:
    """The line that leads to a table or list: «По состоянию на 1 января 2026 года участков насчитывалось:»."""
    if isinstance(line.block, Table | List):
        lines = document_lines(finished.document)
        before = itertools.takewhile(lambda one: one.block is not line.block, lines)
        last = collections.deque(before, maxlen=1)
        yield from (one for one in last if one.text.rstrip().endswith(":"))


def _is_set_against(sentence: Sentence) -> bool:
    """Whether a sentence compares with what was before, or a cell stands under «Было»."""
    lang, text = sentence.line.lang, sentence.text.replace("\u00a0", " ")
    return (
        SET_AGAINST[lang].search(text) is not None
        or _WAS_AND_IS[lang].search(text) is not None
        or any(_WAS_THEN[lang].match(head.text) for head in labels_of(sentence.line))
    )


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


_VALUES = frozenset({"value", "members"})


def _printed_facts(finished: Finished) -> Iterator[tuple[Sentence, Figure, Fact]]:
    """Every figure of a fact with its fact and the sentence it stands in."""
    for line in document_lines(finished.document):
        if line.keys:
            yield from _facts_told(line, facts_of(line, finished.book))


@kept
def _facts_told(line: Line, facts: Facts) -> Iterator[tuple[Sentence, Figure, Fact]]:
    known = by_key(facts)
    for sentence in sentences(line):
        for figure in sentence.figures:
            yield from ((sentence, figure, known[key]) for key in figure.keys if key in known)


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


def _months_between(first: dt.date, last: dt.date) -> int:
    """Whole months from one day to another.

    >>> _months_between(dt.date(2020, 12, 31), dt.date(2021, 3, 31))
    3
    >>> _months_between(dt.date(2021, 1, 31), dt.date(2021, 2, 28))
    0
    """
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def figure_of_the_future(finished: Finished) -> Iterator[Diagnostic]:
    """DG436: a figure that was not known yet on the letter's day: known as of a later one, of a later period and no
    plan; a later day on which the sentence says that something was done; a source of a later date, told once.
    """
    told: set[object] = set()
    letter = finished.letter
    day = Related("the letter's date stands here", letter.places.get("date", letter.span))
    for sentence, figure, fact in _printed_facts(finished):
        own = ((figure.text, (figure.span, fact.key), *one) for one in _times_of(fact))
        done = ((figure.text, (figure.span, fact.key), *one) for one in _day_done(sentence, figure, fact))
        for text, what, known, place in (*own, *done, *_dates_of_sources(fact, finished)):
            if known.first > finished.day and what not in told:
                told.add(what)
                args = {"text": text, "known": known.first.isoformat(), "day": finished.day.isoformat()}
                yield Diagnostic("DG436", figure.span, args, (Related("its date stands here", place), day))


def _times_of(fact: Fact) -> Iterator[tuple[Period, Span]]:
    """The times at which a fact came to be known, each with its place."""
    own = (
        ("as_of", fact.as_of),
        ("period", fact.period if fact.status is Status.ACTUAL else None),
    )
    yield from ((known, fact.places.get(field, fact.span)) for field, known in own if known)


def _dates_of_sources(fact: Fact, finished: Finished) -> Iterator[tuple[str, str, Period, Span]]:
    """The sources of a fact as templates name them, twice, each with its date and the place of that."""
    for one in fact.sources:
        source = finished.book.sources.get(one.source)
        if source and source.date:
            name = f"{PREFIX}{source.key}"
            yield name, name, source.date, source.places.get("date", source.span)


_DAYS = frozenset({Grain.DAY, Grain.DAYS, Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR})


def _day_done(sentence: Sentence, figure: Figure, fact: Fact) -> Iterator[tuple[Period, Span]]:
    """The day that is a fact's own value and no plan, if the sentence tells of something done on it."""
    value = fact.value
    is_day = isinstance(value, Period) and value.grain in _DAYS and fact.status is Status.ACTUAL
    if isinstance(value, Period) and is_day and (happened_on(sentence, figure) or done_on_its_day(sentence, figure)):
        yield value, fact.places.get("value", fact.span)


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
            yield Diagnostic("DG436", letter.places.get("inquiry.date", letter.span), args)


_YEAR = dt.timedelta(days=366)
"""The law gives a month for an answer; nobody is answered after a year, so one of the years is a slip."""


def inquiry_of_long_ago(book: FactBook) -> Iterator[Diagnostic]:
    """DG258: a letter that answers an inquiry of more than a year ago."""
    for letter in book.letters.values():
        inquiry = letter.inquiry
        if inquiry and inquiry.date.last < letter.date.first - _YEAR:
            known, day = inquiry.date.last.isoformat(), letter.date.first.isoformat()
            args = {"number": inquiry.number, "known": known, "day": day}
            yield Diagnostic("DG258", letter.places.get("inquiry.date", letter.span), args)


def figure_of_another_year(finished: Finished) -> Iterator[Diagnostic]:
    """DG432: «в текущем году» in a sentence with a figure of another year, which the sentence does not name."""
    for sentence, figure, fact in _printed_facts(finished):
        named = _years_named(sentence)
        if not named or fact.period is None or figure.part not in _VALUES:
            continue
        own = years_of(fact.period)
        said = _contradicting(sentence, figure, {year - finished.day.year for year in own})
        if fact.status is Status.PLANNED and _DECIDED[finished.lang].search(sentence.text):
            continue
        if not said or sentence.years & set(own) or _has_its_own_figure(sentence, figure, said, finished):
            continue
        since = said._replace(off=said.off - 1) if _OF_THE_START.fullmatch(said.words[0]) else said
        if since.off + finished.day.year in own and _has_changed_since(sentence, figure, said, finished):
            continue
        if finished.day.year not in own or not _has_changed_since(sentence, figure, said, finished):
            args = {
                "words": said.words[0],
                "year": str(finished.day.year + said.off),
                "text": figure.text,
                "own": _span_of_years(own),
            }
            yield Diagnostic("DG432", figure.span, args, _stands(fact.places.get("period", fact.span)))


_DECIDED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("реш", "утвержд", "одобр", "постанов", "поруч", "подписан", "отобран", "разработ"),
            r"(?<!\w)(?:решен[аоы]?|решил\w*|решени\w+|утвержд[её]н\w*|одобрен\w*|постановл\w+|поручен\w*|подписан\w*|отобран\w*"
            r"|разработан\w*)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("шеш", "бекіт", "мақұлда", "тапсыр", "қол қой", "ірікте", "әзірлен"),
            r"(?<!\w)(?:шешім|шешілді|бекіт|мақұлда|тапсыр|қол[ \u00a0]қой|ірікте|әзірлен)",
            re.IGNORECASE,
        ),
    }
)
"""What is planned for one year was decided in another."""
_SET_BESIDE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:как[ \u00a0]и|в[ \u00a0]отличие[ \u00a0]от|подобно|наряду[ \u00a0]с)[ \u00a0]$", re.IGNORECASE
        ),
        "kz": expression(
            r"[дғ][ае]й(?!\w)|(?:дан|нен|тан)[ \u00a0](?:айырмашылығы|өзгеше)|[ \u00a0](?:сияқты|секілді)"
        ),
    }
)
"""«Как и в прошлом году», «өткен жылғыдай»: a year that is only set beside the one that is told of."""


def _is_set_beside(year: NamedYear, lang: Lang) -> bool:
    text, (start, end) = year.words.string, year.words.span()
    if lang == "ru":
        return _SET_BESIDE["ru"].search(text[:start]) is not None
    return _SET_BESIDE["kz"].match(text, end - 3) is not None or _SET_BESIDE["kz"].match(text, end) is not None


_OF_THE_START = expression(r"с начала года|жыл басынан", re.IGNORECASE)
"""«С начала года выросло с 38 до 45»: 38 is of the year before."""


_YEAR_AGO = expression(r"год назад", re.IGNORECASE)
"""A year before today; «годом ранее», «бір жыл бұрын» is the year before that which was told last."""
_PART_ENDS = expression(r"[.;!?](?=[\s\u00a0])")


class NamedYear(NamedTuple):
    """Words that name a year by the letter's own, and how far off it is; their place is that in the sentence."""

    words: re.Match[str]
    off: int


@kept
def _years_named(sentence: Sentence) -> Iterator[NamedYear]:
    text, lang = sentence.text, sentence.line.lang
    found = _named_by(RELATIVE_YEARS[lang], text)
    yield from found
    for one in _named_by(ELLIPTIC_YEARS[lang], text) if found else ():
        yield from _readings(one, [year for year in found if year.words.end() <= one.words.start()], lang)


def _readings(one: NamedYear, told: list[NamedYear], lang: Lang) -> Iterator[NamedYear]:
    """What an elliptic year may mean: «годом ранее» is the year before that which was told last, in the same part of
    the sentence; of one told in a part before it, also the year before the letter's own.
    """
    if not told or not A_YEAR_BEFORE[lang].search(one.words[0]) or _YEAR_AGO.fullmatch(one.words[0]):
        yield one
        return
    last = max(told, key=lambda year: year.words.end())
    yield one._replace(off=last.off - 1)
    if _PART_ENDS.search(one.words.string, last.words.end(), one.words.start()):
        yield one


def _named_by(table: Iterable[tuple[Words, int]], text: str) -> list[NamedYear]:
    return [NamedYear(match, off) for words, off in table for match in words.finditer(text)]


def _contradicting(sentence: Sentence, figure: Figure, own: Set[int]) -> NamedYear | None:
    """The words that name a year which is none of a figure's own; years are told by how far they are off.

    Where the sentence names the figure's own year too, only words right beside the figure say that another is meant,
    and none where a participle gives the figure its own: «өткен жылы салынған 42 мектеп ағымдағы жылы берілді».
    What stands in a bracket is said of the bracket alone; what a year is compared with is the letter's own.
    """
    is_of_now = max(own) >= 0
    named = [one for one in _years_named(sentence) if not (is_of_now and _is_set_beside(one, sentence.line.lang))]
    run = next(one for one in sentence.line.figures(sentence.start, sentence.end) if one.inline is figure)
    start, end = run.start - sentence.start, run.end - sentence.start
    if own & {one.off for one in named}:
        beside = [one for one in named if _touches(sentence.text, one, start, end)]
        done = any(one.off in own and _DONE_THEN.fullmatch(sentence.text, one.words.end(), start) for one in named)
        return None if done or own & {one.off for one in beside} else next(iter(beside), None)
    bracket = _bracket_at(sentence.text, start)
    inside = [one for one in named if bracket and _bracket_at(sentence.text, one.words.start()) == bracket]
    outside = [
        one
        for one in named
        if _bracket_at(sentence.text, one.words.start()) is None and not _says_nothing_of_it(sentence, end, one)
    ]
    if 0 in own and COMPARED[sentence.line.lang].search(sentence.text):
        return None
    return next(iter(inside or outside), None)


def _has_its_own_figure(sentence: Sentence, figure: Figure, said: NamedYear, finished: Finished) -> bool:
    """Whether a year is named in a clause that has a figure of that year, set beside the clause of this figure: «за
    аналогичный период прошлого года – 840, то есть на 50 % меньше», «работает 386, в прошлом году было 360», or behind
    it: «поступило 420; за тот же период прошлого года – 840».
    """
    is_behind = _place_of(sentence, figure) < said.words.start()
    start, end = _clause_at(sentence.text, said.words.start())
    beside = is_behind or _is_told_aside(sentence, figure, said, start, end)
    if not beside and not SAME_PERIOD[sentence.line.lang].search(sentence.text):
        return False
    runs = sentence.line.figures(sentence.start + start, sentence.start + end)
    facts = (finished.book.facts.get(key) for run in runs if run.inline is not figure for key in _keys(run.inline))
    year = finished.day.year + said.off
    own_clause = any(run.inline is figure for run in runs)
    return not own_clause and any(fact and fact.period and year in years_of(fact.period) for fact in facts)


def _is_told_aside(sentence: Sentence, figure: Figure, said: NamedYear, start: int, end: int) -> bool:
    """Whether a year leads the clause between two marks, and a figure stands before it, or after it behind a «;»."""
    text, line = sentence.text, sentence.line
    runs = line.figures(sentence.start, sentence.start + start)
    if not runs or not leads_a_clause(text, line.lang, start, said.words.start()):
        return False
    return any(run.inline is figure for run in runs) or ";" in text[end : _place_of(sentence, figure)]


def _place_of(sentence: Sentence, figure: Figure) -> int:
    run = next(one for one in sentence.line.figures(sentence.start, sentence.end) if one.inline is figure)
    return run.start - sentence.start


def _has_changed_since(sentence: Sentence, figure: Figure, said: NamedYear, finished: Finished) -> bool:
    """Whether a sentence tells of a change from a figure of the named year: «с 840 в прошлом году снизилось до 420»."""
    if not CHANGED[sentence.line.lang].search(sentence.text):
        return False
    year = finished.day.year + said.off
    keys = (key for one in sentence.figures if one is not figure for key in one.keys)
    facts = (finished.book.facts.get(key) for key in keys)
    return any(fact and fact.period and year in years_of(fact.period) for fact in facts)


def _keys(inline: Inline) -> tuple[str, ...]:
    return inline.keys if isinstance(inline, Figure) else ()


_CLAUSE_ENDS = expression(r"[,;](?=[\s\u00a0])")


def _clause_at(text: str, at: int) -> tuple[int, int]:
    """The clause that holds a place of a text, from comma to comma."""
    ends = [match.start() for match in _CLAUSE_ENDS.finditer(text)]
    return max((one for one in ends if one < at), default=0), min((one for one in ends if one >= at), default=len(text))


def _says_nothing_of_it(sentence: Sentence, figure_end: int, one: NamedYear) -> bool:
    text, line = sentence.text, sentence.line
    return tells_which(text, line.lang, one.words.span()) or has_its_own_clause(
        text, line.typed[sentence.start : sentence.end], line.lang, figure_end, one.words.span()
    )


_ONLY_A_DASH = expression(r"[\s\u00a0–—:]*")


def _touches(text: str, named: NamedYear, start: int, end: int) -> bool:
    """Whether nothing but a dash stands between a named year and a figure."""
    first, last = named.words.span()
    return bool(
        _ONLY_A_DASH.fullmatch(text, last, start) if last <= start else _ONLY_A_DASH.fullmatch(text, end, first)
    )


_DONE_THEN = expression(r"[ \u00a0](?:\w+[ \u00a0]){0,2}\w+(?:[ғқ]ан|[гк]ен)[ \u00a0]")
"""What of that year stands between it and a Kazakh figure, «салынған»."""
_BRACKET = expression(r"\([^()]*\)")


def _bracket_at(text: str, at: int) -> tuple[int, int] | None:
    """The bracket that holds a place of a text."""
    return next((match.span() for match in _BRACKET.finditer(text) if match.start() < at < match.end()), None)


def _span_of_years(years: range) -> str:
    """The years as they are said.

    >>> _span_of_years(range(2020, 2021)), _span_of_years(range(2020, 2026))
    ('2020', '2020–2025')
    """
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"


def past_plan_as_future(finished: Finished) -> Iterator[Diagnostic]:
    """DG433: a plan whose time is over on the letter's day, still worded as something to come."""
    for sentence, figure, fact in _printed_facts(finished):
        time = fact.value if isinstance(fact.value, Period) else fact.period
        over = fact.status is Status.PLANNED and time and time.last < finished.day
        if over and (_speaks_of_future(sentence, figure) or _is_due(sentence, finished)):
            assert time
            args = {"text": figure.text, "until": time.last.isoformat(), "day": finished.day.isoformat()}
            yield Diagnostic("DG433", figure.span, args, _stands(fact.span))


def _speaks_of_future(sentence: Sentence, figure: Figure) -> bool:
    lang = sentence.line.lang
    told = any(words[lang].search(sentence.text) for words in (FUTURE, NOT_YET, PLANNED))
    return (told or tells_to_come(sentence, figure)) and not PAST[lang].search(sentence.text)


def _is_due(sentence: Sentence, finished: Finished) -> bool:
    """Whether a sentence tells what is still to be done, and nothing of what has been: «должно быть открыто 14»."""
    lang, text = sentence.line.lang, sentence.text
    if not DUE[lang].search(text) or PAST[lang].search(text) or is_set_down_or_turned(text, lang):
        return False
    known = (finished.book.facts.get(key) for figure in sentence.figures for key in figure.keys)
    return not any(fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) for fact in known)
