"""The dictionary of Russian words: the only home of pymorphy3 (MIT, with the OpenCorpora dictionary).

In goes a word in its citation form, out come its readings as `Lexeme` values. Only the dictionary proper is used:
the library's own way of guessing unknown words is kept apart (`guesses`), because it is wrong too often for a letter.
The dictionary (0.1 s, 16 MB) is loaded when the first word is asked for.

Paradigms are read whole and kept, so a form costs one lookup in the dictionary and one concatenation.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from docgen.lang.forms import Case, Number
from docgen.lang.russian.grammar import CASES, Cell, Gender, Part

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_PARTS = {"NOUN": Part.NOUN, "ADJF": Part.ADJECTIVE, "PRTF": Part.ADJECTIVE}
_CASES = {
    "nomn": Case.NOM,
    "gent": Case.GEN,
    "datv": Case.DAT,
    "accs": Case.ACC,
    "ablt": Case.INS,
    "loct": Case.LOC,
}
_NUMBERS = {"sing": Number.SG, "plur": Number.PL}
_GENDERS = {"masc": Gender.M, "femn": Gender.F, "neut": Gender.N}
_ANIMACY = {"anim": True, "inan": False}
_AGREEMENT = frozenset({*_CASES, *_NUMBERS, *_GENDERS, *_ANIMACY, "loc2"})
_MARKED = frozenset(
    {"Infr", "Slng", "Arch", "Erro", "Dist", "Litr", "Abbr", "V-oy", "V-ey", "V-be", "V-en", "V-ie", "V-bi", "voct"}
)
"""OpenCorpora's marks of side forms: «года» for «годы», «экономикою», «гг»."""

_Affixes = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Paradigm:
    """How one reading of a word declines: prefix and ending of each cell; the stem belongs to the `Lexeme`."""

    part: Part
    gender: Gender | None
    animate: bool | None
    number: Number
    marks: frozenset[str]
    affixes: Mapping[Cell, _Affixes]
    place: _Affixes | None = None
    """The second locative («в лесу»), where the word has one."""

    @property
    def citation(self) -> Cell:
        """The nominative this paradigm was found by."""
        if self.part is Part.NOUN:
            return Cell(Case.NOM, self.number)
        return Cell(Case.NOM, self.number, self.gender)


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One reading of a word: its stem with a paradigm."""

    stem: str
    paradigm: Paradigm

    def form(self, cell: Cell, *, place: bool = False) -> str | None:
        """Return the form in lower case, or None where the paradigm has no such cell."""
        affixes = self.paradigm.affixes.get(cell)
        if place and cell == Cell(Case.LOC, Number.SG):
            affixes = self.paradigm.place or affixes
        return None if affixes is None else affixes[0] + self.stem + affixes[1]


def readings(word: str) -> tuple[Lexeme, ...]:
    """Return the nominative readings of a word of the dictionary; none for an unknown word. «е» also finds «ё»."""
    words = _dictionary().words
    found = words.similar_items(word.lower(), _analyzer().char_substitutes)
    places = ((spelled, *place) for spelled, places in found for place in places)
    lexemes = (_lexeme(spelled, paradigm, index) for spelled, paradigm, index in places)
    return tuple(lexeme for lexeme in lexemes if lexeme is not None)


def cases_of(word: str) -> frozenset[tuple[Case, Number]]:
    """Return the cases and numbers in which the dictionary knows this form of a noun, adjective or participle."""
    tags = (parse.tag for parse in _analyzer().parse(word) if parse.is_known)
    return frozenset(
        (_CASES[tag.case], _NUMBERS[tag.number])
        for tag in tags
        if tag.POS in _PARTS and tag.case in _CASES and tag.number in _NUMBERS
    )


def is_preposition(word: str) -> bool:
    """Tell whether the dictionary knows the word as a preposition."""
    return any(parse.tag.POS == "PREP" for parse in _analyzer().parse(word) if parse.is_known)


def guesses(word: str, case: Case, number: Number | None) -> tuple[str, ...]:
    """Return what the library would guess for an unknown word, likeliest first: to be shown, never to be printed."""
    wanted = {name for name, value in (*_CASES.items(), *_NUMBERS.items()) if value in (case, number)}
    parses = [parse for parse in _analyzer().parse(word) if parse.tag.case == "nomn"]
    forms = (parse.inflect(wanted) for parse in parses if parse.tag.POS in _PARTS)
    return tuple(dict.fromkeys(form.word for form in forms if form is not None))


@cache
def _analyzer() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415  # loaded when a template first needs a Russian word

    return MorphAnalyzer(lang="ru")


@cache
def _dictionary() -> Any:  # noqa: ANN401  # pymorphy3 has no types
    return _analyzer().dictionary


def _lexeme(spelled: str, paradigm_id: int, index: int) -> Lexeme | None:
    paradigm = _paradigm(paradigm_id, index)
    if paradigm is None:
        return None
    prefix, ending = paradigm.affixes[paradigm.citation]
    return Lexeme(spelled[len(prefix) : len(spelled) - len(ending)], paradigm)


@cache
def _paradigm(paradigm_id: int, index: int) -> Paradigm | None:
    """Read the paradigm around one nominative of the dictionary.

    Only cells of the same family count: the same voice and tense of a participle, the same degree of an adjective.
    """
    rows = tuple(_dictionary().build_paradigm_info(paradigm_id))
    prefix, tag, _ = rows[index]
    if tag.POS not in _PARTS or tag.case != "nomn" or _MARKED & tag.grammemes:
        return None
    part = _PARTS[tag.POS]
    family = [row for row in rows if row[0] == prefix and _family(row[1]) == _family(tag)]
    return Paradigm(
        part=part,
        gender=_GENDERS.get(tag.gender),
        animate=_ANIMACY.get(tag.animacy) if part is Part.NOUN else None,
        number=_NUMBERS[tag.number],
        marks=frozenset(tag.grammemes),
        affixes=dict(_affixes(part, family, own=rows[index])),
        place=next(((row[0], row[2]) for row in family if row[1].case == "loc2"), None),
    )


def _family(tag: Any) -> frozenset[str]:  # noqa: ANN401  # pymorphy3 has no types
    return frozenset(tag.grammemes - _AGREEMENT)


def _affixes(part: Part, family: list[Any], own: Any) -> Iterator[tuple[Cell, _Affixes]]:  # noqa: ANN401
    """Yield the cells, the citation's own row last, so that it wins over its variants («лета», «годы»)."""
    primary = [row for row in reversed(family) if row[1].case in _CASES]
    for prefix, tag, ending in (*primary, own):
        for cell in _cells(part, tag):
            yield cell, (prefix, ending)


def _cells(part: Part, tag: Any) -> Iterator[Cell]:  # noqa: ANN401  # pymorphy3 has no types
    case, number = _CASES[tag.case], _NUMBERS[tag.number]
    if part is Part.NOUN:
        yield Cell(case, number)
        return
    yield Cell(case, number, _GENDERS.get(tag.gender), _ANIMACY.get(tag.animacy))


def indeclinable(gender: Gender | None, *, animate: bool = False) -> Paradigm:
    """Return the paradigm of a noun whose forms are all alike.

    >>> Lexeme("тенге", indeclinable(Gender.M)).form(Cell(Case.INS, Number.PL))
    'тенге'
    """
    alike = {Cell(case, number): ("", "") for case in CASES for number in Number}
    return Paradigm(Part.NOUN, gender, animate, Number.SG, frozenset({"Fixd"}), alike)
