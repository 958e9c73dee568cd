"""Town and village, as sentences name where something is: what is in no town is in a village."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.expressions import expression
from docgen.model import LANGS, Fact, Lang

_A = r"(?:ые|ых|ым|ыми|ие|их|им|ими|ая|ой|ую|ое|ого)"


def _word(pattern: str) -> re.Pattern[str]:
    return expression(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


TOWN_AND_VILLAGE: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (_word(rf"городск{_A}|город(?:е|ах)"), _word(rf"сельской местности|сельск{_A}|сел(?:е|ах)")),
        "kz": (
            _word(r"қалалық(?:\sжер(?:лер)?де(?:гі)?)?|қала(?:да|ларда)(?:ғы)?"),
            _word(r"ауылдық(?:\sжер(?:лер)?де(?:гі)?)?|ауыл(?:да|дарда)(?:ғы)?"),
        ),
    }
)

BY_PLACE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _word(r"город(?:е|ах)|сельской местности|сел(?:е|ах)"),
        "kz": _word(r"(?:қала|ауыл)(?:лық|дық)\sжер(?:лер)?де(?:гі)?|(?:қала|ауыл)(?:да|ларда|дарда)(?:ғы)?"),
    }
)
"""Which of them say where something is; the others, «сельские», of what kind it is."""
SETTLEMENTS: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(r"город(?:а|ов)?|городск(?:ую|ой)\sместност[ьи]", re.IGNORECASE),
            expression(r"сел(?:о|а)?|сельск(?:ую|ой)\sместност[ьи]", re.IGNORECASE),
        ),
        "kz": (
            expression(r"қала(?:лар)?(?:ға|дың)?|қалал(?:ық\sжерлер(?:ге|дің)|ардыкі)", re.IGNORECASE),
            expression(r"ауыл(?:дар)?(?:ға|дың)?|ауыл(?:дық\sжерлер(?:ге|дің)|дардыкі)", re.IGNORECASE),
        ),
    }
)
"""Town and village as nouns, on which a share falls: all that is neither said of some of them nor of one."""
NAMED_AT_ALL: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (
            expression(r"(?<!\w)(?:город|горожан|столи)", re.IGNORECASE),
            expression(r"(?<!\w)(?:сел|аул|ауыл|деревен|посел)", re.IGNORECASE),
        ),
        "kz": (
            expression(r"(?<!\w)(?:қала|астана|елорда)", re.IGNORECASE),
            expression(r"(?<!\w)(?:ауыл|кент|село)", re.IGNORECASE),
        ),
    }
)
"""Town and village in any word of theirs."""


def side_of(fact: Fact) -> int:
    """The side, town, 0, or village, 1, on which both texts of `what:` place a fact; -1 if they do not."""
    sides: set[tuple[bool, ...]] = {
        tuple(bool(words.search(fact.what.said(lang))) for words in TOWN_AND_VILLAGE[lang]) for lang in LANGS
    }
    only = sides.pop() if len(sides) == 1 else ()
    return {(True, False): 0, (False, True): 1}.get((only[0], only[1]), -1) if only else -1
