"""What one check says of a template of the letter `one` (tests/projects.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from projects import FACTS, TODAY

from docgen.checks.scope import Finished
from docgen.checks.text.passages import Passage, passages
from docgen.compose.composing import compose
from docgen.facts.book import FactBook, read_facts
from docgen.model import Diagnostic, Lang
from docgen.world import MemoryWorld

Check = Callable[[Finished], Iterator[Diagnostic]]


def book(records: str = "") -> FactBook:
    """The book of tests/projects.py with more records; it must be without faults."""
    made, diagnostics = read_facts(
        MemoryWorld({"facts/all.yaml": FACTS, "facts/more.yaml": records or "facts: {}"}, TODAY)
    )
    assert diagnostics == []
    return made


def finished(template: str, lang: Lang = "ru", records: str = "", **parts: str) -> Finished:
    """The letter as a check sees it; it must compose without faults."""
    files = {f"templates/{lang}/one.j2": template}
    files |= {f"templates/{lang}/parts/{name}.j2": text for name, text in parts.items()}
    made = book(records)
    composed = compose(MemoryWorld(files, TODAY), made, made.letters["one"], lang)
    assert composed.diagnostics == ()
    return Finished(composed.document, made.letters["one"], made)


def first_paragraphs(russian: str, kazakh: str, records: str = "") -> tuple[Passage, Passage]:
    """The first paragraph of the letter in Russian and in Kazakh, as a check of the two languages sees them."""
    ours, theirs = (finished(text, lang, records).document for text, lang in ((russian, "ru"), (kazakh, "kz")))
    return passages(ours)[0], passages(theirs)[0]


def found(check: Check, template: str, lang: Lang = "ru", records: str = "", **parts: str) -> list[Diagnostic]:
    """The findings in a template."""
    return list(check(finished(template, lang, records, **parts)))


def places(
    check: Check, template: str, lang: Lang = "ru", records: str = "", **parts: str
) -> list[tuple[str, str, int, int]]:
    """Code, file, line and column of the findings in a template."""
    return [
        (one.code, one.span.file.rsplit("/", 1)[-1], one.span.line, one.span.column)
        for one in found(check, template, lang, records, **parts)
    ]


def codes(check: Check, template: str, lang: Lang = "ru", records: str = "") -> list[str]:
    """The codes of the findings in a template."""
    return [one.code for one in found(check, template, lang, records)]
