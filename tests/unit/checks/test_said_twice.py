"""One sentence with two values."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.figures.said_twice import sentence_with_two_values
from docgen.model import Lang

RECORDS = """\
facts:
  one: {what: {ru: одни, kz: бірі}, value: 214, unit: school, period: 2020, sources: {report: пункт 1}}
  two: {what: {ru: другие, kz: басқасы}, value: 318, unit: school, period: 2020, sources: {report: пункт 1}}
  same: {what: {ru: те же, kz: солар}, value: 214, unit: school, period: 2020, sources: {report: пункт 1}}
  past: {what: {ru: прежние, kz: бұрынғы}, value: 120, unit: school, period: 2019, sources: {report: пункт 1}}
"""
SAID: dict[Lang, str] = {"ru": "Питание получают {} школ.", "kz": "{} мектеп тамақпен қамтылған."}
LANGS: tuple[Lang, ...] = ("ru", "kz")


def twice(lang: Lang, other: str, between: str = "Текст.") -> str:
    one, two = (SAID[lang].format(f"{{{{ fact.{key} }}}}") for key in ("one", other))
    return f"{one}\n\n{between}\n\n{two}"


@pytest.mark.parametrize("lang", LANGS)
def test_the_same_words_with_another_value(lang: Lang) -> None:
    between = "Дальше сказано о другом, и сказано это довольно подробно и долго: так пишут."
    text = twice(lang, "two", between)
    column = text.rsplit("\n", 1)[-1].index("{{") + 1
    assert places(sentence_with_two_values, text, lang, RECORDS) == [("DG473", "one.j2", 5, column)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("other", ["same", "past", "one"])
def test_the_same_value_or_that_of_another_time(lang: Lang, other: str) -> None:
    assert (
        places(
            sentence_with_two_values,
            twice(lang, other, "Слово за словом о том, о чем никто не спросил, и дальше."),
            lang,
            RECORDS,
        )
        == []
    )


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("between", ["## Область", "По области:", "Атырауская область.", "Атырау облысы."])
def test_what_stands_under_something_that_tells_them_apart(lang: Lang, between: str) -> None:
    assert places(sentence_with_two_values, twice(lang, "two", between), lang, RECORDS) == []


@pytest.mark.parametrize("lang", LANGS)
def test_items_rows_and_what_does_not_begin_its_paragraph(lang: Lang) -> None:
    one, two = (SAID[lang].format(f"{{{{ fact.{key} }}}}") for key in ("one", "two"))
    for text in (
        f"1) {one}\n\n2) {two}",
        f"| А |\n|---|\n| {one} |\n| {two} |",
        f"О том же. {one}\n\nО другом. {two}",
    ):
        assert places(sentence_with_two_values, text, lang, RECORDS) == []
