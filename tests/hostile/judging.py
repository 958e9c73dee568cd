"""What docgen says of one hostile file: the codes of its findings with their lines, `pass` if there are none.

Each folder of `corpus/` has its own judge: what the file stands for, and what more must hold when it passes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from docgen import flow
from docgen.compose.composing import Composed, compose
from docgen.facts.book import FactBook, read_facts
from docgen.facts.settings import read_settings
from docgen.model import Diagnostic
from docgen.world import MemoryWorld
from tests.projects import FACTS, TODAY, book_of, project

TEMPLATE = "templates/ru/one.j2"
SECRET = "canary-7f3a"
"""Stands in files that no template may read."""
NEVER_PRINTED = re.compile(rf"Undefined|\bNone\b|<built-in|0x[0-9a-f]{{6}}|docgen\.\w|{SECRET}")
"""What no letter may print unless a person wrote it: Python's own words, and the secret."""

Judge = Callable[[bytes], Iterable[Diagnostic]]


def facts(data: bytes) -> list[Diagnostic]:
    """The file as the one file of facts/."""
    return read_facts(MemoryWorld({"docgen.yaml": "", "facts/x.yaml": data}, TODAY))[1]


def settings(data: bytes) -> list[Diagnostic]:
    """The file as docgen.yaml."""
    return read_settings(MemoryWorld({"docgen.yaml": data}, TODAY))[1]


def letters(data: bytes) -> list[Diagnostic]:
    """The file as facts/ beside templates that print nothing and a file that no letter may reach."""
    files = {
        "docgen.yaml": f"# {SECRET}\n",
        "facts/x.yaml": data,
        TEMPLATE: "Текст.\n",
        "templates/kz/one.j2": "Мәтін.\n",
    }
    book, found = read_facts(MemoryWorld(files, TODAY))
    world = MemoryWorld(files, TODAY)
    for letter in book.letters.values():
        composed = compose(world, book, letter, "ru")
        found += composed.diagnostics
        assert_clean(composed)
    return found


def figures(data: bytes) -> list[Diagnostic]:
    """The file as the field `value:` of a fact; if it is taken, what is printed has the same digits."""
    line = "    value: 386\n"
    assert line in FACTS
    text = data.decode("utf-8", "surrogatepass")
    yaml = FACTS.replace(line + "    unit: school\n", f"    {text}", 1).encode("utf-8", "surrogatepass")
    world = MemoryWorld({"facts/all.yaml": yaml, TEMPLATE: "{{ fact.schools }}"}, TODAY)
    book, found = read_facts(world)
    if found:
        return found
    composed = compose(world, book, book.letters["one"], "ru")
    (figure,) = (figure for figure, _ in flow.figures(composed.document))
    if re.fullmatch(r"[-\d\s,.]+", typed := text.removeprefix("value: ").split("#")[0].strip()):
        spaced = re.sub(r"\s", "", typed).replace(".", ",")
        if "-" not in spaced[1:] and ",," not in spaced:
            assert re.sub(r"\s", "", figure.text).replace("−", "-") == spaced
    return list(composed.diagnostics)


@cache
def _book() -> FactBook:
    return book_of(project())


def templates(data: bytes) -> list[Diagnostic]:
    """The file as the template of a letter, beside files that it may not reach."""
    files = {
        "docgen.yaml": f"# {SECRET}\n",
        "facts/all.yaml": FACTS + f"# {SECRET}\n",
        TEMPLATE: data,
        "templates/kz/one.j2": SECRET,
        "templates/.hidden.j2": SECRET,
    }
    book = _book()
    composed = compose(MemoryWorld(files, TODAY), book, book.letters["one"], "ru")
    assert_clean(composed)
    return list(composed.diagnostics)


def characters(data: bytes) -> list[Diagnostic]:
    """The character within a text of a fact, in a key, in a template and in the settings: refused in all of them."""
    char = data.decode("utf-8", "surrogatepass")
    found = values(f"до{char}после".encode("utf-8", "surrogatepass"))
    in_template = templates(f"до{char}после\n".encode("utf-8", "surrogatepass"))
    assert bool(found) == bool(in_template), in_template
    in_figure = figures(f"value: 38{char}6\n".encode("utf-8", "surrogatepass"))
    assert in_figure, "a figure takes no such character"
    return found


def values(data: bytes) -> list[Diagnostic]:
    """The file as the text of a fact: printed as it is."""
    composed, found = printed_value(data)
    return list(composed.diagnostics) if composed else found


def printed_value(data: bytes) -> tuple[Composed | None, list[Diagnostic]]:
    """A letter that prints the file as the text of a fact; none, and what was said, if the fact was refused."""
    text = data.decode("utf-8", "surrogatepass")
    bare = re.search("[\ud800-\udfff]", text)
    quoted = json.dumps(text, ensure_ascii=bool(bare))
    yaml = FACTS.replace("{ru: дети – наше будущее, kz: балалар – болашағымыз}", quoted)
    world = MemoryWorld({"facts/all.yaml": yaml, TEMPLATE: "до {{ fact.motto }} после"}, TODAY)
    book, found = read_facts(world)
    if found:
        return None, found
    composed = compose(world, book, book.letters["one"], "ru")
    (figure,) = (figure for figure, _ in flow.figures(composed.document))
    assert unbroken(figure.text) == unbroken(text)
    return composed, []


def unbroken(text: str) -> str:
    """Text in which typography has tied nothing: its spaces and hyphens may have become non-breaking."""
    return text.replace("\u00a0", " ").replace("\u2011", "-")


def assert_clean(composed: Composed) -> None:
    """Nothing of Python's insides, and nothing of other files, is printed."""
    printed = "".join(piece.text for piece in flow.flow(composed.document))
    assert not (shown := NEVER_PRINTED.search(printed)), shown


JUDGES: Mapping[str, Judge] = {
    "facts": facts,
    "figures": figures,
    "characters": characters,
    "values": values,
    "templates": templates,
    "letters": letters,
    "settings": settings,
}
