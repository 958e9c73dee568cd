"""The numbers, dates, acts and lists of a paragraph, each with the ways in which a template could print it.

A way is an expression over one fact, with what stands in that fact. Which of the ways gives the letter's own characters
is not decided here: `trials` prints them all.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from docgen.lang.numbers import Kind, Precision, Reading, read_numbers
from docgen.model import Lang

Fields = tuple[tuple[str, str], ...]
"""Fields of a fact as they stand in YAML."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to print a stretch: from where to where, the fields of its record, the expression («@» is the record),
    the section of the record.
    """

    start: int
    end: int
    fields: Fields
    template: str
    section: str = "facts"

    def moved(self, by: int) -> Way:
        """The same so many characters further on."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Find:
    """Something that a letter says as a figure: the stretch, what it is, the ways to print it, best first."""

    start: int
    end: int
    text: str
    kind: Kind
    ways: tuple[Way, ...]
    identity: tuple[object, ...]
    """What two finds have in common that say the same, in whatever language."""
    sense: str = ""
    """What besides must be the same for two finds of one language to be one fact."""

    def moved(self, by: int) -> Find:
        """The same so many characters further on."""
        ways = tuple(way.moved(by) for way in self.ways)
        return replace(self, start=self.start + by, end=self.end + by, ways=ways) if by else self


_STRUCTURE = frozenset({Kind.PHONE, Kind.REFERENCE, Kind.CENTURY, Kind.LIST_MARK, Kind.NAME})
"""Kinds that tell no fact: as `checks.figures.numbers` sees them."""
CASES: Mapping[Lang, tuple[str, ...]] = {
    "ru": ("nom", "gen", "dat", "acc", "ins", "loc"),
    "kz": ("nom", "gen", "dat", "acc", "ins", "loc", "abl", "attr"),
}
_GENDERS = ("m", "f", "n")


def finds(text: str, lang: Lang) -> Iterator[Find]:
    """Everything in a paragraph that could be a figure of a fact, in order; a document's date and number are those of
    one source.
    """
    readings = [one for one in read_numbers(text, lang) if not (one.weak or one.kind in _STRUCTURE or _names_one(one))]
    acts = dict(_documents(readings, text))
    for reading in readings:
        yield _document_find(reading, acts[reading], text, lang) if reading in acts else _find(reading, text, lang)


def _names_one(reading: Reading) -> bool:
    """Whether an ordinal in words tells which one, not how many."""
    return reading.kind is Kind.ORDINAL and reading.words


def _find(reading: Reading, text: str, lang: Lang) -> Find:
    make = _WAYS.get(reading.kind)
    ways = tuple(make(reading, text, lang)) if make else ()
    identity = (reading.kind, str(reading.value), reading.unit)
    sense = _next_word(text, reading.end) if reading.kind in _COUNTED else ""
    return Find(reading.start, reading.end, reading.text, reading.kind, ways, identity, sense)


_COUNTED = frozenset({Kind.NUMBER, Kind.ORDINAL, Kind.MULTIPLE, Kind.RANGE, Kind.FRACTION, Kind.ARTICLE})
"""Kinds of which two equal ones may well be different things: they are one only before the same word."""
_WORD = re.compile(r"[\s\u00a0]*([^\W\d_]{1,5})")


def _next_word(text: str, end: int) -> str:
    word = _WORD.match(text, end)
    return word[1].lower() if word else ""


# --- numbers ---------------------------------------------------------------------------------------------------------

_DIGITS = re.compile(r"\d[\d\u00a0\u2009\u202f ]*(?:[.,]\d+)?")
_OVER: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(свыше|более|около|почти|до|менее)[\s\u00a0]+$", re.IGNORECASE),
    "kz": re.compile(r"$^"),
}
_AFTER: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"$^"),
    "kz": re.compile(r"(?:-?[тд][аеә]н)?[\s\u00a0]+(?:астам|кем|жуық)|-?[ғгқк][аеә][\s\u00a0]+(?:дейін|жуық|тарта)"),
}
_STATED: Mapping[Precision, str] = {
    Precision.OVER: "over",
    Precision.ABOUT: "about",
    Precision.UNDER: "under",
    Precision.UP_TO: "under",
    Precision.NEARLY: "about",
}


def _number(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _stretches(reading: Reading, text: str, lang: Lang) -> Iterator[tuple[int, int, Fields]]:
    """Where a figure may begin and end, the words of its precision first inside, then outside."""
    stated = _STATED.get(reading.precision) if reading.precision else None
    before, after = _OVER[lang].search(text[: reading.start]), _AFTER[lang].match(text, reading.end)
    if stated and (before or after):
        start = before.start(1) if before else reading.start
        yield start, after.end() if after else reading.end, (("precision", stated),)
    yield reading.start, reading.end, ()


def _of_number(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:
    value = ("value", _number(reading.value))
    if reading.words:
        yield from _in_words(reading, value, lang)
    elif reading.scale:
        start, _, precision = next(_stretches(reading, text, lang))  # an exact fact beside «свыше» would be wrong
        yield from _scaled(reading, (value, *precision), start)
    else:
        for start, end, precision in _stretches(reading, text, lang):
            yield from [Way(start, end, (value, *precision), "@")] if precision else ()
            yield from _bare(reading, (value, *precision))
        yield from (Way(reading.start, reading.end, (value,), f'@ | suffix("{case}")') for case in _suffixes(lang))


def _suffixes(lang: Lang) -> tuple[str, ...]:
    return CASES["kz"][1:] if lang == "kz" else ()


def _in_words(reading: Reading, value: tuple[str, str], lang: Lang) -> Iterator[Way]:
    genders = _GENDERS if lang == "ru" else _GENDERS[:1]
    for case in CASES[lang]:
        yield from (Way(reading.start, reading.end, (value,), f'@ | words("{case}", "{one}")') for one in genders)


def _bare(reading: Reading, fields: Fields) -> Iterator[Way]:
    """The digits by themselves; what follows them («%», «-ден») stays typed."""
    digits = _DIGITS.match(reading.text)
    if digits:
        yield Way(reading.start, reading.start + len(digits[0].rstrip()), fields, "@")


def _scaled(reading: Reading, fields: Fields, start: int) -> Iterator[Way]:
    """«1,5 млн»: the digits are the value in that scale, with the word before them that bounds it; the scale stays
    typed.
    """
    digits = _DIGITS.match(reading.text)
    if digits and reading.scale:
        end = reading.start + len(digits[0].rstrip())
        yield from (Way(one, end, fields, f"(@ / {reading.scale:f})") for one in dict.fromkeys((start, reading.start)))


# --- money, shares ---------------------------------------------------------------------------------------------------

_MONEY = re.compile(
    r"[\d\s\u00a0.,]*\d[\s\u00a0]*(?:(?P<scale>[^\W\d_]+)(?P<dot>\.?)[\s\u00a0]*)??(?P<unit>[^\W\d_]+)$"
)
_UNITS = {"KZT": "tenge"}
_ABBREVIATED = 3
"""Letters of an abbreviation at most, such as «тг.»; behind a whole word a full stop ends the sentence."""


def _of_money(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:
    written = _MONEY.match(reading.text)
    if not written or reading.unit not in _UNITS:
        return
    fields = (("value", _number(reading.value)), ("unit", _UNITS[reading.unit]))
    scale = f"{written['scale'] or ''}{written['dot'] or ''}"
    full_stop = text[reading.end : reading.end + 1] == "." and len(written["unit"]) <= _ABBREVIATED
    for start, end, precision in _stretches(reading, text, lang):
        for case in CASES[lang]:
            yield Way(start, end, (*fields, *precision), f'@ | money("{scale}", case="{case}")')
        if full_stop and end == reading.end:
            yield Way(start, end + 1, (*fields, *precision), f'@ | money("{scale}", "{written["unit"]}.")')
        yield Way(start, end, (*fields, *precision), f'@ | money("{scale}", "{written["unit"]}")')


def _of_percent(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:
    if reading.unit != "%":
        return
    fields = (("value", _number(reading.value)), ("unit", "percent"))
    for start, end, precision in _stretches(reading, text, lang):
        yield from (Way(start, end, (*fields, *precision), f'@ | percent("{case}")') for case in CASES[lang])
    yield from _bare(reading, fields)


# --- time ------------------------------------------------------------------------------------------------------------


def _of_time(written: Callable[[Reading], str]) -> Callable[[Reading, str, Lang], Iterator[Way]]:
    """Ways for a date or period that is written so in YAML; nothing where it cannot be."""

    def ways(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:  # noqa: ARG001  # as the others
        value = written(reading)
        unit = (("unit", "year"),) if reading.kind is Kind.YEAR else ()
        for case in ("nom", "when", *CASES[lang][1:]) if value else ():
            yield Way(reading.start, reading.end, (("value", value), *unit), f'@ | date("{case}")')

    return ways


def _day(reading: Reading) -> str:
    return reading.value.isoformat() if isinstance(reading.value, dt.date) else ""


def _days(reading: Reading) -> str:
    value: object = reading.value
    match value:
        case (dt.date() as first, dt.date() as last):
            return f"{first.isoformat()}..{last.isoformat()}"
    return ""


def _month(value: object) -> str:
    match value:
        case (int(year), int(month)):
            return f"{year:04}-{month:02}"
    return ""


def _months(reading: Reading) -> str:
    match reading.value:
        case (first, last):
            return f"{_month(first)}..{_month(last)}" if _month(first) and _month(last) else ""
    return ""


def _part_of_year(letter: str) -> Callable[[Reading], str]:
    def written(reading: Reading) -> str:
        value: object = reading.value
        match value:
            case (int(year), int(part)):
                return f"{year:04}-{letter}{part}"
        return ""

    return written


def _years(reading: Reading) -> str:
    value: object = reading.value
    match value:
        case (int(first), int(last)):
            return f"{first}..{last}"
    return ""


def _of_multiple(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:  # noqa: ARG001  # as the others
    yield Way(reading.start, reading.end, (("value", _number(reading.value)),), "@ | times")


def _of_ordinal(reading: Reading, text: str, lang: Lang) -> Iterator[Way]:  # noqa: ARG001  # as the others
    value = ("value", _number(reading.value))
    for case in CASES[lang]:
        yield from (
            Way(reading.start, reading.end, (value,), f'@ | ordinal(case="{case}", gender="{g}")') for g in _GENDERS
        )


_WAYS: Mapping[Kind, Callable[[Reading, str, Lang], Iterator[Way]]] = {
    Kind.NUMBER: _of_number,
    Kind.MONEY: _of_money,
    Kind.PERCENT: _of_percent,
    Kind.DATE: _of_time(_day),
    Kind.DATES: _of_time(_days),
    Kind.MONTH: _of_time(lambda reading: _month(reading.value)),
    Kind.MONTHS: _of_time(_months),
    Kind.QUARTER: _of_time(_part_of_year("Q")),
    Kind.HALF_YEAR: _of_time(_part_of_year("H")),
    Kind.YEAR: _of_time(lambda reading: str(reading.value)),
    Kind.YEARS: _of_time(_years),
    Kind.MULTIPLE: _of_multiple,
    Kind.ORDINAL: _of_ordinal,
}


# --- documents -------------------------------------------------------------------------------------------------------

_BETWEEN = re.compile(r"[\s\u00a0]*(?:г(?:ода|\.)?|жыл\w*|ж\.)?[\s\u00a0]*,?[\s\u00a0]*")
"""What may stand between the date of a document and its number."""
_SIGN = re.compile(r"№+[\s\u00a0]?|N[\s\u00a0]?")
_ACT = re.compile(
    r"(?:закон|кодекс|указ|постановлен|распоряжен|приказ|решен|протокол)\w*|"
    r"(?:заң|кодекс|жарлық|жарлығ|қаулы|өкім|бұйрық|бұйрығ|шешім|хаттама)\w*",
    re.IGNORECASE,
)
_NEAR = 200
"""Characters before or behind a number in which the kind of its document is told."""


@dataclass(frozen=True, slots=True)
class _Document:
    date: Reading
    number: Reading


def _documents(readings: list[Reading], text: str) -> Iterator[tuple[Reading, _Document]]:
    """Each date with the number behind it, and each number with the date before it."""
    for date, number in itertools.pairwise(readings):
        is_pair = date.kind is Kind.DATE and number.kind is Kind.DOCUMENT_NUMBER and isinstance(number.value, str)
        if is_pair and _BETWEEN.fullmatch(text[date.end : number.start]):
            document = _Document(date, number)
            yield from ((date, document), (number, document))


def _document_find(reading: Reading, document: _Document, text: str, lang: Lang) -> Find:
    """The date or the number of a document, as a field of its source."""
    fields = (
        ("kind", "act" if _is_act(document, text, lang) else "letter"),
        ("number", str(document.number.value)),
        ("date", _day(document.date)),
    )
    identity = ("document", _day(document.date), reading.kind)
    if reading is document.number:
        sign = _SIGN.match(reading.text)
        start = reading.start + (sign.end() if sign else 0)
        ways = [Way(start, reading.end, fields, "@.number", "sources")]
    else:
        ways = [Way(reading.start, reading.end, fields, f'@.date | date("{case}")', "sources") for case in CASES[lang]]
    return Find(
        reading.start, reading.end, reading.text, reading.kind, tuple(ways), identity, str(document.number.value)
    )


def _is_act(document: _Document, text: str, lang: Lang) -> bool:
    """Whether an act is named: in Russian before its date, in Kazakh behind its number."""
    near = text[max(document.date.start - _NEAR, 0) : document.date.start]
    if lang == "kz":
        near = text[document.number.end : document.number.end + _NEAR].split(".", maxsplit=1)[0]
    return bool(_ACT.search(near))
