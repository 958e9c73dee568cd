"""What is put right in the PDF that Typst has made, and the proof that all of the letter stands in it.

Figures get their identity in the form that every PDF of docgen has (`manifest.PROPERTY`), notes and their calls the
kinds and names that readers of the file look for, text its plain characters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from docgen import flow
from docgen.manifest import PROPERTY
from docgen.model import Diagnostic, Document, Figure
from docgen.writers.losses import Drawn, lost_figure, lost_text
from docgen.writers.typst.content import Font, Paper, Run, plain_map, plain_page, read_font, read_page
from docgen.writers.typst.objects import Objects, read_stream, with_stream
from docgen.writers.typst.tree import Mark, Story, Tree, read_tree

_FONTS = re.compile(rb"/(f\d+) (\d+) 0 R")
_WIDTHS = re.compile(rb"/W\[([^]]*)\]")
_BOX = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_IDENTITIES = re.compile(rb"/IDTree<</Names\[([^]]*)\]>>|(?=/ParentTreeNextKey)")
_IDENTITY = re.compile(rb"\(([^()\\]*)\)(\d+) 0 R")
_NOTE = re.compile(rb"/ID\(Note \d+\)")

Runs = Mapping[int, Mapping[int, Sequence[Run]]]
"""By page and marked stretch."""
_NOTHING: Mapping[int, Sequence[Run]] = MappingProxyType({})
Stories = Sequence[tuple[Story, Sequence[Figure]]]
"""The body and each note with the figures that the document prints there."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The file put right, its pages, and what of the letter is not in it."""

    data: bytes
    pages: int
    losses: tuple[Diagnostic, ...]


def finish(printed: bytes, document: Document) -> Finished:
    """Complete the PDF of a document. Raises ValueError if Typst's file has not the form that is known here."""
    objects = Objects(printed)
    catalogue = objects.root()
    root = objects.follow(catalogue, b"/StructTreeRoot ")
    tree = read_tree(objects, root)
    kids = objects[objects.follow(catalogue, b"/Pages ")].split(b"/Kids", 1)[1]
    pages = [int(number) for number in _REFERENCE.findall(kids)]
    runs = _read_pages(objects, pages)
    stories = tuple(_stories(tree, document))
    losses = tuple(_losses(document, tree, stories, runs))
    _name(objects, root, tree, stories)
    objects[catalogue] = objects[catalogue].replace(b"/Suspects false", b"/Suspects false/UserProperties true", 1)
    return Finished(b"" if losses else objects.written(), len(pages), losses)


# --- text ------------------------------------------------------------------------------------------------------------


def _read_pages(objects: Objects, pages: list[int]) -> Runs:
    """Make the text of all pages plain, and read it."""
    fonts: dict[int, Font] = {}
    runs: dict[int, Mapping[int, Sequence[Run]]] = {}
    for page in pages:
        paper = _paper(objects[page], tuple(_fonts(objects, objects.follow(page, b"/Resources "), fonts)))
        number = objects.follow(page, b"/Contents ")
        objects[number], runs[page] = _plain_page(objects[number], paper)
    return runs


@lru_cache(maxsize=32)
def _plain_page(contents: bytes, paper: Paper) -> tuple[bytes, Mapping[int, Sequence[Run]]]:
    """The object of a page's content made plain, and the runs that stand in it, by their stretches.

    Letters of one template have whole pages in common, and most sections of the others: what is the same bytes was read
    before.
    """
    was = read_stream(contents)
    sections = read_page(was, paper)
    runs: dict[int, list[Run]] = defaultdict(list)
    for mark, run in (found for section in sections for found in section.runs):
        runs[mark].append(run)
    plain = plain_page(sections)
    return contents if plain == was else with_stream(contents, plain), dict(runs)


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


def _losses(document: Document, tree: Tree, stories: Stories, runs: Runs) -> Iterator[Diagnostic]:
    """Each part of the letter that is not in the file, or not where it can be read."""
    seen = _Seen(tree, runs)
    notes = {number: seen.drawn(story.marks) for number, story in tree.notes.items()}
    found = tuple(lost_text(document, seen.body(tree.body), notes))
    yield from found
    if found:
        return
    for story, figures in stories:
        said = ["".join([drawn.text for drawn in seen.drawn(one.marks)]) for one in story.figures]
        yield from lost_figure(figures, said)


class _Seen:
    """What the runs say, and which of them lie on their page and not over its notes."""

    def __init__(self, tree: Tree, runs: Runs) -> None:
        self._runs = runs
        self._floors: dict[int, float] = defaultdict(float)
        for mark in (mark for story in tree.notes.values() for mark in story.marks):
            self._floors[mark[0]] = max(self._floors[mark[0]], *(run.baseline for run in self._at(mark)), 0.0)

    def body(self, story: Story) -> list[Drawn]:
        """The runs of the body in reading order: each above its page's notes."""
        floors = self._floors
        return [
            run.drawn if run.baseline > floors[mark[0]] else run.drawn._replace(readable=False)
            for mark in story.marks
            for run in self._at(mark)
        ]

    def drawn(self, marks: Iterable[Mark]) -> list[Drawn]:
        """The runs of a note, or of other marked stretches, in reading order."""
        return [run.drawn for mark in marks for run in self._at(mark)]

    def _at(self, mark: Mark) -> Sequence[Run]:
        page, stretch = mark
        return self._runs.get(page, _NOTHING).get(stretch, ())


def _stories(tree: Tree, document: Document) -> Iterator[tuple[Story, Sequence[Figure]]]:
    yield tree.body, [figure for inlines in flow.lines(document) for figure in flow.figures_in(inlines)]
    yield from ((tree.notes[note.number], flow.figures_in(note.inlines)) for note in flow.notes(document))


# --- names -----------------------------------------------------------------------------------------------------------


def _name(objects: Objects, root: int, tree: Tree, stories: Stories) -> None:
    """Give figures, notes and calls their kinds and names, and all names to the tree of names (7.9.6, 14.7.2)."""
    for number in tree.calls:
        objects[number] = objects[number].replace(b"/S/Lbl", b"/S/Reference", 1)
    names: dict[bytes, int] = {}
    for note, number in tree.note_elements.items():
        names[b"note-%d" % note] = number
        objects[number] = _NOTE.sub(b"/ID(note-%d)" % note, objects[number], count=1)
    for story, figures in stories:
        for element, figure in zip(story.figures, figures, strict=False):
            anchor = _escaped(figure.anchor)
            names[anchor] = element.number
            objects[element.number] = _as_figure(objects[element.number], anchor)
    objects[root] = _IDENTITIES.sub(lambda given: _identities(given[1] or b"", names), objects[root], count=1)


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
