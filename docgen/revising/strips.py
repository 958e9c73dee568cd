"""The words between figures in the bytes of a part: paragraph by paragraph, each character with its run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from docgen.flow import CALL, Passage
from docgen.reading.docx.language import W
from docgen.revising.controls import Control
from docgen.revising.elements import (
    CALLING,
    CHANGES,
    MARKS,
    PROPERTIES,
    SEPARATOR,
    SIGN_NAMES,
    Stretch,
    local_name,
    place_of,
)
from docgen.wording import BROKEN

_AUTHOR = f"{W}{SEPARATOR}author"
_SPACE = "http://www.w3.org/XML/1998/namespace" + SEPARATOR + "space"
_THROUGH = MARKS | {"hyperlink", "smartTag", "customXml", "sdt", "sdtContent", *CHANGES}
"""What may stand around runs or between them: it prints nothing itself."""
_UNREAD = PROPERTIES | {"pPr", "sdtPr"}
_HELD = re.compile(rb"<[!?]|rPrChange|vanish|[sS]trike")
"""What keeps a run as it is: remarks, a look that is a pending change, words that are hidden or struck out."""
_FIXED = MARKS | {"footnoteRef", "endnoteRef"}
"""What in a run prints no word, and cannot be taken apart with it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text alone: its bytes, the offset behind its properties, and whether it is a pending insertion."""

    place: Stretch
    content: int
    inserted: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One character; without a `run` it cannot be changed. `sign` are the bytes of an element that prints it."""

    text: str
    run: Run | None = None
    sign: Stretch | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """A paragraph: its figures, and the characters before, between and behind them, one list more."""

    controls: tuple[Control, ...]
    words: tuple[tuple[Letter, ...], ...]

    @property
    def passage(self) -> Passage:
        """What it says; `BROKEN` stands for all that is no plain text."""
        said = ("".join(letter.text for letter in letters) for letters in self.words)
        return Passage(tuple(one.anchor for one in self.controls), tuple(said))


@dataclass(slots=True)
class _Open:
    """A paragraph whose end has not come, and the run in it that is open."""

    controls: list[Control] = field(default_factory=list)
    words: list[list[Letter]] = field(default_factory=lambda: [[]])
    run: _Running | None = None


@dataclass(slots=True)
class _Running:
    """A run whose end has not come; `plain` tells that it holds text and nothing else."""

    start: int
    depth: int
    plain: bool = True
    content: int = 0
    letters: list[Letter] = field(default_factory=list)
    kept: bool = True
    """Whether the spaces at the ends of the text that is open count."""


class _Search:
    """One pass over a part with these figures."""

    def __init__(self, data: bytes, controls: Iterable[Control], author: str | None) -> None:
        self.data, self.found, self._author = data, list[Strip](), author
        self._figures: Mapping[int, Control] = {one.place[0]: one for one in controls}
        self._path: list[tuple[str, int, str]] = []
        self._open: list[_Open] = []
        self._skipped = self._fields = 0
        """How deep what is not looked at stands, 0 for nothing; how many fields are open."""
        self._parser = expat.ParserCreate(namespace_separator=SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def run(self) -> tuple[Strip, ...]:
        self._parser.Parse(self.data, True)  # noqa: FBT003  # expat takes it by place
        return tuple(self.found)

    # --- the beginning of an element ---

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at, local = self._parser.CurrentByteIndex, local_name(name)
        if not self._skipped:
            self._element(local, at, attributes)
        self._path.append((local, at, attributes.get(_AUTHOR, "") if local == "ins" else ""))

    def _element(self, local: str, at: int, attributes: dict[str, str]) -> None:
        if local == "p":
            self._open.append(_Open())
        elif not self._open:
            return
        elif at in self._figures:
            self._figure(self._open[-1], self._figures[at])
        elif self._open[-1].run:
            self._in_run(self._open[-1].run, local, at, attributes)
        elif local == "r":
            self._open[-1].run = _Running(at, len(self._path), plain=not self._fields)
        elif local in _UNREAD:
            self._skip()
        elif local not in _THROUGH:  # a field in one element, a formula
            self._open[-1].words[-1].append(Letter(BROKEN))
            self._skip()

    def _skip(self) -> None:
        self._skipped = len(self._path) + 1

    def _pending(self) -> frozenset[str]:
        """The pending changes that stand around."""
        return frozenset(name for name, _, _ in self._path if name in CHANGES)

    def _is_own(self) -> bool:
        """Whether no pending insertion of somebody else stands around: its words are that person's."""
        return all(author == self._author for name, _, author in self._path if name == "ins")

    def _figure(self, strip: _Open, control: Control) -> None:
        if control.deleted:
            strip.words[-1].append(Letter(BROKEN))
        else:
            strip.controls.append(control)
            strip.words.append([])
        self._skip()

    def _in_run(self, run: _Running, local: str, at: int, attributes: dict[str, str]) -> None:
        if len(self._path) > run.depth + 1:
            return
        if local == "rPr":
            self._skip()
            return
        run.content = run.content or at
        if local == "t":
            run.kept = attributes.get(_SPACE) == "preserve"
        elif local in CALLING:
            run.letters.append(Letter(CALL))
            run.plain = False
        elif local in _FIXED:
            run.plain = False
        elif not SIGN_NAMES.get(local):
            self._note_strange(run, local, attributes)

    def _note_strange(self, run: _Running, local: str, attributes: dict[str, str]) -> None:
        run.letters.append(Letter(BROKEN))
        run.plain = False
        if local == "fldChar":
            kind = attributes.get(f"{W}{SEPARATOR}fldCharType")
            self._fields = max(self._fields + {"begin": 1, "end": -1}.get(kind or "", 0), 0)

    # --- text, and the end of an element ---

    def _characters(self, text: str) -> None:
        run = self._open[-1].run if self._open and not self._skipped else None
        if run and self._path[-1][0] == "t" and len(self._path) == run.depth + 2:
            run.letters += [Letter(one) for one in text]
            run.plain = run.plain and (run.kept or text == text.strip())

    def _end(self, _: str) -> None:
        local, start, _ = self._path.pop()
        if self._skipped:
            self._skipped = self._skipped if len(self._path) >= self._skipped else 0
            return
        if local == "p":
            strip = self._open.pop()
            self.found.append(Strip(tuple(strip.controls), tuple(map(tuple, strip.words))))
        elif run := self._open[-1].run if self._open else None:
            place = place_of(self.data, start, self._parser.CurrentByteIndex)
            if len(self._path) == run.depth:
                self._close(run, place)
            elif len(self._path) == run.depth + 1 and SIGN_NAMES.get(local):
                run.letters.append(Letter(SIGN_NAMES[local], sign=place))

    def _close(self, run: _Running, place: Stretch) -> None:
        strip, pending = self._open[-1], self._pending()
        strip.run = None
        held = self.data[slice(*place)]
        whole = run.plain and not _HELD.search(held)
        if self._fields or (pending and self._author is None) or pending - {"ins", "del"}:
            strip.words[-1].append(Letter(BROKEN))
        elif "del" in pending:  # once it is accepted nothing stands there
            return
        else:
            made = Run(place, run.content, "ins" in pending) if whole and self._is_own() else None
            strip.words[-1] += [Letter(one.text, made, one.sign) for one in run.letters]


def find_strips(data: bytes, controls: Iterable[Control], author: str | None) -> tuple[Strip, ...]:
    """The paragraphs of a part in UTF-8, one that `reading` has read, in the order of their ends, with every pending
    change accepted; `controls` are its figures. `author` is whom new changes will be by: the words of his own pending
    insertions can be changed, those of others cannot. If nothing is to be tracked, None, nothing pending is looked at.
    """
    return _Search(data, controls, author).run()
