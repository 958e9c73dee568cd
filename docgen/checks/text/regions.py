"""Regions by their bare names: «Акмолинская», «в городе Астане (71)», «Ақмола облысында – 5» as items of a list or
labels of a table.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.inflection import is_form_of
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Lang, Name, NameKind
from docgen.sameness import Same

REGIONS = frozenset({NameKind.OBLAST, NameKind.CITY})
_S = r"[ \u00a0]"
_FIGURE_BEHIND = expression(rf"{_S}[–—-]{_S}?\d.*$|{_S}\d[^\W\d_]*.*$")
_FIGURE_BEFORE = expression(rf"^[\d \u00a0,]*\d[^–—]*[–—]{_S}(?=в{_S})")
_COMMON: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"^(?:(?:в|во|по|на){_S})?(?:(?:г{{1,2}}\.|город[а-я]*|област[а-я]*){_S})?|{_S}(?:област[а-я]*|обл\.)$",
            re.IGNORECASE,
        ),
        "kz": expression(rf"{_S}(?:облыс|қала)\w*$", re.IGNORECASE),
    }
)
"""The common nouns of regions and what stands before them: «в городах Астане», «Ақмола облысында»."""
_NAME_OF = expression(r"^(?:город|область)\s|\s(?:область|облысы|қаласы)$", re.IGNORECASE)
_BEGINNING = 3

Called = Mapping[str, tuple[tuple[str, str], ...]]
"""The first letters → the bare names of regions that begin so, each with its key."""


def region_named(text: str, lang: Lang, book: FactBook) -> frozenset[str]:
    """The regions that a text may name, if it is one region with its common noun, perhaps, and nothing else."""
    return region_in(text, lang, book.view(regions_by_beginning, lang))


def region_in(item: str, lang: Lang, called: Called) -> frozenset[str]:
    """The regions that an item may name, if it is one region with its common noun and its figure and nothing else."""
    bare = _FIGURE_BEFORE.sub("", item.strip(" \u00a0.:"))
    bare = _FIGURE_BEHIND.sub("", bare).strip(" \u00a0.–—")
    bare = _COMMON[lang].sub("", bare).strip(" \u00a0")
    found = called.get(bare[:_BEGINNING].casefold(), ()) if bare[:1].isupper() else ()
    return frozenset(key for text, key in found if is_form_of(bare, text, lang))


def regions_by_beginning(book: FactBook, lang: Lang) -> Called:
    """The bare names of the book's regions, by their first letters."""
    return _by_beginning(Same(book.names), lang)


@functools.lru_cache(maxsize=4)
def _by_beginning(names: Same[Mapping[str, Name]], lang: Lang) -> Called:
    found: dict[str, dict[tuple[str, str], None]] = {}
    for key, name in names.value.items():
        for called in name.called if name.kind in REGIONS else ():
            said = called.said(lang)
            bare = _NAME_OF.sub("", said.short or said.text)
            found.setdefault(bare[:_BEGINNING].casefold(), {})[bare, key] = None
    return {letters: tuple(some) for letters, some in found.items()}
