"""Words for most of something, and the shares beside them."""

from __future__ import annotations

import pytest
from seen import found, places

from docgen.checks.sums.most_of import share_against_its_word
from docgen.model import Lang

REST = "period: 2020, sources: {report: пункт 1}}"
RECORDS = f"""
facts:
  few: {{what: {{ru: клиники с нарушениями, kz: бұзушылығы бар клиникалар}}, value: 37, {REST}
  many: {{what: {{ru: клиники без нарушений, kz: бұзушылықсыз клиникалар}}, value: 177, {REST}
  all: {{what: {{ru: клиники, kz: клиникалар}}, value: 214, {REST}
  low: {{what: {{ru: доля, kz: үлес}}, value: 17.3, unit: percent, {REST}
  middle: {{what: {{ru: доля, kz: үлес}}, value: 45, unit: percent, {REST}
  high: {{what: {{ru: доля, kz: үлес}}, value: 82.7, unit: percent, {REST}
  near: {{what: {{ru: доля, kz: үлес}}, value: 48, unit: percent, precision: over, {REST}
"""
FEW, MANY, ALL = (f"{{{{ fact.{key} }}}}" for key in ("few", "many", "all"))
LOW, MIDDLE, HIGH, NEAR = (f"{{{{ fact.{key}|percent }}}}" for key in ("low", "middle", "high", "near"))
OF_ALL = '{{ fact.all|suffix("gen") }}'
K_FEW, K_MANY = ('{{ fact.few|suffix(possessive="3") }}', '{{ fact.many|suffix(possessive="3") }}')


@pytest.mark.parametrize(
    ("lang", "text", "word"),
    [
        ("ru", f"Большинство клиник ({FEW} из {ALL}) проверено.", "Большинство клиник"),
        ("ru", f"В большинстве клиник – {LOW} – есть нарушения.", "большинстве клиник"),
        ("ru", f"Нарушила большая часть клиник: {LOW}.", "большая часть клиник"),
        ("ru", f"Почти все клиники ({MIDDLE}) проверены.", "Почти все клиники"),
        ("ru", f"Меньшинство клиник ({HIGH}) проверено.", "Меньшинство клиник"),
        ("ru", f"Меньшая часть клиник ({MANY} из {ALL}) проверена.", "Меньшая часть клиник"),
        ("kz", f"Клиникалардың көпшілігі ({LOW}) тексерілді.", "көпшілігі"),
        ("kz", f"Клиникалардың басым бөлігі ({OF_ALL} {K_FEW}) тексерілді.", "басым бөлігі"),
        ("kz", f"Барлық дерлік клиникалар ({MIDDLE}) тексерілді.", "Барлық дерлік клиникалар"),
        ("kz", f"Клиникалардың аз бөлігі – {HIGH} – тексерілді.", "аз бөлігі"),
    ],
)
def test_a_share_that_is_not_so(lang: Lang, text: str, word: str) -> None:
    ((code, file, line, column),) = places(share_against_its_word, text, lang, RECORDS)
    assert (code, file, line, column) == ("DG478", "one.j2", 1, text.index(word) + 1)
    assert [one.args["text"] for one in found(share_against_its_word, text, lang, RECORDS)] == [word]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"Большинство клиник ({MANY} из {ALL}) проверено."),
        ("ru", f"Большинство клиник ({HIGH}) проверено."),
        ("ru", f"Большинство клиник (рост на {LOW}) проверено."),
        ("ru", f"Большинство клиник (охват {LOW}) проверено."),
        ("ru", f"Большинство клиник ({LOW} коек) проверено."),
        ("ru", f"Большинство клиник ({FEW}) проверено."),
        ("ru", f"Большинство клиник ({NEAR}) проверено."),
        ("ru", f"Большая часть нарушений – {MIDDLE} – приходится на города."),
        ("ru", f"Не большинство клиник ({LOW}) проверено."),
        ("ru", f"Почти все клиники ({HIGH}) проверены."),
        ("ru", f"Меньшинство клиник ({LOW}) проверено."),
        ("ru", f"Большинство клиник проверено, нарушений – {LOW}."),
        ("ru", f"Меньшая часть клиник ({FEW} из {ALL}) проверена."),
        ("kz", f"Клиникалардың көпшілігі ({HIGH}) тексерілді."),
        ("kz", f"Клиникалардың басым бөлігі ({OF_ALL} {K_MANY}) тексерілді."),
        ("kz", f"Клиникалардың көпшілігі (өсім {LOW}) тексерілді."),
        ("kz", f"Бұзушылықтардың көп бөлігі ({MIDDLE}) қалаларға тиесілі."),
        ("kz", f"Клиникалардың аз бөлігі ({LOW}) тексерілді."),
        ("kz", f"Клиникалардың көпшілігі тексерілді, бұзушылық – {LOW}."),
        ("kz", f"Барлық дерлік клиникалар ({HIGH}) тексерілді."),
    ],
)
def test_a_share_that_is_so_or_of_something_else(lang: Lang, text: str) -> None:
    assert found(share_against_its_word, text, lang, RECORDS) == []
