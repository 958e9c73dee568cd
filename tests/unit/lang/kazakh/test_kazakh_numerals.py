"""Digits with suffixes, and number words against hand-written rows and an independent composition."""

from decimal import Decimal

import pytest
from kazakh_tables import CASES, read_rows

from docgen.lang.forms import Case, Doubt
from docgen.lang.kazakh import digits, ordinal, suffixed, word_collective, word_number, word_ordinal

SUFFIXED = [(row["digits"], case, row[case]) for row in read_rows("digits") for case in CASES]
WORDS = {int(row["number"]): row for row in read_rows("number_words")}
YEARS = range(1990, 2031)
LARGE = (101, 110, 999, 1001, 1100, 1991, 10_000, 21_000, 100_000, 999_999, 1_001_000, 2_500_000, 7_000_000_041)
ALL_CASES = ("nom", *CASES)


def compose(number: int, case: str) -> str:
    """Read from the hand-written rows by splitting the decimal notation into groups of three, no arithmetic shared."""
    groups = f"{number:,}".split(",")
    spoken: list[tuple[int, str]] = []
    for place, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
        hundred, ten, one = group.zfill(3)
        if hundred > "1":
            spoken.append((int(hundred), ""))
        spoken += [(100, "")] if hundred != "0" else []
        spoken += [(int(ten + "0"), "")] if ten != "0" else []
        spoken += [(int(one), "")] if one != "0" else []
        spoken += [(1000**place, "scale")] if place and int(group) else []
    words = [WORDS[value]["nom"].split()[-1] for value, _ in spoken[:-1]]
    last, kind = spoken[-1]
    return " ".join([*words, WORDS[last][case].split()[-1] if kind else WORDS[last][case]])


def test_the_labelled_set_is_as_large_as_promised():
    assert len(SUFFIXED) >= 200


@pytest.mark.parametrize(("text", "case", "expected"), SUFFIXED)
def test_suffixed(text, case, expected):
    assert suffixed(text, Case(case)).text == expected
    assert suffixed(text.replace(" ", "\u00a0"), Case(case)).text == expected.replace(" ", "\u00a0")


def test_suffixed_attribute_keeps_the_row_of_vowels():
    assert suffixed("2020", Case.ATTR).text == "2020-дағы"
    assert suffixed("2021", Case.ATTR).text == "2021-дегі"


@pytest.mark.parametrize(
    "text", ["№ 107", "XXI", "ІІ", "ДЗ-74", "2021 ж.", "1 2345", "1 000 000 000 000 000", "12345678901234567890"]
)
def test_no_suffix(text):
    assert isinstance(suffixed(text, Case.DAT), Doubt)


@pytest.mark.parametrize("number", WORDS)
def test_words_by_hand(number):
    assert {case: word_number(number, Case(case)).text for case in ALL_CASES} == {
        case: WORDS[number][case] for case in ALL_CASES
    }
    assert word_ordinal(number).text == WORDS[number]["ordinal"]


@pytest.mark.parametrize("number", [*range(1, 101), *range(100, 1000, 100), *YEARS, *LARGE])
def test_words_composed(number):
    for case in ALL_CASES:
        assert word_number(number, Case(case)).text == compose(number, case)


@pytest.mark.parametrize("number", [*range(1, 1000), *YEARS, *LARGE])
def test_digits_and_words_take_the_same_suffix(number):
    last = word_number(number).text
    for case in CASES:
        suffix = word_number(number, Case(case)).text.removeprefix(last)
        assert suffixed(str(number), Case(case)).text == f"{number}-{suffix}"


def test_years_by_hand():
    assert word_number(1991).text == "бір мың тоғыз жүз тоқсан бір"
    assert word_number(2021, Case.ABL).text == "екі мың жиырма бірден"


def test_decimals_and_signs():
    assert word_number(Decimal("0.25"), Case.DAT).text == "нөл бүтін жүзден жиырма беске"
    assert word_number(-3).text == "минус үш"
    assert isinstance(word_number(10**15), Doubt)
    assert isinstance(word_number(Decimal("0.1234567")), Doubt)


def test_digits():
    assert digits(7834) == "7\u00a0834"
    assert digits(Decimal("1234.50")) == "1\u00a0234,50"


def test_ordinal_takes_a_hyphen_alone():
    assert ordinal(44, "бап", Case.DAT).text == "44-бапқа"
    assert ordinal("II", "тоқсан", Case.LOC).text == "II тоқсанда"
    assert word_ordinal(46, Case.LOC).text == "қырық алтыншыда"


def test_collectives_end_at_seven():
    assert [word_collective(number).text for number in (1, 4, 6, 7)] == ["біреу", "төртеу", "алтау", "жетеу"]
    assert isinstance(word_collective(8), Doubt)


@pytest.mark.parametrize("row", read_rows("numerals"), ids=lambda row: row["number"])
def test_numerals_in_all_cases(row):
    number = int(row["number"])
    assert [word_number(number, case).text for case in Case if case in row] == [
        row[case] for case in Case if case in row
    ]
    assert word_ordinal(number).text == row["ordinal"]
