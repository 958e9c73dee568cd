"""The words that stand beside a number."""

from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Tokens

PREPOSITIONS = frozenset(("в", "на", "с", "по", "к", "у", "из", "о", "во", "со"))
_RAISED = "23²³"
_SPACES = (Token.GAP, Token.WRAP, Token.BREAK)


def words_before(tokens: Tokens, start: int, most: int) -> list[str]:
    """Up to `most` words that stand right before a token, nothing but spaces between, in lower case."""
    words: list[str] = []
    position = start - 1
    while len(words) < most and is_space(tokens, position) and is_word(tokens.raw[position - 1]):
        words.insert(0, tokens.raw[position - 1].lower())
        position -= 2
    return words


def words_after(tokens: Tokens, end: int, most: int, *, past_brackets: bool = False) -> list[str]:
    """Up to `most` words that stand right after a token, nothing but spaces between, in lower case; or remarks in
    brackets, too.
    """
    words: list[str] = []
    position = end
    while len(words) < most and is_space(tokens, position):
        word = tokens.raw[position + 1]
        if is_word(word):
            words.append(word.lower())
            position += 2
        elif past_brackets and word == "(" and ")" in tokens.raw[position:]:
            position = tokens.raw.index(")", position) + 1
        else:
            break
    return words


def is_word(raw: str) -> bool:
    """Letters alone, or a measure with its power: «м²», «км3»."""
    return raw.isalpha() or (raw[-1] in _RAISED and raw[:-1].isalpha())


def is_space(tokens: Tokens, position: int) -> bool:
    """Whether a space with something on both its sides stands there."""
    return 0 < position < len(tokens.raw) - 1 and tokens.lexemes[position].token in _SPACES
