"""The little language in which the grammar is written: regular expressions over classes of tokens.

A word in lower case is a class (`lexeme.Token`), `[a b]` one of several, a word in capitals a row of `_MACROS`,
`_` a space, `(<name>…)` a group with a name; blanks mean nothing; the rest is as in `re`.
"""

import functools
import re

from docgen.expressions import expression
from docgen.lang.numbers.lexeme import Token

_CLASSES = {token.name.lower().replace("_", ""): token for token in Token}
_MACROS = {
    "NUM": "[int year decimal grouped]",
    "TENS": "[ten ninety]",
    "SUB": "(?:TENS(?:_unit)?|teen|unit)",
    "ANDHALF": "(?:andhalf|from_half)",
    "TRIAD": "(?:(?:(?:hundreds|(?:unit_)?hundred)(?:_SUB)?|SUB)(?:_ANDHALF)?|onehalf)",
    "SCALE": "[scale short]",
    "WORDS": "(?:(?:TRIAD|half(?=_SCALE)|scale)(?:_(?:(?<!SCALE_)SCALE|(?<=SCALE_)TRIAD)){0,7})",
    "DIGITS": "(?:NUM(?:_?SCALE(?:dot?_NUM_SCALE)*|_ANDHALF(?:_SCALE)?)?)",
    "DECIMALS": "(?:_whole(?:_and)?_(?:[ten hundred scale](?:_|break))?WORDS(?:_ordinal)?)",
    "AMOUNT": "(?:DIGITS|WORDS DECIMALS?)",
    "ENDED": "(?:hyphen[ending and])?",
    "MONEY": "(?:(?:usa_)?currency(?:dot?_usa)?)",
    "UNIT": "(?:[percent points times]|MONEY|percentage_[level levels])",
    "SPELLING": "[unit teen ten ninety hundreds hundred scale short onehalf andhalf half whole ordinal]",
    "SPELLED": "_?opening(<spelled>SPELLING(?:_SPELLING)*)closing",
    "JOIN": "(?:_?[hyphen dash]_?)",
    "YEARWORD": "(?:_?years)",
    # A tight hyphen belongs to ITEM alone: were it in LIST too, «5-5-5-5…» would take exponential time.
    "LIST": "(?:comma_|_and_|_?dash_?|_hyphen_)",
    "ITEM": "(?:[int decimal dotted](?:hyphen int)?)",
    "NTH": "(?:roman|int(?:hyphen(?:nth|ending))?|ordinal)",
}

_PIECE = expression("\\(\\?[:=!]|\\(\\?<[!=]|\\(<\\w+>|\\[[^\\]]*\\]|[a-z]+|[A-Z]+|_|[()|?*+]|\\s+")


@functools.cache
def compile_pattern(written: str) -> re.Pattern[str]:
    """A pattern as a regular expression over `Tokens.classes`, made when it is first asked for: some take 10 ms.

    >>> bool(compile_pattern("int _ month").match(Token.INT + Token.GAP + Token.MONTH))
    True
    """
    return expression(_expand(written))


def roughly(written: str) -> str:
    """A pattern that holds wherever this one does, and is compiled in a tenth of the time: its AMOUNT is any row of the
    classes that are in one.

    >>> tokens = Token.INT + Token.GAP + Token.UNIT + Token.GAP + Token.TIMES
    >>> [bool(compile_pattern(one).match(tokens)) for one in ("AMOUNT_times", roughly("AMOUNT_times"))]
    [False, True]
    """
    classes = (name for name, token in _CLASSES.items() if token in _macro("AMOUNT"))
    return written.replace("AMOUNT", f"[{' '.join(classes)}]+")


def _expand(written: str) -> str:
    return _PIECE.sub(lambda found: _piece(found[0]), written)


def _piece(piece: str) -> str:
    if piece == "_":
        return f"[{Token.GAP}{Token.WRAP}]"
    if piece.startswith("["):
        return re.sub("[a-z]+", lambda found: _CLASSES[found[0]], piece).replace(" ", "")
    if piece.startswith("(<"):
        return f"(?P{piece[1:]}"
    if piece.isspace():
        return ""
    if piece.isalpha():
        return _macro(piece) if piece.isupper() else _CLASSES[piece]
    return piece


@functools.cache
def _macro(name: str) -> str:
    return _expand(_MACROS[name])


def openings(written: str) -> frozenset[Token]:
    """The classes with which a match of a pattern can begin.

    >>> sorted(token.name for token in openings("(?<!dot)(?:int_)?(?:month|year) dot"))
    ['INT', 'MONTH', 'YEAR']
    """
    return frozenset(_first(_PIECE.findall(written))[0])


def needs(written: str) -> tuple[frozenset[Token], ...]:
    """Sets of classes, from each of which a text must have one for a pattern to match anywhere in it.

    >>> [sorted(token.name for token in some) for some in needs("(?<!dot)(?:int_)?month(<x>unit|ten)+ dot*")]
    [['MONTH'], ['TEN', 'UNIT']]
    """
    pieces = _PIECE.findall(written)
    found: list[frozenset[Token]] = []
    while pieces:
        piece = pieces.pop(0)
        if piece == "|":
            return ()  # none of the alternatives must be there
        classes, empty = _first_of(piece, pieces)
        if pieces and pieces[0] in "?*+":
            empty = pieces.pop(0) != "+" or empty
        if classes and not empty:
            found.append(frozenset(classes))
    return tuple(found)


def _first(pieces: list[str]) -> tuple[set[Token], bool]:
    """The first classes of the alternatives up to the closing bracket, and whether one of them can be empty."""
    found: set[Token] = set()
    at_start, can_be_empty = True, False
    while pieces and (piece := pieces.pop(0)) != ")":
        if piece == "|":
            at_start, can_be_empty = True, can_be_empty or at_start
            continue
        classes, empty = _first_of(piece, pieces)
        if pieces and pieces[0] in "?*+":
            empty = pieces.pop(0) != "+" or empty
        found |= classes if at_start else set()
        at_start = at_start and empty
    return found, can_be_empty or at_start


def _first_of(piece: str, following: list[str]) -> tuple[set[Token], bool]:
    if piece.startswith("("):
        classes, empty = _first(following)
        return (set(), True) if piece in _LOOKING_AROUND else (classes, empty)
    if piece.isupper():
        begun, empty = _first_of_macro(piece)
        return set(begun), empty
    if piece.startswith("["):
        return {_CLASSES[name] for name in re.findall("[a-z]+", piece)}, False
    if piece == "_":
        return {Token.GAP, Token.WRAP}, False
    return ({_CLASSES[piece]}, False) if piece in _CLASSES else (set(), True)


@functools.cache
def _first_of_macro(name: str) -> tuple[frozenset[Token], bool]:
    classes, empty = _first(_PIECE.findall(_MACROS[name]))
    return frozenset(classes), empty


_LOOKING_AROUND = frozenset({"(?=", "(?!", "(?<=", "(?<!"})
