"""The filters that put words into forms: what is counted, names, ordinals, ranges, owners, lists, verbs that agree.

A noun is a name of the book (`name.KEY`), a word typed in the template, which is first looked up among the names, or
the unit of the fact that is printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from docgen.compose.faults import TemplateFault
from docgen.compose.naming import NameValue, called_in_the_other_language, name_value, typed_name
from docgen.compose.places import without_marks
from docgen.compose.rendering import NOWHERE, Printable, Rendering
from docgen.compose.sandbox import Unknown
from docgen.compose.typed_nouns import refuse_no_noun
from docgen.compose.values import (
    Dates,
    FactValue,
    Quantity,
    SourceValue,
    as_quantity,
    kind_of,
)
from docgen.expressions import expression
from docgen.facts.shapes import nearest
from docgen.lang.forms import Case, Doubt, Gender, Number, Possessive
from docgen.lang.measures import thousands_of
from docgen.lang.pieces import LEVELS, Division, Named, parts_in_order
from docgen.lang.speech import SCALES, scale_word
from docgen.model import NB_HYPHEN, PLACE, Figure, Grain, Inline, NameKind, Period, Precision, Term, Text, Wordforms

WHEN = "when"
_A_SCALE = expression(r"(?:тысяч|миллион|миллиард|триллион|сотн)[а-я]{0,2}(?!\w)|(?:мың|жүз)(?!\w)", re.IGNORECASE)
"""How a thing is called that makes a thousand of a figure: «386 тысяч организаций»."""


def asked_case(rendering: Rendering, case: str, *, when: bool = False) -> str:
    """A case that the language has."""
    known = (*rendering.speech.cases, WHEN) if when else rendering.speech.cases
    if case not in known:
        raise TemplateFault("DG223", hint=nearest(str(case), known), case=str(case), known=", ".join(known))
    return case


def asked(word: str, known: Iterable[str]) -> str:
    """One of the words that a parameter takes, or nothing."""
    words = tuple(map(str, known)) if word else ()
    if word and word not in words:
        raise TemplateFault("DG239", word=word, reason="it is not known here", expected=f"one of {', '.join(words)}")
    return word


def power_of(scale: str) -> int:
    """The power of ten of a scale's word, with or without its full stop."""
    power = SCALES.get(scale.removesuffix("."))
    if power is None:
        known = [word for word in SCALES if word]
        raise TemplateFault("DG231", hint=nearest(scale, tuple(known)), scale=scale, known=", ".join(known))
    return power


def in_scale(value: Any, scale: str, digits: Any, rendering: Rendering) -> tuple[Quantity, int]:
    """A quantity as it is stated in a scale, rounded to so many decimals of it if asked, and the scale's power of
    ten.
    """
    power = power_of(scale)
    quantity = as_quantity(value, rendering)
    if digits is None:
        return quantity, power
    if not isinstance(digits, int) or isinstance(digits, bool):
        raise TemplateFault("DG239", word=str(digits), reason="it is no number of decimals", expected="digits=1")
    return quantity.rounded(digits - power), power


_MOST_DECIMALS = 3


def stated(quantity: Quantity, power: int, digits: int | None = None) -> Decimal:
    """The value in a scale, without zeros at its end; beyond three decimals a person has to ask for so many."""
    scaled = quantity.value.scaleb(-power).normalize()
    places = -int(scaled.as_tuple().exponent)
    if places > max(_MOST_DECIMALS, digits or 0):
        raise TemplateFault("DG224", hint=_smaller_scale(places, power, quantity))
    return scaled if places > 0 else scaled.quantize(Decimal(1))


def _smaller_scale(places: int, power: int, quantity: Quantity) -> str:
    """The next smaller scale in which a number that has so many decimals in a scale needs no more than three."""
    powers = (one for one in sorted(SCALES.values(), reverse=True) if one and places - _MOST_DECIMALS <= power - one)
    fitting = () if quantity.quotient else powers
    return scale_word(next((one for one in fitting if one < power), 0), quantity.rendering.lang)


def named(rendering: Rendering, noun: Any) -> Named:
    """The kind and words of a name, or of a word typed in the template."""
    if isinstance(noun, Unknown):
        raise noun.fault()
    if isinstance(noun, NameValue):
        return noun.kind, noun.words()
    if not isinstance(noun, str) or not noun.strip():
        raise TemplateFault("DG234", kind=kind_of(noun))
    text = without_marks(noun)
    if found := typed_name(rendering, text):
        return found.kind, found.words()
    if other := called_in_the_other_language(rendering, text):
        raise TemplateFault("DG239", word=text, reason="it is a name of the other language", expected=other)
    return NameKind.NOUN, Wordforms(text)


def noun_of(rendering: Rendering, noun: Any, quantity: Quantity) -> Wordforms:
    """The words of what is counted: those asked for, else the unit of the fact."""
    if not (isinstance(noun, str) and noun == ""):  # a fact compared with a text is a fault
        said = without_marks(noun).strip() if isinstance(noun, str) else ""
        if _A_SCALE.match(said) and not _is_its_unit(rendering, said, quantity):
            known = scale_word(thousands_of(said.lower(), rendering.lang) or 3, rendering.lang)
            raise TemplateFault(
                "DG239",
                word=said,
                reason="a scale is no thing that is counted",
                expected=f'count("…", scale="{known}")',
            )
        return named(rendering, noun)[1]
    if quantity.unit:
        return name_value(rendering, quantity.unit).words()
    raise TemplateFault("DG229")


def _is_its_unit(rendering: Rendering, said: str, quantity: Quantity) -> bool:
    """Whether words are the unit of the facts that are printed: «тысяча голов» of a fact told in thousands of them."""
    return bool(quantity.unit) and name_value(rendering, quantity.unit).words().text == said


def printed(noun: Any, text: str) -> Inline:
    """A form as an inline: a name keeps its identity, a typed word is text."""
    return Term(text, noun.name.key, NOWHERE) if isinstance(noun, NameValue) else Text(text, NOWHERE)


def dates_of(rendering: Rendering, value: Any) -> Dates | None:
    """A date or period, or a fact that is one."""
    if isinstance(value, FactValue) and isinstance(value.fact.value, Period):
        return Dates(rendering, value.fact.value, value.fact.key, "value")
    return value if isinstance(value, Dates) else None


def year_of(rendering: Rendering, value: Any) -> Dates | None:
    """The same, if it is one whole year."""
    dates = dates_of(rendering, value)
    return dates if dates and dates.period.grain is Grain.YEAR else None


def part_of_year(
    rendering: Rendering, dates: Dates, case: str, *, months: bool, words: bool, year: bool, possessive: str
) -> Printable:
    """The first months of a year by their number, «9 месяцев 2026 года», or a quarter or a half of it in words or
    without its year, «первое полугодие»; a day, days or months of one year without it, «(на) 1 ноября (текущего года)».
    """
    first, last = dates.period.first, dates.period.last
    whole = dates.period.grain not in (Grain.DAY, Grain.DAYS) and first.year == last.year
    if months and not (whole and first.month == 1 != last.month):
        raise TemplateFault(
            "DG239",
            word=dates.key,
            reason="only the first months of one year are called by their number",
            expected="leave months out",
        )
    if not months and not (whole and (first.month, last.month) in _PARTS_OF_A_YEAR):
        if words or year or first.year != last.year or dates.period.grain in _OF_WHOLE_YEARS:
            raise TemplateFault(
                "DG239",
                word=dates.key,
                reason="only quarters, halves and the first months of a year are said in words; "
                "only what lies within a year is said without it",
                expected="leave words and year out",
            )
        return dates.printed(rendering.worded(rendering.speech.without_year(dates.period, case, possessive)))
    worded = rendering.speech.part_of_year(
        dates.period, case, months=months, words=words, year=year, possessive=possessive
    )
    return dates.printed(rendering.worded(worded))


_OF_WHOLE_YEARS = frozenset({Grain.YEAR, Grain.YEARS, Grain.QUARTERS})
_PARTS_OF_A_YEAR = frozenset(((1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12)))
"""The first and the last month of its quarters and halves."""


# --- with a figure ---------------------------------------------------------------------------------------------------


def agree(rendering: Rendering, value: Any, one: str, many: str, most: str = "", *, scale: str = "") -> Printable:
    """`{{ fact.schools | agree("проверена", "проверены") }}`: the form of the author's that the figure asks for."""
    quantity = as_quantity(value, rendering)
    worded = rendering.speech.agreeing(
        stated(quantity, power_of(scale)), tuple(filter(None, (one, many, most))), quantity.precision
    )
    return Printable(rendering, Text(rendering.worded(worded), NOWHERE))


def ordinal(
    rendering: Rendering,
    value: Any,
    noun: Any = "",
    case: str = "nom",
    *,
    words: bool = False,
    gender: str = "m",
    possessive: str = "",
) -> Printable:
    """`{{ 44 | ordinal("статья", "gen") }}`: «44-й статьи»; a text, «XXI», is a Roman numeral."""
    refuse_no_noun(rendering, noun, "ordinal")
    roman = isinstance(value, str)
    quantity = as_quantity(0 if roman else value, rendering)
    worded = rendering.speech.ordinal(
        without_marks(value) if roman else quantity.value,
        named(rendering, noun)[1] if noun != "" else None,
        asked_case(rendering, case),
        asked(gender, Gender),
        asked(possessive, Possessive),
        words=words,
    )
    text = rendering.worded(worded)
    return Printable(rendering, Text(text, NOWHERE) if roman else quantity.figure(text))


def suffix(
    rendering: Rendering,
    value: Any,
    case: str = "nom",
    *,
    possessive: str = "",
    scale: str = "",
    digits: Any = None,
    bare: bool = False,
) -> Printable:
    """`{{ fact.schools | suffix("abl") }}`: Kazakh digits with a case ending, «386-дан»; of a year too, «2020-дан»; in
    a scale «18 мыңға». With `possessive="3"` so many of some, with the word of their precision, which `bare` leaves
    out: «(мектептердің) 386-сы», «73 мыңнан астамы». In Russian only in a scale, «свыше 4,9 млн», where what is counted
    is told before.
    """
    if year := year_of(rendering, value):
        worded = rendering.speech.suffixed(Decimal(year.period.first.year), asked(case, Case), year=True)
        return year.printed(rendering.worded(worded))
    quantity, power = in_scale(value, scale, digits, rendering)
    whose = asked(possessive, Possessive)
    is_led = not bare and (whose or (scale and rendering.lang == "ru"))
    worded = rendering.speech.suffixed(
        stated(quantity, power, digits) if scale else quantity.value,
        asked(case, Case),
        quantity.precision if is_led else Precision.EXACT,
        possessive=whose,
        scale=scale,
    )
    return Printable(rendering, quantity.figure(rendering.worded(worded), scale=power))


def between(rendering: Rendering, value: Any, high: Any, noun: Any = "", case: str = "nom") -> Printable:
    """`{{ fact.least | range(fact.most, "центр") }}`: «от 5 до 10 центров»; the figure is one of both facts."""
    first, last = as_quantity(value, rendering), as_quantity(high, rendering)
    typed = [one for one in (first, last) if not one.keys]
    if len(typed) == 1:  # of two a check says so
        raise TemplateFault("DG246", number=f"{typed[0].value:f}")
    words = noun_of(rendering, noun, first)
    refuse_no_noun(rendering, noun, "range", 1)
    worded = rendering.speech.ranged(first.value, last.value, words, asked_case(rendering, case))
    keys = tuple(dict.fromkeys((*first.keys, *last.keys)))
    ends = (f"{first.value:f}", f"{last.value:f}")
    return Printable(rendering, Figure(rendering.worded(worded), keys, "range", NOWHERE, ends, first.unit))


def part_of_act(
    rendering: Rendering, value: Any, case: Any = "nom", *, words: bool = False, **numbers: Any
) -> Printable:
    """`{{ source.education_law | at("dat", article=12, point=3) }}`: «пункту 3 статьи 12», «12-бабының 3-тармағына»; a
    number may be a text, «9-2», of minutes «2.1», and several stand in brackets, `point=[1, 2]`. «Абзац второй»
    (`indent=2`) is always said in words, «часть первая» with `words=true`.
    """
    if not isinstance(value, SourceValue):
        raise TemplateFault("DG235", kind=kind_of(value))
    if not numbers:
        usage = 'at("nom", article=12, point=3)'
        raise TemplateFault("DG221", name="at", reason="«article» is missing", usage=usage)
    for level in numbers:
        asked(level, LEVELS)
    if words and "part" not in numbers:
        raise TemplateFault(
            "DG239",
            word="words=true",
            reason="words are for a part without a number of its own",
            expected="part=1, words=true",
        )
    divisions = parts_in_order({level: _numbers_of(level, given) for level, given in numbers.items()}, words=words)
    _refuse_unsaid(divisions)
    text = rendering.worded(rendering.speech.division(divisions, asked_case(rendering, case)))
    meant = tuple(f"{one.level} {', '.join(one.numbers)}" for one in divisions)
    return Printable(rendering, Figure(text, (value.key,), PLACE, NOWHERE, meant))


def _refuse_unsaid(divisions: Sequence[Division]) -> None:
    """A part that is said in words has a plain number: nobody says «абзац девять-два»."""
    for level, told, spelled in divisions:
        unsaid = next((one for one in told if spelled and not one.isdecimal()), None)
        if unsaid is not None:
            raise TemplateFault(
                "DG239", word=unsaid, reason="it is not said in words", expected=f"{level}=2, {level}=[2, 3]"
            )


_NUMBER_OF_PART = expression(r"[1-9]\d{0,4}(?:-[1-9]\d{0,2})?")
_DOTTED = expression(r"[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){1,2}")
_MAY_BE_DOTTED = frozenset({"section", "chapter", "paragraph", "point", "table"})
"""What minutes, plans and reports number «2.1»; an act's own articles, parts and subpoints have no such numbers."""


def _numbers_of(level: str, given: Any) -> tuple[str, ...]:
    """The numbers of parts of an act, as they are written: «12», «9-2», of minutes «2.1». A number with a decimal point
    that is not in quotation marks has lost its zeros: 2.10 is 2.1.
    """
    several = given if isinstance(given, list | tuple) else [given]
    written = tuple(map(_as_written, several))
    told = zip(several, written, strict=True)
    strange = next((text for one, text in told if not _numbers_a_part(level, one, text)), None if written else "[]")
    if strange is not None:
        dotted = f', {level}="2.1"' if level in _MAY_BE_DOTTED else ""
        expected = f'{level}=12, {level}="9-2"{dotted}, {level}=[1, 2]'
        raise TemplateFault("DG239", word=strange, reason="it numbers no part of an act", expected=expected)
    return written


def _as_written(given: Any) -> str:
    if isinstance(given, FactValue):  # as its template names it: «386» would look like a number of a part
        return f"fact.{given.fact.key}"
    return without_marks(given).replace(NB_HYPHEN, "-") if isinstance(given, str) else str(given)


def _numbers_a_part(level: str, given: Any, written: str) -> bool:
    dotted = level in _MAY_BE_DOTTED and isinstance(given, str) and _DOTTED.fullmatch(written)
    return bool(dotted or _NUMBER_OF_PART.fullmatch(written))


# --- without one -----------------------------------------------------------------------------------------------------


def in_case(rendering: Rendering, value: Any, case: str = "nom", number: str = "", possessive: str = "") -> Printable:
    """`{{ name.ministry | case("gen") }}`: a name, or a word typed in the template, in a case; «when» is for times."""
    cell = asked_case(rendering, case, when=True), asked(number, Number), asked(possessive, Possessive)
    if isinstance(value, NameValue):
        return value.in_case(*cell)
    kind, words = named(rendering, value)
    return Printable(rendering, Text(rendering.worded(rendering.speech.name(words, kind, *cell)), NOWHERE))


def owned(
    rendering: Rendering, value: Any, *owners: Any, case: str = "nom", number: str = "", marked: bool = True
) -> Printable:
    """`{{ "приказ" | of(name.ministry, case="ins") }}`: a thing and whose it is; the owner's owner may follow."""
    things = (value, *owners)
    if not owners:
        usage = 'of(name.KEY, case="nom")'
        raise TemplateFault("DG221", name="of", reason="«name.KEY» is missing", usage=usage)
    forms = rendering.speech.owned(
        [named(rendering, thing) for thing in things],
        asked_case(rendering, case),
        asked(number, Number),
        marked=marked,
    )
    if isinstance(forms, Doubt):
        raise rendering.doubtful(forms)
    inlines: list[Inline] = []
    for place, form in forms:
        inlines += [Text(" ", NOWHERE)] if inlines else []
        inlines.append(printed(things[place], rendering.worded(form)))
    return Printable(rendering, *inlines)


def listed(rendering: Rendering, value: Any, case: str = "nom", *, conjunction: bool = True) -> Printable:
    """`{{ [name.almaty, name.atyrau] | list("loc") }}`: names or typed words, their common noun, conjunction."""
    if not isinstance(value, list | tuple) or not value:
        raise TemplateFault("DG237", kind=kind_of(value))
    worded = rendering.speech.members(
        [named(rendering, one) for one in value], asked_case(rendering, case), conjunction=conjunction
    )
    text = rendering.worded(worded)
    keys = [one.name.key for one in value if isinstance(one, NameValue)]
    named_all = len(keys) == len(value)
    return Printable(rendering, Term(text, "+".join(keys), NOWHERE) if named_all else Text(text, NOWHERE))
