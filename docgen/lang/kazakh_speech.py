"""Kazakh behind the face of `speech.Speech`: forms that a person wrote come first, the grammar after them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby
from typing import Any

from docgen.lang import kazakh
from docgen.lang.forms import Case, Doubt, Form, Number, Origin, Worded
from docgen.lang.kazakh.phrases import joined
from docgen.lang.kazakh.precision import WORDING
from docgen.lang.speech import Cited, Piece, Slot
from docgen.model import NBSP, Grain, NameKind, Period, Precision, Wordforms

_PRECISION = {
    Precision.EXACT: kazakh.Precision.EXACT,
    Precision.OVER: kazakh.Precision.OVER,
    Precision.ABOUT: kazakh.Precision.ABOUT,
    Precision.UNDER: kazakh.Precision.UP_TO,
}
_WHEN = "when"
_COMMON = {NameKind.OBLAST: "облыс", NameKind.CITY: "қала"}
"""The noun that several names of one kind share in a list."""


class KazakhSpeech:
    """See `speech.Speech`."""

    def number(self, value: Decimal) -> str:
        """«7 834,5»."""
        return kazakh.digits(value)

    def figure(self, value: Decimal, precision: Precision) -> Worded:
        """«300-ден астам»."""
        wording = WORDING[_PRECISION[precision]]
        digits = self.number(value)
        number = kazakh.suffixed(digits, wording.governs) if wording.governs else digits
        return joined(digits, wording.before, number, wording.after)

    def counted(self, value: Decimal, noun: Wordforms, case: str, precision: Precision, *, words: bool) -> Worded:
        """«386 білім беру ұйымы», «8 өңірде»: the noun stays singular and takes the case."""
        given = noun.forms.get(case)
        if given and precision is Precision.EXACT and not words:
            return Form(f"{self.number(value)} {given}", Origin.GIVEN, noun.text)
        return kazakh.count(
            value, noun.text, Case(case), in_words=words, precision=_PRECISION[precision], **_hints(noun)
        )

    def in_words(self, value: Decimal, case: str, gender: str) -> Worded:  # noqa: ARG002  # Kazakh has no gender
        """«екі», «жиырма алтыға»."""
        return kazakh.word_number(value, Case(case))

    def times(self, value: Decimal) -> Worded:
        """«екі рет»."""
        if value != value.to_integral_value():
            return Doubt(str(value), "how often is a whole number", (), "print it in digits")
        return joined("рет", kazakh.word_number(value), "рет")

    def money(self, value: Decimal, scale: str, unit: Wordforms, case: str, precision: Precision) -> Worded:
        """«1 млрд теңгеден астам»: the ending goes to the currency."""
        wording = WORDING[_PRECISION[precision]]
        if wording.governs and case != Case.NOM:
            return Doubt(unit.text, f"«{wording.after}» leaves no place for the case {case}", (), 'use case="nom"')
        currency = self.name(unit, NameKind.UNIT, wording.governs or case, "")
        number = NBSP.join(filter(None, (self.number(value), scale)))
        return joined(unit.text, wording.before, joined(unit.text, number, currency, separator=NBSP), wording.after)

    def percent(self, value: Decimal, case: str, precision: Precision) -> Worded:
        """«12,5 %-дан»."""
        return kazakh.percent(value, Case(case), precision=_PRECISION[precision])

    def date(self, period: Period, case: str) -> Worded:
        """«2021 жылғы 25 ақпан», «2020 жылы», «2020 – 2025 жылдар»."""
        first, last = period.first, period.last
        asked = Case.LOC if case == _WHEN else Case(case)
        match period.grain:
            case Grain.DAY:
                return kazakh.word_date(first, asked)
            case Grain.MONTH:
                return kazakh.word_month(first.year, first.month, asked)
            case Grain.QUARTER:
                return kazakh.word_quarter(first.year, (first.month + 2) // 3, asked)
            case Grain.HALF:
                return kazakh.word_half_year(first.year, 1 if first.month == 1 else 2, asked)
            case Grain.YEAR:
                return kazakh.word_year(first.year, asked)
            case Grain.YEARS:
                return kazakh.word_years(first.year, last.year, asked)
            case Grain.DAYS:
                return kazakh.word_period(first, last)

    def name(self, words: Wordforms, kind: NameKind, case: str, number: str) -> Worded:  # noqa: ARG002
        """«Білім және ғылым министрлігінің»."""
        if case == Case.NOM and not number:
            return Form(words.text, Origin.GIVEN, words.text)
        given = words.forms.get(f"pl.{case}" if number == Number.PL else case)
        if given:
            return Form(given, Origin.GIVEN, words.text)
        return kazakh.decline(words.text, Case(case), Number(number or Number.SG), **_hints(words))

    def members(self, members: Sequence[tuple[NameKind, Wordforms]], case: str, *, conjunction: bool = True) -> Worded:
        """«Алматы, Атырау облыстарында және Нұр-Сұлтан қаласында»."""
        groups = [(kind, [words for _, words in group]) for kind, group in groupby(members, key=lambda one: one[0])]
        if any(kind not in _COMMON for kind, _ in groups):
            firsts = [words.text for _, words in members[:-1]]
            return joined(
                ", ".join(firsts), ", ".join(firsts), "және", self.name(members[-1][1], groups[-1][0], case, "")
            )
        shared = tuple((_COMMON[kind], tuple(_base(words.text) for words in group)) for kind, group in groups)
        return kazakh.word_places(shared, Case(case), within=conjunction)

    def citation(self, cited: Cited, case: str) -> tuple[Piece, ...] | Doubt:
        """«… туралы» Министрдің 2016 жылғы 22 қаңтардағы № 70 бұйрығы: title, issuer, date, number, form."""
        issuer = cited.issuer and self.name(cited.issuer, NameKind.BODY, "gen" if cited.form else "nom", "")
        form = cited.form and _possessed(cited.form, case)
        for worded in (issuer, form):
            if isinstance(worded, Doubt):
                return worded
        pieces: list[Piece] = ["«", Slot.TITLE, "» "] if cited.has_title else []
        pieces += [issuer.text, " "] if isinstance(issuer, Form) else []
        pieces += [(Slot.DATE, "attr" if cited.has_number or form else "nom"), " "] if cited.has_date else []
        pieces += ["№ ", Slot.NUMBER, " "] if cited.has_number else []
        pieces += [form.text] if isinstance(form, Form) else []
        return tuple(pieces[:-1] if pieces and pieces[-1] == " " else pieces)


def _hints(words: Wordforms) -> dict[str, Any]:
    """What the grammar may be told of a word."""
    hints = words.hints
    return {
        "harmony": kazakh.Harmony(hints["harmony"]) if "harmony" in hints else None,
        "reading": hints.get("reading"),
    }


def _possessed(form: Wordforms, case: str) -> Worded:
    """A kind of act after its issuer: бұйрық → бұйрығы, бұйрығына."""
    given = form.hints.get("possessed")
    if given:
        return kazakh.decline(given, Case(case), possessed=True)
    return kazakh.decline(form.text, Case(case), possessive=kazakh.Possessive.THIRD)


def _base(name: str) -> str:
    """A region's name without its common noun: Алматы облысы → Алматы.

    >>> _base("Шығыс Қазақстан облысы"), _base("Нұр-Сұлтан")
    ('Шығыс Қазақстан', 'Нұр-Сұлтан')
    """
    return name.removesuffix(" облысы").removesuffix(" қаласы")
