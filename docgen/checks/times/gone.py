"""«В 2020 году планируется …» in a letter of 2021: a printed time that is over, of no plan of the book, and words right
beside it that tell of something to come (DG433). Of the figures of plans `own_day` tells. And the other way about: what
came of a time that is not half over, «по итогам первого полугодия» in February (DG436).

What a text cites may be a plan's own words, and a programme of that year is told by the year too. So it is told only
where the time is the only one of its sentence, and nothing stands between it and the words that could take it for
something else.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, facts_of, time_of
from docgen.checks.text.sentences import Sentence, sentences
from docgen.checks.text.wording import DUE, PAST
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.plans_done import done_word
from docgen.checks.times.still_to_come import comes_at
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Figure, Grain, Lang, Status
from docgen.sameness import kept

_PLANS = r"планиру(?:ет|ют)ся|намечен[оаы]?|намечается|предстоит"
_OPENS = expression(rf"\s*(?:[^\W\d]+(?:{GAP}[^\W\d]+){{0,2}},{GAP})?в{GAP}", re.IGNORECASE)
_TO_COME_BEHIND = expression(rf"{GAP}(?:{_PLANS}|буд(?:ет|ут))(?!\w)")
_TO_COME_BEFORE = expression(
    rf"(?<!\w)буд(?:ет|ут){GAP}\w{{3,}}[нт][аоы]?(?P<led>{GAP}(?:в|до|к)(?:{GAP}конц[еау])?)?{GAP}$"
)
_WHEN = expression(r"(?:жылы|[дт][ае])$")
_NO_WORD = r"\w*(?:[ғқгк][ае]н|т[ыі]н(?!\w)|[ыі]п(?!\w))|(?:кейін|соң|бастап|сайын|үшін|бойынша)(?!\w)"
_OF_SAYING = "көрсет|айт|ата|таны|сана|есепте|байқа|түсіндір|баянда|қамты"
_KAZAKH_TO_COME = expression(
    rf"(?:{GAP}(?!{_NO_WORD})[^\s;:,()«»]+){{0,8}}{GAP}"
    rf"(?:(?!{_OF_SAYING})(?:\w{{2,}}[ыі]л[ае]д[ыі]|\w+л[ыі]н[ае]д[ыі])|\w+у{GAP}жоспарлан(?:уда|ып{GAP}отыр))"
    r"(?=\s*[.;]|\s*$)"
)
"""What ends a Kazakh sentence and is to come: no word before it brings in something else that was then."""
_MAY_COME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression("буд|планиру|намеч|предсто|долж|подлеж|предполага|ожида|предусм"),
        "kz": expression("[ае]д[ыі]|жоспарлан|тиіс|керек|қажет|[мбп][ае][қк]|көздел|көздеп|күтіл|межелен|белгілен"),
    }
)

_SUBJECT = rf"(?:(?!\w+(?:[аея]н[аоы]|[яы]т[аоы]|ло|ли|л[аои]сь|лся)(?!\w))[^\W\d_]+{GAP}){{1,4}}"
_DUE = rf"(?:долж(?:ен|на|но|ны){GAP}быть{GAP}\w{{3,}}[нт][аоы]?|предстоит{GAP}\w+|подлеж(?:ит|ат){GAP}\w+)(?!\w)"
_DUE_BEHIND = expression(rf"{GAP}(?:{_SUBJECT})?{_DUE}")
_DUE_BEFORE = expression(
    rf"\s*{_SUBJECT}{_DUE}(?:{GAP}[^\W\d_]+){{0,2}}?{GAP}(?:в|до|к)(?:{GAP}конц[еау])?{GAP}$", re.IGNORECASE
)
_KAZAKH_DUE = expression(
    rf"(?:{GAP}(?:соңына|аяғына))?(?:{GAP}(?:дейін|қарай))?(?:{GAP}(?!{_NO_WORD})[^\s;:,()«»]+){{0,8}}{GAP}\w+у(?:[ыі]|[ғг][ае])?{GAP}(?:тиіс|керек|қажет)(?=\s*[.;]|\s*$)"
)
_KAZAKH_BY = expression(r"(?:жылы?|[дт][ае]|[ғгқк][ае]|жылдың)$")
"""«В 2024 году ремонт должен быть завершен», «Ремонт должен быть завершен до …»; «2024 жылы жөндеу аяқталуы тиіс»."""
_SET_DOWN: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("план", "програм", "концепц", "стратег", "соглас", "соответств", "услови", "догов", "контракт", "фактич"),
            r"(?<!\w)(?:план|програм|концепц|стратег|соглас|соответств|услови|догов|контракт|фактич)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("жоспар", "бағдарл", "тұжырымд", "стратег", "сәйкес", "шарт", "келісім", "нақты", "іс жүзінде"),
            r"(?<!\w)(?:жоспар|бағдарл|тұжырымд|стратег|сәйкес|шарт|келісім|нақты|іс жүзінде)",
            re.IGNORECASE,
        ),
    }
)
"""What may have set down once what was to be done then: «по плану на 2024 год доля должна составить 87 %»."""
_TURNS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("однако", "но ", "хотя", "не "), r"(?<!\w)(?:однако|но|хотя|не)(?!\w)", re.IGNORECASE),
        "kz": Words(
            ("алайда", "бірақ", "дегенмен", "жоқ", "емес"),
            r"(?<!\w)(?:алайда|бірақ|дегенмен|жоқ|емес)(?!\w)",
            re.IGNORECASE,
        ),
    }
)


def is_set_down_or_turned(text: str, lang: Lang) -> bool:
    """Whether a text tells where a duty was set down, or that it was not fulfilled: then it may be one of the past."""
    return bool(_SET_DOWN[lang].search(text) or _TURNS[lang].search(text))


def time_gone_told_as_to_come(finished: Finished) -> Iterator[Diagnostic]:
    """DG433: a printed time that is over on the letter's day, beside words that tell of something to come."""
    for line in document_lines(finished.document):
        if line.printed and _MAY_COME[line.lang].search(line.text):
            yield from _of_line(line, facts_of(line, finished.book), finished.over_by)


@kept
def _of_line(line: Line, facts: Facts, day: dt.date) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        times = [run for run in sentence.runs if time_of(run)]
        figure = times[0].inline if len(times) == 1 else None
        time = time_of(times[0]) if times else None
        if not isinstance(figure, Figure) or not time or time.last >= day or _is_of_a_plan(figure, known):
            continue
        told = _tells_to_come(sentence, times[0], known) or _tells_as_due(sentence, times[0])
        if told and not PAST[line.lang].search(sentence.text):
            args = {"text": figure.text, "until": time.last.isoformat(), "day": day.isoformat()}
            yield Diagnostic("DG433", figure.span, args)


def _is_of_a_plan(figure: Figure, facts: Mapping[str, Fact]) -> bool:
    return any(key in facts and facts[key].status is Status.PLANNED for key in figure.keys)


def _tells_to_come(sentence: Sentence, run: Run, facts: Mapping[str, Fact]) -> bool:
    line = sentence.line
    before = line.text[sentence.start : run.start]
    if "«" in before:
        return False
    if line.lang == "kz":
        behind = line.text[: sentence.end]
        told = _KAZAKH_TO_COME.match(behind, run.end) or comes_at(sentence, run, facts)
        return bool(told and _WHEN.search(line.text, run.start, run.end))
    if _OPENS.fullmatch(before) and (_TO_COME_BEHIND.match(line.text, run.end) or comes_at(sentence, run, facts)):
        return True
    time, found = time_of(run), _TO_COME_BEFORE.search(before)
    return bool(found and time and (found["led"] or time.grain is Grain.DAY))


def _tells_as_due(sentence: Sentence, run: Run) -> bool:
    """Whether a sentence tells what must be done at a time, and neither where that was set down nor that it was not."""
    line = sentence.line
    before, text = line.text[sentence.start : run.start], line.text[: sentence.end]
    if not DUE[line.lang].search(sentence.text) or "«" in before or is_set_down_or_turned(sentence.text, line.lang):
        return False
    if line.lang == "kz":
        return bool(_KAZAKH_BY.search(line.text, run.start, run.end) and _KAZAKH_DUE.match(text, run.end))
    opens = _OPENS.fullmatch(before) and _DUE_BEHIND.match(text, run.end)
    return bool(opens or _DUE_BEFORE.fullmatch(before))


_RESULTS = expression(rf"\s*(?:По{GAP}итогам|За){GAP}")
_KAZAKH_RESULTS = expression(rf"{GAP}қорытынды(?:сы|лары){GAP}бойынша(?!\w)")
_MAY_RESULT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?:^|[.!?]{GAP})(?:По{GAP}итогам|За){GAP}"), "kz": expression(_KAZAKH_RESULTS.pattern)}
)


def results_of_a_time_to_come(finished: Finished) -> Iterator[Diagnostic]:
    """DG436: what came of a time of which more than half is still to come on the letter's day."""
    for line in document_lines(finished.document):
        if line.printed and _MAY_RESULT[line.lang].search(line.text):
            yield from _not_over(line, finished.day)


@kept
def _not_over(line: Line, day: dt.date) -> Iterator[Diagnostic]:
    for sentence in sentences(line):
        runs = sentence.runs
        time = time_of(runs[0]) if runs else None
        figure = runs[0].inline if runs else None
        if not time or not isinstance(figure, Figure) or is_unsure(sentence.text, line.lang):
            continue
        if 2 * (time.last - day) > time.last - time.first and _tells_results(sentence, runs):
            args = {"text": figure.text, "known": time.last.isoformat(), "day": day.isoformat()}
            yield Diagnostic("DG436", figure.span, args)


def _tells_results(sentence: Sentence, runs: Sequence[Run]) -> bool:
    """Whether a sentence opens with «за 2021 год», «по итогам 2021 года», and tells the figure behind as done."""
    line, time = sentence.line, runs[0]
    if line.lang == "ru":
        opens = _RESULTS.fullmatch(line.text, sentence.start, time.start)
    else:
        opens = _KAZAKH_RESULTS.match(line.text, time.end) if _opens(sentence, time) else None
    return opens is not None and any(done_word(line, run) for run in runs[1:2])


def _opens(sentence: Sentence, time: Run) -> bool:
    return not sentence.line.text[sentence.start : time.start].strip()
