"""What the grammar made of a letter's words, for the person who signs it: forms with their origin, unsure names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from docgen.compose.composing import Composed
from docgen.facts.book import FactBook
from docgen.lang.forms import Origin
from docgen.model import Name, Span


@dataclass(frozen=True, slots=True)
class Worded:
    """One form of a letter: its text, where it comes from, the word it was made of, its place in the template."""

    text: str
    origin: Origin
    lemma: str
    span: Span


def worded(composed: Composed) -> tuple[Worded, ...]:
    """The forms that differ from the word as it was written, in the order of the text, each once for a place."""
    forms = (Worded(form.text, form.origin, form.lemma, span) for form, span in composed.forms)
    return tuple(dict.fromkeys(form for form in forms if form.text != form.lemma))


def unconfirmed(composed: Composed, book: FactBook) -> Iterator[Name]:
    """The names that the letter looked up and that no official text has confirmed yet."""
    for key in sorted(read.key for read in composed.reads if read.section == "names"):
        if key in book.names and not book.names[key].confirmed:
            yield book.names[key]
