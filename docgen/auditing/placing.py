"""Where the figures of a read file stand: each control with its text, its line and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from docgen import flow
from docgen.model import Diagnostic, Span
from docgen.reading import Line, Run

MASK = "\ufffc"
"""Stands for a figure while the text around it is looked at."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One control of a figure: its text as it is seen (with plain spaces: a PDF tells no others), why nobody sees it
    (empty: it is seen), whether a pending change deletes or inserts it, its place, and the text of its line on both
    sides, other figures masked.
    """

    anchor: str
    text: str
    unseen: str
    deleted: bool
    inserted: bool
    span: Span
    before: str
    after: str
    spoilt: Diagnostic | None = None
    """What is told of it where something beside it makes it another number."""


def placed(file: str, lines: Sequence[Line]) -> Iterator[Placed]:
    """Every control of a figure in the order of the file; one that goes on in the next line counts once."""
    seen: set[int] = set()
    for number, line in enumerate(lines, 1):
        for control, runs in _controls(line):
            if control not in seen:
                seen.add(control)
                yield _placed(file, number, line, runs + _rest(control, lines[number:]))


def _controls(line: Line) -> Iterator[tuple[int, list[Run]]]:
    numbers = dict.fromkeys(run.control for run in line.runs if run.control)
    for control in numbers:
        yield control, [run for run in line.runs if run.control == control]


def _rest(control: int, lines: Sequence[Line]) -> list[Run]:
    """What a page break or a new paragraph has parted from a figure."""
    return [run for line in lines[:2] for run in line.runs if run.control == control]


def _placed(file: str, number: int, line: Line, runs: list[Run]) -> Placed:
    after = [run for run in runs if run.after]
    text = flow.evenly_spaced("".join(run.text for run in after if not run.unseen))
    unseen = next((run.unseen for run in after if run.unseen and run.text), "")
    start = _offset(line, runs[0])
    around = masked(line)
    place = list(_masks(line)).index(runs[0].control)
    positions = [index for index, letter in enumerate(around) if letter == MASK]
    here = positions[place] if place < len(positions) else len(around)
    span = Span(file, number, start + 1, max(len(text), 1))
    inserted = not any(run.before for run in runs)
    return Placed(runs[0].anchor, text, unseen, not after, inserted, span, around[:here], around[here + 1 :])


def _masks(line: Line) -> Iterator[int]:
    """The controls of a line in order, each once for a stretch."""
    yield from (control for control, _ in groupby(run.control for run in line.runs) if control)


def masked(line: Line) -> str:
    """The line as it is seen, one sign for each figure."""
    pieces = []
    for control, runs in groupby(line.runs, key=lambda run: run.control):
        pieces.append(MASK if control else "".join(run.text for run in runs if run.after and not run.unseen))
    return "".join(pieces)


def _offset(line: Line, until: Run) -> int:
    """How many seen characters of the line stand before a run."""
    count = 0
    for run in line.runs:
        if run is until:
            break
        count += len(run.text) if run.after and not run.unseen else 0
    return count
