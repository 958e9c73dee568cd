"""What a file that is sent says: as the letter was composed, or, once a hand has edited it, as the file reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen import flow
from docgen.auditing.placing import placed
from docgen.auditing.states import State, judged, same
from docgen.manifest import Altered, read_manifest
from docgen.model import Document
from docgen.reading import Unsound, read_file
from docgen.register import Printed
from docgen.sealing.contents import printed_in
from docgen.sealing.wording import levelled, paragraphs

NO_STRUCTURE = "its figures cannot be told from other text"
OF_ANOTHER_LETTER = "it is a file of another letter, or of another language"
NO_RECORD = "docgen's record of its figures is gone or was changed"


class Unsayable(Exception):
    """A file of which it cannot be told what it says; `reason` is a message of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Said:
    """The text of each figure by its anchor, and every paragraph of a file."""

    figures: Mapping[str, str]
    lines: tuple[str, ...]


def said_of(document: Document) -> Said:
    """What a letter says as it was composed."""
    lines = (levelled(flow.plain(inlines)) for inlines in flow.texts(document))
    figures = {figure.anchor: figure.text for figure, _ in flow.figures(document)}
    return Said(figures, tuple(line for line in lines if line))


def said_in(name: str, data: bytes, document: Document) -> Said:
    """What an edited file of this letter says: a figure whose control was taken away counts as long as it stands where
    it stood, one that is gone or unseen does not. Raises `Unsayable`.
    """
    try:
        content = read_file(name, data)
    except Unsound as fault:
        raise Unsayable(fault.reason) from None
    if not content.structured:
        raise Unsayable(NO_STRUCTURE)
    try:
        manifest = read_manifest(content.manifest or b"")
    except Altered:
        raise Unsayable(NO_RECORD) from None
    if (manifest.letter, manifest.lang) != (document.letter, document.lang):
        raise Unsayable(OF_ANOTHER_LETTER)
    controls = tuple(placed(name, content.lines))
    figures = {
        one.anchor: levelled(one.text)
        for one in judged(name, manifest.figures, controls, content.lines, None)
        if one.state in _STANDING and not any(found.code == "DG709" for found in one.findings)
    }
    return Said(figures, paragraphs(content))


_STANDING = frozenset({State.AS_BUILT, State.EDITED, State.UNCONTROLLED})


def sent_figures(document: Document, said: Said) -> Iterator[Printed]:
    """The figures that were sent: one that a hand has typed over rests on no fact any more, and one that is gone was
    not printed.
    """
    for one in printed_in(document):
        text = said.figures.get(one.anchor, "")
        if same(text, one.text):
            yield one
        elif text:
            yield Printed(one.lang, one.anchor, text, (), "")
