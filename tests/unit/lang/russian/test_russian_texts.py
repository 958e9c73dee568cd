"""Dates, lists, money and digits as letters print them; `_` stands for a no-break space."""

import datetime as dt
from decimal import Decimal

import pytest

from docgen.lang.forms import Case, Doubt, Form
from docgen.lang.russian import (
    MoneyStyle,
    Scale,
    enumerate_words,
    list_in_case,
    places_in_case,
    word_date,
    word_days,
    word_digits,
    word_half_year,
    word_money,
    word_month,
    word_months,
    word_quarter,
    word_quarters,
    word_year,
    word_years,
)

CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)


def text(answer: Form | Doubt) -> str:
    return answer.text.replace("\u00a0", "_") if isinstance(answer, Form) else answer.reason


def test_date() -> None:
    assert text(word_date(dt.date(2021, 2, 25))) == "25 февраля 2021 года"


@pytest.mark.parametrize(
    ("month", "expected"),
    [
        (1, "январь января январю январь январем январе"),
        (3, "март марта марту март мартом марте"),
        (5, "май мая маю май маем мае"),
        (6, "июнь июня июню июнь июнем июне"),
        (8, "август августа августу август августом августе"),
        (12, "декабрь декабря декабрю декабрь декабрем декабре"),
    ],
)
def test_month_in_all_cases(month: int, expected: str) -> None:
    assert [text(word_month(month, case)) for case in CASES] == expected.split()


def test_month_of_a_year() -> None:
    assert text(word_month(6, Case.LOC, 2021)) == "июне 2021 года"


def test_year_in_all_cases() -> None:
    assert [text(word_year(2020, case)) for case in CASES] == [
        "2020 год",
        "2020 года",
        "2020 году",
        "2020 год",
        "2020 годом",
        "2020 году",
    ]


def test_years_in_all_cases() -> None:
    nouns = ["годы", "годов", "годам", "годы", "годами", "годах"]
    assert [text(word_years(2020, 2025, case)) for case in CASES] == [f"2020_– 2025 {noun}" for noun in nouns]


def test_quarters_and_half_years() -> None:
    assert text(word_quarter(2, Case.LOC, 2021)) == "II квартале 2021 года"
    assert text(word_quarter(4, Case.GEN, roman=False)) == "4 квартала"
    assert text(word_half_year(1, Case.LOC, 2021)) == "I полугодии 2021 года"
    with pytest.raises(ValueError, match="no part 5"):
        word_quarter(5, Case.NOM)


REGIONS = ["Алматинская", "Атырауская", "Восточно-Казахстанская", "Жамбылская", "Туркестанская"]


def test_regions_share_their_noun() -> None:
    names = [*(f"{region} область" for region in REGIONS), "г. Нур-Султан"]
    assert text(places_in_case(names, Case.LOC)) == (
        "Алматинской, Атырауской, Восточно-Казахстанской, Жамбылской, Туркестанской областях и г. Нур-Султане"
    )


@pytest.mark.parametrize(
    ("names", "case", "expected"),
    [
        ("город Нур-Султан|город Алматы|город Шымкент", Case.GEN, "городов Нур-Султана, Алматы и Шымкента"),
        ("г. Алматы|г. Шымкент", Case.LOC, "гг. Алматы и Шымкенте"),
        ("область Абай|область Жетісу", Case.LOC, "областях Абай и Жетісу"),
        ("Костанайская область", Case.INS, "Костанайской областью"),
        ("Костанайская область|Павлодарская область", Case.ACC, "Костанайскую и Павлодарскую области"),
        ("Астана|Алматы|Шымкент", Case.LOC, "Астане, Алматы и Шымкенте"),
        (
            "область Абай|Костанайская область|Павлодарская область",
            Case.DAT,
            "области Абай, Костанайской и Павлодарской областям",
        ),
    ],
)
def test_places(names: str, case: Case, expected: str) -> None:
    assert text(places_in_case(names.split("|"), case)) == expected


def test_lists() -> None:
    assert enumerate_words(["А", "Б", "В"], "или") == "А, Б или В"
    assert text(list_in_case(["школа", "детский сад", "больница"], Case.GEN)) == "школы, детского сада и больницы"
    assert isinstance(list_in_case(["школа", "абырвалг"], Case.GEN), Doubt)


@pytest.mark.parametrize(
    ("amount", "scale", "precision", "expected"),
    [
        (1_234_500_000, Scale.BILLION, "свыше", "свыше 1_млрд тенге"),
        (1_934_500_000, Scale.BILLION, "более", "более 1_млрд тенге"),
        (1_234_500_000, Scale.BILLION, "до", "до 2_млрд тенге"),
        (1_934_500_000, Scale.BILLION, "около", "около 2_млрд тенге"),
        (95_000_000, Scale.MILLION, None, "95_млн тенге"),
        (122_000, Scale.THOUSAND, None, "122_тыс. тенге"),
        (5, Scale.ONE, None, "5 тенге"),
        (7834, Scale.ONE, None, "7_834 тенге"),
    ],
)
def test_money(amount: int, scale: Scale, precision: str | None, expected: str) -> None:
    assert text(word_money(amount, scale, precision=precision)) == expected


def test_money_in_other_styles() -> None:
    assert text(word_money(10**9, Scale.BILLION, style=MoneyStyle("тг.", dotted=True))) == "1_млрд. тг."
    assert text(word_money(5_000_000, Scale.MILLION, case=Case.GEN, style=MoneyStyle(words=True))) == (
        "пяти миллионов тенге"
    )
    assert text(word_money(1_500_000, Scale.MILLION, decimals=1, style=MoneyStyle("теңге"))) == "1,5_млн теңге"
    assert text(word_money(2, style=MoneyStyle("доллар США"))) == "2 доллара США"
    assert text(word_money(3_000_000, Scale.MILLION, style=MoneyStyle("доллар США"))) == "3_млн долларов США"


def test_digits() -> None:
    shown = [word_digits(number).replace("\u00a0", "_") for number in (999, 1000, 2_500_000, Decimal("1.50"), -1)]
    assert shown == ["999", "1_000", "2_500_000", "1,50", "−1"]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (
            dt.date(2021, 3, 31),
            "январь_– март|января_– марта|январю_– марту|январь_– март|январем_– мартом|январе_– марте",
        ),
    ],
)
def test_range_of_months_in_all_cases(last: dt.date, expected: str) -> None:
    months = [text(word_months(dt.date(2021, 1, 1), last, case)).removesuffix(" 2021 года") for case in CASES]
    assert months == expected.split("|")


def test_ranges_of_quarters_and_days_in_all_cases() -> None:
    first, last = dt.date(2021, 1, 2), dt.date(2021, 6, 30)
    assert [text(word_quarters(first, last, case)) for case in CASES] == [
        f"I_– II квартал{ending} 2021 года" for ending in ("ы", "ов", "ам", "ы", "ами", "ах")
    ]
    assert [text(word_days(first, last, case)) for case in CASES] == [
        f"{noun}со 2 января по 30 июня 2021 года"
        for noun in ("", "периода ", "периоду ", "период ", "периодом ", "периоде ")
    ]


def test_ranges_over_two_years() -> None:
    first, last = dt.date(2020, 10, 1), dt.date(2021, 3, 31)
    assert text(word_months(first, last, Case.INS)) == "октябрем 2020 года_– мартом 2021 года"
    assert text(word_quarters(first, last, Case.LOC)) == "IV квартале 2020 года_– I квартале 2021 года"
    assert text(word_days(first, last)) == "с 1 октября 2020 года по 31 марта 2021 года"
