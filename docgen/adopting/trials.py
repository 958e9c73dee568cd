"""Every way to print a stretch, printed by docgen itself: the way whose print is the letter's own text is kept."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from docgen import flow
from docgen.adopting.findings import Fields, Find, Way
from docgen.adopting.governing import governed_by
from docgen.adopting.letters import level
from docgen.compose.composing import Composer
from docgen.facts.book import read_facts
from docgen.model import Document, Lang
from docgen.world import MemoryWorld, World

_NUMBERED = re.compile(r"@(\d+) ", re.ASCII)
AT_ONCE = 400
"""Ways that one trial letter prints."""
_KEY = "docgen_trial"
_FACTS, _TEMPLATE = f"facts/{_KEY}.yaml", f"templates/{{lang}}/{_KEY}.j2"
_PLAIN = re.compile(r"[\w.\-]+")


class Trials:
    """Prints ways in one language, with the names and settings of a project, on a day."""

    def __init__(self, world: World, lang: Lang, day: dt.date) -> None:
        self.world = world
        self.lang: Lang = lang
        self.day = day

    def chosen(self, text: str, finds: Sequence[Find]) -> list[Way | None]:
        """For each find of a text the way that prints it, None where no way does."""
        return self.chosen_of_all([(text, find) for find in finds])

    def chosen_of_all(self, finds: Sequence[tuple[str, Find]]) -> list[Way | None]:
        """The same for finds in many texts, each given with its text."""
        ways = list({_said(way): way for _, find in finds for way in find.ways}.values())
        prints = dict(zip(map(_said, ways), self.printed(ways), strict=True))
        fitting = ([way for way in find.ways if _fits(way, text, prints[_said(way)])] for text, find in finds)
        return [_governed(ways, text, self.lang) for ways, (text, _) in zip(fitting, finds, strict=True)]

    def printed(self, ways: Sequence[Way]) -> Iterator[str]:
        """What each way prints; nothing where docgen refuses."""
        for start in range(0, len(ways), AT_ONCE):
            said = self._said(ways[start : start + AT_ONCE])
            yield from (said.get(number, "") for number in range(len(ways[start : start + AT_ONCE])))

    def _said(self, ways: Sequence[Way]) -> dict[int, str]:
        document = self._composed(ways)
        texts = [level(flow.plain(inlines)) for inlines in flow.lines(document)]
        found = {int(match[1]): text[match.end() :] for text in texts if (match := _NUMBERED.match(f"{text} "))}
        if found or len(ways) < 2:
            return found
        half = len(ways) // 2  # one of them stopped the whole letter
        later = self._said(ways[half:])
        return self._said(ways[:half]) | {number + half: text for number, text in later.items()}

    def _composed(self, ways: Sequence[Way]) -> Document:
        keys = {way: f"{_KEY}_{number}" for number, way in enumerate(ways)}
        lines = [f"@{n} {{{{ {expression(way, keys[way])} }}}}\n" for n, way in enumerate(ways)]
        records = dict.fromkeys(("facts", "sources"), "")
        for way, key in keys.items():
            if not way.fields:  # a name that docgen knows already
                continue
            records[way.section] += f"  {key}: {write_fields(way.section, way.fields)}\n"
        letter = f"  {_KEY}: {{date: {self.day.isoformat()}, addressees: [{_KEY}], signer: {_KEY}}}\n"
        facts = "".join(f"{section}:\n{text}" for section, text in {**records, "letters": letter}.items() if text)
        world = Overlay(
            self.world, {_FACTS: facts.encode(), _TEMPLATE.format(lang=self.lang): "\n".join(lines).encode()}
        )
        book, _ = read_facts(world)
        return Composer(world, book).compose(book.letters[_KEY], self.lang).document


def _governed(ways: Sequence[Way], text: str, lang: Lang) -> Way | None:
    """The best of the ways that print a stretch: of the cases of a word that read alike the one that the preposition
    before asks for; of digits any will do.
    """
    first = ways[0] if ways else None
    if first is None or not _DECLINED.search(first.template):
        return first
    cases = governed_by(text[: first.start], lang)
    alike = [one for one in ways if _without_case(one) == _without_case(first)]
    return min(alike, key=lambda one: _rank(one, cases))


def _without_case(way: Way) -> tuple[object, ...]:
    return way.start, way.end, way.fields, way.section, _CASE.sub("", way.template)


def _rank(way: Way, cases: Sequence[str]) -> int:
    case = _CASE.search(way.template)
    return cases.index(case[1]) if case and case[1] in cases else len(cases)


_DECLINED = re.compile(r"\b(?:case|members|words|ordinal)\(")
_CASE = re.compile(r'(?<=")(nom|gen|dat|acc|ins|loc|abl|attr)(?=")')


def _said(way: Way) -> tuple[object, ...]:
    """What two ways have in common that print the same, wherever they stand."""
    return way.section, way.fields, way.template


def _fits(way: Way, text: str, printed: str) -> bool:
    return bool(printed) and printed == level(text[way.start : way.end])


def expression(way: Way, key: str) -> str:
    """The expression of a way for the record of a key."""
    return way.template.replace("@", f"{way.section.removesuffix('s')}.{key}")


def write_fields(section: str, fields: Fields) -> str:
    """Fields as a YAML mapping in one line; a fact gets a description that says nothing."""
    what = {"what": "{ru: x, kz: x}"} if section == "facts" else {}
    return "{" + ", ".join(f"{name}: {write_value(text)}" for name, text in {**what, **dict(fields)}.items()) + "}"


def write_value(text: str) -> str:
    """A value as it may stand in YAML: what is no plain word, number or list of ours is put in quotes."""
    return text if _PLAIN.fullmatch(text) or text.startswith(("{", "[")) else json.dumps(text, ensure_ascii=False)


class Overlay:
    """A project with files laid over it that nobody has written yet."""

    def __init__(self, world: World, files: Mapping[str, bytes]) -> None:
        self._world = world
        self._files = MemoryWorld(files, world.today)
        self.today = world.today
        self.reads: dict[str, str] = {}

    def read(self, path: str) -> bytes:
        """See `World`."""
        world = self._files if path in self._files.files else self._world
        data = world.read(path)
        self.reads[path] = world.reads[path]
        return data

    def found(self, folder: str, suffix: str) -> tuple[str, ...]:
        """See `World`."""
        return tuple(sorted({*self._world.found(folder, suffix), *self._files.found(folder, suffix)}))
