"""Numbers that need no source, in two languages."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.languages.pairs import typed_number_differs
from docgen.checks.text.passages import passages


def told(russian: str, kazakh: str) -> list[tuple[str, str]]:
    ours, *_ = passages(finished(russian, "ru").document)
    theirs, *_ = passages(finished(kazakh, "kz").document)
    return [(one.args["text"], one.args["other"]) for one in typed_number_differs(ours, theirs)]


@pytest.mark.parametrize(
    ("russian", "kazakh", "expected"),
    [
        ("К объектам II категории отнесены заводы.", "I санаттағы объектілерге зауыттар жатады.", ("II", "I")),
        ("Звоните по номеру 1414.", "1415 нөмірі бойынша хабарласыңыз.", ("1414", "1415")),
        ("В первую очередь строят дороги.", "Екінші кезекте жолдар салынады.", ("первую", "Екінші")),
        ("На втором этапе строят дороги.", "Бірінші кезекте жолдар салынады.", ("втором", "Бірінші")),
        ("На втором этапе строят дороги.", "Үшінші кезеңде жолдар салынады.", ("втором", "Үшінші")),
        ("Адрес: ул. Абая, 8, каб. 315.", "Мекенжайы: Абай көшесі, 9, 315-кабинет.", ("8", "9")),
        ("Инвалиды II группы, по номеру 109.", "I топтағы мүгедектер, 109 нөмірі.", ("II", "I")),
        ("Звоните: (8-7172) 74-60-02.", "Бізге хабарласыңыз.", ("(8‑7172) 74‑60‑02", "—")),
        ("Звоните нам.", "Бізге 74-60-02 телефоны бойынша хабарласыңыз.", ("—", "74‑60‑02")),
    ],
)
def test_another_number_there(russian: str, kazakh: str, expected: tuple[str, str]) -> None:
    assert told(russian, kazakh) == [expected]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("К объектам I категории отнесены заводы.", "I санаттағы объектілерге зауыттар жатады."),
        ("К объектам первой категории отнесены заводы.", "I санаттағы объектілерге зауыттар жатады."),
        ("В первую очередь строят дороги.", "Ең алдымен жолдар салынады."),
        ("В первую очередь строят дороги.", "Жолдар екінші рет салынады."),
        ("Звоните по номеру 1414.", "Бірыңғай нөмірге хабарласыңыз."),
        ("Адрес: ул. Абая, 8, каб. 315.", "Мекенжайы: Абай көшесі, 8-үй, 315-кабинет."),
        ("Звоните: 74-60-02.", "Хабарласыңыз: 746002."),
        ("Инвалиды I и II группы.", "I және II топтағы мүгедектер."),
        ("Форма по ГОСТ 12345 и COVID-19.", "COVID-19 және МЕМСТ 12345 нысаны."),
        ("Программа «Казахстан-2050».", "«Қазақстан-2050» бағдарламасы."),
    ],
)
def test_the_same_number_in_both(russian: str, kazakh: str) -> None:
    assert told(russian, kazakh) == []
