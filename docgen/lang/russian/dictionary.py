"""The dictionary of Russian words: the only home of pymorphy3 (MIT, with the OpenCorpora dictionary).

In goes a word in its citation form, out come its readings as `Lexeme` values. Only the dictionary proper is used, which
`opencorpora` opens when the first word is asked for: the library's own way of guessing unknown words is kept apart
(`guesses`), because it is wrong too often for a letter.

Paradigms are read whole and kept, so a form costs one lookup in the dictionary and one concatenation.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docgen.expressions import expression
from docgen.lang.forms import Case, Gender, Number
from docgen.lang.russian.grammar import CASES, Cell, Part
from docgen.lang.russian.opencorpora import Dictionary, Row, Tag

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
_SUPERLATIVE = "Supr"
_SIDE_FORMS = frozenset({"Infr", "Slng", "Arch", "Erro", "Dist", "V-oy", "V-ey", "V-be", "V-en", "V-ie", "V-bi"})
"""OpenCorpora's marks of side forms: «года» for «годы», «экономикою», «гг»; «вуз» is an abbreviation throughout."""

_ADJECTIVAL_PLURAL = expression(r"(?P<stem>.+[ыи])е(?P<reflexive>(?:ся)?)")

_Affixes = tuple[str, str]


class Paradigm(NamedTuple):
    """How one reading of a word declines: prefix and ending of each cell; the stem belongs to the `Lexeme`."""

    part: Part
    gender: Gender | None
    animate: bool | None
    number: Number
    marks: frozenset[str]
    affixes: Mapping[Cell, tuple[_Affixes, ...]]
    """More than one where the dictionary has variants of equal standing («лагери», «лагеря»)."""
    rank: int = 0
    """Its number in the dictionary, which names the ways that many words decline first."""
    place: _Affixes | None = None
    """The second locative («в лесу»), where the word has one."""

    @property
    def citation(self) -> Cell:
        """The nominative this paradigm was found by."""
        if self.part is Part.NOUN:
            return Cell(Case.NOM, self.number)
        return Cell(Case.NOM, self.number, self.gender)


class Lexeme(NamedTuple):
    """One reading of a word: its stem with a paradigm."""

    stem: str
    paradigm: Paradigm

    def forms(self, cell: Cell) -> tuple[str, ...]:
        """Return the variants of the form in lower case; none where the paradigm has no such cell."""
        return tuple(prefix + self.stem + ending for prefix, ending in self.paradigm.affixes.get(cell, ()))

    @property
    def citation(self) -> str:
        """The nominative this reading was found by."""
        return self.forms(self.paradigm.citation)[0]

    @property
    def adjectival(self) -> bool:
        """Whether it declines as an adjective does, by its plural: «столовые», «столовых»; «учащиеся», «учащихся»."""
        if self.paradigm.part is Part.ADJECTIVE:
            return True
        plurals = (self.forms(Cell(case, Number.PL)) for case in (Case.NOM, Case.GEN))
        nominative, genitive = ("".join(forms[:1]) for forms in plurals)
        shown = _ADJECTIVAL_PLURAL.fullmatch(nominative)
        return shown is not None and genitive == f"{shown['stem']}х{shown['reflexive']}"

    @property
    def place(self) -> str | None:
        """The second locative («в лесу»)."""
        affixes = self.paradigm.place
        return None if affixes is None else affixes[0] + self.stem + affixes[1]


def readings(word: str) -> tuple[Lexeme, ...]:
    """Return the nominative readings of a word of the dictionary; none for an unknown word. «е» also finds «ё»."""
    lexemes = (_lexeme(*found) for found in _dictionary().words.readings(word.lower()))
    return tuple(lexeme for lexeme in lexemes if lexeme is not None)


def known_cases(word: str) -> frozenset[tuple[Case, Number]]:
    """Return the cases and numbers in which the dictionary knows this form of a noun, adjective or participle.

    A small letter rules out the names of persons: «аким» is no genitive of «Акимы».
    """
    tags = (tag for tag in _tags(word) if not (word.islower() and "Name" in tag.marks))
    return frozenset(
        (_CASES[tag.case], _NUMBERS[tag.number])
        for tag in tags
        if tag.part in _PARTS and tag.case in _CASES and tag.number in _NUMBERS
    )


_SECOND = {**_CASES, "gen2": Case.GEN, "loc2": Case.LOC}
"""With the second genitive and locative («часу», «году»)."""
_NUMERAL = "NUMR"


class Shown(NamedTuple):
    """What a form may be, as far as its letters show; a numeral has no number."""

    case: Case
    number: Number | None
    noun: bool


@lru_cache(maxsize=4096)
def shown(word: str) -> frozenset[Shown]:
    """Return all that a form of a noun, adjective, participle or numeral may be; nothing for an unknown word, or for
    one that may be something else, too («чая»).
    """
    tags = _tags(word)
    if not all(tag.part in _PARTS or tag.part == _NUMERAL for tag in tags):
        return frozenset()
    known = (tag for tag in tags if tag.case in _SECOND)
    return frozenset(Shown(_SECOND[tag.case], _NUMBERS.get(tag.number), tag.part == "NOUN") for tag in known)


@lru_cache(maxsize=256)
def shown_by_numeral(word: str) -> frozenset[Shown]:
    """Return what a form of a numeral may be, whatever else is spelled so: «трем» and «три» are verbs, too."""
    known = (tag for tag in _tags(word) if tag.part == _NUMERAL and tag.case in _SECOND)
    return frozenset(Shown(_SECOND[tag.case], None, noun=False) for tag in known)


def is_preposition(word: str) -> bool:
    """Tell whether the dictionary knows the word as a preposition."""
    return any(tag.part == "PREP" for tag in _tags(word))


def is_spelled(word: str) -> bool:
    """Tell whether the dictionary has a word with these very letters; quick, for many guesses."""
    return word in _dictionary().words


def is_known(word: str) -> bool:
    """Tell whether the dictionary has the word in any form; «е» also finds «ё»."""
    return bool(_tags(word))


def is_no_abbreviation(word: str) -> bool:
    """Tell whether the dictionary has the word, and neither as an abbreviation («вуз») nor as a name («Мон»)."""
    tags = _tags(word)
    return bool(tags) and not any({"Abbr", "Name"} & tag.marks for tag in tags)


def is_adverb(word: str) -> bool:
    """Tell whether the dictionary knows the word as an adverb; «не» counts as one."""
    return word == "не" or any(tag.part == "ADVB" for tag in _tags(word))


def is_predicate(word: str) -> bool:
    """Tell whether the dictionary knows the word as a verb or short participle alone: «освоен», «прибыл», not «дел»."""
    tags = _tags(word)
    return bool(tags) and all(tag.part in ("VERB", "PRTS", "ADJS") for tag in tags)


def is_perfective_future(word: str, person: str = "") -> bool:
    """Tell whether the dictionary knows the word as a perfective future, of a person («1per», «3per») if asked, and as
    nothing likelier: «обеспечит», «пройдут»; not «считаем», a present too, nor «объем», a noun.
    """
    tags = _tags(word)
    likelier = any("pres" in tag.marks or tag.case in ("nomn", "accs") for tag in tags)
    return not likelier and any({"VERB", "perf", "futr", person or "perf"} <= tag.marks for tag in tags)


def is_past(word: str) -> bool:
    """Tell whether the dictionary knows the word as a past tense or a short participle: «прошли», «открыта»."""
    return any({"VERB", "past"} <= tag.marks or tag.part == "PRTS" for tag in _tags(word))


def is_finished(word: str) -> bool:
    """Tell whether the dictionary knows the word as a perfective past or a perfective short participle, and as no noun:
    «проверено», «поступило»; not «действовало», nor «плата».
    """
    tags = _tags(word)
    likelier = any(tag.part == "NOUN" for tag in tags)
    return not likelier and any("perf" in tag.marks and (tag.part == "PRTS" or "past" in tag.marks) for tag in tags)


class Predicate(NamedTuple):
    """What a past predicate agrees with; in the plural it has no gender."""

    gender: Gender | None
    passive: bool


@lru_cache(maxsize=1024)
def past_predicate(word: str) -> Predicate | None:
    """Return what a perfective short participle («взято»), or a perfective past that takes no object («поступило»),
    agrees with; None for all else, and for what may be another word than an adverb («открыто»), too.
    """
    tags = _tags(word)
    said = {
        Predicate(_GENDERS.get(tag.gender), tag.part == "PRTS")
        for tag in tags
        if "perf" in tag.marks and (tag.part == "PRTS" or {"VERB", "past", "intr"} <= tag.marks)
    }
    is_other = any(tag.part not in ("PRTS", "ADJS", "ADVB", "VERB") or {"VERB", "tran"} <= tag.marks for tag in tags)
    return next(iter(said)) if len(said) == 1 and not is_other else None


def gender_in_nominative(word: str) -> Gender | None:
    """Return the gender of a noun, adjective or participle that stands in the nominative singular: «школа», «новая»;
    None if it cannot, or where it has no sure gender («глава»).
    """
    tags = [tag for tag in _tags(word) if tag.case == "nomn" and tag.number == "sing"]
    genders = {_GENDERS.get(tag.gender) for tag in tags}
    return genders.pop() if len(genders) == 1 else None


def is_unfinished(word: str) -> bool:
    """Tell whether the dictionary knows the word as a present or future of a verb: «продолжается», «откроет»."""
    return any("VERB" in tag.marks and tag.marks & {"pres", "futr"} for tag in _tags(word))


def is_present_plural(word: str) -> bool:
    """Tell whether the word is a present of the third person plural, and no other part of speech: «действуют»."""
    marks = [{*tag.marks, tag.number} for tag in _tags(word)]
    return any("pres" in one for one in marks) and all({"VERB", "3per", "plur"} <= one for one in marks)


def is_no_nominal(word: str) -> bool:
    """Tell whether the dictionary knows the word, and as no noun, adjective or participle: «два», «более»."""
    tags = _tags(word)
    return bool(tags) and not any(tag.part in _PARTS for tag in tags)


def guesses(word: str, case: Case, number: Number | None) -> tuple[str, ...]:
    """Return what the library would guess for an unknown word, likeliest first: to be shown, never to be printed."""
    wanted = {name for name, value in (*_CASES.items(), *_NUMBERS.items()) if value in (case, number)}
    nominatives = (parse for parse in _guesser().parse(word) if parse.tag.case == "nomn" and parse.tag.POS in _PARTS)
    forms = (parse.inflect(wanted) for parse in nominatives)
    return tuple(dict.fromkeys(form.word for form in forms if form is not None))


@lru_cache(maxsize=1 << 16)
def _tags(word: str) -> tuple[Tag, ...]:
    """What the dictionary says of each reading of a word."""
    book = _dictionary()
    return tuple(book.tag(paradigm, row) for _, paradigm, row in book.words.readings(word.lower()))


@cache
def _dictionary() -> Dictionary:
    return Dictionary(_folder())


@cache
def _guesser() -> "MorphAnalyzer":
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415  # loaded when a guess is first shown

    # by its path: to look through all installed packages for it would take longer than to read it
    return MorphAnalyzer(str(_folder()), lang="ru")


def _folder() -> Path:
    import pymorphy3_dicts_ru  # noqa: PLC0415  # loaded when a template first needs a Russian word

    return Path(pymorphy3_dicts_ru.get_path())


def _lexeme(spelled: str, paradigm_id: int, index: int) -> Lexeme | None:
    paradigm = _paradigm(paradigm_id, index)
    if paradigm is None:
        return None
    prefix, ending = paradigm.affixes[paradigm.citation][0]
    return Lexeme(spelled[len(prefix) : len(spelled) - len(ending)], paradigm)


@cache
def _paradigm(paradigm_id: int, index: int) -> Paradigm | None:
    """Read the paradigm around one nominative of the dictionary.

    Only cells of the same family count: the same voice and tense of a participle, the same degree of an adjective,
    the same gender of a surname, and no side forms, which carry a mark more.
    """
    tag = _dictionary().tag(paradigm_id, index)
    if tag.part not in _PARTS or tag.case != "nomn" or _SIDE_FORMS & tag.marks:
        return None
    part = _PARTS[tag.part]
    rows = _dictionary().rows(paradigm_id)
    family = [row for row in rows if _akin(row, rows[index])]
    return Paradigm(
        part=part,
        gender=_GENDERS.get(tag.gender),
        animate=_ANIMACY.get(tag.animacy) if part is Part.NOUN else None,
        number=_NUMBERS[tag.number],
        marks=tag.marks,
        affixes=_affixes(part, family, own=rows[index]),
        rank=paradigm_id,
        place=next(((row.prefix, row.ending) for row in family if row.tag.case == "loc2"), None),
    )


def _akin(row: Row, own: Row) -> bool:
    """Tell whether two rows belong to one way of declining; «лучший» is filed with «наихороших», «фаст-фуд» with
    «фастфуд».
    """
    (prefix, tag, ending), (own_prefix, own_tag, own_ending) = row, own
    if prefix != own_prefix or _family(tag) != _family(own_tag) or ending.count("-") != own_ending.count("-"):
        return False
    if own_tag.part == "NOUN":
        return tag.gender in ("", own_tag.gender) or not own_tag.gender
    return _SUPERLATIVE not in own_tag.marks or ending.startswith(own_ending[:-2])


def _family(tag: Tag) -> frozenset[str]:
    return tag.marks - _AGREEMENT


def _affixes(part: Part, family: list[Row], own: Row) -> dict[Cell, tuple[_Affixes, ...]]:
    """Gather the cells; the citation stands alone in its own."""
    gathered: dict[Cell, tuple[_Affixes, ...]] = {}
    for prefix, tag, ending in family:
        if tag.case in _CASES:
            cell = _cell(part, tag)
            gathered[cell] = tuple(dict.fromkeys((*gathered.get(cell, ()), (prefix, ending))))
    return gathered | {_cell(part, own.tag): ((own.prefix, own.ending),)}


def _cell(part: Part, tag: Tag) -> Cell:
    """The cell of a form that has a case."""
    case, number = _CASES[tag.case], _NUMBERS[tag.number]
    if part is Part.NOUN:
        return Cell(case, number)
    return Cell(case, number, _GENDERS.get(tag.gender), _ANIMACY.get(tag.animacy))


def indeclinable(gender: Gender | None, *, animate: bool = False) -> Paradigm:
    """Return the paradigm of a noun whose forms are all alike.

    >>> Lexeme("тенге", indeclinable(Gender.M)).forms(Cell(Case.INS, Number.PL))
    ('тенге',)
    """
    alike = {Cell(case, number): (("", ""),) for case in CASES for number in Number}
    return Paradigm(Part.NOUN, gender, animate, Number.SG, frozenset({"Fixd"}), alike)
