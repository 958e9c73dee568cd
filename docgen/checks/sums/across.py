"""A column «Всего» of a table against the other columns of its rows (DG410).

Columns may count things more than once («с ремонтом», «сельские»), so the rows themselves must show that it is their
sum: it is told where more of them add up than do not, or enough of those whose numbers are too large for a chance. The
heads may show it too: a last column «Итого», «Жиыны» is what the columns before it come to, unless these are set off
against each other («приход», «расход»); city and village are all there is, men and women mostly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.checks.scope import Finished
from docgen.checks.sums.totals import Entry, columns_of_tables, head_of, is_share, shown_sum, shown_value
from docgen.checks.text.amounts import Amount, same_unit, total_of
from docgen.expressions import expression
from docgen.model import Diagnostic

_TOTAL = expression(r"\s*(?:итого|всего|барлығы|жиыны|жиынтығы)\s*", re.IGNORECASE)
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
_PART_OF = r"\s*(?:(?:в\s+том\s+числе|из\s+них|(?:оның|соның|олардың)\s+ішінде)[:,]?\s+)?"
_SETTLEMENTS = (
    expression(rf"{_PART_OF}(?:городски[ехм]|(?:в\s+)?город(?:а|е|ах)?|қала(?:да|лар|ларда)?|қалалық)\s*"),
    expression(rf"{_PART_OF}(?:сельски[ехм]|(?:в\s+)?сел(?:о|а|е|ах)|ауыл(?:да|дар|дарда)?|ауылдық)\s*"),
)
"""Heads that leave nothing out."""
_SEXES = (
    expression(rf"{_PART_OF}(?:мужчин[ыа]?|мужской|мужского\s+пола|ер(?:лер|кек|кектер)|ер\s+адам(?:дар)?)\s*"),
    expression(rf"{_PART_OF}(?:женщин[ыа]?|женский|женского\s+пола|әйел(?:дер)?|әйел\s+адам(?:дар)?)\s*"),
)
"""Heads that leave out children at most: where a row adds up, they do not."""
_LEAST = 2
"""Columns that are added, and rows that add up."""
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
        totals = [column for column in columns if column and _TOTAL.fullmatch(head_of(column[0].cell))]
        if len(totals) == 1:
            others = [one for one in columns if one is not totals[0]]
            rows = _rows(totals[0], others)
            wrong = [row for row in rows if not _adds_up(row)]
            counted = [one for one in others if any(entry.amount for entry in one)]
            if _is_sum_by_its_heads(columns, totals[0], counted, rows) or _is_sum_by_its_rows(rows, wrong):
                yield from map(_differs, wrong)


def _adds_up(row: Row) -> bool:
    entry, parts = row
    return entry.amount is not None and total_of(parts).meets(entry.amount.known)


def _is_sum_by_its_rows(rows: Sequence[Row], wrong: Sequence[Row]) -> bool:
    """Whether more rows add up than do not; or some of those with large numbers do, which is no chance, and the others
    are both below and above, which comes neither from a column left out nor from things counted twice.
    """
    if len(rows) - len(wrong) >= max(_LEAST, len(wrong) + 1):
        return True
    large = [row for row in rows if _is_large(*row) and _adds_up(row)]
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
    city, sex = (_are_both(heads, way) for way in (_SETTLEMENTS, _SEXES))
    return len(rows) >= _LEAST and (city or (sex and any(map(_adds_up, rows))))


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


def _differs(row: Row) -> Diagnostic:
    entry, parts = row
    assert entry.amount
    place = entry.cell.place(entry.amount.reading.start, len(entry.amount.reading.text))
    return Diagnostic("DG410", place, {"sum": shown_sum(parts), "whole": shown_value(entry.amount)})
