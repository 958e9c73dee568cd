"""Checks of a letter's requisites (DG502 to DG514, DG525, DG526), for which the Government's Apparatus sends it back.

The Rules of documentation (decree 703 of 2018, paragraphs 25, 26, 31, 39, 50; order 236 of 2023 follows them) and the
Government's Reglament (decree 10 of 2023, paragraphs 151, 157, 160) name them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen import flow
from docgen.checks.form.people import is_one_person
from docgen.checks.scope import Finished
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import BODY, HEADING, LETTERHEAD, PAGE_BREAK, PARAGRAPH, SAID, TEXT, Passage, passages
from docgen.compose.composing import template_path
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.facts.shapes import NAME
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.forms import Doubt
from docgen.lang.speech import speech
from docgen.model import (
    LANGS,
    Block,
    Diagnostic,
    Emph,
    Figure,
    Lang,
    Letter,
    List,
    Name,
    NameKind,
    Note,
    Paragraph,
    Related,
    Reserved,
    Role,
    Span,
    Strong,
    Term,
)
from docgen.sameness import kept

# --- the records -----------------------------------------------------------------------------------------------------

ADDRESSEES = 4
"""More than four go by a mailing list: Rules, p. 25."""
_DIGITS_OF_A_PHONE = 5


def too_many_addressees(book: FactBook) -> Iterator[Diagnostic]:
    """DG502: a letter with more than four addressees."""
    for letter in book.letters.values():
        if len(letter.addressees) > ADDRESSEES:
            place = letter.place(f"addressees.{ADDRESSEES}")
            yield Diagnostic("DG502", place, {"count": str(len(letter.addressees)), "most": str(ADDRESSEES)})


def letter_to_nobody(book: FactBook) -> Iterator[Diagnostic]:
    """DG122: a letter whose list of addressees is empty; what was typed there and is no key is told already."""
    for letter in book.letters.values():
        if not letter.addressees and not any(place.startswith("addressees.") for place in letter.places):
            place = letter.place("addressees")
            yield Diagnostic("DG122", place, {"field": "addressees.0", "expected": NAME.expected})


def executor_incomplete(book: FactBook) -> Iterator[Diagnostic]:
    """DG509: a letter without an executor, DG510: without a telephone that can be called, DG511: without an e-mail."""
    for letter in book.letters.values():
        executor = letter.executor
        if executor is None:
            if "executor" not in letter.places:  # else it is told already what cannot be read of it
                yield Diagnostic("DG509", letter.span, {"key": letter.key})
            continue
        if sum(map(str.isdecimal, executor.phone)) < _DIGITS_OF_A_PHONE:
            yield Diagnostic("DG510", letter.place("executor.phone"), {"phone": executor.phone})
        if not executor.email:
            yield Diagnostic("DG511", letter.place("executor"), {"key": letter.key})


_CAPITAL, _SURNAME = f"[{CAPITALS}]", f"[{CAPITALS}][{SMALL}]+(?:-[{CAPITALS}][{SMALL}]+)?"
_SIGNED = expression(rf"{_CAPITAL}\.\s{_SURNAME}")
_DRAFTED: dict[Lang, re.Pattern[str]] = {
    "ru": expression(rf"{_SURNAME}\s{_CAPITAL}\.(?:\s?{_CAPITAL}\.)?"),
    "kz": expression(rf"{_CAPITAL}\.(?:\s?{_CAPITAL}\.)?\s{_SURNAME}"),
}
"""An executor's name besides «А. Иванов» (Rules, p. 39): «Асанов С.А.», «С.А. Асанов» (Reglament, p. 151)."""


def person_in_another_form(book: FactBook) -> Iterator[Diagnostic]:
    """DG508: a signer that is not initial and surname; DG512: an executor in neither form that the acts name."""
    told: set[tuple[str, str]] = set()
    for letter in book.letters.values():
        people = [("DG508", letter.signer)]
        people += [("DG512", letter.executor.person)] if letter.executor else []
        for code, key in people:
            name = book.names.get(key)
            if name and name.kind is NameKind.PERSON and (code, key) not in told:
                told.add((code, key))
                yield from _misformed(code, name, letter)


def _misformed(code: str, name: Name, letter: Letter) -> Iterator[Diagnostic]:
    called = name.on(letter.date.last)
    for lang in LANGS if called else ():
        text = called.said(lang).text if called else ""
        if not _SIGNED.fullmatch(text) and (code == "DG508" or not _DRAFTED[lang].fullmatch(text)):
            place = name.place(f"{lang}.text", lang)
            yield Diagnostic(code, place, {"text": text})


# --- the requisites --------------------------------------------------------------------------------------------------


def requisite_missing(finished: Finished) -> Iterator[Diagnostic]:
    """DG505: a requisite that the letter must have, and what must stand in it; that the record names no addressee is
    told there.
    """
    found = list(passages(finished.document))
    kinds = {passage.kind for passage in found}
    wanted = [*([Role.ADDRESSEE] if finished.letter.addressees else ()), Role.SIGNATURE]
    wanted += [Role.REFERENCE] if finished.letter.inquiry else []
    wanted += [Role.EXECUTOR] if finished.letter.executor else []
    place = _opening(found, finished)
    for role in wanted:
        if role not in kinds:
            yield Diagnostic("DG505", place, {"requisite": SAID[role]})
    if kinds.isdisjoint(BODY - {HEADING}):
        yield Diagnostic("DG505", place, {"requisite": SAID[TEXT]}, hint="{% block text %}")
    if finished.letter.body and LETTERHEAD not in kinds:
        yield Diagnostic("DG505", place, {"requisite": SAID[LETTERHEAD]}, hint=_BLANK)


_BLANK = '{% extends "parts/blank.j2" %}'


def _opening(found: list[Passage], finished: Finished) -> Span:
    """Where a letter begins: its first passage, or its template, where a part that others share prints that."""
    template = template_path(finished.letter, finished.lang)
    return found[0].span if found and found[0].span.file == template else Span(template)


def requisite_incomplete(finished: Finished) -> Iterator[Diagnostic]:
    """DG504: a requisite that does not say what the letter's record says."""
    letter, found = finished.letter, list(passages(finished.document))
    needed = [(Role.ADDRESSEE, key) for key in letter.addressees]
    if letter.executor:
        needed += [(Role.EXECUTOR, letter.executor.person), (Role.EXECUTOR, "letter.executor.phone")]
        needed += [(Role.EXECUTOR, "letter.executor.email")] if letter.executor.email else []
    if letter.inquiry:
        needed.append((Role.REFERENCE, "letter.inquiry.number"))
    for role, key in needed:
        inside = [passage for passage in found if passage.kind == role]
        if inside and key not in {printed for one in inside for printed in _keys(one)}:
            yield Diagnostic("DG504", inside[0].span, {"requisite": SAID[role], "key": key})


_ORDER = (
    (LETTERHEAD,),
    (Role.REFERENCE,),
    (Role.ADDRESSEE,),
    (HEADING,),
    (Role.SALUTATION,),
    tuple(BODY - {HEADING}),
    (Role.ANNEX,),
    (Role.SIGNATURE,),
    (Role.EXECUTOR,),
)
"""Rules, p. 50; the salutation, of which the Rules do not speak, opens the text."""
_RANK = {str(kind): rank for rank, kinds in enumerate(_ORDER) for kind in kinds}


def requisite_out_of_order(finished: Finished) -> Iterator[Diagnostic]:
    """DG506: a requisite that stands before what it must follow. A draft on a plain sheet, which has no places for date
    and number, may name the inquiry after the addressee, as the replies of the Prime Minister do.
    """
    reached, last, told = -1, None, set()
    plain = not any(passage.kind == LETTERHEAD for passage in passages(finished.document))
    for passage in passages(finished.document):
        if passage.kind == PAGE_BREAK and reached >= _RANK[Role.SIGNATURE]:
            return  # what follows the signature on a page of its own is an annex
        rank = _RANK.get(passage.kind, reached)
        if plain and passage.kind == Role.REFERENCE:
            rank = _RANK[Role.ADDRESSEE]
        if passage.kind == HEADING and reached == _RANK[PARAGRAPH]:
            rank = reached  # that of a part of the text: «По первому вопросу»
        if rank < reached and last and passage.kind not in told:
            told.add(passage.kind)
            args = {"requisite": SAID[passage.kind], "after": SAID[last.kind]}
            after = (Related("this must stand after it", last.span),)
            yield Diagnostic("DG506", passage.span, args, after, hint=_block_meant(passage))
        if rank >= reached:
            reached, last = rank, passage


def _block_meant(passage: Passage) -> str:
    """The block that was meant by one called `reference`, which names the inquiry, in the middle of the text."""
    text = passage.lines[0].text if passage.kind == Role.REFERENCE else ""
    return "::: note" if text and "№" not in text else ""


def blank_of_nobody(finished: Finished) -> Iterator[Diagnostic]:
    """DG507: a letterhead in a letter whose record names no body: a draft for the leadership's signature stands on a
    plain sheet (Reglament, p. 157).
    """
    heads = (passage for passage in passages(finished.document) if passage.kind == LETTERHEAD)
    head = next(heads, None)
    if head and not finished.letter.body:
        yield Diagnostic("DG507", head.block.span, {"key": finished.letter.key})


def highlighted(finished: Finished) -> Iterator[Diagnostic]:
    """DG526: bold or italic words in the letter's text: the Government's Apparatus sends back a letter with highlighted
    text (Reglament, p. 160). Headings and «Справочно» have a look of their own, tables and requisites may have one.
    """
    return (found for block in finished.document.blocks for found in _set_off(block))


@kept
def _set_off(block: Block) -> Iterator[Diagnostic]:
    if isinstance(block, Note):
        yield from (found for inner in block.blocks for found in _set_off(inner))
    for inlines, _ in flow.paragraphs((block,)) if isinstance(block, Paragraph | List) else ():
        for one in inlines:
            if isinstance(one, Strong | Emph) and flow.plain((one,)).strip():
                text, first = flow.plain((one,)), next(iter(flow.pieces((one,))))
                yield Diagnostic("DG526", first.span, {"text": text})


_ADDRESSED = frozenset({NameKind.OFFICE, NameKind.PERSON})
"""Position and surname stand in the dative: Rules, p. 25. They want an organization in the nominative, and letters
print it in the dative too: that one is not judged."""


def addressee_in_another_case(finished: Finished) -> Iterator[Diagnostic]:
    """DG503: an addressee that is printed, but not in the case of an address."""
    for passage in passages(finished.document):
        for term in passage.terms if passage.kind == Role.ADDRESSEE else ():
            right = _addressed(term.key, finished)
            if right and _plain(term.text) != _plain(right):
                yield Diagnostic("DG503", term.span, {"text": term.text, "right": right})


def _keys(passage: Passage) -> Iterator[str]:
    """The keys of what a passage prints: of names, and of figures, with their part."""
    for line in passage.lines:
        for run in line.runs:
            if isinstance(run.inline, Term):
                yield run.inline.key
            elif isinstance(run.inline, Figure):
                yield from (f"{key}.{run.inline.part}" for key in run.inline.keys)


def _addressed(key: str, finished: Finished) -> str:
    """How an addressee must be printed; empty where that is not known."""
    name = finished.book.names.get(key)
    called = name.on(finished.day) if name else None
    if name is None or called is None or key not in finished.letter.addressees or name.kind not in _ADDRESSED:
        return ""
    worded = speech(finished.lang).name(called.said(finished.lang), name.kind, "dat", "")
    return "" if isinstance(worded, Doubt) else worded.text


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2011", "-").split())


def signature_of_nobody(finished: Finished) -> Iterator[Diagnostic]:
    """DG513: a signature that names no signer and leaves no place for one."""
    signed = [passage for passage in passages(finished.document) if passage.kind == Role.SIGNATURE]
    lines: list[Line] = [line for passage in signed for line in passage.lines]
    signs = any(_signs(run.inline, finished) for line in lines for run in line.runs)
    if signed and not signs:
        yield Diagnostic("DG513", signed[0].span, {"key": finished.letter.signer})


def _signs(inline: object, finished: Finished) -> bool:
    return isinstance(inline, Reserved) or (isinstance(inline, Term) and inline.key == finished.letter.signer)


_LEADS_FOR_ANOTHER = expression(r"(?:^|[\n\t])\s*(/|за(?=\s))", re.IGNORECASE)
_BEFORE_A_NAME = expression(r"(?:/|(?<!\S)за)\s*$", re.IGNORECASE)


def signature_for_another(finished: Finished) -> Iterator[Diagnostic]:
    """DG539: «за Министра», a stroke before the position or the name: Rules, p. 31, forbid both."""
    for passage in passages(finished.document):
        for line in passage.lines if passage.kind == Role.SIGNATURE else ():
            names = [run.start for run in line.runs if _signs(run.inline, finished)]
            before = (_BEFORE_A_NAME.search(line.typed, 0, start) for start in names)
            for found in (_LEADS_FOR_ANOTHER.search(line.typed), *before):
                if found:
                    text = found[0].strip()
                    start = found.start() + found[0].index(text)
                    yield Diagnostic("DG539", line.place(start, len(text)), {"text": text})
                    break


def heading_with_full_stop(finished: Finished) -> Iterator[Diagnostic]:
    """DG514: a heading that ends with a full stop: Rules, p. 26."""
    for passage in passages(finished.document):
        text = passage.lines[0].text.rstrip() if passage.kind == HEADING else ""
        if text.endswith("."):
            place: Span = passage.lines[0].place(len(text) - 1)
            yield Diagnostic("DG514", place)


_KAZAKH_MANY = (
    rf"(?<!\w)(?:[{SMALL}]|Депутат|Әріптес|Ханым|Мырза|Министр|Мүше|Әкім|Төраға|Басшы)\w*[лдт][ае]р"
    r"(?:[ыі](?:м|ң)?(?:[ыі]з)?)?(?!\w)"
)
"""A plural; «Мұхтар», «Ескендір», «Айдар» have its ending and the capital of a name."""
_ANOTHER_ONE = r"(?:,|\s(?:мен|бен|пен|және|и)\s)"
_GREETS_SEVERAL: dict[Lang, re.Pattern[str]] = {
    "ru": expression(r"(?:Уважаемые|Многоуважаемые|Дорогие)(?!\w)"),
    "kz": expression(rf"Құрметті\b.*{_KAZAKH_MANY}"),
}
_GREETS_ONE: dict[Lang, re.Pattern[str]] = {
    "ru": expression(rf"(?:Уважаем|Многоуважаем|Дорог)(?:ый|ая|ой)(?!\w)(?!.*{_ANOTHER_ONE}\s?(?:уважаем|\w+\s))"),
    "kz": expression(rf"Құрметті\b(?!.*{_KAZAKH_MANY})(?!.*{_ANOTHER_ONE})"),
}


def _is_person(name: Name | None, finished: Finished) -> bool:
    return name is not None and (name.kind is NameKind.PERSON or is_one_person(name.key, finished))


def greeting_of_another_number(finished: Finished) -> Iterator[Diagnostic]:
    """DG525: several are greeted and one person is written to, or one is greeted and several are. An office may be one
    («Депутат») or many («Депутаты … – члены фракции»): it is judged where it names one by his initials.
    """
    names = [finished.book.names.get(key) for key in finished.letter.addressees]
    known = all(_is_person(name, finished) for name in names)
    if not names or not known:
        return
    wrong = _GREETS_SEVERAL if len(names) == 1 else _GREETS_ONE
    for passage in passages(finished.document):
        if passage.kind == Role.SALUTATION and wrong[finished.lang].match(passage.lines[0].text.strip()):
            text = passage.lines[0].text.strip()
            yield Diagnostic("DG525", passage.lines[0].place(0, len(text)), {"text": text, "count": str(len(names))})
