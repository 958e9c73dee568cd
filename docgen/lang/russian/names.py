"""Names of persons in the Russian cases: the only home of pytrovich (MIT, petrovich's rules).

A surname, a given name and a patronymic decline each by rules of their own, which need the person's gender. The
dictionary is asked for a second opinion: where it knows the name and gives another form, the name is withheld as a
`Doubt`; so are the classes of names that the rules are known to get wrong. Russian and Kazakh spellings are separate
data; nothing is transliterated here.
"""

import re
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.forms import Case, Doubt, Form, Gender, Number, Origin
from docgen.lang.russian.dictionary import readings
from docgen.lang.russian.digits import NO_BREAK_SPACE
from docgen.lang.russian.grammar import Cell, Part
from docgen.lang.russian.morphology import dressed, remedy
from docgen.lang.russian.phrases import joined


class NamePart(Enum):
    """A part of a person's name; the value is OpenCorpora's mark of it."""

    SURNAME = "Surn"
    GIVEN = "Name"
    PATRONYMIC = "Patr"


class Person(NamedTuple):
    """A person as Russian texts name him or her, in the nominative; `gender` is masculine or feminine."""

    surname: str
    given: str
    gender: Gender
    patronymic: str | None = None


_TURKIC_PATRONYMIC = expression(r"(?:[-\s]|\B)(?:улы|кызы|ұлы|қызы|оглы|оглу|гызы)$", re.IGNORECASE)
"""«Сапарулы», «Болат-кызы»: these Turkic patronymics do not decline (Superanskaja)."""
_PATRONYMIC_OF = {
    Gender.M: expression(r"(?:[оеё]вич|ьич|улы|ұлы|оглы|оглу)$"),
    Gender.F: expression(r"(?:[оеё]вна|ична|кызы|қызы|гызы)$"),
}
_FULL_NAMES = {
    2: (NamePart.SURNAME, NamePart.GIVEN, NamePart.PATRONYMIC),
    1: (NamePart.GIVEN, NamePart.PATRONYMIC, NamePart.SURNAME),
}
"""The orders of a full name by the place of its patronymic."""
_FIXED_FIRST = frozenset({"абд", "абдул", "жан", "касым", "кул", "мухаммед", "мохаммед", "нур", "сейт", "шах"})
"""First parts of double names that do not decline: «Касым-Жомарта», «Жан-Поля», «Кул-Мухаммеда»."""
_MADE_SURNAME = expression(r"(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|[цс]к(?:ий|ой|ая)|[оы]й|ая|[иы]х|к?о|ич)$")
"""Endings that only surnames have: the first part of a double one that has none may stay («Грум-Гржимайло»)."""
_OF_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Fixd"})
_VOWEL_BEFORE_A = expression(r"[аеиоуыэюяүұөәі]а$")
DOUBLE_NAME = "it is a double name that the dictionary does not know"
COMMON_NOUN = "it is a common noun, too, and declines otherwise as one"
TWO_DECLENSIONS = "the rules of names and the dictionary decline it differently"
WAVERING_NAME = "it ends in «а» after a vowel, and usage wavers whether such names decline"
_SOFT_ENDINGS = {Case.GEN: "и", Case.DAT: "и", Case.INS: "ью", Case.LOC: "и"}
"""What a woman's name in a soft sign takes, if it declines; its accusative is the nominative anyway."""
WAVERING_SOFT_NAME = "it is a woman's name in «ль», and usage wavers whether such names decline"
_INITIAL = expression(rf"[{CAPITALS}][{SMALL}]?\.")
"""An initial, «Е.» or «Дж.»."""
INITIALS = expression(f"(?:{_INITIAL.pattern})+")
"""One initial or several: «Н.Е.»."""


def patronymic_gender(patronymic: str) -> Gender | None:
    """Return whose patronymic it is; None if its ending does not tell.

    >>> patronymic_gender("Асханович"), patronymic_gender("Болат-қызы"), patronymic_gender("Асхан")
    (<Gender.M: 'm'>, <Gender.F: 'f'>, None)
    """
    return next((gender for gender, ending in _PATRONYMIC_OF.items() if ending.search(patronymic.lower())), None)


def parts_of(names: Sequence[str]) -> dict[str, NamePart]:
    """Tell the parts of a name apart, initials left out: a lone name is the surname, a patronymic shows the order.

    Of two patronymics the middle one is it: «Петр Иванович Абрамович». Empty where nothing tells.

    >>> [str(part.name) for part in parts_of(("Смаилов", "Алихан", "Асханович")).values()]
    ['SURNAME', 'GIVEN', 'PATRONYMIC']
    >>> list(parts_of(("Смаилов", "А.А."))), parts_of(("Алихан", "Смаилов"))
    (['Смаилов'], {})
    """
    full = [name for name in names if not INITIALS.fullmatch(name)]
    if len(full) == 1:
        return {full[0]: NamePart.SURNAME}
    if len(full) != len(NamePart):
        return {}
    order = next((order for place, order in sorted(_FULL_NAMES.items()) if patronymic_gender(full[place])), ())
    return dict(zip(full, order, strict=False))


def looks_like_surname(name: str) -> bool:
    """Tell whether it ends as only surnames do.

    >>> looks_like_surname("Куантыров"), looks_like_surname("Бекболат")
    (True, False)
    """
    return _MADE_SURNAME.search(name) is not None


def decline_person(person: Person, case: Case) -> Form | Doubt:
    """Return surname, given name and patronymic in a case.

    >>> decline_person(Person("Мамин", "Аскар", Gender.M, "Узакпаевич"), Case.DAT).text
    'Мамину Аскару Узакпаевичу'
    """
    parts = [(NamePart.SURNAME, person.surname), (NamePart.GIVEN, person.given)]
    if person.patronymic:
        parts.append((NamePart.PATRONYMIC, person.patronymic))
    return joined(
        " ".join(name for _, name in parts),
        (decline_name(part, name, person.gender, case) for part, name in parts),
    )


def initialled(person: Person, case: Case, *, patronymic: bool = False) -> Form | Doubt:
    """Return initial and surname in a case, kept together by a no-break space, as addressees and signatures have them.

    >>> initialled(Person("Мамин", "Аскар", Gender.M), Case.DAT).text
    'А.\\xa0Мамину'
    >>> initialled(Person("Абдрахимов", "Нурлан", Gender.M, "Ерланович"), Case.GEN, patronymic=True).text
    'Н.Е.\\xa0Абдрахимова'
    """
    names = [person.given, person.patronymic] if patronymic and person.patronymic else [person.given]
    initials = "".join(name if _INITIAL.fullmatch(name) else f"{name[0]}." for name in names if name)
    surname = decline_name(NamePart.SURNAME, person.surname, person.gender, case)
    if isinstance(surname, Doubt):
        return surname
    return Form(f"{initials}{NO_BREAK_SPACE}{surname.text}", surname.origin, f"{initials} {person.surname}")


@lru_cache(maxsize=1 << 16)
def decline_name(part: NamePart, name: str, gender: Gender, case: Case) -> Form | Doubt:
    """Return one part of a name in a case.

    >>> decline_name(NamePart.GIVEN, "Касым-Жомарт", Gender.M, Case.GEN).text
    'Касым-Жомарта'
    >>> decline_name(NamePart.PATRONYMIC, "Сапарулы", Gender.M, Case.DAT).text
    'Сапарулы'
    """
    if case is Case.NOM:
        return Form(name, Origin.GIVEN, name)
    if _TURKIC_PATRONYMIC.search(name):
        return Form(name, Origin.DERIVED, name)
    ruled, known = _ruled(part, name, gender, case), _known(part, name, gender, case)
    if not known and part is NamePart.GIVEN and "-" in name and not _has_fixed_first(name):
        return _doubt(name, DOUBLE_NAME, (dressed(ruled, name),), case)
    if not known and part is NamePart.SURNAME and (other := _otherwise(name, ruled, gender, case)):
        return other
    if known not in (frozenset(), frozenset({_plain(ruled)})):
        others = tuple(dressed(form, name) for form in sorted(known))
        return _doubt(name, TWO_DECLENSIONS, (*others, ruled), case)
    kept = part is NamePart.GIVEN and gender is Gender.F and _plain(ruled) == _plain(name)
    if kept and name.endswith("ль") and case in _SOFT_ENDINGS:
        return _doubt(name, WAVERING_SOFT_NAME, (name, name[:-1] + _SOFT_ENDINGS[case]), case)
    if not known and _VOWEL_BEFORE_A.search(name):
        return _doubt(name, WAVERING_NAME, (name, ruled), case)
    return Form(dressed(ruled, name), Origin.DERIVED, name)


def _doubt(name: str, reason: str, considered: tuple[str, ...], case: Case) -> Doubt:
    distinct = tuple(dict.fromkeys(considered))
    return Doubt(name, reason, distinct, remedy(case, None, *distinct))


def _otherwise(name: str, ruled: str, gender: Gender, case: Case) -> Doubt | None:
    """The doubt of a surname that is a common noun («Заяц», «Соловей») or whose first half may stay («Дерн-Иванов»)."""
    first, hyphen, last = name.rpartition("-")
    if hyphen and not _has_fixed_first(name) and not _MADE_SURNAME.search(first):
        kept = first + hyphen + ruled[-len(_make()(NamePart.SURNAME, last, gender, case)) :]
        return _doubt(name, DOUBLE_NAME, (ruled, kept), case)
    if gender is not Gender.M:
        return None
    as_noun = _as_noun(name, case)
    return _doubt(name, COMMON_NOUN, (*as_noun, ruled), case) if as_noun - {dressed(ruled, name)} else None


def _as_noun(name: str, case: Case) -> frozenset[str]:
    """Return the forms of a masculine common noun written like the name, as of a living being."""
    asked = Cell(Case.GEN if case is Case.ACC else case, Number.SG)
    nouns = (
        lexeme
        for lexeme in readings(name)
        if lexeme.paradigm.part is Part.NOUN
        and lexeme.paradigm.gender is Gender.M
        and not lexeme.paradigm.marks & _OF_NAMES
        and _plain(lexeme.citation) == _plain(name)
    )
    return frozenset(dressed(form, name) for lexeme in nouns for form in lexeme.forms(asked))


def _has_fixed_first(name: str) -> bool:
    first, hyphen, _ = name.partition("-")
    return bool(hyphen) and first.lower() in _FIXED_FIRST


def _plain(form: str) -> str:
    return form.lower().replace("ё", "е")


def _ruled(part: NamePart, name: str, gender: Gender, case: Case) -> str:
    """Return what petrovich's rules say, mended where they are known to be wrong."""
    first, hyphen, last = name.rpartition("-")
    if part is not NamePart.PATRONYMIC and _has_fixed_first(name):
        return first + hyphen + _ruled(part, last, gender, case)
    if part is NamePart.GIVEN and name.endswith("ек"):
        # The rules drop the vowel («Ермька»); Turkic names in -ек keep it, as those in -ик do.
        model = f"{name[:-2]}ик"
        return name + _make()(part, model, gender, case)[len(model) :]
    return _make()(part, name, gender, case)


def _known(part: NamePart, name: str, gender: Gender, case: Case) -> frozenset[str]:
    """Return the forms that the dictionary has for such a name; none if it does not know the name."""
    fitting = (
        lexeme
        for lexeme in readings(name)
        if part.value in lexeme.paradigm.marks
        and lexeme.paradigm.gender in (None, gender)
        and lexeme.paradigm.number is Number.SG
    )
    return frozenset(_plain(form) for lexeme in fitting for form in lexeme.forms(Cell(case, Number.SG)))


@cache
def _make() -> Callable[[NamePart, str, Gender, Case], str]:
    from pytrovich import enums  # noqa: PLC0415  # loaded when the first name is declined
    from pytrovich.maker import PetrovichDeclinationMaker  # noqa: PLC0415

    maker = PetrovichDeclinationMaker()
    parts = {
        NamePart.SURNAME: enums.NamePart.LASTNAME,
        NamePart.GIVEN: enums.NamePart.FIRSTNAME,
        NamePart.PATRONYMIC: enums.NamePart.MIDDLENAME,
    }
    genders = {Gender.M: enums.Gender.MALE, Gender.F: enums.Gender.FEMALE}
    cases = {
        Case.GEN: enums.Case.GENITIVE,
        Case.DAT: enums.Case.DATIVE,
        Case.ACC: enums.Case.ACCUSATIVE,
        Case.INS: enums.Case.INSTRUMENTAL,
        Case.LOC: enums.Case.PREPOSITIONAL,
    }
    return lambda part, name, gender, case: str(maker.make(parts[part], genders[gender], cases[case], name))
