"""A time right beside a figure, and the time of the figure's fact: «(в 2022 году – 90 %)», «с 62 % в 2017 году до 40»,
«в 2024 и 2025 годах 5 и 7 соответственно» (DG446, and DG452 where both are days).

A sentence may name many times. So a time is taken for a figure's own only where nothing but a dash parts the two, where
both ends of a change have each its time beside it, and where as many times as figures stand in rows that
«соответственно» ties together; without that word only where the times are the figures' own, in another order.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.text.in_turn import EACH, THINGS, is_a_row
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of, time_of
from docgen.checks.text.sentences import Sentence, days_told, sentences, years_of
from docgen.checks.text.wording import PLANNED
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Grain, Lang, Period, Related, Status
from docgen.sameness import kept

_DASH = expression(rf"(?:{GAP}жағдай(?:ы)?{GAP}бойынша)?{GAP}?[–—]{GAP}?")
"""All that may part «в 2022 году – 90 %»."""
_MADE = (
    "оказан|зафиксирован|зарегистрирован|намолочен|собран|выделен|предусмотрен|направлен|выплачен|введен|построен|создан"
    "|проведен|выявлен|выдан|заключен|начислен|взыскан|произведен|добыт|выпущен|освоен|поставлен|высажен|завоеван"
)
_WAS = (
    r"составля(?:ет|ют|л[аои]?)|состави(?:л[аои]?)|насчитыва(?:ет|ют|л[аои]?)|достиг(?:л[аои])?|получили"
    rf"|(?:{_MADE})о|введен[аы][ \u00a0]в[ \u00a0]эксплуатацию"
)
_KAZAKH_WAS = (
    "құрады|құрайды|жетті|болды|көрсетілді|тіркелді|анықталды|бөлінді|көзделді|жұмсалды|төленді|игерілді|салынды|құрылды"
    "|берілді|жүргізілді|жүргізіліп|өндірілді|отырғызылды|бастырылды|жиналды"
)
_POSTPOSITIONS = (
    r"арқылы|үшін|туралы|жайлы|жөнінде|бойынша|сияқты|кейін|соң|жан\w+|маң\w+|қас\w+|айналас\w+|арас\w+|іш\w+"
    r"|үст\w+|аст\w+|(?:менші|иелі|баланс|басқар)\w*[ғгқк][ае]|\w+(?:меншігіне|иелігіне|балансына)|жалға|жөндеуге"
)
"""«2026 жылы 41 көпір арқылы тротуарлар салынды», «41 көпір жанынан»: something else was done; «37 кітапхана меншікке
берілді»: they were there before.
"""
_TOLD_THEN: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(rf"{GAP}(?:{_WAS}){GAP}"), expression("")),
        "kz": (
            expression(GAP),
            expression(
                rf"(?:{GAP}(?!(?:аз|көп|артық|кем|есе|{_POSTPOSITIONS})(?!\w))[^\W\d_]+){{0,3}}{GAP}(?:{_KAZAKH_WAS})(?=[.,;]|\s*$)"
            ),
        ),
    }
)
"""What stands between a time and its figure, and behind it, where one verb tells both: «в 2022 году составили 90»,
«2022 жылы 90 құрады».
"""
_LEVEL: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?<!\w)(?:уров(?:ень|н[яюе]м?)|показател[ьяюе]м?){GAP}$", re.IGNORECASE),
            expression(rf"{GAP}\("),
        ),
        "kz": (expression(r""), expression(rf"{GAP}(?:деңгей|көрсеткіш)\w*{GAP}\(")),
    }
)
"""«Меньше уровня 2021 года (812 млн)», «2021 жылғы деңгейден (812 млн)»."""
_ASKED_WHEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:^|[(,;:]{GAP}?|(?<!\w)(?:во?|за|на){GAP})$", re.IGNORECASE),
        "kz": expression(""),
    }
)
"""What stands before a time that answers «когда?» or heads a row; «с 2020 года», «до 2025 года» do not."""
_SAYS_WHEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(""),
        "kz": expression(r"(?:жыл|жылы|жылдары|[дт][ае]|[ғгқк][ае]|[дт][ае][ғг][ыі])$"),
    }
)
"""How such a time ends in Kazakh: «2022 жылы», «1 қыркүйекте», «1 қыркүйекке»; «2020 жылдан» does not."""
_PER_CENT = rf"(?:{GAP}?%)?"


class _Change(NamedTuple):
    """«С A в T до B»: what stands before its first figure or time, between the two, and behind them."""

    before: re.Pattern[str]
    between: re.Pattern[str]
    behind: re.Pattern[str]


_FROM: Mapping[Lang, _Change] = MappingProxyType(
    {
        "ru": _Change(
            expression(rf"(?<!\w)со?{GAP}$", re.IGNORECASE),
            expression(rf"{_PER_CENT}{GAP}(?:в|на|за){GAP}"),
            expression(rf"{GAP}до{GAP}"),
        ),
        "kz": _Change(expression(r"[ғгқк][ыі]$|[ғгқк][ае]н$"), expression(GAP), expression(r"[^.;]{0,80}? дейін")),
    }
)
_UP_TO: Mapping[Lang, _Change] = MappingProxyType(
    {
        "ru": _Change(
            expression(rf"(?<!\w)до{GAP}$"), expression(rf"{_PER_CENT}{GAP}(?:в|на|за){GAP}"), expression("")
        ),
        "kz": _Change(
            expression(r"[ғгқк][ае]$|[дт][ае]$|жылы$"),
            expression(rf"(?:{GAP}қарай)?{GAP}"),
            expression(rf"{_PER_CENT}{GAP}дейін"),
        ),
    }
)
"""Both ends of a change: in Russian the figure comes first («с 62 % в 2017 году до»), in Kazakh the time («2017 жылғы
62 %-дан»).
"""
_ABLATIVE = expression(r"[дтн][ае]н$")


class Paired(NamedTuple):
    """A figure and the printed time that is told as its own."""

    time: Run
    figure: Run


def time_of_another_figure(finished: Finished) -> Iterator[Diagnostic]:
    """DG446, DG452: a figure beside which a time is printed that its fact does not have."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and any(map(time_of, line.printed)):
            yield from _of_line(line, facts_of(line, finished.book))
            yield from _of_plans(line, facts_of(line, finished.book), finished.day)


@kept
def _of_plans(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    """«К 2030 году планируется снизить на 20 %» of a plan for 2025. What is over may be what the plan sets out from."""
    known = by_key(facts)
    if not any(one.status is Status.PLANNED for one in known.values()):
        return
    for sentence in sentences(line):
        for time, run in _planned_by(sentence) if PLANNED[line.lang].search(sentence.text) else ():
            fact, said = fact_of(run, known), time_of(time)
            planned = fact.period if fact and fact.status is Status.PLANNED else None
            if fact and said and planned and said.last >= day and not said.overlaps(planned):
                yield another_time(line.text[time.start : time.end], said, run, fact)


def _planned_by(sentence: Sentence) -> Iterator[Paired]:
    line = sentence.line
    for first, second in pairwise(sentence.runs):
        between = line.text[first.end : second.start]
        if time_of(first) and not time_of(second):
            led = _LEADS_A_PLAN[line.lang].search(line.text[sentence.start : first.start])
            if led and _TO_A_PLAN[line.lang].fullmatch(between):
                yield Paired(first, second)
        elif time_of(second) and not time_of(first) and line.lang == "ru" and _BY.fullmatch(between):
            yield Paired(second, first)


_BY = expression(rf"(?:{GAP}[–—])?{GAP}к{GAP}")
_LEADS_A_PLAN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?:^|[.!?,;(]{GAP}?)к{GAP}$", re.IGNORECASE), "kz": expression("")}
)
_TO_A_PLAN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:{GAP}[^\W\d_]+){{1,8}}{GAP}(?:до|на){GAP}"),
        "kz": expression(rf"{GAP}қарай(?:{GAP}[^\W\d_]+){{0,6}}{GAP}"),
    }
)
"""«К 2030 году планируется довести его до», «2030 жылға қарай бұл көрсеткішті»."""


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for time, run in _pairs(sentence):
            fact, said = fact_of(run, known), time_of(time)
            if fact and said and not isinstance(fact.value, Period) and _is_another(said, fact):
                yield another_time(line.text[time.start : time.end], said, run, fact)
        yield from _exchanged(sentence, known)


def _pairs(sentence: Sentence) -> Iterator[Paired]:
    line, runs = sentence.line, sentence.runs
    for first, second in pairwise(runs):
        if time_of(first) and not time_of(second):
            forms = (
                _is_dashed,
                _is_told_then,
                _is_a_level,
                _is_a_base,
                *((_ends_a_change,) if line.lang == "kz" else ()),
            )
            if any(form(sentence, first, second) for form in forms):
                yield Paired(first, second)
        elif time_of(second) and not time_of(first) and line.lang == "ru" and _ends_a_change(sentence, first, second):
            yield Paired(second, first)
    if EACH[line.lang].search(sentence.text):
        yield from _each_to_each(line, runs)


def _is_dashed(sentence: Sentence, time: Run, figure: Run) -> bool:
    """«В 2022 году – 90 %»; «2026 және 2028 жылдары – 4-тен» tells as many of each."""
    line = sentence.line
    if line.lang == "kz" and _ABLATIVE.search(line.text, figure.start, figure.end) and _follows_a_time(sentence, time):
        return False
    return bool(
        _DASH.fullmatch(line.text, time.end, figure.start)
        and not (line.lang == "ru" and _SET_AGAINST.search(line.text[sentence.start : time.start]))
        and _ASKED_WHEN[line.lang].search(line.text[sentence.start : time.start])
        and _SAYS_WHEN[line.lang].search(line.text, time.start, time.end)
    )


def _follows_a_time(sentence: Sentence, time: Run) -> bool:
    """Whether a time stands in a row behind another."""
    before = next((one for one in reversed(sentence.runs) if one.end <= time.start), None)
    return bool(before and time_of(before) and is_a_row(sentence.line, (before, time)))


GOES_ON: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf",{GAP}(?:(?:(?:в|на|для|по|у|о|об|с|\w{{4,}}){GAP})?котор\w+"
            r"|\w+(?:нн|вш|ущ|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ий|яя|ее|ие|его|ей|их|им|ими)(?:ся)?)(?!\w)"
        ),
        "kz": expression(r"(?!)"),
    }
)
"""What gives the figures before it another time: «36 школ, отремонтированных ранее», «школы, строительство которых»."""
_NAMED = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}(?=,)")


def _is_told_then(sentence: Sentence, time: Run, figure: Run) -> bool:
    """«В 2022 году составили 90», «2022 жылы 90 құрады»; «в 2021 и в 2022 годах составляла 5 и 7» is a row."""
    line = sentence.line
    between, behind = _TOLD_THEN[line.lang]
    before, verb = line.text[sentence.start : time.start], behind.match(line.text, figure.end, sentence.end)
    named = _NAMED.match(line.text, figure.end, sentence.end)
    return bool(
        between.fullmatch(line.text, time.end, figure.start)
        and verb
        and not GOES_ON[line.lang].match(line.text, named.end() if named else figure.end, sentence.end)
        and not _is_in_another_case(line, figure, verb[0])
        and _LED[line.lang].search(before)
        and not _IN_ROW_BEFORE[line.lang].search(before)
        and not (line.lang == "ru" and _SET_AGAINST.search(before))
        and _SAYS_WHEN[line.lang].search(line.text, time.start, time.end)
    )


_OTHER_CASE = expression(r"(?:[дт][ае]н?|н[ае]н|[ндт][ыі]ң|[ғгқк][ае])$")
_REACHED = "жетті"


def _is_in_another_case(line: Line, figure: Run, verb: str) -> bool:
    """«В 2026 году выдано 37 педагогам», «2026 жылы 37 педагогке берілді»: how many they were then it does not say."""
    if line.lang == "ru":
        return is_no_object(line.text, figure)
    return _REACHED not in verb and _OTHER_CASE.search(line.text, figure.start, figure.end) is not None


_BY_OR_IN = expression(r"(?:ами|ями|ах|ях|ам|ям|ью)$")
"""A figure that is no object: «37 инспекторами»."""
_TO_OR_IN = expression(rf"(?:{GAP}[^\W\d_]+(?:ым|им|ыми|ими|ых|их)(?!\w))?{GAP}[^\W\d_]+(?:ами|ями|ам|ям|ах|ях)(?!\w)")
"""The same with a typed noun: «вручены 37 (молодым) педагогам»."""


def is_no_object(text: str, run: Run) -> bool:
    """Whether a Russian figure tells by whom, to whom or where it was done."""
    return bool(_BY_OR_IN.search(text, run.start, run.end) or _TO_OR_IN.match(text, run.end))


_SET_AGAINST = expression(r"(?<!\w)(?:против|вместо|сравнению со?)\s[^,;:]*\d[^,;:]*$")
"""«В 2026 году против 38 школ в 2025 году построено 45»: that year is of the figure before it."""
_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?<!\w)(?:во?|за|на){GAP}$", re.IGNORECASE), "kz": expression("")}
)
_IN_ROW_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?:,|{GAP}и|{GAP}или){GAP}(?:во?|за|на){GAP}$"),
        "kz": expression(rf"(?:,|{GAP}(?:және|мен|бен|пен|немесе)){GAP}$"),
    }
)


def _is_a_level(sentence: Sentence, time: Run, figure: Run) -> bool:
    line = sentence.line
    before, between = _LEVEL[line.lang]
    return bool(
        before.search(line.text[sentence.start : time.start]) and between.fullmatch(line.text, time.end, figure.start)
    )


def _is_a_base(sentence: Sentence, time: Run, figure: Run) -> bool:
    """«Больше, чем в 2025 году (43,4 млрд)», «2025 жылдан (43,4 млрд) 5,3 млрд-қа көп»."""
    line = sentence.line
    led, ended = _BASE[line.lang]
    return bool(
        led.search(line.text[sentence.start : time.start])
        and ended.search(line.text[time.start : time.end])
        and _OPENED.fullmatch(line.text, time.end, figure.start)
        and _SHUT.match(line.text, figure.end, sentence.end)
    )


_BASE: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (expression(rf"(?<!\w)(?:чем{GAP}(?:во?|за|на)|сравнению{GAP}со?){GAP}$"), expression("")),
        "kz": (expression(""), expression(r"[дт][ае]н$")),
    }
)
"""What stands before a time with which something is compared, and how it ends."""
_OPENED = expression(rf"{GAP}\(")
_SHUT = expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}\)")


def _ends_a_change(sentence: Sentence, first: Run, second: Run) -> bool:
    """«С 62 % в 2017 году до 40 %», «с 62 до 40 % в 2026 году»; «2017 жылғы 62 %-дан 40 %-ға дейін»."""
    line = sentence.line
    text, lang = line.text, line.lang
    for change in (_FROM[lang], _UP_TO[lang]):
        head = text[sentence.start : first.start] if lang == "ru" else text[first.start : first.end]
        if (
            change.before.search(head)
            and change.between.fullmatch(text, first.end, second.start)
            and change.behind.match(text, second.end, sentence.end)
        ):
            return _is_a_change(sentence, change, first, second)
    return False


def _is_a_change(sentence: Sentence, change: _Change, first: Run, second: Run) -> bool:
    """Whether the other end of the change stands there too, and the figure says which end it is."""
    line, lang = sentence.line, sentence.line.lang
    if change is _FROM[lang]:
        return lang == "ru" or bool(_ABLATIVE.search(line.text, second.start, second.end))
    before = line.text[sentence.start : first.start]
    start = rf"(?<!\w)со?{GAP}" if lang == "ru" else rf"[дтн][ае]н(?:{GAP}|$)"
    return bool(expression(start).search(before))


def _each_to_each(line: Line, runs: Sequence[Run]) -> Iterator[Paired]:
    """«В 2024 и 2025 годах 5 и 7 соответственно»: as many times as figures, each in a row."""
    times = [run for run in runs if time_of(run)]
    figures = [run for run in runs if not time_of(run)]
    if len(times) == len(figures) > 1 and is_a_row(line, times) and is_a_row(line, figures):
        yield from (Paired(*each) for each in zip(times, figures, strict=True))


def _exchanged(sentence: Sentence, known: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """«В 2024 и 2025 годах открыто 21 и 12», «… 21 школа и 12 школ соответственно» of 12 in 2024 and 21 in 2025: the
    times are the very ones of the figures, in another order.
    """
    line, runs = sentence.line, sentence.runs
    times = [run for run in runs if time_of(run)]
    figures = [run for run in runs if not time_of(run)]
    if not 1 < len(times) == len(figures) or not is_a_row(line, times):
        return
    each, bare = EACH[line.lang].search(sentence.text), is_a_row(line, figures)
    facts = [fact for run in figures if (fact := fact_of(run, known, VALUE))]
    if bool(each) == bare or len(facts) < len(figures) or not (each is None or is_a_row(line, figures, THINGS)):
        return  # a bare row «each to each» is looked at pair by pair
    said, own = [time_of(run) for run in times], [fact.period or fact.as_of for fact in facts]
    alike = each or len({fact.unit for fact in facts}) == 1
    if alike and None not in own and len({*own}) == len(own) and {*own} == {*said}:
        for time, run, fact, when in zip(times, figures, facts, said, strict=True):
            if when and when != (fact.period or fact.as_of):
                yield another_time(line.text[time.start : time.end], when, run, fact)


# --- whose time it is ------------------------------------------------------------------------------------------------

_NONE, _DAY, _YEAR = dt.timedelta(0), dt.timedelta(days=1), dt.timedelta(days=366)


def _is_another(said: Period, fact: Fact) -> bool:
    """Whether a time is none of a fact's."""
    known = [one for one in (fact.period, fact.as_of) if one]
    return bool(known) and all(_is_apart(said, one, fact.status) for one in known)


def _is_apart(said: Period, known: Period, status: Status) -> bool:
    """Whether two times have nothing in common. The evening of one day is the morning of the next. What came of a year
    may be known as of a day of the next one, and what a year is to bring as of a day of the last, so a day and a longer
    time have a year between them, but where a figure is told as of a day before its time began.
    """
    before, after = known.first - said.last, said.first - known.last
    if _is_day(said) == _is_day(known):
        room = _DAY if _is_day(said) else _NONE
    elif _is_day(said) and before > _DAY and status is Status.ACTUAL:
        return True
    else:
        room = _YEAR
    return max(before, after) > room


def _is_day(time: Period) -> bool:
    return time.grain is Grain.DAY


def another_time(words: str, said: Period, run: Run, fact: Fact) -> Diagnostic:
    """DG446, or DG452 where both are days: words that give a figure another time than its fact's."""
    text, span = run.figure.text, run.figure.span
    if fact.as_of and not fact.period and _is_day(said) and _is_day(fact.as_of):
        related = (Related("the fact stands here", fact.place("as_of")),)
        args = {"text": text, "known": fact.as_of.first.isoformat(), "said": said.first.isoformat()}
        return Diagnostic("DG452", span, args, related)
    known = fact.period or fact.as_of
    assert known
    return of_its_own_time(words, run, fact, own_time(said, known))


def of_its_own_time(words: str, run: Run, fact: Fact, own: str) -> Diagnostic:
    """DG446: words that give a figure another time than its `own`."""
    place = fact.place("period" if fact.period else "as_of")
    args = {"text": run.figure.text, "words": words, "own": own}
    return Diagnostic("DG446", run.figure.span, args, (Related("the fact stands here", place),))


def own_time(said: Period, known: Period) -> str:
    """A fact's time: its years, or its days where the years would not tell it from what is said."""
    years = years_of(known)
    if set(years) & set(years_of(said)):
        return days_told(known)
    return f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}"
