"""How many numbers of the letters are traced, attested, exempt, defects: the line that closes a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from docgen.checks.figures.numbers import Standing, numbers
from docgen.checks.scope import Finished
from docgen.report.covering import Coverage


def coverage(documents: Iterable[Finished]) -> Coverage:
    """What the numbers of these documents are."""
    found = Counter(number.standing for finished in documents for number in numbers(finished))
    return Coverage(*(found[one] for one in (Standing.TRACED, Standing.ATTESTED, Standing.EXEMPT, Standing.DEFECT)))
