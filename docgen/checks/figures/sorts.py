"""What a figure is (a count, money, a share), against how it is printed and what it can be (DG152, DG153, DG415 to
DG417).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.book.both_texts import digits_differ, digits_told
from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Line, Run, by_line, document_lines, fact_of, line_of, numbers_in
from docgen.checks.text.sentences import sentences
from docgen.checks.text.things import sort_of_things
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.measures import thousands_of
from docgen.lang.numbers import Kind, Reading
from docgen.model import (
    LANGS,
    UNTRANSLATED,
    Bilingual,
    Diagnostic,
    Fact,
    Figure,
    Lang,
    Name,
    NameKind,
    Precision,
    Table,
)
from docgen.sameness import kept

_PERCENT = "percent"
_WHOLE = Decimal(100)
_SHARE = expression(
    r"(?:доля|удельный вес"
    r"|(?:(?:(?:средн|общ|физическ|моральн|реальн|фактическ)\w+[ \u00a0])?"
    r"(?:(?:степень|уровень|процент)[ \u00a0])?износа?"
    r"|(?:степень|процент)[ \u00a0](?:\w+(?:ой|ого)[ \u00a0])?готовности)(?!\w)"
    r"(?!.*(?<!\w)(?:к[ \u00a0](?:\d|\w*(?:план|норм|баз)|\w+[ \u00a0](?:год|уровн|период)|уровню|прошл)"
    r"|запас|сверх|относит|по[ \u00a0](?:сравнению|отношению)|прирост|увелич|измен))"
    r")(?!\w)(?!.*(?:к (?:уровню|прошл)|от[ \u00a0](?:\w+ого[ \u00a0])?плана|индекс|темп|рост))",
    re.IGNORECASE,
)
"""What is a part of something: «износ сетей», «степень готовности» too, which may be told against another year."""
_GOES_BELOW_ZERO = expression(r"градус|дәреже|°|пункт|тармақ|балл", re.IGNORECASE)


def share_above_the_whole(book: FactBook) -> Iterator[Diagnostic]:
    """DG152: a fact that calls itself a share of something and is more than all of it."""
    for fact in book.facts.values():
        if is_share(fact) and isinstance(fact.value, Decimal) and fact.value > _WHOLE:
            yield Diagnostic("DG152", fact.place("value"), {"key": fact.key, "value": f"{fact.value:f}"})


def is_share(fact: Fact) -> bool:
    """Whether a fact calls itself a share: «доля», «удельный вес», «износ»."""
    return fact.unit == _PERCENT and _SHARE.match(fact.what.ru.strip()) is not None


def text_with_other_numbers(book: FactBook) -> Iterator[Diagnostic]:
    """DG153: a fact in words whose two texts tell as many numbers, and not the same, be it that of a document or of a
    school («№ 2»); or of which one lacks a number that the other has in digits. In a draft a text may not be translated
    yet.
    """
    for fact in book.facts.values():
        if isinstance(fact.value, Bilingual) and not any(fact.value.said(lang) == UNTRANSLATED[lang] for lang in LANGS):
            ours, theirs = _numbers_told(fact.value.ru, "ru"), _numbers_told(fact.value.kz, "kz")
            differ = len(ours) == len(theirs) and Counter(ours) != Counter(theirs)
            in_digits = digits_differ(fact.value.ru, fact.value.kz)
            if differ or in_digits or _lacks_digits(fact.value.ru, "ru", fact.value.kz, "kz"):
                place = fact.place("text")
                value, other = _as_written(fact.value.ru, "ru"), _as_written(fact.value.kz, "kz")
                if in_digits and not differ:
                    value, other = digits_told(fact.value.ru, fact.value.kz)
                args = {"key": fact.key, "value": value, "other": other}
                yield Diagnostic("DG153", place, args)


def _lacks_digits(one: str, lang: Lang, other: str, other_lang: Lang) -> bool:
    """Whether of two texts one tells all the numbers of the other, and besides one in digits that the other has not.

    >>> _lacks_digits("12 км, 5 м", "ru", "12 км", "kz"), _lacks_digits("школа № 12", "ru", "12-мектеп", "kz")
    (True, False)
    """
    read, read_there = numbers_in(one, lang), numbers_in(other, other_lang)
    ours, theirs = (Counter(str(each.value) for each in told) for told in (read, read_there))
    if ours < theirs:
        return _lacks_digits(other, other_lang, one, lang)
    more = [each for each in read if str(each.value) in ours - theirs]
    counted = (each for each in more if not each.weak and each.kind not in _NO_FIGURES)
    digits = (set(_DIGITS.findall(each.text)) for each in counted if not each.words)
    return ours > theirs and any(found and found.isdisjoint(_DIGITS.findall(other)) for found in digits)


_DIGITS = expression(r"\d+")


_NO_FIGURES = frozenset({Kind.DOCUMENT_NUMBER, Kind.NAME, Kind.REFERENCE, Kind.PHONE, Kind.LIST_MARK, Kind.ARTICLE})
"""What the languages may write otherwise («112-р», «112-ө»), or what counts nothing."""


def _told(text: str, lang: Lang) -> list[Reading]:
    read = (one for one in numbers_in(text, lang) if one.kind not in _NO_FIGURES)
    return [one for one in read if not one.weak or _ROMAN.fullmatch(one.text)]


_ROMAN = expression("[IVXLCDMІХСМ]{2,}")
"""«XXI съезд»: of one letter nobody knows."""


def _numbers_told(text: str, lang: Lang) -> list[str]:
    return [str(one.value) for one in _told(text, lang)]


def _as_written(text: str, lang: Lang) -> str:
    """The numbers of a text as they stand there; «–» for none."""
    return ", ".join(" ".join(one.text.split()) for one in _told(text, lang)) or "–"


def printed_as_another_sort(finished: Finished) -> Iterator[Diagnostic]:
    """DG415: «386 %» of a fact that counts schools, «386 тенге» of one that is a share."""
    for figure, reading in _values(finished):
        fact = finished.book.facts.get(figure.keys[0])
        if fact is None or not fact.unit or fact.unit not in finished.book.names or reading.kind not in _SORTS:
            continue
        own = sort_of(fact, finished)
        if own is not reading.kind:
            args = {
                "text": figure.text,
                "kind": "money" if reading.kind is Kind.MONEY else "a per cent",
                "key": fact.key,
                "unit": finished.unit_of(fact),
            }
            yield Diagnostic("DG415", figure.span, args)


_SORTS = frozenset({Kind.MONEY, Kind.PERCENT})


def _values(finished: Finished) -> Iterator[tuple[Figure, Reading]]:
    """The figures that print one fact's value and no more than one number, with that number."""
    return (one for line in document_lines(finished.document) for one in _values_of(line))


@kept
def _values_of(line: Line) -> Iterator[tuple[Figure, Reading]]:
    for run in line.figures():
        figure = run.inline
        if isinstance(figure, Figure) and figure.part == "value" and len(figure.keys) == 1:
            found = numbers_in(figure.text, line.lang)
            if len(found) == 1:
                yield figure, found[0]


def sort_of(fact: Fact, finished: Finished) -> Kind:
    """Whether a fact's unit makes its number money, a per cent, or a mere count."""
    found = numbers_in(f"5 {finished.unit_of(fact)}", finished.lang)
    return found[0].kind if found else Kind.NUMBER


def count_below_zero(finished: Finished) -> Iterator[Diagnostic]:
    """DG416: «−4 школы»: things that are counted, fewer than none; «–−4»: a minus typed before one that is printed, and
    «–4» before the number of what cannot be fewer.
    """
    yield from _below_a_typed_minus(finished)
    yield from _below_by_hand(finished)
    for figure, reading in _values(finished):
        counted = figure.text[reading.end :].strip(" \u00a0.,")
        below = isinstance(figure.value, Decimal) and figure.value < 0 and reading.kind is Kind.NUMBER
        if not below or not counted or _GOES_BELOW_ZERO.search(counted):
            continue
        fact = finished.book.facts.get(figure.keys[0])
        if fact is None or not _IS_A_BALANCE.search(fact.what.ru):
            yield Diagnostic("DG416", figure.span, {"text": figure.text})
    yield from _below_by_reckoning(finished)


@by_line
def _below_by_reckoning(line: Line) -> Iterator[Diagnostic]:
    """«Открыто −26 библиотек» of a difference that was taken the wrong way about; «отклонение: −26 библиотек», by its
    sentence, its row or its column, is right.
    """
    for run in line.printed:
        figure = run.inline
        if not isinstance(figure, Figure) or not isinstance(figure.value, Decimal) or figure.value >= 0:
            continue
        read = numbers_in(figure.text, line.lang) if len(figure.keys) > 1 and figure.part in VALUE else ()
        counted = figure.text[read[0].end :].strip(" \u00a0.,") if len(read) == 1 else ""
        is_count = counted and read[0].kind is Kind.NUMBER and not _GOES_BELOW_ZERO.search(counted)
        if is_count and not is_measured(counted) and not _told_as_change(line):
            yield Diagnostic("DG416", figure.span, {"text": figure.text})


def _told_as_change(line: Line) -> bool:
    around = _around(line)
    return any(words.search(around) for words in (_CHANGES[line.lang], _COMPARED[line.lang]))


def _around(line: Line) -> str:
    """A line with what heads its column and names its row, if it is a cell."""
    table = line.block
    if not isinstance(table, Table) or not line.row:
        return line.text
    cells = (table.header[line.column], *table.rows[line.row - 1][: line.column])
    return " ".join((*(line_of(cell, line.lang, table).text for cell in cells), line.text))


_IS_A_BALANCE = expression(
    r"(?<!\w)(?:(?:при)?рост(?:а|у|ом)?(?!\w)|измен|разниц|отклон|миграц|сальдо|баланс|дефицит|профицит|динамик|прибыл"
    r"|чист(?:ый|ая|ое|ого|ой|ом)(?!\w))",
    re.IGNORECASE,
)
"""What `what:` says of a fact that is the difference of two others, and of either sign: «сальдо миграции», «дефицит
(профицит) бюджета», «чистое бюджетное кредитование».
"""
_MINUS = expression(r"(?:^|[ \u00a0(])[–−—-]$")


@by_line
def _below_a_typed_minus(line: Line) -> Iterator[Diagnostic]:
    for run in line.printed:
        figure = run.inline
        below = isinstance(figure, Figure) and isinstance(figure.value, Decimal) and figure.value < 0
        if below and _MINUS.search(line.text, 0, run.start):
            yield Diagnostic("DG416", figure.span, {"text": line.text[run.start - 1 : run.end].strip()})


_TYPED_MINUS = expression(r"(?<![^ \u00a0(])(?:[–−—-]|минус[ \u00a0])$", re.IGNORECASE)
_SIGNS = ("–", "−", "—", "-", "инус")
_REACH = 7
"""Letters of «минус» with the blanks around it."""
_BEHIND_A_NUMBER = expression(r"[\d%\ufffc][ \u00a0]?$")
_TELLS_A_CHANGE = expression(
    r"рост|измен|разниц|отклон|сни[жз]|сокращ|умень|убы|выбы|отток|миграц|сальдо|баланс|дефицит|нехват|недост|потер|закры"
    r"|ликвид|увол|отчисл|пад[её]|задолж|долг|минус|темп|динамик|сверх|откл|меньше|больше",
    re.IGNORECASE,
)
"""What calls itself so may be told with a minus."""
_CHANGES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": _TELLS_A_CHANGE,
        "kz": expression(
            r"өс|өзгер|айырма|ауытқу|төменде|қысқар|азай|кем(?:у|і)|көші|баланс|сальдо|тапшы|жетісп|жоғал|жабыл|жойыл|қарыз"
            r"|берешек|минус|қарқын|серпін|(?<!\w)(?:аз|кем|артық|көп)(?!\w)",
            re.IGNORECASE,
        ),
    }
)


def _below_by_hand(finished: Finished) -> Iterator[Diagnostic]:
    """«–{{ fact.staff }}», «минус {{ fact.staff }}»: a minus typed before the number of things, or a share; a dash that
    begins a paragraph may be the mark of an item.
    """
    for line in document_lines(finished.document):
        for run in line.printed:
            begins = max(run.start - _REACH, 0)
            may_be = any(map(line.typed[begins : run.start].__contains__, _SIGNS))
            minus = _TYPED_MINUS.search(line.typed, begins, run.start) if may_be else None
            marks_item = minus and minus.start() == 0 and not isinstance(line.block, Table)
            if minus and not marks_item and not _BEHIND_A_NUMBER.search(line.typed, 0, minus.start()):
                fact = fact_of(run, finished.book.facts, VALUE)
                if fact and _is_never_below(fact, finished):
                    yield Diagnostic("DG416", run.inline.span, {"text": line.text[minus.start() : run.end]})


def _is_never_below(fact: Fact, finished: Finished) -> bool:
    """Whether a fact counts things or is a share, and tells of no change."""
    if not isinstance(fact.value, Decimal) or fact.value <= 0 or _TELLS_A_CHANGE.search(fact.what.ru):
        return False
    counts = isinstance(sort_of_things(finished.unit_of(fact), finished.lang), int)
    name = finished.book.names.get(fact.unit)
    is_noun = name is not None and name.kind is NameKind.NOUN and not _GOES_BELOW_ZERO.search(finished.unit_of(fact))
    return (counts and is_noun) or is_share(fact)


_COMPARED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"сравнени|к уровню|к прошл|к предыдущ|ранее|против|план|прогноз|\((?=[–−-])|\+[ \u00a0]?\d", re.IGNORECASE
        ),
        "kz": expression(r"салыстыр|деңгейіне|бұрын|өткен|жоспар|болжам|\((?=[–−-])|\+[ \u00a0]?\d", re.IGNORECASE),
    }
)
"""What shows that a difference is told as such: «94 библиотеки (−26 библиотек)», «к уровню 2020 года −26»."""


_PARTED = expression(
    r"раз|процент|пункт|балл|градус|год|лет|месяц|недел|дн[яей]|сут|час|минут|секунд|тонн|грамм|кило|метр|гектар|литр|"
    r"куб|квадрат|центнер|ватт|вольт|ставк|едини|кальк|дол[ляи]|руб|евро|тенге|теңге|юан|фунт|сом(?:а|ов)?(?!\w)|"
    r"мрп|аек|мзп|бдо|(?:месячн|минимальн|базов|должностн)\w+ (?:расч|зараб|зарпл|долж|оклад)|оклад|"
    r"(?:лауазымдық )?айлы[қғ]|ең төменгі|"
    r"есе|рет|пайыз|тармақ|дәреже|жыл|жас|ай|апта|күн|тәулік|сағат|шақырым|келі|текше|шаршы|мөлшерлеме|бірлік|°|"
    r"(?:мега|гига|тера)|байт|джоул|калори|ампер|паскал|сотк|соток|промилле|баррел|унци|децибел|карат(?!э)|акр(?!о)|атмосфер"
    r"|мил[яиьею](?!ц|н|р|т)|дюйм|гектоли|миллили|микро(?:зив|рен|метр|г)|зиверт|рентген(?!о)|беккерел"
    r"|(?:пассажиро|тонно|тонна|машино|человеко|адам|койко|мото)-?(?:кил|час|см|дн|день|сағат|күн|шақ)",
    re.IGNORECASE,
)
"""What is measured, as it begins: there may be half of it."""
_SHORT_MEASURE = expression(
    r"(?:(?:кв|куб|ш|шаршы|текше|т)\.?[\s\u00a0]?[дксм]?м|[дксм]?м[²³23]?|м?га|т|ц|л|мл|г|кг|мг|ч|мин|сек|"
    r"[кмгт]?(?:вт|дж|кал|па|гц|бит|б|ва)|[км]?в|а)(?:[·*/-]\w+)?(?!\w)",
    re.IGNORECASE,
)
"""The same in the short forms of both languages: «км», «га», «кв. м», «ш. м», «МВт», «кВт·ч»."""
_MEAN = expression(
    r"средн|приход\w+ся|на (?:одн|кажд)|коэффициент|индекс|норматив|расчет|орта|шаққанда|келеді|сәйкес келе|есеп"
    r"|наполняемост|нагрузк|плотност|обеспеченност|толымдыл|жүктеме|тығызды",
    re.IGNORECASE,
)
"""What makes a mean of a count: «в среднем 2,5 ребенка на семью»."""
_POWER = r"10*(?:[ \u00a0]000)*[ \u00a0](?:(?:тыс|млн|тысяч\w?|миллион\w*|мың)\.?[ \u00a0])?"
PER_SO_MANY = expression(
    rf"(?<!\w)на[ \u00a0]{_POWER}[^\W\d_]{{3,}}(?!\w)(?![ \u00a0](?:больше|меньше|выше|ниже|более|менее)(?!\w))"
    rf"|(?<![\d,] )(?<![\d,])(?<!\d\u00a0){_POWER}[^\W\d_]{{2,}}(?:[ғқ]а|[гк]е)"
    r"(?![ \u00a0](?:дейін|көп|аз|артық|кем|қарай))(?!\w)",
    re.IGNORECASE,
)
"""What makes a rate of it: «на 10 тыс. населения», «1 000 тұрғынға»."""


def count_not_whole(finished: Finished) -> Iterator[Diagnostic]:
    """DG417: «3,5 организации», or «3,5» of a fact of organizations: things that are counted and not measured, in
    parts.
    """
    for line in document_lines(finished.document):
        for run, counted in _in_parts(line):
            figure, thing = run.figure, "" if counted else _own_thing(run.figure, finished)
            if (counted or thing) and _is_told_per(counted, thing, run, line):
                continue
            if counted and not is_measured(counted):
                yield Diagnostic("DG417", figure.span, {"text": figure.text})
            elif thing:
                yield Diagnostic("DG417", figure.span, {"text": f"{figure.text} ({thing})"})


_STEM = 4
"""Letters by which what is counted is known again."""


def _is_told_per(counted: str, thing: str, run: Run, line: Line) -> bool:
    """Whether a sentence of the line tells of so many of these on ten, a hundred, a million of others: «31,5 случая на
    100 тыс. населения», and what it goes on with, «в Алматы – 19,1 случая». A bare figure is one of the rate beside it,
    whatever its fact calls the thing.
    """
    stem = (counted or thing)[:_STEM].casefold()
    return bool(PER_SO_MANY.search(line.text)) and any(
        stem in sentence.text.casefold() or (not counted and sentence.start <= run.start < sentence.end)
        for sentence in sentences(line)
        if PER_SO_MANY.search(sentence.text)
    )


_SCALE_BEHIND = expression(r"[ \u00a0]*(?:тыс|млн|млрд|мың|миллион|миллиард)", re.IGNORECASE)


_BOUND_BEHIND = expression(r"^[ \u00a0]*(?:астам|жуық)(?!\w)", re.IGNORECASE)
"""«46,5-тен астам тонна»: the bound stands before what is counted."""


@kept
def _in_parts(line: Line) -> Iterator[tuple[Run, str]]:
    """The figures of a line that print one number with a fraction, and no mean; what each counts in its own text."""
    for run in line.printed:
        figure = run.inline
        if isinstance(figure, Figure) and _is_parted(figure) and not _MEAN.search(line.text):
            found = numbers_in(figure.text, line.lang)
            is_scaled = found and (found[0].scale or _SCALE_BEHIND.match(line.text, run.end))
            if len(found) == 1 and found[0].kind is Kind.NUMBER and not is_scaled:
                yield run, _BOUND_BEHIND.sub("", figure.text[found[0].end :]).strip(" \u00a0.,")


def _is_parted(figure: Figure) -> bool:
    value = figure.value
    return isinstance(value, Decimal) and value != value.to_integral_value() and figure.part == "value"


def _own_thing(figure: Figure, finished: Finished) -> str:
    """What a figure's one fact counts by its unit, if that is a noun of the book and nothing that is measured; empty
    where the fact is a mean.
    """
    fact = finished.book.facts.get(figure.keys[0]) if len(figure.keys) == 1 else None
    unit = finished.book.names.get(fact.unit) if fact and fact.value == figure.value else None
    if fact is None or unit is None or unit.kind is not NameKind.NOUN or fact.precision is not Precision.EXACT:
        return ""
    told = (fact.what.ru, fact.what.kz, *(called.said(lang).text for called in unit.called for lang in LANGS))
    is_whole = not any(_MEAN.search(one) or is_measured(one) for one in told) and sort_of(fact, finished) is Kind.NUMBER
    return finished.unit_of(fact) if is_whole and not _is_in_thousands(unit) else ""


def _is_in_thousands(unit: Name) -> bool:
    """Whether a unit counts things by the thousand: of «тысяча голов», «мың бас» there may be a part."""
    return any(thousands_of(called.said(lang).text, lang) for called in unit.called for lang in LANGS)


def is_measured(unit: str) -> bool:
    """Whether what follows a number is a measure, of which there may be a part.

    >>> is_measured("кв. м"), is_measured("МВт"), is_measured("тонны"), is_measured("мектеп"), is_measured("мост")
    (True, True, True, False, False)
    >>> is_measured("МРП"), is_measured("айлық есептік көрсеткіш"), is_measured("сома"), is_measured("сомы")
    (True, True, True, False)
    """
    return bool(_PARTED.match(unit) or _SHORT_MEASURE.match(unit))
