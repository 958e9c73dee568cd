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

ENDS = expression(r"[,;](?=[\s\u00a0])")
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
_OF_NO_VERB: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?!.*(?<!\w)(?:по|во?|на|из|для|со?|у|от|за|об?|при|к)[ \u00a0])[^.]*", re.IGNORECASE),
        "kz": expression(r"[^.]*[–—][^.]*"),
    }
)
"""A clause of a noun and its number: «вакансий 37», «бос орын – 37»."""
_THINGS_OF = expression(
    r"(?<!\w)(?:выпускник\w*"
    r"|(?:на|по|из|от|для|среди|счет)[ \u00a0]"
    r"(?:средств|договор|контракт|соглашени|решени|поручени|остатк|приказ|победител)\w*)[ \u00a0]$",
    re.IGNORECASE,
)
"""What a year may tell the things of: a short list, for «итогам прошлого года» tells when."""
_THINGS_BEHIND = expression(
    r"[ \u00a0](?:түлек|түлег"
    r"|(?:шарт|келісім|шешім|тапсырма|қаражат|қалды[қғ]|бұйры[қғ]|жеңімпаз)\w*"
    r"(?:[дт][ае]н|[ғқгк][ае]|[мбп]ен|[ \u00a0](?:бойынша|үшін|есебінен)))"
)
_TWO_WORDS = expression(r"(?:[^\w]*[^\W\d_]{3,}){2}")


def has_its_own_clause(text: str, typed: str, lang: Lang, figure_end: int, year: tuple[int, int]) -> bool:
    """Whether a year, by its place, leads a clause behind that of a figure, with a verb and without a number; `typed`
    is the text without what the book prints.
    """
    start, end = year
    before = [mark for mark in ENDS.finditer(text, figure_end) if mark.start() < start]
    if not before or not leads_a_clause(text, lang, before[-1].start(), start):
        return False
    first = max((mark.end() for mark in ENDS.finditer(text, 0, figure_end)), default=0)
    last = next((mark.start() for mark in ENDS.finditer(text, end)), len(text))
    rest = typed[end:last]
    is_told = _VERB[lang].search(rest) or _NO_VERB.match(rest)
    own = text[first : before[-1].start()]
    is_whole = is_told and (_VERB[lang].search(own) or _OF_NO_VERB[lang].fullmatch(own))
    goes_on = _OF_THE_COUNTED.match(rest) or _NUMBERED.search(rest)
    return bool(is_whole and not goes_on and _TWO_WORDS.search(rest))


def leads_a_clause(text: str, lang: Lang, mark: int, year: int) -> bool:
    """Whether nothing but a conjunction and a preposition stands between the mark that ends a clause and a year."""
    return _LED[lang].fullmatch(text, mark, year) is not None


def tells_which(text: str, lang: Lang, year: tuple[int, int]) -> bool:
    """Whether a year tells which things are meant, and not when: «из выпускников прошлого года», «өткен жылғы шарттар
    бойынша».
    """
    start, end = year
    return bool(_THINGS_BEHIND.match(text, end) if lang == "kz" else _THINGS_OF.search(text, 0, start))
