"""A noun typed into `count`, `ordinal` or `range` that is none: a case in its place (DG221), a number within (DG239).

«121 412 мектеп» reads as one number, and «14 новых школ, 5 лагерей» tells a second one for which no fact stands. The
number of a name is its own («форма № 2», «программа «5 шагов»»), and one that tells of which sort things are («дом на
5 квартир», «5 қабатты үй») is left to the check of what a count prints.
"""

from __future__ import annotations

import functools
from typing import Any

from docgen.compose.faults import TemplateFault
from docgen.compose.given import place_of
from docgen.compose.naming import typed_name
from docgen.compose.places import without_marks
from docgen.compose.rendering import Rendering
from docgen.expressions import expression
from docgen.lang.numbers import Kind, read_numbers
from docgen.model import Lang, Span

_OF_A_SORT = expression(r"[ \u00a0]\w+(?:[лдт][ыі][қк]?|[ндт][ыі]ң|[ғқгк][ае]|[дт][ае]н?)(?!\w)")
"""«5 қабатты үй», «5 орындық көлік», «12 мектептің оқушысы», «16 жасқа толған бала»: of which sort things are."""
_SET_APART = expression(r"[,;(+][ \u00a0]*(?:и[ \u00a0]|және[ \u00a0])?$")
"""Before what is told besides: «школа, 5 лагерей», «школа (5 новых)»."""
_GOES_ON = expression(r"[ \u00a0][^\W\d_]")


def refuse_no_noun(rendering: Rendering, noun: Any, name: str, turn: int = 0) -> None:
    """What is typed as the noun of a filter, if it is a case or holds a number; a name of the book is let pass."""
    said = without_marks(noun).strip() if isinstance(noun, str) else ""
    is_case = said in rendering.speech.cases
    number = "" if is_case or not said else _number_within(said, rendering.lang)
    if not (is_case or number) or typed_name(rendering, said):
        return
    if is_case:
        example = "мектеп" if rendering.lang == "kz" else "школа"
        raise TemplateFault(
            "DG221",
            f'case="{said}"',
            _place(rendering, name, turn),
            name=name,
            reason=f"«{said}» is a case, and the noun stands here",
            usage=f'{name}("{example}", case="{said}")',
        )
    raise TemplateFault(
        "DG239",
        place=_place(rendering, name, turn),
        word=number,
        reason="a number among the words of what is counted",
        expected="make a fact of it and print it with count(…) or words(…)",
    )


def _place(rendering: Rendering, name: str, turn: int) -> Span | None:
    return place_of(name, turn, rendering) or place_of(name, "noun", rendering)


@functools.lru_cache(maxsize=512)
def _number_within(said: str, lang: Lang) -> str:
    """The number that a noun begins with, or that is told besides; empty if there is none."""
    for one in read_numbers(said, lang):
        counts = one.kind is Kind.NUMBER and not one.weak and _GOES_ON.match(said, one.end)
        leads = not one.start or _SET_APART.search(said, 0, one.start)
        if counts and leads and not (lang == "kz" and _OF_A_SORT.match(said, one.end)):
            return one.text
    return ""
