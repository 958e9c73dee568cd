"""Abbreviations that the letter explains, and those that it does not (DG445)."""

from __future__ import annotations

import pytest
from seen import finished

from docgen.checks.form.abbreviations import abbreviation_unexplained
from docgen.model import Lang


def _told(template: str, lang: Lang) -> list[str]:
    return [one.args["text"] for one in abbreviation_unexplained(finished(template, lang))]


@pytest.mark.parametrize(
    ("lang", "template", "expected"),
    [
        ("ru", "В СКО приняты меры.", ["СКО"]),
        ("kz", "СҚО-да шаралар қабылданды.", ["СҚО"]),
        ("ru", "В СКО (Северо-Казахстанская область) приняты меры.", []),
        ("kz", "СҚО-да (Солтүстік Қазақстан облысы) шаралар қабылданды.", []),
        ("ru", "В СКО (Акмолинская область) приняты меры.", ["СКО"]),
        ("ru", "Центральной избирательной комиссией (ЦИК) приняты меры.", []),
        ("ru", "Системы и списка (далее соответственно – ГИСО, Реестр) ведение; ГИСО растет.", []),
        ("kz", "Жүйе мен тізім (бұдан әрі тиісінше – МАЖЖ, Тізілім) жүргізіледі; МАЖЖ өседі.", []),
        ("ru", "К аналогичному периоду прошлого года (АППГ – рост) хуже.", []),
        ("kz", "Өткен жылдың ұқсас кезеңіне (ӨЖҰК – өсім) қарағанда нашар.", []),
        ("ru", "К прошлому году (АППГ – рост) хуже.", ["АППГ"]),
        ("ru", "| ПОКАЗАТЕЛЬ | ВСЕГО |\n|---|---|\n| ШКОЛЫ | {{ fact.schools }} |", []),
        ("kz", "| КӨРСЕТКІШ | ЖИЫНЫ |\n|---|---|\n| МЕКТЕП | {{ fact.schools }} |\n\nОсында мектеп бар.", []),
        ("kz", "| КӨРСЕТКІШ | САНЫ |\n|---|---|\n| МӘЖБС | {{ fact.schools }} |\n\nОсында мектеп бар.", ["МӘЖБС"]),
        ("ru", "| ПОКАЗАТЕЛЬ | РОСТ |\n|---|---|\n| АППГ | {{ fact.schools }} |", ["АППГ"]),
        ("ru", "Работает СОК.", ["СОК"]),
        ("ru", "Аким НУР-СУЛТАНА тут.", []),
        ("kz", "НҰР-СҰЛТАН әкімі осында.", []),
        ("ru", "Отвечает СКО-АППГ.", ["СКО"]),
        ("ru", "МИД и МВД приняты меры.", []),
        ("kz", "СІМ мен ІІМ шаралар қабылдады.", []),
    ],
)
def test_what_is_explained_is_not_told(lang: Lang, template: str, expected: list[str]) -> None:
    assert _told(template, lang) == expected


def test_it_is_told_once() -> None:
    assert _told("В СКО тихо. Там, в СКО, работы.\n\nИ в СКО.", "ru") == ["СКО"]
