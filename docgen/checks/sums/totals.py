"""Totals and parts: «Итого» of a table, «в том числе» of a sentence, shares of a hundred (DG408 to DG412)."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.hundreds import is_change, shares_of_one, shares_of_parts
from docgen.checks.sums.lists import adjacent
from docgen.checks.sums.other_totals import adds_up_something_else
from docgen.checks.sums.part_ends import end_of_its_bracket, is_of_the_next_deed
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.text.amounts import IN_SHARES, Amount, amount_of, same_unit, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of, line_of
from docgen.checks.text.sentences import sentences
from docgen.expressions import expression
from docgen.facts.book import FactBook
from docgen.lang.measures import measure_at
from docgen.lang.numbers import Kind
from docgen.model import Diagnostic, Figure, List, Table
from docgen.sameness import kept

BEGINS_TOTAL = expression(
    r"\s*(?:[\w-]+\s+(?:[\w-]+\s+)?бойынша\s+(?=барлығы|жиыны|жиынтығы|қорытынды))?"
    r"(?:итого|всего|общий\s+итог|совокупно|барлығы|жиыны|жиынтығы|жалпы|қорытынды)(?!\w)",
    re.IGNORECASE,
)
BEGINS_PART = expression(
    r"(?<!\w)(?:в\s+том\s+числе|в\s+т\.\s?ч\.|из\s+них|(?:оның|олардың|соның)\s+ішінде|(?:олардың|(?<!және\s)оның|оның(?=\s[\d\s]+[-‑]))(?=\s\d))(?!\w)",
    re.IGNORECASE,
)
_OF_ALL = expression(
    r"\s*[–—-]?\s*(?:из[ \u00a0]общ(?:его|ей)[ \u00a0](?:числа|количества|численности|объ[её]ма|суммы|площади)"
    r"|жалпы[ \u00a0](?:сан|көлем|сома|алаң)[^\W\d_]{0,4}[дтн][ае]н)(?!\w)",
    re.IGNORECASE,
)
"""«Из общего числа молодые» is told of the whole once more, whatever row stands above."""
_LETTERS = expression(r"[^\W\d_]{2}")
_NOTHING = expression(r"[\s–—-]*")
_HUNDRED = Decimal(100)
_DASHES = ("–", "—", "-")
"""«– сельские» is of the row above."""
OF_MEANS = expression(
    r"(?<!\w)(?:средн|цен[аы]|тариф|ставк|нагрузк|износ|индекс|коэффициент|урожайн|удельн|на одн|на 1\s|за одн|за 1\s"
    r"|наибольш|наименьш|максим|миним|предельн|срок|возраст(?!н)|температур|ең[ \u00a0]|мерзім|шекті"
    r"|орташа|баға|мөлшерлеме|жүктеме|тозу|өнімділі|шығымдылы|үлес|бір\s)"
)
"""Heads of columns that nobody adds up."""
IN_PER_CENT = expression(r"%|(?<!\w)(?:процент|пайыз)(?!\w*[ \u00a0](?:пункт|тармақ))")
_OF_CHANGES = expression(
    r"(?<!\w)(?:изменен|отклонен|разниц|динамик|темп|рост(?!\w*ов)|приро|сниж|сокращ|увелич|уменьш"
    r"|өзгер|ауытқу|айырма|серпін|қарқын|өсу|өсім|төменде|азаю|көбею)"
)
"""Heads of columns that tell how much something changed: where one part grew and another fell, a part of the change
may be larger than all of it.
"""


# --- tables ----------------------------------------------------------------------------------------------------------


class Entry(NamedTuple):
    """One row in one column: the row's label, the cell, its amount; `empty` when the cell says nothing."""

    label: str
    cell: Line
    amount: Amount | None
    empty: bool

    @property
    def is_total(self) -> bool:
        """Whether its row tells the total."""
        return BEGINS_TOTAL.match(self.label) is not None and not self.is_of_all

    @property
    def is_of_all(self) -> bool:
        """Whether its row tells a part of all that the others tell."""
        return _OF_ALL.match(self.label) is not None

    @property
    def measure(self) -> str:
        """What its row says that it is measured in, «Протяженность, км»."""
        return self.label.rpartition(",")[2].strip().lower() if "," in self.label else ""

    @property
    def is_part(self) -> bool:
        """Whether its row tells a part of the row above."""
        return BEGINS_PART.match(self.label.lstrip()) is not None


def total_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG408, DG409, DG412: a total that is not the sum of its column, a part larger than its row, shares that do not
    make a hundred.
    """
    for column in itertools.chain.from_iterable(columns_of_tables(finished)):
        if any(one.amount is None and not one.empty for one in column):
            continue
        if not _alike(column):
            yield from _total_of_other_things(column, finished)
            continue
        totals = [number for number, one in enumerate(column) if one.is_total]
        for number in totals:
            yield from _total(column, number, totals)
        yield from _larger_rows(column)
        if not totals:
            cells = [(one.cell, one.amount) for one in column if one.amount]
            yield from shares_of_one(cells, finished.book.facts)


def columns_of_tables(finished: Finished) -> Iterator[tuple[tuple[Entry, ...], ...]]:
    """For each table its columns but the first, which names the rows, or numbers them before their names."""
    cells = (line for line in _every_cell(finished) if line.row)
    for _, lines in itertools.groupby(cells, key=lambda line: id(line.block)):
        rows = [list(row) for _, row in itertools.groupby(lines, key=lambda line: line.row)]
        yield tuple(
            tuple(_entry(_label(row[:column]), row[column], finished.book) for row in rows)
            for column in range(1, len(rows[0]))
        )


def _label(before: list[Line]) -> str:
    """What a row is called: the first of the cells before the figure that has a word."""
    named = (cell.text for cell in before if _LETTERS.search(cell.text))
    return next(named, before[0].text)


def _every_cell(finished: Finished) -> Iterator[Line]:
    return (line for line in document_lines(finished.document, empty=True) if isinstance(line.block, Table))


def _entry(label: str, cell: Line, book: FactBook) -> Entry:
    readings = cell.readings
    amount = amount_of(cell, readings[0], by_key(facts_of(cell, book))) if len(readings) == 1 else None
    return Entry(label, cell, amount, _NOTHING.fullmatch(cell.text) is not None)


def _alike(column: tuple[Entry, ...]) -> bool:
    amounts = [one.amount for one in column if one.amount]
    return all(same_unit(amounts[0], one) for one in amounts)


def _total(column: tuple[Entry, ...], number: int, totals: list[int]) -> Iterator[Diagnostic]:
    """The total in one row, against every way in which the rows above it (or below a first one) can be meant."""
    total, measure = column[number].amount, column[number].measure
    if measure and any(one.measure not in ("", measure) for one in column):
        return
    if IN_PER_CENT.search(column[number].label.lower()) and any(
        not IN_PER_CENT.search(one.label.lower()) for one in column
    ):
        return  # «Доля в общем плане, %» below «План» and «Факт»
    ways = [way for way in _addends(column, number, totals) if len(way) > 1]
    if number == 0 and column[1:2] and column[1].is_part:
        ways = _too_many_parts(column, totals)
    if total is None or not ways or any(total_of(way).meets(total.known) for way in ways):
        return
    if _is_mean(total, ways[0], column[number].cell):
        return
    others = [one.label for at, one in enumerate(column) if at not in totals and one.amount]
    if adds_up_something_else(column[number].label, others, total.value / (total_of(ways[0]).high or 1)):
        return
    args = {"total": shown_value(total), "sum": shown_sum(ways[0])}
    cell = column[number].cell
    lost = ", ".join(_lost_terms(column, number, totals))
    yield Diagnostic("DG408", cell.place(total.reading.start, len(total.reading.text)), args, hint=lost)


def _too_many_parts(column: tuple[Entry, ...], totals: list[int]) -> list[tuple[Amount, ...]]:
    """The rows below «Всего», «в том числе кражи»: some of all there are, which may be less than all, and not more
    where each is counted once.
    """
    whole, rows = column[0].amount, tuple(one for one in column[1:] if not one.is_of_all)
    levels = any(one.is_part or one.label.lstrip().startswith(_DASHES) for one in rows[1:])
    mark = BEGINS_PART.match(rows[0].label.lstrip())
    if whole is None or levels or len(totals) > 1 or not mark or _MAY_OVERLAP.fullmatch(mark[0]) or _changes(column):
        return []
    parts = tuple(one.amount for one in rows if one.amount)
    return [parts] if total_of(parts).low > whole.known.high else []


def _changes(column: tuple[Entry, ...]) -> bool:
    """Whether a column tells how much something changed: its head says so, or a number below zero."""
    below = any(one.cell.text.lstrip().startswith(("-", "–", "−")) for one in column if one.amount)
    return below or _OF_CHANGES.search(head_of(column[0].cell)) is not None


def _total_of_other_things(column: tuple[Entry, ...], finished: Finished) -> Iterator[Diagnostic]:
    """DG408: a total that adds up the facts of another column, the readers under «Библиотеки», or is one fact of such
    while the letter prints elsewhere what the rows come to.
    """
    rows = tuple(one for one in column if not one.is_total)
    amounts = tuple(one.amount for one in rows if one.amount)
    if len(amounts) < _LEAST_PARTS or not _alike(rows) or any(one.is_part or one.measure for one in column):
        return
    kind, unit = amounts[0].unit
    for one in column:
        total = one.amount if one.is_total else None
        if total and len(one.cell.keys) == 1 and not _tells_elsewhere(unit, amounts, one.cell, finished):
            continue
        if not total or total.unit[0] is not kind or not (unit and total.unit[1]) or total.unit[1] == unit:
            continue
        if not total_of(amounts).meets(total.known):
            args = {"total": shown_value(total), "sum": shown_sum(amounts)}
            yield Diagnostic("DG408", one.cell.place(total.reading.start, len(total.reading.text)), args)


def _tells_elsewhere(unit: str, rows: tuple[Amount, ...], total: Line, finished: Finished) -> bool:
    """Whether the letter prints the sum of some rows, of their unit, beside its tables."""
    whole = sum(one.value for one in rows)
    return any(
        isinstance(figure := run.inline, Figure) and figure.unit == unit and figure.value == whole
        for line in document_lines(finished.document)
        if line.block is not total.block
        for run in line.printed
    )


def _lost_terms(column: tuple[Entry, ...], number: int, totals: list[int]) -> list[str]:
    """The facts of the rows that a total printed as a sum of several facts leaves out."""
    summed = column[number].cell.keys
    rows = (key for at, row in enumerate(column) if at not in totals for key in row.cell.keys)
    return [f"fact.{key}" for key in dict.fromkeys(rows) if key not in summed] if len(summed) > 1 else []


def _is_mean(total: Amount, rows: tuple[Amount, ...], cell: Line) -> bool:
    """Whether what stands in the row of the total is no sum: a share of the whole, a change in per cents, how far a
    plan is fulfilled, or a value among those of its rows under the head of a mean, a price, a rate, a term, a peak.
    """
    values, head = [one.value for one in rows], head_of(cell)
    if is_share(total) or IN_PER_CENT.search(head):
        return total.value != _HUNDRED or max(values) >= _HUNDRED
    return min(values) <= total.value <= max(values) and OF_MEANS.search(head) is not None


def is_share(amount: Amount) -> bool:
    """Whether an amount is told in per cents, or is one of a fact that is."""
    return amount.unit[0] is Kind.PERCENT or amount.unit[1] in IN_SHARES


def head_of(cell: Line) -> str:
    """What stands over a cell of a table, in small letters."""
    assert isinstance(cell.block, Table)
    return line_of(cell.block.header[cell.column], cell.lang, cell.block).text.lower()


def _addends(column: tuple[Entry, ...], number: int, totals: list[int]) -> Iterator[tuple[Amount, ...]]:
    before = max((one for one in totals if one < number), default=-1)
    after = min((one for one in totals if one > number), default=len(column))
    section = column[before + 1 : number] if number else column[1:after]
    yield _plain_rows(section)
    yield _plain_rows(tuple(itertools.takewhile(lambda one: one.amount or not one.is_part, section)))
    yield _plain_rows(tuple(one for one in column[:number] if not one.is_total))
    yield _plain_rows(tuple(one for one in section if not one.label.lstrip().startswith(_DASHES)))
    yield tuple(one.amount for place, one in enumerate(column[:number]) if place in totals and one.amount)


def _plain_rows(rows: tuple[Entry, ...]) -> tuple[Amount, ...]:
    """The rows that are added: not those that tell a part of the row above."""
    kept: list[Amount] = []
    parts: list[Amount] | None = None
    for one in rows:
        if one.is_of_all:
            continue
        if one.is_part:
            parts = [] if one.amount is None else parts
        elif parts is not None and one.amount and kept:
            parts.append(one.amount)
            parts = None if total_of(tuple(parts)).meets(kept[-1].known) else parts
        elif one.amount:
            kept.append(one.amount)
    return tuple(kept)


def _larger_rows(column: tuple[Entry, ...]) -> Iterator[Diagnostic]:
    """Rows «в том числе …» that give more than the row above. Of a change they may, and of a rate they do."""
    if not column or _changes(column):
        return
    whole: Amount | None = None
    for one in column:
        if one.is_of_all:
            continue
        is_part = one.is_part
        if is_part and whole and one.amount and one.amount.known.low > whole.known.high:
            yield _larger(one.cell, one.amount, whole)
        if not is_part:
            is_rate = one.amount and (is_share(one.amount) or NO_SUM_OF_PARTS.search(one.label))
            whole = None if is_rate or IN_PER_CENT.search(one.measure) else one.amount


# --- sentences -------------------------------------------------------------------------------------------------------


def parts_differ(finished: Finished) -> Iterator[Diagnostic]:
    """DG409, DG410, DG411, DG412: parts larger than the whole or that do not make it, in one sentence."""
    for line in document_lines(finished.document):
        if not isinstance(line.block, Table):
            yield from told_of_parts(line, facts_of(line, finished.book))
    yield from _listed_totals(finished)


@kept
def told_of_parts(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    """What is told of the parts of a line: once for each whole."""
    amounts = _amounts(line, facts)
    for sentence in sentences(line) if len(amounts) > 1 else ():
        inside = tuple(one for one in amounts if sentence.start <= one.reading.start < sentence.end)
        if len(inside) < _LEAST_PARTS:
            continue
        yield from _parts(line, inside, sentence.start, sentence.end)
        yield from _whole(line, inside)
        shares = [(line, one) for one in inside if not is_change(one, sentence)]
        yield from tuple(shares_of_one(shares, by_key(facts))) or shares_of_parts(line, inside, sentence)
        yield from _said_total(line, inside, sentence.start)


def _amounts(line: Line, facts: Facts) -> tuple[Amount, ...]:
    known = by_key(facts)
    return tuple(one for reading in line.readings if (one := amount_of(line, reading, known)))


_MAY_OVERLAP = expression(r"из\s+них|олардың\s+ішінде|оның|олардың", re.IGNORECASE)
"""«200 школ, из них 50 – новые, 80 – сельские, 120 – …»: one school may be new and in a village."""
_OF_THEM = expression(r"[\w%][ \u00a0]из[ \u00a0]них$", re.IGNORECASE)
"""«388 из них – плановые»: without a comma before it what it says is of the number before, itself a part."""
_THE_REST = expression(r"(?<!\w)(?:остальн|қалған)", re.IGNORECASE)
"""A word for all the others: then no two parts have anything in common."""
_LINK = expression(r"(?:[,;:–—(]|(?<!\w)(?:и|а|және|ал|мен|бен|пен))\s*$", re.IGNORECASE)


def _parts(line: Line, amounts: tuple[Amount, ...], start: int, end: int) -> Iterator[Diagnostic]:
    """What follows «в том числе», against the number before it."""
    marks = [
        one for one in BEGINS_PART.finditer(line.text, start, end) if not _OF_THEM.search(line.text, start, one.end())
    ]
    for mark, last in itertools.zip_longest(marks, [one.start() for one in marks[1:]], fillvalue=end):
        assert isinstance(mark, re.Match)
        until = end_of_its_bracket(line.text, mark.end(), last)
        before = [one for one in amounts if one.reading.end <= mark.start()]
        before = [one for one in before if not _is_remark(line.text, one.reading.start, mark.start())]
        whole = _whole_before(line.text, before, mark.start())
        if whole and not _is_difference(line.text, whole, mark.start()):
            parts = tuple(one for one in amounts if _is_part(line, one, whole, mark.end(), until))
            parts = parts[:1] if mark is not marks[0] else parts  # behind them the list before may go on
            parts = _up_to_the_whole(line.text, parts, whole)
            if _are_two_each(line.text, before, parts):
                continue
            overlap = _MAY_OVERLAP.fullmatch(mark[0]) and not _THE_REST.search(line.text, mark.end(), until)
            other = max((one.reading.end for one in before if one.reading.end <= whole.reading.start), default=start)
            clause = max(start, line.text.rfind(",", other, whole.reading.start))
            if not _is_a_rate(line.text, whole, clause, mark.start()):
                yield from _too_much(line, parts, whole, overlap=bool(overlap))


def _up_to_the_whole(text: str, parts: tuple[Amount, ...], whole: Amount) -> tuple[Amount, ...]:
    """The parts before a semicolon, if they make the whole: what follows is something else, «в том числе экспорт –
    64,7 млрд, импорт – 55,3 млрд; сальдо – 9,4 млрд»; so is, behind a comma, what the one has more than the other.
    Where semicolons part all of them, they are one list.
    """
    apart = (";" in text[one.reading.end : other.reading.start] for one, other in itertools.pairwise(parts))
    first = next((number for number, is_apart in enumerate(apart, 1) if is_apart), len(parts))
    if len(parts) == first == _TWO_AND_MORE and abs(parts[0].value - parts[1].value) == parts[2].value:
        first = _TWO_AND_MORE - 1
    makes = 1 < first < len(parts) and total_of(parts[:first]).meets(whole.known)
    return parts[:first] if makes else parts


_TWO_AND_MORE = 3


def _is_a_rate(text: str, whole: Amount, clause: int, mark: int) -> bool:
    """Whether a number is of a kind of which some may have more than all: «охват – 94 %, в том числе старших детей –
    98 %», «надой – 4 200 килограммов на корову».
    """
    start = max(clause, text.rfind(";", clause, whole.reading.start))
    leads = NO_SUM_OF_PARTS.search(text, start, whole.reading.start)
    return is_share(whole) or bool(leads or FOR_EACH.search(text, whole.reading.end, mark))


_AND = expression(r"[ \u00a0](?:и|және)[ \u00a0]")


def _are_two_each(text: str, wholes: Sequence[Amount], parts: Sequence[Amount]) -> bool:
    """«380 и 420 школ, в том числе сельских – 215 и 230»: each part is of its own whole."""
    both = (wholes[-2:], parts[:2])
    return all(
        len(two) > 1 and _AND.fullmatch(text, two[0].reading.end, two[1].reading.start) is not None for two in both
    )


def _whole_before(text: str, before: Sequence[Amount], mark: int) -> Amount | None:
    """What «из них» is of: the number before it; behind a semicolon it may be of all, «420 школ: 230 сельских, 190
    городских; из них со спортзалами – 300».
    """
    if not before or ";" not in text[before[-1].reading.end : mark]:
        return before[-1] if before else None
    return max((one for one in before if same_unit(one, before[-1])), key=lambda one: one.value)


_BY_HOW_MUCH = expression(r"(?<!\w)на[ \u00a0]$")
_MORE = expression(
    r"[\d \u00a0,]+(?P<by>[-\u2011][ғгқк][ае])?[^,;:().]*?(?<!\w)(?:больше|меньше|выше|ниже|көп|аз|артық|кем)(?!\w)"
)


def _is_difference(text: str, amount: Amount, end: int) -> bool:
    """Whether a number tells how many more there are: «420 школ, или на 40 больше прошлогоднего, из них …»."""
    more = _MORE.match(text, amount.reading.start, end)
    return more is not None and bool(more["by"] or _BY_HOW_MUCH.search(text, 0, amount.reading.start))


def _is_part(line: Line, one: Amount, whole: Amount, start: int, end: int) -> bool:
    """Whether a number tells a part: right behind the mark, a comma, a dash or a conjunction, in the same unit."""
    if not (start <= one.reading.start < end and same_unit(one, whole)) or _one_is_measured(line, one, whole):
        return False
    between = line.text[start : one.reading.start]
    if _REMARK_OF_PART.search(between) or _SET_OFF.search(between) or is_of_another_whole(between):
        return False
    if _NEXT_REGION.search(between) and _REGION.search(line.text, 0, whole.reading.start):
        return False
    if line.lang == "kz" and is_of_the_next_deed(line.text, whole.reading.end, start, one.reading.start):
        return False
    return not between.strip() or _LINK.search(between) is not None


_REGION = expression(r"(?<!\w)(?:област|облыс)[^.!?]*$")
_NEXT_REGION = expression(r";[^;,]*?(?<!\w)(?:област|облыс)")
"""«В Акмолинской области – 90, в том числе в селах – 50; в Костанайской области – 60»: another whole."""


def is_of_another_whole(between: str) -> bool:
    """Whether between the mark and a number another time or measure is named behind a part: «31 ребенок; годом ранее –
    142». Where the first part is told by its time, «в июне – 40, в июле – 70», so are the others.
    """
    another = _OF_ANOTHER_TIME.search(between)
    first = _CLAUSE_ENDS.search(between)
    return bool(another and first and not _TOLD_BY_TIMES.search(between, 0, first.start()))


def _one_is_measured(line: Line, one: Amount, other: Amount) -> bool:
    """Whether one amount is measured and the other counts things: «318 партий, в том числе 840 кг сырья»."""
    measured, counted = one, other
    if not measure_at(line.text, one.reading.end, line.lang):
        measured, counted = other, one
    return bool(
        measure_at(line.text, measured.reading.end, line.lang)
        and not measure_at(line.text, counted.reading.end, line.lang)
        and _THING_BEHIND.match(line.text, counted.reading.end)
    )


_NEAR = "прошл|следующ|предыдущ|будущ|минувш|нынешн|текущ|аналогичн|соответствующ"
_SPAN = r"(?:год|месяц|квартал|полугоди|период|сезон|дат)\w*|лет(?:ом|о)|зим(?:ой|у)|весн(?:ой|у)|осень(?:ю)?"
_MONTH = "январ|феврал|март|апрел|мая|мае|май|июн|июл|август|сентябр|октябр|ноябр|декабр"
_A_TIME = (
    rf"(?:в|за|на)\s(?:(?:{_NEAR})\w*(?:\s(?:{_SPAN}))?|этом(?:\sгоду)?|(?:тот|ту)\sже\s(?:{_SPAN})|(?:{_MONTH})\w*"
    rf"|(?:\d+\sмес\w*\s)?\d{{4}}\sгод\w*)|(?:{_NEAR})\w*\s(?:{_SPAN})|год(?:ом)?\s(?:ранее|раньше|назад)"
)
_KAZAKH_MONTH = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
_KAZAKH_TIME = (
    r"(?:өткен|келесі|келер|алдыңғы|алдағы|ағымдағы|осы)\s(?:жыл|кезең|тоқсан|ай|жазда|қыста|көктемде|күзде)\w*"
    rf"|былтыр\w*|биыл\w*|жыл\sбұрын\w*|\d{{4}}\sжыл\w*|(?:{_KAZAKH_MONTH})[дт][ае]"
)
_OF_ANOTHER = (
    r"для\sсравнения|сравнени\w*|в\sсреднем|средн(?:ий|яя|ее)\s\w+|с\sначала|прошлогодн\w+|план(?:[ауе]|ом)?|норматив\w*"
    r"|норм[аыеу]|потребност\w+|остат(?:ок|ка)|салыстыру\sүшін|орта\sесеппен|жоспар|норма|қажеттілік|қалдығы"
)
_OF_ANOTHER_TIME = expression(
    rf"[,;]\s(?:[^,;()]*(?<!\w))??(?:{_A_TIME}|{_KAZAKH_TIME}|{_OF_ANOTHER})(?!\w)", re.IGNORECASE
)
"""«В этом году – 6, из них 4 уже открыты, в следующем – 9», «…; план – 9»: another whole."""
_CLAUSE_ENDS = expression(r"[,;]\s")
_TOLD_BY_TIMES = expression(rf"(?<!\w)(?:{_A_TIME}|{_KAZAKH_TIME})", re.IGNORECASE)
_THING_BEHIND = expression(r"[ \u00a0][^\W\d_]{3}")
_SET_OFF = expression(
    r",\s(?:тогда\sкак|в\sто\s(?:же\s)?время\sкак|между\sтем\sкак|при\sтом,?\sчто|при\sэтом|бұл\sретте)(?!\w)"
    r"|(?<!\w)(?:(?:против|қарсы)(?!\w)|общ\w+\sсумм|жалпы\sсома)",
    re.IGNORECASE,
)
"""«В том числе 37 на селе, тогда как в 2022 году – 104»: what the whole is set off against; «бұл ретте 582 камера
орнатылды, жалпы сомасы – 65,9 млрд»: another whole.
"""
_REMARK_OF_PART = expression(r"\d[^(]*\([^()]*$")
"""A bracket behind a part that is still open: «экспорт – 81,6 млрд (78,7 млрд годом ранее»."""


def _is_remark(text: str, at: int, mark: int) -> bool:
    """Whether a place is in a bracket that has closed before the mark: «115,3 млрд (было 98,7 млрд), в том числе»."""
    opening = text.rfind("(", 0, at)
    return opening > text.rfind(")", 0, at) and 0 <= text.find(")", at) < mark


def _too_much(line: Line, parts: tuple[Amount, ...], whole: Amount, *, overlap: bool) -> Iterator[Diagnostic]:
    larger = [one for one in parts if one.known.low > whole.known.high]
    yield from (_larger(line, one, whole) for one in larger)
    if not overlap and not larger and len(parts) > 1 and total_of(parts).low > whole.known.high:
        args = {"sum": shown_sum(parts), "whole": shown_value(whole)}
        yield Diagnostic("DG411", line.place(whole.reading.start, len(whole.reading.text)), args)


def _larger(line: Line, part: Amount, whole: Amount) -> Diagnostic:
    args = {"part": shown_value(part), "whole": shown_value(whole)}
    return Diagnostic("DG409", line.place(part.reading.start, len(part.reading.text)), args)


_PARTED = expression(r"[:(]\s?([^:().!?]*)")
_KIND_OF = expression(r"\w+(?:ых|их|ый|ий|ая|яя|ой|ей|ого|его|ые|ие|лық|лік|дық|дік|тық|тік)")
"""A word that says which of the things counted: «городских», «ауылдық»."""


def _whole(line: Line, amounts: tuple[Amount, ...]) -> Iterator[Diagnostic]:
    """«386 школ (120 городских и 266 сельских)», «386 школ: городских – 120, сельских – 266»: parts that are all."""
    for whole in amounts:
        match = _PARTED.search(line.text, whole.reading.end)
        if match is None or not adjacent(line, whole.reading, match.start()):
            continue
        parts = tuple(one for one in amounts if match.start(1) <= one.reading.start < match.end(1))
        if len(parts) > 1 and all(same_unit(one, whole) for one in parts) and _only_parts(line, match, parts):
            together = total_of(parts)
            if not together.meets(whole.known):
                args = {"sum": shown_sum(parts), "whole": shown_value(whole)}
                yield Diagnostic("DG410", line.place(whole.reading.start, len(whole.reading.text)), args)


def _only_parts(line: Line, match: re.Match[str], parts: tuple[Amount, ...]) -> bool:
    """Whether nothing but the parts and which things they are stands there."""
    rest = line.text[match.start(1) : match.end(1)]
    for one in reversed(parts):
        rest = rest[: one.reading.start - match.start(1)] + " " + rest[one.reading.end - match.start(1) :]
    words = [word for word in re.findall(r"\w+", rest) if word not in ("и", "және", "мен", "бен", "пен")]
    return len(words) >= len(parts) and all(_KIND_OF.fullmatch(word) and not BEGINS_TOTAL.match(word) for word in words)


# --- totals in running text ------------------------------------------------------------------------------------------

_SAID = expression(r"(?:^(?:\d+[.)])?|[,;–—])\s*(?:итого|всего|барлығы|жиыны)[\s:–—-]*$", re.IGNORECASE)
_LEAST_PARTS = 2


_AMONG = expression(r"(?<!\w)среди(?!\w)|[дтл][ае]р\w*[ \u00a0](?:ішінде|арасында)(?!\w)", re.IGNORECASE)
"""«Женщин среди трудоустроенных – 5 200, молодежи – 3 900, всего – 9 800»: some of them are both."""


def _said_total(line: Line, amounts: tuple[Amount, ...], start: int) -> Iterator[Diagnostic]:
    """«Городских – 120, сельских – 130, итого 260»: the number after the word, against all before it."""
    for number, total in enumerate(amounts):
        before = line.text[start : _begins(line, total)]
        if _SAID.search(before) and "(" not in before and not BEGINS_PART.search(before) and not _AMONG.search(before):
            opening = start + before.rstrip(" :\u00a0").rfind(":") + 1
            parts = tuple(one for one in amounts[:number] if one.reading.start >= opening)
            yield from _not_the_sum(line, total, parts)


def _begins(line: Line, amount: Amount) -> int:
    """Where an amount begins, with the «около» of its figure."""
    run = line.run_at(amount.reading.start)
    return run.start if isinstance(run.inline, Figure) else amount.reading.start


def _listed_totals(finished: Finished) -> Iterator[Diagnostic]:
    """An item «итого – 260» of a list, when each item before it tells one number."""
    lines = (line for line in document_lines(finished.document) if isinstance(line.block, List))
    for _, items in itertools.groupby(lines, key=lambda line: id(line.block)):
        parts: list[Amount] = []
        for line in items:
            amounts = _amounts(line, facts_of(line, finished.book))
            if len(amounts) != 1:
                break
            if _SAID.search(line.text[: _begins(line, amounts[0])]):
                yield from _not_the_sum(line, amounts[0], tuple(parts))
            parts.append(amounts[0])


def _not_the_sum(line: Line, total: Amount, parts: tuple[Amount, ...]) -> Iterator[Diagnostic]:
    """DG408 for a total that is not the sum of parts in the very same unit."""
    summed = len(parts) >= _LEAST_PARTS and all(one.unit == total.unit for one in parts)
    if summed and not total_of(parts).meets(total.known):
        args = {"total": shown_value(total), "sum": shown_sum(parts)}
        yield Diagnostic("DG408", line.place(total.reading.start, len(total.reading.text)), args)
