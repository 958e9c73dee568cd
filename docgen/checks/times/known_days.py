"""«По состоянию на 1 января 2021 года», «На 1 января 2021 года» before a figure that its fact knows as of another day;
«в настоящее время работают 57» of one that is known as of a day more than a year ago (DG452).

A sentence may compare with what was on another day, and a number behind «из» may be older than what was done with it.
So only the first figure behind the phrase is looked at, with nothing between that may bring in another time, and one
right before it in brackets. The evening of one day is the morning of the next: «на 1 января» is the end of December.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.denials import is_unsure
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence, days_told, sentences
from docgen.checks.text.wording import KAZAKH_THAN
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.heads import does
from docgen.checks.times.older_sources import TELL_OF_THEIR_DAY
from docgen.checks.times.own_day import outlived
from docgen.checks.times.told_months import months_in
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Fact, Lang, Period, Related, Status
from docgen.sameness import kept

_PIECE: Mapping[Lang, str] = MappingProxyType({"ru": "по состоянию", "kz": "жағдай"})
_OPENS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(rf"(?:^|[.!?]{GAP})На{GAP}"), "kz": expression(rf"{GAP}(?:тұр|бар)\s*(?:[.!?]|$)")}
)
"""What may tell what is so on a day, without the phrase."""
_LEADS = expression(rf"(?<!\w)по{GAP}состоянию{GAP}на{GAP}$", re.IGNORECASE)
_LEADS_ALONE = expression(rf"\s*На{GAP}")
_STATE = expression(
    rf"(?:(?<=[дт][ае])|(?<=[ғг][ае])(?={GAP}(?:облыста|республикада|елде|өңірде|қалада|ауданда)(?!\w)))"
    rf"(?={GAP}[^;:()]*{GAP}(?:тұр|бар)\s*\.?\s*$)"
)
"""«1 шілдеде кезекте 57 бала тұр», «1 шілдеге облыста 57 мектеп бар»: what is so on a day; what happened on it may be
known later, and «1 шілдеге 57 тапсырма бар» is of what is due then.
"""
_ENDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:\.|а)?"),
        "kz": expression(rf"(?:[-\u2011]?[дт][ае][ғг][ыі])?{GAP}жағдай(?:ы)?{GAP}бойынша(?!\w)"),
    }
)
"""What stands before the day, and behind it."""
_OPENING = expression(r"\s*(?:[^\W\d]+,[ \u00a0])?")
_PARTICIPLE = (
    r"\w*(?:нн|вш|ущ|ющ|ащ|ящ|[аеиоуя]т)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ем|ий|яя|ее|ие|его|ей|их|им|ими)(?:ся)?"
)
_NO_WORD: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": rf"из|от|до|с|со|к|после|перед|против|чем|котор\w*|сравн\w*|ранее|план\w*|{_PARTICIPLE}",
        "kz": rf"бастап|дейін|салыстыр\w*|{KAZAKH_THAN}\w*|барлық|аталған|бұрын\w*|жоспар\w*"
        r"|\w+(?:[ғқгкдт][ае]н|т[ыі]н)",
    }
)
_BETWEEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        lang: expression(rf",?(?:{GAP}(?!(?:{words})(?!\w))[^\W\d_]+,?){{0,8}}{GAP}", re.IGNORECASE)
        for lang, words in _NO_WORD.items()
    }
)
"""What may stand between the phrase and its figure: words, none that brings in something of another time."""
_BRACKET = expression(rf"(?:{GAP}[^\W\d_]+){{0,4}}{GAP}\(")
_DAY = dt.timedelta(days=1)


def figure_of_another_day(finished: Finished) -> Iterator[Diagnostic]:
    """DG452: a figure that is told as of one day, and known as of another."""
    for line in document_lines(finished.document):
        if line.printed and _may_tell_a_day(line):
            yield from _of_line(line, facts_of(line, finished.book))


def _may_tell_a_day(line: Line) -> bool:
    return _PIECE[line.lang] in line.text.lower().replace("\u00a0", " ") or bool(_OPENS[line.lang].search(line.text))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        for day, run in _days_and_figures(sentence, known):
            fact = _fact_of(run, known)
            if fact and fact.as_of and _is_another(day, fact.as_of):
                args = {"text": run.figure.text, "known": days_told(fact.as_of), "said": day.isoformat()}
                related = (Related("the fact stands here", fact.place("as_of")),)
                yield Diagnostic("DG452", run.figure.span, args, related)


def _is_another(day: dt.date, known: Period) -> bool:
    """Whether a day lies outside a time and is not the morning after it either."""
    return not known.first - _DAY <= day <= known.last + _DAY


def _fact_of(run: Run, facts: Mapping[str, Fact]) -> Fact | None:
    fact = fact_of(run, facts)
    return fact if fact and fact.status is Status.ACTUAL and not isinstance(fact.value, Period) else None


def _days_and_figures(sentence: Sentence, facts: Mapping[str, Fact]) -> Iterator[tuple[dt.date, Run]]:
    """The days that a sentence tells «по состоянию на», each with the figures that are told as of it."""
    line = sentence.line
    for reading in sentence.readings:
        day = reading.value
        phrase = _phrase(sentence, reading) if reading.kind is Kind.DATE else None
        if phrase and isinstance(day, dt.date):
            start, end = phrase
            figures = sentence.runs
            behind = next((run for run in figures if run.start >= end), None)
            before = next((run for run in reversed(figures) if run.end <= start), None)
            if behind and _is_of_others(line, behind):
                continue
            if behind and _opens(sentence, start) and _BETWEEN[line.lang].fullmatch(line.text, end, behind.start):
                yield day, behind
                yield from ((day, run) for run in _told_with(sentence, behind, facts))
            elif before and line.text[end : end + 1] == ")" and _BRACKET.fullmatch(line.text, before.end, start):
                yield day, before


def _whole(pieces: str, words: str) -> Words:
    return Words(tuple(pieces.split("|")), rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


_MEASURED = expression(
    rf"(?:{GAP}[^\W\d_]+(?:-[^\W\d_]+)?){{0,3}}(?:,|{GAP}(?:и|және|мен|бен|пен))(?:{GAP}[^\W\d_]+){{0,3}}{GAP}(?:[–—]{GAP})?"
)
"""What may stand between two figures of one day: what the one counts, a comma, what the other does."""
_LED = expression(rf"(?<!\w)(?:во?|из|на|по|от|до|со?|ко?|при|за|для|об?|среди|у){GAP}$", re.IGNORECASE)
_KAZAKH_CASE = expression(r"(?:[дт][ае]|[дтн][ае]н|[дтн][ыі]ң|[ғгқк][ае])$")
_NOUN = expression(rf"{GAP}[^\W\d_]+")
"""«В 386 школах», «386 мектепте»: where the others are, not what is counted as of the day."""
_STATES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?:работа|действу|функциониру|име|насчитыва|состо|числ|прожива|обуча|труд)[а-я]*т(?:ся)?|вакантн[аоы]"
            r"|свободн[аоы]"
        ),
        "kz": expression(r"бар|тұр|тұрады|істейді|оқиды|құрайды"),
    }
)
"""The verbs of a state; any other may tell of what has come since."""
_TURNS: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": _whole(
            "сейчас|ныне|сегодня|затем|потом|после|поз|ранее|раньше|уже|ещ|за |год|начал|котор|план|норм|был|стал|остал"
            "|открыт|дополн|послед|кажд|средн|тогда|лимит|квот|населен|площад|мощност|потребн|проект|расч|паспорт|перепис"
            "|обслед|инвентар|реестр|данн|согласно|штат|утвержд|установл|жител|прежде|вместим|статист|норматив"
            "|летом|весн|осен|зим|потолок",
            r"сейчас|ныне|сегодня|затем|потом|после|позже|поздн\w+|ранее|раньше|уже|ещ[её]|за|год\w*|начал\w*|котор\w+|план\w*"
            r"|норм\w+|был[аоиы]?|стал[аои]?|остал\w+|открыт\w*|дополн\w+|последующ\w+|последн\w+|кажд\w+|средн\w+|тогда|лимит\w*"
            r"|квот\w*|населени\w+|площад\w+|мощност\w+|потребност\w+|проектн\w+|расч[её]тн\w+|паспорт\w*|перепис\w+"
            r"|обследован\w+|инвентаризац\w+|реестр\w*|данн\w+|согласно|штат\w*|утвержд\w+|установл\w+|жител\w+|прежде"
            r"|вместимост\w+|статисти\w+|норматив\w*|летом|весной|осенью|зимой|потолок",
        ),
        "kz": _whole(
            "қазір|бүгін|кейін|соң|содан|бұрын|бас|жыл|еді|бол|қал|жоспар|норма|қосымша|дейін|бері|қарай|әр|орта|лимит|квота|халық|халқ|алаң|қуат|қажетті|жобалық|есепт"
            "|паспорт|сана|түгенд|тізілім|дерек|сәйкес|штат|бекіт|тұрғын|әуел|сыйым|статист|бойынша|жазда|көктем|күзде|қыста|шегі|ертеде",
            r"қазір\w*|бүгін\w*|кейін\w*|соң\w*|содан|бұрын\w*|бас\w+|жыл\w*|еді|бол\w+|қал(?:ды|ған\w*)|жоспар\w*|норма\w*|қосымша"
            r"|дейін\w*|бері|қарай|әр\w*|орта\w*|лимит\w*|квота\w*|халық\w*|халқ\w+|алаң\w*|қуат\w*|қажетті\w*|жобалық|есептік"
            r"|паспорт\w*|санақ\w*|түгенде\w+|тізілім\w*|дерек\w*|сәйкес|штат\w*|бекіт\w+|тұрғын\w*|әуел\w*|сыйымдылы\w+"
            r"|статистика\w*|бойынша|жазда|көктемде|күзде|қыста|шегі|ертеде",
        ),
    }
)
"""What may bring in another time, is counted once a year at most, or is set and stays."""
_WORD = expression(r"[^\W\d_]+")


def _told_with(sentence: Sentence, first: Run, facts: Mapping[str, Fact]) -> Iterator[Run]:
    """The figures that follow the first one in a row, each of something else that is counted as of a day: «действуют
    386 школ, вакантно 412 мест». Whatever else is done, compared or parted from a whole may be of another day.
    """
    line = sentence.line
    runs = [run for run in sentence.runs if run.start >= first.start]
    behind = line.text[first.end : sentence.end]
    months = any(sentence.start <= one.start() < sentence.end for one in months_in(line))
    if (
        len(runs) < _TWO
        or months
        or len(set(sentence.times)) != 1
        or _TURNS[line.lang].search(behind)
        or not _stand(behind, line.lang)
    ):
        return
    for before, run in pairwise(runs):
        between = line.text[before.end : run.start]
        apart = _LED.search(between) if line.lang == "ru" else _is_of_others(line, run)
        fact = _fact_of(run, facts)
        if not fact or fact.period or apart or not _MEASURED.fullmatch(between):
            return
        yield run


_TWO = 2


def _is_of_others(line: Line, run: Run) -> bool:
    """Whether a Kazakh figure tells where the others are, or of which they are some: «386 мектепте 412 орын бос»."""
    if line.lang != "kz":
        return False
    noun = _NOUN.match(line.text, run.end) if line.text[run.end - 1].isdecimal() else None
    return _KAZAKH_CASE.search(line.text, run.start, noun.end() if noun else run.end) is not None


def _stand(text: str, lang: Lang) -> bool:
    """Whether all verbs of a text are those of a state."""
    others = (word for word in _WORD.findall(text.lower()) if not _STATES[lang].fullmatch(word))
    return not any(does(word, lang) for word in others)


def _phrase(sentence: Sentence, day: Reading) -> tuple[int, int] | None:
    """Where the phrase with a day begins and ends; None if it is none. What is set for a day may have been known long
    before, so «На 1 июля» alone is one only where nothing is to come.
    """
    line = sentence.line
    led = _LEADS.search(line.text, sentence.start, day.start) if line.lang == "ru" else None
    ends = _ENDS[line.lang].match(line.text, day.end)
    if ends and (led or line.lang == "kz"):
        return led.start() if led else day.start, ends.end()
    if is_unsure(sentence.text, line.lang) or _SET_FOR[line.lang].search(sentence.text):
        return None
    if line.lang == "kz":
        return (day.start, day.end) if _STATE.match(line.text[: sentence.end], day.end) else None
    alone = _LEADS_ALONE.fullmatch(line.text, sentence.start, day.start)
    return (sentence.start, ends.end()) if alone and ends else None


_SET_FOR: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"назнач|перенес|отлож|рассчитан|продл|выделен|заяв|записан|приход|выпада|попада", re.IGNORECASE
        ),
        "kz": expression(r"тағайында|белгілен|ауыстыр|шегер|есептел|ұзарт|бөлін|өтініш|жазыл|келеді", re.IGNORECASE),
    }
)


def _opens(sentence: Sentence, start: int) -> bool:
    return bool(_OPENING.fullmatch(sentence.line.text, sentence.start, start))


# --- today -----------------------------------------------------------------------------------------------------------

_LINK = rf"(?:[^\W\d]+(?:{GAP}[^\W\d]+){{0,2}},{GAP})?"
_PLACE = (
    rf"(?:(?:в|по){GAP}(?:[^\W\d]+(?:ой|ом|ем|их|ых){GAP})?"
    rf"(?:стране|республике|области|регионе|городе|районе|селах){GAP})?"
)
_KAZAKH_PLACE = rf"(?:(?:[^\W\d]+{GAP})?(?:елде|республикада|облыста|облысында|өңірде|қалада|ауданда|ауылдарда){GAP})?"
_NOW: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("настоящее", "сегодня", "сейчас", "момент", "ныне"),
            rf"\s*{_LINK}{_PLACE}(?:в{GAP}настоящее{GAP}время|(?:по{GAP}состоянию{GAP})?на{GAP}сегодня(?:шний{GAP}день)?"
            rf"|сейчас|ныне|на{GAP}(?:данный|текущий|настоящий){GAP}момент)(?=,|{GAP})",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("қазір", "бүгін", "осы күнге"),
            rf"\s*{_LINK}{_KAZAKH_PLACE}(?:қазір(?:гі{GAP}(?:уақытта|таңда|кезде|сәтте))?|бүгінде"
            rf"|бүгінгі{GAP}(?:күн(?:і|ге)|таңда|күнгі{GAP}жағдай(?:ы)?{GAP}бойынша)|осы{GAP}күнге)(?=,|{GAP})",
            re.IGNORECASE,
        ),
    }
)
"""What opens a sentence of how things stand today."""
_STANDS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:работа[ею]т|действу[ею]т|функциониру[ею]т|име[ею]тся|насчитыва[ею]тся|состо[ия]т|прожива[ею]т"
            rf"|обуча[ею]тся|трудятся|составля[ею]т|ожида[ею]т|наход[ия]тся|нужда[ею]тся|числ[ия]тся)(?:{GAP}(?:более|свыше|около|всего|лишь|только))?{GAP}$"
        ),
        "kz": expression(
            rf"(?:{GAP}(?!\w*[ғқгкдтн][ае]н(?!\w))[^\W\d_]+){{0,3}}?{GAP}(?:жұмыс{GAP}істейді"
            rf"|жұмыс{GAP}істеп{GAP}тұр|бар|тұр|тұрады|құрайды|оқиды|күтуде|қызмет{GAP}көрсетеді|жағдайда)\s*[.]?\s*$"
        ),
    }
)
"""What tells a figure as a state of today; what was done once stays done."""
_STATE_FIRST = expression(
    rf"\s*(?:[^\W\d]+{GAP})?(?:работа[ею]т|действу[ею]т|функциониру[ею]т|име[ею]тся|насчитыва[ею]тся|прожива[ею]т"
    rf"|обуча[ею]тся){GAP}(?:в{GAP}настоящее{GAP}время|на{GAP}сегодня(?:шний{GAP}день)?|сейчас){GAP}$",
    re.IGNORECASE,
)
"""«Работает на сегодняшний день 9 школ»."""
_NO_VERB: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(rf"(?:{GAP}(?:в|на|по){GAP}[^\W\d_]+(?:{GAP}[^\W\d_]+)?)?(?:{GAP}[–—])?{GAP}"),
            expression(rf"(?:{GAP}[^\W\d_]+){{0,2}}\s*\.?\s*$"),
        ),
        "kz": (
            expression(rf"(?:{GAP}[^\W\d_]+[дт][ае])?(?:(?:{GAP}[^\W\d_]+){{1,2}}{GAP}саны)?(?:{GAP}[–—])?{GAP}"),
            expression(r"\s*\.?\s*$"),
        ),
    }
)
"""«Сейчас в стране 9 школ», «бүгінгі күні мектеп саны – 9»: nothing else is told."""
_A_YEAR = dt.timedelta(days=366)


def figure_of_long_ago_told_as_of_today(finished: Finished) -> Iterator[Diagnostic]:
    """DG452: how things stand today, with a figure that reports knew as of a day more than a year before."""
    for line in document_lines(finished.document):
        if line.printed and _NOW[line.lang].may_stand(line.text):
            for run, fact in _told_as_of_today(line, facts_of(line, finished.book)):
                if fact.as_of and _is_of_long_ago(fact.as_of.last, fact, finished):
                    args = {
                        "text": run.figure.text,
                        "known": days_told(fact.as_of),
                        "said": finished.over_by.isoformat(),
                    }
                    related = (Related("the fact stands here", fact.place("as_of")),)
                    yield Diagnostic("DG452", run.figure.span, args, related)


def _is_of_long_ago(known: dt.date, fact: Fact, finished: Finished) -> bool:
    """Whether a figure is old and of a report; of one that its source has outlived DG431 tells."""
    kinds = {source.kind for one in fact.sources if (source := finished.book.sources.get(one.source))}
    return known + _A_YEAR < finished.over_by and kinds <= TELL_OF_THEIR_DAY and not outlived(known, fact, finished)


@kept
def _told_as_of_today(line: Line, facts: Facts) -> Iterator[tuple[Run, Fact]]:
    """The first figure of each sentence that tells how things stand today and names no other time."""
    known = by_key(facts)
    for sentence in sentences(line):
        runs = sentence.runs
        if not runs or sentence.times or is_unsure(sentence.text, line.lang):
            continue
        fact = _fact_of(runs[0], known)
        if fact and (_STATE_FIRST.fullmatch(line.text, sentence.start, runs[0].start) or _is_of_now(sentence, runs[0])):
            yield runs[0], fact


def _is_of_now(sentence: Sentence, run: Run) -> bool:
    """Whether a sentence opens with «в настоящее время» and tells how things stand."""
    line, lang = sentence.line, sentence.line.lang
    now = _NOW[lang].match(line.text, sentence.start, sentence.end)
    if not now:
        return False
    before, behind = _NO_VERB[lang]
    if before.fullmatch(line.text, now.end(), run.start) and behind.match(line.text[: sentence.end], run.end):
        return not does(line.text[run.end : sentence.end], lang)
    return bool(_BETWEEN[lang].fullmatch(line.text, now.end(), run.start) and _stands(sentence, run))


def _stands(sentence: Sentence, run: Run) -> bool:
    line, stands = sentence.line, _STANDS[sentence.line.lang]
    if line.lang == "ru":
        return stands.search(line.text[: run.start], sentence.start) is not None
    return stands.match(line.text[: sentence.end], run.end) is not None
