"""A file and the new texts of its figures → the file with them as tracked changes, proved; or none."""

from __future__ import annotations

import copy
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen import flow
from docgen.manifest import bookmark, bookmarks
from docgen.reading import Content, Refusal, Unsound
from docgen.reading.docx import read_docx
from docgen.reading.docx.resolving import rejected, rejected_whole
from docgen.reading.package import read_package
from docgen.revising.controls import NOT_FOUND, PENDING, Control, find_controls
from docgen.revising.proving import Standing, difference
from docgen.revising.recording import recorded
from docgen.revising.rewording import Reworded, edits, find_words
from docgen.revising.splicing import Author, Splicer, edited, enriched, unused_numbers
from docgen.wording import Rewording

_STORIES = ("word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes")


class Unproved(Refusal):
    """A revision whose file, read back, is not what it must be; nothing may be written. The reason is the place."""


@dataclass(frozen=True, slots=True)
class Revised:
    """The new file, how many controls of each anchor were changed, for each anchor of which one was left alone why, as
    a message of the catalogue, and the words that gave way to others, one by one.
    """

    data: bytes
    done: Mapping[str, int]
    left: Mapping[str, str]
    words: tuple[tuple[str, str], ...] = ()


def revise(
    data: bytes,
    texts: Mapping[str, str],
    author: Author | None,
    standing: Standing | None = None,
    rewordings: Sequence[Rewording] = (),
) -> Revised:
    """Put new texts into a DOCX by the anchors of its figures, as tracked changes, or plainly if nobody is named.

    Of a figure all controls are changed that say one of the texts that may be `standing` there, or whatever they say;
    then the words of `rewordings`, where all figures of their paragraph are today's and no hand has touched them.
    What was put in is on record in docgen's own part of the file; all other parts but those with a change keep their
    bytes, and in those all bytes but the runs that change. Raises `Unsound` and `Unproved`.
    """
    package, old = read_package(data), read_docx(data)
    search = _Search(bookmarks(old.manifest), texts, standing or {}, tuple(rewordings), author.name if author else None)
    stories = {name: part for name, part in package.items() if _is_story(name, part)}
    splicer = Splicer(author, unused_numbers(stories.values()))
    before = _enriched(stories, search, splicer.numbers) if author else stories
    plans = {name: plan for name, part in before.items() if (plan := search.plan(part))}
    after = {name: plan.carried_out(before[name], splicer) for name, plan in plans.items()}
    done = {control.anchor: text for plan in plans.values() for control, text in plan.figures}
    said = {one.words: one.now for plan in plans.values() for one in plan.words}
    manifest, record = recorded(package, old.manifest, done, said) if old.manifest and plans else (old.manifest, {})
    made = repack(data, after | record)
    if author and not all(_is_undone(before[name], after[name], plan) for name, plan in plans.items()):
        raise Unproved("w:del, w:ins")
    _prove(old, made, manifest, search, done)
    left = search.left(stories.values())
    left = {one: left.get(one, NOT_FOUND) for one in texts if one in left or one not in done}
    return Revised(made, _times(plan.figures for plan in plans.values()), left, _told(plans.values()))


def _is_undone(before: bytes, after: bytes, plan: _Plan) -> bool:
    """Whether rejecting every change gives back the part: the same XML, where words changed but for parted runs."""
    undone = rejected_whole if plan.words else rejected
    return undone(after) == undone(before)


def _told(plans: Iterable[_Plan]) -> tuple[tuple[str, str], ...]:
    """The words that changed; what the file says in two forms counts once."""
    words = {(one.words, one.alternates or object()): one for plan in plans for one in plan.words}
    return tuple(pair for one in words.values() for pair in one.shown())


def _times(changes: Iterable[Iterable[tuple[Control, str]]]) -> Mapping[str, int]:
    """How many controls of each figure were changed; one that the file says in two forms counts once."""
    seen = {(one.anchor, one.alternates or one.place) for found in changes for one, _ in found}
    return Counter(anchor for anchor, _ in seen)


def _prove(old: Content, made: bytes, manifest: bytes | None, search: _Search, done: Mapping[str, str]) -> None:
    """Raise `Unproved` if the file that was made does not say what it must."""
    try:
        new = read_docx(made)
    except Unsound as fault:
        raise Unproved(fault.reason) from None
    wrong = difference(old, new, done, search.standing, search.rewordings, tracked=search.tracked)
    if wrong or new.manifest != manifest or not new.intact:
        raise Unproved(wrong or "customXml")


@dataclass(frozen=True, slots=True)
class _Plan:
    """What changes in a part: controls, each with its new text, and words."""

    figures: tuple[tuple[Control, str], ...]
    words: tuple[Reworded, ...]

    def __bool__(self) -> bool:
        return bool(self.figures or self.words)

    def carried_out(self, part: bytes, splicer: Splicer) -> bytes:
        """The part, changed."""
        return edited(part, (*splicer.edits(part, self.figures), *edits(part, self.words, splicer)))


@dataclass(frozen=True, slots=True)
class _Search:
    """Which controls of a part are meant: those of the figures in `texts` that say what is `standing` there."""

    bookmarks: Mapping[str, str]
    texts: Mapping[str, str]
    standing: Standing
    rewordings: tuple[Rewording, ...]
    author: str | None

    @property
    def tracked(self) -> bool:
        """Whether what is put in can be rejected."""
        return self.author is not None

    def plan(self, part: bytes) -> _Plan:
        """What changes in a part."""
        figures = self.changes(part)
        controls = find_controls(part, self.bookmarks)
        return _Plan(figures, find_words(part, controls, dict(figures), self.rewordings, self.author))

    def controls(self, part: bytes) -> tuple[Control, ...]:
        return tuple(one for one in find_controls(part, self.bookmarks) if self._is_meant(one))

    def changes(self, part: bytes) -> tuple[tuple[Control, str], ...]:
        """The controls that can be changed, each with its new text."""
        return tuple((one, self.texts[one.anchor]) for one in self.controls(part) if not self.hindrance(one))

    def hindrance(self, control: Control) -> str:
        """Plainly nothing is put into a pending insertion: what it stands for would still be pending beside it."""
        pending = control.insertion or control.inserted
        return control.hindrance or (PENDING if pending and not self.tracked else "")

    def left(self, parts: Iterable[bytes]) -> dict[str, str]:
        """Anchor → why a control of it is left alone."""
        found = (one for part in parts for one in self.controls(part))
        return {one.anchor: hindrance for one in found if (hindrance := self.hindrance(one))}

    def _is_meant(self, one: Control) -> bool:
        stands = self.standing.get(one.anchor, (one.text,))
        is_one = any(flow.bare(text) == flow.bare(one.text) for text in stands)
        return one.anchor in self.texts and not one.deleted and is_one


def _is_story(name: str, part: bytes) -> bool:
    """Whether a part is text in UTF-8: the bytes of another encoding are not counted as the parser counts them."""
    return name.startswith(_STORIES) and name.endswith(".xml") and b"\0" not in part


def _enriched(stories: Mapping[str, bytes], search: _Search, numbers: Iterator[int]) -> dict[str, bytes]:
    """The parts with those controls made rich-text ones that are to be changed, a figure in one bookmark a file."""
    marked = {anchor for anchor in search.texts for part in stories.values() if bookmark(anchor).encode() in part}
    made = {}
    for name, part in sorted(stories.items()):  # the body, word/document.xml, before all others
        controls = [one for one, _ in search.changes(part)]
        made[name] = enriched(part, controls, frozenset(marked), numbers)
        marked |= {one.anchor for one in controls}
    return made


def repack(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """A package again, entry for entry with its date and packing, some parts replaced."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.infolist():
            part = parts.get(entry.filename)
            new.writestr(copy.copy(entry), old.read(entry) if part is None else part, entry.compress_type)
    return stream.getvalue()
