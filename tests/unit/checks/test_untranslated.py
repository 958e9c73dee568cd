"""Sentences in the language of the other text."""

from __future__ import annotations

import pytest
from seen import codes, finished, places

from docgen.checks.languages.untranslated import sentence_in_the_other_language
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Проверены школы. Облыс мектептері тексерілді.", [("DG326", "one.j2", 1, 18)]),
        ("kz", "Мектептер тексерілді. Проверены школы области.", [("DG327", "one.j2", 1, 23)]),
        ("kz", "Барлығы {{ fact.schools | count('школьная столовая') }}.", [("DG327", "one.j2", 1, 9)]),
        ("ru", "Школы проверены. Действует «Мектептер тексерілді».", []),
        ("kz", "Мектептер: лицей, гимназия, колледж.", []),
        ("kz", "Барлығы {{ fact.schools | count('мектеп') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('дорога') }}.", [("DG327", "one.j2", 1, 9)]),
        ("kz", "Барлығы {{ fact.schools | count('учреждение') }}.", [("DG327", "one.j2", 1, 9)]),
        ("kz", "Барлығы {{ fact.schools | count('лицей') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('банк', 'loc') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('кабинет', 'loc') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('километр') }}.", []),
        ("kz", "Барлығы {{ fact.schools | count('энергоблок') }} жөнделді.", []),
        ("kz", "Барлығы {{ fact.schools | count('станок') }} алынды.", []),
        ("ru", "Всего {{ fact.schools | count('лицей') }}.", []),
        # signs of measures are the same in both
        ("kz", "Жылдамдық {{ fact.schools | suffix('abl') }} астам Мбит/с.", []),
        ("kz", "Шығын {{ fact.schools }} с кВт·ч болды.", []),
    ],
)
def test_a_sentence_of_the_other_language(lang: Lang, text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert places(sentence_in_the_other_language, text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("kz", "Мектептер и ауруханалар жөнделді.", ["и"]),
        ("kz", "В соответствии с Заңға мектептер жөнделді.", ["В соответствии с"]),
        ("kz", "По состоянию на бүгін мектептер дайын.", ["По состоянию на"]),
        ("kz", "Мектептер жөнделді, нарушения устранены.", ["нарушения устранены"]),
        ("kz", "Мектептер жөнделді за счет местного бюджета.", ["за счет местного"]),
        ("kz", "Барлығы {{ fact.schools }}, из них {{ fact.schools }} ауылдық.", ["из них"]),
        ("kz", "Жұмыс ведется, тәртіп установлен.", ["ведется", "установлен"]),
        ("kz", "Бақылау для құрылды.", ["для"]),
        ("ru", "Школы және больницы открыты.", ["және"]),
        ("ru", "Школы открыты, ауруханалар салынды.", ["ауруханалар салынды"]),
        ("ru", "Бұл ретте школы готовы.", ["Бұл ретте"]),
        ("ru", "Школ {{ fact.schools }}, оның ішінде {{ fact.schools }} сельских.", ["оның ішінде"]),
        ("ru", "Вопрос о школах области қаралды әкімдікпен.", ["қаралды әкімдікпен"]),
        ("kz", "3-тармақтың в тармақшасы алып тасталсын.", []),
        ("kz", "В витамині мен С витамині тапшы, 5 с ішінде.", []),
        ("kz", "«В мире науки» журналы, мекеме (бұрынғы ул. Пушкина).", []),
        ("kz", "Набережная көшесі, Почта России кәсіпорны.", []),
        ("kz", "Ол от басып, у ішті, не істеу керек, да, де.", []),
        ("kz", "Жобаның авторы – Иванов и Ко ЖШС.", []),
        ("kz", "Сценарий, комментарий, аталады, сатылады.", []),
        ("ru", "Соревнования по тоғызқұмалақ в области Ұлытау.", []),
        ("ru", "Звание «Қазақстанның еңбек сіңірген қайраткері» присвоено.", []),
        ("ru", "Медаль Ерен еңбегі үшін вручена.", []),
        ("ru", "Доллар, экземпляр, верблюды, посуда, откуда.", []),
    ],
)
def test_words_of_the_other_language(lang: Lang, text: str, expected: list[str]) -> None:
    found = sentence_in_the_other_language(finished(text, lang))
    told = [(one.code, one.args["text"]) for one in found]
    assert told == [("DG327" if lang == "kz" else "DG326", words) for words in expected]


def test_a_line_is_told_once() -> None:
    text = "В школах открыты столовые. В школах открыты музеи."
    assert codes(sentence_in_the_other_language, text, "kz") == ["DG327"]


def test_a_blank_bears_the_name_in_both_languages() -> None:
    text = "::: letterhead\nҚала мектептер бөлімі\n\nОтдел школ города\n:::\n\nТекст."
    assert codes(sentence_in_the_other_language, text, "ru") == []


@pytest.mark.parametrize(
    ("lang", "head", "cells", "expected"),
    [
        ("ru", "Партия", ("Ауыл", "Ақ жол"), []),
        ("ru", "Наименование партии", ("Ауыл", "Ақ жол"), []),
        ("ru", "Фракция", ("Ауыл", "Барлығы"), ["Барлығы"]),
        ("ru", "Село", ("Жаңа тұрмыс", "Ақ жол"), []),
        ("ru", "Населенный пункт", ("Жаңа тұрмыс", "Ақ жол ауылы"), ["Ақ жол ауылы"]),
        ("ru", "Газета", ("Жас Алаш", "Ана тілі"), []),
        ("ru", "Место", ("Ауыл", "Қала"), ["Ауыл", "Қала"]),
        ("ru", "Село", ("Ауыл", "мектептер салынды"), ["Ауыл", "мектептер салынды"]),
        ("kz", "Газет", ("Казахстанская правда", "Степной край"), []),
        ("kz", "Ауыл", ("Новая жизнь", "Всего"), ["Всего"]),
        ("kz", "Елді мекен", ("Новая жизнь", "Итого"), ["Итого"]),
        ("kz", "Партия", ("Ауыл", "Народная партия"), ["Народная партия"]),
        ("kz", "Шара", ("Новая жизнь", "Сауық"), ["Новая жизнь"]),
    ],
)
def test_a_name_in_a_column_of_names_is_not_translated(
    lang: Lang, head: str, cells: tuple[str, ...], expected: list[str]
) -> None:
    rows = "".join(f"| {cell} | {{{{ fact.schools }}}} |\n" for cell in cells)
    count = {"ru": "Мест", "kz": "Орын"}[lang]
    text = f"| {head} | {count} |\n|---|---|\n{rows}"
    told = [one.args["text"] for one in sentence_in_the_other_language(finished(text, lang))]
    assert told == expected
