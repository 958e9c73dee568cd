"""Rows of tables that begin like a total and add up something else than the rows beside them (DG408): «Всего по
республике» of a few regions, «Итого без учета повторов», «Всего рассмотрено» below «Зарегистрировано», «Раскрыто».
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from docgen.expressions import expression

_REGIONS = 20
"""Oblasts, and towns like them: fewer rows are not all of the country."""
_FEW = Decimal("1.5")
"""So much more than its rows a total of the country may be; a mistake is smaller."""
_OF_THE_COUNTRY = expression(
    r"(?<!\w)(?:по|в)[ \u00a0](?:республике|стране|казахстану?е?)(?!\w)"
    r"|(?<!\w)(?:республика|ел|қазақстан)(?:да|дағы)?(?=[ \u00a0])"
)
_COUNTED_ONCE = expression(r"без[ \u00a0](?:уч[её]та[ \u00a0])?(?:повтор|дубл)|(?<!\w)уникальн|қайталан|қайталау")
_DONE = expression(r"(?<!\w)\w{3,}(?:ено|ано|ято|ыто)(?!\w)|(?<!\w)\w{2,}[лн](?:[дт][ыі]|[ғқ]ан|[гк]ен)(?!\w)")


def adds_up_something_else(label: str, rows: Sequence[str], times: Decimal) -> bool:
    """Whether a row that begins like a total, so many times what the rows add up to, is by its label none of theirs.

    >>> adds_up_something_else("Всего по республике", ["Абай", "Жетісу"], Decimal(9))
    True
    >>> adds_up_something_else("Всего по республике", ["Абай", "Жетісу"], Decimal("1.1"))
    False
    >>> adds_up_something_else("Итого без учета повторов", ["Абай", "Жетісу"], Decimal("0.8"))
    True
    >>> adds_up_something_else("Всего рассмотрено", ["Зарегистрировано", "Раскрыто"], Decimal("0.8"))
    True
    """
    text = label.lower()
    if times > _FEW and len(rows) < _REGIONS and _OF_THE_COUNTRY.search(text):
        return True
    if times < 1 and _COUNTED_ONCE.search(text):
        return True
    done = _DONE.search(text)
    others = {found[0] for row in rows if (found := _DONE.search(row.lower()))}
    return bool(done and others - {done[0]})
