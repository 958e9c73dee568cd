"""Per cents that a template reckons of another figure than the one they are told of (DG451): «в селах – 128, или 33,9
%» where 33,9 is the share of the towns, «план – 240, факт – 209, исполнение – 41,3 %» in the row of another region.

What a figure was reckoned of its keys say, so the whole need not be printed. Told is only what stands right behind the
count that it must be of, in a sentence or in the cells of one row; what else the sentence counted before may be meant
by «что составляет …» and «что на … больше».
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.as_printed import exact_sentences, known_as_printed, rounded_like
from docgen.checks.sums.signs import NUMBER, OTHER, SHARE, signs
from docgen.checks.text.intervals import Interval, per_cents, point
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.sentences import Sentence
from docgen.checks.text.words import GAP, W
from docgen.expressions import expression
from docgen.lang.numbers import Reading
from docgen.model import Diagnostic, Fact, Figure, Lang, Precision, Table
from docgen.sameness import kept

_NOT_BY = rf"(?:{GAP}(?!по(?!\w))[^\W\d_]+)"
_COUNT = f"(?P<count>{NUMBER})"
_BY = rf"(?P<growth>{SHARE})"
_WHOLE_BESIDE = rf"(?:{W}{{0,4}}{GAP}\({NUMBER}\)|{GAP}{NUMBER})?"
_OUT_OF = rf"(?:{GAP}(?:(?:из|против)(?:{GAP}запланированных)?|при{GAP}плане){GAP}{NUMBER}{W}{{0,2}})?"
_TOLD: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"{_COUNT}{W}{{0,4}}{_OUT_OF}(?:"
            rf"{GAP}\((?:или{GAP})?(?P<bracket>{SHARE})(?:{GAP}(?:от{GAP})?(?:плана|их{GAP}числа|общего{GAP}числа))?\)"
            rf"|,{GAP}(?P<or>или|то{GAP}есть){GAP}(?P<share>{SHARE})(?=[.;,]|{GAP}[–—(]|{GAP}(?:от|всех|плана)(?!\w)|$)"
            rf"|,{GAP}что{GAP}состав(?:ля|ил)\w+{GAP}(?P<made>{SHARE})(?=[.;,]|{GAP}(?:от|всех|плана)(?!\w)|$)"
            rf"|(?:,{GAP}что|{GAP}[–—]|{GAP}\()?{GAP}?на{GAP}{_BY}{GAP}(?:больше|меньше|выше|ниже)(?!\w))"
        ),
        "kz": expression(
            rf"{_COUNT}{W}{{0,4}}(?:"
            rf"{GAP}\((?:яғни{GAP}|жоспардың{GAP})?(?P<bracket>{SHARE})\)"
            rf"|,{GAP}(?P<or>яғни|немесе){GAP}(?P<share>{SHARE})(?=[.;,]|{GAP}[–—(]|$)"
            rf"|,{GAP}бұл(?:{GAP}[–—])?(?:{GAP}жоспардың)?{_WHOLE_BESIDE}{GAP}(?P<made>{SHARE})(?=[.;,]|{GAP}құра\w+|$)"
            rf"|,{GAP}бұл(?:{GAP}[–—])?(?:{GAP}(?:[^\W\d_]+|{OTHER})){{0,5}}{GAP}{_BY}{GAP}(?:көп|артық|аз|кем)(?!\w))"
        ),
    }
)
"""A count and the per cents that are told of it."""
_THIS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"\s*Это{GAP}на{GAP}{_BY}{GAP}(?:больше|меньше),{GAP}чем(?!\w)"),
        "kz": expression(
            rf"\s*Бұл{GAP}[^.;:]{{0,60}}?тен{GAP}\({NUMBER}{W}{{0,3}}\){GAP}{_BY}{GAP}(?:көп|аз|артық|кем)(?!\w)"
        ),
    }
)
"""«Это на 41,3 % больше, чем …» of what the sentence before has counted."""
_IN_ALL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            rf"(?:(?<!\w)план{_NOT_BY}{{0,3}}{GAP}на{GAP}(?P<share>{SHARE})|(?P<made>{SHARE}){GAP}от{GAP}"
            rf"(?:плана|запланированного{GAP}числа){_NOT_BY}{{0,2}});{GAP}всего{GAP}[^\W\d_]+{GAP}{_COUNT}"
        ),
        "kz": expression(
            rf"(?<!бойынша{GAP})(?<!\w)жоспар(?:ланған)?{W}{{0,3}}?{GAP}(?P<share>{SHARE}){W}{{1,2}};{GAP}барлығы{GAP}{_COUNT}"
        ),
    }
)
"""«План выполнен на 41,3 %; всего построено 574 …»: of all that is done, not of a part of it; «план по селам выполнен
на 88,5 %» is another's.
"""
_OF_A_PART: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:сел(?:о|а|ах|ам)?|сельск\w+|город(?:а|ах|ам)?|городск\w+|област\w+|район\w+|регион\w+)(?!\w)"
        ),
        "kz": expression(r"(?<!\w)(?:ауыл|қала(?!ған)|облыс|аудан|өңір)"),
    }
)
_APART = expression(r"[,;:–—]")


def _growth(one: Interval, of: Interval) -> Interval:
    return per_cents(one - of, of)


def _difference(one: Interval, of: Interval) -> Interval:
    return one - of


_Way = Callable[[Interval, Interval], Interval]
_SHOWN: Mapping[_Way, str] = MappingProxyType(
    {per_cents: "{one} / {of}", _growth: "({one} – {of}) / {of}", _difference: "{one} – {of}"}
)


class _Reckoned(NamedTuple):
    """What a figure was reckoned of, and how."""

    one: Fact
    of: Fact
    way: _Way

    def of_another(self, instead: Fact, other: Fact) -> _Reckoned:
        """The same with another fact in the place of one of its own."""
        return self._replace(one=other) if instead is self.one else self._replace(of=other)

    @property
    def right(self) -> Interval:
        """What it comes to."""
        return self.way(*map(_known, (self.one, self.of)))


def _known(fact: Fact) -> Interval:
    assert isinstance(fact.value, Decimal)
    return point(fact.value)


def reckoned_of_another(finished: Finished) -> Iterator[Diagnostic]:
    """DG451: per cents told of one figure and reckoned of another."""
    tables: dict[int, list[Line]] = {}
    for line in document_lines(finished.document):
        reckoned = _prints_reckoned(line)
        if isinstance(line.block, Table):
            tables.setdefault(id(line.block), []).append(line)
        elif reckoned and len(line.printed) > 1:
            yield from _of_line(line, facts_of(line, finished.book))
    for cells in tables.values():
        if any(map(_prints_reckoned, cells)):
            yield from _of_table(cells, finished.book.facts)


def _prints_reckoned(line: Line) -> bool:
    return any(len(run.keys) > 1 for run in line.printed)


# --- sentences -------------------------------------------------------------------------------------------------------


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    known = by_key(facts)
    before: Sentence | None = None
    for sentence in exact_sentences(line, facts):
        text, at = signs(sentence)
        for match in _TOLD[line.lang].finditer(text):
            yield from _of_match(sentence, match, at, known)
        for match in _IN_ALL[line.lang].finditer(text):
            if not _OF_A_PART[line.lang].search(text, 0, match.end()):
                yield from _of_match(sentence, match, at, known)
        this = _THIS[line.lang].match(text)
        if this and before:
            yield from _of_the_sentence_before(before, at[this.start("growth")], line, known)
        before = sentence


def _of_match(
    sentence: Sentence, match: re.Match[str], at: Mapping[int, Reading], facts: Mapping[str, Fact]
) -> Iterator[Diagnostic]:
    line = sentence.line
    name = next(one for one in ("bracket", "share", "made", "growth") if match.groupdict().get(one))
    count, told = at[match.start("count")], at[match.start(name)]
    fact = _fact_at(line, count, facts)
    reckoned = _reckoning(line.figure(told), told, facts, _growth if name == "growth" else per_cents)
    if not fact or not reckoned or fact in (reckoned.one, reckoned.of) or fact.unit != reckoned.one.unit:
        return
    counted = _counted(sentence, facts, count.end)
    if not _may_be_told_before(sentence, reckoned.one, count, name) and not _make(counted, reckoned.one):
        yield from _differs(line, told, reckoned.of_another(reckoned.one, fact))


def _may_be_told_before(sentence: Sentence, fact: Fact, count: Reading, name: str) -> bool:
    """Whether per cents may be of what the sentence has counted before, «открыто 45 школ из запланированных 60, что на
    5 % больше, чем …»; in a bracket and behind «или» they are of the last count of a list, «…, в селах – 128 (33,9 %)».
    """
    line = sentence.line
    ends = [run.end for run in line.figures(sentence.start, count.start) if run.keys == (fact.key,)]
    in_a_list = name in ("bracket", "share")
    return any(not in_a_list or not _APART.search(line.text, end, count.start) for end in ends)


def _counted(sentence: Sentence, facts: Mapping[str, Fact], end: int) -> list[Fact]:
    """What a sentence has counted before a place."""
    readings = (one for one in sentence.readings if one.end <= end)
    return [fact for reading in readings if (fact := _fact_at(sentence.line, reading, facts))]


def _make(counted: Sequence[Fact], whole: Fact) -> bool:
    """Whether parts that are counted make a whole: «в селах – 230, в городах – 190, что составляет 93,3 % плана»."""
    values = [_value(one) for one in counted if one.unit == whole.unit][-_MOST_PARTS:]
    some = (one for size in range(_TWO, len(values) + 1) for one in itertools.combinations(values, size))
    return any(sum(one) == whole.value for one in some)


_MOST_PARTS = 8


def _of_the_sentence_before(
    before: Sentence, told: Reading, line: Line, facts: Mapping[str, Fact]
) -> Iterator[Diagnostic]:
    reckoned = _reckoning(line.figure(told), told, facts, _growth)
    counted = _counted(before, facts, before.end)
    if not reckoned or reckoned.one in counted or reckoned.of in counted or _make(counted, reckoned.one):
        return
    alike = [one for one in counted if one.unit == reckoned.one.unit]
    if alike and not any(_meets(told, reckoned.of_another(reckoned.one, one).right) for one in alike):
        yield from _differs(line, told, reckoned.of_another(reckoned.one, alike[0]))


def _fact_at(line: Line, reading: Reading, facts: Mapping[str, Fact]) -> Fact | None:
    """The fact whose number stands there."""
    runs = line.figures(reading.start, reading.end)
    fact = fact_of(runs[0], facts, VALUE) if len(runs) == 1 else None
    return fact if fact and _is_count(fact) else None


def _is_count(fact: Fact) -> bool:
    return isinstance(fact.value, Decimal) and fact.value > 0 and fact.precision is Precision.EXACT


def _reckoning(figure: Figure | None, told: Reading, facts: Mapping[str, Fact], *ways: _Way) -> _Reckoned | None:
    """How a figure is reckoned of its two facts, both of which count the same; None where that is not certain."""
    keys = tuple(dict.fromkeys(figure.keys)) if figure else ()
    both = [facts[key] for key in keys if key in facts]
    if len(both) != len(keys) or len(both) != _TWO or not all(map(_is_count, both)) or both[0].unit != both[1].unit:
        return None
    may_be = [_Reckoned(one, of, way) for way in ways for one, of in (both, both[::-1])]
    known = _told(told)
    found = [one for one in may_be if known.meets(one.right)] or [one for one in may_be if known.meets(-one.right)]
    return found[0] if len(found) == 1 else None


_TWO = 2


def _told(reading: Reading) -> Interval:
    return known_as_printed(reading, steps=1)


def _meets(told: Reading, right: Interval) -> bool:
    """Whether a number says it: of a fall the sign may be left out."""
    return any(_told(told).meets(one) for one in (right, -right))


def _differs(line: Line, told: Reading, reckoned: _Reckoned) -> Iterator[Diagnostic]:
    """DG451, unless it comes to the same."""
    if not _meets(told, reckoned.right):
        change = _SHOWN[reckoned.way].format(one=shown(_known(reckoned.one)), of=shown(_known(reckoned.of)))
        right = shown(rounded_like(reckoned.right, told))
        per_cent = "" if reckoned.way is _difference else " %"
        args = {"text": told.text, "change": change, "right": f"{right}{per_cent}"}
        yield Diagnostic("DG451", line.place(told.start, len(told.text)), args)


# --- tables ----------------------------------------------------------------------------------------------------------


class _Cell(NamedTuple):
    line: Line
    run: Run
    place: int
    """The number of its row in a column, or of its column in a row."""


def _of_table(cells: list[Line], facts: Mapping[str, Fact]) -> Iterator[Diagnostic]:
    """Rows of reckoned cells, each from the rows above it, and columns of them, each from the columns before it."""
    grid = {(one.row, one.column): one for one in cells if one.row and len(one.printed) == 1}
    told: set[tuple[int, int]] = set()
    for turned in (False, True):
        turn = {place[::-1] if turned else place: line for place, line in grid.items()}
        for place, diagnostic in _of_grid(turn, facts):
            at = place[::-1] if turned else place
            if at not in told:
                told.add(at)
                yield diagnostic


_Grid = Mapping[tuple[int, int], Line]
_Place = tuple[int, int]


def _of_grid(grid: _Grid, facts: Mapping[str, Fact]) -> Iterator[tuple[_Place, Diagnostic]]:
    """The cells of each column that is reckoned from the columns beside it."""
    printed = {place: fact for place, line in grid.items() if (fact := fact_of(line.printed[0], facts, VALUE))}
    where = {fact.key: place for place, fact in printed.items()}
    for column, group in itertools.groupby(sorted(grid, key=lambda one: (one[1], one[0])), key=lambda one: one[1]):
        reckoned = {place: cell for place in group if (cell := _in_cell(grid[place], facts))}
        used = {
            where[fact.key][1]
            for place, (_, one) in reckoned.items()
            for fact in (one.one, one.of)
            if fact.key in where and where[fact.key][0] == place[0]
        } - {column}
        for place, (told, one) in reckoned.items():
            alike = {row for (row, _), (_, other) in reckoned.items() if other == one and row != place[0]}
            right = _of_its_row(place, one, used, printed, alike)
            if right:
                yield from ((place, each) for each in _differs(grid[place], told, right))


def _in_cell(line: Line, facts: Mapping[str, Fact]) -> tuple[Reading, _Reckoned] | None:
    if len(line.readings) != 1 or not isinstance(line.readings[0].value, Decimal):
        return None
    told = line.readings[0]
    found = _reckoning(line.figure(told), told, facts, per_cents, _growth, _difference)
    return (told, found) if found else None


def _of_its_row(
    place: _Place, reckoned: _Reckoned, used: set[int], printed: Mapping[_Place, Fact], alike: set[int]
) -> _Reckoned | None:
    """What a cell is to be reckoned of, where it uses a figure of another row in a column that has one of its own."""
    both = (reckoned.one, reckoned.of)
    own = {column: printed[row, column] for row, column in printed if row == place[0] and column != place[1]}
    for column in used & own.keys():
        if own[column] in both or own[column].unit != reckoned.one.unit:
            continue
        in_column = {row: fact for (row, at), fact in printed.items() if at == column}
        strange = [fact for fact in both if fact not in own.values()]
        strange = [fact for fact in strange if _is_of_another_row(fact, in_column, alike)] or [
            fact for fact in strange if fact not in printed.values() and len(strange) < len(both)
        ]
        if len(strange) == 1:
            return reckoned.of_another(strange[0], own[column])
    return None


def _is_of_another_row(fact: Fact, in_column: Mapping[int, Fact], alike: set[int]) -> bool:
    """Whether a fact is what another row has in a column, and not its total, of which each row may be a share: the
    largest of them, unless its own row tells the very same share.
    """
    rows = [row for row, one in in_column.items() if one is fact]
    return bool(rows) and (fact is not max(in_column.values(), key=_value) or any(row in alike for row in rows))


def _value(fact: Fact) -> Decimal:
    return fact.value if isinstance(fact.value, Decimal) else Decimal(0)
