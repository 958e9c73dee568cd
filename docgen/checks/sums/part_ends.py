"""How far the parts go that a sentence tells of a number, «в том числе», «оның ішінде»: to the end of the bracket in
which the mark stands, and in Kazakh to the verb that ends the clause of both.
"""

from __future__ import annotations

from docgen.checks.text.enumerations import PREDICATE
from docgen.expressions import expression

_ENDS_A_DEED = rf"\w(?:{PREDICATE['kz']}|[дтн][ыі]\b|уда\b|уде\b)"
"""An ending of a finite verb, or of an accusative."""
_DEED = expression(_ENDS_A_DEED)
_DEED_BEHIND = expression(rf"{_ENDS_A_DEED},[ \u00a0][^,;]*$")
_MARK = expression(r"\s*(?:(?:\d{1,2}|[^\W\d_])[).]\s|[–—-]\s)?\s*")
_MARK_OF_ITEM = expression(r"[:;,]\s+(?:\d{1,2}|[^\W\d_])$")
_OF_SOME = expression(r"\d[\d \u00a0,]*(?:[ \u00a0]%)?[-\u2011]\w+")


def end_of_its_bracket(text: str, mark: int, end: int) -> int:
    """Where the bracket closes in which a mark stands: «в пунктах – 906 (из них 159 – дети), у родственников – 12 718».

    >>> text = "906 (из них 159 – дети), дома – 12 718"
    >>> text[: end_of_its_bracket(text, 5, len(text))]
    '906 (из них 159 – дети'

    The mark of an item, «: а) в селах – 200; б) в городах», closes none.
    """
    depth = 0
    for at in range(mark, end):
        if text[at] == ")" and depth == 0 and _MARK_OF_ITEM.search(text, mark, at):
            continue
        depth += (text[at] == "(") - (text[at] == ")")
        if depth < 0:
            return at
    return end


def behind_its_mark(text: str) -> int:
    """Where an item says something, behind its mark: «1) », «а) », «– ».

    >>> behind_its_mark("а) в селах – 200;")
    3
    """
    mark = _MARK.match(text)
    return mark.end() if mark else 0


def is_of_the_next_deed(text: str, whole_end: int, mark_end: int, number: int) -> bool:
    """Whether a Kazakh number stands behind the verb that ends the clause of the whole and its part: «6 757 адам, оның
    ішінде 3 148 бала орналасты, 10 120 адам үйіне оралды».

    Where the whole has its own verb before the mark, each part may have one: «… тексерілді, оның ішінде 30-ы салынды,
    50-і жөнделді»; where it is an accusative, so are the parts. What tells so many of some, «50-і», is a part.
    """
    told = _DEED.search(text, whole_end, mark_end)
    return not (told or _OF_SOME.match(text, number)) and _DEED_BEHIND.search(text[mark_end:number]) is not None
