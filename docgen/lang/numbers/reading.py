"""What the reader finds: a `Reading` with its kind and value."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

Value = (
    Decimal
    | date
    | str
    | int
    | tuple[Decimal, Decimal]
    | tuple[date, date]
    | tuple[int, int]
    | tuple[int | None, int]
    | tuple[tuple[int, int], tuple[int, int]]
    | tuple[str, ...]
)


class Kind(StrEnum):
    """What a number says. The line under each kind gives the type of its value."""

    NUMBER = "number"
    """386, 1,5 млн, двадцать шесть: Decimal, the scale multiplied in."""
    PERCENT = "percent"
    """0,01 %, пять процентов: Decimal; unit «%», or «pp» for percentage points."""
    MONEY = "money"
    """1 млрд. тг.: Decimal in whole units; unit is the ISO 4217 code."""
    RANGE = "range"
    """5–10, от 5 до 10 %: (Decimal, Decimal) as written; unit as above, or «times»."""
    FRACTION = "fraction"
    """половина, две трети, 1/3: (numerator, denominator)."""
    MULTIPLE = "multiple"
    """дважды, в 2,5 раза, екі есе: Decimal; unit «times»."""
    COMPOUND = "compound"
    """двухэтажный, үш жылдық: Decimal; weak but before «срок», «мерзім»."""
    ORDINAL = "ordinal"
    """второй, 2-го, 21-ші, VII: Decimal."""
    DATE = "date"
    """25 февраля 2021 года: date."""
    DATES = "dates"
    """5–7 октября 2021 года: (date, date), or ((month, day), (month, day)) without a year."""
    DAY = "day"
    """25 февраля, 10-қазан: (month, day)."""
    MONTH = "month"
    """июнь 2021 года: (year, month)."""
    MONTHS = "months"
    """январь – июнь 2021 года: ((year, month), (year, month))."""
    QUARTER = "quarter"
    """I квартал 2021 года: (year or None, 1 to 4)."""
    HALF_YEAR = "half-year"
    """первое полугодие: (year or None, 1 or 2)."""
    YEAR = "year"
    """2020 год: int."""
    YEARS = "years"
    """2020 – 2025 годы: (int, int)."""
    CENTURY = "century"
    """XXI век: Decimal."""
    TIME = "time"
    """14:30, 10.00 часов: (hour, minute)."""
    DOCUMENT_NUMBER = "document-number"
    """№ 112-р, ДЗ-74: str without the sign, tuple of str after «№№»."""
    ARTICLE = "article"
    """статья 7, пункты 1 и 2, 44-бап: tuple of str, a span stays one («1–4»); unit is the level (article, point …)."""
    PHONE = "phone"
    """74-54-10: str, digits and a leading plus only."""
    LIST_MARK = "list-mark"
    """«1.», «2)» before an item: str."""
    REFERENCE = "reference"
    """[^1]: str."""
    NAME = "name"
    """COVID-19, «Казахстан-2050»: str; always weak."""


class Precision(StrEnum):
    """How the words beside a number blur or bound it."""

    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    NEARLY = "nearly"
    UP_TO = "up to"
    AT_LEAST = "at least"
    AT_MOST = "at most"


class Reading(NamedTuple):
    """A number found in a text: `text == whole[start:end]`.

    `scale` is the largest of the words млн, тысяч … that are multiplied into the value; `words` is true when no digit
    is written; `weak` when a check should not ask for a source (see the package's docstring).
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Value
    unit: str | None = None
    scale: Decimal | None = None
    precision: Precision | None = None
    words: bool = False
    weak: bool = False
