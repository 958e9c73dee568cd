"""A word in a form: where the form comes from, or why it is withheld.

Everything in `lang` that puts a word into a case, a number or a possessive gives back a `Form` or a `Doubt`;
nothing falls back to the nominative, nothing raises for a word it does not know.
"""

from dataclasses import dataclass
from enum import StrEnum


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


class Origin(StrEnum):
    """Where a form comes from, most trusted first."""

    GIVEN = "given"
    """Written by a person in the YAML (`forms:`)."""
    LEXICON = "lexicon"
    """From a reviewed table of docgen or of the project."""
    DERIVED = "derived"
    """Made by rule or dictionary, without doubt."""


@dataclass(frozen=True, slots=True)
class Form:
    """One word or phrase as it is printed, with its origin and the word it was asked for."""

    text: str
    origin: Origin
    lemma: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """A form that is withheld.

    `reason` is one plain English sentence, `considered` the forms that were possible (may be empty), `remedy` the
    YAML that settles it when pasted under the word's record, for example ``forms: {gen: мотеля}``.
    """

    word: str
    reason: str
    considered: tuple[str, ...]
    remedy: str


Worded = Form | Doubt
