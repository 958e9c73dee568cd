"""A person behind an office: «Депутат Курултая Республики Казахстан Ахметов Д.С.»: office and surname both decline.

Elsewhere what stands behind a head depends on it and stays; a surname there may be a second nominative («Депутат …
Ахметов Д.С.») or a genitive («Советник депутата Ахметова Д.С.»), and whose name it is decides how it declines. So the
phrase is withheld as a `Doubt`, which proposes the likeliest form.
"""

from __future__ import annotations

from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.forms import Case, Doubt, Form, Gender, Number, form_key, form_remedy
from docgen.lang.russian.dictionary import readings
from docgen.lang.russian.heads import KEPT_NAME_KINDS, NAMED_KINDS, parse
from docgen.lang.russian.lexicon import cases_of
from docgen.lang.russian.names import NamePart, decline_name, parts_of, patronymic_gender
from docgen.lang.russian.phrases import inflect_phrase

PERSON_BESIDE = "a person stands beside the office, and both decline: an office and a person are names of their own"
OFFICES = frozenset({
    "вице-министр", "вице-премьер", "глава", "депутат", "директор", "заместитель", "министр", "начальник",
    "председатель", "премьер-министр", "президент", "прокурор", "ректор", "руководитель", "секретарь", "сенатор",
    "советник", "судья",
})  # fmt: skip
"""First words of offices that are no one's name («аким» is one, too)."""

_NAME = rf"[{CAPITALS}][{CAPITALS}{SMALL}’'-]*[{SMALL}](?![{CAPITALS}{SMALL}.])"
_INITIALS = rf"(?:[{CAPITALS}][{SMALL}]?\.[ \u00a0]?){{1,3}}"
_INITIALLED = expression(
    rf"(?<=[ \u00a0])(?:{_NAME}[ \u00a0]{_INITIALS}(?![ \u00a0]?[{CAPITALS}])"
    rf"|(?<![{CAPITALS}]\.[ \u00a0]){_INITIALS}{_NAME})"
)
"""A surname and initials, in either order, with or without spaces, behind other words."""
_NAMED_FOR = ("имени", "им.")
_OF_A_MAN = expression(r"(?:[оеё]в|[иы]н|[сц]кий)$")
"""Endings of a man's surname in the nominative, which no genitive has."""
_MAY_BE_GENITIVE = ("а", "я", "го", "й")
_MARKS = ",;:()»"
_WORD = expression(r"[^ \u00a0]+")
OF_WOMEN = ("ва", "на", "ая", "кызы", "қызы")
"""How surnames of women end."""


class Entitled(NamedTuple):
    """A phrase in its parts: the office, the person behind it, what follows."""

    office: str
    person: str
    rest: str


def entitled(phrase: str, *, office: bool = False) -> Entitled | None:
    """Find the person behind an office; None where nothing shows one. Of what is told to be an office also a full name
    and a bare surname are found, elsewhere a surname with initials alone.

    >>> entitled("Депутат Курултая Ахметов Д. С.")
    Entitled(office='Депутат Курултая', person='Ахметов Д. С.', rest='')
    >>> entitled("Библиотека имени А.С. Пушкина"), entitled("Фонд Н.А. Назарбаева")
    (None, None)
    """
    found = _initialled(phrase, office=office) if "." in phrase else None
    return found or (_named_in_full(phrase) if office else None)


def _initialled(phrase: str, *, office: bool) -> Entitled | None:
    match = _INITIALLED.search(phrase)
    if match is None:
        return None
    found = _parted(phrase, *match.span())
    if found is None or office:
        return found
    groups = parse(found.office)
    return None if not isinstance(groups, Doubt) and groups[-1].animate is False else found


def _named_in_full(phrase: str) -> Entitled | None:
    """«Депутат Курултая Жумабаева Гульнара Тлеуовна», «Депутат Курултая Ахметов»."""
    words = [(match[0].rstrip(_MARKS), match.start()) for match in _WORD.finditer(phrase)]
    for at in range(1, len(words)):
        names = tuple(word for word, _ in words[at : at + len(NamePart)] if word[:1].isupper())
        size = _length_of_name(names)
        if not size or _is_kind_of_place(words[at - 1][0]):
            continue
        word, start = words[at + size - 1]
        return _parted(phrase, words[at][1], start + len(word))
    return None


def _length_of_name(names: tuple[str, ...]) -> int:
    """How many of the words with capitals are a person's name: three with a patronymic, a man's surname with the given
    name before or behind it, or the surname alone; else 0.
    """
    if len(names) == len(NamePart) and any(map(patronymic_gender, names[1:])):
        return len(names)
    given = [bool(_marked(name, NamePart.GIVEN)) for name in names]
    if names and _is_surname_of_a_man(names[0]):
        return 1 + any(given[1:2])
    return 2 if any(given[:1]) and any(map(_is_surname_of_a_man, names[1:2])) else 0


def _marked(name: str, part: NamePart) -> bool:
    return any(part.value in lexeme.paradigm.marks for lexeme in readings(name))


def _is_kind_of_place(word: str) -> bool:
    """Tell whether the word is a kind of place in any case, behind which its name stands: «аким города Саров»."""
    kinds = NAMED_KINDS | KEPT_NAME_KINDS
    return word.endswith(".") or any(lexeme.citation.replace("ё", "е") in kinds for lexeme in readings(word))


def _is_surname_of_a_man(word: str) -> bool:
    """Tell whether a word can be nothing but a surname in the nominative, as far as the dictionary knows."""
    if not _OF_A_MAN.search(word):
        return False
    is_place = any("Geox" in lexeme.paradigm.marks for lexeme in readings(word))
    return not is_place and (_marked(word, NamePart.SURNAME) or not readings(word))


def _parted(phrase: str, start: int, end: int) -> Entitled | None:
    """The parts around a person; None in quotation marks and behind «имени»."""
    office = phrase[:start].rstrip()
    if office.lower().endswith(_NAMED_FOR) or office.count("«") > office.count("»"):
        return None
    person = phrase[start:end].rstrip()
    return Entitled(office, person, phrase[start + len(person) :])


def doubt_of(phrase: str, parts: Entitled, case: Case) -> Doubt:
    """The doubt about the phrase in a case, with office and person declined as the form that is likeliest.

    >>> phrase = "Депутат Курултая Жумабаева Г.Т."
    >>> doubt_of(phrase, entitled(phrase), Case.DAT).considered
    ('Депутату Курултая Жумабаевой Г.Т.',)
    """
    office, person = _likeliest(inflect_phrase(parts.office, case)), _person(parts.person, case)
    persons = (parts.person, person) if _governs(parts) else (person,)
    considered = tuple(f"{office} {one}{parts.rest}" for one in persons) if office and person else ()
    return Doubt(phrase, PERSON_BESIDE, considered, form_remedy(form_key(case), *considered))


def _governs(parts: Entitled) -> bool:
    """Tell whether the name may belong to a dependent of the office, which is a man, as its accusative shows: «Советник
    депутата Ахметова Д.С.».
    """
    cases = {case for case, number in cases_of(parts.office.rpartition(" ")[2]) if number is Number.SG}
    return (
        cases >= {Case.GEN, Case.ACC}
        and Case.NOM not in cases
        and any(name.endswith(_MAY_BE_GENITIVE) for name in parts.person.split(" "))
    )


def _likeliest(worded: Form | Doubt) -> str:
    return worded.text if isinstance(worded, Form) else next(iter(worded.considered), "")


def _person(person: str, case: Case) -> str:
    """The name in the case, as of the sex that its ending shows; nothing where a part of it is open."""
    words = person.replace("\u00a0", " ").split(" ")
    names = [word for word in words if not word.endswith(".")]
    surname_first = sorted(names, key=_is_surname_of_a_man, reverse=True)
    roles = parts_of(names) or dict(zip(surname_first, (NamePart.SURNAME, NamePart.GIVEN), strict=False))
    shown = (patronymic_gender(name) for name, part in roles.items() if part is NamePart.PATRONYMIC)
    surname = next(name for name, part in roles.items() if part is NamePart.SURNAME)
    gender = next(shown, None) or (Gender.F if surname.endswith(OF_WOMEN) else Gender.M)
    declined = {name: _likeliest(decline_name(part, name, gender, case)) for name, part in roles.items()}
    return " ".join(declined.get(word, word) for word in words) if all(declined.values()) else ""
