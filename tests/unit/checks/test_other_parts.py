"""A part that is told as another one of its whole."""

from __future__ import annotations

import pytest
from seen import codes, places

from docgen.checks.figures.other_parts import figure_of_another_part
from docgen.model import Lang

RECORDS = """\
facts:
  all:
    what: {ru: построенные школы, kz: салынған мектептер}
    value: 420
    unit: sch
    period: 2020
    sources: {report: п}
  village:
    what: {ru: "школы, построенные в селах", kz: ауылдарда салынған мектептер}
    value: 230
    unit: sch
    period: 2020
    sources: {report: п}
  town:
    what: {ru: "школы, построенные в городах", kz: қалаларда салынған мектептер}
    value: 190
    unit: sch
    period: 2020
    sources: {report: п}
  kind:
    what: {ru: городские школы, kz: қалалық мектептер}
    value: 193
    unit: sch
    period: 2020
    sources: {report: п}
  doctors:
    what: {ru: "врачи, работающие в сельской местности", kz: ауылдық жерлерде жұмыс істейтін дәрігерлер}
    value: 171
    unit: doctor
    period: 2020
    sources: {report: п}
  akm:
    what: {ru: "школы, построенные в Акмолинской области", kz: Ақмола облысында салынған мектептер}
    value: 90
    unit: sch
    period: 2020
    sources: {report: п}
names:
  sch: {kind: noun, ru: школа, kz: мектеп}
  doctor: {kind: noun, ru: врач, kz: дәрігер}
"""
ALL, AKM = (f"{{{{ fact.{key} | count }}}}" for key in ("all", "akm"))
DOCTORS = "{{ fact.doctors }}"
VILLAGE, TOWN, KIND, BARE = (f"{{{{ fact.{key} }}}}" for key in ("village", "town", "kind", "akm"))


@pytest.mark.parametrize(
    ("lang", "text", "code"),
    [
        ("ru", f"Построено {ALL}, в том числе в сельской местности – {BARE}.", "DG470"),
        ("ru", f"Построено {ALL}, из них {BARE} – в городах.", "DG470"),
        ("ru", f"Построено {ALL}, из них {BARE} новых.", "DG470"),
        ("ru", f"Построено {ALL}, в городах Костанайской области число школ составило {BARE}.", "DG470"),
        ("ru", f"Построено {ALL}, в том числе в сельской местности – {TOWN}.", "DG477"),
        ("ru", f"Построено {ALL} ({TOWN} – в селах).", "DG477"),
        ("ru", f"Построено {ALL}, из них сельских – {KIND}.", "DG477"),
        ("ru", f"Построено {ALL}, из них сельских – {TOWN}.", "DG477"),
        ("ru", f"Построено {ALL}, из них {KIND} сельских школы.", "DG477"),
        (
            "ru",
            f"| Вид | Всего | в том числе в селах |\n|---|---:|---:|\n| Школы | {{{{ fact.all }}}} | {BARE} |",
            "DG470",
        ),
        ("ru", f"Школы построены:\n\n1) в селах – {VILLAGE};\n\n2) в городах – {VILLAGE}.", "DG477"),
        ("ru", f"В сельской местности {TOWN} школ.", "DG477"),
        ("ru", f"В городах – {VILLAGE} школ, это больше, чем в селах.", "DG477"),
        ("kz", f"Қалаларда – {VILLAGE} мектеп, бұл ауылдардағыдан көп.", "DG477"),
        ("kz", f"Мектептер салынды:\n\n1) ауылдарда – {VILLAGE};\n\n2) қалаларда – {VILLAGE}.", "DG477"),
        ("kz", f"Ауылдық жерлерде {TOWN} мектеп бар.", "DG477"),
        ("kz", f"{ALL} салынды, оның ішінде ауылдық жерлерде – {BARE}.", "DG470"),
        ("kz", f"{ALL} салынды, оның ішінде {BARE} – жаңа.", "DG470"),
        ("kz", f"{ALL} салынды, оның ішінде ауылдық жерлерде – {TOWN}.", "DG477"),
        ("kz", f"{ALL} салынды, оның ішінде ауылдық – {KIND}.", "DG477"),
        (
            "kz",
            f"| Түрі | Барлығы | оның ішінде ауылда |\n|---|---:|---:|\n| Мектеп | {{{{ fact.all }}}} | {TOWN} |",
            "DG477",
        ),
    ],
)
def test_another_part(lang: Lang, text: str, code: str) -> None:
    assert codes(figure_of_another_part, text, lang, RECORDS) == [code]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Построено {ALL}, в том числе в сельской местности – {VILLAGE}, в городах – {TOWN}."),
        ("ru", f"Построено {ALL}, в селах и городах – {VILLAGE} и {TOWN}."),
        ("ru", f"Школы построены:\n\n1) в селах – {VILLAGE};\n\n2) в городах – {TOWN}."),
        ("ru", f"Не в городах построено {VILLAGE}."),
        ("ru", f"Городские компании помогают {VILLAGE} школам."),
        ("ru", f"В сельской местности – {BARE}."),
        ("kz", f"Қалалық компаниялар {VILLAGE} мектепке көмектеседі."),
        ("ru", f"Построено {ALL}, из них {BARE} – в Акмолинской области."),
        ("ru", f"Построено {ALL}, из них в одном из регионов – {BARE}."),
        ("ru", f"Лучшие – акмолинские строители. Построено {ALL}, из них {BARE} – в селах."),
        ("ru", f"Построено {AKM}, в том числе сельских."),
        ("ru", f"Городских школ меньше, чем сельских: {TOWN} против {VILLAGE}."),
        ("ru", f"Построено {ALL}, из них в селах – {KIND}."),
        ("ru", f"Построено {ALL}, из них {KIND} – при сельских больницах."),
        ("ru", f"Построено {ALL}, врачей городских – {DOCTORS}."),
        ("ru", f"Построено {ALL}, из них {BARE} – у нас."),
        ("ru", f"Построено {ALL}, из них в Бурабае – {BARE}."),
        ("ru", f"Из сел в города переселено {ALL}, в города – {VILLAGE}."),
        ("kz", f"{ALL} салынды, оның ішінде ауылдық жерлерде – {VILLAGE}, қалаларда – {TOWN}."),
        ("kz", f"{ALL} салынды, ауылдар мен қалаларда – {VILLAGE} және {TOWN}."),
        ("kz", f"{ALL} салынды, оның ішінде ауылдарда – {KIND}."),
        ("kz", f"{ALL} салынды, оның ішінде {KIND} – ауылдық ауруханаларда."),
        ("kz", f"{ALL} салынды, оның ішінде Бурабайда – {BARE}."),
        ("kz", f"{ALL} салынды, оның ішінде бір өңірде – {BARE}."),
        ("kz", f"{ALL} салынды, оның ішінде {BARE} – Ақмола облысында."),
    ],
)
def test_nothing_is_told(lang: Lang, text: str) -> None:
    assert codes(figure_of_another_part, text, lang, RECORDS) == []


def test_it_is_told_where_the_figure_stands() -> None:
    text = f"Построено {ALL}, в том числе в сельской местности – {BARE}."
    ((code, _, line, column),) = places(figure_of_another_part, text, "ru", RECORDS)
    assert (code, line, column) == ("DG470", 1, text.index(BARE) + 1)
