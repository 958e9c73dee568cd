"""Kinds that exclude each other by their very meaning, as sentences name them and as heads of columns do.

Town and village, men and women stand in both: a word that one of them learns is looked for in the other, too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.settlements import TOWN_AND_VILLAGE
from docgen.expressions import expression
from docgen.model import Lang

_A = r"(?:ые|ых|ым|ыми|ие|их|им|ими|ая|ой|ую|ое|ого)"
_KINDS: Mapping[Lang, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "ru": (
            (rf"городск{_A}", rf"сельск{_A}"),
            (r"мужчин(?:ы|ам|ами)?", r"женщин(?:ы|ам|ами)?"),
            (r"мальчик(?:и|ов|ам|ами)", r"девоч(?:ки|ек|кам|ками)"),
            (rf"государственн{_A}", rf"частн{_A}"),
            (rf"мал{_A}", rf"средн{_A}", rf"крупн{_A}"),
            (rf"начальн{_A}", rf"основн{_A}", rf"средн{_A}"),
            (r"взросл(?:ые|ых|ым|ыми)", r"дет(?:и|ей|ям|ьми)"),
            (rf"республиканск{_A}", rf"местн{_A}"),
            (rf"отечественн{_A}", rf"(?:импортн|зарубежн|иностранн){_A}"),
        ),
        "kz": (
            (r"қалалық\w*|қаладағы", r"ауылдық\w*|ауылдағы"),
            (r"ер(?:лер|лердің|лері)?", r"әйел(?:дер|дердің|дері)?"),
            (r"ұл(?:дар|дардың)?", r"қыз(?:дар|дардың)?"),
            (r"мемлекеттік", r"жеке(?:меншік)?"),
            (r"шағын", r"орта", r"ірі"),
            (r"бастауыш", r"негізгі", r"орта"),
            (r"ересек(?:тер|тердің)?", r"бала(?:лар|лардың)?"),
            (r"республикалық", r"жергілікті"),
            (r"отандық", r"импорттық|шетелдік"),
        ),
    }
)
"""Kinds in families: what is of one is of no other of its family."""


def _word(pattern: str) -> re.Pattern[str]:
    return expression(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


EXCLUSIVE: Mapping[Lang, tuple[tuple[re.Pattern[str], ...], ...]] = MappingProxyType(
    {lang: tuple(tuple(map(_word, family)) for family in families) for lang, families in _KINDS.items()}
)
OTHERS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {"ru": _word(r"проч(?:ие|их|ими)|остальны(?:е|х|ми)"), "kz": _word(r"қалған\w*")}
)

WHOLE_TOGETHER: Mapping[Lang, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = MappingProxyType(
    {
        "ru": (
            TOWN_AND_VILLAGE["ru"],
            (_word(r"мужчин(?:ы|а|ам)?"), _word(r"женщин(?:ы|а|ам)?")),
            (_word(r"мальчик(?:и|а|ов|ам)?"), _word(r"девоч(?:ки|ка|ек|кам)")),
            (_word(r"юнош(?:и|а|ей|ам)"), _word(r"девуш(?:ки|ка|ек|кам)")),
        ),
        "kz": (
            TOWN_AND_VILLAGE["kz"],
            (_word(r"ер(?:лер|кек)?"), _word(r"әйел(?:дер)?")),
            (_word(r"ұл(?:дар)?"), _word(r"қыз(?:дар)?")),
        ),
    }
)
"""Two kinds that leave nothing out of what was counted: what is in no town is in a village."""
BUDGETS: Mapping[Lang, tuple[re.Pattern[str], re.Pattern[str]]] = MappingProxyType(
    {
        "ru": (_word(rf"республиканск(?:ий|{_A})"), _word(rf"местн(?:ый|{_A})")),
        "kz": (_word("республикалық"), _word("жергілікті")),
    }
)
"""Two that leave out what is no budget's: they are all of it only where nothing else is said to be a part."""

# --- heads of columns ------------------------------------------------------------------------------------------------

_PART_OF = r"\s*(?:(?:в\s+том\s+числе|из\s+них|(?:оның|соның|олардың)\s+ішінде)[:,]?\s+)?"
SETTLEMENT_HEADS = (
    expression(rf"{_PART_OF}(?:городски[ехм]|(?:в\s+)?город(?:а|е|ах)?|қала(?:да|лар|ларда)?|қалалық)\s*"),
    expression(rf"{_PART_OF}(?:сельски[ехм]|(?:в\s+)?сел(?:о|а|е|ах)|ауыл(?:да|дар|дарда)?|ауылдық)\s*"),
)
"""Heads that leave nothing out."""
SEX_HEADS = (
    expression(rf"{_PART_OF}(?:мужчин[ыа]?|мужской|мужского\s+пола|ер(?:лер|кек|кектер)|ер\s+адам(?:дар)?)\s*"),
    expression(rf"{_PART_OF}(?:женщин[ыа]?|женский|женского\s+пола|әйел(?:дер)?|әйел\s+адам(?:дар)?)\s*"),
)
"""Heads that leave out children at most: where a row adds up, they do not."""
