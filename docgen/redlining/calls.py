"""Which notes of both files meet: by the calls that stand in the same place of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from docgen.reading.docx.language import CALLS, w

Call = tuple[str, str]
"""Which of `CALLS`, and the number that the file gives the note."""


def call_in(node: etree._Element) -> Call | None:
    """The call that an object is, None if it is another."""
    for element in node.iter(*CALLS):
        return str(element.tag), element.get(w("id"), "")
    return None


@dataclass(slots=True)
class Calls:
    """What was found while a text was woven: notes on both sides, notes that came, notes that went with the number
    that they get in the new file.
    """

    free: dict[str, Iterator[int]]
    both: dict[Call, Call] = field(default_factory=dict)
    """New → old."""
    come: set[Call] = field(default_factory=set)
    gone: dict[Call, str] = field(default_factory=dict)

    def meet(self, old: etree._Element, new: etree._Element) -> None:
        """Two objects in one place."""
        before, after = call_in(old), call_in(new)
        if before and after:
            self.both[after] = before

    def add(self, new: etree._Element) -> None:
        """An object that came."""
        if call := call_in(new):
            self.come.add(call)

    def drop(self, node: etree._Element) -> None:
        """An object that went, already a copy: its note gets a number of its own."""
        if call := call_in(node):
            self.gone.setdefault(call, str(next(self.free[call[0]])))
            for element in node.iter(call[0]):
                element.set(w("id"), self.gone[call])
