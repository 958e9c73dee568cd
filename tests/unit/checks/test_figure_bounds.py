"""Ranges from the larger to the smaller."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.figures import bounds
from docgen.model import Lang

RECORDS = """\
facts:
  five: {what: {ru: пять, kz: бес}, value: 5, unit: percent, sources: {report: пункт 1}}
  seven: {what: {ru: семь, kz: жеті}, value: 7, unit: percent, sources: {report: пункт 1}}
  begin: {what: {ru: начало, kz: басы}, value: 1 120, unit: kilometre, sources: {report: пункт 1}}
  end: {what: {ru: конец, kz: соңы}, value: 1 185, unit: kilometre, sources: {report: пункт 1}}
  spent: {what: {ru: потрачено, kz: жұмсалды}, value: 9 800 000 000, unit: tenge, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 9 000 000 000, unit: tenge, sources: {report: пункт 1}}
  frost: {what: {ru: мороз, kz: аяз}, value: -5, unit: degree, sources: {report: пункт 1}}
  thaw: {what: {ru: оттепель, kz: жылымық}, value: 3, unit: degree, sources: {report: пункт 1}}
names:
  degree: {kind: noun, ru: градус, kz: градус}
"""
RANGES = bounds.range_upside_down


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Ставка – {{ fact.seven | range(fact.five) }}"),
        ("ru", "Ставка от {{ fact.seven }} до {{ fact.five }} процентов"),
        ("ru", "Ставка от {{ fact.seven }} % до {{ fact.five }} %"),
        ("ru", "Участок ({{ fact.end }} – {{ fact.begin }} км)"),
        ("kz", "Мөлшерлеме {{ fact.seven | range(fact.five) }}"),
        ("kz", 'Мөлшерлеме {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін'),
        ("kz", 'Мөлшерлеме {{ fact.seven | suffix("abl") }} {{ fact.five | percent("dat") }} дейін'),
        ("kz", "Учаске ({{ fact.end }} – {{ fact.begin }} км)"),
    ],
)
def test_from_the_larger_to_the_smaller(lang: Lang, text: str) -> None:
    assert codes(RANGES, f"{text}.", lang, RECORDS) == ["DG336"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Ставка – {{ fact.five | range(fact.seven) }}"),
        ("ru", "Ставка от {{ fact.five }} до {{ fact.seven }} процентов"),
        ("ru", "Ставка снижена от {{ fact.seven }} до {{ fact.five }} процентов"),
        ("ru", "Ставка снизилась с {{ fact.seven }} до {{ fact.five }} процентов"),
        ("ru", "Доля изменилась с {{ fact.seven }} до {{ fact.five }} процентов"),
        ("ru", "Сокращение от {{ fact.seven }} до {{ fact.five }} процентов"),
        ("ru", "От {{ fact.seven }} школ до больницы {{ fact.five }} км"),
        ("ru", "Разница {{ fact.end }} – {{ fact.begin }} км"),
        ("ru", "Участок ({{ fact.begin }} – {{ fact.end }} км)"),
        ("ru", "Счет ({{ fact.seven }} – {{ fact.five }})"),
        ("ru", "В городе – {{ fact.seven | percent }}, в селе – {{ fact.five | percent }}"),
        ("ru", "От {{ fact.thaw | count }} до {{ fact.frost }}"),
        ("kz", "Мөлшерлеме {{ fact.five | range(fact.seven) }}"),
        ("kz", 'Мөлшерлеменің {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін азаюы'),
        ("kz", 'Шығынның {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін кемуі'),
        ("kz", 'Мөлшерлеме {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін төмендеді'),
        ("kz", 'Мөлшерлеме {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін азайды'),
        (
            "kz",
            'Алаяқтықтың азаюын көріп отырмыз ({{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін)',
        ),
        ("kz", 'Үлестің кемуі – {{ fact.seven | suffix("abl") }} {{ fact.five | suffix("dat") }} дейін'),
        ("kz", 'Мөлшерлеме {{ fact.five | suffix("abl") }} {{ fact.seven | suffix("dat") }} дейін'),
        ("kz", "Учаске ({{ fact.begin }} – {{ fact.end }} км)"),
        ("kz", "Қалада – {{ fact.seven | percent }}, ауылда – {{ fact.five | percent }}"),
    ],
)
def test_ranges_that_stand_right(lang: Lang, text: str) -> None:
    assert codes(RANGES, f"{text}.", lang, RECORDS) == []


TIMES = """\
facts:
  was: {what: {ru: индекс, kz: индекс}, value: 7, unit: percent, period: 2019, sources: {report: пункт 1}}
  is: {what: {ru: индекс, kz: индекс}, value: 5, unit: percent, period: 2020, sources: {report: пункт 1}}
  least: {what: {ru: меньшее, kz: кіші}, value: 4, unit: percent, period: 2020, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kz", 'Индекс {{ fact.was | suffix("abl") }} {{ fact.is | percent("dat") }} дейін жақсарды', []),
        ("kz", 'Индекс {{ fact.is | suffix("abl") }} {{ fact.least | percent("dat") }} дейін', ["DG336"]),
        ("ru", "Индекс улучшен от {{ fact.was }} до {{ fact.is }} процентов", []),
        ("ru", "Индекс от {{ fact.is }} до {{ fact.least }} процентов", ["DG336"]),
        ("ru", "Индекс {{ fact.was | range(fact.is) }}", ["DG336"]),
    ],
)
def test_from_a_figure_of_one_time_to_that_of_another_is_a_change(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(RANGES, f"{text}.", lang, TIMES) == expected
