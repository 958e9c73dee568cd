"""What is put right in the PDF that Typst has made, and the proof that all of the letter stands in it.

Figures get their identity in the form that every PDF of docgen has (`manifest.PROPERTY`), notes and their calls the
kinds and names that readers of the file look for, text its plain characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from operator import attrgetter
from typing import NamedTuple

from docgen import flow
from docgen.manifest import PROPERTY
from docgen.model import Diagnostic, Document, Inline
from docgen.sameness import each, kept
from docgen.writers.losses import Drawn, lost_figure, lost_text
from docgen.writers.typst.content import (
    EMPTY,
    Font,
    Paper,
    Section,
    Stretch,
    plain_map,
    plain_page,
    read_font,
    read_page,
    read_stretches,
)
from docgen.writers.typst.objects import Bodies, Objects, bodies, read_stream, with_file, with_stream
from docgen.writers.typst.tree import Mark, Story, Tree, read_tree

_TEXT, _LOWEST = attrgetter("drawn.text"), attrgetter("lowest")
_FONTS = re.compile(rb"/(f\d+) (\d+) 0 R")
_WIDTHS = re.compile(rb"/W\[([^]]*)\]")
_BOX = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_IDENTITIES = re.compile(rb"/IDTree<</Names\[([^]]*)\]>>|(?=/ParentTreeNextKey)")
_IDENTITY = re.compile(rb"\(([^()\\]*)\)(\d+) 0 R")
_NOTE = re.compile(rb"/ID\(Note \d+\)")


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """The marked stretches of a page by their numbers, and what they say. Equal to itself alone."""

    stretches: Mapping[int, Stretch]
    texts: Mapping[int, str]


Pages = Mapping[int, Page]
"""The pages by the numbers of their objects."""


class Told(NamedTuple):
    """What the document prints in the body or in one note: its paragraphs, and the names and texts of its figures."""

    paragraphs: Sequence[tuple[Inline, ...]]
    names: tuple[bytes, ...]
    texts: list[str]


@dataclass(frozen=True, slots=True)
class Finished:
    """The file put right, its pages, and what of the letter is not in it."""

    data: bytes
    pages: int
    losses: tuple[Diagnostic, ...]


def finish(printed: bytes, document: Document, manifest: bytes) -> Finished:
    """Complete the PDF of a document, whose attachment the manifest becomes. Raises ValueError if Typst's file has not
    the form that is known here.
    """
    objects = Objects(printed)
    catalogue = objects.root()
    root = objects.follow(catalogue, b"/StructTreeRoot ")
    kids = objects[objects.follow(catalogue, b"/Pages ")].split(b"/Kids", 1)[1]
    pages = [int(number) for number in _REFERENCE.findall(kids)]
    told = _told(document)
    tree, named = _structure(root, objects.between(root, min(pages)), tuple([one.names for one in told]))
    objects.put(root, named)
    objects[catalogue] = objects[catalogue].replace(b"/Suspects false", b"/Suspects false/UserProperties true", 1)
    attached = objects.follow(objects.follow(catalogue, b"/AF["), b"/EF<</F ")
    objects[attached] = with_file(objects[attached], manifest)
    losses = tuple(_losses(document, tree, told, _read_pages(objects, pages)))
    return Finished(b"" if losses else objects.written(), len(pages), losses)


def _told(document: Document) -> list[Told]:
    """What is told in the body, and in each note in the order of their numbers."""
    return [_printed(flow.lines(document)), *(_printed((note.inlines,)) for note in flow.notes(document))]


def _printed(paragraphs: Sequence[tuple[Inline, ...]]) -> Told:
    figures = each(_figures, paragraphs)
    return Told(paragraphs, tuple([name for name, _ in figures]), [text for _, text in figures])


@kept
def _figures(inlines: tuple[Inline, ...]) -> Iterator[tuple[bytes, str]]:
    """The name and the bare text of each figure of a paragraph."""
    return ((_escaped(piece.anchor), flow.bare(piece.text)) for piece in flow.pieces(inlines) if piece.anchor)


# --- text ------------------------------------------------------------------------------------------------------------


def _read_pages(objects: Objects, pages: list[int]) -> Pages:
    """Make the text of all pages plain, and read it."""
    fonts: dict[int, Font] = {}
    found: dict[int, Page] = {}
    for page in pages:
        paper = _paper(objects[page], tuple(_fonts(objects, objects.follow(page, b"/Resources "), fonts)))
        number = objects.follow(page, b"/Contents ")
        objects[number], sections = _plain_page(objects[number])
        (found[page],) = _page(sections, paper)
    return found


@kept
def _page(sections: tuple[Section, ...], paper: Paper) -> Iterator[Page]:
    stretches = read_stretches(sections, paper)
    yield Page(stretches, dict(zip(stretches, map(_TEXT, stretches.values()), strict=True)))


@lru_cache(maxsize=32)
def _plain_page(contents: bytes) -> tuple[bytes, tuple[Section, ...]]:
    """The object of a page's content made plain, and its sections.

    Letters of one template have whole pages in common, and most sections of the others: what is the same bytes was read
    before.
    """
    was = read_stream(contents)
    sections = tuple(read_page(was))
    plain = plain_page(sections)
    return contents if plain == was else with_stream(contents, plain), sections


@lru_cache(maxsize=64)
def _paper(page: bytes, fonts: tuple[tuple[bytes, Font], ...]) -> Paper:
    """A page's paper, by its object."""
    box = _BOX.search(page)
    if not box:
        raise ValueError("a page without its size")
    return Paper(dict(fonts), float(box[1]), float(box[2]))


def _fonts(objects: Objects, resources: int, known: dict[int, Font]) -> Iterator[tuple[bytes, Font]]:
    """The fonts of a page by their names; `known` are those that were read before."""
    for name, reference in _FONTS.findall(objects[resources]):
        number = int(reference)
        if number not in known:
            known[number] = _font(objects, number)
        yield name, known[number]


def _font(objects: Objects, number: int) -> Font:
    cmap = objects.follow(number, b"/ToUnicode ")
    widths = _WIDTHS.search(objects[objects.follow(number, b"/DescendantFonts[")])
    objects[cmap], font = _plain_font(objects[cmap], widths[1] if widths else b"")
    return font


@lru_cache(maxsize=64)
def _plain_font(cmap: bytes, widths: bytes) -> tuple[bytes, Font]:
    """The object of a font's map made plain, and the font as it is read by that."""
    was = read_stream(cmap)
    plain = plain_map(was)
    return cmap if plain == was else with_stream(cmap, plain), read_font(plain, widths)


# --- proof -----------------------------------------------------------------------------------------------------------


def _losses(document: Document, tree: Tree, told: list[Told], pages: Pages) -> Iterator[Diagnostic]:
    """Each part of the letter that is not in the file, or not where it can be read."""
    notes = {number: _drawn(story.marks, pages) for number, story in tree.notes.items()}
    found = tuple(lost_text(document, _body(tree, pages), notes))
    yield from found
    if found:
        return
    for story, one in zip(_stories(tree), told, strict=True):
        said = [_said(figure.marks, pages) for figure in story.figures]
        if said != one.texts:
            yield from lost_figure([figure for inlines in one.paragraphs for figure in flow.figures_in(inlines)], said)


def _body(tree: Tree, pages: Pages) -> list[Drawn]:
    """The body in reading order: run by run where one of them is not on its page, above the notes."""
    floors = _floors(tree, pages)
    found = [(page, _column(marks, pages[page])[0]) for page, marks in tree.body.columns]
    if all(column.lowest > floors[page] for page, column in found):
        return [Drawn("".join([column.text for _, column in found]), readable=True)]
    return [
        run.drawn if run.baseline > floors[page] else run.drawn._replace(readable=False)
        for page, marks in tree.body.columns
        for mark in marks
        for run in pages[page].stretches.get(mark, EMPTY).runs
    ]


def _floors(tree: Tree, pages: Pages) -> Mapping[int, float]:
    """How high the notes of each page reach."""
    floors: dict[int, float] = defaultdict(float)
    for story in tree.notes.values():
        for page, mark in story.marks:
            floors[page] = max(floors[page], pages[page].stretches.get(mark, EMPTY).highest)
    return floors


class _Column(NamedTuple):
    """What the body says on one page, and the lowest of its lines."""

    text: str
    lowest: float


@kept
def _column(marks: tuple[int, ...], page: Page) -> Iterator[_Column]:
    found = map(page.stretches.get, marks, repeat(EMPTY))
    yield _Column("".join(map(page.texts.get, marks, repeat(""))), min(map(_LOWEST, found)))


def _drawn(marks: Sequence[Mark], pages: Pages) -> list[Drawn]:
    """The stretches of a note in reading order."""
    return [pages[page].stretches.get(mark, EMPTY).drawn for page, mark in marks]


def _said(marks: Sequence[Mark], pages: Pages) -> str:
    """What a figure says."""
    return "".join([pages[page].texts.get(mark, "") for page, mark in marks])


def _stories(tree: Tree) -> list[Story]:
    """The body, and the notes in the order of their numbers."""
    return [tree.body, *(tree.notes[number] for number in sorted(tree.notes))]


# --- names -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def _structure(root: int, given: Bodies, names: tuple[tuple[bytes, ...], ...]) -> tuple[Tree, Bodies]:
    """The tree of the objects from a /StructTreeRoot on, and these objects with the names of the letter's figures, by
    story: most letters of one template have all of them in common.
    """
    objects = dict(enumerate(given.each(), root))
    tree = read_tree(objects, root)
    _name(objects, root, tree, names)
    return tree, bodies(list(objects.values()))


def _name(objects: dict[int, bytes], root: int, tree: Tree, names: tuple[tuple[bytes, ...], ...]) -> None:
    """Give figures, notes and calls their kinds and names, and all names to the tree of names (7.9.6, 14.7.2)."""
    for number in tree.calls:
        objects[number] = objects[number].replace(b"/S/Lbl", b"/S/Reference", 1)
    named: dict[bytes, int] = {}
    for note, number in tree.note_elements.items():
        named[b"note-%d" % note] = number
        objects[number] = _NOTE.sub(b"/ID(note-%d)" % note, objects[number], count=1)
    for story, anchors in zip(_stories(tree), names, strict=False):
        for element, anchor in zip(story.figures, anchors, strict=False):
            named[anchor] = element.number
            objects[element.number] = _as_figure(objects[element.number], anchor)
    objects[root] = _IDENTITIES.sub(lambda given: _identities(given[1] or b"", named), objects[root], count=1)


def _as_figure(element: bytes, anchor: bytes) -> bytes:
    """A quotation's element made a figure's."""
    named = b"/S/Span/ID(%b)/A<</O/UserProperties/P[<</N(%b)/V(%b)>>]>>" % (anchor, PROPERTY.encode(), anchor)
    return element.replace(b"/S/Quote", named, 1)


def _identities(given: bytes, names: dict[bytes, int]) -> bytes:
    kept = {name: int(number) for name, number in _IDENTITY.findall(given) if not name.startswith(b"Note ")}
    pairs = sorted((kept | names).items())
    return b"/IDTree<</Names[%b]>>" % b"".join(b"(%b)%d 0 R" % pair for pair in pairs) if pairs else b""


def _escaped(anchor: str) -> bytes:
    return anchor.encode("ascii").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
