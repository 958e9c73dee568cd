"""The objects of a PDF as Typst writes them: one after the other, a plain table of their places at the end.

No general reader of PDF: what has another form is refused, so that a new Typst cannot be misread in silence.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import sub
from typing import NamedTuple

_FREE, _USED = b"0000000000 65535 f\r\n", b" 00000 n\r\n"
_TABLE = re.compile(rb"xref\n0 (\d+)\n" + _FREE)
_TRAILER = re.compile(rb"trailer\n(.*)\nstartxref\n\d+\n%%EOF\n?\Z", re.DOTALL)
LEVEL = 2
"""Of deflating: the next ones spare a few hundred bytes of a letter and cost as much as the whole proof."""
_LENGTH = re.compile(rb"<</Length \d+")
_FILE = re.compile(rb"(/Type/EmbeddedFile)(?:/Filter/FlateDecode)?(/Subtype/[^/]+/Params<</Size )\d+")
_STREAM, _END = b"stream\n", b"\nendstream"


class Bodies(NamedTuple):
    """Objects that follow one another, and how long each of them is."""

    data: bytes
    lengths: tuple[int, ...]

    def each(self) -> list[bytes]:
        """One by one."""
        ends = list(accumulate(self.lengths, initial=0))
        return list(map(self.data.__getitem__, map(slice, ends, ends[1:])))


def bodies(each: Sequence[bytes]) -> Bodies:
    """Objects put behind one another."""
    return Bodies(b"".join(each), tuple(map(len, each)))


class Objects:
    """The objects by their numbers, each with its frame («7 0 obj … endobj»); may be replaced and written again. What
    nobody asks for is never cut out of the file: most of it are fonts.
    """

    def __init__(self, data: bytes) -> None:
        """Raises ValueError if the file has not the form that Typst gives it."""
        start = data.rfind(b"xref\n0 ")
        table = _TABLE.match(data, start) if start >= 0 else None
        if not table:
            raise ValueError("no table of objects at the end of the PDF")
        *entries, rest = data[table.end() :].split(_USED)
        trailer = _TRAILER.match(rest)
        places = list(map(int, entries))
        if not trailer or places != sorted(places) or len(places) + 1 != int(table[1]):
            raise ValueError("the objects of the PDF do not follow one another")
        self._data = data
        self._trailer = trailer[1]
        self._places = [0, *places, start]
        self._lengths = [0, *map(sub, (*places[1:], start), places)]
        self._new: dict[int, Bodies] = {}

    def __len__(self) -> int:
        return len(self._lengths)

    def __getitem__(self, number: int) -> bytes:
        """An object; one of several that were `put` is as it was."""
        new = self._new.get(number)
        return self._data[self._places[number] : self._places[number + 1]] if new is None else new.data

    def __setitem__(self, number: int, body: bytes) -> None:
        self.put(number, Bodies(body, (len(body),)))

    def between(self, first: int, end: int) -> Bodies:
        """The objects from one number to before another, as they were."""
        return Bodies(self._data[self._places[first] : self._places[end]], tuple(self._lengths[first:end]))

    def put(self, first: int, new: Bodies) -> None:
        """Replace objects that follow one another."""
        self._new[first] = new
        self._lengths[first : first + len(new.lengths)] = new.lengths

    def root(self) -> int:
        """The number of the catalogue."""
        return self._reference(self._trailer, b"/Root ")

    def follow(self, number: int, key: bytes) -> int:
        """The number of the object to which a key of another one points."""
        return self._reference(self[number], key)

    @staticmethod
    def _reference(body: bytes, key: bytes) -> int:
        at = body.index(key) + len(key)
        return int(body[at : body.index(b" ", at)])

    def written(self) -> bytes:
        """The file."""
        *places, start = accumulate(self._lengths[1:], initial=self._places[1])
        head = b"xref\n0 %d\n" % len(self) + _FREE
        table = (b"%010d" + _USED) * len(places) % tuple(places)
        end = b"trailer\n%b\nstartxref\n%d\n%%%%EOF" % (self._trailer, start)
        return b"".join((*self._pieces(), head, table, end))

    def _pieces(self) -> Iterator[bytes]:
        """All objects with what stands before them, in as few pieces as can be."""
        at, next_one = 0, 1
        for first, new in sorted(self._new.items()):
            if first < next_one:
                raise ValueError("an object of the PDF was replaced twice")
            yield self._data[at : self._places[first]]
            yield new.data
            next_one = first + len(new.lengths)
            at = self._places[next_one]
        yield self._data[at : self._places[-1]]


def read_stream(body: bytes) -> bytes:
    """The content of a stream's object, inflated."""
    start = body.index(_STREAM) + len(_STREAM)
    content = body[start : body.rindex(_END)]
    return zlib.decompress(content) if b"/FlateDecode" in body[:start] else content


def with_file(body: bytes, content: bytes) -> bytes:
    """An attached file's object with another content, deflated. Raises ValueError if it has not the form that is known
    here.
    """
    known = _FILE.search(body)
    if not known:
        raise ValueError("an attachment of another form")
    told = b"%b/Filter/FlateDecode%b%d" % (known[1], known[2], len(content))
    return with_stream(body[: known.start()] + told + body[known.end() :], content)


def with_stream(body: bytes, content: bytes) -> bytes:
    """A stream's object with another content; it stays deflated if it was."""
    head = body[: body.index(_STREAM)]
    packed = zlib.compress(content, LEVEL) if b"/FlateDecode" in head else content
    framed = _LENGTH.sub(b"<</Length %d" % len(packed), head, count=1)
    return framed + _STREAM + packed + _END + b"\nendobj\n"
