"""The form of a Kazakh verb at the end of its clause, by its ending: «салын|ды» is done, «салын|ады» is or will be,
«салын|ба|ған» was not. What cannot be told by the ending alone («салынған» before a noun) is left to the reader of the
sentence.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from docgen.expressions import expression


class Form(Enum):
    """What an ending makes of a stem."""

    PAST = "past"
    PERFECT = "perfect"
    """«Салынған»: finite at the end of a clause, a participle before a noun."""
    PRESENT = "present"
    """«Салынады»: present and future are one form."""
    FUTURE = "future"
    """«Салынатын», with «болады» behind it."""
    GOING = "going"
    """«Салынуда»."""
    CONVERB = "converb"
    """«Салынып», which a word like «жатыр» makes finite."""
    NOUN = "noun"
    """«Салу», which «жоспарланған» makes a plan."""


class Ending(NamedTuple):
    """What an ending tells."""

    form: Form
    denied: bool


def _endings() -> Iterator[tuple[str, Ending]]:
    """The endings of both kinds of vowels; of the stem's own sound nothing is asked, stems are known."""
    for wide, narrow, closed in (("а", "ы", ("ған", "қан")), ("е", "і", ("ген", "кен"))):
        for no in ("", *(f"{sound}{wide}" for sound in "мбп")):
            denied = bool(no)
            yield from ((f"{no}{sound}{narrow}", Ending(Form.PAST, denied)) for sound in ("дт" if not no else "д"))
            yield from ((f"{no}{end}", Ending(Form.PERFECT, denied)) for end in closed)
            for vowel in ("й",) if no else (wide, "й"):
                yield f"{no}{vowel}д{narrow}", Ending(Form.PRESENT, denied)
                yield f"{no}{vowel}т{narrow}н", Ending(Form.FUTURE, denied)
        yield f"уд{wide}", Ending(Form.GOING, denied=False)
        yield f"{narrow}п", Ending(Form.CONVERB, denied=False)
    yield "п", Ending(Form.CONVERB, denied=False)
    yield "у", Ending(Form.NOUN, denied=False)


_ENDINGS: Mapping[str, Ending] = MappingProxyType(dict(_endings()))
_LENGTHS = tuple(sorted({len(one) for one in _ENDINGS}, reverse=True))
_JOINED = expression("я(?=[дт]ы)")
"""«Қой» and «ады» are written «қояды»."""
_EVERY = (*_ENDINGS, "яды", "ятын")


@functools.lru_cache(maxsize=4096)
def verb_forms(word: str) -> tuple[tuple[str, Ending], ...]:
    """Each stem that a word in small letters may have, with its ending.

    >>> [(stem, one.form.value, one.denied) for stem, one in verb_forms("салынбады")]
    [('салын', 'past', True), ('салынб', 'present', False), ('салынба', 'past', False)]
    """
    if not word.endswith(_EVERY):
        return ()
    word = _JOINED.sub("йа", word)
    cuts = ((word[:-length], _ENDINGS.get(word[-length:])) for length in _LENGTHS if len(word) > length)
    return tuple((stem, ending) for stem, ending in cuts if ending)
