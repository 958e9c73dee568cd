"""Puts a new text into a control's bytes, as a tracked change.

The layout is the one that LibreOffice 7.4 and 25 and Word show without merging the figures: the old runs deleted, then
the control inserted anew. Both revisions within the control would be printed as «386390» by LibreOffice 7.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from docgen.revising.controls import Control

_SIGNS = {"\u2011": "noBreakHyphen", "\t": "tab"}


@dataclass(frozen=True, slots=True)
class Author:
    """Who a change is by: the name, and the date and time as Word writes it (`2021-03-31T00:00:00Z`)."""

    name: str
    date: str


def splice(data: bytes, changes: Iterable[tuple[Control, str]], author: Author | None, ids: Iterator[int]) -> bytes:
    """A part with each control's text replaced; `ids` numbers the changes. Without an author they are no changes that
    can be rejected: the new text simply stands there.
    """
    pieces, done = [], 0
    for control, text in sorted(changes, key=lambda change: change[0].start):
        start, stop = control.insertion or (control.start, control.stop)
        new = _tracked(data, control, text, author, ids) if author else _anew(data, control, text)
        pieces += [data[done:start], new]
        done = stop
    return b"".join([*pieces, data[done:]])


def _anew(data: bytes, control: Control, text: str) -> bytes:
    """The control, with the new text."""
    run = _run(data[control.first : control.last], text, _prefix(data, control))
    return data[control.start : control.first] + run + data[control.last : control.stop]


def _tracked(data: bytes, control: Control, text: str, author: Author, ids: Iterator[int]) -> bytes:
    """`<w:del>` with the old runs, then `<w:ins>` with the control that holds the new text.

    What is itself a pending insertion is no text that could be deleted: another one takes its place.
    """
    prefix = _prefix(data, control)
    inserted = _anew(data, control, text)
    if control.insertion:
        return _mark(b"ins", inserted, prefix, author, next(ids))
    held = data[control.first : control.last]
    deleted = re.sub(rb"<(/?)" + prefix + rb"t(?=[\s/>])", rb"<\1" + prefix + b"delText", held)
    return _mark(b"del", deleted, prefix, author, next(ids)) + _mark(b"ins", inserted, prefix, author, next(ids))


def _mark(kind: bytes, content: bytes, prefix: bytes, author: Author, number: int) -> bytes:
    name = prefix.decode()
    said = f'{name}id="{number}" {name}author={quoteattr(author.name)} {name}date={quoteattr(author.date)}'
    return b"<%s%s %s>%s</%s%s>" % (prefix, kind, said.encode(), content, prefix, kind)


def _prefix(data: bytes, control: Control) -> bytes:
    """The prefix that the part gives Word's main language, with its colon."""
    found = re.match(rb"<([\w.-]+:)?sdt(?=[\s>])", data[control.start : control.first])
    return (found and found[1]) or b""


def _run(held: bytes, text: str, prefix: bytes) -> bytes:
    """One run with the look of the first that was there, whatever it looked like before a pending change of it."""
    held = re.sub(rb"<%srPrChange(?=[\s>]).*?</%srPrChange>" % (prefix, prefix), b"", held, flags=re.DOTALL)
    look = re.search(rb"<%srPr(?=[\s>]).*?</%srPr>" % (prefix, prefix), held, re.DOTALL)
    pieces = (_piece(piece, prefix) for piece in re.split("([\u2011\t])", text) if piece)
    return b"<%sr>%s%s</%sr>" % (prefix, look[0] if look else b"", b"".join(pieces), prefix)


def _piece(piece: str, prefix: bytes) -> bytes:
    if piece in _SIGNS:
        return b"<%s%s/>" % (prefix, _SIGNS[piece].encode())
    return b'<%st xml:space="preserve">%s</%st>' % (prefix, escape(piece).encode(), prefix)


def unused_numbers(parts: Iterable[bytes]) -> Iterator[int]:
    """Numbers from 1 that no element of the parts bears: Word asks that those of changes differ."""
    used = {int(number) for data in parts for number in re.findall(rb"\bid=[\"'](\d{1,10})[\"']", data)}
    return (number for number in count(1) if number not in used)
