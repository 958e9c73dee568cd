"""The structure tree of a letter's PDF as Typst writes it: which marked stretch of which page belongs to what.

A figure is tagged /Quote (the sheet draws it as an inline quotation, which nothing else in a letter is), a note /Note,
the call of a note and its number /Lbl.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

Mark = tuple[int, int]
"""Number of a page's object and of the marked stretch on it."""

Column = tuple[int, tuple[int, ...]]
"""Number of a page's object, and the marked stretches on it that follow one another in reading order."""

_KIND = re.compile(rb"/Type/StructElem/S/(\w+)/P (\d+) 0 R")
_KIDS = re.compile(rb"(\d+) 0 R|<</Type/MCR/MCID (\d+)/Pg (\d+) 0 R>>|<</Type/OBJR[^>]*>>|(\d+)")
_PAGE = re.compile(rb"\]/Pg (\d+) 0 R>>\nendobj")
_NOTE = re.compile(rb"/ID\(Note (\d+)\)")


@dataclass(frozen=True, slots=True)
class Element:
    """A structure element that the letter knows: its object, and the marked stretches below it in reading order."""

    number: int
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Story:
    """The body or one note: its stretches and its figures, in reading order."""

    marks: list[Mark] = field(default_factory=list)
    figures: list[Element] = field(default_factory=list)
    columns: tuple[Column, ...] = ()
    """The stretches once more, page by page."""


@dataclass(slots=True)
class Tree:
    """The stories of a letter, and the elements of notes and of calls."""

    body: Story = field(default_factory=Story)
    notes: dict[int, Story] = field(default_factory=dict)
    note_elements: dict[int, int] = field(default_factory=dict)
    calls: list[int] = field(default_factory=list)


def read_tree(bodies: Mapping[int, bytes], root: int) -> Tree:
    """The tree below a /StructTreeRoot, by the numbers of the objects; ValueError where one of them is not given."""
    tree = Tree()
    _read(bodies, int(bodies[root].split(b"/K[", 1)[1].split(b" ", 1)[0]), tree, tree.body)
    by_page = groupby(tree.body.marks, itemgetter(0))
    tree.body.columns = tuple([(page, tuple([mark for _, mark in marks])) for page, marks in by_page])
    return tree


def _read(bodies: Mapping[int, bytes], number: int, tree: Tree, story: Story) -> None:
    if number not in bodies:
        raise ValueError("a structure element that stands apart from the others")
    kind, note, kids = _parsed(bodies[number])
    if kind == b"Lbl":
        if story is tree.body:
            tree.calls.append(number)
        return
    if kind == b"Note":
        story = tree.notes[note] = Story()
        tree.note_elements[note] = number
    before = len(story.marks)
    for kid in kids:
        if isinstance(kid, int):
            _read(bodies, kid, tree, story)
        else:
            story.marks.append(kid)
    if kind == b"Quote":
        story.figures.append(Element(number, tuple(story.marks[before:])))


@lru_cache(maxsize=1024)
def _parsed(body: bytes) -> tuple[bytes, int, tuple[int | Mark, ...]]:
    """The kind of an element, the number of a note (else 0), numbers of elements and marked stretches in it."""
    kind = _found(_KIND, body)[1]
    return kind, int(_found(_NOTE, body)[1]) if kind == b"Note" else 0, tuple(_kids(body))


def _found(pattern: re.Pattern[bytes], body: bytes) -> re.Match[bytes]:
    found = pattern.search(body)
    if not found:
        raise ValueError("a structure element of another form")
    return found


def _kids(body: bytes) -> Iterator[int | Mark]:
    """Numbers of elements, and marked stretches."""
    start = body.rfind(b"/K[")
    page = _PAGE.search(body, start)
    own = int(page[1]) if page else 0
    end = page.start() if page else body.rindex(b"]")
    for element, stretch, other, mark in _KIDS.findall(body, start + 3, end):
        if element:
            yield int(element)
        elif mark:
            yield own, int(mark)
        elif other:
            yield int(other), int(stretch)
