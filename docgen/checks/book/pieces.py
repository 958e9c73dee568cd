"""Citations put together of the pieces of several records: the date of one act beside the number of another one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.citations import PARTS, PREFIX, Misquoted, document_number, misquoted, said, source_key
from docgen.checks.text.lines import Line, Run
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.numbers import Reading
from docgen.model import PLACE, Figure, Footnote, Lang, Period, Source, SourceKind, Term, Text


class Piece(NamedTuple):
    """A date, a number or a title in a citation, or the note at its end; `source` is the key of the source that says
    it, empty where a fact, the letter or the template's author does.
    """

    start: int
    end: int
    part: str
    text: str
    source: str = ""
    days: tuple[dt.date, dt.date] | None = None
    typed: Reading | None = None


def misstated(line: Line, book: FactBook) -> tuple[Misquoted, ...]:
    """What the citations of a line say otherwise than their sources, typed or of another record; once each."""
    return tuple({one.start: one for one in (*_mixed(line, book), *misquoted(line, book))}.values())


def _mixed(line: Line, book: FactBook) -> Iterator[Misquoted]:
    """The pieces of the citations in a line that are not of the source of which the citation is."""
    if any(key.startswith(PREFIX) for key in line.keys):
        for citation in _citations(line, book):
            source = _meant(line, citation, book)
            for piece in citation if source else ():
                right = source and said(source, piece.part, line.lang)
                if source and right and not _agrees(piece, source, line.lang):
                    yield Misquoted(piece.start, piece.text, source, piece.part, right, piece.typed)


def notes_of_another_act(line: Line, book: FactBook) -> Iterator[tuple[Footnote, Source]]:
    """The notes right behind a whole citation, or behind a part of an act, that call another act; with the act cited.
    A note behind a full stop may be that of the sentence, one behind what is changed that of the change, one behind
    the last act of several that of another one.
    """
    notes = [inline for run in line.runs if isinstance(inline := run.inline, Footnote)]
    if not notes or not any(key.startswith(PREFIX) for key in line.keys) or _CHANGES.search(line.text):
        return
    printed = {source_key(run.inline) for run in line.runs if not isinstance(run.inline, Footnote)}
    for citation in _citations(line, book):
        cited, note = _whole(citation, line, book), citation[-1]
        called = book.sources.get(note.source) if note.part == "note" else None
        ends = any(map(_ENDS.__contains__, line.text[citation[-2].end : note.start]))
        if cited and called and called.kind is SourceKind.ACT and called.key not in {cited.key, *printed} and not ends:
            yield next(one for one in notes if one.source == called.key), cited


_ENDS = frozenset(".)")
"""Signs behind which a note may belong to more than the citation."""


def _whole(citation: tuple[Piece, ...], line: Line, book: FactBook) -> Source | None:
    """The act that a citation names by its date and number, both as the act has them, or of which it names a part."""
    parts = {piece.part: piece for piece in citation}
    first = book.sources.get(citation[0].source)
    if first is None or first.kind is not SourceKind.ACT or not parts.keys() & {PLACE, "number"}:
        return None
    told = [parts[part] for part in ("date", "number") if part in parts]
    whole = PLACE in parts or (len(told) > 1 and all(_agrees(piece, first, line.lang) for piece in told))
    return first if whole else None


# --- the pieces ------------------------------------------------------------------------------------------------------


def _pieces(line: Line, book: FactBook) -> list[Piece]:
    """The pieces of citations in a line, as they follow each other."""
    printed = (_printed(run, book) for run in line.runs if not isinstance(run.inline, Text))
    typed = (_typed(reading) for reading in line.typed_readings)
    pieces = (piece for piece in (*printed, *typed) if piece and _stands_so(line, piece))
    return sorted(pieces, key=lambda piece: piece.start)


def _printed(run: Run, book: FactBook) -> Piece | None:
    inline, key = run.inline, source_key(run.inline)
    match inline:
        case Footnote():
            return Piece(run.start, run.end, "note", "", key)
        case Figure(part=part) if part == PLACE and key:
            return Piece(run.start, run.end, PLACE, inline.text, key)
        case Term() if _is_title(inline.text, book.sources.get(key)):
            return Piece(run.start, run.end, "title", inline.text, key)
        case Figure(value=Period(first=first, last=last)) if key or first == last:
            return Piece(run.start, run.end, "date", inline.text, key, (first, last))
        case Figure():
            return Piece(run.start, run.end, "number", inline.text, key)
    return None


def _typed(reading: Reading) -> Piece | None:
    part, day = PARTS.get(reading.kind), reading.value
    days = (day, day) if isinstance(day, dt.date) else None
    return Piece(reading.start, reading.end, part, reading.text, "", days, reading) if part else None


def _is_title(text: str, source: Source | None) -> bool:
    """Whether words of a source are the title of an act, and not what stands around it: «приказ», «от», «№»."""
    titles = source.title if source and source.kind is SourceKind.ACT else None
    return titles is not None and text in (titles.ru, titles.kz)


_AT_A_TIME = expression(r"[дтн][ае]н?$")
"""The end of a Kazakh date that says when something happens, or since when: «5 мамырда № 70 бұйрық күшіне енді»."""
_FORM = r"(?:бұйры[қғ]|қаулы|шешім|өкім|жарлы[қғ]|заң|кодекс)\w*"
_ACT = expression(rf"»\s*(?:атты\s+)?{_FORM}")
_OTHER_ACT = expression(rf"туралы|{_FORM}")
"""What shows behind a Kazakh title that it belongs to what an act is about: «… бұйрығына өзгерістер енгізу туралы»."""
_REACH = 120
"""Characters behind a Kazakh title within which that is looked for."""


def _stands_so(line: Line, piece: Piece) -> bool:
    """Whether it stands as the piece of a citation does: a whole number behind «№», a Russian date behind «от», a
    Kazakh title before the form of its act.
    """
    before, behind, kazakh = line.text[: piece.start].rstrip(), line.text[piece.end :], line.lang == "kz"
    match piece.part:
        case "number":
            whole = not behind[:1].isalnum() and behind[:1] not in _JOINS
            return whole and (piece.text.startswith("№") or before.endswith("№"))
        case "date":
            return (
                not _AT_A_TIME.search(piece.text)
                if kazakh
                else before.endswith("от") and not before[:-2][-1:].isalnum()
            )
        case "title" if kazakh:
            act = _ACT.match(behind)
            return act is not None and not _OTHER_ACT.search(behind, act.end(), _REACH)
    return True


_JOINS = frozenset("-\u2010\u2011/")
"""Signs behind which a number goes on: «№ 112-р»."""


# --- the citations ---------------------------------------------------------------------------------------------------

_NUMBER = r"(?:\s+за)?\s*(?:№\s*)?"
_YEAR = r"(?:\s*(?:года|г\.|жылғы|ж\.))?"
_BY = r"(?:\s+(?:сәйкес|сай|бойынша|негізінде))?"
_LINKS: Mapping[tuple[str, str], re.Pattern[str]] = MappingProxyType(
    {
        ("date", "number"): expression(rf"{_YEAR}{_NUMBER}"),
        ("number", "date"): expression(r"\s+от\s+"),
        ("date", "title"): expression(rf"{_YEAR}\s+«"),
        ("number", "title"): expression(r"\s+«"),
        ("number", "note"): expression(rf"[»).,;]*(?:\s+{_FORM}{_BY}[).,;]*)?"),
        ("title", "note"): expression(rf"[»).,;]*(?:\s+{_FORM}[).,;]*)?"),
        (PLACE, "note"): expression(rf"\)?{_BY}"),
    }
)
"""What stands between two pieces of one citation, and nothing else. What follows a title is often the date of what is
about it: «план по Закону «О воде» от 5 мая».
"""
_LISTED = expression(r"(?:года|г\.|»)?\s*(?:,|и|или|және|мен|бен|пен)\s*(?:от|№|«)?|»\s*,?\s*«")
"""What stands between two acts of a list: «от 5 мая и от 6 мая № 70 и № 71»."""


def _citations(line: Line, book: FactBook) -> Iterator[tuple[Piece, ...]]:
    """The pieces that make one citation each; none that shares its pieces with others of a list."""
    pieces = _pieces(line, book)
    start = 0
    for end in range(1, len(pieces) + 1):
        if end == len(pieces) or not _goes_on(line, pieces[start:end], pieces[end:]):
            edges = ((start - 1, start), (end - 1, end))
            if end - start > 1 and not any(_listed(line, pieces, *edge) for edge in edges):
                yield tuple(pieces[start:end])
            start = end


def _goes_on(line: Line, citation: list[Piece], behind: list[Piece]) -> bool:
    last, piece, after = citation[-1], behind[0], behind[1:2]
    if any(one.part == piece.part for one in citation) or not _linked(line, last, piece):
        return False
    match last.part, piece.part:
        case "number", "date":  # «о закрытии школы № 5 от 1 марта», «об изменении приказа № 70 от 1 марта № 71»
            return bool(last.source) and not any(one.part == "number" and _linked(line, piece, one) for one in after)
        case "date", "title":  # in Kazakh a day may be that of a meeting: «5 мамырдағы «Су туралы» заң талқылауы»
            return line.lang == "ru" and bool(last.source)
    return True


def _linked(line: Line, first: Piece, second: Piece) -> bool:
    link = _LINKS.get((first.part, second.part))
    return link is not None and bool(link.fullmatch(line.text, first.end, second.start))


def _listed(line: Line, pieces: list[Piece], first: int, second: int) -> bool:
    """Whether two neighbours are the same of two acts that are told in one breath."""
    if first < 0 or second == len(pieces) or pieces[first].part != pieces[second].part:
        return False
    between = line.text[pieces[first].end : pieces[second].start].strip()
    return pieces[first].part == "note" or bool(_LISTED.fullmatch(between))


# --- whose they are --------------------------------------------------------------------------------------------------


def _meant(line: Line, citation: tuple[Piece, ...], book: FactBook) -> Source | None:
    """The source of which most pieces are; of two the one that the note names, or that is named first."""
    pieces = [piece for piece in citation if piece.part != "note" or _is_of(line, piece, citation, book)]
    keys = (piece.source for piece in sorted(pieces, key=lambda one: one.part != "note"))
    sources = [source for key in keys if (source := book.sources.get(key))]
    return max(sources, key=lambda one: sum(_agrees(piece, one, line.lang) for piece in pieces), default=None)


def _agrees(piece: Piece, source: Source, lang: Lang) -> bool:
    """Whether a piece is the source's own, or reads as the source's does; one that it lacks may be its own."""
    right = said(source, piece.part, lang)
    if piece.source == source.key:
        return True
    match piece.part:
        case "number":
            return not right or document_number(piece.text) == document_number(right)
        case "date":
            known, days = source.date, piece.days
            return not known or not days or (days[0] <= known.last and known.first <= days[1])
        case "title":
            return not right or piece.text.casefold() == right.casefold()
    return False


_CHANGES = expression(
    r"измен|дополн|редакц|утра[тч]|отмен|взамен|вместо|өзгер|толық|редакция|жойыл|орнына", re.IGNORECASE
)
"""Words with which a note at the number of one act may be another one's: «нормы изменены приказом № 71»."""


def _is_of(line: Line, note: Piece, citation: tuple[Piece, ...], book: FactBook) -> bool:
    """Whether a note at the end of a citation is of what is cited: an act of the same form, where no change is told."""
    cited = book.sources.get(note.source)
    others = [source for one in citation if one is not note and (source := book.sources.get(one.source))]
    alike = all(cited and one.kind is SourceKind.ACT and one.form == cited.form for one in others)
    return bool(others) and alike and not _CHANGES.search(line.text)
