"""Letters and digits that look alike in a record: the telephone «74-12-5О», the number «2l4» (DG331), the inquiry
«Д3-318» or «D3-318» for «ДЗ-318» (DG139). Whoever searches for the number does not find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.model import Diagnostic, Letter, Span

_LETTERS = "ОоOoЗзlIІ"
_DIGITS = str.maketrans(_LETTERS, "000033111")
_IN_A_PHONE = expression(
    rf"(?<![^\W\d_])(?:(?<=\d)|(?<=\d[-\u2011])|(?=[{_LETTERS}][-\u2011]?\d))[{_LETTERS}](?![^\W\d_])"
)
"""«доб. 12», «вн. 12» are words, «корпус I», «О. Ким» no numbers."""
_IN_A_NUMBER = expression(rf"(?<=\d)[{_LETTERS}](?=\d)")
"""«12-О», «4О» may be what a number ends with."""


def letter_for_a_digit(book: FactBook) -> Iterator[Diagnostic]:
    """DG331: a letter among the digits of a telephone, or between two digits of a document's number."""
    for letter in book.letters.values():
        for field, text, pattern in _numbers_of(letter):
            if wrong := pattern.findall(text):
                place = letter.place(field)
                yield _told(text, wrong, pattern.sub(_as_digit, text), place)
    for source in book.sources.values():
        numbers = (source.number.ru, source.number.kz) if source.number else ()
        for text in dict.fromkeys(numbers):
            if wrong := _IN_A_NUMBER.findall(text):
                place = source.place("number")
                yield _told(text, wrong, _IN_A_NUMBER.sub(_as_digit, text), place)


def _numbers_of(letter: Letter) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    if letter.executor:
        yield "executor.phone", letter.executor.phone, _IN_A_PHONE
    if letter.inquiry:
        yield "inquiry.number", letter.inquiry.number, _IN_A_NUMBER


def _as_digit(match: re.Match[str]) -> str:
    return match[0].translate(_DIGITS)


def _told(text: str, wrong: list[str], right: str, place: Span) -> Diagnostic:
    args = {"text": text, "letters": "".join(dict.fromkeys(wrong)), "digits": right}
    return Diagnostic("DG331", place, args, hint=right)


_OF_A_DEPUTY = expression(r"(?:[DД]3|[D]З)(?=[-\u2011 \u00a0]?\d)")
_DEPUTY = expression("депутат", re.IGNORECASE)


def digit_for_a_letter(book: FactBook) -> Iterator[Diagnostic]:
    """DG139: the number of an inquiry «Д3-318», with a digit or a Latin letter in «ДЗ», where a deputy asked."""
    for letter in book.letters.values():
        number = letter.inquiry.number if letter.inquiry else ""
        found = _OF_A_DEPUTY.match(number)
        if found and _asked_by_a_deputy(letter, book):
            args = {"text": number, "right": f"ДЗ{number[found.end() :]}"}
            yield Diagnostic("DG139", letter.place("inquiry.number"), args)


def _asked_by_a_deputy(letter: Letter, book: FactBook) -> bool:
    names = (book.names[key] for key in letter.addressees if key in book.names)
    return any(_DEPUTY.search(called.ru.text) for name in names for called in name.called)
