"""Places and findings: where something stands, and what is wrong there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from docgen.model.values import value


class Span(NamedTuple):
    """A place in a file of the project: path relative to the project, line and column from 1, length in characters.

    A tuple, for a book and its letters have hundreds of thousands of them and a dataclass takes three times as long.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1

    @property
    def said(self) -> str:
        """As people and programs are told it: «facts/schools.yaml:17:12»."""
        return f"{self.file}:{self.line}:{self.column}"

    def holds(self, other: Span) -> bool:
        """Whether another place begins within this one."""
        same_line = (self.file, self.line) == (other.file, other.line)
        return same_line and self.column <= other.column < self.column + self.length


class Severity(StrEnum):
    """An error is shown by facts and structure, a question is read from words and may be misread; both keep an output
    from being written, the question until a person answers it: by a change, or by an excuse that says why the letter
    is right. A warning is shown; a note explains.
    """

    ERROR = "error"
    QUESTION = "question"
    WARNING = "warning"
    NOTE = "note"

    @property
    def blocks(self) -> bool:
        """Whether a finding of this kind keeps an output from being written."""
        return self in {Severity.ERROR, Severity.QUESTION}


@value
class Related:
    """A second place that belongs to a finding; `label` is a message of the catalogue."""

    label: str
    span: Span


@value
class Diagnostic:
    """One finding as data. Its sentence and help come from `codes` (English) and the catalogues (Russian, Kazakh).

    `args` fill the sentence; `hint` is a ready piece such as the nearest name, empty if there is none. `excuse` is the
    reason a person gave for letting it stand, empty if nobody did.
    """

    code: str
    span: Span
    args: Mapping[str, str] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    hint: str = ""
    excuse: str = ""

    def __hash__(self) -> int:
        return hash((self.code, self.span, tuple(sorted(self.args.items()))))
