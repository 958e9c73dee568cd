"""Names that have a number word in them: «Жеті қазына», «Семь ветров» in quotation marks, and the terms of a school
year, which Kazakh calls as the quarters of a year.
"""

import itertools
from collections.abc import Iterator

from docgen.expressions import expression
from docgen.lang.numbers.lexer import Lang, Tokens
from docgen.lang.numbers.neighbours import words_after

_MOST_WORDS = 2
"""Words behind the number: a longer quotation may be a sentence."""
_KAZAKH_VERB = expression("\\w+(?:[дт][ыі]|[ғгқк][ае]н)")
_CLOSING = "»"
_TERM = expression("(?:четверт(?:ь|и|ью|ей|ям|ями|ях)|тоқсан\\w*)")
_SCHOOL_YEAR = expression("каникул\\w*|учебн\\w+|оқу")
_STOPS = frozenset((".", "!", "?", ";", "\n"))
_REACH = 14
"""Tokens on either side, blanks and signs among them."""


def begins_a_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number word with a capital opens a quotation of two or three words: «центр «Семь ветров»»."""
    if tokens.raw[start - 1 : start] != ("«",) or not tokens.raw[start].istitle():
        return False
    behind = words_after(tokens, end, _MOST_WORDS + 1)
    closing = end + 2 * len(behind)
    closed = tokens.raw[closing : closing + 1] == (_CLOSING,)
    return closed and 0 < len(behind) <= _MOST_WORDS and not _tells(behind[-1], tokens.lang)


def _tells(word: str, lang: Lang) -> bool:
    """Whether a word tells what was done: «Семь школ закрыты» is no name."""
    if lang == "kz":
        return _KAZAKH_VERB.fullmatch(word) is not None
    from docgen.lang.russian.dictionary import is_past  # noqa: PLC0415  # it needs the dictionary

    return is_past(word)


def is_a_school_term(tokens: Tokens, start: int, end: int) -> bool:
    """Whether «первая четверть», «бірінші тоқсан» is a term of a school year: its sentence tells of holidays or of the
    school year beside it.
    """
    if not _TERM.fullmatch(tokens.raw[end - 1].lower()) or any(map(str.isdecimal, "".join(tokens.raw[start:end]))):
        return False
    return any(_SCHOOL_YEAR.fullmatch(word.lower()) for word in _beside(tokens, start, end))


def _beside(tokens: Tokens, start: int, end: int) -> Iterator[str]:
    """The words and signs on either side of a number, within its sentence."""
    before, behind = reversed(tokens.raw[max(start - _REACH, 0) : start]), tokens.raw[end : end + _REACH]
    for side in (before, behind):
        yield from itertools.takewhile(lambda one: one not in _STOPS, side)
