"""Two things compared in words, and their figures."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.sides_compared import sides_against_figures
from docgen.model import Lang

SOURCE = "sources: {report: пункт 1}}"
REST = f"period: 2020, {SOURCE}"
RECORDS = f"""
facts:
  town: {{what: {{ru: городские поликлиники, kz: қалалық емханалар}}, value: 386, {REST}
  village: {{what: {{ru: сельские поликлиники, kz: ауылдық емханалар}}, value: 862, {REST}
  abai: {{what: {{ru: поликлиники области Абай, kz: Абай облысының емханалары}}, value: 41, {REST}
  ulytau: {{what: {{ru: поликлиники области Ұлытау, kz: Ұлытау облысының емханалары}}, value: 19, {REST}
  later: {{what: {{ru: сельские поликлиники, kz: ауылдық емханалар}}, value: 862, period: 2021, {SOURCE}
"""
TOWN, VILLAGE, ABAI, ULYTAU, LATER = (f"{{{{ fact.{key} }}}}" for key in ("town", "village", "abai", "ulytau", "later"))


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Сельских поликлиник ({VILLAGE}) меньше, чем городских ({TOWN}).", "меньше"),
        ("ru", f"Городских поликлиник больше, чем сельских: {TOWN} против {VILLAGE}.", "больше"),
        ("ru", f"Городских поликлиник больше, чем сельских ({TOWN} и {VILLAGE}).", "больше"),
        ("ru", f"Число городских поликлиник больше, чем сельских: {VILLAGE} и {TOWN}.", "больше"),
        ("ru", f"В области Ұлытау поликлиник больше, чем в области Абай ({ULYTAU} и {ABAI}).", "больше"),
        ("kz", f"Ауылдық емханалар ({VILLAGE}) қалалықтардан ({TOWN}) аз.", "аз"),
        ("kz", f"Қалалық емханалар ауылдықтардан көп: {TOWN} және {VILLAGE}.", "көп"),
    ],
)
def test_figures_of_the_other_side(lang: Lang, text: str, word: str) -> None:
    said = places(sides_against_figures, text, lang, RECORDS)
    assert said == [("DG454", "one.j2", 1, text.index(word) + 1)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Сельских поликлиник ({VILLAGE}) больше, чем городских ({TOWN})."),
        ("ru", f"Городских поликлиник меньше, чем сельских: {TOWN} против {VILLAGE}."),
        ("ru", f"В городских поликлиниках посещений больше, чем в сельских ({TOWN} и {VILLAGE} поликлиник)."),
        ("ru", f"В городских поликлиниках ({TOWN}) врачей больше, чем в сельских ({VILLAGE})."),
        ("ru", f"Городских поликлиник не больше, чем сельских: {TOWN} против {VILLAGE}."),
        ("ru", f"Городских поликлиник больше, чем врачей: {TOWN} и {VILLAGE}."),
        ("ru", f"Городских поликлиник ({TOWN}) больше, чем сельских ({LATER}) было обещано."),
        ("ru", f"Доля городских поликлиник больше, чем сельских ({TOWN} и {VILLAGE})."),
        ("ru", f"Городских поликлиник больше половины, чем сельских: {TOWN} и {VILLAGE}."),
        ("ru", f"Очередь в городских поликлиниках больше, чем в сельских ({TOWN} и {VILLAGE})."),
        ("ru", f"В области Абай поликлиник больше, чем в области Ұлытау ({ABAI} и {ULYTAU})."),
        ("ru", f"Городских поликлиник – {TOWN}, это на {VILLAGE} меньше, чем сельских."),
        ("kz", f"Ауылдық емханалар ({VILLAGE}) қалалықтардан ({TOWN}) көп."),
        ("kz", f"Қалалық емханалар ауылдықтардан аз: {TOWN} және {VILLAGE}."),
        ("kz", f"Қалалық емханаларда дәрігерлер ауылдықтардан көп: {TOWN} және {VILLAGE}."),
        ("kz", f"Қалалық емханалар ({TOWN}) ауылдықтардан ({LATER}) көп."),
    ],
)
def test_figures_that_agree_or_are_of_something_else(lang: Lang, text: str) -> None:
    assert found(sides_against_figures, text, lang, RECORDS) == []
