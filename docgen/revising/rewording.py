"""Words beside figures that today's letter says otherwise, put into the bytes of a part as tracked changes, or plainly.

A run is parted where a word begins or ends, as Word does it; what is left of it keeps its look.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from docgen.flow import CALL
from docgen.manifest import Words
from docgen.revising.controls import Control
from docgen.revising.splicing import Edit, Splicer, prefix_of, text_elements
from docgen.revising.strips import Letter, Run, Strip, find_strips
from docgen.wording import BROKEN, Change, Rewording, changes, same, shown
from docgen.writers import breaks


@dataclass(frozen=True, slots=True)
class Reworded:
    """A place in a part where words give way: their characters, the changes, whose they are and what is then written
    there; `alternates` as in `Control`.
    """

    letters: tuple[Letter, ...]
    changes: tuple[Change, ...]
    words: Words
    now: str
    alternates: int = 0

    def shown(self) -> Iterator[tuple[str, str]]:
        """Each change as it is told."""
        text = "".join(letter.text for letter in self.letters).replace(CALL, "").replace(BROKEN, "")
        whole = len(text) == len(self.letters)
        for one in self.changes:
            yield shown(text, one) if whole else (self._goes(one), one.text.strip())

    def _goes(self, one: Change) -> str:
        return "".join(letter.text for letter in self.letters[one.start : one.stop]).strip()


def find_words(
    part: bytes,
    controls: Sequence[Control],
    texts: Mapping[Control, str],
    rewordings: Sequence[Rewording],
    author: str | None,
) -> tuple[Reworded, ...]:
    """Where words of a part can give way to today's. `texts` are the new ones of the controls that are changed: words
    follow the figures of their paragraph, so that all of them must say what today's letter says.
    """
    if not rewordings:
        return ()
    known = {one.anchors: one for one in rewordings if one.anchors}
    plain = tuple(one for one in rewordings if not one.anchors)
    found: list[tuple[Strip, Rewording]] = []
    for strip in find_strips(part, controls, author):
        one = known.get(strip.passage.anchors) if strip.controls else _note(strip, plain)
        if one and _is_today(strip, texts, one):
            found.append((strip, one))
    alike = [(strip, one) for strip, one in found if _is_in_every_way(strip, found)]
    return tuple(each for strip, one in alike for each in _words(strip, one))


def _note(strip: Strip, notes: Iterable[Rewording]) -> Rewording | None:
    """The note without a figure that a paragraph is, as docgen has written it."""
    (said,) = strip.passage.words
    found = [one for one in notes if any(same(said, text) for text in one.was[0])]
    return found[0] if len(found) == 1 else None


def _is_today(strip: Strip, texts: Mapping[Control, str], one: Rewording) -> bool:
    pairs = zip(strip.controls, one.figures, strict=True)
    return all(same(texts.get(control, control.text), text) for control, text in pairs)


def _is_in_every_way(strip: Strip, found: Iterable[tuple[Strip, Rewording]]) -> bool:
    """Whether a paragraph that the file says in several forms reads the same in each."""
    number = _alternates(strip)
    twins = (other for other, _ in found if _alternates(other) == number)
    return not number or len({one.passage for one in twins if one.passage.anchors == strip.passage.anchors}) == 1


def _alternates(strip: Strip) -> int:
    return strip.controls[0].alternates if strip.controls else 0


def _words(strip: Strip, one: Rewording) -> Iterator[Reworded]:
    for at, (letters, was, now) in enumerate(zip(strip.words, one.was, one.now, strict=True)):
        found = changes(strip.passage.words[at], was, now)
        if found and all(_run_of(letters, change) for change in found):
            yield Reworded(letters, found, _named(one, at), now, _alternates(strip))


def _named(one: Rewording, at: int) -> Words:
    if not one.anchors:
        return one.source, "notes"
    return (one.anchors[at], "ahead") if at < len(one.anchors) else (one.anchors[-1], "behind")


def _run_of(letters: Sequence[Letter], change: Change) -> Run | None:
    """The run whose look the new words get; None if a character that goes is in none, or if none stands beside."""
    if any(letter.run is None for letter in letters[change.start : change.stop]):
        return None
    beside = letters[max(change.start - 1, 0) : change.start] if change.start == change.stop else ()
    nearest = (*letters[change.start : change.stop], *beside, *letters[change.stop : change.stop + 1])
    return next((letter.run for letter in nearest if letter.run), None)


# --- the bytes ---

_GOES, _COMES, _STAYS = "del", "ins", ""


def edits(data: bytes, words: Iterable[Reworded], splicer: Splicer) -> Iterator[Edit]:
    """What comes in the place of each run in which a word changes."""
    for one in words:
        pieces = list(_pieces(one.letters, one.changes))
        touched = {run for kind, run, _ in pieces if kind != _STAYS}
        for run, group in groupby((piece for piece in pieces if piece[1] in touched), key=lambda piece: piece[1]):
            if run:
                yield run.place, b"".join(_written(data, run, list(group), splicer))


Piece = tuple[str, Run | None, Letter]
"""A character, what becomes of it, and the run it belongs to."""


def _pieces(letters: Sequence[Letter], found: Sequence[Change]) -> Iterator[Piece]:
    """All characters in order, those that go and those that come among them."""
    going = {at for one in found for at in range(one.start, one.stop)}
    coming = {one.stop: one for one in found}
    for at in range(len(letters) + 1):
        if change := coming.get(at):
            run = _beside(letters, change)
            yield from ((_COMES, run, Letter(sign)) for sign in breaks.whole(change.text))
        if at < len(letters):
            yield _GOES if at in going else _STAYS, letters[at].run, letters[at]


def _beside(letters: Sequence[Letter], change: Change) -> Run | None:
    """The run that new words are put into: behind the last that goes, or beside the place."""
    before = letters[change.stop - 1].run if change.stop else None
    return before or _run_of(letters, change)


def _written(data: bytes, run: Run, pieces: Sequence[Piece], splicer: Splicer) -> Iterator[bytes]:
    """A run, parted into what stays, goes and comes; if nothing is tracked, or in a pending insertion, it stays one."""
    head, prefix = data[run.place[0] : run.content], prefix_of(data, run.place)
    if run.inserted or not splicer.author:
        pieces = [(_STAYS, run, letter) for kind, _, letter in pieces if kind != _GOES]
    for kind, group in groupby(pieces, key=lambda piece: piece[0]):
        letters = [letter for _, _, letter in group]
        text = b"".join(_text(data, letters, prefix, b"delText" if kind == _GOES else b"t"))
        made = b"%s%s</%sr>" % (head, text, prefix)
        yield splicer.mark(kind.encode(), made, prefix) if kind else made


def _text(data: bytes, letters: Iterable[Letter], prefix: bytes, name: bytes) -> Iterator[bytes]:
    for sign, group in groupby(letters, key=lambda letter: letter.sign):
        if sign:
            yield data[slice(*sign)]
        else:
            yield text_elements("".join(letter.text for letter in group), prefix, name)
