"""The words that stand beside a number."""

from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Tokens

_SPACES = (Token.GAP, Token.WRAP, Token.BREAK)


def words_before(tokens: Tokens, start: int, most: int) -> list[str]:
    """Up to `most` words that stand right before a token, nothing but spaces between, in lower case."""
    words: list[str] = []
    position = start - 1
    while len(words) < most and is_space(tokens, position) and tokens.raw[position - 1].isalpha():
        words.insert(0, tokens.raw[position - 1].lower())
        position -= 2
    return words


def words_after(tokens: Tokens, end: int, most: int) -> list[str]:
    """Up to `most` words that stand right after a token, nothing but spaces between, in lower case."""
    words: list[str] = []
    position = end
    while len(words) < most and is_space(tokens, position) and tokens.raw[position + 1].isalpha():
        words.append(tokens.raw[position + 1].lower())
        position += 2
    return words


def is_space(tokens: Tokens, position: int) -> bool:
    """Whether a space with something on both its sides stands there."""
    return 0 < position < len(tokens.raw) - 1 and tokens.lexemes[position].token in _SPACES
