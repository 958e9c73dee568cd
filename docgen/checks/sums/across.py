"""A column «Всего», «Всего сел» of a table against the other columns of its rows (DG410).

Columns may count things more than once («с ремонтом», «сельские»), so the rows themselves must show that it is their
sum: it is told where more of them add up than do not, or enough of those whose numbers are too large for a chance. The
heads may show it too: a last column «Итого», «Жиыны» is what the columns before it come to, unless these are set off
against each other («приход», «расход»); city and village are all there is, men and women mostly. A head that says of
what it is the total («Всего сел», «Барлық ауыл») is judged by its rows alone. A row «Итого» that does not add up where
another row does not says nothing of its own: it holds the same mistake once more.

A column headed «из них …», «оның ішінде …» is a part of what stands in a column before it, and never larger (DG409).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.checks.scope import Finished
from docgen.checks.sums.opposed import SETTLEMENT_HEADS, SEX_HEADS
from docgen.checks.sums.shown import shown_sum, shown_value
from docgen.checks.sums.totals import OF_MEANS, Entry, columns_of_tables, head_of, is_share
from docgen.checks.text.amounts import Amount, same_unit, total_of
from docgen.expressions import expression
from docgen.model import Diagnostic

_TOTAL = expression(r"\s*(?:итого|всего|барлығы|жиыны|жиынтығы)\s*", re.IGNORECASE)
_TOTAL_OF_THINGS = expression(
    r"\s*(?:(?:всего|итого|барлығы|барлық|жиыны)(?!\w)"
    r"|общ(?:ее|ая|ий)\s+(?:числ|количеств|сумм|площад|протяж[её]нност|численност|стоимост|объ[её]м)"
    r"|жалпы\s(?!(?:орта\s+|негізгі\s+|бастауыш\s+)?білім|тәжіриб)"
    r"|[^|]*(?:,\s*(?:всего|барлығы)|\sжалпы\s+саны|[дтн][ыі]ң\s+барлығы)\s*$)"
)
"""Heads of all there are of something: «Всего сел», «Барлық ауыл», «Ауылдардың жалпы саны», «Сёла, всего»; «жалпы білім
беретін мектептер» are a kind of schools.
"""
_OF_OTHER_SORT = expression(r"%|(?<!\w)(?:доля|доли|удельн|процент|охват|үлес|пайыз|қамту)")
"""Heads of shares, which nobody adds to numbers."""
_IS_A_RATE = expression(r"(?<!\w)(?:темп|индекс|коэффициент|қарқын)", re.IGNORECASE)
"""Rows below the numbers that are reckoned column by column: «Темп роста», «Рост, %», «Доля сел»."""
_SUMMED = expression(r"\s*(?:итого|жиыны|жиынтығы)\s*", re.IGNORECASE)
"""«Всего», «барлығы» may be all there are, of which the other columns tell some."""
_SET_OFF = expression(
    r"(?<!\w)(?:приход|расход|доход|остат|сальдо|разниц|прибы|убы|выбы|умер|родил|смерт|рожд|экспорт|импорт|план|факт|откры"
    r"|закры|рост|приро|сниж|сокращ|увелич|уменьш|начисл|выпла|уплач|актив|пассив|дебет|кредит|созда|ликвид|средн"
    r"|кіріс|шығыс|шығын|қалдық|айырма|кел|кет|туыл|туған|туу|өл|экспорт|импорт|жоспар|нақты|іс\sжүзінде|ашыл|жабыл|өсу|өсім"
    r"|төмен|азаю|есептел|төлен|құрыл|тарат|орташа)",
    re.IGNORECASE,
)
"""Heads of what is set off against something: such a «итого» may be a difference, or a mean."""
_LEAST = 2
"""Columns that are added, and rows that add up."""
_COUNTED = 10
"""Totals from which a row that adds up is no mere chance."""
_LARGE, _PART = 100, 10
"""Numbers that do not add up by chance."""
_TO_ONE = 4
"""So many rows may be wrong for each that adds up and is no chance."""

Row = tuple[Entry, tuple[Amount, ...]]
"""The total of a row with what it is the total of."""


def total_of_row_differs(finished: Finished) -> Iterator[Diagnostic]:
    """DG410: a row whose column «Всего» is not what its other columns add up to, where heads or rows show that it is
    their sum.
    """
    for columns in columns_of_tables(finished):
        total, named = _total_of(columns)
        if total:
            others = [one for one in columns if one is not total]
            rows = _rows(total, others)
            wrong = _wrong(rows)
            counted = [one for one in others if any(entry.amount for entry in one)]
            if not named and _is_sum_by_its_heads(columns, total, counted, rows):
                yield from _differing(wrong)
            else:
                yield from _of_rows(_rows(total, [one for one in others if _may_be_added(one, total)]), named=named)


def _total_of(columns: Sequence[tuple[Entry, ...]]) -> tuple[tuple[Entry, ...], bool]:
    """The one column «Всего»; where there is none, the one «Всего сел», and that it is such."""
    filled = [column for column in columns if column]
    for named, is_total in ((False, _TOTAL.fullmatch), (True, _TOTAL_OF_THINGS.match)):
        totals = [column for column in filled if is_total(head_of(column[0].cell))]
        if totals:
            return totals[0] if len(totals) == 1 else (), named
    return (), False


def _may_be_added(column: Sequence[Entry], total: Sequence[Entry]) -> bool:
    """Whether a column is no share, and counts in some row what the total counts."""
    pairs = [
        (one.amount, whole.amount) for one, whole in zip(column, total, strict=True) if one.amount and whole.amount
    ]
    alike = not pairs or any(same_unit(one, whole) for one, whole in pairs)
    return alike and not _OF_OTHER_SORT.search(head_of(column[0].cell))


def _of_rows(rows: Sequence[Row], *, named: bool) -> Iterator[Diagnostic]:
    """The rows that do not add up, where the others show that they should."""
    wrong = _wrong(rows)
    right = [row for row in rows if (_adds_up_by_no_chance(row) if named else _adds_up(row))]
    if _is_sum_by_its_rows(right, wrong):
        yield from _differing(wrong)


def _wrong(rows: Sequence[Row]) -> list[Row]:
    """The rows that do not add up; that of a total only if all others do."""
    wrong = [row for row in rows if not _adds_up(row)]
    return [row for row in wrong if not row[0].is_total] or wrong


def _adds_up_by_no_chance(row: Row) -> bool:
    entry, parts = row
    assert entry.amount
    return _adds_up(row) and entry.amount.value >= _COUNTED and all(one.value > 0 for one in parts)


def _adds_up(row: Row) -> bool:
    entry, parts = row
    return entry.amount is not None and total_of(parts).meets(entry.amount.known)


def _is_sum_by_its_rows(right: Sequence[Row], wrong: Sequence[Row]) -> bool:
    """Whether more rows add up than do not; or some of those with large numbers do, which is no chance, and the others
    are both below and above, which comes neither from a column left out nor from things counted twice.
    """
    if len(right) >= max(_LEAST, len(wrong) + 1):
        return True
    large = [row for row in right if _is_large(*row)]
    above = {total_of(parts).low > entry.amount.value for entry, parts in wrong if entry.amount}
    return len(large) >= max(_LEAST, len(wrong) // _TO_ONE) and len(above) > 1


def _is_large(entry: Entry, parts: Sequence[Amount]) -> bool:
    """Whether a row has a total of three digits and more, and no part that is next to nothing."""
    return entry.amount is not None and entry.amount.value >= _LARGE and all(one.value >= _PART for one in parts)


def _is_sum_by_its_heads(
    columns: Sequence[Sequence[Entry]],
    total: Sequence[Entry],
    counted: Sequence[Sequence[Entry]],
    rows: Sequence[Row],
) -> bool:
    """Whether heads say that the `counted` columns are all that the total is made of."""
    heads = [head_of(one[0].cell) for one in counted]
    if len(heads) < _LEAST or any(_SET_OFF.search(head) for head in heads) or _are_rates(rows):
        return False
    if _SUMMED.fullmatch(head_of(total[0].cell)):
        place = [one is total for one in columns].index(True)
        return all(any(one is before for before in columns[:place]) for one in counted)
    city, sex = (_are_both(heads, way) for way in (SETTLEMENT_HEADS, SEX_HEADS))
    enough = len(rows) >= _LEAST or any(_is_large(*row) for row in rows)
    return enough and (city or (sex and any(map(_adds_up, rows))))


def _are_rates(rows: Sequence[Row]) -> bool:
    """Whether the rows tell shares, or what may be means: «всего 80, в городе 95, в селе 60» of a thousand."""
    wrong = [row for row in rows if not _adds_up(row)]
    return any(entry.amount and is_share(entry.amount) for entry, _ in rows) or all(
        entry.amount and min(one.value for one in parts) <= entry.amount.value <= max(one.value for one in parts)
        for entry, parts in wrong
    )


def _are_both(heads: Sequence[str], both: Sequence[re.Pattern[str]]) -> bool:
    """Whether there are two heads, and each is one of both."""
    one, *others = heads
    ways = (both, tuple(reversed(both)))
    return len(others) == 1 and any(way[0].fullmatch(one) and way[1].fullmatch(others[0]) for way in ways)


def _rows(total: Sequence[Entry], others: Sequence[Sequence[Entry]]) -> list[Row]:
    found = []
    for number, entry in enumerate(total):
        parts = tuple(amount for one in others if (amount := one[number].amount))
        if entry.amount and len(parts) >= _LEAST and all(same_unit(entry.amount, part) for part in parts):
            found.append((entry, parts))
    return found


def _differing(wrong: Sequence[Row]) -> Iterator[Diagnostic]:
    """DG410 for rows that do not add up; none for one that is reckoned column by column."""
    labels = ((row, row[0].label.lower()) for row in wrong)
    kinds = (_OF_OTHER_SORT, _IS_A_RATE, OF_MEANS)
    yield from (_differs(row) for row, label in labels if not any(kind.search(label) for kind in kinds))


def _differs(row: Row) -> Diagnostic:
    entry, parts = row
    assert entry.amount
    place = entry.cell.place(entry.amount.reading.start, len(entry.amount.reading.text))
    return Diagnostic("DG410", place, {"sum": shown_sum(parts), "whole": shown_value(entry.amount)})


# --- a part of what stands in a column before ------------------------------------------------------------------------

_HEAD_OF_PART = expression(
    r"\s*(?:из\s+них|в\s+том\s+числе|в\s+т\.\s?ч\.|(?:оның|соның|олардың)\s+ішінде)(?!\w)", re.IGNORECASE
)


def part_of_row_larger(finished: Finished) -> Iterator[Diagnostic]:
    """DG409: a number under «из них …» that is larger than each before it in its row, where all count the same. Of a
    mean, a change or a difference a part may be larger.
    """
    for columns in columns_of_tables(finished):
        heads = [head_of(column[0].cell) if column else "" for column in columns]
        for place, column in enumerate(columns):
            before = heads[: place + 1]
            if _HEAD_OF_PART.match(heads[place]) and not any(map(_is_no_number_of_things, before)):
                yield from _larger(column, columns[:place])


def _is_no_number_of_things(head: str) -> bool:
    return any(kind.search(head) for kind in (_OF_OTHER_SORT, _SET_OFF, OF_MEANS))


def _larger(column: Sequence[Entry], before: Sequence[Sequence[Entry]]) -> Iterator[Diagnostic]:
    for number, entry in enumerate(column):
        wholes = [one[number].amount for one in before]
        part = entry.amount
        if part and not is_share(part) and wholes and all(one and same_unit(one, part) for one in wholes):
            largest = max((one for one in wholes if one), key=lambda one: one.known.high)
            if part.known.low > largest.known.high:
                place = entry.cell.place(part.reading.start, len(part.reading.text))
                yield Diagnostic("DG409", place, {"part": shown_value(part), "whole": shown_value(largest)})
