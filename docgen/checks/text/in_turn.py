"""Figures and names that «соответственно», «тиісінше» tie together, each to each: «в 2024 и 2025 годах 5 и 7
соответственно»; all of them stand in a row.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from docgen.checks.text.lines import Line, Run
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.model import Lang

_PER_CENT = rf"(?:{GAP}?%)?"
EACH: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(("соответственно",), r"(?<!\w)(?<!далее[ \u00a0])соответственно(?![ \u00a0]–)", re.IGNORECASE),
        "kz": Words(("тиісінше",), r"(?<!\w)тиісінше(?!\w)", re.IGNORECASE),
    }
)
_IN_A_ROW: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_PER_CENT}(?:,|{GAP}и){GAP}(?:(?:во?|за|на){GAP})?"),
        "kz": expression(rf"{_PER_CENT}(?:,|{GAP}(?:және|мен|бен|пен)){GAP}"),
    }
)
"""What parts the members of such a row."""
_NOT_WHERE = rf"(?!(?:во?|на|у|из|со?|по|при|для|от|к|под|над|за){GAP})"
"""A figure behind which stands where it is, «270 в аулах и 116 в городах», is tied to that already."""
THINGS: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"{_PER_CENT}(?:{GAP}{_NOT_WHERE}[^\W\d_]+){{0,2}}(?:,|{GAP}и){GAP}"),
        "kz": expression(rf"{_PER_CENT}(?:{GAP}[^\W\d_]+){{0,2}}(?:,|{GAP}(?:және|мен|бен|пен)){GAP}"),
    }
)
"""The same where what is counted is named behind each, «21 школа и 12 школ»."""


def is_a_row(line: Line, runs: Sequence[Run], parted: Mapping[Lang, re.Pattern[str]] = _IN_A_ROW) -> bool:
    """Whether nothing but what may part the members of a row stands between figures."""
    return all(parted[line.lang].fullmatch(line.text, one.end, other.start) for one, other in pairwise(runs))
