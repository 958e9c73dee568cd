"""How many times there is more or less, against the figures that stand before it."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks.sums.folded import fold_differs
from docgen.model import Lang

RECORDS = """\
facts:
  now: {what: {ru: проекты, kz: жобалар}, value: 126, unit: project, period: 2025, sources: {report: пункт 1}}
  was: {what: {ru: проекты, kz: жобалар}, value: 42, unit: project, period: 2024, sources: {report: пункт 1}}
  fell: {what: {ru: жалобы, kz: шағымдар}, value: 30, unit: letter, period: 2025, sources: {report: пункт 1}}
  from: {what: {ru: жалобы, kz: шағымдар}, value: 75, unit: letter, period: 2024, sources: {report: пункт 1}}
  old: {what: {ru: проекты, kz: жобалар}, value: 25, unit: project, period: 2023, sources: {report: пункт 1}}
  three: {what: {ru: во сколько раз, kz: неше есе}, value: 3, sources: {report: пункт 1}}
  half: {what: {ru: во сколько раз, kz: неше есе}, value: 2.5, sources: {report: пункт 1}}
  wrong: {what: {ru: организации, kz: ұйымдар}, value: 41, sources: {report: пункт 1}}
  good: {what: {ru: во сколько раз, kz: неше есе}, value: 5, precision: over, sources: {report: пункт 1}}
names:
  project: {kind: noun, ru: проект, kz: жоба}
  letter: {kind: noun, ru: жалоба, kz: шағым}
"""
NOW, WAS, FELL, FROM, OLD = (f"{{{{ fact.{key} }}}}" for key in ("now", "was", "fell", "from", "old"))
IN, THEN, SINCE = (f"{{{{ fact.{key}.period | date('when') }}}}" for key in ("now", "was", "old"))
SAID: list[tuple[Lang, str, str]] = [
    ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Число проектов увеличилось в {{}}.", "three"),
    ("ru", f"В {THEN} было {WAS} проекта, в {IN} – {NOW}. По сравнению с {THEN} их стало больше в {{}}.", "three"),
    ("ru", f"Поддержано {NOW} проектов, что в {{}} больше, чем в {THEN} ({WAS}).", "three"),
    ("ru", f"Поддержано {NOW} проектов, в {{}} больше, чем в {THEN} ({WAS} проекта).", "three"),
    ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS} (рост в {{}}).", "three"),
    ("ru", f"В {IN} поступило {FELL} жалоб, в {THEN} – {FROM}. Количество жалоб сократилось в {{}}.", "half"),
    ("ru", f"Поступило {FELL} жалоб, что в {{}} меньше, чем в {THEN} ({FROM}).", "half"),
    ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Жобалар саны {{}} артты.", "three"),
    ("kz", f"{IN} {NOW} жоба қолдау тапты, бұл {THEN} ({WAS}) қарағанда {{}} көп.", "three"),
    ("kz", f"{IN} {FELL} шағым, {THEN} {FROM} шағым түсті. Шағымдар саны {{}} азайды.", "half"),
]


def _times(key: str) -> str:
    return f"{{{{ fact.{key} | times(fold=true) }}}}"


@pytest.mark.parametrize(("lang", "text", "right"), SAID)
def test_a_fold_that_both_figures_do_not_give(lang: Lang, text: str, right: str) -> None:
    assert codes(fold_differs, text.replace("{}", _times("wrong")), lang, RECORDS) == ["DG451"]
    assert codes(fold_differs, text.replace("{}", _times(right)), lang, RECORDS) == []


def test_what_is_right_is_told() -> None:
    one = found(fold_differs, SAID[0][1].replace("{}", _times("wrong")), "ru", RECORDS)[0]
    assert (one.args["change"], one.args["right"]) == ("126 / 42", "3")


F = _times("wrong")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Объем финансирования увеличился в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Число участников увеличилось в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. По сравнению с {SINCE} их больше в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Доля проектов увеличилась в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. За пять лет их число увеличилось в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Число проектов не увеличилось в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Мониторинг проведен в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Требуется увеличить их в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}, в {SINCE} – {OLD}. Рост в {F}."),
        ("ru", f"В {IN} поддержано {NOW} проектов, поступило {FROM} жалоб. Число проектов увеличилось в {F}."),
        ("ru", f"Поддержано {NOW} проектов, что в {F} больше, чем в {SINCE}; в {THEN} их было {WAS}."),
        ("ru", f"Поддержано {NOW} проектов (в {THEN} – {WAS}), что в {F} больше плана."),
        ("ru", f"Поддержано {NOW} проектов (в {THEN} – {WAS}), это в {F} больше, чем в соседней области."),
        ("ru", f"Поддержано {NOW} проектов (в {THEN} – {WAS}), обучено в {F} больше людей."),
        (
            "ru",
            f"В {IN} поддержано {NOW} проектов, в {THEN} – {WAS}. Рост в {{{{ fact.good|times('gen', fold=true) }}}}.",
        ),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Қаржыландыру көлемі {F} артты."),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Жобалардың үлесі {F} артты."),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Қатысушылар саны {F} артты."),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. {SINCE} салыстырғанда олар {F} көп."),
        ("kz", f"{IN} {NOW} жоба қолдау тапты ({THEN} – {WAS}), бұл жоспардан {F} көп."),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Жобалар саны {F} артқан жоқ."),
        ("kz", f"{IN} {NOW} жоба, {THEN} {WAS} жоба қолдау тапты. Бес жылда олардың саны {F} артты."),
    ],
)
def test_a_fold_of_something_else(lang: Lang, text: str) -> None:
    assert codes(fold_differs, text, lang, RECORDS) == []
