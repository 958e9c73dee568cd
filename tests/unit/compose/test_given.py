"""What a filter was given amiss is told at the argument, with how it is written (DG221)."""

from __future__ import annotations

import pytest

from docgen.compose.composing import compose
from docgen.facts.book import read_facts
from docgen.model import Lang
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY

COUNT = 'count("школа", "gen", words=true, possessive="3", scale="млн", digits=1, bare=true)'


@pytest.mark.parametrize(
    ("lang", "filter_", "marked", "reason", "hint"),
    [
        ("ru", 'count("школа", wordz=true)', "wordz=true", "it knows no «wordz»", "words=true"),
        ("kz", 'count("мектеп", digit=2)', "digit=2", "it knows no «digit»", "digits=1"),
        ("ru", 'words("gen", words=true)', "words=true", "it knows no «words»", ""),
        ("ru", 'count("школа, класс", "gen", "pl")', '"pl"', "«pl» is one too many", ""),
        ("kz", 'count("мектеп", "nom", true)', "true", "«true» is one too many", ""),
        ("ru", 'count("школа", noun="класс")', 'noun="класс"', "«noun» is one too many", ""),
        ("ru", 'count("школа", words="да")', 'words="да"', "«да» is nothing that words may be", "words=true"),
        ("kz", "words(5)", "5", "«5» is nothing that case may be", '"gen"'),
        ("ru", "range", "range", "«high» is missing", ""),
    ],
)
def test_it_is_told_at_the_argument(lang: Lang, filter_: str, marked: str, reason: str, hint: str) -> None:
    text = f"{{{{ fact.schools | {filter_} }}}}."
    world = MemoryWorld({"facts/all.yaml": FACTS, f"templates/{lang}/one.j2": text}, TODAY)
    book, _ = read_facts(world)
    (one,) = compose(world, book, book.letters["one"], lang).diagnostics
    start = one.span.column - 1
    assert (one.code, text[start : start + one.span.length]) == ("DG221", marked)
    assert (one.args["reason"], one.hint) == (reason, hint)


def test_it_is_told_on_its_line() -> None:
    text = '{{ fact.schools | count("школа",\n   "gen",\n   digit=2) }}.'
    world = MemoryWorld({"facts/all.yaml": FACTS, "templates/ru/one.j2": text}, TODAY)
    book, _ = read_facts(world)
    (one,) = compose(world, book, book.letters["one"], "ru").diagnostics
    assert (one.span.line, one.span.column, one.span.length) == (3, 4, 7)
    assert one.args["usage"] == COUNT


@pytest.mark.parametrize(
    ("printed", "code", "kind"),
    [
        ("none | count", "DG222", "nothing"),
        ("none | date", "DG233", "nothing"),
        ("true | count", "DG222", "true or false"),
        ("none", "DG217", "nothing"),
        ("true", "DG217", "true or false"),
        ("name", "DG217", "a group of records"),
        ("fact", "DG217", "a group of records"),
        ("[1, 2]", "DG217", "a list"),
    ],
)
def test_what_it_is_given_is_told_in_words(printed: str, code: str, kind: str) -> None:
    world = MemoryWorld({"facts/all.yaml": FACTS, "templates/ru/one.j2": f"{{{{ {printed} }}}}."}, TODAY)
    book, _ = read_facts(world)
    (one,) = compose(world, book, book.letters["one"], "ru").diagnostics
    assert (one.code, one.args["kind"]) == (code, kind)
