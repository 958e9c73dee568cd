"""A figure of another part that stands where the words of its sibling are."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures.siblings import figure_of_a_sibling
from docgen.model import Lang

RECORDS = """\
facts:
  clinic_all:
    what: {ru: оснащенные поликлиники, kz: жабдықталған емханалар}
    value: 420
    unit: clinic
    period: 2020
    sources: {report: п}
  clinic_child:
    what: {ru: "оснащенные поликлиники: детские", kz: "жабдықталған емханалар: балалар"}
    value: 95
    unit: clinic
    period: 2020
    sources: {report: п}
  clinic_adult:
    what: {ru: "оснащенные поликлиники: взрослые", kz: "жабдықталған емханалар: ересектер"}
    value: 138
    unit: clinic
    period: 2020
    sources: {report: п}
  clinic_akm:
    what: {ru: оснащенные поликлиники в Акмолинской области, kz: Ақмола облысында жабдықталған емханалар}
    value: 90
    unit: clinic
    period: 2020
    sources: {report: п}
  clinic_before:
    what: {ru: "оснащенные поликлиники: детские", kz: "жабдықталған емханалар: балалар"}
    value: 80
    unit: clinic
    period: 2019
    sources: {report: п}
names:
  clinic: {kind: noun, ru: поликлиника, kz: емхана}
"""
ALL, CHILD, ADULT = (f"{{{{ fact.clinic_{key} }}}}" for key in ("all", "child", "adult"))


@pytest.mark.parametrize(
    ("lang", "text", "figure"),
    [
        ("ru", f"Оснащено {ALL} поликлиник, из них детских – {ADULT}.", ADULT),
        ("ru", f"Оснащено {ALL} поликлиник, из них {ADULT} детских.", ADULT),
        ("ru", f"В Акмолинской области оснащено {ADULT} поликлиник.", ADULT),
        ("ru", f"Оснащено {ALL} поликлиник, тогда как в Акмолинской области – {ADULT}.", ADULT),
        ("ru", f"Детских поликлиник – {ADULT} против {ALL}.", ADULT),
        ("kz", f"{ALL} емхана жабдықталды, оның ішінде балалар – {ADULT}.", ADULT),
        ("kz", f"Ақмола облысында {ADULT} емхана жабдықталды.", ADULT),
    ],
)
def test_a_sibling_is_told_where_its_figure_stands(lang: Lang, text: str, figure: str) -> None:
    before = text[: text.index(figure)]
    place = ("DG477", "one.j2", before.count("\n") + 1, len(before) - before.rfind("\n"))
    assert places(figure_of_a_sibling, text, lang, RECORDS) == [place]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Оснащено {ALL} поликлиник, из них детских – {CHILD}, взрослых – {ADULT}."),
        ("ru", f"Поликлиники для взрослых ждали. Кроме детских, их оснащено {ADULT}."),
        ("ru", f"Взрослые ждут.\n\nВ детских кабинетах поликлиник – {ADULT} аппаратов."),
        ("ru", f"Рядом с детскими садами оснащено {ADULT} поликлиник."),
        ("ru", f"Детских и взрослых поликлиник – {CHILD} и {ADULT}."),
        ("ru", f"Детских оснащено {{{{ fact.clinic_before }}}}, всего {ALL}."),
        ("ru", f"Пациентам старше 18 лет открыто {ADULT} поликлиник."),
        ("ru", f"| Поликлиники | База сравнения |\n|---|---:|\n| Детские | {ADULT} |"),
        ("kz", f"{ALL} емхана жабдықталды, оның ішінде балалар – {CHILD}, ересектер – {ADULT}."),
        ("ru", f"ВП, из них детских – {ADULT}."),
        ("ru", f"Заочно оснащено {ADULT} детских поликлиник."),
        ("ru", f"Не детских поликлиник оснащено {ADULT}."),
        ("ru", f"В районах детских поликлиник – {ADULT}."),
        ("ru", f"Взрослые.\n\nЖдут.\n\nЛечатся.\n\nРаботают.\n\nДетских поликлиник – {ADULT}."),
        ("ru", f"Детских поликлиник – {ADULT}.\n\nРечь о взрослых."),
        ("kz", f"Балалармен бірге емханалар – {ADULT}."),
        ("kz", f"ЕЕ: балалар емханалары – {ADULT}."),
        ("kz", f"Сырттай балалар емханаларынан {ADULT} жабдықталды."),
        ("kz", f"Ересектер күтті. Балалар емханаларынан басқа {ADULT} емхана жабдықталды."),
        ("kz", f"Балалар мен ересектер емханалары – {CHILD} және {ADULT}."),
    ],
)
def test_nothing_is_told(lang: Lang, text: str) -> None:
    assert codes(figure_of_a_sibling, text, lang, RECORDS) == []
