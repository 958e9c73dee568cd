"""Which paragraph is which: the requisites by their place and words, notes and lists by how they begin.

The order is that of the Rules of documentation (decree 703 of 2018, p. 50; order 236 of 2023 follows): addressee,
reference to the inquiry, heading, salutation, text, annex mark, signature, executor.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from docgen.adopting.letters import ENDS, Found, Kind, Unit, joined
from docgen.adopting.tables import cells_of
from docgen.lang import alphabet
from docgen.model import Lang

CAPITAL, SMALL = f"[{alphabet.CAPITALS}]", f"[{alphabet.SMALL}]"
SURNAME = rf"{CAPITAL}{SMALL}+(?:-{CAPITAL}{SMALL}+)?"
INITIALS_FIRST = re.compile(rf"{CAPITAL}\.[ \u00a0]?(?:{CAPITAL}\.[ \u00a0]?)?{SURNAME}")
"""«А. Мамин», «Н.Е. Абдрахимов»."""
SURNAME_FIRST = re.compile(rf"{SURNAME}[ \u00a0]{CAPITAL}\.[ \u00a0]?(?:{CAPITAL}\.)?")
"""«Абдрахимов Н.Е.»; what stands before initials may be a position, so the other form is looked for first."""
PERSON = re.compile(rf"{INITIALS_FIRST.pattern}|{SURNAME_FIRST.pattern}")

_REFERENCE: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"На\s+(?:[а-яёА-ЯЁ]+\s+){0,6}?(?:исх\.?\s*|вх\.?\s*)?№.*?(?:[^.!?;:]|\sг\.)", re.DOTALL),
    "kz": re.compile(r".*№.*\s(?:хат|сауал|сұрау)\w*", re.DOTALL),
}
_OUTGOING = re.compile(
    r"(?:№|Исх|Шығ)[^.!?]{0,60}|[\d.]{8,10}\s*(?:г\.|ж\.)?\s*(?:№.{0,40})?|.{0,12}\d{4}.{0,25}№.{0,30}", re.DOTALL
)
"""The letter's own date and number, a line of its own."""
_SALUTATION: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:Глубоко)?[Уу]важаем\w+\s.*[!,.]?", re.DOTALL),
    "kz": re.compile(r"(?:Аса\s)?[Ққ]ұрметті\s.*[!,.]?", re.DOTALL),
}
_HEADING: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:О|Об|По|Касательно|Относительно)\s[^.!?]*", re.DOTALL),
    "kz": re.compile(r"[^.!?]*\s(?:туралы|жөнінде|бойынша)", re.DOTALL),
}
NOTE: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:Справочно|СПРАВОЧНО|Для справки)\s*[:.]\s*"),
    "kz": re.compile(r"(?:Анықтама үшін|АНЫҚТАМА ҮШІН|Анықтама|Анықтамалық)\s*[:.]\s*"),
}
_ANNEX: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"Приложени[ея]\s*:.*", re.DOTALL),
    "kz": re.compile(r"Қосымша(?:лар)?\s*:.*", re.DOTALL),
}
EXECUTOR: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:[Ии]сп\.|Исполнитель|[Тт]ел\.)\s*:?.*", re.DOTALL),
    "kz": re.compile(r"(?:[Оо]рынд\.|Орындаушы|[Тт]ел\.)\s*:?.*", re.DOTALL),
}
_WITH_PHONE = re.compile(rf"(?:{PERSON.pattern}),?\s+тел\.?:?\s*[\d(+].{{0,80}}", re.DOTALL)
_ITEM = re.compile(r"\d{1,3}[.)]\s+\S.*", re.DOTALL)
_SIGNED = re.compile(rf"(?:[^.!?;]|г\.|{CAPITAL}\.)*?(?:^|\s){PERSON.pattern}", re.DOTALL)
_TO_SIGN = re.compile(r"_{5,}$")
"""A line that is left for the signature."""
_HEAD = 12
"""Paragraphs among which the head of a letter ends."""
_SHORT = 200


def recognised(found: Found) -> Found:
    """The letter with the kind of each paragraph; what a file has said itself stays."""
    if any(unit.kind not in (None, Kind.ROW) for unit in found.units):
        return found
    found = replace(found, units=tuple(_with_labels(found)))
    body = _first_of_body(found)
    framed = tuple(cell for unit in found.units[:body] for cell in cells_of(unit))
    found, body = replace(found, units=(*framed, *found.units[body:])), len(framed)
    last = _last_of_body(found, body)
    head = _with_letterhead(list(_head(found, body)), found.lang)
    units = (*_addressed(head, found.lang), *_text(found, body, last), *_foot(found, last))
    return replace(found, units=units)


def _with_labels(found: Found) -> Iterator[Unit]:
    """A label of a note that is a paragraph of its own opens the next one."""
    label: Unit | None = None
    for unit in found.units:
        alone = label
        label = unit if not label and NOTE[found.lang].fullmatch(unit.text) else None
        if alone and unit.kind is Kind.ROW:
            yield from (alone, unit)
        elif not label:
            yield replace(alone, text=f"{alone.text.rstrip()} {unit.text}") if alone else unit
    if label:
        yield label


def _first_of_body(found: Found) -> int:
    """Where the text begins: behind the salutation, or else behind the reference and the heading."""
    head = list(enumerate(found.units[:_HEAD]))
    for number, unit in head:
        if _SALUTATION[found.lang].fullmatch(unit.text) and len(unit.text) < _SHORT:
            return number + 1
    references = [number for number, unit in head if _is_reference(unit, found.lang)]
    if not references:
        return _behind_a_heading(found)
    after = references[-1] + 1
    return after + (after < len(found.units) and _is_heading(found.units[after], found.lang))


def _behind_a_heading(found: Found) -> int:
    """Behind the heading that ends a head of short lines without full stops, if there is one."""
    for number, unit in enumerate(found.units[:_HEAD]):
        if _is_sentence(unit.text) or len(unit.text) > _SHORT:
            return 0
        if number and _is_heading(unit, found.lang):
            return number + 1
    return 0


def _is_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does; the full stop of initials ends none."""
    return text.rstrip().endswith(ENDS) and not _INITIAL.search(text)


_INITIAL = re.compile(rf"\b{CAPITAL}\.\s*$")


def _is_reference(unit: Unit, lang: Lang) -> bool:
    return len(unit.text) < _SHORT and bool(_REFERENCE[lang].fullmatch(unit.text))


def _is_heading(unit: Unit, lang: Lang) -> bool:
    return len(unit.text) < _SHORT and bool(_HEADING[lang].fullmatch(unit.text))


def _head(found: Found, body: int) -> Iterator[Unit]:
    seen_reference = False
    for number, unit in enumerate(found.units[:body]):
        kind = _of_head(unit, found.lang, last=number == body - 1, seen=seen_reference)
        seen_reference |= kind is Kind.REFERENCE
        yield replace(unit, kind=kind)


def _of_head(unit: Unit, lang: Lang, *, last: bool, seen: bool) -> Kind:
    if last and _SALUTATION[lang].fullmatch(unit.text):
        return Kind.SALUTATION
    if _is_reference(unit, lang) or _OUTGOING.fullmatch(unit.text):
        return Kind.REFERENCE
    return Kind.HEADING if (seen or last) and _is_heading(unit, lang) else Kind.ADDRESSEE


# --- addressees ------------------------------------------------------------------------------------------------------

_ADDRESSED = re.compile(
    rf"{CAPITAL}\.[ \u00a0]?(?:{CAPITAL}\.[ \u00a0]?)?{SURNAME}|{SURNAME}[ \u00a0]{CAPITAL}\.[ \u00a0]?(?:{CAPITAL}\.)?"
    rf"|(?:{SURNAME} )?{SURNAME} {CAPITAL}{SMALL}+(?:ичу|вне|ұлына|қызына|улы|кызы)"
)
_GOES_ON: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"[а-яё–—-]|Республики |Парламента |Правительства |Сената|Мажилиса|\S+(?:ого|его|ых|их)\s"),
    "kz": re.compile(r"[а-яәғқңөұүһі–—-]"),
}
"""How a line begins that goes on with the addressee of the line before."""
_TOLD: Mapping[Lang, re.Pattern[str]] = {"ru": re.compile(""), "kz": re.compile(r"[ғгқкн][ае](?:\W*)$")}
"""How a line ends behind which an addressee may be complete: a Kazakh one has its dative there."""


_TO: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(r"(?:[\w-]+(?:[ую]|[ая]м|ой|ей)|Г-(?:ну|же)|[АТ]О+)\b", re.IGNORECASE),
    "kz": re.compile(r".*[ғгқкн][ае]\W*", re.DOTALL),
}
"""How a line reads that names an addressee: a Russian one begins with the dative, a Kazakh one ends with it."""


def _with_letterhead(head: Sequence[Unit], lang: Lang) -> list[Unit]:
    """The head; on a blank the organisation's own name stands first, its date and number next, then the addressee."""
    kinds = [unit.kind for unit in head]
    dated = kinds.index(Kind.REFERENCE) if Kind.REFERENCE in kinds else 0
    own = head[:dated] if Kind.ADDRESSEE in kinds[dated:] else ()
    if any(_TO[lang].match(unit.text) for unit in own):
        return list(head)
    return [*(replace(unit, kind=Kind.LETTERHEAD) for unit in own), *head[len(own) :]]


def is_addressed_person(line: str) -> bool:
    """Whether a line is the name of a person.

    >>> is_addressed_person("А.Б. Серикову"), is_addressed_person("Депутату Мажилиса")
    (True, False)
    """
    return bool(_ADDRESSED.fullmatch(line.strip()))


_POSTAL = re.compile(
    r"(?=.*(?:\b(?:ул|пр|просп|мкр|кв|д)\.|улица|проспект|көше|даңғыл|-үй\b|\d{6}))(?=.*\d).*|\S+@\S+", re.DOTALL
)


def without_address(text: str) -> str:
    """An addressee without the lines of a postal address below.

    >>> without_address("Гр. Иванову И.И.\\nг. Астана, ул. Примерная, д. 5")
    'Гр. Иванову И.И.'
    """
    lines = text.split("\n")
    while len(lines) > 1 and _POSTAL.fullmatch(lines[-1]):
        lines.pop()
    return "\n".join(lines)


def _addressed(head: Iterable[Unit], lang: Lang) -> Iterator[Unit]:
    """The head with a paragraph for each addressee: lines that are one are joined, a paragraph of several is parted."""
    for kind, group in itertools.groupby(head, lambda one: one.kind):
        if kind is Kind.ADDRESSEE:
            yield from _one_by_one(list(group), lang)
        else:
            yield from group


def _one_by_one(units: list[Unit], lang: Lang) -> Iterator[Unit]:
    lines = (replace(unit, text=text.strip()) for unit in units for text in unit.text.split("\n"))
    return joined(lines, lambda before, line: _belongs(line.text, before.text.rsplit("\n", 1)[-1], lang))


def _belongs(line: str, before: str, lang: Lang) -> bool:
    """Whether a line goes on with the addressee that the line before is of."""
    if _POSTAL.fullmatch(line):
        return True
    if is_addressed_person(before) or _POSTAL.fullmatch(before):
        return False
    return bool(is_addressed_person(line) or _GOES_ON[lang].match(line) or not _TOLD[lang].search(before))


# --- text and foot ---------------------------------------------------------------------------------------------------


def _last_of_body(found: Found, body: int) -> int:
    """Where the text ends: before the annex mark, the signature and the executor."""
    units, lang = found.units, found.lang
    end = len(units)
    while end > body and _is_executor(units[end - 1], lang):
        end -= 1
    signed = end
    while signed > body and end - signed < 4 and _may_sign(units[signed - 1], lang):
        signed -= 1
    if any(_SIGNED.fullmatch(one.text) or _TO_SIGN.search(one.text) for one in units[signed:end]):
        end = signed
    while end > body and _ANNEX[lang].fullmatch(units[end - 1].text):
        end -= 1
    return end


def _is_executor(unit: Unit, lang: Lang) -> bool:
    """The executor's mark, or name and telephone without it (Reglament of the Government, p. 151)."""
    return bool(EXECUTOR[lang].fullmatch(unit.text) or _WITH_PHONE.fullmatch(unit.text))


def _may_sign(unit: Unit, lang: Lang) -> bool:
    """A line of a signature: the signer's name, or a position, which ends without a full stop."""
    if (
        unit.kind is Kind.ROW
        or _ANNEX[lang].fullmatch(unit.text)
        or len(unit.text) > _SHORT
        or _ITEM.fullmatch(unit.text)
    ):
        return False
    return bool(_SIGNED.fullmatch(unit.text)) or not unit.text.rstrip().endswith(ENDS)


def _text(found: Found, body: int, last: int) -> Iterator[Unit]:
    for unit in found.units[body:last]:
        if unit.kind is Kind.ROW:
            kind = Kind.ROW
        elif NOTE[found.lang].match(unit.text):
            kind = Kind.NOTE
        else:
            kind = Kind.ITEM if _ITEM.fullmatch(unit.text) else Kind.BODY
        yield replace(unit, kind=kind)


_PHONE_LINE = re.compile(r"[Тт]ел\.")


def _foot(found: Found, last: int) -> Iterator[Unit]:
    for unit in _with_phones(found.units[last:]):
        if _ANNEX[found.lang].fullmatch(unit.text):
            kind = Kind.ANNEX
        else:
            kind = Kind.EXECUTOR if _is_executor(unit, found.lang) else Kind.SIGNATURE
        yield replace(unit, kind=kind)


def _with_phones(units: Sequence[Unit]) -> Iterator[Unit]:
    """The foot of a letter, a telephone on a line of its own joined to the line before: it is the executor's."""
    return joined(units, lambda _, unit: bool(_PHONE_LINE.match(unit.text)))
