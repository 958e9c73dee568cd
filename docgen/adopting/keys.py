"""A file's name as a key: in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LATIN: Mapping[str, str] = {
    **dict(zip("абвгдезийклмнопрстуфыэәғқңөұүһі", "abvgdeziyklmnoprstufyeagqnouuhi", strict=True)),
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
}


def latin(name: str) -> str:
    """A file's name in Latin letters, for a key.

    >>> latin("Ответ на запрос"), latin("dz-74"), latin("Хат № 5")
    ('otvet na zapros', 'dz-74', 'khat 5')
    """
    letters = "".join(_LATIN.get(char, char) for char in name.lower())
    return re.sub(r"[^a-z0-9._-]+", " ", letters).strip(" .-_")
