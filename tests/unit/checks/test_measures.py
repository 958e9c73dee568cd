"""Measures typed behind figures."""

from __future__ import annotations

import pytest
from seen import codes

from docgen.checks.measures import measure_of_another_fact
from docgen.model import Lang

RECORDS = """\
facts:
  crop: {what: {ru: урожайность, kz: өнімділік}, value: 15.8, unit: centner, sources: {report: пункт 1}}
  wage: {what: {ru: оплата, kz: жалақы}, value: 85 000, unit: tenge, sources: {report: пункт 1}}
  rise: {what: {ru: рост, kz: өсу}, value: 8.5, unit: percent, sources: {report: пункт 1}}
  road: {what: {ru: дорога, kz: жол}, value: 65, unit: kilometre, sources: {report: пункт 1}}
  grain: {what: {ru: зерно, kz: астық}, value: 25 000, unit: tonne, sources: {report: пункт 1}}
  lanes: {what: {ru: полосы, kz: жолақтар}, value: 4, sources: {report: пункт 1}}
  fine: {what: {ru: штраф, kz: айыппұл}, value: 20, unit: mci, sources: {report: пункт 1}}
names:
  centner: {kind: unit, ru: {text: центнер, short: ц}, kz: {text: центнер, short: ц}}
  mci: {kind: unit, ru: месячный расчетный показатель, kz: айлық есептік көрсеткіш}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.crop }} т/га"),
        ("ru", "{{ fact.crop }} тонны с гектара"),
        ("ru", "{{ fact.wage }} долларов"),
        ("ru", "{{ fact.rise }} тонн"),
        ("ru", "{{ fact.road }} м"),
        ("ru", "{{ fact.road }} гектаров"),
        ("kz", "{{ fact.crop }} кг"),
        ("kz", "{{ fact.wage }} долларды"),
        ("kz", "{{ fact.wage }} АҚШ долларын"),
        ("kz", "{{ fact.rise }} тоннаға"),
        ("kz", "{{ fact.road }} гектарға"),
    ],
)
def test_another_measure(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, f"{text}.", lang, RECORDS) == ["DG337"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.crop }} ц/га"),
        ("ru", "{{ fact.crop }} центнера с гектара"),
        ("ru", "{{ fact.wage }} тенге за тонну"),
        ("ru", "{{ fact.wage | money }} м. б."),
        ("ru", "{{ fact.rise }} %"),
        ("ru", "{{ fact.rise }} процентных пункта"),
        ("ru", "{{ fact.road }} км"),
        ("ru", "{{ fact.road | count }} га не занимает"),
        ("ru", "{{ fact.road * 1000 }} м"),
        ("ru", "{{ fact.grain / 1000 }} тыс. тонн"),
        ("ru", "{{ fact.grain * 1000 }} кг"),
        ("ru", "{{ fact.lanes }} км"),
        ("ru", "{{ fact.fine }} МРП"),
        ("ru", "{{ fact.grain }} т, или {{ fact.rise }} %"),
        ("kz", "{{ fact.crop }} ц"),
        ("kz", "{{ fact.crop }} центнерден"),
        ("kz", "{{ fact.wage }} теңге"),
        ("kz", "{{ fact.rise }} %-ға"),
        ("kz", "{{ fact.rise }} пайызға"),
        ("kz", "{{ fact.road }} км-ге"),
        ("kz", "{{ fact.road }} шақырымға"),
        ("kz", "{{ fact.grain }} тоннаны"),
        ("kz", "{{ fact.grain / 1000 }} мың тонна"),
        ("kz", "{{ fact.fine }} АЕК-ке"),
    ],
)
def test_the_fact_s_own_measure(lang: Lang, text: str) -> None:
    assert codes(measure_of_another_fact, f"{text}.", lang, RECORDS) == []
