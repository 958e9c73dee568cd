"""More money spent than was allotted (DG409): «В 2026 году на эти цели выделено 214,3 млрд тенге. … За 9 месяцев 2026
года освоено 318,5 млрд тенге».

So is «Все средства освоены» behind both where less was spent than was allotted (DG478).

Both are figures of facts with a `period:`, the one in which it was spent inside the other, and the clause of what was
spent names nothing but a time: then it is of what was allotted before it in the paragraph. What else of that time the
paragraph tells between may have been spent as well, unless it is just what the allotted sum consists of. Silent where
other money is spoken of: a rest of former years, loans, own means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from docgen.checks.book.relations import shown
from docgen.checks.scope import Finished
from docgen.checks.sums.wholes import larger_than_its_whole
from docgen.checks.text.intervals import point
from docgen.checks.text.lines import VALUE, Facts, Line, Run, by_key, document_lines, fact_of, facts_of
from docgen.checks.text.words import GAP, Words
from docgen.expressions import expression
from docgen.lang.kazakh import dates as kazakh
from docgen.lang.russian import dates as russian
from docgen.model import Diagnostic, Fact, Lang, Precision, Table
from docgen.sameness import kept

_SPENT: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("освоено", "израсходовано"), rf"(?:^|[.;,]{GAP})(?P<time>[^.;,]*?)(?:освоено|израсходовано){GAP}$", re.I
        ),
        "kz": Words(("игерілді", "жұмсалды"), rf"{GAP}(?:игерілді|жұмсалды)(?!\w)"),
    }
)
_CLAUSE = expression(rf"(?:^|[.;,]{GAP})(?P<time>[^.;,]*)$")
_ALLOTTED: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(rf"(?<!\w)(?:выделено|предусмотрено){GAP}(?:всего{GAP})?$", re.IGNORECASE),
        "kz": expression(rf"{GAP}(?:бөлінді|бөлінген|көзделді|көзделген|қарастырылды|қарастырылған)(?!\w)"),
    }
)
_OTHER_MONEY: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?<!\w)(?:остат|прошл|предыдущ|переход|с\s+уч[её]том|внебюджет|собственн|частн|за[её]м|займ|кредит|привлеч|софинанс"
            r"|инвест|дополнительн|уточн[её]н|перераспредел|накоплен|кредитор|спонсор|грант|иных\s|других\s|резерв)",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?<!\w)(?:қалды|өткен|алдыңғы|ауыспалы|ескер|бюджеттен\sтыс|меншікті|өз\s|жеке|қарыз|несие|тартыл|инвест|қосымша"
            r"|нақтылан|қайта\sбөл|жинақ|кредитор|демеуші|грант|басқа|өзге|резерв)",
            re.IGNORECASE,
        ),
    }
)


_RUSSIAN_MONTHS = "|".join(
    rf"{name[:-1]}(?:{name[-1]}|[яюе]м?)" if name[-1] in "ьй" else rf"{name}(?:[ауе]|ом)?" for name in russian.MONTHS
)
_KAZAKH_MONTHS = "|".join(rf"{name}\w*" for name in kazakh.MONTHS)
_TIME: Mapping[Lang, re.Pattern[str]] = MappingProxyType(
    {
        "ru": expression(
            r"(?:\W|\d|_|\b(?:за|в|на|по|состоянию|с|до|год[ау]?|месяц(?:ев|а)?|квартал[ае]?|полугоди[ея]|из|них|этого|того"
            rf"|же|период|всего|уже|фактически|текущего|отч[её]тный|{_RUSSIAN_MONTHS})\b)*",
            re.IGNORECASE,
        ),
        "kz": expression(
            r"(?:\W|\d|_|\b(?:жыл\w*|ай\w*|тоқсан\w*|жарты\w*|осы|бойынша|жағдай|ішінде|бері|бүгінгі|күнге|таңда|барлығы|нақты|оның"
            rf"|соның|бұдан|кезең\w*|{_KAZAKH_MONTHS})\b)*",
            re.IGNORECASE,
        ),
    }
)
"""What the clause of the money spent may hold besides figures."""


class _Sum(NamedTuple):
    """A sum of money as a line prints it, with its fact."""

    run: Run
    fact: Fact

    @property
    def value(self) -> Decimal:
        """The sum, or the least that it is."""
        assert isinstance(self.fact.value, Decimal)
        return self.fact.value


def more_spent_than_allotted(finished: Finished) -> Iterator[Diagnostic]:
    """DG409: a sum spent that is larger than the one allotted for the time."""
    for line in document_lines(finished.document):
        enough = len(line.printed) > 1 and not isinstance(line.block, Table)
        if enough and _SPENT[line.lang].may_stand(line.text):
            yield from _of_line(line, facts_of(line, finished.book))


@kept
def _of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    if _OTHER_MONEY[line.lang].search(line.typed):
        return
    sums = _sums(line, by_key(facts))
    for number, spent in enumerate(sums):
        if _is_spent(line, spent.run):
            yield from _of_spent(line, spent, sums[:number])


_ALL_SPENT: Mapping[Lang, Words] = MappingProxyType(
    {
        "ru": Words(
            ("средства",),
            rf"(?:^|[.;]{GAP})(?P<said>(?:Все{GAP}(?:(?:выделенные|предусмотренные){GAP})?средства{GAP}(?:полностью{GAP})?освоены"
            rf"|(?:(?:Выделенные|Предусмотренные){GAP})?средства{GAP}(?:полностью{GAP}освоены"
            rf"|освоены{GAP}(?:полностью|в{GAP}полном{GAP}объ[её]ме)))(?:{GAP}(?:полностью|в{GAP}полном{GAP}объ[её]ме))?)"
            r"\s*(?:[.;]|$)",
            re.IGNORECASE,
        ),
        "kz": Words(
            ("қаражат",),
            rf"(?:^|[.;]{GAP})(?P<said>(?:Барлық{GAP}(?:бөлінген{GAP})?қаражат{GAP}(?:(?:толық|толығымен){GAP})?"
            rf"|(?:Бөлінген{GAP})?қаражат{GAP}(?:толық|толығымен){GAP}(?:көлемде{GAP})?)игерілді)\s*(?:[.;]|$)",
            re.IGNORECASE,
        ),
    }
)
"""A clause that says that all was spent, and nothing else."""
_ALL, _NEARLY_ALL = Decimal(100), Decimal("99.5")


def all_spent_against_figures(finished: Finished) -> Iterator[Diagnostic]:
    """DG478: «Выделено 1 270 млн тенге, освоено 940 млн тенге. Все средства освоены»."""
    for line in document_lines(finished.document):
        if len(line.printed) > 1 and _ALL_SPENT[line.lang].may_stand(line.text) and not isinstance(line.block, Table):
            yield from _all_of_line(line, facts_of(line, finished.book))


@kept
def _all_of_line(line: Line, facts: Facts) -> Iterator[Diagnostic]:
    sums = _sums(line, by_key(facts))
    said = list(_ALL_SPENT[line.lang].finditer(line.typed))
    if len(sums) != _TWO or len(said) != 1 or _OTHER_MONEY[line.lang].search(line.typed):
        return
    whole, part = sums
    is_told = _is_allotted(line, whole.run) and _is_spent(line, part.run) and part.run.end <= said[0].start("said")
    exact = all(one.fact.precision is Precision.EXACT and one.value > 0 for one in sums)
    if is_told and exact and whole.fact.unit == part.fact.unit and _is_within(part.fact, whole.fact):
        share = part.value * _ALL / whole.value
        if share < _NEARLY_ALL:
            text = said[0]["said"]
            args = {"text": text, "share": shown(point(round(share, 1)))}
            yield Diagnostic("DG478", line.place(said[0].start("said"), len(text)), args)


_TWO = 2


def _of_spent(line: Line, spent: _Sum, before: Sequence[_Sum]) -> Iterator[Diagnostic]:
    """One sum spent against the only one that was allotted before it for its time."""
    same_time = [one for one in before if one.fact.unit == spent.fact.unit and _overlap(one.fact, spent.fact)]
    allotted = [one for one in same_time if _is_allotted(line, one.run) and one.fact.precision is Precision.EXACT]
    if len(allotted) != 1 or not _is_within(spent.fact, allotted[0].fact):
        return
    (whole,) = allotted
    others = sum((one.value for one in same_time if one is not whole), Decimal(0))
    most = whole.value if others == whole.value else whole.value + others
    if spent.value > most:
        yield larger_than_its_whole(spent.run, whole.run)


def _sums(line: Line, facts: Mapping[str, Fact]) -> list[_Sum]:
    """The sums that figures print, of facts that have a time, in the order of the line."""
    found = ((run, fact_of(run, facts, VALUE)) for run in line.printed)
    return [
        _Sum(run, fact)
        for run, fact in found
        if fact and fact.unit and fact.period and isinstance(fact.value, Decimal) and fact.precision in _LEAST
    ]


_LEAST = frozenset({Precision.EXACT, Precision.OVER})
"""Of these it is known how much there is at least."""


def _is_spent(line: Line, run: Run) -> bool:
    """Whether a sum is said to be spent, in a clause that tells nothing else but when."""
    clause = (
        _SPENT["ru"].search(line.typed, 0, run.start)
        if line.lang == "ru"
        else _SPENT["kz"].match(line.text, run.end) and _CLAUSE.search(line.typed, 0, run.start)
    )
    return bool(clause and _TIME[line.lang].fullmatch(clause["time"]))


def _is_allotted(line: Line, run: Run) -> bool:
    said = _ALLOTTED[line.lang]
    return bool(said.search(line.text, 0, run.start) if line.lang == "ru" else said.match(line.text, run.end))


def _overlap(one: Fact, other: Fact) -> bool:
    return bool(one.period and other.period and one.period.overlaps(other.period))


def _is_within(one: Fact, other: Fact) -> bool:
    return bool(
        one.period and other.period and other.period.first <= one.period.first and one.period.last <= other.period.last
    )
