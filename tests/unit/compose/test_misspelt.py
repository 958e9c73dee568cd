"""A misspelt noun is told with the one that is known (DG230)."""

from __future__ import annotations

import pytest

from tests.projects import fault


@pytest.mark.parametrize(
    ("noun", "known"),
    [("организаця", "организация"), ("огранизация", "организация"), ("ншкола", "школа"), ("бальница", "больница")],
)
def test_a_noun_a_letter_away(noun: str, known: str) -> None:
    told = fault(f'{{{{ fact.schools | count("{noun}") }}}}')
    assert (told.code, told.args["word"]) == ("DG230", noun)
    assert told.args["reason"] == f"it looks like a misspelt «{known}»"
    assert told.span.column == 19


def test_a_word_of_the_book_is_never_a_slip() -> None:
    told = fault('{{ "Кокчетау" | case("gen") }}')
    assert told.args["reason"] == "the Russian dictionary knows no such nominative"
