"""Russian behind the face of `speech.Speech`: forms that a person wrote come first, the grammar after them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from docgen.lang import russian
from docgen.lang.forms import Case, Doubt, Form, Number, Origin, Worded
from docgen.lang.russian.grammar import Category, plural_category
from docgen.lang.russian.names import NamePart
from docgen.lang.speech import Cited, Piece, Slot
from docgen.model import NBSP, Grain, NameKind, Period, Precision, Wordforms

_PRECISION = {Precision.OVER: "свыше", Precision.ABOUT: "около", Precision.UNDER: "до"}
"""Words before a figure; each governs the genitive."""
_WHEN = "when"
_STRAIGHT = ("nom", "acc")


class RussianSpeech:
    """See `speech.Speech`."""

    def number(self, value: Decimal) -> str:
        """«7 834,5»."""
        return russian.word_digits(value)

    def figure(self, value: Decimal, precision: Precision) -> Worded:
        """«свыше 300»."""
        return _derived(" ".join(filter(None, (_PRECISION.get(precision), self.number(value)))))

    def counted(self, value: Decimal, noun: Wordforms, case: str, precision: Precision, *, words: bool) -> Worded:
        """«386 организаций образования», «свыше 20 центров»."""
        governed = _governed(precision, case, noun.text)
        if isinstance(governed, Doubt):
            return governed
        worded = self._counted(value, noun, governed, words=words)
        return _after(_PRECISION.get(precision), worded)

    def _counted(self, value: Decimal, noun: Wordforms, case: str, *, words: bool) -> Worded:
        given = noun.forms.get(_counted_cell(value, case))
        if given and not words:
            return Form(f"{self.number(value)} {given}", Origin.GIVEN, noun.text)
        return russian.count(value, noun.text, Case(case), words=words)

    def in_words(self, value: Decimal, case: str, gender: str) -> Worded:
        """«двух», «двадцать одна»."""
        if value != value.to_integral_value():
            return _no_words_for(value)
        return _derived(russian.cardinal(int(value), Case(case), russian.Gender(gender)))

    def times(self, value: Decimal) -> Worded:
        """«дважды», «5 раз»."""
        if value != value.to_integral_value():
            return _no_words_for(value)
        return _derived(russian.times(int(value)))

    def money(self, value: Decimal, scale: str, unit: Wordforms, case: str, precision: Precision) -> Worded:
        """«свыше 1 млрд тенге»: an abbreviated scale does not decline, the currency after it stands in the genitive
        plural.
        """
        if not scale and not unit.text.endswith("."):
            return self.counted(value, unit, case, precision, words=False)
        currency = _abbreviated(unit) or self.counted(Decimal(5), unit, "nom", Precision.EXACT, words=False)
        if isinstance(currency, Doubt):
            return currency
        name = currency.text.removeprefix("5 ")
        text = NBSP.join(filter(None, (self.number(value), scale, name)))
        return _after(_PRECISION.get(precision), Form(text, currency.origin, unit.text))

    def percent(self, value: Decimal, case: str, precision: Precision) -> Worded:  # noqa: ARG002
        """«12,5 %»."""
        return _after(_PRECISION.get(precision), _derived(f"{self.number(value)}{NBSP}%"))

    def date(self, period: Period, case: str) -> Worded:
        """«25 февраля 2021 года», «июне 2021 года», «2020 году», «2020 – 2025 годы»."""
        first, last = period.first, period.last
        asked = Case.LOC if case == _WHEN else Case(case)
        match period.grain:
            case Grain.DAY:
                return _day(period, case)
            case Grain.MONTH:
                return russian.word_month(first.month, asked, first.year)
            case Grain.QUARTER:
                return russian.word_quarter((first.month + 2) // 3, asked, first.year)
            case Grain.HALF:
                return russian.word_half_year(1 if first.month == 1 else 2, asked, first.year)
            case Grain.YEAR:
                return russian.word_year(first.year, asked)
            case Grain.YEARS:
                return russian.word_years(first.year, last.year, asked)
            case Grain.DAYS:
                start, end = russian.word_date(first), russian.word_date(last)
                return _derived(f"с {start.text} по {end.text}")

    def name(self, words: Wordforms, kind: NameKind, case: str, number: str) -> Worded:
        """«Министерства образования и науки», «Н.Е. Абдрахимову»."""
        if case == Case.NOM and not number:
            return Form(words.text, Origin.GIVEN, words.text)
        given = words.forms.get(f"pl.{case}" if number == Number.PL else case)
        if given:
            return Form(given, Origin.GIVEN, words.text)
        if kind is NameKind.PERSON:
            return _person(words, Case(case))
        return russian.inflect_phrase(words.text, Case(case), Number(number) if number else None)

    def members(self, members: Sequence[tuple[NameKind, Wordforms]], case: str, *, conjunction: bool = True) -> Worded:
        """«Алматинской, Атырауской областях и г. Нур-Султане»."""
        names = [f"г. {words.text}" if kind is NameKind.CITY else words.text for kind, words in members]
        return russian.places_in_case(names, Case(case), conjunction=conjunction)

    def citation(self, cited: Cited, case: str) -> tuple[Piece, ...] | Doubt:
        """«приказ Министра … от 22 января 2016 года № 70 «…»»."""
        pieces: list[Piece] = []
        for words, asked in ((cited.form, case), (cited.issuer, "gen" if cited.form else case)):
            worded = words and self.name(words, NameKind.ACT_FORM, asked, "")
            if isinstance(worded, Doubt):
                return worded
            if worded:
                pieces += [worded.text, " "]
        if cited.capital and pieces:
            pieces[0] = _capital(str(pieces[0]))
        pieces += ["от ", (Slot.DATE, "gen"), " "] if cited.has_date else []
        pieces += ["№ ", Slot.NUMBER, " "] if cited.has_number else []
        pieces += ["«", Slot.TITLE, "»"] if cited.has_title else []
        return tuple(pieces[:-1] if pieces and pieces[-1] == " " else pieces)


def _no_words_for(value: Decimal) -> Doubt:
    return Doubt(str(value), "a fraction is not written in words", (), "print it in digits")


def _derived(text: str) -> Form:
    return Form(text, Origin.DERIVED, text)


def _after(word: str | None, worded: Worded) -> Worded:
    """A precision word before what it qualifies."""
    return Form(f"{word} {worded.text}", worded.origin, worded.lemma) if word and isinstance(worded, Form) else worded


def _governed(precision: Precision, case: str, noun: str) -> str | Doubt:
    """The case that the number stands in after a precision word: «свыше 20 центров»."""
    if precision is Precision.EXACT:
        return case
    if case in (*_STRAIGHT, "gen"):
        return "gen"
    word = _PRECISION[precision]
    return Doubt(noun, f"«{word}» leaves no place for the case {case}", (), "ask for the genitive")


def _counted_cell(value: Decimal, case: str) -> str:
    """The form of a noun that a number asks for, as a key of `forms:`."""
    category = plural_category(value)
    if category is Category.FRACTION:
        return "gen"
    if category is Category.ONE:
        return case
    if case in _STRAIGHT:
        return "gen" if category is Category.FEW else "pl.gen"
    return f"pl.{case}"


def _abbreviated(unit: Wordforms) -> Form | None:
    """A currency written as an abbreviation does not decline."""
    return Form(unit.text, Origin.GIVEN, unit.text) if unit.text.endswith(".") else None


def _day(period: Period, case: str) -> Worded:
    """A day is said in the genitive («принято 22 ноября»); no other case of it is in use."""
    if case not in ("nom", "gen", _WHEN):
        day = russian.word_date(period.first)
        return Doubt(day.text, "a date of a day is used in the genitive only", (day.text,), 'use date or date("gen")')
    return russian.word_date(period.first)


def _person(words: Wordforms, case: Case) -> Worded:
    """Initials stay, the surname declines, where the gender is known."""
    initials, _, surname = words.text.rpartition(" ")
    gender = words.hints.get("gender", "")
    if gender not in {one.value for one in russian.Gender}:
        return Doubt(words.text, "the gender of the person is not known", (), "gender: m")
    worded = russian.decline_name(NamePart.SURNAME, surname, russian.Gender(gender), case)
    return worded if isinstance(worded, Doubt) else Form(f"{initials} {worded.text}", worded.origin, words.text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
