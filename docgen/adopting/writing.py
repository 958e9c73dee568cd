"""The draft of a letter as files: `facts/KEY.yaml`, `templates/ru/KEY.j2`, `templates/kz/KEY.j2`."""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from docgen.adopting.drafts import BILINGUAL, GAP, Draft, Place
from docgen.adopting.letters import CALL, Found, Kind, Spot, Unit
from docgen.adopting.records import write_letter, write_names
from docgen.adopting.requisites import Requisites
from docgen.adopting.roles import NOTE
from docgen.adopting.trials import expression, write_value
from docgen.messages import Ui, counted, said
from docgen.model import LANGS, UNTRANSLATED, Lang

_FENCED = frozenset(Kind) - {Kind.BODY, Kind.HEADING, Kind.ITEM, Kind.ROW}
_MARKS = re.compile(r"(?P<code>\{(?=[{%#]|$))|[\\*{}]|\[(?=[\^#!])")
"""What has a meaning in a template. A brace that would open code with what follows is printed by an expression: no
sign before it keeps Jinja from reading it.
"""
_BRACE = '{{ "\\\\{" }}'
_GAP = re.compile(r"[ \t\u00a0]{2,}")
"""Between a position and a name: blanks in a plain text, a tab in a letter."""
_OPENING = re.compile(r"(?=[#|:])")


# --- templates -------------------------------------------------------------------------------------------------------


def write_template(
    found: Found,
    places: Iterable[Place],
    keys: Mapping[int, str],
    requisites: Requisites,
    notes: Mapping[str, str],
    *,
    ui: Ui,
) -> str:
    """The template of a letter: `keys` gives the record of each place by its identity, `notes` the source of each
    note, `ui` the language of its remark.
    """
    pieces: dict[int, list[Spot]] = {
        number: list(requisites.pieces(found.lang, number)) for number in range(len(found.units))
    }
    for place in places:
        if not any(one.start < place.way.end and place.way.start < one.end for one in pieces[place.unit]):
            template = f"{{{{ {expression(place.way, keys[id(place)])} }}}}"
            pieces[place.unit].append(Spot(place.unit, place.way.start, place.way.end, template))
    written = [(unit.kind, _paragraph(unit, pieces[number], notes)) for number, unit in enumerate(found.units)]
    head = said("A first draft, made of an existing letter by `docgen adopt`: it prints that letter's text.", ui)
    return f"{{# {head} #}}\n\n" + "\n".join(_blocks(written, found.lang))


def _blocks(written: Sequence[tuple[Kind | None, str]], lang: Lang) -> Iterator[str]:
    for (kind, _), group in itertools.groupby(written, lambda one: (one[0], _width(*one))):
        texts = [text for _, text in group]
        if kind is Kind.NOTE:
            yield from (f"::: note\n{text}\n:::\n" for text in _notes(texts, lang))
        elif kind in _FENCED:
            yield f"::: {kind}\n" + "\n\n".join(texts) + "\n:::\n"
        elif kind is Kind.ITEM:
            yield "\n".join(texts) + "\n"
        elif kind is Kind.ROW:
            yield _table(texts)
        else:
            yield from (f"{text}\n" for text in texts)


def _width(kind: Kind | None, text: str) -> int:
    """How many cells a row has: rows of another number are another table."""
    return text.count("\t") if kind is Kind.ROW else 0


def _notes(texts: Sequence[str], lang: Lang) -> Iterator[str]:
    """Each paragraph that begins with the label opens a block; the label itself is put in by docgen."""
    block: list[str] = []
    for text in texts:
        label = NOTE[lang].match(text)
        if label and block:
            yield "\n\n".join(block)
            block = []
        block.append(text[label.end() :] if label else text)
    yield "\n\n".join(block)


def _table(rows: Sequence[str]) -> str:
    cells = [row.split("\t") for row in rows]
    lines = [f"| {' | '.join(one)} |" for one in cells]
    return "\n".join((lines[0], "|" + "---|" * len(cells[0]), *lines[1:])) + "\n"


def _paragraph(unit: Unit, pieces: Sequence[Spot], notes: Mapping[str, str]) -> str:
    text, made, at = unit.text, "", 0
    for piece in sorted(pieces, key=lambda one: one.start):
        made += _typed(text[at : piece.start], unit, notes) + piece.template
        at = piece.end
    made += _typed(text[at:], unit, notes)
    opening = _OPENING.match(made)
    escaped = f"\\{made}" if opening and unit.kind is not Kind.HEADING else made
    return f"# {escaped}" if unit.kind is Kind.HEADING else escaped


def _typed(text: str, unit: Unit, notes: Mapping[str, str]) -> str:
    """What stays typed: calls of notes are kept, marks are escaped, lines of a requisite stay lines."""
    made, at = "", 0
    for call in CALL.finditer(text):
        if call[1] in notes:
            made += _escaped(text[at : call.start()], unit) + f"[^{notes[call[1]]}]"
            at = call.end()
    return made + _escaped(text[at:], unit)


def _escaped(text: str, unit: Unit) -> str:
    escaped = _MARKS.sub(lambda mark: _BRACE if mark["code"] else f"\\{mark[0]}", text)
    if unit.kind is Kind.ROW:
        escaped = escaped.replace("|", "\\|")
    if unit.kind is Kind.SIGNATURE:
        escaped = _GAP.sub("\t", escaped)
    if unit.kind in _FENCED - {Kind.NOTE}:
        return escaped.replace("\n", "\\\n")
    return escaped.replace("\n", " ")


class Sourced(Protocol):
    """A note as YAML: its source, and the name that issued it."""

    @property
    def source(self) -> str:
        """The record of the source."""
        ...

    @property
    def name(self) -> str:
        """The record of the name, if it has one of its own."""
        ...


# --- facts -----------------------------------------------------------------------------------------------------------


_HEAD = """\
# yaml-language-server: $schema=../docgen.schema.json
#
"""


def write_facts(
    letter: str, requisites: Requisites, drafts: Sequence[Draft], notes: Sequence[Sourced], ui: Ui = "en"
) -> str:
    """The file of facts: the letter, what it says, its sources, its names; nothing that the letter does not tell."""
    facts = [one for one in drafts if one.section == "facts"]
    sources = [one for one in drafts if one.section == "sources"]
    parts = [_HEAD + _remarks(letter, ui), f"letters:\n{write_letter(letter, requisites, ui)}"]
    if facts:
        told = _told_apart(facts)
        parts.append("facts:\n" + "\n".join(_fact(one, facts, what, ui) for one, what in zip(facts, told, strict=True)))
    if sources or notes:
        parts.append("sources:\n" + "\n".join((*map(_source, sources), *(one.source for one in notes))))
    parts.append("names:\n" + "\n".join((write_names(requisites, ui), *(one.name for one in notes if one.name))))
    return "\n".join(parts)


def _told_apart(facts: Sequence[Draft]) -> Iterator[dict[Lang, str]]:
    """What each fact is, by the words around it; of two with the same words the later one is numbered."""
    seen: Counter[tuple[Lang, str]] = Counter()
    for draft in facts:
        words: dict[Lang, str] = {lang: text for lang in LANGS if (text := draft.around(lang))}
        subjects = [(lang, text.casefold().replace("ё", "е").rstrip(".")) for lang, text in words.items()]
        seen.update(subjects)
        number = max(seen[one] for one in subjects)
        yield {lang: f"{text} ({number})" if number > 1 else text for lang, text in words.items()}


def _fact(draft: Draft, every: Sequence[Draft], what: Mapping[Lang, str], ui: Ui) -> str:
    lines = [f"  {draft.key}:", f"    what: {both(what)}"]
    lines += [f"    {name}: {value}" for name, value in _fields(draft)]
    lines += [f"    # {one}" for one in _seen(draft, every, ui)]
    lines.append(f"    # {said('source: unknown', ui)}")
    return "\n".join(lines) + "\n"


def _source(draft: Draft) -> str:
    return "\n".join((f"  {draft.key}:", *(f"    {name}: {value}" for name, value in _fields(draft)))) + "\n"


def _fields(draft: Draft) -> Iterator[tuple[str, str]]:
    """The fields of a record; what the languages say differently stands as both."""
    said = {lang: dict(fields) for lang, fields in draft.fields.items()}
    for name, value in next(iter(said.values())).items():
        values = {lang: fields[name] for lang, fields in said.items()}
        if name == "text" and len(values) < len(LANGS):
            yield name, _known(values)
        elif name in BILINGUAL and len(set(values.values())) > 1:
            yield name, both(values)
        else:
            yield name, write_value(value) if name != "text" else json.dumps(value, ensure_ascii=False)


def _known(values: Mapping[Lang, str]) -> str:
    """Words in the one language that has them; in the other that nobody has translated them: a figure of one language
    among the words of the other would be read as another figure.
    """
    words = {lang: values.get(lang) or UNTRANSLATED[lang] for lang in LANGS}
    return "{" + ", ".join(f"{lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in words.items()) + "}"


def both(texts: Mapping[Lang, str]) -> str:
    """A text in both languages as YAML; of one that is not known the other, and that it is so."""
    known = {lang: text for lang, text in texts.items() if text}
    said = {lang: known.get(lang) or f"{UNTRANSLATED[lang]}: {next(iter(known.values()), GAP)}" for lang in LANGS}
    return "{" + ", ".join(f"{lang}: {json.dumps(text, ensure_ascii=False)}" for lang, text in said.items()) + "}"


def _seen(draft: Draft, every: Sequence[Draft], ui: Ui) -> Iterator[str]:
    """How often the letter prints it, and which other facts have the same value: they may be the same thing."""
    fields = set(draft.fields.values())
    twins = [one.key for one in every if one is not draft and fields & set(one.fields.values())]
    count = max(sum(place.lang == lang for place in draft.places) for lang in LANGS)
    if count > 1:
        yield counted("printed {count} time", "printed {count} times", count, ui)
    if twins:
        yield said("the same value as {keys}: one fact?", ui, keys=", ".join(twins))


def _remarks(letter: str, ui: Ui) -> str:
    """What stands at the head of the facts."""
    told = (
        said("A first draft of the letter {letter}, made from its text by `docgen adopt`.", ui, letter=letter),
        said("No fact has a source yet: `docgen check {letter}` lists them.", ui, letter=letter),
        said("Ask where each is known from, write it under `sources:`, and say under `what:` what the figure is.", ui),
    )
    return "".join(f"# {one}\n" for one in told)
