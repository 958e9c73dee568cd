"""The office of who signs or is written to, Russian against Kazakh (DG342): «Заместитель министра» here, «Министр»
there.

Only ranks that surely translate each other are compared: a deputy, the first of them, who acts for another, a minister,
the Prime Minister, an akim, a chairman; and the ministry where both languages name one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from docgen.checks.text.passages import Passage, said_there
from docgen.expressions import expression
from docgen.lang.portfolios import ministries_of
from docgen.model import Diagnostic, Lang, Role
from docgen.sameness import Same, kept

_BESIDE: tuple[Mapping[Lang, re.Pattern[str]], ...] = tuple(
    MappingProxyType({"ru": expression(russian, re.IGNORECASE), "kz": expression(kazakh, re.IGNORECASE)})
    for russian, kazakh in (
        (r"заместител|вице[-\u2011]|(?<!\w)зам(?:\.|министр|аким)", r"орынбасар|вице[-\u2011]"),
        (r"(?<!\w)перв\w+[ \u00a0]+(?:заместител|вице)", r"бірінші[ \u00a0]+(?:\w+[ \u00a0]+)*(?:орынбасар|вице)"),
        (
            r"(?<!\w)(?:и\.[ \u00a0]?о\.|врио(?!\w)|исполняющ)",
            r"(?<!\w)(?:м\.[ \u00a0]?(?:у\.[ \u00a0]?)?а\.|міндетін|уақытша)",
        ),
    )
)
"""What stands beside an office and makes it another: told in one language, it has to be told in the other."""
_OFFICES: tuple[Mapping[Lang, re.Pattern[str]], ...] = tuple(
    MappingProxyType({"ru": expression(russian, re.IGNORECASE), "kz": expression(kazakh, re.IGNORECASE)})
    for russian, kazakh in (
        (r"премьер[-\u2011]министр|вице[-\u2011]премьер", r"премьер[-\u2011]министр|вице[-\u2011]премьер"),
        (r"(?<!премьер[-\u2011])(?<!\w)(?:зам)?министр(?!ер)", r"(?<!премьер[-\u2011])(?<!\w)министр(?!лі)"),
        (r"(?<!\w)(?:зам)?аким(?!ат)", r"(?<!\w)әкім(?!ді|ші)"),
        (r"(?<!\w)председател", r"(?<!\w)төрағ"),
    )
)
"""Offices of which one is no other: where each language names some, they are the same."""
_NAMES_WHO = expression(r"[\t\n]")
_ROLES = frozenset({Role.SIGNATURE, Role.ADDRESSEE})


def office_told_otherwise(ours: Passage, theirs: Passage) -> Iterator[Diagnostic]:
    """DG342: who signs, or is written to, has another office in the other language."""
    if ours.kind == theirs.kind and ours.kind in _ROLES:
        yield from _told_otherwise(ours, Same(theirs))


@kept
def _told_otherwise(ours: Passage, other: Same[Passage]) -> Iterator[Diagnostic]:
    theirs = other.value
    here, there = (" ".join(line.text for line in one.lines) for one in (ours, theirs))
    if _are_of_one_office(here, there):
        return
    place, text = _office(ours)
    args = {"text": text, "other": _office(theirs)[1]}
    yield Diagnostic("DG342", ours.lines[place].place(0, len(text)), args, said_there(theirs.span))


def _are_of_one_office(here: str, there: str) -> bool:
    """Whether a Russian and a Kazakh text may name the same offices; one that names none may leave it out."""
    offices = [_found(_OFFICES, here, "ru"), _found(_OFFICES, there, "kz")]
    if not all(offices):
        return True
    ministries = ministries_of(here), ministries_of(there)
    alike = not all(ministries) or bool(ministries[0] & ministries[1])
    return alike and offices[0] == offices[1] and _found(_BESIDE, here, "ru") == _found(_BESIDE, there, "kz")


def _found(table: tuple[Mapping[Lang, re.Pattern[str]], ...], text: str, lang: Lang) -> frozenset[int]:
    return frozenset(number for number, one in enumerate(table) if one[lang].search(text))


def _office(passage: Passage) -> tuple[int, str]:
    """The first line that names an office, by its number, and what it says before the name of the person."""
    lines = passage.lines
    named = (n for n, line in enumerate(lines) if _found(_OFFICES, line.text, line.lang))
    number = next(named, 0)
    return number, _NAMES_WHO.split(lines[number].text, 1)[0].strip()
