"""The notes of a letter → sources whose citation reads as the note does.

A note that names an act in the order of the Rules becomes an act with its form, issuer, date, number and title; one
in quotation marks is a title, any other is words. What docgen prints for it is compared with the note before it counts.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from docgen import flow
from docgen.adopting.letters import CALL, Found, level
from docgen.adopting.trials import Overlay
from docgen.adopting.writing import both
from docgen.compose.composing import Composer
from docgen.facts.book import read_facts, read_lexicon
from docgen.lang.numbers import Kind, read_numbers
from docgen.messages import Ui, said
from docgen.model import LANGS, Lang, NameKind
from docgen.world import World

_ACT: Mapping[Lang, re.Pattern[str]] = {
    "ru": re.compile(
        r"(?P<form>[А-ЯЁ][а-яё]+(?: [а-яё]+)?) (?P<issuer>[А-ЯЁ].{3,200}?) от (?P<date>\d.{5,30}?),? "
        r"№ ?(?P<number>[^\s«]+)(?: «(?P<title>.+)»)?\.?"
    ),
    "kz": re.compile(
        r"«(?P<title>.+)» (?P<issuer>[А-ЯӘҒҚҢӨҰҮҺІ].{3,200}?) (?P<date>\d{4} .{5,30}?) "
        r"№ ?(?P<number>\S+) (?P<form>[А-ЯӘҒҚҢӨҰҮҺІа-яәғқңөұүһі][а-яәғқңөұүһі ]{2,30})\.?"
    ),
}


@dataclass(frozen=True, slots=True)
class Noted:
    """A note as a source: its key, its YAML, the YAML of the name that issued it (empty for a title)."""

    key: str
    source: str
    name: str


def marks(found: Found) -> tuple[str, ...]:
    """The marks of the notes that the text calls, in the order of their first call."""
    called = (call[1] for unit in found.units for call in CALL.finditer(unit.text))
    return tuple(mark for mark in dict.fromkeys(called) if mark in found.notes)


def noted(letters: Mapping[Lang, Found], prefix: str, world: World, day: dt.date, ui: Ui) -> dict[int, Noted]:
    """The sources of the notes by their order. A note of which no source reads the same is left out."""
    counted = {lang: [found.notes[mark].text for mark in marks(found)] for lang, found in letters.items()}
    made = {}
    for number in range(max(map(len, counted.values()))):
        texts = {lang: level(notes[number]) for lang, notes in counted.items() if number < len(notes)}
        key = f"{prefix}_note_{number + 1}"
        tried = (one for one in _ways(key, texts, ui) if _reads_the_same(one, texts, world, day))
        if one := next(tried, None):
            made[number] = one
    return made


def _ways(key: str, texts: Mapping[Lang, str], ui: Ui) -> Iterator[Noted]:
    if act := _act(key, texts, ui):
        yield act
    titles = {lang: text.removesuffix(".").removeprefix("«").removesuffix("»") for lang, text in texts.items()}
    words = {lang: text.removesuffix(".") for lang, text in texts.items()}
    yield Noted(key, f"  {key}:\n    kind: report\n    title: {both(titles)}\n", "")
    yield Noted(key, f"  {key}:\n    kind: report\n    issuer: {key}_words\n", _words(key, words, ui))


def _words(key: str, texts: Mapping[Lang, str], ui: Ui) -> str:
    """The words of a note that tells nothing of which docgen makes a citation: a name that is printed as it stands."""
    remark = said("as the note writes it: if it names a source, write its title, issuer and date instead", ui)
    lines = [f"  {key}_words:", f"    # {remark}", "    kind: phrase", "    confirmed: no"]
    for lang in LANGS:
        text = json.dumps(texts.get(lang) or next(iter(texts.values())), ensure_ascii=False)
        lines.append(f"    {lang}: {{text: {text}}}")
    return "\n".join(lines) + "\n"


def _act(key: str, texts: Mapping[Lang, str], ui: Ui) -> Noted | None:
    """The act that a note names, if every language names it so."""
    read = {lang: _ACT[lang].fullmatch(text) for lang, text in texts.items()}
    parts = {lang: match.groupdict("") for lang, match in read.items() if match}
    form = {_form(one["form"], lang) for lang, one in parts.items()}
    day = {_day(one["date"], lang) for lang, one in parts.items()}
    if len(parts) < len(texts) or len(form) != 1 or len(day) != 1 or not all((*form, *day)):
        return None
    numbers = {lang: one["number"] for lang, one in parts.items()}
    titles = {lang: one["title"] for lang, one in parts.items() if one["title"]}
    lines = [
        f"  {key}:",
        "    kind: act",
        f"    form: {form.pop()}",
        f"    issuer: {key}_issuer",
        f"    date: {day.pop()}",
        f"    number: {both(numbers) if len(set(numbers.values())) > 1 else json.dumps(next(iter(numbers.values())))}",
        *([f"    title: {both(titles)}"] if titles else []),
    ]
    return Noted(key, "\n".join(lines) + "\n", _issuer(key, {lang: one["issuer"] for lang, one in parts.items()}, ui))


def _issuer(key: str, texts: Mapping[Lang, str], ui: Ui) -> str:
    remark = said("as the note writes it, in the genitive: write the nominative under `text:`", ui)
    lines = [f"  {key}_issuer:", f"    # {remark}"]
    lines += ["    kind: office", "    confirmed: no"]
    for lang in LANGS:
        text = json.dumps(texts.get(lang) or next(iter(texts.values())), ensure_ascii=False)
        lines.append(f"    {lang}: {{text: {text}, forms: {{gen: {text}}}}}")
    return "\n".join(lines) + "\n"


def _form(text: str, lang: Lang) -> str:
    """The key of a kind of act, by its nominative; in Kazakh by the possessive that a citation has."""
    forms = (name for name in read_lexicon().values() if name.kind is NameKind.ACT_FORM)
    for name in forms:
        words = name.called[-1].said(lang)
        if text.lower() == (words.forms.get("3.nom", "") if lang == "kz" else words.text).lower():
            return name.key
    return ""


def _day(text: str, lang: Lang) -> str:
    readings = read_numbers(text, lang)
    value = readings[0].value if len(readings) == 1 and readings[0].kind is Kind.DATE else None
    return value.isoformat() if isinstance(value, dt.date) else ""


def _reads_the_same(one: Noted, texts: Mapping[Lang, str], world: World, day: dt.date) -> bool:
    """Whether docgen's citation of the source is the note, in every language."""
    key = "docgen_trial"
    facts = (
        f"letters:\n  {key}: {{date: {day.isoformat()}, addressees: [{key}], signer: {key}}}\nsources:\n{one.source}"
    )
    facts += f"names:\n{one.name}" if one.name else ""
    files = {f"facts/{key}.yaml": facts.encode()}
    files |= {f"templates/{lang}/{key}.j2": f"x[^{one.key}]\n".encode() for lang in texts}
    trial = Overlay(world, files)
    book, _ = read_facts(trial)
    composer = Composer(trial, book)
    return all(_printed(composer, key, lang) == [text] for lang, text in texts.items())


def _printed(composer: Composer, key: str, lang: Lang) -> Sequence[str]:
    document = composer.compose(composer.book.letters[key], lang).document
    return [level(flow.plain(note.inlines)) for note in flow.notes(document)]
