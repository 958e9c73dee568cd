"""One file, judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docgen import flow
from docgen.auditing.beside import notes_beside, words_beside
from docgen.auditing.placing import Placed, placed
from docgen.auditing.states import Judged, State, Today, judged
from docgen.auditing.touching import with_touching
from docgen.auditing.uncovered import uncovered
from docgen.compose.composing import Composed
from docgen.facts.book import FactBook
from docgen.manifest import Altered, Manifest, read_manifest
from docgen.model import Diagnostic, Document, Figure, Lang, Span
from docgen.reading import Content

Composing = Callable[[str, Lang], Composed]
"""Composes a letter of the book today."""


_LOOSE = frozenset({"DG703", "DG737", "DG745"})
"""What is told of a figure that stands in its place without its control, or with a number right beside it: that number
is told already.
"""


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found in one file: its figures, and all findings in the order of the file.

    `numbers` counts those that no anchor covers; `whole` tells that every figure could be judged; `keys` are the facts
    behind each anchor that was built, `written` the texts that docgen itself has put there.
    """

    file: str
    findings: tuple[Diagnostic, ...]
    figures: tuple[Judged, ...] = ()
    numbers: int = 0
    whole: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def unread(self) -> int:
        """How many parts of the file were not read: a number in one of them was not looked at."""
        return sum(one.code == "DG710" for one in self.findings)

    @property
    def counts(self) -> Mapping[State, int]:
        """How many figures are in which state."""
        return Counter(one.state for one in self.figures)


def audit(file: str, content: Content, book: FactBook, composing: Composing) -> Audit:
    """Hold a read file against the letter that the book gives today; `file` is how the file is named to the clerk."""
    strange = tuple(Diagnostic("DG710", Span(file, one.line), {"kind": one.name}) for one in content.strange)
    if not content.structured:
        return Audit(file, (Diagnostic("DG712", Span(file)), *strange))
    if content.manifest is None:
        return Audit(file, (Diagnostic("DG711", Span(file)), *strange))
    try:
        manifest = read_manifest(content.manifest)
    except Altered:
        return Audit(file, (Diagnostic("DG713", Span(file)), *strange))
    letter = _Letter(manifest, book, composing)
    found = list(letter.faults(file))
    if not content.intact:
        found.append(Diagnostic("DG713", Span(file)))
    controls = tuple(placed(file, content.lines))
    document = letter.composed.document if letter.composed else None
    outside = tuple(uncovered(file, content.lines, manifest.lang, document))
    controls = tuple(with_touching(content.lines, controls, outside))
    figures = tuple(judged(file, manifest.figures, controls, content.lines, letter.today))
    loose = [one.span for figure in figures for one in figure.findings if one.code in _LOOSE]
    numbers = tuple(one for one in outside if not any(_lies_in(one.span, span) for span in loose))
    beside = tuple(_beside(file, content, manifest, controls, document)) if letter.today and document else ()
    told = (*found, *(one for figure in figures for one in figure.findings), *numbers, *strange, *beside)
    ordered = tuple(sorted(told, key=lambda one: (one.span.line, one.span.column, one.code)))
    keys = {anchor: one.keys for anchor, one in manifest.figures.items()}
    written = {anchor: one.texts for anchor, one in manifest.figures.items()}
    return Audit(file, ordered, figures, len(numbers), letter.today is not None, keys, written)


def _beside(
    file: str, content: Content, manifest: Manifest, controls: Sequence[Placed], document: Document
) -> Iterator[Diagnostic]:
    """Words and notes that today's letter has and the file has not; a PDF parts its paragraphs at the pages."""
    if content.format == "docx":
        yield from words_beside(manifest.figures, controls, document)
        yield from notes_beside(file, content.lines, document)


def _lies_in(span: Span, other: Span) -> bool:
    """Whether a place is a part of another one."""
    return span.line == other.line and other.column <= span.column < other.column + other.length


@dataclass(slots=True)
class _Letter:
    """The letter of a manifest as it is today."""

    manifest: Manifest
    book: FactBook
    composing: Composing
    composed: Composed | None = field(init=False)
    today: Today | None = field(init=False)

    def __post_init__(self) -> None:
        known = self.manifest.letter in self.book.letters
        self.composed = self.composing(self.manifest.letter, self.manifest.lang) if known else None
        self.today = (
            Today(self._figures(self.composed), self._places) if self.composed and self.composed.whole else None
        )

    def faults(self, file: str) -> Iterator[Diagnostic]:
        """Why there is no letter of today to hold the file against."""
        if self.composed is None:
            yield Diagnostic("DG714", Span(file), {"letter": self.manifest.letter})
        elif self.today is None:
            yield Diagnostic("DG715", Span(file), {"letter": self.manifest.letter})

    @staticmethod
    def _figures(composed: Composed) -> dict[str, Figure]:
        return {figure.anchor: figure for figure, _ in flow.figures(composed.document)}

    def _places(self, figure: Figure) -> tuple[tuple[str, Span], ...]:
        """The sources of a figure, each with the place of the fact that cites it."""
        found: list[tuple[str, Span]] = []
        for key in figure.keys:
            if key.startswith("source."):
                source = self.book.sources.get(key.removeprefix("source."))
                found += [(source.key, source.span)] if source else []
            elif fact := self.book.facts.get(key):
                place = fact.places.get("value", fact.span)
                found += [(cited.source, place) for cited in fact.sources] or [("—", place)]
        return tuple(found)
