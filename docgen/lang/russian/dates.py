"""Dates, months, quarters, half-years and years of Russian official texts, in all cases.

Decree 703 of 31.10.2018, p. 21: the day and the year in digits, the month in words («25 февраля 2021 года»). Acts write
ranges of years with a spaced en dash («2026 – 2028 годов»); a no-break space keeps the dash with the first year.
"""

from datetime import date

from docgen.lang.forms import Case, Form, Gender, Origin
from docgen.lang.russian.digits import NO_BREAK_SPACE
from docgen.lang.russian.numerals import cardinal, ordinal

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV")
_SOFT = {Case.NOM: "ь", Case.GEN: "я", Case.DAT: "ю", Case.ACC: "ь", Case.INS: "ем", Case.LOC: "е"}
"""«январем», «июнем»: the stressed «-ём» is written without the dots, as all of a letter."""
_HARD = {Case.NOM: "", Case.GEN: "а", Case.DAT: "у", Case.ACC: "", Case.INS: "ом", Case.LOC: "е"}
_SHORT_I = {Case.NOM: "й", Case.GEN: "я", Case.DAT: "ю", Case.ACC: "й", Case.INS: "ем", Case.LOC: "е"}
_ENDINGS = {"ь": _SOFT, "й": _SHORT_I}
_HALF = {Case.NOM: "е", Case.GEN: "я", Case.DAT: "ю", Case.ACC: "е", Case.INS: "ем", Case.LOC: "и"}
_PLURAL = {Case.NOM: "ы", Case.GEN: "ов", Case.DAT: "ам", Case.ACC: "ы", Case.INS: "ами", Case.LOC: "ах"}
_MONTHS_COUNTED = {Case.GEN: "ев", Case.DAT: "ам", Case.INS: "ами", Case.LOC: "ах"}
_FIVE = 5
_DASH = f"{NO_BREAK_SPACE}– "
_LOCATIVE_YEARS = {"в": "году", "о": "годе", "об": "годе", "при": "годе"}


def word_date(day: date, *, with_year: bool = True) -> Form:
    """Return a date as letters write it: «25 февраля 2021 года»; it reads the same in every case.

    >>> word_date(date(2021, 2, 25)).text, word_date(date(2021, 2, 25), with_year=False).text
    ('25 февраля 2021 года', '25 февраля')
    """
    return _of_year(f"{day.day} {word_month(day.month, Case.GEN).text}", day.year if with_year else None)


def word_days(first: date, last: date, case: Case = Case.NOM, *, with_year: bool = True) -> Form:
    """Return from one day to another, month and year once if they are the same; a case is that of «период» before it.
    Days of two years keep them.

    >>> word_days(date(2021, 1, 1), date(2021, 3, 31)).text, word_days(date(2021, 3, 2), date(2021, 3, 20)).text
    ('с 1 января по 31 марта 2021 года', 'со 2 по 20 марта 2021 года')
    >>> word_days(date(2020, 12, 1), date(2021, 3, 31), Case.GEN).text
    'периода с 1 декабря 2020 года по 31 марта 2021 года'
    """
    start = str(first.day)
    if (first.year, first.month) != (last.year, last.month):
        start += f" {word_month(first.month, Case.GEN, None if first.year == last.year else first.year).text}"
    preposition = "со" if first.day == 2 else "с"
    period = "" if case is Case.NOM else f"период{_HARD[case]} "
    until = word_date(last, with_year=with_year or first.year != last.year)
    return _lexical(f"{period}{preposition} {start} по {until.text}")


def word_month(month: int, case: Case, year: int | None = None) -> Form:
    """Return a month in a case, with its year if one is named.

    >>> word_month(6, Case.LOC, 2021).text, word_month(5, Case.INS).text, word_month(8, Case.GEN).text
    ('июне 2021 года', 'маем', 'августа')
    """
    name = MONTHS[month - 1]
    endings = _ENDINGS.get(name[-1], _HARD)
    return _of_year(name.removesuffix(endings[Case.NOM]) + endings[case], year)


def word_year(year: int, case: Case, after: str = "в") -> Form:
    """Return a year in a case; the locative depends on the preposition before it («в 2020 году», «о 2020 годе»).

    >>> [word_year(2020, case).text for case in (Case.NOM, Case.INS, Case.LOC)]
    ['2020 год', '2020 годом', '2020 году']
    >>> word_year(2020, Case.LOC, after="о").text
    '2020 годе'
    """
    noun = _LOCATIVE_YEARS.get(after, "году") if case is Case.LOC else f"год{_HARD[case]}"
    return _lexical(f"{year} {noun}")


def word_years(first: int, last: int, case: Case) -> Form:
    """Return a range of years in a case: «2020 – 2025 годы».

    >>> word_years(2020, 2025, Case.GEN).text
    '2020\\xa0– 2025 годов'
    """
    return _lexical(f"{first}{_DASH}{last} год{_PLURAL[case]}")


def word_months(first: date, last: date, case: Case, *, with_year: bool = True) -> Form:
    """Return a range of months in a case, the year once if it is the same; months of two years keep them.

    >>> word_months(date(2021, 1, 1), date(2021, 3, 31), Case.LOC).text
    'январе\\xa0– марте 2021 года'
    >>> word_months(date(2020, 11, 1), date(2021, 3, 31), Case.GEN).text
    'ноября 2020 года\\xa0– марта 2021 года'
    >>> word_months(date(2021, 1, 1), date(2021, 8, 31), Case.LOC, with_year=False).text
    'январе\\xa0– августе'
    """
    start = word_month(first.month, case, None if first.year == last.year else first.year)
    until = word_month(last.month, case, last.year if with_year or first.year != last.year else None)
    return _lexical(f"{start.text}{_DASH}{until.text}")


def word_first_months(months: int, case: Case, year: int | None, *, words: bool = False) -> Form:
    """Return the first so many months of a year in a case; `words` says the number in words.

    >>> word_first_months(9, Case.ACC, 2021).text, word_first_months(3, Case.LOC, 2021).text
    ('9 месяцев 2021 года', '3 месяцах 2021 года')
    >>> word_first_months(9, Case.GEN, None, words=True).text, word_first_months(3, Case.ACC, 2021, words=True).text
    ('девяти месяцев', 'три месяца 2021 года')
    """
    few = "а" if months < _FIVE else _MONTHS_COUNTED[Case.GEN]
    number = cardinal(months, case) if words else str(months)
    return _of_year(f"{number} месяц{_MONTHS_COUNTED.get(case, few)}", year)


def word_quarters(first: date, last: date, case: Case) -> Form:
    """Return a range of quarters in a case, noun and year once if the year is the same.

    >>> word_quarters(date(2021, 1, 1), date(2021, 6, 30), Case.LOC).text
    'I\\xa0– II кварталах 2021 года'
    >>> word_quarters(date(2020, 10, 1), date(2021, 3, 31), Case.NOM).text
    'IV квартал 2020 года\\xa0– I квартал 2021 года'
    """
    start, end = _quarter_of(first), _quarter_of(last)
    if first.year != last.year:
        return _lexical(f"{word_quarter(start, case, first.year).text}{_DASH}{word_quarter(end, case, last.year).text}")
    return _of_year(f"{_ROMAN[start - 1]}{_DASH}{_ROMAN[end - 1]} квартал{_PLURAL[case]}", last.year)


def _quarter_of(day: date) -> int:
    return (day.month + 2) // 3


def word_quarter(quarter: int, case: Case, year: int | None = None, *, roman: bool = True, words: bool = False) -> Form:
    """Return a quarter of a year in a case: «II квартале 2021 года», with `roman` off «2 квартале 2021 года», with
    `words` «втором квартале 2021 года».

    >>> word_quarter(2, Case.LOC, 2021).text, word_quarter(2, Case.NOM, roman=False).text
    ('II квартале 2021 года', '2 квартал')
    >>> word_quarter(2, Case.INS, words=True).text
    'вторым кварталом'
    """
    number = ordinal(quarter, case) if words else _ordinal(quarter, 4, roman=roman)
    return _of_year(f"{number} квартал{_HARD[case]}", year)


def word_half_year(half: int, case: Case, year: int | None = None, *, roman: bool = True, words: bool = False) -> Form:
    """Return a half of a year in a case: «I полугодии 2021 года», with `words` «первом полугодии 2021 года».

    >>> word_half_year(1, Case.LOC, 2021).text, word_half_year(1, Case.ACC, words=True).text
    ('I полугодии 2021 года', 'первое полугодие')
    """
    number = ordinal(half, case, Gender.N) if words else _ordinal(half, 2, roman=roman)
    return _of_year(f"{number} полугоди{_HALF[case]}", year)


def preposition_v(ordinal: int) -> str:
    """Return the form of «в» before an ordinal as it is spoken: «во II квартале» (втором), else «в».

    >>> preposition_v(2), preposition_v(3)
    ('во', 'в')
    """
    return "во" if ordinal == 2 else "в"


def _ordinal(number: int, highest: int, *, roman: bool) -> str:
    if not 1 <= number <= highest:
        raise ValueError(f"there is no part {number} of {highest} of a year")
    return _ROMAN[number - 1] if roman else str(number)


def _of_year(text: str, year: int | None) -> Form:
    return _lexical(text if year is None else f"{text} {year} года")


def _lexical(text: str) -> Form:
    return Form(text, Origin.LEXICON, text)
