"""What a letter says as figures → the records of its first draft: repeated values are one record, and what both
languages say is one record too.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from docgen.adopting.findings import Fields, Find, Way
from docgen.adopting.letters import level
from docgen.checks.figures.swapped import CLAUSE_ENDS
from docgen.lang.numbers import Kind
from docgen.model import Lang

AROUND = 60
"""Characters kept on each side of a figure, to say what it is."""
CLAUSES = 3
"""Places of a figure whose words are kept, to say what it is."""
GAP = "…"
BILINGUAL = frozenset({"text", "number"})
"""Fields that may differ between the languages."""


@dataclass(frozen=True, slots=True)
class Place:
    """A find in its paragraph (number of the unit, its text, the language), with the way that prints it."""

    lang: Lang
    unit: int
    text: str
    find: Find
    way: Way
    around: str = ""
    """The words of its own: those between it and the figures and clauses beside it."""

    def in_table(self, heads: Sequence[str]) -> Place:
        """The place with the words of its row and its column as its own, if it stands under such heads: in a table
        equal numbers are different things.
        """
        if not heads:
            return self
        cells = self.text.split("\t")
        column = self.text[: self.way.start].count("\t")
        row = next((cell for n, cell in enumerate(cells) if n != column and _LETTERS.search(cell)), "")
        said = [level(one) for one in (row, heads[column]) if one.strip() and one != cells[column]]
        around = ", ".join(said) or self.around
        return replace(self, around=around, find=replace(self.find, sense=around))


@dataclass(slots=True)
class Draft:
    """A record in the making: its section, its fields by language, the places that print it."""

    section: str
    fields: dict[Lang, Fields]
    places: list[Place] = field(default_factory=list)
    key: str = ""

    def around(self, lang: Lang) -> str:
        """The words of a figure's own at its first places in a language; empty if there is none."""
        said = (one.around for one in self.places if one.lang == lang)
        return "; ".join(list(dict.fromkeys(said))[:CLAUSES])


def placed(
    units: Sequence[str], finds: Sequence[Sequence[Find]], ways: Mapping[int, Way | None], lang: Lang
) -> Iterator[Place]:
    """The finds of a letter that are printed by a way, none overlapping; what no way prints is a text of its own."""
    for number, (text, found) in enumerate(zip(units, finds, strict=True)):
        end = 0
        for find in sorted(found, key=lambda one: one.start):
            way = ways[id(find)] or verbatim(find)
            if way.start >= end:
                yield Place(lang, number, text, find, way)
                end = way.end


def situated(places: Iterable[Place]) -> Iterator[Place]:
    """The places of a letter, each with the words of its own."""
    for _, group in itertools.groupby(places, lambda one: one.unit):
        inside = list(group)
        ends = [match.span() for match in CLAUSE_ENDS.finditer(inside[0].text)]
        ends += [(one.way.start, one.way.end) for one in inside]
        yield from (replace(one, around=_around(one, ends)) for one in inside)


_LETTERS = re.compile(r"[^\W\d_]{2}")
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{4}[.!?]\s")
_CLOSE = 160
"""Characters between a count and its list."""


def counted_lists(places: Iterable[Place]) -> Iterator[Place]:
    """A list and the number before it that counts it are one fact: its members."""
    seen: list[Place] = []
    for place in places:
        members = dict(place.way.fields).get("members")
        count = next((n for n in reversed(range(len(seen))) if members and _counts(seen[n], place)), None)
        if count is not None:
            same = replace(seen[count].find, identity=place.find.identity, sense=place.find.sense)
            seen[count] = replace(seen[count], find=same, way=replace(seen[count].way, fields=place.way.fields))
        seen.append(place)
    yield from seen


def _counts(number: Place, members: Place) -> bool:
    between = members.text[number.way.end : members.way.start]
    is_near = number.unit == members.unit and len(between) < _CLOSE and not _SENTENCE_ENDS.search(between)
    count = members.way.fields[0][1].count(",") + 1
    return is_near and number.find.kind is Kind.NUMBER and number.way.fields == (("value", str(count)),)


def verbatim(find: Find) -> Way:
    """A fact that is the letter's own words."""
    return Way(find.start, find.end, (("text", level(find.text)),), "@")


def drafted(ru: Iterable[Place], kz: Iterable[Place]) -> list[Draft]:
    """The records of a letter, in the order in which it prints them."""
    drafts: list[Draft] = []
    for place in ru:
        _joined(place, drafts).places.append(place)
    partners = _Partners(drafts)
    for place in kz:
        draft = partners.of(place) or _as_words(partners, place)
        said = (
            place if draft is None or draft.fields.get("kz", place.way.fields) == place.way.fields else in_words(place)
        )
        draft = draft or _joined(place, [one for one in drafts if "ru" not in one.fields], drafts)
        draft.fields.setdefault("kz", said.way.fields)
        draft.places.append(said)
    return drafts


def in_words(place: Place) -> Place:
    """The place with the letter's own words as its fact."""
    return replace(place, way=verbatim(place.find))


def _as_words(partners: _Partners, kazakh: Place) -> Draft | None:
    """Where one language says a thing in a way that docgen prints and the other does not: a fact of words in both."""
    found = partners.unlike(kazakh)
    if found is None:
        return None
    russian, draft = found
    draft.places[draft.places.index(russian)] = in_words(russian)
    draft.section, draft.fields = "facts", {"ru": verbatim(russian.find).fields, "kz": verbatim(kazakh.find).fields}
    return draft


def _joined(place: Place, known: list[Draft], every: list[Draft] | None = None) -> Draft:
    """The record of one language that says the same already, or a new one."""
    for draft in known:
        same = draft.fields.get(place.lang) == place.way.fields and draft.section == place.way.section
        if same and all(one.find.sense == place.find.sense for one in draft.places if one.lang == place.lang):
            return draft
    made = Draft(place.way.section, {place.lang: place.way.fields})
    (known if every is None else every).append(made)
    return made


class _Partners:
    """The Russian places that a Kazakh one may translate; each is taken once."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.waiting: dict[object, list[tuple[Place, Draft]]] = defaultdict(list)
        for draft in drafts:
            for place in draft.places:
                self.waiting[place.find.identity].append((place, draft))

    def of(self, kazakh: Place) -> Draft | None:
        """The record of the Russian place nearest to it that says the same, if their fields can stand in one record."""
        found = [one for one in self.waiting[kazakh.find.identity] if _agree(one[1], kazakh)]
        if not found:
            return None
        nearest = min(found, key=lambda one: abs(one[0].unit - kazakh.unit))
        self.waiting[kazakh.find.identity].remove(nearest)
        return nearest[1]

    def unlike(self, kazakh: Place) -> tuple[Place, Draft] | None:
        """The only Russian place that says the same, of a fact that nothing else prints, if one of the two is words."""
        found = [
            one for one in self.waiting[kazakh.find.identity] if len(one[1].places) == 1 and "kz" not in one[1].fields
        ]
        if len(found) != 1 or "text" not in {name for name, _ in (*kazakh.way.fields, *found[0][0].way.fields)}:
            return None
        self.waiting[kazakh.find.identity].remove(found[0])
        return found[0]


def _agree(draft: Draft, kazakh: Place) -> bool:
    """Whether a record can hold what the Kazakh place prints: the same fields, words and numbers aside."""
    if draft.section != kazakh.way.section:
        return False
    russian, other = dict(draft.fields["ru"]), dict(kazakh.way.fields)
    theirs = dict(draft.fields.get("kz", kazakh.way.fields))
    same = all(russian[name] == other[name] for name in russian.keys() & other.keys() - BILINGUAL)
    return russian.keys() == other.keys() and same and theirs == other


# --- keys ------------------------------------------------------------------------------------------------------------

_NAMES: Mapping[Kind, str] = {Kind.DOCUMENT_NUMBER: "document", Kind.HALF_YEAR: "half_year"}
_UNSAFE = re.compile(r"[^a-z0-9]+")
_LONG = 24


def named(drafts: Sequence[Draft], prefix: str) -> None:
    """Give each record a key: the letter's, then what it is and its value («dz_74_year_2020»); equal ones are
    numbered.
    """
    wanted = [f"{prefix}_{_word(draft)}" for draft in drafts]
    counts = Counter(wanted)
    taken = {key for key, count in counts.items() if count == 1}
    for draft, key in zip(drafts, wanted, strict=True):
        numbered = (f"{key}_{number}" for number in itertools.count(1))
        draft.key = key if counts[key] == 1 else next(one for one in numbered if one not in taken)
        taken.add(draft.key)


def _word(draft: Draft) -> str:
    find = draft.places[0].find
    fields = dict(next(iter(draft.fields.values())))
    if draft.section == "sources":
        return _safe(f"{fields['kind']}_{fields['date']}")
    if "members" in fields:
        return "list"
    kind = _NAMES.get(find.kind, str(find.kind))
    return _safe(f"{kind}_{fields.get('value', '')}")


def _safe(text: str) -> str:
    return _UNSAFE.sub("_", text.lower())[:_LONG].strip("_")


# --- words -----------------------------------------------------------------------------------------------------------


def _around(place: Place, ends: Sequence[tuple[int, int]]) -> str:
    """«осуществлены проверки … организаций образования»; no further than the words of another figure begin."""
    start = max((end for _, end in ends if end <= place.way.start), default=0)
    end = min((begin for begin, _ in ends if begin >= place.way.end), default=len(place.text))
    before, after = place.text[start : place.way.start], place.text[place.way.end : end]
    left = before if len(before) <= AROUND else before[-AROUND:].split(" ", 1)[-1]
    right = after if len(after) <= AROUND else after[:AROUND].rsplit(" ", 1)[0]
    return level(f"{left}{GAP}{right}")
