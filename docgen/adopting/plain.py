"""A letter in plain text → its paragraphs.

Three habits are known. A line may say what it is: «[addressee] …», «[body] …», and notes are «[^1] …». Otherwise a file
with empty lines between paragraphs has them broken into lines (as `pdftotext` gives them), which are joined again; any
other file has one paragraph a line, as Word saves it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.adopting.letters import ENDS, Found, Kind, Unit
from docgen.adopting.tables import with_rows
from docgen.facts.texts import read_text
from docgen.model import Diagnostic, Lang, Span

LIMIT = 256 * 1024
"""Bytes of a text."""
PARAGRAPHS = 2_000
LONG = 8_000
"""Characters of a paragraph."""
NOTES = 100
FIGURES = 2_000
"""Groups of digits: each is printed in several ways, to see which is the letter's."""
_NUMBERS = re.compile(r"\d+")
_WIDE = 110
"""A line longer than this was not broken by a program that breaks lines."""
_TAG = re.compile(rf"\[({'|'.join(Kind)})\][ \t]?(.*)")
_NOTE = re.compile(r"\[\^(\w{1,12})\]:?[ \t]+(\S.*)")
_HYPHENED = re.compile(r"(?<=[^\W\d_])-\n(?=[^\W\d_])")


def read_plain_letter(file: str, data: bytes, lang: Lang) -> tuple[Found | None, list[Diagnostic]]:
    """The letter, or what is wrong with the file."""
    if len(data) > LIMIT:
        return None, [Diagnostic("DG820", Span(file), {"reason": "the file is too large"})]
    text, faults = read_text(file, data)
    if faults:
        return None, faults
    lines = text.split("\n")
    units, notes = [], {}
    for unit in _with_calls(list(_units(lines))):
        note = _NOTE.fullmatch(unit.text) if unit.kind is None else None
        if note and note[1] not in notes:
            notes[note[1]] = Unit(note[2], unit.line)
        else:
            units.append(unit)
    return Found(lang, file, tuple(units), notes), too_much(file, units, len(notes))


_RAISED = dict(zip("¹²³⁴⁵⁶⁷⁸⁹", "123456789", strict=True))
_RAISED_NOTE = re.compile(rf"([{''.join(_RAISED)}])\s+\S.*", re.DOTALL)
_RAISED_CALL = re.compile(rf"(?<=[^\W\d_]|[»)])(?<!\bм)(?<!\bкм)(?<!\bсм)[{''.join(_RAISED)}](?!\w)")


def _with_calls(units: list[Unit]) -> list[Unit]:
    """The paragraphs with the notes that are marked by raised digits marked as docgen does; «м²» calls none."""
    marked = {match[1] for unit in units if (match := _RAISED_NOTE.fullmatch(unit.text))}
    if any(unit.kind for unit in units) or not marked:
        return units
    return [replace(unit, text=_with_mark(unit.text, marked)) for unit in units]


def _with_mark(text: str, marked: set[str]) -> str:
    note = _RAISED_NOTE.fullmatch(text)
    begin = f"[^{_RAISED[note[1]]}] " if note and note[1] in marked else ""
    rest = text[1:].lstrip() if begin else text
    return begin + _RAISED_CALL.sub(lambda call: _called(call[0], marked), rest)


def _called(sign: str, marked: set[str]) -> str:
    return f"[^{_RAISED[sign]}]" if sign in marked else sign


def too_much(file: str, units: list[Unit], notes: int = 0) -> list[Diagnostic]:
    """DG820 for a letter that has no text, or far too much."""
    if not units:
        return [Diagnostic("DG820", Span(file), {"reason": "there is no text in it"})]
    digits = sum(len(_NUMBERS.findall(one.text)) for one in units)
    if len(units) > PARAGRAPHS or notes > NOTES or digits > FIGURES or any(len(one.text) > LONG for one in units):
        return [Diagnostic("DG820", Span(file), {"reason": "it is too long for one letter"})]
    return []


def _units(lines: list[str]) -> Iterator[Unit]:
    if any(_TAG.fullmatch(line) for line in lines):
        yield from _tagged(lines)
    elif _is_broken(lines):
        yield from _joined(lines)
    else:
        yield from with_rows(Unit(line.strip(" "), number) for number, line in enumerate(lines, 1) if line.strip())


def _tagged(lines: list[str]) -> Iterator[Unit]:
    """Each line with what it says that it is; one that says nothing is a note or of the body."""
    for number, line in enumerate(lines, 1):
        tag = _TAG.fullmatch(line)
        if tag and tag[2].strip():
            yield Unit(tag[2].strip(" "), number, Kind(tag[1]))
        elif not tag and line.strip():
            yield Unit(line.strip(" "), number, None if _NOTE.fullmatch(line) else Kind.BODY)


def _is_broken(lines: list[str]) -> bool:
    """Whether paragraphs are parted by empty lines and broken inside."""
    blocks = [list(block) for said, block in itertools.groupby(lines, lambda line: bool(line.strip())) if said]
    broken = [line for block in blocks for line in block[:-1]]
    goes_on = any(not line.rstrip().endswith(ENDS) for line in broken)
    return len(blocks) > 1 and goes_on and max(map(len, broken)) <= _WIDE


def _joined(lines: list[str]) -> Iterator[Unit]:
    """Paragraphs with their line breaks; a word parted by a hyphen at the end of a line keeps the hyphen."""
    number = 1
    for said, block in itertools.groupby(lines, lambda line: bool(line.strip())):
        kept = [line.strip(" ") for line in block]
        if said:
            yield from _split(_HYPHENED.sub("-", "\n".join(kept)), number)
        number += len(kept)


_OPENS = re.compile(r"\n(?=\[\^\w{1,12}\][ :]|\d{1,3}[.)] |[¹²³⁴-⁹] )|(?<=[.,;:])\n(?=[-–—•*] )")


def _split(text: str, number: int) -> Iterator[Unit]:
    """A block; each item and each note in it begins a paragraph of its own."""
    for piece in _OPENS.split(text):
        yield Unit(piece, number)
        number += piece.count("\n") + 1
