"""What is put right in the PDF that Typst has made, and the proof that all of the letter stands in it.

Figures get their identity in the form that every PDF of docgen has (`manifest.PROPERTY`), notes and their calls the
kinds and names that readers of the file look for, text its plain characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen import flow
from docgen.manifest import PROPERTY
from docgen.model import Diagnostic, Document, Figure
from docgen.writers.losses import Drawn, lost_figure, lost_text
from docgen.writers.typst.content import Font, Run, plain_map, read_font, read_runs, without_actual_text
from docgen.writers.typst.objects import Objects
from docgen.writers.typst.tree import Mark, Story, Tree, read_tree

TOLERANCE = 1.0
"""Points by which a letter may stand over an edge: rounding."""

_FONTS = re.compile(rb"/(f\d+) (\d+) 0 R")
_WIDTHS = re.compile(rb"/W\[([^]]*)\]")
_BOX = re.compile(rb"/MediaBox\[0 0 ([\d.]+) ([\d.]+)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_IDENTITIES = re.compile(rb"/IDTree<</Names\[([^]]*)\]>>|(?=/ParentTreeNextKey)")
_IDENTITY = re.compile(rb"\(([^()\\]*)\)(\d+) 0 R")
_NOTE = re.compile(rb"/ID\(Note \d+\)")

Runs = Mapping[Mark, Sequence[Run]]


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
    losses = tuple(_losses(document, objects, tree, runs))
    _name(objects, root, tree, document)
    objects[catalogue] = objects[catalogue].replace(b"/Suspects false", b"/Suspects false/UserProperties true", 1)
    return Finished(b"" if losses else objects.written(), len(pages), losses)


# --- text ------------------------------------------------------------------------------------------------------------


def _read_pages(objects: Objects, pages: list[int]) -> Runs:
    """Make the text of all pages plain, and read it."""
    fonts: dict[int, Font] = {}
    runs: dict[Mark, Sequence[Run]] = {}
    for page in pages:
        named = _fonts(objects, objects.follow(page, b"/Resources "), fonts)
        number = objects.follow(page, b"/Contents ")
        was = objects.stream(number)
        content = without_actual_text(was)
        if content != was:
            objects.put_stream(number, content)
        runs.update({(page, mark): found for mark, found in read_runs(content, named, _box(objects[page])[0]).items()})
    return runs


def _fonts(objects: Objects, resources: int, known: dict[int, Font]) -> dict[bytes, Font]:
    """The fonts of a page by their names; `known` are those that were read before."""
    named = {}
    for name, number in _FONTS.findall(objects[resources]):
        if int(number) not in known:
            known[int(number)] = _font(objects, int(number))
        named[name] = known[int(number)]
    return named


def _font(objects: Objects, number: int) -> Font:
    cmap = objects.follow(number, b"/ToUnicode ")
    was = objects.stream(cmap)
    plain = plain_map(was)
    if plain != was:
        objects.put_stream(cmap, plain)
    widths = _WIDTHS.search(objects[objects.follow(number, b"/DescendantFonts[")])
    return read_font(plain, widths[1] if widths else b"")


# --- proof -----------------------------------------------------------------------------------------------------------


def _losses(document: Document, objects: Objects, tree: Tree, runs: Runs) -> Iterator[Diagnostic]:
    """Each part of the letter that is not in the file, or not where it can be read."""
    seen = _Seen(objects, tree, runs)
    notes = {number: seen.drawn(story) for number, story in tree.notes.items()}
    found = tuple(lost_text(document, seen.drawn(tree.body), notes))
    yield from found
    if found:
        return
    for story, figures in _stories(tree, document):
        said = [seen.text(one.marks) for one in story.figures]
        yield from lost_figure(figures, said)


class _Seen:
    """What the runs say, and which of them lie on their page and not over its notes."""

    def __init__(self, objects: Objects, tree: Tree, runs: Runs) -> None:
        self._runs = runs
        self._boxes = {page: _box(objects[page]) for page in {page for page, _ in runs}}
        self._floors: dict[int, float] = {}
        for page, mark in (mark for story in tree.notes.values() for mark in story.marks):
            highest = max((run.baseline for run in runs.get((page, mark), ())), default=0.0)
            self._floors[page] = max(self._floors.get(page, 0.0), highest)
        self._body = frozenset(tree.body.marks)

    def drawn(self, story: Story) -> list[Drawn]:
        """The runs of a story in reading order."""
        return [Drawn(run.text, self._readable(mark, run)) for mark in story.marks for run in self._runs.get(mark, ())]

    def text(self, marks: tuple[Mark, ...]) -> str:
        """What some marked stretches say."""
        return "".join(run.text for mark in marks for run in self._runs.get(mark, ()))

    def _readable(self, mark: Mark, run: Run) -> bool:
        width, height = self._boxes[mark[0]]
        floor = self._floors.get(mark[0], 0.0) if mark in self._body else 0.0
        return (
            run.left >= -TOLERANCE
            and run.right <= width + TOLERANCE
            and floor < run.baseline
            and run.baseline + run.size / 2 <= height
        )


def _box(page: bytes) -> tuple[float, float]:
    box = _BOX.search(page)
    if not box:
        raise ValueError("a page without its size")
    return float(box[1]), float(box[2])


def _stories(tree: Tree, document: Document) -> Iterator[tuple[Story, list[Figure]]]:
    """The body and each note with the figures that the document prints there."""
    body = (figure for inlines, _ in flow.paragraphs(document.blocks) for figure in flow.figures_in(inlines))
    yield tree.body, list(body)
    for note in flow.notes(document):
        yield tree.notes[note.number], list(flow.figures_in(note.inlines))


# --- names -----------------------------------------------------------------------------------------------------------


def _name(objects: Objects, root: int, tree: Tree, document: Document) -> None:
    """Give figures, notes and calls their kinds and names, and all names to the tree of names (7.9.6, 14.7.2)."""
    for number in tree.calls:
        objects[number] = objects[number].replace(b"/S/Lbl", b"/S/Reference", 1)
    names: dict[bytes, int] = {}
    for note, number in tree.note_elements.items():
        names[b"note-%d" % note] = number
        objects[number] = _NOTE.sub(b"/ID(note-%d)" % note, objects[number], count=1)
    for story, figures in _stories(tree, document):
        for element, figure in zip(story.figures, figures, strict=False):
            names[_escaped(figure.anchor)] = element.number
            objects[element.number] = _as_figure(objects[element.number], _escaped(figure.anchor))
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
