"""A number against what its regions come to (DG410): «Проверено 210 школ: Алматинская область – 120, Атырауская – 80»,
the same as a list below it or in brackets, and a row «По республике» that is less than the regions above it (DG409).

Regions have no school in common, so that they may be added. It is told only where each item is a region, with its
common noun perhaps, and one exact number, no region stands twice, and nothing says that only some are named. A number
of the whole country may be larger than the regions that are named; smaller it cannot be. In a list town and village,
men and women are read so, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.scope import Finished
from docgen.checks.sums.listed_parts import items_below
from docgen.checks.sums.opposed import WHOLE_TOGETHER
from docgen.checks.sums.part_ends import behind_its_mark
from docgen.checks.sums.rates import FOR_EACH, NO_SUM_OF_PARTS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.totals import OF_MEANS, Entry, columns_of_tables, head_of, is_share
from docgen.checks.text.amounts import Amount, amount_of, same_unit, total_of
from docgen.checks.text.lines import Facts, Line, by_key, document_lines, facts_of
from docgen.checks.text.regions import Called, region_in, regions_by_beginning
from docgen.checks.text.sentences import Sentence, sentence_at
from docgen.checks.text.words import GAP, WORD
from docgen.expressions import expression
from docgen.model import Diagnostic, Lang, List, Paragraph, Table

_LED = expression(rf"(?:{GAP}[^\W\d_]+){{0,4}}(?P<mark>:|{GAP}\()")
"""What leads from a number to its regions: the noun, and what is done in Kazakh, «210 мектеп тексерілді:»."""
_PARTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"[,;]{GAP}(?:(?:а{GAP}также|и|а){GAP})?|{GAP}и{GAP}"),
        "kz": expression(rf"[,;]{GAP}(?:(?:сондай-ақ|және|ал){GAP})?|{GAP}(?:және|мен|бен|пен){GAP}"),
    }
)
_SOME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из\s+(?:них|которых)|в\s+том\s+числе|например|в\s+частности|основн\w+|наиболь\w+|крупнейш\w+|больше\s+всего"
            r"|лидир\w+|отдельн\w+|некотор\w+|среди|план\w*|против)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:олардың|(?:оның|соның)\s+ішінде|мысалы|атап\s+айтқанда|негізгі\w*|ең|жекелеген|кейбір|арасында|жоспар\w*|қарсы)"
            r"(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What says that some of the regions are named, or that another number stands beside."""
_OF_THE_COUNTRY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"(?<!\w)(?:республик|стран[аеуы](?!\w)|Казахстан)", re.IGNORECASE),
        "kz": expression(r"(?<!\w)(?:республика|ел(?:імізде|де|іміз|\s+бойынша)(?!\w)|Қазақстан)", re.IGNORECASE),
    }
)
_CHANGES = expression(
    r"(?<!\w)(?:рост|прирост|сниж|сниз|увелич|вырос|сокра[тщ]|уменьш|больше|меньше|на\s+$|в\s+среднем|өс|азай|төменде|арт|көбе[йю]|көп"
    r"|аз\s|орта\s)",
    re.IGNORECASE,
)
_ROW_OF_ALL = expression(
    r"\s*(?:(?:всего|итого)\s+)?(?:по\s+(?:республике|стране|Республике\s+Казахстан)|республика(?:\s+казахстан)?|казахстан"
    r"|(?:республика|ел|қазақстан)(?:\s+республикасы)?\s+бойынша(?:\s+барлығы)?|қазақстан(?:\s+республикасы)?)\s*",
    re.IGNORECASE,
)
_LEAST = 2


class _Named(NamedTuple):
    """A region and its number."""

    region: frozenset[str]
    amount: Amount


def regions_are_not_all(finished: Finished) -> Iterator[Diagnostic]:
    """DG410, DG409: a number that its regions do not make, in a sentence, a list, or a row of a table."""
    lines = [line for line in document_lines(finished.document) if not isinstance(line.block, Table)]
    for at, line in enumerate(lines):
        if line.printed and (":" in line.text or "(" in line.text):
            called = finished.book.view(regions_by_beginning, line.lang)
            facts = facts_of(line, finished.book)
            yield from _in_line(line, facts, called)
            if isinstance(line.block, Paragraph) and line.text.endswith(":"):
                yield from _in_list(line, lines[at + 1 :], facts, finished, called)
    yield from _in_tables(finished)


def _in_line(line: Line, facts: Facts, called: Called) -> Iterator[Diagnostic]:
    amounts = _amounts(line, facts)
    for whole in amounts if len(amounts) > _LEAST else ():
        led = _LED.match(line.text, whole.reading.end)
        parts = _named(line, led.end(), _end_of_regions(line, led), amounts, called) if led else ()
        if led and parts and _may_be_whole(line, whole, sentence_at(line, whole.reading.start), led.end()):
            yield from _differs(line, whole, parts)


def _end_of_regions(line: Line, led: re.Match[str]) -> int:
    """Where a list ends behind its colon, with the first full stop, or within its brackets."""
    end = sentence_at(line, led.start()).end
    stop = line.text.find("." if led["mark"] == ":" else ")", led.end(), end)
    return stop if stop >= 0 else end


def _named(line: Line, start: int, end: int, amounts: Sequence[Amount], called: Called) -> tuple[_Named, ...]:
    """The regions of a stretch with their numbers; none if anything else stands there."""
    found = list[_Named]()
    at = start
    ends = [(one.start(), one.end()) for one in _PARTED[line.lang].finditer(line.text, start, end)]
    for stop, following in (*ends, (end, end)):
        inside = [one for one in amounts if at <= one.reading.start < stop]
        region = _region(line, at, stop, inside, called)
        if not region:
            return ()
        found.append(_Named(region, inside[0]))
        at = following
    return tuple(found)


def _region(line: Line, start: int, end: int, inside: Sequence[Amount], called: Called) -> frozenset[str]:
    if len(inside) != 1:
        return frozenset()
    one = inside[0].reading
    text = line.text[start:end].strip(" \u00a0.;")
    number = line.run_at(one.start)
    behind = f"{line.text[start : number.start].strip()} {line.text[number.end : end]}".strip(" \u00a0.;–—")
    return region_in(text, line.lang, called) or region_in(behind, line.lang, called)


def _in_list(
    line: Line, behind: Sequence[Line], facts: Facts, finished: Finished, called: Called
) -> Iterator[Diagnostic]:
    amounts = _amounts(line, facts)
    block = behind[0].block if behind else None
    if len(amounts) != 1 or not isinstance(block, List):
        return
    sentence = sentence_at(line, amounts[0].reading.start)
    led = _LED.match(line.text, amounts[0].reading.end)
    if not led or led.end() != len(line.text) or not _may_be_whole(line, amounts[0], sentence, led.end()):
        return
    items = tuple(items_below([line, *behind], line))
    inside = [_amounts(item, facts_of(item, finished.book)) for item in items]
    if any(len(one) != 1 for one in inside):
        return
    regions = [_region_of_item(item, one, called) for item, one in zip(items, inside, strict=True)]
    if all(regions):
        parts = (_Named(region, one[0]) for region, one in zip(regions, inside, strict=True))
        yield from _differs(line, amounts[0], tuple(parts))
    elif _are_both_kinds(items):
        yield from _off(line, amounts[0], tuple(one[0] for one in inside))


def _region_of_item(item: Line, inside: Sequence[Amount], called: Called) -> frozenset[str]:
    return _region(item, behind_its_mark(item.text), len(item.text), inside, called)


def _are_both_kinds(items: Sequence[Line]) -> bool:
    """Whether two items tell of town and village, or of men and women, in few words."""
    if len(items) != _LEAST or any(len(WORD.findall(item.text)) > _FEW for item in items):
        return False
    ways = (items, items[::-1])
    return any(
        one.search(first.text) and other.search(second.text)
        for one, other in WHOLE_TOGETHER[items[0].lang]
        for first, second in ways
    )


_FEW = 4


def _may_be_whole(line: Line, whole: Amount, sentence: Sentence, end: int) -> bool:
    """Whether a number counts things that are in one region or another, and nothing says that some are named."""
    start = max(sentence.start, 0)
    if is_share(whole) or _SOME[line.lang].search(line.text, start, end) or _CHANGES.search(line.text, start, end):
        return False
    return not NO_SUM_OF_PARTS.search(line.text, start, end) and not FOR_EACH.search(line.text, start, end)


def _differs(line: Line, whole: Amount, parts: tuple[_Named, ...]) -> Iterator[Diagnostic]:
    amounts = tuple(one.amount for one in parts)
    regions = [key for one in parts for key in one.region]
    if len(parts) < _LEAST or len(set(regions)) != len(regions) or any(one.unit != whole.unit for one in amounts):
        return
    may_be_more = _OF_THE_COUNTRY[line.lang].search(line.text, 0, whole.reading.start)
    yield from _off(line, whole, amounts, may_be_more=may_be_more is not None)


def _off(line: Line, whole: Amount, amounts: tuple[Amount, ...], *, may_be_more: bool = False) -> Iterator[Diagnostic]:
    made = total_of(amounts)
    if any(one.unit != whole.unit for one in amounts):
        return
    if made.low > whole.known.high or (made.high < whole.known.low and not may_be_more):
        args = {"sum": shown_sum(amounts), "whole": shown_value(whole)}
        yield Diagnostic("DG410", line.place(whole.reading.start, len(whole.reading.text)), args)


def _amounts(line: Line, facts: Facts) -> tuple[Amount, ...]:
    known = by_key(facts)
    return tuple(one for reading in line.readings if (one := amount_of(line, reading, known)))


# --- rows ------------------------------------------------------------------------------------------------------------


def _in_tables(finished: Finished) -> Iterator[Diagnostic]:
    for columns in columns_of_tables(finished):
        for column in columns:
            yield from _in_column(column, finished)


def _in_column(column: tuple[Entry, ...], finished: Finished) -> Iterator[Diagnostic]:
    """A row «По республике» that is less than the regions of its column."""
    wholes = [one for one in column if _ROW_OF_ALL.fullmatch(one.label)]
    if len(wholes) != 1 or not wholes[0].amount or OF_MEANS.search(head_of(column[0].cell)):
        return
    whole, cell = wholes[0].amount, wholes[0].cell
    called = finished.book.view(regions_by_beginning, cell.lang)
    rows = [one for one in column if one is not wholes[0]]
    regions = [region_in(one.label, cell.lang, called) for one in rows]
    parts = tuple(one.amount for one in rows if one.amount)
    if not all(regions) or len(parts) < _LEAST or len({*regions}) != len(rows) or is_share(whole):
        return
    values = [one.value for one in parts]
    is_mean = min(values) <= whole.value <= max(values)
    head = head_of(cell)
    if (
        is_mean
        or NO_SUM_OF_PARTS.search(head)
        or _CHANGES.search(head)
        or not all(same_unit(one, whole) for one in parts)
    ):
        return
    if total_of(parts).low > whole.known.high:
        args = {"sum": shown_sum(parts), "whole": shown_value(whole)}
        yield Diagnostic("DG410", cell.place(whole.reading.start, len(whole.reading.text)), args)
