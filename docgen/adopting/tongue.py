"""In which of the two languages a letter is written, told by the letters that only Kazakh has."""

from __future__ import annotations

import re

from docgen.adopting.letters import Found
from docgen.model import Diagnostic, Lang, Span

_KAZAKH = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]", re.IGNORECASE)
_LEAST = 80
"""Letters from which a language can be told."""
_MANY, _FEW = 0.05, 0.01
"""Measured: of the Kazakh letters at hand 10 to 16 % are of these, of the Russian ones 1 % at most, in names."""


def written_in(text: str) -> Lang | None:
    """The language of a text; None where its letters do not tell.

    >>> written_in("Осыған байланысты ағымдағы жылы бұл жұмыстың күшейтілетінін хабарлаймыз. " * 2)
    'kz'
    >>> written_in("Рассмотрев запрос, сообщаем: отремонтированы школы, выделены средства. " * 2)
    'ru'
    >>> written_in("Хат")
    """
    count = len(_CYRILLIC.findall(text))
    if count < _LEAST:
        return None
    share = len(_KAZAKH.findall(text)) / count
    return "kz" if share >= _MANY else "ru" if share <= _FEW else None


def in_other_language(found: Found) -> list[Diagnostic]:
    """DG740 for a Kazakh letter that was given as the Russian one, DG741 for the reverse."""
    written = written_in(" ".join(unit.text for unit in found.units))
    if written in {None, found.lang}:
        return []
    return [Diagnostic("DG740" if written == "kz" else "DG741", Span(found.file))]
