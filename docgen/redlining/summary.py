"""The page that stands beside a redline: which figures moved, from what to what, by which source, and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen import flow
from docgen.facts.book import FactBook
from docgen.manifest import Altered, Built, Manifest, read_manifest
from docgen.messages import counted, days_said, said
from docgen.model import Align, Cell, Document, Heading, Lang, Paragraph, Span, Table, Text
from docgen.reading import Content, Line
from docgen.sealing.contents import SOURCE, sourced

_NONE = "—"
_AROUND = 40
"""Characters of the sentence that tell on each side where a figure stands."""
_HERE = Span("")
_COLUMNS = ("Fact", "Was", "Is", "Source", "Where")


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that reads otherwise: its keys, its text before and now (empty where it does not stand), the words
    around it.
    """

    anchor: str
    keys: tuple[str, ...]
    old: str
    new: str
    where: str


def manifest_of(content: Content) -> Manifest | None:
    """What a read file says of itself; None if it is no file of docgen's, or not any more."""
    try:
        return read_manifest(content.manifest) if content.manifest else None
    except Altered:
        return None


def moved(old: Content, new: Content) -> tuple[Moved, ...]:
    """The figures that differ between two files, by anchor: in the order of the new one, those that went last."""
    built: dict[str, Built] = {}
    for manifest in (manifest_of(old), manifest_of(new)):
        built |= manifest.figures if manifest else {}
    before, after = _figures(old), _figures(new)
    return tuple(_moved(built, before, after))


def _moved(built: Mapping[str, Built], before: Mapping[str, _Seen], after: Mapping[str, _Seen]) -> Iterator[Moved]:
    for anchor in dict.fromkeys((*after, *before)):
        was, now = before.get(anchor), after.get(anchor)
        old, new = was.text if was else "", now.text if now else ""
        one = now or was
        if one and old != new and anchor in built:
            yield Moved(anchor, built[anchor].keys, old, new, one.around)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A figure in a file: its text, and what stands around it."""

    text: str
    around: str


def _figures(content: Content) -> dict[str, _Seen]:
    found: dict[str, _Seen] = {}
    for line in content.lines:
        for anchor, text, start in _in_line(line):
            found.setdefault(anchor, _Seen(text, _around(line.text, start, start + len(text))))
    return found


def _in_line(line: Line) -> Iterator[tuple[str, str, int]]:
    """Anchor, text and offset of each figure of a line."""
    texts: dict[int, tuple[str, str, int]] = {}
    at = 0
    for run in (run for run in line.runs if run.after and not run.unseen):
        if run.control:
            anchor, text, start = texts.get(run.control, (run.anchor, "", at))
            texts[run.control] = (anchor, text + flow.evenly_spaced(run.text), start)
        at += len(run.text)
    yield from texts.values()


def _around(text: str, start: int, stop: int) -> str:
    """The words of a sentence around a figure."""
    first = text.rfind(" ", 0, max(start - _AROUND, 0)) + 1 if start > _AROUND else 0
    last = text.find(" ", stop + _AROUND)
    middle = text[start:stop] if stop - start <= _AROUND else "[…]"
    behind = text[stop : last if last >= 0 else len(text)]
    return f"{'…' if first else ''}{text[first:start]}{middle}{behind}{'…' if last >= 0 else ''}"


@dataclass(frozen=True, slots=True)
class Told:
    """What the page is headed with: the letter, its language and day, what the old and the new file are called."""

    letter: str
    lang: Lang
    day: dt.date
    old: str
    new: str


def summary(told: Told, figures: tuple[Moved, ...], changes: int, book: FactBook) -> Document:
    """The page as a Document, in the language of the letter; what the book does not know is told by its key."""
    lang = told.lang
    title = said("What has changed in the letter {key}", lang, key=told.letter)
    line = f"{told.old} → {told.new}: " + ", ".join(
        (
            counted("{count} tracked change", "{count} tracked changes", changes, lang),
            counted("{count} figure", "{count} figures", len(figures), lang),
        )
    )
    table = Table(
        (Align.LEFT,) * len(_COLUMNS),
        tuple(_cell(said(column, lang)) for column in _COLUMNS),
        tuple(tuple(_cell(text) for text in _row(one, book, lang)) for one in figures),
        _HERE,
    )
    blocks = (Heading(_cell(title), _HERE), Paragraph(_cell(line), _HERE), *((table,) if figures else ()))
    return Document(lang, told.letter, title, told.day, blocks)


def _cell(text: str) -> Cell:
    return (Text(text, _HERE),)


def _row(one: Moved, book: FactBook, lang: Lang) -> tuple[str, ...]:
    facts = "; ".join(_fact(key, book, lang) for key in one.keys)
    sources = dict.fromkeys(line for key in one.keys for line in _sources(key, book, lang))
    return facts, one.old or _NONE, one.new or _NONE, "; ".join(sources) or _NONE, one.where


def _fact(key: str, book: FactBook, lang: Lang) -> str:
    if key.startswith(SOURCE):
        return _source(key.removeprefix(SOURCE), book, lang)
    fact = book.facts.get(key)
    return fact.what.said(lang) if fact and fact.what else key


def _sources(key: str, book: FactBook, lang: Lang) -> Iterator[str]:
    if key.startswith(SOURCE):
        yield _source(key.removeprefix(SOURCE), book, lang)
        return
    fact = book.facts.get(key)
    for cited in fact.sources if fact else ():
        yield ", ".join(filter(None, (_source(cited.source, book, lang), cited.locator)))


def _source(key: str, book: FactBook, lang: Lang) -> str:
    """A source as the register calls it, with its date; one that has no name goes by its key."""
    one = sourced(key, book)
    called = " ".join(filter(None, (one.ru if lang == "ru" else one.kz, days_said(one.date))))
    return called or key
