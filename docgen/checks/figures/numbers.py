"""Every number of a finished text is traced, attested, exempt or a defect; what is typed where a figure belongs
(DG401 to DG404).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.citations import PREFIX
from docgen.checks.book.pieces import misstated
from docgen.checks.figures.described import done_to
from docgen.checks.figures.instead import in_words, instead
from docgen.checks.figures.ones import ones_counted_in_russian
from docgen.checks.figures.set_against import is_a_limit, is_set_against
from docgen.checks.figures.shares_in_words import is_proved
from docgen.checks.figures.sorts import sort_of
from docgen.checks.figures.typed_times import typed_time
from docgen.checks.figures.wanted import reference, wanted
from docgen.checks.scope import Finished
from docgen.checks.text.addresses import address_numbers
from docgen.checks.text.lines import MASK, Line, Run, by_line, document_lines, numbers_in
from docgen.checks.text.structure import marks_within, structural_numbers
from docgen.checks.text.things import sort_of_things
from docgen.checks.text.words import GAP
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.measures import thousands_of
from docgen.lang.numbers import Kind, Precision, Reading
from docgen.lang.speech import scale_word
from docgen.lang.strays import number_words
from docgen.model import (
    LANGS,
    Diagnostic,
    Figure,
    Lang,
    Letterhead,
    List,
    Name,
    Part,
    Role,
    SourceKind,
    Span,
    Table,
    Term,
)
from docgen.model import Precision as Stated
from docgen.sameness import kept


class Standing(StrEnum):
    """What a number of the finished text is."""

    TRACED = "traced"
    ATTESTED = "attested"
    EXEMPT = "exempt"
    DEFECT = "defect"


class Number(NamedTuple):
    """A number of the finished text, its standing and its place; `figure` tells it from what was typed or named."""

    text: str
    standing: Standing
    span: Span
    figure: bool = False
    reading: Reading | None = None


# --- the checks ------------------------------------------------------------------------------------------------------


def typed_number(finished: Finished) -> Iterator[Diagnostic]:
    """DG401, DG402: a number typed into a template, in digits or in words, where a figure of a fact belongs; the parts
    of an act that one expression prints, «абзацу второму пункта 3», are told as one.
    """
    for line in document_lines(finished.document):
        told = {one.typed for one in misstated(line, finished.book)}
        slips = [*(slip.span() for slip in _slips(line)), *(span for _, span in _typed_scales(line, finished))]
        for number in (*_counted(line, finished), *_within_nouns(line, finished.book)):
            if number.reading and any(start <= number.reading.start < end for start, end in slips):
                continue
            if number.standing is Standing.DEFECT and number.reading not in told:
                hint = wanted(number.reading, line, finished) if number.reading else ""
                parts = _told_as_one(number, line, told) if hint else ()
                code = "DG402" if number.reading and _asks_for_words(number.reading, hint) else "DG401"
                time = typed_time(number.reading, line, finished.book) if number.reading and not hint else None
                if time and (time.known or code == "DG401"):
                    hint = time.printed
                elif hint and code == "DG402" and number.reading:
                    hint = in_words(hint, number.reading, line.lang)
                if not parts:
                    args = {"text": time.text if time else _without_full_stop(number.text)}
                    if code == "DG402" and number.reading and not hint:
                        args["instead"] = instead(number.reading, line, finished.book)
                    span = number.span._replace(length=min(number.span.length, len(args["text"])))
                    yield Diagnostic(code, span, args, hint=hint)
                elif number.reading == parts[0]:
                    text = line.typed[parts[0].start : parts[-1].end]
                    yield Diagnostic(code, line.place(parts[0].start, len(text)), {"text": text}, hint=hint)


def _without_full_stop(text: str) -> str:
    """A number as it is told: the full stop behind its digits ends the sentence.

    >>> _without_full_stop("612."), _without_full_stop("5 ч.")
    ('612', '5 ч.')
    """
    return text[:-1] if text.endswith(".") and text[:-1].isdecimal() else text


def _told_as_one(number: Number, line: Line, told: Set[Reading | None]) -> tuple[Reading, ...]:
    """The parts of an act that stand in one go with a typed one; none if some of them are told otherwise."""
    if number.reading is None or number.reading.kind is not Kind.ARTICLE:
        return ()
    parts = reference(number.reading, line)
    return parts if told.isdisjoint(parts) else ()


def _asks_for_words(reading: Reading, hint: str) -> bool:
    """Whether the filter `words` would print what was typed; `at` says «абзац второй» itself, and none says «XII»."""
    is_roman = reading.kind is Kind.ORDINAL and reading.text.isupper()
    return reading.words and not is_roman and not (hint and reading.kind is Kind.ARTICLE)


_LETTERS = "ОоOoЗl"
_SLIP = expression(
    rf"(?<![\w№/.«-])(?<!№[ \u00a0])(?=\d+(?:[{_LETTERS}]|[Iб]\d)|[Зб]\d|[Оо](?:\d\d|[014-9]))"
    rf"[\dЗОоб](?:[\d{_LETTERS}]|[Iб](?=\d))*(?![\w/»]|-[A-ZА-Я\d])"
)
"""A number in which letters stand for digits, as they look like them: «2О», «З5»; «10б» is a class or a house, «№ 5О»
may be, «О2» and «О3» are gases.
"""
_DIGIT_OF = str.maketrans("ОоOoЗlIб", "00003116")


@by_line
def letter_among_digits(line: Line) -> Iterator[Diagnostic]:
    """DG331: «21О» with the letter: it looks right, and is twenty-one to whoever reads the characters."""
    for slip in _slips(line):
        letters = "".join(dict.fromkeys(one for one in slip.group() if not one.isdecimal()))
        args = {"text": slip.group(), "letters": letters, "digits": slip.group().translate(_DIGIT_OF)}
        yield Diagnostic("DG331", line.place(slip.start(), len(slip.group())), args)


@kept
def _slips(line: Line) -> Iterator[re.Match[str]]:
    if not _is_free(line) and _ANY_LETTER.search(line.typed):
        yield from _SLIP.finditer(line.typed)


_ANY_LETTER = expression(rf"[{_LETTERS}Iб](?:(?<=\d.)|(?<=[ЗбОо])\d)")
"""A letter right behind a digit or before one. It begins with the letter, for which Python looks by leaps."""


_SCALE = expression(
    r"[\s\u00a0]*((?:тыс|млн|млрд|трлн)(?!\w)\.?|(?:тысяч|миллион|миллиард|триллион)\w*|мың(?!\w)|мыңн?[аы]\w*)",
    re.IGNORECASE,
)


def typed_scale(finished: Finished) -> Iterator[Diagnostic]:
    """DG403: «млн» typed after a figure that is printed in full: the reader sees a number a million times as large."""
    for line in document_lines(finished.document):
        for figure, (start, end) in _typed_scales(line, finished):
            word = line.typed[start:end]
            args = {"text": word, "figure": figure.text}
            yield Diagnostic("DG403", line.place(start, end - start), args, hint=_in_scale(word, figure, finished))


def _typed_scales(line: Line, finished: Finished) -> Iterator[tuple[Figure, tuple[int, int]]]:
    """The figures of a line behind which a scale is typed that they are not in, and where."""
    for run in line.figures():
        match, figure = _SCALE.match(line.typed, run.end), run.inline
        if not match or not isinstance(figure, Figure):
            continue
        if _is_whole(figure, finished.book) and not _is_in(match[1], figure, finished):
            yield figure, match.span(1)


def _in_scale(word: str, figure: Figure, finished: Finished) -> str:
    """The filter that prints a sum, or what else is counted, in the scale of this word, which may be declined or of the
    other language.
    """
    scale = scale_word(max(thousands_of(word, one) for one in LANGS), finished.lang)
    fact = finished.book.facts.get(figure.keys[0])
    is_sum = fact is None or not fact.unit or sort_of(fact, finished) is Kind.MONEY
    return "" if not scale else f'money("{scale}")' if is_sum else f'count(scale="{scale}")'


def _is_whole(figure: Figure, book: FactBook) -> bool:
    """Whether a figure prints the full value of its fact, or the full sum of its facts."""
    if figure.part != "value" or figure.scale:
        return False
    values = [book.facts[key].value for key in figure.keys if key in book.facts]
    return bool(values) and sum(one for one in values if isinstance(one, Decimal)) == figure.value


def _is_in(scale: str, figure: Figure, finished: Finished) -> bool:
    """Whether the fact itself is in thousands or millions, and this is their word: `unit:` «тыс. тенге»."""
    fact = finished.book.facts.get(figure.keys[0])
    power = thousands_of(finished.unit_of(fact), finished.lang) if fact else 0
    return power > 0 and power == thousands_of(scale, finished.lang)


_BLURRED = frozenset({Precision.OVER, Precision.UNDER, Precision.ABOUT, Precision.NEARLY})


def typed_precision(finished: Finished) -> Iterator[Diagnostic]:
    """DG404: «свыше», «около» typed beside a figure that the fact calls exact; «просрочка более 5 лет» of an act is the
    bound that this sets.
    """
    for line in document_lines(finished.document):
        for figure, reading in typed_beside(line):
            if not is_a_limit(line, reading, figure, finished.book):
                yield Diagnostic("DG404", figure.span, {"text": figure.text, "key": "+".join(figure.keys)})


@kept
def typed_beside(line: Line) -> Iterator[tuple[Figure, Reading]]:
    """The figures beside which a word of precision is typed that their facts do not have."""
    for reading in line.readings:
        figure = line.figure(reading)
        if not figure or reading.precision not in _BLURRED or not _claims_exact(figure):
            continue
        if not is_set_against(line, reading, figure):
            yield figure, reading


_BESIDE = 40
_BOUNDED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:превы|больш|бол[её]е|свыше|мен[ее]е|меньш|около|почти|порядка|пример|прибл|ориент)[^.;]*$"
        ),
        "kz": expression(
            r"^[^.;]*?(?<!\w)(?:астам|аса|асып|асқан|асты(?!\w)|артық|көп|кем|аз|жуық|тарта|таяу|шама|дейін|дерлік|шақты)"
            r"|[дт][ае]й(?!\w)"
        ),
    }
)
"""Words, in whatever form, that may bound the number beside them, within so many characters; in Kazakh they follow it,
but for «шамамен».
"""


@by_line
def precision_unsaid(line: Line) -> Iterator[Diagnostic]:
    """DG339: a fact is over, under or about its value, and the letter prints it as exact: «в два раза»."""
    for reading in line.readings:
        figure = line.figure(reading)
        if figure and figure.part == "value" and _is_bare(figure, reading) and not _is_bounded(line, reading):
            args = {"text": reading.text, "key": "+".join(figure.keys), "precision": figure.precision.value}
            yield Diagnostic("DG339", figure.span, args)


def _is_bare(figure: Figure, reading: Reading) -> bool:
    return figure.precision is not Stated.EXACT and reading.precision is None


def _is_bounded(line: Line, reading: Reading) -> bool:
    beside = line.text[: reading.start][-_BESIDE:] if line.lang == "ru" else line.text[reading.end :][:_BESIDE]
    return bool(_BOUNDED[line.lang].search(beside.lower()) or (line.lang == "kz" and "шама" in line.text.lower()))


def _claims_exact(figure: Figure) -> bool:
    known = isinstance(figure.value, Decimal) and figure.part == "value" and bool(figure.keys)
    return known and figure.precision is Stated.EXACT


# --- the standing of each number -------------------------------------------------------------------------------------


def numbers(finished: Finished) -> Iterator[Number]:
    """Every number of the finished text: its figures, what was typed, what comes with a name."""
    for line in document_lines(finished.document):
        yield from (_printed(run, finished.book) for run in line.figures() if not _is_without_a_fact(run))
        yield from _counted(line, finished)
        yield from _within_nouns(line, finished.book)
        described = [(term.span, reading) for term, reading in done_to(line, finished.book)]
        for number in _named(line):
            yield number._replace(standing=Standing.DEFECT) if (number.span, number.reading) in described else number


def _printed(run: Run, book: FactBook) -> Number:
    standings = {_of_key(key, book) for key in run.figure.keys}
    standing = next(one for one in _WORST_FIRST if one in standings)
    return Number(run.figure.text, standing, run.figure.span, figure=standing is not Standing.EXEMPT)


_WORST_FIRST = (Standing.DEFECT, Standing.ATTESTED, Standing.TRACED, Standing.EXEMPT)


def _of_key(key: str, book: FactBook) -> Standing:
    """What a figure of this key is: a fact stands as its sources do, a source's own date and number are traced, the
    letter's own reference is exempt.
    """
    if key.startswith("letter."):
        return Standing.EXEMPT
    if key.startswith(PREFIX):
        return Standing.TRACED if key.removeprefix(PREFIX) in book.sources else Standing.DEFECT
    cited = book.facts[key].sources if key in book.facts else ()
    kinds = [book.sources[one.source].kind for one in cited if one.source in book.sources]
    if not kinds:
        return Standing.DEFECT
    return Standing.ATTESTED if set(kinds) == {SourceKind.PERSON} else Standing.TRACED


def _counted(line: Line, finished: Finished) -> Iterator[Number]:
    """The numbers of a line that no fact prints; «бір» is a defect where «один» of the Russian text is."""
    ones: Set[Span] = frozenset()
    if finished.lang == "kz" and finished.twin and "бір" in line.typed.lower():
        ones = ones_counted_in_russian(finished.document, finished.twin, _told_in_words)
    for number in _typed_all(line):
        yield number._replace(standing=Standing.DEFECT) if number.span in ones else number


@kept
def _told_in_words(line: Line) -> Iterator[Reading]:
    """The number words of a line that are told."""
    numbers = (one for one in _typed_all(line) if one.standing is Standing.DEFECT)
    return (one.reading for one in numbers if one.reading and one.reading.words)


@kept
def _typed_all(line: Line) -> Iterator[Number]:
    """The numbers of a line that no fact prints: typed, put into words by a filter, counted by a loop, made by two
    figures side by side, or a word of the other language.
    """
    yield from _typed(line)
    yield from _worded_by_a_filter(line)
    yield from _counters(line)
    yield from _run_together(line)
    for start, end in number_words(line.typed, line.lang):
        if _BEHIND_A_NUMBER.search(line.typed, 0, start):
            continue  # a scale, which `typed_scale` tells
        yield Number(line.typed[start:end], Standing.DEFECT, line.place(start, end - start))


_BEHIND_A_NUMBER = expression(rf"[\d{MASK}][ \u00a0]$")


@kept
def _named(line: Line) -> Iterator[Number]:
    """The numbers within names of the book («на 2020 – 2025 годы» in a programme's title): they are the name's; of
    those in a fact's description see `described`.
    """
    for run in line.runs:
        if isinstance(run.inline, Term) and run.inline.key.startswith("letter."):
            yield Number(run.inline.text, Standing.EXEMPT, run.inline.span)
        elif isinstance(run.inline, Term) and run.inline.key:
            for reading in numbers_in(run.inline.text, line.lang):
                yield Number(reading.text, Standing.EXEMPT, run.inline.span, reading=reading)


def _counters(line: Line) -> Iterator[Number]:
    """The numbers of a loop's turns (`loop.index`): alone in a line or a cell they number it, elsewhere they are as
    good as typed.
    """
    for run in line.runs:
        if isinstance(run.inline, Term) and not run.inline.key:
            standing = Standing.EXEMPT if _ORDER.fullmatch(line.text) else Standing.DEFECT
            yield Number(run.inline.text, standing, run.inline.span)


def _worded_by_a_filter(line: Line) -> Iterator[Number]:
    """The numbers that a filter puts into words and no fact knows, `{{ 13 | count("школа") }}`: they are as typed as
    «13 школ» is.
    """
    for run in filter(_is_without_a_fact, line.figures()):
        reading = next((one for one in line.readings if run.start <= one.start < run.end), None)
        exempt = reading is not None and (reading.weak or _names_one(reading, line))
        text = reading.text if reading else line.text[run.start : run.end]
        standing = Standing.EXEMPT if exempt else Standing.DEFECT
        yield Number(text, standing, run.inline.span, reading=reading)


def _is_without_a_fact(run: Run) -> bool:
    return isinstance(run.inline, Figure) and not run.inline.keys


def _run_together(line: Line) -> Iterator[Number]:
    """Two figures with nothing but spaces between, which read as one number that no fact knows: «8» and «386»."""
    figures = line.figures()
    for one, other in pairwise(figures):
        seam = line.text[max(one.end - 1, 0) : other.start + 1]
        if _SEAM.fullmatch(seam):
            reading = next(
                (found for found in line.readings if found.start < one.end and found.end > other.start), None
            )
            if reading:
                yield Number(reading.text, Standing.DEFECT, other.inline.span, reading=reading)


_COUNTED_WITHIN: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"[а-яё]{GAP}(?<!возрасте.)(?<!старше.)(?<!младше.)(?<!моложе.)(?<!до.)(?<!от.)(?P<number>\d+){GAP}"
            rf"(?:[а-яё]+[ыи]х{GAP})?(?:районов|областей|регионов|городов|сел|школ|больниц|библиотек|организаций"
            r"|предприятий|учреждений|лет|года|месяц(?:а|ев)|дн(?:я|ей)|суток|час(?:а|ов)|минут|мест|коек|человек|тонн|км"
            r"|метров|гектар(?:а|ов)|га)(?!\w)"
        ),
        "kz": expression(
            rf"(?:^[\u2011-]?|{GAP})(?P<number>\d+){GAP}(?:(?:аудан|облыс|өңір|қала|ауыл)(?:[дт]ың|ның|нің|дің)?{GAP}\w"
            rf"|(?:орын|төсек|адам|күн|ай|сағат|тонна|километр)[дтл][ыі]қ(?!\w)|(?:жыл|ай|күн){GAP}ішінде|жылдағы(?!\w))"
        ),
    }
)
"""«Библиотека 33 районов», «2 641 33 аудан кітапханасы»: how many; «ученик 12 школы» is of one, «ребенок до 16 лет»
is of a sort.
"""


def _within_nouns(line: Line, book: FactBook) -> Iterator[Number]:
    """The numbers in the words of a count, `count("машина за 5 лет")`, `count("5 орындық машина")`: they are as good as
    typed, unless the words are a name of the book.
    """
    for run in line.printed:
        noun = _behind_the_number(run)
        match = _COUNTED_WITHIN[line.lang].search(noun) if noun else None
        is_rate = match and match["number"] in _RATES
        if match and not is_rate and not any(_is_called(noun, name, line.lang) for name in book.names.values()):
            yield Number(match["number"], Standing.DEFECT, run.inline.span)


def _behind_the_number(run: Run) -> str:
    """What a figure prints behind its number, if there are more digits in it than those of the number."""
    figure = run.inline
    if not isinstance(figure, Figure) or figure.part != "value" or not isinstance(figure.value, Decimal):
        return ""
    digits = f"{abs(figure.value.scaleb(-figure.scale)).normalize():f}"
    if sum(map(str.isdecimal, figure.text)) <= sum(map(str.isdecimal, digits)):
        return ""
    own = re.search(_GROUPS.join(map(re.escape, digits.replace(".", ","))), figure.text)
    return figure.text[own.end() if own else 0 :]


def _is_called(noun: str, name: Name, lang: Lang) -> bool:
    """Whether words may be a form of a name: word for word they begin alike."""
    return any(_beginnings(noun) == _beginnings(called.said(lang).text) for called in name.called)


def _beginnings(text: str) -> list[str]:
    return [word[:_STEM].lower() for word in _WORD.findall(text)]


_WORD = expression(r"\w+")
_STEM = 3
_GROUPS = r"[ \u00a0\u202f]?"
_RATES = frozenset({"1", "10", "100", "1000"})
_SEAM = expression(r"\d\s*\d")
_ORDER = expression(r"\s*\d+[.)]?\s*")
_STRUCTURE = frozenset({Kind.PHONE, Kind.CENTURY})
"""Kinds that tell no fact. «[5]» is none of them: notes are called by [^source], so such a number is typed."""
_UNREAD = expression(
    "[\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u2079\u2080-\u2089\u2150-\u218b\u2460-\u249b](?<![^\\W\\d_].)"
)
"""Small, raised, circled digits and fractions of one character, which are no numbers to the reader; «м²» is a unit."""


_A_THOUSAND = expression(r"[ \u00a0]([а-яәғқңөұүһі]{3,})[ \u00a0][^.]*\w\.")


def _is_a_thousand_of_them(reading: Reading, line: Line) -> bool:
    """«Мың мектеп салынды.»: a sentence that begins so may begin with a name («Мың бала»), but not before things that
    are surely counted.
    """
    if line.lang != "kz" or reading.text != "Мың":
        return False
    counted = _A_THOUSAND.match(line.typed, reading.end)
    return counted is not None and counted[1] != "бала" and bool(sort_of_things(counted[1], "kz"))


def _typed(line: Line) -> Iterator[Number]:
    """The numbers that the template's author typed."""
    free = _is_free(line)
    marks = _marks(line).union(address_numbers(line), structural_numbers(line))
    for reading in line.typed_readings:
        weak = reading.weak and not _is_a_thousand_of_them(reading, line)
        exempt = free or weak or reading.kind in _STRUCTURE or reading in marks or _names_one(reading, line)
        exempt = exempt or is_proved(reading, line)
        standing = Standing.EXEMPT if exempt else Standing.DEFECT
        text = reading.text.replace(MASK, "")
        yield Number(text, standing, line.place(reading.start, len(reading.text)), reading=reading)
    for match in _UNREAD.finditer(line.typed):
        standing = Standing.EXEMPT if free else Standing.DEFECT
        yield Number(match.group(), standing, line.place(match.start()))


def _names_one(reading: Reading, line: Line) -> bool:
    """Whether an ordinal in words tells which one, not how many: «на втором этапе», «бірінші сынып»; «двадцать первая
    библиотека открыта» tells that there are so many, or calls it by its number as «№ 21» does.
    """
    if reading.kind is not Kind.ORDINAL or not reading.words:
        return False
    is_large = isinstance(reading.value, Decimal) and reading.value >= _MANY
    return not is_large or not _THING[line.lang].match(line.text, reading.end)


_MANY = 11
"""From here on nobody calls houses by turn: «вторая школа» may be the other of two."""
_THING: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"\s(?:школ[аыеу]|школой|больниц[аыеу]|поликлиник[аиеу]|библиотек[аиеу]|детск(?:ий|ого|ом) сад[ау]?"
            r"|колледж[аеу]?|музе[йяею]|театр[ауе]?|дом[ауе]?|квартир[аыеу]|предприяти[еяю]|учреждени[еяю]|сел[оауе]|аул[ауе]?"
            r"|объект[ауе]?)(?!\w)"
        ),
        "kz": expression(
            r"\s(?:мектеп|мектебі|аурухана|емхана|кітапхана|балабақша|колледж|мұражай|театр|үй|пәтер|кәсіпорын|мекеме|ауыл"
            r"|нысан)(?!\w)"
        ),
    }
)
"""What is built and opened one after the other."""


def _is_free(line: Line) -> bool:
    """Whether the line belongs to a block whose numbers tell no fact: the executor's mark, the head of a blank."""
    return isinstance(line.block, Letterhead) or (isinstance(line.block, Part) and line.block.role is Role.EXECUTOR)


def _marks(line: Line) -> frozenset[Reading]:
    """The readings of a line that only number something: a list's item, an enumeration within it, a table's row."""
    found = [one for one in line.typed_readings if one.kind is Kind.LIST_MARK]
    in_order_of_rows = isinstance(line.block, Table) and line.row and not line.column  # «1. Энергия» opens a row
    opening = [one for one in found if one.start == 0 and (isinstance(line.block, List) or in_order_of_rows)]
    inner = [one for one in found if one.start > 0]
    in_turn = inner if len(inner) > 1 and _go_in_turn(inner, line) else ()
    row = line.typed_readings[:1] if line.numbers_row else ()
    return frozenset((*opening, *(in_turn or _marks_out_of_turn(line)), *row))


def _marks_out_of_turn(line: Line) -> tuple[Reading, ...]:
    """The marks of a list in a line whose order is wrong: that is told of the list (DG349), they are no figures."""
    marks = marks_within(line) if ") " in line.typed or ")\u00a0" in line.typed else ()
    return marks if len(marks) > 1 else ()


def _go_in_turn(marks: Sequence[Reading], line: Line) -> bool:
    """Whether «1) …; 2) …» go one after the other, also in two lists or in one within another, «1) …: 1) …; 2) …;
    2) …»; behind «;» no list begins.
    """
    levels: list[int] = []
    for mark in marks:
        number = int(str(mark.value)) if str(mark.value).isdecimal() else 0
        begins = number == 1 and not (levels and line.text[: mark.start].rstrip().endswith(";"))
        while levels and not begins and number != levels[-1] + 1:
            levels.pop()
        if begins:
            levels.append(number)
        elif levels:
            levels[-1] = number
        else:
            return False
    return True
