"""What a figure is said to count, against what its fact counts by its `unit:` (DG155): «386 медсестер» of a fact of
organizations, «700 кг» of one in tonnes; by the filter, or by a word that is typed right behind the bare number.

Only sorts that can never be the same are held against each other (`checks.text.things`), and nouns of one sort that
exclude each other (`checks.text.kinds`); money in place of no money is DG415.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.figures.measures import bare_fact, is_bare, measure_behind
from docgen.checks.figures.sorts import is_share
from docgen.checks.scope import Finished
from docgen.checks.text.kinds import (
    excludes,
    is_below_region,
    is_known,
    is_known_kind,
    is_territory,
    of_another_realm,
    own_realm,
    tells_of_territories,
)
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, numbers_in
from docgen.checks.text.things import ADJECTIVE, INSTITUTIONS, PEOPLE, THINGS, WORD, Sort, sort_of_things
from docgen.expressions import expression
from docgen.lang.forms import Case, Number
from docgen.lang.kazakh.possession import is_plural
from docgen.lang.measures import Measure
from docgen.lang.numbers import Kind, Reading
from docgen.lang.russian.dictionary import shown
from docgen.lang.russian.grammar import Category, plural_category
from docgen.lang.russian.lexicon import cases_of
from docgen.model import Bilingual, Diagnostic, Fact, Figure, Lang, NameKind, Related


def other_thing_counted(finished: Finished) -> Iterator[Diagnostic]:
    """DG155: a figure that prints its fact's value with a noun that cannot name what the fact counts."""
    for line in document_lines(finished.document):
        for run in line.printed:
            fact = _counting(run, finished)
            own = finished.unit_of(fact) if fact else ""
            sort = (_own_sort(fact, own, finished) if fact and own else 0) or _sort_of_members(fact)
            said = (_counted(run, line, sort) or _typed(run, line, sort, finished)) if sort else ""
            said = said or (_territories(run, line, sort, fact) if fact and sort else "")
            if sort == _COUNTED and own.startswith(said):  # «на 17 л.» of sheets
                said = ""
            if fact and not said and (called := _called(fact, own, finished)):
                own = called
                said = _of_another_kind(run, line, own, fact, finished) or _districts(run, line, fact, finished)
            said = said or (
                _points_of_a_share(run, line, fact) or _fold_of_things(run, line, fact, sort, finished) if fact else ""
            )
            if (
                fact and said and not f" {own}".endswith(f" {said}")
            ):  # «мың төсек-тәулік», its «мың» read with the number
                args = {"text": said, "key": fact.key, "unit": own or fact.what.said(finished.lang)}
                related = (Related("the fact stands here", fact.place("unit")),)
                yield Diagnostic("DG155", run.inline.span, args, related)


_COUNTED = 4
"""Things of a sort that no table knows: whatever they are, no measure."""


def _own_sort(fact: Fact, own: str, finished: Finished) -> Sort:
    """What a fact counts by its unit; of a noun that no table knows that things are counted, where `what:` calls them
    by it in the plural: «лаборатории качества воды» of the unit «лаборатория».
    """
    known = sort_of_things(own, finished.lang) or _SORT_OF.get(own_realm(own, finished.lang), 0)
    name = None if known else finished.book.names.get(fact.unit)
    if name is None or name.kind is not NameKind.NOUN:
        return known
    called = name.on(finished.day) or name.called[0]
    return _COUNTED if _is_plural_of(fact.what.ru, called.ru.text) else 0


def _sort_of_members(fact: Fact | None) -> Sort:
    """What a fact counts by its members, whatever its unit: things with names, and so no measure."""
    return _COUNTED if fact and fact.members else 0


_SORT_OF: Mapping[str, Sort] = MappingProxyType({"people": PEOPLE, "body": INSTITUTIONS, "thing": THINGS})
"""The sorts of what is of a kind: a museum is an institution, though no museum is a school."""


@functools.lru_cache(maxsize=512)
def _is_plural_of(what: str, unit: str) -> bool:
    """Whether a Russian text begins with the plural of a noun, adjectives aside.

    >>> _is_plural_of("сельские населенные пункты", "населенный пункт"), _is_plural_of("доля сел", "доля")
    (True, False)
    """
    things, thing = _head_of(what), _head_of(unit)
    stem = thing[: max(len(thing) - 2, _LEAST_ALIKE)]
    in_plural = (Case.NOM, Number.PL) in cases_of(things) and (Case.NOM, Number.SG) not in cases_of(things)
    return in_plural and len(stem) >= _LEAST_ALIKE and things.startswith(stem)


_LEAST_ALIKE = 3


def _head_of(phrase: str) -> str:
    """The first word of a Russian phrase that is no adjective, in small letters; empty if there is none."""
    return next((word[0].lower() for word in WORD.finditer(phrase) if not ADJECTIVE.fullmatch(word[0])), "")


def _counting(run: Run, finished: Finished) -> Fact | None:
    """The fact of which a figure prints the value itself; what a template reckons may count something else by right."""
    fact, figure = fact_of(run, finished.book.facts, VALUE), run.inline
    is_own = fact and isinstance(figure, Figure) and isinstance(fact.value, Decimal) and fact.value == figure.value
    return fact if is_own else None


def _counted(run: Run, line: Line, own: Sort) -> str:
    """What a figure prints with its one number, if the fact, that counts things of its own sort, cannot count that."""
    figure = run.inline
    read = numbers_in(figure.text, line.lang) if isinstance(figure, Figure) and own else ()
    if not isinstance(figure, Figure) or len(read) != 1:
        return ""
    if read[0].kind is Kind.MONEY and not (isinstance(own, Measure) and own.is_money):
        return ""
    if read[0].kind is Kind.PERCENT and own == _COUNTED:
        return figure.text
    behind = _BOUND.sub("", figure.text[read[0].end :].strip())
    said = _printed_sort(behind, figure, read[0], line.lang)
    if isinstance(said, Measure) and isinstance(own, Measure):
        return "" if own.may_be_told_in(said) else behind or figure.text
    if own == _COUNTED and (not isinstance(said, Measure) or said.dimension in _MAY_COUNT):
        return ""
    return behind if said and said != own else ""


def _territories(run: Run, line: Line, own: Sort, fact: Fact) -> str:
    """Regions, districts or towns that a figure prints of people, institutions or things, whose fact knows of none."""
    if own not in (PEOPLE, INSTITUTIONS, THINGS) or tells_of_territories(fact.what):
        return ""
    printed = _printed_noun(run, line)
    return printed if is_territory(printed, line.lang) else ""


def _printed_noun(run: Run, line: Line) -> str:
    """What a figure prints behind its one number."""
    figure = run.inline
    read = numbers_in(figure.text, line.lang) if isinstance(figure, Figure) else ()
    return figure.text[read[0].end :].strip() if isinstance(figure, Figure) and len(read) == 1 else ""


def _points_of_a_share(run: Run, line: Line, fact: Fact) -> str:
    """«30 процентных пунктов» of the value of a fact that calls itself a share."""
    figure = run.inline
    if not isinstance(figure, Figure) or not is_share(fact):
        return ""
    read = numbers_in(figure.text, line.lang)
    return figure.text if len(read) == 1 and read[0].unit == _POINTS else ""


_POINTS = "pp"


def _fold_of_things(run: Run, line: Line, fact: Fact, sort: Sort, finished: Finished) -> str:
    """«Увеличилось в 41 раз», «41 есе» of the value of a fact that counts people or things: a fold counts nothing."""
    figure = run.inline
    read = numbers_in(figure.text, line.lang) if isinstance(figure, Figure) else ()
    if len(read) != 1 or read[0].kind is not Kind.MULTIPLE:
        return ""
    is_fold = _IN.search(line.text, 0, run.start) if line.lang == "ru" else _FOLD in read[0].text
    counts_things = (isinstance(sort, int) and sort) or _kind_of(fact, finished)
    return read[0].text if is_fold and counts_things else ""


_FOLD = "есе"
_IN = expression(r"(?<!\w)[Вв][ \u00a0]$")
_BOUND = expression(r"^астам[ \u00a0]|[ \u00a0](?:астам|дейін)$")
"""What a Kazakh figure says besides: «астам мектеп», «тоннадан астам», «тоннаға дейін»."""


def _printed_sort(behind: str, figure: Figure, read: Reading, lang: Lang) -> Sort:
    """The sort of what a figure prints; a measure by the thousands that stand beside the number, and not in it: in
    «700 млн тенге» of 700, not in that of 700 000 000.
    """
    money = read.kind is Kind.MONEY
    sort = Measure(read.unit or "", read.unit or "", Decimal(1)) if money else sort_of_things(behind, lang)
    if isinstance(sort, int):
        return sort
    if not isinstance(read.value, Decimal) or not isinstance(figure.value, Decimal) or not figure.value * read.value:
        return 0
    power = (read.value / figure.value).copy_abs().log10().quantize(Decimal(1))
    return sort._replace(factor=sort.factor.scaleb(int(power)))


def _kind_of(fact: Fact, finished: Finished) -> Bilingual | None:
    """What a fact counts by its unit, or else by what it says that it is, if that is of a kind that excludes others."""
    name = finished.book.names.get(fact.unit)
    called = (name.on(finished.day) or name.called[0]) if name else None
    texts = Bilingual(called.ru.text, called.kz.text) if called else fact.what
    return texts if is_known(texts) else None


def _called(fact: Fact, unit: str, finished: Finished) -> str:
    """What a fact counts in words whose kind or realm is known; empty if neither is."""
    kind = _kind_of(fact, finished)
    return kind.said(finished.lang) if kind else unit if own_realm(unit, finished.lang) or fact.members else ""


def _of_another_kind(run: Run, line: Line, own: str, fact: Fact, finished: Finished) -> str:
    """What a figure prints with its number, or somebody typed behind the bare one, if that is of a kind that excludes
    the fact's own («386 учителей» of librarians), or of another realm («386 договоров» of organizations).
    """
    if not isinstance(run.inline, Figure):
        return ""
    about = f"{own} {fact.what.said(finished.lang)}"
    printed = _printed_noun(run, line)
    apart = functools.partial(_are_apart, own, finished.unit_of(fact), about, line.lang)
    if printed:
        return printed if apart(printed) else ""
    noun = _NOUN.match(line.typed, run.end)
    if not noun or not noun[1].islower() or not bare_fact(run, finished):
        return ""
    return noun[1] if apart(noun[1]) and _is_counted(noun, run, line) else ""


def _districts(run: Run, line: Line, fact: Fact, finished: Finished) -> str:
    """«8 районов», «8 ауыл» of a fact whose members are regions and cities all."""
    if not fact.members or not isinstance(run.inline, Figure):
        return ""
    noun = _printed_noun(run, line) or typed_noun(run, line)
    if not noun or not is_below_region(noun, line.lang):
        return ""
    names = [finished.book.names.get(key) for key in fact.members]
    return noun if all(one is not None and one.kind in _OF_REGIONS for one in names) else ""


_OF_REGIONS = frozenset({NameKind.OBLAST, NameKind.CITY})


def _are_apart(own: str, unit: str, about: str, lang: Lang, said: str) -> bool:
    """Whether a noun is of a kind or of a realm that the fact's own excludes; realms, of a unit that somebody gave."""
    return excludes(own, said, about, lang) or bool(unit and of_another_realm(unit, said, about, lang))


# --- typed behind a bare number --------------------------------------------------------------------------------------

_NOUN = expression(r"[ \u00a0]([^\W\d_]{3,})(?![\w-])")
_ELLIPTIC = expression(r"(?<!\w)(?:во?|на|у|по|из|при|для)[ \u00a0]$", re.IGNORECASE)
"""«Из 911 библиотек в 386 учителей нет»: a number that such a word leads may count what was named before."""
_OF_A_DEED = expression(
    r"(?<!\w)\w+[нт]и(?:е|я|ю|ем)[ \u00a0](?:(?:ещё|еще|всего|только|лишь)[ \u00a0])?$", re.IGNORECASE
)
"""«Открытие еще 2 экипажей»: the genitive that such a noun asks for."""
_HUNDRED = expression(r"(?<!\d)100(?!\d)|(?<!\w)(?:сто|ста|сотн|кажд|жүз|әрбір|әр)", re.IGNORECASE)
"""«86 человек из 100» tells a share in people."""
_NUMBERS: Mapping[Category, tuple[Case, Number]] = MappingProxyType(
    {Category.FEW: (Case.GEN, Number.SG), Category.MANY: (Case.GEN, Number.PL)}
)
_ENDS = expression(
    r"\s*(?:[.,;:)!?]|$)|[ \u00a0](?:(?:жұмыс|еңбек|сатып|пайдалануға|іске|есепке)[ \u00a0])?"
    r"\w+(?:д[ыі]|т[ыі]|уда|уде|[ғқ]ан|[гк]ен)\s*(?:[.,;]|$)"
)
"""What follows a Kazakh noun that leads no other one: the end of the clause, or its verb."""


def _typed(run: Run, line: Line, own: Sort, finished: Finished) -> str:
    """What somebody typed right behind a bare number, if the fact, that counts things of its own sort, cannot count
    that. Of two measures DG337 tells; a time may begin what comes next («в 386 день открытых дверей»).
    """
    if not line.typed.startswith((" ", "\u00a0"), run.end) or not bare_fact(run, finished):
        return ""
    if any(one.kind in (Kind.PERCENT, Kind.MONEY) for one in _read(run, line)):  # «19 % книг», «на 386 тенге книг»
        return ""
    if found := measure_behind(line, run):
        measure, words = found
        led = _ELLIPTIC.search(line.text, 0, run.start) and words.isalpha() and not measure.is_money
        may_be = measure.dimension in _MAY_COUNT if own == _COUNTED else measure.is_time
        return "" if isinstance(own, Measure) or led or may_be else words
    noun = _NOUN.match(line.typed, run.end)
    sort = sort_of_things(noun[1], line.lang) if noun else 0
    if not noun or not isinstance(sort, int) or own == _COUNTED or sort in (0, own) or not noun[1].islower():
        return ""
    of_a_hundred = isinstance(own, Measure) and own.dimension == "share" and _HUNDRED.search(line.text)
    return noun[1] if not of_a_hundred and _is_counted(noun, run, line) else ""


def _read(run: Run, line: Line) -> tuple[Reading, ...]:
    return numbers_in(run.inline.text, line.lang) if isinstance(run.inline, Figure) else ()


_MAY_COUNT = frozenset({"time", "months", "points"})
"""Measures that may be those of things all the same: «рабочие дни», «пункты»."""


def _is_counted(noun: re.Match[str], run: Run, line: Line) -> bool:
    """Whether a noun has the form in which nothing but the number before it can leave it."""
    if line.lang == "kz":
        alone = not _is_of_a_noun(noun[1]) and is_plural(noun[1]) == (False,)
        if not alone or _is_of_others(noun[1], run):
            return False
        has_case = _OBLIQUE.fullmatch(noun[1].lower()) is not None
        if has_case and _OF_WHICH.search(line.text, 0, run.start):  # «40 ұйымның, оның 12 ауылда»
            return False
        return has_case or _ENDS.match(line.text, noun.end()) is not None
    figure = run.inline
    if not isinstance(figure, Figure) or not isinstance(figure.value, Decimal):
        return False
    asked = _NUMBERS.get(plural_category(figure.value))
    forms = {(one.case, one.number) for one in shown(noun[1]) if one.noun}
    if not forms and is_known_kind(noun[1], "ru"):  # «сел» may be a verb, too
        forms = set(cases_of(noun[1]))
    led = _ELLIPTIC.search(line.text, 0, run.start)
    if not led:
        governed = asked == (Case.GEN, Number.SG) and _OF_A_DEED.search(line.text, 0, run.start)
        return asked in forms or bool(governed and (Case.GEN, Number.PL) in forms)
    return asked is not None and (_LED_CASE.get(led[0].strip().lower()), Number.PL) in forms


_LED_CASE: Mapping[str, Case] = MappingProxyType({"в": Case.LOC, "во": Case.LOC, "на": Case.LOC, "по": Case.DAT})
"""«В 386 школах», «по 386 школам»: the case that the preposition asks of the noun, which the number counts then."""
_OF_WHICH = expression(r"(?<!\w)(?:оның|олардың|соның|бұлардың|ішінде\w*)(?!\w)", re.IGNORECASE)

_OBLIQUE = expression(
    r"\w{2,}(?:(?<=[пфкқтсшщчцхбвгд])(?:қа|ке)|(?<![пфкқтсшщчцхбвгд])(?:ға|ге)|[ыі]н[ае]"
    r"|[дт][ае]н?|н[ае]н|[дтн][ыі]ң?|с[ыі]н|[мбп]ен)"
)
"""How a Kazakh noun ends in an oblique case, by the sound before it: «балаға», «мектепке», but not «медбике»."""


def _is_of_others(noun: str, run: Run) -> bool:
    """Whether a Kazakh noun in an oblique case stands behind a figure that has an ending of its own, and with it stands
    for its things itself: «74 пәтердің 61-і балаларға берілді», while «61-і дәрігер» says what they are.
    """
    has_ending = isinstance(run.inline, Figure) and not run.inline.text[-1:].isdigit()
    return has_ending and _OBLIQUE.fullmatch(noun.lower()) is not None


_PHRASE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"[ \u00a0](?:[^\W\d_]+(?:ых|их|ой|ого|его)[ \u00a0]){0,2}([^\W\d_]{3,})(?![\w-])"),
        "kz": expression(r"[ \u00a0](?:(?:жаңа|шағын|[^\W\d_]+[лдт][ыі][қк])[ \u00a0]){0,2}([^\W\d_]{3,})(?![\w-])"),
    }
)


def typed_noun(run: Run, line: Line) -> str:
    """The noun that somebody typed behind a bare number, in small letters and in the form that only the number can give
    it, an adjective or two between.
    """
    figure = run.inline
    noun = _PHRASE[line.lang].match(line.typed, run.end) if isinstance(figure, Figure) else None
    if not isinstance(figure, Figure) or not noun or not noun[0].islower() or figure.scale:
        return ""
    return noun[1] if is_bare(figure, line.lang) and _is_counted(noun, run, line) else ""


_OF_A_NOUN = expression(r"(\w+)[лдт](?:ық|ік)")


def _is_of_a_noun(word: str) -> bool:
    """Whether a Kazakh word is the adjective of a noun that is known: «94 ауылдық және 37 мектептік» are libraries,
    while «министрлік» and «оқулық» are nouns themselves.

    >>> [_is_of_a_noun(one) for one in ("мектептік", "музейлік", "министрлік", "оқулық", "мектеп")]
    [True, True, False, False, False]
    """
    match = _OF_A_NOUN.fullmatch(word.lower())
    return match is not None and (sort_of_things(match[1], "kz") != 0 or is_known_kind(match[1], "kz"))
