"""Russian behind the face of `speech.Speech`: forms that a person wrote come first, the grammar after them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from docgen.lang import russian
from docgen.lang.forms import FEW, Case, Doubt, Form, Number, Origin, Worded, form_key, form_remedy
from docgen.lang.given import as_written, given
from docgen.lang.pieces import Cited, Division, Named, Owned, Piece, Slot
from docgen.lang.russian.counting import cardinals, counted_key, shows_animacy
from docgen.lang.russian.dictionary import is_predicate
from docgen.lang.russian.entitled import OF_WOMEN, OFFICES, doubt_of, entitled
from docgen.lang.russian.grammar import CASES, STRAIGHT, Category, Part, plural_category
from docgen.lang.russian.heads import likely_gender, parse
from docgen.lang.russian.lists import enumerate_words, enumerated
from docgen.lang.russian.morphology import TWO_READINGS, nominal_readings
from docgen.lang.russian.names import INITIALS, NamePart, looks_like_surname, parts_of, patronymic_gender
from docgen.lang.russian.phrases import joined, settled
from docgen.lang.russian.when import NOT_OF_TIME, time_case
from docgen.model import NBSP, Grain, NameKind, Period, Precision, Wordforms

_CUT_SHORT = frozenset({"тыс", "млн", "млрд", "трлн"})
_PRECISION = {Precision.OVER: "свыше", Precision.ABOUT: "около", Precision.UNDER: "до"}
"""Words before a figure; each governs the genitive."""
_WHEN = "when"
_QUARTER = 2
"""So many months lie between its first and its last."""
_IN = "в"
"""What stands before the words that answer «когда?»: «в текущем году»."""
_NAME_PARTS = {"surname": NamePart.SURNAME, "given": NamePart.GIVEN, "patronymic": NamePart.PATRONYMIC}
_UNCLEAR_SURNAME = "it is not known which part of the name is the surname"
_MORE_THAN_A_NAME = "it holds more than surname, given name and patronymic: an office is a name of its own"
_SURNAME = NamePart.SURNAME
_HARD_ENDS = tuple("бвгджзйклмнпрстфхцчшщ")
_OF_ADJECTIVES = {
    **dict.fromkeys(("ый", "ий", "ой"), russian.Gender.M),
    **dict.fromkeys(("ая", "яя"), russian.Gender.F),
    **dict.fromkeys(("ое", "ее"), russian.Gender.N),
}
"""Endings of adjectives in the nominative singular, which show the gender of their noun."""
_CITY = "г. "
_CITIES = (_CITY, "город ")
"""What is put before the name of a city in a list, and how a name may begin that has it already."""
_LEVELS = {
    "annex": "приложение",
    "section": "раздел",
    "chapter": "глава",
    "paragraph": "параграф",
    "article": "статья",
    "part": "часть",
    "point": "пункт",
    "subpoint": "подпункт",
    "indent": "абзац",
    "table": "таблица",
}
"""What the parts of an act are called."""
_IN_DIGITS = "print it in digits"


class RussianSpeech:
    """See `speech.Speech`."""

    cases = tuple(str(case) for case in CASES)

    def number(self, value: Decimal) -> str:
        """«7 834,5»."""
        return russian.word_digits(value)

    def figure(self, value: Decimal, precision: Precision) -> Worded:
        """«свыше 300»."""
        return _derived(" ".join(filter(None, (_PRECISION.get(precision), self.number(value)))))

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
        """«386 организаций образования», «свыше 20 центров», «25,4 млн тонн»."""
        if possessive:
            return _no_possessive(noun.text)
        if scale:
            return self.money(value, scale, noun, case, precision)
        governed = _governed(precision, case, noun.text)
        if isinstance(governed, Doubt):
            return governed
        worded = self._counted(value, noun, governed, words=words)
        return _after(_PRECISION.get(precision), worded)

    def _counted(self, value: Decimal, noun: Wordforms, case: str, *, words: bool) -> Worded:
        animate = _animate(noun)
        key = counted_key(value, Case(case), animate=bool(animate), words=words)
        written = given(noun, key) or (given(noun, "gen") if key == FEW and _has_genitive_few(noun.text) else None)
        unknown = animate is None and shows_animacy(value, Case(case), words=words)
        if written is None:
            lives, gender = _told_animate(noun), _told_gender(noun)
            return russian.count(value, noun.text, Case(case), words=words, animate=lives, gender=gender)
        number = self._numeral(value, noun, case) if words else _derived(self.number(value))
        if unknown:
            doubt = Doubt(noun.text, TWO_READINGS, (written.text,), "animate: no")
            return doubt.also("gender", likely_gender(noun.text)) if isinstance(number, Doubt) else doubt
        return number if isinstance(number, Doubt) else Form(f"{number.text} {written.text}", written.origin, noun.text)

    def _numeral(self, value: Decimal, noun: Wordforms, case: str) -> Worded:
        """The number in words before a noun whose form a person gave: only its record tells the gender."""
        ways = cardinals(value, Case(case), animate=bool(_animate(noun)))
        if not ways:
            return _no_words_for(value)
        gender = _told_gender(noun)
        if gender is None and len(set(ways)) > 1:
            return _of_unknown_gender(noun, tuple(dict.fromkeys(ways)))
        return _derived(ways[list(russian.Gender).index(gender or russian.Gender.M)])

    def agreeing(self, value: Decimal, forms: Sequence[str], precision: Precision) -> Worded:
        """«проверена 21», «проверены 22»; after a precision word the verb does not agree with the number."""
        one, *others = forms
        if len(others) == 1 and _exchanged(one, others[0]):
            return Doubt(one, "after 1 stands the other of the two forms", (), f'agree("{others[0]}", "{one}")')
        category = plural_category(value) if precision is Precision.EXACT else Category.MANY
        chosen = {Category.ONE: one, Category.FEW: others[0]}.get(category, others[-1])
        return Form(chosen, Origin.GIVEN, one)

    def ordinal(
        self, value: Decimal | str, noun: Wordforms | None, case: str, gender: str, possessive: str, *, words: bool
    ) -> Worded:
        """«44-й статьи», «двадцать первого», «XXI века»."""
        if possessive:
            return _no_possessive(noun.text if noun else str(value))
        if not isinstance(value, str) and value != value.to_integral_value():
            return Doubt(str(value), "an ordinal is a whole number", (), _IN_DIGITS)
        number = value if isinstance(value, str) else int(value)
        if noun is None:
            text = number if isinstance(number, str) else _ordinal(number, case, gender, words=words)
            return _derived(text)
        form, known = given(noun, case), _told_gender(noun)
        if form is None or isinstance(number, str):
            phrase = russian.ordinal_phrase(number, noun.text, Case(case), words=words, gender=known)
            if isinstance(phrase, Form) or isinstance(number, str) or known or not phrase.considered:
                return phrase
            return phrase.also("gender", likely_gender(noun.text))
        if known is None:
            return _of_unknown_gender(noun, ())
        agreed = _ordinal(number, case, known, words=words, animate=form.text != noun.text)
        return Form(f"{agreed} {form.text}", form.origin, noun.text)

    def suffixed(
        self,
        value: Decimal,
        case: str,
        precision: Precision = Precision.EXACT,
        *,
        year: bool = False,  # noqa: ARG002
        possessive: str = "",
        scale: str = "",
    ) -> Worded:
        """«4,9 млн», what is counted being told before; Russian digits have no endings, and a scale that is cut short
        has none either.
        """
        if scale and not possessive and scale.removesuffix(".") in _CUT_SHORT:
            governed = _governed(precision, case, scale)
            said = _derived(f"{self.number(value)}{NBSP}{scale}")
            return governed if isinstance(governed, Doubt) else _after(_PRECISION.get(precision), said)
        return Doubt(self.number(value), "Russian digits take no case endings", (), "write the noun: count(…)")

    def ranged(self, low: Decimal, high: Decimal, noun: Wordforms, case: str) -> Worded:
        """«от 5 до 10 центров»."""
        if case not in (*STRAIGHT, "gen"):
            return Doubt(noun.text, f"«от … до …» leaves no place for the case {case}", (), "ask for the genitive")
        counted = self._counted(high, noun, "gen", words=False)
        return _after(f"от {self.number(low)} до", counted)

    def in_words(self, value: Decimal, case: str, gender: str, possessive: str = "") -> Worded:  # noqa: ARG002
        """«двух», «двадцать одна», «полутора»."""
        if value == russian.ONE_AND_A_HALF:
            return Form(russian.one_and_a_half(Case(case), russian.Gender(gender)), Origin.DERIVED, str(value))
        if value != value.to_integral_value():
            return _no_words_for(value)
        return Form(russian.cardinal(int(value), Case(case), russian.Gender(gender)), Origin.DERIVED, str(value))

    def times(self, value: Decimal, case: str, *, fold: bool = False) -> Worded:
        """«дважды», «пять раз»; how much more, as a fraction always tells: «два раза», «полтора раза», «2,3 раза»."""
        whole = value == value.to_integral_value()
        if whole and not fold and case == Case.NOM:
            return Form(russian.times(int(value)), Origin.DERIVED, str(value))
        return russian.count(value, "раз", Case(case), words=whole or value == russian.ONE_AND_A_HALF)

    def money(
        self, value: Decimal, scale: str, unit: Wordforms, case: str, precision: Precision, *, possessive: str = ""
    ) -> Worded:
        """«свыше 1 млрд тенге»: an abbreviated scale does not decline, the currency after it stands in the genitive
        plural.
        """
        if possessive:
            return _no_possessive(unit.text)
        if not scale and not unit.text.endswith("."):
            return self.counted(value, unit, case, precision, words=False)
        governed = _governed(precision, case, unit.text)
        if isinstance(governed, Doubt):
            return governed
        currency = (
            as_written(unit)
            if _abbreviated(unit.text)
            else self.counted(Decimal(5), unit, "nom", Precision.EXACT, words=False)
        )
        if isinstance(currency, Doubt):
            return currency
        name = currency.text.removeprefix("5 ")
        text = NBSP.join(filter(None, (self.number(value), scale, name)))
        return _after(_PRECISION.get(precision), Form(text, currency.origin, unit.text))

    def percent(self, value: Decimal, case: str, precision: Precision, possessive: str = "") -> Worded:
        """«12,5 %»."""
        if possessive:
            return _no_possessive(f"{self.number(value)} %")
        governed = _governed(precision, case, f"{self.number(value)} %")
        if isinstance(governed, Doubt):
            return governed
        return _after(_PRECISION.get(precision), _derived(f"{self.number(value)}{NBSP}%"))

    def date(self, period: Period, case: str) -> Worded:
        """«25 февраля 2021 года», «июне 2021 года», «2020 году», «2020 – 2025 годы»."""
        first, last = period.first, period.last
        asked = Case.LOC if case == _WHEN else Case(case)
        match period.grain:
            case Grain.DAY:
                return russian.word_date(first)
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
            case Grain.QUARTERS:
                return russian.word_quarters(first, last, asked)
            case Grain.MONTHS:
                return russian.word_months(first, last, asked)
            case Grain.DAYS:
                return russian.word_days(first, last, Case.NOM if case == _WHEN else asked)

    def part_of_year(
        self, period: Period, case: str, *, months: bool, words: bool = False, year: bool = True, possessive: str = ""
    ) -> Worded:
        """«9 месяцев 2021 года», «девять месяцев», «первое полугодие»; of months what answers «когда?» stands after
        «за».
        """
        first, last = period.first, period.last
        told = first.year if year else None
        if possessive:
            return _no_possessive("период")
        if months:
            asked = Case.ACC if case == _WHEN else Case(case)
            return russian.word_first_months(last.month, asked, told, words=words)
        asked = Case.LOC if case == _WHEN else Case(case)
        if last.month - first.month == _QUARTER:
            return russian.word_quarter((first.month + 2) // 3, asked, told, words=words)
        return russian.word_half_year((first.month + 5) // 6, asked, told, words=words)

    def without_year(self, period: Period, case: str, possessive: str = "") -> Worded:
        """«1 ноября», «с 1 июня по 23 июля», «октябре», «январе – августе»: (… текущего года)."""
        asked = Case.LOC if case == _WHEN else Case(case)
        if possessive:
            return _no_possessive("дата")
        match period.grain:
            case Grain.DAY:
                return russian.word_date(period.first, with_year=False)
            case Grain.MONTH:
                return russian.word_month(period.first.month, asked)
            case Grain.MONTHS:
                return russian.word_months(period.first, period.last, asked, with_year=False)
            case _:
                days = Case.NOM if case == _WHEN else asked
                return russian.word_days(period.first, period.last, days, with_year=False)

    def name(self, words: Wordforms, kind: NameKind, case: str, number: str, possessive: str = "") -> Worded:
        """«Министерства образования и науки», «Н.Е. Абдрахимову»."""
        if possessive:
            return _no_possessive(words.text)
        if case == Case.NOM and number in ("", words.hints.get("number")):
            return as_written(words)
        after = _IN if case == _WHEN else None
        asked = time_case(words.text) if after else Case(case)
        if asked is None:
            return Doubt(words.text, NOT_OF_TIME, (), "write the phrase out")
        case = asked
        written = given(words, form_key(case, number))
        if written:
            return written
        if kind is NameKind.PERSON:
            return _person(words, Case(case))
        if _abbreviated(words.text):
            return as_written(words)
        if not number and (person := entitled(words.text, office=kind is NameKind.OFFICE)):
            return doubt_of(words.text, person, Case(case))
        return russian.inflect_phrase(words.text, Case(case), Number(number) if number else None, after=after)

    def owned(self, things: Sequence[Named], case: str, number: str, *, marked: bool) -> tuple[Owned, ...] | Doubt:  # noqa: ARG002
        """«приказом Министра», «пунктом постановления Правительства»."""
        forms: list[Owned] = []
        for place, (kind, words) in enumerate(things):
            worded = self.name(words, kind, "gen", "") if place else self.name(words, kind, case, number)
            if isinstance(worded, Doubt):
                return worded
            forms.append((place, worded))
        return tuple(forms)

    def members(self, members: Sequence[Named], case: str, *, conjunction: bool = True) -> Worded:
        """«Алматинской, Атырауской областях и г. Нур-Султане»."""
        marks = [
            _CITY if kind is NameKind.CITY and not words.text.startswith(_CITIES) else "" for kind, words in members
        ]
        texts = [f"{mark}{words.text}" for mark, (_, words) in zip(marks, members, strict=True)]
        shown = dict(zip(texts, members, strict=True))

        def declined(text: str, asked: Case) -> Worded:
            kind, words = shown[text]
            return _after(_CITY.strip() if text != words.text else None, self.name(words, kind, asked, ""))

        places = {NameKind.OBLAST, NameKind.CITY, NameKind.PLACE}
        if all(kind in places for kind, _ in members):
            listed = russian.places_in_case(texts, Case(case), conjunction=conjunction, decline=declined)
            return listed._replace(lemma=", ".join(texts)) if isinstance(listed, Form) else listed
        return _listed([self.name(words, kind, case, "") for kind, words in members], conjunction=conjunction)

    def division(self, divisions: Sequence[Division], case: str) -> Worded:
        """«подпунктом 5) пункта 3 статьи 12»: the narrowest in the case, what it belongs to in the genitive."""
        worded = [self._numbered(one, "gen" if n else case) for n, one in enumerate(reversed(divisions))]
        return joined(_LEVELS[divisions[-1].level], worded)

    def _numbered(self, one: Division, case: str) -> Worded:
        noun = self.name(Wordforms(_LEVELS[one.level]), NameKind.NOUN, case, "pl" if len(one.numbers) > 1 else "")
        if one.spelled:
            gender = _known_gender(_LEVELS[one.level]) or russian.Gender.M
            said = [_ordinal(int(number), case, gender, words=True) for number in one.numbers]
            return joined(_LEVELS[one.level], (noun, _derived(enumerate_words(said))))
        numbers = [f"{number})" if one.level == "subpoint" else number for number in one.numbers]
        return joined(_LEVELS[one.level], (noun, _derived(enumerate_words(numbers))), NBSP)

    def citation(self, cited: Cited, case: str) -> tuple[Piece, ...] | Doubt:
        """«приказ Министра … от 22 января 2016 года № 70 «…»»; what has a title and no kind begins with it: ««Отчет …»
        Министерства … от 10 февраля 2026 года».
        """
        titled = cited.has_title and not cited.form
        named: list[Form] = []
        for words, asked in ((cited.form, case), (cited.issuer, "gen" if cited.form or titled else case)):
            worded = words and self.name(words, NameKind.ACT_FORM, asked, "")
            if isinstance(worded, Doubt):
                return worded
            named += [worded] if worded else []
        if cited.capital and named and not titled:
            named[0] = named[0]._replace(text=_capital(named[0].text))
        title: list[Piece] = ["«", Slot.TITLE, "»"] if cited.has_title else []
        date: list[Piece] = ["от ", (Slot.DATE, "gen")] if cited.has_date else []
        number: list[Piece] = ["№ ", Slot.NUMBER] if cited.has_number else []
        told: list[list[Piece]] = [date, number]
        for one in reversed(named):
            told.insert(0, [one])
        parts = [part for part in ([title, *told] if titled else [*told, title]) if part]
        return tuple(piece for n, part in enumerate(parts) for piece in ([" ", *part] if n else part))


_ONE_AND_MANY = (("", "о"), ("", "ы"), ("а", "о"), ("а", "ы"), ("ет", "ют"), ("ет", "ут"), ("ит", "ят"), ("ит", "ат"))
"""Endings of a predicate after 1 and after other numbers: «освоен», «освоено»; «работает», «работают»."""


def _exchanged(one: str, many: str) -> bool:
    """Whether the form that stands after 1 alone was given as the other.

    >>> _exchanged("освоено", "освоен"), _exchanged("освоен", "освоено"), _exchanged("место", "мест")
    (True, False, False)
    """
    one, many = one.removesuffix("ся"), many.removesuffix("ся")
    pairs = ((single, plural) for single, plural in _ONE_AND_MANY if many.endswith(single) and one.endswith(plural))
    return any(many.removesuffix(ends) == one.removesuffix(end) for ends, end in pairs) and is_predicate(many)


def _no_words_for(value: Decimal) -> Doubt:
    return Doubt(str(value), "a fraction is not written in words", (), _IN_DIGITS)


def _no_possessive(text: str) -> Doubt:
    return Doubt(text, "Russian nouns take no possessive endings", (), "leave `possessive` out of this template")


def _has_genitive_few(text: str) -> bool:
    """Tell whether the form after 2, 3, 4 is the genitive singular: of a lone noun that is no adjective by form."""
    groups = parse(text)
    adjectival = not isinstance(groups, Doubt) and any(group.part is Part.ADJECTIVE for group in groups)
    return " " not in text and not adjectival


def _told_animate(noun: Wordforms) -> bool | None:
    hint = noun.hints.get("animate")
    return None if hint is None else hint == "yes"


def _animate(noun: Wordforms) -> bool | None:
    """Whether it is a living being: as the record tells, else as the dictionary does; None if neither knows."""
    told = _told_animate(noun)
    if told is not None:
        return told
    groups = parse(noun.text) if noun.text else ()
    return None if isinstance(groups, Doubt) else any(group.animate_after_few for group in groups)


def _told_gender(noun: Wordforms) -> russian.Gender | None:
    """The gender that the record tells, or the first word shows: an adjective by its ending, a noun in a hard consonant
    or -й, which is masculine (Zaliznyak), or the dictionary.
    """
    if "gender" in noun.hints:
        return russian.Gender(noun.hints["gender"])
    first, *others = noun.text.split(" ")
    shown = next((gender for ending, gender in _OF_ADJECTIVES.items() if others and first.endswith(ending)), None)
    masculine = first.islower() and first.endswith(_HARD_ENDS)
    return shown or (russian.Gender.M if masculine else _known_gender(noun.text))


def _known_gender(text: str) -> russian.Gender | None:
    groups = parse(text)
    return None if isinstance(groups, Doubt) or len(groups) != 1 else groups[0].gender


def _of_unknown_gender(noun: Wordforms, considered: tuple[str, ...]) -> Doubt:
    likely = likely_gender(noun.text)
    return Doubt(noun.text, "its gender is not known", considered, f"gender: {likely}")


def _ordinal(number: int, case: str, gender: str, *, words: bool, animate: bool = False) -> str:
    return russian.word_ordinal(number, Case(case), russian.Gender(gender), words=words, animate=animate)


def _listed(worded: Sequence[Worded], *, conjunction: bool) -> Worded:
    """Names joined by commas, and «и» before the last."""
    return enumerated(worded, "и") if conjunction else joined("", worded, ", ")


def _derived(text: str) -> Form:
    return Form(text, Origin.DERIVED, text)


def _after(word: str | None, worded: Worded) -> Worded:
    """A precision word before what it qualifies."""
    return Form(f"{word} {worded.text}", worded.origin, worded.lemma) if word and isinstance(worded, Form) else worded


def _governed(precision: Precision, case: str, noun: str) -> str | Doubt:
    """The case that the number stands in after a precision word: «свыше 20 центров»."""
    if precision is Precision.EXACT:
        return case
    if case in (*STRAIGHT, "gen"):
        return "gen"
    word = _PRECISION[precision]
    return Doubt(noun, f"«{word}» leaves no place for the case {case}", (), "ask for the genitive")


def _abbreviated(text: str) -> bool:
    """What ends in a full stop («тг.», «обл.») does not decline."""
    return text.endswith(".") and " " not in text


def _person(words: Wordforms, case: Case) -> Worded:
    """Each part of a name declines by its own rules, initials stay."""
    names = words.text.replace(NBSP, " ").split(" ")
    roles = _roles(names, words)
    if unclear := [name for name in names if INITIALS.fullmatch(name) is None and name not in roles]:
        if _is_more_than_a_name(names):
            return _more_than_a_name(words.text, case)
        missing = next((hint for hint, part in _NAME_PARTS.items() if part not in roles.values()), "surname")
        asked = next(filter(looks_like_surname, unclear), unclear[-1]) if missing == "surname" else unclear[0]
        then = _person(replace(words, hints={**words.hints, missing: asked}), case)
        doubt = Doubt(words.text, _UNCLEAR_SURNAME if missing == "surname" else TWO_READINGS, (), "")
        if isinstance(then, Form):
            return doubt._replace(considered=(then.text,), remedy=f"{missing}: {asked}")
        return then._replace(reason=doubt.reason).also(missing, asked)

    def declined(gender: russian.Gender) -> Worded:
        forms = [_part(name, roles.get(name), gender, case) for name in names]
        return settled(words.text, form_key(case), forms)

    if gender := _gender_of_person(words, roles):
        return declined(gender)
    ways = [declined(gender) for gender in (russian.Gender.M, russian.Gender.F)]
    texts = [text for way in ways for text in ((way.text,) if isinstance(way, Form) else way.considered)]
    woman = any(name.endswith(OF_WOMEN) for name, part in roles.items() if part is _SURNAME)
    likely = ways[woman]
    reason = "the gender of the person is not known"
    if isinstance(likely, Doubt):
        return likely._replace(reason=reason, considered=tuple(dict.fromkeys(texts)))
    return Doubt(words.text, reason, tuple(dict.fromkeys(texts)), f"gender: {'f' if woman else 'm'}")


def _is_more_than_a_name(names: Sequence[str]) -> bool:
    """Tell whether there are more words than a name has parts, its initials among them, or a small one that is a noun
    («депутат Курултая»), or an office before it.
    """
    full = [name for name in names if INITIALS.fullmatch(name) is None]
    noun = any(name.islower() and nominal_readings(name, part=Part.NOUN) for name in full)
    office = len(full) > 1 and full[0].lower() in OFFICES
    return noun or office or len(full) > len(NamePart) - (len(full) < len(names))


def _more_than_a_name(text: str, case: Case) -> Doubt:
    """The doubt about a person's name that holds other words, with office and person declined where they are seen."""
    if person := entitled(text, office=True):
        return doubt_of(text, person, case)
    phrase = russian.inflect_phrase(text, case) if text[:1].islower() else None
    considered = (phrase.text,) if isinstance(phrase, Form) else ()
    return Doubt(text, _MORE_THAN_A_NAME, considered, form_remedy(form_key(case), *considered))


def _roles(names: Sequence[str], words: Wordforms) -> dict[str, NamePart]:
    """The parts of the name, as the record tells, else as the name shows; one name left is the part that is missing."""
    hinted = {words.hints[hint]: part for hint, part in _NAME_PARTS.items() if hint in words.hints}
    roles = {name: part for name, part in hinted.items() if name in names}
    if not roles:
        return parts_of(names)
    left = [name for name in names if INITIALS.fullmatch(name) is None and name not in roles]
    missing = [part for part in _NAME_PARTS.values() if part not in roles.values()]
    return {**roles, left[0]: missing[0]} if len(left) == 1 and missing else roles


def _gender_of_person(words: Wordforms, roles: dict[str, NamePart]) -> russian.Gender | None:
    """The gender that the record tells, else that the patronymic shows."""
    if "gender" in words.hints:
        return russian.Gender(words.hints["gender"])
    shown = [name for name, part in roles.items() if part is NamePart.PATRONYMIC]
    return patronymic_gender(words.hints.get("patronymic") or "".join(shown))


def _part(name: str, part: NamePart | None, gender: russian.Gender, case: Case) -> Worded:
    return russian.decline_name(part, name, gender, case) if part else Form(name, Origin.GIVEN, name)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
