"""A figure that its verb bounds: «превышает 21 млн», «21-ден асады»."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.figures import doubles, numbers
from docgen.model import Lang

RECORDS = """\
facts:
  b_area: {what: {ru: площадь, kz: алаң}, value: 30000000, unit: hectare, precision: over, sources: {report: пункт 1}}
  b_cost: {what: {ru: затраты, kz: шығын}, value: 5000000, unit: tenge, precision: over, sources: {report: пункт 1}}
  b_share: {what: {ru: доля, kz: үлес}, value: 30, unit: percent, precision: over, sources: {report: пункт 1}}
  b_exact: {what: {ru: леса, kz: ормандар}, value: 30000000, unit: hectare, sources: {report: пункт 1}}
"""
CHECKS = doubles.word_printed_twice, numbers.typed_precision, numbers.precision_unsaid


def told(text: str, lang: Lang) -> list[str]:
    return [code for check in CHECKS for code in codes(check, text, lang, RECORDS)]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", 'Площадь превышает {{ fact.b_area | count(scale="млн", bare=true) }}.', []),
        ("ru", 'Площадь превысила {{ fact.b_area | count(scale="млн", bare=true) }}.', []),
        ("ru", 'Затраты превышают {{ fact.b_cost | money("млн", bare=true) }}.', []),
        ("ru", "Доля превышает {{ fact.b_share | percent(bare=true) }}.", []),
        ("ru", 'Площадь превышает {{ fact.b_area | count(scale="млн") }}.', ["DG329"]),
        ("ru", 'Площадь превышает {{ fact.b_exact | count(scale="млн") }}.', ["DG404"]),
        ("ru", 'Площадь – {{ fact.b_area | count(scale="млн", bare=true) }}.', ["DG339"]),
        ("kz", 'Алаңы {{ fact.b_area | count(case="abl", scale="млн", bare=true) }} асады.', []),
        ("kz", 'Алаңы {{ fact.b_area | count(case="abl", scale="млн", bare=true) }} асты.', []),
        ("kz", 'Шығын {{ fact.b_cost | money("млн", case="abl", bare=true) }} асады.', []),
        ("kz", 'Алаңы {{ fact.b_exact | count(case="abl", scale="млн") }} асады.', ["DG404"]),
        ("kz", 'Алаңы – {{ fact.b_area | count(scale="млн", bare=true) }}.', ["DG339"]),
    ],
)
def test_the_verb_says_what_the_figure_leaves_out(lang: Lang, text: str, expected: list[str]) -> None:
    assert told(text, lang) == expected
