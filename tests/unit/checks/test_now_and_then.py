"""Verbs that what is now and what was contradict."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.now_and_then import verb_against_figures
from docgen.model import Lang

REST = "sources: {report: пункт 1}}"
RECORDS = f"""
facts:
  now: {{what: {{ru: аварийные мосты, kz: көпірлер}}, value: 73, period: 2020, {REST}
  was: {{what: {{ru: аварийные мосты ранее, kz: бұрынғы көпірлер}}, value: 94, period: 2019, {REST}
  cars: {{what: {{ru: машины, kz: көліктер}}, value: 130, period: 2019, {REST}
  best: {{what: {{ru: доля дорог, kz: жолдардың үлесі}}, value: 85.6, unit: percent, period: 2020, {REST}
  good: {{what: {{ru: доля дорог ранее, kz: бұрынғы жолдардың үлесі}}, value: 82.1, unit: percent, period: 2019, {REST}
"""
NOW, WAS, BEST, GOOD = (f"{{{{ fact.{key} }}}}" for key in ("now", "was", "best|percent", "good|percent"))
TO, ACC = '{{ fact.best|percent("dat") }}', '{{ fact.best|percent("acc") }}'
THEN = '{{ fact.was.period|date("loc") }}'
ATTR, WHEN = '{{ fact.was.period|date("attr") }}', '{{ fact.was.period|date("when") }}'


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Мостов стало больше: {NOW} против {WAS} в {THEN}.", "больше"),
        ("ru", f"Аварийных мостов стало больше – {NOW} (в {THEN} – {WAS}).", "больше"),
        ("ru", f"Число мостов увеличилось до {NOW} (годом ранее – {WAS}).", "увеличилось"),
        ("ru", f"Число мостов возросло: {NOW} моста против {WAS}.", "возросло"),
        ("ru", f"Доля дорог снизилась до {BEST} (в {THEN} – {GOOD}).", "снизилась"),
        ("ru", f"Доля дорог снизилась и составила {BEST} против {GOOD} годом ранее.", "снизилась"),
        ("kz", f"Көпірлер көбейді: {ATTR} {WAS} көпірге қарсы {NOW}.", "көбейді"),
        ("kz", f"Көпірлер көбейді – {NOW} ({WHEN} – {WAS}).", "көбейді"),
        ("kz", f"Жолдардың үлесі {TO} дейін төмендеді (бір жыл бұрын – {GOOD}).", "төмендеді"),
        ("kz", f"Жолдардың үлесі төмендеп, {ATTR} {GOOD}-ға қарсы {ACC} құрады.", "төмендеп"),
    ],
)
def test_a_verb_that_the_figures_contradict(lang: Lang, text: str, word: str) -> None:
    ((code, file, line, _),) = places(verb_against_figures, text, lang, RECORDS)
    assert (code, file, line) == ("DG454", "one.j2", 1)
    assert [one.args["text"] for one in found(verb_against_figures, text, lang, RECORDS)] == [word]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Мостов стало меньше: {NOW} против {WAS} в {THEN}."),
        ("ru", f"Мостов стало больше: {WAS} против {NOW}."),
        ("ru", f"Больше всего мостов – {NOW} (в {THEN} – {WAS})."),
        ("ru", f"Мостов не стало больше: {NOW} против {WAS} в {THEN}."),
        ("ru", f"Прирост мостов: {NOW} против {WAS} в {THEN}."),
        ("ru", f"Рост числа мостов – {NOW} (годом ранее – {WAS})."),
        ("ru", "Мостов стало больше: {{ fact.now }} против {{ fact.cars }} в прошлом году."),
        ("ru", f"Снизилась аварийность, выросло число мостов до {NOW} (годом ранее – {WAS})."),
        ("ru", f"Доля дорог выросла до {BEST} (годом ранее – {GOOD})."),
        ("ru", f"Скорость снизилась до {BEST} (в {THEN} – {GOOD})."),
        ("ru", f"Число жалоб выросло, отремонтировано {NOW} моста против {WAS} в {THEN}."),
        ("kz", f"Көпірлер азайды: {ATTR} {WAS} көпірге қарсы {NOW}."),
        ("kz", f"Өсімі: {ATTR} {WAS} көпірге қарсы {NOW}."),
        ("kz", f"Көпірлер саны көбейген жоқ: {ATTR} {WAS} көпірге қарсы {NOW}."),
        ("kz", f"Жолдардың үлесі {TO} дейін өсті (бір жыл бұрын – {GOOD})."),
        ("kz", f"Жолдардың үлесі көтеріліп, {ATTR} {GOOD}-ға қарсы {ACC} құрады."),
        ("kz", f"Көпірлер ең көп – {NOW} ({WHEN} – {WAS})."),
    ],
)
def test_a_verb_that_agrees_or_tells_of_something_else(lang: Lang, text: str) -> None:
    assert found(verb_against_figures, text, lang, RECORDS) == []
