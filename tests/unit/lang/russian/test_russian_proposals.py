"""What the record of a doubt proposes: a form that the dictionary attests, the commoner word's first, or a gap."""

from __future__ import annotations

import pytest

from docgen.lang.forms import Case, Doubt, Number
from docgen.lang.russian import count
from docgen.lang.russian.phrases import inflect_phrase


@pytest.mark.parametrize(
    ("phrase", "case", "number", "remedy"),
    [
        ("государство-член", Case.DAT, Number.PL, "forms: {pl.dat: государствам-членам}"),
        ("страна-член", Case.DAT, Number.PL, "forms: {pl.dat: странам-членам}"),
        ("стул", Case.GEN, Number.PL, "forms: {pl.gen: стульев}"),
        ("малое судно", Case.GEN, Number.PL, "forms: {pl.gen: малых судов}"),
        ("лев", Case.GEN, Number.SG, "forms: {gen: льва}"),
        ("дитя", Case.GEN, Number.PL, "forms: {pl.gen: …}"),
        ("полгода", Case.GEN, Number.PL, "forms: {pl.gen: …}"),
        ("башкирин", Case.DAT, Number.PL, "forms: {pl.dat: …}"),
        ("новый хаб", Case.GEN, Number.SG, "forms: {gen: …}"),
    ],
)
def test_remedy(phrase: str, case: Case, number: Number, remedy: str) -> None:
    answer = inflect_phrase(phrase, case, number)
    assert isinstance(answer, Doubt)
    assert answer.remedy == remedy
    assert answer.considered


@pytest.mark.parametrize("phrase", ["хаб", "новый хаб"])
def test_what_is_counted_is_not_guessed_either(phrase: str) -> None:
    answer = count(5, phrase)
    assert isinstance(answer, Doubt)
    assert answer.settles == (("forms.pl.gen", "…"),)
