"""What is measured may be parted, what is counted may not."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks import sorts

RECORDS = """\
facts:
  long:
    what: {ru: длина, kz: ұзындығы}
    value: 3412.5
    sources: {report: пункт 1}
"""

MEASURES = ["км", "га", "т", "кв. м"]


@pytest.mark.parametrize("measure", [*MEASURES, "тонна", "гектар", "мегаватт", "литр", "километр"])
def test_a_measure_may_be_parted_in_russian(measure: str) -> None:
    assert codes(sorts.count_not_whole, f"Их {{{{ fact.long | count('{measure}') }}}}.", "ru", RECORDS) == []


@pytest.mark.parametrize("measure", [*MEASURES, "ш. м", "тонна", "гектар", "мегаватт", "литр", "шақырым"])
def test_a_measure_may_be_parted_in_kazakh(measure: str) -> None:
    assert codes(sorts.count_not_whole, f"{{{{ fact.long | count('{measure}') }}}} бар.", "kz", RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "thing"), [("ru", "школа"), ("ru", "мост"), ("ru", "автобус"), ("kz", "мектеп"), ("kz", "көпір")]
)
def test_a_thing_is_whole(lang, thing: str) -> None:
    assert codes(sorts.count_not_whole, f"{{{{ fact.long | count('{thing}') }}}}", lang, RECORDS) == ["DG417"]


@pytest.mark.parametrize("measure", ["ц", "м", "м²", "МВт", "кВт·ч", "л", "шт. м²"])
def test_short_measures_are_known(measure: str) -> None:
    assert bool(sorts.is_measured(measure)) is not measure.startswith("шт")
