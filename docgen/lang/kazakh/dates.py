"""Dates, months, quarters, half-years and years in every case («2021 жылғы 25 ақпандағы», «2020 – 2025 жылдарға»).

In: `datetime.date` or whole numbers. Out: a `Form`; the forms are closed, so there is no doubt except for numbers that
are no month or quarter. «In the year» is the adverbial жылы, its attribute жылғы, whatever locative a noun would have.
"""

import datetime as dt

from docgen.lang.forms import Case, Doubt, Form, Number, Origin, Possessive
from docgen.lang.kazakh.lexicon import ADVERBIAL
from docgen.lang.kazakh.nouns import decline
from docgen.lang.kazakh.numerals import word_number, word_ordinal
from docgen.lang.kazakh.phrases import joined

MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
YEAR = "жыл"
_QUARTER = "тоқсан"
_ROMAN = ("I", "II", "III", "IV")
_DASH = " – "
_STRETCH = "кезең"
_OF_TILL = "дейінгі"
_TILL = {Case.NOM: "дейін", Case.ATTR: _OF_TILL}
_IN_THE_YEARS = {Case.LOC: "жылдары", Case.ATTR: "жылдардағы"}


def word_date(
    day: dt.date, case: Case = Case.NOM, *, with_year: bool = True, whose: Possessive | None = None
) -> Form | Doubt:
    """Return a date in a case, `attr` for what precedes a noun; `whose` as in `word_quarter`.

    >>> day = dt.date(2021, 2, 25)
    >>> word_date(day).text, word_date(day, Case.ATTR).text, word_date(day, Case.LOC, with_year=False).text
    ('2021 жылғы 25 ақпан', '2021 жылғы 25 ақпандағы', '25 ақпанда')
    """
    month = decline(MONTHS[day.month - 1], case, possessive=whose)
    return joined(day.isoformat(), f"{day.year} жылғы" if with_year else "", str(day.day), month)


def word_days(start: dt.date, end: dt.date, case: Case = Case.NOM, *, with_year: bool = True) -> Form | Doubt:
    """Return from one day to another, the year once if it is the same; a case is that of кезең after it. Days of two
    years keep them.

    >>> word_days(dt.date(2021, 1, 1), dt.date(2021, 3, 31)).text
    '2021 жылғы 1 қаңтардан 31 наурызға дейін'
    >>> word_days(dt.date(2021, 1, 1), dt.date(2021, 3, 31), Case.LOC).text
    '2021 жылғы 1 қаңтардан 31 наурызға дейінгі кезеңде'
    """
    until = word_date(end, Case.DAT, with_year=end.year != start.year)
    span = f"{start.isoformat()}/{end.isoformat()}"
    stretch = (_TILL.get(case, _OF_TILL), "" if case in _TILL else decline(_STRETCH, case))
    since = word_date(start, Case.ABL, with_year=with_year or end.year != start.year)
    return joined(span, since, until, *stretch)


def word_month(year: int | None, month: int, case: Case = Case.NOM, *, whose: Possessive | None = None) -> Form | Doubt:
    """Return a month of a year in a case; without the year `whose` as in `word_quarter`.

    >>> word_month(2021, 6, Case.LOC).text, word_month(None, 6, Case.LOC, whose=Possessive.THIRD).text
    ('2021 жылғы маусымда', 'маусымында')
    """
    if not 1 <= month <= 12:
        return Doubt(str(month), "months are numbered 1 to 12", MONTHS, "month: 1")
    said = decline(MONTHS[month - 1], case, possessive=whose)
    return joined(f"{year or ''}-{month:02}", f"{year} жылғы" if year else "", said)


def word_year(year: int, case: Case = Case.NOM) -> Form | Doubt:
    """Return a year in a case; `loc` is the adverbial «2020 жылы».

    >>> word_year(2020, Case.LOC).text, word_year(2020, Case.ATTR).text, word_year(2020, Case.ABL).text
    ('2020 жылы', '2020 жылғы', '2020 жылдан')
    """
    adverbial = ADVERBIAL.get(case)
    noun = Form(adverbial, Origin.LEXICON, YEAR) if adverbial else decline(YEAR, case)
    return joined(str(year), str(year), noun)


def word_years(first: int, last: int, case: Case = Case.NOM) -> Form | Doubt:
    """Return a range of years in a case; `loc` is the adverbial жылдары.

    >>> word_years(2020, 2025, Case.DAT).text, word_years(2020, 2025, Case.LOC).text
    ('2020 – 2025 жылдарға', '2020 – 2025 жылдары')
    """
    adverbial = _IN_THE_YEARS.get(case)
    noun = Form(adverbial, Origin.LEXICON, YEAR) if adverbial else decline(YEAR, case, Number.PL)
    return joined(f"{first}/{last}", f"{first} – {last}", noun)


def word_quarter(
    year: int | None, quarter: int, case: Case = Case.NOM, *, words: bool = False, whose: Possessive | None = None
) -> Form | Doubt:
    """Return a quarter of a year in a case; without the year `whose` tells whether the words before it name one.

    >>> word_quarter(2021, 2, Case.LOC).text, word_quarter(None, 2, Case.LOC, words=True).text
    ('2021 жылдың 2-тоқсанында', 'екінші тоқсанда')
    """
    return _part_of_year(year, quarter, (_QUARTER, 4), case, words=words, whose=whose)


def word_month_range(start: dt.date, end: dt.date, case: Case = Case.NOM, *, with_year: bool = True) -> Form | Doubt:
    """Return a range of months in a case, the year once if it is the same; months of two years keep them.

    >>> word_month_range(dt.date(2021, 1, 1), dt.date(2021, 3, 31), Case.LOC).text
    '2021 жылғы қаңтар – наурыз айларында'
    """
    told = with_year or start.year != end.year
    first, last = (word_month(day.year if told else None, day.month) for day in (start, end))
    if start.year == end.year:
        last = Form(MONTHS[end.month - 1], Origin.LEXICON, MONTHS[end.month - 1])
    months = decline("ай", case, Number.PL, Possessive.THIRD)
    return joined(f"{start.isoformat()}/{end.isoformat()}", joined("", first, last, separator=_DASH), months)


def word_quarter_range(start: dt.date, end: dt.date, case: Case = Case.NOM) -> Form | Doubt:
    """Return a range of quarters in a case, noun and year once if the year is the same.

    >>> word_quarter_range(dt.date(2021, 1, 1), dt.date(2021, 6, 30), Case.LOC).text
    '2021 жылдың I – II тоқсанында'
    """
    quarter = decline(_QUARTER, case, possessive=Possessive.THIRD)
    first, last = (_ROMAN[(day.month - 1) // 3] for day in (start, end))
    if start.year != end.year:
        first = f"{start.year} жылдың {first} тоқсаны"
        last = f"{end.year} жылдың {last}"
    of_year = f"{end.year} жылдың" if start.year == end.year else ""
    return joined(f"{start.isoformat()}/{end.isoformat()}", of_year, f"{first}{_DASH}{last}", quarter)


def word_half_year(
    year: int | None, half: int, case: Case = Case.NOM, *, words: bool = False, whose: Possessive | None = None
) -> Form | Doubt:
    """Return a half of a year in a case; without the year as `word_quarter`.

    >>> word_half_year(2021, 1, Case.ABL).text
    '2021 жылдың 1-жартыжылдығынан'
    >>> word_half_year(None, 1, Case.INS, words=True, whose=Possessive.THIRD).text
    'бірінші жартыжылдығымен'
    """
    return _part_of_year(year, half, ("жартыжылдық", 2), case, words=words, whose=whose)


def word_months(
    year: int | None, months: int, case: Case = Case.NOM, *, words: bool = False, whose: Possessive | None = None
) -> Form | Doubt:
    """Return the first so many months of a year in a case; without the year as `word_quarter`.

    >>> word_months(2021, 9, Case.LOC).text, word_months(None, 9, Case.ATTR, words=True).text
    ('2021 жылдың 9 айында', 'тоғыз айдағы')
    """
    if not 1 <= months <= 12:
        return Doubt(str(months), "a year has 1 to 12 months", (), "months: 12")
    number = word_number(months) if words else str(months)
    return joined(f"{year}", _of_year(year), number, decline("ай", case, possessive=_whose(year, whose)))


def _part_of_year(
    year: int | None,
    part: int,
    counted: tuple[str, int],
    case: Case,
    *,
    words: bool = False,
    whose: Possessive | None = None,
) -> Form | Doubt:
    """A part of a year by its number, what it is called and how many there are."""
    noun, parts = counted
    if not 1 <= part <= parts:
        return Doubt(f"{part}-{noun}", f"a year has {parts} of «{noun}»", (), f"1-{noun}")
    number = word_ordinal(part) if words else ""
    declined = decline(noun if words else f"{part}-{noun}", case, possessive=_whose(year, whose))
    return joined(f"{year}-{part}", _of_year(year), number, declined)


def _of_year(year: int | None) -> str:
    return f"{year} жылдың" if year is not None else ""


def _whose(year: int | None, whose: Possessive | None) -> Possessive | None:
    return Possessive.THIRD if year is not None else whose
