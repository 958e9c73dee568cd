"""The time that a sentence gives its figure, against the time of the fact (DG446).

«В 2025 году создано 912 345 рабочих мест» of a fact of 2023. A sentence may name many times, and what was counted once
may be told of again («в 2025 году проверены все 386 школ»), so a time is held against a figure only where a word right
beside the figure says that it came to be then, or where nothing but «составляет» parts the two.

«За 9 месяцев 2025 года построено 48» of all that was built in 2025 is told where the year is over and every source was
written after it: before that, a figure of a year may be known for a part of it only. So is «за 2025 год построено 31»
of what was built from January to September.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Facts, Line, Run, by_key, document_lines, facts_of, time_of
from docgen.checks.text.sentences import Sentence, days_told, sentence_at, sentences, years_of
from docgen.checks.text.wording import (
    COMPARED,
    ELLIPTIC_YEARS,
    FUTURE,
    KAZAKH_THAN,
    PLANNED,
    RELATIVE_YEARS,
    SET_AGAINST,
)
from docgen.checks.text.words import GAP, Words
from docgen.checks.times.paired_times import of_its_own_time, own_time
from docgen.checks.times.plans_done import BOUGHT, BUILT, FOUNDED, counted_fact
from docgen.checks.times.told_months import AMBIGUOUS, TIMES, may_name_months, months_in
from docgen.expressions import expression
from docgen.lang.numbers import Kind
from docgen.model import LANGS, Diagnostic, Fact, Figure, Lang, Period, SourceKind, Status
from docgen.sameness import kept

_PARTICIPLE = (
    r"\w(?:нн|т|вш|ущ|ющ|ащ|ящ)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ую|ыми|ем|ий|яя|ее|ие|его|ей|их|им|ими)(?:ся)?(?!\w)"
)
_MARKS = r"[,;:()–—]"
_PARTS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{_MARKS}|(?<!\w)(?:чем|сравн\w+|отношени\w+|котор\w+|до|с|со|из|от|к|после|перед|против)(?!\w)|{_PARTICIPLE}"
        ),
        "kz": expression(
            rf"{_MARKS}|[ғқгк][ае]н(?!\w)|(?:дегі|дағы|тегі|тағы|гі|ғы)(?!\w)"
            rf"|(?<!\w)(?:бастап|дейін|салыстыр\w+|{KAZAKH_THAN}\w+|барлық|аталған|осы|сол|бұл|бұрын|үшін)(?!\w)"
        ),
    }
)
"""What may part a time from a figure of another one: a mark, a clause, a participle, a comparison, «all of them»."""
_OF_OTHERS = expression(rf"{_PARTICIPLE}|(?<!\w)(?:котор|прошл|прежн|предыдущ|ранее)\w*", re.IGNORECASE)
"""What may give the figure a time of its own behind it: «912 мест, создававшихся ранее»."""
_MADE = "произведен|выпущен|добыт|собран|выявлен|проведен|освоен|трудоустроен"
_SPENT = "направлен|израсходован|выплачен|возмещен|профинансирован"
_STOOD = "действовал|работал|функционировал|поступил"
_KAZAKH_STOOD = "жұмыс істеді|келіп түсті|сатып алынды"
_COUNTED = "өндірілді|анықталды|өткізілді|игерілді|жиналды|құрады|жұмсалды|төленді|бағытталды|жолданды|өтелді"
_THEN: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            (*f"{BUILT}|{_MADE}|{_SPENT}|{_STOOD}|{BOUGHT}".split("|"), "составил"),
            rf"(?<!\w)(?:(?:{BUILT}|{_MADE}|{_SPENT}|{_STOOD}|{BOUGHT})о|составил[аои]?)[ \u00a0]$",
            re.IGNORECASE,
        ),
        "kz": Words(
            (*FOUNDED.split("|"), *_COUNTED.split("|"), *_KAZAKH_STOOD.split("|")),
            rf"[ \u00a0](?:{FOUNDED}|{_COUNTED}|{_KAZAKH_STOOD})(?=[.,;]|\s*$)",
            re.IGNORECASE,
        ),
    }
)
"""What says that so many came to be in a time. In Russian the neuter only: «открыты 386 школ» may be those known."""
_LEADS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*(?:В|За)[ \u00a0]"),
        "kz": expression(r"\s*(?:(?:[^\W\d_]+[ \u00a0]){0,3}\w{3,}[ғгқк][ае][ \u00a0])?"),
    }
)
"""What may stand before a time that opens its sentence; in Kazakh what something was spent on, «тамақтандыруға»."""
_BEHIND_A_COLON: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:в|за)[ \u00a0]", re.IGNORECASE),
        "kz": expression(r"[ \u00a0](?:(?:[^\W\d_]+[ \u00a0]){0,3}\w{3,}[ғгқк][ае][ \u00a0])?"),
    }
)
"""The same where a colon opens what is told: «Справочно: в 2024 году направлено …», «Меры приняты: …»."""
_WHEN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": expression(""), "kz": expression(r"(?:жылы|жылдары|[дт][ае])$")}
)
"""How a time ends that answers «қашан?»: «2025 жылға қатысты», «2025 жылдан» say no such thing."""
_NUMBER_OF = expression(
    r"\s*(?:Число|Доля|Объ[её]м|Количество|Численность|Население|Площадь|Протяж[её]нность|Уровень)"
    r"(?:[ \u00a0](?!(?:за|по|на|от|у|для|в|во|о|об|при|к|с|со|из|до)[ \u00a0])\w+){0,6}[ \u00a0]в[ \u00a0]"
)
_IS = expression(r"[ \u00a0](?:составля(?:ет|ют)|состави(?:л|ла|ло|ли))[ \u00a0]")
_LONGEST = 60
"""Characters between a time and its figure."""


def figure_of_another_time(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: a sentence that opens with a time, «В 2025 году создано …», and gives a figure of another year; «число
    мест в 2025 году составляет …».
    """
    for line in document_lines(finished.document):
        if len(line.printed) > 1:
            yield from _of_another_time(line, facts_of(line, finished.book), _of_time_gone(line, finished))
        if line.printed and may_name_months(line):
            yield from _of_another_month(line, facts_of(line, finished.book))


def _of_time_gone(line: Line, finished: Finished) -> frozenset[str]:
    """The keys of the facts of a line whose year is over: a part of it, or all of it by sources written after it."""
    facts = (finished.book.facts.get(key) for key in line.keys)
    return frozenset(fact.key for fact in facts if fact and fact.period and _is_of_time_gone(fact, finished))


def _is_of_time_gone(fact: Fact, finished: Finished) -> bool:
    period = fact.period
    if not period or fact.as_of or period.first.year != period.last.year or period.last.year >= finished.day.year:
        return False
    if any(_PART_OF_YEAR.search(fact.what.said(lang)) for lang in LANGS):
        return False
    sources = [finished.book.sources.get(one.source) for one in fact.sources]
    after = [one and one.kind is not SourceKind.ACT and one.date and one.date.first > period.last for one in sources]
    return not _is_a_year(period) or (bool(after) and all(after))


_PART_OF_YEAR = expression(
    r"(?<!\w)(?:квартал|полугод|месяц|сезон|летн|зимн|весенн|осенн|тоқсан|жартыжыл|ай(?!\w)|маусым|жазғы|қысқы|көктемгі|күзгі)",
    re.IGNORECASE,
)
"""What `what:` may say of a part of the year that `period:` does not."""
_DURING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s*За[ \u00a0]"),
        "kz": expression(r"\s*(?=[^.]*?(?:ай(?:да|ында)|жартыжылдық(?:та|ында)|жартыжылдығында))"),
    }
)
"""What tells how much was in all of a time; «в I квартале», «I тоқсанда» may tell when it was."""


def _is_a_year(time: Period) -> bool:
    return (time.first.month, time.first.day, time.last.month) == (1, 1, _LAST_MONTH)


_LAST_MONTH = 12


def _part_for_year(said: Period, own: Period) -> bool:
    """Whether of two times one is a year, and the other some months of it: those told, or those from January on."""
    if _is_a_year(own):
        return own.first <= said.first and said.last < own.last
    return _is_a_year(said) and own.first == said.first and own.last < said.last


@kept
def _of_another_time(line: Line, facts: Facts, gone: frozenset[str]) -> Iterator[Diagnostic]:
    known = by_key(facts)
    for sentence in sentences(line):
        if plans_ahead(sentence) or names_years_by_its_day(sentence):
            continue
        for time, run in _times_and_figures(sentence):
            fact, said = counted_fact(run, known), time_of(time)
            if fact and said and fact.status is Status.ACTUAL and (own := _another(said, fact, sentence, gone)):
                yield of_its_own_time(line.text[time.start : time.end], run, fact, own_time(said, own))


def _another(said: Period, fact: Fact, sentence: Sentence, gone: frozenset[str]) -> Period | None:
    """The time of a fact, if it has nothing in common with what the sentence says and with no other year it names. In
    one year both are told apart where the sentence names no more than that one time; a figure as of a day, where it
    was known before the time began.
    """
    own = fact.period or fact.as_of
    if own is None or (not fact.period and own.last + dt.timedelta(days=1) >= said.first):
        return None
    if not sentence.years & set(years_of(own)):
        return own
    if not names_one_time(sentence):
        return None
    tells_all = fact.key in gone and _DURING[sentence.line.lang].match(sentence.text) and not _tells_why(sentence, own)
    return own if not own.overlaps(said) or (tells_all and _part_for_year(said, own)) else None


def _tells_why(sentence: Sentence, own: Period) -> bool:
    """Whether a sentence says by itself why a part stands for the year: «за I полугодие освоено 60 млн – весь годовой
    лимит»; «за год отремонтировано 55 домов, осенью работы завершились».
    """
    if not _is_a_year(own):
        return _ENDED.search(sentence.text) is not None
    line = sentence.line
    times = [run for run in sentence.runs if time_of(run)]
    besides = line.text[times[0].end : sentence.end] if times else sentence.text
    return _OF_A_YEAR[line.lang].search(besides) is not None


_ENDED = expression(r"(?<!\w)(?:заверш|законч|прекра|останов|исчерпа|аяқтал|тоқта|бітті|бітіп)", re.IGNORECASE)
_OF_A_YEAR: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:год(?:а|у|ов\w+)?|ежегодн\w+)(?!\w)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:жыл(?:ы|дың|дық\w*|ға|ғы)?)(?!\w)", re.IGNORECASE),
    }
)


def names_one_time(sentence: Sentence) -> bool:
    """Whether a sentence names one time and no other, printed, typed or a bare month."""
    line = sentence.line
    times = [run for run in sentence.runs if time_of(run)]
    typed = any(one.kind in TIMES and not line.figures(one.start, one.end) for one in sentence.readings)
    months = any(sentence.start <= match.start() < sentence.end for match in months_in(line))
    return len(times) == 1 and not typed and not months


@kept
def _of_another_month(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    """«В июне построено …» of a figure whose time has no June in it, whatever the year."""
    known = by_key(facts)
    for match in months_in(line):
        sentence = sentence_at(line, match.start())
        run = next((one for one in sentence.runs if one.start >= match.end()), None)
        fact = counted_fact(run, known) if run else None
        if not run or not fact or not fact.period or fact.status is not Status.ACTUAL or plans_ahead(sentence):
            continue
        alone = not any(one.kind in TIMES and one.kind is not Kind.YEAR for one in sentence.readings)
        month = int(match.lastindex or 0)
        certain = line.lang == "ru" or month not in AMBIGUOUS
        if alone and certain and month not in _months_of(fact.period) and _opens(sentence, match.span(), run):
            yield of_its_own_time(match[0], run, fact, days_told(fact.period))


def _months_of(time: Period) -> set[int]:
    """The months that a time touches, whatever the year."""
    first, last = (day.year * 12 + day.month for day in (time.first, time.last))
    return {1 + (number - 1) % 12 for number in range(first, min(last, first + 11) + 1)}


def plans_ahead(sentence: Sentence) -> bool:
    """Whether a sentence tells of what is to come."""
    lang, text = sentence.line.lang, sentence.text
    return any(table[lang].search(text) for table in (FUTURE, PLANNED))


def names_years_by_its_day(sentence: Sentence) -> bool:
    """Whether a sentence names years by the letter's own."""
    lang, text = sentence.line.lang, sentence.text
    return any(words.search(text) for words, _ in (*RELATIVE_YEARS[lang], *ELLIPTIC_YEARS[lang]))


def _times_and_figures(sentence: Sentence) -> Iterator[tuple[Run, Run]]:
    """A printed time and the first figure behind it that it is the time of."""
    for time, run in pairwise(sentence.runs):
        if isinstance(time.inline, Figure) and isinstance(time.inline.value, Period):
            behind = sentence.line.text[run.end : sentence.end]
            clause = sentence.line.text[sentence.start : run.end] + behind.partition(",")[0]
            told = _opens(sentence, (time.start, time.end), run) or _is_said_to_be(sentence, time, run)
            if told and not _OF_OTHERS.search(behind) and not COMPARED[sentence.line.lang].search(clause):
                yield time, run


def _opens(sentence: Sentence, time: tuple[int, int], run: Run) -> bool:
    """Whether a time opens the sentence, and a word beside the figure says that it came to be then."""
    line, (start, end) = sentence.line, time
    between, time_told = line.text[end : run.start], line.text[start:end]
    near = len(between) <= _LONGEST and not _PARTS[line.lang].search(between) and _WHEN[line.lang].search(time_told)
    return bool(near and _leads(sentence, start) and _beside(line, run))


def _leads(sentence: Sentence, at: int) -> bool:
    """Whether a time opens its sentence, or what a colon opens there."""
    line = sentence.line
    if _LEADS[line.lang].fullmatch(line.text, sentence.start, at):
        return True
    colon = line.typed.rfind(":", sentence.start, at)
    return colon > 0 and _BEHIND_A_COLON[line.lang].fullmatch(line.text, colon + 1, at) is not None


def _beside(line: Line, run: Run) -> re.Match[str] | None:
    """What says that so many came to be: right before the figure in Russian, right behind it in Kazakh."""
    then = _THEN[line.lang]
    return then.search(line.text, 0, run.start) if line.lang == "ru" else then.match(line.text, run.end)


def _is_said_to_be(sentence: Sentence, time: Run, run: Run) -> bool:
    """«Число мест в 2025 году составляет 912»."""
    text, subject = sentence.line.text, sentence.line.text[sentence.start : time.start]
    return bool(
        sentence.line.lang == "ru"
        and _IS.fullmatch(text, time.end, run.start)
        and _NUMBER_OF.fullmatch(subject)
        and not _PARTS["ru"].search(subject)
    )


# --- so many years ---------------------------------------------------------------------------------------------------

_FOR: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(rf"\s*(?:За|В{GAP}течение){GAP}(?:(?:последн|прошедш|минувш)\w+{GAP})?$", re.IGNORECASE),
            expression(rf"(?:{GAP}?(?:лет|года?))?(?!\w)"),
        ),
        "kz": (
            expression(rf"\s*(?:(?:Соңғы|Өткен|Кейінгі){GAP})?$", re.IGNORECASE),
            expression(rf"(?:{GAP}?жыл)?(?:да|{GAP}(?:ішінде|бойы|барысында))(?!\w)"),
        ),
    }
)
"""What stands before so many years that open a sentence, and behind the number: «За пять лет», «соңғы бес жылда»."""
_OF_YEARS = expression(r"лет(?!\w)|год[аы]?(?!\w)|жыл")


def figure_of_other_years(finished: Finished) -> Iterator[Diagnostic]:
    """DG446: «за пять лет построено 120» of what was built in the years from 2024 to 2026. A running year, and a school
    year, may be counted or not, so one year more or less says nothing.
    """
    for line in document_lines(finished.document):
        if line.printed and _OF_YEARS.search(line.text):
            yield from _of_other_years(line, facts_of(line, finished.book))


@kept
def _of_other_years(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    if not any(one.period and len(years_of(one.period)) > 1 for one in known.values()):
        return
    for sentence in sentences(line):
        told = _so_many_years(sentence)
        if not told or sentence.years or plans_ahead(sentence) or COMPARED[line.lang].search(sentence.text):
            continue
        many, start, end = told
        run = next((one for one in sentence.runs if one.start >= end), None)
        fact = counted_fact(run, known) if run else None
        own = years_of(fact.period) if fact and fact.period and fact.status is Status.ACTUAL else range(0)
        if run and fact and len(own) > 1 and abs(len(own) - many) > 1 and _follows(sentence, end, run):
            yield of_its_own_time(line.text[start:end].strip(), run, fact, f"{own[0]}–{own[-1]}")


def _so_many_years(sentence: Sentence) -> tuple[int, int, int] | None:
    """How many years a sentence opens with, and where they stand."""
    line = sentence.line
    before, behind = _FOR[line.lang]
    for one in sentence.readings:
        ends = behind.match(line.text, one.end, sentence.end)
        text = line.text[one.start : ends.end()] if ends else ""
        if (
            _OF_YEARS.search(text)
            and isinstance(one.value, Decimal)
            and before.search(line.text[: one.start], sentence.start)
        ):
            return int(one.value), one.start, one.end + len(ends[0] if ends else "")
    return None


def _follows(sentence: Sentence, end: int, run: Run) -> bool:
    line = sentence.line
    between = line.text[end : run.start]
    apart = _PARTS[line.lang].search(between) or SET_AGAINST[line.lang].search(between)
    return bool(len(between) <= _LONGEST and not apart and _beside(line, run))
