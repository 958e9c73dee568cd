"""The face that both languages show to `compose`: a value goes in, words come out, or a doubt with its remedy.

Every method gives what is printed, with its origin. Cases are those of `forms.Case`, and «when» for a date or name that
answers «когда?», «қашан?».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Protocol

from docgen.lang.forms import Doubt, Worded
from docgen.lang.pieces import Cited, Division, Named, Owned, Piece
from docgen.model import Lang, NameKind, Period, Precision, Wordforms


class Speech(Protocol):
    """One language. What a language does not have it refuses by a `Doubt` that gives advice and no forms."""

    cases: tuple[str, ...]
    """The cases that a noun has."""

    def number(self, value: Decimal) -> str:
        """Digits grouped by a non-breaking space, with a decimal comma."""
        ...

    def figure(self, value: Decimal, precision: Precision) -> Worded:
        """A bare number with the word for its precision."""
        ...

    def counted(
        self,
        value: Decimal,
        noun: Wordforms,
        case: str,
        precision: Precision,
        *,
        words: bool,
        possessive: str = "",
        scale: str = "",
    ) -> Worded:
        """A number and the noun it counts, agreeing; in words if asked; `possessive` as in `name`; `scale` as in
        `money`.
        """
        ...

    def in_words(self, value: Decimal, case: str, gender: str, possessive: str = "") -> Worded:
        """A number in words; `possessive` as in `name`."""
        ...

    def agreeing(self, value: Decimal, forms: Sequence[str], precision: Precision) -> Worded:
        """Of the forms that the author gives (after 1; after other numbers; or after 1, after 2, after 5) the one
        that agrees with the number.
        """
        ...

    def ordinal(
        self, value: Decimal | str, noun: Wordforms | None, case: str, gender: str, possessive: str, *, words: bool
    ) -> Worded:
        """An ordinal, in digits or in words, with its noun; a text is a Roman numeral."""
        ...

    def suffixed(
        self,
        value: Decimal,
        case: str,
        precision: Precision = Precision.EXACT,
        *,
        year: bool = False,
        possessive: str = "",
        scale: str = "",
    ) -> Worded:
        """Digits that take a case ending themselves; `possessive` as in `name`, with the word for their precision;
        `scale` as in `money`.
        """
        ...

    def ranged(self, low: Decimal, high: Decimal, noun: Wordforms, case: str) -> Worded:
        """From one number to another of what is counted."""
        ...

    def times(self, value: Decimal, case: str, *, fold: bool = False) -> Worded:
        """How often: «дважды», «екі рет»; with `fold` how much more: «два раза», «екі есе»; in a case «двух раз»,
        «екі еседен».
        """
        ...

    def money(
        self, value: Decimal, scale: str, unit: Wordforms, case: str, precision: Precision, *, possessive: str = ""
    ) -> Worded:
        """A sum stated in a scale («млрд», as written) of a currency; `value` is already scaled, `possessive` as in
        `name`.
        """
        ...

    def percent(self, value: Decimal, case: str, precision: Precision, possessive: str = "") -> Worded:
        """A per cent figure; `possessive` as in `name`."""
        ...

    def date(self, period: Period, case: str) -> Worded:
        """A day, month, quarter, year or range with its nouns."""
        ...

    def part_of_year(
        self, period: Period, case: str, *, months: bool, words: bool = False, year: bool = True, possessive: str = ""
    ) -> Worded:
        """The first `months` of a year by their number, «9 месяцев 2021 года», or a quarter or a half of it; in `words`
        «девять месяцев», «первое полугодие»; without its `year`, then `possessive` as in `name`.
        """
        ...

    def without_year(self, period: Period, case: str, possessive: str = "") -> Worded:
        """A day, days or months of one year without it, for words that name it; `possessive` as in `name`."""
        ...

    def name(self, words: Wordforms, kind: NameKind, case: str, number: str, possessive: str = "") -> Worded:
        """A name or phrase in a case; `number` is «sg», «pl», or empty for the number it is written in; `possessive`
        is empty or one of `kazakh.Possessive`.
        """
        ...

    def owned(self, things: Sequence[Named], case: str, number: str, *, marked: bool) -> tuple[Owned, ...] | Doubt:
        """A thing (the first) with its owner, and the owner's owner: the thing in the case, the others in the genitive;
        an owner that is not `marked` stays as it is where the language allows it.
        """
        ...

    def members(self, members: Sequence[Named], case: str, *, conjunction: bool = True) -> Worded:
        """A list of names in a case, those of one kind sharing their common noun; without `conjunction` commas alone
        part the names of one kind.
        """
        ...

    def division(self, divisions: Sequence[Division], case: str) -> Worded:
        """A part of an act in a case, the whole act standing before it (Kazakh) or after it (Russian) in the genitive;
        `divisions` come the widest first.
        """
        ...

    def citation(self, cited: Cited, case: str) -> tuple[Piece, ...] | Doubt:
        """The words of a citation with slots between them; the date's slot comes with its case."""
        ...


SCALES: dict[str, int] = {"": 0, "тыс": 3, "мың": 3, "млн": 6, "млрд": 9, "трлн": 12}
"""Scale words (a full stop after them is the caller's spelling) and their powers of ten."""
_THOUSAND: Mapping[Lang, str] = MappingProxyType({"ru": "тыс.", "kz": "мың"})


def scale_word(power: int, lang: Lang) -> str:
    """The word of a scale as a template of this language writes it; nothing where there is none.

    >>> scale_word(3, "ru"), scale_word(3, "kz"), scale_word(6, "kz"), scale_word(2, "ru")
    ('тыс.', 'мың', 'млн', '')
    """
    words = {**{known: word for word, known in SCALES.items()}, 3: _THOUSAND[lang]}
    return words.get(power, "")


def speech(lang: Lang) -> Speech:
    """The language's own room, loaded when first asked for."""
    if lang == "ru":
        from docgen.lang.russian_speech import RussianSpeech  # noqa: PLC0415  # loads nothing until needed

        return RussianSpeech()
    from docgen.lang.kazakh_speech import KazakhSpeech  # noqa: PLC0415

    return KazakhSpeech()
