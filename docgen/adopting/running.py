"""`docgen adopt`: one letter, in one language or both, from files to a proved draft."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace

from docgen.adopting.drafts import Draft, Place, counted_lists, drafted, named, placed, situated
from docgen.adopting.findings import Find, Way, finds
from docgen.adopting.letters import CALL, Found, Kind, Unit
from docgen.adopting.lists import lists, names
from docgen.adopting.notes import Noted, marks, noted
from docgen.adopting.proving import Difference, differences
from docgen.adopting.requisites import Requisites, not_before, read_requisites
from docgen.adopting.roles import NOTE, recognised
from docgen.adopting.tables import headings, stretches
from docgen.adopting.trials import Overlay, Trials
from docgen.adopting.writing import write_facts, write_template
from docgen.compose.composing import Composer
from docgen.facts.book import read_facts
from docgen.messages import Ui
from docgen.model import Diagnostic, Lang, Span
from docgen.world import World

ROUNDS = 3
"""How often paragraphs that read otherwise are put back to plain text before the letter is refused."""
SHOWN = 20


@dataclass(slots=True)
class Adopted:
    """The files of a draft by their path in the project, or why there are none; what is not as it was; how many records
    it has.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[Diagnostic] = field(default_factory=list)
    warnings: list[Diagnostic] = field(default_factory=list)
    facts: int = 0
    sources: int = 0
    repeated: int = 0


def adopt(world: World, key: str, letters: Mapping[Lang, Found], ui: Ui = "en") -> Adopted:
    """The draft of a letter under a key, with remarks in the language of who reads them. Nothing is written:
    the caller does, if there are no faults.
    """
    prefix = prefix_of(key)
    letters = {lang: _with_label_only(recognised(found), world) for lang, found in letters.items()}
    requisites = read_requisites(letters, prefix, world.today)
    notes = noted(letters, prefix, world, requisites.date, ui)
    whole = letters
    letters = {lang: _without_lost_notes(found, notes) for lang, found in letters.items()}
    requisites = read_requisites(letters, prefix, world.today)
    places = _in_all(world, letters, requisites)
    drafts = drafted(places.get("ru", ()), places.get("kz", ()))
    not_before(requisites, (day for one in drafts if (day := _day(one))))
    named(drafts, prefix)
    work = _Work(key, letters, requisites, notes, drafts, ui)
    literal: set[tuple[Lang, int]] = set()
    for _ in range(ROUNDS):
        adopted = _written(work, literal)
        wrong, faults = _differences(world, work, adopted)
        if faults or not any(wrong.values()):
            adopted.warnings = [one for lang in letters for one in _lost(whole[lang], letters[lang])]
            return Adopted(faults=faults) if faults else adopted
        literal |= {(lang, one.unit) for lang, found in wrong.items() for one in found}
        requisites.refused |= literal
    return Adopted(faults=[_fault(letters[lang].file, one) for lang, found in wrong.items() for one in found[:SHOWN]])


_PREFIX = 20
"""Characters of a key that come from the letter's: the rest says what the record is."""


def prefix_of(key: str) -> str:
    """How the keys of a letter's records begin.

    >>> prefix_of("dz-74"), prefix_of("74.a")
    ('dz_74', 'letter_74_a')
    """
    word = key.translate(str.maketrans("-.", "__"))
    return (word if word[0].isalpha() else f"letter_{word}")[:_PREFIX].rstrip("_")


def _fault(file: str, one: Difference) -> Diagnostic:
    args = {"text": _short(one.text), "printed": _short(one.printed)}
    return Diagnostic("DG821", Span(file, max(one.line, 1)), args)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


# --- the letter ------------------------------------------------------------------------------------------------------


def _with_label_only(found: Found, world: World) -> Found:
    """A paragraph that opens with another label than docgen prints stays text."""
    name = read_facts(world)[0].names.get("note_label")
    called = name.called[-1].said(found.lang).text if name else ""
    units, inside = [], False
    for unit in found.units:
        label = NOTE[found.lang].match(unit.text)
        inside = unit.kind is Kind.NOTE and (label.group().strip() == called if label else inside)
        units.append(replace(unit, kind=Kind.BODY) if unit.kind is Kind.NOTE and not inside else unit)
    return replace(found, units=tuple(units))


def _without_lost_notes(found: Found, notes: Mapping[int, Noted]) -> Found:
    """A note that no source can print stands at the end of the text, as it was typed; so does one never called."""
    called = marks(found)
    kept = {mark: found.notes[mark] for number, mark in enumerate(called) if number in notes}
    lost = {mark: unit for mark, unit in found.notes.items() if mark not in kept}
    begin = {mark: f"[^{mark}] " if found.marked else "" for mark in lost}
    units = found.units if found.marked else tuple(_without_calls(unit, kept) for unit in found.units)
    ends = tuple(replace(unit, text=f"{begin[mark]}{unit.text}", kind=Kind.BODY) for mark, unit in lost.items())
    last = max((number for number, unit in enumerate(units, 1) if unit.kind in _TEXT), default=len(units))
    return replace(found, units=(*units[:last], *ends, *units[last:]), notes=kept)


_TEXT = frozenset({Kind.BODY, Kind.ITEM, Kind.ROW, Kind.NOTE})


def _lost(found: Found, kept: Found) -> Iterator[Diagnostic]:
    """DG744: notes that became paragraphs."""
    for mark, note in found.notes.items():
        if mark not in kept.notes:
            yield Diagnostic("DG744", Span(found.file, note.line), {"text": _short(note.text)})


def _without_calls(unit: Unit, kept: Mapping[str, Unit]) -> Unit:
    """A paragraph without the calls of notes that are none any more."""
    return replace(unit, text=CALL.sub(lambda call: call[0] if call[1] in kept else "", unit.text))


_SILENT = frozenset({Kind.LETTERHEAD, Kind.ADDRESSEE, Kind.EXECUTOR})
"""Requisites that tell no fact."""


def _places(
    world: World, found: Found, requisites: Requisites, lone: Collection[tuple[object, ...]] = ()
) -> list[Place]:
    """What the letter says as figures, each with the way that prints it; without the lists that are named."""
    texts = [unit.text for unit in found.units]
    every = [() if unit.kind in _SILENT else tuple(_finds(found, unit, requisites)) for unit in found.units]
    every = [tuple(one for one in finds_ if one.identity not in lone) for finds_ in every]
    asked = [(text, find) for text, finds_ in zip(texts, every, strict=True) for find in finds_]
    chosen = Trials(world, found.lang, requisites.date).chosen_of_all(asked)
    ways: dict[int, Way | None] = {id(find): way for (_, find), way in zip(asked, chosen, strict=True)}
    kept = [[one for one in finds_ if ways[id(one)] or not _is_named(one)] for finds_ in every]
    places = (one for one in placed(texts, kept, ways, found.lang) if not _is_told(one, requisites))
    heads = list(headings(found.units))
    return [one.in_table(heads[one.unit]) for one in situated(counted_lists(places))]


def _is_told(place: Place, requisites: Requisites) -> bool:
    """Whether the letter's own record prints it already."""
    spots = requisites.pieces(place.lang, place.unit)
    return any(spot.start < place.way.end and place.way.start < spot.end for spot in spots)


def _finds(found: Found, unit: Unit, requisites: Requisites) -> Iterator[Find]:
    """What a paragraph says as figures; a row cell by cell."""
    day, lang = requisites.date, found.lang
    for at, text in stretches(unit):
        for one in (*lists(text, lang, day), *finds(text, lang), *names(text, lang, day)):
            yield one.moved(at)


def _is_list(find: Find) -> bool:
    return find.identity[0] == "members"


def _is_named(find: Find) -> bool:
    """A list or a name that no way prints stays typed: it is no figure."""
    return find.identity[0] in {"members", "name"}


def _in_all(world: World, letters: Mapping[Lang, Found], requisites: Requisites) -> dict[Lang, list[Place]]:
    """What the letters say as figures. A list that only one of two prints as one is names in both."""
    places = {lang: _places(world, found, requisites) for lang, found in letters.items()}
    lists = [{one.find.identity for one in found if _is_list(one.find)} for found in places.values()]
    lone = {one for found in lists for one in found if not all(one in other for other in lists)}
    if not lone:
        return places
    return {lang: _places(world, found, requisites, lone) for lang, found in letters.items()}


def _day(draft: Draft) -> dt.date | None:
    """The day of a document that the letter names."""
    fields = dict(next(iter(draft.fields.values())))
    return dt.date.fromisoformat(fields["date"]) if draft.section == "sources" else None


# --- files and proof -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Work:
    """All that is known of a letter under its key."""

    key: str
    letters: Mapping[Lang, Found]
    requisites: Requisites
    notes: Mapping[int, Noted]
    drafts: list[Draft]
    ui: Ui


def _written(work: _Work, literal: set[tuple[Lang, int]]) -> Adopted:
    """The files; paragraphs that are to stay literal print no fact."""
    key, letters, requisites, notes, drafts = work.key, work.letters, work.requisites, work.notes, work.drafts
    kept = [(draft, [one for one in draft.places if (one.lang, one.unit) not in literal]) for draft in drafts]
    used = [(draft, places) for draft, places in kept if places]
    keys = {id(one): draft.key for draft, places in used for one in places}
    facts = write_facts(key, requisites, [draft for draft, _ in used], list(notes.values()), work.ui)
    files = {f"facts/{key}.yaml": facts.encode()}
    for lang, found in letters.items():
        places = [one for _, places in used for one in places if one.lang == lang]
        calls = {mark: notes[number].key for number, mark in enumerate(marks(found)) if number in notes}
        files[f"templates/{lang}/{key}.j2"] = write_template(
            found, places, keys, requisites, calls, ui=work.ui
        ).encode()
    sections = [draft.section for draft, _ in used]
    facts_ = [places for draft, places in used if draft.section == "facts"]
    repeated = sum(any(places[0].lang == one.lang for one in places[1:]) for places in facts_)
    return Adopted(files, [], [], sections.count("facts"), sections.count("sources") + len(notes), repeated)


def _differences(world: World, work: _Work, adopted: Adopted) -> tuple[dict[Lang, list[Difference]], list[Diagnostic]]:
    """Where the draft would not print the letter, by language; or what is wrong with its own facts (a key that another
    letter has).
    """
    trial = Overlay(world, adopted.files)
    book, faults = read_facts(trial)
    before = set(read_facts(world)[1])
    ours = [one for one in faults if one not in before]
    letter = book.letters.get(work.key)
    if ours or letter is None:
        return {}, ours
    composer = Composer(trial, book)
    return {lang: list(differences(found, composer.compose(letter, lang))) for lang, found in work.letters.items()}, []
