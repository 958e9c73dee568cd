"""Whatever record an error proposes settles it: hundreds of doubtful words of every kind in every sort of expression.

For each expression a letter of all words is composed; the records that its errors propose are pasted, as they are and
with the other choices that the error names, and the letter is composed again.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from grammar_project import Line, filled, letter

from docgen.lang.forms import GAP

WORDS = {
    lang: [line for line in (Path(__file__).parent / f"doubtful.{lang}.txt").read_text("utf-8").splitlines() if line]
    for lang in ("ru", "kz")
}
EXPRESSIONS = {
    "ru": (
        'W | case("gen")',
        'W | case("acc", number="pl")',
        'fact.few | count(W, "acc", words=true)',
        'fact.schools | count(W, "loc")',
        'fact.half | count(W, "ins", words=true)',
        "fact.one_school | count(W, words=true)",
        "fact.over_schools | count(W)",
        '"приказ" | of(W, case="ins")',
        '["школа", W] | list("dat")',
        '3 | ordinal(W, "acc", words=true)',
    ),
    "kz": (
        'W | case("dat")',
        'W | case("attr", number="pl")',
        'W | case("loc", possessive="3")',
        'W | case("nom", number="pl", possessive="2f")',
        'W | case("dat", possessive="1s")',
        'fact.few | count(W, "gen", words=true)',
        '"бұйрық" | of(W, case="ins")',
        'W | of(name.ministry_finance, case="abl")',
        '["мектеп", W] | list("gen")',
        'fact.few | ordinal(W, "loc", possessive="3")',
        'fact.repairs | count(W, "dat", scale="млрд")',
    ),
}
CASES = [(lang, expression) for lang, expressions in EXPRESSIONS.items() for expression in expressions]
_CHOICE = re.compile(r"(forms: \{[a-z0-9.]+: )[^}]+")


def printed(lang: str, expression: str, words: list[str], records: list[str]) -> list[Line]:
    return letter([expression.replace("W", f'"{word}"') for word in words], lang, records)


def in_doubt(lang: str, expression: str) -> dict[str, Line]:
    """The words whose form is withheld; a fault that no record can settle gives advice (DG239)."""
    lines = dict(zip(WORDS[lang], printed(lang, expression, WORDS[lang], []), strict=True))
    assert {line.fault.code for line in lines.values() if line.fault} <= {"DG230", "DG239"}
    return {word: line for word, line in lines.items() if line.fault and line.fault.code == "DG230"}


def test_hundreds_of_words():
    assert all(len(set(words)) == len(words) >= 150 for words in WORDS.values())
    assert sum(len(in_doubt(*case)) for case in CASES) >= 1200


@pytest.mark.parametrize(("lang", "expression"), CASES)
def test_pasted_as_proposed(lang, expression):
    doubts = in_doubt(lang, expression)
    records = [filled(line.fault.hint, line.fault.args["considered"]) for line in doubts.values()]
    assert not [record for record in records if GAP in record]
    for word, line in zip(doubts, printed(lang, expression, list(doubts), records), strict=True):
        considered = doubts[word].fault.args["considered"]
        assert line.fault is None, (word, line.fault)
        assert considered == "—" or any(form in line.printed for form in considered.split(", ")), (word, line.printed)


@pytest.mark.parametrize(("lang", "expression"), CASES)
def test_pasted_with_the_last_form_considered(lang, expression):
    doubts = {word: line for word, line in in_doubt(lang, expression).items() if _CHOICE.search(line.fault.hint)}
    chosen = {word: line.fault.args["considered"].split(", ")[-1] for word, line in doubts.items()}
    records = [_CHOICE.sub(rf"\g<1>{chosen[word]}", line.fault.hint) for word, line in doubts.items()]
    records = [record.replace("animate: no", "animate: yes") if "few:" not in record else record for record in records]
    for word, line in zip(doubts, printed(lang, expression, list(doubts), records), strict=True):
        assert line.fault is None, (word, line.fault)
        assert chosen[word] in line.printed, (word, line.printed)


@pytest.mark.parametrize("lang", EXPRESSIONS)
def test_one_record_grows_and_what_it_settled_stays(lang):
    """The way of a letter in the making: each error adds to the word's record, and no form changes again."""
    records: dict[str, str] = {}
    seen: dict[tuple[str, str], str] = {}
    for expression in EXPRESSIONS[lang]:
        for word, line in zip(WORDS[lang], printed(lang, expression, WORDS[lang], list(records.values())), strict=True):
            if line.fault and line.fault.code == "DG230":
                records[word] = filled(line.fault.hint, line.fault.args["considered"])
        for word, line in zip(WORDS[lang], printed(lang, expression, WORDS[lang], list(records.values())), strict=True):
            assert line.fault is None or line.fault.code == "DG239", (word, line.fault)
            seen[expression, word] = line.printed
    for expression in EXPRESSIONS[lang]:
        lines = printed(lang, expression, WORDS[lang], list(records.values()))
        assert [(word, line.printed) for word, line in zip(WORDS[lang], lines, strict=True)] == [
            (word, seen[expression, word]) for word in WORDS[lang]
        ]
