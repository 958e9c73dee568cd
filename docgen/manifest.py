"""What a written file carries about itself: each figure's anchor, text, keys and value, as JSON.

The same bytes go into the DOCX (a custom XML part) and the PDF (an attachment), so that an audit reads one form.
Nothing in it comes from the clock or the machine.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from docgen import flow
from docgen.model import LANGS, Bilingual, Document, Figure, Footnote, Inline, Lang, Period
from docgen.sameness import each, kept

VERSION = 1
NAMESPACE = "urn:docgen:manifest:1"
DIGEST = "docgen.manifest.sha256"
"""The name of the DOCX property that holds the manifest's SHA-256: an audit sees whether the manifest was touched."""
PROPERTY = "docgen:figure"
"""The user property of a PDF's structure element that holds a figure's anchor."""
FILE_NAME = "docgen-manifest.json"
"""What the manifest is called among the attachments of a PDF."""
_MARK = "_Figure"
"""Begins the name of the bookmark around a figure: one that begins with «_» is hidden from the clerk in Word's list."""
CONTEXT = 60
"""Characters of the paragraph kept on each side of a figure, for finding it when its control is gone."""


def write_manifest(document: Document) -> bytes:
    """The manifest of a document: UTF-8 JSON with sorted keys, ending in a new line."""
    figures = b",".join(each(_figures, flow.texts(document)))
    notes = tuple([(note.source, flow.plain(note.inlines)) for note in flow.notes(document) if _is_plain(note)])
    plain = tuple(each(plain_digests, flow.lines(document)))
    after = _after(document.lang, document.letter, notes, plain, tuple(document.sources))
    day = document.date.isoformat().encode()
    return b'{"date":"%b","docgen":%d,"figures":[%b],%b\n' % (day, VERSION, figures, after)


@lru_cache(maxsize=64)
def _after(
    lang: Lang, letter: str, notes: tuple[tuple[str, str], ...], plain: tuple[str, ...], sources: tuple[str, ...]
) -> bytes:
    """What stands behind the figures: it is the same when a letter is written with other ones."""
    told = {
        "lang": lang,
        "letter": letter,
        "notes": {source: [text] for source, text in notes},
        "plain": sorted(set(plain)),
        "sources": sources,
    }
    return _dumped(told)[1:].encode()


_dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_string = json.encoder.encode_basestring
"""One string as `_dumped` writes it: eight of them make the record of a figure, in a quarter of the time."""


def _is_plain(note: Footnote) -> bool:
    """Whether a note has no figure, whose record would hold its words."""
    return not flow.figures_in(note.inlines)


@kept
def plain_digests(inlines: tuple[Inline, ...]) -> Iterator[str]:
    """The digest of a paragraph that prints no figure; nothing of another one, or of an empty one."""
    if not flow.figures_in(inlines) and (text := flow.plain(inlines)).strip():
        yield text_digest(text)


def text_digest(text: str) -> str:
    """By what a text without a figure is known: 12 hex digits."""
    return hashlib.blake2b(flow.bare(text).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


@kept
def _figures(inlines: tuple[Inline, ...]) -> Iterator[bytes]:
    """The figures of one paragraph as JSON, between commas; nothing where it prints none."""
    if figures := flow.figures_in(inlines):
        anchors, words = flow.passage(inlines)
        ends = (*[""] * (len(figures) - 1), f'"behind":[{_string(words[-1])}],')
        yield ",".join(map(_record, figures, anchors, words, ends)).encode()


def _record(figure: Figure, anchor: str, ahead: str, behind: str) -> str:
    """A figure with all words from the one before it; the last one also with those behind it. Keys are sorted."""
    keys = ",".join(map(_string, figure.keys))
    return (
        f'{{"ahead":[{_string(ahead)}],"anchor":{_string(anchor)},{behind}"keys":[{keys}],'
        f'"part":{_string(figure.part)},"precision":{_string(figure.precision)},"scale":{figure.scale},'
        f'"text":{_string(figure.text)},"unit":{_string(figure.unit)},"value":{_value(figure.value)}}}'
    )


def _value(value: object) -> str:
    match value:
        case Decimal():
            return f'"{value:f}"'
        case Period(first, last, grain):
            return _dumped({"first": first.isoformat(), "last": last.isoformat(), "grain": grain.value})
        case Bilingual(ru, kz):
            return _dumped({"ru": ru, "kz": kz})
        case tuple():
            return _dumped(list(value))
        case _:
            return "null"


def bookmark(anchor: str) -> str:
    """The name of the bookmark around a figure's control in a DOCX, within the 40 letters that Word allows.

    A second carrier of the anchor: LibreOffice 7.4 keeps bookmarks, and of a rich-text control neither tag nor alias.

    >>> bookmark("f:schools#1")
    '_Figure275c5760a86969d9'
    """
    return f"{_MARK}{hashlib.sha256(anchor.encode()).hexdigest()[:16]}"


def bookmarks(data: bytes | None) -> dict[str, str]:
    """The bookmarks of a file's figures by name, each with its anchor; none if the manifest is gone or altered."""
    try:
        return {bookmark(anchor): anchor for anchor in read_manifest(data or b"").figures}
    except Altered:
        return {}


class Altered(Exception):
    """A manifest that docgen did not write."""


@dataclass(frozen=True, slots=True)
class Built:
    """A figure as it was built: its text, what it was made from, and the text of its paragraph on both sides.

    `refreshed` are the texts that a refresh has put in its place since, the latest last. `ahead` are all words from the
    figure before it, or from the beginning of the paragraph, as built and as refreshed since; `behind`, of the last
    figure, those to the end. Both are empty in a file of a docgen that did not write them.
    """

    anchor: str
    keys: tuple[str, ...]
    part: str
    text: str
    before: str
    after: str
    refreshed: tuple[str, ...] = ()
    value: str = ""
    """What was printed, as one line: days as `FIRST..LAST`, a text as «Russian / Kazakh», a list parted by commas."""
    ahead: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that docgen itself has written here."""
        return self.text, *self.refreshed


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file was built from: the letter, its language and day, its figures in the order of printing, by anchor.

    `notes` are the texts of those without a figure, by source: as built, and as refreshed since; `plain` the digests of
    the paragraphs without one. A file of an older docgen has neither.
    """

    letter: str
    lang: Lang
    date: dt.date
    figures: Mapping[str, Built]
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plain: frozenset[str] = frozenset()

    def passages(self) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
        """The paragraphs with figures, by the anchors of these: what docgen wrote before each and behind the last.

        Empty for a file of a docgen that did not write it down.
        """
        found: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
        open_: list[Built] = []
        for one in self.figures.values():
            open_.append(one)
            if one.behind:
                anchors = tuple(each.anchor for each in open_)
                if all(each.ahead for each in open_):
                    found[anchors] = (*(each.ahead for each in open_), one.behind)
                open_ = []
        return found


def read_manifest(data: bytes) -> Manifest:
    """What `write_manifest` wrote. Raises `Altered` for anything else, however deep or strange."""
    try:
        given = json.loads(data.decode("utf-8"))
        lang = next(lang for lang in LANGS if lang == given["lang"])
        figures = list(_with_surroundings([_built(one) for one in given["figures"]]))
        day = dt.date.fromisoformat(_text(given["date"]))
        notes = {source: _texts(texts) for source, texts in given.get("notes", {}).items()}
        by_anchor = {one.anchor: one for one in figures}
        manifest = Manifest(
            _text(given["letter"]), lang, day, by_anchor, notes, frozenset(_texts(given.get("plain", ())))
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, StopIteration):
        raise Altered from None
    if given.get("docgen") != VERSION or len(manifest.figures) < len(figures):
        raise Altered
    return manifest


def _built(one: Any) -> Built:
    keys = tuple(_text(key) for key in one["keys"])
    part, text = _text(one["part"]), _text(one["text"])
    before, after = (_text(one.get(name, "")) for name in ("before", "after"))
    refreshed, ahead, behind = (_texts(one.get(name, ())) for name in ("refreshed", "ahead", "behind"))
    value = _line(one.get("value"))
    return Built(_text(one["anchor"]), keys, part, text, before, after, refreshed, value, ahead, behind)


def _with_surroundings(figures: Sequence[Built]) -> Iterator[Built]:
    """The figures with the text of their paragraph on both sides, from the words that were built beside them. Those of
    a docgen that wrote such a text itself, and not all words, keep it.
    """
    start = 0
    for stop, last in enumerate(figures, 1):
        if last.behind:
            said = [text for one in figures[start:stop] for text in (*one.ahead[:1], one.text)] + [last.behind[0]]
            text, at = "".join(said).replace(flow.CALL, ""), 0
            for one in figures[start:stop]:
                at += len("".join(one.ahead[:1]).replace(flow.CALL, ""))
                end = at + len(one.text)
                yield replace(one, before=text[max(at - CONTEXT, 0) : at], after=text[end : end + CONTEXT])
                at = end
            start = stop
    yield from figures[start:]


def _line(value: Any) -> str:
    """A value of `_value` as one line.

    >>> _line("386"), _line({"first": "2021-01-01", "last": "2021-12-31"}), _line(["a", "b"]), _line(None)
    ('386', '2021-01-01..2021-12-31', 'a, b', '')
    """
    match value:
        case str():
            return value
        case {"first": str(first), "last": str(last)}:
            return first if first == last else f"{first}..{last}"
        case {"ru": str(ru), "kz": str(kz)}:
            return ru if ru == kz else f"{ru} / {kz}"
        case list():
            return ", ".join(map(_text, value))
        case None:
            return ""
        case _:
            raise TypeError


Words = tuple[str, str]
"""Names words of a file: the anchor of a figure with `ahead` or `behind`, or the source of a note with `notes`."""


def with_refreshed(data: bytes, texts: Mapping[str, str], words: Mapping[Words, str]) -> bytes:
    """A manifest that also has on record what a refresh has written, figures by anchor and words by their names: later
    it is known that no hand did.

    >>> given = b'{"figures":[{"ahead":["two "],"anchor":"f:a#1","text":"1"}]}'
    >>> with_refreshed(given, {"f:a#1": "2"}, {("f:a#1", "ahead"): "one "}).decode().strip()
    '{"figures":[{"ahead":["two ","one "],"anchor":"f:a#1","refreshed":["2"],"text":"1"}]}'
    """
    given = json.loads(data)
    for figure in given["figures"]:
        if text := texts.get(figure["anchor"]):
            figure["refreshed"] = _added(figure.get("refreshed", ()), text)
        for side in ("ahead", "behind"):
            if said := words.get((figure["anchor"], side)):
                figure[side] = [figure[side][0], *_added(figure[side][1:], said)]  # the first is as built
    for source, said in ((name, text) for (name, side), text in words.items() if side == "notes"):
        given["notes"][source] = [given["notes"][source][0], *_added(given["notes"][source][1:], said)]
    return f"{_dumped(given)}\n".encode()


def _added(texts: Iterable[str], text: str) -> list[str]:
    """Texts of which this one is the latest."""
    return [*(one for one in texts if one != text), text]


def _texts(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(_text(one) for one in values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
