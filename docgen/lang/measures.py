"""Measures: their words in Russian and Kazakh, what they measure, and how many of the base measure one of them is.

One table for every check that asks whether two measures are the same: a `Measure` agrees with another of its dimension
and factor («рабочий день» with «день»), and equals only itself. What no row names is no measure here, and nothing is
said of it.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.expressions import expression
from docgen.model import Lang


class Measure(NamedTuple):
    """`factor` is in the base measure of the dimension: a kilogram, a metre, a square metre, a litre, a kilowatt, a
    minute, a month, one unit of a currency (ISO 4217).
    """

    name: str
    dimension: str
    factor: Decimal

    def agrees(self, other: Measure) -> bool:
        """Whether a number counted in one is the same number counted in the other."""
        return (self.dimension, self.factor) == (other.dimension, other.factor)

    def may_be_told_in(self, said: Measure) -> bool:
        """Whether a number counted in this one may be told in another: a change in per cent that are percentage points,
        never the other way about.
        """
        return self.agrees(said) or (self.dimension, said.dimension) == ("share", "points")

    @property
    def is_money(self) -> bool:
        """Whether it is a currency."""
        return self.dimension in _CURRENCIES

    @property
    def is_time(self) -> bool:
        """Whether it measures time: seconds to weeks, or months to years."""
        return self.dimension in ("time", "months")


_CURRENCIES = frozenset({"KZT", "USD", "EUR", "RUB"})


_ROWS: tuple[tuple[str, str, str, str, str], ...] = (
    ("tonne", "mass", "1000", "т|тонн~", "т|тонна~"),
    ("centner", "mass", "100", "ц|центнер~", "ц|центнер~"),
    ("kilogram", "mass", "1", "кг|килограмм~", "кг|килограмм~|килограм~|келі~"),
    ("gram", "mass", "0.001", "грамм~", "грамм~"),
    ("kilometre", "length", "1000", "км|километр~", "км|километр~|шақырым~"),
    ("metre", "length", "1", "м|метр~|погонн_ метр~", "м|метр~|қума метр~"),
    ("centimetre", "length", "0.01", "сантиметр~", "сантиметр~"),
    ("millimetre", "length", "0.001", "мм|миллиметр~", "мм|миллиметр~"),
    (
        "square kilometre",
        "area",
        "1000000",
        "км²|кв км|квадратн_ километр~",
        "км²|ш км|шаршы км|шаршы километр~|шаршы шақырым~|кв км",
    ),
    ("hectare", "area", "10000", "га|гектар~", "га|гектар~"),
    (
        "square metre",
        "area",
        "1",
        "м²|кв м|квадратн_ метр~",
        "м²|ш м|шаршы м|шаршы метр~|кв м",
    ),
    ("cubic metre", "volume", "1000", "м³|куб м|кубическ_ метр~|кубометр~", "м³|куб м|текше м|текше метр~|куб метр~"),
    ("litre", "volume", "1", "л|литр~", "л|литр~"),
    ("gigawatt", "power", "1000000", "ГВт|гигаватт~", "ГВт|гигаватт~"),
    ("megawatt", "power", "1000", "МВт|мегаватт~", "МВт|мегаватт~"),
    ("kilowatt", "power", "1", "кВт|киловатт~", "кВт|киловатт~"),
    ("minute", "time", "1", "минут~", "минут~"),
    ("hour", "time", "60", "час~", "сағат~"),
    ("day", "time", "1440", "день|дн~|сутк~|суток", "күн~|тәулік~|тәуліг~"),
    ("working day", "time", "1440", "рабоч_ день|рабоч_ дн~", "жұмыс күн~"),
    ("calendar day", "time", "1440", "календарн_ день|календарн_ дн~", "күнтізбелік күн~"),
    ("week", "time", "10080", "недел~", "апта~"),
    ("month", "months", "1", "месяц~", "ай~"),
    ("quarter", "months", "3", "квартал~", "тоқсан~"),
    ("year", "months", "12", "год~|лет~", "жыл~|жас~"),
    ("tenge", "KZT", "1", "тенге|теңге|тг", "теңге~|тг"),
    ("dollar", "USD", "1", "доллар~|доллар~ США", "доллар~|АҚШ доллар~"),
    ("euro", "EUR", "1", "евро", "еуро~"),
    ("rouble", "RUB", "1", "рубл~|российск_ рубл~", "рубль~|рубл~|ресей рубл~|ресей рубль~"),
    (
        "monthly index",
        "MCI",
        "1",
        "МРП|месячн_ расчетн_ показател~|месячн_ расчётн_ показател~",
        "АЕК|айлық есептік көрсеткіш~",
    ),
    ("per cent", "share", "1", "%|процент~", "%|пайыз~|процент~"),
    (
        "percentage point",
        "points",
        "1",
        "процентн_ пункт~|п п",
        "пайыздық тармақ~|пайыздық тармағ~|пайыздық тармаг~|пайыздық пункт~|пайыздық пунк~",
    ),
)
"""Name, dimension, factor; words in Russian and in Kazakh, `~` for any ending of a noun, `_` for one of an adjective.
Months are no number of days. «г», «ч», «см» are left out: a year or a town, a part, «смотри» may be meant.
"""


_SCALES: Mapping[Lang, Mapping[str, int]] = MappingProxyType(
    {
        "ru": {"тыс": 3, "тысяч~": 3, "млн": 6, "миллион~": 6, "млрд": 9, "миллиард~": 9, "трлн": 12, "триллион~": 12},
        "kz": {"мың~": 3, "тыс": 3, "млн": 6, "миллион~": 6, "млрд": 9, "миллиард~": 9, "трлн": 12, "триллион~": 12},
    }
)
"""The words of thousands and millions that may lead a measure, as powers of ten."""
NOUN_ENDINGS: Mapping[Lang, str] = MappingProxyType(
    {
        "ru": "а|у|ы|е|и|ь|я|ю|о[мй]|[её]м|[ео]в|ей|[ая]ми?|[ая]х",
        "kz": r"с?[ыі](?:н\w{0,4})?|[дтн][ыі]ң?|[ғқн]а|[гкн]е|[дт][ае](?:н|й|[ғг][ыі]\w{0,5})?|н[ае]н|[мбп]ен"
        r"|[лдт][ыі][кқ]\w{0,5}|[ғг][ыі]\w{0,5}",
    }
)
"""Cases and numbers; in Kazakh possession, «-дай» and adjectives («жылдық», «жылғы») too. No plural, which does not
stand behind a number there: «5 жастар» are no years.
"""
_ENDING = MappingProxyType({lang: expression(f"(?:{endings})?") for lang, endings in NOUN_ENDINGS.items()})
_ADJECTIVE_ENDING = expression("[ыои]й|[ыи]е|[ыи]ми?|[ыи]х|[ое]го|[ое]му?|[ао]я|ую|ое")
_WORD = expression(r"[ \u00a0\u202f]*(%|[^\W\d_]+[²³]?)")
_DOT = expression(r"\.(?=[ \u00a0]?[^\W\d_])")
"""A full stop within a measure: «кв. м», «тыс. тонн»."""
_COUNTED_BY = expression(r"(?:[/-][^\W\d_]+)?(?![\w²³/-])")
"""What may follow a measure: «ц/га», «км-ге»."""
_GOES_ON = expression(r"\.[ \u00a0]?([^\W\d_])")


def measure_at(text: str, start: int, lang: Lang) -> tuple[Measure, int] | None:
    """The measure whose words begin here, and where they end; what it is counted by («ц/га») is read over.

    >>> [(one.name, end) for one, end in (measure_at("65 км/ч", 2, "ru"), measure_at("5 кв. м", 1, "ru"))]
    [('kilometre', 7), ('square metre', 7)]
    >>> measure_at("5 т. е. ничего", 1, "ru"), measure_at("5 метро", 1, "ru")
    (None, None)
    >>> [measure_at(one, 1, "kz")[0].name for one in ("5 шаршы метрге", "5 жұмыс күні", "5 АҚШ долларынан")]
    ['square metre', 'working day', 'dollar']
    """
    for measure, end in _beginning(text, start, lang):
        if alone := _COUNTED_BY.match(text, end):
            goes_on = _GOES_ON.match(text, alone.end())
            return None if goes_on and goes_on[1].islower() else (measure, alone.end())
    return None


@functools.lru_cache(maxsize=512)
def measure_of(unit: str, lang: Lang) -> Measure | None:
    """The measure that a unit names with all of its words, with the thousands or millions in which it is counted.

    >>> [f"{one.factor:f}" for one in (measure_of("тыс. тенге", "ru"), measure_of("млн теңге", "kz"))]
    ['1000', '1000000']
    >>> measure_of("млн. тг.", "ru") == measure_of("млн тенге", "ru")
    True
    >>> measure_of("тонна с гектара", "ru"), measure_of("т/га", "ru")
    (None, None)
    """
    power, start = _thousands(unit, lang)
    named = (one for one, end in _beginning(unit, start, lang) if end == len(unit.removesuffix(".")))
    found = next(named, None)
    return found._replace(factor=found.factor.scaleb(power)) if found else None


_MONEY = expression(
    r"(?<!\w)(?:тенге|теңге|тг|тиын|доллар|цент(?!н)|евро|еуро|рубл|копе|юан|[ий]ен|фунт|стерлинг|франк|крон|лир|сом|сум|лари"
    r"|драм|манат|рупи|вон|дирх|злот|форинт|гривн|шекел|бат|песо|реал|риал|динар|тугр|төгр|ранд|рингг|ле[йв]|валют|деньг|ақша"
    r"|мрп|аек|мзп|жекж|месячн\w+ расч|айлық есептік|услов\w+ един|шартты|у\.? ?е|kzt|usd|eur|rub|cny|gbp|[$€₸₽])",
    re.IGNORECASE,
)
"""How words begin that may name money, in both languages; rather too many than one too few."""


def may_be_money(unit: str) -> bool:
    """Whether a unit may be one of money, or a price in it.

    >>> may_be_money("тыс. юаней"), may_be_money("айлық есептік көрсеткіш"), may_be_money("сельский населенный пункт")
    (True, True, False)
    """
    return _MONEY.search(unit) is not None


def thousands_of(unit: str, lang: Lang) -> int:
    """The power of ten of the word of thousands or millions that leads a unit; 0 if none does.

    >>> thousands_of("тыс. тенге", "ru"), thousands_of("миллиона тонн", "ru"), thousands_of("теңге", "kz")
    (3, 6, 0)
    """
    return _thousands(unit, lang)[0]


def _beginning(text: str, start: int, lang: Lang) -> Iterator[tuple[Measure, int]]:
    """The measures that may begin here, those of the longest words first, and where each ends."""
    if word := _WORD.match(text, start):
        rows = _by_beginning(lang)
        for size in range(len(word[1]), 0, -1):
            for words, measure in rows.get(word[1][:size], ()):
                if end := _end_of(words, text, start, lang):
                    yield measure, end


@functools.cache
def _by_beginning(lang: Lang) -> Mapping[str, list[tuple[tuple[str, ...], Measure]]]:
    """How the first word of each phrase begins → its words and what they name; the longest phrases first."""
    found: dict[str, list[tuple[tuple[str, ...], Measure]]] = {}
    for name, dimension, factor, russian, kazakh in _ROWS:
        for phrase in (russian if lang == "ru" else kazakh).split("|"):
            words = tuple(phrase.split())
            row = (words, Measure(name, dimension, Decimal(factor)))
            found.setdefault(words[0].rstrip("~_"), []).append(row)
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


def _thousands(unit: str, lang: Lang) -> tuple[int, int]:
    """The power of ten of the scale that leads a unit, and where the measure begins behind it."""
    for word, power in _SCALES[lang].items():
        if end := _end_of((word,), unit, 0, lang):
            dot = _DOT.match(unit, end)
            return power, dot.end() if dot else end
    return 0, 0


def _end_of(words: tuple[str, ...], text: str, start: int, lang: Lang) -> int:
    """Where these words end that begin here, each in any case; 0 if others stand here."""
    for number, word in enumerate(words):
        dot = _DOT.match(text, start) if number else None
        found = _WORD.match(text, dot.end() if dot else start)
        if not found or not _is_form(found[1], word, lang):
            return 0
        start = found.end()
    return start


def _is_form(said: str, word: str, lang: Lang) -> bool:
    kind, stem = word[-1], word.rstrip("~_")
    if kind not in "~_":
        return said == word
    endings = _ENDING[lang] if kind == "~" else _ADJECTIVE_ENDING
    return said.startswith(stem) and bool(endings.fullmatch(said, len(stem)))
