"""Number words against tables of Russian numerals composed here, word by word, without num2words."""

import csv
from pathlib import Path

import pytest

from docgen.lang.forms import Case, Number
from docgen.lang.russian import Gender, cardinal, one_and_a_half, ordinal, times

DATA = Path(__file__).parents[3] / "data" / "russian"
CASES = (Case.NOM, Case.GEN, Case.DAT, Case.ACC, Case.INS, Case.LOC)
M, F, N = Gender.M, Gender.F, Gender.N


def forms(line: str) -> dict[Case, str]:
    return dict(zip(CASES, line.split(), strict=True))


def like_five(stem: str, oblique: str | None = None) -> dict[Case, str]:
    """пять: the pattern of 5–20 and 30."""
    base = oblique or stem
    return forms(f"{stem}ь {base}и {base}и {stem}ь {stem}ью {base}и")


ONE = {
    M: forms("один одного одному один одним одном"),
    F: forms("одна одной одной одну одной одной"),
    N: forms("одно одного одному одно одним одном"),
}
TWO = {
    M: forms("два двух двум два двумя двух"),
    F: forms("две двух двум две двумя двух"),
    N: forms("два двух двум два двумя двух"),
}
UNITS = {
    0: forms("ноль ноля нолю ноль нолем ноле"),
    3: forms("три трех трем три тремя трех"),
    4: forms("четыре четырех четырем четыре четырьмя четырех"),
    5: like_five("пят"),
    6: like_five("шест"),
    7: like_five("сем"),
    8: forms("восемь восьми восьми восемь восемью восьми"),
    9: like_five("девят"),
    10: like_five("десят"),
    11: like_five("одиннадцат"),
    12: like_five("двенадцат"),
    13: like_five("тринадцат"),
    14: like_five("четырнадцат"),
    15: like_five("пятнадцат"),
    16: like_five("шестнадцат"),
    17: like_five("семнадцат"),
    18: like_five("восемнадцат"),
    19: like_five("девятнадцат"),
    20: like_five("двадцат"),
    30: like_five("тридцат"),
    40: forms("сорок сорока сорока сорок сорока сорока"),
    50: forms("пятьдесят пятидесяти пятидесяти пятьдесят пятьюдесятью пятидесяти"),
    60: forms("шестьдесят шестидесяти шестидесяти шестьдесят шестьюдесятью шестидесяти"),
    70: forms("семьдесят семидесяти семидесяти семьдесят семьюдесятью семидесяти"),
    80: forms("восемьдесят восьмидесяти восьмидесяти восемьдесят восемьюдесятью восьмидесяти"),
    90: forms("девяносто девяноста девяноста девяносто девяноста девяноста"),
    100: forms("сто ста ста сто ста ста"),
    200: forms("двести двухсот двумстам двести двумястами двухстах"),
    300: forms("триста трехсот тремстам триста тремястами трехстах"),
    400: forms("четыреста четырехсот четыремстам четыреста четырьмястами четырехстах"),
    500: forms("пятьсот пятисот пятистам пятьсот пятьюстами пятистах"),
    600: forms("шестьсот шестисот шестистам шестьсот шестьюстами шестистах"),
    700: forms("семьсот семисот семистам семьсот семьюстами семистах"),
    800: forms("восемьсот восьмисот восьмистам восемьсот восемьюстами восьмистах"),
    900: forms("девятьсот девятисот девятистам девятьсот девятьюстами девятистах"),
}
THOUSAND = (
    F,
    forms("тысяча тысячи тысяче тысячу тысячей тысяче"),
    forms("тысячи тысяч тысячам тысячи тысячами тысячах"),
)
MILLION = (
    M,
    forms("миллион миллиона миллиону миллион миллионом миллионе"),
    forms("миллионы миллионов миллионам миллионы миллионами миллионах"),
)
FEW = {THOUSAND[0]: "тысячи", MILLION[0]: "миллиона"}
MANY = {THOUSAND[0]: "тысяч", MILLION[0]: "миллионов"}


def below_thousand(number: int, case: Case, gender: Gender) -> list[str]:
    words = []
    if number >= 100:
        words.append(UNITS[number // 100 * 100][case])
    rest = number % 100
    if rest > 20 and rest % 10:
        words.append(UNITS[rest // 10 * 10][case])
        rest %= 10
    if rest:
        words.append({1: ONE[gender], 2: TWO[gender]}.get(rest, UNITS.get(rest, {})).get(case, ""))
    return words


def scaled(number: int, case: Case, scale: tuple[Gender, dict[Case, str], dict[Case, str]]) -> list[str]:
    if not number:
        return []
    gender, singular, plural = scale
    return [*below_thousand(number, case, gender), scale_noun(number, case, gender, singular, plural)]


def scale_noun(number: int, case: Case, gender: Gender, singular: dict[Case, str], plural: dict[Case, str]) -> str:
    last = 5 if number % 100 in range(11, 15) else number % 10
    if last == 1:
        return singular[case]
    if case not in (Case.NOM, Case.ACC):
        return plural[case]
    return FEW[gender] if last in (2, 3, 4) else MANY[gender]


def composed(number: int, case: Case, gender: Gender) -> str:
    if not number:
        return UNITS[0][case]
    millions = scaled(number // 10**6, case, MILLION)
    thousands = scaled(number // 1000 % 1000, case, THOUSAND)
    return " ".join((*millions, *thousands, *below_thousand(number % 1000, case, gender)))


NUMBERS = (
    *range(1001),
    *range(1900, 2101),
    *range(1000, 100_000, 1000),
    *range(10**6, 10**8, 10**6 * 7),
    1_001_001,
    2_500_000,
    21_022_041,
    122_000_000,
)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("gender", [M, F, N])
def test_cardinals(case: Case, gender: Gender) -> None:
    wrong = {
        number: cardinal(number, case, gender)
        for number in NUMBERS
        if cardinal(number, case, gender) != composed(number, case, gender)
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("number", "gender", "expected"),
    [
        (1, M, "одного"),
        (2, F, "двух"),
        (3, M, "трех"),
        (4, F, "четырех"),
        (5, M, "пять"),
        (21, M, "двадцать одного"),
        (21, F, "двадцать одну"),
        (22, M, "двадцать два"),
        (1001, M, "одну тысячу одного"),
        (2000, M, "две тысячи"),
    ],
)
def test_animate_accusative(number: int, gender: Gender, expected: str) -> None:
    assert cardinal(number, Case.ACC, gender, animate=True) == expected


ORDINAL_STEMS = {
    1: "перв|ый", 2: "втор|ой", 4: "четверт|ый", 5: "пят|ый", 6: "шест|ой", 7: "седьм|ой", 8: "восьм|ой",
    9: "девят|ый", 10: "десят|ый", 11: "одиннадцат|ый", 12: "двенадцат|ый", 13: "тринадцат|ый",
    14: "четырнадцат|ый", 15: "пятнадцат|ый", 16: "шестнадцат|ый", 17: "семнадцат|ый", 18: "восемнадцат|ый",
    19: "девятнадцат|ый", 20: "двадцат|ый", 30: "тридцат|ый", 40: "сороков|ой", 50: "пятидесят|ый",
    60: "шестидесят|ый", 70: "семидесят|ый", 80: "восьмидесят|ый", 90: "девяност|ый", 100: "сот|ый",
    200: "двухсот|ый", 300: "трехсот|ый", 400: "четырехсот|ый", 500: "пятисот|ый", 600: "шестисот|ый",
    700: "семисот|ый", 800: "восьмисот|ый", 900: "девятисот|ый", 1000: "тысячн|ый", 2000: "двухтысячн|ый",
    5000: "пятитысячн|ый", 1_000_000: "миллионн|ый",
}  # fmt: skip
ORDINAL_ENDINGS = {
    M: forms("ый ого ому ый ым ом"),
    F: forms("ая ой ой ую ой ой"),
    N: forms("ое ого ому ое ым ом"),
}
PLURAL_ENDINGS = forms("ые ых ым ые ыми ых")
THIRD = {
    M: forms("третий третьего третьему третий третьим третьем"),
    F: forms("третья третьей третьей третью третьей третьей"),
    N: forms("третье третьего третьему третье третьим третьем"),
}


def composed_ordinal(number: int, case: Case, gender: Gender) -> str:
    if number == 3:
        return THIRD[gender][case]
    stem, citation = ORDINAL_STEMS[number].split("|")
    ending = ORDINAL_ENDINGS[gender][case]
    return stem + (citation if ending == "ый" else ending)


@pytest.mark.parametrize("gender", [M, F, N])
@pytest.mark.parametrize("case", CASES)
def test_simple_ordinals(case: Case, gender: Gender) -> None:
    for number in (*ORDINAL_STEMS, 3):
        assert ordinal(number, case, gender) == composed_ordinal(number, case, gender)


@pytest.mark.parametrize("case", CASES)
def test_composed_ordinals(case: Case) -> None:
    for number in (21, 33, 42, 77, 99):
        tens = UNITS[number // 10 * 10][Case.NOM]
        assert ordinal(number, case) == f"{tens} {composed_ordinal(number % 10, case, M)}"


@pytest.mark.parametrize("case", CASES)
def test_years(case: Case) -> None:
    for year in range(2001, 2010):
        assert ordinal(year, case) == f"две тысячи {composed_ordinal(year % 1000, case, M)}"
    assert ordinal(2020, case) == f"две тысячи {composed_ordinal(20, case, M)}"


def test_ordinals_in_the_plural() -> None:
    for case in CASES:
        assert ordinal(40, case, count=Number.PL) == f"сороков{PLURAL_ENDINGS[case]}"
    assert ordinal(1, Case.ACC, count=Number.PL, animate=True) == "первых"


def test_times() -> None:
    assert [times(number) for number in (1, 2, 3, 4, 5, 11, 22, 100)] == [
        "один раз",
        "дважды",
        "трижды",
        "четырежды",
        "пять раз",
        "одиннадцать раз",
        "двадцать два раза",
        "сто раз",
    ]


def test_one_and_a_half() -> None:
    assert [one_and_a_half(case, F) for case in CASES] == [
        "полторы",
        "полутора",
        "полутора",
        "полторы",
        "полутора",
        "полутора",
    ]


def test_too_large_a_number() -> None:
    with pytest.raises(ValueError, match="too large"):
        cardinal(10**15)


def test_numerals_in_all_cases() -> None:
    with (DATA / "numerals.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) >= 200
    for row in rows:
        number, gender = int(row["number"]), Gender(row["gender"])
        assert [cardinal(number, case, gender) for case in CASES] == [row[case] for case in CASES]
