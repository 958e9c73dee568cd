"""A word in a form: where the form comes from, or why it is withheld.

Everything in `lang` that puts a word into a case, a number or a possessive gives back a `Form` or a `Doubt`;
nothing falls back to the nominative, nothing raises for a word it does not know.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from docgen.expressions import expression


class Case(StrEnum):
    """The cases that templates can name; `abl` and `attr` (-дағы) are Kazakh only."""

    NOM = "nom"
    GEN = "gen"
    DAT = "dat"
    ACC = "acc"
    INS = "ins"
    LOC = "loc"
    ABL = "abl"
    ATTR = "attr"


class Number(StrEnum):
    """Grammatical number."""

    SG = "sg"
    PL = "pl"


class Gender(StrEnum):
    """Grammatical gender (Russian)."""

    M = "m"
    F = "f"
    N = "n"


class Harmony(StrEnum):
    """Which row of vowels the suffixes take (Kazakh): back (жуан) or front (жіңішке)."""

    BACK = "back"
    FRONT = "front"


class Possessive(StrEnum):
    """Whose the thing is (Kazakh); the two last ones (сауалдарыңызға) always write the noun in the plural."""

    FIRST_SG = "1s"
    SECOND_SG = "2s"
    POLITE_SG = "2f"
    THIRD = "3"
    FIRST_PL = "1p"
    SECOND_PL = "2p"
    POLITE_PL = "2fp"


class Origin(StrEnum):
    """Where a form comes from, most trusted first."""

    GIVEN = "given"
    """Written by a person: in the YAML of the project (`forms:`), or as it stands in the template."""
    LEXICON = "lexicon"
    """From a reviewed table that docgen ships."""
    DERIVED = "derived"
    """Made by rule or dictionary, without doubt."""


class Form(NamedTuple):
    """One word or phrase as it is printed, with its origin and the word it was asked for."""

    text: str
    origin: Origin
    lemma: str


def least_trusted(forms: Iterable[Form]) -> Origin:
    """What a phrase is marked with that some forms are joined to; of none it is made by rule.

    >>> least_trusted([Form("386", Origin.DERIVED, "386"), Form("школ", Origin.GIVEN, "школа")])
    <Origin.DERIVED: 'derived'>
    """
    return max((form.origin for form in forms), key=_ORIGINS.index, default=Origin.DERIVED)


_ORIGINS = tuple(Origin)


class Doubt(NamedTuple):
    """A form that is withheld.

    `reason` is one plain English sentence, `considered` the forms that were possible, likeliest first (may be empty),
    `remedy` the YAML that settles it when pasted into the record of `word`, for example ``forms: {gen: мотеля}``, or
    several fields, ``gender: m, forms: {…}``; or, where no record can settle it, advice in a few words.
    """

    word: str
    reason: str
    considered: tuple[str, ...]
    remedy: str

    @property
    def settles(self) -> tuple[tuple[str, str], ...]:
        """The fields of the word's record that settle it, with their values; none where only advice is given.

        >>> Doubt("мотель", "", (), "gender: m, forms: {pl.gen: мотелей}").settles
        (('gender', 'm'), ('forms.pl.gen', 'мотелей'))
        >>> Doubt("блок", "", (), "harmony: front").settles, Doubt("1,5", "", (), "print it in digits").settles
        ((('harmony', 'front'),), ())
        """
        hints, form = _SEVERAL.fullmatch(self.remedy), _ONE_FORM.search(self.remedy)
        told = tuple(_HINT.findall(hints["hints"])) if hints else ()
        return (*told, (f"forms.{form['key']}", form["text"])) if form and hints else told

    @property
    def is_open(self) -> bool:
        """Whether its remedy has a gap that a person has to fill, as nobody attests any of the forms considered."""
        return GAP in self.remedy

    def also(self, hint: str, value: str) -> "Doubt":
        """The same doubt, of which the record has to tell this hint too."""
        return self._replace(remedy=f"{hint}: {value}, {self.remedy}")


Worded = Form | Doubt

HINTS = ("gender", "animate", "number", "harmony", "reading", "possessed", "surname", "given", "patronymic")
"""What a record can tell the grammar of a word, beside its forms."""
FEW = "few"
"""The key of the Russian form after 2, 3, 4 («2 новых центра»), which no case and number name."""
GAP = "…"
"""Stands in a remedy for a form that nobody can propose; a record that keeps it is refused."""

_ONE_FORM = expression(r"forms: \{(?P<key>[a-z0-9.]+): (?P<text>.+)\}$")
_HINT = expression(rf"({'|'.join(HINTS)}): ([^,]+)")
_SEVERAL = expression(rf"(?P<hints>(?:(?:{'|'.join(HINTS)}): [^,{{}}]+(?:, )?)*)(?:forms: \{{.+\}})?")


def form_key(case: str, number: str | None = None, possessive: str | None = None) -> str:
    """The key of a form under `forms:`: what differs from the plain singular, joined by full stops.

    >>> form_key(Case.GEN), form_key(Case.GEN, Number.PL), form_key(Case.DAT, Number.PL, "2f")
    ('gen', 'pl.gen', 'pl.2f.dat')
    """
    plural = "pl" if number == Number.PL else ""
    return ".".join(filter(None, (plural, possessive, str(case))))


def form_remedy(key: str, *considered: str) -> str:
    """The YAML that gives one form: the likeliest one considered, or a gap to be filled.

    >>> form_remedy("pl.gen", "суден", "судов"), form_remedy("dat")
    ('forms: {pl.gen: суден}', 'forms: {dat: …}')
    """
    return f"forms: {{{key}: {next(iter(considered), GAP)}}}"
