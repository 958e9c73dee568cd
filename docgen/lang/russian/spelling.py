"""Is a word that only its ending explains a slip of the pen («арганизация»)? Then its forms are withheld.

Words outside the dictionary are taken by their endings (`lexicon`), and so would be misspelt ones. One that is a letter
away from a word of the dictionary, added, left out, taken for another or swapped with its neighbour, is in doubt.
"""

from collections.abc import Iterator
from functools import lru_cache

from docgen.lang.forms import Case, Number
from docgen.lang.russian.dictionary import is_spelled, readings
from docgen.lang.russian.lexicon import cases_of, is_explained_by_ending

_LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя"
_SHORTEST = 8
"""In a shorter word too much is a letter away."""
_OF_PLACES = tuple(f"{stem}{ending}" for stem in ("ск", "цк") for ending in ("ий", "ая", "ое", "ие"))
"""Adjectives that any name of a place makes («иргизский»); nor are words with a capital looked at."""


@lru_cache(maxsize=1 << 12)
def meant(word: str) -> tuple[str, ...]:
    """Return the words that may have been meant; none for a word that has nothing to doubt.

    >>> meant("арганизация"), meant("государственый"), meant("цифровизация"), meant("организация")
    (('организация',), ('государственный',), (), ())
    """
    if len(word) < _SHORTEST or not word.islower() or "-" in word or word.endswith(_OF_PLACES):
        return ()
    if not is_explained_by_ending(word):
        return ()
    return tuple(dict.fromkeys(near for near in _near(word.replace("ё", "е")) if is_spelled(near) and readings(near)))


_SHORTEST_NOUN = 5
_NOMINATIVE = (Case.NOM, Number.SG)


@lru_cache(maxsize=1 << 8)
def near_nouns(word: str) -> tuple[str, ...]:
    """Return the nouns a letter away from a word that the dictionary lacks, whatever its ending says.

    >>> near_nouns("организаця"), near_nouns("ншкола"), near_nouns("школа"), near_nouns("маслихат")
    (('организация',), ('школа',), (), ())
    """
    if len(word) < _SHORTEST_NOUN or not (word.isalpha() and word.islower()) or is_spelled(word):
        return ()
    near = (one for one in _near(word.replace("ё", "е")) if is_spelled(one))
    return tuple(dict.fromkeys(one for one in near if _NOMINATIVE in cases_of(one)))


def _near(word: str) -> Iterator[str]:
    """Yield what is one letter away from the word."""
    for at in range(len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in _LETTERS)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS if letter != after[0])
        if len(after) > 1 and after[0] != after[1]:
            yield before + after[1] + after[0] + after[2:]
