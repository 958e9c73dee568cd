"""What can be said of a letter in which something is wrong: its paragraphs that lack nothing are looked at line by
line, so that two spaces in one of them need not wait until an unknown fact in another is mended.
"""

from __future__ import annotations

from collections.abc import Iterator

from docgen import flow
from docgen.checks import registry
from docgen.checks.scope import Finished
from docgen.compose.composing import Composed, template_path
from docgen.model import Diagnostic


def in_sound_lines(finished: Finished, composed: Composed) -> Iterator[Diagnostic]:
    """The findings of single lines in the paragraphs that the letter's own template prints whole. What is wrong in a
    part may be missing anywhere: then nothing is told.
    """
    own = template_path(finished.letter, finished.lang)
    gaps = {*composed.gaps, *(one.span for one in composed.diagnostics)}
    if any(gap.file != own for gap in gaps):
        return
    torn = _torn_lines(finished, own, frozenset(gap.line for gap in gaps))
    for check in registry.OF_A_LINE:
        yield from (found for found in check(finished) if found.span.file != own or found.span.line not in torn)


def _torn_lines(finished: Finished, own: str, gaps: frozenset[int]) -> frozenset[int]:
    """The lines of the template's paragraphs in which something is missing, and the gaps themselves."""
    torn = set(gaps)
    for inlines, span in flow.paragraphs(finished.document.blocks):
        lines = [place.line for place in (span, *(piece.span for piece in flow.pieces(inlines))) if place.file == own]
        # what is missing at either end of a paragraph leaves nothing there
        extent = range(min(lines, default=0) - 1, max(lines, default=0) + 2)
        torn |= set(extent) if not gaps.isdisjoint(extent) else set()
    return frozenset(torn)
