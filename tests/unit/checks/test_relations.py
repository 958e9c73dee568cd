from __future__ import annotations

import random

import pytest
from seen import book

from docgen.checks.book.relations import relation_fails
from docgen.model import Diagnostic

FACTS = """\
facts:
  a: {what: {ru: а, kz: а}, value: 120, sources: {report: п. 1}}
  b.c: {what: {ru: б, kz: б}, value: 266, sources: {report: п. 1}}
  total: {what: {ru: всего, kz: барлығы}, value: 386, sources: {report: п. 1}}
  part: {what: {ru: доля, kz: бөлігі}, value: 31.1, unit: percent, sources: {report: п. 1}}
  some: {what: {ru: около, kz: шамамен}, value: 400, precision: about, sources: {report: п. 1}}
  more: {what: {ru: свыше, kz: астам}, value: 380, precision: over, sources: {report: п. 1}}
  less: {what: {ru: до, kz: дейін}, value: 390, precision: under, sources: {report: п. 1}}
  day: {what: {ru: день, kz: күн}, value: 2021-01-01, sources: {report: п. 1}}
  whole: {what: {ru: доля в целых, kz: бүтін үлес}, value: 31, unit: percent, sources: {report: п. 1}}
  checked: {what: {ru: проверка, kz: тексеру}, value: 1, sources: {report: п. 1}, check: RELATION}
  grown: {what: {ru: рост доли, kz: үлес өсімі}, value: 0.1, unit: percentage_point, sources: {report: п. 1}}
  own: {what: {ru: рост доли по-своему, kz: өзінше өсім}, value: 0.1, unit: pp, sources: {report: п. 1}}
  sum: {what: {ru: сумма, kz: сома}, value: 900, unit: tenge, sources: {report: п. 1}}
  farms: {what: {ru: хозяйства, kz: шаруашылықтар}, value: 90, unit: farm, sources: {report: п. 1}}
names:
  farm: {kind: noun, ru: хозяйство, kz: шаруашылық}
  pp: {kind: unit, ru: процентный пункт, kz: пайыздық тармақ}
"""


def judged(relation: str) -> list[Diagnostic]:
    return list(relation_fails(book(FACTS.replace("RELATION", f'"{relation}"'))))


@pytest.mark.parametrize(
    "relation",
    [
        "total == a + b.c",
        "part == a / total",
        "total - a == b.c",
        "2 * (a + b.c) == total * 2",
        "grown == part - whole",
        "own == part - whole",
        "part == whole + grown",
        "-a < 0",
        "some == total",
        "more == total",
        "less == total",
        "total != a",
        "total <= 386",
        "total >= 386,0",
        "regions == 2",
        "part * 100 == 31.1",
        "a / (total - total + 1) == 120",
        "whole == a / total",
        "2 * whole == 62 / 100",
        "part + whole == 62,1",
        "part + whole <= 1",
        "whole > 30",
    ],
)
def test_a_relation_that_holds(relation: str) -> None:
    assert judged(relation) == []


@pytest.mark.parametrize(
    ("relation", "code", "column", "args"),
    [
        ("total == a + b.c + 1", "DG150", 0, {"left": "386", "right": "387"}),
        ("part == b.c / total", "DG150", 0, {"left": "0.3105…0.3115", "right": "0.689119"}),
        ("whole == b.c / total", "DG150", 0, {"left": "0.305…0.315", "right": "0.689119"}),
        ("whole == 0,312", "DG150", 0, {"left": "0.31", "right": "0.312"}),
        ("grown == whole - part", "DG150", 0, {"left": "0.05…0.15", "right": "-0.15…-0.05"}),
        ("part + whole == 100", "DG150", 0, {"left": "62.05…62.15", "right": "100"}),
        ("whole > 50", "DG150", 0, {"left": "31", "right": "50"}),
        ("some == a", "DG150", 0, {"left": "350…450", "right": "120"}),
        ("total - 6 == more", "DG150", 0, {"left": "380", "right": "380…∞"}),
        ("more + 6 <= total", "DG150", 0, {"left": "386…∞", "right": "386"}),
        ("a + 260 >= more", "DG150", 0, {"left": "380", "right": "380…∞"}),
        ("-more >= -380", "DG150", 0, {"left": "-∞…-380", "right": "-380"}),
        ("more < 380", "DG150", 0, {"left": "380…∞", "right": "380"}),
        ("less > 390", "DG150", 0, {"left": "0…390", "right": "390"}),
        ("total != 386", "DG150", 0, {"left": "386", "right": "386"}),
        ("total == sum - farms", "DG156", 0, {"key": "sum", "unit": "tenge", "other": "farms", "other_unit": "farm"}),
        ("farms == sum", "DG156", 0, {"key": "sum", "unit": "tenge", "other": "farms", "other_unit": "farm"}),
        ("farms != sum", "DG156", 0, {"key": "sum", "unit": "tenge", "other": "farms", "other_unit": "farm"}),
        ("total == sum / farms", "DG150", 0, {"left": "386", "right": "10"}),
        ("total == sum", "DG150", 0, {"left": "386", "right": "900"}),
        ("farms == sum + 1", "DG150", 0, {"left": "90", "right": "901"}),
        ("totl == a", "DG148", 1, {"key": "totl"}),
        ("total == day", "DG149", 10, {"key": "day"}),
        ("total = a", "DG147", 7, {"problem": "="}),
        ("total ==", "DG147", 8, {"problem": "…"}),
        ("total == a b", "DG147", 12, {"problem": "b"}),
        ("total == (a", "DG147", 11, {"problem": "…"}),
        ("total == a ^ 2", "DG147", 12, {"problem": "^"}),
        ("a / 0 == 1", "DG147", 3, {"problem": "a division by zero"}),
        ("total", "DG147", 5, {"problem": "…"}),
        (f"{'(' * 99}a{')' * 99} == a", "DG147", 51, {"problem": "("}),
    ],
)
def test_a_relation_that_cannot_be_read_or_fails(relation: str, code: str, column: int, args: dict[str, str]) -> None:
    (only,) = judged(relation)
    line = FACTS.split("\n")[10]
    start = line.index("RELATION") + 1  # the place of the quotation mark
    assert (only.code, only.span.line, only.span.column, only.args) == (code, 11, start + column, args)


def test_an_unknown_key_brings_the_nearest() -> None:
    (only,) = judged("totl == a")
    assert only.hint == "total"


@pytest.mark.parametrize(("relation", "divisor"), [("a / 0 == 1", "0"), ("a / (a - a) == 1", "(a - a)")])
def test_a_division_by_zero_names_the_divisor(relation: str, divisor: str) -> None:
    (only,) = judged(relation)
    assert (only.code, only.hint) == ("DG147", divisor)


def test_nothing_that_is_written_raises() -> None:
    dice = random.Random(7)
    for _ in range(300):
        relation = "".join(dice.choice("ab. total==<>!+-*/()10,5 ") for _ in range(dice.randint(1, 12))).strip() or "a"
        assert all(one.code in ("DG147", "DG148", "DG149", "DG150", "DG156") for one in judged(relation))


@pytest.mark.parametrize(
    "relation",
    [
        "total == total",
        "(total) == total",
        "100 == 100",
        "1 < 2",
        "a + b.c == b.c + a",
        "total - a == total - a",
        "total == total + a - a",
        "total == 2 * total / 2",
        "total - total == 0",
        "farms >= 0",
        "0 <= farms",
        "regions > 0",
        "farms <= farms + regions",
        "farms == total * farms / total",
        "total == farms * total / farms",
        "part == part",
        "more == more",
        "(regions - farms) / farms >= -1",
    ],
)
def test_a_relation_that_no_figures_can_contradict_checks_nothing(relation: str) -> None:
    told = judged(relation)
    assert [(one.code, dict(one.args)) for one in told] == [("DG131", {"text": relation})]
    assert told[0].span.length == len(relation) + 2


@pytest.mark.parametrize(
    "relation",
    [
        "total == a + b.c",
        "total - (a + b.c) == 0",
        "0 == total - a - b.c",
        "total > 0",
        "part >= 0",
        "sum > 0",
        "farms >= 1",
        "farms > 0",
        "0 < farms",
        "2 * farms > farms",
        "(farms - regions) / regions > -1",
        "part <= 100",
        "a < total",
        "a <= b.c",
        "total == 386",
        "sum <= 5000000000",
        "total != a",
        "farms != 0",
        "a / total <= 1",
        "part == a / total",
        "farms <= total - a",
        "2 * farms == 180",
        "a * 2 < b.c",
        "total >= a - b.c",
    ],
)
def test_a_relation_that_other_figures_would_contradict_is_right(relation: str) -> None:
    assert judged(relation) == []
