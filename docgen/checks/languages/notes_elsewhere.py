"""A note or a citation that stands at another place of the same paragraph in the Kazakh text (DG353): in another
sentence, or behind another figure.

The languages order their words differently, so a place is another one only where nobody can doubt it: the sentences of
both passages answer each other and print other figures than the one where the note stands there, or the note stands at
once behind one figure here and behind another figure of the same sentence there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.text.answering import sentences_of
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, Passage, said_there
from docgen.checks.text.sentences import Sentence
from docgen.expressions import expression
from docgen.model import Diagnostic, Figure, Footnote, Inline, Lang, Span, Term


class _Call(NamedTuple):
    """A note or a citation: its source, the line and the offset at which it stands, its place."""

    key: str
    line: Line
    at: int
    span: Span
    is_note: bool


def note_elsewhere(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG353: a note or a citation that each of two passages has once, in different places."""
    calls = _calls(ours) if ours.kind in PROSE and theirs.kind in PROSE else ()
    others = {(one.key, one.is_note): one for one in _calls(theirs)} if calls else {}
    for call in calls:
        other = others.get((call.key, call.is_note))
        if other and _is_elsewhere(call, other, _answering(ours, theirs)):
            args = {"text": call.key, "before": _before(call), "other": _before(other)}
            yield Diagnostic("DG353", call.span, args, said_there(other.span))


def _calls(passage: Passage) -> tuple[_Call, ...]:
    """The notes and citations of a passage, each of which stands there once."""
    found: dict[tuple[str, bool], list[_Call]] = {}
    for line in passage.lines:
        ended: tuple[str, int] = "", 0
        for run in line.runs:
            key, is_note = _called(run.inline), isinstance(run.inline, Footnote)
            goes_on = key == ended[0] and run.start - ended[1] <= _WITHIN
            if key and (is_note or not goes_on):
                found.setdefault((key, is_note), []).append(_Call(key, line, run.start, run.inline.span, is_note))
            if key and not is_note:
                ended = key, run.end
    return tuple(several[0] for several in found.values() if len(several) == 1)


_CITED = "source."
_WITHIN = 3
"""Characters between two pieces of one citation."""


def _called(inline: Inline) -> str:
    """The key of the source that a note calls, or that is cited by a piece of its citation."""
    if isinstance(inline, Footnote):
        return inline.source
    keys = (inline.key,) if isinstance(inline, Term) else inline.keys if isinstance(inline, Figure) else ()
    return keys[0].removeprefix(_CITED) if len(keys) == 1 and keys[0].startswith(_CITED) else ""


def _answering(ours: Passage, theirs: Passage) -> Sequence[tuple[Sentence, Sentence]]:
    """The sentences in pairs, as `sentence_pairs` has them, but for the figures of citations."""
    left, right = sentences_of(ours), sentences_of(theirs)
    sure = len(left) == len(right) and all(map(_print_the_same, left, right))
    return tuple(zip(left, right, strict=True)) if sure else ()


def _print_the_same(one: Sentence, other: Sentence) -> bool:
    return _printed(one) == _printed(other)


def _is_elsewhere(call: _Call, other: _Call, pairs: Sequence[tuple[Sentence, Sentence]]) -> bool:
    here = next((pair for pair in pairs if _holds(pair[0], call)), None)
    there = next((pair for pair in pairs if _holds(pair[1], other)), None)
    if here is None or there is None:
        return False
    if here is not there:
        return _printed(here[0]) != _printed(there[0])
    first, second = _figure_before(call), _figure_before(other)
    return bool(first and second and first.prints != second.prints and _has_both(here, first, second))


def _holds(sentence: Sentence, call: _Call) -> bool:
    """Whether a note belongs to a sentence: one behind its full stop does."""
    last = call.at if not call.is_note else max(len(call.line.text[: call.at].rstrip()) - 1, 0)
    return sentence.line is call.line and sentence.start <= last < sentence.end


def _printed(sentence: Sentence) -> Counter[Hashable]:
    return Counter(figure.prints for figure in sentence.figures if not figure.keys[0].startswith(_CITED))


_COUNTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:[ \u00a0](?!(?:и|или)(?!\w))[^\W\d_]+)?"),
        "kz": expression(r"(?:[ \u00a0](?!(?:және|мен|бен|пен)(?!\w))[^\W\d_]+)?"),
    }
)
"""What may stand between a figure and its note: what is counted."""
_ENDS = expression(r"[ \u00a0]?(?:[.;!?]|$)")


def _figure_before(call: _Call) -> Figure | None:
    """The number at once behind which a note stands, a printed figure and no time. A word at the end of a sentence may
    be its verb, which has nothing to do with the number.
    """
    run = next((one for one in reversed(call.line.printed) if one.end <= call.at), None)
    if not call.is_note or run is None or not isinstance(run.inline, Figure):
        return None
    text = call.line.text
    is_number = isinstance(run.inline.value, Decimal) and run.inline.part == "value"
    at_once = run.end == call.at or not _ENDS.match(text, call.at)
    beside = at_once and _COUNTED[call.line.lang].fullmatch(text[run.end : call.at])
    return run.inline if is_number and beside else None


def _has_both(pair: tuple[Sentence, Sentence], first: Figure, second: Figure) -> bool:
    """Whether both sentences print both figures, each once."""
    return all(
        [one.prints for one in sentence.figures].count(figure.prints) == 1
        for sentence in pair
        for figure in (first, second)
    )


_FEW = 3


def _before(call: _Call) -> str:
    """The words before a note, by which a reader finds it."""
    return " ".join(call.line.text[: call.at].split()[-_FEW:]) or "—"
