"""Shares of one thing by where it is."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.sums.placed_shares import shares_of_places_exceed
from docgen.model import Lang

RECORDS = "facts:\n" + "".join(
    f"  p{n}: {{what: {{ru: доля, kz: үлес}}, value: {n}, unit: percent, sources: {{report: пункт 1}}}}\n"
    for n in (20, 30, 40, 50)
)
P20, P30, P40, P50 = (f"{{{{ fact.p{n} | percent }}}}" for n in (20, 30, 40, 50))
WRONG: list[tuple[Lang, str]] = [
    ("ru", f"{P50} школ находятся в селах, {P30} – в городах, {P40} – в районных центрах."),
    ("ru", f"В стране {P50} жителей проживают в Алматинской области, {P30} – в Атырауской, {P40} – в Павлодарской."),
    ("kz", f"Мектептердің {P50} ауылдарда, {P30} – қалаларда, {P40} – аудан орталықтарында орналасқан."),
    ("kz", f"Тұрғындардың {P50} Алматы облысында, {P30} – Атырау облысында, {P40} – Павлодар облысында тұрады."),
]


@pytest.mark.parametrize(("lang", "text"), WRONG)
def test_shares_of_places_that_are_more_than_all(lang: Lang, text: str) -> None:
    place = ("DG412", "one.j2", 1, text.rindex("{{") + 1)
    assert places(shares_of_places_exceed, text, lang, RECORDS) == [place]
    for last in (P20, "{{ 10 | percent }}"):
        assert places(shares_of_places_exceed, text.replace(P40, last), lang, RECORDS) == []


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", f"{P50} школ в селах отремонтированы, {P30} – в городах, {P40} – в районных центрах."),
        ("ru", f"{P50} школ находятся в селах, из них {P30} – в горах, {P40} – в степи."),
        ("ru", f"{P50} школ находятся в селах, годом ранее {P40} – в городах, {P30} – в поселках."),
        ("ru", f"Охват – {P50} школ, что находятся в селах, {P40} – в городах, {P30} – в поселках."),
        ("ru", f"{P50} школ находятся в селах, {P40} – старые, {P30} – новые."),
        ("ru", f"{P50} школ находятся в селах. {P40} – в городах, {P30} – в поселках."),
        ("kz", f"Ауылдарда мектептердің {P50}, қалаларда {P40}, кенттерде {P30} жөнделді."),
        ("kz", f"Мектептердің {P50} ауылдарда орналасқан, олардың {P40} таулы жерде, {P30} далада."),
        ("kz", f"Мектептердің {P50} ауылдарда, бір жыл бұрын {P40} қалаларда, {P30} кенттерде орналасқан."),
        ("kz", f"Мектептердің {P50} ауылдарда орналасқан, {P40} – ескі, {P30} – жаңа."),
    ],
)
def test_shares_of_something_else(lang: Lang, text: str) -> None:
    assert places(shares_of_places_exceed, text, lang, RECORDS) == []
