"""Names as on the letter's day (March 2021), and the terms of a letter."""

from __future__ import annotations

import pytest
from seen import codes, found

from docgen.checks import names
from docgen.model import Lang


@pytest.mark.parametrize(
    ("lang", "template", "hint"),
    [
        ("ru", "Школы Астаны проверены.", "Нур-Султан"),
        ("ru", "Депутаты Курултая спросили.", ""),
        ("ru", "Министерством просвещения проверено.", ""),
        ("ru", "В области Абай проверено.", ""),
        ("kz", "Астана қаласының мектептері тексерілді.", "Нұр-Сұлтан қаласы"),
        ("kz", "Құрылтай депутаттары сұрады.", ""),
    ],
)
def test_a_name_of_another_time_is_told_with_the_right_one(lang: Lang, template: str, hint: str) -> None:
    (one,) = found(names.name_of_another_day, template, lang)
    assert (one.code, one.hint) == ("DG440", hint)


@pytest.mark.parametrize(
    ("lang", "template"),
    [
        ("ru", "Школы Нур-Султана, Мажилис Парламента, Министерство образования и науки."),
        ("ru", "В 2018 году школы Астаны проверены."),
        ("ru", "Закон «О статусе столицы Астаны» действует."),
        ("ru", "Школы {{ name.astana | case('gen') }}."),
        ("kz", "Нұр-Сұлтан қаласының мектептері, Білім және ғылым министрлігі."),
        ("kz", "2018 жылы Астана қаласының мектептері тексерілді."),
        ("ru", "Ранее, до переименования города (Астана), правила были иные."),
        ("kz", "Бұрынғы Астана қаласында ереже басқаша болатын."),
    ],
)
def test_names_of_the_day_and_of_their_own_time_stand(lang: Lang, template: str) -> None:
    assert codes(names.name_of_another_day, template, lang) == []


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Комиссия по школам (далее – Комиссия) создана. Комиссией дано.", []),
        ("ru", "Создана комиссия (далее – Комиссия).", ["DG443"]),
        ("ru", "Дана комиссия (далее – Комиссия) и комиссия (далее – Комиссия). Комиссия есть.", ["DG441"]),
        ("ru", "Дорожную карту приняли. План (далее – Дорожная карта) есть. По Дорожной карте идут.", ["DG442"]),
        ("ru", "Министерство финансов. Министерство труда (далее – Министерство). Министерство знает.", []),
        ("ru", "Министерством проведено. Министерство труда (далее – Министерство). Министерство знает.", ["DG442"]),
        ("kz", "Комиссия (бұдан әрі – Комиссия) құрылды. Комиссияның жұмысы.", []),
        ("kz", "Комиссия (бұдан әрі – Комиссия) құрылды.", ["DG443"]),
        ("kz", "Жол картасына енді. Жоспар (бұдан әрі – Жол картасы) бар. Жол картасы бар.", ["DG442"]),
    ],
)
def test_a_term_is_defined_once_before_it_is_used(lang: Lang, template: str, expected: list[str]) -> None:
    assert codes(names.term_misused, template, lang) == expected


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "Министерством ведется работа.", ["DG444"]),
        ("ru", "Министерством финансов ведется работа.", []),
        ("ru", "Министерство труда (далее – Министерство). Министерством ведется работа.", []),
        ("kz", "Министрлік жұмыс жүргізуде.", ["DG444"]),
        ("kz", "Қаржы министрлігі жұмыс жүргізуде.", []),
        ("ru", "Адрес: г. Астана, Дом Министерств.", []),
        ("kz", "Мекенжайы: Астана қаласы, Министрліктер үйі.", []),
        ("kz", "Министрліктер үйі жөнделді. Министрлік жұмыс жүргізуде.", ["DG444"]),
    ],
)
def test_a_ministry_is_told_by_its_name(lang: Lang, template: str, expected: list[str]) -> None:
    assert codes(names.body_not_told, template, lang) == expected
