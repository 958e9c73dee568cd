"""The year of a participle against that of the figure that counts what it tells of."""

from __future__ import annotations

import pytest
from seen import finished, places

from docgen.checks.times import participles
from docgen.model import Lang

RECORDS = """\
facts:
  old: {what: {ru: школы, kz: мектептер}, value: 10, unit: school, period: 2019, sources: {report: пункт 1}}
  built:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 17
    unit: school
    period: 2020
    sources: {report: пункт 1}
  all: {what: {ru: школы, kz: мектептер}, value: 11, unit: school, period: 2020, sources: {report: пункт 1}}
  mended:
    what: {ru: отремонтированные школы, kz: жөнделген мектептер}
    value: 18
    unit: school
    period: 2020
    sources: {report: пункт 1}
  both:
    what: {ru: проверенные построенные школы, kz: тексерілген салынған мектептер}
    value: 16
    unit: school
    period: 2020
    sources: {report: пункт 1}
  named:
    what: {ru: "школы, построенные в 2019 году", kz: 2019 жылы салынған мектептер}
    value: 15
    unit: school
    period: 2020
    sources: {report: пункт 1}
"""
IN, WHEN = "{{ fact.old.period | date('loc') }}", "{{ fact.old.period | date('when') }}"
OWN, OWN_WHEN = "{{ fact.built.period | date('loc') }}", "{{ fact.built.period | date('when') }}"
B = "{{ fact.built }}"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число построенных в {IN} школ – {B}."),
        ("ru", f"Построенных в {IN} школ {B}."),
        ("ru", f"Построенные в {IN} {B} школ приняли детей."),
        ("ru", f"Количество школ, построенных в {IN}, составляет {B}."),
        ("ru", f"Приняты {B} школ, построенных в {IN}."),
        ("kz", f"{WHEN} салынған мектептер саны – {B}."),
        ("kz", f"{WHEN} салынған {B} мектеп балаларды қабылдады."),
        ("kz", f"{WHEN} салынған мектеп – {B}."),
        ("kz", f"Ауылда {WHEN} салынған жаңа мектептер саны {B} құрады."),
    ],
)
def test_a_participle_of_another_year(lang: Lang, text: str) -> None:
    told = places(participles.participle_of_another_year, text, lang, RECORDS)
    assert told == [("DG446", "one.j2", 1, 1 + text.index(B))]
    for key in ("old", "all", "mended", "both", "named"):
        other = text.replace("fact.built }", f"fact.{key} }}")
        assert list(participles.participle_of_another_year(finished(other, lang, RECORDS))) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Число построенных в {OWN} школ – {B}."),
        ("ru", f"В построенных в {IN} школах {B} классов."),
        ("ru", f"Для построенных в {IN} школ {B} автобусов."),
        ("ru", f"Построенным в {IN} школам {B} автобусов."),
        ("ru", f"Не построенных в {IN} школ {B}."),
        ("ru", f"Из построенных в {IN} школ сданы все, а в {OWN} – {B}."),
        ("ru", f"Построенных в {IN} школ меньше, чем {B}."),
        ("ru", f"Построено {B} школ вместо построенных в {IN}."),
        ("ru", f"Утвержденный в {IN} план выполнен: {B}."),
        ("ru", f"По утвержденному в {IN} плану построено {B} школ."),
        ("ru", f"Построенных в прошлом году, как и в {IN}, школ – {B}."),
        ("kz", f"{OWN_WHEN} салынған мектептер саны – {B}."),
        ("kz", f"{WHEN} салынған мектептерде {B} сынып бар."),
        ("kz", f"{WHEN} салынған мектептерге {B} мектеп қосылды."),
        ("kz", f"{WHEN} салынған мектептерден {B} мектеп көп."),
        ("kz", f"{WHEN} салынған мектептер аз, {OWN_WHEN} – {B}."),
        ("kz", f"{WHEN} бекітілген жоспар бойынша {B} мектеп салынды."),
        ("kz", f"{WHEN} бекітілген {B} мектеп."),
        ("kz", f"{WHEN} бұрын салынған {B} мектеп жабылды."),
        ("kz", f"{WHEN} салынған мектеп бар. {B} мектеп салынды."),
    ],
)
def test_what_may_be_of_both_years(lang: Lang, text: str) -> None:
    assert list(participles.participle_of_another_year(finished(text, lang, RECORDS))) == []
