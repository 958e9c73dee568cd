"""Combinations of the parts, and the project that holds them: each a letter of its own, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from docgen.checks import check_project
from docgen.world import MemoryWorld
from tests.properties.right_combinations import sentences, tables
from tests.properties.right_combinations.bases import BASES
from tests.properties.right_combinations.drawing import Drawn, draw, facts_of, names_of
from tests.properties.right_combinations.sentences import Part
from tests.right_letter import DAY, PEOPLE, framed, letter_record

RECORDS = """\
facts:
  any: {what: {ru: сведения, kz: мәліметтер}, value: 5, sources: {report: с. 1}}
sources:
  report: {kind: report, title: {ru: Отчет, kz: Есеп}, date: 2026-11-01}
names:
  region: {kind: noun, ru: регион, kz: өңір}
"""


class Combination(NamedTuple):
    """One right text: its base, and what the templates say in Russian and in Kazakh."""

    drawn: Drawn
    ru: str
    kz: str
    kind: str
    beside: Drawn | None = None


class Told(NamedTuple):
    code: str
    lang: str
    text: str
    args: dict[str, object]


def combinations(seed: int, count: int) -> Iterator[Combination]:
    """So many right texts; the same for the same seed."""
    random = Random(seed)
    drawn = [draw(base, random) for base in BASES]
    for number in range(count):
        one, other = drawn[number % len(drawn)], drawn[(number * 7 + 3) % len(drawn)]
        if one is not other and one.time == other.time and random.random() < 0.5:
            yield _joined(one, other, random)
        else:
            kind, texts = _marked(one, random)
            yield Combination(one, *(capital(_printed(one, lang, text)) for lang, text in texts.items()), kind)


def _joined(one: Drawn, other: Drawn, random: Random) -> Combination:
    """What is told of two bases, in one sentence or in two, one right behind the other."""
    lead, joint = _one_of(sentences.LEADS, one, random), random.choice(sentences.JOINTS)
    texts = {"ru": _printed(one, "ru", lead.ru), "kz": _printed(one, "kz", lead.kz)}
    for drawn, before in ((one, Part("", "")), (other, joint)):
        tails = [tail for tail in sentences.TAILS if not tail.ru.startswith(":")] + [Part("", "")]
        parts = before, _one_of(sentences.CORES, drawn, random), _one_of(tails, drawn, random)
        texts["ru"] += _printed(drawn, "ru", "".join(part.ru for part in parts))
        texts["kz"] += _printed(drawn, "kz", "".join(part.kz for part in parts))
    return Combination(one, capital(texts["ru"]) + ".", capital(texts["kz"]) + ".", "joined", other)


def _marked(drawn: Drawn, random: Random) -> tuple[str, dict[str, str]]:
    """What sort of text it is, and it in marks."""
    kind = random.random()
    if kind < 0.25:
        return tables.table(random)
    if kind < 0.29:
        part = _one_of(sentences.LISTS, drawn, random)
        return part.ru, {"ru": part.ru, "kz": part.kz}
    lead = _one_of(sentences.LEADS, drawn, random)
    cores, tails = random.choice(KINDS_OF_SENTENCES)
    parts = [lead, _one_of(cores, drawn, random), _one_of(tails, drawn, random), STOP]
    if cores is sentences.CORES:
        parts.append(_one_of(sentences.SECONDS, drawn, random))
    kind = "".join(part.ru for part in parts[1:3])
    return kind, {"ru": "".join(part.ru for part in parts), "kz": "".join(part.kz for part in parts)}


STOP = Part(".", ".")
KINDS_OF_SENTENCES = (
    *[(sentences.CORES, sentences.TAILS)] * 6,
    (sentences.MONEY_CORES, sentences.MONEY_TAILS),
    (sentences.REGION_CORES, sentences.REGION_TAILS),
    (sentences.SHARE_CORES, sentences.SHARE_TAILS),
)


def _one_of(parts: tuple[Part, ...], drawn: Drawn, random: Random) -> Part:
    """A part whose conditions hold of what was drawn."""
    return random.choice([part for part in parts if set(part.when.split()) <= drawn.signs])


def _printed(drawn: Drawn, lang: str, text: str) -> str:
    """The template that a text of marks stands for."""
    for _ in range(2):
        for word, said in drawn.words(lang).items():
            text = text.replace(f"[{word}]", said)
    return re.sub(r"<([^<>]+)>", r"{{ \1 }}", text).replace("@", f"fact.{drawn.base.key}_")


def capital(text: str) -> str:
    """A text that begins with a capital letter."""
    return text[:1].upper() + text[1:]


def project(given: list[Combination]) -> MemoryWorld:
    """The texts as letters of one project."""
    drawn = [told for one in given for told in (one.drawn, one.beside) if told]
    bases = {one.base.key: one for one in drawn}
    names = "".join(names_of(one.base) for one in bases.values())
    letters = "".join(letter_record(f"letter_{name}") for name in ("any", *range(len(given))))
    files = {
        "docgen.yaml": "",
        "facts/letters.yaml": f"{RECORDS}{PEOPLE}{names}letters:\n{letters}",
        "facts/records.yaml": "facts:\n" + "".join(facts_of(one) for one in bases.values()),
        "templates/ru/letter_any.j2": framed("Сведения: {{ fact.any }}."),
        "templates/kz/letter_any.j2": framed("Мәліметтер: {{ fact.any }}."),
    }
    for number, one in enumerate(given):
        for lang, text in (("ru", one.ru), ("kz", one.kz)):
            files[f"templates/{lang}/letter_{number}.j2"] = framed(text)
    return MemoryWorld(files, DAY)


def told_of(given: list[Combination]) -> list[tuple[Combination | None, Told]]:
    """What the checks say of the texts."""
    found = []
    for one in check_project(project(given)):
        number = re.search(r"letter_(\d+)\.j2", one.span.file)
        lang = "kz" if "/kz/" in one.span.file else "ru"
        where = f"{one.span.file}:{one.span.line}"
        found.append((given[int(number[1])] if number else None, Told(one.code, lang, where, dict(one.args))))
    return found
