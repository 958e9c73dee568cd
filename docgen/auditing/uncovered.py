"""Numbers of a file that no anchor covers: neither a figure nor something that today's letter itself says there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen import flow
from docgen.auditing.placing import MASK, masked
from docgen.lang.numbers import Kind, Reading, read_numbers
from docgen.model import Diagnostic, Document, Lang, Span
from docgen.reading import Line

_AROUND = 25
"""Characters on one side by which a number is known to be the template's own."""
_STRUCTURE = frozenset({Kind.PHONE, Kind.LIST_MARK, Kind.CENTURY})
"""Kinds that tell no fact."""


def uncovered(file: str, lines: Sequence[Line], lang: Lang, document: Document | None) -> Iterator[Diagnostic]:
    """DG707 for each number outside the figures that is not part of what the letter says today without any fact (a
    programme's title, a numbering): that text passed the check.
    """
    known = _typed(document) if document else ""
    for number, line in enumerate(lines, 1):
        text = masked(line)
        for reading in read_numbers(text, lang):
            if _is_free(reading) or _stands_in(known, text, reading):
                continue
            place = Span(file, number, _column(line, reading), len(reading.text))
            yield Diagnostic("DG707", place, {"text": reading.text.strip()})


def _is_free(reading: Reading) -> bool:
    return MASK in reading.text or reading.weak or reading.kind in _STRUCTURE


def _typed(document: Document) -> str:
    """All that a letter prints, one sign for each figure."""
    return "\n".join(
        "".join(MASK if piece.anchor else flow.bare(piece.text) for piece in flow.pieces(inlines))
        for inlines in flow.texts(document)
    )


def _stands_in(known: str, text: str, reading: Reading) -> bool:
    """Whether the letter says the number too, with the same words before it or behind it."""
    number = flow.bare(reading.text)
    before = flow.bare(text[: reading.start])[-_AROUND:]
    after = flow.bare(text[reading.start + len(reading.text) :])[:_AROUND]
    return bool((before and before + number in known) or (after and number + after in known))


def _column(line: Line, reading: Reading) -> int:
    """The column of a number found in the masked line, in the line as it is seen."""
    offset = reading.start
    position = 0
    for run in _stretches(line):
        length = 1 if run[0] else len(run[1])
        if position + length > offset:
            break
        position += length
        offset += len(run[1]) - length
        position += len(run[1]) - length
    return offset + 1


def _stretches(line: Line) -> list[tuple[int, str]]:
    """The line's stretches as `masked` sees them: the figure's control (0: none) and what is seen."""
    found: list[tuple[int, str]] = []
    for run in line.runs:
        text = run.text if run.after and not run.unseen else ""
        if found and found[-1][0] == run.control:
            found[-1] = (run.control, found[-1][1] + text)
        else:
            found.append((run.control, text))
    return found
