"""What a figure is said to count, and what its fact counts."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.counted import other_thing_counted
from docgen.model import Lang

RECORDS = """\
facts:
  offices: {what: {ru: организации, kz: ұйымдар}, value: 40, unit: organization, sources: {report: пункт 9}}
  nurses: {what: {ru: медсестры, kz: медбикелер}, value: 25, unit: nurse, sources: {report: пункт 9}}
  yield: {what: {ru: урожай, kz: өнім}, value: 700, unit: tonne, sources: {report: пункт 9}}
  bare: {what: {ru: число, kz: сан}, value: 6, sources: {report: пункт 9}}
names:
  organization: {kind: noun, ru: организация, kz: ұйым}
  nurse: {kind: noun, ru: школьная медсестра, kz: мектеп медбикесі}
  tonne: {kind: noun, ru: тонна, kz: тонна}
"""


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ru", "fact.offices | count('медсестра')"),
        ("ru", "fact.offices | count('медсестра', 'dat')"),
        ("ru", "fact.offices | count('школьный врач', 'ins')"),
        ("ru", "fact.schools | count('ребенок', 'gen')"),
        ("ru", "fact.nurses | count('больница', 'loc')"),
        ("ru", "fact.nurses | count('тонна')"),
        ("ru", "fact.yield | count('школа')"),
        ("ru", "fact.yield | count(name.organization)"),
        ("ru", "fact.yield | count('километр')"),
        ("ru", "fact.repairs | count('тонна')"),
        ("ru", "fact.share | count('школа')"),
        ("kz", "fact.yield | count('шақырым', 'abl')"),
        ("kz", "fact.repairs | count('тонна')"),
        ("kz", "fact.offices | count('медбике')"),
        ("kz", "fact.offices | count('дәрігер', 'dat')"),
        ("kz", "fact.schools | count('мектеп оқушысы')"),
        ("kz", "fact.nurses | count('аурухана', 'loc')"),
        ("kz", "fact.nurses | count('тонна')"),
        ("kz", "fact.yield | count('мектеп', 'loc')"),
    ],
)
def test_another_thing_is_counted(lang: Lang, printed: str) -> None:
    text = f"Иә – {{{{ {printed} }}}}."
    assert places(other_thing_counted, text, lang, RECORDS) == [("DG155", "one.j2", 1, text.index("{{") + 1)]


@pytest.mark.parametrize(
    ("lang", "printed"),
    [
        ("ru", "fact.offices | count('организация', 'gen')"),
        ("ru", "fact.offices | count('школа')"),
        ("ru", "fact.offices | count('поставщик')"),
        ("ru", "fact.offices | count('детский центр', 'gen')"),
        ("ru", "fact.offices | count('объект')"),
        ("ru", "fact.offices | count('директор школы', 'ins')"),
        ("ru", "fact.schools | count('организация образования', 'dat')"),
        ("ru", "fact.nurses | count('медицинский работник')"),
        ("ru", "fact.nurses | count('врач')"),
        ("ru", "fact.nurses | count('ставка')"),
        ("ru", "fact.yield | count('кг')"),
        ("ru", "fact.repairs | count('тенге', 'gen')"),
        ("kz", "fact.repairs | count('теңге')"),
        ("ru", "fact.bare | count('медсестра')"),
        ("ru", "(fact.nurses / fact.bare) | count('школа', digits=0)"),
        ("ru", "fact.offices"),
        ("ru", "fact.repairs | money('млрд')"),
        ("ru", "fact.share | percent"),
        ("kz", "fact.offices | count('мектеп', 'loc')"),
        ("kz", "fact.offices | count('балалар мекемесі')"),
        ("kz", "fact.offices | count('балабақша')"),
        ("kz", "fact.offices | count('мектеп директоры')"),
        ("kz", "fact.nurses | count('медицина қызметкері')"),
        ("kz", "fact.nurses | count('орын')"),
        ("kz", "fact.yield | count('кг')"),
        ("kz", "fact.bare | count('медбике')"),
        ("kz", "fact.repairs | money('млрд')"),
    ],
)
def test_what_may_be_the_same_thing(lang: Lang, printed: str) -> None:
    assert codes(other_thing_counted, f"Иә – {{{{ {printed} }}}}.", lang, RECORDS) == []
