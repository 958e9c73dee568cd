"""Excuses: a person says, where a finding stands, why it may stand.

`{# docgen: allow DG401 — the reason #}` in a template, `# docgen: allow DG143 — the reason` in YAML: on the line of the
finding, or alone on the line above it. An excuse holds for checks and for outputs; it changes nothing of what is
read, so only what checks find can be excused. Where a line has several typed numbers, an excuse covers those that its
reason names, each as often as it names it: else it would cover one that somebody types beside them later.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from docgen.checks.text.unsaid import says_nothing
from docgen.codes import CODES
from docgen.expressions import expression
from docgen.facts.shapes import nearest
from docgen.facts.texts import place, read_legibly
from docgen.files import Unreadable
from docgen.model import NB_HYPHEN, Diagnostic, Related, Span
from docgen.world import World

_EXCUSABLE = (range(131, 135), range(140, 160), range(170, 200), range(256, 257), range(300, 600))
"""Findings of checks: what facts rest on, a verb beside a figure, Russian against Kazakh, finished text, the letter and
its form.
"""
_NEVER = frozenset({"DG140", "DG141", "DG142", "DG144", "DG145", "DG146"})
"""Checks that find a key nobody wrote: there is nothing to let stand. And those that ask for the proof of a figure: a
letter with one that nobody can trace is not written, whatever the reason.
"""

TYPED_NUMBERS = frozenset({"DG401", "DG402"})
_EACH_NAMED = TYPED_NUMBERS | {"DG434"}
"""Numbers and promises: one more that somebody types on an excused line must not pass under its cover."""
_IN_TEMPLATE = expression(r"\{#[-+]?\s*docgen:(?P<said>.*?)[-+]?#\}", re.DOTALL)
_IN_YAML = expression(r"(?:^|(?<=[ \t]))#\s*docgen:(?P<said>.*)$", re.MULTILINE)
_COMMENT = expression(r"\{#.*?#\}", re.DOTALL)
_BARE = expression(r"docgen:(?<!\w.{7})\s*allow\b")
_SAID = expression(r"\s*allow\s+(?P<codes>\w+(?:\s*,\s*\w+)*)\s*(?:[—–:-]\s*(?P<reason>.*?))?\s*", re.DOTALL)
_WORD = expression(r"[^\W\d_]{2,}")
_LONG_WORD = 8


class Excuse(NamedTuple):
    """One code excused on one line of a file, why, and the place of the comment that says so."""

    code: str
    line: int
    reason: str
    span: Span


Read = tuple[tuple[Excuse, ...], tuple[Diagnostic, ...]]
"""The excuses of a file that hold, and what is wrong with the others."""


def excusable(code: str) -> bool:
    """Whether a finding of this code can be excused.

    >>> [excusable(code) for code in ("DG401", "DG143", "DG106", "DG140", "DG160")]
    [True, True, False, False, False]
    """
    return code not in _NEVER and any(int(code[2:]) in numbers for numbers in _EXCUSABLE)


def read_excuses(path: str, text: str) -> Read:
    """The excuses written in a template or a YAML file."""
    comments = tuple((_IN_YAML if path.endswith(".yaml") else _IN_TEMPLATE).finditer(text))
    excuses: list[Excuse] = []
    faults: list[Diagnostic] = []
    for comment, line in zip(comments, _lines_meant(text, comments), strict=True):
        span = place(path, text, comment.start(), len(comment.group().split("\n", 1)[0]))
        _read_one(comment["said"], line, span, excuses, faults)
    faults += _printed(path, text) if not path.endswith(".yaml") else ()
    return tuple(excuses), tuple(faults)


def _printed(path: str, text: str) -> Iterator[Diagnostic]:
    """DG164: an excuse that stands in no comment, and so would stand in the letter."""
    bare = _COMMENT.sub(lambda found: " " * len(found[0]), text)
    return (Diagnostic("DG164", place(path, text, one.start(), len(one[0]))) for one in _BARE.finditer(bare))


def _read_one(said: str, line: int, span: Span, excuses: list[Excuse], faults: list[Diagnostic]) -> None:
    match = _SAID.fullmatch(said)
    if match is None:
        faults.append(Diagnostic("DG164", span))
        return
    codes, reason = re.split(r"\s*,\s*", match["codes"]), " ".join((match["reason"] or "").split())
    given = _tells_why(reason)
    if not given:
        faults.append(Diagnostic("DG160", span, {"codes": ", ".join(codes)}))
    for code in codes:
        if code not in CODES:
            faults.append(Diagnostic("DG162", span, {"code": code}, hint=nearest(code, CODES)))
        elif not excusable(code):
            faults.append(Diagnostic("DG163", span, {"code": code}))
        elif given:
            excuses.append(Excuse(code, line, reason, span))


def _tells_why(reason: str) -> bool:
    """Whether this is a reason: two words, or a long one, that are no mere fillers.

    >>> [_tells_why(text) for text in ("так в письме", "опечатка", "нет", ".", "— — —", "уточнить позже")]
    [True, True, False, False, False, False]
    """
    words = {word.lower() for word in _WORD.findall(reason)}
    return (len(words) > 1 or any(len(word) >= _LONG_WORD for word in words)) and not says_nothing(reason)


def _lines_meant(text: str, comments: Sequence[re.Match[str]]) -> list[int]:
    """The line that each comment speaks of: its own, or the next one if it stands alone; several may stand on top of
    each other.
    """
    lines: list[int] = []
    below: dict[int, int] = {}
    for comment in reversed(comments):
        first, last = _line(text, comment.start()), _line(text, comment.end())
        if _alone(text, comment):
            below[first] = below.get(last + 1, last + 1)
            lines.append(below[first])
        else:
            lines.append(first)
    return lines[::-1]


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _alone(text: str, comment: re.Match[str]) -> bool:
    """Whether nothing else stands on the lines of a comment but other excuses."""
    before = text[text.rfind("\n", 0, comment.start()) + 1 : comment.start()]
    after = text[comment.end() :].partition("\n")[0]
    return not any(_IN_TEMPLATE.sub("", beside).strip() for beside in (before, after))


def _line_of(found: Diagnostic) -> tuple[str, str, int]:
    return found.code, found.span.file, found.span.line


def _crowded(diagnostics: Iterable[Diagnostic]) -> frozenset[tuple[str, str, int]]:
    """The lines on which several numbers are typed, or come through a word («{{ n + 1 }}» of a loop), or several things
    promised, each with the code that tells so.
    """
    every = {
        (_line_of(one), one.span.column, one.args.get("text", "")) for one in diagnostics if one.code in _EACH_NAMED
    }
    found = Counter(line for line, *_ in every)
    return frozenset(line for line, several in found.items() if several > 1)


def _names(reason: str, found: Diagnostic, turn: int) -> bool:
    """Whether a reason names a typed number or the words of a promise, as the finding writes them; the second one of
    the same words on a line has to be named twice.
    """
    text = " ".join(_text_of(found).replace(NB_HYPHEN, "-").split())
    named = re.findall(rf"(?<!\w)(?<!\d[.,]){re.escape(text)}(?!\w|[.,]\d)", reason, re.IGNORECASE)
    return len(named) >= turn


def _text_of(found: Diagnostic) -> str:
    return str(found.args.get("text", ""))


def _turns(diagnostics: Iterable[Diagnostic], crowded: Set[tuple[str, str, int]]) -> Mapping[tuple[str, Span], int]:
    """Which one of the same words each finding on a crowded line is, from 1 at the left."""
    columns: dict[tuple[tuple[str, str, int], str], set[Span]] = {}
    for one in diagnostics:
        if _line_of(one) in crowded:
            columns.setdefault((_line_of(one), _text_of(one).lower()), set()).add(one.span)
    return {
        (code, span): turn for ((code, *_), _), spans in columns.items() for turn, span in enumerate(sorted(spans), 1)
    }


_MOST_READ = 512
"""Files of which it is held what excuses they have."""


class Excuses:
    """The excuses of a project, each file read when it is first asked for."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._read: dict[str, Read] = {}
        self._settled = array("q")

    def applied(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The findings, those that are excused with the reason; they must be all of a letter."""
        every = tuple(diagnostics)
        crowded = _crowded(every)
        turns = _turns(every, crowded) if crowded else {}
        for found in every:
            excuse = self._of(found)
            turn = turns.get((found.code, found.span), 0)
            if excuse and turn and not _names(excuse.reason, found, turn):
                unnamed = Related(
                    "of several numbers or promises on a line, an excuse names each: it lacks this one", excuse.span
                )
                yield replace(found, related=(*found.related, unnamed))
            else:
                yield replace(found, excuse=excuse.reason) if excuse else found

    def _of(self, found: Diagnostic) -> Excuse | None:
        if not excusable(found.code):
            return None
        excuses, _ = self.read(found.span.file)
        return next((one for one in excuses if (one.code, one.line) == (found.code, found.span.line)), None)

    def faults(self, files: Iterable[str], found: Iterable[Diagnostic] = ()) -> list[Diagnostic]:
        """DG160, DG162 to DG164: excuses that do not hold. Files in which all others excuse one of these findings need
        not be read again at the end; there may be thousands, so that digests of their paths are held.
        """
        used = set(map(_line_of, found))
        told: list[Diagnostic] = []
        for file in files:
            excuses, faults = self.read(file)
            told += faults
            if not faults and used.issuperset((one.code, file, one.line) for one in excuses):
                self._settled.append(hash(file))
        return told

    def idle(self, files: Iterable[str], diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """The same, and DG161: excuses that excuse none of these findings, which must be all of the project."""
        used, settled = set(map(_line_of, diagnostics)), frozenset(self._settled)
        for file in (one for one in files if hash(one) not in settled):
            excuses, faults = self.read(file)
            yield from faults
            yield from (
                Diagnostic("DG161", one.span, {"code": one.code})
                for one in excuses
                if (one.code, file, one.line) not in used
            )

    def read(self, file: str) -> Read:
        """The excuses of a file; none where the file cannot be read, which others report."""
        if file not in self._read:
            if len(self._read) >= _MOST_READ:
                self._read.clear()
            self._read[file] = self._fresh(file)
        return self._read[file]

    def _fresh(self, file: str) -> Read:
        try:
            data = self._world.read(file)
        except Unreadable:
            return (), ()
        if b"docgen:" not in data:
            return (), ()
        text, _ = read_legibly(file, data)
        return read_excuses(file, text or "")
