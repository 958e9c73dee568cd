"""Words that a build prints beside figures, in a text that a hand may have edited since: which of them give way to
today's.

Nothing is guessed. What docgen has written there is known to the letter; counted from the figures on both sides, words
that are still those, with one more such word between them and the first edit, are changed; one that cannot be changed
so leaves all words between the two figures as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docgen.flow import CALL, Passage, bare

if TYPE_CHECKING:
    from difflib import SequenceMatcher

BROKEN = "\0"
"""Stands among the words of a file for what is no plain text: a pending change, a picture, a field."""
_TOKEN = re.compile(r"\s+|[\w\u00ad\u2010\u2011-]+|[^\w\s]")
_MARGIN = 2
"""Tokens between a change and the first edit of a hand: a space, and a word that is as it was."""
_NEAR = 0.6
"""How many of the letters of two texts must be the same."""
_ALIKE = 0.5
"""How much of a paragraph must be the same: one that tells something else of the same figure is no other wording of
it. A note is known by its source.
"""


@dataclass(frozen=True, slots=True)
class Change:
    """The words from one offset to another give way to others; either may be none."""

    start: int
    stop: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """A paragraph that today's letter words otherwise, by the anchors of its figures; of one that has none, a note, by
    its `source`.

    `figures` are their texts today; `was` is what docgen has written before each and behind the last, `now` what it
    would write today.
    """

    anchors: tuple[str, ...]
    figures: tuple[str, ...]
    was: tuple[tuple[str, ...], ...]
    now: tuple[str, ...]
    source: str = ""


def changes(stands: str, was: Iterable[str], now: str) -> tuple[Change, ...] | None:
    """What must change so that words which docgen has written, in one of the wordings `was`, and a hand may have edited
    elsewhere, read as today; None if they cannot be changed without touching what a hand wrote.

    >>> changes(" schools were checked, we think", [" schools were checked."], " schools are checked.")
    (Change(start=9, stop=13, text='are'),)
    >>> changes(" schools had been checked.", [" schools were checked."], " schools are checked.")
    """
    here, today = _tokens(stands), _tokens(now)
    if _keys(here) == _keys(today):
        return ()
    built = written(stands, was, now)
    if _keys(built) == _keys(today):
        return ()
    if not built or not today or not here:  # no word that a change could hold on to
        return None
    found = [_change(here, hunk, today) for hunk in _placed(built, here, today)]
    return None if None in found else tuple(one for one in found if one)


def written(stands: str, was: Iterable[str], now: str) -> list[re.Match[str]]:
    """Of the wordings that docgen has written, the one that most of is left of; if in doubt not today's."""
    here, today = _keys(_tokens(stands)), _keys(_tokens(now))
    return max((_tokens(one) for one in was), key=lambda one: (sum(_kept(_keys(one), here)), _keys(one) != today))


def is_other(stands: str, was: Iterable[str], now: str) -> bool:
    """Whether words that docgen has written stand otherwise than it would write them today.

    >>> is_other("were checked", ["were checked"], "are checked"), is_other("we check", ["are checked"], "are checked")
    (True, False)
    """
    today = _keys(_tokens(now))
    return _keys(_tokens(stands)) != today and _keys(written(stands, was, now)) != today


def changed(stands: str, found: Iterable[Change]) -> str:
    """A text with its changes made."""
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        stands = stands[: one.start] + one.text + stands[one.stop :]
    return stands


def shown(stands: str, one: Change) -> tuple[str, str]:
    """A change as it is told: the words that go and those that come, with the one beside them where either is none."""
    start, stop = one.start, one.stop
    if start == stop or not one.text.strip():
        start = stands.rfind(" ", 0, len(stands[:start].rstrip())) + 1
        ends = re.compile(r"\s*\S*").match(stands, stop)
        stop = ends.end() if ends else stop
    return stands[start:stop].strip(), (stands[start : one.start] + one.text + stands[one.stop : stop]).strip()


def is_like(one: Passage, other: Passage) -> bool:
    """Whether two passages with the same figures tell the same in other words."""
    texts = (CALL.join(passage.words) for passage in (one, other))
    ours, theirs = (_keys(_tokens(text)) for text in texts)
    return _matcher(ours, theirs).ratio() >= _ALIKE


def is_near(one: str, other: str) -> bool:
    """Whether two texts without a figure may be two wordings of one thing: by their letters, as all words may differ.

    >>> is_near("Проверены организации", "Проверена организация"), is_near("Проверены школы", "Нарушений нет")
    (True, False)
    """
    return _matcher(bare(one), bare(other)).ratio() >= _NEAR


def same(one: str, other: str) -> bool:
    """Whether two texts say the same: spaces and the kinds of hyphen and soft hyphen aside."""
    return bare(one) == bare(other)


def _tokens(text: str) -> list[re.Match[str]]:
    """Words, signs and the spaces between them; those at the ends belong to what stands around."""
    found = list(_TOKEN.finditer(text))
    while found and found[-1][0].isspace():
        found.pop()
    return found[1:] if found and found[0][0].isspace() else found


def _keys(tokens: Iterable[re.Match[str]]) -> list[str]:
    """Tokens as they are compared: every space is like another."""
    return [bare(token[0]) for token in tokens]


def _kept(built: Sequence[str], here: Sequence[str]) -> tuple[int, int]:
    """How many tokens at the beginning and at the end are as they were written."""
    shorter = min(len(built), len(here))
    head = next((at for at in range(shorter) if built[at] != here[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if built[-1 - at] != here[-1 - at]), rest)
    return head, tail


def _matcher(were: Sequence[str], today: Sequence[str]) -> SequenceMatcher[str]:
    """Compares tokens. Few commands do, so that its module is loaded here."""
    from difflib import SequenceMatcher  # noqa: PLC0415

    return SequenceMatcher(None, were, today, autojunk=False)


Hunk = tuple[int, int, int, int]
"""Tokens from one number to another that give way to those of today, from one number to another."""


def _placed(
    built: Sequence[re.Match[str]], here: Sequence[re.Match[str]], today: Sequence[re.Match[str]]
) -> Iterator[Hunk | None]:
    """The hunks between what was written and today's wording, at their places in what stands there now; None for one
    that a hand has touched.
    """
    were, are = _keys(built), _keys(here)
    head, tail = _kept(were, are)
    later = len(here) - len(built)
    for i, j, m, n in _hunks(were, _keys(today)):
        if were == are or j + _MARGIN <= head:
            yield i, j, m, n
        elif i - _MARGIN >= len(built) - tail:
            yield i + later, j + later, m, n
        else:
            yield None


def _hunks(were: Sequence[str], today: Sequence[str]) -> Iterator[Hunk]:
    """What differs; hunks with nothing but a space between them are one."""
    waiting: Hunk | None = None
    for kind, i, j, m, n in _matcher(were, today).get_opcodes():
        if kind == "equal" and (waiting is None or any(were[i:j])):
            if waiting:
                yield waiting
            waiting = None
        else:
            waiting = (waiting[0], j, waiting[2], n) if waiting else (i, j, m, n)
    if waiting:
        yield waiting


def _change(here: Sequence[re.Match[str]], hunk: Hunk | None, today: Sequence[re.Match[str]]) -> Change | None:
    """A hunk by offsets; None where the call of a note or a new line would have to move."""
    if hunk is None:
        return None
    i, j, m, n = hunk
    goes, text = "".join(one[0] for one in here[i:j]), "".join(one[0] for one in today[m:n])
    if {CALL, BROKEN, "\n"} & {*goes, *text}:
        return None
    start = here[i].start() if i < len(here) else here[-1].end()
    return Change(start, here[j - 1].end() if j > i else start, text)
