"""Whether a draft prints the letter again: composed as a build would, compared paragraph by paragraph."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docgen import flow
from docgen.adopting.letters import CALL, Found, Kind, level
from docgen.adopting.notes import marks
from docgen.compose.composing import Composed
from docgen.model import Emph, Footnote, Inline, Strong


@dataclass(frozen=True, slots=True)
class Difference:
    """A paragraph that would read otherwise: its number among the units (-1: a note), what it says, what would be
    printed.
    """

    unit: int
    line: int
    text: str
    printed: str


def differences(found: Found, composed: Composed) -> Iterator[Difference]:
    """Where the composed letter is not the letter; nothing when it is."""
    wanted = [(number, unit.line, line) for number, unit in enumerate(found.units) for line in _lines(found, number)]
    printed = [text for text in (level(_said(one)) for one in flow.lines(composed.document)) if text]
    matcher = difflib.SequenceMatcher(None, [text for _, _, text in wanted], printed, autojunk=False)
    for kind, start, end, from_printed, to_printed in matcher.get_opcodes():
        if kind != "equal":
            yield from _block(wanted[start:end], printed[from_printed:to_printed])
    notes = [level(flow.plain(note.inlines)) for note in flow.notes(composed.document)]
    for mark, note in zip(marks(found), [*notes, *[""] * len(found.notes)], strict=False):
        if level(found.notes[mark].text) != note:
            yield Difference(-1, found.notes[mark].line, level(found.notes[mark].text), note)


def _block(wanted: Sequence[tuple[int, int, str]], printed: Sequence[str]) -> Iterator[Difference]:
    """The paragraphs of a stretch that differs, side by side."""
    for one, other in itertools.zip_longest(wanted, printed, fillvalue=None):
        number, line, text = one or (-1, 1, "")
        yield Difference(number, line, text, other or "")


def _lines(found: Found, number: int) -> Iterator[str]:
    """The text of a unit as paragraphs, the calls of its notes by their order."""
    unit = found.units[number]
    order = {mark: str(place) for place, mark in enumerate(marks(found), 1)}
    text = CALL.sub(lambda call: f"[^{order[call[1]]}]" if call[1] in order else call[0], unit.text)
    pieces = text.split("\t") if unit.kind is Kind.ROW else (text,)
    yield from (said for piece in pieces if (said := level(piece)))


def _said(inlines: tuple[Inline, ...]) -> str:
    """What a paragraph prints, with the calls of its notes."""
    made = ""
    for inline in inlines:
        match inline:
            case Strong(inner) | Emph(inner):
                made += _said(inner)
            case Footnote(number=number):
                made += f"[^{number}]"
            case _:
                made += "".join(piece.text for piece in flow.printed(inline))
    return made
