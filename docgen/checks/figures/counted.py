"""What a figure is said to count, against what its fact counts by its `unit:` (DG155): «386 медсестер» of a fact of
organizations, «700 кг» of one in tonnes.

Only sorts that can never be the same are held against each other (`checks.text.things`), and money in place of no money
is DG415.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from docgen.checks.scope import Finished
from docgen.checks.text.lines import VALUE, Line, Run, document_lines, fact_of, numbers_in
from docgen.checks.text.things import Sort, sort_of_things
from docgen.lang.measures import Measure
from docgen.lang.numbers import Kind, Reading
from docgen.model import Diagnostic, Fact, Figure, Lang, Related


def other_thing_counted(finished: Finished) -> Iterator[Diagnostic]:
    """DG155: a figure that prints its fact's value with a noun that cannot name what the fact counts."""
    for line in document_lines(finished.document):
        for run in line.printed:
            fact = _counting(run, finished)
            own = finished.unit_of(fact) if fact else ""
            said = _counted(run, line, sort_of_things(own, finished.lang)) if fact and own else ""
            if (
                fact and said and not f" {own}".endswith(f" {said}")
            ):  # «мың төсек-тәулік», its «мың» read with the number
                args = {"text": said, "key": fact.key, "unit": own}
                related = (Related("the fact stands here", fact.places.get("unit", fact.span)),)
                yield Diagnostic("DG155", run.inline.span, args, related)


def _counting(run: Run, finished: Finished) -> Fact | None:
    """The fact of which a figure prints the value itself; what a template reckons may count something else by right."""
    fact, figure = fact_of(run, finished.book.facts, VALUE), run.inline
    is_own = fact and isinstance(figure, Figure) and isinstance(fact.value, Decimal) and fact.value == figure.value
    return fact if is_own else None


def _counted(run: Run, line: Line, own: Sort) -> str:
    """What a figure prints with its one number, if the fact, that counts things of its own sort, cannot count that."""
    figure = run.inline
    read = numbers_in(figure.text, line.lang) if isinstance(figure, Figure) and own else ()
    if not isinstance(figure, Figure) or len(read) != 1:
        return ""
    if read[0].kind is Kind.MONEY and not (isinstance(own, Measure) and own.is_money):
        return ""
    behind = figure.text[read[0].end :].strip()
    said = _printed_sort(behind, figure, read[0], line.lang)
    if isinstance(said, Measure) and isinstance(own, Measure):
        return "" if own.may_be_told_in(said) else behind or figure.text
    return behind if said and said != own else ""


def _printed_sort(behind: str, figure: Figure, read: Reading, lang: Lang) -> Sort:
    """The sort of what a figure prints; a measure by the thousands that stand beside the number, and not in it: in
    «700 млн тенге» of 700, not in that of 700 000 000.
    """
    money = read.kind is Kind.MONEY
    sort = Measure(read.unit or "", read.unit or "", Decimal(1)) if money else sort_of_things(behind, lang)
    if isinstance(sort, int):
        return sort
    if not isinstance(read.value, Decimal) or not isinstance(figure.value, Decimal) or not figure.value * read.value:
        return 0
    power = (read.value / figure.value).copy_abs().log10().quantize(Decimal(1))
    return sort._replace(factor=sort.factor.scaleb(int(power)))
