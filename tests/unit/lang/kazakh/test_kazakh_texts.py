"""Counted nouns, money, dates and lists as letters print them."""

import datetime as dt
from decimal import Decimal

import pytest

from docgen.lang.forms import Case, Doubt, Number, Possessive
from docgen.lang.kazakh import (
    Precision,
    Scale,
    count,
    decline,
    percent,
    word_date,
    word_days,
    word_half_year,
    word_list,
    word_money,
    word_month,
    word_month_range,
    word_months,
    word_places,
    word_quarter,
    word_quarter_range,
    word_year,
    word_years,
)
from docgen.lang.speech import speech
from docgen.model import NameKind, Wordforms

ATTRIBUTES = (
    (1, "қаңтардағы"),
    (2, "ақпандағы"),
    (3, "наурыздағы"),
    (4, "сәуірдегі"),
    (5, "мамырдағы"),
    (6, "маусымдағы"),
    (7, "шілдедегі"),
    (8, "тамыздағы"),
    (9, "қыркүйектегі"),
    (10, "қазандағы"),
    (11, "қарашадағы"),
    (12, "желтоқсандағы"),
)
FIGURES = {
    0: "0 өңірде",
    1: "1 өңірде",
    2: "2 өңірде",
    5: "5 өңірде",
    11: "11 өңірде",
    21: "21 өңірде",
    22: "22 өңірде",
    100: "100 өңірде",
    1000: "1 000 өңірде",
    Decimal("1.5"): "1,5 өңірде",
    2_500_000: "2 500 000 өңірде",
}


def plain(answer):
    return answer.text.replace("\u00a0", " ")


@pytest.mark.parametrize(("number", "expected"), tuple(FIGURES.items()))
def test_count_keeps_the_noun_singular(number, expected):
    assert plain(count(number, "өңір", Case.LOC)) == expected


def test_count():
    assert plain(count(386, "білім беру ұйымы")) == "386 білім беру ұйымы"
    assert plain(count(20, "балалар орталығы", Case.ACC)) == "20 балалар орталығын"
    assert plain(count(2, "мектеп", Case.DAT, in_words=True)) == "екі мектепке"
    assert plain(count(1000, "мұғалім", precision=Precision.OVER)) == "1 000-нан астам мұғалім"
    assert plain(count(40, "мұғалім", precision=Precision.NEARLY)) == "40-қа жуық мұғалім"
    assert plain(count(30, "мұғалім", Case.DAT, precision=Precision.ABOUT)) == "шамамен 30 мұғалімге"
    assert isinstance(count(3, "ЖШС", Case.DAT), Doubt)


def test_percent():
    assert plain(percent(Decimal("3.5"), Case.ABL)) == "3,5 %-дан"
    assert plain(percent(10, precision=Precision.UP_TO)) == "10 %-ға дейін"
    assert isinstance(percent(10, Case.DAT, precision=Precision.UP_TO), Doubt)
    assert plain(percent(80, precision=Precision.UP_TO, possessive=Possessive.THIRD)) == "80 %-ына дейін"
    assert plain(percent(Decimal("12.5"), precision=Precision.UP_TO, possessive=Possessive.THIRD)) == "12,5 %-ына дейін"
    assert plain(percent(80, precision=Precision.OVER, possessive=Possessive.THIRD)) == "80 %-дан астамы"
    assert plain(percent(80, Case.ACC, precision=Precision.OVER, possessive=Possessive.THIRD)) == "80 %-дан астамын"
    assert isinstance(percent(80, Case.DAT, precision=Precision.UP_TO, possessive=Possessive.THIRD), Doubt)
    assert isinstance(percent(80, Case.DAT, precision=Precision.UP_TO, possessive=Possessive.THIRD), Doubt)


MONEY = (
    (1_270_000_000, Scale.BILLION, 0, Precision.OVER, "1 млрд теңгеден астам"),
    (1_270_000_000, Scale.BILLION, 1, Precision.UP_TO, "1,3 млрд теңгеге дейін"),
    (1_270_000_000, Scale.BILLION, 1, Precision.ABOUT, "шамамен 1,3 млрд теңге"),
    (1_270_000_000, Scale.MILLION, 0, Precision.EXACT, "1 270 млн теңге"),
    (122_000_000, Scale.MILLION, 1, Precision.EXACT, "122 млн теңге"),
    (500_000, Scale.THOUSAND, 0, Precision.LESS, "500 мың теңгеден кем"),
    (500_000, Scale.ONE, 0, Precision.AT_LEAST, "кемінде 500 000 теңге"),
    (999_999, Scale.MILLION, 1, Precision.NEARLY, "1 млн теңгеге жуық"),
)


@pytest.mark.parametrize(("amount", "scale", "places", "precision", "expected"), MONEY)
def test_money(amount, scale, places, precision, expected):
    assert plain(word_money(amount, scale=scale, places=places, precision=precision)) == expected


def test_money_in_cases():
    assert plain(word_money(122_000_000, Case.ACC, scale=Scale.MILLION)) == "122 млн теңгені"
    over = {"scale": Scale.BILLION, "precision": Precision.OVER}
    assert plain(word_money(10**9, Case.DAT, **over, head="сома")) == "1 млрд теңгеден астам сомаға"
    assert isinstance(word_money(10**9, Case.DAT, **over), Doubt)


def test_exact_money_is_never_rounded():
    doubt = word_money(1_270_000_000, scale=Scale.BILLION)
    assert isinstance(doubt, Doubt)
    assert doubt.considered == ("1,2", "1,3")


@pytest.mark.parametrize(("month", "attribute"), ATTRIBUTES)
def test_date_attributes(month, attribute):
    assert word_date(dt.date(2018, month, 3), Case.ATTR).text == f"2018 жылғы 3 {attribute}"


def test_dates():
    day = dt.date(2021, 2, 25)
    assert [word_date(day, case).text.split()[-1] for case in (Case.GEN, Case.DAT, Case.ACC, Case.ABL, Case.INS)] == [
        "ақпанның",
        "ақпанға",
        "ақпанды",
        "ақпаннан",
        "ақпанмен",
    ]
    assert word_days(dt.date(2020, 12, 1), day).text == "2020 жылғы 1 желтоқсаннан 2021 жылғы 25 ақпанға дейін"


def test_parts_of_years():
    assert word_month(2021, 6, Case.LOC).text == "2021 жылғы маусымда"
    assert word_year(2020, Case.LOC).text == "2020 жылы"
    assert word_year(2020, Case.DAT).text == "2020 жылға"
    assert word_years(2020, 2025, Case.ATTR).text == "2020 – 2025 жылдардағы"
    assert word_years(2020, 2025, Case.GEN).text == "2020 – 2025 жылдардың"
    assert word_quarter(2021, 2).text == "2021 жылдың 2-тоқсаны"
    assert word_quarter(2021, 4, Case.ATTR).text == "2021 жылдың 4-тоқсанындағы"
    assert word_half_year(2021, 1).text == "2021 жылдың 1-жартыжылдығы"
    assert word_months(2021, 9, Case.ATTR).text == "2021 жылдың 9 айындағы"


@pytest.mark.parametrize("answer", [word_month(2021, 13), word_quarter(2021, 5), word_half_year(2021, 0)])
def test_parts_that_no_year_has(answer):
    assert isinstance(answer, Doubt)


def test_lists():
    assert word_list(("Қаржы министрлігі", "Әділет министрлігі"), Case.DAT).text == (
        "Қаржы министрлігі және Әділет министрлігіне"
    )
    assert word_list(("қыз", "ұл"), Case.GEN, conjunction="мен").text == "қыз бен ұлдың"
    assert word_list(("қала",), Case.LOC).text == "қалада"
    assert isinstance(word_list(()), Doubt)


def test_places():
    groups = (("облыс", ("Алматы", "Атырау", "Абай")), ("қала", ("Астана", "Шымкент")), ("аудан", ("Абай",)))
    assert word_places(groups, Case.LOC).text == (
        "Алматы, Атырау, Абай облыстарында, Астана, Шымкент қалаларында және Абай ауданында"
    )
    assert word_places((("қала", ("Астана",)),), Case.DAT).text == "Астана қаласына"
    assert word_places((("облыс", ("Абай", "Ұлытау")),), Case.NOM).text == "Абай және Ұлытау облыстары"
    assert isinstance(word_places((("облыс", ()),)), Doubt)


def test_number_of_a_possessed_phrase():
    assert decline("облыс әкімдігі", Case.DAT, Number.PL).text == "облыс әкімдіктеріне"


def test_ranges_of_months_and_quarters_in_all_cases():
    first, last = dt.date(2021, 1, 1), dt.date(2021, 6, 30)
    cases = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.LOC, Case.ABL, Case.INS, Case.ATTR)
    endings = ["", "ның", "на", "н", "нда", "нан", "мен", "ндағы"]
    assert [word_month_range(first, last, case).text for case in cases] == [
        f"2021 жылғы қаңтар – маусым айлары{ending}" for ending in endings
    ]
    assert [word_quarter_range(first, last, case).text for case in cases] == [
        f"2021 жылдың I – II тоқсаны{ending}" for ending in endings
    ]


def test_range_of_days_in_all_cases():
    first, last = dt.date(2021, 1, 1), dt.date(2021, 3, 20)
    nouns = (" кезеңнің", " кезеңге", " кезеңді", " кезеңде", " кезеңнен", " кезеңмен", "")
    cases = (Case.GEN, Case.DAT, Case.ACC, Case.LOC, Case.ABL, Case.INS, Case.ATTR)
    assert [word_days(first, last, case).text for case in cases] == [
        f"2021 жылғы 1 қаңтардан 20 наурызға дейінгі{noun}" for noun in nouns
    ]


def test_ranges_over_two_years():
    first, last = dt.date(2020, 10, 1), dt.date(2021, 3, 31)
    assert word_month_range(first, last, Case.LOC).text == "2020 жылғы қазан – 2021 жылғы наурыз айларында"
    assert word_quarter_range(first, last, Case.LOC).text == "2020 жылдың IV тоқсаны – 2021 жылдың I тоқсанында"


@pytest.mark.parametrize(
    ("places", "case", "expected"),
    [
        (("Сайрам ауданы", "Созақ ауданы"), "loc", "Сайрам және Созақ аудандарында"),
        (("Сайрам ауданы", "Созақ ауданы", "Келес ауданы"), "gen", "Сайрам, Созақ және Келес аудандарының"),
        (("Сайрам ауданы",), "dat", "Сайрам ауданына"),
        (("Сайрам ауданы", "Ақсу ауылы"), "loc", "Сайрам ауданы және Ақсу ауылында"),
        (("Шардара", "Сайрам ауданы"), "nom", "Шардара және Сайрам ауданы"),
    ],
)
def test_districts_share_their_noun(places, case, expected):
    named = [(NameKind.PLACE, Wordforms(place)) for place in places]
    assert speech("kz").members(named, case).text == expected


def test_districts_beside_a_region():
    named = [(NameKind.OBLAST, Wordforms("Абай облысы"))]
    named += [(NameKind.PLACE, Wordforms(f"{name} ауданы")) for name in ("Сайрам", "Созақ")]
    assert speech("kz").members(named, "loc").text == "Абай облысында және Сайрам, Созақ аудандарында"
    commas = speech("kz").members(named[1:], "loc", conjunction=False)
    assert commas.text == "Сайрам, Созақ аудандарында"
