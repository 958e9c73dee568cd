"""Parts that are larger than what they are said to be a part of."""

from __future__ import annotations

import pytest
from seen import codes, found, places

from docgen.checks.sums import wholes
from docgen.model import Lang

RECORDS = """\
facts:
  seven: {what: {ru: семь, kz: жеті}, value: 7, unit: percent, sources: {report: пункт 1}}
  ninety: {what: {ru: девяносто, kz: тоқсан}, value: 90, unit: percent, sources: {report: пункт 1}}
  fewer: {what: {ru: меньше, kz: аз}, value: 6 095, unit: village, sources: {report: пункт 1}}
  more: {what: {ru: больше, kz: көп}, value: 7 912, unit: village, sources: {report: пункт 1}}
  over: {what: {ru: свыше, kz: астам}, value: 6 000, unit: village, precision: over, sources: {report: пункт 1}}
  pupils: {what: {ru: ученики, kz: оқушылар}, value: 9 000, unit: pupil, sources: {report: пункт 1}}
  spent: {what: {ru: потрачено, kz: жұмсалды}, value: 9 800 000 000, unit: tenge, sources: {report: пункт 1}}
  plan: {what: {ru: план, kz: жоспар}, value: 9 000 000 000, unit: tenge, sources: {report: пункт 1}}
names:
  village: {kind: noun, ru: село, kz: ауыл}
"""
CHECK = wholes.part_larger


@pytest.mark.parametrize("whole", ["из предусмотренных ", "из ", "из общих "])
def test_a_part_out_of_less(whole: str) -> None:
    text = f'Направлено {{{{ fact.spent | money("млн") }}}} {whole}{{{{ fact.plan | money("млрд") }}}}.'
    [one] = found(CHECK, text, "ru", RECORDS)
    assert (one.code, one.args["whole"].replace("\u00a0", " ")) == ("DG409", "9 млрд тенге")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Есть {{ fact.fewer | count }}, из которых {{ fact.more }} ({{ fact.ninety | percent }}) с водой"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых {{ fact.more | count }} обеспечены водой"),
        ("ru", "Есть {{ fact.fewer | count }} страны, из которых с водой – {{ fact.more }}"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых обеспечены {{ fact.more }}"),
        ("ru", "Есть {{ fact.fewer | count }}, из них охвачены {{ fact.more }}"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых заасфальтировано {{ fact.more }}"),
        ("ru", "Есть {{ fact.fewer | count }}, в том числе заасфальтировано {{ fact.more | count }}"),
        ("ru", "Есть {{ fact.fewer | count }}, {{ fact.more }} из которых с водой"),
        ("ru", 'Из {{ fact.fewer | count("село", "gen") }} страны водой обеспечены {{ fact.more }}'),
        ("kz", "{{ fact.fewer | count }} бар, олардың {{ fact.more }} ({{ fact.ninety | percent }}) суы бар"),
        ("kz", '{{ fact.fewer | count }} бар, олардың {{ fact.more | suffix("nom") }} сумен қамтылған'),
        ("kz", '{{ fact.fewer | count("ауыл", "abl") }} {{ fact.more | suffix("nom") }} сумен қамтылған'),
        ("kz", '{{ fact.fewer | count("ауыл", "gen") }} {{ fact.more | suffix("nom") }} сумен қамтылған'),
    ],
)
def test_a_part_larger_than_the_whole_before_it(lang: Lang, text: str) -> None:
    column = text.index("{{ fact.more") + 1
    assert places(CHECK, f"{text}.", lang, RECORDS) == [("DG409", "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", 'Направлено {{ fact.plan | money("млрд") }} из предусмотренных {{ fact.spent | money("млрд") }}'),
        ("ru", 'Направлено {{ fact.spent | money("млрд") }}, из них {{ fact.plan | money("млрд") }} – областям'),
        ("ru", 'Бюджет в {{ fact.spent | money("млрд") }} складывается из {{ fact.plan | money("млрд") }} и взносов'),
        ("ru", "Округ в {{ fact.more | count('село', 'acc') }} образован из {{ fact.fewer }} и новых"),
        ("ru", "Осмотрено {{ fact.more }} домов из {{ fact.seven | percent }} района"),
        ("ru", 'Из {{ fact.plan | money("млрд") }} освоено {{ fact.plan | money("млрд") }}'),
        ("ru", "Есть {{ fact.more | count }}, из которых {{ fact.fewer }} с водой"),
        ("ru", "Есть {{ fact.over | count }}, из которых {{ fact.more }} с водой"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых вывезено {{ fact.pupils }} детей"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых вместо {{ fact.more | count }} вывезены люди"),
        ("ru", "Охват – {{ fact.seven | percent }}, из которых {{ fact.ninety | percent }} – дети"),
        ("ru", 'Из {{ fact.fewer | count("село", "gen") }} образовано {{ fact.more | count }}'),
        ("ru", 'Из {{ fact.fewer | count("село", "gen") }} люди обеспечены в {{ fact.more | count(case="loc") }}'),
        ("ru", "Есть {{ fact.fewer | count }}, обеспечены {{ fact.more | count }}"),
        ("ru", "Есть {{ fact.fewer | count }}, из которых создано {{ fact.more | count }}"),
        ("kz", "{{ fact.more | count }} бар, олардың {{ fact.fewer }} ({{ fact.ninety | percent }}) суы бар"),
        ("kz", '{{ fact.fewer | count }} бар, олардың {{ fact.more | count(case="ins") }} шекарасы бар'),
        ("kz", '{{ fact.fewer | suffix("abl") }} {{ fact.more | suffix("dat") }} дейін өсті'),
        ("kz", '{{ fact.fewer | count("ауыл", "abl") }} {{ fact.more | count }} болды'),
        ("kz", '{{ fact.fewer | count("ауыл", "abl") }} {{ fact.more }} болып өсті, сумен қамтылған'),
        ("kz", "{{ fact.fewer | count }} бар, олардың {{ fact.pupils }} ({{ fact.ninety | percent }}) оқушысы бар"),
    ],
)
def test_parts_that_may_stand_so(lang: Lang, text: str) -> None:
    assert codes(CHECK, f"{text}.", lang, RECORDS) == []


SUMS = """\
facts:
  city: {what: {ru: городские, kz: қалалық}, value: 120, unit: village, sources: {report: пункт 1}}
  rural: {what: {ru: сельские, kz: ауылдық}, value: 94, unit: village, sources: {report: пункт 1}}
  other: {what: {ru: иные, kz: өзге}, value: 30, unit: village, sources: {report: пункт 1}}
  every: {what: {ru: все, kz: барлығы}, value: 214, unit: village, sources: {report: пункт 1},
    check: every == city + rural}
names:
  village: {kind: noun, ru: село, kz: ауыл}
"""


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Есть {{ (fact.every + fact.city) | count }}.", ["DG411"]),
        ("kz", "{{ (fact.every + fact.city) | count }} бар.", ["DG411"]),
        ("ru", "Есть {{ (fact.other + fact.rural + fact.every) | count }}.", ["DG411"]),
        ("ru", "Есть {{ (fact.every - fact.city) | count }}.", []),
        ("kz", "{{ (fact.every - fact.city) | count }} бар.", []),
        ("ru", "Есть {{ (fact.city + fact.rural) | count }}.", []),
        ("kz", "{{ (fact.city + fact.rural) | count }} бар.", []),
        ("ru", "Есть {{ (fact.every + fact.other) | count }}.", []),
        ("ru", "Это {{ (fact.city / fact.every * 100) | round(1) | percent }}.", []),
    ],
)
def test_a_whole_with_its_part(lang: Lang, text: str, expected: list[str]) -> None:
    assert codes(wholes.whole_added_to_its_part, text, lang, SUMS) == expected


UNITLESS = RECORDS.replace(" unit: village,", "").replace(" unit: pupil,", "")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", 'Есть {{ fact.fewer | count("село") }}, из которых {{ fact.more }} – с водой'),
        ("ru", 'Есть {{ fact.fewer | count("село") }}, из них охвачены {{ fact.more }}'),
        ("ru", 'Есть {{ fact.fewer | count("село") }}, в том числе охвачено {{ fact.more | count("село") }}'),
    ],
)
def test_facts_without_a_unit_of_one_noun(lang: Lang, text: str) -> None:
    column = text.index("{{ fact.more") + 1
    assert places(CHECK, f"{text}.", lang, UNITLESS) == [("DG409", "one.j2", 1, column)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "В том числе прибыло {{ fact.more }} из {{ fact.fewer }} стран"),
        ("ru", "Из {{ fact.fewer }} районов обеспечены {{ fact.more }} семей"),
        ("ru", "Из {{ fact.fewer }} районов пострадали {{ fact.more }}"),
        ("ru", "Сел {{ fact.fewer }}, из которых обеспечены {{ fact.more }} семей"),
        ("kz", "Ауыл {{ fact.fewer }}, олардың {{ fact.more }} отбасы қамтылды"),
        ("ru", "Есть {{ fact.fewer }} сел, из которых обеспечены {{ fact.more }} семей"),
        ("ru", 'Есть {{ fact.fewer | count("село") }}, из которых обучено {{ fact.more | count("ученик") }}'),
        ("ru", 'Есть {{ fact.fewer | count("село") }}, в том числе охвачено {{ fact.more | count("ребенок") }}'),
        ("kz", '{{ fact.fewer | count("ауыл") }} бар, олардың {{ fact.more | count("оқушы") }} оқиды'),
        ("kz", '{{ fact.fewer | count("ауыл", "abl") }} {{ fact.more | suffix("nom") }} келді'),
    ],
)
def test_facts_without_a_unit_that_may_count_something_else(lang: Lang, text: str) -> None:
    assert codes(CHECK, f"{text}.", lang, UNITLESS) == []
