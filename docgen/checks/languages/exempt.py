"""Numbers that need no source, and yet are the same in both languages (DG322): telephones, names, numbers of
documents and houses by their digits; the grade of a category, a stage or a turn, «I категории», «бірінші кезекте»;
magnitudes, «сотни», «жүздеген».
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.addresses import address_numbers
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import PROSE, ROW, Passage, said_there
from docgen.checks.text.structure import structural_numbers
from docgen.checks.text.words import Words
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Lang, Role
from docgen.sameness import kept

_BY_DIGITS = frozenset({Kind.PHONE, Kind.NAME, Kind.DOCUMENT_NUMBER, Kind.ARTICLE})
_NONE = "—"
_OF_A_PHONE = 5
"""Digits that a telephone has at the least."""
_NO_DIGIT, _DIGITS = expression(r"\D+"), expression(r"\d+(?:\.\d+)*")
_GRADED: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("очеред", "этап", "категори", "групп", "степен", "уров", "смен", "фаз", "класс", "разряд"),
            r"[ \u00a0](?:очеред(?:ь|и|ью|ей)|этап\w{0,3}|категори\w{1,3}|групп\w{0,3}|степен\w{1,3}"
            r"|уров(?:ень|н\w{1,2})|смен\w{0,3}|фаз\w{0,3}|класс\w{0,3}|разряд\w{0,3})(?!\w)",
        ),
        "kz": Words(
            ("кезе", "санат", "топ", "дәреже", "деңгей", "ауысым", "фаза", "сынып", "разряд", "саты"),
            r"[ \u00a0](?:кезек|кезег|кезең|санат|то(?:п|б)|дәреже|деңгей|ауысым|фаза|сынып|сыныб|разряд|саты)",
        ),
    }
)
"""What is numbered by its grade in both languages."""

_MAGNITUDES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?:десятк|сотн|тысяч|миллион|миллиард)(?:и|ы|ов|ами|ам|ах)|тысяч|сотен"),
        "kz": expression(r"\w+(?:даған|деген)"),
    }
)
"""Words for so many that nobody counted: «десятки», «жүздеген»."""
_MAGNITUDE_PIECES: Mapping[Lang, tuple[str, ...]] = MappingProxyType(
    {"ru": ("есятк", "отн", "отен", "ысяч", "иллион", "иллиард"), "kz": ("даған", "деген")}
)

_COMPARED = PROSE | {ROW, Role.ANNEX.value}
Typed = tuple[Line, Reading]


def exempt_number_differs(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG322: an exempt number in one language, and another in its place in the other."""
    if {ours.kind, theirs.kind} <= _COMPARED:
        yield from _of_other_digits(ours, theirs)
        yield from _phone_in_one_language(ours, theirs)
        yield from _of_another_grade(ours, theirs)
        yield from _of_another_magnitude(ours, theirs)


def _of_other_digits(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """Digits that stand nowhere in the other passage, where that has such digits, too."""
    left, right = tuple(_numbered(ours)), tuple(_numbered(theirs))
    here = [one for one in left if not _has_digits(theirs, one)] if right else []
    there = [one for one in right if not _has_digits(ours, one)] if here else []
    yield from _told(here, there, theirs)


def _phone_in_one_language(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """A telephone where the other passage has no such number at all; that of a service, «112», may be told in words."""
    for here, there in ((ours, theirs), (theirs, ours)):
        if not tuple(_numbered(there)):
            for line, one in _numbered(here):
                if _is_whole_phone(one) and not _has_digits(there, (line, one)):
                    span = line.place(one.start, len(one.text)) if here is ours else ours.span
                    text, other = (one.text, _NONE) if here is ours else (_NONE, one.text)
                    yield Diagnostic("DG322", span, {"text": text, "other": other}, said_there(theirs.span))


@kept
def _numbered(passage: Passage) -> Iterator[Typed]:
    for line in passage.lines:
        called = address_numbers(line) + structural_numbers(line)
        named = (one for one in line.typed_readings if one.kind in _BY_DIGITS or one in called)
        yield from ((line, one) for one in named if _digits(one.text))


def _is_whole_phone(typed: Reading) -> bool:
    return typed.kind is Kind.PHONE and len(_digits(typed.text)) >= _OF_A_PHONE


def _has_digits(passage: Passage, typed: Typed) -> bool:
    """Whether a passage has the digits of a number: those of a telephone run on, for it is grouped in many ways."""
    one = typed[1]
    if one.kind is Kind.PHONE:
        return any(_digits(one.text) in _digits(line.text) for line in passage.lines)
    there = {number for line in passage.lines for number in _DIGITS.findall(line.text)}
    return there.issuperset(_DIGITS.findall(one.text))


def _digits(text: str) -> str:
    return _NO_DIGIT.sub("", text)


def _of_another_grade(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    left, right = tuple(_grades(ours)), tuple(_grades(theirs))
    if {_is_turn(*one) for one in left} != {_is_turn(*one) for one in right}:
        return  # «I группы» here, «бірінші кезектегі» there: each is told in the other language in other words
    values = [Counter(one.value for _, one in some) for some in (left, right)]
    if len(left) == len(right) and values[0] != values[1]:
        here = [one for one in left if one[1].value in values[0] - values[1]]
        yield from _told(here, [one for one in right if one[1].value in values[1] - values[0]], theirs)


_TURN = expression(r"[ \u00a0](?:очеред|этап|фаз|кезе[кгң]|саты)")


def _is_turn(line: Line, grade: Reading) -> bool:
    """Whether it tells when, «в первую очередь», «на втором этапе», and not of what sort, «II группы»."""
    return _TURN.match(line.typed, grade.end) is not None


def _of_another_magnitude(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """«Сотни школ» here, «мыңдаған мектеп» there: each language tells one magnitude, and they are two."""
    left, right = tuple(_magnitudes(ours)), tuple(_magnitudes(theirs))
    if len(left) == len(right) == 1 and left[0][1].value != right[0][1].value:
        yield from _told([*left], [*right], theirs)


@kept
def _magnitudes(passage: Passage) -> Iterator[Typed]:
    for line in passage.lines:
        may_stand = any(piece in line.typed for piece in _MAGNITUDE_PIECES[line.lang])
        for one in line.typed_readings if may_stand else ():
            if one.weak and one.kind is Kind.NUMBER and _MAGNITUDES[line.lang].fullmatch(one.text.lower()):
                yield line, one


@kept
def _grades(passage: Passage) -> Iterator[Typed]:
    for line in passage.lines:
        graded = _GRADED[line.lang]
        for one in line.typed_readings if graded.may_stand(line.typed) else ():
            if one.kind is Kind.ORDINAL and isinstance(one.value, Decimal) and graded.match(line.typed, one.end):
                yield line, one


def _told(here: list[Typed], there: list[Typed], theirs: Passage) -> Iterator[Diagnostic]:
    for (line, one), (_, other) in zip(here, there, strict=False):
        args = {"text": one.text, "other": other.text}
        yield Diagnostic("DG322", line.place(one.start, len(one.text)), args, said_there(theirs.span))
