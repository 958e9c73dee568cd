"""A fact that lists its members counts them, and no measure (DG155); nouns in the case that a deed asks for."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures.counted import other_thing_counted
from docgen.model import Lang

RECORDS = """\
facts:
  opened: {what: {ru: "регионы, где открыты центры", kz: орталық ашылған өңірлер}, members: [akmola, zhambyl], sources: {report: с. 1}}
  bodies: {what: {ru: организации, kz: ұйымдар}, value: 2, unit: body, sources: {report: с. 1}}
names:
  body: {kind: noun, ru: организация, kz: ұйым}
"""  # noqa: E501


@pytest.mark.parametrize(
    ("lang", "text", "column"),
    [
        ("ru", "На базе {{ fact.opened }} % открыты центры.", 9),
        ("ru", "На базе {{ fact.opened }} тонн открыты центры.", 9),
        ("ru", "На базе {{ fact.opened | percent }} открыты центры.", 9),
        ("ru", "На базе {{ fact.opened | count('регион', 'gen') }} открыты центры.", 0),
        ("ru", "Центры работают {{ fact.opened | count('месяц', 'acc') }}.", 0),
        ("kz", "{{ fact.opened }} % базасында орталықтар ашылды.", 1),
        ("kz", "{{ fact.opened }} тонна базасында орталықтар ашылды.", 1),
        ("kz", "{{ fact.opened | percent }} базасында орталықтар ашылды.", 1),
        ("kz", "{{ fact.opened | count('өңір', 'gen') }} базасында орталықтар ашылды.", 0),
        ("ru", "Планируется открытие еще {{ fact.bodies }} экипажей.", 26),
        ("ru", "Планируется открытие еще {{ fact.bodies }} организаций.", 0),
        ("ru", "Открыты {{ fact.bodies }} экипажей спасателей.", 0),
        ("kz", "{{ fact.bodies }} отбасын тексерді.", 1),
        ("kz", "{{ fact.bodies }} отбасын жыл сайын тексереді.", 1),
        ("kz", "{{ fact.bodies }} мекемесін жыл сайын тексереді.", 0),
    ],
)
def test_what_is_counted(lang: Lang, text: str, column: int) -> None:
    told = [(code, place) for code, _, _, place in places(other_thing_counted, text, lang, RECORDS)]
    assert told == [("DG155", column)] * bool(column)
