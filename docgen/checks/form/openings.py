"""Sentences that begin with a small letter because a figure or a name stands first (DG333)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line, Run
from docgen.checks.text.passages import PARAGRAPH, Passage, passages
from docgen.expressions import expression
from docgen.lang.alphabet import SMALL
from docgen.model import Diagnostic, Figure, Term

_SMALL = expression(f"[{SMALL}]+")
_BEHIND_A_SENTENCE = expression(
    r"(?:[^\W\d_]{5}|[^\W\d_]{2}[аеёиоуыэюяәіөүұ]|(?<!\w)(?:тиіс|емес|екен|керек|бар|жоқ|год|раз|лет|дней|нет)|[^\W\d_][)»])"
    r"[.!?][ \u00a0]+$",
    re.IGNORECASE,
)
"""Behind a long word, one that ends in a vowel, as abbreviations do not, or a bracket a full stop ends the sentence;
«соц. двух», «млрд. свыше» go on.
"""
_BLANKS = " \u00a0"
_ENDS = (".", "!", "?")


def sentence_begins_small(finished: Finished) -> Iterator[Diagnostic]:
    """DG333: «… – тұрақты. үш қалада …»: the template could not know how the figure is worded."""
    for before, passage in pairwise((None, *passages(finished.document))):
        for line in passage.lines if passage and passage.kind == PARAGRAPH else ():
            for run in line.runs:
                word = _SMALL.match(line.text, run.start) if isinstance(run.inline, Figure | Term) else None
                if word and _opens(line, run, before):
                    yield Diagnostic("DG333", run.inline.span, {"text": word[0]})


def _opens(line: Line, run: Run, before: Passage | None) -> bool:
    """Whether a sentence opens here; a paragraph opens one behind a paragraph that has closed its own."""
    if run.start:
        ended = line.text[: run.start].removesuffix("\n").rstrip(_BLANKS).endswith(_ENDS)
        return ended and bool(_BEHIND_A_SENTENCE.search(line.text, 0, run.start))
    closed = before is not None and before.kind == PARAGRAPH and before.lines[-1].text.rstrip().endswith(".")
    return closed and line.text.rstrip().endswith(".")
