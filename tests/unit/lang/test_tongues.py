"""Which language a sentence is in: all sentences of the corpora, and what must be left open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docgen.lang.tongues import told_language
from docgen.model import Lang

NUMBERS = Path(__file__).parents[2] / "data/numbers"
_MARK = re.compile(r"\{([^{}|]*)(\|[^{}]*)?\}")


def sentences(lang: Lang) -> list[str]:
    texts = (file.read_text("utf-8") for file in sorted(NUMBERS.glob(f"*.{lang}.txt")))
    lines = (line for text in texts for line in text.splitlines() if line and not line.startswith("#"))
    return [_MARK.sub(r"\1", line) for line in lines]


@pytest.mark.parametrize(("lang", "least"), [("ru", 0.6), ("kz", 0.75)])
def test_no_sentence_is_taken_for_one_of_the_other_language_and_most_are_known(lang: Lang, least: float) -> None:
    told = [told_language(sentence) for sentence in sentences(lang)]
    assert set(told) == {lang, None}
    assert told.count(lang) / len(told) > least


@pytest.mark.parametrize(
    "text",
    [
        "лицей, гимназия, колледж",
        "Мәңгілік Ел, д. 8, оф. 301.",
        "сумма 5 теңге",
        "Комиссия отырысы",
        "IT Smart Data",
        "",
    ],
)
def test_what_may_stand_in_either_text_is_left_open(text: str) -> None:
    assert told_language(text) is None


def test_what_is_quoted_tells_nothing() -> None:
    assert told_language("Проведены акции «Мектепке жол ашық болсын»") == "ru"
