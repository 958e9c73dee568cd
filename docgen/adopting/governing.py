"""Which case the preposition before a stretch asks for, where the letter's own form would be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Mapping

from docgen.model import Lang

_CASES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("в", "во", "на"), ("loc", "acc")),
    **dict.fromkeys(("о", "об", "обо", "при"), ("loc",)),
    **dict.fromkeys(("к", "ко", "согласно", "благодаря", "вопреки"), ("dat",)),
    **dict.fromkeys(("по",), ("dat", "loc")),
    **dict.fromkeys(("с", "со"), ("ins", "gen")),
    **dict.fromkeys(("за",), ("ins", "acc")),
    **dict.fromkeys(("между", "над", "под", "перед"), ("ins",)),
    **dict.fromkeys(("через", "про", "сквозь"), ("acc",)),
    **dict.fromkeys(("без", "более", "ввиду", "вместо", "вне", "вследствие", "для", "до", "из", "изо"), ("gen",)),
    **dict.fromkeys(("кроме", "менее", "около", "от", "ото", "относительно", "после", "против", "ради"), ("gen",)),
    **dict.fromkeys(("свыше", "среди", "у"), ("gen",)),
}
"""A Russian preposition → the cases that it governs, the likelier one first (Русская грамматика-80, § 1659)."""
_BETWEEN = re.compile(
    r"(?:[А-ЯЁ][\w-]*|г\.|гг\.|и|а также|также|(?:город|област|район|столиц|республиканск|значени)\w*|,|[\s\u00a0])+$"
)
"""Other names of a list, their common nouns: what may stand between a preposition and a name that it governs."""
_WORD = re.compile(r"([а-яё]+)[\s\u00a0]*$", re.IGNORECASE)


def governed_by(before: str, lang: Lang) -> tuple[str, ...]:
    """The cases that the text before a stretch asks for; none where no preposition does.

    >>> governed_by("осуществлены в ", "ru"), governed_by("выделено в Алматинской области и ", "ru")
    (('loc', 'acc'), ('loc', 'acc'))
    >>> governed_by("всего ", "ru"), governed_by("2021 жылы ", "kz")
    ((), ())
    """
    if lang != "ru":
        return ()
    word = _WORD.search(before)
    if word and word[1].lower() in _CASES:
        return _CASES[word[1].lower()]
    names = _BETWEEN.search(before)
    word = _WORD.search(before[: names.start()]) if names else None
    return _CASES.get(word[1].lower(), ()) if word else ()
