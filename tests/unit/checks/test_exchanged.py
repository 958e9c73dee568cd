"""Two promises that have changed places."""

from __future__ import annotations

import pytest
from seen import places

from docgen.checks.times.exchanged import promises_exchanged
from docgen.model import Lang

RECORDS = """\
promises:
  camps: {what: {ru: утвердить перечень лагерей, kz: лагерьлердің тізбесін бекіту}, owner: а, due: 2021-06}
  stadium: {what: {ru: построить стадион, kz: стадион салу}, owner: а, due: 2021-09}
  roads: {what: {ru: утвердить перечень дорог, kz: жолдардың тізбесін бекіту}, owner: а, due: 2021-09}
"""
CAMPS = {"ru": "Перечень лагерей будет утвержден.", "kz": "Лагерьлердің тізбесі бекітіледі."}
STADIUM = {"ru": "Стадион будет построен.", "kz": "Стадион салынады."}
ROADS = {"ru": "Перечень дорог будет утвержден.", "kz": "Жолдардың тізбесі бекітіледі."}
OTHER = {"ru": "Меры будут приняты.", "kz": "Шаралар қабылданады."}


@pytest.mark.parametrize("lang", ["ru", "kz"])
def test_each_has_the_words_of_the_other(lang: Lang) -> None:
    template = f"[!stadium] {CAMPS[lang]}\n\n[!camps] {STADIUM[lang]}"
    assert places(promises_exchanged, template, lang, RECORDS) == [("DG467", "one.j2", 1, 1)]


@pytest.mark.parametrize("lang", ["ru", "kz"])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("camps", CAMPS), ("stadium", STADIUM)),
        (("stadium", CAMPS), ("camps", OTHER)),
        (("stadium", OTHER), ("camps", OTHER)),
        (("roads", CAMPS), ("camps", ROADS)),  # both are lists that are approved: each has words of its own, too
        (("stadium", CAMPS), ("stadium", STADIUM)),
        (("nobody", CAMPS), ("camps", STADIUM)),
    ],
)
def test_what_may_be_its_own(lang: Lang, first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]]) -> None:
    template = "\n\n".join(f"[!{key}] {text[lang]}" for key, text in (first, second))
    assert places(promises_exchanged, template, lang, RECORDS) == []
