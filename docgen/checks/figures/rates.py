"""A figure per month printed as one per year (DG475): «45 000 тенге в год», «жылына 45 000 теңге» of a fact whose
`what:` or unit says «ежемесячная надбавка».

Told only of a fact's own value, where its Russian words name one stretch of time and the Kazakh ones no other, and the
other stretch is typed right beside the figure, without its own, or in Russian with the fact's own noun before the only
figure of a sentence: «годовая надбавка составляет 45 000 тенге».
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.consistency import figures_told
from docgen.checks.scope import Finished
from docgen.checks.text.inflection import stem_of
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, time_of
from docgen.checks.text.sentences import sentences
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Diagnostic, Fact, Lang, Related

_PAID = (
    "(?:расход|затрат|сумм|плат|оплат|выплат|доплат|надбавк|стоимост|потребност|потреблени|оклад|доход|взнос|аренд"
    "|заработн|зарплат|пособи|пенси|стипенди|содержани|платеж|объ[её]м|норм)"
)
"""What is so much in a stretch of time: «годовые расходы», not «годовой отчет»."""


class _Rate(NamedTuple):
    """A stretch of time: in the Russian words of a fact, behind a figure and before one, in Kazakh before one."""

    of_fact: str
    behind: str
    before: str
    adjective: str
    kazakh: str


def _rate(accusative: str, adverb: str, adjective: str, noun: str, dative: str) -> _Rate:
    of_fact = rf"{adverb}\w+|средне{adjective}\w+|{adjective}\w+ {_PAID}\w*|в (?:{accusative})"
    return _Rate(of_fact, accusative, f"{adverb}о", adjective, rf"(?:{dative})|(?:{noun}) сайын(?:ғы)?")


_RATES = (
    _rate("день|сутки", "ежедневн", "суточн", "күн|тәулік", "күніне|тәулігіне"),
    _rate("неделю", "еженедельн", "недельн", "апта", "аптасына"),
    _rate("месяц", "ежемесячн", "месячн", "ай", "айына"),
    _rate("квартал", "ежеквартальн", "квартальн", "тоқсан", "тоқсанына"),
    _rate("год", "ежегодн", "годов", "жыл", "жылына"),
)


def _any(patterns: Iterator[str]) -> str:
    """Each of some patterns in a group of its own."""
    return "|".join(f"({one})" for one in patterns).replace(" ", GAP)


_OF_FACT: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:{_any(one.of_fact for one in _RATES)})(?!\w)", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)(?:{_any(one.kazakh for one in _RATES)})(?!\w)", re.IGNORECASE),
    }
)
_MONEY = rf"(?:{GAP}(?:(?:тыс|млн|млрд)\.?{GAP})?(?:тенге|тг\.?))?"
_BEHIND = expression(
    rf"{_MONEY}{GAP}в{GAP}(?:{_any(one.behind for one in _RATES)})"
    rf"(?={GAP}?(?:[.,;:)–]|$)|{GAP}(?:и|или|на|для|при|против|вместо)(?!\w))"
)
"""«45 000 тенге в год»; not «в год открытия»."""
_LINK = rf"(?:{GAP}(?:по|до|около|свыше|более|не{GAP}менее|в{GAP}размере|выплачива\w+|составля\w+|получа\w+|тратит\w*))"
_BEFORE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:{_any(one.before for one in _RATES)}){_LINK}{{0,2}}{GAP}$", re.IGNORECASE),
        "kz": expression(rf"(?<!\w)(?:{_any(one.kazakh for one in _RATES)}){GAP}$", re.IGNORECASE),
    }
)
_NEAR = 60
"""Letters before a figure that such words take at most."""
_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {
        "ru": (
            *(f"в{gap}{one}" for gap in " \u00a0" for one in ("ден", "сут", "нед", "мес", "ква", "год")),
            *(
                "жедневн",
                "женедельн",
                "жемесячн",
                "жеквартальн",
                "жегодн",
                "одов",
                "вартальн",
                "есячн",
                "едельн",
                "уточн",
            ),
        ),
        "kz": ("сайын", "үніне", "әулігіне", "птасына", "йына", "оқсанына", "ылына"),
    }
)
"""What a line holds in which such words stand, with a capital or without."""


def rate_of_another_stretch(finished: Finished) -> Iterator[Diagnostic]:
    """DG475: so much in a year is printed, and the fact tells how much it is in a month."""
    own_values: set[int] | None = None
    for line in document_lines(finished.document):
        may_stand = line.printed and any(map(line.typed.__contains__, _PIECES[line.lang]))
        for run in line.printed if may_stand else ():
            fact = fact_of(run, finished.book.facts, VALUE)
            own = _own_rate(fact, finished) if fact else None
            beside = (*_beside(line, run), *_led_by_its_noun(line, run, fact)) if fact and own else ()
            if not fact or not own or not beside or any(number == own[0] for number, *_ in beside):
                continue
            if _speaks_of(own[0], line, run) or _is_shared_out(line, run) or _is_made_up_of_it(line, run):
                continue
            if own_values is None:
                own_values = {id(figure) for figure, _ in figures_told(finished)}
            if id(run.inline) in own_values:
                _, start, text = beside[0]
                args = {"text": text, "key": fact.key, "own": own[1]}
                related = (Related("the fact stands here", fact.place("what")),)
                yield Diagnostic("DG475", line.place(start, len(text)), args, related)


_SPEAKS: Mapping[Lang, tuple[re.Pattern[str], ...]] = MappingProxyType(
    {
        "ru": tuple(
            expression(rf"(?<!\w)(?:{one})", re.IGNORECASE)
            for one in (
                r"\w*(?:сут(?:к|оч)|дневн)|день|дня|дней",
                r"\w*недел",
                r"\w*меся[цч]",
                r"\w*квартал",
                r"(?:еже|средне)?годов|ежегодн|(?:в|за|каждый) год(?!\w)".replace(" ", GAP),
            )
        ),
        "kz": tuple(
            expression(rf"(?<!\w)(?:{one})", re.IGNORECASE)
            for one in (
                "күн|тәулі",
                "апта",
                r"ай(?:ына|лық|дың|да|ы)?(?!\w)|айлы",
                "тоқсан",
                "жылдық|жылына|жыл сайын|жылда".replace(" ", GAP),
            )
        ),
    }
)
"""A sentence that names the stretch of the fact, too: «ежегодно по 45 000 тенге ежемесячно»."""


def _speaks_of(rate: int, line: Line, run: Run) -> bool:
    sentence = next((one for one in sentences(line) if one.start <= run.start < one.end), None)
    return bool(sentence and _SPEAKS[line.lang][rate - 1].search(line.typed, sentence.start, sentence.end))


_SHARED_OUT = expression(r"[^.,;:]{0,30}?[^\W\d_]{3,}[дтн][ыі]ң(?!\w)[^.,;:]{0,30}?бөлі[гк]")


def _is_shared_out(line: Line, run: Run) -> bool:
    """Whether only a part of a Kazakh figure is told of: «ай сайын 1 200 000 теңге қаражаттың тең бөлігі»."""
    return line.lang == "kz" and _SHARED_OUT.match(line.text, run.end) is not None


_MADE_UP: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("вместо", "склад", "состоит", "индекс", "пересм", "кратн"),
            r"(?<!\w)(?:вместо|складыва|состоит|индекс|пересм|\w*кратн)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("орнына", "құрал", "индекс", "қайта", "есе"),
            rf"(?<!\w)(?:орнына|құрал|индекс|қайта{GAP}қара|еселен)",
            re.IGNORECASE,
        ),
    }
)
"""What makes a year of twelve months, or tells that the sum itself is changed once a year."""


def _is_made_up_of_it(line: Line, run: Run) -> bool:
    sentence = next((one for one in sentences(line) if one.start <= run.start < one.end), None)
    return bool(sentence and _MADE_UP[line.lang].search(sentence.text))


_ADJECTIVES = _any(rf"(?:{one.before[:-1]}|(?:средне)?{one.adjective})\w+" for one in _RATES)
_OF_A_NOUN = expression(rf"(?<!\w)(?:{_ADJECTIVES}){GAP}(\w{{4,}})", re.IGNORECASE)


def _led_by_its_noun(line: Line, run: Run, fact: Fact) -> Iterator[tuple[int, int, str]]:
    """The stretch of time that is told with the noun of a fact, «годовая надбавка», where the sentence has this figure
    alone: the number of it, its place, its words; besides, each that the sentence names otherwise.
    """
    sentence = next((one for one in sentences(line) if one.start <= run.start < one.end), None)
    noun = _OF_A_NOUN.match(fact.what.ru)
    if line.lang != "ru" or sentence is None or noun is None:
        return
    values = [one for one in sentence.runs if time_of(one) is None]
    for match in _OF_A_NOUN.finditer(line.typed, sentence.start, run.start) if len(values) == 1 else ():
        if stem_of(match[len(_RATES) + 1], "ru") == stem_of(noun[len(_RATES) + 1], "ru"):
            number = next(one for one in range(1, len(_RATES) + 1) if match[one])
            yield number, match.start(), match[number]
            yield from ((one.number, 0, "") for one in _named(sentence.text.replace("\u00a0", " "), "ru"))


def _own_rate(fact: Fact, finished: Finished) -> tuple[int, str] | None:
    """The stretch of time in which a fact is so much, if its words name one and no other, and the words that do."""
    unit = finished.book.names.get(fact.unit)
    called = unit.called[-1] if unit else None
    russian = [*_named(fact.what.ru, "ru"), *_named(called.ru.text if called else "", "ru")]
    kazakh = [*_named(fact.what.kz, "kz"), *_named(called.kz.text if called else "", "kz")]
    if not any(one.of_the_figure for one in russian) or len({one.number for one in (*russian, *kazakh)}) > 1:
        return None
    return russian[0].number, russian[0].text


class _Named(NamedTuple):
    """A stretch of time that words name: its number, what names it, and whether it is told of the figure itself."""

    number: int
    text: str
    of_the_figure: bool


@functools.lru_cache(maxsize=512)
def _named(words: str, lang: Lang) -> tuple[_Named, ...]:
    return tuple(
        _Named(match.lastindex or 0, match[0], of_the_figure=_is_told_of_the_figure(match))
        for match in _OF_FACT[lang].finditer(words)
    )


_ADJECTIVE = expression(r"(?:[\w-]+(?:ая|[ыио]й|ое|ые|ие)[ \u00a0])?", re.IGNORECASE)
_AT_THE_END = expression(r"[ \u00a0]*(?:$|[,;()])")


def _is_told_of_the_figure(match: re.Match[str]) -> bool:
    """Whether the figure itself is so much in that time: «средняя ежемесячная надбавка», «расход воды в год»; not
    «получатели ежемесячной надбавки», «занятия раз в месяц».
    """
    words = match.string
    if match[0].lower().startswith("в"):
        return not words[: match.start()].endswith(("раз ", "раза ")) and bool(_AT_THE_END.match(words, match.end()))
    return _ADJECTIVE.fullmatch(words, 0, match.start()) is not None


def _beside(line: Line, run: Run) -> Iterator[tuple[int, int, str]]:
    """The stretches of time that are typed right beside a figure: the number of each, its place, its words."""
    near = max(run.start - _NEAR, 0)
    found = _BEFORE[line.lang].search(line.typed[: run.start], near)
    if found:
        number = found.lastindex or 0
        yield number, found.start(number), found[number]
    if line.lang == "ru" and (found := _BEHIND.match(line.typed, run.end)):
        number = found.lastindex or 0
        start = line.typed.rindex("в", 0, found.start(number))
        yield number, start, line.typed[start : found.end(number)]
