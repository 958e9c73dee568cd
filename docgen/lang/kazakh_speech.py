"""Kazakh behind the face of `speech.Speech`: forms that a person wrote come first, the grammar after them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import groupby
from typing import Any

from docgen.expressions import expression
from docgen.lang import kazakh
from docgen.lang.alphabet import CAPITALS, SMALL
from docgen.lang.forms import Case, Doubt, Form, Number, Worded, form_key, form_remedy
from docgen.lang.given import as_written, given
from docgen.lang.kazakh.counting import needs_noun
from docgen.lang.kazakh.lists import AND
from docgen.lang.kazakh.phrases import joined
from docgen.lang.kazakh.precision import WORDING, Wording
from docgen.lang.measures import measure_of
from docgen.lang.pieces import Cited, Division, Named, Owned, Piece, Slot
from docgen.model import NBSP, Grain, NameKind, Period, Precision, Wordforms

_PRECISION = {
    Precision.EXACT: kazakh.Precision.EXACT,
    Precision.OVER: kazakh.Precision.OVER,
    Precision.ABOUT: kazakh.Precision.ABOUT,
    Precision.UNDER: kazakh.Precision.UP_TO,
}
_LEVELS = {
    "annex": "қосымша",
    "section": "бөлім",
    "chapter": "тарау",
    "paragraph": "параграф",
    "article": "бап",
    "part": "бөлік",
    "point": "тармақ",
    "subpoint": "тармақша",
    "indent": "абзац",
    "table": "кесте",
}
"""What the parts of an act are called."""
_WHEN = "when"
_QUARTER = 2
"""So many months lie between its first and its last."""
_TILL: dict[str, str] = {Case.NOM: "дейін", Case.ACC: "дейін", Case.DAT: "дейін", Case.ATTR: "дейінгі"}
"""«Up to» behind a measure, in the cases that it leaves a place for: «25 пайызға дейін құрайды», where a number without
it has «25 пайызды», and «25 пайызға дейін өсті», where one has «25 пайызға».
"""
_PERCENT = "%"
_HOW_OFTEN, _HOW_MUCH = "рет", "есе"
_ONE_AND_A_HALF = Decimal("1.5")
"""The one fraction that both languages say in a word: «полтора раза», «бір жарым есе»."""
_THOUSAND = "мың"
_NUMBER = expression(r"[\d\s,–-]*\d(?:\s?%)?|.*№\s?\S*\d\S*|[IVXLCDM]+")
"""Digits, a number after №, a Roman numeral: only the first takes a suffix."""
_INITIALS_LAST = expression(
    rf"(?P<before>(?:.*[ \u00a0])?)(?P<surname>[{CAPITALS}][{CAPITALS}{SMALL}-]*[{SMALL}])[ \u00a0]"
    rf"(?P<initials>(?:[{CAPITALS}][{SMALL}]?\.[ \u00a0]?){{1,3}})"
)
"""«Ахметов Д.С.», with whatever stands before it."""
_INITIALS_BEHIND = "its surname stands before the initials, which take no ending: in Kazakh the surname is put last"
_PATRONYMICS = ("ұлы", "қызы")
"""«Son of», «daughter of»: in a patronymic, unlike in a surname, they are possessed (Ұзақбайұлына)."""
_COMMON = {NameKind.OBLAST: "облыс", NameKind.CITY: "қала"}
"""The noun that several names of one kind share in a list."""


class KazakhSpeech:
    """See `speech.Speech`."""

    cases = tuple(str(case) for case in Case)

    def number(self, value: Decimal) -> str:
        """«7 834,5»."""
        return kazakh.digits(value)

    def figure(self, value: Decimal, precision: Precision) -> Worded:
        """«300-ден астам»."""
        wording = WORDING[_PRECISION[precision]]
        digits = self.number(value)
        number = kazakh.suffixed(digits, wording.governs) if wording.governs else digits
        return joined(digits, wording.before, number, wording.after)

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
        """«386 білім беру ұйымы», «8 өңірде», «(облыстың) 8 мектебінде», «25,4 млн тоннадан астам»: the noun stays
        singular and takes the case.
        """
        wording = WORDING[_PRECISION[precision]]
        if wording.governs and case == Case.NOM and not (words or scale) and (scaled := _SCALED.match(noun.text)):
            scale, noun = scaled[1], replace(noun, text=scaled[2])
            if noun.text == _TENGE:
                return self.money(value, scale, noun, case, precision)
        number = self._scaled(value, scale)
        till = self._till(noun, case) if precision is Precision.UNDER and not possessive else None
        if isinstance(till, Doubt):
            return till
        measured = till or (self._beyond(noun, case) if precision is Precision.OVER and not possessive else None)
        if measured:
            return joined(noun.text, kazakh.word_number(value) if words else number, measured)
        amount: Worded | str = number
        if words:
            amount = kazakh.word_number(value, wording.governs or Case.NOM)
        elif wording.governs:
            amount = kazakh.suffixed(number, wording.governs)
        declined = self.name(noun, NameKind.NOUN, case, "", possessive)
        return joined(noun.text, wording.before, amount, wording.after, declined)

    def _till(self, noun: Wordforms, case: str) -> Worded | None:
        """«АЕК-ке дейін», «пайызға дейінгі», «кг-ға дейін»: what is measured takes the ending, as a currency does;
        nothing where no measure is counted. What has no such case is in doubt.
        """
        if not measure_of(noun.text, "kz"):
            return None
        if case not in _TILL:
            return needs_noun(noun.text, "дейін", Case(case))
        if noun.text == _PERCENT:
            noun = replace(noun, hints={"reading": "пайыз", **noun.hints})
        measured = self.name(noun, NameKind.NOUN, Case.DAT, "")
        if isinstance(measured, Doubt):
            measured = _sign_with_ending(measured)
        return measured if isinstance(measured, Doubt) else joined(noun.text, measured, _TILL[case])

    def _beyond(self, noun: Wordforms, case: str) -> Worded | None:
        """«46,5 тоннадан астам», «250 км-ден астам»: what is measured takes the ending, as a currency does. Nothing
        where another word of the sentence asks for a case («21-ден астам гектарға»), or the form is not sure.
        """
        if case != Case.NOM or not measure_of(noun.text, "kz"):
            return None
        if noun.text == _PERCENT:
            noun = replace(noun, hints={"reading": "пайыз", **noun.hints})
        measured = self.name(noun, NameKind.NOUN, Case.ABL, "")
        if isinstance(measured, Doubt):
            measured = _sign_with_ending(measured)
        return None if isinstance(measured, Doubt) else joined(noun.text, measured, "астам")

    def agreeing(self, value: Decimal, forms: Sequence[str], precision: Precision) -> Worded:  # noqa: ARG002
        """Kazakh has no such thing."""
        reason = "a Kazakh verb does not change with the number"
        return Doubt(forms[0], reason, (), "leave the filter out of this template")

    def ordinal(
        self,
        value: Decimal | str,
        noun: Wordforms | None,
        case: str,
        gender: str,  # noqa: ARG002
        possessive: str,
        *,
        words: bool,
    ) -> Worded:
        """«44-бап», «қырық төртінші бап», «XXI ғасыр»."""
        if not isinstance(value, str) and value != value.to_integral_value():
            return Doubt(str(value), "an ordinal is a whole number", (), "print it in digits")
        if noun is None:
            return kazakh.word_ordinal(int(value), Case(case)) if words else _ordinal_alone(str(value))
        declined = self.name(noun, NameKind.NOUN, case, "", possessive)
        if words and not isinstance(value, str):
            return joined(noun.text, kazakh.word_ordinal(int(value)), declined)
        return joined(noun.text, str(value), declined, separator=" " if isinstance(value, str) else "-")

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
        """«386-дан», «18 мыңға», «2020-дан» of a year; «(мектептердің) 386-сы», «18 мыңы», «73 мыңнан астамы»."""
        number = f"{value:f}" if year else self._scaled(value, scale)
        some = kazakh.some(number, Case(case), _PRECISION[precision]) if possessive == kazakh.Possessive.THIRD else None
        return some or kazakh.suffixed(number, Case(case), _owner(possessive))

    def ranged(self, low: Decimal, high: Decimal, noun: Wordforms, case: str) -> Worded:
        """«5-тен 10-ға дейін орталық»; of a measure «15-тен 25 пайызға дейін»."""
        till = self._till(noun, case)
        if isinstance(till, Doubt):
            return till
        if till:
            return joined(noun.text, self.suffixed(low, Case.ABL), self.number(high), till)
        start, end = self.suffixed(low, Case.ABL), self.suffixed(high, Case.DAT)
        return joined(noun.text, start, end, "дейін", self.name(noun, NameKind.NOUN, case, ""))

    def in_words(self, value: Decimal, case: str, gender: str, possessive: str = "") -> Worded:  # noqa: ARG002
        """«екі», «жиырма алтыға»; «(мектептердің) екеуі», «сегізін». Kazakh has no gender."""
        if possessive == kazakh.Possessive.THIRD:
            return kazakh.word_some(value, Case(case))
        return kazakh.word_number(value, Case(case))

    def times(self, value: Decimal, case: str, *, fold: bool = False) -> Worded:
        """«екі рет»; how much more, as a fraction always tells: «екі есе», «бір жарым есе», «2,5 есе»."""
        whole = value == value.to_integral_value()
        noun = _HOW_MUCH if fold or not whole else _HOW_OFTEN
        spoken = value.quantize(Decimal(1)) if whole else value.normalize()
        spelled = whole or value == _ONE_AND_A_HALF
        number = kazakh.word_number(spoken) if spelled else self.number(value)
        return joined(noun, number, kazakh.decline(noun, Case(case)))

    def money(
        self, value: Decimal, scale: str, unit: Wordforms, case: str, precision: Precision, *, possessive: str = ""
    ) -> Worded:
        """«1 млрд теңгеден астам»: the ending goes to the currency; «(қаражаттың) 1 млрд теңгесі», «1 млрд теңгеден
        астамы».
        """
        wording = WORDING[_PRECISION[precision]]
        after: Worded | str | None = _behind(wording, case)
        if possessive and wording.governs is Case.ABL:
            after = kazakh.decline(wording.after, Case(case), possessive=_owner(possessive))
            possessive = ""
        if after is None:
            return needs_noun(unit.text, wording.after, Case(case))
        currency = self.name(unit, NameKind.UNIT, wording.governs or case, "", possessive)
        number = self._scaled(value, scale)
        return joined(unit.text, wording.before, joined(unit.text, number, currency, separator=NBSP), after)

    def _scaled(self, value: Decimal, scale: str) -> str:
        """«25,4 млн»; the Russian abbreviation «тыс.» is no Kazakh word."""
        return NBSP.join(filter(None, (self.number(value), _THOUSAND if scale.startswith("тыс") else scale)))

    def percent(self, value: Decimal, case: str, precision: Precision, possessive: str = "") -> Worded:
        """«12,5 %-дан», «(мектептердің) 12,5 %-ы», «80 %-ға дейінгі»."""
        if precision is Precision.UNDER and case in _TILL and not possessive:
            share = f"{self.number(value)}{NBSP}{_PERCENT}"
            return joined(share, kazakh.suffixed(share, Case.DAT), _TILL[case])
        return kazakh.percent(value, Case(case), precision=_PRECISION[precision], possessive=_owner(possessive))

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
            case Grain.QUARTERS:
                return kazakh.word_quarter_range(first, last, asked)
            case Grain.MONTHS:
                return kazakh.word_month_range(first, last, asked)
            case Grain.DAYS:
                return kazakh.word_days(first, last, Case.NOM if case == _WHEN else asked)

    def part_of_year(
        self, period: Period, case: str, *, months: bool, words: bool = False, year: bool = True, possessive: str = ""
    ) -> Worded:
        """«2021 жылдың 9 айында», «тоғыз айда», «бірінші жартыжылдықта»; «(ағымдағы жылдың) тоғыз айында»."""
        first, last = period.first, period.last
        asked = Case.LOC if case == _WHEN else Case(case)
        told, whose = (first.year if year else None), _owner(possessive)
        if months:
            return kazakh.word_months(told, last.month, asked, words=words, whose=whose)
        if last.month - first.month == _QUARTER:
            return kazakh.word_quarter(told, (first.month + 2) // 3, asked, words=words, whose=whose)
        return kazakh.word_half_year(told, (first.month + 5) // 6, asked, words=words, whose=whose)

    def without_year(self, period: Period, case: str, possessive: str = "") -> Worded:
        """«(ағымдағы жылғы) 1 қарашадағы», «қаңтар – тамыз айларында»; «(осы жылдың) қазанында»."""
        asked, whose = Case.LOC if case == _WHEN else Case(case), _owner(possessive)
        match period.grain:
            case Grain.DAY:
                return kazakh.word_date(period.first, asked, with_year=False, whose=whose)
            case Grain.MONTH:
                return kazakh.word_month(None, period.first.month, asked, whose=whose)
            case Grain.MONTHS:
                return kazakh.word_month_range(period.first, period.last, asked, with_year=False)
            case _:
                days = Case.NOM if case == _WHEN else asked
                return kazakh.word_days(period.first, period.last, days, with_year=False)

    def name(self, words: Wordforms, kind: NameKind, case: str, number: str, possessive: str = "") -> Worded:  # noqa: ARG002
        """«Білім және ғылым министрлігінің», «сауалдарыңызға»."""
        if case == Case.NOM and not number and not possessive:
            return as_written(words)
        case = Case.LOC if case == _WHEN else case
        written = given(words, form_key(case, number, possessive))
        if written:
            return written
        base = given(words, form_key(Case.NOM, number, possessive))
        if base and possessive == kazakh.Possessive.THIRD:
            return kazakh.decline(base.text, Case(case), possessed=True)
        if _NUMBER.fullmatch(words.text) and "reading" not in words.hints:
            return kazakh.suffixed(words.text, Case(case))
        if not (number or possessive or words.hints) and kazakh.NAMED_BY_NUMBER.search(words.text):
            return kazakh.numbered(words.text, Case(case))
        if words.text.endswith(".") and (turned := _INITIALS_LAST.fullmatch(words.text)):
            return _initials_first(words, turned, Case(case), form_key(case, number, possessive))
        return kazakh.decline(words.text, Case(case), Number(number or Number.SG), _owner(possessive), **_hints(words))

    def owned(self, things: Sequence[Named], case: str, number: str, *, marked: bool) -> tuple[Owned, ...] | Doubt:
        """«Министрлігінің бұйрығымен»: the owner before the thing, which is possessed; so is an owner that is owned."""
        forms: list[Owned] = []
        for place in reversed(range(len(things))):
            kind, words = things[place]
            asked = case if place == 0 else "gen" if marked else "nom"
            owner = kazakh.Possessive.THIRD if place < len(things) - 1 else ""
            worded = self.name(words, kind, asked, number if place == 0 else "", owner)
            if isinstance(worded, Doubt):
                return worded
            forms.append((place, worded))
        return tuple(forms)

    def members(self, members: Sequence[Named], case: str, *, conjunction: bool = True) -> Worded:
        """«Алматы, Атырау облыстарында және Нұр-Сұлтан қаласында», «Сайрам және Түлкібас аудандарында»."""
        groups = [(noun, [words for _, words in group]) for noun, group in groupby(members, key=_common_noun)]
        if not all(noun for noun, _ in groups):
            return self._listed(members, case, conjunction=conjunction)
        shared = tuple((noun, tuple(_base(words.text) for words in group)) for noun, group in groups)
        return kazakh.word_places(shared, Case(case), within=conjunction)

    def _listed(self, members: Sequence[Named], case: str, *, conjunction: bool) -> Worded:
        """Names joined, the last one alone in the case."""
        *firsts, (kind, words) = members
        declined = self.name(words, kind, case, "")
        if not firsts:
            return declined
        leading = ", ".join(one.text for _, one in firsts)
        return joined(words.text, leading if conjunction else f"{leading},", "және" if conjunction else "", declined)

    def division(self, divisions: Sequence[Division], case: str) -> Worded:
        """«12-бабы 3-тармағының 5) тармақшасымен»: the narrowest in the case, the one before it alone in the genitive,
        as acts write it. An annex is to an act, not of it («бұйрыққа 2-қосымша»), and is not possessed.
        """
        asked = ["nom"] * (len(divisions) - 2) + ["gen"] * (len(divisions) > 1) + [case]
        worded = [self._numbered(one, to) for one, to in zip(divisions, asked, strict=True)]
        return joined(_LEVELS[divisions[-1].level], *worded)

    def _numbered(self, one: Division, case: str) -> Worded:
        owner = "" if one.level == "annex" else kazakh.Possessive.THIRD
        number = Number.PL if len(one.numbers) > 1 else ""
        noun = self.name(Wordforms(_LEVELS[one.level]), NameKind.NOUN, case, number, owner)
        if one.spelled:
            return self._spelled(one, noun)
        *firsts, last = [f"{number})" if one.level == "subpoint" else number for number in one.numbers]
        ended = joined(_LEVELS[one.level], last, noun, separator=" " if one.level == "subpoint" else "-")
        return joined(_LEVELS[one.level], ", ".join(firsts), AND if firsts else "", ended)

    def _spelled(self, one: Division, noun: Worded) -> Worded:
        """«екінші және үшінші абзацтарына»: the number in words before the noun."""
        said = [kazakh.word_ordinal(int(number)) for number in one.numbers]
        listed = joined(_LEVELS[one.level], *said[:-1], separator=", ") if said[:-1] else ""
        return joined(_LEVELS[one.level], listed, AND if listed else "", said[-1], noun)

    def citation(self, cited: Cited, case: str) -> tuple[Piece, ...] | Doubt:
        """«… туралы» Министрдің 2016 жылғы 22 қаңтардағы № 70 бұйрығы: title, issuer, date, number, form."""
        issuer = cited.issuer and self.name(cited.issuer, NameKind.BODY, "gen" if cited.form else "nom", "")
        form = cited.form and self.name(cited.form, NameKind.ACT_FORM, case, "", "3")
        for worded in (issuer, form):
            if isinstance(worded, Doubt):
                return worded
        pieces: list[Piece] = ["«", Slot.TITLE, "» "] if cited.has_title else []
        pieces += [issuer, " "] if isinstance(issuer, Form) else []
        pieces += [(Slot.DATE, "attr" if cited.has_number or form else "nom"), " "] if cited.has_date else []
        pieces += ["№ ", Slot.NUMBER, " "] if cited.has_number else []
        pieces += [form] if isinstance(form, Form) else []
        return tuple(pieces[:-1] if pieces and pieces[-1] == " " else pieces)


_SCALED = expression(r"(мың|млн|млрд|трлн)\s(.+)")
_TENGE = "теңге"
"""A unit with its scale: «530 мыңнан астам адам», «91,4 млрд теңгеден астам»."""


def _owner(possessive: str) -> kazakh.Possessive | None:
    return kazakh.Possessive(possessive) if possessive else None


def _initials_first(words: Wordforms, turned: re.Match[str], case: Case, key: str) -> Doubt:
    """The doubt about a name whose surname stands before its initials, which take no ending: the other order is
    proposed.
    """
    text = f"{turned['before']}{turned['initials']} {turned['surname']}"
    ended = kazakh.decline(text, case, **_hints(replace(words, text=text)))
    considered = (ended.text,) if isinstance(ended, Form) else ended.considered
    return Doubt(words.text, _INITIALS_BEHIND, considered, form_remedy(key, *considered))


def _behind(wording: Wording, case: str) -> str | None:
    """The word of precision behind a sum in a case, «теңгеге дейін», «теңгеге дейінгі»; None where it has no place."""
    if not wording.governs or case == Case.NOM:
        return wording.after
    return _TILL.get(case) if wording.after == _TILL[Case.NOM] else None


def _sign_with_ending(doubt: Doubt) -> Form | Doubt:
    """Of the sign of a measure that could be written out, too, the sign with its ending: digits stand before it."""
    kept = [form for form in doubt.considered if form.startswith(f"{doubt.word}-")]
    return as_written(Wordforms(kept[0])) if len(kept) == 1 else doubt


def _hints(words: Wordforms) -> dict[str, Any]:
    """What the grammar may be told of a word."""
    hints = words.hints
    last = words.text.rpartition(" ")[2]
    son_or_daughter = last == hints.get("patronymic") and last.endswith(_PATRONYMICS)
    return {
        "harmony": kazakh.Harmony(hints["harmony"]) if "harmony" in hints else None,
        "reading": hints.get("reading"),
        "possessed": hints["possessed"] == "yes" if "possessed" in hints else son_or_daughter or None,
    }


def _ordinal_alone(digits: str) -> Doubt:
    return Doubt(digits, "an ordinal in digits stands before its noun", (), 'write the noun: ordinal("бап")')


def _common_noun(named: Named) -> str:
    """The common noun that a name of a list shares with its neighbours; empty if there is none."""
    kind, words = named
    return "аудан" if kind is NameKind.PLACE and words.text.endswith(_DISTRICT) else _COMMON.get(kind, "")


_DISTRICT = " ауданы"


def _base(name: str) -> str:
    """A region's name without its common noun: Алматы облысы → Алматы.

    >>> _base("Шығыс Қазақстан облысы"), _base("Нұр-Сұлтан"), _base("Сайрам ауданы")
    ('Шығыс Қазақстан', 'Нұр-Сұлтан', 'Сайрам')
    """
    return name.removesuffix(" облысы").removesuffix(" қаласы").removesuffix(_DISTRICT)
