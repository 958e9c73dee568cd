"""A figure of another year than those of its kind beside it."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.times.kindred import figure_of_another_year_than_its_kin
from docgen.model import Lang

RECORDS = """\
facts:
  now: {what: {ru: построенные школы, kz: салынған мектептер}, value: 75, unit: sch, period: 2021, sources: {report: п}}
  was: {what: {ru: построенные школы, kz: салынған мектептер}, value: 60, unit: sch, period: 2020, sources: {report: п}}
  rural:
    what: {ru: "школы, построенные в селах", kz: ауылдарда салынған мектептер}
    value: 30
    unit: sch
    period: 2021
    sources: {report: п}
  rural_was:
    what: {ru: "школы, построенные в селах", kz: ауылдарда салынған мектептер}
    value: 20
    unit: sch
    period: 2020
    sources: {report: п}
  all:
    what: {ru: "школы, построенные за три года", kz: үш жылда салынған мектептер}
    value: 300
    unit: sch
    period: 2018..2020
    sources: {report: п}
  plan: {what: {ru: "план: построенные школы", kz: "жоспар: салынған мектептер"}, value: 80, unit: sch, period: 2021,
         sources: {report: п}}
  opened: {what: {ru: открытые музеи, kz: ашылған мұражайлар}, value: 5, unit: mus, period: 2020, sources: {report: п}}
names:
  sch: {kind: noun, ru: школа, kz: мектеп}
  mus: {kind: noun, ru: музей, kz: мұражай}
"""
IN, THEN = (f"{{{{ fact.{key}.period | date('when') }}}}" for key in ("now", "was"))
OF_THEN = "{{ fact.was.period | date('attr') }}"
BARE = "{{ fact.was }}"
NOW, WAS, OPENED, ALL = (f"{{{{ fact.{key} | count }}}}" for key in ("now", "was", "opened", "all"))
RURAL, RURAL_WAS, PLAN = (f"{{{{ fact.{key} }}}}" for key in ("rural", "rural_was", "plan"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {IN} построено {NOW}, в том числе {RURAL_WAS} – в селах."),
        ("ru", f"В {IN} построено {NOW} (в {THEN} – {WAS}), из них в селах – {RURAL_WAS}."),
        ("ru", f"В {IN} построено {NOW}. Из них в селах – {RURAL_WAS}."),
        ("ru", f"В {IN} в селах построено {RURAL} из общего числа ({{{{ fact.was }}}})."),
        ("ru", f"В {IN} построено {NOW}, а также открыто {OPENED}."),
        ("ru", f"В {IN} построено {NOW}. Кроме того, открыто {OPENED}."),
        (
            "ru",
            f"В {IN} построено {NOW}:\n\n1) в селах – {RURAL_WAS};\n2) в городах – {{{{ fact.now - fact.rural }}}}.",
        ),
        ("ru", f"В {IN} построено {NOW}, из них {WAS} – в селах."),
        ("kz", f"{IN} {NOW} салынды, оның ішінде ауылдарда – {BARE}."),
        ("ru", f"В {IN} построено {NOW}, в селах – {RURAL_WAS} и {RURAL}."),
        ("kz", f"{IN} {NOW} салынды, оның ішінде ауылдарда – {RURAL_WAS}."),
        ("kz", f"{IN} {NOW} салынды ({THEN} – {WAS}), оның ішінде ауылдарда – {RURAL_WAS}."),
        ("kz", f"{IN} {NOW} салынды. Оның ішінде ауылдарда – {RURAL_WAS}."),
        ("kz", f"{IN} {NOW} салынды, сондай-ақ {OPENED} ашылды."),
        ("kz", f"{IN} {NOW} салынды. Бұдан басқа, {OPENED} ашылды."),
        ("ru", f"В {IN} построено {NOW}, из них {RURAL_WAS} – для учащихся."),
        ("kz", f"{IN} {NOW} салынды:\n\n1) ауылдарда – {RURAL_WAS};\n2) қалаларда – {{{{ fact.now - fact.rural }}}}."),
    ],
)
def test_a_figure_of_another_year(lang: Lang, text: str) -> None:
    assert codes(figure_of_another_year_than_its_kin, text, lang, RECORDS) == ["DG446"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {IN} построено {NOW}, в {THEN} – {WAS}, из них в селах – {RURAL_WAS}."),
        ("ru", f"В {IN} построено {NOW}, годом ранее – {WAS}. Из них в селах – {RURAL_WAS}."),
        ("ru", f"В {IN} построено {NOW}. Это больше, чем в {THEN} ({{{{ fact.was }}}}). В селах – {RURAL}."),
        ("ru", f"В {IN} построено {NOW} ({{{{ fact.was }}}}), в селах – {RURAL} ({RURAL_WAS})."),
        ("ru", f"В {IN} построено {NOW}, оснащено и {WAS}, построенных ранее."),
        ("ru", f"В {IN} построено {NOW}, кабинеты получили {WAS}, о которых сообщалось."),
        ("ru", f"В {IN} построено {NOW}, в селах их стало больше: {RURAL} против {RURAL_WAS}."),
        ("ru", f"В {IN} построено {NOW}, всего – {ALL}."),
        ("ru", f"В {IN} построено {NOW}. В селах число выросло с {RURAL_WAS} до {RURAL}."),
        ("ru", f"В {THEN} и {IN} построено {WAS} и {NOW}, в селах – {RURAL_WAS} и {RURAL}."),
        ("ru", f"В {IN} построено {NOW}. Открыто {OPENED}."),
        ("ru", f"В {IN} построено {NOW}, а в планах – {OPENED}."),
        ("ru", f"В {IN} построено {NOW} (годом ранее – {WAS}):\n\n1) в селах – {RURAL} ({RURAL_WAS})."),
        ("ru", f"В {IN} построено {NOW}, годом ранее – {WAS}:\n\n1) в селах – {RURAL_WAS};\n2) в городах – 40."),
        ("kz", f"{IN} {NOW} салынды, {THEN} – {WAS}, оның ішінде ауылдарда – {RURAL_WAS}."),
        ("kz", f"{IN} {NOW} салынды, бір жыл бұрын – {WAS}. Оның ішінде ауылдарда – {RURAL_WAS}."),
        (
            "kz",
            f"{IN} {NOW} салынды. Бұл {OF_THEN} ({BARE}) көп. Ауылдарда – {RURAL}.",
        ),
        ("kz", f"{IN} {NOW} салынды ({{{{ fact.was }}}}), ауылдарда – {RURAL} ({RURAL_WAS})."),
        ("kz", f"{IN} {NOW} салынды, бұрын салынған {WAS} да жабдықталды."),
        ("kz", f"{IN} {NOW} салынды. {OPENED} ашылды."),
        ("ru", f"В {IN} построено {NOW}, а также {WAS}, переходящих."),
        ("ru", f"В {IN} построено {NOW}, а также {BARE} стоящих."),
        ("kz", f"{IN} {NOW}, сондай-ақ {BARE} өтпелі мектеп салынды."),
        # both years of one thing: what else the words may be, they are set against each other
        ("ru", f"В {IN} построено {NOW}, на старте – {BARE}."),
        ("kz", f"{IN} {NOW} салынды, бастауында – {BARE}."),
        ("ru", f"В {IN} построено {NOW} (исходно – {BARE})."),
        ("kz", f"{IN} {NOW} салынды (бастапқыда – {BARE})."),
    ],
)
def test_nothing_is_told(lang: Lang, text: str) -> None:
    assert codes(figure_of_another_year_than_its_kin, text, lang, RECORDS) == []


_ROWS = (
    f"| %(head)s | %(plan)s | %(fact)s | %(rural)s |\n|---|---:|---:|---:|\n| %(all)s | {PLAN} | %(figure)s | {RURAL} |"
)
_HEADS = {
    "ru": {"head": "Регион", "plan": "План", "fact": "Факт", "rural": "в том числе в селах", "all": "Всего"},
    "kz": {"head": "Өңір", "plan": "Жоспар", "fact": "Нақты", "rural": "оның ішінде ауылдарда", "all": "Барлығы"},
}


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_one_cell_of_another_year(lang: Lang) -> None:
    was, now = (_ROWS % {**_HEADS[lang], "figure": f"{{{{ fact.{key} }}}}"} for key in ("was", "now"))
    assert codes(figure_of_another_year_than_its_kin, was, lang, RECORDS) == ["DG446"]
    assert codes(figure_of_another_year_than_its_kin, now, lang, RECORDS) == []
    before = was.replace(_HEADS[lang]["fact"], {"ru": "Прошлый год", "kz": "Өткен жыл"}[lang])
    assert codes(figure_of_another_year_than_its_kin, before, lang, RECORDS) == []


def test_it_is_told_where_the_figure_stands() -> None:
    text = f"В {IN} построено {NOW}, из них в селах – {RURAL_WAS}."
    ((_, _, line, column),) = places(figure_of_another_year_than_its_kin, text, "ru", RECORDS)
    assert (line, column) == (1, text.index("{{ fact.rural_was") + 1)
