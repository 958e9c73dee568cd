"""What today's letter says beside its figures and in its notes, and a file does not: no control holds those words. What
docgen wrote there is on record in the file, or 60 characters of it in one of an older docgen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from docgen import flow
from docgen.auditing.placing import MASK, Placed, masked, placed
from docgen.flow import CALL, Passage, Piece
from docgen.manifest import Built, Manifest, plain_digests, text_digest
from docgen.model import Diagnostic, Document, Footnote, Inline, Span
from docgen.reading import Content, Line, Story
from docgen.wording import Rewording, is_like, is_near, is_other, same

_MORE = 3
"""Characters of the figure behind some words that are compared with them: they show that the words end there."""
_SHOWN = 60


def beside(file: str, content: Content, manifest: Manifest, document: Document) -> Iterator[Diagnostic]:
    """Words and notes that today's letter has and a file has not; a PDF parts its paragraphs at the pages."""
    if content.format == "docx":
        yield from words_beside(manifest, tuple(placed(file, content.lines)), document)
        yield from notes_beside(file, content.lines, manifest, document)
        yield from other_paragraphs(file, content.lines, manifest, document)


def rewordings(manifest: Manifest, document: Document) -> Iterator[Rewording]:
    """The paragraphs and notes that today's letter words otherwise than docgen has written them into a file, figures
    aside; of a file that does not have on record what was written, none.
    """
    known = manifest.passages()
    for inlines, _ in flow.paragraphs(document.blocks):
        passage = flow.passage(inlines)
        was = known.get(passage.anchors, ())
        if was and is_like(Passage(passage.anchors, tuple(texts[-1] for texts in was)), passage):
            yield from _reworded(inlines, was)
    for note in flow.notes(document):
        anchors = flow.passage(note.inlines).anchors
        was = known.get(anchors, ()) if anchors else (manifest.notes.get(note.source, ()),)
        yield from _reworded(note.inlines, was, note.source)


def _reworded(inlines: tuple[Inline, ...], was: tuple[tuple[str, ...], ...], source: str = "") -> Iterator[Rewording]:
    """A paragraph in its new words, if docgen has ever written others there."""
    passage = flow.passage(inlines)
    known = bool(was) and all(was)
    if known and any(not same(text, now) for texts, now in zip(was, passage.words, strict=True) for text in texts):
        figures = {figure.anchor: figure.text for figure in flow.figures_in(inlines)}
        yield Rewording(passage.anchors, tuple(map(figures.__getitem__, passage.anchors)), was, passage.words, source)


def words_beside(manifest: Manifest, controls: Sequence[Placed], document: Document) -> Iterator[Diagnostic]:
    """DG725 for each figure of a file whose neighbouring words are others today than when the file was built, unless a
    hand has already made them so.
    """
    built, known = manifest.figures, _written(manifest)
    places: dict[str, Placed] = {}
    for one in controls:
        if not one.deleted:
            places.setdefault(one.anchor, one)
    today = {figure.anchor: flow.bare(figure.text) for figure, _ in flow.figures(document)}
    moved = {anchor for anchor, one in built.items() if today.get(anchor, "") not in ("", flow.bare(one.text))}
    for inlines in flow.texts(document):
        for gap in _gaps(inlines):
            if gap.anchor in built and gap.anchor in places and _differs(gap, built, known, places[gap.anchor]):
                between = gap.other in moved and gap.other in places and gap.anchor not in moved
                one = places[gap.other if between else gap.anchor]  # words follow the figure that moved
                yield Diagnostic("DG725", one.span, {"text": one.text.strip(), "now": _shown(gap)})


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words of a paragraph between two figures (or its edge): the figure that they stand beside, whether they stand
    before it, and the figure on their other side, empty at the edge.
    """

    anchor: str
    text: str
    ahead: bool
    other: str = ""


def _gaps(inlines: tuple[Inline, ...]) -> Iterator[_Gap]:
    """The words before the first figure of a paragraph, then those behind each."""
    pieces = list(flow.pieces(inlines))
    places = [at for at, piece in enumerate(pieces) if piece.anchor]
    if not places:
        return
    yield _Gap(pieces[places[0]].anchor, _said(pieces[: places[0]]), ahead=True)
    for here, there in pairwise([*places, len(pieces)]):
        other = pieces[there].anchor if there < len(pieces) else ""
        yield _Gap(pieces[here].anchor, _said(pieces[here + 1 : there]), ahead=False, other=other)


def _said(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _written(manifest: Manifest) -> dict[tuple[str, str], tuple[str, ...]]:
    """What docgen has written between two figures, or one and the edge of its paragraph, by their anchors."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for anchors, words in manifest.passages().items():
        found |= zip(pairwise(("", *anchors, "")), words, strict=True)
    return {names: tuple(text.replace(CALL, "") for text in texts) for names, texts in found.items()}


def _differs(
    gap: _Gap, built: Mapping[str, Built], known: Mapping[tuple[str, str], tuple[str, ...]], placed: Placed
) -> bool:
    """Whether the words were others in the build, and are others in the file."""
    if was := known.get(("", gap.anchor) if gap.ahead else (gap.anchor, gap.other)):
        stands = placed.before.rpartition(MASK)[2] if gap.ahead else placed.after.partition(MASK)[0]
        return is_other(stands, was, gap.text)
    return _differs_nearby(gap, built, placed)


def _differs_nearby(gap: _Gap, built: Mapping[str, Built], placed: Placed) -> bool:
    """The same by the few words that every file has on record."""
    other = built[gap.other].text if gap.other in built else ""
    if gap.ahead:
        was, now = flow.bare(built[gap.anchor].before)[::-1], flow.bare(gap.text)[::-1]
        stands = flow.bare(placed.before.rpartition(MASK)[2])[::-1]
    else:
        was, now = flow.bare(built[gap.anchor].after), flow.bare(gap.text)
        stands = flow.bare(placed.after.partition(MASK)[0])
    behind = now + flow.bare(other)[:_MORE]
    length = min(len(was), len(behind))
    shorter = len(was) < len(behind) and len(was) < _WINDOW
    return (shorter or was[:length] != behind[:length] or _goes_on(was, behind, gap)) and stands != now


_WINDOW = 40
"""Bare characters that the record of a figure surely has of a side, if the paragraph is that long."""


def _goes_on(was: str, now: str, gap: _Gap) -> bool:
    """Whether there were more words at the edge of the paragraph, where nothing stands today."""
    return not gap.other and len(was) > len(now)


def _shown(gap: _Gap) -> str:
    text = " ".join(gap.text.split())
    return f"…{text[-_SHOWN:]}" if gap.ahead and len(text) > _SHOWN else _begin(text)


def notes_beside(file: str, lines: Sequence[Line], manifest: Manifest, document: Document) -> Iterator[Diagnostic]:
    """DG726 for each note of today's letter that a file has in no wording: its source may have become another one. Of a
    note that is there, by its figures, the words are told (DG725), and of one that reads as it was built nothing.
    """
    notes = [line for line in lines if line.story is Story.NOTE]
    known = {flow.bare(masked(line)) for line in notes}
    held = {line.passage().anchors for line in notes} & manifest.passages().keys()
    for note in flow.notes(document):
        built = manifest.notes.get(note.source, ())
        is_there = flow.passage(note.inlines).anchors in held or any(
            same(flow.plain(note.inlines), one) for one in built
        )
        if _masked(note) not in known and not is_there:
            yield Diagnostic("DG726", Span(file), {"text": " ".join(flow.plain(note.inlines).split())})


def other_paragraphs(file: str, lines: Sequence[Line], manifest: Manifest, document: Document) -> Iterator[Diagnostic]:
    """DG746 for each paragraph without a figure that docgen wrote and today's letter does not say any more; DG747 for
    each paragraph of today's letter that the file was built without, and still lacks.
    """
    if not manifest.plain:  # a file of a docgen that did not write it down
        return
    stands = [(number, line.text) for number, line in enumerate(lines, 1)]
    known = {flow.bare(text) for _, text in stands}
    today = {digest for inlines in flow.lines(document) for digest in plain_digests(inlines)}
    new = [flow.plain(inlines) for inlines in flow.lines(document) if _is_new(inlines, manifest)]
    new = [text for text in new if flow.bare(text) not in known]
    for number, text in stands:
        if text_digest(text) in manifest.plain - today:
            now = next((one for one in new if is_near(text, one)), "")
            new = [one for one in new if one != now]
            yield Diagnostic(
                "DG746", Span(file, number, 1, len(text)), {"text": _begin(text)}, hint=" ".join(now.split())
            )
    yield from (Diagnostic("DG747", Span(file), {"text": _begin(text)}) for text in new)


def _is_new(inlines: tuple[Inline, ...], manifest: Manifest) -> bool:
    """Whether a file was built without a paragraph: a text that it had not, or figures of which it had none."""
    if figures := flow.figures_in(inlines):
        return not any(one.anchor in manifest.figures for one in figures)
    return any(digest not in manifest.plain for digest in plain_digests(inlines))


def _begin(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def _masked(note: Footnote) -> str:
    return "".join(MASK if piece.anchor else flow.bare(piece.text) for piece in flow.pieces(note.inlines))
