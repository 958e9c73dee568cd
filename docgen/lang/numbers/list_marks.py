"""Numbers that number an item, «1)», «2.», told from those that end a sentence, «в городах – 80. Итого построено»."""

from itertools import pairwise

from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.values import Hit, Meaning, in_brackets, verbatim

_OPENS_AN_ITEM = frozenset({Token.DOT, Token.COLON, Token.PARAGRAPH, Token.WRAP})
_ENDS = frozenset(";!?…|")


def list_mark(hit: Hit) -> Meaning | None:
    """«1)» that closes no bracket opened before; «2.» where a line or a sentence begins, or between «1.» and «3.»."""
    if hit.raw("mark") == ")":
        return None if in_brackets(hit) else verbatim(hit)
    return verbatim(hit) if _begins(hit) or _is_one_of_several(hit) else None


def _begins(hit: Hit) -> bool:
    """Whether a line begins here, or what follows a sentence, a colon or a semicolon."""
    start = hit.match.start()
    while start and hit.tokens.lexemes[start - 1].token is Token.GAP:
        start -= 1
    before = hit.tokens.lexemes[start - 1].token if start else Token.PARAGRAPH
    return before in _OPENS_AN_ITEM or hit.tokens.raw[start - 1] in _ENDS


def _is_one_of_several(hit: Hit) -> bool:
    """Whether the number before it numbers something in the same text, or, of the first, the one behind it."""
    written = hit.raw("written")
    if not written.isdecimal():
        return False
    number = int(written)
    wanted = str(number - 1 if number > 1 else number + 1)
    tokens = zip(hit.tokens.raw, hit.tokens.lexemes, strict=True)
    return any(raw == wanted and behind.token is Token.DOT for (raw, _), (_, behind) in pairwise(tokens))
