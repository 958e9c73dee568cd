"""Relations that add up things of different sorts."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book.relations import relation_fails

RECORDS = """\
facts:
  all: {what: {ru: школы, kz: мектептер}, value: 126, unit: academy, sources: {report: пункт 1}, check: SUM}
  built: {what: {ru: новые школы, kz: жаңа мектептер}, value: 81, unit: academy, sources: {report: пункт 1}}
  pupils: {what: {ru: ученики, kz: оқушылар}, value: 45, unit: pupil, sources: {report: пункт 1}}
  other: {what: {ru: детские сады, kz: балабақшалар}, value: 45, unit: kindergarten, sources: {report: пункт 1}}
  bodies: {what: {ru: организации, kz: ұйымдар}, value: 126, unit: body, sources: {report: пункт 1}}
  asked: {what: {ru: заявители, kz: өтініш берушілер}, value: 126, unit: asking, sources: {report: пункт 1}}
  heads: {what: {ru: директора, kz: директорлар}, value: 81, unit: person, sources: {report: пункт 1}}
  grain: {what: {ru: зерно, kz: астық}, value: 126, unit: ton, sources: {report: пункт 1}}
  wheat: {what: {ru: пшеница, kz: бидай}, value: 81, unit: ton, sources: {report: пункт 1}}
  roads: {what: {ru: дороги, kz: жолдар}, value: 45, unit: km, sources: {report: пункт 1}}
  flour: {what: {ru: мука, kz: ұн}, value: 45, unit: kg, sources: {report: пункт 1}}
  paid: {what: {ru: выплачено, kz: төленді}, value: 126, unit: tenge, sources: {report: пункт 1}}
  lent: {what: {ru: занято, kz: қарыз}, value: 126, unit: dollar, sources: {report: пункт 1}}
  grown: {what: {ru: рост, kz: өсім}, value: 2, unit: percentage_point, sources: {report: пункт 1}}
  quota: {what: {ru: доля, kz: үлес}, value: 43, unit: percent, sources: {report: пункт 1}}
  before: {what: {ru: доля ранее, kz: бұрынғы үлес}, value: 41, unit: percent, sources: {report: пункт 1}}
  bare: {what: {ru: без единицы, kz: бірліксіз}, value: 45, sources: {report: пункт 1}}
names:
  academy: {kind: noun, ru: школа, kz: мектеп}
  pupil: {kind: noun, ru: {text: ученик, animate: yes}, kz: оқушы}
  dollar: {kind: unit, ru: доллар США, kz: АҚШ доллары}
  kindergarten: {kind: noun, ru: детский сад, kz: балабақша}
  body: {kind: noun, ru: организация, kz: ұйым}
  asking: {kind: noun, ru: {text: заявитель, animate: yes}, kz: өтініш беруші}
  ton: {kind: unit, ru: тонна, kz: тонна}
  km: {kind: unit, ru: километр, kz: километр}
  kg: {kind: unit, ru: килограмм, kz: килограмм}
"""


@pytest.mark.parametrize(
    ("relation", "odd"),
    [
        ("all == built + pupils", "pupils"),
        ("all - pupils == built", "pupils"),
        ("built + pupils == all", "pupils"),
        ("grain == wheat + roads", "roads"),
        ("grain == wheat + flour", "flour"),
        ("grain == wheat + pupils", "pupils"),
        ("grain > roads", "roads"),
        ("quota == (wheat + roads) / grain", "roads"),
        ("paid == lent", "lent"),
        ("quota == heads", "quota"),
        ("all > quota", "quota"),
        ("all == built + quota", "quota"),
        ("roads > grown", "grown"),
        ("grain > heads", "heads"),
        ("all == grain", "grain"),
    ],
)
def test_unlike_things(relation: str, odd: str) -> None:
    (only,) = relation_fails(book(RECORDS.replace("SUM", relation)))
    assert (only.code, only.args["key"]) == ("DG158", odd)


@pytest.mark.parametrize(
    "relation",
    [
        "all == built + other",
        "bodies == built + other",
        "asked == bodies - bare + pupils",
        "asked == built + heads - bare + pupils",
        "heads == built",
        "heads == bodies - other",
        "pupils / built < 1",
        "all == built + bare",
        "grown == quota - before",
        "quota == before + grown",
        "grain * roads > 0",
        "built * 2 > pupils",
    ],
)
def test_what_is_added_up_by_right(relation: str) -> None:
    assert not [one for one in relation_fails(book(RECORDS.replace("SUM", relation))) if one.code == "DG158"]


LAND = """\
facts:
  all: {what: {ru: сёла, kz: ауылдар}, value: 126, unit: VILLAGE, sources: {report: пункт 1}, check: SUM}
  some: {what: {ru: одни, kz: біреулері}, value: 81, unit: village, sources: {report: пункт 1}}
  rest: {what: {ru: иные, kz: басқалары}, value: 45, unit: OTHER, sources: {report: пункт 1}}
names:
  village: {kind: noun, ru: село, kz: ауыл}
  district: {kind: noun, ru: район, kz: аудан}
  region: {kind: noun, ru: область, kz: облыс}
  town: {kind: noun, ru: город, kz: қала}
  settlement: {kind: noun, ru: населенный пункт, kz: елді мекен}
  okrug: {kind: noun, ru: сельский округ, kz: ауылдық округ}
  farm: {kind: noun, ru: сельское хозяйство, kz: ауыл шаруашылығы}
"""


def _of_land(whole: str, other: str, relation: str = "all == some + rest") -> list[str]:
    records = LAND.replace("VILLAGE", whole).replace("OTHER", other).replace("SUM", relation)
    return [one.args["key"] for one in relation_fails(book(records)) if one.code == "DG158"]


@pytest.mark.parametrize("other", ["district", "region", "okrug"])
def test_a_district_is_no_village(other: str) -> None:
    assert _of_land("village", other) == ["rest"]
    assert _of_land(other, other) == ["some"]
    assert _of_land("village", other, "all - rest == some") == ["rest"]


@pytest.mark.parametrize(
    ("whole", "other"),
    [
        ("village", "village"),
        ("village", "town"),
        ("village", "settlement"),
        ("village", "farm"),
        ("settlement", "district"),
        ("settlement", "okrug"),
        ("town", "district"),
        ("district", "town"),
        ("region", "town"),
        ("farm", "region"),
    ],
)
def test_levels_of_the_land_that_may_be_added(whole: str, other: str) -> None:
    assert _of_land(whole, other) == []


@pytest.mark.parametrize("relation", ["some > rest", "some / rest > 1", "all > some / rest"])
def test_villages_beside_districts(relation: str) -> None:
    assert _of_land("village", "district", relation) == []


@pytest.mark.parametrize(
    "relation",
    [
        *("all >= heads", "pupils <= all", "quota >= before", "quota - before == grown", "quota <= 100", "built < all"),
        *("bare >= quota", "roads > 0", "bare == roads", "bare <= all", "grain >= wheat"),
    ],
)
def test_what_is_held_against_another_by_right(relation: str) -> None:
    assert [one.code for one in relation_fails(book(RECORDS.replace("SUM", relation))) if one.code == "DG158"] == []
