"""Fields that are filled and say nothing."""

from __future__ import annotations

import pytest
from seen import book

from docgen.checks.book.unsaid import field_says_nothing
from docgen.checks.excuses import read_excuses

RECORDS = """\
facts:
  camps: {what: {ru: лагеря, kz: лагерьлер}, value: 9, owner: "OWNER", sources: {paper: "PLACE"}}
sources:
  paper: {kind: report, title: {ru: "RU", kz: "KZ"}, date: 2020-12-01}
promises:
  list: {what: {ru: утвердить, kz: бекіту}, owner: "WHO", due: 2021-06}
letters:
  two:
    date: 2021-03
    addressees: [someone]
    signer: someone
    inquiry:
      number: ДЗ-1
      date: 2021-03-01
      questions: [{text: {ru: Когда?, kz: Қашан?}, not_answered: "REASON"}]
"""
RIGHT = {
    "OWNER": "Комитет",
    "PLACE": "таблица 2",
    "RU": "Опрос",
    "KZ": "Сауалнама",
    "WHO": "Комитет",
    "REASON": "ответит акимат",
}


def told(**texts: str) -> list[tuple[str, str]]:
    records = RECORDS
    for name, text in {**RIGHT, **texts}.items():
        records = records.replace(f'"{name}"', f'"{text}"')
    return [(one.args["field"], one.args["text"]) for one in field_says_nothing(book(records))]


@pytest.mark.parametrize(
    ("field", "name", "text"),
    [
        *[("not_answered", "REASON", text) for text in ("пока нет", "нет", "ok", "позже", "х", "нет ответа", "жоқ")],
        *[("not_answered", "REASON", text) for text in ("не знаю", "кейін", "әзірге жоқ", "причина", "TODO")],
        *[("sources", "PLACE", text) for text in ("где-то", "уточнить", "нет", "х", "не помню", "бір жерде", "тест")],
        *[("owner", "OWNER", text) for text in ("уточнить", "нет", "х", "нақтылау керек", "никто")],
        *[("owner", "WHO", text) for text in ("уточнить", "пока нет", "ешкім", "белгісіз")],
        *[("title", "RU", text) for text in ("тест", "уточнить", "Хх", "не знаю")],
        *[("title", "KZ", text) for text in ("тест", "нақтылау керек", "белгісіз")],
    ],
)
def test_a_filler_is_told_where_it_stands(field: str, name: str, text: str) -> None:
    assert told(**{name: text}) == [(field, text)]


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [("Источник 1", "Дереккөз 1"), ("Нет данных", "Деректер жоқ"), ("Без названия", "Атаусыз"), ("…", "…")],
)
def test_a_title_that_names_nothing_in_both_languages(russian: str, kazakh: str) -> None:
    assert told(RU=russian, KZ=kazakh) == [("title", russian), ("title", kazakh)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *[
            ("REASON", text)
            for text in ("нет данных", "деректер жоқ", "ответим позже", "уточняется у акимата", "см. ДЗ-2")
        ],
        *[("REASON", text) for text in ("не относится к Министерству", "әкімдік жауап береді", "срок не наступил")],
        *[("PLACE", text) for text in ("по телефону", "X", "II", "3", "там же, с. 2", "весь документ", "бүкіл құжат")],
        *[("PLACE", text) for text in ("титул", "строка х", "приложение", "ауызша", "б. 4", "х. 3")],
        *[("OWNER", text) for text in ("акимат", "отдел", "Ким", "Нет Ким", "әкімдік")],
        *[("RU", text) for text in ("Отчет", "Данные", "О тестах", "Ответ на запрос", "Проверка школ")],
        *[("KZ", text) for text in ("Деректер", "Есеп", "Тексеру", "Тексеру нәтижесі", "Тест нәтижелері")],
    ],
)
def test_what_says_something_is_right(name: str, text: str) -> None:
    assert told(**{name: text}) == []


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        *[(text, ["DG160"]) for text in ("уточнить позже", "пока нет", "потом исправим", "не знаю", "нақтылау керек")],
        *[(text, []) for text in ("так надо", "пока не нужен", "нет в письме", "исправим в ответе", "хатта солай")],
    ],
)
def test_an_excuse_of_fillers_gives_no_reason(reason: str, expected: list[str]) -> None:
    faults = read_excuses("templates/ru/one.j2", f"{{# docgen: allow DG401 — {reason} #}}")[1]
    assert [one.code for one in faults] == expected
