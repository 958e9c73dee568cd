"""The same word twice in a row."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures import doubles
from docgen.model import Lang

RECORDS = """\
facts:
  low: {what: {ru: низ, kz: төмен}, value: 5, unit: percent, sources: {report: пункт 1}}
  high: {what: {ru: верх, kz: жоғары}, value: 7, unit: percent, sources: {report: пункт 1}}
  sum: {what: {ru: сумма, kz: сома}, value: 5 000 000, unit: tenge, sources: {report: пункт 1}}
  year: {what: {ru: год, kz: жыл}, value: 2020, sources: {report: пункт 1}}
  over: {what: {ru: всего, kz: барлығы}, value: 21, precision: over, sources: {report: пункт 1}}
  most: {what: {ru: больше всего, kz: ең көбі}, value: 85, unit: percent, precision: under, sources: {report: пункт 1}}
  near: {what: {ru: около, kz: шамамен}, value: 21, precision: about, sources: {report: пункт 1}}
  child: {what: {ru: возраст, kz: жасы}, value: 13, precision: under, sources: {report: пункт 1}}
  visits: {what: {ru: рост, kz: өсім}, value: 2, sources: {report: пункт 1}}
"""


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "{{ fact.low | range(fact.high) }} % годовых"),
        ("ru", "{{ fact.low | percent }} %"),
        ("ru", "{{ fact.low | percent }} процентов"),
        ("ru", "{{ fact.sum | money }} тенге"),
        ("ru", "{{ fact.sum | money }} тг."),
        ("ru", '{{ fact.sum | money("млн") }} теңге'),
        ("ru", '{{ fact.visits | count("врач") }} врача'),
        ("ru", "{{ fact.visits | times(fold=true) }} раза"),
        ("ru", 'в {{ fact.schools.period | date("when") }} году'),
        ("ru", 'в {{ fact.schools.period | date("when") }} года'),
        ("ru", "приказ № № {{ source.report.title }}"),
        ("ru", 'свыше {{ fact.over | count("центр") }}'),
        ("ru", 'более {{ fact.over | count("центр") }}'),
        ("ru", 'Число превышает {{ fact.over | count("центр") }}'),
        ("ru", "Возмещается не более {{ fact.most | percent }} затрат"),
        ("ru", 'почти {{ fact.near | count("центр") }}'),
        ("kz", 'Саны {{ fact.over | count("орталық", "abl") }} асады'),
        ("kz", "Үлесі {{ fact.most | percent }}нен аспайды"),
        ("ru", '{{ fact.visits | count("километр") }} км'),
        ("ru", '{{ fact.visits | count("гектар") }} га.'),
        ("kz", '{{ fact.visits | count("километр") }} км'),
        ("kz", '{{ fact.visits | count("гектар") }} га.'),
        ("ru", "Работа в в данном"),
        ("ru", "Работа работа идет"),
        ("kz", "{{ fact.low | range(fact.high) }} %"),
        ("kz", "{{ fact.low | percent }} %-ға"),
        ("kz", "{{ fact.low | percent }} пайызға"),
        ("kz", "{{ fact.sum | money }} теңгені"),
        ("kz", '{{ fact.schools.period | date("when") }} жылы'),
        ("kz", "және және"),
        ("kz", "{{ fact.schools.period | date }} жылмен салыстырғанда"),
        ("kz", "{{ fact.schools.period | date }} жылы"),
        ("kz", '{{ fact.child | count("жас") }} дейінгі'),
        ("kz", "{{ fact.most | percent }} дейінгі"),
        ("kz", 'мектептердің {{ fact.over | count("тонна") }} астамы'),
    ],
)
def test_what_is_said_twice(lang: Lang, text: str) -> None:
    assert codes(doubles.word_printed_twice, text, lang, RECORDS) == ["DG329"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "еле-еле, чуть-чуть, «да» да"),
        ("ru", 'в {{ fact.schools.period | date("when") }} г. Алматы'),
        ("ru", 'в {{ fact.schools.period | date("when") }}, год назад'),
        ("ru", "всего, всего"),
        ("ru", '{{ fact.visits | count("километр") }} (км)'),
        ("ru", '{{ fact.visits | count("километр") }} автодорог'),
        ("ru", '{{ fact.visits | count("грамм") }} г. Алматы'),
        ("ru", '{{ fact.visits | count("километр") }} м'),
        ("kz", '{{ fact.visits | count("километр") }} (км)'),
        ("kz", '{{ fact.visits | count("километр") }} жол'),
        ("kz", '{{ fact.visits | count("километр") }} м'),
        ("ru", 'Не превышает {{ fact.over | count("центр") }}'),
        ("ru", 'Превышает {{ fact.visits | count("центр") }}'),
        ("ru", 'Более чем выросло до {{ fact.near | count("центр") }}'),
        ("kz", 'Саны {{ fact.visits | count("орталық", "abl") }} асады'),
        ("kz", 'Саны {{ fact.over | count("орталық", "dat") }} асты'),
        ("ru", "{{ fact.low | percent }}, процентов больше"),
        ("ru", "Жезказган, Алматы Алматинской области, 5 5"),
        ("ru", "группа А а также Б"),
        ("kz", "бірте-бірте, еңбек еңбегі"),
        ("kz", '{{ fact.schools.period | date("when") }} жылдың басынан'),
        ("kz", '{{ fact.schools.period | date("when") }} жыл басынан'),
        ("kz", "Алматы Алматы облысының"),
        ("kz", "{{ fact.low | percent }} пайыздық өсім"),
        ("kz", "{{ fact.schools.period | date }} жылдам өсті"),
        ("kz", '{{ fact.schools.period | date("ins") }} жыл сайын'),
        ("kz", '{{ fact.visits | count("жыл") }} жылына екі рет'),
        ("kz", '{{ fact.visits | count("жас", "dat") }} дейінгі'),
    ],
)
def test_what_is_said_once(lang: Lang, text: str) -> None:
    assert codes(doubles.word_printed_twice, text, lang, RECORDS) == []


def test_the_place_is_that_of_the_second_word() -> None:
    assert places(doubles.word_printed_twice, "Работа в в данном") == [("DG329", "one.j2", 1, 10)]
    year = "{{ fact.schools.period | date }} жылмен салыстырғанда"
    assert places(doubles.word_printed_twice, year, "kz", RECORDS) == [("DG329", "one.j2", 1, year.index("жылмен") + 1)]
    child = "{{ fact.most | percent }} дейінгі бала"
    assert places(doubles.word_printed_twice, child, "kz", RECORDS) == [
        ("DG329", "one.j2", 1, child.index("дейінгі") + 1)
    ]
