"""The body on whose blank a letter goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from seen import book, finished

from docgen.checks.form import letterheads

KZ, RU = "Қазақстан Республикасының Денсаулық сақтау министрлігі", "Министерство здравоохранения Республики Казахстан"


def of_blank(kazakh: str, russian: str, body: str = "ministry_health") -> list[tuple[str, int]]:
    one = finished(f"::: letterhead\n{kazakh}\n---\n{russian}\n:::\n\nТекст.")
    on_blank = replace(one, letter=replace(one.letter, body=body))
    return [(found.code, found.span.line) for found in letterheads.blank_of_another_body(on_blank)]


@pytest.mark.parametrize(
    ("kazakh", "russian"),
    [
        (KZ, RU),
        ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ\\\nДЕНСАУЛЫҚ САҚТАУ МИНИСТРЛІГІ", "МИНИСТЕРСТВО\\\nЗДРАВООХРАНЕНИЯ"),
        ("Денсаулық сақтау министрлігінің Бақылау комитеті", "Комитет контроля Министерства здравоохранения"),
        ("№ 5 мектеп", "Школа № 5 Министерства транспорта"),
    ],
)
def test_the_blank_of_the_body_itself(kazakh: str, russian: str) -> None:
    assert of_blank(kazakh, russian) == []


def test_a_half_of_another_body() -> None:
    transport = ("Қазақстан Республикасының Көлік министрлігі", "Министерство транспорта Республики Казахстан")
    assert of_blank(transport[0], RU) == [("DG534", 2)]
    assert of_blank(KZ, transport[1]) == [("DG534", 4)]
    assert of_blank(*transport) == [("DG534", 2), ("DG534", 4)]
    assert of_blank(*transport, body="") == []


@pytest.mark.parametrize(("day", "expected"), [("2021-03", []), ("2025-03", ["DG535"])])
def test_a_body_that_is_no_more(day: str, expected: list[str]) -> None:
    records = (
        f"letters:\n  two: {{date: {day}, addressees: [someone], signer: someone, body: ministry_education_science}}"
    )
    assert [one.code for one in letterheads.body_of_another_day(book(records))] == expected


def test_halves_that_were_exchanged() -> None:
    assert of_blank(RU, KZ) == [("DG534", 2), ("DG534", 4)]
    assert of_blank("Халықаралық орталық", "Международный центр") == []


@pytest.mark.parametrize(
    ("ru", "kz", "expected"),
    [
        ("Министр финансов", "Қаржы министрі", ["DG469"]),
        ("Вице-министр юстиции Республики Казахстан", "Қазақстан Республикасының Әділет вице-министрі", ["DG469"]),
        ("Министр здравоохранения", "Денсаулық сақтау министрі", []),
        ("Первый вице-министр здравоохранения", "Денсаулық сақтау бірінші вице-министрі", []),
        ("Министр", "Министр", []),
        ("Вице-министр", "Вице-министр", []),
        ("Заместитель Премьер-Министра", "Премьер-Министрдің орынбасары", []),
        ("Председатель Комитета", "Комитет төрағасы", []),
        ("Руководитель аппарата", "Аппарат басшысы", []),
    ],
)
@pytest.mark.parametrize("body", ["ministry_health", "government", "nobody"])
def test_who_signs_is_of_the_body(ru: str, kz: str, expected: list[str], body: str) -> None:
    records = (
        f"letters:\n  two: {{date: 2025-03, addressees: [someone], signer: someone, position: head, body: {body}}}\n"
        f"names:\n  head: {{kind: office, ru: {ru}, kz: {kz}}}"
    )
    found = [one.code for one in letterheads.position_in_another_body(book(records))]
    assert found == (expected if body == "ministry_health" else [])
