"""What a clause says besides what is known to be said in it: any word of its own that is neither known nor says nothing
of what is told, «составило», «в том числе».

What tells a thing in other words is not on any list: an abbreviation («ИП»), an adverb («заочно»), a verb («учится»), a
participle, a word for «вместе с» or «больше». So who must be sure that a clause speaks of one of two things asks
whether it says anything more at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from docgen.expressions import expression
from docgen.model import Lang

_TOKEN = expression(r"[^\W_]+")
_WITH = expression(r"[мбп]ен$")
"""«Балалармен»: together with them."""
_JOINS = expression(
    r"(?<!\w)(?:тогда как|(?:из|среди) (?:них|которых)|в (?:том|их) числе|при этом|(?:со?|до)(?=\s{3})"
    r"|против\s*$|(?:оның|олардың|соның)(?: ішінде)?)(?!\w)",
    re.IGNORECASE,
)
"""What leads to a figure, as to a part of the one before it, or to the next: «… в селах – 40 против 38»."""
_SAYS_NOTHING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"во?|на|по|из|и|у|для|за|число|числа|количеств[оа]|всего|объ[её]м|доля|показател[ьия]|итого|итогам"
            r"|год[ау]?|лет|состоянию|единиц\w*|человек\w*|более|менее|свыше|около|составил[аои]?|составля[ею]т"
            r"|достиг(?:л[аои])?|насчитыва[ею]тся|име[ею]тся|приходится|пришлось|был[аои]?|есть|вырос(?:л[аои])?"
            r"|(?:увеличил|снизил|сократил)(?:ся|[аои]сь)"
        ),
        "kz": expression(
            r"бойынша|саны|үлесі|көлемі|көрсеткіш|барлығы|жыл(?:ы|ғы|да)?|жағдай(?:ы|ға)|бірлік\w*|адам\w*|астам|жуық"
            r"|дейін|құра(?:ды|йды|п)|болды|болса|жетті|бар|саналады|тиесілі|өсті|артты|төмендеді|азайды"
        ),
    }
)
"""What is said of any figure."""
_GENERAL = expression(
    r"област(?:ь|и|ях|ей)|район(?:е|а|ы|ах|ов)?|регион\w*|местност\w*|городе?|облыс(?:ы\w*|тар\w*)?|аудан(?:ы\w*|дар\w*)?"
    r"|өңір\w*|жер\w*|қаласы\w*"
)
"""What many parts have in common."""
_LEAST_ROOT, _SHORT_WORD = 3, 5


def is_general(word: str) -> bool:
    """Whether a word is said of many parts: «область», «район»."""
    return _GENERAL.fullmatch(word) is not None


def says_more(text: str, lang: Lang, is_known: Callable[[str], bool]) -> bool:
    """Whether a clause has a word, an abbreviation or a number besides those that are known; «области», «местности» is
    known behind a word that is: «в сельской местности», and not «в местностях».
    """
    was_known = False
    for word in map(str.casefold, _TOKEN.findall(_JOINS.sub(" ", text))):
        is_one = is_known(word)
        if _WITH.search(word) or not (
            is_one or _SAYS_NOTHING[lang].fullmatch(word) or (was_known and is_general(word))
        ):
            return True
        was_known = is_one
    return False


def has_root_of(word: str, words: Iterable[str]) -> bool:
    """Whether one of some words begins as another does, as words of one root do: «районные», «районах».

    >>> has_root_of("районные", ["районах"]), has_root_of("сельские", ["сел"]), has_root_of("городские", ["горные"])
    (True, True, False)
    """
    return any(word[:length] == one[:length] for one in words if (length := _root(word, one)))


def _root(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return 0 if shorter < _LEAST_ROOT else _LEAST_ROOT if shorter <= _SHORT_WORD else _LEAST_ROOT + 1
