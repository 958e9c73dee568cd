"""What was meant by a value that cannot be read; where a day is meant no stretch of time stands."""

from __future__ import annotations

import pytest

from docgen.facts import scalars
from docgen.facts.book import read_facts
from docgen.facts.meant import meant
from docgen.facts.shapes import DATE, DAY, DAY_OR_MONTH, MOMENT, NAME, PERIOD, UNIT
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,5 млрд тенге", "12 500 000 000, and on a line of its own `unit: tenge`"),
        ("12,5 млрд теңге", "12 500 000 000, and on a line of its own `unit: tenge`"),
        ("122 млн. тг.", "122 000 000, and on a line of its own `unit: tenge`"),
        ("1 млрд теңгеден астам", "1 000 000 000, and on a line of its own `unit: tenge` + `precision: over`"),
        ("свыше 1 млрд тенге", "1 000 000 000, and on a line of its own `unit: tenge` + `precision: over`"),
        ("12,5 %", "12.5, and on a line of its own `unit: percent`"),
        ("1,5 млн", "1 500 000"),
        ("двадцать шесть", "26"),
        ("жиырма алты", "26"),
        ("386 школ", "386, and under `unit:` the key of what is counted"),
        ("386 мектеп", "386, and under `unit:` the key of what is counted"),
        ("2020 год", "2020, and on a line of its own `unit: year`"),
        ("21О", "210: «О» in it is a letter, not a digit"),
        ("l2З", "123: «lЗ» in it is a letter, not a digit"),
        ("1б", "16: «б» in it is a letter, not a digit"),
        ("1.500", ""),
        ("1.500 млрд тенге", ""),
        ("8 и 12", ""),
        ("нет", ""),
        ("1e9", "1 000 000 000"),
    ],
)
def test_a_number(text: str, expected: str) -> None:
    assert scalars.read_number(text) is None
    assert meant(text, scalars.read_number) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("25 февраля 2021 года", "2021-02-25"),
        ("2021 жылғы 25 ақпан", "2021-02-25"),
        ("июнь 2021 года", "2021-06"),
        ("2021 жылғы маусым", "2021-06"),
        ("I квартал 2021 года", "2021-Q1"),
        ("1 полугодие 2021 года", "2021-H1"),
        ("2020 г.", "2020"),
        ("2020-2025 годы", "2020..2025"),
        ("2О21-02-25", "2021-02-25: «О» in it is a letter, not a digit"),
        ("25 февраля", ""),
        ("I квартал", ""),
    ],
)
def test_a_time(text: str, expected: str) -> None:
    assert scalars.read_period(text) is None
    assert meant(text, scalars.read_period) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    date: 2021-03\n", "    date: 2020..2030\n", DAY_OR_MONTH.expected),
        ("    date: 2021-03\n", "    date: 2021\n", DAY_OR_MONTH.expected),
        ("date: 2021-02-25}", "date: 2021-02}", DAY.expected),
        ("date: 2021-01-15}", "date: 2020..2021}", MOMENT.expected),
        ("as_of: 2020-12-31", "as_of: 2020..2021", MOMENT.expected),
        ("as_of: 2020-12-31", "valid_until: 2020..2021", DATE.expected),
        ("period: 2020\n", "period: всегда\n", PERIOD.expected),
        ("unit: tenge", "unit: сом", UNIT.expected),
        ("unit: tenge", "unit: тенге", "tenge"),
        ("unit: tenge", "unit: теңге", "tenge"),
        ("unit: tenge", "unit: тг", "tenge"),
        ("signer: someone", "signer: Ж. Асанова", NAME.expected),
        ("signer: someone", "signer: А. Пример", "someone"),
        ("unit: percent", 'unit: "%"', "percent"),
    ],
)
def test_what_a_field_needs_is_named(old: str, new: str, expected: str) -> None:
    assert old in FACTS
    _, (found,) = read_facts(MemoryWorld({"docgen.yaml": "", "facts/x.yaml": FACTS.replace(old, new, 1)}, TODAY))
    assert (found.code, found.args["expected"]) == ("DG123", expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.2026..09.2026", "2026-01..2026-09"),
        ("01.2026 – 09.2026", "2026-01..2026-09"),
        ("2026-09..2026-01", "2026-01..2026-09"),
        ("2026..2025", "2025..2026"),
        ("весна..осень", ""),
    ],
)
def test_a_stretch_of_time(text: str, expected: str) -> None:
    assert scalars.read_period(text) is None
    assert meant(text, scalars.read_period) == expected
