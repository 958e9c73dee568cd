"""What a written file says: lines of runs, each run with the figure it belongs to, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from docgen.flow import CALL, Passage


class Refusal(Exception):
    """Work on a file that comes to nothing, for a `reason`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unsound(Refusal):
    """A file that is not what its name says, is broken, or is larger than may be read; `reason` is a message of the
    catalogue.
    """


class Failed(Unsound):
    """A file on which docgen itself failed: nothing is known against the file."""


class Story(StrEnum):
    """Where a line stands: Word's word for a stretch of text that flows on its own."""

    BODY = "body"
    NOTE = "note"
    HEADER = "header"
    BOX = "text box"
    OUTSIDE = "outside"
    """Printed, but in no place of the document's structure: something was stamped over a PDF."""


UNSEEN = ("hidden", "white", "struck out", "off the page", "painted over")
"""Why nobody sees a text: made hidden, white on white, struck out, drawn beside the page, under
something that was painted over it later."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line.

    `control` numbers the figure's control that holds it, in the order of the file from 1, 0 for none; `anchor` is
    that control's name. `before` and `after` tell whether it is there with every pending change rejected, and with
    every one accepted. `unseen` is one of `UNSEEN`, empty for text that is seen.
    """

    text: str
    control: int = 0
    anchor: str = ""
    before: bool = True
    after: bool = True
    unseen: str = ""
    call: str = ""
    """The mark of a note: where it is called, and at the beginning of the note itself (DOCX only)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: the number of the table in the file from 1, its row and column from 0. What a table within a
    cell holds is of that cell.
    """

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, an item, a paragraph of a cell, or a note. `field` runs that an office program counts itself (page
    numbers, numbers of notes) are not in it.
    """

    runs: tuple[Run, ...]
    story: Story = Story.BODY
    cell: Cell | None = None

    @property
    def text(self) -> str:
        """What is seen once every pending change is accepted."""
        return "".join(run.text for run in self.runs if run.after and not run.unseen)

    @property
    def text_before(self) -> str:
        """What was seen before the pending changes."""
        return "".join(run.text for run in self.runs if run.before and not run.unseen)

    def passage(self, *, before: bool = False) -> Passage:
        """The line by its figures, with every pending change accepted, or as it was `before` them; hidden words are
        words too.
        """
        anchors: list[str] = []
        words = [""]
        for control, held in groupby(self.runs, key=lambda run: run.control):
            runs = [run for run in held if (run.before if before else run.after)]
            if not control:
                words[-1] += "".join(CALL if run.call else run.text for run in runs)
            elif any(run.text for run in runs):
                anchors.append(runs[0].anchor)
                words.append("")
        if self.story is Story.NOTE:  # a note begins with its own mark
            words[0] = words[0].removeprefix(CALL)
        return Passage(tuple(anchors), tuple(words))


@dataclass(frozen=True, slots=True)
class Strange:
    """A structure that is not read, by its name, and the number of the line it stands in (from 1)."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Content:
    """One file, read.

    `lines` are numbered from 1 in the order of the file: body, then headers, notes. `manifest` is what docgen wrote
    about the figures, None if it is gone; `intact` tells whether it still has the digest it was written with.
    `structured` is false for a PDF whose tags are lost, in which no figure can be told from other text.
    """

    format: str
    lines: tuple[Line, ...]
    manifest: bytes | None = None
    intact: bool = True
    structured: bool = True
    strange: tuple[Strange, ...] = ()
