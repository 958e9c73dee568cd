"""What is typed as a noun and is none: a number within it, a case in its place."""

from __future__ import annotations

import pytest
from projects import faults, text

from docgen.model import Lang


def told(printed: str, lang: Lang) -> list[tuple[str, int, int, int, str]]:
    """Code, line, column, length and the words that are told."""
    found = faults(f"{{{{ fact.colleges|{printed} }}}}.", lang)
    return [
        (one.code, one.span.line, one.span.column, one.span.length, one.args.get("word", one.hint)) for one in found
    ]


@pytest.mark.parametrize(
    ("lang", "noun", "number"),
    [
        ("kz", "412 мектеп", "412"),
        ("kz", "жиырма мектеп", "жиырма"),
        ("kz", "жаңа мектеп, 5 лагерь", "5"),
        ("kz", "мектеп (5 жаңа)", "5"),
        ("ru", "412 школа", "412"),
        ("ru", "двадцать школ", "двадцать"),
        ("ru", "новая школа, 5 лагерей", "5"),
        ("ru", "школа (5 новых)", "5"),
    ],
)
def test_a_number_within_a_noun(lang: Lang, noun: str, number: str) -> None:
    length = len(noun) + 2
    assert told(f'count("{noun}")', lang) == [("DG239", 1, 24, length, number)]
    assert told(f'ordinal("{noun}")', lang) == [("DG239", 1, 26, length, number)]
    assert told(f'count(case="gen", noun="{noun}")', lang) == [("DG239", 1, 36, length + 5, number)]
    assert told(f'range(fact.schools, "{noun}")', lang) == [("DG239", 1, 38, length, number)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_a_case_in_the_place_of_the_noun(lang: Lang) -> None:
    assert told('count("dat")', lang) == [("DG221", 1, 24, 5, 'case="dat"')]
    assert told('count("gen", scale="тыс")', lang)[0] == ("DG221", 1, 24, 5, 'case="gen"')


@pytest.mark.parametrize(
    ("lang", "noun", "printed"),
    [
        ("ru", "форма № 2", "14 форм №\u00a02."),
        ("ru", "ученик 9 класса", "14 учеников 9 класса."),
        ("ru", "ребенок до 16 лет", "14 детей до 16\u00a0лет."),
        ("ru", "пятиэтажный дом", "14 пятиэтажных домов."),
        ("kz", "№ 2 нысан", "14 №\u00a02 нысан."),
        ("kz", "«5 қадам» бағдарламасы", "14 «5 қадам» бағдарламасы."),
        ("kz", "9-сынып оқушысы", "14 9\u2011сынып оқушысы."),
        ("kz", "екі қабатты үй", "14 екі қабатты үй."),
        ("kz", "16 жасқа толған бала", "14 16 жасқа толған бала."),
    ],
)
def test_a_number_of_a_name_or_a_sort(lang: Lang, noun: str, printed: str) -> None:
    assert text(f'{{{{ fact.colleges|count("{noun}") }}}}.', lang) == printed
