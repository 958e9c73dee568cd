"""Names that have a number word in them: «Жеті қазына», «Одно село – один продукт», a principle «одной остановки» in
quotation marks, and the terms of a school year, which Kazakh calls as the quarters of a year.
"""

import itertools
from collections.abc import Iterator

from docgen.expressions import expression
from docgen.lang.numbers.lexeme import Token
from docgen.lang.numbers.lexer import Lang, Tokens
from docgen.lang.numbers.neighbours import words_after, words_before

_MOST_WORDS = 2
"""Words behind the number: a longer quotation may be a sentence."""
_KAZAKH_VERB = expression("\\w+(?:[дт][ыі]|[ғгқк][ае]н)")
_OPENING, _CLOSING = "«", "»"
_MARKS = frozenset((_OPENING, _CLOSING))
_PRINCIPLE = {
    "ru": expression("(?:принцип|правил|режим|формат|формул|модел|механизм|подход|систем|стратеги|девиз|лозунг)\\w*"),
    "kz": expression("(?:қағидат|қағида|ереже|режим|формат|формула|модел|тетіг|тетік|тәсіл|жүйе|стратегия|ұран)\\w*"),
}
"""What is called by how much it takes: «принцип «одной остановки»», ««екі кілт» қағидасы»."""
_TERM = expression("(?:четверт(?:ь|и|ью|ей|ям|ями|ях)|тоқсан\\w*)")
_SCHOOL_YEAR = expression("каникул\\w*|учебн\\w+|оқу")
_STOPS = frozenset((".", "!", "?", ";", "\n"))
_REACH = 14
"""Tokens on either side, blanks and signs among them."""


def stands_in_a_name(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a number word belongs to a name in quotation marks: it opens a short one that has a capital, «центр
    «Семь ветров»», or calls a principle, «по принципу «одной остановки»», or begins one half of a motto.
    """
    if tokens.raw[start - 1 : start] == (_OPENING,):
        behind = words_after(tokens, end, _MOST_WORDS + 1)
        closing = end + 2 * len(behind)
        if tokens.raw[closing : closing + 1] == (_CLOSING,) and 0 < len(behind) <= _MOST_WORDS:
            is_title = tokens.raw[start].istitle() and not _tells(behind[-1], tokens.lang)
            return is_title or _calls_a_principle(tokens, start, closing)
    return _is_in_a_motto(tokens, start)


def _calls_a_principle(tokens: Tokens, start: int, closing: int) -> bool:
    beside = words_before(tokens, start - 1, 1) if tokens.lang == "ru" else words_after(tokens, closing + 1, 1)
    return any(map(_PRINCIPLE[tokens.lang].fullmatch, beside))


def _is_in_a_motto(tokens: Tokens, start: int) -> bool:
    """Whether a quotation has two halves that begin with the same number word: «Один пояс – один путь»."""
    opening = next((at for at in range(start - 1, max(start - _REACH, -1), -1) if tokens.raw[at] in _MARKS), start)
    closing = next((at for at in range(start, min(start + _REACH, len(tokens.raw))) if tokens.raw[at] in _MARKS), start)
    if tokens.raw[opening] != _OPENING or tokens.raw[closing] != _CLOSING:
        return False
    dashes = [at for at in range(opening, closing) if tokens.lexemes[at].token is Token.DASH]
    if len(dashes) != 1:
        return False
    first, second = tokens.lexemes[opening + 1], tokens.lexemes[dashes[0] + 2]
    return first == second and first.value is not None


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
