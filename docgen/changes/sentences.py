"""Two documents of a letter → the sentences that differ, old beside new, each with the records that it prints."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen.checks.text.lines import Line, Run, document_lines
from docgen.checks.text.sentences import sentences
from docgen.model import Document, Figure, Footnote, Span, Term

Id = tuple[str, str]
"""Section and key of a record."""
SOURCE, NAMES = "source.", "names"
_ALIKE = 0.4
"""How alike two sentences must be to be one that was changed."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence as it is printed, its place, the records that stand in it."""

    text: str
    span: Span
    records: frozenset[Id]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence as it was and as it is; one of them is None where it was put in or taken out."""

    old: Said | None
    new: Said | None

    @property
    def records(self) -> frozenset[Id]:
        """The records of both."""
        return frozenset().union(*(one.records for one in (self.old, self.new) if one))

    @property
    def differs(self) -> bool:
        """Whether the text is another."""
        return self.old is None or self.new is None or self.old.text != self.new.text


def said_in(document: Document) -> tuple[Said, ...]:
    """The sentences of a document, its notes last."""
    return tuple(one for line in document_lines(document) for one in _of_line(line))


def _of_line(line: Line) -> Iterator[Said]:
    for one in sentences(line):
        text = " ".join(one.text.split())
        if text:
            runs = [run for run in line.runs if run.start < one.end and run.end >= one.start]
            yield Said(text, line.place(one.start), frozenset(key for run in runs for key in _records(run)))


def _records(run: Run) -> Iterator[Id]:
    """The records that one inline prints."""
    match run.inline:
        case Figure(keys=keys):
            yield from (
                ("sources", key.removeprefix(SOURCE)) if key.startswith(SOURCE) else ("facts", key) for key in keys
            )
        case Term(key=key):
            yield NAMES, key
        case Footnote(source=source):
            yield "sources", source
        case _:
            return


def pairs(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """Both texts side by side, in order."""
    matcher = difflib.SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    for _, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        yield from _block(old[from_old:to_old], new[from_new:to_new])


def _block(old: Sequence[Said], new: Sequence[Said]) -> Iterator[Pair]:
    """A stretch in which the texts are the same, or differ: then each new sentence meets the old one most like it."""
    if len(old) == len(new):
        yield from (Pair(before, after) for before, after in zip(old, new, strict=True))
        return
    waiting = list(old)
    for after in new:
        like = _most_alike(after, waiting)
        if like is not None:
            yield from (Pair(gone, None) for gone in waiting[:like])
        yield Pair(None if like is None else waiting[like], after)
        waiting = waiting if like is None else waiting[like + 1 :]
    yield from (Pair(gone, None) for gone in waiting)


_LOOK_AHEAD = 20


def _most_alike(after: Said, waiting: Sequence[Said]) -> int | None:
    """Which of the next old sentences is this one, changed."""
    likeness = [
        difflib.SequenceMatcher(None, one.text.split(), after.text.split()).ratio() for one in waiting[:_LOOK_AHEAD]
    ]
    best = max(likeness, default=0.0)
    return likeness.index(best) if best >= _ALIKE else None
