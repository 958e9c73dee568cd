"""What mutations are made of: the worked project in memory, a language, chance; and the hands that change a line."""

from __future__ import annotations

import datetime as dt
import hashlib
import random
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from docgen.facts.book import FactBook
from docgen.model import Lang

LETTER = "dz-74"
TODAY = dt.date(2021, 3, 31)
OTHER: Mapping[Lang, Lang] = {"ru": "kz", "kz": "ru"}
Files = dict[str, str]
Place = tuple[str, int]


# --- the project -----------------------------------------------------------------------------------------------------

EVIDENCE = "evidence/order_70.txt"
EVIDENCE_TEXT = "Приказ от 22 января 2016 года № 70"
SEAL = hashlib.sha256(EVIDENCE_TEXT.encode()).hexdigest()
RELATION = """\
facts:
  institutions_inspected:
    what: {ru: все проверенные организации, kz: барлық тексерілген ұйымдар}
    value: 406
    sources: {letter_dz74: абзац 5}
    check: institutions_inspected == schools_inspected + social_centres_inspected
"""


def read_files(project: Path) -> Files:
    """The worked project, with what it has no example of: evidence, a relation."""
    paths = (path for top in ("facts", "templates") for path in (project / top).rglob("*") if path.is_file())
    files = {path.relative_to(project).as_posix(): path.read_text() for path in (*paths, project / "docgen.yaml")}
    sources = "facts/sources.yaml"
    record = "    number: 70\n"
    assert record in files[sources]
    evidence = f"    evidence: {{file: {EVIDENCE}, sha256: {SEAL}}}\n"
    return {
        **files,
        sources: files[sources].replace(record, record + evidence),
        EVIDENCE: EVIDENCE_TEXT,
        "facts/relation.yaml": RELATION,
    }


@dataclass(frozen=True, slots=True)
class Ground:
    """What a mutation is made of: the files, their book, a language, chance."""

    files: Files
    book: FactBook
    lang: Lang
    chance: random.Random

    @property
    def template(self) -> str:
        """The letter's template in the language of the mutation."""
        return f"templates/{self.lang}/{LETTER}.j2"

    def other(self) -> Ground:
        """The same ground seen from the other language."""
        return replace(self, lang=OTHER[self.lang])

    def lines(self) -> list[str]:
        """The lines of the template."""
        return self.files[self.template].split("\n")

    def prose(self) -> list[int]:
        """The numbers of the lines that hold the letter's text."""
        lines = self.lines()
        start, end = lines.index("{% block text %}") + 1, len(lines) - 1 - lines[::-1].index("{% endblock %}")
        return [at for at in range(start, end) if lines[at].strip() and not lines[at].startswith((":::", "{%", "{#"))]

    def saying(self, pattern: str) -> frozenset[Place]:
        """The places of the template at which a pattern stands."""
        return frozenset((self.template, at + 1) for at, line in enumerate(self.lines()) if re.search(pattern, line))

    def both_saying(self, pattern: str) -> frozenset[Place]:
        """The same in both languages."""
        return self.saying(pattern) | self.other().saying(pattern)


@dataclass(frozen=True, slots=True)
class Mutation:
    """The changed files, what was done, and the places at which it can be found."""

    files: Files
    said: str
    places: frozenset[Place]


class Barren(Exception):
    """The ground has nothing of the kind to change."""


T = TypeVar("T")


def chosen(ground: Ground, among: Iterable[T]) -> T:
    """One of several at random; raises `Barren` where there is none."""
    several = list(among)
    if not several:
        raise Barren
    return ground.chance.choice(several)


# --- hands -----------------------------------------------------------------------------------------------------------

SENTENCE_END = re.compile(r"(?<=[а-яёәіңғүұқөһ])[.](?=\s|$)")
FACT = re.compile(r"\{\{ fact\.(\w+)\b(?! \| agree)([^{}]*)\}\}")
"""A print of a fact: its key, and what is made of it; `agree` prints a word and no figure."""
NAME = re.compile(r"\{\{ name\.(\w+)([^{}]*)\}\}")
NOTE = re.compile(r"\[\^(\w+)\]")
MONEY = re.compile(r"money\(\"(млн|млрд)(\.?)\"")
COUNT = re.compile(r"fact\.(\w+) \| count")


def edited(ground: Ground, at: int, start: int, end: int, text: str) -> Files:
    """The files with a stretch of one line of the template replaced."""
    lines = ground.lines()
    lines[at] = lines[at][:start] + text + lines[at][end:]
    return {**ground.files, ground.template: "\n".join(lines)}


def here(ground: Ground, *lines: int) -> frozenset[Place]:
    """Places in the template by the indexes of its lines."""
    return frozenset((ground.template, at + 1) for at in lines)


def found_in_prose(ground: Ground, pattern: re.Pattern[str]) -> list[tuple[int, re.Match[str]]]:
    """Each match of a pattern in the letter's text, with the index of its line."""
    lines = ground.lines()
    return [(at, match) for at in ground.prose() for match in pattern.finditer(lines[at])]


def typed_after_a_sentence(ground: Ground, text: str, what: str) -> Mutation:
    """A sentence put behind another one."""
    at, match = chosen(ground, found_in_prose(ground, SENTENCE_END))
    return Mutation(edited(ground, at, match.end(), match.end(), f" {text}"), f"{what}: {text}", here(ground, at))


def paragraph_of(ground: Ground, at: int) -> str:
    """The text of the paragraph that a line belongs to."""
    lines, first, last = ground.lines(), at, at
    while lines[first - 1].strip():
        first -= 1
    while lines[last].strip():
        last += 1
    return "\n".join(lines[first:last])
