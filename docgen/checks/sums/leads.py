"""Whether a list behind a colon is of what its lead counts.

«Приняты 3 меры:», «в 3 регионах: Абай, …» count what is listed. In «в 214 больницах внедрены:», «214 ауруханада:»,
«за 6 месяцев:» the number tells where, when or to whom, and what is listed has another name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from docgen.checks.text.enumerations import PREDICATE
from docgen.checks.text.lines import MASK, VALUE, Line, Run
from docgen.expressions import expression
from docgen.lang.alphabet import CAPITALS
from docgen.lang.numbers import Reading
from docgen.model import Figure, Lang

_GOVERNED = expression(
    r"(?<!\w)(?:во?|на|у|для|из|от|со?|за|ко?|при|между|через|до|под|над|об?|без|(?P<along>по))[ \u00a0]"
    r"(?:(?:[а-яё]+(?:ых|их|ым|им|ыми|ими)|всех|всем|всеми)[ \u00a0])?$",
    re.IGNORECASE,
)
"""A Russian preposition before a number; «по 3 направлениям:» leads a list by right."""
_TOLD_BEHIND = expression(
    rf"[ \u00a0](?:\w*{PREDICATE['ru']}|есть|нет|нужно|необходимо|можно|предстоит|следует|должны|буд[еу]т)\s*$"
)
"""What is said of a list in a lead that counts something else: «в 214 больницах внедрены:», «для 30 детей есть:»."""
_DOES = expression(r"[ \u00a0]\w+(?:[аеиоуыя]ли|[аяеуюи]т)\s*$")
"""What the counted do with the listed: «30 больниц получили:»."""
_OBLIQUE = expression(r"\w(?:[дт][ае]|[ғқгк][ае]|[ыі]н[ае]|[дтн][ае]н|[дтн][ыі]ң|[мбп]ен|[дтн][ыі])\s*$")
"""The end of a Kazakh noun that tells where, when, whose or what is dealt with."""
_KAZAKH_PREDICATE = expression(rf"\s+\w*{PREDICATE['kz']}\s*$")
_IN_ANY_CASE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"\s?(?:\w+\s)?(?:случа|направлен|этап|вопрос|мер(?!опр)|причин|вид(?!ео)|форм|тип(?!огр)|способ|вариант|раздел|услови|критери"
            r"|основани|показател|цел|задач|принцип|групп|категори|блок)"
        ),
        "kz": expression(
            r"\s?(?:\w+\s)?(?:жағдай|бағыт|кезең|мәселе|шара|себеп|себеб|түр|тәсіл|нұсқа|бөлім|шарт|өлшем|негіз"
            r"|көрсеткіш|мақсат|міндет|қағидат|топ|тоб|санат|блок)"
        ),
    }
)
"""What is listed whatever the case it is counted in: «в 3 случаях:», «4 бағытта:»."""
_PLACES: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s?(?:\w+\s)?(?:област|регион|район|округ|город|сел|аул|стран|государств)"),
        "kz": expression(r"\s?(?:\w+\s)?(?:облыс|өңір|аудан|округ|қала|ауыл|ел|мемлекет|жер|аумақ)"),
    }
)
_NAMED = expression(rf"\W*(?:\d+\)\s)?(?:\w+\.?\s+){{0,2}}[«\"{MASK}{CAPITALS}]")
"""An item that has a name among its first three words: «г. Астана», «город республиканского … Алматы» has none."""

_ONE_BY_ONE: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"\s?(?:\w+\s)?(?:мер(?!опр)|направлен|вопрос|причин|услови|задач|принцип)"),
        "kz": expression(r"\s?(?:\w+\s)?(?:шара|бағыт|мәселе|себе[пб]|шарт|міндет|қағидат)"),
    }
)
"""What is told one by one, though each may be in the plural: «4 меры: проверки, штрафы»."""
_NUMBERED = expression(r"\W*(?:\d+\)\s)?(?:№|\d)")
_SEVERAL: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(r"^\W*(?:\d+\)\s)?[а-яё-]+(?:[ыи]|ые|ых|[кгхжшщч]и[ех])(?![\w-])"),
        "kz": expression(r"\w[лдт][ае]р[ыі]?\W*$"),
    }
)
"""An item in the plural: «школы», «новые школы», «мектептер»."""
_EACH_OF_SEVERAL = 2
"""So many of each kind at least."""


def may_lead(line: Line, count: Reading, colon: int, items: Sequence[str]) -> bool:
    """Whether the list behind a colon may be of what is counted before it; `items` are all of them, or their first."""
    is_named = all(map(_NAMED.match, items))
    return (_in_kazakh if line.lang == "kz" else _in_russian)(line, count, colon, is_named=is_named)


def _in_russian(line: Line, count: Reading, colon: int, *, is_named: bool) -> bool:
    behind = line.text[count.end : colon]
    governed = _GOVERNED.search(line.text, 0, count.start)
    if governed is None:
        return not _DOES.search(behind)
    if _TOLD_BEHIND.search(behind):
        return False
    return is_named or bool(governed["along"] or _IN_ANY_CASE["ru"].match(behind))


def _in_kazakh(line: Line, count: Reading, colon: int, *, is_named: bool) -> bool:
    behind = _KAZAKH_PREDICATE.sub("", line.text[count.end : colon])
    if not _OBLIQUE.search(behind or count.text):
        return True
    return bool(_IN_ANY_CASE["kz"].match(behind) or (is_named and _PLACES["kz"].match(behind)))


def says_where(line: Line, count: Reading, led: int, listed: Run) -> bool:
    """Whether a Kazakh list in another case tells where or whose the counted is: «37 үй – Абай облысында»."""
    behind, places = line.text[count.start : led], line.text[listed.start : listed.end]
    return line.lang == "kz" and bool(_OBLIQUE.search(places)) and not _OBLIQUE.search(behind)


def may_tell_kinds(line: Line, count: Reading, items: Sequence[str]) -> bool:
    """Whether the items may be kinds of the counted, several of each: «37 объектов: школы, больницы, клубы»."""
    behind = line.text[count.end :]
    if not isinstance(count.value, Decimal) or count.value <= len(items) or all(map(_NUMBERED.match, items)):
        return False
    if all(map(_NAMED.match, items)) and _PLACES[line.lang].match(behind):
        return False
    several = any(map(_SEVERAL[line.lang].search, items))
    many = count.value >= _EACH_OF_SEVERAL * len(items)
    return (several and many) if _ONE_BY_ONE[line.lang].match(behind) else (several or many)


def tells_kinds(line: Line, count: Reading, items: Sequence[Line]) -> bool:
    """Whether the items tell how many of the counted are of each kind: «214 больниц: 1) областные – 37; 2) …», or are
    in each place, «15 котельных: 1) Абай – 7; 2) …».
    """
    if all(any(_BEHIND_A_DASH.search(item.text, 0, run.start) for run in _number_runs(item)) for item in items):
        return True
    figure = line.figure(count)
    numbers = [_numbers(item) for item in items]
    if not all(len(told) == 1 for told in numbers):
        return False
    told = [one for each in numbers for one in each]
    of_one_unit = figure is not None and figure.unit and {one.unit for one in told} == {figure.unit}
    return bool(of_one_unit) or _sum(told) == count.value


_BEHIND_A_DASH = expression(r"[ \u00a0][–—][ \u00a0]$")


def _number_runs(item: Line) -> list[Run]:
    return [
        run
        for run in item.printed
        if isinstance(run.inline, Figure) and run.inline.part in VALUE and isinstance(run.inline.value, Decimal)
    ]


def _numbers(item: Line) -> list[Figure]:
    return [run.inline for run in _number_runs(item) if isinstance(run.inline, Figure)]


def _sum(told: Iterable[Figure]) -> Decimal:
    return sum((one.value for one in told if isinstance(one.value, Decimal)), Decimal(0))
