"""Where Kazakh words may be broken at the end of a line. The engine's hyphenator has no Kazakh; Russian rules break it
wrongly.

A Kazakh syllable has one vowel and begins with at most one consonant, so a word breaks before the last consonant in
front of a vowel («рес-пуб-ли-ка-сы-ның»). A lone letter is never left, a sign stays with its consonant. The patterns
are in the form of TeX and LibreOffice; `hyph_kk_KZ.dic` holds them, `tests/unit/writers/test_pdf_parts.py` makes
it anew and compares.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

DICTIONARY = Path(__file__).with_name("hyph_kk_KZ.dic")

VOWELS = "аәеёиоөуұүыіэюя"
CONSONANTS = "бвгғджзйкқлмнңпрстфхһцчшщ"
SIGNS = "ьъ"
LANDS = ("зақ", "бек", "ғыз", "жік", "мен")
"""How the names of lands end before «стан», which stays whole («Қазақ-стан»); others leave its «с» («факс-тан»)."""


def compose_patterns() -> str:
    """The dictionary's text. An odd number allows a break, an even one forbids it, a full stop is a word's edge."""
    patterns = (
        *(f"1{consonant}{vowel}" for consonant in CONSONANTS for vowel in VOWELS),
        *(f"2{consonant}." for consonant in CONSONANTS),
        *(f".{consonant}2" for consonant in CONSONANTS),
        *(f"2{sign}" for sign in SIGNS),
        *(f"{land}3с4тан" for land in LANDS),
    )
    return "\n".join(("UTF-8", "LEFTHYPHENMIN 2", "RIGHTHYPHENMIN 2", *patterns, ""))


def register_kazakh() -> None:
    """Make the dictionary known to pyphen, which WeasyPrint asks by the language of the text."""
    import pyphen  # noqa: PLC0415  # reads its own dictionaries' folder

    for tag in ("kk", "kk_KZ"):
        pyphen.LANGUAGES[tag] = DICTIONARY
        pyphen.LANGUAGES_LOWERCASE[tag.lower()] = tag


LEAST = 6
"""Letters of a word that may be broken, and below, of what must stay on each side: as in the style sheet."""
LEFT = 3

_WORD = re.compile(rf"[^\W\d_]{{{LEAST},}}")


def soften_kazakh(text: str) -> str:
    """The text with a soft hyphen wherever a Kazakh word may be broken, for an engine that has no Kazakh rules.

    >>> soften_kazakh("жергілікті ел").replace("\\u00ad", "-")
    'жер-гі-лікті ел'
    """
    return _WORD.sub(lambda word: _softened(word[0]), text)


@lru_cache(maxsize=20_000)
def _softened(word: str) -> str:
    places = [0, *(at for at in _kazakh().positions(word) if LEFT <= at <= len(word) - LEFT), len(word)]
    return "\u00ad".join(word[start:end] for start, end in pairwise(places))


@lru_cache(maxsize=1)
def _kazakh() -> Any:
    import pyphen  # noqa: PLC0415

    return pyphen.Pyphen(filename=DICTIONARY)
