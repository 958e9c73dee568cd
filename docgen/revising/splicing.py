"""Puts a new text into a control's bytes, as a tracked change.

The control stays where it is and holds both: the old runs deleted, the new one inserted. So rejecting gives back every
byte, accepting leaves the new text in the same control, and it is what Word writes itself. LibreOffice 7.4 shows it
right in a rich-text control alone (of a plain-text one it prints «386391» and forgets both changes), and keeps of that
neither tag nor alias: a control that says `w:text` (docgen's own until 2026) loses the word and gets a bookmark.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from docgen.manifest import bookmark
from docgen.revising.controls import Control
from docgen.revising.elements import Stretch
from docgen.writers import breaks

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_SIGNS = {"\u2011": "noBreakHyphen", "\t": "tab"}


@dataclass(frozen=True, slots=True)
class Author:
    """Who a change is by: the name, and the date and time as Word writes it (`2021-03-31T00:00:00Z`)."""

    name: str
    date: str


Edit = tuple[Stretch, bytes]
"""Bytes of a part, and what comes in their place."""


@dataclass(frozen=True, slots=True)
class Splicer:
    """Writes new texts: whom the changes are by, and the numbers that they bear. Without an author there is no change
    to reject: the new text simply stands there.
    """

    author: Author | None
    numbers: Iterator[int]

    def edits(self, data: bytes, changes: Iterable[tuple[Control, str]]) -> Iterator[Edit]:
        """What replaces the text of each control."""
        return (edit for control, text in changes for edit in self._edits(data, control, text))

    def _edits(self, data: bytes, control: Control, text: str) -> Iterator[Edit]:
        prefix, text = prefix_of(data, control.place), _as_tied(control.text, text)
        if not self.author:
            yield from _anew(data, control, text, prefix)
        elif control.insertion:
            yield control.insertion, self.mark(b"ins", _held_anew(data, control, text, prefix), prefix)
        elif control.inserted:
            yield control.inserted, self.mark(b"ins", _run(data[slice(*control.inserted)], text, prefix), prefix)
        else:
            yield from self._in_place(data, control, text, prefix)

    def _in_place(self, data: bytes, control: Control, text: str, prefix: bytes) -> Iterator[Edit]:
        """`<w:del>` around the old runs, stretch by stretch, behind the last `<w:ins>` with the new one."""
        stretches = _joined(control.runs)
        for start, stop in stretches:
            deleted = re.sub(rb"<(/?)" + prefix + rb"t(?=[\s/>])", rb"<\1" + prefix + b"delText", data[start:stop])
            new = self.mark(b"del", deleted, prefix)
            if (start, stop) == stretches[-1]:
                new += self.mark(b"ins", _run(data[slice(*control.place)], text, prefix), prefix)
            yield (start, stop), new

    def mark(self, kind: bytes, content: bytes, prefix: bytes) -> bytes:
        """A tracked change around runs."""
        assert self.author
        name = prefix.decode()
        signed = f"{name}author={quoteattr(self.author.name)} {name}date={quoteattr(self.author.date)}"
        said = f'{name}id="{next(self.numbers)}" {signed}'
        return b"<%s%s %s>%s</%s%s>" % (prefix, kind, said.encode(), content, prefix, kind)


def enriched(data: bytes, controls: Iterable[Control], marked: Container[str], numbers: Iterator[int]) -> bytes:
    """A part whose plain-text controls are rich-text ones, each in a bookmark unless the file has that `marked`:
    LibreOffice 7.4 shows changes in those alone.
    """
    plain = {control: control.kind for control in controls if control.kind and not control.insertion}
    first = {control.anchor: control for control in reversed(plain) if control.anchor not in marked}
    edits = [(kind, b"") for kind in plain.values()]
    for control in first.values():
        start, stop = _bookmarked(data, control, next(numbers))
        edits += [((control.place[0],) * 2, start), ((control.place[1],) * 2, stop)]
    return edited(data, edits)


def _bookmarked(data: bytes, control: Control, number: int) -> tuple[bytes, bytes]:
    prefix = prefix_of(data, control.place)
    id_, name = b'%sid="%d"' % (prefix, number), bookmark(control.anchor).encode()
    start = b'<%sbookmarkStart %s %sname="%s"/>' % (prefix, id_, prefix, name)
    return start, b"<%sbookmarkEnd %s/>" % (prefix, id_)


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """A part with some of its bytes replaced; no two edits meet."""
    pieces, done = [], 0
    for (start, stop), new in sorted(edits, key=lambda edit: edit[0]):
        pieces += [data[done:start], new]
        done = stop
    return b"".join([*pieces, data[done:]])


def _anew(data: bytes, control: Control, text: str, prefix: bytes) -> Iterator[Edit]:
    """The new text in place of the first run, nothing in that of the others."""
    new = _run(data[slice(*control.place)], text, prefix)
    for place in control.runs:
        yield place, new
        new = b""


def _held_anew(data: bytes, control: Control, text: str, prefix: bytes) -> bytes:
    """What the pending insertion around a control holds, with the new text."""
    start, stop = control.insertion or control.place
    opening = _TAG.match(data, start, stop)
    start, stop = opening.end() if opening else start, data.rindex(b"</", start, stop)
    edits = (((first - start, last - start), new) for (first, last), new in _anew(data, control, text, prefix))
    return edited(data[start:stop], edits)


def _as_tied(stands: str, text: str) -> str:
    """A new text whose number is tied to its noun if that of the text that stands there is: not in a cell, nor in a
    file of a docgen that tied none.

    >>> _as_tied("386\\u00a0школ", "391 школа") == "391\\u00a0школа", _as_tied("386 школ", "391 школа")
    (True, '391 школа')
    """
    return breaks.whole(breaks.tied(text) if breaks.is_tied(stands) else text)


def _joined(runs: Iterable[Stretch]) -> list[Stretch]:
    """Runs that follow one another as one stretch.

    >>> _joined([(1, 3), (3, 5), (7, 9)])
    [(1, 5), (7, 9)]
    """
    found: list[Stretch] = []
    for start, stop in runs:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], stop)
        else:
            found.append((start, stop))
    return found


def prefix_of(data: bytes, place: Stretch) -> bytes:
    """The prefix that the part gives Word's main language, with its colon, from an element of it."""
    found = re.compile(rb"<([\w.-]+:)?\w+").match(data, *place)
    return (found and found[1]) or b""


def _run(held: bytes, text: str, prefix: bytes) -> bytes:
    """One run with the look of the first that was there, whatever it looked like before a pending change of it."""
    held = held.partition(b"<%ssdtContent" % prefix)[2] or held  # a control has a look of its own
    held = re.sub(rb"<%srPrChange(?=[\s>]).*?</%srPrChange>" % (prefix, prefix), b"", held, flags=re.DOTALL)
    look = re.search(rb"<%srPr(?=[\s>]).*?</%srPr>" % (prefix, prefix), held, re.DOTALL)
    return b"<%sr>%s%s</%sr>" % (prefix, look[0] if look else b"", text_elements(text, prefix), prefix)


def text_elements(text: str, prefix: bytes, name: bytes = b"t") -> bytes:
    """The elements of a run that print a text, under this name."""
    return b"".join(_piece(piece, prefix, name) for piece in re.split("([\u2011\t])", text) if piece)


def _piece(piece: str, prefix: bytes, name: bytes) -> bytes:
    if piece in _SIGNS:
        return b"<%s%s/>" % (prefix, _SIGNS[piece].encode())
    return b'<%s%s xml:space="preserve">%s</%s%s>' % (prefix, name, escape(piece).encode(), prefix, name)


def unused_numbers(parts: Iterable[bytes]) -> Iterator[int]:
    """Numbers from 1 that no element of the parts bears: Word asks that those of changes differ."""
    used = {int(number) for data in parts for number in re.findall(rb"\bid=[\"'](\d{1,10})[\"']", data)}
    return (number for number in count(1) if number not in used)
