"""All checks, by what they look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.checks import books, pairs, texts
from docgen.checks.scope import Finished
from docgen.facts.book import FactBook
from docgen.model import Diagnostic

BOOK: tuple[Callable[[FactBook], Iterator[Diagnostic]], ...] = (
    books.figure_without_source,
    books.unknown_source,
    books.unknown_name,
)
DOCUMENT: tuple[Callable[[Finished], Iterator[Diagnostic]], ...] = (texts.typed_number,)
PAIR: tuple[Callable[[Finished, Finished], Iterator[Diagnostic]], ...] = (pairs.figure_in_one_language,)
