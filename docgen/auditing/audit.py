"""One file, judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from docgen import flow
from docgen.auditing.beside import beside, rewordings
from docgen.auditing.placing import placed
from docgen.auditing.states import Judged, State, Today, judged
from docgen.auditing.touching import with_touching
from docgen.auditing.uncovered import uncovered
from docgen.compose.composing import Composed
from docgen.facts.book import FactBook
from docgen.manifest import Altered, Manifest, read_manifest
from docgen.model import Diagnostic, Document, Figure, Lang, Span
from docgen.reading import Content
from docgen.wording import Rewording

Composing = Callable[[str, Lang], Composed]
"""Composes a letter of the book today."""


_LOOSE = frozenset({"DG703", "DG737", "DG745"})
"""What is told of a figure that stands in its place without its control, or with a number right beside it: that number
is told already.
"""


@dataclass(frozen=True, slots=True)
class Audit:
    """What was found in one file: its figures, and all findings in the order of the file.

    `numbers` counts those that no anchor covers; `manifest` is what the file was built from, `document` today's letter:
    without it no figure could be judged.
    """

    file: str
    findings: tuple[Diagnostic, ...]
    figures: tuple[Judged, ...] = ()
    numbers: int = 0
    manifest: Manifest | None = None
    document: Document | None = None

    @property
    def whole(self) -> bool:
        """Whether every figure could be judged."""
        return self.document is not None

    def keys_of(self, anchor: str) -> tuple[str, ...]:
        """The facts behind a figure that was built into the file."""
        return self.manifest.figures[anchor].keys if self.manifest and anchor in self.manifest.figures else ()

    def texts_of(self, anchor: str) -> tuple[str, ...]:
        """What docgen itself has put there for a figure."""
        return self.manifest.figures[anchor].texts if self.manifest and anchor in self.manifest.figures else ()

    def beside(self, content: Content) -> tuple[Diagnostic, ...]:
        """What another state of the file, refreshed, says otherwise than today's letter where no control is."""
        if not content.manifest or not self.document:
            return ()
        return tuple(beside(self.file, content, read_manifest(content.manifest), self.document))

    @property
    def rewordings(self) -> tuple[Rewording, ...]:
        """What today's letter words otherwise than docgen has written it into the file."""
        return tuple(rewordings(self.manifest, self.document)) if self.manifest and self.document else ()

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
    today = document if letter.today else None
    others = tuple(beside(file, content, manifest, today)) if today else ()
    told = (*found, *(one for figure in figures for one in figure.findings), *numbers, *strange, *others)
    ordered = tuple(sorted(told, key=lambda one: (one.span.line, one.span.column, one.code)))
    return Audit(file, ordered, figures, len(numbers), manifest, today)


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
                place = fact.place("value")
                found += [(cited.source, place) for cited in fact.sources] or [("—", place)]
        return tuple(found)
