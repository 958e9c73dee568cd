"""A table at once behind the number of what its rows name (DG407): «Мест не хватает в 4 областях:» before a column
«Область» with three rows.

Only what nobody can read otherwise is told: the number stands right before the colon and counts what the head of the
first column names; the table has neither groups nor rows without a name of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile
from types import MappingProxyType

from docgen.checks.scope import Finished
from docgen.checks.sums.lists import adjacent
from docgen.checks.text.enumerations import OPEN
from docgen.checks.text.inflection import is_one_word
from docgen.checks.text.lines import Line
from docgen.checks.text.passages import NOTE, PARAGRAPH, ROW, Passage, prose
from docgen.expressions import expression
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Figure, Lang, Related

_SUM = expression(
    r"(?:итого|всего|в\s+целом|по\s+(?:стране|республике)|республика|казахстан|жиыны|барлығы|жалпы|қазақстан|ел\s+бойынша)(?!\w)",
    re.IGNORECASE,
)
_SOME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:из|среди|основн\w+|отдельн\w+|некотор\w+|ряд\w?|крупнейш\w+|наибольш\w+|перв\w+|примеры?)(?!\w)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:негізгі|жекелеген|кейбір|бірқатар|ірі|ең|алғашқы|мысал\w*|ішінде\w*|арасында\w*)(?!\w)"
            r"|\d[-\u2011](?:[дтн][ае]н|[дтн][ыі]ң)(?!\w)",
            re.IGNORECASE,
        ),
    }
)
"""What says that the table shows some of them."""
_SINGLE = expression(r"[^\W\d_]+(?:[ \u00a0\u2011-][^\W\d_]+)*")
_OTHERS = expression(
    r"^(?:друг|остальн|проч|справочн|ины[ех]|басқа|өзге|қалған|анықтама)|(?<!\w)(?:и|или|және|мен|бен|пен|немесе)(?!\w)",
    re.IGNORECASE,
)
"""A cell that names one alone, and what stands in one that names several, or what is added."""
_MOST = 60


def rows_differ_from_count(finished: Finished) -> Iterator[Diagnostic]:
    """DG407: a paragraph that counts the rows of the table behind it, which are more or fewer."""
    told = tuple(prose(finished.document))
    for at, (lead, row) in enumerate(pairwise(told), start=1):
        leads = row.kind == ROW and lead.kind in {PARAGRAPH, NOTE}
        if leads and lead.lines[-1].text.rstrip().endswith(":"):
            yield from _of_table(lead.lines[-1], tuple(_rows_of(row, told[at:])))


def _rows_of(first: Passage, told: Iterable[Passage]) -> Iterator[Passage]:
    return takewhile(lambda one: one.kind == ROW and one.block is first.block, told)


def _of_table(lead: Line, rows: Sequence[Passage]) -> Iterator[Diagnostic]:
    count = _count(lead)
    head, *body = rows
    column = 1 if head.lines[0].text.strip().startswith("№") else 0
    if count is None or not body or column >= len(head.lines) or not _is_counted(lead, count, head.lines[column]):
        return
    names = _names(body, column)
    if names and len(names) != count.value:
        related = (Related("the list stands here", names[0].place(0)),)
        args = {"value": count.text, "count": str(len(names))}
        yield Diagnostic("DG407", lead.place(count.start, len(count.text)), args, related)


def _count(lead: Line) -> Reading | None:
    """The number at once before the colon, which a fact prints, if nothing says that the table shows some only."""
    counts = [one for one in lead.readings if one.kind is Kind.NUMBER and not one.weak]
    figure = lead.figure(counts[-1]) if counts else None
    end = len(lead.text.rstrip()) - 1
    if not isinstance(figure, Figure) or figure.part != "value" or not adjacent(lead, counts[-1], end):
        return None
    value = counts[-1].value
    is_plain = isinstance(value, Decimal) and value == int(value) and 1 < value <= _MOST and not counts[-1].precision
    some = OPEN.search(lead.text) or _SOME[lead.lang].search(lead.text)
    return counts[-1] if is_plain and not some else None


def _is_counted(lead: Line, count: Reading, head: Line) -> bool:
    """Whether a number counts what the head of the column names, in one word."""
    counted = lead.text[count.end :].replace("\u00a0", " ").split()[:1]
    word = head.text.strip().casefold()
    return bool(counted) and word.isalpha() and is_one_word(counted[0].strip(" :").casefold(), word)


def _names(body: Sequence[Passage], column: int) -> list[Line]:
    """The cells that name the rows, totals left out; none where a row has no name, or shares it, or leads others."""
    named = [row.lines[column] for row in body if not any(_SUM.match(line.text.strip()) for line in row.lines[:2])]
    texts = [line.text.strip() for line in named]
    leads = any(not any(line.text.strip() for line in row.lines[column + 1 :]) for row in body)
    are_single = all(map(_SINGLE.fullmatch, texts)) and not any(map(_OTHERS.search, texts))
    return named if are_single and len(set(texts)) == len(texts) and not leads else []
