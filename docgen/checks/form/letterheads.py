"""Checks of the body on whose blank a letter goes (DG469, DG534, DG535): that of the signer, named on that day
and on the blank itself.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.scope import Finished
from docgen.checks.text.inflection import inflected
from docgen.checks.text.passages import LETTERHEAD, Passage, passages
from docgen.facts.book import FactBook
from docgen.lang.portfolios import ministries_of
from docgen.model import Diagnostic, Lang, Letterhead, Name, NameKind, Related


def body_of_another_day(book: FactBook) -> Iterator[Diagnostic]:
    """DG535: a letter goes on the blank of a body that is not, or not any more, on the letter's day."""
    for letter in book.letters.values():
        body = book.names.get(letter.body)
        if body and body.on(letter.date.last) is None:
            args = {"key": body.key, "day": letter.date.last.isoformat()}
            related = () if ":" in body.span.file else (Related("its days stand here", body.span),)
            yield Diagnostic("DG535", letter.place("body"), args, related)


def position_in_another_body(book: FactBook) -> Iterator[Diagnostic]:
    """DG469: the signer is of another ministry than that on whose blank the letter goes. Judged where both names tell
    which ministry they mean; «Министр» alone tells none.
    """
    for letter in book.letters.values():
        body, position = book.names.get(letter.body), book.names.get(letter.position)
        of_body, of_position = (_ministries(one, letter.date.last) for one in (body, position))
        if body and position and of_body and of_position and not of_body & of_position:
            called = position.on(letter.date.last)
            args = {"text": called.ru.text if called else "", "key": body.key}
            yield Diagnostic("DG469", letter.place("position"), args)


def _ministries(name: Name | None, day: dt.date) -> frozenset[str]:
    called = name.on(day) if name else None
    return ministries_of(called.ru.text) if called else frozenset()


def blank_of_another_body(finished: Finished) -> Iterator[Diagnostic]:
    """DG534: a half of the letterhead that is the name of a body of the book, and does not name the one of the letter's
    record; or that says the name of that one, or of another, in the language of the other half. A half that says
    anything else is not judged.
    """
    body = finished.book.names.get(finished.letter.body)
    called = body.on(finished.day) if body else None
    for lang, half in _halves(finished) if called else ():
        own = called.said(lang).text if called else ""
        right = _bare(own, lang)
        text = _bare(" ".join(passage.lines[0].text for passage in half), lang)
        said = " ".join(half[0].lines[0].text.split())
        is_body = text in finished.book.view(_bodies, lang) and not re.search(inflected(right, lang), text)
        if text != right and (is_body or _is_of_the_other_half(half, lang, finished.book)):
            yield Diagnostic("DG534", half[0].span, {"text": said, "key": finished.letter.body, "right": own})


def _is_of_the_other_half(half: list[Passage], lang: Lang, book: FactBook) -> bool:
    """Whether a half says in the other language what a body is called: the halves were exchanged."""
    other: Lang = "ru" if lang == "kz" else "kz"
    return _bare(" ".join(passage.lines[0].text for passage in half), other) in book.view(_bodies, other)


def _halves(finished: Finished) -> Iterator[tuple[Lang, list[Passage]]]:
    """The Kazakh and the Russian half of the letterhead, as far as they say anything."""
    heads = [one for one in passages(finished.document) if one.kind == LETTERHEAD]
    block = heads[0].block if heads else None
    size = len(block.state) if isinstance(block, Letterhead) else 0
    halves: tuple[tuple[Lang, list[Passage]], ...] = (("kz", heads[:size]), ("ru", heads[size:]))
    return ((lang, half) for lang, half in halves if half)


def _bodies(book: FactBook, lang: Lang) -> frozenset[str]:
    """What the bodies of the book are called at any time, as letterheads compare."""
    bodies = (name for name in book.names.values() if name.kind is NameKind.BODY)
    return frozenset(_bare(called.said(lang).text, lang) for name in bodies for called in name.called)


_REPUBLIC = {"ru": " республики казахстан", "kz": "қазақстан республикасының "}


def _bare(text: str, lang: Lang) -> str:
    """A body's name in small letters, without the republic.

    >>> _bare("МИНИСТЕРСТВО ФИНАНСОВ\\nРЕСПУБЛИКИ КАЗАХСТАН", "ru")
    'министерство финансов'
    """
    return " ".join(text.lower().replace("\u2011", "-").split()).replace(_REPUBLIC[lang], "")
