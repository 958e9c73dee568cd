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
    "ru": expression(
        "(?:принцип|правил|режим|формат|формул|модел|механизм|подход|систем|схем|график|стратеги|девиз|лозунг)\\w*"
    ),
    "kz": expression(
        "(?:қағидат|қағида|ереже|режим|формат|формула|модел|тетіг|тетік|тәсіл|жүйе|сызба|кесте|стратегия|ұран)\\w*"
    ),
}
"""What is called by how much it takes: «принцип «одной остановки»», ««екі кілт» қағидасы», «схема «два через два»»."""
_UNDERTAKING = {
    "ru": expression("(?:проект|программ|акци|конкурс|форум|фестивал|цикл|стать|книг|инициатив|марафон|эстафет)\\w*"),
    "kz": expression(
        "(?:жоба|бағдарлама|акция|байқау|конкурс|форум|фестивал|цикл|мақала|кітап|бастама|марафон|эстафета)\\w*"
    ),
}
"""What has a name: «проект «Семь граней Великой степи»», ««Ұлы даланың жеті қыры» жобасы»."""
_LONGEST_NAME = 5
_LONGEST = 24
"""Tokens of a motto."""
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
            if is_title:
                return True
    opening, closing = _quotation(tokens, start)
    return closing > opening and (_is_called(tokens, opening, closing) or _is_a_motto(tokens, opening, closing))


def _quotation(tokens: Tokens, start: int) -> tuple[int, int]:
    """Where the quotation around a token opens and closes; one and the same place if there is none."""
    before, behind = (
        range(start - 1, max(start - _LONGEST, -1), -1),
        range(start, min(start + _LONGEST, len(tokens.raw))),
    )
    opening, closing = (next((at for at in side if tokens.raw[at] in _MARKS), start) for side in (before, behind))
    is_one = tokens.raw[opening] == _OPENING and tokens.raw[closing] == _CLOSING
    return (opening, closing) if is_one else (start, start)


def _is_called(tokens: Tokens, opening: int, closing: int) -> bool:
    """Whether a quotation is what a principle or an undertaking beside it is called, and no sentence."""
    words = [word for word in tokens.raw[opening + 1 : closing] if word.isalpha()]
    beside = words_before(tokens, opening, 1) if tokens.lang == "ru" else words_after(tokens, closing + 1, 1)
    if not words or len(words) > _LONGEST_NAME or _tells(words[-1], tokens.lang):
        return False
    is_titled = tokens.raw[opening + 1].istitle() and any(map(_UNDERTAKING[tokens.lang].fullmatch, beside))
    return is_titled or any(map(_PRINCIPLE[tokens.lang].fullmatch, beside))


def _is_a_motto(tokens: Tokens, opening: int, closing: int) -> bool:
    """Whether the halves of a quotation begin with the same number word: «Один пояс – один путь», «Бір ел – бір халық
    – бір тағдыр».
    """
    dashes = [at for at in range(opening, closing) if tokens.lexemes[at].token is Token.DASH]
    first = tokens.lexemes[opening + 1]
    return bool(dashes) and first.value is not None and all(tokens.lexemes[at + 2] == first for at in dashes)


_OF_MANY = frozenset(("дел", "сел"))
"""«Сто добрых дел»: no verbs there."""


def _tells(word: str, lang: Lang) -> bool:
    """Whether a word tells what was done: «Семь школ закрыты» is no name."""
    if lang == "kz":
        return _KAZAKH_VERB.fullmatch(word) is not None
    from docgen.lang.russian.dictionary import is_past  # noqa: PLC0415  # it needs the dictionary

    return word not in _OF_MANY and is_past(word)


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
