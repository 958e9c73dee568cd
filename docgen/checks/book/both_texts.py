"""The two texts of a record, number against number (DG330), and each in its own language (DG326, DG327): what a name, a
title, a `what` or a `text` says is printed or read as it stands, and no filter looks at it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.text.lines import numbers_in
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.alphabet import KAZAKH
from docgen.lang.measures import measure_at
from docgen.lang.numbers import Kind, Reading
from docgen.lang.tongues import is_left_russian, is_told
from docgen.model import Bilingual, Diagnostic, Lang, Name, NameKind, Span


class _Texts(NamedTuple):
    """What a record says in both languages, its key, and where it stands."""

    key: str
    ru: str
    kz: str
    span: Span


def numbers_differ(book: FactBook) -> Iterator[Diagnostic]:
    """DG330: a name, what a fact says that it is, the title or number of a source, with other digits in Kazakh."""
    for one in (*_names(book), *_facts(book), *_sources(book)):
        if digits_differ(one.ru, one.kz):
            value, other = digits_told(one.ru, one.kz)
            yield Diagnostic("DG330", one.span, {"key": one.key, "value": value, "other": other})
        elif worded := _worded_otherwise(one):
            yield Diagnostic("DG330", one.span, {"key": one.key, "value": worded[0], "other": worded[1]})


_FEW = 100
"""Numbers up to which a text has words for."""
_IN_TWOS = expression(
    r"(?<!\w)(?:пар(?:а|ы|у|ой|ами|ам|ах)?|дв(?:ойн|о[ей]к)\w*|тро(?:йн|[ей]к)\w*|обратно"
    r"|в[ \u00a0]оба|жұп\w*|қос\w*|егіз\w*|үшем\w*"
    r"|қайтуға|барып-қайту\w*)(?!\w)",
    re.IGNORECASE,
)
"""What is told by twos in one language and one by one in the other: «пять пар близнецов», «он егіз бала»."""


def _worded(text: str, lang: Lang) -> Reading | None:
    """The only number of a text, if it counts things in words, «в трех районах»: two weeks are fourteen days."""
    if any(map(str.isdecimal, text)) or _IN_TWOS.search(text):
        return None
    read = numbers_in(text, lang)
    alone = len(read) == 1 and read[0].kind is Kind.NUMBER and read[0].words and not read[0].weak
    in_a_name = alone and read[0].start > 0 and read[0].text[:1].isupper()  # «река Семь Ключей»
    return read[0] if alone and not in_a_name and not measure_at(text, read[0].end, lang) else None


def _worded_otherwise(one: _Texts) -> tuple[str, str] | None:
    """The words of two numbers of things, «трех» and «төрт», if each text has one and they are surely not the same."""
    ours, theirs = _worded(one.ru, "ru"), _worded(one.kz, "kz")
    if not ours or not theirs or ours.value == theirs.value:
        return None
    are_few = all(isinstance(read.value, Decimal) and 1 < read.value < _FEW for read in (ours, theirs))
    return (ours.text, theirs.text) if are_few else None


def digits_differ(russian: str, kazakh: str) -> bool:
    """Whether two texts have as many groups of digits, and not the same: «№ 2» here, «№ 3» there.

    >>> digits_differ("приказ № 2", "№ 3 бұйрық"), digits_differ("1,5 млн", "1 500 мың")
    (True, False)
    """
    ours, theirs = _digits(russian), _digits(kazakh)
    as_many = ours != theirs and sum(ours.values()) == sum(theirs.values())
    return as_many and not _worded_alike(russian, kazakh)


def digits_told(russian: str, kazakh: str) -> tuple[str, str]:
    """The words of each text that hold digits which the other has not."""
    ours, theirs = _digits(russian), _digits(kazakh)
    return _told(russian, ours - theirs), _told(kazakh, theirs - ours)


_KAZAKH_LETTERS = frozenset(KAZAKH)


def text_in_the_other_language(book: FactBook) -> Iterator[Diagnostic]:
    """DG326, DG327: what a fact says, or says that it is, in Kazakh under `ru:` or in Russian under `kz:`; a title of
    which both are so, for what has no title in a language is cited by that of the other; a name left in Russian.
    """
    for fact in book.facts.values():
        for field, text in (("what", fact.what), ("text", fact.value)):
            if isinstance(text, Bilingual):
                if _is_kazakh(text.ru):
                    yield Diagnostic("DG326", fact.place(f"{field}.ru", field), {"text": text.ru})
                if _is_russian(text.kz):
                    yield Diagnostic("DG327", fact.place(f"{field}.kz", field), {"text": text.kz})
    for source in book.sources.values():
        if source.title and _is_kazakh(source.title.ru) and _is_russian(source.title.kz):
            place = source.place("title.ru", "title")
            yield Diagnostic("DG326", place, {"text": source.title.ru})
    for name in book.names.values():
        if name.kind is not NameKind.PERSON:
            yield from _left_in_russian(name)


def _left_in_russian(name: Name) -> Iterator[Diagnostic]:
    """What a name says in Russian under `kz:`; a word of both languages is no fault."""
    for called in name.called if not name.called[-1].kz.shipped else ():
        russian, kazakh = called.ru.text, called.kz.text
        same = kazakh.lower() == russian.lower() and name.kind is not NameKind.UNIT
        if _is_russian(kazakh) or (same and is_left_russian(kazakh)):
            place = name.place("kz.text", "kz")
            yield Diagnostic("DG327", place, {"text": kazakh})


def _is_kazakh(text: str) -> bool:
    return not _KAZAKH_LETTERS.isdisjoint(text) and is_told(text, "kz")


def _is_russian(text: str) -> bool:
    return _KAZAKH_LETTERS.isdisjoint(text) and is_told(text, "ru")


def _names(book: FactBook) -> Iterator[_Texts]:
    for name in book.names.values():
        for called in name.called if not name.called[-1].ru.shipped else ():
            place = name.place("kz.text", "kz")
            yield _Texts(name.key, called.ru.text, called.kz.text, place)


def _facts(book: FactBook) -> Iterator[_Texts]:
    for fact in book.facts.values():
        yield _Texts(fact.key, fact.what.ru, fact.what.kz, fact.place("what"))


def _sources(book: FactBook) -> Iterator[_Texts]:
    for source in book.sources.values():
        for field, text in (("title", source.title), ("number", source.number)):
            if text:
                yield _Texts(source.key, text.ru, text.kz, source.place(field))


_THOUSANDS = expression(r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))")
_GROUP = expression(r"\d+")


def _digits(text: str) -> Counter[str]:
    """The groups of digits in a text: «14 корпусов с 5 мая 2021 года» has three."""
    groups = _GROUP.findall(_THOUSANDS.sub("", text)) if any(map(str.isdecimal, text)) else []
    return Counter(group.lstrip("0") for group in groups)


def _worded_alike(russian: str, kazakh: str) -> bool:
    """Whether the texts may say the same after all: one of them has a number in words that the other has not («5 лет»,
    «бес жыл»), or both read as the same values («1,5 млн», «1 500 мың»).
    """
    ours, theirs = numbers_in(russian, "ru"), numbers_in(kazakh, "kz")
    in_words = [Counter(str(reading.value) for reading in read if reading.words) for read in (ours, theirs)]
    if in_words[0] != in_words[1]:
        return True
    values = [Counter(str(reading.value) for reading in read) for read in (ours, theirs)]
    return bool(ours) and values[0] == values[1]


_WORD = expression(r"[^\s«»(),;]*\d[^\s«»(),;]*")


def _told(text: str, groups: Counter[str]) -> str:
    """The words of a text that hold these digits, whole: «12-2», not «2»."""
    words = _WORD.findall(_THOUSANDS.sub("", text))
    return ", ".join(word.rstrip(".:") for word in words if not groups.keys().isdisjoint(_digits(word)))
