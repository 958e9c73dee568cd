"""A year in a clause of its own behind a figure's: «выплаты получили 316 человек, с прошлого года порядок упрощен».

What such a clause tells is of its year, and the figure is not. A clause that goes on about the counted things, «что»,
«введенных в прошлом году», «бұл», does not begin with its year and then a subject and a verb.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from docgen.checks.text.enumerations import PREDICATE
from docgen.checks.text.lines import MASK
from docgen.expressions import expression
from docgen.model import Lang

_ENDS = expression(r"[,;](?=[\s\u00a0])")
_LED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"[,;]\s(?:(?:а|но|и|однако|поэтому|при[ \u00a0]этом|причем|кроме[ \u00a0]того)[ \u00a0])?"
            r"(?:уже[ \u00a0])?(?:(?:во?|на|со?|ко?|до|за|по|для|от)[ \u00a0])?"
        ),
        "kz": expression(
            r"[,;]\s(?:(?:ал|алайда|бірақ|сондықтан|бұл[ \u00a0]ретте|сонымен[ \u00a0]қатар|сондай-ақ)[ \u00a0])?"
        ),
    }
)
"""All that stands between the mark that ends the figure's clause and the year."""
_VERB: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?<!\w)(?:[а-яё]{{2,}}(?:{PREDICATE['ru']}|(?:[ея]н|тся|лся|[уюая]т|ит)(?!\w))|готов[аоы]?(?!\w))",
            re.IGNORECASE,
        ),
        "kz": expression(
            rf"\w(?:{PREDICATE['kz']}|(?:[дт][ыі]|уда|уде|[ае]д[ыі])(?!\w))"
            r"|(?<!\w)(?:отыр|жоқ|бар|дайын|қажет|керек|тиіс)(?!\w)"
        ),
    }
)
_OF_THE_COUNTED = expression(
    r"[ \u00a0]\w+(?:нн|вш|ющ|ущ|ащ|ящ|ем|им|т)(?:ых|ые|ого|ый|ая|ую|ой|ими|ым)(?!\w)"
    r"|.*?(?<!\w)(?:он[иао]?|эт[ио]|все(?=[ \u00a0])|которы\w+|олар|ол|бұл|осы(?![ \u00a0]күн))(?!\w)",
    re.IGNORECASE | re.DOTALL,
)
"""What says that the clause goes on about the counted: «в прошлом году введенных», «в прошлом году они введены»."""
_NUMBERED = expression(rf"[\d{MASK}:(]")
_NO_VERB = expression(r"[^.]*[–—][ \u00a0][^\W\d_]")
"""«В прошлом году – не все»."""
_TWO_WORDS = expression(r"(?:[^\w]*[^\W\d_]{3,}){2}")


def has_its_own_clause(text: str, typed: str, lang: Lang, figure_end: int, year: tuple[int, int]) -> bool:
    """Whether a year, by its place, leads a clause behind that of a figure, with a verb and without a number; `typed`
    is the text without what the book prints.
    """
    start, end = year
    before = [mark for mark in _ENDS.finditer(text, figure_end) if mark.start() < start]
    if not before or not leads_a_clause(text, lang, before[-1].start(), start):
        return False
    first = max((mark.end() for mark in _ENDS.finditer(text, 0, figure_end)), default=0)
    last = next((mark.start() for mark in _ENDS.finditer(text, end)), len(text))
    rest = typed[end:last]
    is_told = _VERB[lang].search(rest) or _NO_VERB.match(rest)
    is_whole = is_told and _VERB[lang].search(text, first, before[-1].start())
    goes_on = _OF_THE_COUNTED.match(rest) or _NUMBERED.search(rest)
    return bool(is_whole and not goes_on and _TWO_WORDS.search(rest))


def leads_a_clause(text: str, lang: Lang, mark: int, year: int) -> bool:
    """Whether nothing but a conjunction and a preposition stands between the mark that ends a clause and a year."""
    return _LED[lang].fullmatch(text, mark, year) is not None
