"""What is to be told of the files that are sealed: a seal keeps them as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docgen.model import Diagnostic, Document, Lang, Span
from docgen.register import Departed, File, Printed
from docgen.sealing.saying import Said, at_odds, departed, name_of


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file that was sent, the letter that it was built from, what it says; None where that cannot be read, and
    why.
    """

    file: File
    path: Path
    document: Document
    said: Said | None
    unread: str = ""


def worth_telling(
    files: tuple[SentFile, ...], said: Mapping[Lang, Said], earlier: Mapping[Lang, Said]
) -> Iterator[Diagnostic]:
    """DG732: figures that a hand has typed over; DG739: older ones than today's facts; DG733: a file of which only the
    bytes are on record; DG614: languages that say different things. `said` is what this edition says in each language;
    `earlier` what an earlier one said in a language that this one has not.
    """
    gone: list[Departed] = []
    for one in files:
        if one.said is None:
            yield Diagnostic("DG733", Span(str(one.path)), {"reason": one.unread})
            continue
        found = tuple(departed(one.document, one.said))
        gone += found
        for figure in found:
            yield from _of_figure(one, one.said.figures[figure.anchor], figure.built)
    names = {name_of(one.anchor) for one in gone}
    for ours, theirs in at_odds({**earlier, **said}, None if earlier else names):
        here = _path(files, (ours, theirs))
        yield Diagnostic("DG614", Span(here), {"text": ours.text, "other": theirs.text})


def _of_figure(one: SentFile, sent: Printed, built: str) -> Iterator[Diagnostic]:
    """Nothing of a figure of an earlier template: that today's prints none there says nothing of its facts."""
    if not sent.keys:
        yield Diagnostic("DG732", Span(str(one.path)), {"text": sent.text, "built": built or "—"})
    elif built:
        yield Diagnostic("DG739", Span(str(one.path)), {"text": sent.text, "now": built})


def _path(files: Iterable[SentFile], figures: Iterable[Printed]) -> str:
    """The first file that says one of these figures."""
    wanted = tuple(figures)
    return str(next(one.path for one in files if one.said and any(f in one.said.figures.values() for f in wanted)))
